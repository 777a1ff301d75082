# SPDX-License-Identifier: GPL-2.0-or-later
"""The cloud masks within Sentinel-2 L1C products: rasters of newer ones, polygons of older ones.

From processing baseline 04.00 on, `MSK_CLASSI_B00.jp2` has three bands of 60 m: opaque clouds, cirrus, snow.
Before, `MSK_CLOUDS_B00.gml` has polygons of types OPAQUE and CIRRUS in the CRS of the tile.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from osgeo import gdal

from ..analysis.clip import Polygons
from ..errors import CatalogError, TemporalLiifError
from ..messages import Message, message_of
from ..raster.gdalio import captured, grid_of, memory_raster, thread_options
from ..raster.grid import Grid
from .drivers import ALONE, open_alone
from .gml import GmlError, mask_polygons

MASK_KEY = "MSK_CLASSI"
"""Asset key of either (`providers.json` says what its bands mean)."""

GSD = 60
"""Metres: the masks' pixels."""

_RASTER = re.compile(r"QI_DATA/(?:.*_)?MSK_CLASSI(?:_B00|_.*)?\.jp2$", re.I)
_POLYGONS = re.compile(r"QI_DATA/(?:.*_)?MSK_CLOUDS(?:_B00|_.*)?\.gml$", re.I)
_BANDS = {"OPAQUE": 1, "CIRRUS": 2}
_LONGEST = 64 << 20
"""Bytes: what is longer is no mask."""


def cloud_mask(root: str, files: Sequence[str], assets: Mapping[str, Any]) -> str:
    """What GDAL opens as the mask of a product whose `files` lie in `root`; empty if it has none.

    Raises CatalogError for one that is cut short or damaged: it must not pass for a clear sky.
    """
    raster = next((file for file in files if _RASTER.search(file)), "")
    if raster:
        return f"{root}/{raster}"
    polygons = next((file for file in files if _POLYGONS.search(file)), "")
    band = next((asset["href"] for asset in assets.values()), "")
    return _burnt(f"{root}/{polygons}", band) if polygons and band else ""


def _burnt(path: str, like: str) -> str:
    """The polygons of a file as a raster in memory, over the tile that a band's file covers.

    Raises CatalogError.
    """
    target = f"/vsimem/temporal_liif/{hashlib.sha256(path.encode()).hexdigest()[:16]}.tif"
    done = None
    try:
        shapes = mask_polygons(_bytes(path))
        with thread_options(ALONE), captured() as log:
            tile = open_alone(like)
            if tile is not None:
                done = _write(target, grid_of(tile), shapes)
    except (GmlError, TemporalLiifError) as error:
        raise _damaged(path, message_of(error)) from error
    if done is None or log.failures:
        raise _damaged(path, Message("the band {like} gives it no place: {log}", like=like, log=log))
    return target


def _damaged(path: str, why: str) -> CatalogError:
    return CatalogError(
        "The cloud mask {path} is cut short or damaged ({why}): without it, clouds would "
        "count as clear. Download the product again.",
        path=path,
        why=why,
    )


def _write(target: str, tile: Grid, shapes: Mapping[str, list[bytes]]) -> gdal.Dataset | None:
    x0, dx, _, y0, _, dy = tile.transform
    size = max(1, round(tile.width * dx / GSD)), max(1, round(tile.height * -dy / GSD))
    grid = Grid(tile.crs, (x0, float(GSD), 0.0, y0, 0.0, -float(GSD)), *size)
    raster = memory_raster(grid, 3, gdal.GDT_Byte)
    for kind, band in _BANDS.items():
        if not shapes.get(kind):
            continue
        burnt = Polygons(shapes[kind], grid.crs).mask(grid)
        raster.GetRasterBand(band).WriteRaster(0, 0, *size, burnt.astype(np.uint8).tobytes())
    options = ["COMPRESS=DEFLATE", "TILED=YES"]
    return gdal.GetDriverByName("GTiff").CreateCopy(target, raster, options=options)


def _bytes(path: str) -> bytes:
    """A file that GDAL reaches, within a zip too. Raises GmlError."""
    stat = gdal.VSIStatL(path)
    if stat is None or stat.size > _LONGEST:
        raise GmlError(
            Message("it cannot be read") if stat is None else Message("it has {size} bytes", size=stat.size)
        )
    file = gdal.VSIFOpenL(path, "rb")
    if file is None:
        raise GmlError(Message("it cannot be read"))
    try:
        data = bytes(gdal.VSIFReadL(1, stat.size, file) or b"")
    finally:
        gdal.VSIFCloseL(file)
    if len(data) != stat.size:
        raise GmlError(Message("{count} of its {size} bytes can be read", count=len(data), size=stat.size))
    return data
