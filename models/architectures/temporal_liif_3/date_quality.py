# SPDX-License-Identifier: GPL-2.0-or-later
"""Agreement of the dates of a stack: how far each differs from what the others predict, and by which
covariance they predict each other best.

A hazy date, a thin cloud or a shadow that the mask missed, a scene that lies a pixel aside: each is badly
predicted by its neighbours in time, around a place, in some bands more than in others. These numbers are all
that the networks of `date_weights` see; no reflectance enters them, so they cannot learn places by heart.
They hang on no target day.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from ....core.series.banded import Array
from ....core.series.interpolation import clear_patterns
from ....core.series.side_by_side import Run, in_turn
from .band_groups import KINDS, Groups
from .covariance import USUAL, Sills, leave_out

CELL = 4
"""Pixels along a side of the cells that dates are compared in, as means."""

WINDOWS = (1, 5, 9, 21)
"""Cells along the sides of the squares in which dates are compared."""

MIDDLE = 9
"""The one of WINDOWS that counts without a network."""

RIVALS = (
    (replace(USUAL, nugget=0.005), 0.0),
    (replace(USUAL, nugget=0.3), 0.0),
    (replace(USUAL, orbit=0.0), 0.0),
    (replace(USUAL, ground=0.1, trend=1.0), 0.0),
    (replace(USUAL, ground=0.1, trend=1.0), 25.0),
)
"""Other covariances that are tried on the dates, and the days around a date that are left out with it: little
noise, much noise, no orbits, smooth change, smooth change over gaps."""

WIDE = (9, 21)
"""Cells along the sides of the squares in which they are tried."""

TRIALS = 2 * len(RIVALS) * len(WIDE)
"""Numbers that result from it: for the group of bands and for all bands."""

CELL_FEATURES = TRIALS + KINDS + 1
"""Numbers per group of bands and cell."""

FEATURES = 3 * (len(WINDOWS) + 2) + CELL_FEATURES
"""Numbers per date, group of bands and cell."""

LEAST_CHANGE = 0.002
"""Reflectance by which a place is taken to change from date to date at least."""

BARE_CHANGE = 0.15
"""The same as a share of reflectance, where a single date is known and nothing can be compared."""

FLOOR = 1e-8
"""Squared reflectance below which differences are noise of the numbers."""

LIMIT = 4.0
"""Signed differences are cut here, in units of the usual one."""

REACH = CELL * (max(WINDOWS) // 2 + 1)
"""Pixels around one on which its quality depends."""


@dataclass(frozen=True)
class Quality:
    """What is known of dates and cells before any target is asked for."""

    levels: np.ndarray
    """(1 + G, T, h, w, len(WINDOWS) + 2) float32: how far dates differ, in all bands and in every group."""

    cell_features: np.ndarray
    """(G, h, w, CELL_FEATURES) float32."""

    noise: np.ndarray
    """(T, h, w) float32: mean square of a date's differences around a cell, in units of what is expected and
    relative to the dates' mean."""

    spread: np.ndarray
    """(B, h, w) float32: reflectance that the ground's sill stands for, by the dates around a cell."""

    def features(self, date: int) -> np.ndarray:
        """(G, h, w, FEATURES) float32 of a date: levels of a group, of all bands and of the bluest group, and
        the cells' features."""
        count, step = len(self.cell_features), self.levels.shape[-1]
        out = np.empty((*self.cell_features.shape[:3], FEATURES), np.float32)
        for group in range(count):
            for place, levels in enumerate((self.levels[1 + group], self.levels[0], self.levels[1])):
                out[group, ..., place * step : (place + 1) * step] = levels[date]
        out[..., 3 * step :] = self.cell_features
        return out


def assess(
    means: np.ndarray, known: np.ndarray, days: np.ndarray, groups: Groups, run: Run = in_turn
) -> Quality:
    """Quality from cells: means (T, B, h, w) reflectance, 0 where not known (T, h, w); `run`: does the work
    for each covariance."""
    patterns = clear_patterns(known)
    missed, expected = leave_out(means, known, days, patterns=patterns)
    counted = (expected > 0).astype(np.float32)
    dates = np.maximum(counted.sum(axis=0), 1)
    # In units of what is expected, as a date with a gap around it is hard to predict.
    errors = missed / np.sqrt(np.where(expected > 0, expected, 1))[:, None]
    squares = errors**2
    # The mean of all bands, and of every group, as planes after one another.
    shares = np.concatenate([np.full((1, means.shape[1]), 1 / means.shape[1], np.float32), groups.shares])
    levels = np.einsum("gb,tbyx->gtyx", shares, squares)
    signed = np.einsum("gb,tbyx->gtyx", shares, errors)
    around = {side: _mean_around(levels, counted, side) for side in WINDOWS}
    usual = {side: (plane * counted).sum(axis=1, keepdims=True) / dates for side, plane in around.items()}
    unit = np.sqrt(usual[MIDDLE][:1] + 10 * FLOOR)
    planes = [np.log((around[side] + 0.02 * usual[side] + FLOOR) / (usual[side] + FLOOR)) for side in WINDOWS]
    planes += [
        np.clip(plane / unit, -LIMIT, LIMIT) for plane in (_mean_around(signed, counted, MIDDLE), signed)
    ]

    def levels_of(sills: Sills, gap: float) -> list[np.ndarray]:
        """Levels of all dates (1 + G, h, w) in each of the WIDE squares, by a covariance."""
        found = missed, expected
        if (sills, gap) != (USUAL, 0.0):
            found = leave_out(means, known, days, gap, sills, patterns)
        level = np.einsum("gb,tbyx->gtyx", shares, found[0] ** 2)
        return [_of_dates(level, (found[1] > 0).astype(np.float32), side) for side in WIDE]

    cell_features = _cell_features(_trials(levels_of, run), dates, groups)
    noise = around[MIDDLE][0] / (usual[MIDDLE][0] + 0.1 * FLOOR)
    noise[:, dates < 2] = 1.0
    spread = _temporal_spread(means, known, squares, counted)
    return Quality(np.stack(planes, axis=-1), cell_features, noise, spread)


def _trials(levels_of: Callable[[Sills, float], list[np.ndarray]], run: Run) -> np.ndarray:
    """(1 + G, h, w, R) log of each rival's errors relative to those of the usual covariance."""
    gaps = sorted({gap for _, gap in RIVALS})
    found: dict[tuple[Sills, float], list[np.ndarray]] = {}

    def attempt(one: tuple[Sills, float]) -> None:
        found[one] = levels_of(*one)

    run(attempt, [*((USUAL, gap) for gap in gaps), *RIVALS])
    planes = [
        np.clip(np.log((mine + FLOOR) / (theirs + FLOOR)), -LIMIT / 2, LIMIT / 2)
        for sills, gap in RIVALS
        for mine, theirs in zip(found[sills, gap], found[USUAL, gap])
    ]
    return np.stack(planes, axis=-1)


def _of_dates(planes: np.ndarray, counted: np.ndarray, side: int) -> np.ndarray:
    """(G, h, w): means of (G, T, h, w) over squares and all dates that count there (T, h, w)."""
    number = np.maximum(sums_around(counted.sum(axis=0), side), 0.05)
    return sums_around((planes * counted).sum(axis=1), side) / number


def _cell_features(trials: np.ndarray, dates: np.ndarray, groups: Groups) -> np.ndarray:
    """(G, h, w, CELL_FEATURES) from (1 + G, h, w, R): a group's own, and all bands'."""
    shape = (*trials.shape[1:3], KINDS)
    count = (np.log(np.minimum(dates, 20)) - 1.5)[..., None]
    return np.stack(
        [
            np.concatenate([own, trials[0], np.broadcast_to(kind, shape), count], axis=-1)
            for own, kind in zip(trials[1:], groups.kinds)
        ]
    ).astype(np.float32)


def _temporal_spread(
    means: np.ndarray, known: np.ndarray, squares: np.ndarray, counted: np.ndarray
) -> np.ndarray:
    total = sums_around(squares.sum(axis=0), MIDDLE)
    number = sums_around(counted.sum(axis=0), MIDDLE)
    level = means.sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    compared = number * MIDDLE**2 > 0.5
    mean = np.where(compared, total / np.maximum(number, 0.1 / MIDDLE**2), (BARE_CHANGE * level) ** 2)
    return np.sqrt(np.maximum(mean, 0) + LEAST_CHANGE**2).astype(np.float32)


def _mean_around(planes: np.ndarray, counted: np.ndarray, side: int) -> np.ndarray:
    """Means of (G, T, h, w) over squares, of the cells that count (T, h, w)."""
    if side == 1:
        return planes
    return sums_around(planes, side) / np.maximum(sums_around(counted, side), 0.05)


def sums_around(images: np.ndarray, side: int) -> np.ndarray:
    """Sums over side x side cells of (..., h, w), divided by their number; nothing lies beyond the image."""
    reach = side // 2
    for axis in (-2, -1):
        shape, size = list(images.shape), images.shape[axis]
        shape[axis] = size + side
        total = np.zeros(shape)
        # Along the last axis, of views: what lies before the image, the image, and what lies beyond it.
        along, values = np.moveaxis(total, axis, -1), np.moveaxis(images, axis, -1)
        inside = along[..., reach + 1 : reach + 1 + size]
        np.cumsum(values, axis=-1, dtype=np.float64, out=inside)
        along[..., reach + 1 + size :] = inside[..., -1:]
        images = np.moveaxis(along[..., side:] - along[..., :size], -1, axis)
    return (images / side**2).astype(np.float32)


def cell_means(values: Array, valid: Array, cell: int) -> tuple[Array, Array]:
    """Means (T, B, h, w) over the valid pixels of cells; 0, and not known, where less than half are. For
    arrays of numpy and tensors of torch."""
    count, sums = (
        _cell_sums(part, cell) for part in (valid[:, None] * np.float32(1), values * valid[:, None])
    )
    some = count >= cell * cell / 2
    return sums * (some / (count + (count == 0))), some[:, 0]


def _cell_sums(images: Array, cell: int) -> Array:
    """Sums of (..., h, w) over cells of that many rows and columns."""
    rows = sum(images[..., row::cell, :] for row in range(cell))
    return sum(rows[..., col::cell] for col in range(cell))
