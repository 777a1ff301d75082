# SPDX-License-Identifier: GPL-2.0-or-later
"""The chain on a cluster of real workers: the same files as one process, also when a worker is killed."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from dataclasses import replace
from datetime import datetime, timezone
from types import SimpleNamespace

import numpy as np
import pytest
from distributed import Client, as_completed
from osgeo import gdal
from temporal_liif.cli import fetching, tasks
from temporal_liif.cli.areas import NamedArea
from temporal_liif.cli.cluster import Cluster
from temporal_liif.cli.cluster import _results as taken
from temporal_liif.cli.config import read_config
from temporal_liif.cli.fetching import FetchJob
from temporal_liif.core.errors import CancelledError, CatalogError, EngineError, OutputError, ParameterError
from temporal_liif.core.raster.locks import HeldError
from temporal_liif.core.series.extras import Extras
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.series.pipeline import superresolve, target_grid
from temporal_liif.core.series.registration_report import register_and_log
from temporal_liif.core.series.screen import Screen
from temporal_liif.core.stack.open import read_stack
from temporal_liif.engine.client import Engine
from temporal_liif.engine.version import version
from temporal_liif.tests.conftest import PLUGINS
from temporal_liif.tests.core.fetch.scenes import pixels

from .conftest import CONFIG, Place, square

SPEC = {"model": "baseline", "options": {"method": "linear", "upsampling_kind": "band_limited"}}
TARGETS = [datetime(2021, 5, day, tzinfo=timezone.utc) for day in (6, 16, 26)]
EXTRAS = Extras(days=True, count=True, why=True)


@pytest.fixture(scope="module")
def cluster():
    with Cluster("local:2") as found:
        yield found


@pytest.fixture
def stack(place):
    assert place.run("fetch", "--only", "west") == 0
    return read_stack(place.out / "areas" / "west" / "scenes")


def made(stack, folder, **options):
    return superresolve(
        stack,
        TARGETS,
        target_grid(stack, 2.0),
        BaselineModel(**SPEC["options"]),
        folder,
        tile=16,
        extras=EXTRAS,
        registration=register_and_log(stack, lambda text: None),
        screen=Screen(stack),
        **options,
    )


def files(folder) -> dict[str, np.ndarray]:
    return {path.name: gdal.Open(str(path)).ReadAsArray() for path in sorted(folder.glob("*.tif"))}


def assert_same(ours, theirs):
    assert set(ours) == set(theirs) and len(ours) == 3 * 4
    for name, values in ours.items():
        np.testing.assert_array_equal(values, theirs[name], name)


def test_the_cluster_makes_the_same_files(cluster, stack, tmp_path):
    steps, log = [], []
    result = made(
        stack,
        tmp_path / "spread",
        spread=cluster.spread(SPEC),
        progress=lambda share, text: steps.append((share, text)),
        log=log.append,
    )
    made(stack, tmp_path / "alone")
    assert_same(files(tmp_path / "spread"), files(tmp_path / "alone"))
    shares = [share for share, _ in steps]
    assert shares == sorted(shares) and shares[-1] == 1.0 and "9 of 9 windows" in [text for _, text in steps]
    assert [one.time for one in result.observations] == TARGETS
    texts = [(tmp_path / name / "stack.json").read_text(encoding="utf-8") for name in ("spread", "alone")]
    ours, theirs = map(json.loads, texts)
    assert ours["temporal_liif:observed"] == theirs["temporal_liif:observed"]
    for one, other in zip(ours["features"], theirs["features"]):
        assert one["properties"]["temporal_liif:provenance"].pop("cluster") == {"windows": {"cpu": 9}}
        assert one["properties"] == other["properties"]
        assert set(one["assets"]) == set(other["assets"]) == {"image", "days", "count", "why"}
        for key, asset in one["assets"].items():
            assert asset["raster:bands"] == other["assets"][key]["raster:bands"]
    assert [path.name for path in (tmp_path / "spread").iterdir() if path.name.startswith(".")] == []


@pytest.mark.fault("Cluster: a worker is killed", "its windows are done again")
def test_a_worker_that_is_killed_costs_its_windows_alone(cluster, stack, tmp_path):
    pids = cluster._client.run(os.getpid)
    killed = []

    def kill_once(share, text):
        if not killed and 0 < share < 0.5:
            killed.append(next(iter(pids.values())))
            os.kill(killed[0], getattr(signal, "SIGKILL", signal.SIGTERM))

    made(stack, tmp_path / "spread", spread=cluster.spread(SPEC), progress=kill_once)
    assert killed
    made(stack, tmp_path / "alone")
    assert_same(files(tmp_path / "spread"), files(tmp_path / "alone"))
    cluster._client.wait_for_workers(2, timeout=30)
    assert killed[0] not in cluster._client.run(os.getpid).values()


@pytest.mark.fault("Cluster: a worker is killed before its result is taken", "another makes it again")
def test_a_result_that_is_lost_before_it_is_taken_is_made_again(cluster, monkeypatch):
    client, plain, killed = cluster._client, as_completed.next_batch, []

    def next_batch(self, block=True):
        found = list(plain(self, block=block))
        if found and not killed:
            (where, *_) = client.who_has(found[:1])[found[0].key]
            killed.append(client.run(os.getpid, workers=[where])[where])
            os.kill(killed[0], getattr(signal, "SIGKILL", signal.SIGTERM))
            end = time.monotonic() + 10
            while found[0].status == "finished" and time.monotonic() < end:
                time.sleep(0.01)
            assert found[0].status != "finished"
        return found

    monkeypatch.setattr(as_completed, "next_batch", next_batch)
    calls = [(time.sleep, 0.5), (time.sleep, 0.6), (pow, 2, 3)]
    assert taken(client, calls, lambda: False) == [None, None, 8]
    client.wait_for_workers(2, timeout=30)


def test_workers_of_this_machine_are_numbered(cluster):
    client = cluster._client
    workers = client.scheduler_info()["workers"]
    numbers = [client.submit(tasks.worker_number, workers=[one], pure=False).result() for one in workers]
    assert sorted(numbers) == [0, 1]


def test_a_run_that_is_cancelled_leaves_nothing(cluster, stack, tmp_path):
    stop = []
    with pytest.raises(CancelledError):
        made(
            stack,
            tmp_path / "spread",
            spread=cluster.spread(SPEC),
            progress=lambda share, text: stop.append(share),
            cancelled=lambda: bool(stop),
        )
    assert not (tmp_path / "spread").exists()


def test_errors_of_workers_are_those_of_the_library(cluster, stack, tmp_path, monkeypatch):
    gone = tasks.Job(None, False, SPEC, str(tmp_path / "gone"))
    with pytest.raises(OutputError, match="every worker sees"):
        made(stack, tmp_path / "a", spread=_spread_with_folder(cluster, monkeypatch, gone.folder))
    monkeypatch.undo()
    with pytest.raises(ParameterError, match="interpolation 'none'"):
        spec = {"model": "baseline", "options": {"method": "none"}}
        made(stack, tmp_path / "b", spread=cluster.spread(spec))
    assert not (tmp_path / "a").exists() and not (tmp_path / "b").exists()


def _spread_with_folder(cluster, monkeypatch, folder):
    """A cluster whose workers see another folder."""
    original = tasks.Job
    monkeypatch.setattr(tasks, "Job", lambda *fields: original(*fields[:-1], folder))
    return cluster.spread(SPEC)


def test_a_worker_fetches_and_shows_no_key(cluster, place):
    area = NamedArea("west", square(20, 20, 24))
    secret = {"AWS_SECRET_ACCESS_KEY": "not-to-be-shown"}
    job = FetchJob(
        read_config(place.folder / "run.toml"),
        place.folder / "items.json",
        area.geometry,
        place.folder / "there",
        {"software": "temporal_liif", "request": "x"},
        secret,
    )
    log = []
    found = cluster.fetch(job, log.append, lambda: False)
    assert found["days"] == 6 and found["failed"] == ()
    assert any("6 days on a grid of 24 x 24" in line for line in log)
    read = gdal.Open(str(place.folder / "there" / "2021-05-11.tif")).ReadAsArray()
    np.testing.assert_array_equal(read, pixels(1)[20:44, 20:44])
    assert "not-to-be-shown" not in repr(job)
    lost = replace(job, items=place.folder / "gone.json")
    with pytest.raises(CatalogError, match="cannot be read"):
        cluster.fetch(lost, log.append, lambda: False)


@pytest.mark.parametrize("stopped", [False, True])
def test_a_fetch_waits_for_the_lock_of_a_lost_worker_unless_it_is_cancelled(monkeypatch, stopped):
    tries = []

    def run(engine, log, cancelled):
        tries.append(time.monotonic())
        if len(tries) == 1:
            raise OutputError("In use.") from HeldError("In use.")
        return {"days": 1}

    job = SimpleNamespace(connections=(), run=run)
    monkeypatch.setattr(fetching, "LEASES", (0.3 if not stopped else 60.0,))
    monkeypatch.setattr(fetching, "_engine", lambda: None)
    monkeypatch.setattr(fetching, "task_cancelled", lambda: lambda: stopped)
    if stopped:
        with pytest.raises(CancelledError):
            fetching.on_worker(job)
        assert len(tries) == 1 and time.monotonic() - tries[0] < 30
    else:
        assert fetching.on_worker(job) == ({"days": 1}, [])
        assert tries[1] - tries[0] >= 0.3


@pytest.mark.fault(
    "Cluster: a fetch is cancelled as its server is silent",
    "the next fetch takes its place; a repeat succeeds",
)
def test_a_cancelled_fetch_lets_go_of_its_folder(cluster, place):
    server = _Silent()
    items = place.folder / "items.json"
    remote = place.folder / "remote.json"
    remote.write_text(items.read_text("utf-8").replace(str(place.folder / "scenes"), server.url), "utf-8")
    config = read_config(place.folder / "run.toml")
    folder = place.folder / "there"
    job = FetchJob(config, remote, square(20, 20, 24), folder, {"request": "x"})
    try:
        with pytest.raises(CancelledError):
            cluster.fetch(job, lambda text: None, server.asked.is_set)
        again = replace(job, items=items)
        end = time.monotonic() + 60
        while (folder / ".unfinished-stack.json" / ".lock").exists():
            assert time.monotonic() < end
            time.sleep(0.05)
        found = again.run(Engine(), lambda text: None)
    finally:
        server.stop()
    assert found["days"] == 6
    np.testing.assert_array_equal(
        gdal.Open(str(folder / "2021-05-11.tif")).ReadAsArray(), pixels(1)[20:44, 20:44]
    )


class _Silent:
    """A server that takes requests and never answers."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.asked = threading.Event()
        self._open: list[socket.socket] = []
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._socket.accept()
                self._open.append(connection)
                if connection.recv(64):
                    self.asked.set()

    def stop(self) -> None:
        for one in (self._socket, *self._open):
            one.close()


def test_the_command_takes_a_cluster(place, capfd):
    place.configure(CONFIG + "tile = 16\n")
    assert place.run("run", "--cluster", "local:2") == 0
    lines = capfd.readouterr().err.splitlines()
    assert {json.loads(line)["event"] for line in lines} == {"run", "step", "log"}
    alone = Place(place.folder)
    paths = list(place.out.rglob("*.tif"))
    spread = {path.relative_to(place.out): gdal.Open(str(path)).ReadAsArray() for path in paths}
    place.out.rename(place.folder / "spread")
    assert alone.run("run", "--parallel", "2") == 0
    for name, values in spread.items():
        np.testing.assert_array_equal(gdal.Open(str(alone.out / name)).ReadAsArray(), values)
    assert len(spread) == 2 * (6 + 3)


@pytest.fixture
def dask_program(tmp_path):
    """A function that starts a scheduler or a worker, as on machines of their own."""
    processes = []
    file = tmp_path / "scheduler.json"

    def start(name, *options, path=""):
        command = [sys.executable, "-m", f"distributed.cli.dask_{name}", "--scheduler-file", str(file)]
        variables = {**os.environ, "PYTHONPATH": path}
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        command += ["--no-dashboard", *options]
        processes.append(subprocess.Popen(command, env=variables, cwd=tmp_path, **quiet))
        return file

    yield start
    for process in processes:
        process.kill()
        process.wait(20)


@pytest.mark.slow_fault
@pytest.mark.fault(
    "Cluster: a worker lacks the plugin, or has another version",
    "the error says so at once; with the same version a repeat succeeds",
)
def test_workers_that_cannot_run_the_plugin_are_named(dask_program, monkeypatch):
    address = str(dask_program("scheduler", "--host", "127.0.0.1", "--port", "0"))
    end = time.monotonic() + 20
    while not os.path.exists(address):
        assert time.monotonic() < end
        time.sleep(0.05)
    dask_program("worker", "--nthreads", "1", "--no-nanny", path=str(PLUGINS))
    with Cluster(address) as found:
        found._client.wait_for_workers(1, timeout=20)
    monkeypatch.setattr("temporal_liif.cli.cluster.version", lambda: "9.9")
    with pytest.raises(EngineError, match=rf"has version {version()} of the plugin, and this is 9\.9"):
        Cluster(address)
    monkeypatch.undo()
    with Cluster(address) as found:
        assert found._client.submit(pow, 2, 3).result(30) == 8
    dask_program("worker", "--nthreads", "1", "--no-nanny")
    with Client(scheduler_file=address) as client:
        client.wait_for_workers(2, timeout=20)
        with pytest.raises(EngineError, match=r"cannot run the plugin .*No module named 'temporal_liif'"):
            Cluster(address)


@pytest.mark.fault(
    "Cluster: nobody at the scheduler's address", "the error names it; with the right one a repeat succeeds"
)
@pytest.mark.parametrize(
    ("address", "kind", "words"),
    [
        ("locale", ParameterError, "The cluster is 'locale'"),
        ("tcp://127.0.0.1:9", EngineError, "cannot be reached"),
    ],
)
def test_addresses_that_lead_nowhere_are_named(cluster, address, kind, words, monkeypatch):
    monkeypatch.setattr("temporal_liif.cli.cluster.CONNECT", 1.0)
    with pytest.raises(kind, match=words):
        Cluster(address)
    with Cluster(cluster._client.scheduler.address) as found:
        assert found._client.submit(pow, 2, 3).result(30) == 8
