# SPDX-License-Identifier: GPL-2.0-or-later
"""Mask files that belong to a raster: beside it, or in the same product (SAFE, Landsat, HLS, MAJA)."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from osgeo import gdal

from ..raster.gdalio import captured
from ..raster.header import Header
from .mask_names import NamedMask, called_alike, mask_in_name, of_one_date

_SUFFIXES = (".tif", ".tiff", ".jp2", ".img", ".vrt", ".png")
_LOCAL = ("/vsizip/", "/vsitar/", "/vsimem/", "/vsigzip/")
_SUBDATASET = re.compile(r'[A-Za-z0-9_]+:"?(?P<path>(?:[A-Za-z]:)?[^:"]+\.xml)"?:', re.I)
_GRANULE = re.compile(r"(?P<granule>.*/GRANULE/[^/]+)/IMG_DATA/", re.I)
_SAFE_MASK = re.compile(r"(?:_SCL_(?P<gsd>\d\d)m\.jp2|MSK_CLASSI(?:_B00)?\.jp2)$", re.I)


class Folders:
    """Lists folders, each once."""

    def __init__(self) -> None:
        self._known: dict[str, list[str]] = {}

    def names(self, folder: str) -> list[str]:
        """Names in a folder, also of an archive; none where it cannot be listed."""
        if folder not in self._known:
            found = None
            with captured():
                found = gdal.ReadDir(folder or ".")
            self._known[folder] = sorted(found or ())
        return self._known[folder]


def masks_beside(header: Header, folders: Folders) -> list[str]:
    """Paths of the mask files of a raster, at most one of each kind and name; see core.stack.mask_names."""
    found: dict[str, None] = {}
    for path in _files_of(header):
        granule = _granule_of(path, folders)
        found.update(dict.fromkeys(_of_product(granule, folders) if granule else _of_folder(path, folders)))
    return list(found)


def _files_of(header: Header) -> list[str]:
    """The raster's path, and of a virtual one the files behind it, by folder and name."""
    path = header.path.replace("\\", "/")
    remote = path.startswith("/vsi") and not path.startswith(_LOCAL)
    if remote or "://" in path:
        return []
    if path.lower().endswith(".vrt") or not os.path.isfile(path):
        behind = [file.replace("\\", "/") for file, _, _ in header.state]
        return list(dict.fromkeys([path, *behind]))
    return [path]


def _granule_of(path: str, folders: Folders) -> list[str]:
    """The granules of the SAFE product that a raster is of; empty for none."""
    match = _GRANULE.match(path)
    if match:
        return [match["granule"]]
    inner = _SUBDATASET.match(path)
    file = inner["path"] if inner else path
    if not re.search(r"MTD_MSIL\d\w\.xml$", file, re.I):
        return []
    root = os.path.dirname(file)
    return [f"{root}/GRANULE/{name}" for name in folders.names(f"{root}/GRANULE") if not name.startswith(".")]


def _of_product(granules: list[str], folders: Folders) -> Iterator[str]:
    """The finest scene classification of each granule, or its L1C mask."""
    for granule in granules:
        places = ("IMG_DATA/R20m", "IMG_DATA/R60m", "IMG_DATA", "QI_DATA")
        paths = (
            f"{granule}/{place}/{name}" for place in places for name in folders.names(f"{granule}/{place}")
        )
        first = next((path for path in paths if _SAFE_MASK.search(path)), None)
        if first:
            yield first


def _of_folder(path: str, folders: Folders) -> list[str]:
    """Masks beside a file: those called alike, else those of its date and tile; one of each kind."""
    folder = os.path.dirname(path)
    own = os.path.basename(path)
    named = [
        (name, mask)
        for name in folders.names(folder)
        if name != own and name.lower().endswith(_SUFFIXES) and (mask := mask_in_name(name)) is not None
    ]
    alike = [(name, mask) for name, mask in named if called_alike(own, mask)]
    chosen = alike or [(name, mask) for name, mask in named if of_one_date(own, mask)]
    return [f"{folder}/{name}" if folder else name for name, _ in _one_of_each(chosen)]


def _one_of_each(named: list[tuple[str, NamedMask]]) -> list[tuple[str, NamedMask]]:
    """Without coarser copies (SCL_60m beside SCL_20m), and UDM beside UDM2."""
    kinds = {mask.kind for _, mask in named}
    kept: dict[tuple[str, str], tuple[str, NamedMask]] = {}
    for name, mask in named:
        if mask.kind != "UDM" or "UDM2" not in kinds:
            kept.setdefault((mask.kind, mask.base.lower()), (name, mask))
    return list(kept.values())
