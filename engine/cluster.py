# SPDX-License-Identifier: GPL-2.0-or-later
"""A cluster that the engine reaches for QGIS: its workers compute the tiles of a series.

The engine does what the command does (cli/cluster.py); QGIS sends what is to be computed, and gets the files
of the output's working folder.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..core.errors import ParameterError
from .client import Engine
from .packing import packed

if TYPE_CHECKING:
    from ..core.series.pipeline import Spread
    from ..core.stack.model import Stack

LOCAL = re.compile(r"local(?::([1-9]\d{0,2}))?")
"""Workers on this machine: as many as are named, else one a core."""

_IN_MEMORY = ("/vsimem/", "MEM:")

_OF_GDAL = ("GDAL_DATA", "GDAL_DRIVER_PATH", "PROJ_LIB", "PROJ_DATA")
"""Variables that say where QGIS's GDAL finds its own files."""


def check_address(address: str) -> None:
    """Raise ParameterError for what is neither `local`, `local:N`, an address, nor a scheduler's file."""
    if not (LOCAL.fullmatch(address) or "://" in address or Path(address).is_file()):
        raise ParameterError(
            "The cluster is {address}. Give local, local:N, a scheduler's address (tcp://host:8786), or its "
            "scheduler file.",
            address=repr(address),
        )


def spread_by(engine: Engine, address: str, spec: dict[str, Any], gdal: str) -> Spread:
    """Has the tiles of a series computed by the workers of a cluster.

    Args:
        engine: whose environment has dask.
        address: see `check_address`.
        spec: the model, as `load_model` takes it, or the baseline with its options.
        gdal: the folder of QGIS's package osgeo, for an environment without one.

    What is made raises as `core.series.pipeline.Spread`, and ParameterError for rasters in memory.
    """

    def spread(tiles, model, writer, progress, cancelled, log):
        _check_files(tiles.stack)
        arrays: dict[str, Any] = {}
        params = {
            "cluster": address,
            "model": spec,
            "margin": model.margin,
            "tiles": packed(replace(tiles, screen=None), arrays),
            "screened": tiles.screen is not None,
            "folder": str(writer.working_folder),
            "rasters": packed(writer.rasters(), arrays),
            "provenance": writer.provenance,
            "gdal": {
                "folder": gdal,
                "variables": {name: os.environ[name] for name in _OF_GDAL if name in os.environ},
            },
        }
        answer, counts = engine.call(
            "cluster.compute", params, arrays, progress=progress, cancelled=cancelled, log=log
        )
        if tiles.screen is not None:
            tiles.screen.add(counts["pixels"], counts["weights"])
        writer.provenance.update(answer["provenance"])
        return {name: (size, checksum) for name, (size, checksum) in answer["files"].items()}

    return spread


def _check_files(stack: Stack) -> None:
    """ParameterError for a raster that other processes cannot open."""
    for date in stack.observations:
        for raster in date.rasters:
            for source in (raster, *raster.masks):
                if source.source.startswith(_IN_MEMORY):
                    raise ParameterError(
                        "{name} is in this program's memory, where a cluster's workers cannot read it. Save "
                        "it as a file.",
                        name=source.name or source.source,
                    )
