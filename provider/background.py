# SPDX-License-Identifier: GPL-2.0-or-later
"""Python code of the plugin that runs on threads of QGIS's: it has to end before Python does.

QGIS ends Python before its own threads. One that comes back from GDAL then is ended in the middle of C++
code, and takes QGIS down with it (SIGABRT).
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

WAIT = 10.0
"""Seconds that are waited for at most: what a server or a disk holds up must not hold up QGIS's end."""

_ended = threading.Condition()
_running: dict[object, tuple[int, Callable[[], None]]] = {}
"""The thread of each, and what cancels it."""


@contextmanager
def background(cancel: Callable[[], None]) -> Iterator[None]:
    """What is done within runs on a thread of QGIS's; `cancel` asks it from another thread to end soon."""
    key = object()
    with _ended:
        _running[key] = threading.get_ident(), cancel
    try:
        yield
    finally:
        with _ended:
            del _running[key]
            _ended.notify_all()


def end_background(seconds: float = WAIT) -> bool:
    """Cancel what runs on other threads, and wait for it; whether all of it has ended."""
    here = threading.get_ident()

    def others() -> list[Callable[[], None]]:
        return [cancel for thread, cancel in _running.values() if thread != here]

    with _ended:
        waiting = others()
    for cancel in waiting:
        cancel()
    with _ended:
        done = _ended.wait_for(lambda: not others(), seconds)
    if waiting:
        # Out of here it still has a few steps to go until QGIS has its thread back.
        time.sleep(0.02)
    return done
