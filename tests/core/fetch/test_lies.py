# SPDX-License-Identifier: GPL-2.0-or-later
"""Asset servers that lie or misbehave: the day is named, the others are kept, and a repeat succeeds."""

from __future__ import annotations

import gzip
import re
import socket
import struct
import threading
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest
from temporal_liif.core import retry_policy
from temporal_liif.core.fetch import retry, servers
from temporal_liif.core.fetch.access import Access
from temporal_liif.core.fetch.run import fetch
from temporal_liif.engine.probe import ask
from temporal_liif.tests.stopwatch import Stopwatch

from .scenes import pixels, read, sentinel2
from .test_versions import REQUEST


class Liar:
    """Serves a file in the way that `how` says; '' is honest."""

    def __init__(self, data: bytes, how: str) -> None:
        self.how, self.data, self.closed = how, data, threading.Event()
        liar = self

        class Handler(BaseHTTPRequestHandler):
            def do_HEAD(self) -> None:
                self.do_GET()

            def do_GET(self) -> None:
                try:
                    getattr(liar, liar.how or "honest")(self)
                except OSError:
                    return

            def log_message(self, *arguments: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/B04.tif"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self.closed.set()
        self._server.shutdown()
        self._server.server_close()

    def answer(self, request, status: int, body: bytes = b"", **headers: object) -> None:
        """Send status, headers and, but to HEAD, the body."""
        request.send_response(status)
        for name, value in {"Content_Length": len(body), **headers}.items():
            request.send_header(name.replace("_", "-"), str(value))
        request.end_headers()
        if request.command == "GET":
            request.wfile.write(body)

    def honest(self, request, total: int | None = None) -> None:
        asked = re.fullmatch(r"bytes=(\d+)-(\d*)", request.headers.get("Range", ""))
        if not asked:
            return self.answer(
                request, 200, self.data, Accept_Ranges="bytes", Content_Length=total or len(self.data)
            )
        first, last = int(asked[1]), min(int(asked[2] or 1 << 60), len(self.data) - 1)
        part = self.data[first : last + 1]
        where = f"bytes {first}-{last}/{total or len(self.data)}"
        return self.answer(request, 206, part, Content_Range=where)

    def too_long(self, request) -> None:
        self.honest(request, 10**15)

    def loop(self, request) -> None:
        self.answer(request, 302, Location=self.url)

    def to_a_file(self, request) -> None:
        self.answer(request, 302, Location="file:///etc/passwd")

    def empty(self, request) -> None:
        self.answer(request, 200)

    def noise(self, request) -> None:
        self.answer(request, 200, np.random.default_rng(0).bytes(20_000))

    def no_range(self, request) -> None:
        self.answer(request, 416, Content_Range=f"bytes */{len(self.data)}")

    def bomb(self, request) -> None:
        self.answer(request, 200, gzip.compress(bytes(200_000_000), 1), Content_Encoding="gzip")

    def reset(self, request) -> None:
        request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        request.connection.close()

    def endless(self, request) -> None:
        """The file's size is not said, and Range is ignored."""
        request.send_response(200)
        request.end_headers()
        while request.command == "GET" and not self.closed.wait(0.005):
            request.wfile.write(bytes(1 << 16))

    def without_range(self, request) -> None:
        """The size is right; Range is ignored, and nothing ends."""
        self.honest(request) if request.command == "HEAD" else self.endless(request)

    def drip(self, request) -> None:
        request.send_response(206 if "Range" in request.headers else 200)
        request.send_header("Content-Length", str(len(self.data)))
        request.end_headers()
        for byte in self.data:
            if self.closed.wait(0.2):
                return
            request.wfile.write(bytes([byte]))


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Waits are short, and slow servers are given up early."""
    monkeypatch.setattr(retry_policy, "BACK_OFF", 0.02)
    monkeypatch.setattr(retry_policy, "TRIES", 2)
    monkeypatch.setattr(retry, "ASK_TIMEOUT", 1.0)
    monkeypatch.setattr(servers, "TIMEOUT", 0.5)
    monkeypatch.setattr(servers, "LIMITS", (2.0, 4.0))
    real = Access.locate

    def locate(self, scene, asset):
        location = real(self, scene, asset)
        sooner = {"GDAL_HTTP_LOW_SPEED_TIME": "1"}
        assert sooner.keys() <= location.options.keys() or not location.host
        return replace(location, options={**location.options, **sooner})

    monkeypatch.setattr(Access, "locate", locate)


LIES = [
    "loop",
    "to_a_file",
    "empty",
    "noise",
    "no_range",
    "bomb",
    "reset",
    "endless",
    "without_range",
    "drip",
    "too_long",
]


@pytest.mark.fault(
    "Asset servers: redirect loops, endless, dripping, empty, bomb or reset answers",
    "the day is named in time, the others are kept; a repeat succeeds",
)
@pytest.mark.parametrize("how", LIES)
def test_a_server_that_lies(tmp_path, how):
    good, bad = (sentinel2(tmp_path, f"s{n}", f"2021-05-0{n}T10:50:00Z", seed=n) for n in (1, 2))
    liar = Liar((tmp_path / "s2" / "B04.tif").read_bytes(), how)
    bad = replace(bad, assets={"red": replace(bad.assets["red"], href=liar.url)})
    out, watch = tmp_path / "out", Stopwatch()
    try:
        result = fetch([good, bad], REQUEST, out, Access(ask=ask))
        assert watch.within(20)
        np.testing.assert_array_equal(read(out / "2021-05-01.tif"), pixels(1)[30:90, 20:90])
        if result.failures:
            ((day, why),) = result.failures
            assert day == "2021-05-02" and "Scene s2" in why and "B04.tif" in why, why
            assert sorted(path.name for path in out.iterdir()) == ["2021-05-01.tif", "stack.json"]
        else:
            # Whatever the server says around it, the pixels are those of the file.
            np.testing.assert_array_equal(read(out / "2021-05-02.tif"), pixels(2)[30:90, 20:90])
        liar.how = ""
        again = fetch([good, bad], REQUEST, out, Access(ask=ask), overwrite=True)
        assert not again.failures
        np.testing.assert_array_equal(read(out / "2021-05-02.tif"), pixels(2)[30:90, 20:90])
    finally:
        liar.close()
