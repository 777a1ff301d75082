# SPDX-License-Identifier: GPL-2.0-or-later
"""Evaluation of a series without other truth: clear dates are held out, predicted, and compared."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Callable

import numpy as np

from ..core.analysis.comparison import compare, plain
from ..core.dates import text_of
from ..core.errors import CancelledError, StackError
from ..core.raster.windows import windows
from ..core.sampling import evenly_spread
from ..core.stack.model import Stack
from ..core.stack.reader import Reader

LEAST_CLEAR = 0.5
"""Share of a date's pixels that must be clear for it to be held out."""

LEAST_DATES = 4
"""Dates that a series needs for one to be held out: two beside it remain on either side or so."""

_BLOCK = 1024

Cancelled = Callable[[], bool]


def held_out(stack: Stack, count: int, cancelled: Cancelled) -> tuple[Stack, Stack]:
    """At most `count` clear dates, evenly spread and never the first or last, and the stack of all others.

    Raises StackError for a stack with too few dates, or without a clear one between others.
    """
    dates = stack.observations
    clear = _clear_shares(stack, cancelled)
    inner = [t for t in range(1, len(dates) - 1) if clear[t] >= LEAST_CLEAR]
    if len(dates) < LEAST_DATES or not inner:
        raise StackError(
            "{count} dates, {inner} of them clear and between others, are too few to hold one "
            "out. Evaluate series of {least} dates or more.",
            count=len(dates),
            inner=len(inner),
            least=LEAST_DATES,
        )
    # Half of the dates at least are left, so that neighbours stay.
    chosen = {inner[index] for index in evenly_spread(len(inner), min(count, max(1, len(dates) // 4)))}
    parts = [tuple(one for t, one in enumerate(dates) if (t in chosen) == wanted) for wanted in (True, False)]
    held, rest = (replace(stack, observations=part) for part in parts)
    return held, rest


def score(held: Stack, made: Stack, peak: float, cancelled: Cancelled) -> dict[str, Any]:
    """Metrics of each predicted date against its observation, and their means: {"dates", "mean"}."""
    rows: dict[str, dict[str, Any]] = {}
    for truth, predicted in zip(held.observations, made.observations):
        pair = (replace(stack, observations=(one,)) for stack, one in ((held, truth), (made, predicted)))
        report = compare(next(pair), [next(pair)], peak, cancelled=cancelled)
        rows[text_of(truth.time)] = {
            name: plain(found.all) for name, found in report.results[0].scores.items()
        } | {"pixels": report.results[0].count}
    names = next(iter(rows.values())).keys()
    known = {
        name: [row[name] for row in rows.values() if isinstance(row[name], (int, float))] for name in names
    }
    return {"dates": rows, "mean": {name: float(np.mean(some)) for name, some in known.items() if some}}


def _clear_shares(stack: Stack, cancelled: Cancelled) -> np.ndarray:
    """(T,) share of each date's pixels that are clear."""
    clear = np.zeros(len(stack.observations))
    with Reader(stack) as reader:
        for window in windows(stack.grid.height, stack.grid.width, _BLOCK):
            if cancelled():
                raise CancelledError("Cancelled.")
            for t in range(len(clear)):
                clear[t] += np.count_nonzero(reader.read_date(t, window.rows, window.cols)[1])
    return clear / (stack.grid.height * stack.grid.width)
