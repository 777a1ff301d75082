# SPDX-License-Identifier: GPL-2.0-or-later
"""Kriging in time with Sentinel-2's orbits: the base of Temporal LIIF 2.

Two dates a multiple of five days apart come from the same relative orbit: the ground is seen at the same
angle, and what the angle does to reflectance is common to them. Ordinary kriging takes that for noise of each
date alone; here it is a second covariance. docs/model.md says what it gains.
"""

from __future__ import annotations

import numpy as np

from ....core.series.interpolation import clear_patterns

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

VARIANTS = ({"nugget": EVEN_NUGGET, "orbit_sill": ORBIT_SILL}, {"nugget": 0.02, "orbit_sill": 0.0})
"""Two ways to average what is finer than cells: evenly, for noise, and by the nearest dates, for fields whose
edges change with the season."""

SAMPLED = 2
"""Of so many pixels along an axis one decides between them."""

AROUND = 19
"""Sides of the squares, in those pixels, in which they are compared."""

STEEPNESS, MARGIN, LEAST_SQUARE = 40.0, 0.05, 1e-8
"""Of the decision: how sharp it is in the logarithm of the mean squares, how much better the second must be,
and squared reflectance below which differences are noise of the numbers."""

CHUNK = 1 << 14
"""Cells whose dates are compared together."""


def same_orbit(offsets: np.ndarray) -> np.ndarray:
    """Whether days apart are a multiple of the repeat."""
    return np.abs(offsets - REPEAT_DAYS * np.round(offsets / REPEAT_DAYS)) < TOLERANCE_DAYS


def covariance(offsets: np.ndarray, orbit_sill: float = ORBIT_SILL) -> np.ndarray:
    """Covariance of two dates that lie `offsets` days apart, without the nugget."""
    apart = np.abs(offsets)
    return np.exp(-apart / GROUND_DAYS) + orbit_sill * same_orbit(offsets) * np.exp(-apart / ORBIT_DAYS)


def orbit_weights(
    days: np.ndarray,
    patterns: np.ndarray,
    target: float,
    nuggets: np.ndarray | float = NUGGET,
    orbit_sill: float = ORBIT_SILL,
) -> np.ndarray:
    """Weights (P, T) of ordinary kriging for patterns (P, T) of clear dates; they sum to 1, or are all 0.

    `nuggets` (P, T): of every date, or one for all.
    """
    size = len(days)
    both = patterns[:, :, None] & patterns[:, None, :]
    system = np.zeros((len(patterns), size + 1, size + 1))
    system[:, :size, :size] = np.where(both, covariance(days[:, None] - days[None, :], orbit_sill), 0.0)
    diagonal = np.arange(size)
    system[:, diagonal, diagonal] = covariance(np.zeros(1), orbit_sill) + nuggets
    system[:, :size, size] = system[:, size, :size] = patterns
    # A pattern without a clear date has no solution; its weights are set to 0.
    system[~patterns.any(axis=1), size, size] = 1.0
    right = np.ones((len(patterns), size + 1, 1))
    right[:, :size, 0] = np.where(patterns, covariance(days - target, orbit_sill), 0.0)
    weights = np.linalg.solve(system, right)[:, :size, 0]
    weights[~patterns.any(axis=1)] = 0.0
    return weights


def date_weights(
    known: np.ndarray,
    days: np.ndarray,
    target: float,
    nugget: float = NUGGET,
    orbit_sill: float = ORBIT_SILL,
) -> np.ndarray:
    """Weights (T, h, w) float32 with the same nugget for all dates, by those `known` (T, h, w) at a place."""
    patterns, which = clear_patterns(known)
    weights = orbit_weights(days, patterns, target, nugget, orbit_sill)
    return weights[which].T.astype(np.float32).reshape(known.shape)


def leave_one_out(
    means: np.ndarray,
    known: np.ndarray,
    days: np.ndarray,
    nugget: float = NUGGET,
    orbit_sill: float = ORBIT_SILL,
) -> tuple[np.ndarray, np.ndarray]:
    """By how much each date differs from what the others say, (T, B, h, w), and the expected square of it.

    means (T, B, h, w), 0 where not `known` (T, h, w). The expectation (T, h, w) is the kriging variance
    in units of the sill: more for a date with a gap around it; 0 where there is no other date. All dates
    at once, from the inverse of the system (O. Dubrule, "Cross validation of kriging in a unique
    neighborhood", 1983).
    """
    size = len(days)
    patterns, which = clear_patterns(known)
    both = patterns[:, :, None] & patterns[:, None, :]
    system = np.where(both, covariance(days[:, None] - days[None, :], orbit_sill), 0.0)
    diagonal = np.arange(size)
    system[:, diagonal, diagonal] += np.where(patterns, nugget, 1.0)
    inverse = np.linalg.inv(system) * both
    ones = inverse.sum(axis=2)
    total = np.maximum(ones.sum(axis=1), 1e-12)[:, None, None]
    precision = inverse - ones[:, :, None] * ones[:, None, :] / total
    own = precision[:, diagonal, diagonal]
    compared = patterns & (patterns.sum(axis=1, keepdims=True) > 1)
    expected = np.where(compared, 1 / np.where(compared, own, 1.0), 0.0).astype(np.float32)
    rows = (precision * expected[:, :, None]).astype(np.float32)
    flat = np.moveaxis(means.reshape(size, means.shape[1], -1), 2, 0)
    errors = np.empty_like(flat)
    for start in range(0, len(which), CHUNK):
        cells = slice(start, start + CHUNK)
        errors[cells] = rows[which[cells]] @ flat[cells]
    return np.moveaxis(errors, 0, 2).reshape(means.shape), expected[which].T.reshape(known.shape)


def cell_means(values: np.ndarray, valid: np.ndarray, cell: int) -> tuple[np.ndarray, np.ndarray]:
    """Means (T, B, h, w) over the valid pixels of cells; 0, and not known, where less than half are."""
    dates, height, width = valid.shape
    blocks = (dates, -1, height // cell, cell, width // cell, cell)
    count = valid[:, None].reshape(blocks).sum((3, 5), dtype=np.float32)
    sums = (values * valid[:, None]).reshape(blocks).sum((3, 5))
    some = count >= cell * cell / 2
    return sums * (some / np.maximum(count, 1)), some[:, 0]


def fine(
    values: np.ndarray,
    valid: np.ndarray,
    means: np.ndarray,
    known: np.ndarray,
    days: np.ndarray,
    target: float,
    cell: int,
) -> tuple[np.ndarray, np.ndarray]:
    """What is finer than cells at the target (B, h, w), and its variance per cell (B, h / cell, w / cell).

    values (T, B, h, w) with 0 where not valid (T, h, w); their `means` over cells, where `known`. The
    variance in reflectance is what a date that nobody saw will differ by, and by a share what the estimate
    does; 0 where no pixel is seen twice.
    """
    used = np.stack([seen & enlarged(one[None], one, cell)[1] for seen, one in zip(valid, known)])
    even, near = (date_weights(used, days, target, **variant) for variant in VARIANTS)
    estimate, other, total, squares = (np.zeros(values.shape[1:], np.float32) for _ in range(4))
    sample = np.empty((*values.shape[:2], *used[0, ::SAMPLED, ::SAMPLED].shape), np.float32)
    for date, seen in enumerate(used):
        rest = (values[date] - enlarged(means[date], known[date], cell)[0]) * seen
        estimate += even[date] * rest
        other += near[date] * rest
        total += rest
        squares += rest**2
        sample[date] = rest[:, ::SAMPLED, ::SAMPLED]
    share = _share_of_near(sample, used[:, ::SAMPLED, ::SAMPLED], days)
    estimate += np.kron(share, np.ones((SAMPLED, SAMPLED), np.float32)) * (other - estimate)
    count = used.sum(axis=0).astype(np.float32)
    apart = np.where(count > 1, squares - total**2 / np.maximum(count, 1), 0.0)
    freedom = np.where(count > 1, count - 1, 0.0)
    blocks = (-1, values.shape[2] // cell, cell, values.shape[3] // cell, cell)
    variance = apart.reshape(blocks).sum((2, 4)) / np.maximum(freedom.reshape(blocks).sum((2, 4)), 1.0)
    return estimate, (variance * (1 + EVEN_NUGGET)).astype(np.float32)


def _share_of_near(rest: np.ndarray, used: np.ndarray, days: np.ndarray) -> np.ndarray:
    """(h, w) float32: how much of the second of WAYS, by how well both tell the dates around."""
    levels = []
    for variant in VARIANTS:
        missed, _ = leave_one_out(rest, used, days, **variant)
        levels.append(sums_around((missed**2).mean(axis=1).sum(axis=0), AROUND))
    better = np.log((levels[0] + LEAST_SQUARE) / (levels[1] + LEAST_SQUARE))
    return (1 / (1 + np.exp(-STEEPNESS * (better - MARGIN)))).astype(np.float32)


def sums_around(images: np.ndarray, side: int) -> np.ndarray:
    """Sums over side x side cells of (..., h, w), divided by their number; nothing lies beyond the image."""
    reach = side // 2
    for axis in (-2, -1):
        lead = [(0, 0)] * images.ndim
        lead[axis] = (reach + 1, reach)
        total = np.cumsum(np.pad(images, lead), axis=axis, dtype=np.float64)
        size = images.shape[axis]
        images = np.take(total, np.arange(side, side + size), axis) - np.take(total, np.arange(size), axis)
    return (images / side**2).astype(np.float32)


def enlarged(images: np.ndarray, known: np.ndarray, cell: int) -> tuple[np.ndarray, np.ndarray]:
    """Known cells of (B, h, w) to pixels, bilinear between their centres; which pixels lie beside one."""
    planes = np.concatenate([images * known, known[None].astype(np.float32)])
    for axis in (1, 2):
        size = planes.shape[axis]
        place = np.clip((np.arange(size * cell) + 0.5) / cell - 0.5, 0, size - 1)
        low = np.minimum(place.astype(int), max(size - 2, 0))
        share = (place - low).astype(np.float32).reshape([-1 if a == axis else 1 for a in range(3)])
        high = np.minimum(low + 1, size - 1)
        planes = np.take(planes, low, axis) * (1 - share) + np.take(planes, high, axis) * share
    inside = planes[-1] > 1e-3
    return np.where(inside, planes[:-1] / np.maximum(planes[-1], 1e-3), np.float32(0)), inside
