# SPDX-License-Identifier: GPL-2.0-or-later
"""Validity of a raster's pixels, by nodata values, masks, alpha bands and a layer's own settings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from osgeo import gdal

from .band_header import BandHeader
from .gdalio import captured, read_values, unreadable
from .header import Header
from .nodata import NodataRange, is_nodata
from .remote import remote_files

Window = tuple[int, int, int, int]
"""Row, column, height and width in the raster's own pixels."""


class Validity:
    """Finds where windows of one raster hold data.

    A pixel is valid where all its bands are finite, every mask and alpha band is above 0, and it is not
    nodata: in any band, or in all bands of the raster that know nodata, by `rule` ("any" or "all").
    """

    def __init__(self, dataset: gdal.Dataset, header: Header, bands: Sequence[BandHeader], rule: str) -> None:
        """`bands` are those read; under the rule "all" the raster's others have their say too."""
        self._dataset, self._path, self._all = dataset, header.path, rule == "all"
        # GDAL reads more of a file to tell whether a band has a mask than to open it.
        masked = [band.index for band in bands] if header.masked else []
        self.masks = list(mask_bands(dataset, masked, header.alphas))
        self._bands = [_BandNodata(band, header.settings.ranges(band.index)) for band in bands]
        read = {band.index for band in bands}
        others = [band for band in header.bands if band.index not in read] if self._all else []
        found = [_BandNodata(band, header.settings.ranges(band.index)) for band in others]
        self._others = [band for band in found if band.known]

    def good(self, stored: np.ndarray, row: int, col: int) -> np.ndarray:
        """Valid pixels (h, w) of stored values (B, h, w) whose first pixel is (row, col)."""
        good = np.isfinite(stored).all(axis=0)
        good &= ~self.nodata(stored, row, col)
        return self.unmasked(good, row, col)

    def nodata(self, stored: np.ndarray, row: int, col: int) -> np.ndarray:
        """Pixels (h, w) that are nodata by the rule."""
        empty = None
        for band, plane in zip(self._bands, stored):
            if band.known:
                hit = band.hits(plane)
                if empty is None:
                    empty = hit
                elif self._all:
                    empty &= hit
                else:
                    empty |= hit
        if empty is None:
            return np.zeros(stored.shape[1:], bool)
        for band in self._others:
            if empty.any():
                window = (row, col, *empty.shape)
                plane = read_values(
                    self._dataset, self._path, [band.header.index], np.dtype(band.header.dtype), window
                )
                empty &= band.hits(plane[0])
        return empty

    def settled(self, stored: np.ndarray, row: int, col: int) -> np.ndarray:
        """Pixels (h, w) that neither masks nor settings of the layer hide."""
        kept = np.ones(stored.shape[1:], bool)
        if any(band.ranges for band in self._bands):
            kept &= ~self.nodata(stored, row, col)
        return self.unmasked(kept, row, col)

    def partly(self, stored: np.ndarray) -> int:
        """How many pixels of stored values (B, h, w) are nodata in some bands that know it, not in all."""
        hits = [band.hits(plane) for band, plane in zip(self._bands, stored) if band.known]
        if len(hits) < 2:
            return 0
        return int(np.count_nonzero(np.any(hits, axis=0) & ~np.all(hits, axis=0)))

    def unmasked(self, good: np.ndarray, row: int, col: int) -> np.ndarray:
        """`good` (h, w) without what masks and alpha bands hide; changed in place."""
        for mask in self.masks:
            good &= _above_zero(mask, self._path, (row, col, *good.shape))
        return good


class _BandNodata:
    """The nodata values of one band: the declared one, and those of the layer in physical values."""

    def __init__(self, header: BandHeader, ranges: tuple[NodataRange, ...]) -> None:
        self.header, self.ranges = header, ranges
        self.known = header.nodata is not None or bool(ranges)

    def hits(self, plane: np.ndarray) -> np.ndarray:
        """Where stored values (h, w) are nodata."""
        found = np.zeros(plane.shape, bool)
        if self.header.nodata is not None:
            found = is_nodata(plane, self.header.nodata)
        if self.ranges:
            physical = plane * (1.0 if self.header.scale is None else self.header.scale)
            physical = physical.astype(np.float64) + (self.header.offset or 0.0)
            for values in self.ranges:
                found |= values.holds(physical, 1e-6 if plane.dtype == np.float32 else 1e-9)
        return found


def mask_bands(dataset: gdal.Dataset, indexes: Iterable[int], alphas: Sequence[int]) -> Iterator[gdal.Band]:
    """Bands that are 0 where a pixel is hidden: each alpha band, then the dataset's mask or one a band.

    GDAL's own masks know alpha in rasters of two or four bands only, and not beside a nodata value; nodata
    values are no masks here.
    """
    for number in alphas:
        yield dataset.GetRasterBand(number)
    for index in indexes:
        band = dataset.GetRasterBand(index)
        flags = band.GetMaskFlags()
        if flags & (gdal.GMF_ALL_VALID | gdal.GMF_ALPHA) or flags == gdal.GMF_NODATA:
            continue
        yield band.GetMaskBand()
        if flags & gdal.GMF_PER_DATASET:
            return


def _above_zero(mask: gdal.Band, path: str, window: Window) -> np.ndarray:
    """Where a mask (h, w) is above 0, in any type."""
    row, col, height, width = window
    # GDAL rounds to a narrower type: fractions of an alpha between 0 and 1 must not vanish.
    byte = mask.DataType == gdal.GDT_Byte
    data = None
    with captured() as log:
        kind = gdal.GDT_Byte if byte else gdal.GDT_Float64
        data = mask.ReadRaster(col, row, width, height, buf_type=kind)
    if data is None or log.failures:
        raise unreadable(path, window, log, remote_files([path]))
    return np.frombuffer(data, np.uint8 if byte else np.float64).reshape(height, width) > 0
