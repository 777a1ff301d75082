# SPDX-License-Identifier: GPL-2.0-or-later
"""Writer of one cloud optimized GeoTIFF, tile by tile through a scratch file."""

from __future__ import annotations

import math
import threading
from pathlib import Path
from typing import Callable

import numpy as np
from osgeo import gdal

from ..errors import CancelledError, OutputError
from ..messages import Message
from .gdalio import captured, gdal_type, spatial_reference, thread_options
from .nodata import Number
from .ownership import SOFTWARE_TAG
from .raster_plan import BLOCK, RasterPlan

_COG_SETTINGS = {
    # Else the driver compresses the overviews twice, which takes half of the time.
    "COG_TMP_COMPRESSION": "NONE",
    # Bytes of what overviews are made from at once: with GDAL's 10 MB a band in floats fits, and fetching its
    # pages from the system takes longer than the averages.
    "GDAL_OVR_CHUNK_MAX_SIZE": "1000000",
    "GDAL_TIFF_OVR_BLOCKSIZE": f"{BLOCK}",
}


_OVERVIEWS_SHARE = 0.5
"""Share of the time of a file that its overviews take."""

Progress = Callable[..., int]
"""GDAL's: share done, message, data; 0 stops."""


class Scratch:
    """An uncompressed tiled GeoTIFF that tiles are written into in any order.

    The validity of a masked raster is kept as one more band. Every write reaches the disk at once, so
    that a full disk is noticed there and GDAL's cache stays empty.

    With `buffered`, values that are written for the whole raster in one go stay in memory until `finish`, and
    no file is made for them: the caller leaves the array alone from then on.
    """

    def __init__(self, path: Path, plan: RasterPlan, buffered: bool = False) -> None:
        self.path = path
        self.plan = plan
        self._buffered = buffered
        self._held: np.ndarray | None = None
        self._dataset: gdal.Dataset | None = None
        self._made = False
        if not buffered:
            self._create()

    def _create(self) -> None:
        plan = self.plan
        count = len(plan.names) + plan.masked
        options = ["TILED=YES", "SPARSE_OK=TRUE", "BIGTIFF=IF_SAFER", "INTERLEAVE=BAND"]
        # Else GDAL takes four bytes a pixel for RGBA, and the fourth band for alpha.
        options += ["PHOTOMETRIC=MINISBLACK", "ALPHA=NO"]
        options += [f"BLOCKXSIZE={BLOCK}", f"BLOCKYSIZE={BLOCK}"]
        dataset = None
        with captured() as log:
            dataset = gdal.GetDriverByName("GTiff").Create(
                str(self.path), plan.grid.width, plan.grid.height, count, gdal_type(plan.dtype), options
            )
            if dataset is not None:
                _describe(dataset, plan)
                dataset.FlushCache()
        if dataset is None or log.failures:
            raise _unwritable(self.path, log.message)
        self._dataset, self._made = dataset, True

    def write(self, row: int, col: int, values: np.ndarray, valid: np.ndarray) -> None:
        """Write stored values (B, h, w) and their validity (h, w) with the first pixel at (row, col)."""
        if self.plan.masked:
            values = np.concatenate([values, valid[None].astype(values.dtype)])
        data = np.ascontiguousarray(values, dtype=self.plan.dtype)
        held, self._held = self._held, None
        if self._buffered and data.shape[1:] == (self.plan.grid.height, self.plan.grid.width):
            self._held = data
            return
        if not self._made:
            self._create()
        if held is not None:
            self._put(0, 0, held)
        self._put(row, col, data)

    def _put(self, row: int, col: int, data: np.ndarray) -> None:
        """Write values (bands of the file, h, w) to the file."""
        count, height, width = data.shape
        kind, bands = gdal_type(self.plan.dtype), list(range(1, count + 1))
        status = gdal.CE_Failure
        with captured() as log:
            if self._dataset is None:
                self._dataset = gdal.OpenEx(str(self.path), gdal.OF_RASTER | gdal.OF_UPDATE)
            if self._dataset is not None:
                status = self._dataset.WriteRaster(col, row, width, height, data, width, height, kind, bands)
                self._dataset.FlushCache()
        if status != gdal.CE_None or log.failures:
            raise _unwritable(self.path, log.message)

    def close(self) -> None:
        """Let go of the file; the next write opens it again."""
        with captured() as log:
            self._dataset = None
        if log.failures:
            raise _unwritable(self.path, log.message)

    def finish(self, target: Path, tick: Callable[[float], bool]) -> None:
        """Write the COG at `target` and remove the scratch file.

        `tick(share)` is called all along; False stops with CancelledError. Raises OutputError.
        """
        self.close()
        plan = self.plan
        go_on = True

        def between(first: float, last: float) -> Progress:
            def progress(share: float, _message: str, _data: object) -> int:
                nonlocal go_on
                go_on = go_on and tick(first + (last - first) * share)
                if stored is not None:
                    _drop_blocks(stored)
                return int(go_on)

            return progress

        if self._held is None and not self._made:
            self._create()
            self.close()
        source = stored = written = None
        done = False
        with thread_options(_COG_SETTINGS), captured() as log:
            source = stored = self._source()
            # The driver's own overviews would stay in GDAL's cache until the end.
            built = not plan.masked
            if source is not None and built:
                _build_overviews(source, plan, between)
            if source is not None and plan.masked:
                count = len(plan.names)
                source = gdal.Translate(
                    "", source, format="VRT", bandList=list(range(1, count + 1)), maskBand=count + 1
                )
            copying = between(_OVERVIEWS_SHARE if built else 0.0, 1.0)
            if source is not None and not log.failures:
                cog = gdal.GetDriverByName("COG")
                written = cog.CreateCopy(str(target), source, 0, _cog_options(plan, built), copying)
            if written is not None:
                written.FlushCache()
                done = True
            # Closed here, so that what fails in closing is captured.
            written = source = stored = None
        self._held = None
        if not go_on:
            raise CancelledError("Cancelled.")
        if not done or log.failures:
            raise _unwritable(target, log.message)
        _check_whole(target)
        self.path.unlink(missing_ok=True)

    def _source(self) -> gdal.Dataset | None:
        """What was written, opened: the file, or a raster around the array that is held."""
        if self._held is None:
            return gdal.OpenEx(str(self.path), gdal.OF_RASTER | gdal.OF_UPDATE)
        plan = self.plan
        kind = gdal_type(plan.dtype)
        dataset = gdal.GetDriverByName("MEM").Create("", plan.grid.width, plan.grid.height, 0, kind)
        for band in self._held:
            dataset.AddBand(kind, [f"DATAPOINTER={band.ctypes.data}"])
        _describe(dataset, plan)
        # As in the scratch file.
        dataset.GetRasterBand(1).SetColorInterpretation(gdal.GCI_GrayIndex)
        return dataset


def _describe(dataset: gdal.Dataset, plan: RasterPlan) -> None:
    """Set georeference, names, scales, nodata and metadata of a new raster."""
    reference = spatial_reference(plan.grid.crs)
    if reference is not None:
        dataset.SetSpatialRef(reference)
    if plan.grid.crs or plan.grid.transform != (0.0, 1.0, 0.0, 0.0, 0.0, 1.0):
        dataset.SetGeoTransform(plan.grid.transform)
    # By this, a later run knows the file as the plugin's own.
    dataset.SetMetadata({**plan.metadata, "TIFFTAG_SOFTWARE": SOFTWARE_TAG})
    for index, name in enumerate(plan.names):
        band = dataset.GetRasterBand(index + 1)
        band.SetDescription(name)
        if plan.band_metadata and plan.band_metadata[index]:
            band.SetMetadata(dict(plan.band_metadata[index]))
        if plan.scales:
            band.SetScale(plan.scales[index])
            band.SetOffset(plan.offsets[index])
        if plan.nodata is not None:
            band.SetNoDataValue(_declared(plan))


def _declared(plan: RasterPlan) -> Number:
    """The nodata value as GDAL takes it: a float for a 64-bit integer band ends the process."""
    return int(plan.nodata) if np.dtype(plan.dtype).kind in "iu" else float(plan.nodata)


def _drop_blocks(dataset: gdal.Dataset) -> None:
    """Write and take the blocks of a raster and its overviews out of GDAL's cache, which is QGIS's too."""
    dataset.FlushCache()
    for number in range(dataset.RasterCount):
        band = dataset.GetRasterBand(number + 1)
        for level in range(band.GetOverviewCount()):
            band.GetOverview(level).FlushCache()


def _resampling(plan: RasterPlan) -> str:
    """How overviews are made: by average (nearest for counts)."""
    average = plan.masked or plan.dtype.startswith("float") or plan.nodata is not None
    return "AVERAGE" if average and not plan.classes else "NEAREST"


def _build_overviews(
    dataset: gdal.Dataset, plan: RasterPlan, between: Callable[[float, float], Progress]
) -> None:
    """Build overviews within a raster, each from the one before, as the COG driver does.

    `between(first, last)`: what reports a step that brings the whole from one share to another.
    """
    factors = _factors(plan)
    # Each level takes a fourth of the time of the one before.
    pace = _OVERVIEWS_SHARE / sum(4.0**-level for level in range(len(factors) or 1)) / dataset.RasterCount
    done = 0.0
    if dataset.BuildOverviews("NONE", factors) != gdal.CE_None:
        return
    for number in range(dataset.RasterCount):
        finer = dataset.GetRasterBand(number + 1)
        for level in range(len(factors)):
            coarser = dataset.GetRasterBand(number + 1).GetOverview(level)
            if plan.nodata is not None:
                coarser.SetNoDataValue(_declared(plan))
            step = between(done, done + pace * 4.0**-level)
            if gdal.RegenerateOverview(finer, coarser, _resampling(plan), step) != gdal.CE_None:
                return
            done += pace * 4.0**-level
            finer = coarser


def _factors(plan: RasterPlan) -> list[int]:
    """Pixels per pixel of each overview, as the COG driver chooses them: down to the size of a block."""
    side, factors = max(plan.grid.width, plan.grid.height), [1]
    while side // factors[-1] > BLOCK:
        factors.append(2 * factors[-1])
    return factors[1:]


def _cog_options(plan: RasterPlan, built: bool) -> list[str]:
    """Creation options: ZSTD where this GDAL has it; `built`: the source has its overviews."""
    # No NUM_THREADS: compression is not what takes the time, and each thread costs 20 MB.
    return [
        f"COMPRESS={_compression()}",
        # Level 6 saves a tenth of the size and takes three times as long.
        "LEVEL=1",
        "PREDICTOR=YES",
        f"BLOCKSIZE={BLOCK}",
        "BIGTIFF=IF_SAFER",
        f"RESAMPLING={_resampling(plan)}",
        f"OVERVIEWS={'FORCE_USE_EXISTING' if built else 'IGNORE_EXISTING'}",
    ]


_options_lock = threading.Lock()


def _compression() -> str:
    """The best lossless compression of this GDAL's COG driver.

    The driver puts its list of options together when it is first asked for, and two threads that ask at
    once break it: whoever writes a COG comes through here first.
    """
    with _options_lock:
        options = gdal.GetDriverByName("COG").GetMetadataItem("DMD_CREATIONOPTIONLIST")
    return "ZSTD" if "<Value>ZSTD</Value>" in options else "DEFLATE"


def _check_whole(path: Path) -> None:
    """OutputError if a tile of a written COG lies beyond the file's end (a disk that filled up silently)."""
    size = path.stat().st_size
    end = 0
    with captured() as log:
        dataset = gdal.OpenEx(str(path), gdal.OF_RASTER)  # bands do not keep it alive
        if dataset is None:
            raise _unwritable(path, log.message)
        band = dataset.GetRasterBand(1)
        wide, high = band.GetBlockSize()
        for row in range(math.ceil(band.YSize / high)):
            for col in range(math.ceil(band.XSize / wide)):
                offset = band.GetMetadataItem(f"BLOCK_OFFSET_{col}_{row}", "TIFF")
                length = band.GetMetadataItem(f"BLOCK_SIZE_{col}_{row}", "TIFF")
                end = max(end, int(offset or 0) + int(length or 0))
    if log.failures or end > size:
        raise _unwritable(
            path,
            Message("{end} bytes were written, {size} are on the disk; {log}", end=end, size=size, log=log),
        )


def _unwritable(path: Path, reason: str) -> OutputError:
    """The error for a file in the working folder; it names the final file and the output folder."""
    name = path.name.replace(".scratch", "")
    return OutputError(
        "{name} cannot be written to {folder} ({reason}). Free some space there, or choose "
        "another folder that can be written to.",
        name=name,
        folder=path.parent.parent,
        reason=reason,
    )
