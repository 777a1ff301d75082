# SPDX-License-Identifier: GPL-2.0-or-later
"""One cloud mask, read by windows of its raster: decoded where it lies, then the nearest pixel."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from osgeo import gdal

from ..errors import RasterError
from ..raster.band_header import BandHeader
from ..raster.gdalio import captured, filled_raster, memory_raster, read_values, same_crs
from ..raster.grid import Grid
from ..raster.growth import default_growth, grown, reach
from ..raster.masks import Validity
from ..raster.nodata import is_nodata
from ..raster.opened import OpenRaster, source_window
from ..raster.unchanged import check_unchanged
from .mask_values import hits
from .model import Mask

_UNKNOWN, _CLEAR, _HIDDEN, _GROWS = range(4)
"""Codes of a decoded mask."""


class MaskFile:
    """A cloud mask beside or within a raster whose grid is `frame`."""

    def __init__(self, source: OpenRaster, mask: Mask, frame: Grid) -> None:
        self._source, self._mask, self._frame = source, mask, frame
        self.path, self.stated_grid = mask.source, source.header.grid
        self._state = mask.state or source.header.state
        self._grid = _placed(source.header.grid, frame).near(frame)
        self._gsd = frame.gsd()
        growth = mask.growth
        self.growth = default_growth(max(self._gsd), max(self._grid.gsd())) if growth is None else growth
        self._margin = reach(self.growth, self._gsd)
        known = {band.index: band for band in source.header.bands}
        wanted = mask.kind.bands(mask.hidden)
        self._bands = [(number, self._header(known, number)) for number in wanted]
        self._tables: dict[int, np.ndarray] = {}

    def read(self, row: int, col: int, height: int, width: int) -> tuple[np.ndarray, np.ndarray]:
        """Hidden and known pixels (h, w) bool of a window of the raster's grid, which may reach beyond it."""
        rows, cols = self._margin
        codes = self._codes(row - rows, col - cols, height + 2 * rows, width + 2 * cols)
        here = slice(rows, rows + height), slice(cols, cols + width)
        hidden = codes[here] >= _HIDDEN
        grows = codes == _GROWS
        if self.growth > 0 and grows.any():
            hidden |= grown(grows, self.growth, self._gsd)[here]
        return hidden, codes[here] != _UNKNOWN

    def check(self) -> None:
        """Raise RasterError if the file has changed since the stack was opened."""
        check_unchanged(self._mask.source, self._state)

    def drop(self) -> None:
        """Take its blocks out of GDAL's cache."""
        self._source.drop()

    def _header(self, known: dict[int, BandHeader], number: int) -> BandHeader:
        """The header of the file's band that is the mask's band `number`."""
        index = self._mask.band + number - 1
        if index not in known:
            raise RasterError(
                "The mask {source} has no band {index}. It has changed since the stack was opened: "
                "open it again.",
                source=self._mask.source,
                index=index,
            )
        return known[index] if self._mask.kind.keeps_nodata else replace(known[index], nodata=None)

    def _codes(self, row: int, col: int, height: int, width: int) -> np.ndarray:
        """Codes (h, w) uint8 of a window of the raster's grid."""
        target = self._frame.window(row, col, height, width)
        if not (_upright(self._grid) and _upright(self._frame) and same_crs(self._grid.crs, self._frame.crs)):
            return self._warped(target)
        rows = self._nearest(np.arange(row, row + height), 3, self._grid.height)
        cols = self._nearest(np.arange(col, col + width), 0, self._grid.width)
        codes = np.zeros((height, width), np.uint8)
        down, right = _run(rows >= 0), _run(cols >= 0)
        rows, cols = rows[down], cols[right]
        if len(rows) and len(cols):
            top, left = int(rows.min()), int(cols.min())
            decoded = self._decoded(top, left, int(rows.max()) - top + 1, int(cols.max()) - left + 1)
            codes[down, right] = decoded.take(rows - top, axis=0).take(cols - left, axis=1)
        return codes

    def _nearest(self, pixels: np.ndarray, axis: int, size: int) -> np.ndarray:
        """The mask's rows (axis 3) or columns (axis 0) under centres of the raster's; -1 outside of it.

        Up to a pixel beyond its edge, the mask's last one counts: a mask of 20 m may end within the raster.
        """
        step = 1 if axis == 0 else 5
        own, frame = self._grid.transform, self._frame.transform
        place = (frame[axis] - own[axis] + (pixels + 0.5) * frame[step]) / own[step]
        # A centre on the edge of two pixels takes the second, whatever the last digit is.
        found = np.floor(place + 1e-6).astype(np.int64)
        return np.where((found < -1) | (found > size), -1, np.clip(found, 0, size - 1))

    def _warped(self, target: Grid) -> np.ndarray:
        """Codes (h, w) on a grid that the mask's pixels are not parallel to."""
        codes = np.zeros((target.height, target.width), np.uint8)
        window = source_window(target, self._grid, (1.0, 1.0))
        if window is None:
            return codes
        (top, bottom), (left, right) = window
        decoded = self._decoded(top, left, bottom - top, right - left)
        source = filled_raster(self._grid.window(top, left, bottom - top, right - left), decoded[None])
        result = memory_raster(target, 1, gdal.GDT_Byte)
        done = 0
        with captured() as log:
            # Without an error threshold, the same pixel whatever the window is.
            done = gdal.Warp(result, source, resampleAlg="near", errorThreshold=0)
        if not done:
            raise RasterError(
                "The mask {source} cannot be warped to its raster's grid ({log}). Warp it beforehand.",
                source=self._mask.source,
                log=log,
            )
        return np.frombuffer(result.ReadRaster(buf_type=gdal.GDT_Byte), np.uint8).reshape(codes.shape)

    def _decoded(self, row: int, col: int, height: int, width: int) -> np.ndarray:
        """Codes (h, w) uint8 of a window of the mask's own grid."""
        dataset, header = self._source.dataset(), self._source.header
        window = (row, col, height, width)
        planes = []
        for number, band in self._bands:
            stored = read_values(dataset, self._mask.source, [band.index], np.dtype(band.dtype), window)
            validity = Validity(dataset, header, [band], "any")
            codes = self._looked_up(stored, number, validity)
            if validity.masks:
                codes = np.where(validity.unmasked(codes != _UNKNOWN, row, col), codes, _UNKNOWN)
            planes.append(codes)
        check_unchanged(self._mask.source, self._state)
        if len(planes) == 1:
            return planes[0]
        return np.where(np.min(planes, axis=0) == _UNKNOWN, _UNKNOWN, np.max(planes, axis=0)).astype(np.uint8)

    def _looked_up(self, stored: np.ndarray, number: int, validity: Validity) -> np.ndarray:
        """Codes (h, w) of stored values (1, h, w) of a band; of few possible values through a table."""
        dtype = stored.dtype
        if dtype.kind != "u" or dtype.itemsize > 2:
            return self._coded(stored, number, validity)
        if number not in self._tables:
            values = np.arange(1 << (8 * dtype.itemsize), dtype=dtype).reshape(1, 1, -1)
            self._tables[number] = self._coded(values, number, validity)[0]
        return self._tables[number][stored[0]]

    def _coded(self, stored: np.ndarray, number: int, validity: Validity) -> np.ndarray:
        """Codes (h, w) of stored values (1, h, w) of a band."""
        known = np.isfinite(stored[0]) & ~validity.nodata(stored, 0, 0)
        kind = self._mask.kind
        if kind.nodata is not None and number == 1:
            known &= ~is_nodata(stored[0], kind.nodata)
        hidden, grows = hits(kind, stored[0], self._mask.hidden | {"nodata"}, number)
        codes = np.where(hidden, _HIDDEN, _CLEAR)
        return np.where(known, np.where(grows, _GROWS, codes), _UNKNOWN).astype(np.uint8)


def _placed(grid: Grid, frame: Grid) -> Grid:
    """The grid of a mask; of one that states no place (PNG) and is as large as the raster, the raster's."""
    bare = not grid.crs and grid.transform in ((0, 1, 0, 0, 0, 1), (0, 1, 0, 0, 0, -1))
    if bare and (grid.width, grid.height) == (frame.width, frame.height):
        return frame
    return grid


def _run(inside: np.ndarray) -> slice:
    """The one run of True values."""
    found = np.flatnonzero(inside)
    return slice(int(found[0]), int(found[-1]) + 1) if len(found) else slice(0, 0)


def _upright(grid: Grid) -> bool:
    """Whether rows and columns run along the axes of the CRS."""
    return grid.transform[2] == 0 == grid.transform[4]
