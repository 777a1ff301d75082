# SPDX-License-Identifier: GPL-2.0-or-later
"""The disk fills up and the folder goes while a product is downloaded; a repeat succeeds."""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import signal
import zipfile

import numpy as np
import pytest
from temporal_liif.core.errors import DownloadError, EngineError, OutputError
from temporal_liif.core.scenes.items import to_item
from temporal_liif.core.scenes.providers import registry
from temporal_liif.engine.catalog import transfer
from temporal_liif.engine.catalog.download import download
from temporal_liif.engine.catalog.http import Http
from temporal_liif.tests.core.test_output_faults import fill
from temporal_liif.tests.servers.copernicus import SAFE

from .test_download import LOGIN, client, found
from .test_outside import server


@pytest.fixture
def scene(nginx, products):
    """A scene of one file of 4 MB, large.bin."""
    (nginx.root / "large.bin").write_bytes(np.random.default_rng(1).bytes(4_000_000))
    item = json.loads(json.dumps(products.items["cop-dem-glo-30"][0]))
    item["assets"] = {"large": {"href": f"{nginx.url}/large.bin"}}
    return registry("").scene(item)


@pytest.fixture
def fetch_into(nginx, scene):
    """Downloads the scene into a folder, and calls something once a part of it is there."""
    data = (nginx.root / "large.bin").read_bytes()

    def run(folder, meanwhile=lambda: None) -> bytes:
        called = []

        def begun() -> bool:
            if not called and any(path.stat().st_size for path in folder.rglob("large.bin.part")):
                called.append(True)
                meanwhile()
            return False

        (done,) = download(
            [scene], folder, lambda provider: client(provider, cancelled=begun), declared=registry("")
        )
        if done.error is not None:
            raise done.error
        (path,) = folder.rglob("large.bin")
        assert path.read_bytes() == data and not list(folder.rglob("*.part"))

    return run


@pytest.mark.fault("Disk: fills up while a product is downloaded", "an error that says so; a repeat succeeds")
def test_a_disk_that_fills_up(fetch_into, small_disk):
    out = small_disk / "out"
    out.mkdir()
    with pytest.raises(DownloadError, match=r"No space left on device.*Make room"):
        fetch_into(out, lambda: fill(small_disk))
    assert not list(out.rglob("large.bin"))
    (small_disk / "other.bin").unlink()
    fetch_into(out)


@pytest.mark.fault(
    "Disk: full before a file of unknown length begins", "an error that says so; a repeat succeeds"
)
@pytest.mark.parametrize("begun", [False, True])
def test_a_disk_that_is_full_already(fetch_into, small_disk, begun):
    out = small_disk / "out"
    out.mkdir()
    if begun:
        with pytest.raises(DownloadError, match="No space left"):
            fetch_into(out, lambda: fill(small_disk))
    else:
        fill(small_disk)
    # Whatever room an earlier run has left, another program takes.
    for _ in range(2):
        with pytest.raises((DownloadError, OutputError), match=r"No space left on device.*Make room"):
            fetch_into(out, lambda: None)
        with (small_disk / "other.bin").open("ab", buffering=0) as file, contextlib.suppress(OSError):
            while True:
                file.write(bytes(1 << 12))
    (small_disk / "other.bin").unlink()
    fetch_into(out)


@pytest.mark.fault(
    "Disk: fills up while a product is unpacked", "the error says so; the zip stays; a repeat unpacks it"
)
def test_a_disk_that_fills_up_while_a_product_is_unpacked(local_providers, copernicus, small_disk):
    data, packed = np.random.default_rng(1).bytes(3_000_000), io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(f"{SAFE}/MTD_MSIL2A.xml", "<product/>")
        archive.writestr(f"{SAFE}/data.bin", data)
    copernicus.add("u", SAFE, packed.getvalue())
    out, full = small_disk / "out", []

    def unpacking() -> bool:
        if not full and list(out.glob(".unfinished-*/unpacked/*/*.xml")):
            full.append(fill(small_disk))
        return False

    (done,) = download(
        found(), out, lambda provider: client(provider, cancelled=unpacking), LOGIN, unpack=True
    )
    assert isinstance(done.error, OutputError)
    assert "cannot be unpacked" in str(done.error) and "Make room there" in str(done.error)
    assert [path.name for path in out.iterdir()] == [f"{SAFE[:-5]}.zip"]
    full[0].unlink()
    downloads = copernicus.log.count("download u from 0")
    (done,) = download(found(), out, client, LOGIN, unpack=True)
    assert done.error is None and done.paths == (out / SAFE,)
    assert [path.name for path in out.iterdir()] == [SAFE]
    assert (out / SAFE / "data.bin").read_bytes() == data
    assert copernicus.log.count("download u from 0") == downloads == 1


@pytest.mark.fault(
    "Engine: killed while it downloads", "the error names the signal and a remedy; a repeat goes on there"
)
def test_an_engine_that_is_killed_while_it_downloads(engine, scene, nginx, tmp_path):
    item, killed = to_item(scene), []
    whole, slow = f"{nginx.url}/large.bin", f"{nginx.url}/slow/large.bin"

    def kill() -> bool:
        if not killed and any(path.stat().st_size for path in tmp_path.rglob("large.bin.part")):
            killed.append(engine.long["catalog.download"].worker.pid)
            os.kill(killed[0], signal.SIGKILL)
        return False

    item["assets"]["large"]["href"] = slow
    with pytest.raises(EngineError, match=r"SIGKILL.*start the run again"):
        engine.call("catalog.download", {"items": [item], "folder": str(tmp_path)}, cancelled=kill)
    assert not list(tmp_path.rglob("large.bin")) and not list(tmp_path.rglob("item.json"))
    item["assets"]["large"]["href"], before = whole, len(nginx.requests())
    done, _ = engine.call("catalog.download", {"items": [item], "folder": str(tmp_path)})
    assert done["products"][0]["error"] is None
    (path,) = tmp_path.rglob("large.bin")
    assert path.read_bytes() == (nginx.root / "large.bin").read_bytes()
    assert sorted(one.name for one in path.parent.iterdir()) == ["item.json", "large.bin"]
    assert any(" 206 " in line and "large.bin" in line for line in nginx.requests()[before:])


@pytest.mark.fault("Output: the folder goes while a product is downloaded", "an error; a repeat succeeds")
@pytest.mark.parametrize("moved", [False, True])
def test_a_folder_that_goes(fetch_into, tmp_path, moved):
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    out.mkdir()
    with pytest.raises(DownloadError, match=r"large\.bin\.part cannot be written"):
        fetch_into(out, lambda: out.rename(elsewhere) if moved else shutil.rmtree(out))
    assert not list(tmp_path.rglob("large.bin"))
    fetch_into(out)


@pytest.mark.fault(
    "Downloads: the server sends without end",
    "the file is given up when it is longer than said, or the disk almost full; a repeat succeeds",
)
@pytest.mark.parametrize("size", [3_000_000, None])
def test_a_file_without_end(tmp_path, monkeypatch, size):
    """No length comes with it; of the catalogue's, or where there is none the disk's, hangs when it ends."""
    data, honest, sent = np.random.default_rng(2).bytes(3_000_000), [], []
    disk = shutil.disk_usage(tmp_path)._replace(total=1 << 40)
    monkeypatch.setattr(transfer, "LOOK", 1 << 20)
    monkeypatch.setattr(transfer, "SPARED", 1 << 20)
    monkeypatch.setattr(transfer.shutil, "disk_usage", lambda path: disk._replace(free=9_000_000 - sum(sent)))

    def answer(handler):
        handler.close_connection = True
        handler.send_response(200)
        handler.end_headers()
        with contextlib.suppress(OSError):
            while not honest:
                handler.wfile.write(data[:100_000])
                sent.append(100_000)
            handler.wfile.write(data)

    with server(answer) as one:
        wanted = transfer.Transfer(f"{one.url}/large.bin", tmp_path / "large.bin", size)
        words = (
            "sends more of large.bin than the 3000000 bytes" if size else "disk is almost full after 0.0 GB"
        )
        with pytest.raises(DownloadError, match=words):
            transfer.fetch(Http("X"), wanted, lambda *_: None)
        assert [path.name for path in tmp_path.iterdir()] == []
        assert sum(sent) < 30_000_000
        honest.append(True)
        sent.clear()
        transfer.fetch(Http("X"), wanted, lambda *_: None)
        transfer.finish(wanted.target)
    assert (tmp_path / "large.bin").read_bytes() == data
