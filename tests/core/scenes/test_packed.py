# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenes packed for a list: the same scenes, and few objects."""

from __future__ import annotations

import gc
import json
from dataclasses import fields

import numpy as np
import pytest
from temporal_liif.core.scenes.items import to_item
from temporal_liif.core.scenes.packed import opened, pack, unpack
from temporal_liif.core.scenes.providers import registry


def item(number: int) -> dict:
    """A scene of Sentinel-2 as Earth Search has it, in its 20 files."""
    ring = [[3.0, 41.0], [4.0, 41.0], [4.0, 42.0], [3.0, 41.0]]
    assets = {
        key: {
            "href": f"https://files.example/{number}/{key}.tif",
            "type": "image/tiff; application=geotiff; profile=cloud-optimized",
            "roles": ["data"],
            "proj:shape": [10980, 10980],
            "proj:transform": [10, 0, 300000, 0, -10, 4700040],
            "raster:bands": [{"nodata": 0, "scale": 0.0001, "offset": -0.1, "data_type": "uint16"}],
        }
        for key in ("blue", "green", "red", "nir", "scl", *(f"extra{extra}" for extra in range(15)))
    }
    return {
        "type": "Feature",
        "stac_version": "1.0.0",
        "id": f"S2B_T31TDG_{number}",
        "collection": "sentinel-2-c1-l2a",
        "geometry": {"type": "Polygon", "coordinates": [ring]},
        "bbox": [3.0, 41.0, 4.0, 42.0],
        "properties": {
            "datetime": f"2021-05-{1 + number % 28:02}T10:56:09.024000Z",
            "platform": "sentinel-2b",
            "eo:cloud_cover": 12.5,
            "s2:processing_baseline": "05.00",
            "grid:code": "MGRS-31TDG",
        },
        "assets": assets,
        "links": [{"rel": "self", "href": f"https://stac.example/items/{number}"}],
    }


def scenes(count: int) -> list:
    return [registry().scene(item(number), "earth-search", "sentinel-2-l2a") for number in range(count)]


def test_what_comes_out_is_what_went_in():
    given = scenes(3)
    rows, data = pack(given)
    assert data.dtype == np.uint8 and data.ndim == 1
    found = unpack(json.loads(json.dumps(rows)), data)
    for one, other in zip(given, found):
        for field in fields(one):
            before, after = getattr(one, field.name), getattr(other, field.name)
            if field.name == "item":
                assert to_item(other) == to_item(one)
            elif isinstance(before, dict):
                assert {**before}.items() <= {**after}.items(), field.name
            else:
                assert after == before, field.name
        assert other.find("B04") == one.find("B04") and other.band_names() == one.band_names()
        assert dict(other.assets) == dict(one.assets)
        assert opened(other).assets == one.assets and opened(one) is one


def test_scenes_without_time_footprint_or_box():
    poor = {"type": "Feature", "id": "DEM", "properties": {"datetime": None}, "assets": {}}
    (found,) = unpack(*pack([registry().scene(poor)]))
    assert found.time is None and found.end is None and found.geometry is None and found.bbox is None
    assert found.cloud_cover is None and not found.assets
    assert found.problems == ("no datetime", "no geometry", "no assets")
    assert unpack(*pack([])) == []


@pytest.mark.parametrize("count", [100, 1000])
def test_a_thousand_scenes_are_no_work_for_the_garbage_collector(count):
    rows, data = pack(scenes(count))
    gc.collect()
    before = len(gc.get_objects())
    found = unpack(rows, data)
    gc.collect()
    made = len(gc.get_objects()) - before
    assert len(found) == count and made < 10 * count
    plain = len(json.loads(json.dumps(item(0)))["assets"]) * 4
    assert made < count * plain / 8
