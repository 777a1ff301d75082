# SPDX-License-Identifier: GPL-2.0-or-later
"""Large arrays whose memory goes back to the system as soon as nobody holds them."""

from __future__ import annotations

import ctypes
import math
import mmap
from contextlib import suppress

import numpy as np
from numpy.typing import DTypeLike


def mapped_zeros(shape: tuple[int, ...], dtype: DTypeLike) -> np.ndarray:
    """Zeros in pages of their own, taken from the system and given back to it.

    The C library's allocator keeps what a thread frees for that thread: with many threads that read one
    window after the other, the process grows though nothing is in use.
    """
    kind = np.dtype(dtype)
    size = max(1, math.prod(shape) * kind.itemsize)
    if hasattr(mmap, "MAP_PRIVATE"):
        pages = mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    else:
        pages = mmap.mmap(-1, size)
    if hasattr(mmap, "MADV_HUGEPAGE"):
        # Where the kernel has no large pages: as it is.
        with suppress(OSError):
            pages.madvise(mmap.MADV_HUGEPAGE)
    return np.frombuffer(pages, kind, math.prod(shape)).reshape(shape)


LARGE = 1 << 17
"""Bytes from which a block that is freed goes back to the system."""

_MMAP_THRESHOLD = -3
"""glibc's name for it (malloc.h)."""


def free_large_blocks() -> bool:
    """Have glibc give back every large block that is freed, in this process and from now on.

    It begins like this, but raises its limit to the size of whatever was freed last (up to 32 MiB), and then
    each thread keeps heaps of its own: what GDAL takes for blocks, transfers and compression would add up
    with the threads and the days. Other C libraries give back large blocks by themselves: False there.
    """
    try:
        setter = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):
        return False
    return bool(setter(_MMAP_THRESHOLD, LARGE))
