# SPDX-License-Identifier: GPL-2.0-or-later
"""What tests of cloud masks share: sizes, and the pixels that a stack hides."""

from __future__ import annotations

import numpy as np
from temporal_liif.core.stack.mask_content import MaskOptions
from temporal_liif.core.stack.open import open_stack
from temporal_liif.core.stack.reader import Reader

SHAPE = (20, 24)
DAYS = ("2021-05-01", "2021-05-11")
COARSE = (600000.0, 20.0, 0.0, 5000000.0, 0.0, -20.0)
STILL = MaskOptions(growth=0.0)


def hidden_in(sources, options=STILL, date=0, **arguments) -> np.ndarray:
    """Pixels that are hidden on a date."""
    stack = open_stack(sources, reflectance_scale=1e-4, masks=options, **arguments)
    with Reader(stack) as reader:
        return ~reader.read_date(date, (0, stack.grid.height), (0, stack.grid.width))[1]


def classes(values) -> np.ndarray:
    """Values repeated to a raster (1, h, w) of columns."""
    return np.resize(np.array(values), SHAPE)


def disc(shape, places, radius, step=10.0) -> np.ndarray:
    """Pixels within a radius in metres of places (row, col), by the distance itself."""
    rows, cols = np.mgrid[: shape[0], : shape[1]]
    distances = [np.hypot(rows - row, cols - col) * step for row, col in places]
    return np.min(distances, axis=0) <= radius + 1e-6


def scl(make_raster, name, **arguments) -> np.ndarray:
    """A scene classification of 20 m with a cloud of one pixel; where it lies in pixels of 10 m."""
    stored = np.full((1, SHAPE[0] // 2, SHAPE[1] // 2), 4, np.uint8)
    stored[0, 5, 6] = 9
    make_raster(name, stored, transform=COARSE, nodata=0, **arguments)
    return np.kron(stored[0] == 9, np.ones((2, 2), bool))
