# SPDX-License-Identifier: GPL-2.0-or-later
"""Promises of time ("ends within a second"), held to on a machine that computes other things as well."""

from __future__ import annotations

import time
from pathlib import Path

BUSY = 10
"""How many times longer it may take at most while others compute."""


class Stopwatch:
    """Runs from when it is made.

    A promise holds for a machine that is free to keep it. So seconds in which some process waited for a
    processor or a disk are counted apart, where the system counts them (Linux's pressure stall information).
    """

    def __init__(self) -> None:
        self._begun, self._stalled = time.monotonic(), _stalled()

    def within(self, limit: float) -> bool:
        """Whether no more than `limit` seconds have gone by: of all, or, up to BUSY times as many, of those
        in which nothing had to wait."""
        gone, stalled = time.monotonic() - self._begun, _stalled() - self._stalled
        return gone < limit or (gone < BUSY * limit and gone - stalled < limit)


def _stalled() -> float:
    """Seconds since the machine's start in which a process waited for a processor, and for a disk."""
    total = 0
    for what in ("cpu", "io"):
        try:
            text = Path("/proc/pressure", what).read_text()
        except OSError:
            continue
        some = next(line for line in text.splitlines() if line.startswith("some"))
        total += int(some.rpartition("total=")[2])
    return total / 1e6
