# SPDX-License-Identifier: GPL-2.0-or-later
"""Masks of unusable pixels, from a scene's class or quality band."""

from __future__ import annotations

import math
from collections.abc import Collection

import numpy as np

from ..raster.grid import Grid
from ..raster.growth import default_growth, reach
from ..raster.windows import Window
from ..scenes.families import MaskRow
from ..stack.mask_values import hits


def unusable(
    values: np.ndarray, valid: np.ndarray, row: MaskRow, masked: Collection[str], band: int = 1
) -> tuple[np.ndarray, np.ndarray]:
    """Where a band of a mask (h, w) says one of the `masked` meanings, or has no value itself; and, of these,
    what is to be grown.
    """
    hidden, grows = hits(row.kind, values, masked, band)
    return ~valid | hidden, valid & grows


def growth_of(row: MaskRow, grid: Grid, growth: float | None) -> float:
    """Metres by which a mask grows on a grid; `growth` where it is given."""
    if growth is not None:
        return growth
    gsd = max(grid.gsd())
    return default_growth(gsd, gsd if math.isnan(row.gsd) else row.gsd)


def around(grid: Grid, metres: float, gsd: tuple[float, float]) -> tuple[Grid, Window]:
    """A grid with the pixels of `gsd` around it that a growth reaches, and where the grid lies in it."""
    rows, cols = reach(metres, gsd)
    wide = grid.window(-rows, -cols, grid.height + 2 * rows, grid.width + 2 * cols)
    return wide, Window(rows, cols, grid.height, grid.width)
