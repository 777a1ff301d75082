# SPDX-License-Identifier: GPL-2.0-or-later
"""Samples of hidden dates with gaps, and the two tasks that learn from them."""

from __future__ import annotations

import copy

import numpy as np
import pytest
import torch
from temporal_liif.core.errors import RasterError, StackError
from temporal_liif.core.stack.area import Area
from temporal_liif.models.architectures.temporal_liif_3.covariance import USUAL, covariance
from temporal_liif.models.architectures.temporal_liif_3.date_weights import DateWeights
from temporal_liif.models.architectures.temporal_liif_3.gap_correction import GapCorrection
from temporal_liif.models.training.month_pixels import MonthPixels
from temporal_liif.models.training.time_samples import Augmentation, SampleSource, Series
from temporal_liif.models.training.time_tasks import KEPT, GapTask, Pool, WeightsTask, draw, krige

DAYS = 18000.0 + np.arange(0, 120, 8)
PLAIN = Augmentation(0.0, 50.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


@pytest.fixture(scope="module")
def series():
    rng = np.random.default_rng(0)
    ground = rng.uniform(0.05, 0.3, (3, 12, 12))
    season = 1 + 0.6 * np.sin((DAYS - 18000) / 25)[:, None, None, None]
    means = ground * season + rng.normal(0, 0.004, (len(DAYS), 3, 12, 12))
    known = rng.random((len(DAYS), 12, 12)) > 0.2
    means = (means * known[:, None]).astype(np.float32)
    return Series("place", means, known, DAYS, np.array([0.49, 0.665, 0.842]))


def test_areas_become_cells():
    rng = np.random.default_rng(0)
    numbers = rng.integers(500, 3000, (4, 3, 72, 66)).astype(np.uint16)
    area = Area("a", numbers, np.ones((4, 72, 66), bool), DAYS[:4], (10.0, 10.0), bands=("B02", "B04", "B08"))
    found = Series.of(area)
    # 66 pixels give 33 cells of 2, not 16 of 4; noise cannot be registered, so it stays.
    assert found.means.shape == (4, 3, 36, 33)
    expected = area.reflectance.reshape(4, 3, 36, 2, 33, 2).mean((3, 5))
    np.testing.assert_allclose(found.means, expected, atol=1e-6)


def test_samples_leave_the_hidden_date_and_its_gap_out(series):
    source = SampleSource(series, Augmentation(1.0, 30.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0), 12, 0)
    found = [source.draw(number) for number in range(12)]
    found = [sample for sample in found if sample is not None]
    assert len(found) > 6
    for sample in found:
        assert sample.days.abs().min() > sample.gap
        assert torch.equal(sample.means, sample.means * sample.known[:, None])
        values = {float(value) for value in series.means.ravel()}
        assert all(float(value) in values for value in sample.truth.ravel())
    again = source.draw(3)
    assert torch.equal(again.truth, found[3].truth) if again is not None else True


def test_kriged_samples_equal_the_closed_form(series):
    sample = SampleSource(series, PLAIN, 12, 0).draw(1)
    kriged = krige(DateWeights(8).requires_grad_(False), sample, around=True)
    cell = 5
    known = sample.known[:, cell].numpy() > 0
    near = np.sort(np.argsort(np.where(known, np.abs(sample.days), 1e9), kind="stable")[:12])
    near = near[known[near]]
    days = sample.days.numpy().astype(float)[near]
    nuggets = USUAL.nugget * np.maximum(sample.noise[near, cell].numpy(), 0.3)
    system = np.ones((len(near) + 1, len(near) + 1))
    system[:-1, :-1] = covariance(days[:, None] - days) + np.diag(nuggets)
    system[-1, -1] = 0
    weights = np.linalg.solve(system, np.append(covariance(days), 1))[:-1]
    expected = weights @ sample.means[near, :, cell].numpy()
    np.testing.assert_allclose(kriged.estimates[0, :, cell], expected, atol=1e-5)
    assert kriged.estimates.shape == (5, 3, len(sample.noise[0]))
    np.testing.assert_allclose(kriged.before[cell], -days[days < 0].max())


def test_pixels_by_month_are_samples_too(tmp_path):
    months = np.tile(np.arange(24200, 24212), 4)
    season = 2000 + 1000 * np.sin(np.arange(12) * np.pi / 6)
    stored = np.tile(season, 4)[:, None] * np.array([0.5, 1.0, 1.5])
    np.savez(
        tmp_path / "p.npz",
        pixel=np.repeat(np.arange(4), 12),
        source=np.zeros(48, int),
        month=months,
        reflectance=stored.astype(np.uint16),
        bands=np.array(["B02", "B04", "B08"]),
    )
    source = MonthPixels(tmp_path / "p.npz")
    found = [sample for number in range(8) if (sample := source.draw(0, number)) is not None]
    assert len(found) >= 6
    for sample in found:
        assert sample.days.abs().min() == pytest.approx(sample.gap, abs=1e-3)
        assert len(sample.means) < 12
        kriged = krige(DateWeights(8).requires_grad_(False), sample, around=True)
        error = (kriged.estimates[0] - sample.truth).abs().mean()
        assert error < (sample.means.mean(0) - sample.truth).abs().mean() + 0.02
    with pytest.raises(RasterError, match="pixels by month"):
        MonthPixels(tmp_path / "none.npz")


def test_both_tasks_learn(series):
    torch.manual_seed(0)
    pool = Pool(draw(SampleSource(series, Augmentation(1.0, 40.0), 12, 0).draw, 6, both_sides=True))
    assert len(pool.samples) == 6
    assert all(sample.days.min() < 0 < sample.days.max() for sample in pool.samples)
    weights = DateWeights(8)
    for task in (
        WeightsTask(weights, pool, 3, 0),
        GapTask(GapCorrection(8), weights, pool, 3, 0),
    ):
        batch = task.batch(0)
        assert all(one is other for one, other in zip(batch, task.batch(0)))
        optimiser = torch.optim.Adam(task.network.parameters(), 0.01)
        losses = []
        for _ in range(12):
            loss, figures = task.loss(batch, torch.device("cpu"))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            losses.append(float(loss.detach()))
            assert all(np.isfinite(value) for value in figures.values())
        assert losses[-1] < losses[0] - 0.01


def test_a_share_of_what_the_last_layers_learn_is_kept(series):
    torch.manual_seed(0)
    start, trained = DateWeights(8), DateWeights(8)
    for one in (start, trained):
        for value in one.parameters():
            value.data.normal_()
    before, after = (copy.deepcopy(one.state_dict()) for one in (start, trained))
    pool = Pool(draw(SampleSource(series, PLAIN, 12, 0).draw, 1))
    kept = WeightsTask(start, pool, 1, 0).kept(trained).state_dict()
    for key, value in kept.items():
        part, layer = key.split(".")[:2]
        last = {"nuggets": "4", "sills": "2"}.get(part) == layer
        share = KEPT[part] if last else 1.0
        torch.testing.assert_close(value, before[key] + share * (after[key] - before[key]))


def test_areas_that_teach_nothing_are_named():
    with pytest.raises(StackError, match="No area offers a date"):
        Pool([])
