# SPDX-License-Identifier: GPL-2.0-or-later
"""Servers that answer requests for parts of a file with other parts."""

from __future__ import annotations

import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.errors import CatalogError
from temporal_liif.core.fetch.access import Access
from temporal_liif.core.fetch.request import Area, Request
from temporal_liif.core.fetch.run import fetch
from temporal_liif.core.scenes.providers import registry

from .scenes import ORIGIN, pixels, sentinel2, write

BOX = Area.box(ORIGIN[0] + 2000, ORIGIN[1] - 3000, ORIGIN[0] + 3000, ORIGIN[1] - 2000, "EPSG:32631")


@pytest.mark.fault(
    "Asset servers: lie about Range and Content-Range",
    "no pixel is taken from the wrong place; a repeat succeeds",
)
@pytest.mark.parametrize("lie", ["", "stated", "hidden"])
def test_the_beginning_of_a_file_is_not_taken_for_its_middle(tmp_path, lie):
    data = write(tmp_path / "large.tif", pixels(3, 480), 10).read_bytes()
    lies = [lie]

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self.answer(200, data, {})

        def do_GET(self) -> None:
            asked = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers["Range"])
            first, last = int(asked[1]), min(int(asked[2]), len(data) - 1)
            start = 0 if lies[0] else first
            part = data[start : start + last - first + 1]
            stated = start if lies[0] == "stated" else first
            interval = f"bytes {stated}-{stated + len(part) - 1}/{len(data)}"
            self.answer(206, part, {"Content-Range": interval})

        def answer(self, status, body, headers) -> None:
            self.send_response(status)
            for name, value in {"Accept-Ranges": "bytes", "Content-Length": len(body), **headers}.items():
                self.send_header(name, str(value))
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)

        def log_message(self, *arguments: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        scene = sentinel2(tmp_path, "a", "2021-05-01T10:50:00Z")
        scene.item["assets"]["red"].update(
            {"href": f"http://127.0.0.1:{server.server_port}/{lie}/large.tif", "proj:shape": [480, 480]}
        )
        request = Request(BOX, ("B04",), masked=frozenset())
        served = registry().scene(scene.item, "earth-search")
        if lie:
            with pytest.raises(CatalogError, match=r"Scene a.* \(Range\): the pixels would be wrong"):
                fetch([served], request, tmp_path / "out", Access())
            assert not list((tmp_path / "out").glob("*.tif"))
            lies[0] = ""
        (path,) = fetch([served], request, tmp_path / "out", Access()).paths
        np.testing.assert_array_equal(gdal.Open(str(path)).ReadAsArray(), pixels(3, 480)[200:300, 200:300])
    finally:
        server.shutdown()
        server.server_close()
