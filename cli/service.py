# SPDX-License-Identifier: GPL-2.0-or-later
"""Service of the engine: QGIS's series on a cluster, computed as the command computes them.

It needs GDAL in the engine's Python: its own, or QGIS's where the two Pythons are of one version.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..core.errors import EngineError
from ..engine import launcher
from ..engine.context import Context
from ..engine.packing import unpacked

if TYPE_CHECKING:
    from ..core.raster.raster_plan import RasterPlan

PULSE = 5.0
"""Seconds after which the progress is sent again: a cluster that computes leaves this process idle."""


def compute(
    params: dict[str, Any], arrays: dict[str, np.ndarray], context: Context
) -> tuple[dict[str, Any], dict[str, np.ndarray]]:
    """Have a cluster compute tiles and make the rasters: see engine.cluster.spread_by."""
    _lend_gdal(params["gdal"])
    # Late: these need GDAL.
    from ..core.series.screen import Screen
    from .cluster import Cluster

    tiles = unpacked(params["tiles"], arrays)
    tiles = replace(tiles, screen=Screen(tiles.stack) if params["screened"] else None)
    output = Output(Path(params["folder"]), unpacked(params["rasters"], arrays), params["provenance"])
    pulse = _Pulse(context)
    with Cluster(params["cluster"]) as cluster:
        files = cluster.files(
            params["model"], tiles, params["margin"], output, pulse.progress, pulse.cancelled, context.log
        )
    counts = {} if tiles.screen is None else dict(zip(("pixels", "weights"), tiles.screen.counts))
    return {"files": files, "provenance": output.provenance}, counts


@dataclass
class Output:
    """What is made of a StackWriter in another process."""

    working_folder: Path
    plans: list[tuple[int, str, str, RasterPlan]]
    provenance: dict[str, Any]

    def rasters(self) -> list[tuple[int, str, str, RasterPlan]]:
        """See StackWriter; with the provenance as it is by then."""
        from ..core.raster.raster_plan import run_tags

        tags = run_tags(self.provenance)
        return [
            (index, name, file, replace(plan, metadata={**plan.metadata, **tags}))
            for index, name, file, plan in self.plans
        ]


class _Pulse:
    """Progress of a call, sent again while nothing changes."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._last, self._sent = (0.0, ""), time.monotonic()

    def progress(self, share: float, text: str) -> None:
        self._last, self._sent = (share, text), time.monotonic()
        self._context.progress(share, text)

    def cancelled(self) -> bool:
        if time.monotonic() - self._sent > PULSE:
            self.progress(*self._last)
        return self._context.cancelled()


def _lend_gdal(known: Mapping[str, Any]) -> None:
    """Let this process and its workers use QGIS's GDAL, where they have none. Raises EngineError."""
    try:
        import osgeo  # noqa: F401

        return
    except ImportError:
        os.environ.update({**known["variables"], launcher.GDAL: known["folder"]})
    try:
        launcher.load_gdal()
    except Exception as error:
        raise EngineError(
            "A cluster's processes read the images with GDAL, which the engine's Python {interpreter} lacks, "
            "and QGIS's cannot be loaded there ({error}). Name a Python that has GDAL and the engine's "
            "packages (conda-forge has both) in Settings > Options > Temporal LIIF, or leave the cluster "
            "empty.",
            interpreter=sys.executable,
            error=error,
        ) from error
