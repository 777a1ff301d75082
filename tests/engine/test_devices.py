# SPDX-License-Identifier: GPL-2.0-or-later
"""Memory that the engine keeps while it works, and gives back."""

import subprocess
import sys
from pathlib import Path

import pytest
from temporal_liif.engine import commands

SCRIPT = """
import sys
sys.path.insert(0, sys.argv[1])
import numpy as np
from temporal_liif.engine.devices import release_memory

def held():
    line = next(line for line in open("/proc/self/status") if line.startswith("VmRSS"))
    return int(line.split()[1]) // 1024

images = [np.ones(2**20) for _ in range(32)]
last = images.pop()
images.clear()
kept = held()
release_memory()
print(kept, held(), int(last.sum()))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc's pool of memory")
def test_memory_is_kept_for_the_next_image_and_given_back_at_the_end():
    import temporal_liif

    plugins = Path(temporal_liif.__file__).parents[1]
    command = [sys.executable, "-c", SCRIPT, str(plugins)]
    environment = commands.child_environment(Path(sys.executable))
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    kept, left, last = map(int, done.stdout.split())
    assert last == 2**20
    assert kept > 256 and left < kept - 200
