# SPDX-License-Identifier: GPL-2.0-or-later
"""Asset servers that send without end, under the time limits that users have."""

from __future__ import annotations

import threading
from dataclasses import replace

import numpy as np
import pytest
from temporal_liif.core import retry_policy
from temporal_liif.core.errors import CancelledError
from temporal_liif.core.fetch import servers
from temporal_liif.core.fetch.access import Access, store_keys
from temporal_liif.core.fetch.run import fetch
from temporal_liif.core.scenes.providers import registry
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

    def inside(self, request) -> None:
        """Honest about a file's beginning."""
        beginning = request.command == "HEAD" or request.headers["Range"].startswith("bytes=0-")
        self.honest(request) if beginning else self.pour(request, 206, Content_Length=str(10**15))

    def later(self, request) -> None:
        """Honest about small parts, and until pixels are asked for."""
        first, last = map(int, request.headers.get("Range", "bytes=0-0")[6:].split("-"))
        if request.command == "HEAD" or last - first < 512 or last >= 1 << 19:
            return self.honest(request)
        return self.pour(request, 206, Content_Length=str(10**15))

    def slow(self, request) -> None:
        """Honest, after a while."""
        self.closed.wait(1.5)
        self.honest(request)


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
@pytest.mark.parametrize(
    "how", ["endless", "without_range", "more_than_a_part", "more_than_it_says", "inside"]
)
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
    "Asset servers: answer small requests well and then send without end",
    "the server is given up after three requests, each within its time; a repeat succeeds",
)
def test_a_server_that_turns_endless(two, tmp_path, monkeypatch):
    liar, scenes = two
    out, log, liar.how = tmp_path / "out", [], "later"
    monkeypatch.setattr(servers, "LIMITS", (1.0, 60.0))
    monkeypatch.setattr(servers, "IN_FLIGHT", 1 << 20)
    monkeypatch.setattr(retry_policy, "BACK_OFF", 0.02)
    watch = Stopwatch()
    ((day, why),) = fetch(scenes, REQUEST, out, Access(ask=ask), log=log.append).failures
    assert watch.within(10) and sum("trying again" in line for line in log) == 2
    assert day == "2021-05-02" and "B04.tif begins to answer, and comes to no end within 1 s" in why
    assert "Choose another provider" in why
    np.testing.assert_array_equal(read(out / "2021-05-01.tif"), pixels(1)[30:90, 20:90])
    repeat(liar, scenes, out)


def test_a_slow_server_gets_more_time(two, tmp_path, monkeypatch):
    liar, scenes = two
    liar.how, log = "slow", []
    monkeypatch.setattr(servers, "LIMITS", (1.0, 60.0))
    monkeypatch.setattr(retry_policy, "BACK_OFF", 0.02)
    monkeypatch.setattr(servers, "SAMPLE", 1 << 14)
    result = fetch(scenes, REQUEST, tmp_path / "out", Access(ask=ask), log=log.append)
    assert not result.failures and sum("trying again" in line for line in log) == 1
    np.testing.assert_array_equal(read(result.paths[1]), pixels(2)[30:90, 20:90])


@pytest.mark.parametrize("keys", [False, True])
@pytest.mark.fault("Object stores (S3): send without end", "as for web servers; keys are shown nowhere")
def test_an_object_store_that_sends_without_end(two, tmp_path, keys):
    liar, scenes = two
    declared = registry()
    host = liar.url.rpartition("/")[0]
    store = {"endpoint": host, "path_style": True, "buckets": ["eodata"] if keys else []}
    local = replace(declared.providers["earth-search"], s3={**store, "region": "eu-central-1"})
    if not keys:
        local = replace(local, s3={key: value for key, value in local.s3.items() if key != "buckets"})
    declared = replace(declared, providers={**declared.providers, "earth-search": local})
    given = {"earth-search": store_keys({"access_key": "key", "secret_key": "confidential"})} if keys else {}
    access, asked = Access(declared=declared, keys=given), []

    def counted(address, *arguments):
        asked.append(address)
        return ask(address, *arguments)

    red = replace(scenes[1].assets["red"], href="s3://eodata/B04.tif")
    scenes = [scenes[0], replace(scenes[1], assets={"red": red})]
    watch, liar.how = Stopwatch(), "inside"
    ((_, why),) = fetch(scenes, REQUEST, tmp_path / "out", replace(access, ask=counted)).failures
    assert watch.within(5) and "s3://eodata/B04.tif sends without end" in why
    assert [address.partition("?")[0] for address in asked] == [f"{host}/eodata/B04.tif"] * 2
    assert all(("X-Amz-Signature=" in address) is keys for address in asked)
    assert "confidential" not in "".join([why, *asked]) and "Signature" not in why


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
    # For its beginning, and for its middle.
    assert asked == [liar.url] * 2

    def pausing(self, request):
        threading.Event().wait(0.8 if request.headers.get("Range") == "bytes=0-511" else 0)
        self.honest(request)

    monkeypatch.setattr(Endless, "pausing", pausing, raising=False)
    liar.how = "pausing"
    result = fetch([served, other], REQUEST, tmp_path / "slow", Access(ask=counted))
    assert len(result.paths) == 2 and asked == [liar.url] * 3
