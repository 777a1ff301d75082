# SPDX-License-Identifier: GPL-2.0-or-later
"""A scene's file that changes while it is fetched: an error that names it, on disk and on a server."""

from __future__ import annotations

import threading
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.errors import CatalogError
from temporal_liif.core.fetch import days
from temporal_liif.core.fetch.access import Access
from temporal_liif.core.fetch.request import Area, Request
from temporal_liif.core.fetch.run import fetch

from .scenes import ORIGIN, pixels, sentinel2, write

BOX = Area.box(ORIGIN[0] + 200, ORIGIN[1] - 900, ORIGIN[0] + 900, ORIGIN[1] - 300, "EPSG:32631")
REQUEST = Request(BOX, ("B04",), masked=frozenset())


class Server:
    """Serves one file by ranges, with the validators it was given."""

    def __init__(self, content: bytes, headers: dict[str, str]) -> None:
        self.content, self.headers, self.asked = content, headers, []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self, body: bool = True) -> None:
                data, wanted = outer.content, self.headers.get("Range")
                outer.asked.append(self.command)
                start, end = 0, len(data) - 1
                if wanted:
                    first, _, last = wanted.removeprefix("bytes=").partition("-")
                    start, end = int(first), min(end, int(last)) if last else end
                self.send_response(206 if wanted else 200)
                if wanted:
                    self.send_header("Content-Range", f"bytes {start}-{end}/{len(data)}")
                self.send_header("Content-Length", str(end - start + 1))
                for name, value in outer.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                if body:
                    self.wfile.write(data[start : end + 1])

            def do_HEAD(self) -> None:
                self.do_GET(False)

            def log_message(self, *_: object) -> None:
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/B04.tif"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def small_tiles(monkeypatch):
    """The area in several parts, each read by itself."""
    monkeypatch.setattr(days.tiles, "__defaults__", (32,))


def after(monkeypatch, count: int, change) -> None:
    """Have `change` called once so many windows have been read."""
    read, done = days.read_window, []

    def reading(*arguments):
        result = read(*arguments)
        done.append(1)
        if len(done) == count:
            change()
        return result

    monkeypatch.setattr(days, "read_window", reading)


@pytest.mark.fault(
    "Input: replaced while it is fetched", "its day is named and not written; a repeat succeeds"
)
def test_a_file_on_disk(tmp_path, small_tiles, monkeypatch):
    scenes = [sentinel2(tmp_path, f"s{n}", f"2021-05-0{n + 1}T10:50:00Z", seed=n) for n in range(2)]
    red = tmp_path / "s1" / "B04.tif"

    def change() -> None:
        write(red, pixels(9), 10)

    monkeypatch.setattr("temporal_liif.core.fetch.run.DAYS_AT_ONCE", 1)
    # 3 x 2 parts of a day; those of the second have begun.
    after(monkeypatch, 8, change)
    result = fetch(scenes, REQUEST, tmp_path / "out", Access())
    assert [path.name for path in result.paths] == ["2021-05-01.tif"]
    ((label, why),) = result.failures
    assert label == "2021-05-02" and "B04.tif has changed while it was read" in why and "run again" in why
    fetch(scenes, REQUEST, tmp_path / "again", Access())
    got = gdal.Open(str(tmp_path / "again" / "2021-05-02.tif")).ReadAsArray()
    np.testing.assert_array_equal(got, pixels(9)[30:90, 20:90])


@pytest.mark.fault(
    "Asset servers: a file changes while it is fetched",
    "the error names it; nothing is written; a repeat succeeds",
)
@pytest.mark.parametrize("validator", ["date", "tag", "size", "none"])
def test_a_file_of_a_server(tmp_path, small_tiles, monkeypatch, validator):
    scene = sentinel2(tmp_path, "a", "2021-05-01T10:50:00Z", seed=1)
    path = tmp_path / "a" / "B04.tif"
    first = path.read_bytes()
    second = write(path, pixels(9), 10).read_bytes()
    headers = {
        "date": {"Last-Modified": "Mon, 01 Nov 2021 10:00:00 GMT"},
        "tag": {"ETag": '"one"'},
    }.get(validator, {})
    server = Server(first, headers)
    try:
        assets = {"red": replace(scene.assets["red"], href=server.url)}
        served = replace(scene, assets=assets)

        def change() -> None:
            server.content = second + b"more" if validator == "size" else second
            server.headers = {
                "date": {"Last-Modified": "Mon, 01 Nov 2021 10:00:09 GMT"},
                "tag": {"ETag": '"two"'},
            }.get(validator, {})

        if validator == "none":
            # A server that says nothing, and whose file does not change.
            result = fetch([served], REQUEST, tmp_path / "out", Access())
            got = gdal.Open(str(result.paths[0])).ReadAsArray()
            np.testing.assert_array_equal(got, pixels(1)[30:90, 20:90])
            return
        after(monkeypatch, 2, change)
        with pytest.raises(CatalogError, match=r"B04.tif has changed while it was read"):
            fetch([served], REQUEST, tmp_path / "out", Access())
        assert not list((tmp_path / "out").glob("*.tif"))
        monkeypatch.undo()
        (path,) = fetch([served], REQUEST, tmp_path / "out", Access()).paths
        np.testing.assert_array_equal(gdal.Open(str(path)).ReadAsArray(), pixels(9)[30:90, 20:90])
    finally:
        server.stop()


def test_one_question_more_for_each_file(tmp_path):
    scene = sentinel2(tmp_path, "a", "2021-05-01T10:50:00Z", seed=1)
    content = (tmp_path / "a" / "B04.tif").read_bytes()
    server = Server(content, {"Last-Modified": "Mon, 01 Nov 2021 10:00:00 GMT"})
    try:
        served = replace(scene, assets={"red": replace(scene.assets["red"], href=server.url)})
        fetch([served], REQUEST, tmp_path / "out", Access())
        # Opened, and asked at the end whether it is the same.
        assert server.asked.count("HEAD") == 2
    finally:
        server.stop()


def test_what_was_read_long_ago_counts_no_more(tmp_path):
    """GDAL keeps what it has read of a server's file for as long as QGIS runs."""
    scene = sentinel2(tmp_path, "a", "2021-05-01T10:50:00Z", seed=1)
    path = tmp_path / "a" / "B04.tif"
    server = Server(path.read_bytes(), {"Last-Modified": "Mon, 01 Nov 2021 10:00:00 GMT"})
    try:
        served = replace(scene, assets={"red": replace(scene.assets["red"], href=server.url)})
        fetch([served], REQUEST, tmp_path / "one", Access())
        server.content = write(path, pixels(9), 10).read_bytes()
        server.headers = {"Last-Modified": "Mon, 01 Nov 2021 11:00:00 GMT"}
        result = fetch([served], REQUEST, tmp_path / "two", Access())
        got = gdal.Open(str(result.paths[0])).ReadAsArray()
        np.testing.assert_array_equal(got, pixels(9)[30:90, 20:90])
    finally:
        server.stop()
