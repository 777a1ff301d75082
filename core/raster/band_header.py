# SPDX-License-Identifier: GPL-2.0-or-later
"""Header of one band of a raster, and its date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .classes import Classes
from .nodata import Number


@dataclass(frozen=True)
class BandDate:
    """When one band was taken."""

    time: datetime
    """Aware, UTC."""

    variable: str
    """What the band shows, without its date: its name, variable and other dimensions; may be empty."""

    source: str
    """Where the date stands, for the log."""


@dataclass(frozen=True)
class BandHeader:
    """One band of a raster."""

    index: int
    """One-based position in the file."""

    name: str
    """Description, else the name that metadata give, else empty."""

    wavelength: float
    """Centre wavelength in micrometres; NaN where unknown."""

    dtype: str
    """numpy name of the stored type."""

    scale: float | None
    """Declared factor, None when nothing is declared."""

    offset: float | None
    """Declared summand, None when nothing is declared."""

    nodata: Number | None
    """Declared nodata value that its type can hold; 0 where Sentinel-2's own format says so."""

    impossible_nodata: Number | None = None
    """Declared nodata value that its type cannot hold, so that no pixel can have it."""

    colour: str = ""
    """Colour that it is declared to show: Red, Green, Blue, Gray, ...; empty: none."""

    date: BandDate | None = None
    """When it was taken, where it states a date of its own."""

    classes: Classes | None = None
    """Why it holds classes, whose values have no means; None for measured values."""
