# SPDX-License-Identifier: GPL-2.0-or-later
"""Background work: a function in QGIS's task manager, its result delivered on the main thread."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

from qgis.core import QgsApplication, QgsMessageLog, QgsTask
from qgis.PyQt.QtCore import QThreadPool, QTimer

from ..core.errors import CancelledError
from ..provider.background import background
from ..provider.plain_text import plain

PATIENCE = 400
"""Milliseconds after which a task should have begun, or all places for tasks be taken."""

SOON = 0.3
"""Seconds within which a thread that has taken up work has begun it."""

alive: set[Work] = set()
"""The task manager owns the C++ half of a task alone; Python's half must live until `finished`."""


class Patient:
    """What a task of QGIS's (the class that stands behind this one) does against faults of QGIS's queue.

    QGIS would delete a waiting task that is cancelled at once, also one that a thread has just taken up and
    is about to begin: the thread then writes into memory that is used for something else. What is cancelled
    before it begins therefore ends as it begins. And what QGIS has lost is begun again.
    """

    _begun = _cancelled = _ended = lost = False

    def cancel(self) -> None:
        """By the panel, or in QGIS's task manager."""
        self._cancelled = True
        if self._begun and not self._ended:
            super().cancel()

    def begin_again(self) -> None:
        """Do the work in another task: QGIS has lost this one."""
        raise NotImplementedError

    @property
    def waits(self) -> bool:
        """Whether it stands in QGIS's queue."""
        return not (self._begun or self._ended)

    def take_back(self) -> None:
        """Take it out of QGIS's queue; only where no thread can be about to begin it."""
        self._ended = True
        QgsTask.cancel(self)

    def look_after(self, idle: bool = False) -> None:
        """Begin it again once it is lost: it has not begun, though a place is free, and was (`idle`)."""
        QTimer.singleShot(PATIENCE, lambda: self._look(idle))

    def _look(self, idle: bool) -> None:
        if not self.waits:
            return
        pool = thread_pool()
        free = pool.activeThreadCount() < pool.maxThreadCount()
        if not (free and idle):
            self.look_after(free)
            return
        self.lost = not self._cancelled
        # While a place is free nothing waits that could be taken for this one, nor is about to begin.
        self.take_back()
        if self.lost:
            self.begin_again()


class Work(Patient, QgsTask):
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
        self._title = title
        self._dropped = False
        self._again: Work | None = None
        self._halted = threading.Event()

    def cancel(self) -> None:
        """By the panel, or in QGIS's task manager."""
        self._halted.set()
        super().cancel()
        if self._again is not None:
            self._again.cancel()

    def halted(self) -> bool:
        """Whether it was cancelled or is over. Any thread may ask, even after QGIS has deleted the task."""
        return self._halted.is_set()

    def run(self) -> bool:
        """Worker thread. An exception must not leave it: it would take QGIS down."""
        # What is done here waits more than it computes, for networks and the engine. It gives its place in
        # the pool to others: there are as few places as processors, and 3.22 draws the map in the same pool.
        self._begun = True
        if self.lost or self._cancelled:
            return True
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
        cancelled = self._cancelled or self.isCanceled()
        self._ended = True
        # When QGIS has let go of this one. While it does, it may take a task that was started by then, and
        # whose place in memory is that of this one's, for this one: that would wait for ever. And of tasks
        # that took long it reports first that they are over; the reason of a failure comes on top.
        QTimer.singleShot(0, lambda: self._report(ran, cancelled))

    def _report(self, ran: bool, cancelled: bool) -> None:
        alive.discard(self)
        # An error holds the frames that it came through, and this in them: files would stay open until Python
        # collects such circles.
        error, result, self._error, self._result = self._error, self._result, None, None
        if self._dropped or self.lost:
            return
        if cancelled or isinstance(error, CancelledError):
            self._stopped()
        elif error is not None:
            self._failed(error)
        elif ran:
            self._done(result)

    def drop(self) -> None:
        """Cancel, and report nothing even if it is done already."""
        self._dropped = True
        if self._again is not None:
            self._again.drop()
        elif self in alive:
            self.cancel()

    def start(self) -> Work:
        """Hand it to the task manager. Main thread."""
        alive.add(self)
        if not QgsApplication.taskManager().addTask(self):
            alive.discard(self)
            QgsMessageLog.logMessage(f"{self.description()} could not be started.", "Temporal LIIF")
        else:
            self.look_after()
        return self

    def begin_again(self) -> None:
        """The same work from the start."""
        self._again = Work(self._title, self._function, self._done, self._failed, self._stopped).start()


def thread_pool() -> QThreadPool:
    """Where tasks are run: a pool of their own in later QGIS versions, the application's before."""
    manager = QgsApplication.taskManager()
    return manager.threadPool() if hasattr(manager, "threadPool") else QThreadPool.globalInstance()


def in_background(title: str) -> Callable[..., None]:
    """A function that runs another as work of this title, then on the main thread what gets its result, or
    what is to be done where there is none."""

    def start(function: Callable[[], Any], done: Callable[[Any], None], without: Callable[[], None]) -> None:
        Work(title, lambda work: function(), done, lambda error: without(), without).start()

    return start


def drop_all() -> None:
    """Cancel everything that this module has started: the plugin goes, and with QGIS Python."""
    for work in tuple(alive):
        work.drop()
    take_back(alive)


def take_back(tasks: Iterable[Patient]) -> None:
    """Take cancelled tasks that still wait out of QGIS's queue. Main thread."""
    waiting = tuple(tasks)
    end = time.monotonic() + SOON
    while any(task.waits for task in waiting) and time.monotonic() < end:
        # Threads that take it up need Python's lock.
        time.sleep(0.01)
    for task in waiting:
        if task.waits:
            task.take_back()
