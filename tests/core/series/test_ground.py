# SPDX-License-Identifier: GPL-2.0-or-later
"""Ground from looks: against dense least squares, known grounds, tiles, and what must not happen."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import ndimage
from temporal_liif.core.series import ground as solver
from temporal_liif.core.series import looks as simulated
from temporal_liif.core.series import upsampling
from temporal_liif.core.series.forward import BORDER, FACTOR, Forward, Optics
from temporal_liif.core.series.local_means import LocalMeans
from temporal_liif.core.series.patch import Axis, Patch
from temporal_liif.core.series.registration import aligned
from temporal_liif.core.series.shifts import Shifts


def town(height=48, width=52, factor=4, seed=1):
    """Houses and streets: rectangles of all sizes on a finer grid, reflectance."""
    rng = np.random.default_rng(seed)
    image = np.full((height * factor, width * factor), 0.15)
    for _ in range(height * width // 3):
        top, left = rng.integers(0, image.shape[0]), rng.integers(0, image.shape[1])
        tall, wide = rng.integers(3, 5 * factor, 2)
        image[top : top + tall, left : left + wide] = rng.uniform(0.05, 0.3)
    return image[None].astype(np.float32)


def observed(truth, dates, noise=0.003, seed=0, **conditions):
    some = simulated.Conditions(dates=dates, noise=noise, **conditions)
    return simulated.simulate(truth, 4, some, np.random.default_rng(seed))


def axes(shape, scale=4):
    return tuple(Axis(size, scale * size, 0, size, 0, scale * size) for size in shape)


def looks_of(values, valid, shifts):
    days = np.arange(len(values), dtype=np.float64)
    there = aligned(
        Patch(values, valid, days, np.full(values.shape[1], 0.56), (10.0, 10.0), Shifts.constant(shifts))
    )
    weights = [part[:, None].astype(np.float32) for part in (valid, there.valid)]
    return solver.Looks(values, weights[0], there.values, weights[1])


def solved(values, valid, shifts, rows=None, cols=None):
    if rows is None:
        rows, cols = axes(valid.shape[1:])
    local = LocalMeans(rows, cols, values)
    return solver.solve(looks_of(values, valid, shifts), Shifts.constant(shifts), Optics(), local), local


def explained(dates, noise=0.003):
    """Share of the detail beyond bicubic of the mean of the registered dates."""
    truth = town()
    looks = observed(truth, dates, noise)
    ground, local = solved(looks.values, looks.valid, looks.shifts)
    mean = looks_of(looks.values, looks.valid, looks.shifts).registered.mean(axis=0)
    rows, cols = axes(mean.shape[1:])
    known = np.ones(mean.shape[1:], np.float32)
    fine = local.fine_part(mean, known)
    own = local.sums(ground.shown * ground.shown) + 1e-8
    gain = local.sums(fine * ground.shown) / own
    bicubic, smooth = (
        upsampling.upsample(image, known > 0, rows, cols, "bicubic") for image in (mean, mean - fine)
    )
    result = smooth + local.towards(rows, cols)(gain) * solver.sampling(rows, cols, gain)(ground.fine)
    inside = (slice(None), slice(24, -24), slice(24, -24))
    left, before = ((image[inside] - truth[inside]).astype(float) for image in (result, bicubic))
    return 1 - (left**2).sum() / (before**2).sum()


def test_known_ground_is_recovered_better_from_more_looks():
    shares = [explained(dates) for dates in (1, 8, 24)]
    assert shares[0] > 0.1
    assert shares[1] > 0.38
    assert shares[2] > 0.41
    assert explained(8, noise=0.02) < shares[1]


def test_minimum_is_the_dense_least_squares_solution(monkeypatch):
    monkeypatch.setattr(solver, "STEPS", 800)
    monkeypatch.setattr(solver, "_SOFTEST", 5e-4)
    rng = np.random.default_rng(3)
    shape, dates = (7, 6), 4
    shifts = Shifts.constant(rng.normal(0, 0.3, (dates, 2)))
    forward = Forward(shifts, shape, Optics(), np.zeros(1, np.float32))
    share = rng.uniform(0.1, 1, (dates, *shape)).astype(np.float32)
    share /= share.sum(axis=0)
    image = rng.standard_normal((dates, *shape)).astype(np.float32)
    stiffness = rng.uniform(0.02, 0.2, forward.ground_shape).astype(np.float32)
    found = solver._minimum(forward, image, share, stiffness, np.zeros(forward.ground_shape, np.float32))

    size = np.prod(forward.ground_shape)
    units = np.eye(size, dtype=np.float32).reshape(size, *forward.ground_shape)
    rows, right = [], []
    for date in range(dates):
        root = FACTOR * np.sqrt(share[date])
        rows.append(np.stack([(root * forward.look(date, unit)).ravel() for unit in units], axis=1))
        right.append((root * image[date]).ravel())
    for axis in (0, 1):
        low, high = (
            np.take(stiffness, range(*ends), axis)
            for ends in ((0, -1 + stiffness.shape[axis]), (1, stiffness.shape[axis]))
        )
        root = np.sqrt((low + high) / 2)
        rows.append(np.stack([(root * np.diff(unit, axis=axis)).ravel() for unit in units], axis=1))
        right.append(np.zeros(root.size))
    dense = np.linalg.lstsq(np.concatenate(rows), np.concatenate(right), rcond=None)[0]
    assert np.abs(found.ravel() - dense).max() < 2e-4 * np.abs(dense).max()


def test_tiles_equal_the_whole():
    size = 2 * solver.REACH + 40
    rng = np.random.default_rng(5)
    truth = ndimage.gaussian_filter(rng.standard_normal((1, 4 * size, 4 * 60)), (0, 2, 2)).astype(np.float32)
    looks = observed(0.2 + 0.1 * truth, 3, clouds=0.1)
    rows, cols = axes((size, 60))
    whole, _ = solved(looks.values, looks.valid, looks.shifts, rows, cols)
    start, stop = size // 2 - 5, size // 2 + 5
    part = Axis.around(size, 4 * size, 4 * start, 4 * stop, solver.REACH)
    window = slice(part.patch_start, part.patch_stop)
    assert part.patch_start > 0 and part.patch_stop < size and part.patch_start % 4
    tile, _ = solved(looks.values[:, :, window], looks.valid[:, window], looks.shifts, part, cols)
    wanted = Axis(size, 4 * size, 0, size, 4 * start, 4 * stop)
    expected = solver.sampling(wanted, cols, whole.fine)(whole.fine)
    found = solver.sampling(part, cols, tile.fine)(tile.fine)
    assert np.abs(found - expected).max() < 1e-5
    inside = slice(start - part.patch_start, stop - part.patch_start)
    assert np.abs(tile.support[inside] - whole.support[start:stop]).max() < 1e-4


def test_contrast_of_a_season_may_change_its_sign():
    truth = town()
    looks = observed(truth, 6, noise=0.001)
    values = looks.values.copy()
    values[3:] = 0.4 - 0.5 * values[3:]
    plain, _ = solved(looks.values, looks.valid, looks.shifts)
    turned, _ = solved(values, looks.valid, looks.shifts)
    inside = (slice(20, -20),) * 2
    assert abs(np.corrcoef(plain.fine[inside].ravel(), turned.fine[inside].ravel())[0, 1]) > 0.97


def test_support_rises_with_looks_and_falls_with_noise():
    truth = town()
    support = {}
    for dates, noise in ((1, 0.003), (2, 0.003), (8, 0.003), (8, 0.03)):
        looks = observed(truth, dates, noise)
        support[dates, noise] = solved(looks.values, looks.valid, looks.shifts)[0].support.mean()
    assert support[1, 0.003] < 1e-5
    assert 0.01 < support[2, 0.003] < support[8, 0.003] < 1
    assert support[8, 0.03] < 0.8 * support[8, 0.003]


def test_looks_that_lie_on_each_other_support_nothing_finer_than_their_pixels():
    looks = observed(town(), 8, jitter=0.0)
    assert solved(looks.values, looks.valid, looks.shifts)[0].support.max() < 1e-5


@pytest.mark.parametrize("dates", [1, 3])
def test_level_images_have_no_detail(dates):
    values = np.full((dates, 1, 20, 24), 0.3, np.float32)
    shifts = np.random.default_rng(0).normal(0, 0.3, (dates, 2)).astype(np.float32)
    ground, _ = solved(values, np.ones((dates, 20, 24), bool), shifts)
    assert np.abs(ground.fine).max() < 1e-5
    assert np.abs(ground.gains).max() < 1e-3


def test_nothing_valid_gives_nothing():
    values, valid = np.zeros((3, 2, 20, 24), np.float32), np.zeros((3, 20, 24), bool)
    ground, _ = solved(values, valid, np.zeros((3, 2)))
    assert not ground.fine.any() and not ground.shown.any() and not ground.support.any()


def test_masked_pixels_take_no_part():
    looks = observed(town(), 6)
    valid = looks.valid.copy()
    valid[2, 10:20, 12:25] = False
    zeros, nines = looks.values.copy(), looks.values.copy()
    zeros[2, :, 10:20, 12:25], nines[2, :, 10:20, 12:25] = 0.0, 0.9
    grounds = [solved(values, valid, looks.shifts)[0].fine for values in (zeros, nines)]
    assert np.abs(grounds[0] - grounds[1]).max() < 1e-6


def test_sampling_at_every_scale_is_of_the_same_field():
    ground, _ = solved(*(lambda x: (x.values, x.valid, x.shifts))(observed(town(20, 24), 4)))
    whole = {scale: solver.sampling(*axes((20, 24), scale), ground.fine)(ground.fine) for scale in (1, 2, 4)}
    core = ground.fine[FACTOR * BORDER : -FACTOR * BORDER, FACTOR * BORDER : -FACTOR * BORDER]
    assert np.abs(whole[2] - core).max() < 1e-6
    means = core.reshape(20, 2, 24, 2).mean((1, 3))
    assert np.abs(whole[1] - means).max() < 1e-6
    assert np.abs(whole[4].reshape(40, 2, 48, 2).mean((1, 3)) - core).max() < 0.15 * np.abs(core).max()


def test_tensors_give_the_same_ground():
    torch = pytest.importorskip("torch")
    looks = observed(town(24, 28), 4)
    by_array, _ = solved(looks.values, looks.valid, looks.shifts)
    arrays = looks_of(looks.values, looks.valid, looks.shifts)
    tensors = solver.Looks(*(torch.from_numpy(getattr(arrays, name)) for name in arrays.__dataclass_fields__))
    local = LocalMeans(*axes((24, 28)), tensors.values)
    by_tensor = solver.solve(tensors, Shifts.constant(looks.shifts), Optics(), local)
    assert np.abs(by_tensor.fine.numpy() - by_array.fine).max() < 1e-5
    assert np.abs(by_tensor.support.numpy() - by_array.support).max() < 1e-4
