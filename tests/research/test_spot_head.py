# SPDX-License-Identifier: GPL-2.0-or-later
"""The head of the published tables: weights of dates, the closed-form map, and its gain on a real area."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
import torch
from scipy import ndimage
from temporal_liif.core.errors import StackError
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.stack.area import Area
from temporal_liif.core.stack.training_areas import read_area
from temporal_liif.models import checkpoint as checkpoints
from temporal_liif.models import registry
from temporal_liif.models.architectures.temporal_liif_3 import WEIGHTS
from temporal_liif.models.training import adapted_scores
from temporal_liif.research.evaluation.spot_head import MAPS, NAME, SpotHead, SpotMethod, blended, inputs_of
from temporal_liif.research.training.spot_task import SpotTask

MODEL = BaselineModel("linear")


def made_up(seed, hazy=False):
    """Five noisy dates of one smooth scene; the truth is the scene moved half a pixel, paler and bluer."""
    rng = np.random.default_rng(seed)
    height, width = 80, 76
    coarse = rng.uniform(0, 255, (3, 13, 13))
    scene = np.stack([np.kron(band, np.ones((13, 12))) for band in coarse])[:, : 2 * height, : 2 * width]
    scene = ndimage.gaussian_filter(scene, (0, 4, 4))
    small = scene.reshape(3, height, 2, width, 2).mean((2, 4))
    dates = small + rng.normal(0, 4, (5, *small.shape))
    if hazy:
        dates[1] = 0.5 * np.roll(dates[1], 17, axis=2) + 100
    moved = np.roll(scene, 1, axis=1)
    truth = 0.8 * moved + np.array([10.0, 20.0, 40.0])[:, None, None]
    return Area(
        f"made up {seed}",
        np.ones((1, 12, 4, 4), np.uint16),
        np.ones((1, 4, 4), bool),
        np.array([18000.0]),
        (10.0, 10.0),
        truth_day=18010.0,
        adapted=_as_image(dates),
        adapted_days=18000.0 + np.array([0.0, 4.0, 9.0, 15.0, 20.0]),
        adapted_truth={2: _as_image(truth), 4: _as_image(np.kron(truth, np.ones((2, 2))))},
    )


def _as_image(values):
    return np.moveaxis(values, -3, -1).clip(0, 255).round().astype(np.uint8)


def always(name):
    return MODEL


def saved(head, folder):
    path = folder / "spot.safetensors"
    checkpoints.write(path, NAME, head.settings, head.state_dict())
    return path


def error(method, area, scale=2):
    truth = area.adapted_truth[scale].transpose(2, 0, 1)
    inner = (slice(None), slice(12, -12), slice(12, -12))
    return np.sqrt(np.mean((method(area, truth.shape[1:])[0] - truth)[inner] ** 2))


def test_a_head_that_learned_nothing_gives_the_mean_image(tmp_path):
    area = made_up(0)
    method = SpotMethod(always, saved(SpotHead(), tmp_path))
    for scale in (2, 4):
        size = area.adapted_truth[scale].shape[:2]
        mean = adapted_scores.dates_as_images(area, size).mean(axis=0)
        np.testing.assert_allclose(method(area, size)[0], mean, atol=1e-3)


def test_signs_tell_the_hazy_date():
    seen = inputs_of(made_up(1, hazy=True), always)
    np.testing.assert_allclose(seen.signs[:, 3:].mean(axis=0), 0, atol=1e-5)
    outlying, correlation, white = (seen.signs[:, k].mean(axis=(1, 2)) for k in (4, 6, 7))
    assert outlying.argmax() == white.argmax() == 1
    assert correlation.max() < 0.2
    # Nine days before the target is nearer than ten days after it.
    assert seen.signs[:, 0].mean(axis=(1, 2)).argmax() == seen.nearest == 2
    head = SpotHead()
    with torch.no_grad():
        head.coarse[4], head.fine[4] = -20.0, -20.0
    blend, _ = blended(head, seen)
    others = np.delete(seen.dates, 1, axis=0).mean(axis=0)
    assert np.abs(blend - others).mean() < 0.5 * np.abs(seen.dates.mean(axis=0) - others).mean()


def test_the_closed_form_finds_shift_contrast_and_colour(tmp_path):
    teachers, area = [made_up(seed) for seed in range(2, 6)], made_up(9)
    task = SpotTask(SpotHead(), teachers, always, seed=0)
    method = SpotMethod(always, saved(task.solve(task.network), tmp_path))
    plain = SpotMethod(always, saved(SpotHead(), _folder(tmp_path)))
    assert error(plain, area) > 15
    assert error(method, area) < 3
    assert error(method, area, 4) < 4


def _folder(tmp_path):
    folder = tmp_path / "plain"
    folder.mkdir()
    return folder


def test_learning_lets_the_hazy_date_count_less():
    areas = [made_up(seed, hazy=True) for seed in range(3)]
    task = SpotTask(SpotHead(), areas, always, seed=0)
    optimiser = torch.optim.Adam(task.network.parameters(), lr=0.05)
    for step in range(30):
        optimiser.zero_grad()
        loss, figures = task.loss(task.batch(step), torch.device("cpu"))
        loss.backward()
        optimiser.step()
    signs = torch.from_numpy(inputs_of(areas[0], always).signs)
    for weights in (task.network.head.coarse, task.network.head.fine):
        shares = torch.softmax(torch.einsum("f,tfyx->tyx", weights, signs), 0).mean((1, 2))
        assert shares.argmin() == 1 and shares[1] < 0.15
    assert figures["gain_db"] > 1


def test_areas_without_adapted_images_are_named():
    with pytest.raises(StackError, match="adapted"):
        SpotTask(SpotHead(), [replace(made_up(0), adapted=None)], always, seed=0)


def test_the_shipped_head_of_a_fold_gains_on_an_area_left_out(worldstrat):
    facts = json.loads((worldstrat / "published.json").read_text())["table6"]
    area = read_area(worldstrat / "Landcover-8732", facts["Landcover-8732"])
    area = replace(area, adapted_truth={2: area.adapted_truth[2]})
    model = registry.load({"model": str(WEIGHTS.with_name("temporal-liif-3.fold-5.safetensors"))})
    head = WEIGHTS.with_name(f"{NAME}.fold-5.safetensors")
    assert len(checkpoints.read(head).state["maps_x2"]) == MAPS
    methods = {**adapted_scores.baselines(), "ours": SpotMethod(lambda name: model, head)}
    scores = adapted_scores.evaluate([area], methods, similarity=False)[1]
    assert scores["ours"]["x2"] > scores["mean_of_bicubic"]["x2"] + 1.5
