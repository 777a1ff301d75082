# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters at servers that fail and come back: GDAL would remember for as long as QGIS runs."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.errors import RasterError
from temporal_liif.core.raster import remote
from temporal_liif.core.raster.gdalio import captured, open_raster, patient, read_values
from temporal_liif.core.raster.remote import remote_behind, remote_files
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack
from temporal_liif.core.stack.reader import Reader
from temporal_liif.tests.servers.door import Door

VALUES = np.random.default_rng(0).integers(1, 60000, (600, 600)).astype("uint16")
LAST = (560, 560, 40, 40)


@pytest.fixture
def at_server(make_raster, nginx, request):
    """Path of a raster that is put below nginx's folder under the test's own name."""
    name = f"{re.sub(r'[^0-9a-z]+', '-', request.node.name.lower())}_2021-05-01.tif"
    file = Path(make_raster(name, VALUES[None], names=("B04",)))
    yield file, nginx.root / name, f"{nginx.url}/{name}"
    (nginx.root / name).unlink(missing_ok=True)


def quoted(address: str) -> str:
    """The form with options of its own that previews have."""
    return f"/vsicurl?empty_dir=yes&url={address.replace(':', '%3A').replace('/', '%2F')}"


def seen_by_qgis(path: str) -> gdal.Dataset | None:
    """What QGIS itself finds there."""
    dataset = None
    with captured():
        dataset = gdal.OpenEx(path)
    return dataset


@pytest.mark.fault(
    "Input: a layer's server refuses or lacks the file, is away or silent",
    "the error says so within seconds and names a remedy; a repeat succeeds",
)
@pytest.mark.parametrize("form", ["/vsicurl/{}".format, quoted])
@pytest.mark.parametrize(
    ("how", "answer"),
    [("", "404"), ("/guarded", "403"), ("nobody", "[Cc]onnect"), ("silent", "its server does not answer")],
)
def test_a_server_that_comes_back_is_asked_again(at_server, nginx, monkeypatch, how, answer, form):
    assert int(remote.PATIENCE["GDAL_HTTP_LOW_SPEED_TIME"]) <= 10
    monkeypatch.setitem(remote.PATIENCE, "GDAL_HTTP_LOW_SPEED_TIME", "1")
    file, place, address = at_server
    door = None
    if how in ("nobody", "silent"):
        door = Door(int(nginx.url.rpartition(":")[2]), silent=how == "silent")
        address = f"{door.url}/{file.name}"
        place.write_bytes(file.read_bytes())
    elif how:
        address = f"{nginx.url}{how}/{file.name}?sig={place.stem}"
        place.write_bytes(file.read_bytes())
    source = Source(form(address), file.name)
    if how != "silent":
        # What QGIS has tried by itself is remembered as well.
        assert seen_by_qgis(source.path) is None
    for _ in range(2):
        with pytest.raises(RasterError, match=rf"cannot be opened.*{answer}.*connection.*run again"):
            open_stack([source], minimum=1, reflectance_scale=1)
    if door is not None:
        door.open()
    elif how:
        (nginx.tokens / place.stem).touch()
    else:
        place.write_bytes(file.read_bytes())
    try:
        stack = open_stack([source], minimum=1, reflectance_scale=1)
        with Reader(stack) as reader:
            values, valid = reader.read_date(0, (0, 600), (0, 600))
        np.testing.assert_array_equal(values[0], VALUES)
        assert valid.all()
    finally:
        if door is not None:
            door.close()


@pytest.mark.fault(
    "Input: a layer's server fails or is silent while it is read",
    "the error says so and names a remedy; a repeat succeeds",
)
@pytest.mark.parametrize(("virtual", "silent"), [(False, False), (True, False), (False, True)])
def test_a_server_that_fails_while_its_file_is_read(at_server, nginx, tmp_path, monkeypatch, virtual, silent):
    monkeypatch.setitem(remote.PATIENCE, "GDAL_HTTP_LOW_SPEED_TIME", "1")
    file, place, address = at_server
    place.write_bytes(file.read_bytes())
    door = Door(int(nginx.url.rpartition(":")[2]))
    if silent:
        address = f"{door.url}/{file.name}"
        door.open()
    path = f"/vsicurl/{address}"
    if virtual:
        gdal.BuildVRT(str(tmp_path / "day.vrt"), [path]).FlushCache()
        path = str(tmp_path / "day.vrt")
    gdal.VSICurlPartialClearCache(f"/vsicurl/{address}")
    dataset = open_raster(path, header=False)
    place.unlink()
    door.mute()
    if virtual:
        # QGIS has looked for it in vain.
        assert seen_by_qgis(f"/vsicurl/{address}") is None
    with pytest.raises(RasterError, match=r"rows 560 to 600.*cannot be read from its server.*run again"):
        read_values(dataset, path, [1], np.dtype("uint16"), LAST)
    place.write_bytes(file.read_bytes())
    door.open()
    # The first one is kept: GDAL's pool of sources knows them by the address of the virtual raster in memory.
    again = open_raster(path)
    values = read_values(again, path, [1], np.dtype("uint16"), LAST)
    np.testing.assert_array_equal(values[0], VALUES[560:, 560:])
    dataset = again = None
    door.close()


def test_files_at_servers_are_found_in_paths_and_virtual_rasters(make_raster, tmp_path):
    assert remote_files(["/data/a.tif", "/vsizip//vsicurl/http://a/b.zip/c.tif", "/vsimem/x"]) == [
        "/vsicurl/http://a/b.zip/c.tif"
    ]
    text = "<VRTDataset><SourceFilename>/vsicurl?a=b&amp;url=http%3A%2F%2Fc</SourceFilename></VRTDataset>"
    assert remote_files([text, "/vsis3/bucket/key.tif"]) == [
        "/vsicurl?a=b&url=http%3A%2F%2Fc",
        "/vsis3/bucket/key.tif",
    ]
    path = make_raster("x.tif", VALUES[None])
    assert remote_behind(gdal.Open(path)) == []
    gdal.BuildVRT(str(tmp_path / "x.vrt"), [path]).FlushCache()
    assert remote_behind(gdal.Open(str(tmp_path / "x.vrt"))) == []


def test_the_options_of_the_user_for_gdal_count(make_raster):
    name = "GDAL_HTTP_LOW_SPEED_TIME"
    with patient("/vsicurl/http://a/b.tif"):
        assert gdal.GetConfigOption(name) == remote.PATIENCE[name]
    gdal.SetConfigOption(name, "99")
    try:
        with patient("/vsicurl/http://a/b.tif"):
            assert gdal.GetConfigOption(name) == "99"
    finally:
        gdal.SetConfigOption(name, None)
    with patient("/data/a.tif"):
        assert gdal.GetConfigOption(name) is None
