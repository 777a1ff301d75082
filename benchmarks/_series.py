# SPDX-License-Identifier: GPL-2.0-or-later
"""A series as satellites leave it, of any size: clouds, coinciding gaps, edges of swaths, shifted dates."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import numpy as np
from osgeo import gdal, osr
from temporal_liif.core.stack.model import Source, Stack
from temporal_liif.core.stack.open import open_stack
from temporal_liif.demo.season import BANDS
from temporal_liif.demo.synthetic import COARSE, WAVELENGTHS, Synthetic

PASSES = (1, 2, 4, 5, 6, 8, 9, 10)
"""Observations of the synthetic series: those with many clouds, which hide some places on most dates."""

BLOCK = 256
"""Pixels along a side after which the place repeats itself, so that large inputs are made quickly."""

FILE_BLOCK = 512


def write_series(folder: Path, sides: list[int]) -> list[Path]:
    """One folder for each size in pixels, with a raster a date: uint16 reflectance x 10000, 0 is nodata."""
    made = Synthetic(BLOCK * COARSE)
    folders = [folder / str(side) for side in sides]
    for one in folders:
        one.mkdir(parents=True)
    for index in PASSES:
        scene = made.scene(index)
        stored = np.where(scene.clear, np.rint(np.nan_to_num(scene.values) * 10_000), 0)
        for one, side in zip(folders, sides):
            _write(one / f"{scene.time:%Y-%m-%d}.tif", stored.astype(np.uint16), side, scene.time)
    return folders


def _write(path: Path, block: np.ndarray, side: int, time: datetime) -> None:
    system = osr.SpatialReference()
    system.ImportFromEPSG(32631)
    options = ["TILED=YES", f"BLOCKXSIZE={FILE_BLOCK}", f"BLOCKYSIZE={FILE_BLOCK}", "COMPRESS=ZSTD"]
    options += ["ZSTD_LEVEL=1", "PREDICTOR=2"]
    raster = gdal.GetDriverByName("GTiff").Create(str(path), side, side, len(BANDS), gdal.GDT_UInt16, options)
    raster.SetProjection(system.ExportToWkt())
    raster.SetGeoTransform((500_000, COARSE, 0, 4_700_000, 0, -COARSE))
    raster.SetMetadataItem("TIFFTAG_DATETIME", f"{time:%Y-%m-%dT%H:%M:%S}")
    repeats = FILE_BLOCK // BLOCK
    whole = np.tile(block, (1, repeats, repeats))
    for index, (name, wavelength) in enumerate(zip(BANDS, WAVELENGTHS)):
        band = raster.GetRasterBand(index + 1)
        band.SetDescription(name)
        band.SetMetadataItem("wavelength", f"{wavelength:.3f}")
        band.SetNoDataValue(0)
        for row in range(0, side, FILE_BLOCK):
            for col in range(0, side, FILE_BLOCK):
                band.WriteArray(whole[index, : side - row, : side - col], col, row)
    raster.FlushCache()


def stack_of(folder: Path) -> Stack:
    """The series of a folder."""
    return open_stack([Source(str(path), path.name) for path in sorted(folder.glob("*.tif"))])


def targets(folder: Path, count: int) -> list[datetime]:
    """Days spread evenly over the series, none of them observed but by chance."""
    days = [datetime.strptime(path.stem, "%Y-%m-%d") for path in sorted(folder.glob("*.tif"))]
    steps = [days[0] + (days[-1] - days[0]) * (index + 0.5) / count for index in range(count)]
    return [step.replace(hour=12, minute=0, second=0, microsecond=0, tzinfo=timezone.utc) for step in steps]
