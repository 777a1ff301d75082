# SPDX-License-Identifier: GPL-2.0-or-later
"""Weights of dates for a day: nearest, linear, and ordinary kriging with an exponential variogram."""

from __future__ import annotations

import numpy as np

from ..choices import METHODS
from ..errors import ParameterError

COINCIDENT_DAYS = 0.5
"""A clear observation less than this many days from a target stands on it: its value is taken as it is."""

KRIGING_RANGE_DAYS = 160.0
"""Decay of the exponential covariance exp(-days / range)."""

KRIGING_NUGGET = 0.1
"""Variance of what is of one date alone (haze, noise), relative to the sill."""

KRIGING_NEIGHBOURS = 32
"""Most clear dates that take part in one estimate; the nearest are taken."""


def temporal_weights(method: str, days: np.ndarray, patterns: np.ndarray, targets: np.ndarray) -> np.ndarray:
    """Weights of the dates for each target, for each pattern of clear and cloudy dates.

    `days` (T,) ascending, `patterns` (P, T) bool: clear or not, `targets` (N,) in days. Returns (P, N, T)
    float64 that sum to 1 over T, or are all 0 where a pattern has no clear date. Before the first and
    after the last clear date "linear" holds its value.
    """
    if method not in METHODS:
        raise ParameterError(
            "Unknown interpolation '{method}'. Choose one of: {choices}.",
            method=method,
            choices=", ".join(METHODS),
        )
    distance = np.abs(targets[:, None] - days[None, :])
    masked = np.where(patterns[:, None, :], distance[None], np.inf)
    nearest = masked.argmin(axis=2)
    any_clear = patterns.any(axis=1)
    one_hot = np.zeros(masked.shape)
    np.put_along_axis(one_hot, nearest[..., None], 1.0, axis=2)
    one_hot[~any_clear] = 0.0
    if method == "nearest":
        return one_hot
    weights = (_linear if method == "linear" else _kriging)(days, patterns, targets)
    coincident = masked.min(axis=2) < COINCIDENT_DAYS
    weights[coincident] = one_hot[coincident]
    weights[~any_clear] = 0.0
    return weights


def smoothing_weights(days: np.ndarray, target: float, nugget: float) -> np.ndarray:
    """Weights (T,) of ordinary kriging for a day of which no date holds the value itself; they sum to 1.

    A date on that day is one of several; `nugget`: variance of what is of one date alone, in sills.
    """
    return solve_kriging(days[None], np.ones((1, len(days)), bool), np.array([target]), nugget)[0, 0]


def residual_weights(days: np.ndarray, target: float, decay: float, nugget: float) -> np.ndarray:
    """Weights (T,) of simple kriging about 0, for residuals of covariance exp(-days / `decay`).

    They sum to less the farther the dates are; `nugget`: variance of what is of one date alone, in sills.
    """
    covariance = np.exp(-np.abs(days[:, None] - days) / decay) + nugget * np.eye(len(days))
    return np.linalg.solve(covariance, np.exp(-np.abs(days - target) / decay))


def _linear(days: np.ndarray, patterns: np.ndarray, targets: np.ndarray) -> np.ndarray:
    before = np.where(patterns[:, None] & (days <= targets[:, None]), days, -np.inf)
    after = np.where(patterns[:, None] & (days >= targets[:, None]), days, np.inf)
    left, right = before.argmax(axis=2), after.argmin(axis=2)
    has_left, has_right = np.isfinite(before).any(axis=2), np.isfinite(after).any(axis=2)
    left, right = np.where(has_left, left, right), np.where(has_right, right, left)
    interval = days[right] - days[left]
    share = np.where(interval > 0, (targets[None] - days[left]) / np.where(interval > 0, interval, 1.0), 0.0)
    weights = np.zeros((len(patterns), len(targets), len(days)))
    p, n = np.indices(left.shape)
    np.add.at(weights, (p, n, left), 1 - share)
    np.add.at(weights, (p, n, right), share)
    return weights


def _kriging(days: np.ndarray, patterns: np.ndarray, targets: np.ndarray) -> np.ndarray:
    """Ordinary kriging: weights solve [[C, 1], [1, 0]] [w, mu] = [c, 1] over the clear dates."""
    if len(days) <= KRIGING_NEIGHBOURS:
        return solve_kriging(np.broadcast_to(days, patterns.shape), patterns, targets)
    weights = np.zeros((len(patterns), len(targets), len(days)))
    for n, target in enumerate(targets):
        order = np.argsort(np.abs(days - target), kind="stable")
        clear = patterns[:, order]
        take = np.argsort(~clear, axis=1, kind="stable")[:, :KRIGING_NEIGHBOURS]
        near = solve_kriging(days[order][take], np.take_along_axis(clear, take, 1), targets[n : n + 1])
        np.put_along_axis(weights[:, n], order[take], near[:, 0], axis=1)
    return weights


def solve_kriging(
    days: np.ndarray, clear: np.ndarray, targets: np.ndarray, nugget: float = KRIGING_NUGGET
) -> np.ndarray:
    """Weights (P, N, K) for `days` (P, K), of which `clear` (P, K) take part."""
    count, size = clear.shape
    both = clear[:, :, None] & clear[:, None, :]
    covariance = np.exp(-np.abs(days[:, :, None] - days[:, None, :]) / KRIGING_RANGE_DAYS)
    system = np.zeros((count, size + 1, size + 1))
    system[:, :size, :size] = np.where(both, covariance, 0.0)
    diagonal = np.arange(size)
    system[:, diagonal, diagonal] = 1.0 + nugget
    system[:, :size, size] = system[:, size, :size] = clear
    # A pattern without a clear date has no solution; its weights are set to 0 by the caller.
    system[~clear.any(axis=1), size, size] = 1.0
    right = np.ones((count, size + 1, len(targets)))
    to_target = np.exp(-np.abs(days[:, :, None] - targets) / KRIGING_RANGE_DAYS)
    right[:, :size] = np.where(clear[:, :, None], to_target, 0.0)
    return np.linalg.solve(system, right)[:, :size].transpose(0, 2, 1)
