# SPDX-License-Identifier: GPL-2.0-or-later
"""Session of the command: what all areas of a run share."""

from __future__ import annotations

import math
import threading
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, Protocol

from ..core.series.interpolation import BaselineModel
from ..core.series.patch import Model
from ..core.series.pipeline import Spread
from ..core.series.registration import Registration
from ..core.series.registration_report import register_and_log
from ..core.stack.model import Stack
from ..engine.client import Engine
from ..engine.model import load_model
from .config import Config
from .fetching import FetchJob
from .interpreter import engine_python
from .log import Log

NETWORK = "temporal-liif-3"
"""The network that `auto` takes where the bands allow it."""


class Workers(Protocol):
    """Processes elsewhere that do the work: see cluster."""

    def spread(self, spec: dict[str, Any]) -> Spread:
        """Has the tiles of a series computed, with the model of `Session.model_spec`."""

    def fetch(
        self, job: FetchJob, log: Callable[[str], None], cancelled: Callable[[], bool]
    ) -> dict[str, Any]:
        """Have an area fetched; what the report tells."""

    def register(
        self, stack: Stack, log: Callable[[str], None], cancelled: Callable[[], bool]
    ) -> Registration:
        """Finds where the dates of a stack lie."""


@dataclass
class Session:
    """Configuration, engine, keys and log of a run; a context manager that lets the engine go."""

    config: Config
    out: Path
    """The output folder."""

    log: Log
    cancelled: Callable[[], bool] = lambda: False
    keys: Mapping[str, str] = field(default_factory=dict, repr=False)
    """GDAL options with the keys of an object store."""

    connections: Sequence[Mapping[str, Any]] = field(default=(), repr=False)
    """STAC APIs with a login, as the engine takes them: name, url, credentials (HTTP headers)."""

    again: bool = False
    """Whether days that failed in an earlier run are fetched again."""

    cluster: Workers | None = None
    """Who fetches, and computes the windows; None: this process does."""

    engine: Engine = field(default_factory=lambda: Engine(engine_python()))
    _model: Model | None = None
    _held: ExitStack = field(default_factory=ExitStack)
    _loading: threading.Lock = field(default_factory=threading.Lock)

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *error: object) -> None:
        self._held.close()
        self.engine.stop()

    def model_spec(self, stack: Stack) -> dict[str, Any]:
        """The model for a stack, as the engine takes it; the baseline as {"model": "baseline", ...}."""
        section = self.config.values["series"]
        name = section["model"]
        if name == "auto":
            known = all(math.isfinite(band.wavelength) for band in stack.bands)
            name = NETWORK if known else BaselineModel.name
        if name == BaselineModel.name:
            options = {"method": section["method"], "upsampling_kind": section["upsampling"]}
            return {"model": name, "options": options}
        file = self.config.checkpoint
        return {"model": str(file) if file else name, "device": section["device"], "options": {}}

    def model(self, stack: Stack, log: Callable[[str], None]) -> Model:
        """The model for a stack: the baseline in this process, a network in the engine, kept for all areas.

        Raises EngineError, ModelError, CancelledError.
        """
        spec = self.model_spec(stack)
        if spec["model"] == BaselineModel.name:
            return BaselineModel(**spec["options"])
        with self._loading:
            if self._model is None:
                loaded = load_model(self.engine, spec, log=log, cancelled=self.cancelled)
                self._model = self._held.enter_context(loaded)
            return self._model

    def spread(self, stack: Stack) -> Spread | None:
        """How the tiles of a series are computed elsewhere; None: here."""
        return self.cluster.spread(self.model_spec(stack)) if self.cluster else None

    def register(self, stack: Stack, log: Callable[[str], None]) -> Registration | None:
        """Where the dates of a stack lie, if that is wanted."""
        if not self.config.values["series"]["register"]:
            return None
        return (self.cluster.register if self.cluster else register_and_log)(stack, log, self.cancelled)

    def needs_engine(self, steps: tuple[str, ...]) -> bool:
        """Whether any of the steps may ask the engine."""
        computes = {"series", "evaluate"} & set(steps)
        searches = "search" in steps and self.config.items is None
        return searches or bool(computes and self.config.values["series"]["model"] != BaselineModel.name)
