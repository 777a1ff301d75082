# SPDX-License-Identifier: GPL-2.0-or-later
"""A folder of real scenes as the demonstration uses it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class Real:
    """One real scene."""

    path: Path
    """The copy that the plugin reads: four bands, with its mask beside it."""

    time: datetime
    """Its date."""

    values: np.ndarray
    """(4, h, w) float32 reflectance, clouds and all; NaN without data."""

    clear: np.ndarray
    """(h, w) bool."""


@dataclass(frozen=True)
class Spot:
    """A SPOT image of the place, and what each method makes of the day nearest to it."""

    taken: datetime
    """Its date."""

    target: datetime
    """The date of the results."""

    image: np.ndarray
    """(3, H, W) blue, green, red in the reflectance of Sentinel-2, registered to it."""

    results: dict[str, np.ndarray]
    """Method -> (4, H, W) reflectance."""

    measured: dict[str, tuple[float, float]]
    """Method -> correlation of detail with SPOT's, and share explained of what kriging lacks."""
