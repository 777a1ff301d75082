# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine as QGIS uses it: started when needed, kept, and replaced when it dies or hangs.

What takes minutes to days (LONG) has a process of its own: a search or a prediction never waits for a
download or a training.
"""

from __future__ import annotations

import atexit
import itertools
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable

import numpy as np

from ..core.messages import Message
from ..core.network import Network
from . import locate, protocol
from .call import Call, Limits, Log, Part, Progress
from .failures import secrets_in
from .process import WorkerProcess
from .turns import Turns

LONG = frozenset({"catalog.download", "cluster.compute", "training.train"})
"""Methods that have a process of their own."""

PASSING = frozenset({"cluster.compute", "training.train"})
"""Those whose process ends with the work, for its memory and the workers that it started; a download's keeps
the login for the next one."""


@dataclass
class Line:
    """A process and those who wait for it."""

    turns: Turns = field(default_factory=Turns)
    worker: WorkerProcess | None = None


class Engine:
    """An engine: a process that answers one call at a time, and further ones for long work.

    Safe to use from several threads.
    """

    def __init__(
        self,
        interpreter: str | Path | None = None,
        limits: Limits = Limits(),  # noqa: B008  (frozen)
        extra_services: Mapping[str, str] | None = None,
    ) -> None:
        """Nothing is started yet.

        Args:
            interpreter: the engine's Python; None: the one that `locate.find` finds at each start.
            limits: when the engine counts as hanging.
            extra_services: handlers beside those of the worker, as in its HANDLERS, within this package.
        """
        self.interpreter = interpreter
        self.limits = limits
        self._services = dict(extra_services or {})
        self.network = Network.surrounding()
        self.short = Line()
        self.long = {method: Line() for method in sorted(LONG)}
        self._numbers = itertools.count(1)

    @property
    def pid(self) -> int | None:
        """Process id of the engine, None while none runs; not of those for long work."""
        worker = self.short.worker
        return worker.pid if worker is not None and worker.alive else None

    def configure(self, network: Network) -> None:
        """Set how this and all later processes reach the network.

        They reach the process in a message, before any call made after this.
        """
        self.network = network
        for line in self._lines():
            worker = line.worker
            if worker is not None and worker.alive:
                worker.post(self._settings_message())

    def call(
        self,
        method: str,
        params: dict[str, Any],
        arrays: Mapping[str, np.ndarray] | Callable[[], Mapping[str, np.ndarray]] | None = None,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
        log: Log | None = None,
        timeout: float | None = None,
        part: Part | None = None,
    ) -> tuple[dict[str, Any], dict[str, np.ndarray]]:
        """Have a handler of the engine do its work, and return its reply: plain values and arrays.

        Args:
            method: name of the handler, such as "models.predict".
            params: plain JSON values.
            arrays: booleans, integers or floats, which must not change until the call returns; or what gives
                them when it is the call's turn, for large ones that nobody needs once they have been sent.
            progress: receives the fraction done and what is being done.
            cancelled: called every 50 ms. Within a second of its first True the call has ended and the device
                is free: the handler stopped by itself, or its process was killed.
            log: receives records of decisions (which device and why) and of waiting for other calls.
            timeout: seconds without progress after which the call counts as hanging even if it computes;
                None: only `Limits` hold.
            part: receives parts of the answer that come before the reply: plain values and arrays.

        Raises:
            CancelledError: `cancelled` returned True.
            EngineError: the engine is missing, incomplete, died, hangs, or failed in a way it cannot explain.
            TemporalLiifError: the handler's own error, of the class that it raised.
        """
        cancelled = cancelled or (lambda: False)
        number = next(self._numbers)
        line = self.long.get(method, self.short)
        report = log or (progress and (lambda text: progress(0.0, text)))
        with line.turns.turn(method, cancelled, report):
            worker = self._ready(line, cancelled, log)
            secrets = secrets_in(params) | secrets_in(self.network.to_json())
            body = {"type": "call", "id": number, "method": method, "params": params}
            frames = protocol.encode(body, arrays() if callable(arrays) else arrays)
            call = Call(worker, number, method, self.limits, timeout, secrets)
            try:
                worker.post(frames)
                del frames
                return call.follow(progress, cancelled, log, part)
            finally:
                if not call.answered or (method in PASSING and not line.turns.wanted):
                    worker.kill()

    def stop(self) -> None:
        """End all processes now, even within a call (which then fails); the next call starts a new one."""
        for line in self._lines():
            worker, line.worker = line.worker, None
            if worker is not None:
                worker.kill()

    def _lines(self) -> list[Line]:
        return [self.short, *self.long.values()]

    def _ready(self, line: Line, cancelled: Callable[[], bool], log: Log | None) -> WorkerProcess:
        worker = line.worker
        if worker is not None and worker.alive:
            return worker
        interpreter = locate.find(self.interpreter)
        if log:
            log(Message("Starting the engine with {interpreter}", interpreter=interpreter))
        # Known before it is connected, so that `stop` reaches a process that never answers.
        line.worker = worker = WorkerProcess(interpreter, self._services)
        worker.connect(self.limits.start, cancelled)
        worker.post(self._settings_message())
        return worker

    def _settings_message(self) -> list:
        return protocol.encode({"type": "configure", "settings": self.network.to_json()})


_shared: Engine | None = None
_sharing = threading.Lock()


def shared_engine(interpreter: str | Path | None = None) -> Engine:
    """The engine that is kept for the whole QGIS session; another interpreter replaces it."""
    global _shared
    with _sharing:
        if _shared is not None and _shared.interpreter != interpreter:
            old, _shared = _shared, Engine(interpreter)
            _shared.network = old.network
            old.stop()
        elif _shared is None:
            _shared = Engine(interpreter)
            atexit.register(shutdown)
        return _shared


def shutdown() -> None:
    """End the shared engine, when the plugin is unloaded or QGIS ends."""
    global _shared
    with _sharing:
        if _shared is not None:
            _shared.stop()
        _shared = None
    atexit.unregister(shutdown)
