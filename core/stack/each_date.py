# SPDX-License-Identifier: GPL-2.0-or-later
"""A look at each of several dates of a stack, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Callable, TypeVar

from .. import processors
from .model import Stack
from .reader import Reader

Found = TypeVar("Found")

_THREADS = min(2, processors.available())
"""Threads, each with files of its own: GDAL decodes beside Python, while more of them would wait for it."""


def each_date(stack: Stack, dates: Sequence[int], look: Callable[[Reader, int], Found]) -> list[Found]:
    """What `look` finds at each of some dates (indexes), in their order.

    Dates that share a file are looked at in turn: its blocks hold all of them. Raises what `look` raises, and
    RasterError.
    """
    files = [raster.source for index in dates for raster in stack.observations[index].rasters]
    threads = min(_THREADS, len(dates)) if len(set(files)) == len(files) else 1

    def some(first: int) -> list[Found]:
        with Reader(stack) as reader:
            return [look(reader, index) for index in dates[first::threads]]

    if threads < 2:
        return some(0)
    with ThreadPoolExecutor(threads, thread_name_prefix="temporal-liif-date") as pool:
        parts = list(pool.map(some, range(threads)))
    return [parts[place % threads][place // threads] for place in range(len(dates))]
