# SPDX-License-Identifier: GPL-2.0-or-later
"""What similar places tell of a date that a place itself does not show.

Clouds leave holes. Where a cell is hidden and others around it are seen, those that were like it on the dates
that both show tell what it looked like: each one's value, plus by how much the two differed on the dates
near by. The idea is that of similar pixels (X. Zhu et al., "A modified neighborhood similar pixel
interpolator approach", 2012), here for every date, with an uncertainty that is the disagreement of the
similar cells. Such values enter the kriging of cells as dates of large nuggets.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import torch
from torch import nn

from ....core.series.side_by_side import Run, in_turn

REACH = 12
"""Cells around one in which similar ones are looked for."""

COUNT = 96
"""Places around a cell at which others are compared with it: a spiral, denser near the middle."""

DENSER = 0.75
"""Power of the share of the spiral to which its radius grows; 0.5 would be even."""

LIKE = 0.3
"""Root mean square difference, in units by which the place changes from date to date, at which a cell counts
0.6 of one that is the same."""

NEAR_DAYS = 10.0
"""Days over which what two cells differed by counts for a date: its weight falls to 0.37."""

COMMON_DATES = 3
"""Dates that two cells show both, from which on they can be compared."""

LEAST = 0.5
"""Sum of the weights of similar cells from which on they are believed."""

SEEN = 0.5
"""Weight of a date in a cell from which on the cell counts as seen."""

NUGGET = 0.2
"""Nugget of what is told where all similar cells agree."""

BLOCK = 12
"""Dates that are told together, by what these and as many before and after show: over longer times fields
change."""

STRIP = {"cpu": 32}
"""Rows of cells that are compared together, by kind of device."""

LARGE_STRIP = 4096


@dataclass(frozen=True)
class Told:
    """Values of cells on dates on which they are hidden, by what similar cells show."""

    values: torch.Tensor
    """(T, B, H, W) reflectance; 0 where nothing is told."""

    nuggets: torch.Tensor
    """(T, H, W) by how much the similar cells disagree, on a usual date; 0 where nothing is told."""

    there: torch.Tensor
    """(T, H, W) bool: where something is told."""


def tell(
    means: torch.Tensor,
    seen: torch.Tensor,
    days: np.ndarray,
    spread: torch.Tensor,
    picked: tuple[slice, slice] = (slice(0, None, 1), slice(0, None, 1)),
    run: Run = in_turn,
) -> Told:
    """What is told of hidden cells of the `picked` rows and columns: from one on, every how many-th.

    `means` (T, B, H, W) reflectance, 0 where not `seen` (T, H, W) bool, on `days` (T,); `spread` (B, H, W)
    reflectance by which cells change; `run`: does the work of each strip. An answer hangs on REACH cells
    around.
    """
    own, own_seen, spread = (part[(..., *picked)] for part in (means, seen, spread))
    told = Told(torch.zeros_like(own), means.new_zeros(own_seen.shape), torch.zeros_like(own_seen))
    sides = (REACH, REACH, REACH, REACH)
    around = nn.functional.pad(means, sides), nn.functional.pad(seen.to(means), sides)
    count, height = own_seen.shape[:2]
    step = STRIP.get(means.device.type, LARGE_STRIP)

    def strip(at: tuple[int, int]) -> None:
        top, block = at
        rows = slice(top, min(height, top + step))
        dates = slice(max(0, block - BLOCK), min(count, block + 2 * BLOCK))
        first, last = (picked[0].start + picked[0].step * row for row in (rows.start, rows.stop - 1))
        parts = tuple(part[dates, ..., first : last + 1 + 2 * REACH, picked[1].start :] for part in around)
        asked = [
            date
            for date in range(block, min(block + BLOCK, count))
            if not bool(own_seen[date, rows].all()) and bool(parts[1][date - dates.start].any())
        ]
        if not asked:
            return
        there = [date - dates.start for date in asked]
        steps = picked[0].step, picked[1].step
        values, nuggets, some = _told(*parts, days[dates], there, spread[:, rows], steps)
        some &= ~own_seen[asked, rows]
        told.values[asked, :, rows] = values * some[:, None]
        told.nuggets[asked, rows] = nuggets * some
        told.there[asked, rows] = some

    run(strip, [(top, block) for block in range(0, count, BLOCK) for top in range(0, height, step)])
    return told


def _told(
    means: torch.Tensor,
    seen: torch.Tensor,
    days: np.ndarray,
    asked: list[int],
    spread: torch.Tensor,
    steps: tuple[int, int],
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Values (A, B, h, w), nuggets and where there are any (A, h, w) of the dates `asked`, of cells `steps`
    apart that lie REACH inside of `means` (T, B, ...) and `seen` (T, ...); `spread` (B, h, w)."""

    def beside(*offset: int) -> tuple[Any, ...]:
        along = zip(offset, steps, spread.shape[1:])
        return (..., *(slice(REACH + by, REACH + by + step * (n - 1) + 1, step) for by, step, n in along))

    own_seen = seen[beside(0, 0)]
    # In units by which the cell changes, beside its mean: less is lost in rounding.
    level, scale = means[beside(0, 0)].sum(0) / own_seen.sum(0).clamp_min(1), 1 / spread
    own = (means[beside(0, 0)] - level) * scale
    apart = np.abs(days[:, None] - days[asked])
    near = torch.from_numpy(np.exp(-apart / NEAR_DAYS)).to(means)
    total, squares, spread_of = means.new_zeros(3, len(asked), *own.shape[2:])
    sums = means.new_zeros(len(asked), *own.shape[1:])
    for offset in offsets():
        other_seen = seen[beside(*offset)]
        both = own_seen * other_seen
        other = (means[beside(*offset)] - level) * scale
        differ = (own - other) * both[:, None]
        common = both.sum(0)
        distance = differ.square().sum((0, 1)) / (common * len(scale)).clamp_min(1)
        like = torch.exp(distance / (-2 * LIKE**2)) * (common >= COMMON_DATES)
        weight = like * other_seen[asked]
        value = _over_dates(near, differ) / _over_dates(near, both).clamp_min(1e-6)[:, None]
        value += other[asked]
        total += weight
        squares += weight * weight
        sums.addcmul_(weight[:, None], value)
        spread_of.addcmul_(weight, value.square().mean(1))
    mean = sums / total.clamp_min(1e-6)[:, None]
    rest = (spread_of / total.clamp_min(1e-6) - mean.square().mean(1)).clamp_min(0)
    number = (total * total / squares.clamp_min(1e-9)).clamp_min(1)
    return mean * spread + level, NUGGET + rest * (1 + 1 / number), total > LEAST


def _over_dates(weights: torch.Tensor, planes: torch.Tensor) -> torch.Tensor:
    """Sums of `planes` (T, ...) by `weights` (T, A): (A, ...)."""
    return (weights.T @ planes.flatten(1)).reshape(-1, *planes.shape[1:])


@lru_cache(maxsize=1)
def offsets() -> tuple[tuple[int, int], ...]:
    """COUNT places (down, right) within REACH cells around a cell, on a spiral of equal angles."""
    found: dict[tuple[int, int], None] = {}
    steps = 8 * COUNT
    for step in range(1, steps):
        radius, angle = REACH * (step / steps) ** DENSER, step * np.pi * (3 - np.sqrt(5))
        found[round(radius * np.sin(angle)), round(radius * np.cos(angle))] = None
    found.pop((0, 0), None)
    places = list(found)
    return tuple(places[:: max(1, len(places) // COUNT)])
