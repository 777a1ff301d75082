# SPDX-License-Identifier: GPL-2.0-or-later
"""A model of the engine that is loaded while the images of a run are opened."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Any

from ...engine.client import Engine
from ...engine.model import EngineModel, load_model
from ..background import background

_POLL = 0.05
"""Seconds between looks at what is said, and whether to stop."""

Log = Callable[[str], None]


class EarlyModel:
    """A model that another thread loads; who makes one takes it or drops it."""

    def __init__(self, engine: Engine, spec: dict[str, Any]) -> None:
        """Begin to load the model of a spec: see `load_model`."""
        self._engine, self._spec = engine, spec
        self._said: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._log: Log = self._said.put
        self._stop, self._ended = threading.Event(), threading.Event()
        self._settling = threading.Lock()
        self._found: EngineModel | BaseException | None = None
        self._dropped = False
        threading.Thread(target=self._load, name="temporal-liif-model", daemon=True).start()

    def take(self, log: Log, cancelled: Callable[[], bool]) -> EngineModel:
        """Wait for the model. `log` gets what was said of it so far, and will be. Raises as `load_model`."""
        while not self._ended.wait(_POLL):
            self._pass_on(log)
            if cancelled():
                self._stop.set()
        self._pass_on(log)
        self._log = log
        found, self._found = self._found, None
        if isinstance(found, BaseException):
            raise found
        return found

    def drop(self) -> None:
        """Let it go, or stop loading it, unless it was taken. Nobody waits."""
        self._stop.set()
        with self._settling:
            self._dropped = True
            found, self._found = self._found, None
        if isinstance(found, EngineModel):
            found.close()

    def _pass_on(self, log: Log) -> None:
        while not self._said.empty():
            log(self._said.get())

    def _load(self) -> None:
        with background(self._stop.set):
            try:
                found: EngineModel | BaseException = load_model(
                    self._engine, self._spec, log=lambda text: self._log(text), cancelled=self._stop.is_set
                )
            except BaseException as error:  # for who takes it
                found = error
            with self._settling:
                self._found = found
            self._ended.set()
            if self._dropped:
                self.drop()
