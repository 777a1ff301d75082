# SPDX-License-Identifier: GPL-2.0-or-later
"""Growth of masks by a distance on the ground, with a fixed reach in pixels."""

from __future__ import annotations

import math

import numpy as np

PIXELS = 2.0
"""Pixels of a raster by which its masks grow where no distance is given, and at least one of the mask's."""


def default_growth(gsd: float, mask_gsd: float) -> float:
    """Metres by which a mask with pixels of `mask_gsd` grows on pixels of `gsd` where nobody says."""
    return max(PIXELS * gsd, mask_gsd)


def reach(metres: float, gsd: tuple[float, float]) -> tuple[int, int]:
    """Rows and columns around a pixel whose centres lie within a distance; `gsd` of a row and a column."""
    rows, cols = (math.floor(metres / step * (1 + 1e-9)) for step in gsd)
    return rows, cols


def grown(hidden: np.ndarray, metres: float, gsd: tuple[float, float]) -> np.ndarray:
    """Pixels (h, w) bool whose centre lies within a distance of the centre of a hidden one."""
    result = hidden.copy()
    if metres <= 0 or not hidden.any():
        return result
    height, width = hidden.shape
    rows, cols = (min(count, size - 1) for count, size in zip(reach(metres, gsd), hidden.shape))
    # Hidden pixels to the left, with a margin: how many lie in a run of columns is a difference of two.
    before = np.zeros((height, width + 1), np.int32)
    np.cumsum(hidden, axis=1, out=before[:, 1:])
    before = np.pad(before, ((0, 0), (cols, cols)), "edge")
    for row in range(-rows, rows + 1):
        side = math.sqrt(max(0.0, (metres * (1 + 1e-9)) ** 2 - (row * gsd[0]) ** 2))
        side = min(math.floor(side / gsd[1]), cols)
        counts = before[max(0, row) : height + min(0, row)]
        left, right = counts[:, cols - side :][:, :width], counts[:, cols + side + 1 :][:, :width]
        result[max(0, -row) : height + min(0, -row)] |= right > left
    return result
