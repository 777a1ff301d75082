# SPDX-License-Identifier: GPL-2.0-or-later
"""One band of one file on a part of the output grid: read as it lies where it fits, warped where not."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Sequence
from typing import TypeVar

import numpy as np
from osgeo import gdal
from osgeo.gdal_array import GDALTypeCodeToNumericTypeCode

from ..errors import CancelledError, TemporalLiifError
from ..memory import mapped_zeros
from ..messages import Message
from ..raster.gdal_text import as_text
from ..raster.gdalio import ErrorLog, alpha_bands, captured, memory_raster, same_crs, thread_options
from ..raster.grid import Grid
from ..raster.masks import mask_bands
from ..raster.nodata import is_nodata
from .access import Location
from .drivers import open_alone
from .request import RESAMPLING

Cancelled = Callable[[], bool]
T = TypeVar("T")


class Unreadable(Exception):
    """GDAL cannot read a file; the message is GDAL's."""

    def __init__(self, log: ErrorLog) -> None:
        super().__init__(log.message)
        self.status = log.http_status
        """HTTP status from 400 on, where GDAL knows it."""
        self.numbers = frozenset(log.numbers)
        """GDAL's error numbers (CPLE_...)."""


def read_window(
    location: Location,
    index: int,
    grid: Grid,
    resampling: str,
    nodata: float | None,
    cancelled: Cancelled = lambda: False,
    data_bands: Collection[int] = (),
    dtype: str = "",
    differs: Callable[[str], None] | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """Stored values (h, w) of band `index` on `grid`, and where they hold data (h, w) bool.

    Nodata, masks and alpha bands all hide pixels; `data_bands` are no alpha bands, whatever the file says.
    `dtype` is the declared type: fractions where whole numbers are declared are unreadable. With `differs`,
    the file's own nodata value goes before `nodata`, and a difference is reported to it.

    Values keep their type where the file's pixels are the grid's own or `resampling` is nearest, else they
    are float32. Pixels outside the file are not valid. Raises Unreadable, CancelledError.
    """

    def work(dataset: gdal.Dataset) -> tuple[np.ndarray, np.ndarray] | None:
        if index > dataset.RasterCount:
            raise RuntimeError(
                Message(
                    "it has {count} bands, and band {index} is wanted", count=dataset.RasterCount, index=index
                )
            )
        band = dataset.GetRasterBand(index)
        if "int" in dtype and band.DataType in (gdal.GDT_Float32, gdal.GDT_Float64):
            raise RuntimeError(Message("it stores fractions, where its item promises {dtype}", dtype=dtype))
        declared, own = nodata, band.GetNoDataValue()
        if own is not None and (nodata is None or differs):
            declared = own
            if differs and nodata is not None and own != nodata and not (own != own and nodata != nodata):
                differs(
                    Message(
                        "its nodata value {own:g} counts, not {nodata:g} as the item says",
                        own=own,
                        nodata=nodata,
                    )
                )
        alphas = [number for number in alpha_bands(dataset) if number not in {index, *data_bands}]
        window = _own_window(dataset, grid)
        if window is not None:
            masks = list(mask_bands(dataset, [index], alphas))
            return _read(band, window, grid, declared, masks, cancelled)
        return _warp(dataset, index, grid, resampling, declared, alphas, cancelled)

    return opened(location, work, cancelled)


def opened(location: Location, work: Callable[[gdal.Dataset], T], cancelled: Cancelled) -> T:
    """What `work` makes of an open file. Raises Unreadable if GDAL complains, CancelledError."""
    result, log = _attempt(location, work)
    if cancelled():
        raise CancelledError("Cancelled.")
    if result is None:
        raise Unreadable(log)
    return result


def _attempt(location: Location, work: Callable[[gdal.Dataset], T]) -> tuple[T | None, ErrorLog]:
    """The result, or None and why there is none.

    Nothing is raised from here: the frames of a traceback, kept alive by whoever keeps the error, would keep
    the dataset open too; and QGIS closes what is open when it ends, whoever holds it, so that Python's own
    closing of the same dataset afterwards ends in a crash.
    """
    result = None
    with thread_options(location.options), captured() as log:
        dataset = open_alone(location.path)
        if dataset is not None:
            try:
                result = work(dataset)
            except TemporalLiifError as error:
                log.failures.append(error.message)
        dataset = None
    return (None if log.failures else result), log


def _own_window(dataset: gdal.Dataset, grid: Grid) -> tuple[int, int] | None:
    """Column and row of the grid's first pixel in the file, if their pixels coincide; else None."""
    transform = dataset.GetGeoTransform(can_return_null=True)
    if transform is None or not same_crs(as_text(dataset.GetProjection() or ""), grid.crs):
        return None
    x0, dx, rx, y0, ry, dy = transform
    gx, gdx, grx, gy, gry, gdy = grid.transform
    if any(r != 0 for r in (rx, ry, grx, gry)):
        return None
    # A pixel's drift over the whole grid must stay below a thousandth.
    if abs(dx - gdx) * grid.width > 1e-3 * abs(dx) or abs(dy - gdy) * grid.height > 1e-3 * abs(dy):
        return None
    col, row = (gx - x0) / dx, (gy - y0) / dy
    if abs(col - round(col)) > 1e-3 or abs(row - round(row)) > 1e-3:
        return None
    return round(col), round(row)


def _read(
    band: gdal.Band,
    window: tuple[int, int],
    grid: Grid,
    nodata: float | None,
    masks: Sequence[gdal.Band],
    cancelled: Cancelled,
) -> tuple[np.ndarray, np.ndarray] | None:
    col, row = window
    left, top = max(0, col), max(0, row)
    right, bottom = min(band.XSize, col + grid.width), min(band.YSize, row + grid.height)
    shape = grid.height, grid.width
    values = mapped_zeros(shape, GDALTypeCodeToNumericTypeCode(band.DataType))
    valid = mapped_zeros(shape, bool)
    if right <= left or bottom <= top:
        return values, valid
    place = left, top, right - left, bottom - top
    here = (slice(top - row, bottom - row), slice(left - col, right - col))
    part = values[here]
    if band.ReadAsArray(*place, buf_obj=part, callback=lambda *_: 0 if cancelled() else 1) is None:
        return None
    if band.GetMetadataItem("PIXELTYPE", "IMAGE_STRUCTURE") == "SIGNEDBYTE":
        values, part = values.view(np.int8), part.view(np.int8)
    _holds_data(part, nodata, valid[here])
    for mask in masks:
        hidden = mask.ReadAsArray(*place)
        if hidden is None:
            return None
        valid[here] &= hidden > 0
    return values, valid


def _holds_data(values: np.ndarray, nodata: float | None, out: np.ndarray) -> None:
    """Write into `out` (h, w) bool where values are numbers and not nodata."""
    if nodata is None or math.isnan(nodata):
        out[...] = True
    else:
        np.logical_not(is_nodata(values, nodata), out=out)
    if values.dtype.kind == "f":
        out &= np.isfinite(values)


def _warp(
    dataset: gdal.Dataset,
    index: int,
    grid: Grid,
    resampling: str,
    nodata: float | None,
    alphas: Sequence[int],
    cancelled: Cancelled,
) -> tuple[np.ndarray, np.ndarray] | None:
    """The band through GDAL's warper, without what its masks and the alpha bands hide."""
    masks: list[int | str] = list(alphas)
    if list(mask_bands(dataset, [index], ())):
        masks.append(f"mask,{index}")
    # The warper knows one mask, and none beside a nodata value; the others hide the nearest pixels.
    within = masks.pop(0) if masks and nodata is None else None
    found = _warped(dataset, index, grid, resampling, nodata, within, cancelled)
    for mask in masks if found is not None else ():
        shown = _warped(dataset, mask, grid, "nearest", None, None, cancelled)
        if shown is None:
            return None
        found[1][...] &= shown[1] & (shown[0] > 0)
    return found


def _warped(
    dataset: gdal.Dataset,
    source: int | str,
    grid: Grid,
    resampling: str,
    nodata: float | None,
    mask: int | str | None,
    cancelled: Cancelled,
) -> tuple[np.ndarray, np.ndarray] | None:
    """A band (or "mask,1": the mask of band 1) through the warper, with an alpha band for where it has data.

    As a mask, an alpha band hides where it is 0; as alpha it would weigh what it hides in part.
    """
    nearest = resampling == "nearest"
    single = gdal.Translate("", dataset, format="VRT", bandList=[source], maskBand=mask or "none")
    if single is None:
        return None
    single.GetRasterBand(1).SetColorInterpretation(gdal.GCI_Undefined)
    dtype = single.GetRasterBand(1).DataType if nearest else gdal.GDT_Float32
    target = memory_raster(grid, 2, dtype)
    target.GetRasterBand(2).SetColorInterpretation(gdal.GCI_AlphaBand)
    done = gdal.Warp(
        target,
        single,
        srcNodata="None" if nodata is None else repr(float(nodata)),
        dstAlpha=True,
        resampleAlg=RESAMPLING[resampling],
        # Overviews of classes may be averages, which mean nothing.
        overviewLevel="NONE" if nearest else "AUTO",
        # A radar image's many control points bend it more than a polynomial can.
        tps=dataset.GetGeoTransform(can_return_null=True) is None and dataset.GetGCPCount() > 0,
        errorThreshold=0.125,
        callback=lambda *_: 0 if cancelled() else 1,
    )
    if not done:
        return None
    values, alpha = target.GetRasterBand(1).ReadAsArray(), target.GetRasterBand(2).ReadAsArray()
    valid = alpha > 0
    if values.dtype.kind == "f":
        valid &= np.isfinite(values)
    return values, valid
