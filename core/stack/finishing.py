# SPDX-License-Identifier: GPL-2.0-or-later
"""Finishing the files of a series side by side, one thread a file: one more than there are processors, as
some wait for the disk."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import Callable

from .. import processors
from ..errors import CancelledError
from ..messages import Message

MOST_THREADS = 4
"""Files that are finished at once: each holds memory of its own, and they share one disk."""

_POLL = 0.1
"""Seconds between reports, and looks at whether to stop."""

Tick = Callable[[float], bool]
"""Takes the share of a file that is done; False: stop."""

Finish = Callable[[Tick], "tuple[int, str]"]
"""Makes a file; returns its bytes and multihash. Raises CancelledError after a False of its tick."""


def finish_all(
    files: Iterator[tuple[str, Finish]],
    total: int,
    progress: Callable[[float, str], None],
    cancelled: Callable[[], bool],
) -> dict[str, tuple[int, str]]:
    """Make all `total` files, by name; returns what each `Finish` returns.

    `files` is asked for the next one, and progress is reported, in the caller's thread. What fails first is
    raised once all that was begun has ended; so is CancelledError.
    """
    written: dict[str, tuple[int, str]] = {}
    shares: dict[str, float] = {}
    running: dict[Future, str] = {}
    stop = threading.Event()
    at_once = max(1, min(total, processors.available() + 1, MOST_THREADS))

    def begin(pool: ThreadPoolExecutor) -> None:
        while len(running) < at_once:
            name, finish = next(files, (None, None))
            if finish is None:
                return

            def tick(share: float, name: str = name) -> bool:
                shares[name] = share
                return not stop.is_set()

            # Here, as the sum of the shares is taken while other threads report theirs.
            shares[name] = 0.0
            running[pool.submit(finish, tick)] = name

    with ThreadPoolExecutor(at_once, thread_name_prefix="temporal-liif-file") as pool:
        try:
            begin(pool)
            while running:
                if cancelled():
                    raise CancelledError("Cancelled.")
                oldest = next(iter(running.values()))
                for done in wait(running, _POLL, FIRST_COMPLETED).done:
                    name = running.pop(done)
                    written[name], shares[name] = done.result(), 1.0
                progress(sum(shares.values()) / total, Message("Writing {file}", file=oldest))
                begin(pool)
        finally:
            # Those that still run end at their next tick.
            stop.set()
    return written
