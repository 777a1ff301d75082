# SPDX-License-Identifier: GPL-2.0-or-later
"""Daemon threads for reads: one that hangs keeps neither Python nor QGIS from ending."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from typing import Any


class Readers:
    """So many daemon threads; Python waits for those of its own ThreadPoolExecutor when it ends.

    GDAL cannot be interrupted in the middle of a transfer from a server that says nothing.
    """

    def __init__(self, count: int) -> None:
        self._count, self._threads = count, 0
        self._jobs: SimpleQueue[tuple[Future, Callable[..., Any], tuple] | None] = SimpleQueue()
        self._lock = threading.Lock()

    def submit(self, work: Callable[..., Any], *arguments: Any) -> Future:
        """Have it done by the next free thread."""
        job: Future = Future()
        self._jobs.put((job, work, arguments))
        with self._lock:
            if self._threads < self._count:
                self._threads += 1
                name = f"temporal-liif-read-{self._threads}"
                threading.Thread(target=_work, args=(self._jobs,), name=name, daemon=True).start()
        return job

    def close(self) -> None:
        """Drop what has not begun, and let each thread end after what it is at."""
        while True:
            try:
                waiting = self._jobs.get_nowait()
            except Empty:
                break
            if waiting is not None:
                waiting[0].cancel()
        for _ in range(self._threads):
            self._jobs.put(None)


def _work(jobs: SimpleQueue) -> None:
    while True:
        taken = jobs.get()
        if taken is None:
            return
        job, work, arguments = taken
        if not job.set_running_or_notify_cancel():
            continue
        try:
            result = work(*arguments)
        except BaseException as error:  # handed to whoever waits
            job.set_exception(error)
        else:
            job.set_result(result)
            del result
        # Else the last result would live on while this thread waits.
        del taken, job, work, arguments
