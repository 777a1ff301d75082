# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters across 180 degrees meet however their longitudes are written, and stack.json is by RFC 7946."""

from __future__ import annotations

import json

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from temporal_liif.core.analysis.clip import Polygons, clip
from temporal_liif.core.errors import StackError
from temporal_liif.core.raster.gdalio import grid_of
from temporal_liif.core.raster.grid import Grid
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack, read_stack
from temporal_liif.core.stack.reader import Reader


def degrees(west: float, north: float = -16.0, step: float = 0.01):
    return (west, step, 0.0, north, 0.0, -step)


def field(seed=0, height=40, width=40) -> np.ndarray:
    return np.random.default_rng(seed).integers(500, 5000, (1, height, width)).astype("uint16")


def smooth(height=40, width=40) -> np.ndarray:
    y, x = np.mgrid[0:height, 0:width]
    return (3000 + 800 * np.sin(x / 9) + 700 * np.cos(y / 8))[None].astype("uint16")


def read(stack):
    with Reader(stack) as reader:
        return reader.read((0, stack.grid.height), (0, stack.grid.width))


def feature_of(stack, folder) -> dict:
    clip(stack, folder)
    assert read_stack(folder).grid.extent() == stack.grid.extent()
    return json.loads((folder / "stack.json").read_text())["features"][0]


def longitudes(part) -> list[float]:
    return (
        [part[0]] if isinstance(part[0], (int, float)) else [x for inner in part for x in longitudes(inner)]
    )


def area(ring: list) -> float:
    x, y = np.array(ring).T
    return float((x[:-1] * y[1:] - x[1:] * y[:-1]).sum() / 2)


@pytest.mark.parametrize("other", [-180.2, 539.8, 179.8])
def test_one_place_written_in_two_ways(make_raster, other):
    values = [field(1), field(2)]
    paths = [
        make_raster(f"{n}_2021-05-0{n}.tif", values[n - 1], transform=degrees(west), epsg=4326, nodata=0)
        for n, west in ((1, 179.8), (2, other))
    ]
    stack = open_stack([Source(path) for path in paths])
    got, valid = read(stack)
    assert valid.all()
    np.testing.assert_allclose(got, np.stack(values) * 1e-4, atol=1e-7)
    assert stack.grid.transform == degrees(179.8)
    from_other_side = open_stack([Source(path) for path in paths], reference=1)
    np.testing.assert_allclose(read(from_other_side)[0], got, atol=1e-7)


def test_another_lattice_across_the_antimeridian(make_raster):
    fine = make_raster("a_2021-05-01.tif", smooth(), transform=degrees(179.8), epsg=4326, nodata=0)
    half = smooth().reshape(1, 20, 2, 20, 2).mean(axis=(2, 4)).astype("uint16")
    coarse = make_raster("b_2021-05-11.tif", half, transform=degrees(-180.2, step=0.02), epsg=4326, nodata=0)
    got, valid = read(open_stack([Source(fine), Source(coarse)]))
    assert valid[1, 4:-4, 4:-4].all()
    np.testing.assert_allclose(got[1, 0, 4:-4, 4:-4], got[0, 0, 4:-4, 4:-4], atol=0.006)


@pytest.mark.parametrize("west", [179.8, -180.2])
def test_a_projected_raster_beside_one_in_degrees(make_raster, west):
    path = make_raster("a_2021-05-01.tif", smooth(), transform=degrees(west), epsg=4326, nodata=0)
    turned = path.replace("a_2021-05-01", "b_2021-05-11")
    gdal.Warp(turned, path, dstSRS="EPSG:3832", resampleAlg="cubic", width=40, height=41)
    for reference in (0, 1):
        got, valid = read(open_stack([Source(path), Source(turned)], reference=reference))
        both = valid.all(axis=0)
        both[:4] = both[-4:] = both[:, :4] = both[:, -4:] = False
        assert both.mean() > 0.6
        assert np.abs(got[0, 0] - got[1, 0])[both].max() < 0.01


def test_tiles_on_either_side_are_joined(make_raster):
    scene = field(3, 40, 80)
    paths = []
    for day in (1, 2):
        for name, west, part in (("w", 179.6, scene[..., :40]), ("e", -180.0, scene[..., 40:])):
            paths.append(
                make_raster(f"{name}_2021-05-0{day}.tif", part, transform=degrees(west), epsg=4326, nodata=0)
            )
    stack = open_stack([Source(path) for path in paths])
    got, valid = read(stack)
    assert valid.all() and (stack.grid.width, len(stack.observations)) == (80, 2)
    np.testing.assert_allclose(got, np.stack([scene, scene]) * 1e-4, atol=1e-7)
    at_180 = (179.9, -16.3, 180.1, -16.1)
    for shift in (0, -360, 360):
        extent = (at_180[0] + shift, at_180[1], at_180[2] + shift, at_180[3])
        assert open_stack([Source(path) for path in paths], extent=extent).grid.width in (20, 21)


def test_polygons_cut_at_the_antimeridian_clip_on_both_sides(make_raster, tmp_path):
    paths = [
        make_raster(f"{n}_2021-05-0{n}.tif", field(n), transform=degrees(179.8), epsg=4326, nodata=0)
        for n in (1, 2)
    ]
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    wgs84.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    shape = ogr.CreateGeometryFromWkt(
        "MULTIPOLYGON (((179.9 -16.3, 180 -16.3, 180 -16.1, 179.9 -16.1, 179.9 -16.3)), "
        "((-180 -16.3, -179.85 -16.3, -179.85 -16.1, -180 -16.1, -180 -16.3)))"
    )
    areas = Polygons([bytes(shape.ExportToWkb())], wgs84.ExportToWkt())
    stack = open_stack([Source(path) for path in paths], extent=areas.extent)
    result = clip(stack, tmp_path / "out", areas)
    data = gdal.Open(result.observations[0].source)
    row, col = (
        round(v)
        for v in ((-16.0 - data.GetGeoTransform()[3]) / 0.01, (data.GetGeoTransform()[0] - 179.8) / 0.01)
    )
    expected = np.zeros((40, 40), "uint16")
    expected[10:30, 10:35] = field(1)[0, 10:30, 10:35]
    got = data.ReadAsArray()
    np.testing.assert_array_equal(got, expected[row : row + got.shape[0], col : col + got.shape[1]])
    assert (got > 0).sum() == 500


def test_what_is_on_the_other_side_of_the_earth_does_not_meet(make_raster):
    paths = [
        make_raster(f"{n}_2021-05-0{n}.tif", field(n), transform=degrees(west), epsg=4326)
        for n, west in ((1, 179.8), (2, 0.2))
    ]
    with pytest.raises(StackError, match="No overlap"):
        open_stack([Source(path) for path in paths])


@pytest.mark.parametrize(
    ("west", "box"),
    [
        (179.8, [179.8, -16.4, -179.8, -16.0]),
        (-180.2, [179.8, -16.4, -179.8, -16.0]),
        (200.0, [-160.0, -16.4, -159.6, -16.0]),
        (179.6, [179.6, -16.4, 180.0, -16.0]),
        (180.0, [-180.0, -16.4, -179.6, -16.0]),
        (359.8, [-0.2, -16.4, 0.2, -16.0]),
        (-0.2, [-0.2, -16.4, 0.2, -16.0]),
    ],
)
def test_the_footprint_in_stack_json(make_raster, tmp_path, west, box):
    paths = [
        make_raster(f"{n}_2021-05-0{n}.tif", field(n), transform=degrees(west), epsg=4326, nodata=0)
        for n in (1, 2)
    ]
    feature = feature_of(open_stack([Source(path) for path in paths]), tmp_path / "out")
    assert feature["bbox"] == pytest.approx(box, abs=1e-9)
    shape = feature["geometry"]
    split = box[0] > box[2]
    assert shape["type"] == ("MultiPolygon" if split else "Polygon")
    assert all(-180 <= x <= 180 for x in longitudes(shape["coordinates"]))
    rings = [part[0] for part in shape["coordinates"]] if split else [shape["coordinates"][0]]
    # Counter-clockwise, closed, and together as large as the raster.
    assert all(area(ring) > 0 and ring[0] == ring[-1] for ring in rings)
    assert sum(map(area, rings)) == pytest.approx(0.16, rel=1e-6)


def projected(tmp_path, name: str, epsg: int, transform) -> dict:
    paths = []
    for n in (1, 2):
        path = tmp_path / f"{name}_2021-05-0{n}.tif"
        dataset = gdal.GetDriverByName("GTiff").Create(str(path), 30, 20, 1, gdal.GDT_UInt16)
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(epsg)
        dataset.SetSpatialRef(reference)
        dataset.SetGeoTransform(transform)
        dataset.WriteArray(field(n, 20, 30)[0])
        dataset = None
        paths.append(Source(str(path)))
    return feature_of(open_stack(paths), tmp_path / name)


def test_projected_rasters_across_the_antimeridian(tmp_path):
    cases = {
        "zone60": (32760, (815000.0, 1000.0, 0, 8200000.0, 0, -1000.0)),
        "zone1": (32701, (160000.0, 1000.0, 0, 8200000.0, 0, -1000.0)),
        "pacific": (3832, (3330000.0, 1000.0, 0, -1800000.0, 0, -1000.0)),
    }
    for name, (epsg, transform) in cases.items():
        feature = projected(tmp_path, name, epsg, transform)
        west, _, east, _ = feature["bbox"]
        assert feature["geometry"]["type"] == "MultiPolygon", name
        assert 179 < west <= 180 and -180 <= east < -179, (name, feature["bbox"])
        assert all(-180 <= x <= 180 for x in longitudes(feature["geometry"]["coordinates"]))


def test_around_the_world_and_around_a_pole(tmp_path):
    world = projected(tmp_path, "world", 4326, (0.0, 12.0, 0, 60.0, 0, -6.0))
    assert world["bbox"] == [-180, -60, 180, 60]
    pole = projected(tmp_path, "pole", 3995, (-1500000.0, 100000.0, 0, 1000000.0, 0, -100000.0))
    west, south, east, north = pole["bbox"]
    assert (west, east, north) == (-180, 180, 90) and 70 < south < 80
    (ring,) = pole["geometry"]["coordinates"]
    assert area(ring) > 0 and all(-180 <= x <= 180 for x in longitudes(ring))


def test_grids_in_degrees_up_to_whole_turns():
    wgs84 = {"crs": "x", "width": 40, "height": 40, "geographic": True}
    one = Grid(transform=degrees(179.8), **wgs84)
    assert one.shift_to(Grid(transform=degrees(-180.2), **wgs84)) == (0, 0)
    assert one.shift_to(Grid(transform=degrees(-180.1), **wgs84)) == (0, 10)
    assert one.shift_to(Grid(transform=degrees(-0.2), **wgs84)) == (0, -18000)
    assert one.near(one) is one
    metres = Grid("x", degrees(179.8), 40, 40)
    assert metres.near(one) is metres
    whole = Grid("x", (-180.25, 0.5, 0, 90.25, 0, -0.5), 721, 361, True)
    np.testing.assert_allclose(
        whole.nearest_turn(np.array([-180.25, 180.25, 190.0])), [-180.25, 180.25, -170.0]
    )


def test_the_grid_of_a_file_is_as_the_file_says(make_raster):
    path = make_raster("a_2021-05-01.tif", field(), transform=degrees(-180.2), epsg=4326)
    assert grid_of(gdal.Open(path)).transform == degrees(-180.2)


def test_zones_1_and_60_meet(make_raster):
    corner = (819000.0, 30.0, 0.0, 8230000.0, 0.0, -30.0)
    zone60 = make_raster("a_2021-05-01.tif", smooth(80, 80), transform=corner, epsg=32760, nodata=0)
    zone1 = zone60.replace("a_2021-05-01", "b_2021-05-11")
    gdal.Warp(zone1, zone60, dstSRS="EPSG:32701", resampleAlg="cubic", xRes=30, yRes=30)
    for reference in (0, 1):
        got, valid = read(open_stack([Source(zone60), Source(zone1)], reference=reference))
        both = valid.all(axis=0)
        assert both.mean() > 0.8
        assert np.median(np.abs(got[0, 0] - got[1, 0])[both]) < 0.001
