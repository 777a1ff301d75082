# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenes on real servers: what fails, what is tried again, what is logged, and how soon a cancel ends it."""

import socket
import subprocess
import sys
import threading
import time
from dataclasses import replace

import numpy as np
import pytest
from temporal_liif.core import retry_policy
from temporal_liif.core.errors import CancelledError, CatalogError, CredentialsError
from temporal_liif.core.fetch import retry, servers
from temporal_liif.core.fetch.access import Access
from temporal_liif.core.fetch.request import Area, Request
from temporal_liif.core.fetch.run import fetch
from temporal_liif.core.network import Network
from temporal_liif.core.scenes.providers import registry
from temporal_liif.engine.probe import ask
from temporal_liif.tests.conftest import PLUGINS
from temporal_liif.tests.servers.door import Door
from temporal_liif.tests.servers.products import raster_bytes
from temporal_liif.tests.stopwatch import Stopwatch

from .conftest import moved
from .scenes import ORIGIN, pixels, read, sentinel2

UTM = "EPSG:32631"
BOX = Area.box(ORIGIN[0] + 200, ORIGIN[1] - 900, ORIGIN[0] + 900, ORIGIN[1] - 300, UTM)
RED = Request(BOX, ("B04",))


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Waits are short."""
    monkeypatch.setattr(retry_policy, "BACK_OFF", 0.02)


def access(**given):
    """As QGIS reaches servers: who fails is asked why."""
    return Access(ask=ask, **given)


def test_windows_over_http_are_those_of_the_files(served, tmp_path, nginx):
    before = len(nginx.requests())
    result = fetch([served("a")], RED, tmp_path / "out", access())
    np.testing.assert_array_equal(read(result.paths[0]), pixels(1)[30:90, 20:90])
    asked = nginx.requests()[before:]
    assert all(line.split()[1] in ("200", "206") for line in asked)
    assert not any(line.split()[3].endswith((".ovr", ".aux.xml", ".msk", "/")) for line in asked)


@pytest.mark.fault(
    "Asset servers: refuse a file, or answer HTML",
    "the error names scene, status and remedy; other days stay; a repeat succeeds",
)
@pytest.mark.parametrize(
    ("behaviour", "status", "remedy", "tries", "error"),
    [
        ("/401", "status 401", "authentication configuration", 1, CredentialsError),
        ("/403", "status 403", "requester-pays", 5, CatalogError),
        ("/404", "status 404", "search again", 1, CatalogError),
        ("/503", "status 503", "try again later", 5, CatalogError),
        ("/html", "HTML", "login page", 1, CatalogError),
    ],
)
def test_refusals_name_scene_status_and_remedy(served, tmp_path, behaviour, status, remedy, tries, error):
    scenes = [served("good", day=1), served("bad", behaviour, day=6, names=("B04",))]
    log = []
    result = fetch(scenes, RED, tmp_path / "out", access(), log=log.append)
    assert [path.stem for path in result.paths] == ["2021-05-01"]
    ((day, why),) = result.failures
    assert day == "2021-05-06"
    for text in ("Scene bad of Earth Search", "B04.tif", status, remedy):
        assert text in why, why
    assert sum("trying again" in line for line in log) == tries - 1
    with pytest.raises(CatalogError, match=status) as caught:
        fetch(scenes[1:], RED, tmp_path / "none", access())
    assert type(caught.value) is error
    assert not (tmp_path / "none").exists()
    good = [scenes[0], moved(scenes[1], lambda href: href.replace(behaviour, ""), ("B04",))]
    again = fetch(good, RED, tmp_path / "out", access(), overwrite=True)
    assert [path.stem for path in again.paths] == ["2021-05-01", "2021-05-06"] and not again.failures


def test_redirects_are_followed(served, tmp_path):
    result = fetch([served("a", "/redirect")], RED, tmp_path / "out", access())
    np.testing.assert_array_equal(read(result.paths[0]), pixels(1)[30:90, 20:90])


@pytest.mark.fault(
    "Asset servers: too many requests (429)", "they are waited for as long as they ask; a repeat succeeds"
)
def test_too_many_requests_are_waited_for_as_long_as_the_server_asks(served, tmp_path, monkeypatch):
    scene = served("busy", "/429", names=("B04",))
    waits, log = [], []
    monkeypatch.setattr(retry_policy, "sleep", lambda seconds, cancelled, log: waits.append(seconds))
    monkeypatch.setattr(retry.Throttle, "pause", lambda self, seconds: None)
    with pytest.raises(CatalogError, match="status 429"):
        fetch([scene], RED, tmp_path / "out", access(), log=log.append)
    assert waits == pytest.approx([1.05] * 4, abs=0.05)
    assert sum("trying again in 1 s" in line for line in log) == 4
    assert not (tmp_path / "out").exists()
    again = moved(scene, lambda href: href.replace("/429", ""), ("B04",))
    result = fetch([again], RED, tmp_path / "out", access())
    np.testing.assert_array_equal(read(result.paths[0]), pixels(1)[30:90, 20:90])


def test_a_pause_holds_for_all_files_of_a_provider():
    throttle = retry.Throttle(4)
    throttle.pause(0.4)
    start, watch = time.monotonic(), Stopwatch()
    throttle.enter(lambda: False)
    assert time.monotonic() - start > 0.35 and watch.within(1)
    throttle.leave()
    throttle.pause(60)
    with pytest.raises(CancelledError):
        throttle.enter(lambda: True)


class Flaky:
    """Serves a file; the first `failures` ranges beyond the header break off half-way."""

    def __init__(self, data: bytes, failures: int) -> None:
        self.data, self.failures, self.ranges = data, failures, 0
        self.most = self.now = 0
        self._lock = threading.Lock()
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/B04.tif"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)
        with connection:
            head = connection.recv(65536).decode()
            method = head.split()[0]
            interval = next((line for line in head.splitlines() if line.lower().startswith("range:")), "")
            first, last = 0, len(self.data) - 1
            if interval:
                first, last = (int(n) for n in interval.split("=")[1].split("-"))
                last = min(last, len(self.data) - 1)
            body = self.data[first : last + 1] if method == "GET" else b""
            lines = [
                "HTTP/1.1 206 Partial Content" if interval else "HTTP/1.1 200 OK",
                f"Content-Length: {last - first + 1}",
                f"Content-Range: bytes {first}-{last}/{len(self.data)}",
                "Accept-Ranges: bytes",
                "Connection: close",
            ]
            time.sleep(0.02)
            breaks = False
            with self._lock:
                # Before the answer, as the client goes on as soon as it has that.
                self.now -= 1
                if first > 0:
                    self.ranges += 1
                    breaks = self.ranges <= self.failures
            connection.sendall("\r\n".join([*lines, "", ""]).encode())
            connection.sendall(body[: len(body) // 2] if breaks else body)

    def close(self) -> None:
        self._socket.close()


@pytest.mark.fault("Asset servers: transfers break off", "tried again; never nodata; a repeat succeeds")
@pytest.mark.parametrize(("failures", "whole"), [(2, True), (100, False)])
def test_a_transfer_that_breaks_off_is_tried_again_and_never_becomes_nodata(tmp_path, failures, whole):
    big = np.random.default_rng(0).integers(1, 60000, (600, 600)).astype(np.uint16)
    data = raster_bytes(big, (ORIGIN[0], 10, 0, ORIGIN[1], 0, -10), 32631, 0)
    server = Flaky(data, failures)
    scene = moved(sentinel2(tmp_path, "a", "2021-05-01T10:50:00Z"), lambda href: server.url, ("B04",))
    place = {"shape": big.shape, "transform": (ORIGIN[0], 10.0, 0.0, ORIGIN[1], 0.0, -10.0)}
    scene = replace(scene, assets={**scene.assets, "red": replace(scene.assets["red"], **place)})
    box = Area.box(ORIGIN[0] + 2000, ORIGIN[1] - 5000, ORIGIN[0] + 5000, ORIGIN[1] - 2000, UTM)
    request = Request(box, ("B04",), masked=frozenset())
    if whole:
        result = fetch([scene], request, tmp_path / "out", access())
    else:
        with pytest.raises(CatalogError, match=r"cannot be read.*broke off"):
            fetch([scene], request, tmp_path / "out", access())
        assert not (tmp_path / "out").exists()
        server.failures = 0
        result = fetch([scene], request, tmp_path / "out", access())
    np.testing.assert_array_equal(read(result.paths[0]), big[200:500, 200:500])
    server.close()


def test_no_more_connections_than_the_provider_allows(tmp_path):
    data = (sentinel2(tmp_path, "x", "2021-05-01T10:50:00Z") and tmp_path / "x" / "B04.tif").read_bytes()
    server = Flaky(data, 0)
    scenes = [
        moved(
            sentinel2(tmp_path, f"s{n}", f"2021-05-{n + 1:02d}T10:50:00Z"), lambda href: server.url, ("B04",)
        )
        for n in range(8)
    ]
    declared = registry()
    earth = replace(declared.providers["earth-search"], connections=2)
    few = replace(declared, providers={**declared.providers, "earth-search": earth})
    result = fetch(scenes, Request(BOX, ("B04",), masked=frozenset()), tmp_path / "out", Access(declared=few))
    assert len(result.paths) == 8 and 1 <= server.most <= 2
    server.close()


@pytest.mark.fault(
    "Asset servers: silent when the run is cancelled", "it ends within a second; a repeat succeeds"
)
@pytest.mark.parametrize("headless", [False, True])
def test_a_cancel_ends_within_a_second_although_the_server_is_silent(tmp_path, headless):
    """Also while the server is asked where the pixels lie."""
    silent = socket.create_server(("127.0.0.1", 0), backlog=64)
    url = f"http://127.0.0.1:{silent.getsockname()[1]}/B04.tif"
    there = sentinel2(tmp_path, "a", "2021-05-01T10:50:00Z")
    scene = moved(there, lambda href: url)
    if headless:
        red = replace(scene.assets["red"], crs="", shape=None, transform=None)
        scene = replace(scene, assets={"red": red})
    stop = threading.Event()
    threading.Timer(0.5, stop.set).start()
    watch = Stopwatch()
    with pytest.raises(CancelledError):
        fetch([scene], RED, tmp_path / "out", access(), cancelled=stop.is_set)
    assert watch.within(0.5 + 1)
    silent.close()
    assert not list(tmp_path.rglob("2021-05-01.tif"))
    result = fetch([there], RED, tmp_path / "out", access())
    np.testing.assert_array_equal(read(result.paths[0]), pixels(0)[30:90, 20:90])


_AND_GO = """
import sys, threading, time
sys.path.insert(0, sys.argv[1])
from osgeo import gdal
from temporal_liif.tests.core.fetch.test_servers import RED
from temporal_liif.tests.core.fetch.test_servers import access
from temporal_liif.core.errors import CancelledError
from temporal_liif.core.fetch.run import fetch
from temporal_liif.tests.core.fetch.conftest import moved
from temporal_liif.tests.core.fetch.scenes import sentinel2
from temporal_liif.tests.stopwatch import Stopwatch
from pathlib import Path

gdal.UseExceptions()
folder, url = Path(sys.argv[2]), sys.argv[3]
good = sentinel2(folder, "good", "2021-05-01T10:50:00Z")
stop = threading.Event()
threading.Timer(1.0, stop.set).start()
try:
    fetch([moved(good, lambda href: url)], RED, folder / "silent", access(), cancelled=stop.is_set)
except CancelledError:
    print("cancelled", flush=True)
watch = Stopwatch()
fetch([good], RED, folder / "silent", access())
print("next", watch.within(3), flush=True)
"""


@pytest.mark.fault("Asset servers: silent after a cancel", "a repeat succeeds, and the process ends")
def test_after_a_cancel_nothing_keeps_the_next_fetch_or_the_end_of_the_process(tmp_path):
    silent = socket.create_server(("127.0.0.1", 0), backlog=64)
    url = f"http://127.0.0.1:{silent.getsockname()[1]}/B04.tif"
    command = [sys.executable, "-c", _AND_GO, str(PLUGINS), str(tmp_path), url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "cancelled\n"
        assert process.stdout.readline() == "next True\n"
        watch = Stopwatch()
        assert process.wait(timeout=60) == 0 and watch.within(4)
    silent.close()
    np.testing.assert_array_equal(read(tmp_path / "silent" / "2021-05-01.tif"), pixels(0)[30:90, 20:90])


@pytest.mark.fault("Asset servers: come back after a cancel", "a repeat succeeds at once")
def test_a_file_can_be_read_at_once_whose_first_read_still_hangs(served, tmp_path, nginx):
    """As after a cancel: the server has come back, and the same addresses are asked for again."""
    door = Door(int(nginx.url.rpartition(":")[2]))
    scene = moved(served("a"), lambda href: href.replace(nginx.url, door.url))
    stop = threading.Event()
    threading.Timer(0.5, stop.set).start()
    with pytest.raises(CancelledError):
        fetch([scene], RED, tmp_path / "out", access(), cancelled=stop.is_set)
    door.open()
    watch = Stopwatch()
    result = fetch([scene], RED, tmp_path / "out", access())
    assert watch.within(3)
    np.testing.assert_array_equal(read(result.paths[0]), pixels(1)[30:90, 20:90])
    door.close()


@pytest.mark.fault("Asset servers: never answer", "they are given up with a remedy; a repeat succeeds")
def test_a_silent_server_is_given_up_and_named(served, nginx, tmp_path, monkeypatch):
    door = Door(int(nginx.url.rpartition(":")[2]))
    scene = moved(served("a"), lambda href: href.replace(nginx.url, door.url), ("B04",))
    monkeypatch.setattr(retry_policy, "TRIES", 1)
    monkeypatch.setattr(retry, "ASK_TIMEOUT", 1.0)
    monkeypatch.setattr(servers, "TIMEOUT", 1.0)
    slow = {"GDAL_HTTP_LOW_SPEED_TIME": "1"}
    real = Access.locate

    def locate(self, scene, asset):
        location = real(self, scene, asset)
        return replace(location, options={**location.options, **slow})

    monkeypatch.setattr(Access, "locate", locate)
    with pytest.raises(CatalogError, match=r"does not answer.*Check the connection"):
        fetch([scene], RED, tmp_path / "out", access())
    assert not (tmp_path / "out").exists()
    door.open()
    result = fetch([scene], RED, tmp_path / "out", access())
    np.testing.assert_array_equal(read(result.paths[0]), pixels(1)[30:90, 20:90])
    door.close()


def test_signed_addresses_are_asked_for_each_file_and_shown_nowhere(served, tmp_path, nginx):
    scene = replace(served("pc", "/signed"), provider="planetary-computer")
    asked = []

    def sign(scene, href):
        asked.append(href)
        return f"{href}?sv=1&sig=confidential"

    log = []
    result = fetch([scene], RED, tmp_path / "out", access(sign=sign), log=log.append)
    np.testing.assert_array_equal(read(result.paths[0]), pixels(1)[30:90, 20:90])
    assert len(asked) == 2
    gone = moved(scene, lambda href: href.replace("B04", "gone"), ("B04",))
    with pytest.raises(CatalogError, match="status 404") as error:
        fetch([gone], RED, tmp_path / "none", access(sign=sign), log=log.append)
    with pytest.raises(CatalogError, match="status 403") as unsigned:
        fetch([scene], RED, tmp_path / "none", access(), log=log.append)
    written = b"".join(path.read_bytes() for path in (tmp_path / "out").iterdir())
    for text in (str(error.value), str(unsigned.value), *log, written.decode("latin1")):
        assert "confidential" not in text


def test_files_come_through_the_proxy(served, tmp_path, nginx):
    """nginx takes a proxy's request lines for its own, so that it can stand for one."""
    scene = moved(served("a"), lambda href: href.replace(nginx.url, "http://nowhere.invalid"))
    result = fetch([scene], RED, tmp_path / "out", access(network=Network(nginx.url)))
    np.testing.assert_array_equal(read(result.paths[0]), pixels(1)[30:90, 20:90])
    with pytest.raises(CatalogError, match="does not answer"):
        fetch([scene], RED, tmp_path / "none", access())
