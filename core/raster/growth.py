# SPDX-License-Identifier: GPL-2.0-or-later
"""Growth of masks by a distance on the ground, with a fixed reach in pixels."""

from __future__ import annotations

import math

import numpy as np

PIXELS = 2.0
"""Pixels of a raster by which its masks grow where no distance is given, and at least one of the mask's."""


LARGEST_GROWTH = 20_000.0
"""Metres; more is a mistake."""


def default_growth(gsd: float, mask_gsd: float) -> float:
    """Metres by which a mask with pixels of `mask_gsd` grows on pixels of `gsd` where nobody says."""
    return max(PIXELS * gsd, mask_gsd)


def reach(metres: float, gsd: tuple[float, float]) -> tuple[int, int]:
    """Rows and columns around a pixel whose centres lie within a distance; `gsd` of a row and a column."""
    rows, cols = (math.floor(metres / step * (1 + 1e-9)) for step in gsd)
    return rows, cols


def grown(hidden: np.ndarray, metres: float, gsd: tuple[float, float]) -> np.ndarray:
    """Pixels (h, w) bool whose centre lies within a distance of the centre of a hidden one."""
    rows, _ = reach(metres, gsd)
    if not hidden.any():
        return hidden.copy()
    result = np.zeros(hidden.shape, bool)
    for row in range(-min(rows, len(hidden) - 1), min(rows, len(hidden) - 1) + 1):
        side = math.sqrt(max(0.0, (metres * (1 + 1e-9)) ** 2 - (row * gsd[0]) ** 2))
        wide = _widened(hidden[max(0, row) : len(hidden) + min(0, row)], math.floor(side / gsd[1]))
        result[max(0, -row) : len(hidden) + min(0, -row)] |= wide
    return result


def _widened(hidden: np.ndarray, cols: int) -> np.ndarray:
    """Pixels (h, w) with a hidden one among `cols` columns to the left or right."""
    height, width = hidden.shape
    if cols <= 0 or not hidden.any():
        return hidden
    before = np.zeros((height, width + 1), np.int32)
    np.cumsum(hidden, axis=1, out=before[:, 1:])
    columns = np.arange(width)
    return before[:, np.minimum(columns + cols + 1, width)] > before[:, np.maximum(columns - cols, 0)]
