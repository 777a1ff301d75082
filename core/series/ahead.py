# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading one item ahead, in a thread of its own, so that a slow source holds up nobody who cancels."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterable, Iterator
from typing import Any, Callable, TypeVar

from ..errors import CancelledError

Item = TypeVar("Item")


def in_thread(items: Callable[[], Iterable[Item]], cancelled: Callable[[], bool]) -> Iterator[Item]:
    """What `items()` yields, in order, made one ahead by a thread that owns all it opens.

    Raises what `items` raises, and CancelledError within a fraction of a second; close it when leaving early.
    """
    ready: queue.Queue[Any] = queue.Queue(maxsize=1)
    stop, done = threading.Event(), object()

    def offer(item: Any) -> bool:
        while not stop.is_set():
            try:
                ready.put(item, timeout=0.1)
                return True
            except queue.Full:
                continue
        return False

    def make() -> None:
        try:
            for item in items():
                if not offer(item):
                    return
                # Whoever takes it holds it, and nobody for longer.
                del item
            offer(done)
        except BaseException as error:  # handed over to the thread that waits
            offer(error)

    thread = threading.Thread(target=make, name="temporal-liif-reader", daemon=True)
    thread.start()
    try:
        while True:
            if cancelled():
                raise CancelledError("Cancelled.")
            try:
                item = ready.get(timeout=0.1)
            except queue.Empty:
                continue
            if item is done:
                return
            if isinstance(item, BaseException):
                raise item
            yield item
            del item
    finally:
        stop.set()
        # A read from a slow server must not hold up who cancels; the thread ends with that read.
        thread.join(timeout=0.5)
