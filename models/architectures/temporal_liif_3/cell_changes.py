# SPDX-License-Identifier: GPL-2.0-or-later
"""What similar cells change of the estimates in time: cells are kriged with what these tell, and without."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch

from ....core.series.side_by_side import Run, in_turn
from . import similar_cells
from .places import Places, Systems
from .similar_cells import Told


@dataclass(frozen=True)
class Cells:
    """Dates of some cells, their system of kriging, and what similar cells tell of the hidden ones."""

    means: torch.Tensor
    """(T, B, H, W) float32 reflectance, 0 where not seen."""

    seen: torch.Tensor
    """(T, H, W) bool."""

    nuggets: torch.Tensor
    """(T, G, H, W)."""

    sills: torch.Tensor
    """(2, G, H, W) of orbit and trend."""

    spread: torch.Tensor
    """(B, H, W) reflectance."""

    told: Told

    @classmethod
    def compared(
        cls,
        means: torch.Tensor,
        seen: torch.Tensor,
        days: np.ndarray,
        noise: torch.Tensor,
        system: tuple[torch.Tensor, torch.Tensor, torch.Tensor],
        picked: tuple[slice, slice],
        run: Run = in_turn,
    ) -> Cells | None:
        """Those of the `picked` rows and columns; None where nothing is told.

        `means` (T, B, H, W), `seen` and `noise` of dates (T, H, W), and `system`: nuggets, sills and spread,
        of all cells; `run`: does the work of each strip.
        """
        if bool(seen.all()):
            return None
        means = means * seen[:, None]
        told = similar_cells.tell(means, seen, days, system[2], picked, run)
        if not bool(told.there.any()):
            return None
        means, seen, noise, *system = (part[(..., *picked)] for part in (means, seen, noise, *system))
        told = replace(told, nuggets=told.nuggets * noise.clamp_min(1))
        return cls(means, seen, *system, told)

    def changes(
        self,
        days: np.ndarray,
        others: Sequence[int],
        targets: np.ndarray,
        of_band: Sequence[int],
        most: int,
        run: Run = in_turn,
    ) -> Changes | None:
        """What it changes of estimates on the days `targets` (N,) from some `others` of the dates on `days`
        (T,); None for nothing. `of_band`: the group of each band; `most`: systems solved together.

        Dates that are not among the others count where they are hidden: what they show is not estimated.
        """
        seen = torch.zeros_like(self.seen)
        seen[others] = self.seen[others]
        some = (self.told.there.any(0) & seen.any(0)).flatten().nonzero()[:, 0]
        if not len(some):
            return None
        means, hidden = self.means * seen[:, None], self.told.there & ~seen
        alone = seen, means, self.nuggets
        both = (
            seen | hidden,
            torch.where(hidden[:, None], self.told.values, means),
            torch.where(hidden[:, None], self.told.nuggets[:, None], self.nuggets),
        )
        shape = (len(targets), *means.shape[1:])
        values, gaps = means.new_zeros(shape).flatten(2), means.new_zeros(len(targets), seen[0].numel())
        aims = torch.from_numpy(targets)

        def make(part: torch.Tensor) -> None:
            found = []
            for there, of_dates, nuggets in (alone, both):
                parts = there.float(), of_dates, nuggets, self.sills, self.spread
                systems = Systems(*(one.flatten(-2)[..., part] for one in parts))
                places = Places(torch.from_numpy(days), systems, of_band)
                found.append(places.on(aims, around=False, uncertain=False))
            change = found[1].estimates[0] - found[0].estimates[0]
            values[..., part] = change.unflatten(-1, (len(targets), -1)).movedim(1, 0)
            gaps[:, part] = found[0].gap.unflatten(-1, (len(targets), -1))

        run(make, some.split(most))
        return Changes(values.reshape(shape), gaps.reshape(len(targets), 1, *shape[2:]))


@dataclass(frozen=True)
class Changes:
    """What similar cells change of estimates on N days."""

    values: torch.Tensor
    """(N, B, H, W) of these cells: to be added, in reflectance."""

    gaps: torch.Tensor
    """(N, 1, H, W) days from the target to the nearest date that the cell shows itself."""
