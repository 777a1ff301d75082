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
    """The copy that the plugin reads: BANDS, clouds as nodata."""

    time: datetime
    """Its date."""

    seen: np.ndarray
    """(4, h, w) float32 reflectance, clouds and all; NaN without data."""

    clear: np.ndarray
    """(h, w) bool."""
