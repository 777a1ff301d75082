# SPDX-License-Identifier: GPL-2.0-or-later
"""Opening files of catalogues: by the drivers for their kinds alone, and without what they refer to.

GDAL recognises files by their content, whatever they are called. A server that answers with a VRT would have
GDAL read whatever the VRT names: files of this computer, or of its network, or places in memory. HDF5 and
NetCDF can name other files too, and are downloaded whole.
"""

from __future__ import annotations

from osgeo import gdal

from ..messages import Message

DRIVERS = ("GTiff", "JP2OpenJPEG", "JP2KAK", "JP2ECW", "JP2MrSID", "JPEG2000", "JP2Lura")
"""GeoTIFF and COG, and JPEG 2000 by whichever library this GDAL has."""

ALONE = {"GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR"}
"""GDAL options with which files beside the one that is opened (.ovr, .msk, .aux.xml) are ignored."""

SIGNATURES = (
    b"II*\x00",
    b"MM\x00*",
    b"II+\x00",
    b"MM\x00+",
    b"\x00\x00\x00\x0cjP  ",
    b"\xff\x4f\xff\x51",
)
"""Beginnings of TIFF, BigTIFF, JPEG 2000 and its bare code stream."""

LARGEST_BLOCK = 1 << 30
"""Bytes: a file in larger blocks than this could not be read in parts."""


def open_alone(path: str, drivers: tuple[str, ...] = DRIVERS) -> gdal.Dataset | None:
    """A raster that comes from outside; None, and an error of GDAL's, for what these drivers do not open.

    To be called with ALONE among the options of the thread. Raises RuntimeError for a file that refers to
    other files, or cannot be read in parts.
    """
    dataset = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR, allowed_drivers=list(drivers))
    if dataset is None:
        return None
    if "OVERVIEWS" in (dataset.GetMetadataDomainList() or ()):
        raise RuntimeError(Message("it names another file as its overviews, which is not opened"))
    for number in range(1, dataset.RasterCount + 1):
        band = dataset.GetRasterBand(number)
        width, height = band.GetBlockSize()
        if width * height * gdal.GetDataTypeSize(band.DataType) // 8 > LARGEST_BLOCK:
            raise RuntimeError(
                Message(
                    "its blocks of {width} x {height} pixels are too large to be read in parts",
                    width=width,
                    height=height,
                )
            )
    return dataset
