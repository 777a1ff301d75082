# SPDX-License-Identifier: GPL-2.0-or-later
"""What memory is left, and arrays in pages of their own."""

from __future__ import annotations

import numpy as np
from temporal_liif.core import memory
from temporal_liif.core.memory import LARGE_PAGE, available, mapped_zeros


def test_mapped_zeros_are_arrays_like_others():
    array = mapped_zeros((3, 4, 5), "uint16")
    assert array.shape == (3, 4, 5) and array.dtype == np.uint16 and not array.any()
    array[1] = 7
    view = array[1:, 2:]
    del array
    assert view[0].min() == 7 and view[1].max() == 0
    assert mapped_zeros((0, 4), bool).shape == (0, 4)


def test_large_mapped_zeros_begin_at_a_large_page():
    array = mapped_zeros((3, LARGE_PAGE // 2 + 1), "uint16")
    assert array.ctypes.data % LARGE_PAGE == 0 and not array.any()
    array[...] = 9
    assert array.nbytes > LARGE_PAGE and array.min() == 9


def test_memory_left_is_that_of_the_system_and_of_its_container(tmp_path, monkeypatch):
    info, limit, used = (tmp_path / name for name in ("meminfo", "max", "current"))
    info.write_text("MemTotal:  8000000 kB\nMemFree:  1000 kB\nMemAvailable:  3000000 kB\n")
    monkeypatch.setattr(memory, "_MEMINFO", info)
    monkeypatch.setattr(memory, "_LIMITS", (limit, used))
    assert available() == 3_000_000 * 1024
    limit.write_text("max\n")
    used.write_text("5\n")
    assert available() == 3_000_000 * 1024
    limit.write_text("2000000000\n")
    used.write_text("1500000000\n")
    assert available() == 500_000_000
    info.unlink()
    assert available() > 2**28  # half of what this machine has
