# SPDX-License-Identifier: GPL-2.0-or-later
"""The cloud masks within Sentinel-2 L1C products: rasters of newer ones, polygons of older ones.

From processing baseline 04.00 on, `MSK_CLASSI_B00.jp2` has three bands of 60 m: opaque clouds, cirrus, snow.
Before, `MSK_CLOUDS_B00.gml` has polygons of types OPAQUE and CIRRUS in the CRS of the tile.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from osgeo import gdal, ogr

from ..clip import Polygons
from ..gdalio import captured, grid_of
from ..grid import Grid

MASK_KEY = "MSK_CLASSI"
"""Asset key of either (`providers.json` says what its bands mean)."""

GSD = 60
"""Metres: the masks' pixels."""

_RASTER = re.compile(r"QI_DATA/(?:.*_)?MSK_CLASSI(?:_B00|_.*)?\.jp2$", re.I)
_POLYGONS = re.compile(r"QI_DATA/(?:.*_)?MSK_CLOUDS(?:_B00|_.*)?\.gml$", re.I)
_MEMBER = re.compile(r"<(?:\w+:)?MaskFeature\b.*?</(?:\w+:)?MaskFeature>", re.S)
_TYPE = re.compile(r"maskType[^>]*>\s*(\w+)\s*<")
_POLYGON = re.compile(r"<gml:Polygon\b.*?</gml:Polygon>", re.S)
_BANDS = {"OPAQUE": 1, "CIRRUS": 2}
_LONGEST = 200 << 20
"""Bytes: what is longer is not read."""


def cloud_mask(root: str, files: Sequence[str], assets: Mapping[str, Any]) -> str:
    """What GDAL opens as the mask of a product whose `files` lie in `root`; empty if it has none."""
    raster = next((file for file in files if _RASTER.search(file)), "")
    if raster:
        return f"{root}/{raster}"
    polygons = next((file for file in files if _POLYGONS.search(file)), "")
    band = next((asset["href"] for asset in assets.values()), "")
    return _burnt(f"{root}/{polygons}", band) if polygons and band else ""


def _burnt(path: str, like: str) -> str:
    """The polygons of a file as a raster in memory, over the tile that a band's file covers; or empty."""
    text = _text(path)
    target = f"/vsimem/temporal_liif/{hashlib.sha256(path.encode()).hexdigest()[:16]}.tif"
    done = None
    # What is no mask at all must not pass for a clear sky.
    if "maskMembers" not in text and "MaskFeature" not in text:
        return ""
    with captured():
        tile = gdal.OpenEx(like, gdal.OF_RASTER)
        if tile is not None:
            done = _write(target, grid_of(tile), text)
    return target if done is not None else ""


def _write(target: str, tile: Grid, text: str) -> gdal.Dataset | None:
    x0, dx, _, y0, _, dy = tile.transform
    size = max(1, round(tile.width * dx / GSD)), max(1, round(tile.height * -dy / GSD))
    grid = Grid(tile.crs, (x0, float(GSD), 0.0, y0, 0.0, -float(GSD)), *size)
    raster = gdal.GetDriverByName("MEM").Create("", *size, 3, gdal.GDT_Byte)
    raster.SetGeoTransform(grid.transform)
    raster.SetProjection(grid.crs)
    for band, shapes in _shapes(text).items():
        burnt = Polygons(shapes, grid.crs).mask(grid)
        raster.GetRasterBand(band).WriteRaster(0, 0, *size, burnt.astype(np.uint8).tobytes())
    options = ["COMPRESS=DEFLATE", "TILED=YES"]
    return gdal.GetDriverByName("GTiff").CreateCopy(target, raster, options=options)


def _shapes(text: str) -> dict[int, list[bytes]]:
    """WKB polygons by the band that they belong to."""
    found: dict[int, list[bytes]] = {}
    for band, polygon in _polygons(text):
        shape = ogr.CreateGeometryFromGML(polygon)
        if shape is not None and shape.GetArea() > 0:
            found.setdefault(band, []).append(bytes(shape.ExportToWkb()))
    return found


def _polygons(text: str) -> Iterator[tuple[int, str]]:
    for member in _MEMBER.findall(text):
        kind = _TYPE.search(member)
        band = _BANDS.get(kind[1].upper()) if kind else None
        if band is not None:
            yield from ((band, polygon) for polygon in _POLYGON.findall(member))


def _text(path: str) -> str:
    """A text file that GDAL reaches, within a zip too."""
    stat = gdal.VSIStatL(path)
    file = gdal.VSIFOpenL(path, "rb") if stat is not None and stat.size <= _LONGEST else None
    if file is None:
        return ""
    try:
        return bytes(gdal.VSIFReadL(1, stat.size, file) or b"").decode("utf-8", "replace")
    finally:
        gdal.VSIFCloseL(file)
