# SPDX-License-Identifier: GPL-2.0-or-later
"""One raster, read by windows on the grid of its stack."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from osgeo import gdal

from ..errors import RasterError
from ..raster.gdalio import captured, filled_raster, same_crs, sample_windows, transform_points
from ..raster.grid import Grid
from ..raster.header import Header
from ..raster.masks import Validity
from ..raster.opened import OpenRaster, source_window
from ..raster.unchanged import check_unchanged
from .mask_file import MaskFile
from .model import Observation, Stack
from .mosaic import Out, coverage

_CACHED = 1 << 17
"""Values of all bands that are converted at a time, so that a processor's cache holds them."""


class RasterFile:
    """One raster of a stack, read on the stack's grid."""

    def __init__(
        self, source: OpenRaster, observation: Observation, stack: Stack, masks: Sequence[OpenRaster] = ()
    ) -> None:
        """`masks` are the open files of the observation's masks."""
        self._source = source
        self._path = observation.source
        # Of the headers that the stack was made by; those of this moment may be another file's already.
        self._state = observation.state or source.header.state
        self._header = header = source.header.of_bands(observation.bands)
        self._grid = header.grid.near(stack.grid)
        self._target = stack.grid
        self._masks = [MaskFile(one, mask, self._grid) for one, mask in zip(masks, observation.masks)]
        self._bands = [header.bands[position - 1] for position in _positions(stack, header)]
        self._dtype = np.dtype(self._bands[0].dtype)
        source.add([band.index for band in self._bands])
        known = {position: (scale, offset) for position, scale, offset in observation.calibration}
        calibration = [
            known.get(position, (1.0 if band.scale is None else band.scale, band.offset or 0.0))
            for position, band in zip(_positions(stack, header), self._bands)
        ]
        self._scale = _column([scale * stack.reflectance_scale for scale, _ in calibration])
        self._offset = _column([offset * stack.reflectance_scale for _, offset in calibration])
        self._rule = stack.nodata_rule
        self._validity: Validity | None = None
        self._valid_for: gdal.Dataset | None = None
        self._classes = [band.classes for band in stack.bands]
        self._shift = self._grid.shift_to(stack.grid) if same_crs(self._grid.crs, stack.grid.crs) else None
        form = [
            (b.nodata, np.allclose(pair, (band.scale, band.offset), 1e-12, 1e-15))
            for b, pair, band in zip(self._bands, calibration, stack.bands)
        ]
        wanted = [(stack.nodata, True) for _ in stack.bands]
        self._same_form = self._dtype == np.dtype(stack.dtype) and repr(form) == repr(wanted)

    def read_into(self, rows: tuple[int, int], cols: tuple[int, int], out: Out) -> None:
        """Set values (B, h, w), 0 where not valid, and valid (h, w) to a window of the stack's grid."""
        if self._shift is None:
            out[0][...], out[1][...] = self._warped(rows, cols)
            return
        row, col = self._shift
        self._window((rows[0] + row, rows[1] + row), (cols[0] + col, cols[1] + col), out)

    def stored(
        self, rows: tuple[int, int], cols: tuple[int, int]
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray] | None:
        """Stored values of a window of the stack's grid, settled and valid pixels; see Reader.read_stored."""
        if self._shift is None or not self._same_form:
            return None
        top, left = rows[0] + self._shift[0], cols[0] + self._shift[1]
        height, width = rows[1] - rows[0], cols[1] - cols[0]
        if top < 0 or left < 0 or top + height > self._grid.height or left + width > self._grid.width:
            return None
        values = self._stored(top, left, height, width)
        shown = self._shown(self._validity.settled(values, top, left), top, left)
        return values, shown, shown & self._validity.good(values, top, left)

    def partly_nodata(self) -> tuple[int, int]:
        """Pixels of the file, or of three windows of it, that are nodata in some bands only; and all."""
        partly = total = 0
        for row, col, height, width in sample_windows(self._grid.height, self._grid.width)[::4]:
            stored = self._stored(row, col, height, width)
            partly += self._validity.partly(stored)
            total += height * width
        return partly, total

    def check(self) -> None:
        """Raise RasterError if the file has changed since the stack was opened."""
        check_unchanged(self._path, self._state)
        for mask in self._masks:
            mask.check()

    def drop(self) -> None:
        """Take this file's blocks out of GDAL's cache."""
        if self._source.own_blocks and self._validity is not None:
            with captured():
                for mask in self._validity.masks:
                    mask.FlushCache()
        else:
            self._validity, self._valid_for = None, None
        self._source.drop()
        for mask in self._masks:
            mask.drop()

    def _opened(self) -> gdal.Dataset:
        """The dataset, with what says where it is valid. Raises RasterError."""
        dataset = self._source.dataset()
        if self._valid_for is not dataset:
            self._validity = Validity(dataset, self._header, self._bands, self._rule)
            self._valid_for = dataset
        return dataset

    def block_bytes(self, rows: tuple[int, int], cols: tuple[int, int]) -> int:
        """Bytes of decoded blocks that a window of the stack's grid touches; of a warped file at most."""
        (high, wide), dataset = self._block_size(), self._opened()
        if self._shift is None:
            blocks = ((rows[1] - rows[0]) // high + 2) * ((cols[1] - cols[0]) // wide + 2)
        else:
            (top, left), (bottom, right) = (
                self.block_at(rows[0], cols[0]),
                self.block_at(rows[1] - 1, cols[1] - 1),
            )
            blocks = (bottom - top + 1) * (right - left + 1)
        apart = len(self._bands) + len(self._validity.masks)
        bands = dataset.RasterCount if self._source.interleaved() else apart
        return blocks * high * wide * self._dtype.itemsize * bands

    def block_at(self, row: int, col: int) -> tuple[int, int]:
        """Row and column, among the file's blocks, of the one that holds a pixel of the stack's grid; of a
        warped file about."""
        (high, wide), (down, right) = self._block_size(), self._shift or (0, 0)
        return (row + down) // high, (col + right) // wide

    def _block_size(self) -> tuple[int, int]:
        """Rows and columns."""
        wide, high = self._opened().GetRasterBand(1).GetBlockSize()
        return high, wide

    def _window(self, rows: tuple[int, int], cols: tuple[int, int], out: Out) -> None:
        """Set `out`, as of `read_into`, to a window of the file's own grid; what lies outside of it is not
        valid."""
        top, bottom = max(rows[0], 0), min(rows[1], self._grid.height)
        left, right = max(cols[0], 0), min(cols[1], self._grid.width)
        if (top, bottom, left, right) != (*rows, *cols):
            for layer in out:
                layer[...] = 0
        if top >= bottom or left >= right:
            return
        stored = self._stored(top, left, bottom - top, right - left)
        good = self._shown(self._validity.good(stored, top, left), top, left)
        inside = (..., slice(top - rows[0], bottom - rows[0]), slice(left - cols[0], right - cols[0]))
        values, valid = (layer[inside] for layer in out)
        step = max(1, _CACHED // stored[:, :1].size)
        for first in range(0, len(good), step):
            part = slice(first, first + step)
            some = values[:, part]
            # In double precision, as float32 cannot hold the steps of large stored values.
            with np.errstate(invalid="ignore", over="ignore"):
                some[...] = stored[:, part] * self._scale + self._offset
            valid[part] = good[part] & np.isfinite(some).all(axis=0)
            np.copyto(some, np.float32(0), where=~valid[part])

    def _shown(self, good: np.ndarray, row: int, col: int) -> np.ndarray:
        """`good` (h, w) without what cloud masks hide, or none of them knows; changed in place."""
        if not self._masks or not good.any():
            return good
        known = np.zeros(good.shape, bool)
        for mask in self._masks:
            hidden, decided = mask.read(row, col, *good.shape)
            good &= ~hidden
            known |= decided
        good &= known
        return good

    def masked_shares(self) -> list[float]:
        """Share that each cloud mask hides or does not know, of the stack's part of the file or a sample."""
        top, left, bottom, right = 0, 0, self._grid.height, self._grid.width
        if self._shift is not None:
            top, left = max(self._shift[0], 0), max(self._shift[1], 0)
            bottom = min(self._shift[0] + self._target.height, bottom)
            right = min(self._shift[1] + self._target.width, right)
        parts = sample_windows(max(1, bottom - top), max(1, right - left), 256, 1 << 20)
        shares = []
        for mask in self._masks:
            found = (mask.read(top + row, left + col, height, width) for row, col, height, width in parts)
            shares.append(float(np.mean([np.mean(hidden | ~known) for hidden, known in found])))
        return shares

    def mask_coverage(self) -> list[float]:
        """Share of the file, within the stack's grid, that each cloud mask covers; 1 for its own bands."""
        own = max(coverage(self._header.grid, self._target), 1e-9)
        return [
            1.0 if mask.path == self._path else coverage(mask.stated_grid, self._target) / own
            for mask in self._masks
        ]

    def _stored(self, row: int, col: int, height: int, width: int) -> np.ndarray:
        """Stored values (B, h, w) of a window inside the file, in the file's dtype."""
        self._opened()
        bands = [band.index for band in self._bands]
        values = self._source.read(bands, self._dtype, (row, col, height, width))
        check_unchanged(self._path, self._state)
        return values

    def _warped(self, rows: tuple[int, int], cols: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
        """A window of the stack's grid, resampled from the file's: cubic, or average on a coarser grid.

        Classes take the nearest pixel.
        """
        target = self._target.window(rows[0], cols[0], rows[1] - rows[0], cols[1] - cols[0])
        empty = np.zeros((len(self._bands), target.height, target.width), dtype=np.float32)
        steps = self._steps()
        around = source_window(target, self._grid, steps)
        if around is None:
            return empty, np.zeros(empty.shape[1:], dtype=bool)
        (top, bottom), (left, right) = around
        shape = bottom - top, right - left
        source, valid = np.empty((len(self._bands), *shape), np.float32), np.empty(shape, bool)
        self._window(*around, (source, valid))
        if not valid.any():
            return empty, np.zeros(empty.shape[1:], dtype=bool)
        np.copyto(source, np.float32(np.nan), where=~valid)
        frame = self._grid.window(top, left, bottom - top, right - left)
        smooth = "average" if max(steps) > 1.5 else "cubic"
        warped = np.empty(empty.shape, np.float32)
        for classes in set(self._classes):
            some = [index for index, value in enumerate(self._classes) if value == classes]
            warped[some] = self._resampled(source[some], frame, target, "near" if classes else smooth, steps)
        valid = np.isfinite(warped).all(axis=0)
        return np.where(valid, warped, np.float32(0)), valid

    def _resampled(
        self, values: np.ndarray, frame: Grid, target: Grid, how: str, steps: tuple[float, float]
    ) -> np.ndarray:
        """Values (B, h, w) on the grid `frame`, NaN where nodata, on `target` by GDAL's warper."""
        source = _in_memory(values, frame)
        shape = len(values), target.height, target.width
        result = _in_memory(np.full(shape, np.nan, dtype=np.float32), target)
        done = 0
        with captured() as log:
            done = gdal.Warp(
                result,
                source,
                resampleAlg=how,
                srcNodata="nan",
                dstNodata="nan",
                # Exact transformation and fixed kernel: the same value whatever the window is.
                errorThreshold=0,
                warpOptions=[f"XSCALE={1 / steps[1]:.12g}", f"YSCALE={1 / steps[0]:.12g}"],
            )
        if not done:
            raise RasterError(
                "{path} cannot be warped to the stack's grid ({log}). Warp it beforehand.",
                path=self._path,
                log=log,
            )
        return np.frombuffer(result.ReadRaster(buf_type=gdal.GDT_Float32), dtype=np.float32).reshape(shape)

    def _steps(self) -> tuple[float, float]:
        """Source pixels per target pixel along rows and columns, at the centre of the stack's grid."""
        col, row = self._target.width / 2, self._target.height / 2
        x, y = self._target.place_of(np.array([col, col + 1, col]), np.array([row, row, row + 1]))
        places = transform_points(np.stack([x, y], axis=1), self._target.crs, self._grid.crs)
        cols, rows = self._grid.pixel_of(self._grid.nearest_turn(places[:, 0]), places[:, 1])
        along_cols = float(np.hypot(cols[1] - cols[0], rows[1] - rows[0]))
        along_rows = float(np.hypot(cols[2] - cols[0], rows[2] - rows[0]))
        return along_rows or 1.0, along_cols or 1.0


def _positions(stack: Stack, header: Header) -> tuple[int, ...]:
    """One-based positions of the stack's bands among the file's, alpha left out."""
    positions = stack.band_indexes or tuple(range(1, len(stack.bands) + 1))
    if max(positions) > len(header.bands):
        raise RasterError(
            "{path} has {count} bands, yet band {band} is asked for. It has changed since the "
            "stack was opened: open it again.",
            path=header.path,
            count=len(header.bands),
            band=max(positions),
        )
    return positions


def _column(numbers: list[float]) -> np.ndarray:
    """(B, 1, 1) float64, for arithmetic with planes."""
    return np.array(numbers, dtype=np.float64).reshape(-1, 1, 1)


def _in_memory(values: np.ndarray, grid: Grid) -> gdal.Dataset:
    """A float32 raster in memory, NaN as nodata."""
    dataset = filled_raster(grid, values)
    for index in range(len(values)):
        dataset.GetRasterBand(index + 1).SetNoDataValue(float("nan"))
    return dataset
