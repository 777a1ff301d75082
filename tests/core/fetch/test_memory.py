# SPDX-License-Identifier: GPL-2.0-or-later
"""Memory that goes back to the system: measured from outside of Python's own counts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from temporal_liif.core.fetch.memory import LARGE_PAGE, mapped_zeros

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")

_TRIM = """
import sys
sys.path.insert(0, sys.argv[1])
from temporal_liif.core.fetch.memory import give_back

def resident():
    lines = open("/proc/self/status").read().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024

before = resident()
blocks = [bytes([n % 256]) * 100_000 for n in range(1000)]
keep = blocks.pop()
top = bytes(50_000)
del blocks
kept = resident() - before
give_back()
print(kept, resident() - before)
"""


@linux
def test_what_was_freed_goes_back_to_the_system():
    plugins = Path(__file__).resolve().parents[3] / "build" / "plugins"
    command = [sys.executable, "-c", _TRIM, str(plugins)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    kept, after = map(float, done.stdout.split())
    assert kept > 50 and after < 5


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
