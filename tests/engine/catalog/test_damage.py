# SPDX-License-Identifier: GPL-2.0-or-later
"""Zip files that arrive damaged, or were made to do harm."""

from __future__ import annotations

import io
import shutil
import struct
import zipfile
from contextlib import nullcontext

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from temporal_liif.core.errors import DownloadError, TemporalLiifError
from temporal_liif.engine.catalog import archive
from temporal_liif.engine.catalog.archive import check_zip, unpack
from temporal_liif.engine.catalog.download import download

from ...servers.copernicus import SAFE
from .test_download import LOGIN, client, found, noise


def packed(method=zipfile.ZIP_DEFLATED, content=b"pixels " * 4000) -> bytes:
    """A zip of two files."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", method) as made:
        made.writestr("p/a.jp2", content)
        made.writestr("p/b.jp2", content[::-1])
    return sink.getvalue()


def patched(data: bytes, offset: int, *values: int, form="<H") -> bytes:
    """The zip with a number of both heads of its first file replaced: at `offset` of the central one."""
    start = data.index(b"PK\x01\x02")
    result = bytearray(data)
    struct.pack_into(form, result, start + offset, *values)
    return bytes(result)


METHODS = {"stored": 0, "deflate": 8, "bz2": 12, "lzma": 14}
DAMAGE = {
    f"{a} stated as {b}": (METHODS[a], METHODS[b]) for a in METHODS for b in METHODS if b not in (a, "stored")
}
DAMAGE["unknown method"] = (8, 99)


@pytest.mark.parametrize("name", DAMAGE)
def test_a_wrong_method_of_packing(tmp_path, name):
    real, stated = DAMAGE[name]
    data = packed(real)
    local = bytearray(patched(data, 10, stated))
    struct.pack_into("<H", local, 8, stated)
    path = tmp_path / "x.zip"
    path.write_bytes(bytes(local))
    with pytest.raises(DownloadError, match=r"x\.zip is not a whole zip file"):
        check_zip(path)
    with pytest.raises(DownloadError, match=r"x\.zip is not a whole zip file"):
        unpack(path, tmp_path / "out")
    assert not list((tmp_path / "out").iterdir())


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_whole_ones_of_every_method_unpack(tmp_path, method):
    path = tmp_path / "x.zip"
    path.write_bytes(packed(method))
    assert check_zip(path) == 56_000
    (top,) = unpack(path, tmp_path / "out")
    assert (top / "b.jp2").read_bytes() == (b"pixels " * 4000)[::-1]


@pytest.mark.parametrize(
    ("offset", "form", "value"),
    [
        (42, "<I", 2**31),
        (42, "<I", 3),
        (16, "<I", 7),
        (24, "<I", 5),
        (20, "<I", 2**31),
        (8, "<H", 1),
        (28, "<H", 60_000),
    ],
    ids=["offset", "offset inside", "crc", "size", "packed size", "encrypted", "name"],
)
def test_heads_that_lie(tmp_path, offset, form, value):
    path = tmp_path / "x.zip"
    path.write_bytes(patched(packed(), offset, value, form=form))
    with pytest.raises(DownloadError, match=r"x\.zip|The zip|The name"):
        check_zip(path)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(METHODS)), st.integers(0, 10_000), st.binary(min_size=1, max_size=6))
def test_any_damage_is_an_error_of_ours_or_none(tmp_path, method, place, junk):
    data = bytearray(packed(METHODS[method], b"pixels " * 60))
    place %= len(data)
    data[place : place + len(junk)] = junk
    path = tmp_path / "x.zip"
    path.write_bytes(bytes(data))
    try:
        check_zip(path)
        shutil.rmtree(tmp_path / "out", ignore_errors=True)
        unpack(path, tmp_path / "out")
    except TemporalLiifError as error:
        assert "x.zip" in str(error) or "zip" in str(error) or "name" in str(error)


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_zip_that_unpacks_without_end(tmp_path, monkeypatch, method):
    monkeypatch.setattr(archive, "FREE", 10 * 2**20)
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w", method) as made:
        made.writestr("p/a.jp2", b"\0" * (60 * 2**20))
    for work in (check_zip, lambda one: unpack(one, tmp_path / "out")):
        with pytest.raises(DownloadError, match="times its own size"):
            work(path)


@pytest.mark.parametrize("names", [("p/a", "p/A"), ("p/a", "p/a"), ("p/a", "p/a/b"), ("p/B/c", "P/b/C")])
def test_names_that_are_one_somewhere(tmp_path, names):
    path = tmp_path / "x.zip"
    same = pytest.warns(UserWarning) if names[0] == names[1] else nullcontext()
    with same, zipfile.ZipFile(path, "w") as made:
        for name in names:
            made.writestr(name, b"x")
    for work in (check_zip, lambda one: unpack(one, tmp_path / "out")):
        with pytest.raises(DownloadError, match=r"twice|same name"):
            work(path)


@pytest.mark.parametrize("stated", [12, 14])
def test_after_damage_the_part_is_gone_and_the_next_try_works(local_providers, copernicus, tmp_path, stated):
    whole = packed(content=noise(30_000))
    damaged = bytearray(patched(whole, 10, stated))
    struct.pack_into("<H", damaged, 8, stated)
    product = copernicus.add("u", SAFE, bytes(damaged))
    product["Checksum"], product["ContentLength"] = [], len(whole)
    (done,) = download(found(), tmp_path / "d", client, LOGIN)
    assert "not a whole zip file" in str(done.error)
    assert not list((tmp_path / "d").glob("*"))
    copernicus.files["u"] = whole
    (again,) = download(found(), tmp_path / "d", client, LOGIN)
    assert again.error is None and again.paths[0].read_bytes() == whole
