# SPDX-License-Identifier: GPL-2.0-or-later
"""Windowed reading of a stack in reflectance; writing stands in core/writer.py."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING

import numpy as np
from osgeo import gdal

from .errors import RasterError
from .gdalio import (
    bounded_cache,
    captured,
    gdal_type,
    open_raster,
    same_crs,
    spatial_reference,
    transform_points,
)
from .grid import Grid
from .header import Header, header_of
from .writer import ExtraLayer, StackWriter

if TYPE_CHECKING:
    from .stack import Stack

__all__ = ["ExtraLayer", "Reader", "StackWriter"]

CACHE_BYTES = 12 << 20
"""Decoded blocks that all rasters of a Reader together may leave in GDAL's block cache."""


class Reader:
    """Reads windows of all dates of a stack; a context manager that belongs to one thread.

    Rasters on the stack's lattice are read as they are; others are warped to it window by window, with
    an exact transformation, so that a window's values do not depend on its size.
    """

    def __init__(self, stack: Stack) -> None:
        self.stack = stack
        self._files: list[_File] = []
        self._held = ExitStack()
        self._cached = 0

    def __enter__(self) -> Reader:
        try:
            self._files = [_File(seen.source, self.stack) for seen in self.stack.observations]
        except BaseException:
            self.__exit__()
            raise
        # The sources behind a VRT cannot be told to drop their blocks.
        if any(file.virtual for file in self._files):
            self._held.enter_context(bounded_cache(CACHE_BYTES))
        return self

    def __exit__(self, *_exception: object) -> None:
        for file in self._files:
            file.drop()
        self._files = []
        self._held.close()

    def read(self, rows: tuple[int, int], cols: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
        """The window [rows) x [cols) of the stack's grid, all dates.

        Returns values (T, B, h, w) float32 reflectance, 0 where not valid, and valid (T, h, w) bool:
        True where every band holds data. Raises RasterError naming a file that cannot be read whole.
        """
        shape = len(self._files), len(self.stack.bands), rows[1] - rows[0], cols[1] - cols[0]
        values, valid = np.empty(shape, np.float32), np.empty((shape[0], *shape[2:]), bool)
        for index in range(len(self._files)):
            values[index], valid[index] = self.read_date(index, rows, cols)
        return values, valid

    def read_date(
        self, index: int, rows: tuple[int, int], cols: tuple[int, int]
    ) -> tuple[np.ndarray, np.ndarray]:
        """The window of one date: values (B, h, w) and valid (h, w), as in read()."""
        file = self._files[index]
        need = file.block_bytes(rows[1] - rows[0], cols[1] - cols[0])
        if self._cached + need > CACHE_BYTES:
            for other in self._files:
                other.drop()
            self._cached = 0
        self._cached += need
        return file.read(rows, cols)

    def read_stored(
        self, index: int, rows: tuple[int, int], cols: tuple[int, int]
    ) -> tuple[np.ndarray, np.ndarray] | None:
        """The window of one date as it is stored: numbers (B, h, w), and valid (h, w) by masks alone.

        A band's own nodata stands in the numbers. None for a date that has to be warped or converted to
        the stack's type, scale, offset and nodata.
        """
        return self._files[index].stored(rows, cols)

    def sample(self, index: int, side: int = 256) -> np.ndarray | None:
        """Valid values (B, n) of the first window of a date that holds any, from the centre on; or None."""
        grid = self.stack.grid
        starts = [(r, c) for r in range(0, grid.height, side) for c in range(0, grid.width, side)]
        centre = (grid.height // 2 // side * side, grid.width // 2 // side * side)
        for row, col in [centre, *starts]:
            values, valid = self.read_date(
                index, (row, min(row + side, grid.height)), (col, min(col + side, grid.width))
            )
            if valid.any():
                return values[:, valid]
        return None


class _File:
    """One raster of a stack, read on the stack's grid."""

    def __init__(self, path: str, stack: Stack) -> None:
        self._path = path
        self._dataset = open_raster(path)
        header = header_of(self._dataset, path)
        self._grid = header.grid
        self._target = stack.grid
        self._bands = [header.bands[position - 1] for position in _positions(stack, header)]
        self._dtype = np.dtype(self._bands[0].dtype)
        self._scale = _column([1.0 if band.scale is None else band.scale for band in self._bands])
        self._offset = _column([0.0 if band.offset is None else band.offset for band in self._bands])
        self._scale, self._offset = (
            self._scale * stack.reflectance_scale,
            self._offset * stack.reflectance_scale,
        )
        self._masks = list(_mask_bands(self._dataset, [band.index for band in self._bands]))
        self._shift = self._grid.shift_to(stack.grid) if same_crs(self._grid.crs, stack.grid.crs) else None
        form = [(1.0 if b.scale is None else b.scale, b.offset or 0.0, b.nodata) for b in self._bands]
        wanted = [(band.scale, band.offset, stack.nodata) for band in stack.bands]
        self._same_form = self._dtype == np.dtype(stack.dtype) and repr(form) == repr(wanted)
        self.virtual = self._dataset.GetDriver().ShortName == "VRT"

    def read(self, rows: tuple[int, int], cols: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
        """Values (B, h, w) and valid (h, w) of a window of the stack's grid."""
        if self._shift is not None:
            row, col = self._shift
            return self._window((rows[0] + row, rows[1] + row), (cols[0] + col, cols[1] + col))
        return self._warped(rows, cols)

    def stored(self, rows: tuple[int, int], cols: tuple[int, int]) -> tuple[np.ndarray, np.ndarray] | None:
        """Stored numbers and mask of a window of the stack's grid, if they are the stack's own and inside."""
        if self._shift is None or not self._same_form:
            return None
        top, left = rows[0] + self._shift[0], cols[0] + self._shift[1]
        height, width = rows[1] - rows[0], cols[1] - cols[0]
        if top < 0 or left < 0 or top + height > self._grid.height or left + width > self._grid.width:
            return None
        numbers = self._stored(top, left, height, width)
        return numbers, self._unmasked(np.ones((height, width), dtype=bool), top, left)

    def drop(self) -> None:
        """Take this file's blocks out of GDAL's cache."""
        with captured():
            self._dataset.FlushCache()
            for mask in self._masks:
                mask.FlushCache()

    def block_bytes(self, height: int, width: int) -> int:
        """Bytes of decoded blocks that a window of this size touches at most."""
        high, wide = reversed(self._dataset.GetRasterBand(1).GetBlockSize())
        blocks = (height // high + 2) * (width // wide + 2)
        return blocks * high * wide * self._dtype.itemsize * self._dataset.RasterCount

    def _window(self, rows: tuple[int, int], cols: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
        """A window of the file's own grid; what lies outside of it is not valid."""
        values = np.zeros((len(self._bands), rows[1] - rows[0], cols[1] - cols[0]), dtype=np.float32)
        valid = np.zeros(values.shape[1:], dtype=bool)
        top, bottom = max(rows[0], 0), min(rows[1], self._grid.height)
        left, right = max(cols[0], 0), min(cols[1], self._grid.width)
        if top >= bottom or left >= right:
            return values, valid
        stored = self._stored(top, left, bottom - top, right - left)
        good = self._good(stored, top, left)
        inside = (slice(top - rows[0], bottom - rows[0]), slice(left - cols[0], right - cols[0]))
        # In double precision, as float32 cannot hold the steps of large stored numbers.
        with np.errstate(invalid="ignore", over="ignore"):
            physical = (stored * self._scale + self._offset).astype(np.float32)
        good &= np.isfinite(physical).all(axis=0)
        values[(slice(None), *inside)] = np.where(good, physical, np.float32(0))
        valid[inside] = good
        return values, valid

    def _stored(self, row: int, col: int, height: int, width: int) -> np.ndarray:
        """Stored numbers (B, h, w) of a window inside the file, in the file's dtype."""
        data = None
        with captured() as log:
            data = self._dataset.ReadRaster(
                col,
                row,
                width,
                height,
                buf_type=gdal_type(self._dtype.name) if self._dtype != np.int8 else gdal.GDT_Byte,
                band_list=[band.index for band in self._bands],
            )
        if data is None or log.failures:
            raise self._unreadable(row, col, height, width, str(log))
        return np.frombuffer(data, dtype=self._dtype).reshape(len(self._bands), height, width)

    def _good(self, stored: np.ndarray, row: int, col: int) -> np.ndarray:
        """(h, w) bool: every band is finite, not nodata, and not masked."""
        good = np.isfinite(stored).all(axis=0)
        for band, plane in zip(self._bands, stored):
            if band.nodata is not None:
                good &= plane != _as_stored(band.nodata, self._dtype)
        return self._unmasked(good, row, col)

    def _unmasked(self, good: np.ndarray, row: int, col: int) -> np.ndarray:
        """`good` (h, w) without what the masks hide; changed in place."""
        height, width = good.shape
        for mask in self._masks:
            data = None
            with captured() as log:
                data = mask.ReadRaster(col, row, width, height, buf_type=gdal.GDT_Byte)
            if data is None or log.failures:
                raise self._unreadable(row, col, height, width, str(log))
            good &= np.frombuffer(data, dtype=np.uint8).reshape(height, width) > 0
        return good

    def _unreadable(self, row: int, col: int, height: int, width: int, reason: str) -> RasterError:
        return RasterError(
            f"{self._path} is damaged or truncated: rows {row} to {row + height}, columns {col} to "
            f"{col + width} cannot be read ({reason}). Get the file again, or remove it from the input."
        )

    def _warped(self, rows: tuple[int, int], cols: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
        """A window of the stack's grid, resampled from the file's: cubic, or average on a coarser grid."""
        target = self._target.window(rows[0], cols[0], rows[1] - rows[0], cols[1] - cols[0])
        empty = np.zeros((len(self._bands), target.height, target.width), dtype=np.float32)
        steps = self._steps()
        around = _source_window(target, self._grid, steps)
        if around is None:
            return empty, np.zeros(empty.shape[1:], dtype=bool)
        values, valid = self._window(*around)
        if not valid.any():
            return empty, np.zeros(empty.shape[1:], dtype=bool)
        (top, bottom), (left, right) = around
        source = _in_memory(
            np.where(valid, values, np.float32(np.nan)),
            self._grid.window(top, left, bottom - top, right - left),
        )
        result = _in_memory(np.full(empty.shape, np.nan, dtype=np.float32), target)
        done = 0
        with captured() as log:
            done = gdal.Warp(
                result,
                source,
                resampleAlg="average" if max(steps) > 1.5 else "cubic",
                srcNodata="nan",
                dstNodata="nan",
                # Exact transformation and fixed kernel: the same value whatever the window is.
                errorThreshold=0,
                warpOptions=[f"XSCALE={1 / steps[1]:.12g}", f"YSCALE={1 / steps[0]:.12g}"],
            )
        if not done:
            raise RasterError(
                f"{self._path} cannot be warped to the stack's grid ({log}). Warp it beforehand."
            )
        warped = np.frombuffer(result.ReadRaster(buf_type=gdal.GDT_Float32), dtype=np.float32).reshape(
            empty.shape
        )
        valid = np.isfinite(warped).all(axis=0)
        return np.where(valid, warped, np.float32(0)), valid

    def _steps(self) -> tuple[float, float]:
        """Source pixels per target pixel along rows and columns, at the centre of the stack's grid."""
        col, row = self._target.width / 2, self._target.height / 2
        x, y = self._target.place_of(np.array([col, col + 1, col]), np.array([row, row, row + 1]))
        places = transform_points(np.stack([x, y], axis=1), self._target.crs, self._grid.crs)
        cols, rows = self._grid.pixel_of(places[:, 0], places[:, 1])
        along_cols = float(np.hypot(cols[1] - cols[0], rows[1] - rows[0]))
        along_rows = float(np.hypot(cols[2] - cols[0], rows[2] - rows[0]))
        return along_rows or 1.0, along_cols or 1.0


def _positions(stack: Stack, header: Header) -> tuple[int, ...]:
    """One-based positions of the stack's bands among the file's, alpha left out."""
    positions = stack.band_indexes or tuple(range(1, len(stack.bands) + 1))
    if max(positions) > len(header.bands):
        raise RasterError(
            f"{header.path} has {len(header.bands)} bands, yet band {max(positions)} is asked for. "
            "It has changed since the stack was opened: open it again."
        )
    return positions


def _column(numbers: list[float]) -> np.ndarray:
    """(B, 1, 1) float64, for arithmetic with planes."""
    return np.array(numbers, dtype=np.float64).reshape(-1, 1, 1)


def _as_stored(nodata: float, dtype: np.dtype) -> float:
    """A nodata value as it compares with stored numbers: rounded to float32 where these are."""
    return float(np.float32(nodata)) if dtype == np.float32 else nodata


def _mask_bands(dataset: gdal.Dataset, indexes: list[int]) -> Iterator[gdal.Band]:
    """Masks beyond nodata: the per-dataset mask or alpha band once, else one a band."""
    for index in indexes:
        band = dataset.GetRasterBand(index)
        flags = band.GetMaskFlags()
        if flags & gdal.GMF_ALL_VALID or flags == gdal.GMF_NODATA:
            continue
        yield band.GetMaskBand()
        if flags & gdal.GMF_PER_DATASET:
            return


def _source_window(
    target: Grid, source: Grid, steps: tuple[float, float]
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Rows and columns of the source that a target window needs, kernel included; None where none."""
    cols, rows = np.meshgrid(np.linspace(0, target.width, 17), np.linspace(0, target.height, 17))
    x, y = target.place_of(cols.ravel(), rows.ravel())
    places = transform_points(np.stack([x, y], axis=1), target.crs, source.crs)
    cols, rows = source.pixel_of(places[:, 0], places[:, 1])
    if not np.isfinite(cols).any():
        return None
    # Cubic reaches two source pixels; average one target pixel; the rest is for the bend between samples.
    reach = 4 + int(np.ceil(max(1.0, *steps)))
    top, bottom = int(np.floor(np.nanmin(rows))) - reach, int(np.ceil(np.nanmax(rows))) + reach
    left, right = int(np.floor(np.nanmin(cols))) - reach, int(np.ceil(np.nanmax(cols))) + reach
    top, bottom = max(top, 0), min(bottom, source.height)
    left, right = max(left, 0), min(right, source.width)
    return ((top, bottom), (left, right)) if top < bottom and left < right else None


def _in_memory(values: np.ndarray, grid: Grid) -> gdal.Dataset:
    """A float32 raster in memory, NaN as nodata."""
    count, height, width = values.shape
    dataset = gdal.GetDriverByName("MEM").Create("", width, height, count, gdal.GDT_Float32)
    dataset.SetGeoTransform(grid.transform)
    reference = spatial_reference(grid.crs)
    if reference is not None:
        dataset.SetSpatialRef(reference)
    for index in range(count):
        dataset.GetRasterBand(index + 1).SetNoDataValue(float("nan"))
    dataset.WriteRaster(
        0, 0, width, height, np.ascontiguousarray(values).tobytes(), width, height, gdal.GDT_Float32
    )
    return dataset
