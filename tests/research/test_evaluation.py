# SPDX-License-Identifier: GPL-2.0-or-later
"""The evaluation: metrics against closed forms, known figures of the baselines, and the command."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.series.patch import Prediction
from temporal_liif.core.stack.area import Area, save_area
from temporal_liif.core.stack.training_areas import read_areas
from temporal_liif.models.training import adapted_scores, date_scores, restored_dates
from temporal_liif.research.evaluation import consistency
from temporal_liif.research.evaluation.__main__ import main
from temporal_liif.research.evaluation.correctness import ABSOLUTE, CLASSES, RELEASE, correctness, shares
from temporal_liif.research.evaluation.linear_filter import LinearFilter
from temporal_liif.research.evaluation.truth import spot_truth

OPENSR_TEST = [0.5475, 0.2685, 0.1840]
"""Improvement, omission, hallucination of that example."""

DAYS = 18000.0 + np.array([0.0, 3.0, 9.0, 30.0, 80.0])


def growing():
    """An area that grows by 0.001 a day in every band; the last date is half cloudy."""
    level = 0.1 + 0.001 * (DAYS - DAYS[0])
    numbers = np.broadcast_to(1e4 * level[:, None, None, None], (5, 12, 16, 16)).round().astype(np.uint16)
    clear = np.ones((5, 16, 16), bool)
    clear[4, :8] = False
    return Area("made up", numbers, clear, DAYS, (10.0, 10.0))


def always(model):
    return lambda name: model


def test_hidden_dates_of_a_linear_series():
    scores, calibration = date_scores.evaluate(
        [growing()],
        {"linear": always(BaselineModel("linear")), "nearest": always(BaselineModel("nearest"))},
    )
    nearest = scores["nearest"]
    # Dates 1, 2, 3 are hidden; the nearest others are 3, 6 and 21 days away.
    errors = np.array([0.003, 0.006, 0.021])
    assert nearest["n"] == 3
    assert nearest["psnr"] == pytest.approx(np.mean(-20 * np.log10(errors)), abs=0.01)
    assert nearest["mae"] == pytest.approx(errors.mean(), abs=1e-5)
    assert [nearest["bins"][key]["n"] for key in date_scores.BINS] == [1, 1, 1, 0]
    assert nearest["bins"]["15-40"]["psnr"] == pytest.approx(-20 * np.log10(0.021), abs=0.01)
    # Where the last date is cloudy, linear holds the third date's value for the fourth: 21 days off.
    assert scores["linear"]["areas"]["made up"]["mae"] == pytest.approx(0.021 / 2 / 3, abs=1e-4)
    assert calibration == {}


@pytest.mark.parametrize(
    ("days", "name"), [(4.9, "<5"), (5, "5-15"), (15, "15-40"), (40, "15-40"), (41, ">40")]
)
def test_bins(days, name):
    assert date_scores.gap_bin(days) == name


def test_intervals_are_those_of_a_laplace_distribution():
    sample = np.random.default_rng(0).laplace(scale=1 / np.sqrt(2), size=200_000)
    for key, width in date_scores.INTERVALS.items():
        assert (np.abs(sample) <= width).mean() == pytest.approx(int(key) / 100, abs=0.005)


@pytest.mark.parametrize("rules", [RELEASE, ABSOLUTE])
def test_correctness_at_the_corners_of_the_triangle(rules):
    improvement, omission, hallucination = (
        shares(np.array([a]), np.array([b]), rules) for a, b in ((0.0, 1.0), (1.0, 0.0), (40.0, 40.0))
    )
    corner = 1 / (1 + 2 * np.exp(-1 / rules.temperature))
    assert improvement["improvement"][0] == pytest.approx(corner)
    assert omission["omission"][0] == pytest.approx(corner)
    assert hallucination["hallucination"][0] > 0.99
    assert sum(value[0] for value in improvement.values()) == pytest.approx(1)


@pytest.mark.parametrize("rules", [RELEASE, ABSOLUTE])
def test_the_truth_itself_is_improvement_and_the_input_omission(rules):
    rng = np.random.default_rng(1)
    plain = rng.uniform(0.1, 0.3, (2, 30, 30))
    truth = plain + 0.05 * rng.standard_normal(plain.shape)
    valid = np.ones((30, 30), bool)
    found = correctness(truth, truth, plain, valid, rules)
    assert found["improvement"] > 0.7 > found["omission"]
    # Gain and bias are no detail.
    again = correctness(truth, 1.3 * truth - 0.02, plain, valid, rules)
    assert again["improvement"] == pytest.approx(found["improvement"], abs=1e-6)
    # Matching the input's histogram to the truth's leaves a little of it beyond omission.
    assert correctness(truth, plain, plain, valid, rules)["omission"] > 0.6
    noise = plain + 0.2 * rng.standard_normal(plain.shape)
    worse = correctness(truth, noise, plain, valid, rules)
    assert worse["hallucination"] > found["hallucination"] + 0.1


def test_correctness_of_opensr_test():
    """Against its release 1.3.3 (its own code, defaults, no border left out, 16 x 16 pixels in 4 bands)."""
    rng = np.random.default_rng(3)
    truth = rng.uniform(0.05, 0.4, (4, 16, 16))
    plain = truth + 0.05 * rng.standard_normal(truth.shape)
    result = 0.5 * plain + 0.5 * truth + 0.03 * rng.standard_normal(truth.shape)
    found = correctness(truth, result, plain, np.ones((16, 16), bool))
    assert [found[word] for word in CLASSES] == pytest.approx(OPENSR_TEST, abs=2e-3)


def test_baselines_give_observations_back():
    result = consistency.evaluate(
        [growing()],
        {"kriging": always(BaselineModel()), "bicubic": always(BaselineModel("nearest", "bicubic"))},
    )
    assert result["consistency"]["kriging"] < 1e-5 and result["consistency"]["bicubic"] < 1e-5


class Repeats:
    """Answers every pixel four times over, sure to `deviation`."""

    def __init__(self, deviation):
        self.deviation = deviation

    def predict(self, patch, query, cancelled):
        date = int(np.flatnonzero(patch.days == query.days[0])[0])
        values = np.kron(patch.values[date], np.ones((1, 2, 2), np.float32))[None]
        return Prediction(values, np.full(values.shape, self.deviation, np.float32))


def test_coverage_of_restored_dates():
    area = growing()
    # Columns 0.02 above and below in turn: halving the resolution loses just that.
    area.numbers[...] += np.where(np.arange(16) % 2, 200, -200).astype(np.int16).astype(np.uint16)
    error, deviation = next(restored_dates.restored(area, Repeats(0.03)))
    np.testing.assert_allclose(error, 0.02, atol=1e-6)
    assert error.shape == deviation.shape == (12, 256)
    # A Laplace distribution has 68 % within 0.81 and 95 % within 2.12 standard deviations.
    for sure, covered in ((0.03, [1, 1]), (0.02, [0, 1]), (0.009, [0, 0])):
        assert list(restored_dates.coverage([area], always(Repeats(sure))).values()) == covered
    assert restored_dates.coverage([area], always(BaselineModel())) == {}


@pytest.fixture(scope="module")
def two_areas(worldstrat):
    return [area for area in read_areas(worldstrat) if area.name in ("UNHCR-TGOs003383", "Landcover-8732")]


def test_known_figures_of_the_published_protocol(two_areas):
    small = [replace_truth(area) for area in two_areas]
    tables = adapted_scores.evaluate(small, adapted_scores.baselines(), similarity=False)
    for table in tables:
        assert table["mean_of_bicubic"]["x2"] > table["bicubic"]["x2"] + 0.5
    inner = tables[1]["mean_of_bicubic"]["areas"]
    by_hand = adapted_scores.dates_as_images(small[0], small[0].adapted_truth[2].shape[:2]).mean(axis=0)
    error = np.rint(by_hand.clip(0, 255)) - small[0].adapted_truth[2].transpose(2, 0, 1)
    psnr = 10 * np.log10(255**2 / np.mean(error[:, 6:-6, 6:-6] ** 2))
    assert inner[small[0].name]["x2"]["psnr"] == pytest.approx(psnr, abs=1e-6)


def test_the_linear_filter_learns_from_others_alone(two_areas):
    first, second = map(replace_truth, two_areas)
    method = LinearFilter({first.name: [second]})
    image = method(first, first.adapted_truth[2].shape[:2])[0]
    plain = adapted_scores.dates_as_images(first, first.adapted_truth[2].shape[:2]).mean(axis=0)
    assert image.shape == plain.shape
    assert 1 < np.abs(image - plain).mean() < 40


def replace_truth(area):
    """The area with the smallest truth alone."""
    return replace(area, adapted_truth={2: area.adapted_truth[2]})


def test_spot_is_registered_and_harmonised(two_areas):
    truth = spot_truth(two_areas[0])
    assert truth.rgbn.shape == (4, 260, 262)
    assert truth.correlation > 0.7 and max(map(abs, truth.shift)) <= 1.5
    assert truth.pan_weights.sum() == pytest.approx(1) and (truth.pan_weights >= 0).all()
    for band in range(4):
        assert truth.rgbn[band][truth.rgbn_valid].mean() == pytest.approx(truth.base[band].mean(), abs=0.01)


def corner(area, name):
    """The first rows and columns of an area, under another name."""
    sizes = {2: 64, 4: 128, 6: 200}
    return replace(
        area,
        name=name,
        numbers=area.numbers[:, :, :32, :32],
        clear=area.clear[:, :32, :32],
        pan=None,
        rgbn=None,
        adapted=area.adapted[:, :32, :32],
        adapted_truth={scale: area.adapted_truth[scale][:n, :n] for scale, n in sizes.items()},
    )


def test_areas_outside_the_folds_are_measured_as_unseen(tmp_path, two_areas, capsys):
    known, strange = (corner(area, name) for area, name in zip(two_areas, ("UNHCR-TGOs003383", "Elsewhere")))
    # A truth 906 days off, as one of the published areas has; and an area without any.
    strange = replace(strange, truth_day=float(strange.days[-1] + 906))
    bare = replace(corner(two_areas[1], "Nowhere"), adapted=None, adapted_days=None, adapted_truth={})
    out = tmp_path / "out.json"
    arguments = ["--out", str(out), "--device", "cpu", "--folds", "5", "--without-similarity"]
    for folder, areas in (("all", [known, strange, bare]), ("new", [strange, bare])):
        (tmp_path / folder).mkdir()
        for area in areas:
            save_area(area, tmp_path / folder / f"{area.name}.npz")
        parts = "published,temporal,detail,consistency"
        assert main(["--data", str(tmp_path / folder), *arguments, "--parts", parts]) == 0
        report = json.loads(out.read_text())
        assert report["unseen"] == report["areas"] == sorted(area.name for area in areas)
        assert report["cross_validated"]
        for name in (
            "bicubic",
            "mean_of_bicubic",
            "linear_filter",
            "temporal-liif-3",
            "temporal-liif-3+spot",
        ):
            row = report["published"][name]
            assert sorted(row["areas"]) == sorted(area.name for area in areas if area.adapted is not None)
            assert all(10 < row[scale] < 40 for scale in ("x2", "x4", "x6"))
        assert report["temporal"]["kriging"]["n"] > 0
    assert "trained without any of the areas" in capsys.readouterr().out
    # Without folds, the weights of all areas answer: they know the one and not the other.
    arguments[arguments.index("5")] = "0"
    assert main(["--data", str(tmp_path / "all"), *arguments, "--parts", "consistency"]) == 0
    report = json.loads(out.read_text())
    assert report["unseen"] == ["Elsewhere", "Nowhere"] and not report["cross_validated"]
    assert "trained without 2 of 3 of the areas" in capsys.readouterr().out


def test_the_command_skips_what_an_area_lacks(tmp_path, capsys):
    save_area(growing(), tmp_path / "A.npz")
    out = tmp_path / "out.json"
    arguments = ["--data", str(tmp_path), "--out", str(out), "--device", "cpu", "--parts"]
    assert main([*arguments, "temporal,consistency,published,detail"]) == 0
    report = json.loads(out.read_text())
    assert report["published"] == {} and report["detail"] == {}
    assert report["temporal"]["temporal-liif-3"]["n"] == 3
    assert report["consistency"]["temporal-liif-3"] < 1e-5
    assert 0 <= report["calibration"]["temporal-liif-3"]["95"] <= 1
    assert "temporal-liif-3" in capsys.readouterr().out
    assert main([*arguments, "everything"]) == 1
    assert "everything" in capsys.readouterr().err
