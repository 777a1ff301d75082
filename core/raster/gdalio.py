# SPDX-License-Identifier: GPL-2.0-or-later
"""GDAL calls whose failures become our errors, whatever the host application has set globally.

QGIS may run with GDAL's exceptions on or off; nothing here changes that, or any other global
state, for good.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import numpy as np
from osgeo import gdal, osr

from .. import messages
from ..errors import RasterError, StackError
from ..messages import Message, message_of
from .gdal_text import as_text, description_of
from .grid import Grid
from .remote import PATIENCE, ask_again, may_be_remote, remote_behind, remote_files
from .subdatasets import called, joined

_DTYPES = {
    gdal.GDT_Byte: "uint8",
    gdal.GDT_Int16: "int16",
    gdal.GDT_UInt16: "uint16",
    gdal.GDT_Int32: "int32",
    gdal.GDT_UInt32: "uint32",
    gdal.GDT_Float32: "float32",
    gdal.GDT_Float64: "float64",
}
# Newer GDAL knows more types.
_DTYPES.update(
    {
        getattr(gdal, name): dtype
        for name, dtype in (("GDT_Int8", "int8"), ("GDT_Int64", "int64"), ("GDT_UInt64", "uint64"))
        if hasattr(gdal, name)
    }
)

CPLE_HTTP_RESPONSE = 11
"""GDAL's error number for what a server answers, or that it does not."""

_SILENT = re.compile("HTTP response code: 0$|Operation too slow|[Tt]imed out")
"""What GDAL says of servers that it has given up."""

_PROBE = 1 << 26
"""Bytes that a process gets which does not lack memory."""


class ErrorLog:
    """What GDAL complained about while its errors were captured."""

    def __init__(self) -> None:
        self.failures: list[str] = []
        self.numbers: set[int] = set()
        """Their error numbers (CPLE_...)."""
        self.http_status: int | None = None
        """The last HTTP status from 400 on: GDAL 3.6 has it in this sentence alone."""

    def __call__(self, severity: int, number: int, message: str) -> None:
        status = re.match(r"HTTP response code.*?([45]\d\d)$", message)
        if status:
            self.http_status = int(status[1])
        if severity >= gdal.CE_Failure:
            self.failures.append(message)
            self.numbers.add(number)

    @property
    def message(self) -> Message:
        """The first reasons."""
        first = list(dict.fromkeys(self.failures[:3]))
        return messages.joined("; ", first) if first else Message("GDAL gives no reason")

    def __str__(self) -> str:
        return str(self.message)


@contextmanager
def captured() -> Iterator[ErrorLog]:
    """Collect GDAL's errors of this thread in an ErrorLog; nothing is printed, nothing raised by GDAL.

    With gdal.UseExceptions() on, a failing call raises RuntimeError: it is logged and ends the block,
    so that code after the block sees the same as without exceptions: failures in the log.
    """
    log = ErrorLog()
    gdal.PushErrorHandler(log)
    gdal.ErrorReset()
    try:
        yield log
    except (RuntimeError, SystemError) as error:
        # A message that is no text cannot be handed on to Python: then SystemError is all that is known.
        log.failures.append(message_of(error))
    finally:
        gdal.PopErrorHandler()
        gdal.ErrorReset()


def open_raster(path: str, update: bool = False, header: bool = True) -> gdal.Dataset:
    """Open a raster; of a file that holds several and none of its own, all as bands (core.subdatasets).

    Without `header`, what GDAL reads of it at the first question alone is not read: it takes longer than the
    rest, and pixels do not need it. Raises RasterError, naming it, when GDAL cannot open it, and StackError
    for a file of rasters on different grids.
    """
    flags = gdal.OF_RASTER | (gdal.OF_UPDATE if update else gdal.OF_READONLY)
    remote = remote_files([path])
    # Of files at servers, GDAL says why if it is asked.
    flags |= gdal.OF_VERBOSE_ERROR if remote else 0
    dataset, log = _opened(path, flags, header)
    if dataset is None and remote and CPLE_HTTP_RESPONSE not in log.numbers:
        # Nobody was asked: that is what the server has told QGIS at some time.
        ask_again(remote)
        dataset, log = _opened(path, flags, header)
    if dataset is None and remote:
        ask_again(remote)
        raise RasterError(
            "{path} cannot be opened as a raster ({why}). Check the connection and that its server "
            "still has the file, and run again, or remove it from the input.",
            path=path,
            why=Message("its server does not answer")
            if any(map(_SILENT.search, log.failures))
            else log.message,
        )
    if dataset is None:
        raise RasterError(
            "{path} cannot be opened as a raster ({why}). Check that the file exists and is "
            "whole, or remove it from the input.",
            path=path,
            why=_why(path, log),
        )
    return dataset


def _opened(path: str, flags: int, header: bool) -> tuple[gdal.Dataset | None, ErrorLog]:
    """What GDAL opens, None where it cannot, and what it complained about."""
    dataset = None
    with patient(path), captured() as log:
        dataset = gdal.OpenEx(path, flags)
        dataset = None if dataset is None else joined(dataset, path)
        if dataset is not None and header:
            # The rest of a header is read at the first question: not to be printed, it is asked here.
            dataset.GetMetadata()
    return dataset, log


def _why(path: str, log: ErrorLog) -> str:
    """Why a path could not be opened: GDAL says of files that are gone or empty as little as of others."""
    if os.path.isabs(path) and not path.startswith("/vsi"):
        if not os.path.exists(path):
            return Message("there is no such file")
        if os.path.isfile(path) and not os.path.getsize(path):
            return Message("the file is empty")
    return log.message


def first_inside(path: str) -> str:
    """The first raster of a file that holds several and none of its own; empty where there is none."""
    dataset = None
    with captured():
        dataset = gdal.OpenEx(path, gdal.OF_RASTER)
    if dataset is None or dataset.RasterCount:
        return ""
    return next((name for name, _ in dataset.GetSubDatasets() or ()), "")


def dtype_of(band: gdal.Band) -> str:
    """numpy name of a band's type; StackError for complex numbers."""
    if band.DataType not in _DTYPES:
        raise StackError(
            "{path} stores {data_type} values. Convert it to real numbers first.",
            path=band.GetDataset().GetDescription(),
            data_type=gdal.GetDataTypeName(band.DataType),
        )
    signed = band.GetMetadataItem("PIXELTYPE", "IMAGE_STRUCTURE") == "SIGNEDBYTE"
    return "int8" if signed else _DTYPES[band.DataType]


def gdal_type(dtype: str) -> int:
    """GDAL's type for a numpy name."""
    for number, name in _DTYPES.items():
        if name == dtype:
            return number
    raise StackError(
        "This GDAL ({version}) cannot write {dtype}. Convert the input to int16 first.",
        version=gdal.__version__,
        dtype=dtype,
    )


def grid_of(dataset: gdal.Dataset, crs: str = "") -> Grid:
    """The grid of an open raster; `crs` (WKT), where given, replaces the file's if it means another.

    A raster with neither georeference nor control points gets GDAL's pixel coordinates and no CRS.
    Raises StackError for one placed by ground control points or RPCs alone, or of zero size.
    """
    path = dataset.GetDescription()
    if dataset.RasterXSize < 1 or dataset.RasterYSize < 1:
        raise StackError("{path} has no pixels. Remove it from the input.", path=path)
    wkt, srs, transform = "", None, None
    with captured():
        transform = dataset.GetGeoTransform(can_return_null=True)
        wkt, srs = as_text(dataset.GetProjection() or ""), dataset.GetSpatialRef()
    if srs is None:
        _check_end(dataset, path)
    if transform is None and (dataset.GetGCPCount() or dataset.GetMetadata("RPC")):
        raise StackError(
            "{path} is placed by ground control points or RPCs only. Warp it to a CRS first "
            "(Raster > Projections > Warp).",
            path=path,
        )
    transform = tuple(float(number) for number in transform or (0, 1, 0, 0, 0, 1))
    if not all(map(math.isfinite, transform)):
        raise StackError(
            "{path} has a damaged georeference (geotransform {transform}, expected six finite "
            "numbers). Repair it or remove it.",
            path=path,
            transform=transform,
        )
    if transform[1] * transform[5] == transform[2] * transform[4]:
        raise StackError(
            "{path} has pixels of zero size (geotransform {transform}). Repair it or remove it.",
            path=path,
            transform=transform,
        )
    assigned = bool(crs) and not same_crs(crs, wkt)
    srs = spatial_reference(crs) if assigned else srs
    geographic, unit = False, 1.0
    if srs is not None:
        geographic = bool(srs.IsGeographic())
        unit = 1.0 if geographic else float(srs.GetLinearUnits() or 1.0)
    wkt = srs.ExportToWkt() if assigned else wkt
    return Grid(wkt, transform, dataset.RasterXSize, dataset.RasterYSize, geographic, unit)


def _check_end(dataset: gdal.Dataset, path: str) -> None:
    """RasterError for a TIFF cut off within its header: GDAL opens it, without what stood further on."""
    if dataset.GetDriver().ShortName != "GTiff":
        return
    band = dataset.GetRasterBand(dataset.RasterCount)
    width, height = band.GetBlockSize()
    row, col = (band.YSize - 1) // height * height, (band.XSize - 1) // width * width
    window = row, col, band.YSize - row, band.XSize - col
    data = None
    with captured() as log:
        data = band.ReadRaster(col, row, window[3], window[2])
    if data is None or log.failures:
        raise unreadable(path, window, log)


def memory_raster(grid: Grid, count: int, kind: int) -> gdal.Dataset:
    """A raster in memory on a grid, with bands of one of GDAL's types, all 0."""
    dataset = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, count, kind)
    dataset.SetGeoTransform(grid.transform)
    reference = spatial_reference(grid.crs)
    if reference is not None:
        dataset.SetSpatialRef(reference)
    return dataset


def filled_raster(grid: Grid, values: np.ndarray) -> gdal.Dataset:
    """Values (B, h, w) as a raster in memory on a grid."""
    count, height, width = values.shape
    dataset = memory_raster(grid, count, gdal_type(values.dtype.name))
    dataset.WriteRaster(0, 0, width, height, np.ascontiguousarray(values).tobytes())
    return dataset


def spatial_reference(wkt: str) -> osr.SpatialReference | None:
    """The CRS with x (or longitude) first, as geotransforms count; None for an empty text."""
    if not wkt:
        return None
    srs = osr.SpatialReference()
    with captured():
        srs.ImportFromWkt(wkt)
    srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return srs


def same_crs(a: str, b: str) -> bool:
    """Whether two WKT texts mean the same CRS."""
    if a == b:
        return True
    if not a or not b:
        return False
    return bool(spatial_reference(a).IsSame(spatial_reference(b)))


def transformation(
    source: osr.SpatialReference | None, target: osr.SpatialReference | None
) -> osr.CoordinateTransformation | None:
    """The way from one CRS to another; None where there is none (a local CRS, an unknown one)."""
    change = None
    if source is None or target is None:
        return None
    with captured() as log:
        change = osr.CoordinateTransformation(source, target)
    return None if log.failures else change


def transform_points(points: np.ndarray, source: str, target: str) -> np.ndarray:
    """(N, 2) x, y in the CRS `source` (WKT) as x, y in `target`; NaN where there is no such place."""
    if same_crs(source, target):
        return points
    result = np.full(points.shape, np.nan)
    change = transformation(spatial_reference(source), spatial_reference(target))
    if change is None:
        return result
    with captured():
        result = np.array(change.TransformPoints(points.tolist()), dtype=np.float64)[:, :2]
    result[~np.isfinite(result).all(axis=1)] = np.nan
    return result


@contextmanager
def thread_options(options: Mapping[str, str]) -> Iterator[None]:
    """Set GDAL options for this thread alone, and take them back."""
    before = {key: gdal.GetThreadLocalConfigOption(key) for key in options}
    for key, value in options.items():
        gdal.SetThreadLocalConfigOption(key, value)
    try:
        yield
    finally:
        for key, value in before.items():
            gdal.SetThreadLocalConfigOption(key, value)


@contextmanager
def patient(path: str) -> Iterator[None]:
    """Have servers given up that are silent for long, unless the user's own options for GDAL say when."""
    if not may_be_remote(path):
        yield
        return
    with thread_options({key: value for key, value in PATIENCE.items() if gdal.GetConfigOption(key) is None}):
        yield


def alpha_bands(dataset: gdal.Dataset) -> list[int]:
    """One-based bands that are marked as alpha, or called so."""
    return [n for n in range(1, dataset.RasterCount + 1) if _is_alpha(dataset.GetRasterBand(n))]


def _is_alpha(band: gdal.Band) -> bool:
    if band.GetColorInterpretation() == gdal.GCI_AlphaBand:
        return True
    return bool(
        re.fullmatch(r"alpha(?:[ _-]?(?:band|channel|mask))?", description_of(band).strip(), re.IGNORECASE)
    )


def sample_windows(height: int, width: int, side: int = 128, whole: int = 1 << 18) -> list[tuple[int, ...]]:
    """Windows (row, col, height, width) that stand for an image: nine, spread evenly; all of a small one.

    All but the last lie at multiples of their size, and in one block of most files.
    """
    if height * width <= whole:
        return [(0, 0, height, width)]
    rows, cols = (
        sorted({0, min(round(last / 2 / side) * side, last), last})
        for last in (max(0, height - side), max(0, width - side))
    )
    return [(row, col, min(side, height), min(side, width)) for row in rows for col in cols]


def read_values(
    dataset: gdal.Dataset, path: str, bands: list[int], dtype: np.dtype, window: tuple[int, int, int, int]
) -> np.ndarray:
    """Stored values (B, h, w) of a window (row, col, height, width), in `dtype`, the bands' own.

    Raises RasterError, naming the file by `path`, where they cannot be read, MemoryError where GDAL lacks it.
    """
    row, col, height, width = window
    kind = gdal_type(dtype.name) if dtype != np.int8 else gdal.GDT_Byte
    data = None
    with patient(path), captured() as log:
        if _is_mixed(dataset):
            planes = [dataset.GetRasterBand(band) for band in bands]
            data = b"".join(one.ReadRaster(col, row, width, height, buf_type=kind) for one in planes)
        else:
            data = dataset.ReadRaster(col, row, width, height, buf_type=kind, band_list=bands)
    if data is None or log.failures:
        # What GDAL has not read of the header is asked for now, of a server that may say nothing any more.
        with patient(path):
            raise unreadable(called(dataset, path), window, log, remote_behind(dataset))
    return np.frombuffer(data, dtype=dtype).reshape(len(bands), height, width)


def _is_mixed(dataset: gdal.Dataset) -> bool:
    """Whether bands differ in type: GDAL 3.6 reads those of a VRT together through the last one's type."""
    numbers = range(1, dataset.RasterCount + 1)
    return len({dataset.GetRasterBand(number).DataType for number in numbers}) > 1


def _no_memory() -> bool:
    """Whether this process gets no more memory: GDAL's drivers do not always say that it was lacking."""
    try:
        np.empty(_PROBE, np.uint8)
    except MemoryError:
        return True
    return False


def unreadable(
    path: str, window: tuple[int, int, int, int], log: ErrorLog, remote: Sequence[str] = ()
) -> RasterError | MemoryError:
    """The error for pixels that cannot be read; the file is whole where only memory was lacking.

    `remote` are the files at servers behind it (core.raster.remote), which the next read asks for again.
    """
    if gdal.CPLE_OutOfMemory in log.numbers or _no_memory():
        return MemoryError(f"{path}: {log}")
    row, col, height, width = window
    if remote:
        ask_again(remote)
        return RasterError(
            "{path}: rows {row} to {last_row}, columns {col} to {last_col} cannot be read from its "
            "server ({log}). Check the connection and that its server still has the file, and run "
            "again, or remove it from the input.",
            path=path,
            row=row,
            last_row=row + height,
            col=col,
            last_col=col + width,
            log=log,
        )
    return RasterError(
        "{path} is damaged or truncated: rows {row} to {last_row}, columns {col} to "
        "{last_col} cannot be read ({log}). Get the file again, or remove it from the "
        "input.",
        path=path,
        row=row,
        last_row=row + height,
        col=col,
        last_col=col + width,
        log=log,
    )
