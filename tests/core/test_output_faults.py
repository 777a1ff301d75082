# SPDX-License-Identifier: GPL-2.0-or-later
"""The output's disk fills up and its folder goes while a series is written or fetched; a repeat succeeds."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pytest
from temporal_liif.core.errors import OutputError
from temporal_liif.core.fetch.access import Access
from temporal_liif.core.fetch.run import fetch
from temporal_liif.core.stack.model import Stack
from temporal_liif.core.stack.writer import StackWriter
from temporal_liif.tests.conftest import PLUGINS

from .fetch.scenes import pixels, read
from .fetch.test_kept import REQUEST, series

SIDE = 512
NAMES = ["2022-03-02.tif", "2022-03-12.tif", "stack.json"]


def fill(folder: Path) -> Path:
    """A file of another program's that takes all the room."""
    path = folder / "other.bin"
    with path.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(1 << 14))
        except OSError:
            return path


def write(stack: Stack, out: Path, value: int, meanwhile=lambda: None, at_end=lambda: None) -> None:
    """Two dates of noise around `value`; something happens after the first tile, before the rest, and
    something when the first date has been finished."""
    rng = np.random.default_rng(value)
    grid, times = stack.grid.resized(SIDE, SIDE), [one.time for one in stack.observations]
    with StackWriter(out, stack, grid, times, provenance={}, overwrite=True) as writer:
        for index in range(2):
            for row in range(0, SIDE, 128):
                writer.write(index, row, 0, value + rng.random((2, 128, SIDE), dtype=np.float32))
                if (index, row) == (0, 0):
                    meanwhile()
        writer.commit(lambda share, text: at_end() if share > 0.4 else None)


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.fault("Disk: fills up while a series is written", "the old series is whole; a repeat succeeds")
@pytest.mark.parametrize("first", [True, False])
def test_a_disk_that_another_program_fills(stack, small_disk, first):
    out = small_disk / "out"
    if not first:
        write(stack, out, 1)
    before = {} if first else content(out)
    with pytest.raises(OutputError, match="Free some space"):
        write(stack, out, 2, lambda: fill(small_disk))
    assert (content(out) if out.exists() else {}) == before
    (small_disk / "other.bin").unlink()
    write(stack, out, 2)
    assert sorted(content(out)) == NAMES and content(out) != before


@pytest.mark.fault(
    "Disk: fills up while scenes are fetched", "the error says so; no half-written file; a repeat succeeds"
)
def test_a_disk_that_fills_while_scenes_are_fetched(tmp_path, small_disk):
    scenes, out = series(tmp_path, 3), small_disk / "out"

    def full(line: str) -> None:
        if not (small_disk / "other.bin").exists():
            fill(small_disk)

    with pytest.raises(OutputError, match="free some space"):
        fetch(scenes, REQUEST, out, Access(), log=full)
    assert not list(out.glob("*.tif")) and not (out / "stack.json").exists()
    (small_disk / "other.bin").unlink()
    result = fetch(scenes, REQUEST, out, Access())
    for number, path in enumerate(result.paths):
        np.testing.assert_array_equal(read(path), pixels(number)[30:90, 20:90])
    assert len(result.paths) == 3


@pytest.mark.fault("Output: the folder is removed or renamed meanwhile", "an error; a repeat succeeds")
@pytest.mark.parametrize("moved", [False, True])
@pytest.mark.parametrize("late", [False, True])
def test_a_folder_that_goes_while_a_series_is_written(stack, tmp_path, moved, late):
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"

    def go() -> None:
        if out.exists():
            out.rename(elsewhere) if moved else shutil.rmtree(out)

    with pytest.raises(OutputError) as raised:
        write(stack, out, 1, *((lambda: None, go) if late else (go,)))
    assert str(raised.value).startswith(f"{out} was removed or renamed")
    assert not out.exists() or not content(out)
    assert not elsewhere.exists() or not list(elsewhere.glob("*.tif"))
    for folder in (out, elsewhere):
        write(stack, folder, 1)
        assert sorted(content(folder)) == NAMES


@pytest.mark.fault("Output: the folder is removed while scenes are fetched", "an error; a repeat succeeds")
@pytest.mark.parametrize("moved", [False, True])
def test_a_folder_that_goes_while_scenes_are_fetched(tmp_path, moved):
    scenes, out, elsewhere = series(tmp_path, 3), tmp_path / "out", tmp_path / "elsewhere"
    gone = []

    def go(line: str) -> None:
        if out.exists() and not gone:
            gone.append(out.rename(elsewhere) if moved else shutil.rmtree(out))

    with pytest.raises(OutputError, match=f"^{out} was removed or renamed"):
        fetch(scenes, REQUEST, out, Access(), log=go)
    assert gone and not list(out.glob("*.tif")) and not list(elsewhere.glob("*.tif"))
    assert len(fetch(scenes, REQUEST, out, Access()).paths) == 3
    assert sorted(path.suffix for path in out.iterdir()) == [".json", ".tif", ".tif", ".tif"]


_STOPPING = """
import os, signal, sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack
from temporal_liif.tests.core.test_output_faults import write
stack = open_stack([Source(path) for path in sys.argv[3:]])
write(stack, Path(sys.argv[2]), 2, lambda: os.kill(os.getpid(), signal.SIGSTOP))
"""


@pytest.mark.fault(
    "Two runs: the first is stopped (SIGSTOP)",
    "the second is refused; the first ends whole; a repeat succeeds",
)
@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="stops a process")
def test_a_second_run_beside_one_that_is_stopped(stack, tmp_path):
    out = tmp_path / "out"
    sources = [one.source for one in stack.observations]
    first = subprocess.Popen([sys.executable, "-c", _STOPPING, str(PLUGINS), str(out), *sources])
    assert os.WIFSTOPPED(os.waitpid(first.pid, os.WUNTRACED)[1])
    with pytest.raises(OutputError, match="a run that is still at work"):
        write(stack, out, 3)
    first.send_signal(signal.SIGCONT)
    assert first.wait(60) == 0
    assert sorted(content(out)) == NAMES
    whole = content(out)
    write(stack, out, 3)
    assert sorted(content(out)) == NAMES and content(out) != whole


_READ_ONLY = """
import os, sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from temporal_liif.core.errors import OutputError
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack
from temporal_liif.tests.core.test_output_faults import write
out = Path(sys.argv[2])
stack = open_stack([Source(path) for path in sys.argv[3:]])
if os.geteuid() == 0:
    os.seteuid(65534)  # root may write everywhere
try:
    write(stack, out, 2, lambda: out.chmod(0o555))
except OutputError as error:
    print("refused:", error)
out.chmod(0o755)
write(stack, out, 3)
print("written")
"""


@pytest.mark.fault("Output: the folder becomes read-only meanwhile", "an error; a repeat succeeds")
@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="needs POSIX permissions")
def test_a_folder_that_becomes_read_only(stack):
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o777)
        sources = []
        for one in stack.observations:
            sources.append(shutil.copy(one.source, folder))
            os.chmod(sources[-1], 0o644)
        out = Path(folder) / "out"
        command = [sys.executable, "-c", _READ_ONLY, str(PLUGINS), str(out), *sources]
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        refused, written = done.stdout.strip().splitlines()
        assert refused.startswith("refused: ") and "choose another folder" in refused and written == "written"
        assert sorted(content(out)) == NAMES
