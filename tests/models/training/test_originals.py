# SPDX-License-Identifier: GPL-2.0-or-later
"""Training LIIF and Temporal LIIF: the published samples, resumption, and files that the plugin loads."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
import torch
from temporal_liif.core.errors import ModelError, ParameterError, StackError
from temporal_liif.core.stack.area import save_area
from temporal_liif.core.stack.training_areas import read_area
from temporal_liif.models import checkpoint as checkpoints
from temporal_liif.models import registry
from temporal_liif.models.architectures import factory
from temporal_liif.models.architectures.encoders import ENCODERS
from temporal_liif.models.runtime import choose
from temporal_liif.models.training import originals
from temporal_liif.models.training.areas import whole
from temporal_liif.models.training.loop import Milestones, Run
from temporal_liif.models.training.original_task import STRATEGIES, OriginalTask
from temporal_liif.models.training.originals import OriginalPlan
from temporal_liif.models.training.published_network import Original
from temporal_liif.research.evaluation.__main__ import main as evaluate
from temporal_liif.research.evaluation.cost import example
from temporal_liif.research.training.__main__ import main

from .test_training import made_up

SIDE = 36


@pytest.fixture(scope="module")
def areas(worldstrat):
    """Corners of two real areas, small enough to train on in seconds."""
    published = json.loads((worldstrat / "published.json").read_text(encoding="utf-8"))["table6"]
    return [corner(read_area(worldstrat / n, published[n])) for n in ("Landcover-14956", "UNHCR-TGOs003383")]


def corner(area):
    """The first rows and columns of an area, truth included."""
    scales = {2: 72, 6: 240}
    return replace(
        area,
        numbers=area.numbers[:, :, :SIDE, :SIDE],
        clear=area.clear[:, :SIDE, :SIDE],
        pan=None,
        rgbn=None,
        adapted=area.adapted[:, :SIDE, :SIDE],
        adapted_truth={scale: area.adapted_truth[scale][:side, :side] for scale, side in scales.items()},
    )


def task(areas, architecture="temporal-liif", strategy="complete", crop=32, queries=0, seed=3):
    torch.manual_seed(seed)
    plan = OriginalPlan(architecture, size="tiny")
    _, network = originals.network_of(plan)
    return OriginalTask("tiny", network, areas, strategy, crop, queries, seed)


@pytest.mark.parametrize(
    ("strategy", "runs"),
    [
        ("complete", {(0, 5)}),
        # First from 0 to 3; last two or more later where there is one: never alone, at the end two.
        ("groups", {(0, 3), (0, 4), (0, 5), (1, 4), (1, 5), (2, 5), (3, 5)}),
        ("pairs", {(0, 2), (1, 3), (2, 4), (3, 5)}),
        ("single", {(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)}),
    ],
)
def test_strategies_choose_the_published_runs_of_dates(strategy, runs):
    rng = np.random.default_rng(0)
    chosen = Counter((s.start, s.stop) for s in (STRATEGIES[strategy](rng, 5) for _ in range(500)))
    assert set(chosen) == runs
    if strategy == "groups":
        # (0, 5) has two chances of four, (3, 5) the only one of its first date.
        assert chosen[0, 5] / 500 == pytest.approx(1 / 8, abs=0.04)
        assert chosen[3, 5] / 500 == pytest.approx(1 / 4, abs=0.06)


def test_samples_are_the_published_ones(areas):
    samples = task(areas)
    sizes = set()
    for step in range(20):
        batch = samples.batch(step)
        assert batch.image.shape[:3] == (1, 3, 5)
        assert batch.coord.shape == (1, 1024, 3) and batch.truth.shape == (1, 1024, 3)
        # One time, in the middle, and a cell that spans all of it.
        assert (batch.coord[..., 0] == 0).all() and (batch.cell[..., 0] == 2).all()
        assert (batch.cell[..., 1:] == 2 / 32).all()
        assert batch.image.abs().max() <= 1 and batch.truth.abs().max() <= 1
        sizes.add(batch.image.shape[-1])
    # The whole image's size by a scale from 1 to 4, whatever the crop.
    assert min(sizes) >= SIDE // 4 and max(sizes) <= SIDE and len(sizes) > 8
    flat = task(areas, "liif", queries=100).batch(0)
    assert flat.image.shape[:2] == (1, 3) and flat.image.ndim == 4
    assert flat.coord.shape == (1, 100, 2)


def test_the_truth_lies_where_the_dates_lie(areas):
    """An image whose truth is itself comes back from its sample, mirrored or not."""
    ramp = np.add.outer(4 * np.arange(SIDE), 2 * np.arange(SIDE)).astype(np.uint8)[..., None].repeat(3, -1)
    area = replace(areas[0], adapted=np.stack([ramp] * 5), adapted_truth={2: ramp})
    samples = task([area])
    for step in range(8):
        batch = samples.batch(step)
        crop = batch.truth[0].reshape(32, 32, 3).permute(2, 0, 1)[None]
        seen = torch.nn.functional.interpolate(batch.image[:, :, 0], (32, 32), mode="bilinear")
        assert (crop - seen)[..., 4:-4, 4:-4].abs().mean() < 0.03


def test_an_epoch_visits_every_area_equally(areas):
    samples = task(areas)
    seen = []
    samples.sample = lambda rng, index: seen.append(index)
    for step in range(40):
        samples.batch(step)
    assert Counter(seen) == {0: 20, 1: 20}


def test_the_rate_falls_at_milestones():
    schedule = Milestones(1.0, milestones=(10, 20))
    assert [schedule.factor(step, None) for step in (0, 9, 10, 19, 20, 99)] == [1, 1, 0.5, 0.5, 0.25, 0.25]


def test_training_lowers_the_error_on_real_pixels(tmp_path, areas):
    run = Run(task(areas), tmp_path, Milestones(0, 20, rate=2e-3), torch.device("cpu"), False)

    def error():
        with torch.no_grad():
            return np.mean([float(run.task.loss(run.task.batch(s), run.device)[0]) for s in range(900, 910)])

    first = error()
    run.fit(lambda text: None)
    assert error() < 0.6 * first


def test_a_resumed_training_equals_an_unbroken_one_bit_for_bit(tmp_path, areas):
    cpu, schedule = torch.device("cpu"), Milestones(0, 6, milestones=(4,))
    whole_run = Run(task(areas, strategy="groups"), tmp_path / "whole", schedule, cpu, False)
    unbroken = whole_run.fit(lambda text: None).state_dict()
    broken = Run(task(areas, strategy="groups"), tmp_path / "broken", schedule, cpu, False)
    for step in range(3):
        broken.advance(broken.task.batch(step))
    broken.save()
    resumed = Run(task(areas, strategy="groups", seed=3), tmp_path / "broken", schedule, cpu, True)
    assert resumed.step == 3
    again = resumed.fit(lambda text: None).state_dict()
    assert all(torch.equal(value, again[key]) for key, value in unbroken.items())


def test_a_budget_in_minutes_ends_the_training(tmp_path, areas):
    shares = []
    run = Run(task(areas, crop=16), tmp_path, Milestones(1 / 60), torch.device("cpu"), False)
    run.fit(lambda text: None, shares.append)
    assert run.step >= 1 and shares == sorted(shares) and shares[-1] == pytest.approx(1, abs=0.3)
    assert (tmp_path / "tiny.csv").read_text().splitlines()[-1].startswith(str(run.step))


@pytest.mark.parametrize(
    ("architecture", "encoder", "file"),
    [
        ("temporal-liif", "edsr-baseline", "temporal_liif"),
        ("liif", "edsr-baseline", "liif_edsr"),
        ("liif", "rdn", "liif_rdn"),
        ("liif", "rcan", "liif_rcan"),
    ],
)
def test_full_size_networks_are_the_published_ones(architecture, encoder, file, liif_vectors):
    args, network = originals.network_of(OriginalPlan(architecture, encoder))
    known = json.loads((liif_vectors / f"{file}_full_state_dict.json").read_text())
    assert {"name": "liif", "args": args} == known["spec"]
    shapes = {key: list(value.shape) for key, value in network.state_dict().items()}
    assert shapes == {key: list(shape) for key, shape in known["state_dict"].items()}


@pytest.mark.parametrize(
    ("architecture", "encoder"),
    [("liif", encoder) for encoder in ENCODERS] + [("temporal-liif", "edsr"), ("temporal-liif", "rcan")],
)
def test_every_encoder_learns(tmp_path, areas, architecture, encoder):
    plan = OriginalPlan(architecture, encoder, "tiny", crop=16, queries=32, steps=1)
    (path,) = originals.train(areas, tmp_path, plan, choose("cpu"), lambda text: None)
    assert registry.load({"model": str(path), "device": "cpu"}).name == path.name


@pytest.fixture(scope="module")
def trained(tmp_path_factory, areas):
    """The command, run on packed areas for two folds: its output folder."""
    data, out = tmp_path_factory.mktemp("data"), tmp_path_factory.mktemp("out")
    for area in areas:
        save_area(area, data / f"{area.name}.npz")
    arguments = ["--data", str(data), "--out", str(out), "--device", "cpu", "--architecture", "temporal-liif"]
    assert main([*arguments, "--size", "tiny", "--crop", "32", "--steps", "3", "--folds", "2,0"]) == 0
    return data, out


NAME = "temporal-liif-edsr-baseline-tiny-complete-32"


def test_the_command_writes_what_the_plugin_loads(trained):
    out = trained[1]
    path = out / "fold-0" / f"{NAME}.safetensors"
    card = checkpoints.read(path).card
    assert card["training"]["areas"] == ["Landcover-14956", "UNHCR-TGOs003383"]
    assert card["training"]["steps"] == 3 and "CC BY-NC" in card["training"]["truth"]
    # Fold 2 leaves the first of them out.
    other = checkpoints.read(out / "fold-2" / f"{NAME}.safetensors").card
    assert other["training"]["areas"] == ["UNHCR-TGOs003383"]
    patch, answers = example(), []
    for suffix in (".safetensors", ".pth"):
        model = registry.load({"model": str(path.with_suffix(suffix)), "device": "cpu"})
        query = whole(patch, [float(patch.days[2])], (140, 140))
        answers.append(model.predict(patch, query, lambda: False).values)
    np.testing.assert_array_equal(*answers)
    assert np.isfinite(answers[0]).all() and answers[0].std() > 0
    assert (out / "fold-0" / "curves.png").stat().st_size > 500


def test_the_evaluation_measures_it(trained, tmp_path, capsys):
    data, out = trained
    file, path = tmp_path / "out.json", out / "fold-0" / f"{NAME}.safetensors"
    arguments = ["--data", str(data), "--out", str(file), "--device", "cpu", "--parts", "published"]
    assert evaluate([*arguments, "--original", str(path)]) == 0
    report = json.loads(file.read_text())
    row = report["published"][NAME]
    assert set(row) == {"x2", "x6", "cpsnr_x2", "cpsnr_x6", "ssim_x2", "ssim_x6", "areas"}
    assert 5 < row["x2"] < 40 and -1 <= row["ssim_x2"] <= 1
    assert set(report["published_inner"][NAME]["areas"]) == {"Landcover-14956", "UNHCR-TGOs003383"}
    assert report["originals"][NAME]["unseen"] == []
    assert NAME in capsys.readouterr().out
    # With folds, the sibling that has not seen an area answers for it; there is one of fold 2 alone.
    assert evaluate([*arguments, "--original", str(path), "--folds", "5", "--without-similarity"]) == 0
    folded = json.loads(file.read_text())
    assert folded["originals"][NAME]["unseen"] == ["Landcover-14956"]
    before, after = (one["published"][NAME]["areas"] for one in (report, folded))
    assert before["UNHCR-TGOs003383"]["x2"]["psnr"] == after["UNHCR-TGOs003383"]["x2"]["psnr"]
    assert before["Landcover-14956"]["x2"]["psnr"] != after["Landcover-14956"]["x2"]["psnr"]


def test_liif_is_shown_the_middle_date(areas, tmp_path):
    plan = OriginalPlan("liif", size="tiny", crop=16, steps=1)
    (path,) = originals.train(areas, tmp_path, plan, choose("cpu"), lambda text: None)
    first = Original(path, "cpu")(areas[0], (40, 40))[0]
    others = [0, 1, 3, 4]
    changed = areas[0].adapted.copy()
    changed[others] = 0
    blind = replace(areas[0], adapted=changed)
    np.testing.assert_array_equal(Original(path, "cpu")(blind, (40, 40))[0], first)


def test_training_starts_from_weights(trained, tmp_path, areas):
    start = trained[1] / "fold-0" / f"{NAME}.safetensors"
    plan = OriginalPlan(crop=16, start=start, steps=1, rate=1e-6)
    (path,) = originals.train(areas, tmp_path, plan, choose("cpu"), lambda text: None)
    assert path.name == "temporal-liif-tuned-complete-16.safetensors"
    before, after = checkpoints.read(start), checkpoints.read(path)
    assert before.args == after.args
    for key, value in before.state.items():
        torch.testing.assert_close(after.state[key], value, atol=2e-6, rtol=0)
    with pytest.raises(ModelError, match="3 dimensions; liif has 2"):
        originals.train(
            areas, tmp_path, OriginalPlan("liif", start=start, steps=1), choose("cpu"), lambda text: None
        )


def test_what_cannot_be_meant_is_named(areas, tmp_path, capsys):
    with pytest.raises(StackError, match="No area has adapted dates"):
        task([made_up()])
    with pytest.raises(StackError, match="36 x 36 pixels, less than the crop of 48"):
        task(areas, crop=48)
    for wrong in ({"encoder": "vgg"}, {"size": "huge"}, {"strategy": "triples"}, {"rate": 0.0}, {"crop": -1}):
        with pytest.raises(ParameterError):
            OriginalPlan(**wrong)
    with pytest.raises(ParameterError, match="one image alone"):
        OriginalPlan("liif", strategy="pairs")
    with pytest.raises(ModelError, match="vgg"):
        factory.create({"encoder_spec": {"name": "vgg"}, "imnet_spec": {"name": "mlp"}}, 2)
    save_area(areas[0], tmp_path / "A.npz")
    arguments = ["--data", str(tmp_path), "--out", str(tmp_path / "out"), "--steps", "1"]
    assert main([*arguments, "--strategy", "pairs"]) == 1
    assert "--strategy says nothing to temporal-liif-3" in capsys.readouterr().err
    assert main([*arguments, "--architecture", "liif", "--features", "8"]) == 1
    assert "--features says nothing to liif" in capsys.readouterr().err
