# SPDX-License-Identifier: GPL-2.0-or-later
"""Tasks of a cluster: what one worker does with a window, or with the rasters of a date.

Workers see the output folder under the same path as the command does. They keep a model from one window to
the next. What comes back are numbers and texts; pixels go through the folder.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from ..core.raster.raster_plan import RasterPlan
from ..core.raster.windows import Window
from ..core.series.extras import layers_of
from ..core.series.interpolation import BaselineModel
from ..core.series.patch import Cancelled, Model, Query
from ..core.series.pipeline import compute_tile
from ..core.series.registration import Registration
from ..core.series.registration_report import register_and_log
from ..core.series.screen import Screen
from ..core.series.tiles import Tiles
from ..core.stack import parts
from ..core.stack.model import Stack
from ..engine.client import Engine
from ..engine.model import load_model
from ..engine.version import version
from .cancellation import task_cancelled
from .interpreter import engine_python


@dataclass(frozen=True)
class Job:
    """What the windows of one series share."""

    tiles: Tiles
    """Without a screen, which counts in one process alone."""

    screened: bool
    model: dict[str, Any]
    """As `Session.model_spec` gives it."""

    folder: str
    """Where parts are written."""


@dataclass(frozen=True)
class Computed:
    """What comes of a window beside its pixels."""

    counts: tuple[np.ndarray, np.ndarray] | None
    """Of the screen, where there is one."""

    provenance: dict[str, Any]
    """Of the model, on the worker's device."""

    log: tuple[str, ...]
    """Records."""


def share(job: Job) -> Job:
    """The job itself, as a result of a task: where its worker is lost, it is made again."""
    return job


def plugin_version() -> str:
    """The version of the plugin on this worker."""
    return version()


def register(stack: Stack) -> tuple[Registration, list[str]]:
    """Where the dates of a stack lie, and the records of the log."""
    log: list[str] = []
    return register_and_log(stack, log.append, task_cancelled()), log


def compute(job: Job, query: Query) -> Computed:
    """Compute a window, and write its part."""
    log: list[str] = []
    cancelled = task_cancelled()
    model = _models.get(job.model, log, cancelled)
    screen = Screen(job.tiles.stack) if job.screened else None
    tiles = replace(job.tiles, screen=screen)
    layers = layers_of(tiles.extras, tiles.written)
    writer = parts.PartWriter(window_of(query), tiles.written, len(query.days), layers)
    compute_tile(tiles, query, model, writer, cancelled, log.append)
    writer.save(Path(job.folder))
    return Computed(screen.counts if screen else None, model.provenance(), tuple(log))


def join(
    job: Job,
    windows: Sequence[Window],
    index: int,
    name: str,
    plan: RasterPlan,
    target: str,
) -> tuple[int, str]:
    """Make the COG of a date's image or layer of all parts."""
    cancelled = task_cancelled()
    return parts.join(
        Path(job.folder), windows, index, name, plan, Path(target), lambda share: not cancelled()
    )


def window_of(query: Query) -> Window:
    """The target pixels of a query."""
    return Window(query.rows.start, query.cols.start, query.rows.count, query.cols.count)


def worker_number() -> int | None:
    """The number of the worker that this runs on, from 0 on; None for one that was started by itself."""
    # Late: dask is an extra.
    from distributed import get_worker

    name = get_worker().name
    return name if isinstance(name, int) else None


class _Models:
    """The model of this worker: one at a time, in an engine of its own unless it is the baseline."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._spec: dict[str, Any] = {}
        self._model: Model | None = None
        self._held = ExitStack()

    def get(self, spec: dict[str, Any], log: list[str], cancelled: Cancelled) -> Model:
        """The model for what `Session.model_spec` says. Raises EngineError, ModelError, CancelledError."""
        if spec["model"] == BaselineModel.name:
            return BaselineModel(**spec["options"])
        with self._lock:
            if self._model is None or self._spec != spec:
                self._held.close()
                engine = Engine(engine_python())
                self._held.callback(engine.stop)
                own = {**spec, "worker": worker_number()}
                self._model = load_model(engine, own, log=log.append, cancelled=cancelled)
                self._spec = spec
            return self._model


_models = _Models()
