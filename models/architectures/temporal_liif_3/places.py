# SPDX-License-Identifier: GPL-2.0-or-later
"""Places that are kriged in time side by side, each by itself, for any number of target days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch

from . import gap_correction
from .covariance import Kriging, correlations, nearest_known
from .date_weights import NEIGHBOURS


@dataclass(frozen=True)
class Systems:
    """N pixels or cells that are kriged, each by itself."""

    clear: torch.Tensor
    """(T, N) 1 or 0."""

    values: torch.Tensor
    """(T, B, N) reflectance, 0 where not clear."""

    nuggets: torch.Tensor
    """(T, G, N)."""

    sills: torch.Tensor
    """(2, G, N) of orbit and trend."""

    spread: torch.Tensor
    """(B, N) reflectance."""

    def some(self, which: slice) -> Systems:
        """Some of them."""
        return Systems(*(part[..., which] for part in vars(self).values()))


@dataclass(frozen=True)
class Kriged:
    """N places on R days, as M = R N columns, day by day."""

    estimates: torch.Tensor
    """(1, B, M) reflectance at the targets, or (ANCHORS, B, M) with the anchors of gap_correction."""

    variance: torch.Tensor
    """(B, M) of the targets, in units of the sill; 0 where it is not asked for."""

    before: torch.Tensor
    """(M,) days to the last clear date."""

    after: torch.Tensor
    """(M,) days to the first clear date."""

    count: torch.Tensor
    """(M,) clear dates that take part."""

    @property
    def gap(self) -> torch.Tensor:
        """(M,) days to the nearest clear date."""
        return torch.minimum(self.before, self.after)


Solved = tuple[torch.Tensor, list[Kriging]]
"""Clear dates (K, N) and the systems of each group of bands."""


class Places:
    """The systems of N places, which are solved once where all dates take part in every estimate."""

    def __init__(self, days: torch.Tensor, systems: Systems, of_band: Sequence[int]):
        """`days` (T,) of the dates, from any day on, in double precision on the CPU; `of_band`: the group of
        each band."""
        self._days, self._systems = days, systems
        self._bands = [
            [band for band, its in enumerate(of_band) if its == group]
            for group in range(systems.nuggets.shape[1])
        ]

    def on(self, days: torch.Tensor, around: bool | None = None, uncertain: bool = True) -> Kriged:
        """The estimates on `days` (R,), as those of the dates, from each place's nearest clear dates.

        `around`: whether the anchors are asked for; None: where some place lies in a gap. `uncertain`:
        whether the variance is; if not, it is left 0 on days on which no place lies in a gap.
        """
        if len(self._days) <= NEIGHBOURS:
            return self._from_all(days, around, uncertain)
        found = [self._from_nearest(day, around, uncertain) for day in days]
        most = max(len(one.estimates) for one in found)
        # Those without anchors lie in no gap: theirs do not count.
        estimates = [one.estimates.expand(most, -1, -1) for one in found]
        parts = [[getattr(one, name) for one in found] for name in ("variance", "before", "after", "count")]
        return Kriged(torch.cat(estimates, -1), *(torch.cat(part, -1) for part in parts))

    def _from_all(self, days: torch.Tensor, around: bool | None, uncertain: bool) -> Kriged:
        clear = self._systems.clear
        sides = gap_correction.Sides(self._days, clear, days)
        solved = self._factored(None)
        gaps = gap_correction.in_gaps(sides.before, sides.after)
        estimates, variance = self._at(solved, days, None, None, [uncertain or gap for gap in gaps])
        estimates = estimates[None]
        if around or (around is None and any(gaps)):
            beyond, _ = self._at(solved, gap_correction.beyond(self._days), None, None, [])
            estimates = torch.cat([estimates, sides.anchors(beyond)])
        count = clear.sum(0).expand(len(days), -1)
        parts = (variance, sides.before, sides.after, count)
        return Kriged(estimates.flatten(2), *(part.flatten(-2) for part in parts))

    def _from_nearest(self, day: torch.Tensor, around: bool | None, uncertain: bool) -> Kriged:
        offsets = (self._days - day).to(self._systems.values)
        near = nearest_known(offsets, self._systems.clear, NEIGHBOURS)
        solved = clear, _ = self._factored(near)
        left, right, before, after = gap_correction.sides(offsets[near], clear)
        (gap,) = gap_correction.in_gaps(before[None], after[None])
        at = torch.zeros_like(near[:1])
        estimates, variance = self._at(solved, day[None], near, at, [uncertain or gap])
        if around or (around is None and gap):
            left, right = (near.gather(0, side[None])[0] for side in (left, right))
            count = len(self._days)
            at = torch.stack([left, right, count + left, 2 * count + right])
            beyond, _ = self._at(solved, gap_correction.beyond(self._days), near, at, [])
            estimates = torch.cat([estimates, beyond], 1)
        return Kriged(estimates.movedim(1, 0), variance[:, 0], before, after, clear.sum(0))

    def _factored(self, near: torch.Tensor | None) -> Solved:
        """`near` (K, N): dates that take part; None: all."""
        clear, values, nuggets = self._systems.clear, self._systems.values, self._systems.nuggets
        if near is not None:
            clear = clear.gather(0, near)
            values = values.gather(0, near[:, None].expand(-1, values.shape[1], -1))
            nuggets = nuggets.gather(0, near[:, None].expand(-1, nuggets.shape[1], -1))
        between = correlations(self._days, self._days, values, near, near)
        return clear, [
            Kriging(between, clear, nuggets[:, group], self._systems.sills[:, group], values[:, bands])
            for group, bands in enumerate(self._bands)
        ]

    def _at(
        self,
        solved: Solved,
        aims: torch.Tensor,
        near: torch.Tensor | None,
        at: torch.Tensor | None,
        uncertain: Sequence[bool],
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Values (B, R, N) and, on days that are `uncertain`, variance (B, R, N), elsewhere 0; `aims`, `near`
        and `at` as of correlations."""
        clear, groups = solved
        towards = correlations(self._days, aims, clear, near, at)
        shape = (sum(map(len, self._bands)), towards.shape[2], clear.shape[1])
        values, variance = clear.new_empty(shape), clear.new_zeros(shape if any(uncertain) else (1, 1, 1))
        some = [day for day, one in enumerate(uncertain) if one]
        for bands, group in zip(self._bands, groups):
            values[bands] = group.values(towards)
            if some:
                part = group.variance(towards[:, :, some])
                for band in bands:
                    variance[band, some] = part
        return values, variance.expand(shape)
