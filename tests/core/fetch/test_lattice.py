# SPDX-License-Identifier: GPL-2.0-or-later
"""The output's grid where items say wrongly where their pixels lie: the file wins."""

from __future__ import annotations

import copy
import math

import numpy as np
import pytest
from osgeo import gdal, osr
from temporal_liif.core.errors import CatalogError
from temporal_liif.core.fetch.access import Access
from temporal_liif.core.fetch.bands import named_bands
from temporal_liif.core.fetch.plan import make_plan
from temporal_liif.core.fetch.request import Area, Request
from temporal_liif.core.fetch.run import fetch
from temporal_liif.core.raster.gdalio import grid_of
from temporal_liif.core.scenes.providers import registry

from .scenes import ORIGIN, pixels, sentinel2, write

BOX = Area.box(ORIGIN[0] + 200, ORIGIN[1] - 900, ORIGIN[0] + 900, ORIGIN[1] - 300, "EPSG:32631")
X, Y = ORIGIN


def wrong(scene, properties=None, **asset):
    """The scene read again from its item, some of what it says of place and size replaced."""
    item = copy.deepcopy(dict(scene.item))
    item["properties"].update(properties or {})
    for one in item["assets"].values():
        for name, value in asset.items():
            one[name.replace("proj_", "proj:")] = value
    return registry().scene({**item, "bbox": [2.99, 42.43, 3.02, 42.46]}, "earth-search")


@pytest.mark.parametrize(
    ("properties", "asset", "message"),
    [
        ({"proj:epsg": None, "proj:code": "EPSG:None"}, {}, ""),
        ({"proj:epsg": 0}, {}, ""),
        ({"proj:epsg": 999999}, {}, "not understood"),
        ({"proj:epsg": 32633}, {}, "away from its footprint"),
        ({}, {"proj_transform": [10, 0, X + 400000, 0, -10, Y]}, "away from its footprint"),
        ({}, {"proj_transform": [80, 0, X, 0, -80, Y]}, "pixels of 80 m"),
        ({}, {"proj_transform": [0.5, 0, X, 0, -0.5, Y]}, "pixels of 0.5 m"),
        ({}, {"proj_shape": "120, 120"}, "proj:shape"),
        ({}, {"proj_shape": [-120, 120]}, "proj:shape"),
        ({}, {"proj_bbox": [X, Y - 5000, X + 5000, Y]}, "contradicts"),
        ({}, {"proj_transform": [X, 10, 0, Y, 0, -10]}, "GDAL's order"),
        ({}, {"proj_transform": [10, 0, X + 5, 0, -10, Y + 5]}, "not those of its file"),
        ({}, {"proj_transform": [10.2, 0, X, 0, -10.2, Y]}, "not those of its file"),
    ],
)
def test_the_pixels_are_copied_whatever_the_item_says_of_their_place(tmp_path, properties, asset, message):
    scene = wrong(sentinel2(tmp_path, "a", "2021-05-01T10:50:00Z", seed=1), properties, **asset)
    result = fetch([scene], Request(BOX, ("B04",), masked=frozenset()), tmp_path / "out", Access())
    out = gdal.Open(str(result.paths[0]))
    assert out.GetGeoTransform() == (X + 200, 10, 0, Y - 300, 0, -10)
    assert "UTM zone 31N" in out.GetProjection()
    np.testing.assert_array_equal(out.ReadAsArray(), pixels(1)[30:90, 20:90])
    assert any(message in note and "(a)" in note for note in result.notes) or not message


def test_a_gsd_that_is_not_the_files_does_not_make_the_grid(tmp_path):
    scene = wrong(sentinel2(tmp_path, "a", "2021-05-01T10:50:00Z", seed=1), proj_transform=None, gsd=2)
    raster = copy.deepcopy(dict(scene.item))
    for one in raster["assets"].values():
        del one["raster:bands"][0]["spatial_resolution"]
    scene = registry().scene(raster, "earth-search")
    assert scene.find("B04")[1].gsd == 2
    result = fetch([scene], Request(BOX, ("B04",), masked=frozenset()), tmp_path / "out", Access())
    assert gdal.Open(str(result.paths[0])).GetGeoTransform()[1] == 10


def test_one_file_of_a_kind_is_compared_with_its_item(tmp_path):
    scenes = [sentinel2(tmp_path, f"s{day}", f"2021-05-0{day}T10:50:00Z", seed=day) for day in (1, 3, 5)]
    opened = []

    def header(scene, asset):
        opened.append(scene.id)
        return grid_of(gdal.Open(asset.href))

    request = Request(BOX, ("B04",))
    assert make_plan(scenes, request, registry(), header).grid.transform[1] == 10 and opened == ["s1"]
    opened.clear()
    moved = [wrong(scene, proj_transform=[10, 0, X + 3, 0, -10, Y]) for scene in scenes]
    plan = make_plan(moved, request, registry(), header)
    assert plan.grid.transform == (X + 200, 10, 0, Y - 300, 0, -10) and opened == ["s1", "s3", "s5"]
    assert any("not those of its file" in note and "s1, s3, s5" in note for note in plan.notes)


def swath(path, step: float):
    """Amplitudes of a radar, placed by control points `step` metres a pixel, turned by 10 degrees."""
    size = 64
    data = gdal.GetDriverByName("GTiff").Create(str(path), size, size, 1, gdal.GDT_UInt16)
    data.GetRasterBand(1).WriteArray(np.full((size, size), 300, np.uint16))
    cos, sin = math.cos(math.radians(10)), math.sin(math.radians(10))
    points = []
    for col in (0, 32, 64):
        for row in (0, 32, 64):
            x, y = step * (cos * col - sin * row), step * (sin * col + cos * row)
            points.append(gdal.GCP(X + x, Y - y, 0, col, row))
    utm = osr.SpatialReference()
    utm.ImportFromEPSG(32631)
    data.SetGCPs(points, utm.ExportToWkt())
    data.FlushCache()


@pytest.mark.parametrize(("step", "spacing"), [(40, 40), (40, None), (25, 10), (10, 10)])
def test_a_swath_gets_pixels_as_large_as_its_own(tmp_path, step, spacing):
    swath(tmp_path / "hh.tif", step)
    item = {
        "type": "Feature",
        "id": "S1A_XX",
        "collection": "sentinel-1-grd",
        "geometry": None,
        "bbox": [2.9, 42.3, 3.1, 42.5],
        "properties": {
            "datetime": "2024-05-01T05:20:00Z",
            "platform": "sentinel-1a",
            "proj:epsg": 4326,
            "proj:shape": [64, 64],
            "proj:transform": [0.0001, 0, 3.0, 0, -0.0003, 42.45],
            **({"sar:pixel_spacing_range": spacing} if spacing else {}),
        },
        "assets": {"hh": {"href": str(tmp_path / "hh.tif"), "type": "image/tiff", "roles": ["data"]}},
        "links": [],
    }
    scene = registry().scene(item, "earth-search")
    area = Area.box(X + 4 * step, Y - 24 * step, X + 24 * step, Y - 14 * step, "EPSG:32631")
    result = fetch([scene], Request(area, named_bands([scene], ())), tmp_path / "out", Access())
    out = gdal.Open(str(result.paths[0]))
    assert out.GetGeoTransform()[1] == pytest.approx(step, rel=0.02) and "UTM" in out.GetProjection()
    assert 18 <= out.RasterXSize <= 23
    values = out.ReadAsArray()
    assert (values[2:-2, 2:-2] == 300).all()


def test_elevation_in_gdals_order_is_copied(tmp_path):
    step = 1 / 3600
    west, north = 7.0 - step / 2, 46.0 + step / 2
    heights = np.arange(120 * 120, dtype=np.float32).reshape(120, 120)
    path = write(tmp_path / "dem.tif", heights, step, None, (west, north), 4326)
    item = {
        "type": "Feature",
        "id": "N45_E007",
        "collection": "cop-dem-glo-30-dged-cog",
        "geometry": None,
        "bbox": [7.0, 46.0 - 120 * step, 7.0 + 120 * step, 46.0],
        "properties": {"datetime": "2013-01-01T00:00:00Z", "proj:code": "EPSG:4326"},
        "assets": {
            "data": {
                "href": str(path),
                "type": "image/tiff",
                "roles": ["data"],
                "proj:shape": [120, 120],
                "proj:transform": [west, step, 0, north, 0, -step],
            }
        },
        "links": [],
    }
    scene = registry().scene(item, "copernicus")
    area = Area.box(7.005, 45.98, 7.015, 45.99)
    result = fetch([scene], Request(area, ("elevation",)), tmp_path / "out", Access())
    out = gdal.Open(str(result.paths[0]))
    x0, dx, _, y0, _, dy = out.GetGeoTransform()
    assert (dx, dy) == pytest.approx((step, -step), rel=1e-9)
    col, row = round((x0 - west) / step), round((y0 - north) / -step)
    window = heights[row : row + out.RasterYSize, col : col + out.RasterXSize]
    np.testing.assert_array_equal(out.ReadAsArray(), window)


def test_an_incomplete_scene_and_a_copy_are_left_out_with_a_word(tmp_path):
    first = sentinel2(tmp_path, "S2A_31TDG_20210501_0_L2A", "2021-05-01T10:50:00Z", seed=1)
    item = copy.deepcopy(dict(first.item))
    item["properties"]["s2:processing_baseline"], item["id"] = "05.11", "S2A_31TDG_20210501_1_L2A"
    newer = registry().scene(item, "earth-search")
    poor = copy.deepcopy(dict(sentinel2(tmp_path, "poor", "2021-05-06T10:50:00Z", seed=2).item))
    preview = {**poor["assets"].pop("red"), "roles": ["overview"]}
    poor["assets"]["preview"] = {**preview, "eo:bands": [{"name": "B04", "common_name": "red"}]}
    scenes = [first, registry().scene(poor, "earth-search"), newer]
    assert named_bands(scenes, ()) == ("B04",)
    result = fetch(scenes, Request(BOX, ("B04",)), tmp_path / "out", Access())
    assert [path.name for path in result.paths] == ["2021-05-01.tif"]
    assert any("poor has no band B04" in reason for reason in result.skipped)
    assert any(f"{first.id} is a copy of {newer.id}" in reason for reason in result.skipped)
    np.testing.assert_array_equal(gdal.Open(str(result.paths[0])).ReadAsArray(), pixels(1)[30:90, 20:90])


def test_a_files_own_nodata_value_goes_before_the_items(tmp_path):
    scene = sentinel2(tmp_path, "a", "2021-05-01T10:50:00Z", seed=1)
    values = pixels(1)
    values[40:50, 30:40] = 65535
    write(tmp_path / "a" / "B04.tif", values, 10, 65535)
    log = []
    request = Request(BOX, ("B04",), masked=frozenset())
    result = fetch([scene], request, tmp_path / "out", Access(), log=log.append)
    expected = np.where(values == 65535, 0, values)[30:90, 20:90]
    np.testing.assert_array_equal(gdal.Open(str(result.paths[0])).ReadAsArray(), expected)
    assert len([line for line in log if "65535 counts, not 0" in line]) == 1


def test_fractions_where_whole_numbers_are_declared_are_an_error(tmp_path):
    scene = sentinel2(tmp_path, "a", "2021-05-01T10:50:00Z", seed=1)
    write(tmp_path / "a" / "B04.tif", pixels(1).astype(np.float32) / 10000, 10)
    with pytest.raises(CatalogError, match=r"stores fractions.*uint16"):
        fetch([scene], Request(BOX, ("B04",), masked=frozenset()), tmp_path / "out", Access())
