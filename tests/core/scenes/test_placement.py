# SPDX-License-Identifier: GPL-2.0-or-later
"""Projections, shapes, transforms and pixel sizes of items: believed only where they are plausible."""

from __future__ import annotations

import math

import pytest
from temporal_liif.core.scenes.placement import crs_of, placement
from temporal_liif.core.scenes.providers import registry
from temporal_liif.core.scenes.stac_item import parse_item

UTM = {
    "proj:code": "EPSG:32633",
    "proj:shape": [366, 732],
    "proj:transform": [30, 0, 500010, 0, -30, 5200020],
}
STEP = 1 / 1200
DEGREES = {
    "proj:code": "EPSG:4326",
    "proj:shape": [1200, 2400],
    "proj:transform": [STEP, 0, 12 - STEP / 2, 0, -STEP, 47 + STEP / 2],
}


def placed(fields: dict, bbox=None, radar=False):
    return placement(fields.get, bbox, radar)


def test_what_agrees_is_believed():
    found = placed({**UTM, "proj:bbox": [500010, 5189040, 521970, 5200020]})
    assert (found.crs, found.shape, found.problem) == ("EPSG:32633", (366, 732), "")
    assert found.transform == (500010, 30, 0, 5200020, 0, -30)
    found = placed(DEGREES, (12, 46, 14, 47))
    assert found.transform == (12 - STEP / 2, STEP, 0, 47 + STEP / 2, 0, -STEP) and not found.problem
    turned = {**UTM, "proj:transform": [21, 21, 500000, 21, -21, 5200000, 0, 0, 1]}
    assert placed(turned).transform == (500000, 21, 21, 5200000, 21, -21)


@pytest.mark.parametrize(
    ("fields", "bbox", "expected"),
    [
        (
            {**UTM, "proj:transform": [500010, 30, 0, 5200020, 0, -30]},
            None,
            (500010, 30, 0, 5200020, 0, -30),
        ),
        (
            {**DEGREES, "proj:transform": [12, STEP, 0, 47, 0, -STEP]},
            (12, 46, 14, 47),
            (12, STEP, 0, 47, 0, -STEP),
        ),
        ({**DEGREES, "proj:transform": [0, STEP, 0, 0, 0, -STEP]}, (0, -1, 2, 0), (0, STEP, 0, 0, 0, -STEP)),
        (
            {**DEGREES, "proj:transform": [-180, 0.1, 0, 60, 0, -0.1]},
            (-180, -60, 60, 60),
            (-180, 0.1, 0, 60, 0, -0.1),
        ),
    ],
)
def test_gdals_order_is_put_right(fields, bbox, expected):
    found = placed(fields, bbox)
    assert found.transform == expected and "GDAL's order" in found.problem


@pytest.mark.parametrize(
    ("change", "bbox"),
    [
        # Pixels of another resolution, another place, rows and columns exchanged.
        (
            {
                "proj:transform": [60, 0, 500010, 0, -60, 5200020],
                "proj:bbox": [500010, 5189040, 521970, 5200020],
            },
            None,
        ),
        ({"proj:bbox": [400000, 5189040, 421960, 5200020]}, None),
        ({"proj:shape": [732, 366], "proj:bbox": [500010, 5189040, 521970, 5200020]}, None),
        ({"proj:transform": [0, 0, 500010, 0, 0, 5200020]}, None),
        ({"proj:transform": [30, 30, 500010, 30, 30, 5200020]}, None),
        ({"proj:transform": [1e12, 0, 0, 0, -1e12, 0]}, None),
        ({"proj:transform": ["30", 0, 500010, 0, -30, 5200020]}, None),
        ({"proj:transform": [30, 0, 500010, 0, -30, math.inf]}, None),
        ({"proj:transform": [30, 0, 500010, 0, -30, 10**400]}, None),
        ({"proj:transform": "30,0,500010"}, None),
        ({"proj:transform": [30]}, None),
        ({**DEGREES, "proj:transform": [10, 0, 12, 0, -10, 47]}, (12, 46, 14, 47)),
        ({**DEGREES, "proj:transform": [STEP, 0, 12, 0, -STEP, 20]}, (12, 46, 14, 47)),
        ({**DEGREES, "proj:transform": [STEP, 0, 47, 0, -STEP, 12]}, (12, 46, 14, 47)),
    ],
)
def test_a_transform_that_contradicts_the_rest_is_not_believed(change, bbox):
    found = placed({**UTM, **change}, bbox)
    assert found.transform is None and found.problem


@pytest.mark.parametrize(
    "shape", ["big", ["a", "b"], [0, 10], [-5, 5], [1.5, 2], [1e30, 2], [True, True], [5], {}, [None, 3]]
)
def test_a_shape_that_is_none(shape):
    found = placed({**UTM, "proj:shape": shape})
    assert found.shape is None and "proj:shape" in found.problem


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"proj:code": "EPSG:None"}, ""),
        ({"proj:code": "EPSG:0"}, ""),
        ({"proj:code": "None"}, ""),
        ({"proj:code": ""}, ""),
        ({"proj:code": None, "proj:epsg": 0}, ""),
        ({"proj:epsg": -1}, ""),
        ({"proj:epsg": True}, ""),
        ({"proj:epsg": [32633]}, ""),
        ({"proj:epsg": math.nan}, ""),
        ({"proj:epsg": 32633.0}, "EPSG:32633"),
        ({"proj:epsg": "32633"}, "EPSG:32633"),
        ({"proj:epsg": "EPSG:32633"}, "EPSG:32633"),
        ({"proj:code": 32633}, "EPSG:32633"),
        ({"proj:code": "EPSG:None", "proj:epsg": 3035}, "EPSG:3035"),
        ({"proj:code": "IAU_2015:30100"}, "IAU_2015:30100"),
        ({"proj:epsg": None, "proj:wkt2": 'PROJCRS["x"]'}, 'PROJCRS["x"]'),
        ({"proj:wkt2": "unknown"}, ""),
        ({"proj:projjson": {"type": "ProjectedCRS", "name": "x"}}, '{"type": "ProjectedCRS", "name": "x"}'),
        ({"proj:projjson": {}}, ""),
    ],
)
def test_a_projection_that_means_nothing_is_as_good_as_none(fields, expected):
    assert crs_of(fields.get) == expected


def radar(**properties) -> dict:
    place = {
        "proj:epsg": 4326,
        "proj:shape": [16000, 25000],
        "proj:transform": [0.00014, 0, 10.0, 0, -0.0001, 47.0],
        "proj:bbox": [10.0, 45.4, 13.5, 47.0],
    }
    return {
        "type": "Feature",
        "id": properties.pop("id", "S1A_IW_GRDH_1SDV_20240501T052000_20240501T052025_053000_066D00"),
        "collection": "sentinel-1-grd",
        "bbox": [10.0, 45.4, 13.5, 47.0],
        "geometry": None,
        "properties": {"datetime": "2024-05-01T05:20:00Z", "platform": "sentinel-1a", **place, **properties},
        "assets": {"vv": {"href": "https://x/vv.tif", "type": "image/tiff", "roles": ["data"]}},
        "links": [],
    }


@pytest.mark.parametrize(
    ("properties", "gsd"),
    [
        ({"sar:pixel_spacing_range": 40, "sar:pixel_spacing_azimuth": 40}, 40),
        ({"sar:pixel_spacing_range": 3.5}, 3.5),
        ({"sar:pixel_spacing_range": 0, "sar:pixel_spacing_azimuth": -1}, 10),
        ({"product:type": "EW_GRDH_1S"}, 25),
        ({"product:type": "EW_GRDM_1S"}, 40),
        ({"id": "S1A_EW_GRDM_1SDH_20240501T052000_20240501T052025_053000_066D00"}, 40),
        ({"id": "S1A_S3_GRDH_1SDH_20240501T052000_20240501T052025_053000_066D00"}, 10),
        ({"id": "x"}, 10),
    ],
)
def test_radar_geometry_has_no_grid_in_degrees_and_its_own_spacing(properties, gsd):
    scene = registry("").scene(radar(**properties), "earth-search")
    asset, band = scene.find("vv")
    assert (asset.crs, asset.transform, band.gsd) == ("", None, gsd)
    assert scene.problems == ("a grid in degrees for an image in radar geometry",)


def test_terrain_corrected_radar_keeps_its_grid():
    given = radar(**{"proj:epsg": 32632, "proj:transform": [10, 0, 5e5, 0, -10, 5e6], "proj:bbox": None})
    asset, _ = registry("").scene(given, "planetary-computer").find("vv")
    assert asset.crs == "EPSG:32632" and asset.transform == (5e5, 10, 0, 5e6, 0, -10)


def band_of(**fields):
    asset = {"href": "https://x/a.tif", "type": "image/tiff", "roles": ["data"], **fields}
    given = {"type": "Feature", "id": "x", "properties": {}, "assets": {"a": asset}}
    return parse_item(given).assets["a"].bands[0]


@pytest.mark.parametrize("gsd", [0, -10, 1e9, 1e-6, "10", True, None])
def test_an_absurd_gsd_is_none(gsd):
    assert math.isnan(band_of(gsd=gsd).gsd)
    assert band_of(gsd=gsd, **{"raster:bands": [{"spatial_resolution": 20}]}).gsd == 20


def test_absurd_raster_fields_are_none():
    band = band_of(**{"raster:bands": [{"scale": 0, "nodata": -9999, "data_type": "uint16"}]})
    assert (band.scale, band.nodata, band.dtype) == (None, None, "uint16")
    assert band_of(**{"raster:bands": [{"nodata": -9999, "data_type": "int16"}]}).nodata == -9999
    assert math.isnan(band_of(nodata="nan", data_type="float32").nodata)
    assert band_of(nodata="nan", data_type="uint8").nodata is None
    assert band_of(data_type="something").dtype == ""
