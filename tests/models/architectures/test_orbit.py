# SPDX-License-Identifier: GPL-2.0-or-later
"""Kriging with a second covariance for orbits, and what the dates differ by."""

from __future__ import annotations

import numpy as np
import pytest
from temporal_liif.models.architectures.temporal_liif_2.orbit import (
    NUGGET,
    cell_means,
    covariance,
    date_weights,
    enlarged,
    fine,
    leave_one_out,
    orbit_weights,
    same_orbit,
)

DAYS = 18000.0 + np.array([0.0, 3.0, 10.0, 13.0, 25.0])


def test_same_orbit():
    np.testing.assert_array_equal(
        same_orbit(np.array([0.0, 5.0, -10.0, 4.9, 3.0, 7.5, 1000.0])),
        [True, True, True, True, False, False, True],
    )


def test_weights_solve_the_kriging_system():
    patterns = np.array([[1, 1, 1, 1, 1], [1, 0, 1, 1, 0], [0, 0, 0, 0, 0], [0, 1, 0, 0, 0]], bool)
    weights = orbit_weights(DAYS, patterns, 18005.0)
    np.testing.assert_allclose(weights.sum(axis=1), [1, 1, 0, 1], atol=1e-12)
    assert (weights[~patterns] == 0).all()
    # The variance of the error is least: any change of the weights that keeps their sum makes it larger.
    own = covariance(DAYS[:, None] - DAYS) + NUGGET * np.eye(5)
    right = covariance(DAYS - 18005.0)

    def variance(w):
        return w @ own @ w - 2 * w @ right

    rng = np.random.default_rng(0)
    for _ in range(20):
        change = rng.normal(0, 0.05, 5)
        assert variance(weights[0]) < variance(weights[0] + change - change.mean())


def test_dates_of_the_same_orbit_count_more():
    weights = orbit_weights(DAYS, np.ones((1, 5), bool), 18005.0)[0]
    assert weights[0] > weights[1]  # five days away on the orbit, against two days away beside it
    assert weights[2] > weights[3]


def test_leaving_one_out_equals_solving_without_it():
    rng = np.random.default_rng(0)
    known = rng.random((5, 6, 7)) > 0.3
    means = (rng.random((5, 4, 6, 7)) * known[:, None]).astype(np.float32)
    errors, variance = leave_one_out(means, known, DAYS)
    assert errors.dtype == variance.dtype == np.float32
    for date in range(5):
        others = known & (np.arange(5) != date)[:, None, None]
        weights = date_weights(others, DAYS, DAYS[date])
        expected = known[date] & others.any(axis=0)
        np.testing.assert_array_equal(variance[date] > 0, expected)
        missed = means[date] - np.einsum("tyx,tbyx->byx", weights, means)
        np.testing.assert_allclose(errors[date][:, expected], missed[:, expected], atol=1e-5)
        assert not errors[date][:, ~expected].any()
    # A date at the end, or with a gap beside it, is expected to be told worse.
    everywhere = leave_one_out(means[:, :, :1, :1], np.ones((5, 1, 1), bool), DAYS)[1][:, 0, 0]
    assert everywhere[4] == everywhere.max() and everywhere[0] > everywhere[2]


def test_means_of_cells_count_valid_pixels_alone():
    values = np.arange(32.0, dtype=np.float32).reshape(1, 2, 4, 4)
    valid = np.ones((1, 4, 4), bool)
    valid[0, 0, 0] = valid[0, 2, 2] = valid[0, 2:, 3] = False
    means, known = cell_means(values, valid, 2)
    np.testing.assert_allclose(means[0, :, 0, 0], [(1 + 4 + 5) / 3, (17 + 20 + 21) / 3])
    np.testing.assert_array_equal(known[0], [[True, True], [True, False]])
    assert not means[0, :, 1, 1].any()


def test_what_is_finer_has_the_variance_of_a_date_that_nobody_saw():
    rng = np.random.default_rng(2)
    ground = rng.random((1, 2, 64, 64))
    values = (ground + rng.normal(0, [[[[0.02]], [[0.05]]]], (12, 2, 64, 64))).astype(np.float32)
    valid = np.kron(rng.random((12, 16, 16)) > 0.1, np.ones((4, 4))).astype(bool)
    values *= valid[:, None]
    means, known = cell_means(values, valid, 4)
    days = 18000.0 + 5 * np.arange(12.0)
    _, variance = fine(values, valid, means, known, days, 18027.0, 4)
    # Of 16 pixels' noise a 16th or so is in what their means are taken off by.
    expected = np.array([0.02, 0.05]) ** 2 * 15 / 16 * 1.2
    np.testing.assert_allclose(variance.mean(axis=(1, 2)), expected, rtol=0.2)
    assert not fine(values[:1], valid[:1], means[:1], known[:1], days[:1], 18027.0, 4)[1].any()


@pytest.mark.parametrize(("noise", "change"), [(0.02, 0.0), (0.0, 0.02)])
def test_fine_noise_is_averaged_and_fine_growth_followed(noise, change):
    rng = np.random.default_rng(4)
    days = 18000.0 + np.array([0.0, 10.0, 20.0, 33.0, 45.0, 60.0])
    pattern = np.kron(np.ones((12, 12)), [[1, 1, -1, -1]] * 4)
    at = np.append(days, 18026.0)
    ground = 0.2 + change * ((at - 18000) / 20)[:, None, None, None] * pattern
    seen = ground[:-1] + noise * rng.standard_normal((6, 2, 48, 48))
    values, valid = seen.astype(np.float32), np.ones((6, 48, 48), bool)
    means, known = cell_means(values, valid, 4)
    estimate, _ = fine(values, valid, means, known, days, at[-1], 4)
    error = np.abs(estimate - (ground[-1] - 0.2))[:, 8:-8, 8:-8].mean()
    # The nearest date has 0.8 of the noise on average; even weights would miss a third of the growth.
    assert error < (0.45 * noise if noise else 0.1 * change)


def test_cells_enlarged_leave_unknown_ones_out():
    images = np.array([[[1.0, 2.0], [9.0, 4.0]]], np.float32)
    known = np.array([[True, True], [False, True]])
    pixels, inside = enlarged(images, known, 4)
    assert pixels.shape == (1, 8, 8) and inside.dtype == bool
    assert pixels.max() <= 4 and pixels[0, 0, 0] == 1 and pixels[0, 7, 7] == 4
    outside = np.zeros((8, 8), bool)
    outside[6:, :2] = True  # a cell or more from every known one's centre
    np.testing.assert_array_equal(inside, ~outside)
    flat, everywhere = enlarged(np.full((1, 3, 3), 0.25, np.float32), np.ones((3, 3), bool), 4)
    np.testing.assert_allclose(flat, 0.25)
    assert everywhere.all()
