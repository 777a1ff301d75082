# SPDX-License-Identifier: GPL-2.0-or-later
"""Plan of a raster to be written, for every writer: frame, type, bands, tags, and room on the disk."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from ..dates import text_of
from ..errors import OutputError
from .grid import Grid
from .nodata import Number

BLOCK = 256
"""Side of the blocks of COGs and scratch files: a pixel of a hundred dates takes as many blocks."""


@dataclass(frozen=True)
class RasterPlan:
    """What a raster to be written looks like."""

    grid: Grid
    """Its frame."""

    dtype: str
    """numpy name of the stored type."""

    names: tuple[str, ...]
    """Band descriptions."""

    nodata: Number | None = None
    """Declared nodata value, which the type can hold."""

    masked: bool = False
    """Whether a per-dataset mask is written."""

    scales: tuple[float, ...] = ()
    """Declared factor a band; empty: none declared."""

    offsets: tuple[float, ...] = ()
    """Declared summand a band."""

    metadata: Mapping[str, str] = field(default_factory=dict)
    """Metadata of the dataset."""

    band_metadata: tuple[Mapping[str, str], ...] = ()
    """Metadata of each band."""

    classes: bool = False
    """Whether any band holds classes, so that overviews take the nearest pixel."""


def run_tags(provenance: Mapping[str, Any], time: datetime | None = None) -> dict[str, str]:
    """Metadata that say what made a raster, and when the image was acquired."""
    tags = {"PROVENANCE": json.dumps(dict(provenance), sort_keys=True, default=str)}
    if time is not None:
        tags |= {"ACQUISITION_DATE": text_of(time), "TIFFTAG_DATETIME": time.strftime("%Y:%m:%d %H:%M:%S")}
    return tags


def check_space(folder: Path, need: int, remedy: str) -> None:
    """Raise OutputError where the disk of a folder has no room for so many bytes."""
    free = shutil.disk_usage(folder).free
    if need > free:
        raise OutputError(
            "{folder} has {free:.3g} GB free, but the output needs {need:.3g} GB while it is "
            "made. Free some space, or {remedy}.",
            folder=folder,
            free=free / 1e9,
            need=need / 1e9,
            remedy=remedy,
        )
