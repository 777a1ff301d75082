# SPDX-License-Identifier: GPL-2.0-or-later
"""Dates resampled onto their reference: values, what is valid, weights, and tiles."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest
from temporal_liif.core.series import registration, resampling
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.series.patch import Axis, Patch, Query
from temporal_liif.core.series.shifts import Shift, Shifts


def wave(shape, shift=(0.0, 0.0)):
    """A sum of smooth waves, known everywhere."""
    rows, cols = np.mgrid[: shape[0], : shape[1]].astype(float)
    rows, cols = rows - shift[0], cols - shift[1]
    return 0.2 + 0.05 * np.sin(0.7 * rows + 0.4 * cols) + 0.03 * np.cos(0.5 * rows - 0.9 * cols)


def patch_of(shifts, shape=(60, 70), hole=()):
    values = np.stack([wave(shape, shift)[None] for shift in shifts]).astype(np.float32)
    valid = np.ones((len(shifts), *shape), bool)
    if hole:
        valid[(slice(None), *hole)] = False
    values *= valid[:, None]
    return Patch(
        values, valid, np.arange(float(len(shifts))), np.array([0.6]), (10.0, 10.0), Shifts.constant(shifts)
    )


def test_aligned_dates_show_the_reference():
    patch = patch_of([(0.0, 0.0), (0.4, -0.3), (-1.3, 1.2)])
    done = registration.aligned(patch)
    assert done.shifts is None and done.values.dtype == np.float32
    inner = (slice(None), slice(None), slice(6, -6), slice(6, -6))
    assert np.abs(done.values[inner] - wave((60, 70))[inner[2:]]).max() < 2e-3
    assert np.abs(patch.values[inner] - wave((60, 70))[inner[2:]]).max() > 2e-2
    np.testing.assert_array_equal(done.values[0], patch.values[0])


def test_dates_are_aligned_side_by_side_or_in_turn():
    patch = patch_of([(0.0, 0.0), (0.4, -0.3), (-1.3, 1.2)], hole=(slice(20, 30), slice(30, 40)))
    patch = replace(patch, weights=np.random.default_rng(1).random(patch.valid.shape, np.float32))
    done = []

    def run(work, dates):
        with ThreadPoolExecutor(3) as pool:
            done.extend(date for date, _ in zip(dates, pool.map(work, dates)))

    plain, beside = registration.aligned(patch), registration.aligned(patch, run=run)
    assert done == [0, 1, 2]
    for name in ("values", "valid", "weights"):
        np.testing.assert_array_equal(getattr(beside, name), getattr(plain, name))


def test_aligned_dates_within_a_hundredth_of_a_pixel_are_left_bit_for_bit():
    patch = patch_of([(0.009, -0.009), (0.0, 0.0), (0.2, 0.0)])
    done = registration.aligned(patch)
    np.testing.assert_array_equal(done.values[:2], patch.values[:2])
    assert (done.values[2] != patch.values[2]).any()


def test_aligned_pixels_are_valid_where_what_they_are_made_of_is():
    patch = patch_of([(0.5, 0.0), (1.0, 0.0), (0.0, -0.05), (0.3, 0.0)], hole=(slice(20, 30), slice(30, 40)))
    done = registration.aligned(patch)
    inner = (slice(None), slice(6, -6), slice(6, -6))
    near = np.abs(done.values[:, 0] - wave((60, 70)))
    # A pixel beside the hole stands in for those in it that hardly weigh.
    assert near[inner][done.valid[inner]].max() < 0.02
    np.testing.assert_array_equal(done.values[:, 0][~done.valid], 0)
    np.testing.assert_array_equal(np.flatnonzero(~done.valid[1, :, 35]), [*range(19, 29), 59])
    np.testing.assert_array_equal(np.flatnonzero(~done.valid[2, 25]), range(30, 40))
    assert not done.valid[0, 18:31, 35].any() and done.valid[0, 16, 35] and done.valid[0, 32, 35]
    np.testing.assert_array_equal(done.valid[3, :, 5], True)


@pytest.mark.parametrize("own", [[0.0, 0.0], [0.004, -0.006], [0.9, 0.7]], ids=["constant", "slow", "steep"])
def test_pixels_are_spoiled_by_invalid_ones_that_the_kernel_weighs(own):
    """One by one, by the kernel's definition, along rows and then along columns."""
    rng = np.random.default_rng(12)
    shape = 31, 37
    shift = Shift(np.array([[0.148, *own], [-0.352, *own]]), shape)
    invalid = rng.random(shape) < 0.1
    expected, field = invalid, np.broadcast_to(shift.field(shape), (2, *shape))
    for axis in (1, 0):
        before, expected = expected, np.zeros(shape, bool)
        for place in np.ndindex(shape):
            at = place[axis] + field[(axis, *place)]
            seen = np.arange(int(np.floor(at)) - 2, int(np.floor(at)) + 4)
            kernel = np.sinc(seen - at) * np.sinc((seen - at) / 3)
            for there, weight in zip(seen.tolist(), kernel / kernel.sum()):
                inside = min(max(there, 0), shape[axis] - 1)
                hidden = before[(place[0], inside) if axis == 1 else (inside, place[1])]
                nearest = there == np.ceil(at - 0.5)
                expected[place] |= (hidden and abs(weight) >= 0.1) or (there != inside and nearest)
    np.testing.assert_array_equal(resampling.spoiled(invalid, shift), expected)


def test_a_hole_common_to_all_dates_stays_one_within_the_shifts():
    """What no aligned date shows is known nowhere; a date that lies a pixel beside shows what others hide."""
    hole = np.zeros((60, 70), bool)
    hole[20, 35] = hole[40:43, 10:13] = True
    shifts = [(0.0, 0.0), (0.45, -0.45), (-0.45, 0.3), (0.2, 0.45)]
    patch = patch_of(shifts)
    patch = replace(patch, valid=patch.valid & ~hole, values=np.where(hole, 0, patch.values))
    assert not registration.aligned(patch).valid[:, hole].any()
    rows, cols = Axis(60, 120, 0, 60, 0, 120), Axis(70, 140, 0, 70, 0, 140)
    made = BaselineModel().predict(patch, Query(np.array([1.5]), rows, cols), lambda: False)
    np.testing.assert_array_equal(np.isnan(made.values[0, 0]), np.kron(hole, np.ones((2, 2), bool)))
    patch = patch_of([(0.0, 0.0), (1.0, 0.0)], hole=(slice(20, 21), slice(35, 36)))
    np.testing.assert_array_equal(registration.aligned(patch).valid[:, 19:22, 35].T, [[1, 0], [0, 1], [1, 1]])


def test_weights_move_with_their_dates():
    patch = patch_of([(0.0, 0.0), (1.0, 0.0)])
    weights = np.ones(patch.valid.shape, np.float32)
    weights[:, 30:] = 0.25
    moved = registration.aligned(Patch(**{**vars(patch), "weights": weights})).weights
    np.testing.assert_array_equal(moved[0], weights[0])
    np.testing.assert_allclose(moved[1, 10:28], 1, atol=1e-5)
    np.testing.assert_allclose(moved[1, 29:50], 0.25, atol=1e-5)


@pytest.mark.parametrize("slope", [0.0, 3e-5, 2e-4, 0.01])
def test_aligned_tiles_equal_the_whole(slope):
    """Where shifts vary little and much: by stripes of several widths, and by weights of each pixel."""
    rng = np.random.default_rng(9)
    shape = 190, 180
    coefficients = rng.uniform(-1, 1, (3, 2, 6)) * [0.4, *[slope * 90] * 3, *[slope * 4] * 2]
    field = registration.Registration(coefficients, shape, *(np.ones(3) for _ in range(4)))
    patch = Patch(
        rng.random((3, 2, *shape)).astype(np.float32),
        rng.random((3, *shape)) > 0.2,
        np.arange(3.0),
        np.array([0.5, 0.6]),
        (10.0, 10.0),
        field.shifts(0, 0),
    )
    whole = registration.aligned(patch)
    tile = registration.aligned(patch.window(slice(20, 170), slice(15, 142)))
    margin = registration.MARGIN
    inside = (slice(20 + margin, 170 - margin), slice(15 + margin, 142 - margin))
    within = (slice(margin, -margin), slice(margin, -margin))
    np.testing.assert_allclose(
        tile.values[:, :, within[0], within[1]], whole.values[:, :, inside[0], inside[1]], atol=1e-6
    )
    np.testing.assert_array_equal(tile.valid[:, within[0], within[1]], whole.valid[:, inside[0], inside[1]])
