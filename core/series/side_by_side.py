# SPDX-License-Identifier: GPL-2.0-or-later
"""Work on several things alike, which who asks may have done side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Callable

Run = Callable[[Callable[[Any], None], Sequence[Any]], None]
"""Does some work for every item, in turn or side by side."""


def in_turn(work: Callable[[Any], None], items: Sequence[Any]) -> None:
    """One after the other."""
    for item in items:
        work(item)
