# SPDX-License-Identifier: GPL-2.0-or-later
"""Sources for QGIS over files of catalogues, which no driver but the one for their kind can open.

QGIS opens a layer's source again whenever it likes, years later too, by whichever driver knows the content.
Therefore a layer over a web file is the text of a VRT made here: the names within are such that GDAL's
drivers for TIFF (GTIFF_DIR) and JPEG (JPEG_SUBFILE) alone take them, and open no file beside.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from osgeo import gdal

from ..raster.gdalio import captured, thread_options
from ..raster.remote import ask_again, remote_files
from .drivers import ALONE, open_alone

MOST_PIXELS = 16_000_000
"""Of a picture without overviews, which is read as a whole."""

_DIRECTORIES = 24
"""Images within a file that are looked at: each overview and mask is one."""


def tiff_source(paths: Sequence[str]) -> str:
    """A source with all bands of one TIFF, or the first bands of several of the same size; empty if none.

    Overviews are those within the files. After a failure the servers are asked again the next time.
    """
    source = _tiff_source(paths)
    if not source:
        ask_again(remote_files(paths))
    return source


def _tiff_source(paths: Sequence[str]) -> str:
    with thread_options(ALONE), captured():
        pinned = [_overviews(path) for path in paths]
        if not pinned or not all(pinned):
            return ""
        names = [f"GTIFF_DIR:1:{path}" for path in paths]
        if len(names) == 1:
            laid = gdal.Translate("", names[0], format="VRT")
        else:
            laid = gdal.BuildVRT("", names, separate=True)
        if laid is None:
            return ""
        sizes = {directories[0][1:] for directories in pinned}
        own = (laid.RasterXSize, laid.RasterYSize)
        # Files of other sizes than the whole have overviews of other places.
        usable = sizes == {own}
        bands = [(0, n + 1) for n in range(laid.RasterCount)]
        if len(names) > 1:
            bands = [(n, 1) for n in range(len(names))]
        texts = [
            "".join(_overview(paths[file], index, band) for index, _, _ in pinned[file][1:] if usable)
            for file, band in bands
        ]
        return _with_overviews(laid.GetMetadata("xml:VRT")[0], texts)
    return ""


def jpeg_source(path: str, crs: str, bounds: Sequence[float]) -> str:
    """A source that lays a JPEG over west, north, east, south in a CRS; empty if it is none.

    After a failure the server is asked again the next time.
    """
    source = _jpeg_source(path, crs, bounds)
    if not source:
        ask_again(remote_files([path]))
    return source


def _jpeg_source(path: str, crs: str, bounds: Sequence[float]) -> str:
    name = f"JPEG_SUBFILE:Q0,0,0,{path}"
    with thread_options(ALONE), captured():
        picture = gdal.OpenEx(name, gdal.OF_RASTER, allowed_drivers=["JPEG"])
        if picture is None or picture.RasterXSize * picture.RasterYSize > MOST_PIXELS:
            return ""
        laid = gdal.Translate("", picture, format="VRT", outputSRS=crs, outputBounds=list(bounds))
        return "" if laid is None else laid.GetMetadata("xml:VRT")[0]
    return ""


def _overviews(path: str) -> list[tuple[int, int, int]]:
    """(number, columns, rows) of a TIFF's own image and of its overviews, the largest first, or []."""
    whole = open_alone(path, ("GTiff",))
    if whole is None or not whole.RasterCount:
        return []
    band = whole.GetRasterBand(1)
    overviews = (band.GetOverview(number) for number in range(band.GetOverviewCount()))
    sizes = {(one.XSize, one.YSize) for one in overviews}
    found = [(1, whole.RasterXSize, whole.RasterYSize)]
    for number in range(2, _DIRECTORIES if sizes else 0):
        part = _directory(path, number)
        if part is None:
            break
        size = (part.RasterXSize, part.RasterYSize)
        if size in sizes and part.RasterCount == whole.RasterCount and not _is_mask(part):
            sizes.discard(size)
            found.append((number, *size))
    return found


def _directory(path: str, number: int) -> gdal.Dataset | None:
    """One image of a TIFF; None after the last, whether or not GDAL raises its errors."""
    part = None
    with captured():
        part = gdal.OpenEx(f"GTIFF_DIR:{number}:{path}", gdal.OF_RASTER, allowed_drivers=["GTiff"])
    return part


def _is_mask(part: gdal.Dataset) -> bool:
    return part.GetRasterBand(1).GetMetadataItem("NBITS", "IMAGE_STRUCTURE") == "1"


def _overview(path: str, number: int, band: int) -> str:
    name = escape(f"GTIFF_DIR:{number}:{path}")
    return (
        f'<Overview><SourceFilename relativeToVRT="0">{name}</SourceFilename>'
        f"<SourceBand>{band}</SourceBand></Overview>"
    )


def _with_overviews(text: str, overviews: Sequence[str]) -> str:
    end = "</VRTRasterBand>"
    *bands, rest = text.split(end)
    return "".join(band + more + end for band, more in zip(bands, overviews)) + rest
