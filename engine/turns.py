# SPDX-License-Identifier: GPL-2.0-or-later
"""Queue for a process that answers one call at a time: first come, first served, waits reported."""

from __future__ import annotations

import contextlib
import threading
import time
from collections import deque
from collections.abc import Iterator
from typing import Callable

from ..core.errors import CancelledError
from ..core.log import warning
from ..core.messages import Message
from . import commands

NOTICE = 1.0
"""Seconds of waiting after which the user is informed."""

AGAIN = 60.0
"""Seconds after which a wait that goes on is reported again."""

_WORK = {
    "analysis.animate": Message("an animation"),
    "catalog.download": Message("a download"),
    "catalog.search": Message("a search"),
    "models.load": Message("loading a model"),
    "models.predict": Message("computing a tile"),
    "models.warm": Message("loading a model"),
    "training.train": Message("a training"),
}


class Turns:
    """The callers of one process, first come, first served."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self.waiting: deque[tuple[object, str]] = deque()

    @contextlib.contextmanager
    def turn(
        self, method: str, cancelled: Callable[[], bool], report: Callable[[str], None] | None = None
    ) -> Iterator[None]:
        """Wait for this caller's turn, and hold it. Raises CancelledError if the user stops waiting.

        `report` receives what the process is busy with, after NOTICE seconds.
        """
        ticket = object()
        with self._changed:
            self.waiting.append((ticket, method))
        try:
            self._wait(ticket, cancelled, report)
            if cancelled():
                raise CancelledError("The run was stopped.")
            yield
        finally:
            with self._changed:
                self.waiting = deque(entry for entry in self.waiting if entry[0] is not ticket)
                self._changed.notify_all()

    @property
    def wanted(self) -> bool:
        """Whether somebody waits behind the one whose turn it is."""
        with self._changed:
            return len(self.waiting) > 1

    def _wait(
        self, ticket: object, cancelled: Callable[[], bool], report: Callable[[str], None] | None
    ) -> None:
        due = time.monotonic() + NOTICE
        while True:
            with self._changed:
                first, busy_with = self.waiting[0]
                if first is not ticket:
                    self._changed.wait(commands.POLL)
                    first, busy_with = self.waiting[0]
            if first is ticket:
                return
            if cancelled():
                raise CancelledError("The run was stopped while it waited for the engine.")
            if report and time.monotonic() > due:
                due = time.monotonic() + AGAIN
                work = _WORK.get(busy_with, Message("other work"))
                report(
                    warning(
                        Message("The engine is busy with {work}: waiting for its end.", work=work), "waiting"
                    )
                )
