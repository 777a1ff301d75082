# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads the series that the plugin wrote."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..core.stack.index import read_items

gdal.UseExceptions()


@dataclass(frozen=True)
class Image:
    """One date of a series."""

    path: Path
    """The file."""

    time: datetime
    """Its date, UTC."""

    values: np.ndarray
    """(B, H, W) float32 reflectance, NaN where there is none."""


def read(path: Path) -> np.ndarray:
    """(B, H, W) float32 reflectance of a raster of uint16 x 10000, NaN where it has no data."""
    data = gdal.Open(str(path))
    stored = data.ReadAsArray()
    valid = np.stack(
        [data.GetRasterBand(i + 1).GetMaskBand().ReadAsArray() > 0 for i in range(data.RasterCount)]
    )
    return np.where(valid, stored * np.float32(1e-4), np.float32(np.nan)).astype(np.float32)


def support_beside(image: Path) -> Path:
    """The layer that superresolve writes beside an image with SUPPORT."""
    return image.with_name(f"{image.stem}_support.tif")


def read_series(folder: Path) -> list[Image]:
    """All dates of a series in order."""
    return [Image(item.path, item.time, read(item.path)) for item in read_items(folder)]
