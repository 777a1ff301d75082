# SPDX-License-Identifier: GPL-2.0-or-later
"""Plan of a raster to be written, for every writer: frame, type, bands, tags, and room on the disk."""

from __future__ import annotations

import json
import math
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from ..errors import OutputError
from ..stack.dates import text_of
from ..stack.model import Stack
from .grid import Grid
from .header import NODATA_RULE_KEY, REFLECTANCE_KEY
from .nodata import Number


@dataclass(frozen=True)
class RasterPlan:
    """What a raster to be written looks like."""

    grid: Grid
    """Its frame."""

    dtype: str
    """numpy name of the stored type."""

    names: tuple[str, ...]
    """Band descriptions."""

    nodata: Number | None = None
    """Declared nodata value, which the type can hold."""

    masked: bool = False
    """Whether a per-dataset mask is written."""

    scales: tuple[float, ...] = ()
    """Declared factor a band; empty: none declared."""

    offsets: tuple[float, ...] = ()
    """Declared summand a band."""

    metadata: Mapping[str, str] = field(default_factory=dict)
    """Metadata of the dataset."""

    band_metadata: tuple[Mapping[str, str], ...] = ()
    """Metadata of each band."""

    classes: bool = False
    """Whether any band holds classes, so that overviews take the nearest pixel."""

    @classmethod
    def of(cls, image: Stack, grid: Grid, tags: Mapping[str, str]) -> RasterPlan:
        """The plan of an image with the type, nodata, mask and bands of `image`.

        Scale and offset are declared where one of them differs from 1 and 0.
        """
        bands = image.bands
        declared = any((band.scale, band.offset) != (1.0, 0.0) for band in bands)
        return cls(
            grid=grid,
            dtype=image.dtype,
            names=tuple(band.name for band in bands),
            nodata=image.nodata,
            masked=image.masked,
            classes=any(band.classes for band in bands),
            scales=tuple(band.scale for band in bands) if declared else (),
            offsets=tuple(band.offset for band in bands) if declared else (),
            metadata=tags,
            band_metadata=tuple(_wavelength(band.wavelength) for band in bands),
        )


def _wavelength(length: float) -> dict[str, str]:
    """A band's centre wavelength (micrometres), as ENVI names it; NaN: none."""
    return {} if math.isnan(length) else {"wavelength": f"{length:.6g}", "wavelength_units": "Micrometers"}


def run_tags(provenance: Mapping[str, Any], time: datetime | None = None) -> dict[str, str]:
    """Metadata that say what made a raster, and when the image was acquired."""
    tags = {"PROVENANCE": json.dumps(dict(provenance), sort_keys=True, default=str)}
    if time is not None:
        tags |= {"ACQUISITION_DATE": text_of(time), "TIFFTAG_DATETIME": time.strftime("%Y:%m:%d %H:%M:%S")}
    return tags


def reflectance_tags(image: Stack) -> dict[str, str]:
    """Metadata that say what the stored values are."""
    return {REFLECTANCE_KEY: repr(image.reflectance_scale), NODATA_RULE_KEY: image.nodata_rule}


def check_space(folder: Path, need: int, remedy: str) -> None:
    """Raise OutputError where the disk of a folder has no room for so many bytes."""
    free = shutil.disk_usage(folder).free
    if need > free:
        raise OutputError(
            f"{folder} has {free / 1e9:.3g} GB free, but the output needs {need / 1e9:.3g} GB while it is "
            f"made. Free some space, or {remedy}."
        )
