# SPDX-License-Identifier: GPL-2.0-or-later
"""Stages side by side: a thread makes the next item while another uses the one before.

No stage holds more than what it works on, so that memory is bounded; and a slow source holds up nobody who
cancels.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterable, Iterator
from typing import Any, Callable, TypeVar

from ..errors import CancelledError

Item = TypeVar("Item")

Put = Callable[[Any], bool]
"""Hands an item over and waits until it, or one before it, is taken; False once nobody takes any more."""

_POLL = 0.1
"""Seconds between looks at whether to stop."""

_PATIENCE = 0.5
"""Seconds that who leaves waits for the thread: a read from a slow server must not hold it up."""


def in_thread(
    items: Callable[[], Iterable[Item]], cancelled: Callable[[], bool], ahead: int = 1
) -> Iterator[Item]:
    """What `items()` yields, in order, made so many `ahead` by a thread that owns all it opens.

    Raises what `items` raises, and CancelledError within a fraction of a second; close it when leaving early.
    """

    def work(put: Put, stopped: Callable[[], bool]) -> None:
        for item in items():
            if not put(item):
                return
            # Whoever takes it holds it, and nobody for longer.
            del item

    return handed_over(work, cancelled, ahead=ahead)


def handed_over(
    work: Callable[[Put, Callable[[], bool]], None],
    cancelled: Callable[[], bool],
    patience: float = _PATIENCE,
    ahead: int = 1,
) -> Iterator[Any]:
    """What `work(put, stopped)`, in a thread of its own, puts, in order; so many `ahead` of who takes it.

    `stopped()` is True once the work is not needed any more, by a cancel or as who uses it has left; the
    thread then has `patience` seconds to end. Raises what `work` raises, and CancelledError.
    """
    ready: queue.Queue[Any] = queue.Queue()
    taken = threading.Semaphore(ahead - 1)
    stop, done = threading.Event(), object()

    def put(item: Any) -> bool:
        if stop.is_set():
            return False
        ready.put(item)
        del item
        while not taken.acquire(timeout=_POLL):
            if stop.is_set():
                return False
        return True

    def make() -> None:
        try:
            work(put, lambda: stop.is_set() or cancelled())
            ready.put(done)
        except BaseException as error:  # handed over to the thread that waits
            ready.put(error)

    thread = threading.Thread(target=make, name="temporal-liif-stage", daemon=True)
    thread.start()
    try:
        while True:
            if cancelled():
                raise CancelledError("Cancelled.")
            try:
                item = ready.get(timeout=_POLL)
            except queue.Empty:
                continue
            if item is done:
                return
            if isinstance(item, BaseException):
                raise item
            taken.release()
            yield item
            del item
    finally:
        stop.set()
        thread.join(timeout=patience)
