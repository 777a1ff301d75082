# SPDX-License-Identifier: GPL-2.0-or-later
"""Log of the command: JSON lines, without secrets, on standard error and in the output folder."""

from __future__ import annotations

import json
import logging
import sys
import threading
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Callable, TextIO

from ..core.dates import instant
from ..core.errors import OutputError
from ..core.log import as_record
from ..engine.failures import redact_all

PROGRESS_EVERY = 10.0
"""Seconds between lines that say how far a step is."""


class Log:
    """Writes one JSON object a line; several threads may."""

    def __init__(self, secrets: Collection[str] = (), stream: TextIO | None = None) -> None:
        """`secrets` are starred out; the lines go to `stream`, standard error if none."""
        self._secrets = frozenset(secrets)
        self._streams = [sys.stderr if stream is None else stream]
        self._lock = threading.Lock()

    def also_to(self, path: Path) -> None:
        """Append to a file, too. Raises OutputError."""
        try:
            self._streams.append(path.open("a", encoding="utf-8", buffering=1))
        except OSError as error:
            raise OutputError(
                "The log {path} cannot be written ({reason}). Choose another output folder.",
                path=path,
                reason=error.strerror or error,
            ) from error

    def write(self, event: str, **fields: Any) -> None:
        """One line: the time, the event (`log`, `progress`, `step`, `area`, `run`) and its fields."""
        now = instant(datetime.now(timezone.utc))
        line = redact_all({"time": now, "event": event, **fields}, self._secrets)
        text = json.dumps(line, ensure_ascii=False, default=str) + "\n"
        with self._lock:
            for stream in self._streams:
                stream.write(text)
                stream.flush()

    def records(self, **fields: Any) -> Callable[[str], None]:
        """A log for the library: its records with these fields."""
        return lambda text: self.write("log", **fields, **as_record(text).to_json())

    def progress(self, **fields: Any) -> Callable[[float, str], None]:
        """Progress for the library: a line every PROGRESS_EVERY seconds."""
        last = time.monotonic()

        def show(share: float, text: str = "") -> None:
            nonlocal last
            if time.monotonic() - last >= PROGRESS_EVERY:
                last = time.monotonic()
                self.write("progress", **fields, share=round(share, 4), text=text)

        return show

    @contextmanager
    def libraries(self) -> Iterator[None]:
        """Write what libraries log or warn of as lines, too, instead of as texts of theirs."""
        handler, root = _Lines(self), logging.getLogger()
        root.addHandler(handler)
        logging.captureWarnings(True)
        try:
            yield
        finally:
            logging.captureWarnings(False)
            root.removeHandler(handler)

    def public(self, value: Any) -> Any:
        """Nested JSON values with every secret starred out."""
        return redact_all(value, self._secrets)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            for stream in self._streams[1:]:
                stream.close()
            del self._streams[1:]


class _Lines(logging.Handler):
    """Records of Python's logging as lines."""

    def __init__(self, log: Log) -> None:
        super().__init__(logging.WARNING)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._log.write("log", level="warning", code=record.name, text=record.getMessage())
        except Exception:
            self.handleError(record)
