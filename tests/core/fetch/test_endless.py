# SPDX-License-Identifier: GPL-2.0-or-later
"""Asset servers that send without end, under the time limits that users have."""

from __future__ import annotations

import threading
from dataclasses import replace

import numpy as np
import pytest
from temporal_liif.core.errors import CancelledError
from temporal_liif.core.fetch import servers
from temporal_liif.core.fetch.access import Access
from temporal_liif.core.fetch.run import fetch
from temporal_liif.engine.probe import ask
from temporal_liif.tests.stopwatch import Stopwatch

from .scenes import pixels, read, sentinel2
from .test_lies import Liar
from .test_versions import REQUEST


class Endless(Liar):
    """Counts what it has sent; it may state a part, no length, or be honest about a file's beginning."""

    sent = 0

    def pour(self, request, status: int, **headers: str) -> None:
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        while request.command == "GET" and not self.closed.wait(0.002):
            request.wfile.write(bytes(1 << 16))
            self.sent += 1 << 16

    def endless(self, request) -> None:
        self.pour(request, 200)

    def more_than_a_part(self, request) -> None:
        if request.command == "HEAD":
            return self.honest(request)
        return self.pour(request, 206, Content_Range=f"bytes 0-511/{len(self.data)}")

    def more_than_it_says(self, request) -> None:
        if request.command == "HEAD":
            return self.honest(request)
        return self.pour(request, 206, Content_Length=str(10**15))

    def later(self, request) -> None:
        """Honest until the pixels are asked for."""
        asked = request.headers.get("Range")
        beginning = request.command == "HEAD" or asked == "bytes=0-511"
        self.honest(request) if beginning else self.pour(request, 206, Content_Length=str(10**15))


@pytest.fixture
def two(tmp_path):
    """A liar, and two scenes of which it serves the second."""
    good, bad = (sentinel2(tmp_path, f"s{n}", f"2021-05-0{n}T10:50:00Z", seed=n) for n in (1, 2))
    liar = Endless((tmp_path / "s2" / "B04.tif").read_bytes(), "")
    yield liar, [good, replace(bad, assets={"red": replace(bad.assets["red"], href=liar.url)})]
    liar.close()


def repeat(liar, scenes, out) -> None:
    """The server is honest again."""
    liar.how = ""
    again = fetch(scenes, REQUEST, out, Access(ask=ask), overwrite=True)
    assert not again.failures
    for number, path in enumerate(again.paths, 1):
        np.testing.assert_array_equal(read(path), pixels(number)[30:90, 20:90])
    assert sorted(path.name for path in out.iterdir()) == ["2021-05-01.tif", "2021-05-02.tif", "stack.json"]


@pytest.mark.fault(
    "Asset servers: send without end",
    "the day is named within seconds, before much has come; the others are kept; a repeat succeeds",
)
@pytest.mark.parametrize("how", ["endless", "without_range", "more_than_a_part", "more_than_it_says"])
def test_a_server_that_sends_without_end(two, tmp_path, how):
    liar, scenes = two
    out, watch, liar.how = tmp_path / "out", Stopwatch(), how
    ((day, why),) = fetch(scenes, REQUEST, out, Access(ask=ask)).failures
    assert watch.within(5) and liar.sent < 30_000_000
    assert day == "2021-05-02" and why.startswith("Scene s2") and "B04.tif sends without end" in why
    assert "Choose another provider" in why
    np.testing.assert_array_equal(read(out / "2021-05-01.tif"), pixels(1)[30:90, 20:90])
    assert sorted(path.name for path in out.iterdir()) == ["2021-05-01.tif", "stack.json"]
    repeat(liar, scenes, out)


@pytest.mark.fault(
    "Asset servers: begin well and then send without end",
    "a cancel ends it within a second; a repeat succeeds",
)
def test_a_cancel_while_a_server_sends_without_end(two, tmp_path):
    liar, scenes = two
    out, watches, liar.how = tmp_path / "out", [], "later"

    def cancelled() -> bool:
        if liar.sent and not watches:
            watches.append(Stopwatch())
        return bool(watches)

    with pytest.raises(CancelledError):
        fetch(scenes, REQUEST, out, Access(ask=ask), cancelled=cancelled)
    assert watches[0].within(1) and not list(out.glob("*.tif"))
    repeat(liar, scenes, out)


def test_a_server_is_asked_once_and_one_that_is_silent_is_left_to_gdal(two, tmp_path, monkeypatch):
    liar, (good, served) = two
    monkeypatch.setattr(servers, "TIMEOUT", 0.2)
    asked = []

    def counted(address, *arguments):
        asked.append(address)
        return ask(address, *arguments)

    other = replace(served, time=good.time.replace(day=20))
    fetch([served, other], REQUEST, tmp_path / "out", Access(ask=counted))
    assert asked == [liar.url]

    def slow(self, request):
        threading.Event().wait(0.8 if request.headers.get("Range") == "bytes=0-511" else 0)
        self.honest(request)

    monkeypatch.setattr(Endless, "slow", slow, raising=False)
    liar.how = "slow"
    result = fetch([served, other], REQUEST, tmp_path / "slow", Access(ask=counted))
    assert len(result.paths) == 2 and asked == [liar.url] * 2
