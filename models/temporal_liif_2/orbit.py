# SPDX-License-Identifier: GPL-2.0-or-later
"""Kriging in time that knows of Sentinel-2's orbits and of hazy dates: the base of Temporal LIIF 2.

Two dates a multiple of five days apart come from the same relative orbit: the ground is seen at the same
angle, and what the angle does to reflectance is common to them. Ordinary kriging takes that for noise of each
date alone; here it is a second covariance. And a date that its neighbours predict badly, on the average of
some hundred metres around, is noisier than others: it gets a larger nugget there. docs/model.md says what
each gains.
"""

from __future__ import annotations

import numpy as np

from ...core.interpolation import clear_patterns

REPEAT_DAYS = 5.0
"""Days after which one of the satellites flies the same relative orbit."""

TOLERANCE_DAYS = 0.25
"""Difference from a whole number of repeats up to which two dates count as of the same orbit."""

GROUND_DAYS = 160.0
"""Decay of the ground's covariance, exp(-days / range)."""

ORBIT_SILL = 0.15
"""Variance of what an orbit's dates have in common, relative to the ground's."""

ORBIT_DAYS = 200.0
"""Decay of that covariance."""

NUGGET = 0.03
"""Variance of what is of one date alone (haze, noise), on average."""

EVEN_NUGGET = 0.2
"""The same for what is finer than cells."""

LEAST_NUGGET = 0.3
"""Share of it that a date keeps that its neighbours predict well."""

AROUND = 9
"""Cells along a side of the square in which a date's noise is judged."""

MOST_DATES = 10
"""Dates nearest to the target that are judged; cells without a clear one among them use all dates alike."""

CHUNK = 1 << 14
"""Cells solved together."""


def same_orbit(offsets: np.ndarray) -> np.ndarray:
    """Whether days apart are a multiple of the repeat."""
    return np.abs(offsets - REPEAT_DAYS * np.round(offsets / REPEAT_DAYS)) < TOLERANCE_DAYS


def covariance(offsets: np.ndarray) -> np.ndarray:
    """Covariance of two dates that lie `offsets` days apart, without the nugget."""
    apart = np.abs(offsets)
    return np.exp(-apart / GROUND_DAYS) + ORBIT_SILL * same_orbit(offsets) * np.exp(-apart / ORBIT_DAYS)


def orbit_weights(
    days: np.ndarray, patterns: np.ndarray, target: float, nuggets: np.ndarray | None = None
) -> np.ndarray:
    """Weights (P, T) of ordinary kriging for patterns (P, T) of clear dates; they sum to 1, or are all 0.

    `nuggets` (P, T): of every date; None: NUGGET.
    """
    size = len(days)
    both = patterns[:, :, None] & patterns[:, None, :]
    system = np.zeros((len(patterns), size + 1, size + 1))
    system[:, :size, :size] = np.where(both, covariance(days[:, None] - days[None, :]), 0.0)
    diagonal = np.arange(size)
    system[:, diagonal, diagonal] = covariance(np.zeros(1)) + (NUGGET if nuggets is None else nuggets)
    system[:, :size, size] = system[:, size, :size] = patterns
    # A pattern without a clear date has no solution; its weights are set to 0.
    system[~patterns.any(axis=1), size, size] = 1.0
    right = np.ones((len(patterns), size + 1, 1))
    right[:, :size, 0] = np.where(patterns, covariance(days - target), 0.0)
    weights = np.linalg.solve(system, right)[:, :size, 0]
    weights[~patterns.any(axis=1)] = 0.0
    return weights


def estimate(
    values: np.ndarray, valid: np.ndarray, days: np.ndarray, target: float, cell: int
) -> tuple[np.ndarray, np.ndarray]:
    """Values (B, h, w) at the target, and the weights of the dates (T, h, w), float32.

    values (T, B, h, w) reflectance, 0 where not valid (T, h, w); `cell`: pixels along a side of a cell, of
    which h and w are multiples. What is finer than cells is mostly noise of single dates, so there the dates
    are averaged more evenly.
    """
    patterns, which = clear_patterns(valid)
    even = np.full((1, len(days)), EVEN_NUGGET)
    weights = orbit_weights(days, patterns, target, even)[which].T.astype(np.float32).reshape(valid.shape)
    base = np.einsum("tyx,tbyx->byx", weights, values)
    means, known = _cells(values, valid, cell)
    change = _cell_weights(means, known, days, target)
    patterns, which = clear_patterns(known)
    change -= orbit_weights(days, patterns, target, even)[which].T.astype(np.float32).reshape(known.shape)
    base += _enlarged(np.einsum("tyx,tbyx->byx", change, means), cell)
    return base * valid.any(axis=0), weights + _enlarged(change, cell) * valid


def _cell_weights(means: np.ndarray, known: np.ndarray, days: np.ndarray, target: float) -> np.ndarray:
    """Weights of the dates in each cell, (T, h, w) float32, with nuggets by each date's noise around it."""
    patterns, which = clear_patterns(known)
    maps = orbit_weights(days, patterns, target)[which].T.astype(np.float32).reshape(known.shape)
    near = np.sort(np.argsort(np.abs(days - target), kind="stable")[:MOST_DATES])
    if len(near) < 3:
        return maps
    nuggets = NUGGET * _noise(means[near], known[near], days[near]).reshape(len(near), -1).T
    clear = known[near].reshape(len(near), -1).T
    judged = np.flatnonzero(clear.any(axis=1))
    flat = maps.reshape(len(days), -1)
    flat[:, judged] = 0
    for start in range(0, len(judged), CHUNK):
        cells = judged[start : start + CHUNK]
        flat[np.ix_(near, cells)] = orbit_weights(days[near], clear[cells], target, nuggets[cells]).T
    return maps


def _noise(means: np.ndarray, known: np.ndarray, days: np.ndarray) -> np.ndarray:
    """How much noisier than the mean of the dates each is around a cell, (T, h, w): about 1."""
    patterns, which = clear_patterns(known)
    errors = np.zeros(known.shape, np.float32)
    for date in range(len(days)):
        without = patterns.copy()
        without[:, date] = False
        weights = orbit_weights(days, without, float(days[date]))[which].T.reshape(known.shape)
        missed = np.einsum("tyx,tbyx->byx", weights.astype(np.float32), means) - means[date]
        used = known[date] & (weights != 0).any(axis=0)
        errors[date] = _around((missed**2).mean(axis=0) * used) / np.maximum(
            _around(used.astype(np.float32)), 0.05
        )
    count = np.maximum(known.sum(axis=0), 1)
    ratio = errors / ((errors * known).sum(axis=0) / count + 1e-9)
    return np.maximum(LEAST_NUGGET, ratio)


def _cells(values: np.ndarray, valid: np.ndarray, cell: int) -> tuple[np.ndarray, np.ndarray]:
    """Means over the valid pixels of cells, and where at least half of them are valid."""
    dates, height, width = valid.shape
    blocks = (dates, -1, height // cell, cell, width // cell, cell)
    count = valid[:, None].reshape(blocks).sum((3, 5), dtype=np.float32)
    sums = (values * valid[:, None]).reshape(blocks).sum((3, 5))
    some = count >= cell * cell / 2
    return sums * (some / np.maximum(count, 1)), some[:, 0]


def _around(image: np.ndarray) -> np.ndarray:
    """Sums over AROUND x AROUND cells, divided by their number; nothing lies beyond the image."""
    reach = AROUND // 2
    for axis in (0, 1):
        wide = np.pad(image, [(reach + 1, reach) if a == axis else (0, 0) for a in (0, 1)])
        total = np.cumsum(wide, axis=axis, dtype=np.float64)
        size = image.shape[axis]
        image = np.take(total, np.arange(AROUND, AROUND + size), axis) - np.take(total, np.arange(size), axis)
    return (image / AROUND**2).astype(np.float32)


def _enlarged(images: np.ndarray, cell: int) -> np.ndarray:
    """Cells (T, h, w) to pixels, bilinear between the cells' centres."""
    if cell == 1:
        return images
    for axis in (1, 2):
        size = images.shape[axis]
        place = np.clip((np.arange(size * cell) + 0.5) / cell - 0.5, 0, size - 1)
        low = np.minimum(place.astype(int), max(size - 2, 0))
        share = (place - low).astype(np.float32).reshape([-1 if a == axis else 1 for a in range(3)])
        high = np.minimum(low + 1, size - 1)
        images = np.take(images, low, axis) * (1 - share) + np.take(images, high, axis) * share
    return images
