# SPDX-License-Identifier: GPL-2.0-or-later
"""Stack, observation and band as dataclasses; no file is touched here."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from ..choices import HIDDEN_BY_DEFAULT
from ..raster.grid import Grid
from ..raster.nodata import NO_SETTINGS, LayerSettings, Number
from ..raster.paths import State, file_name
from .mask_kinds import MaskKind


@dataclass(frozen=True)
class Mask:
    """A cloud mask of one raster."""

    source: str
    """What GDAL opens; the raster itself where the mask is one of its bands."""

    kind: MaskKind
    """What its values mean."""

    band: int = 1
    """One-based band of the file that is the first, or only, one of the mask."""

    hidden: frozenset[str] = frozenset(HIDDEN_BY_DEFAULT)
    """Meanings whose pixels are hidden."""

    growth: float | None = None
    """Metres by which clouds and shadows grow; None: two pixels of the raster, at least one of the mask's."""

    name: str = ""
    """What the user calls it (layer or file name, and its band)."""

    settings: LayerSettings = NO_SETTINGS
    """What the user has set on its layer."""

    state: State = field(default=(), compare=False)
    """The files behind it as they were when the stack was opened."""


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

    settings: LayerSettings = NO_SETTINGS
    """What the user has set on the layer; it wins over the file."""

    calibration: tuple[tuple[int, float, float], ...] = ()
    """One-based position, factor and summand of bands, from stored to physical value; others as declared."""

    bands: tuple[int, ...] = ()
    """One-based numbers of its bands, in a file whose bands are several dates; empty: all."""

    parts: tuple[Observation, ...] = ()
    """The rasters that it is joined of, the first with data counting; empty: it is one raster."""

    masks: tuple[Mask, ...] = ()
    """What hides its clouds, beside nodata; a pixel that none of them knows is hidden too."""

    written: bool = False
    """Whether this library wrote it: the clouds that were known then are nodata in it."""

    cloud_cover: float | None = None
    """Percent of the whole scene that is cloud, by its metadata; of several rasters their mean."""

    credit: str = ""
    """Line that credits the owner of its data, where it carries one."""

    masked: float = field(default=math.nan, compare=False)
    """Share of the area that its masks hide, of a sample; NaN where it has none or none was read."""

    state: State = field(default=(), compare=False)
    """The files behind it as they were when the stack was opened."""

    @property
    def rasters(self) -> tuple[Observation, ...]:
        """The rasters that it is read from."""
        return self.parts or (self,)

    def changed(self, **fields: Any) -> Observation:
        """The same with other fields, of its parts too."""
        return replace(self, **fields, parts=tuple(replace(part, **fields) for part in self.parts))


@dataclass(frozen=True)
class Source:
    """A raster that the user hands in."""

    path: str
    """What GDAL opens."""

    name: str = ""
    """What the user calls it; the file name when empty."""

    time: datetime | None = None
    """When it was taken, if the user has said so (the layer's temporal range)."""

    end: datetime | None = None
    """End of the acquisition, if known."""

    settings: LayerSettings = NO_SETTINGS
    """What the user has set on the layer: CRS, nodata values."""

    found: bool = False
    """Whether it comes with a folder or group that is given as a whole: what is no part of the series there
    is left out with a warning."""

    @property
    def label(self) -> str:
        """Name for messages."""
        return self.name or file_name(self.path)


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

    classes: bool = False
    """True for classes or flags, which are copied and never averaged."""


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

    nodata: Number | None
    """Stored value, one that `dtype` can hold, of no data; None where masks say so or none is declared."""

    reflectance_scale: float = 1.0
    """Factor from declared physical value to reflectance (1e-4 for undeclared Sentinel-2 values)."""

    masked: bool = False
    """True when any date carries a mask or alpha band, or pixels can be invalid and no nodata value says so:
    the output then carries a mask too."""

    nodata_rule: str = "any"
    """When a pixel is nodata: if "any" of its bands has its nodata value, or only if "all" have."""

    data_alphas: frozenset[int] = frozenset()
    """One-based bands of the sources that are marked as alpha, yet are data."""

    folder: Path | None = None
    """Where stack.json lies, for a stack on disk."""

    band_indexes: tuple[int, ...] = field(default=())
    """One-based positions of the bands in the sources, masks not counted; empty: 1, 2, 3, ..."""

    notes: tuple[str, ...] = field(default=(), compare=False)
    """Decisions taken while opening, for the log: reference grid, reflectance scale, sources of dates."""

    warnings: tuple[str, ...] = field(default=(), compare=False)
    """Decisions that may not be what the user expects, for the log."""


def read_by(observations: Iterable[Observation]) -> set[str]:
    """All files on disk that observations are read from."""
    rasters = [raster for date in observations for raster in date.rasters]
    sources = [*rasters, *(mask for raster in rasters for mask in raster.masks)]
    return {file for source in sources for file, _, _ in source.state}
