# SPDX-License-Identifier: GPL-2.0-or-later
"""Kriging with a second covariance for orbits and a nugget per date and place."""

from __future__ import annotations

import numpy as np
from temporal_liif.models.temporal_liif_2.orbit import (
    NUGGET,
    covariance,
    estimate,
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


def test_a_hazy_date_counts_less_around_the_haze():
    rng = np.random.default_rng(1)
    days = 18000.0 + 5 * np.arange(6.0)
    values = 0.1 + 0.002 * rng.standard_normal((6, 3, 96, 16)).astype(np.float32)
    values[2, :, :32] += 0.08
    valid = np.ones((6, 96, 16), bool)
    base, weights = estimate(values, valid, days, 18012.0, 4)
    assert base.dtype == weights.dtype == np.float32
    np.testing.assert_allclose(weights.sum(axis=0), 1, atol=1e-5)
    assert weights[2, :20].mean() < 0.4 * weights[2, 70:].mean()
    error = np.abs(base[:, :20].mean(axis=0) - 0.1).mean()
    plain = orbit_weights(days, np.ones((1, 6), bool), 18012.0)[0]
    assert error < 0.4 * abs(plain[2] * 0.08)


def test_pixels_clear_on_far_dates_alone_are_kept():
    days = 18000.0 + 5 * np.arange(14.0)
    valid = np.zeros((14, 8, 8), bool)
    valid[:, :, :4] = True
    valid[13] = True
    values = np.where(valid[:, None], np.float32(0.2), np.float32(0))
    base, _ = estimate(values, valid, days, 18001.0, 4)
    np.testing.assert_allclose(base, 0.2, atol=1e-5)
    nothing = estimate(np.zeros_like(values), np.zeros_like(valid), days, 18001.0, 4)
    assert not nothing[0].any() and not nothing[1].any()
