# SPDX-License-Identifier: GPL-2.0-or-later
"""Super-resolve with a cluster, in QGIS's process: the engine's workers make the same files."""

import json
import os
import signal
import subprocess
import sys
import sysconfig
import threading
import time
from pathlib import Path

import numpy as np
import osgeo
import pytest
from osgeo import gdal
from temporal_liif.engine.client import shared_engine, shutdown

from ..conftest import Listener

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are found below /proc")

OPTIONS = {
    "TARGETS": "2021-05-02/2021-05-20/P6D",
    "TILE": 16,
    "MODEL": "baseline",
    "WHY": True,
    "LOAD": False,
}


class Watched(Listener):
    """Feedback that calls a function, once, as soon as a share in percent is passed."""

    def __init__(self, share: float, function) -> None:
        super().__init__()
        self._share, self._function = share, function
        self.progressChanged.connect(self._look)

    def _look(self, share: float) -> None:
        if share > self._share and self._function is not None:
            function, self._function = self._function, None
            function()


def files(folder) -> dict[str, np.ndarray]:
    return {path.name: gdal.Open(str(path)).ReadAsArray() for path in sorted(Path(folder).glob("*.tif"))}


def descendants(pid: int) -> list[int]:
    """Processes below one, with their children."""
    threads = Path(f"/proc/{pid}/task").glob("*/children")
    listed = [child for thread in threads for child in thread.read_text("ascii").split()]
    return [one for child in map(int, listed) for one in (child, *descendants(child))]


def workers() -> list[int]:
    """Processes of the cluster's workers."""
    found = descendants(shared_engine(None).long["cluster.compute"].worker.pid)
    return [pid for pid in found if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]


@pytest.fixture(scope="module")
def plain_engine(tmp_path_factory) -> str:
    """A Python with the engine's packages and dask, and without GDAL, as the plugin makes them."""
    folder = tmp_path_factory.mktemp("engine")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    (packages,) = folder.glob("lib/python3*/site-packages")
    # What the system has beside GDAL: the tests' own environment takes some of dask's packages from there.
    others = folder / "others"
    others.mkdir()
    for path in Path(osgeo.__file__).parents[1].iterdir():
        if not path.name.startswith(("osgeo", "GDAL")):
            (others / path.name).symlink_to(path)
    (packages / "others.pth").write_text(f"{sysconfig.get_path('purelib')}\n{others}\n")
    python = folder / "bin" / "python"
    question = "import importlib.util as u; print([u.find_spec(n) is None for n in ('osgeo', 'distributed')])"
    found = subprocess.run([python, "-I", "-c", question], check=True, capture_output=True, text=True)
    assert found.stdout.strip() == "[True, False]"
    return str(python)


@pytest.fixture
def engine(plain_engine, monkeypatch):
    """That Python as the engine's."""
    monkeypatch.setenv("TEMPORAL_LIIF_PYTHON", plain_engine)
    shutdown()
    yield
    shutdown()


@pytest.fixture
def alone(superresolve, series, tmp_path):
    """The files of a run without a cluster."""
    run = superresolve(INPUT=series, OUTPUT=str(tmp_path / "alone"), **OPTIONS)
    assert run.ok, run.message
    return tmp_path / "alone"


@pytest.mark.fault("Cluster: a worker is killed as QGIS waits", "its windows are done again")
def test_the_files_are_those_of_a_run_without_also_when_a_worker_is_killed(
    engine, superresolve, series, alone, tmp_path
):
    killed = []

    def kill() -> None:
        killed.append(workers()[0])
        os.kill(killed[0], signal.SIGKILL)

    feedback = Watched(6.0, kill)
    run = superresolve(feedback, INPUT=series, CLUSTER="local:2", OUTPUT=str(tmp_path / "spread"), **OPTIONS)
    assert run.ok, run.message
    assert len(killed) == 1 and feedback.steps == sorted(feedback.steps)
    ours, theirs = files(tmp_path / "spread"), files(alone)
    assert len(ours) == 2 * 4 and set(ours) == set(theirs)
    for name, values in ours.items():
        np.testing.assert_array_equal(values, theirs[name], name)
    ours, theirs = (
        json.loads((folder / "stack.json").read_text("utf-8")) for folder in (tmp_path / "spread", alone)
    )
    assert ours["temporal_liif:observed"] == theirs["temporal_liif:observed"]
    for one, other in zip(ours["features"], theirs["features"]):
        provenance = one["properties"]["temporal_liif:provenance"]
        tag = gdal.Open(str(tmp_path / "spread" / one["assets"]["image"]["href"])).GetMetadataItem(
            "PROVENANCE"
        )
        assert json.loads(tag) == provenance
        assert provenance.pop("cluster") == {"windows": {"cpu": 6}}
        assert one["properties"] == other["properties"]


@pytest.mark.fault(
    "Cluster: the run is cancelled in QGIS", "it ends within a second and leaves nothing; a repeat succeeds"
)
@pytest.mark.parametrize("when", ["starting", pytest.param("computing", marks=pytest.mark.slow_fault)])
def test_a_cancel_ends_within_a_second(engine, superresolve, series, tmp_path, when):
    at, ours = [], []
    process = shared_engine(None).long["cluster.compute"]

    def cancel() -> None:
        while process.worker is None or not workers():
            time.sleep(0.02)
        ours.extend(workers())
        at.append(time.monotonic())
        feedback.cancel()

    share = {"starting": 0.0, "computing": 6.0}[when]
    feedback = Watched(share, lambda: threading.Thread(target=cancel).start())
    run = superresolve(feedback, INPUT=series, CLUSTER="local:2", OUTPUT=str(tmp_path / "spread"), **OPTIONS)
    assert not run.ok and time.monotonic() - at[0] < 1.0
    assert not (tmp_path / "spread").exists()
    end = time.monotonic() + 2.0
    while any(Path(f"/proc/{pid}/exe").exists() for pid in ours):
        assert time.monotonic() < end
        time.sleep(0.05)
    run = superresolve(INPUT=series, CLUSTER="local:2", OUTPUT=str(tmp_path / "spread"), **OPTIONS)
    assert run.ok and len(files(tmp_path / "spread")) == 2 * 4, run.message


def test_what_cannot_be_is_said_before_anything_is_done(engine, superresolve, series):
    run = superresolve(INPUT=series, CLUSTER="locale", **OPTIONS)
    assert not run.ok and "The cluster is 'locale'" in run.message
    copy = "/vsimem/S2_20210526T103000.tif"
    gdal.GetDriverByName("GTiff").CreateCopy(copy, gdal.Open(series[0]))
    try:
        run = superresolve(INPUT=[*series, copy], CLUSTER="local:1", **OPTIONS)
    finally:
        gdal.Unlink(copy)
    assert not run.ok and "is in this program's memory" in run.message


@pytest.mark.fault(
    "Cluster: QGIS has no dask in its engine", "the error says how to add it; with it a repeat succeeds"
)
def test_an_engine_without_dask_says_how_to_add_it(
    plain_engine, superresolve, series, alone, monkeypatch, tmp_path
):
    bare = Path(sys.base_prefix, "bin", "python3")
    if bare.samefile(sys.executable) and sys.prefix == sys.base_prefix:
        pytest.skip("this Python is the one that has dask")
    monkeypatch.setenv("TEMPORAL_LIIF_PYTHON", str(bare))
    shutdown()
    out = tmp_path / "spread"
    run = superresolve(INPUT=series, CLUSTER="local:1", OUTPUT=str(out), **OPTIONS)
    assert not run.ok and "needs dask.distributed" in run.message and "For clusters" in run.message
    assert not out.exists()
    monkeypatch.setenv("TEMPORAL_LIIF_PYTHON", plain_engine)
    run = superresolve(INPUT=series, CLUSTER="local:1", OUTPUT=str(out), **OPTIONS)
    assert run.ok, run.message
    ours, theirs = files(out), files(alone)
    assert len(ours) == 2 * 4 and set(ours) == set(theirs)
    for name, values in ours.items():
        np.testing.assert_array_equal(values, theirs[name], name)
    shutdown()
