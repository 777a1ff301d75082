# SPDX-License-Identifier: GPL-2.0-or-later
"""Sentinel-2's own metadata files above a band file: the processing baseline where no name holds it."""

from __future__ import annotations

import math
import re
from pathlib import PurePosixPath

from osgeo import gdal

from ..messages import Message
from ..raster.gdalio import captured
from ..raster.products import SENTINEL2, Product, is_product_file, parse_baseline

_LEVELS = 6
"""Folders above a band file that are looked into: a product has four."""

_BYTES = 1 << 20
"""Of a metadata file, read from its beginning."""

_FILE = re.compile(r"(?:MTD_MSIL(?:1C|2A)|MTD_TL|S2[A-D]_\w+_MTD_\w+)\.xml", re.IGNORECASE)


def stated_by_files(path: str) -> Product:
    """The Sentinel-2 product whose metadata file lies above a band file; empty where there is none."""
    remote = path.startswith("/vsi") and not path.startswith(("/vsizip/", "/vsitar/", "/vsimem/"))
    if remote or "://" in path or not is_product_file(path):
        return Product()
    for folder in list(PurePosixPath(path.replace("\\", "/")).parents)[:_LEVELS]:
        baseline = baseline_of_product(str(folder))
        if not math.isnan(baseline):
            return Product(
                SENTINEL2, Message("metadata of the product in {name}", name=folder.name), baseline
            )
    return Product()


def baseline_of_product(root: str) -> float:
    """The processing baseline by the metadata files in a product's folder; NaN where there are none."""
    names = []
    with captured():
        names = gdal.ReadDir(root) or []
    known = (_baseline(f"{root}/{name}") for name in sorted(filter(_FILE.fullmatch, names)))
    return next((baseline for baseline in known if not math.isnan(baseline)), math.nan)


def _baseline(path: str) -> float:
    """The processing baseline in a metadata file; 4 where it states an offset alone, NaN where nothing."""
    text = b""
    with captured():
        file = gdal.VSIFOpenL(path, "rb")
        if file is not None:
            text = bytes(gdal.VSIFReadL(1, _BYTES, file) or b"")
            gdal.VSIFCloseL(file)
    match = re.search(rb"<PROCESSING_BASELINE>\s*([\d.]+)", text) or re.search(rb"_N(\d\d\.\d\d)<", text)
    baseline = parse_baseline(match[1].decode()) if match else math.nan
    if math.isnan(baseline) and re.search(rb"<(?:BOA|RADIO)_ADD_OFFSET[^>]*>-[1-9]", text):
        return 4.0
    return baseline
