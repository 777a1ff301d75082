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
    """N places on one day."""

    estimates: torch.Tensor
    """(R, B, N) reflectance: at the target, and at the anchors of gap_correction where they are asked for."""

    variance: torch.Tensor
    """(B, N) of the target, in units of the sill."""

    before: torch.Tensor
    """(N,) days to the last clear date."""

    after: torch.Tensor
    """(N,) days to the first clear date."""

    count: torch.Tensor
    """(N,) clear dates that take part."""


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
        self._all = self._factored(None) if len(days) <= NEIGHBOURS else None
        self._beyond: torch.Tensor | None = None

    def on(self, day: float, around: bool | None = None) -> Kriged:
        """The estimate on a day, from each place's NEIGHBOURS nearest clear dates.

        `around`: whether the anchors are asked for; None: where some place lies in a gap.
        """
        near, solved = None, self._all
        offsets = (self._days - day).to(self._systems.values)[:, None]
        if solved is None:
            near = nearest_known(offsets[:, 0], self._systems.clear, NEIGHBOURS)
            offsets, solved = offsets[:, 0][near], self._factored(near)
        clear, _ = solved
        left, right, before, after = gap_correction.sides(offsets, clear)
        here = None if near is None else torch.zeros_like(near[:1])
        estimates, variance = self._at(solved, torch.tensor([day], dtype=self._days.dtype), near, here)
        if around is None:
            around = bool((torch.minimum(before, after) > gap_correction.LINEAR_DAYS[0]).any())
        if around:
            estimates = torch.cat([estimates, self._around(solved, near, left, right)])
        return Kriged(estimates, variance[0], before, after, clear.sum(0))

    def _around(
        self,
        solved: tuple[torch.Tensor, list[Kriging]],
        near: torch.Tensor | None,
        left: torch.Tensor,
        right: torch.Tensor,
    ) -> torch.Tensor:
        """(ANCHORS - 1, B, N) between the dates `left` and `right`, positions among those that take part."""
        days, count = gap_correction.beyond(self._days), len(self._days)
        if near is not None:
            left, right = (near.gather(0, side[None])[0] for side in (left, right))
        anchors = torch.stack([left, right, count + left, 2 * count + right])
        if near is not None:
            return self._at(solved, days, near, anchors)[0]
        if self._beyond is None:
            self._beyond, _ = self._at(solved, days, None, None)
        return self._beyond.gather(0, anchors[:, None].expand(-1, self._beyond.shape[1], -1))

    def _factored(self, near: torch.Tensor | None) -> tuple[torch.Tensor, list[Kriging]]:
        """Clear dates (K, N) and the systems of each group of bands; `near` (K, N): dates that take part."""
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
        solved: tuple[torch.Tensor, list[Kriging]],
        aims: torch.Tensor,
        near: torch.Tensor | None,
        at: torch.Tensor | None,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Values (R, B, N) and variance (R, B, N); `aims`, `near` and `at` as of correlations."""
        clear, groups = solved
        towards = correlations(self._days, aims, clear, near, at)
        shape = (towards.shape[2], sum(map(len, self._bands)), clear.shape[1])
        values, variance = clear.new_empty(shape), clear.new_empty(shape)
        for bands, group in zip(self._bands, groups):
            values[:, bands], part = group.at(towards)
            variance[:, bands] = part[:, None].expand(-1, len(bands), -1)
        return values, variance
