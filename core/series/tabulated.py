# SPDX-License-Identifier: GPL-2.0-or-later
"""Weights that hang on a shift, for fields of shifts: from a table, which takes a tenth of the time."""

from __future__ import annotations

from typing import Callable

import numpy as np

STEP = 1 / 1024
"""Pixels between the table's places: linear between them, weights of filters are right to 1e-6."""

_FEW = 4096
"""Shifts up to which the weights of each are computed."""


def weights_of(shifts: np.ndarray, weights: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
    """What `weights` makes of `shifts` (...) in pixels: (K, ...)."""
    low, high = float(shifts.min()), float(shifts.max())
    count = int((high - low) / STEP) + 2
    if shifts.size <= max(_FEW, count):
        return weights(shifts)
    table = weights(low + STEP * np.arange(count)).astype(np.float32)
    place = ((shifts - low) / STEP).astype(np.float32)
    index = place.astype(np.intp)
    place -= index
    # Above the table's last but one place lies nothing but what rounding brings there.
    np.minimum(index, count - 2, out=index)
    out = np.empty((len(table), *shifts.shape), np.float32)
    for row, into in zip(table, out):
        np.take(np.diff(row), index, out=into)
        into *= place
        into += row[index]
    return out
