# SPDX-License-Identifier: GPL-2.0-or-later
"""Bands of classes or flags (scene classification, land cover, quality bits), which have no means."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass

import numpy as np
from osgeo import gdal

from ..messages import Message
from .gdalio import captured

_NAMES = re.compile(
    r"(?:^|[\W_])(?:scl|fmask\d?|b?qa|qa\d\d|\w*qa|qa_\w+|qc|qc_\w+|clm|udm2?|state_\d+k?m|lulc|land_?cover|land_?use|"
    r"world_?cover|lc_?type_?\d|classi(?:f\w*)?|class(?:es)?|quality|reliability|label|cloud_?mask|data_?mask|mask)(?:$|[\W_])",
    re.IGNORECASE,
)
"""Names of bands that hold classes or flags."""

_FILES = re.compile(
    r"(?:^|[\W_])(?:scl|fmask\d?|b?qa|qa\d\d|pixel_?qa|qa_(?:pixel|radsat|aerosol)|clm|lulc|land_?cover|land_?use|"
    r"world_?cover|mcd12[qc]\d|clc\d*|corine|cloud_?mask|mask|classification|udm2?|state_\d+k?m|"
    r"(?:vi|pixel|band|mandatory)_(?:quality|reliability)|qc_(?:day|night|\d+k?m)|(?:lai|extra|psn|et|mod\d\d)_qc)(?:$|[\W_])",
    re.IGNORECASE,
)
"""Names of files of one such band."""

_MASK_FILES = re.compile(r"(?:^|_)udm2?(?:$|_)", re.IGNORECASE)
"""Names of files whose bands are all masks (Planet)."""

_SAMPLE = 256
"""Side of the window in which floats are looked at."""

_RAMP = 16
"""Entries from which on a grey colour table is a grey image."""


@dataclass(frozen=True)
class Classes:
    """Why a band is taken as classes."""

    reason: str
    """What says so, for messages."""

    certain: bool
    """False where only a name says so."""


def classes_of(band: gdal.Band, name: str, path: str = "") -> Classes | None:
    """Why a band holds classes; None for one of measured values.

    `path` is given for a file of a single band, or of masks alone, whose name may say so. A colour table
    beside a declared scale only paints values, and a grey one is a grey image. Floats hold classes where a
    name says so and a sample of them are whole numbers, as where classes are stacked with an index.
    """
    kind = gdal.GetDataTypeName(band.DataType)
    if kind.startswith(("CFloat", "CInt")):
        return None
    scaled = (band.GetScale() or 1.0, band.GetOffset() or 0.0) != (1.0, 0.0)
    table = band.GetColorTable()
    if kind.startswith("Float"):
        named = None if scaled else _by_name(name, path)
        return named if named and _whole_numbers(band) else None
    if table is not None and table.GetCount() and not scaled and not _grey(table):
        return Classes(Message("it has a colour table of {count} entries", count=table.GetCount()), True)
    categories = [text for text in band.GetCategoryNames() or () if text.strip()]
    if len(categories) > 1:
        return Classes(
            Message("it names categories ({categories}, ...)", categories=", ".join(categories[:3])), True
        )
    if _names_classes(band.GetDefaultRAT()):
        return Classes(Message("its attribute table names classes"), True)
    return None if scaled else _by_name(name, path)


def _by_name(name: str, path: str) -> Classes | None:
    """What the names of a band and of its file say."""
    if _NAMES.search(name):
        return Classes(Message("it is called {name}", name=name), False)
    stem = os.path.splitext(os.path.basename(path.rstrip("/\\")))[0]
    if (not name and _FILES.search(stem)) or _MASK_FILES.search(stem):
        return Classes(Message("the file is called {stem}", stem=stem), False)
    return None


def is_mask_file(path: str) -> bool:
    """Whether a file is called as one whose bands are all masks."""
    return bool(_MASK_FILES.search(os.path.splitext(os.path.basename(path.rstrip("/\\")))[0]))


def _whole_numbers(band: gdal.Band) -> bool:
    """Whether a sample of pixels from a band's middle are whole numbers."""
    width, height = min(_SAMPLE, band.XSize), min(_SAMPLE, band.YSize)
    left, top = (band.XSize - width) // 2, (band.YSize - height) // 2
    values = None
    with captured():
        values = band.ReadAsArray(left, top, width, height)
    if values is None:
        return False
    values = values[np.isfinite(values)]
    return bool(values.size) and bool((values == np.rint(values)).all())


def _grey(table: gdal.ColorTable) -> bool:
    """Whether a colour table is a ramp of greys."""
    entries = [table.GetColorEntry(index)[:3] for index in range(table.GetCount())]
    levels = [red for red, green, blue in entries if red == green == blue]
    return len(levels) == len(entries) >= _RAMP and levels in (sorted(levels), sorted(levels)[::-1])


def _names_classes(table: gdal.RasterAttributeTable | None) -> bool:
    """Whether an attribute table has names for values, not only a histogram."""
    if table is None or table.GetRowCount() < 2:
        return False
    columns = range(table.GetColumnCount())
    return any(table.GetUsageOfCol(column) == gdal.GFU_Name for column in columns)
