# SPDX-License-Identifier: GPL-2.0-or-later
"""Job of superresolve: the request of one run, without layers and widgets, and its steps."""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Callable

import osgeo

from ...core.dates import check_targets, parse_targets
from ...core.errors import EngineError
from ...core.raster.grid import Grid
from ...core.series import pipeline
from ...core.series.interpolation import BaselineModel
from ...core.series.patch import Model
from ...core.series.registration import Registration
from ...core.series.screen import Screen
from ...core.stack.model import Stack
from ...engine.client import Engine
from ...engine.cluster import spread_by
from ..engine_access import engine_news
from ..reports import made_by
from ..translation import tr, translated
from .early_model import EarlyModel

Log = Callable[[str], None]


@dataclass(frozen=True)
class Job:
    """What is asked of the stack of a run, made on the main thread for the worker thread."""

    targets: str
    """Target dates as the user wrote them."""

    scale: float
    """Output pixels per input pixel along each side."""

    gsd: float | None
    """Metres per output pixel, which overrules the scale."""

    model: dict[str, Any]
    """{"model": "baseline", a built-in id or a checkpoint's path, "device", "options"}, or {"auto", "else"}:
    a model for stacks whose bands all have a wavelength, and one for others; with "missing", why there is no
    engine for the first."""

    tile: int | None
    """Side of a tile in output pixels; None: the model's choice."""

    extras: pipeline.Extras
    """What is written beside the images."""

    folder: Path
    """Where the series goes."""

    overwrite: bool
    """Whether files of an earlier run may be replaced."""

    engine: Engine
    """Where a network runs."""

    cluster: str = ""
    """Whose workers compute the tiles: see engine.cluster.check_address; empty: this process."""

    def dates(self, stack: Stack) -> list[datetime]:
        """The target dates."""
        return parse_targets(self.targets, [one.time for one in stack.observations])

    def grid(self, stack: Stack) -> Grid:
        """The output's grid, of exactly the stack's extent."""
        return pipeline.target_grid(stack, self.scale, self.gsd)

    def begin_loading(self, held: ExitStack) -> EarlyModel | None:
        """Have the engine begin to load the model that it is asked for, if any; until `held` ends."""
        spec = self.model.get("auto", self.model)
        if spec["model"] == BaselineModel.name or self.model.get("missing"):
            return None
        early = EarlyModel(self.engine, spec)
        held.callback(early.drop)
        return early

    def load_model(
        self,
        early: EarlyModel | None,
        stack: Stack,
        log: Log,
        warn: Log,
        cancelled: Callable[[], bool],
        held: ExitStack,
    ) -> tuple[Model, dict[str, Any]]:
        """The model, and what it is by its spec: the baseline in this process, everything else in the engine
        (`early`, see `begin_loading`) until `held` ends.

        Where the model is chosen by itself, an engine that is missing or does not work is a warning, also in
        the window (`engine_news`), and the baseline computes.
        """
        spec = self.model
        if "auto" not in spec:
            return self._loaded(spec, early, log, cancelled, held), spec
        known = all(math.isfinite(band.wavelength) for band in stack.bands)
        chosen = spec["auto"] if known else spec["else"]
        try:
            if known and spec["missing"]:
                raise EngineError(spec["missing"])
            model = self._loaded(chosen, early, log, cancelled, held)
        except EngineError as error:
            warn(
                tr("The baseline computes, as the engine cannot be used: {why}").format(why=translated(error))
            )
            engine_news().missed.emit(translated(error))
            chosen = spec["else"]
            model = self._loaded(chosen, early, log, cancelled, held)
        log(tr("Model: {name}.").format(name=chosen["model"]))
        return model, chosen

    def _loaded(
        self,
        spec: dict[str, Any],
        early: EarlyModel | None,
        log: Log,
        cancelled: Callable[[], bool],
        held: ExitStack,
    ) -> Model:
        if spec["model"] == BaselineModel.name:
            if early is not None:
                early.drop()
            return BaselineModel(**spec["options"])
        return held.enter_context(early.take(log, cancelled))

    def run(
        self,
        stack: Stack,
        targets: Sequence[datetime],
        grid: Grid,
        model: Model,
        registration: Registration | None,
        screen: Screen | None,
        spread: pipeline.Spread | None,
        progress: pipeline.Progress,
        cancelled: Callable[[], bool],
        log: Log,
    ) -> Stack:
        """Compute and write; returns the new stack."""
        return pipeline.superresolve(
            stack,
            targets,
            grid,
            model,
            self.folder,
            overwrite=self.overwrite,
            tile=self.tile,
            extras=self.extras,
            provenance=made_by("superresolve"),
            registration=registration,
            screen=screen,
            spread=spread,
            progress=progress,
            cancelled=cancelled,
            log=log,
        )

    def spread(self, spec: dict[str, Any]) -> pipeline.Spread | None:
        """How the tiles are computed elsewhere with the model of a spec; None: here."""
        if not self.cluster:
            return None
        return spread_by(self.engine, self.cluster, spec, str(Path(osgeo.__file__).parent))


def warnings_for(targets: Sequence[datetime], stack: Stack, model: Model) -> list[str]:
    """Warnings for targets outside the period; DateError for those that the model cannot make."""
    return check_targets(targets, [one.time for one in stack.observations], model.extrapolates)
