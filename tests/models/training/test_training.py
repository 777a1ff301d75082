# SPDX-License-Identifier: GPL-2.0-or-later
"""Training of Temporal LIIF 3: optimiser, resumption, and the command on a made-up folder."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
import torch
from temporal_liif.core.errors import StackError
from temporal_liif.core.stack.area import Area, load_area, save_area
from temporal_liif.core.stack.training_areas import read_area, read_areas
from temporal_liif.models import checkpoint as checkpoints
from temporal_liif.models import registry, runtime
from temporal_liif.models.architectures.temporal_liif_3 import WEIGHTS
from temporal_liif.models.architectures.temporal_liif_3.date_weights import DateWeights
from temporal_liif.models.architectures.temporal_liif_3.prepared import OBSERVED_DEVIATION
from temporal_liif.models.training import export, prior_task
from temporal_liif.models.training.curves import draw
from temporal_liif.models.training.loop import Run, Schedule
from temporal_liif.models.training.muon import orthogonalised
from temporal_liif.models.training.time_samples import Augmentation, SampleSource, Series, other_orbits
from temporal_liif.models.training.time_tasks import Pool, WeightsTask
from temporal_liif.models.training.time_tasks import draw as drawn
from temporal_liif.research.folds import read_folds
from temporal_liif.research.training.__main__ import main


def made_up(name="A", seed=0, dates=6, height=84, width=88):
    """An area whose brightness grows linearly in time, with noise and clouds."""
    rng = np.random.default_rng(seed)
    days = 18000.0 + np.cumsum(rng.integers(3, 15, dates)).astype(float)
    level = rng.uniform(0.05, 0.3, 12)[None, :, None, None] + 0.001 * (days - days[0])[:, None, None, None]
    numbers = 1e4 * (level + 0.01 * rng.standard_normal((dates, 12, height, width)))
    clear = np.ones((dates, height, width), bool)
    clear[1, :20, :30] = False
    return Area(name, numbers.clip(1, 20000).astype(np.uint16), clear, days, (10.0, 10.0))


@pytest.fixture(scope="module")
def areas():
    return [made_up("A", 0), made_up("B", 1)]


@pytest.fixture(scope="module")
def pool(areas):
    sources = [SampleSource(Series.of(area), Augmentation(), 8, 5) for area in areas]
    return Pool([sample for source in sources for sample in drawn(source.draw, 6)])


def task(pool, seed=3):
    torch.manual_seed(seed)
    return WeightsTask(DateWeights(8), pool, 2, seed)


def test_folds_leave_every_area_out_once(worldstrat):
    named = [name for fold in read_folds() for name in fold]
    places = [p.name for folder in ("worldstrat", "series") for p in (worldstrat.parent / folder).iterdir()]
    assert len(named) == len(set(named)) == 26
    assert set(named) == {name for name in places if "." not in name}


def test_an_area_survives_being_packed(tmp_path, areas):
    rich = replace(
        areas[0],
        truth_day=18020.0,
        pan=np.ones((4, 5), np.uint16),
        rgbn=np.full((4, 3, 3), 7, np.uint16),
        adapted=np.zeros((5, 2, 2, 3), np.uint8),
        adapted_days=np.arange(5.0),
        adapted_truth={2: np.full((4, 4, 3), 9, np.uint8)},
    )
    save_area(rich, tmp_path / "A.npz")
    back = load_area(tmp_path / "A.npz")
    assert (back.name, back.gsd, back.truth_day) == ("A", (10.0, 10.0), 18020.0)
    for key in ("numbers", "clear", "days", "pan", "rgbn", "adapted", "adapted_days"):
        np.testing.assert_array_equal(getattr(back, key), getattr(rich, key))
    np.testing.assert_array_equal(back.adapted_truth[2], rich.adapted_truth[2])
    assert np.isnan(load_area(_packed(tmp_path, areas[1])).truth_day)


def _packed(folder, area):
    save_area(area, folder / f"{area.name}.npz")
    return folder / f"{area.name}.npz"


def test_reading_the_dataset(worldstrat):
    area = read_area(worldstrat / "Landcover-14956", published(worldstrat)["Landcover-14956"])
    assert area.numbers.shape == (8, 12, 154, 155) and area.gsd == (10.0, 10.0)
    assert (np.diff(area.days) > 0).all()
    assert area.days[0] == np.datetime64("2019-08-24").astype(int)
    assert area.truth_day == np.datetime64("2019-10-20").astype(int)
    assert area.clear.mean() > 0.98
    assert area.adapted.shape == (5, 161, 155, 3) and area.adapted_truth[2].shape == (314, 314, 3)
    assert area.adapted_gsd[0] == pytest.approx(9.83, abs=0.01)
    stored = read_area(worldstrat / "Landcover-14956", raw=True)
    assert stored.numbers.shape == (8, 12, 161, 155) and stored.gsd[0] == area.adapted_gsd[0]


def published(worldstrat):
    return json.loads((worldstrat / "published.json").read_text(encoding="utf-8"))["table6"]


def test_a_folder_without_areas_is_named(tmp_path):
    with pytest.raises(StackError, match="holds no area"):
        read_areas(tmp_path)


def test_the_dates_of_an_orbit_share_its_brightness():
    days, lone = 18000.0 + 10 * np.arange(8), 0
    for seed in range(40):
        values, truth = np.ones((8, 3, 2, 2), np.float32), np.ones((3, 2, 2), np.float32)
        rng = np.random.default_rng(seed)
        moved = other_orbits(rng, values, truth, np.ones((8, 2, 2), bool), days, 18035.0)
        values, truth, _, when, target = moved
        assert values.dtype == truth.dtype == np.float32 and (np.diff(when) >= 0).all()
        assert np.abs(when - days).max() <= 2 and abs(target - 18035) <= 2
        orbits = np.append(when, target) % 5
        for orbit in np.unique(orbits):
            of_it = np.concatenate([values, truth[None]])[orbits == orbit]
            np.testing.assert_array_equal(of_it, np.broadcast_to(of_it[0], of_it.shape))
            if orbit == 0:
                assert (of_it == 1).all()
        lone += orbits[-1] not in orbits[:-1]
    assert 0 < lone < 20
    # A date would stand on the day that is asked for.
    close = (other_orbits(np.random.default_rng(seed), *moved[:3], days, 18032.0) for seed in range(40))
    assert None in [one and one[-1] for one in close]


def test_muon_makes_matrices_orthogonal():
    torch.manual_seed(0)
    for shape in ((8, 20), (20, 8)):
        singular = torch.linalg.svdvals(orthogonalised(torch.randn(shape), steps=8))
        assert singular.min() > 0.6 and singular.max() < 1.3


def test_a_resumed_training_equals_an_unbroken_one(tmp_path, pool):
    cpu = torch.device("cpu")
    whole = Run(task(pool), tmp_path / "whole", Schedule(0, 6), cpu, False).fit(lambda text: None)
    broken = Run(task(pool), tmp_path / "broken", Schedule(0, 6), cpu, False)
    for step in range(3):
        broken.advance(broken.task.batch(step))
    broken.save()
    resumed = Run(task(pool), tmp_path / "broken", Schedule(0, 6), cpu, True)
    assert resumed.step == 3
    again = resumed.fit(lambda text: None)
    for first, second in zip(whole.state_dict().values(), again.state_dict().values()):
        torch.testing.assert_close(first, second, atol=1e-6, rtol=0)


def test_training_lowers_the_error(tmp_path, pool):
    run = Run(task(pool), tmp_path, Schedule(0, 40), torch.device("cpu"), False)
    first = np.mean(
        [float(run.task.loss(run.task.batch(s), run.device)[0].detach()) for s in range(1000, 1010)]
    )
    run.fit(lambda text: None)
    last = np.mean(
        [float(run.task.loss(run.task.batch(s), run.device)[0].detach()) for s in range(1000, 1010)]
    )
    assert last < first
    assert draw(tmp_path).stat().st_size > 500


def test_the_command_trains_and_joins(tmp_path, areas, monkeypatch):
    # A ground takes a tenth of a second to simulate.
    monkeypatch.setattr(prior_task, "GROUNDS", 2)
    data, out = tmp_path / "data", tmp_path / "out"
    data.mkdir()
    for area in areas:
        save_area(area, data / f"{area.name}.npz")
    arguments = [
        "--data",
        str(data),
        "--out",
        str(out),
        "--steps",
        "2",
        "--parts",
        "date-weights,gap-correction,prior",
        "--device",
        "cpu",
    ]
    assert main([*arguments, "--features", "8", "--batch", "1"]) == 0
    checkpoint = checkpoints.read(out / "fold-0" / "temporal-liif-3.safetensors")
    assert checkpoint.name == "temporal-liif-3"
    assert checkpoint.args["time"]["weights"] == {"features": 8}
    assert {key.partition(".")[0] for key in checkpoint.state} == {"time", "prior"}
    assert (out / "fold-0" / "curves.png").is_file() and (out / "fold-0" / "date-weights.csv").is_file()
    assert registry.load({"model": str(out / "fold-0" / "temporal-liif-3.safetensors"), "device": "cpu"})


def test_unknown_choices_are_named(tmp_path, areas, capsys):
    save_area(areas[0], tmp_path / "A.npz")
    assert main(["--data", str(tmp_path), "--out", str(tmp_path), "--folds", "9", "--device", "cpu"]) == 1
    assert "--folds 9" in capsys.readouterr().err
    assert main(["--data", str(tmp_path / "none"), "--out", str(tmp_path)]) == 1
    assert "not a folder" in capsys.readouterr().err


def test_the_uncertainty_of_the_detail_is_scaled_by_areas_of_other_folds(monkeypatch, areas):
    """Errors of a Laplace distribution, twice and four times as wide as the detail's deviation says."""
    widths = {"A": 2.0, "B": 4.0}

    def restored(area, model):
        rng, own = np.random.default_rng(0), 0.02
        error = np.abs(rng.laplace(scale=widths[area.name] * own / np.sqrt(2), size=(2, 50_000)))
        yield error, np.full(error.shape, np.hypot(own, OBSERVED_DEVIATION))

    monkeypatch.setattr(export, "restored", restored)
    factors = export.detail_spreads(
        {1: WEIGHTS, 2: WEIGHTS}, {1: areas[:1], 2: areas[1:]}, runtime.choose("cpu")
    )
    assert factors[1] == pytest.approx(4, rel=0.05)
    assert factors[2] == pytest.approx(2, rel=0.05)
    assert factors[2] < factors[0] < factors[1]
