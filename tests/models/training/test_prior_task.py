# SPDX-License-Identifier: GPL-2.0-or-later
"""Simulated grounds and the training of the learned prior."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from temporal_liif.core.series.forward import FACTOR, Optics
from temporal_liif.core.series.looks import observe
from temporal_liif.models.architectures.temporal_liif_3.prior import PriorNet
from temporal_liif.models.training import dead_leaves as leaves
from temporal_liif.models.training.dead_leaves import dead_leaves
from temporal_liif.models.training.loop import Run, Schedule
from temporal_liif.models.training.prior_task import BATCH, CROP, GROUNDS, SIDE, PriorTask, grounds_for
from temporal_liif.models.training.simulated_grounds import Sample, sample


def test_dead_leaves_are_normalised_and_repeatable():
    images = [dead_leaves(np.random.default_rng(seed), 64) for seed in (0, 0, 1)]
    np.testing.assert_array_equal(images[0], images[1])
    assert not np.array_equal(images[0], images[2])
    for image in images:
        assert image.shape == (64, 64)
        assert image.mean() == pytest.approx(0, abs=1e-9) and image.std() == pytest.approx(1)


def test_dead_leaves_fall_off_like_natural_images():
    power = 0
    for seed in range(12):
        image = dead_leaves(np.random.default_rng(seed), 96) * np.outer(np.hanning(96), np.hanning(96))
        power = power + np.abs(np.fft.fft2(image)) ** 2
    radius = np.hypot(*np.meshgrid(np.fft.fftfreq(96), np.fft.fftfreq(96)))
    low, high = (power[(radius >= a) & (radius < b)].mean() for a, b in ((0.05, 0.08), (0.3, 0.4)))
    # 1.39 decades for SPOT's pan at 5 m, 1.5 to 2 for aerial images of farmland.
    assert 1.0 < np.log10(low / high) < 2.2


def test_in_tailed_images_few_shapes_differ_much_and_most_little(monkeypatch):
    def tails() -> float:
        """Kurtosis of the steps from a sample to the next, its median over images."""
        images = (dead_leaves(np.random.default_rng(seed), 64) for seed in range(12))
        steps = [np.diff(image, axis=0) for image in images]
        return float(np.median([np.mean(step**4) / np.mean(step**2) ** 2 for step in steps]))

    monkeypatch.setattr(leaves, "_TAILED", 0.0)
    alike = tails()
    monkeypatch.setattr(leaves, "_TAILED", 1.0)
    assert tails() > 1.3 * alike > 4


def test_a_simulated_ground_is_the_pattern_that_many_good_looks_show(monkeypatch):
    from temporal_liif.models.training import simulated_grounds as simulated

    monkeypatch.setattr(simulated, "DATES", (30, 30))
    monkeypatch.setattr(simulated, "NOISE", (0.01, 0.01))
    monkeypatch.setattr(simulated, "CHANGING", 0.0)
    monkeypatch.setattr(simulated, "MISREGISTERED", 0.0)
    monkeypatch.setattr(simulated, "GAIN", 0.0)
    one = sample(np.random.default_rng(4), 24)
    assert one.fine.shape == one.truth.shape == (48, 48) and one.shown.shape == one.support.shape == (24, 24)
    assert all(part.dtype == np.float32 for part in vars(one).values())
    inner = slice(6, -6)
    assert np.corrcoef(one.fine[inner, inner].ravel(), one.truth[inner, inner].ravel())[0, 1] > 0.85
    # In the pattern's units: a look at the truth has the contrast of what the pattern shows.
    look = observe(one.truth, FACTOR, psf=Optics().psf[0])[3:-3, 3:-3]
    shown = one.shown[3:-3, 3:-3]
    assert (look * shown).sum() / (shown * shown).sum() == pytest.approx(1, abs=0.15)
    again = sample(np.random.default_rng(4), 24)
    np.testing.assert_array_equal(one.truth, again.truth)


def _toy(rng: np.random.Generator, side: int) -> Sample:
    """A closed form that says half of the truth."""
    truth = 0.02 * rng.standard_normal((FACTOR * side, FACTOR * side)).astype(np.float32)
    shown = truth.reshape(side, FACTOR, side, FACTOR).mean(axis=(1, 3))
    return Sample(truth / 2, shown, np.full((side, side), 0.5, np.float32), truth)


def test_batches_hang_on_seed_and_step_alone_and_keep_their_parts_together():
    task = PriorTask(PriorNet(8, 3), 4, 0, 3, _toy)
    first, again, other = task.batch(3), PriorTask(PriorNet(8, 3), 4, 0, 3, _toy).batch(3), task.batch(4)
    torch.testing.assert_close(first.fine, again.fine, rtol=0, atol=0)
    assert not torch.equal(first.fine, other.fine)
    assert first.fine.shape == (4, FACTOR * CROP, FACTOR * CROP) and first.shown.shape == (4, CROP, CROP)
    for step in range(8):
        batch = task.batch(step)
        torch.testing.assert_close(batch.fine, batch.truth / 2, rtol=0, atol=0)
        torch.testing.assert_close(
            torch.nn.functional.avg_pool2d(batch.truth, FACTOR), batch.shown, rtol=0, atol=1e-7
        )
    assert CROP < SIDE


def test_short_trainings_simulate_few_grounds():
    assert grounds_for(60, 2) == 2 * BATCH and grounds_for(60, 10**6) == GROUNDS
    assert grounds_for(0, None) == 1 and grounds_for(10**3, None) == GROUNDS
    # Two minutes: 36 s for grounds of 0.06 s.
    assert grounds_for(2, None) == 600


def test_training_learns_what_the_closed_form_misses(tmp_path):
    torch.manual_seed(0)
    task = PriorTask(PriorNet(8, 3), 4, 0, 4, _toy)
    before, _ = task.loss(task.batch(0), torch.device("cpu"))
    network = Run(task, tmp_path, Schedule(1.0, 25, rate=2e-2), torch.device("cpu"), False).fit(
        lambda text: None
    )
    task.network = network
    after, figures = task.loss(task.batch(0), torch.device("cpu"))
    assert after.item() < 0.9 * before.item()
    assert figures["gone"] > 0.2
