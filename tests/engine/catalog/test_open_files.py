# SPDX-License-Identifier: GPL-2.0-or-later
"""Files that want keys do not block the open ones; files keep the names that their addresses show."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from temporal_liif.core.errors import CredentialsError, DownloadError
from temporal_liif.core.raster.file_names import file_name
from temporal_liif.core.scenes.providers import registry
from temporal_liif.engine.catalog.download_plan import plan_download
from temporal_liif.engine.catalog.login import Credentials

DECLARED = registry("")
COG, JP2 = "image/tiff; application=geotiff; profile=cloud-optimized", "image/jp2"


def asset(href: str, common: str = "", kind: str = COG, roles=("data",), **fields) -> dict:
    bands = [{"name": common, "common_name": common}] if common else []
    return {"href": href, "type": kind, "roles": list(roles), "eo:bands": bands, **fields}


def scene(assets: dict, collection="sentinel-2-l2a", provider="earth-search", **properties):
    given = {
        "type": "Feature",
        "id": "one",
        "collection": collection,
        "geometry": None,
        "properties": {"datetime": "2021-06-01T10:00:00Z", "platform": "sentinel-2a", **properties},
        "assets": assets,
        "links": [],
    }
    return DECLARED.scene(given, provider, outside=True)


NOBODY = Credentials()


def files(given, wanted=(), credentials=NOBODY):
    return plan_download(given, Path("/kept"), wanted, DECLARED, None, credentials)


LEGACY = {
    "nir-jp2": asset("s3://sentinel-s2-l2a/tiles/31/U/FS/2021/6/1/0/B08.jp2", "nir", JP2),
    "nir": asset("https://cogs.example/31/U/FS/B08.tif", "nir"),
    "scl-jp2": asset("s3://sentinel-s2-l2a/tiles/31/U/FS/2021/6/1/0/SCL.jp2", "", JP2),
    "scl": asset("https://cogs.example/31/U/FS/SCL.tif"),
    "visual": asset("https://cogs.example/31/U/FS/TCI.tif", "", COG, ("visual",)),
    "tileinfo-jp2": asset("s3://sentinel-s2-l2a/tiles/31/U/FS/tileInfo.json", "", "application/json", ()),
}


@pytest.mark.parametrize("wanted", [("B08", "SCL"), ("nir", "scl"), ("NIR", "SCL", "b08")])
def test_of_several_files_of_a_band_the_open_one_is_fetched(wanted):
    found = files(scene(LEGACY), wanted)
    assert [file.href for file in found.files] == [LEGACY["nir"]["href"], LEGACY["scl"]["href"]]
    assert [file.target.name for file in found.files] == ["B08.tif", "SCL.tif"]
    assert not any(file.needs_login or file.auth for file in found.files)


def test_a_window_is_read_from_the_open_file():
    given = scene(LEGACY)
    assert given.find("B08")[0].key == "nir" and given.find("SCL")[0].key == "scl"
    assert given.assets["nir-jp2"].restricted and not given.assets["nir"].restricted
    alone = scene({"nir-jp2": LEGACY["nir-jp2"]})
    assert alone.find("B08")[0].key == "nir-jp2"


def test_of_a_whole_scene_the_open_files_are_fetched_and_the_others_named():
    found = files(scene(LEGACY))
    assert sorted(file.key for file in found.files) == ["nir", "scl", "visual"]
    assert len(found.notes) == 1 and "nir-jp2, scl-jp2, tileinfo-jp2" in found.notes[0]
    keys = Credentials(access_key="key", secret_key="secret")
    assert len(files(scene(LEGACY), (), keys).files) == 6 and files(scene(LEGACY), (), keys).notes == ()


def test_where_no_band_is_open_keys_are_asked_for():
    closed = {name: LEGACY[name] for name in ("nir-jp2", "visual")}
    for wanted in ((), ("B08",), ("nir-jp2",)):
        with pytest.raises(CredentialsError, match="requester pays"):
            files(scene(closed), wanted)
    with pytest.raises(DownloadError, match="no asset B11"):
        files(scene(LEGACY), ("B11",))


def test_requester_pays_is_also_read_from_the_item():
    pays = {"red": asset("s3://theirs/red.tif", "red", **{"storage:requester_pays": True})}
    assert scene(pays, "any", "").assets["red"].restricted
    both = {**pays, "red-open": asset("https://x/red.tif", "red")}
    assert scene(both, "any", "").find("red")[0].key == "red-open"


NODES = "https://download.dataspace.copernicus.eu/odata/v1/Products(1-2)/Nodes(S2A.SAFE)/Nodes(R{0}m)/Nodes({1})/$value"


def test_files_of_odata_keep_their_names_and_come_in_one_resolution():
    assets = {}
    for band, gsd in (("B03", 10), ("B03", 20), ("B03", 60), ("SCL", 20), ("SCL", 60), ("TCI", 10)):
        name = f"T31UFS_20210601T100031_{band}_{gsd}m.jp2"
        roles = ("visual",) if band == "TCI" else ("data",)
        https = {"href": NODES.format(gsd, name), "auth:refs": ["oidc"]}
        bands = [{"name": one} for one in (("B04", "B03", "B02") if band == "TCI" else (band,))]
        one = {"href": f"s3://eodata/x/{name}", "type": JP2, "roles": list(roles), "bands": bands, "gsd": gsd}
        assets[f"{band}_{gsd}m"] = {**one, "alternate": {"https": https}}
    login = Credentials(username="a", password="b")
    found = files(scene(assets, provider="copernicus"), ("B03", "SCL"), login)
    names = [file.target.name for file in found.files]
    assert names == ["T31UFS_20210601T100031_B03_10m.jp2", "T31UFS_20210601T100031_SCL_20m.jp2"]
    assert all(file.needs_login and file.href.startswith("https") for file in found.files)
    coarse = files(scene(assets, provider="copernicus"), ("B03_60m",), login)
    assert [file.target.name for file in coarse.files] == ["T31UFS_20210601T100031_B03_60m.jp2"]


@pytest.mark.parametrize(
    ("href", "name"),
    [
        ("https://h/a/B04.tif", "B04.tif"),
        ("https://h/a/B04.tif?sig=a.b", "B04.tif"),
        ("https://h/a%20b/B%2004.tif/", "B 04.tif"),
        ("https://h/odata/v1/Products(1)/Nodes(A.SAFE)/Nodes(B04.jp2)/$value", "B04.jp2"),
        ("https://h/odata/v1/Products(1)/Nodes('A.SAFE')/Nodes('B04.jp2')/$value", "B04.jp2"),
        ("https://h/odata/v1/Products(1)/Nodes(A.SAFE)/Nodes(B%2004.jp2)/$value", "B 04.jp2"),
        ("https://h/odata/v1/Products(1)/$value", "else"),
        ("https://h/files/B04.tif/content", "B04.tif"),
        ("https://h/download?file=/x/y/B04.tif&token=abc", "B04.tif"),
        ("https://h/download/12345", "else"),
        ("https://h/", "else"),
        ("s3://bucket/key/B04.tif", "B04.tif"),
        ("https://h/v1.0/..", "else"),
    ],
)
def test_the_name_that_an_address_shows(href, name):
    assert file_name([href], "else") == name


def test_a_file_without_a_name_is_called_after_its_key_and_kind():
    given = scene(
        {"red": asset("https://h/files/17", "red"), "about": asset("https://h/18", "", "text/html")}
    )
    names = [file.target.name for file in files(replace(given, provider="")).files]
    assert names == ["red.tif", "about.html"]
    other = {"href": "https://h/files/17", "alternate": {"s3": {"href": "s3://open/a/B04.tif"}}}
    assert files(replace(scene({"red": other}), provider="")).files[0].target.name == "B04.tif"
