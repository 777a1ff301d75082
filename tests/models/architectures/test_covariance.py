# SPDX-License-Identifier: GPL-2.0-or-later
"""Kriging in time with three covariances, and what dates that are left out differ by."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from temporal_liif.models.architectures.temporal_liif_3.covariance import (
    USUAL,
    Kriging,
    correlations,
    covariance,
    leave_out,
    nearest_known,
)

DAYS = 18000.0 + np.array([0.0, 3.0, 10.0, 13.0, 25.0])


def solved(days, known, target, sills=USUAL):
    """Weights of one place by the textbook's system with a multiplier, and the variance of the error."""
    some = np.flatnonzero(known)
    size = len(some)
    system = np.ones((size + 1, size + 1))
    system[:size, :size] = covariance(days[some][:, None] - days[some], sills) + sills.nugget * np.eye(size)
    system[size, size] = 0
    right = np.append(covariance(days[some] - target, sills), 1.0)
    answer = np.linalg.solve(system, right)
    weights = np.zeros(len(days))
    weights[some] = answer[:size]
    return weights, sills.ground + sills.orbit + sills.trend - answer @ right


def weighed(days, near, clear, targets, places, nuggets, sills):
    """Weights (K, R, N) and variance of some places: a date's weight is the estimate where it alone is 1."""
    alone = torch.eye(len(near)).to(clear)[..., None] * clear[:, None]
    between = correlations(days, days, clear, near, near)
    kriging = Kriging(between, clear, nuggets, sills, alone)
    towards = correlations(days, targets, clear, near, places)
    return kriging.values(towards), kriging.variance(towards)


def test_covariance_by_hand():
    found = covariance(np.array([0.0, 10.0, 3.0]))
    trend = [0.1 * (1 + day / 80) * np.exp(-day / 80) for day in (0, 10, 3)]
    expected = [1.15, np.exp(-10 / 160) + 0.15 * np.exp(-10 / 200), np.exp(-3 / 160)]
    np.testing.assert_allclose(found, np.add(expected, trend), rtol=1e-12)


def test_kriging_solves_the_system_and_its_weights_sum_to_one():
    known = np.array([[1, 1, 1, 1, 1], [1, 0, 1, 1, 0], [0, 0, 0, 0, 0], [0, 1, 0, 0, 0]], float)
    targets = np.array([18005.0, 18040.0])
    near = torch.arange(5)[:, None].expand(-1, 4)
    clear, days = torch.from_numpy(known).T, torch.from_numpy(DAYS)
    places = torch.tensor([[0] * 4, [1] * 4])
    nuggets = torch.full((5, 4), USUAL.nugget, dtype=torch.float64)
    sills = torch.tensor([[USUAL.orbit], [USUAL.trend]], dtype=torch.float64).expand(-1, 4)
    weights, variance = weighed(days, near, clear, torch.from_numpy(targets), places, nuggets, sills)
    np.testing.assert_allclose(weights.sum(0), [[1, 1, 0, 1]] * 2, atol=1e-12)
    for place in (0, 1, 3):
        for n, target in enumerate(targets):
            expected, error = solved(DAYS, known[place], target)
            np.testing.assert_allclose(weights[:, n, place], expected, atol=1e-9)
            np.testing.assert_allclose(variance[n, place], error, atol=1e-9)


def test_single_precision_is_enough_where_dates_are_almost_alike():
    days, targets = torch.from_numpy(DAYS - 18012), torch.zeros(1, dtype=torch.float64)
    near, clear = torch.arange(5)[:, None], torch.ones(5, 1)
    # The least nugget and the largest sills that the networks can answer.
    extreme = torch.full((5, 1), 3e-4), torch.tensor([[60.0], [40.0]])
    found = [
        weighed(days, near, clear.to(kind), targets, near[:1], *(one.to(kind) for one in extreme))
        for kind in (torch.float32, torch.float64)
    ]
    assert found[0][0].dtype == torch.float32
    np.testing.assert_allclose(found[0][0], found[1][0], atol=1e-3)
    np.testing.assert_allclose(found[0][1], found[1][1], atol=1e-4)


def test_dates_of_the_same_orbit_count_more():
    weights, _ = solved(DAYS, np.ones(5), 18005.0)
    assert weights[0] > weights[1]  # five days away on the orbit, against two days away beside it
    assert weights[2] > weights[3]


def test_smooth_change_is_continued_across_a_gap():
    days = np.array([-40.0, -35, -30, -25, 25, 30, 35, 40])
    values = 0.3 - (days / 100) ** 2  # growth that peaks in the gap
    smooth = replace(USUAL, ground=0.01, orbit=0.0, trend=1.0, nugget=1e-4)
    steady = replace(USUAL, orbit=0.0, trend=0.0, nugget=1e-4)
    errors = [abs(solved(days, np.ones(8), 0.0, one)[0] @ values - 0.3) for one in (smooth, steady)]
    linear = abs(values[3:5].mean() - 0.3)
    assert errors[0] < 0.6 * linear
    assert errors[0] < 0.6 * errors[1]
    # And where the slopes on both sides agree, it is the line between.
    np.testing.assert_allclose(solved(days, np.ones(8), 0.0, smooth)[0] @ (0.2 + days / 500), 0.2, atol=1e-9)


@pytest.mark.parametrize("gap", [0.0, 4.0])
def test_leaving_dates_out_equals_solving_without_them(gap):
    rng = np.random.default_rng(0)
    known = rng.random((5, 6, 7)) > 0.3
    means = (rng.random((5, 4, 6, 7)) * known[:, None]).astype(np.float32)
    errors, variance = leave_out(means, known, DAYS, gap)
    assert errors.dtype == variance.dtype == np.float32
    for date in range(5):
        for y, x in np.ndindex(6, 7):
            others = known[:, y, x] & (np.abs(DAYS - DAYS[date]) > gap)
            others[date] = False
            if not known[date, y, x] or not others.any():
                assert variance[date, y, x] == 0
                assert not errors[date, :, y, x].any()
                continue
            weights, expected = solved(DAYS, others, DAYS[date])
            difference = means[date, :, y, x] - weights @ means[:, :, y, x]
            np.testing.assert_allclose(errors[date, :, y, x], difference, atol=1e-5)
            np.testing.assert_allclose(variance[date, y, x], expected + USUAL.nugget, rtol=1e-4)


def test_long_series_are_left_out_block_by_block():
    days = np.arange(60) * 5.0
    means = np.sin(days / 60).astype(np.float32).reshape(-1, 1, 1, 1)
    errors, variance = leave_out(means, np.ones((60, 1, 1), bool), days)
    assert (variance > 0).all()
    weights, _ = solved(days, np.arange(60) != 30, days[30])
    np.testing.assert_allclose(errors[30].item(), (means[30] - weights @ means[:, 0, 0, 0]).item(), atol=1e-3)


def test_nearest_known_dates_come_first():
    offsets = torch.tensor([-9.0, -2.0, 1.0, 4.0])
    known = torch.tensor([[1.0, 1], [1, 0], [1, 0], [1, 1]])
    np.testing.assert_array_equal(nearest_known(offsets, known, 2), [[2, 3], [1, 0]])
