# SPDX-License-Identifier: GPL-2.0-or-later
"""Background work: a function in QGIS's task manager, its result delivered on the main thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication, QgsMessageLog, QgsTask
from qgis.PyQt.QtCore import QThreadPool, QTimer

from ..core.errors import CancelledError
from ..provider.background import background
from ..provider.plain_text import plain

alive: set[Work] = set()
"""The task manager owns the C++ half of a task alone; Python's half must live until `finished`."""


class Work(QgsTask):
    """One function in the background. Work that was dropped reports nothing."""

    def __init__(
        self,
        title: str,
        function: Callable[[Work], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        stopped: Callable[[], None] = lambda: None,
    ) -> None:
        """`function` gets this task (for `halted`, `setProgress`); it touches no widget.

        `stopped` is called when the user has cancelled it in QGIS's task manager.
        """
        # Nothing here is worth a question when QGIS is closed.
        flags = QgsTask.Flag.CanCancel | QgsTask.Flag.CancelWithoutPrompt
        # Since 3.26: no notification of the system's that a search is over.
        if hasattr(QgsTask.Flag, "Silent"):
            flags |= QgsTask.Flag.Silent
        super().__init__(plain(title), flags)
        self._function, self._done, self._failed, self._stopped = function, done, failed, stopped
        self._result: Any = None
        self._error: Exception | None = None
        self._dropped = False
        self._halted = threading.Event()

    def cancel(self) -> None:
        """By the panel, or in QGIS's task manager."""
        self._halted.set()
        super().cancel()

    def halted(self) -> bool:
        """Whether it was cancelled or is over. Any thread may ask, even after QGIS has deleted the task."""
        return self._halted.is_set()

    def run(self) -> bool:
        """Worker thread. An exception must not leave it: it would take QGIS down."""
        # What is done here waits more than it computes, for networks and the engine. It gives its place in
        # the pool to others: there are as few places as processors, and 3.22 draws the map in the same pool.
        pool = thread_pool()
        pool.releaseThread()
        try:
            with background(self._halted.set):
                self._result = self._function(self)
        except Exception as error:
            self._error = error
        finally:
            # Threads that were left at a server which says nothing see it when they go on.
            self._halted.set()
            pool.reserveThread()
        # The caller shows the error: QGIS reports that a task failed, and not why.
        return True

    def finished(self, ran: bool) -> None:
        """Main thread."""
        alive.discard(self)
        if self._dropped:
            return
        if self.isCanceled() or isinstance(self._error, CancelledError):
            self._stopped()
            return
        if self._error is not None:
            # Of tasks that took long, QGIS reports first that they are over; the reason comes on top.
            QTimer.singleShot(0, self._fail)
        elif ran:
            self._done(self._result)

    def _fail(self) -> None:
        if not self._dropped:
            self._failed(self._error)

    def drop(self) -> None:
        """Cancel, and report nothing even if it is done already."""
        self._dropped = True
        if self in alive:
            self.cancel()

    def start(self) -> Work:
        """Hand it to the task manager. Main thread."""
        alive.add(self)
        if not QgsApplication.taskManager().addTask(self):
            alive.discard(self)
            QgsMessageLog.logMessage(f"{self.description()} could not be started.", "Temporal LIIF")
        return self


def thread_pool() -> QThreadPool:
    """Where tasks are run: a pool of their own in later QGIS versions, the application's before."""
    manager = QgsApplication.taskManager()
    return manager.threadPool() if hasattr(manager, "threadPool") else QThreadPool.globalInstance()


def drop_all() -> None:
    """Cancel everything that this module has started: the plugin goes."""
    for work in tuple(alive):
        work.drop()
