# SPDX-License-Identifier: GPL-2.0-or-later
"""Output folders: nothing half written, nothing replaced unasked, whatever happens to the run."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.errors import CancelledError, OutputError
from temporal_liif.core.raster import replacement
from temporal_liif.core.stack.writer import StackWriter
from temporal_liif.tests.conftest import PLUGINS

from .test_writer import DAYS, copy, read_all


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_nothing_is_left_without_commit(make_stack, tmp_path):
    stack = make_stack(nodata=0)
    out = tmp_path / "new" / "deep"
    times = [observation.time for observation in stack.observations]
    with (
        pytest.raises(ZeroDivisionError),
        StackWriter(out, stack, stack.grid, times, provenance={}) as writer,
    ):
        writer.write(0, 0, 0, np.zeros((2, 40, 50)))
        raise ZeroDivisionError
    assert not (tmp_path / "new").exists()
    with StackWriter(out, stack, stack.grid, times, provenance={}) as writer:
        writer.write(0, 0, 0, np.zeros((2, 40, 50)))
        with pytest.raises(CancelledError):
            writer.commit(cancelled=lambda: True)
    assert not (tmp_path / "new").exists()
    with pytest.raises(OutputError, match="has ended"):
        writer.write(0, 0, 0, np.zeros((2, 40, 50)))


def test_existing_output_is_untouched_unless_overwritten(make_stack, tmp_path):
    stack = make_stack(nodata=0)
    out = tmp_path / "out"
    copy(stack, out, layers=[DAYS])
    (out / "notes.txt").write_text("mine")
    (out / "2021-05-10.tif.aux.xml").write_text("<PAMDataset/>")
    before = everything(out)
    with pytest.raises(OutputError, match=r"already holds stack.json.*allow overwriting"):
        copy(stack, out)
    times = [observation.time for observation in stack.observations]
    with StackWriter(out, stack, stack.grid, times[:1], overwrite=True, provenance={}) as writer:
        writer.write(0, 0, 0, np.full((2, 40, 50), 0.5))
        assert {name: data for name, data in everything(out).items() if ".unfinished" not in name} == before
    assert everything(out) == before
    with StackWriter(out, stack, stack.grid, times[:1], overwrite=True, provenance={}) as writer:
        writer.write(0, 0, 0, np.full((2, 40, 50), 0.5))
        written = writer.commit()
    # The date and layer that the old stack had and the new one has not are gone; other files stay.
    assert sorted(path.name for path in out.iterdir()) == ["2021-05-10.tif", "notes.txt", "stack.json"]
    assert read_all(written)[0] == pytest.approx(0.5)


@pytest.mark.fault("Output: replacing fails half-way", "the old series is put back; a repeat succeeds")
def test_a_failed_replacement_is_undone(make_stack, tmp_path, monkeypatch):
    stack = make_stack(nodata=0)
    out = tmp_path / "out"
    copy(stack, out)
    before = everything(out)
    move = replacement.move_new

    def stubborn(old, new):
        if Path(new).name == "2021-05-20.tif" and Path(new).parent == out and "replaced" not in str(old):
            raise PermissionError(13, "Permission denied", str(new))
        move(old, new)

    monkeypatch.setattr(replacement, "move_new", stubborn)
    with pytest.raises(OutputError, match=r"2021-05-20.tif cannot be replaced.*Nothing was changed"):
        copy(stack, out, overwrite=True, provenance={"other": 1})
    assert everything(out) == before
    monkeypatch.undo()
    copy(stack, out, overwrite=True, provenance={"other": 1})
    assert sorted(everything(out)) == sorted(before) and everything(out) != before


@pytest.mark.fault(
    "Output: no folder, not writable, or too small a disk", "refused with the reason; a repeat succeeds"
)
def test_folders_that_cannot_be_used(make_stack, tmp_path):
    stack = make_stack(nodata=0)
    times = [observation.time for observation in stack.observations]
    file = tmp_path / "file"
    file.write_text("x")
    cases = [
        (file, "is a file, not a folder"),
        (file / "below", "file is a file, not a folder"),
        (Path("/proc/stack" if os.name == "posix" else "Z:/no/such/drive"), "cannot be written to"),
        (tmp_path / "in", "holds the input s_2021-05-10.tif"),
    ]
    for folder, message in cases:
        with pytest.raises(OutputError, match=message):
            StackWriter(folder, stack, stack.grid, times, overwrite=True, provenance={})
    with pytest.raises(OutputError, match="no date to write"):
        StackWriter(tmp_path / "out", stack, stack.grid, [], provenance={})
    with pytest.raises(OutputError, match="are the same"):
        StackWriter(tmp_path / "out", stack, stack.grid, times[:1] * 2, provenance={})
    with pytest.raises(OutputError, match=r"GB free, but the output needs"):
        StackWriter(tmp_path / "out", stack, stack.grid.resized(10**7, 10**7), times, provenance={})
    assert not (tmp_path / "out").exists() and file.read_text() == "x"
    file.unlink()
    expected = read_all(stack)
    for folder in (file, file / "below", tmp_path / "out"):
        for found, wanted in zip(read_all(copy(stack, folder)), expected):
            np.testing.assert_allclose(found, wanted, atol=1e-6)


_FULL = """
import os, resource, sys
sys.path.insert(0, sys.argv[1])
import numpy as np
from osgeo import gdal
from temporal_liif.core.errors import OutputError
from temporal_liif.core.stack.writer import StackWriter
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack
out, limit, exceptions = sys.argv[2], int(sys.argv[3]), sys.argv[4] == "True"
stack = open_stack([Source(path) for path in sys.argv[5:]])
if exceptions:
    gdal.UseExceptions()
rng = np.random.default_rng(0)
for most in (limit, 10_000_000):
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, 10_000_000))
    try:
        grid, times = stack.grid.resized(1024, 1024), [stack.observations[0].time]
        with StackWriter(out, stack, grid, times, provenance={}) as writer:
            for row in range(0, 1024, 128):
                writer.write(0, row, 0, rng.random((2, 128, 1024), dtype=np.float32))
            writer.commit()
        print("written")
        break
    except OutputError as error:
        print("refused:", error, os.path.exists(out))
"""


@pytest.mark.fault(
    "Disk: files reach their size limit at any moment",
    "the error says to free space; nothing is left; a repeat succeeds",
)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits the size of files")
@pytest.mark.parametrize("exceptions", [True, False])
@pytest.mark.parametrize("limit", [1 << 20, 4_000_000, 4_300_000, 4_700_000, 5_000_000, 10_000_000])
def test_a_disk_that_fills_up(make_stack, tmp_path, limit, exceptions):
    """2 bands of 1024 x 1024 16-bit noise: 4.19 MB while tiles are written, more than 5 MB with overviews."""
    stack = make_stack(nodata=0)
    sources = [observation.source for observation in stack.observations]
    out = tmp_path / "out"
    command = [sys.executable, "-c", _FULL, str(PLUGINS), str(out), str(limit), str(exceptions), *sources]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    *refused, last = done.stdout.splitlines()
    assert len(refused) == (limit < 10_000_000) and last == "written"
    for line in refused:
        assert line.startswith("refused:") and "Free some space" in line and line.endswith("False")
    assert sorted(os.listdir(out)) == ["2021-05-10.tif", "stack.json"]
    image = gdal.Open(str(out / "2021-05-10.tif"))
    assert (image.RasterXSize, image.RasterYSize, image.RasterCount) == (1024, 1024, 2)
    assert image.ReadAsArray().std() > 1000


_PEAK = r"""
import re, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import numpy as np
from temporal_liif.core.stack.writer import StackWriter
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack
stack = open_stack([Source(path) for path in sys.argv[4:]])
side = int(sys.argv[3])
tile = np.random.default_rng(0).random((2, 256, 256), dtype=np.float32)
grid, times = stack.grid.resized(side, side), [stack.observations[0].time]
with StackWriter(sys.argv[2], stack, grid, times, provenance={}) as writer:
    for row in range(0, side, 256):
        for col in range(0, side, 256):
            writer.write(0, row, col, tile)
    writer.commit()
print(re.search(r"VmHWM:\s*(\d+)", Path("/proc/self/status").read_text())[1])
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_memory_does_not_grow_with_the_output(make_stack, tmp_path):
    stack = make_stack(nodata=0)
    sources = [observation.source for observation in stack.observations]
    peaks = {}
    for side in (2048, 4096):
        command = [
            sys.executable,
            "-c",
            _PEAK,
            str(PLUGINS),
            str(tmp_path / f"out{side}"),
            str(side),
            *sources,
        ]
        peaks[side] = int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert peaks[4096] < 1.1 * peaks[2048]


def test_many_dates_with_few_open_files(make_stack, tmp_path):
    stack = make_stack(nodata=0)
    times = [stack.observations[0].time + timedelta(days=day) for day in range(150)]
    linux = sys.platform.startswith("linux")
    before = len(os.listdir("/proc/self/fd")) if linux else 0
    with StackWriter(tmp_path / "out", stack, stack.grid, times, provenance={}) as writer:
        for row in (0, 20):
            for index in range(150):
                writer.write(index, row, 0, np.full((2, 20, 50), 0.1 + index / 1000))
        assert not linux or len(os.listdir("/proc/self/fd")) - before < 80
        written = writer.commit()
    assert len(written.observations) == 150
    values, valid = read_all(replace(written, observations=written.observations[-1:]))
    assert valid.all() and values == pytest.approx(0.249, abs=1e-4)
