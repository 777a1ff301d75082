# SPDX-License-Identifier: GPL-2.0-or-later
"""A stack: rasters of several dates on one grid."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from .grid import Grid


@dataclass(frozen=True)
class Band:
    """One band, the same in every date of a stack."""

    name: str
    """Name, as in the rasters' descriptions (B04, red, ...)."""

    wavelength: float = float("nan")
    """Centre wavelength in micrometres; NaN where unknown."""

    scale: float = 1.0
    """Declared: physical value = stored value * scale + offset."""

    offset: float = 0.0
    """See scale."""


@dataclass(frozen=True)
class Observation:
    """One date of a stack: a raster and when it was taken."""

    source: str
    """What GDAL opens."""

    time: datetime
    """Acquisition time, aware, UTC."""

    end: datetime | None = None
    """End of the acquisition, when the source says so."""

    name: str = ""
    """What the user calls it (layer name or file name)."""


@dataclass(frozen=True)
class Stack:
    """Rasters of several dates, ascending in time, read on one grid."""

    grid: Grid
    """The frame on which every window is read; rasters on others are warped to it."""

    bands: tuple[Band, ...]
    """The bands in reading order."""

    observations: tuple[Observation, ...]
    """The dates, ascending."""

    dtype: str
    """numpy name of the stored type, the same for all dates."""

    nodata: float | None
    """Stored value that marks no data; None where masks are used or nothing is declared."""

    reflectance_scale: float = 1.0
    """Factor from declared physical value to reflectance (1e-4 for undeclared Sentinel-2 numbers)."""

    masked: bool = False
    """True when any date carries a per-dataset mask or alpha band, which the output then carries too."""

    folder: Path | None = None
    """Where stack.json lies, for a stack on disk."""

    band_indexes: tuple[int, ...] = field(default=())
    """One-based positions of the bands in the sources; empty: 1, 2, 3, ..."""
