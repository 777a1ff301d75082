# SPDX-License-Identifier: GPL-2.0-or-later
"""Which pixels of a training area's date are clear ground."""

from __future__ import annotations

import numpy as np

from ..choices import HIDDEN_IN_TRAINING
from .mask_kinds import KINDS

CLOUDY_CLASSES = tuple(
    v for name in HIDDEN_IN_TRAINING for flag in KINDS["SCL"].flags[name] for v in flag.values
)
"""Sen2Cor classes that hide the ground: no data, saturated, shadow, cloud medium and high, cirrus."""


def clear_pixels(image: np.ndarray, mask: np.ndarray, names: list[str]) -> np.ndarray:
    """(h, w) bool: CLM says clear, every band has data, and SCL (where it exists) no cloud or shadow."""
    clear = (image > 0).all(axis=0)
    for layer, name in zip(mask, names):
        if name == "SCL":
            clear &= ~np.isin(layer, CLOUDY_CLASSES)
        else:
            clear &= layer == 0
    return clear
