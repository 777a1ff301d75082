# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine process: takes calls from QGIS one at a time, runs their handlers, and ends when QGIS does.

A service is a module in engine/services/ with handlers,

    def search(params: dict, arrays: dict[str, np.ndarray], context: Context) -> tuple[dict, dict]: ...

and one line for each in HANDLERS, "catalog.search": "engine.services.catalog:search". The module is imported
at the first call, so that a package is loaded only when it is needed. What a handler returns (plain JSON
values, arrays) is the reply; an error of core/errors reaches the caller as that class. Records of this
package's loggers (`logging.getLogger(__name__)`, level INFO and above) reach the caller's log, as
`context.log` does.
"""

from __future__ import annotations

import contextlib
import faulthandler
import importlib
import json
import logging
import math
import os
import platform
import queue
import signal
import sys
import threading
import time
import traceback
from collections.abc import Mapping
from multiprocessing import AuthenticationError
from multiprocessing.connection import Listener
from typing import Any, Callable

from ..core.errors import EngineError
from ..core.log import as_record, warning
from ..core.messages import Message, to_json
from ..core.network import Network
from . import bodies, locate, protocol
from .context import Context
from .devices import release_memory
from .failures import describe

HANDLERS: dict[str, str] = {
    "analysis.adaptation_report": "engine.services.analysis:adaptation_report",
    "analysis.animate": "engine.services.analysis:animate",
    "analysis.band_weights": "engine.services.analysis:band_weights",
    "analysis.comparison_report": "engine.services.analysis:comparison_report",
    "catalog.collections": "engine.services.catalog:collections",
    "catalog.download": "engine.services.catalog:download",
    "catalog.search": "engine.services.catalog:search",
    "catalog.sign": "engine.services.catalog:sign",
    "catalog.token": "engine.services.catalog:token",
    "cluster.compute": "cli.service:compute",
    "engine.diagnose": "engine.services.diagnose:diagnose",
    "models.load": "engine.services.models:load",
    "models.tile_size": "engine.services.models:tile_size",
    "models.predict": "engine.services.models:predict",
    "models.relocate": "engine.services.models:relocate",
    "models.unload": "engine.services.models:unload",
    "models.warm": "engine.services.models:warm",
    "training.train": "engine.services.training:train",
}

PACKAGE = __package__.rpartition(".")[0]
"""The plugin's package, below which the handlers' modules lie."""

HEARTBEAT = 0.5
"""Seconds between signs of life while a call runs."""

ACCEPT_LIMIT = 60.0
"""Seconds after which a worker that nobody connected to gives up."""

PROGRESS_INTERVAL = 0.03
"""Seconds within which repeated progress on the same text is not sent again."""


def main() -> None:
    """Read address and key from standard input, wait for QGIS to connect, and serve it until it leaves."""
    config = json.loads(sys.stdin.readline())
    _detach_stdin()
    faulthandler.enable()
    # Ctrl-C in the terminal that QGIS was started from is for QGIS.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    channel = accept(config["address"], bytes.fromhex(config["authkey"]))
    Worker(channel, {**HANDLERS, **config.get("services", {})}).run()


def accept(address: str, authkey: bytes) -> protocol.Channel:
    """Wait for the one client that knows the key; others are turned away."""
    giving_up = threading.Timer(ACCEPT_LIMIT, os._exit, (1,))
    giving_up.daemon = True
    giving_up.start()
    with Listener(address, authkey=authkey) as listener:
        while True:
            try:
                connection = listener.accept()
            except (AuthenticationError, EOFError, ConnectionError):
                continue
            giving_up.cancel()
            return protocol.Channel(connection)


class Worker:
    """Serves one channel: calls run on the main thread, messages and heartbeats on threads of their own."""

    def __init__(self, channel: protocol.Channel, handlers: dict[str, str]) -> None:
        self._channel = channel
        self._handlers = handlers
        self._inbox: queue.Queue[tuple[dict, dict]] = queue.Queue()
        self._network = Network()
        self._current: int | None = None
        self._cancelled: set[int] = set()
        self._last_progress = (-math.inf, "")

    def run(self) -> None:
        """Serve until the process ends."""
        logger = logging.getLogger(PACKAGE)
        logger.setLevel(logging.INFO)
        logger.addHandler(_Forward(self._log))
        for target in (self._read, self._beat):
            threading.Thread(target=target, daemon=True).start()
        self._channel.send(
            {"type": "hello", "protocol": protocol.VERSION, "python": platform.python_version()}
        )
        while True:
            message, arrays = self._inbox.get()
            self._answer(message, arrays)
            # The arrays of a tile must not stay until the next call.
            del message, arrays

    def _answer(self, message: dict, arrays: dict) -> None:
        number, method = message["id"], message["method"]
        self._last_progress = (-math.inf, "")
        self._current = number
        failure = None
        try:
            handler = self._handler(method)
            value, results = handler(message["params"], arrays, self._context(number))
            frames = protocol.encode({"type": "result", "id": number, "value": value}, results)
        except Exception as error:
            failure = describe(_explained(error), method)
        self._current = None
        self._cancelled.discard(number)
        if failure is not None:
            # Outside the except clause, where the traceback no longer holds the tile's tensors.
            release_memory()
            frames = protocol.encode({"type": "error", "id": number, **failure})
        self._channel.send_frames(frames)

    def _handler(self, method: str) -> Callable[[dict, dict, Context], tuple[dict, dict]]:
        if method not in self._handlers:
            raise EngineError(
                "The engine does not know {method}. Restart QGIS after updating the plugin.",
                method=repr(method),
            )
        module, _, function = self._handlers[method].partition(":")
        return getattr(importlib.import_module("." + module, PACKAGE), function)

    def _context(self, number: int) -> Context:
        def send_part(value: Mapping[str, Any], arrays: Mapping[str, Any]) -> None:
            self._channel.send({"type": "part", "id": number, "value": value}, arrays)

        return Context(self._progress, self._log, lambda: number in self._cancelled, self._network, send_part)

    def _progress(self, fraction: float, text: str) -> None:
        now = time.monotonic()
        last, last_text = self._last_progress
        if now - last < PROGRESS_INTERVAL and text == last_text and fraction < 1:
            return
        self._last_progress = (now, text)
        fraction = min(1.0, max(0.0, float(fraction))) if math.isfinite(fraction) else 0.0
        self._send({"type": "progress", "fraction": fraction, "text": str(text), **to_json(text)})

    def _log(self, text: str) -> None:
        self._send({"type": "log", **as_record(text).to_json()})

    def _send(self, message: dict[str, Any]) -> None:
        number = self._current
        if number is not None:
            self._channel.send({**message, "id": number})

    def _read(self) -> None:
        """Sort incoming messages; when QGIS is gone, end the process at once, whatever it is doing."""
        try:
            while True:
                body, arrays = self._channel.receive()
                message = bodies.checked(body, bodies.REQUESTS)
                if message["type"] == "call":
                    self._inbox.put((message, arrays))
                elif message["type"] == "cancel":
                    self._cancelled.add(message["id"])
                elif message["type"] == "configure":
                    self._network = Network.from_json(message["settings"])
                del body, message, arrays
        except EOFError:
            os._exit(0)
        except BaseException as error:
            print(f"The engine could not read a message: {error!r}", file=sys.stderr, flush=True)
            os._exit(1)

    def _beat(self) -> None:
        """While a call runs, show that the process lives, how much it computes (seconds of its own and in the
        kernel), and where it is."""
        with contextlib.suppress(OSError):
            while True:
                time.sleep(HEARTBEAT)
                used = os.times()
                # A process that is short of memory for a while lives on.
                with contextlib.suppress(MemoryError):
                    computed = {"user": used.user, "system": used.system}
                    self._send({"type": "heartbeat", **computed, "at": _whereabouts()})


class _Forward(logging.Handler):
    """Passes the package's log records on to the caller."""

    def __init__(self, log: Callable[[str], None]) -> None:
        super().__init__(logging.INFO)
        self._forward = log

    def emit(self, record: logging.LogRecord) -> None:
        try:
            # A message keeps its parts, which a text with arguments of logging's own has not.
            text = record.msg if isinstance(record.msg, Message) else record.getMessage()
            self._forward(warning(text, record.name) if record.levelno >= logging.WARNING else text)
        except Exception:
            self.handleError(record)


def _explained(error: Exception) -> Exception:
    """A package that the engine's Python lacks, or that is broken, as an error that says how to get it."""
    if isinstance(error, ModuleNotFoundError) and error.name and not error.name.startswith(PACKAGE):
        return locate.missing_package(sys.executable, error.name.partition(".")[0])
    package = None if isinstance(error, MemoryError) else _imported_package(error)
    return error if package is None else locate.broken_package(sys.executable, package, error)


def _imported_package(error: Exception) -> str | None:
    """The package whose import raised the error; None where it comes from elsewhere."""
    names = (
        frame.f_globals.get("__name__", "")
        for frame, _ in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_name == "<module>"
    )
    found = [name for name in names if name and not name.startswith(PACKAGE)]
    if found:
        return found[0].partition(".")[0]
    return error.name.partition(".")[0] if isinstance(error, ImportError) and error.name else None


def _whereabouts() -> str:
    """File, line and function of this package that the main thread is in, for the report of a hang."""
    frame = sys._current_frames().get(threading.main_thread().ident)
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    while frame is not None:
        name = frame.f_code.co_filename
        if name.startswith(root) and not name.endswith("worker.py"):
            return f"{os.path.relpath(name, root)}:{frame.f_lineno} in {frame.f_code.co_name}"
        frame = frame.f_back
    return "outside this plugin's code"


def _detach_stdin() -> None:
    """Nothing that a library reads by mistake may wait for QGIS."""
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
