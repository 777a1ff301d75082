# SPDX-License-Identifier: GPL-2.0-or-later
"""What a place's own dates say of the uncertainty of its estimate.

Each date is left out, alone and with all dates around it, and estimated from the rest. Where the errors are
larger or smaller than predicted, across gaps as long as the one asked for, so is the variance. A few dates'
worth of trust in the prediction stays, so that where nothing can be left out nothing changes.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ....core.sampling import evenly_spread
from .date_quality import CELL, sums_around

LEVELS = (0.0, 15.0, 30.0)
"""Days around a date that are left out with it."""

KNOTS = (3.0, 10.0, 25.0, 45.0)
"""Days to the nearest date for which the answers are kept."""

ALIKE = 0.5
"""Standard deviation, in the logarithm of lengths of gaps, in which errors tell of each other: a factor of
1.6 in length."""

PRIOR_DATES = 2.0
"""Dates that the prediction counts as. 1, 2 and 5 were tried with all places in view; coverage is the same
within 1 %, and 3 % across the longest gaps."""

LARGEST = 25.0
"""Squared error of a date, in units of what is predicted, beyond which it tells of that date's air alone."""

MOST_DATES = 24
"""Dates that are left out at most, evenly spread."""

EVERY = 2
"""Every which row and column of cells is looked at."""

SIDE = 5
"""Of these, along the sides of the square around one that counts."""

REACH = CELL * EVERY * (SIDE // 2 + 1)
"""Source pixels around one that its answer depends on, beside the reach of the estimate itself."""

Estimate = Callable[[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]
"""From days (T,) off a target and known dates (T, N) to values and variances (B, N) of the same places."""


def variance_factors(
    estimate: Estimate, means: np.ndarray, known: np.ndarray, days: np.ndarray, shares: np.ndarray
) -> np.ndarray:
    """Factors on the variance (KNOTS, G, h, w) float32 of cells: means (T, B, h, w), known (T, h, w).

    `shares` (G, B) as of band_groups.Groups. Only dates between others count.
    """
    count, (height, width) = len(days), known.shape[1:]
    total = np.full((len(KNOTS), len(shares), height, width), PRIOR_DATES, np.float32)
    weight = np.full((len(KNOTS), 1, height, width), PRIOR_DATES, np.float32)
    flat, seen = means.reshape(*means.shape[:2], -1), known.reshape(count, -1)
    for date in evenly_spread(count, MOST_DATES):
        offsets = days - days[date]
        for level in LEVELS:
            others = seen & (np.abs(offsets) > max(level, 0.5))[:, None]
            gaps = _gaps(offsets, others)
            used = seen[date] & np.isfinite(gaps)
            if not used.any():
                continue
            value, variance = estimate(offsets, others)
            ratio = (flat[date] - value) ** 2 / np.maximum(variance, 1e-8) * used
            around = np.maximum(sums_around(used.reshape(height, width).astype(np.float32), SIDE), 1e-2)
            level_of_group = sums_around((shares @ ratio).reshape(-1, height, width), SIDE) / around
            apart = np.log1p(np.where(used, gaps, 0.0)) - np.log1p(np.array(KNOTS))[:, None]
            alike = (np.exp(-0.5 * (apart / ALIKE) ** 2) * used).reshape(-1, 1, height, width)
            total += alike * np.minimum(level_of_group, LARGEST)
            weight += alike
    return (total / weight).astype(np.float32)


def between_knots(gaps: np.ndarray) -> np.ndarray:
    """(KNOTS, N) float32: weights of the knots for gaps (N,) in days, linear in their logarithm."""
    place = np.interp(np.log1p(gaps), np.log1p(KNOTS), np.arange(len(KNOTS)))
    return np.maximum(1 - np.abs(place - np.arange(len(KNOTS))[:, None]), 0).astype(np.float32)


def _gaps(offsets: np.ndarray, known: np.ndarray) -> np.ndarray:
    """(N,) days to the nearest known date (T, N); infinite where one side has none."""
    before = np.where(known & (offsets <= 0)[:, None], -offsets[:, None], np.inf).min(axis=0)
    after = np.where(known & (offsets > 0)[:, None], offsets[:, None], np.inf).min(axis=0)
    return np.where(np.isfinite(before + after), np.minimum(before, after), np.inf)
