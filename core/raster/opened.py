# SPDX-License-Identifier: GPL-2.0-or-later
"""Open files of a stack, and which window of one a part of another grid needs."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from osgeo import gdal

from .gdalio import captured, open_raster, read_values, transform_points
from .grid import Grid
from .header import header_of, known_header
from .nodata import LayerSettings

SHARED_BYTES = 64 << 20
"""Stored values of a window that a file may keep for all dates that are its bands."""

OWN_BLOCKS = ("GTiff", "JP2OpenJPEG")
"""Drivers whose datasets hold all their blocks themselves; others may read other files (VRT, SENTINEL2)."""


class OpenRaster:
    """An open file of a stack, which the dates that are its bands share."""

    def __init__(self, path: str, settings: LayerSettings, data_alphas: Collection[int]) -> None:
        self.path = path
        self._dataset: gdal.Dataset | None = None
        self._holds_blocks = False
        header = known_header(path, settings, data_alphas)
        if header is None:
            self._keep(open_raster(path))
            header = header_of(self._dataset, path, settings, data_alphas)
        # Of a file whose header is known, the first read opens it.
        self.header = header
        self._used = True
        self._shared: list[int] = []
        self._window: tuple[int, int, int, int] | None = None
        self._values = np.empty((0, 0, 0))

    def add(self, bands: Sequence[int]) -> None:
        """Know of one more date with these bands (one-based)."""
        self._shared = sorted({*self._shared, *bands})

    def read(self, bands: Sequence[int], dtype: np.dtype, window: tuple[int, int, int, int]) -> np.ndarray:
        """Stored values (B, h, w) of bands in a window (row, col, height, width).

        Where a block holds the pixels of all dates, they are read at once and kept for the dates to come.
        """
        dataset = self.dataset()
        size = len(self._shared) * window[2] * window[3] * dtype.itemsize
        if len(self._shared) == len(bands) or not self.interleaved() or size > SHARED_BYTES:
            return read_values(dataset, self.path, list(bands), dtype, window)
        if self._window != window or self._values.dtype != dtype:
            self._values = read_values(dataset, self.path, self._shared, dtype, window)
            self._window = window
        return self._values[[self._shared.index(band) for band in bands]]

    def interleaved(self) -> bool:
        """Whether a block holds the pixels of all bands."""
        return self.dataset().GetMetadataItem("INTERLEAVE", "IMAGE_STRUCTURE") == "PIXEL"

    def dataset(self) -> gdal.Dataset:
        """The dataset, opened where it is not. Raises RasterError."""
        if self._dataset is None:
            self._keep(open_raster(self.path, header=False))
        self._used = True
        return self._dataset

    def _keep(self, dataset: gdal.Dataset) -> None:
        # Asked for with every window of a series of many dates.
        self._dataset, self._holds_blocks = dataset, dataset.GetDriver().ShortName in OWN_BLOCKS

    @property
    def own_blocks(self) -> bool:
        """Whether the dataset, if it is open, holds all its blocks itself."""
        return self._dataset is not None and self._holds_blocks

    def close(self) -> None:
        """Let go of the file; the next read opens it again."""
        self._dataset = None

    def drop(self) -> None:
        """Take its blocks out of GDAL's cache, once for all of its dates."""
        if not self._used:
            return
        self._used = False
        with captured():
            if self.own_blocks:
                self._dataset.FlushCache()
            else:
                # The blocks of the files behind it go with it alone; the next read opens it again.
                self._dataset = None


def source_window(
    target: Grid, source: Grid, steps: tuple[float, float]
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Rows and columns of the source that a target window needs, kernel included; None where none."""
    cols, rows = np.meshgrid(np.linspace(0, target.width, 17), np.linspace(0, target.height, 17))
    x, y = target.place_of(cols.ravel(), rows.ravel())
    places = transform_points(np.stack([x, y], axis=1), target.crs, source.crs)
    cols, rows = source.pixel_of(source.nearest_turn(places[:, 0]), places[:, 1])
    if not np.isfinite(cols).any():
        return None
    # Cubic reaches two source pixels; average one target pixel; the rest is for the bend between samples.
    margin = 4 + int(np.ceil(max(1.0, *steps)))
    top, bottom = int(np.floor(np.nanmin(rows))) - margin, int(np.ceil(np.nanmax(rows))) + margin
    left, right = int(np.floor(np.nanmin(cols))) - margin, int(np.ceil(np.nanmax(cols))) + margin
    top, bottom = max(top, 0), min(bottom, source.height)
    left, right = max(left, 0), min(right, source.width)
    return ((top, bottom), (left, right)) if top < bottom and left < right else None
