# SPDX-License-Identifier: GPL-2.0-or-later
"""Windowed reading of a stack in reflectance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

import numpy as np

from ..raster.nodata import LayerSettings
from ..raster.opened import OpenRaster
from ..raster.windows import Place, window_at, windows
from .model import Observation, Stack
from .mosaic import Mosaic
from .raster_file import RasterFile

CACHE_BYTES = 12 << 20
"""Decoded blocks that all rasters of a Reader together may leave in GDAL's block cache."""


class Reader:
    """Reads windows of all dates of a stack; a context manager that belongs to one thread.

    Rasters on the stack's lattice are read as they are; others are warped to it window by window, with
    an exact transformation, so that a window's values do not depend on its size.
    """

    def __init__(self, stack: Stack) -> None:
        self.stack = stack
        self.files: list[RasterFile | Mosaic] = []
        self._sources: list[OpenRaster] = []
        self._joint = False
        self._cached = 0

    def __enter__(self) -> Reader:
        try:
            opened: dict[tuple[str, LayerSettings], OpenRaster] = {}
            self.files = [self._open(observation, opened) for observation in self.stack.observations]
        except BaseException:
            self._drop()
            raise
        self._sources = list(opened.values())
        files = [raster.source for observation in self.stack.observations for raster in observation.rasters]
        self._joint = len(set(files)) < len(files)
        return self

    def open_files(self, index: int) -> None:
        """Open the files of a date now, which else its first window does. Raises RasterError."""
        # They have to be open for it to be known.
        self.files[index].block_bytes((0, 1), (0, 1))

    def release(self) -> None:
        """Close the files until the next window is read."""
        for source in self._sources:
            source.close()
        for file in self.files:
            file.drop()
        self._cached = 0

    def _open(
        self, observation: Observation, opened: dict[tuple[str, LayerSettings], OpenRaster]
    ) -> RasterFile | Mosaic:
        """The raster of a date, or its rasters joined; a file is opened once for all dates."""
        files = []
        for raster in observation.rasters:
            sources = [raster, *raster.masks]
            for key in ((one.source, one.settings) for one in sources):
                if key not in opened:
                    opened[key] = OpenRaster(*key, self.stack.data_alphas)
            own, *masks = (opened[one.source, one.settings] for one in sources)
            files.append(RasterFile(own, raster, self.stack, masks))
        return Mosaic(files) if len(files) > 1 else files[0]

    def __exit__(self, kind: object = None, *_exception: object) -> None:
        """Let go of the files; RasterError for one that has changed since they were opened."""
        files = self.files
        self._drop()
        if kind is None:
            for file in files:
                file.check()

    def _drop(self) -> None:
        for file in self.files:
            file.drop()
        self.files, self._sources = [], []

    def read(self, rows: tuple[int, int], cols: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
        """The window [rows) x [cols) of the stack's grid, all dates.

        Returns values (T, B, h, w) float32 reflectance, 0 where not valid, and valid (T, h, w) bool: see
        core.masks. Raises RasterError naming a file that cannot be read whole.
        """
        return self.read_each([(rows, cols)])[0]

    def read_each(self, places: Sequence[Place]) -> list[tuple[np.ndarray, np.ndarray]]:
        """Windows, each as of read(); the blocks of the files that they lie in together are decoded once."""
        count, bands = len(self.files), len(self.stack.bands)
        sizes = [(rows[1] - rows[0], cols[1] - cols[0]) for rows, cols in places]
        found = [
            (np.empty((count, bands, *size), np.float32), np.empty((count, *size), bool)) for size in sizes
        ]
        (tops, bottoms), (lefts, rights) = (zip(*axis) for axis in zip(*places))
        for index, file in enumerate(self.files):
            self._make_room(file, (min(tops), max(bottoms)), (min(lefts), max(rights)))
            for place, (values, valid) in zip(places, found):
                file.read_into(*place, (values[index], valid[index]))
        return found

    def by_block(self, places: Iterable[Place]) -> list[list[Place]]:
        """Windows by the block of the first date's file that they begin in; each by itself where dates share
        a file, of which a window is read for all of them."""
        groups: dict[Any, list[Place]] = {}
        for rows, cols in places:
            block = self.files[0].block_at(rows[0], cols[0])
            groups.setdefault((rows, cols) if self._joint else block, []).append((rows, cols))
        return list(groups.values())

    def read_date(
        self, index: int, rows: tuple[int, int], cols: tuple[int, int]
    ) -> tuple[np.ndarray, np.ndarray]:
        """The window of one date: values (B, h, w) and valid (h, w), as in read()."""
        self._make_room(self.files[index], rows, cols)
        shape = rows[1] - rows[0], cols[1] - cols[0]
        out = np.empty((len(self.stack.bands), *shape), np.float32), np.empty(shape, bool)
        self.files[index].read_into(rows, cols, out)
        return out

    def _make_room(self, file: RasterFile | Mosaic, rows: tuple[int, int], cols: tuple[int, int]) -> None:
        """Keep the blocks that are cached, with those of a window, below the limit."""
        need = file.block_bytes(rows, cols)
        if self._cached + need > CACHE_BYTES:
            for other in self.files:
                other.drop()
            self._cached = 0
        self._cached += need

    def read_stored(
        self, index: int, rows: tuple[int, int], cols: tuple[int, int]
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray] | None:
        """The window of one date as it is stored: values (B, h, w), settled and valid pixels (h, w).

        What is not settled is hidden by a mask or by the layer's settings, which the values do not show; what
        is not valid may be so by a nodata value that stands in them. None for a date that has to be warped or
        converted to the stack's type, scale, offset and nodata.
        """
        return self.files[index].stored(rows, cols)

    def partly_nodata(self, index: int) -> tuple[int, int]:
        """Pixels of a date, or of windows of it, nodata in some bands only; and how many are meant."""
        return self.files[index].partly_nodata()

    def masked_shares(self, index: int) -> list[float]:
        """Share of a date, or of a sample, that each cloud mask of its rasters hides or does not know."""
        return self.files[index].masked_shares()

    def mask_coverage(self, index: int) -> list[float]:
        """Share of its raster that each cloud mask of a date covers, within the stack's grid."""
        return self.files[index].mask_coverage()

    def sample(self, index: int, side: int) -> np.ndarray | None:
        """Valid values (B, n) of the first window of a date that holds any, from the centre on; or None."""
        grid = self.stack.grid
        size = grid.height, grid.width, side
        centre = window_at(grid.height // 2 // side, grid.width // 2 // side, *size)
        for part in chain([centre], windows(*size)):
            values, valid = self.read_date(index, part.rows, part.cols)
            if valid.any():
                return values[:, valid]
        return None
