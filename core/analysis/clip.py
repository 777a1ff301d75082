# SPDX-License-Identifier: GPL-2.0-or-later
"""Cropping all dates of a stack to an extent or polygons at once, values untouched."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Callable

import numpy as np
from osgeo import gdal, ogr

from ..errors import CancelledError, ParameterError, StackError
from ..messages import Message
from ..raster.gdalio import captured, memory_raster, spatial_reference
from ..raster.grid import Grid
from ..raster.nodata import Number, is_nodata
from ..raster.windows import windows
from ..stack.encoding import nodata_value
from ..stack.model import Stack
from ..stack.reader import Reader
from ..stack.writer import StackWriter

BLOCK = 1024
"""Side of the blocks that are read."""


class Polygons:
    """Areas in a stack's CRS, burnt into windows of its grid."""

    def __init__(self, shapes: list[bytes], crs: str) -> None:
        """`shapes` are WKB polygons or multipolygons in `crs` (WKT); ParameterError without any area."""
        # The vector driver "Memory" became a part of "MEM" in GDAL 3.11.
        driver = ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")
        self._source = driver.CreateDataSource("polygons")
        self._layer = self._source.CreateLayer("polygons", spatial_reference(crs), ogr.wkbMultiPolygon)
        boxes = []
        for shape in shapes:
            geometry = None
            with captured():
                geometry = ogr.CreateGeometryFromWkb(shape)
            if geometry is None or geometry.IsEmpty() or geometry.GetArea() <= 0:
                continue
            feature = ogr.Feature(self._layer.GetLayerDefn())
            feature.SetGeometry(ogr.ForceToMultiPolygon(geometry))
            self._layer.CreateFeature(feature)
            boxes.append(geometry.GetEnvelope())
        if not boxes:
            raise ParameterError(
                "The polygon layer holds no polygon with an area. Choose a layer, or select features, with "
                "one."
            )
        west, east, south, north = np.array(boxes).T
        self.extent = float(west.min()), float(south.min()), float(east.max()), float(north.max())
        """(xmin, ymin, xmax, ymax)."""

    def mask(self, window: Grid, touched: bool = False) -> np.ndarray:
        """(h, w) bool: pixels whose centre lies inside, or all that are `touched`."""
        xmin, _, xmax, _ = window.extent()
        if window.geographic and (xmin < -180.0 or xmax > 180.0):
            # Polygons lie between -180 and 180, the window beyond: what is cut there is put together again.
            turns = [
                replace(window, transform=(window.transform[0] + turn, *window.transform[1:]))
                for turn in (-360.0, 0.0, 360.0)
            ]
            return np.any([self._mask(turn, touched) for turn in turns], axis=0)
        return self._mask(window, touched)

    def _mask(self, window: Grid, touched: bool) -> np.ndarray:
        raster = memory_raster(window, 1, gdal.GDT_Byte)
        with captured():
            options = ["ALL_TOUCHED=TRUE"] if touched else []
            gdal.RasterizeLayer(raster, [1], self._layer, burn_values=[1], options=options)
        data = raster.ReadRaster(buf_type=gdal.GDT_Byte)
        return np.frombuffer(data, np.uint8).reshape(window.height, window.width) > 0


def clip(
    stack: Stack,
    folder: Path | str,
    polygons: Polygons | None = None,
    *,
    overwrite: bool = False,
    provenance: dict[str, Any] | None = None,
    progress: Callable[[float, str], None] = lambda share, text: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Stack:
    """Write the stack (opened with the extent to keep) into `folder`; outside of `polygons` it is nodata.

    Raises StackError where no pixel's centre lies inside, OutputError and CancelledError as StackWriter.
    """
    times = [observation.time for observation in stack.observations]
    grid = stack.grid
    parts = list(windows(grid.height, grid.width, BLOCK))
    inside = any_inside = None
    covers = [observation.cloud_cover for observation in stack.observations]
    with StackWriter(
        folder, stack, grid, times, overwrite=overwrite, provenance=provenance or {}, cloud_cover=covers
    ) as writer:
        with Reader(stack) as reader:
            for done, part in enumerate(parts):
                if polygons is not None:
                    inside = polygons.mask(grid.window(*part))
                    any_inside = bool(any_inside) or bool(inside.any())
                for index in range(len(times)):
                    if cancelled():
                        raise CancelledError("Cancelled.")
                    stored = reader.read_stored(index, part.rows, part.cols)
                    if stored is not None:
                        values, settled, valid = stored
                        nothing = nodata_value(values.dtype, stack.nodata)
                        shown = settled if inside is None else settled & inside
                        shown = shown & ~_is_fill(values, stack.nodata)
                        kept = valid if inside is None else valid & inside
                        writer.write_stored(index, part.row, part.col, np.where(shown, values, nothing), kept)
                    else:
                        values, valid = reader.read_date(index, part.rows, part.cols)
                        kept = valid if inside is None else valid & inside
                        writer.write(index, part.row, part.col, np.where(kept, values, np.nan))
                progress(0.85 * (done + 1) / len(parts), Message("Clipping"))
        if any_inside is False:
            raise StackError("No pixel's centre lies inside the polygons. Choose larger ones.")
        return writer.commit(lambda share, text: progress(0.85 + 0.15 * share, text), cancelled)


def _is_fill(values: np.ndarray, nodata: Number | None) -> np.ndarray:
    """Stored values (B, h, w) that no program may take for data: NaN, infinite, or nodata but for digits."""
    fill = ~np.isfinite(values)
    return fill if nodata is None else fill | is_nodata(values, nodata)
