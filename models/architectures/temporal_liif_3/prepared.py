# SPDX-License-Identifier: GPL-2.0-or-later
"""A patch as the estimate in time takes it, and what is known of its dates before a target is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch

from .band_groups import Groups
from .cell_changes import Cells

OBSERVED_DEVIATION = 0.002
"""Standard deviation in reflectance given to a clear observation on the target day."""


@dataclass(frozen=True)
class Prepared:
    """A patch, and what is known of its dates before a target is asked for."""

    values: torch.Tensor
    """(T, B, h, w) float32 reflectance of aligned dates, 0 where not clear, of the pixels asked for."""

    clear: torch.Tensor
    """(T, h, w) bool."""

    weights: torch.Tensor | None
    """(T, h, w) float32 from 0 to 1; None: 1."""

    days: np.ndarray
    """(T,) float64."""

    groups: Groups
    start: tuple[int, int]
    """Rows and columns of the cells that lie before the pixels above."""

    nuggets: torch.Tensor
    """(T, G, H, W) of cells, as logarithms."""

    sills: torch.Tensor
    """(2, G, H, W) of orbit and trend, as logarithms."""

    spread: torch.Tensor
    """(B, H, W) reflectance, as logarithms."""

    first_cell: tuple[int, int]
    """Row and column of the first of the cells that place_evidence and cell_changes look at."""

    factors: torch.Tensor | None
    """(KNOTS, G, H', W') on the variance, by place_evidence; None where no variance is asked for."""

    cells: Cells | None
    """What similar cells tell; None where nothing is told."""

    def observed(
        self, others: Sequence[int], rows: slice, values: torch.Tensor, variance: torch.Tensor | None
    ) -> None:
        """What the dates of a target's day, all but the `others`, tell of some rows of it, in place: values
        and variance (B, rows, w)."""
        covered = self.clear[list(others), rows].any(0)
        for date in np.setdiff1d(np.arange(len(self.days)), others)[::-1].tolist():
            here, shown = self.clear[date, rows], self.values[date, :, rows]
            share = here.to(values)
            if self.weights is not None:
                share = share * torch.where(covered, self.weights[date, rows], 1.0)
            # Exactly what is observed where it counts wholly.
            towards = values + share * (shown - values)
            values[:] = torch.where(share == 1, shown, towards)
            if variance is not None:
                variance += share * (OBSERVED_DEVIATION**2 - variance)
            covered = covered | here
