# SPDX-License-Identifier: GPL-2.0-or-later
"""Arrays for what lies between the steps of a computation that is done many times over."""

from __future__ import annotations

import math

import numpy as np


class Workspace:
    """Arrays by name, whose memory is kept from use to use; of one thread.

    New memory of the size of images comes page by page from the system, and goes back there, which takes
    longer than to fill it.
    """

    def __init__(self) -> None:
        self._kept: dict[str, np.ndarray] = {}

    def __call__(self, name: str, *shape: int) -> np.ndarray:
        """The array of a name, float32 of any shape, with any values: what it held before is gone."""
        size = math.prod(shape)
        kept = self._kept.get(name)
        if kept is None or kept.size < size:
            kept = self._kept[name] = np.empty(size, np.float32)
        return kept[:size].reshape(shape)
