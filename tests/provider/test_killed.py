# SPDX-License-Identifier: GPL-2.0-or-later
"""qgis_process, its engine or its input goes in the middle of a run: nothing half-written, a repeat works."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.raster.replacement import PREFIX
from temporal_liif.core.scenes.items import write_items
from temporal_liif.tests.conftest import PLUGINS
from temporal_liif.tests.core.fetch.scenes import ORIGIN, pixels, sentinel2
from temporal_liif.tests.core.test_output_faults import fill
from temporal_liif.tests.engine.test_client import gone
from temporal_liif.tests.servers.door import Door

from .conftest import qgis_program, qgis_variables

pytestmark = pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs /proc")


@pytest.fixture
def start(tmp_path):
    """A function that starts qgis_process with an algorithm and parameters, in a profile of its own."""
    program = qgis_program()
    environment = {**qgis_variables(tmp_path), "TEMPORAL_LIIF_PYTHON": sys.executable}
    subprocess.run([program, "plugins", "enable", "temporal_liif"], env=environment, check=True, timeout=120)
    begun = []

    def begin(name: str, *arguments: str) -> subprocess.Popen:
        command = [program, "run", f"temporalliif:{name}", *arguments]
        with (tmp_path / "log.txt").open("w") as log:
            begun.append(subprocess.Popen(command, env=environment, stdout=log, stderr=log))
            begun[-1].log = tmp_path / "log.txt"
        return begun[-1]

    begin.environment = environment
    yield begin
    for process in begun:
        process.kill()
        process.wait()


@pytest.fixture
def given(write_raster) -> list[str]:
    """Arguments of superresolve but the output: three dates, five targets, and the network in an engine."""
    rng = np.random.default_rng(1)
    inputs = [
        write_raster(
            f"S2_202105{day:02d}.tif",
            rng.integers(500, 3000, (3, 192, 192)).astype(np.uint16),
            names=("B02", "B03", "B04"),
        )
        for day in (1, 11, 21)
    ]
    return [*(f"--INPUT={path}" for path in inputs), "--TARGETS=P5D", "--SCALE=2", "--MODEL=temporal-liif-3"]


def children(pid: int) -> list[int]:
    """The processes that a process has started."""
    return [
        int(one)
        for task in Path(f"/proc/{pid}/task").iterdir()
        for one in (task / "children").read_text().split()
    ]


def await_work(process: subprocess.Popen, begun, seconds: float = 120) -> list[int]:
    """Wait until the work has `begun`; the processes that it has started."""
    end = time.monotonic() + seconds
    while not begun():
        assert process.poll() is None and time.monotonic() < end, process.log.read_text()
        time.sleep(0.01)
    return children(process.pid)


def await_computing(process: subprocess.Popen, begun) -> list[int]:
    """Wait until the processes that it has started compute after the work has `begun`: these."""
    started = await_work(process, begun)

    def seconds() -> float:
        fields = [Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in started]
        return sum(int(one[11]) + int(one[12]) for one in fields) / os.sysconf("SC_CLK_TCK")

    before = seconds()
    await_work(process, lambda: seconds() > before + 0.2)
    return started


def kill_at(process: subprocess.Popen, begun) -> list[int]:
    """Kill it as soon as the work has `begun`; the processes that it had started."""
    started = await_work(process, begun)
    process.kill()
    assert process.wait() == -signal.SIGKILL
    return started


def succeed(process: subprocess.Popen) -> None:
    """Wait until it has done its work."""
    assert process.wait(240) == 0, process.log.read_text()


def assert_a_repeat_succeeds(start, given: list[str], out: Path) -> None:
    """After a run of superresolve that left nothing: five dates and stack.json."""
    assert not out.exists()
    succeed(start("superresolve", *given, f"--OUTPUT={out}"))
    assert len(list(out.iterdir())) == 6


@pytest.mark.slow_fault
@pytest.mark.fault(
    "QGIS: killed while it super-resolves", "no half-written file, no engine left; a repeat succeeds"
)
def test_superresolve_is_killed(start, given, tmp_path):
    arguments, out = [*given, f"--OUTPUT={tmp_path / 'out'}"], tmp_path / "out"
    work = out / f"{PREFIX}stack.json"
    started = kill_at(start("superresolve", *arguments), work.exists)
    assert [path.name for path in out.iterdir()] == [work.name]
    assert started and all(gone(pid, 10) for pid in started)
    succeed(start("superresolve", *arguments))
    made = sorted(path.name for path in out.iterdir())
    assert made == [*(f"2021-05-{day:02d}.tif" for day in (1, 6, 11, 16, 21)), "stack.json"]
    for name in made[:-1]:
        assert gdal.Open(str(out / name)).ReadAsArray().shape == (3, 384, 384)
    # And in the middle of replacing them: what was there is there again.
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    kill_at(start("superresolve", *arguments, "--OVERWRITE=true"), work.exists)
    assert {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()} == before


@pytest.mark.slow_fault
@pytest.mark.fault(
    "Engine: killed, stopped or short of memory (cgroup) while QGIS super-resolves",
    "an error names the cause and a remedy, within a minute or so; a repeat succeeds",
)
@pytest.mark.parametrize("how", ["killed", "stopped", "short of memory"])
def test_the_engine_goes_under_superresolve(start, given, tmp_path, memory_group, how):
    out = tmp_path / "out"
    process = start("superresolve", *given, f"--OUTPUT={out}")
    for pid in await_computing(process, (out / f"{PREFIX}stack.json").exists):
        if how == "short of memory":
            memory_group(pid, 8 << 20)
        else:
            os.kill(pid, signal.SIGKILL if how == "killed" else signal.SIGSTOP)
    assert process.wait(150) == 1, process.log.read_text()
    text = process.log.read_text()
    assert ("no sign of life for 60 s" if how == "stopped" else "SIGKILL") in text, text
    assert "smaller tile" in text and "Traceback" not in text
    assert_a_repeat_succeeds(start, given, out)


@pytest.mark.slow_fault
@pytest.mark.fault(
    "Output: its disk fills up, or its folder goes, while QGIS super-resolves",
    "an error says so and what to do; a repeat succeeds",
)
@pytest.mark.parametrize("how", ["full", "removed", "renamed"])
def test_an_output_goes_under_superresolve(start, given, small_disk, tmp_path, how):
    out = (small_disk if how == "full" else tmp_path) / "out"
    process = start("superresolve", *given, f"--OUTPUT={out}")
    await_work(process, (out / f"{PREFIX}stack.json").exists)
    if how == "full":
        fill(small_disk)
    elif how == "removed":
        shutil.rmtree(out)
    else:
        out.rename(tmp_path / "elsewhere")
    assert process.wait(120) == 1, process.log.read_text()
    text = process.log.read_text()
    # Before the first file is made in it, or afterwards.
    gone = rf"{out} (was removed or renamed|cannot be used).*choose another"
    assert re.search("Free some space" if how == "full" else gone, text), text
    assert "Traceback" not in text and not list(tmp_path.rglob("2021-05-*.tif"))
    (small_disk / "other.bin").unlink(missing_ok=True)
    assert_a_repeat_succeeds(start, given, out)


_CLOSED = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask, QgsProcessingContext, QgsProcessingFeedback
from qgis.core import QgsProject
application = QgsApplication([], False)
application.initQgis()
import temporal_liif
plugin = temporal_liif.classFactory(None)
plugin.initProcessing()
work, parameters = Path(sys.argv[2]), dict(one[2:].split("=", 1) for one in sys.argv[3:])
parameters["INPUT"] = [one[8:] for one in sys.argv[3:] if one.startswith("--INPUT=")]
algorithm = QgsApplication.processingRegistry().createAlgorithmById("temporalliif:superresolve")
context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
context.setProject(QgsProject.instance())
QgsApplication.taskManager().addTask(QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback))
while not work.exists():
    application.processEvents()
for task in Path("/proc/self/task").iterdir():
    print((task / "children").read_text().strip(), end=" ")
plugin.unload()
application.exitQgis()
sys.exit(7)
"""


@pytest.mark.slow_fault
@pytest.mark.fault(
    "QGIS: closed while it super-resolves",
    "it ends in order, without an engine; no half-written file; a repeat succeeds",
)
def test_qgis_is_closed_under_superresolve(start, given, tmp_path):
    out = tmp_path / "out"
    arguments = [*given, f"--OUTPUT={out}"]
    work = out / f"{PREFIX}stack.json"
    done = subprocess.run(
        [sys.executable, "-c", _CLOSED, str(PLUGINS), str(work), *arguments],
        env=start.environment,
        capture_output=True,
        text=True,
        timeout=150,
    )
    assert done.returncode == 7, done.stderr[-2000:]
    engines = [int(one) for one in done.stdout.split()]
    assert engines and all(gone(pid, 10) for pid in engines)
    assert_a_repeat_succeeds(start, given, out)


@pytest.mark.slow_fault
@pytest.mark.fault(
    "Input: removed, cut or replaced while QGIS super-resolves", "an error names the file; a repeat succeeds"
)
@pytest.mark.parametrize("how", ["removed", "cut", "replaced"])
def test_an_input_goes_under_superresolve(start, given, tmp_path, how):
    out, source = tmp_path / "out", Path(given[1].removeprefix("--INPUT="))
    whole = source.read_bytes()
    process = start("superresolve", *given, f"--OUTPUT={out}")
    await_work(process, (out / f"{PREFIX}stack.json").exists)
    if how == "removed":
        source.unlink()
    elif how == "cut":
        os.truncate(source, len(whole) // 2)
    else:
        source.with_suffix(".new").write_bytes(Path(given[0].removeprefix("--INPUT=")).read_bytes())
        source.with_suffix(".new").replace(source)
    assert process.wait(120) == 1, process.log.read_text()
    text = process.log.read_text()
    assert source.name in text and "Traceback" not in text
    assert any(words in text for words in ("has changed", "is damaged", "there is no such file")), text
    source.write_bytes(whole)
    assert_a_repeat_succeeds(start, given, out)


@pytest.mark.slow_fault
@pytest.mark.fault(
    "Input: its server goes away while QGIS super-resolves",
    "an error names the file and a remedy; nothing is left; a repeat succeeds",
)
def test_the_server_of_an_input_goes_under_superresolve(start, given, nginx, tmp_path):
    out, inputs = tmp_path / "out", [Path(one.removeprefix("--INPUT=")) for one in given[:3]]
    door, folder = Door(int(nginx.url.rpartition(":")[2]), silent=False), nginx.root / tmp_path.name
    folder.mkdir()
    for path in inputs:
        shutil.copy(path, folder)
    # So slowly that the files are not read when the server goes.
    slow = f"--INPUT=/vsicurl/{door.url}/slow/{tmp_path.name}/"
    arguments = [*(f"{slow}{path.name}" for path in inputs), *given[3:-1], "--MODEL=baseline"]
    door.open()
    before = len(nginx.requests())
    process = start("superresolve", *arguments, f"--OUTPUT={out}")
    await_work(process, lambda: len(nginx.requests()) > before + 5)
    door.close()
    assert process.wait(120) == 1, process.log.read_text()
    text = process.log.read_text()
    assert "/slow/" in text and "run again" in text and "Traceback" not in text, text
    assert not out.exists()
    door.open()
    succeed(start("superresolve", *arguments, f"--OUTPUT={out}"))
    alone = [*given[:-1], "--MODEL=baseline", f"--OUTPUT={tmp_path / 'alone'}"]
    succeed(start("superresolve", *alone))
    for day in (1, 6, 11, 16, 21):
        ours, theirs = (
            gdal.Open(str(one / f"2021-05-{day:02d}.tif")).ReadAsArray() for one in (out, tmp_path / "alone")
        )
        np.testing.assert_array_equal(ours, theirs)
    door.close()


@pytest.mark.slow_fault
@pytest.mark.fault(
    "QGIS: killed while it fetches scenes", "no half-written file; a repeat goes on with the days"
)
def test_fetchscenes_is_killed(start, nginx, tmp_path):
    folder = nginx.root / tmp_path.name
    scenes = [sentinel2(folder, f"s{n}", f"2021-05-{n + 1:02d}T10:50:00Z", seed=n) for n in range(8)]
    write_items(tmp_path / "items.json", scenes)
    items = (tmp_path / "items.json").read_text()
    (tmp_path / "items.json").write_text(items.replace(str(nginx.root), nginx.url))
    out = tmp_path / "out"
    x, y = ORIGIN
    extent = f"{x + 200},{x + 900},{y - 900},{y - 300} [EPSG:32631]"
    arguments = [
        f"--ITEMS={tmp_path / 'items.json'}",
        f"--EXTENT={extent}",
        "--BANDS=B04",
        "--MASKED=",
        f"--OUTPUT={out}",
    ]
    kill_at(start("fetchscenes", *arguments), lambda: list(out.glob(".fetching/*/done")))
    assert not list(out.glob("*.tif")) and not (out / "stack.json").exists()
    repeat = start("fetchscenes", *arguments)
    succeed(repeat)
    assert "already fetched" in repeat.log.read_text()
    assert sorted(path.name for path in out.iterdir()) == [
        *(f"2021-05-{n + 1:02d}.tif" for n in range(8)),
        "stack.json",
    ]
    for n in range(8):
        np.testing.assert_array_equal(
            gdal.Open(str(out / f"2021-05-{n + 1:02d}.tif")).ReadAsArray(), pixels(n)[30:90, 20:90]
        )
