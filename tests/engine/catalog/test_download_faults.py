# SPDX-License-Identifier: GPL-2.0-or-later
"""The disk fills up and the folder goes while a product is downloaded; a repeat succeeds."""

from __future__ import annotations

import contextlib
import json
import shutil

import numpy as np
import pytest
from temporal_liif.core.errors import DownloadError
from temporal_liif.core.scenes.providers import registry
from temporal_liif.engine.catalog import transfer
from temporal_liif.engine.catalog.download import download
from temporal_liif.engine.catalog.http import Http
from temporal_liif.tests.core.test_output_faults import fill

from .test_download import client
from .test_outside import server


@pytest.fixture
def fetch_into(nginx, products):
    """Downloads a file of 4 MB into a folder, and calls something once a part of it is there."""
    data = np.random.default_rng(1).bytes(4_000_000)
    (nginx.root / "large.bin").write_bytes(data)
    item = json.loads(json.dumps(products.items["cop-dem-glo-30"][0]))
    item["assets"] = {"large": {"href": f"{nginx.url}/large.bin"}}
    scene = registry("").scene(item)

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
