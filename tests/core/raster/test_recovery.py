# SPDX-License-Identifier: GPL-2.0-or-later
"""What a killed run has left is put right by the next one."""

from __future__ import annotations

import errno
import itertools
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from temporal_liif.core.errors import OutputError
from temporal_liif.core.raster import replacement
from temporal_liif.core.raster.replacement import PREFIX, Workspace, new_file, put_right
from temporal_liif.core.stack.model import Stack
from temporal_liif.tests.conftest import PLUGINS

from .test_ownership import content, own_raster, stored, write

_RUN = """
import os, signal, sys
sys.path.insert(0, sys.argv[1])
from datetime import datetime, timezone
import numpy as np
from temporal_liif.core.raster import locks, replacement as publish
from temporal_liif.core.stack.writer import StackWriter
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack
out, moment, sources = sys.argv[2], int(sys.argv[3]), sys.argv[4:]
stack = open_stack([Source(path) for path in sources])
times = [datetime(2022, 3, day, tzinfo=timezone.utc) for day in (4, 9)]
count, link, replace = 0, os.link, os.replace

def linkless(*arguments, **options):
    raise PermissionError(1, "no hard links here")

def dying_between(old, new):
    # The name is taken, and nothing stands there yet.
    global count
    count += 1
    if count == moment - 100:
        os.kill(os.getpid(), signal.SIGKILL)
    replace(old, new)

def dying(*arguments, **options):
    global count
    count += 1
    if count == moment:
        os.kill(os.getpid(), signal.SIGKILL)
    link(*arguments, **options)
    if count == -moment:
        os.kill(os.getpid(), signal.SIGKILL)

os.link = dying
if moment > 100:
    os.link, os.replace = linkless, dying_between
with StackWriter(out, stack, stack.grid, times, provenance={}, overwrite=True) as writer:
    for index in range(2):
        writer.write(index, 0, 0, np.full((2, 21, 34), 0.5))
    if moment == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    writer.commit()
    if moment == 99:
        os.kill(os.getpid(), signal.SIGKILL)
"""


def killed(stack: Stack, out: Path, moment: int) -> None:
    command = [sys.executable, "-c", _RUN, str(PLUGINS), str(out), str(moment)]
    command += [observation.source for observation in stack.observations]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == -signal.SIGKILL, done.stderr


@pytest.mark.fault(
    "Process: killed at any step of replacing a series", "the next run restores it; a repeat succeeds"
)
@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
@pytest.mark.parametrize("moment", [0, 1, -1, 2, 3, -3, 4, -4, 5, 6, -6])
def test_the_next_run_restores_what_a_killed_one_has_left(stack, tmp_path, moment):
    """0: while tiles are written; n, -n: before and after the nth file is moved (three away, three in)."""
    out = tmp_path / "out"
    write(stack, out, 0.25)
    mine = own_raster(out / "mine.tif")
    before = content(out)
    killed(stack, out, moment)
    assert (out / f"{PREFIX}stack.json").is_dir()
    # The next run is refused, as it must not overwrite; what was there is there again all the same.
    with pytest.raises(OutputError, match="allow overwriting"):
        write(stack, out, 0.75)
    assert content(out) == before
    killed(stack, out, moment)
    write(stack, out, 0.75, overwrite=True)
    assert stored(out / "2022-03-04.tif") == stored(out / "2022-03-09.tif") == {7500}
    assert sorted(content(out)) == sorted(before) and (out / "mine.tif").read_bytes() == mine


@pytest.mark.fault(
    "Process: killed on a disk without hard links", "the next run restores the series; a repeat succeeds"
)
@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
@pytest.mark.parametrize("moment", [1, 2, 3, 4, 5, 6])
def test_a_run_that_is_killed_where_there_are_no_hard_links(stack, tmp_path, monkeypatch, moment):
    out = tmp_path / "out"
    write(stack, out, 0.25)
    before = content(out)
    killed(stack, out, 100 + moment)

    def linkless(*arguments, **options):
        raise PermissionError(errno.EPERM, "no hard links here")

    monkeypatch.setattr(replacement.os, "link", linkless)
    with pytest.raises(OutputError, match="allow overwriting"):
        write(stack, out, 0.75)
    assert content(out) == before
    write(stack, out, 0.75, overwrite=True)
    assert stored(out / "2022-03-04.tif") == stored(out / "2022-03-09.tif") == {7500}
    assert sorted(content(out)) == sorted(before)


@pytest.mark.fault(
    "Process: killed after the series is in place", "it stays, and the hidden folder goes; a repeat succeeds"
)
@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
def test_what_was_published_stays(stack, tmp_path):
    out = tmp_path / "out"
    write(stack, out, 0.25)
    names = sorted(content(out))
    killed(stack, out, 99)
    with pytest.raises(OutputError, match="allow overwriting"):
        write(stack, out, 0.75)
    assert stored(out / "2022-03-04.tif") == stored(out / "2022-03-09.tif") == {5000}
    assert sorted(content(out)) == names
    write(stack, out, 0.75, overwrite=True)
    assert stored(out / "2022-03-04.tif") == stored(out / "2022-03-09.tif") == {7500}
    assert sorted(content(out)) == names


@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
@pytest.mark.parametrize(("moment", "value"), [(2, 2500), (99, 5000)])
def test_a_folder_is_put_right_without_another_run(stack, tmp_path, moment, value):
    """Killed while files are moved, and after the series was in place."""
    out = tmp_path / "out"
    write(stack, out, 0.25)
    names = sorted(content(out))
    killed(stack, out, moment)
    put_right(out)
    assert stored(out / "2022-03-04.tif") == stored(out / "2022-03-09.tif") == {value}
    assert sorted(content(out)) == names and not list(out.glob(f"{PREFIX}*"))
    # One that was killed at its very last step has left an empty folder.
    (out / f"{PREFIX}stack.json").mkdir()
    put_right(out)
    assert sorted(path.name for path in out.iterdir()) == names


@pytest.mark.fault("Process: killed in its first run", "nothing half-written stays; a repeat succeeds")
@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
def test_a_first_run_that_was_killed_leaves_nothing_to_the_next(stack, tmp_path):
    out = tmp_path / "out"
    killed(stack, out, -2)
    write(stack, out, 0.75)
    assert stored(out / "2022-03-04.tif") == stored(out / "2022-03-09.tif") == {7500}
    assert sorted(content(out)) == ["2022-03-04.tif", "2022-03-09.tif", "stack.json"]


@pytest.mark.fault(
    "Process: killed, and another output comes", "that puts the series right too; a repeat succeeds"
)
@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
def test_another_output_in_the_folder_cleans_up_too(stack, tmp_path):
    out = tmp_path / "out"
    write(stack, out, 0.25)
    before = content(out)
    killed(stack, out, 5)
    with new_file(out / "report.html") as part:
        part.write_text("report")
    assert content(out) == {**before, "report.html": b"report"}
    write(stack, out, 0.75, overwrite=True)
    assert stored(out / "2022-03-04.tif") == stored(out / "2022-03-09.tif") == {7500}
    assert sorted(content(out)) == sorted([*before, "report.html"])


@pytest.mark.fault(
    "Process: killed, and the user replaces a file", "the user's file stays; a repeat succeeds"
)
@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
def test_a_file_that_the_user_put_in_place_after_a_kill_stays(stack, tmp_path):
    out = tmp_path / "out"
    write(stack, out, 0.25)
    killed(stack, out, 5)
    # The old raster waits in the hidden folder, the new one stands there: the user replaces it.
    (out / "2022-03-04.tif").unlink()
    mine = own_raster(out / "2022-03-04.tif")
    with pytest.raises(OutputError, match="allow overwriting"):
        write(stack, out, 0.75)
    assert (out / "2022-03-04.tif").read_bytes() == mine
    assert stored(out / "2022-03-04 (restored 1).tif") == stored(out / "2022-03-09.tif") == {2500}
    with pytest.raises(OutputError, match=r"2022-03-04\.tif"):
        write(stack, out, 0.75, overwrite=True)
    assert (out / "2022-03-04.tif").read_bytes() == mine
    (out / "2022-03-04.tif").rename(out / "mine.tif")
    write(stack, out, 0.75, overwrite=True)
    assert stored(out / "2022-03-04.tif") == stored(out / "2022-03-09.tif") == {7500}
    assert (out / "mine.tif").read_bytes() == mine


def test_a_worker_that_still_writes_keeps_no_folder_alive(tmp_path):
    folder, started, ended = tmp_path / "out", threading.Event(), threading.Event()
    folder.mkdir()
    work = Workspace(folder)
    parts = work.path / "parts"
    parts.mkdir()

    def write_until_refused():
        for number in itertools.takewhile(lambda _: not ended.is_set(), range(100_000)):
            try:
                (parts / str(number)).write_bytes(b"part")
            except OSError:
                return
            started.set()

    worker = threading.Thread(target=write_until_refused)
    worker.start()
    started.wait(10)
    work.close()
    ended.set()
    worker.join(10)
    assert started.is_set() and list(folder.iterdir()) == []


def test_what_version_0_1_0_has_left_is_put_right(stack, tmp_path):
    out = tmp_path / "out"
    write(stack, out, 0.25)
    left = out / f"{PREFIX}k3_x9zab"
    (left / "replaced").mkdir(parents=True)
    (out / "2022-03-09.tif").replace(left / "replaced" / "2022-03-09.tif")
    (left / "2022-03-04.tif.scratch").write_bytes((out / "2022-03-04.tif").read_bytes())
    kept = out / f"{PREFIX}mapwork1"
    kept.mkdir()
    own_raster(kept / "a.tif")
    with pytest.raises(OutputError, match="allow overwriting"):
        write(stack, out, 0.75)
    assert not left.exists() and stored(out / "2022-03-09.tif") == {2500}
    assert [path.name for path in kept.iterdir()] == ["a.tif"]


# --- names from outside
