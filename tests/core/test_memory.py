# SPDX-License-Identifier: GPL-2.0-or-later
"""Memory that goes back to the system: measured from outside of Python's own counts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from temporal_liif.core.memory import LARGE_PAGE, mapped_zeros

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")

_THREADS = """
import sys, threading
sys.path.insert(0, sys.argv[1])
import numpy as np
from temporal_liif.core.memory import bound_heap, give_back

def resident():
    lines = open("/proc/self/status").read().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024

if sys.argv[2] == "yes":
    assert bound_heap()
# Whatever QGIS did before: a large block that is freed raises glibc's own limit.
np.ones(24 << 20, np.uint8)
size, before, kept = int(sys.argv[3]), resident(), []

def work():
    for _ in range(3):
        block = np.ones(size, np.uint8)
        kept.append(bytes(5000))
        del block

threads = [threading.Thread(target=work) for _ in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
if sys.argv[2] == "yes":
    give_back()
print(resident() - before)
"""


def _grown(asked: str, size: int) -> float:
    """MiB by which a process has grown after eight threads have freed blocks of `size` bytes."""
    plugins = Path(__file__).resolve().parents[2] / "build" / "plugins"
    command = [sys.executable, "-c", _THREADS, str(plugins), asked, str(size)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


@linux
@pytest.mark.parametrize("size", [2 << 20, 8 << 20])
def test_what_threads_free_goes_back_to_the_system(size):
    assert _grown("yes", size) < 4


@linux
def test_without_asking_it_stays():
    assert _grown("no", 8 << 20) > 16


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
