# SPDX-License-Identifier: GPL-2.0-or-later
"""Memory: what the system has left, and large arrays in maps of their own, which are freed at once."""

from __future__ import annotations

import math
import mmap
import os
from contextlib import suppress
from pathlib import Path

import numpy as np
from numpy.typing import DTypeLike

_MEMINFO = Path("/proc/meminfo")
_LIMITS = (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory.current"))
"""Of the container that this process runs in, if any."""

LARGE_PAGE = 2 << 20
"""Bytes of the large pages that Linux knows on most processors; each saves 511 faults."""


def mapped_zeros(shape: tuple[int, ...], dtype: DTypeLike) -> np.ndarray:
    """Zeros in pages of their own, taken from the system and given back to it.

    The C library's allocator keeps what a thread frees for that thread: with many threads that read one
    window after the other, the process grows though nothing is in use.
    """
    kind = np.dtype(dtype)
    count = math.prod(shape)
    size = max(1, count * kind.itemsize)
    # Beginning at a large page, most of it lies in such pages; what is not touched takes no memory.
    room = size + LARGE_PAGE if size >= LARGE_PAGE else size
    if hasattr(mmap, "MAP_PRIVATE"):
        pages = mmap.mmap(-1, room, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    else:
        pages = mmap.mmap(-1, room)
    start = 0
    if room > size:
        start = -np.frombuffer(pages, np.uint8).ctypes.data % LARGE_PAGE
        if hasattr(mmap, "MADV_HUGEPAGE"):
            # Where the kernel has no large pages: as it is.
            with suppress(OSError):
                pages.madvise(mmap.MADV_HUGEPAGE, start, size - size % LARGE_PAGE)
    return np.frombuffer(pages, kind, count, start).reshape(shape)


def available() -> int | None:
    """Bytes that programs may take before the system runs short; None where it does not say.

    Linux counts its caches as free, and a container's limit counts; elsewhere half of all memory is taken.
    """
    with suppress(OSError, ValueError, StopIteration):
        lines = _MEMINFO.read_text(encoding="utf-8").splitlines()
        free = 1024 * next(int(line.split()[1]) for line in lines if line.startswith("MemAvailable"))
        with suppress(OSError, ValueError):
            limit, used = (int(path.read_text(encoding="utf-8")) for path in _LIMITS)
            free = min(free, max(0, limit - used))
        return free
    with suppress(AttributeError, OSError, ValueError):
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2
    return None
