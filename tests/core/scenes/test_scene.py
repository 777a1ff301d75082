# SPDX-License-Identifier: GPL-2.0-or-later
"""STAC items of all dialects as scenes, and the scale and offset that hold for them."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import pytest
from temporal_liif.core.errors import CatalogError, OutputError, ParameterError
from temporal_liif.core.scenes.calibration import of_band, product
from temporal_liif.core.scenes.declarations import FILE
from temporal_liif.core.scenes.items import read_items, to_item, write_items
from temporal_liif.core.scenes.providers import parse, registry
from temporal_liif.core.scenes.stac_item import parse_instant, parse_item
from temporal_liif.tests.conftest import PLUGINS

DECLARED = registry("")


def item(collection: str, assets: dict, **properties) -> dict:
    return {
        "type": "Feature",
        "stac_version": "1.0.0",
        "id": "one",
        "collection": collection,
        "bbox": [4, 51, 5, 52],
        "geometry": {"type": "Polygon", "coordinates": [[[4, 51], [5, 51], [5, 52], [4, 52], [4, 51]]]},
        "properties": {"datetime": "2023-07-01T10:46:30.262Z", **properties},
        "assets": assets,
        "links": [],
    }


EARTH_SEARCH = item(
    "sentinel-2-c1-l2a",
    {
        "red": {
            "href": "https://x/B04.tif",
            "type": "image/tiff; application=geotiff; profile=cloud-optimized",
            "roles": ["data", "reflectance"],
            "eo:bands": [{"name": "B04", "common_name": "red", "center_wavelength": 0.665}],
            "raster:bands": [{"nodata": 0, "scale": 0.0001, "offset": -0.1, "data_type": "uint16"}],
            "proj:shape": [10980, 10980],
            "proj:transform": [10, 0, 600000, 0, -10, 5700000, 0, 0, 1],
            "file:checksum": "1220" + "ab" * 32,
            "file:size": 123,
        },
        "nir08": {
            "href": "https://x/B8A.tif",
            "eo:bands": [{"name": "nir08"}],
            "raster:bands": [{"scale": 0.0001, "offset": -0.1}],
        },
        "scl": {"href": "https://x/SCL.tif", "raster:bands": [{"nodata": 0}]},
        "visual": {
            "href": "https://x/TCI.tif",
            "eo:bands": [{"name": "red"}, {"name": "green"}, {"name": "blue"}],
        },
    },
    **{"proj:epsg": 32631, "earthsearch:boa_offset_applied": False, "eo:cloud_cover": 12},
)
COPERNICUS = item(
    "sentinel-2-l2a",
    {
        f"B04_{gsd}m": {
            "href": f"s3://eodata/B04_{gsd}m.jp2",
            "alternate": {"https": {"href": f"https://download/B04_{gsd}m"}},
            "type": "image/jp2",
            "gsd": gsd,
            "bands": [{"name": "B04", "eo:common_name": "red", "eo:center_wavelength": 0.665}],
            "raster:scale": 0.0001,
            "raster:offset": -0.1,
            "nodata": 0,
            "data_type": "uint16",
            "proj:code": "EPSG:32631",
        }
        for gsd in (10, 20, 60)
    },
    **{"processing:version": "05.09", "gsd": 10},
)
PLANETARY = item(
    "sentinel-2-l2a",
    {"B04": {"href": "https://a.blob.core.windows.net/c/B04.tif"}, "SCL": {"href": "https://a/SCL.tif"}},
    **{"s2:processing_baseline": "02.12", "proj:epsg": 32631},
)


@pytest.mark.parametrize(
    ("given", "provider", "offset"),
    [
        (EARTH_SEARCH, "earth-search", -0.1),
        (COPERNICUS, "copernicus", -0.1),
        (PLANETARY, "planetary-computer", 0.0),
    ],
)
def test_a_band_is_the_same_from_every_provider(given, provider, offset):
    scene = DECLARED.scene(given, provider, "sentinel-2-l2a")
    asset, band = scene.find("B04")
    assert (band.name, band.common_name, band.wavelength, band.gsd) == ("B04", "red", 0.6646, 10)
    assert (band.scale, band.offset, band.nodata, band.mask) == (1e-4, offset, 0, False)
    assert asset.crs == "EPSG:32631"
    assert scene.family == "sentinel-2-l2a" and "B04" in scene.band_names()
    assert len(scene.notes) == 1 and f"offset {offset:g}" in scene.notes[0]


def test_the_resolution_that_fits_is_found():
    scene = DECLARED.scene(COPERNICUS, "copernicus", "sentinel-2-l2a")
    assert scene.find("B04")[0].key == "B04_10m"
    assert scene.find("B04", 20)[0].key == "B04_20m"
    assert scene.find("B04", 30)[0].key == "B04_20m"
    assert scene.find("B04", 5)[0].key == "B04_10m"
    assert scene.find("B99") is None
    assert scene.find("B04")[0].alternates == ("https://download/B04_10m",)


def test_details_of_assets():
    scene = DECLARED.scene(EARTH_SEARCH, "earth-search", "sentinel-2-l2a")
    red = scene.assets["red"]
    assert red.shape == (10980, 10980) and red.transform == (600000, 10, 0, 5700000, 0, -10)
    assert red.checksum == "1220" + "ab" * 32 and red.size == 123
    assert scene.find("SCL")[1].mask and scene.find("SCL")[1].scale == 1.0
    assert [band.index for band in scene.assets["visual"].bands] == [1, 2, 3]
    assert scene.find("B8A")[1].gsd == 20
    # The picture's three bands are no reflectance.
    assert all(band.scale is None for band in scene.assets["visual"].bands)
    assert scene.time == datetime(2023, 7, 1, 10, 46, 30, 262000, timezone.utc) and scene.cloud_cover == 12


def test_a_public_bucket_is_reached_over_https():
    dem = item("cop-dem-glo-30", {"data": {"href": "s3://copernicus-dem-30m/a/b.tif", "type": "image/tiff"}})
    asset, band = DECLARED.scene(dem, "earth-search", "cop-dem-glo-30").find("elevation")
    assert asset.href == "https://copernicus-dem-30m.s3.amazonaws.com/a/b.tif"
    assert asset.alternates == ("s3://copernicus-dem-30m/a/b.tif",)
    assert band.nodata is None and band.scale == 1.0


def test_times_without_datetime():
    given = item(
        "x",
        {"a": {"href": "b"}},
        datetime=None,
        start_datetime="2021-05-01T00:00:00Z",
        end_datetime="2021-05-02",
    )
    scene = parse_item(given)
    assert scene.time == datetime(2021, 5, 1, tzinfo=timezone.utc)
    assert scene.end == datetime(2021, 5, 2, tzinfo=timezone.utc) and scene.problems == ()
    assert parse_item(item("x", {"a": {"href": "b"}}, datetime=None)).problems == ("no datetime",)
    assert parse_instant("2021-05-01T12:00:00.123456789+02:00") == datetime(
        2021, 5, 1, 10, 0, 0, 123456, timezone.utc
    )
    assert parse_instant("2021-05-01T12:00:00ZZ") == datetime(2021, 5, 1, 12, tzinfo=timezone.utc)
    assert parse_instant("soon") is None and parse_instant(3) is None


def test_boxes_with_heights_and_across_the_antimeridian():
    given = {**item("x", {}), "geometry": None, "bbox": [179, -10, 0, -179, 10, 900]}
    scene = parse_item(given)
    assert scene.bbox == (179, -10, -179, 10)
    assert scene.geometry["type"] == "MultiPolygon"
    assert [ring[0][0][0] for ring in scene.geometry["coordinates"]] == [179, -180]
    assert scene.problems == ("no assets",)
    nothing = parse_item({**given, "bbox": [1, 2]})
    assert nothing.geometry is None and "no geometry" in nothing.problems


@pytest.mark.parametrize("bad", [None, [], {"type": "Feature"}, {"type": "Collection", "id": "x"}])
def test_what_is_no_item(bad):
    with pytest.raises(CatalogError, match="not a STAC item"):
        parse_item(bad)


def test_strange_values_do_no_harm():
    given = item(
        "x",
        {
            "a": {"href": 5},
            "b": {
                "href": "x.tif",
                "bands": [{"name": "n", "nodata": "nan", "raster:scale": "x"}],
                "proj:transform": [1],
            },
            "c": None,
        },
        **{"eo:cloud_cover": "cloudy", "proj:epsg": None},
    )
    scene = parse_item(given, base="/data/items.json")
    assert list(scene.assets) == ["b"] and scene.cloud_cover is None
    (band,) = scene.assets["b"].bands
    assert math.isnan(band.nodata) and band.scale is None and scene.assets["b"].transform is None
    assert scene.assets["b"].href == "/data/x.tif"


def test_relative_addresses_follow_the_item():
    given = {
        **item("x", {"a": {"href": "../a.tif"}}),
        "links": [{"rel": "self", "href": "https://h/i/item.json"}],
    }
    assert parse_item(given, base="/elsewhere/").assets["a"].href == "https://h/a.tif"


@pytest.mark.parametrize(
    ("properties", "declared", "rule", "offset", "doubtful"),
    [
        ({"earthsearch:boa_offset_applied": True}, -0.1, "declared", 0.0, False),
        ({"earthsearch:boa_offset_applied": False}, -0.1, "declared", -0.1, False),
        ({"s2:processing_baseline": "05.09"}, 0.0, "declared", 0.0, False),
        ({"s2:processing_baseline": "04.00"}, None, "baseline", -0.1, False),
        ({"s2:processing_baseline": "03.01"}, -0.1, "baseline", 0.0, False),
        ({"processing:version": "05.11"}, None, "declared", -0.1, False),
        (
            {"s2:product_uri": "S2A_MSIL2A_20230701T103631_N0509_R008_T31UFU_X.SAFE"},
            None,
            "baseline",
            -0.1,
            False,
        ),
        ({"earthsearch:boa_offset_applied": True}, -0.1, "legacy", 0.0, True),
        ({"s2:processing_baseline": "05.09"}, 0.0, "legacy", -0.1, True),
        ({}, None, "baseline", 0.0, True),
    ],
)
def test_the_offset_of_each_source(properties, declared, rule, offset, doubtful):
    decision = of_band(product(properties), properties, (1e-4, declared), sentinel2=True, rule=rule)
    assert (decision.scale, decision.offset, decision.doubtful) == (1e-4, offset, doubtful)
    assert f"offset {offset:g}" in decision.reason


def test_item_files_keep_where_scenes_are_from(tmp_path):
    scene = DECLARED.scene(EARTH_SEARCH, "earth-search", "sentinel-2-l2a")
    path = write_items(tmp_path / "deep" / "items.json", [scene])
    (again,) = read_items(path, DECLARED)
    assert again == replace(scene, properties=again.properties)
    assert dict(scene.properties).items() <= dict(again.properties).items()
    data = json.loads(path.read_text())
    assert data["type"] == "FeatureCollection" and data["features"][0]["collection"] == "sentinel-2-c1-l2a"
    assert to_item(scene)["properties"]["temporalliif:provider"] == "earth-search"
    assert not list(path.parent.glob("*.part"))
    single = tmp_path / "single.json"
    single.write_text(json.dumps(EARTH_SEARCH))
    assert read_items(single, DECLARED)[0].provider == ""
    # Recognised without a word on its provider.
    assert read_items(single, DECLARED)[0].find("B04")[1].offset == -0.1


@pytest.mark.parametrize(
    ("text", "message"), [("<html>", "not JSON"), ("[]", "no item"), ('{"type":"Catalog"}', "not a STAC")]
)
def test_files_that_hold_no_items(tmp_path, text, message):
    path = tmp_path / "x.json"
    path.write_text(text)
    with pytest.raises(CatalogError, match=message):
        read_items(path, DECLARED)
    with pytest.raises(CatalogError, match="cannot be read"):
        read_items(tmp_path / "none.json", DECLARED)
    with pytest.raises(OutputError, match="another folder"):
        write_items(path / "below.json", [])


def test_every_mission_has_a_source_and_what_can_fail_has_a_fallback():
    missions = ("sentinel-2-l2a", "sentinel-2-l1c", "sentinel-1-grd", "sentinel-1-slc", "sentinel-3-olci")
    missions += ("sentinel-5p-no2", "landsat-5", "landsat-7", "landsat-8", "landsat-9")
    for name in (*missions, "cop-dem-glo-30", "cop-dem-glo-90"):
        assert len(DECLARED.collections[name].sources) >= 2, name
    for family in DECLARED.families.values():
        names = [row.name for row in (*family.bands, *family.masks)]
        assert len(names) == len(set(names))
        keys = [key for row in (*family.bands, *family.masks) for key in row.keys]
        assert len(keys) == len(set(keys)), family.id
        if family.baseline_offset:
            assert all(0.4 < row.wavelength < 2.3 and row.gsd in (10, 20, 60) for row in family.bands)


def test_a_provider_is_added_without_code(tmp_path, monkeypatch):
    extra = {
        "providers": {"mine": {"title": "Mine", "url": "https://mine/stac", "filter": "cql2"}},
        "collections": {
            "mine-s2": {
                "title": "My Sentinel-2",
                "family": "sentinel-2-l2a",
                "sources": [{"provider": "mine", "collection": "s2", "offset": "baseline"}],
            }
        },
    }
    path = tmp_path / "more.json"
    path.write_text(json.dumps(extra))
    monkeypatch.setenv("TEMPORAL_LIIF_PROVIDERS", str(path))
    more = registry()
    assert more.sources("auto", "mine-s2")[0].provider == "mine"
    scene = more.scene({**PLANETARY, "collection": "s2"}, "mine", "mine-s2")
    assert scene.find("B04")[1].offset == 0.0 and scene.family == "sentinel-2-l2a"
    path.write_text("{")
    with pytest.raises(ParameterError, match="cannot be read"):
        registry()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            lambda data: data["collections"]["landsat-5"]["sources"].append(
                {"provider": "x", "collection": "y"}
            ),
            "'x'",
        ),
        (lambda data: data["collections"]["landsat-5"].update(family="x"), "family 'x'"),
        (lambda data: data["collections"]["landsat-5"]["sources"][0].update(offset="x"), "offset rule"),
        (lambda data: data["providers"]["copernicus"].update(colour="red"), "wrong"),
    ],
)
def test_wrong_declarations_are_named(change, message):
    data = json.loads(Path(FILE).read_text())
    change(data)
    with pytest.raises(ParameterError, match=message):
        parse(data)


def test_scenes_are_parsed_without_any_package():
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from temporal_liif.core.scenes import geometry as area, items, providers, query\n"
        "loaded = {name.split('.')[0] for name in sys.modules}\n"
        "assert not loaded & {'requests', 'pystac_client', 'urllib3', 'numpy', 'osgeo'}, loaded\n"
    )
    subprocess.run([sys.executable, "-c", code, str(PLUGINS)], check=True)
