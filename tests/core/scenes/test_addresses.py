# SPDX-License-Identifier: GPL-2.0-or-later
"""Addresses, footprints and JSON from outside."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace

import pytest
from temporal_liif.core import jsontext
from temporal_liif.core.errors import CatalogError, ParameterError
from temporal_liif.core.scenes import geometry
from temporal_liif.core.scenes.address import belongs, problem_of, resolved, secure, split_s3
from temporal_liif.core.scenes.items import read_items, to_item, write_items
from temporal_liif.core.scenes.providers import registry
from temporal_liif.engine.catalog.s3 import address

# --- addresses

VRT = '<VRTDataset rasterXSize="1" rasterYSize="1"></VRTDataset>'


@pytest.mark.parametrize(
    "href",
    [
        "file:///etc/passwd",
        "FILE:///etc/passwd",
        "/etc/passwd",
        "etc/passwd",
        "../x.tif",
        "\\\\server\\share\\x.tif",
        "C:\\x.tif",
        "/vsimem/x.tif",
        "/vsicurl/http://h/x.tif",
        VRT,
        f"\n {VRT}",
        "MEM:::DATAPOINTER=0x10",
        "data:image/tiff;base64,AAAA",
        "ftp://host/x.tif",
        "vrt://x.tif",
        "GTIFF_DIR:1:/etc/passwd",
        "https:///x.tif",
        "https://user:pw@host/x.tif",
        "https://host\\@evil/x.tif",
        "https://host:99999/x.tif",
        "https://[::1/x.tif",
        "https://ho st/x.tif",
        "https://host/x\r\ny.tif",
        "s3://host#/k",
        "s3://a.b@evil/k",
        "s3://a..b/k",
        "s3://bucket",
        "s3://bucket/../other/k",
        "s3:///k",
        "s3://bu?cket/k",
    ],
)
def test_addresses_that_no_catalogue_may_give(href):
    with suppress(ValueError):
        assert problem_of(href, outside=True)
    assets = {"a": {"href": href}, "b": {"href": "https://h/b.tif"}}
    try:
        scene = registry().scene(item(assets=assets, links=[]), outside=True)
    except CatalogError as error:
        # What cannot even be taken apart.
        assert "S2A_31TDG" in str(error)
    else:
        assert list(scene.assets) == ["b"] and any("not used" in one for one in scene.problems)


def item(**changes):
    """A STAC item; changes replace its members."""
    ring = [[3.0, 45.0], [4.0, 45.0], [4.0, 46.0], [3.0, 46.0], [3.0, 45.0]]
    band = {"name": "B04", "common_name": "red", "center_wavelength": 0.665}
    asset = {
        "href": "https://host/B04.tif",
        "type": "image/tiff; application=geotiff",
        "roles": ["data"],
        "eo:bands": [band],
        "raster:bands": [{"nodata": 0, "scale": 0.0001, "offset": -0.1, "data_type": "uint16"}],
        "proj:shape": [10980, 10980],
        "proj:transform": [10, 0, 600000, 0, -10, 5000040],
        "file:size": 12345,
        "alternate": {"s3": {"href": "s3://bucket/B04.tif"}},
    }
    return {
        "type": "Feature",
        "stac_version": "1.0.0",
        "id": "S2A_31TDG",
        "collection": "sentinel-2-c1-l2a",
        "geometry": {"type": "Polygon", "coordinates": [ring]},
        "bbox": [3, 45, 4, 46],
        "properties": {
            "datetime": "2021-05-01T10:50:31Z",
            "platform": "sentinel-2a",
            "proj:epsg": 32631,
            "eo:cloud_cover": 12.5,
            "gsd": 10,
            "mgrs:utm_zone": 31,
            "mgrs:latitude_band": "T",
            "mgrs:grid_square": "DG",
            "s2:processing_baseline": "05.00",
        },
        "assets": {
            "red": asset,
            "thumbnail": {"href": "https://host/t.jpg", "type": "image/jpeg", "roles": ["thumbnail"]},
        },
        "links": [{"rel": "self", "href": "https://host/items/a.json"}],
        **changes,
    }


def test_relative_addresses_of_a_catalogue_stay_at_its_host():
    assets = {
        "a": {"href": "../x/a.tif"},
        "b": {"href": "/b.tif"},
        "c": {"href": "//other/c.tif"},
        "d": {"href": "HTTPS://Host/d.tif"},
    }
    scene = registry().scene(item(assets=assets), outside=True)
    assert [one.href for one in scene.assets.values()] == [
        "https://host/x/a.tif",
        "https://host/b.tif",
        "https://other/c.tif",
        "https://Host/d.tif",
    ]
    lost = item(assets={"a": {"href": "a.tif"}}, links=[{"rel": "self", "href": "file:///data/a.json"}])
    assert not registry().scene(lost, outside=True).assets
    assert resolved("/data/items.json", "./a.tif", outside=False) == "/data/a.tif"


def test_the_first_address_that_may_be_used_is_taken_and_pictures_too():
    assets = {
        "a": {
            "href": "/etc/a.tif",
            "alternate": {"x": {"href": "file:///b"}, "y": {"href": "s3://bucket/a.tif"}},
        },
        "thumbnail": {"href": "file:///home/me/t.png", "roles": ["thumbnail"]},
    }
    scene = registry().scene(item(assets=assets, links=[]), outside=True)
    assert (scene.assets["a"].href, scene.assets["a"].alternates) == ("s3://bucket/a.tif", ())
    assert scene.thumbnail == ""
    own = registry().scene(item(assets=assets, links=[]))
    assert own.assets["a"].href == "/etc/a.tif" and own.thumbnail == "file:///home/me/t.png"


def test_an_item_file_of_a_search_is_no_file_of_the_users(tmp_path):
    given = item(assets={"a": {"href": "file:///etc/passwd"}, "b": {"href": "https://h/b.tif"}})
    # No catalogue can say that its item is the user's.
    given["properties"]["temporalliif:outside"] = False
    scene = registry().scene(given, "earth-search", outside=True)
    path = write_items(tmp_path / "items.json", [scene])
    (again,) = read_items(path)
    assert again.outside and list(again.assets) == ["b"]
    path.write_text(
        json.dumps(
            {"type": "FeatureCollection", "features": [item(assets={"a": {"href": "a.tif"}}, links=[])]}
        )
    )
    (own,) = read_items(path)
    assert not own.outside and own.assets["a"].href == str(tmp_path / "a.tif")
    assert to_item(replace(scene, outside=False))["properties"]["temporalliif:outside"] is False


def test_names_of_buckets_are_checked_before_they_make_a_host():
    provider = registry("").provider("earth-search")
    assert split_s3("s3://bucket-1.x/a b/c#d?e") == ("bucket-1.x", "a b/c#d?e")
    for wrong in ("s3://host#/k", "s3://a.b@evil/k", "s3://evil/x/../../k", "s3://a/"[:5] + "/k"):
        with pytest.raises(CatalogError, match="cannot be read"):
            address(wrong, provider)


# --- secrets


def test_where_secrets_may_go():
    places = ("https://download.x/odata", "space.eu", "http://127.0.0.1:8000/odata")
    for url in (
        "https://download.x/file",
        "https://a.space.eu/x",
        "https://DOWNLOAD.x:443/",
        "http://127.0.0.1:8000/x",
    ):
        assert belongs(url, places), url
    for url in (
        "http://download.x/file",
        "http://a.space.eu/x",
        "https://myspace.eu/x",
        "https://space.eu.evil/x",
        "https://download.x:8443/x",
        "http://127.0.0.1:8001/x",
        "https://download.x@evil/x",
        "https://[bad/x",
    ):
        assert not belongs(url, places), url
    assert (
        secure("http://localhost:80/x") and not secure("http://localhost.evil/x") and not secure("http://h/x")
    )
    assert not secure("http://127.0.0.1.evil/")


@pytest.mark.timeout(60)
def test_json_that_is_nested_or_numbered_without_end():
    deep = "[" * 3000 + "]" * 3000
    text = f'{{"a": [1, {deep}, "]\\"["], "n": {"9" * 5000}, "x": NaN, "y": -Infinity, "z": {deep}}}'
    assert jsontext.loads(text) == {
        "a": [1, nested(62), ']"['],
        "n": None,
        "x": None,
        "y": None,
        "z": nested(63),
    }
    for wrong in ('{"a": ', "[" * 50_000, '"' + '\\"' * 200_000, "", "{]"):
        with pytest.raises(ValueError):
            jsontext.loads(wrong)


def nested(levels: int):
    value = None
    for _ in range(levels):
        value = [value]
    return value


def test_footprints_beyond_the_globe_end_at_once():
    ring = [[0, 0], [1e300, 0], [1e300, 1], [0, 0]]
    with pytest.raises(ParameterError, match="longitudes beyond"):
        geometry.within_globe({"type": "Polygon", "coordinates": [ring]})
    with pytest.raises(CatalogError, match=r"S2A_31TDG .*longitudes beyond"):
        registry().scene(item(geometry={"type": "Polygon", "coordinates": [ring]}), outside=True)
    huge = {"type": "Polygon", "coordinates": [[[10**400, 0], [1, 0], [1, 1], [10**400, 0]]]}
    with pytest.raises(CatalogError, match="S2A_31TDG"):
        registry().scene(item(geometry=huge), outside=True)
