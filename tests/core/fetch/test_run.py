# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenes on disk into a stack: values, grid, masks, mosaics, and what goes wrong."""

import gc
import json
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr
from temporal_liif.core.errors import CancelledError, CatalogError, OutputError, ParameterError
from temporal_liif.core.fetch import days
from temporal_liif.core.fetch.access import Access
from temporal_liif.core.fetch.naming import PARTIAL
from temporal_liif.core.fetch.request import Area, Request
from temporal_liif.core.fetch.run import fetch
from temporal_liif.core.log import as_record

from .scenes import ORIGIN, SIZE, elevation, pixels, read, sentinel2

UTM = "EPSG:32631"
BOX = Area.box(ORIGIN[0] + 200, ORIGIN[1] - 900, ORIGIN[0] + 900, ORIGIN[1] - 300, UTM)


def test_values_grid_and_metadata_are_those_of_the_scenes(tmp_path):
    scenes = [
        sentinel2(tmp_path, "a", "2021-05-01T10:50:00Z", seed=1),
        sentinel2(tmp_path, "b", "2021-05-11T10:50:00Z", seed=2),
    ]
    result = fetch(scenes, Request(BOX, ("B04",)), tmp_path / "out", Access())
    assert [p.name for p in result.paths] == ["2021-05-01.tif", "2021-05-11.tif"]
    dataset = gdal.Open(str(result.paths[1]))
    assert dataset.GetGeoTransform() == (ORIGIN[0] + 200, 10, 0, ORIGIN[1] - 300, 0, -10)
    assert (dataset.RasterXSize, dataset.RasterYSize) == (70, 60)
    band = dataset.GetRasterBand(1)
    assert (band.DataType, band.GetNoDataValue(), band.GetDescription()) == (gdal.GDT_UInt16, 0, "B04")
    assert (band.GetScale(), band.GetOffset()) == (0.0001, -0.1)
    np.testing.assert_array_equal(dataset.ReadAsArray(), pixels(2)[30:90, 20:90])
    provenance = json.loads(dataset.GetMetadataItem("PROVENANCE"))
    assert provenance["credit"] == "Contains modified Copernicus Sentinel data 2021"
    assert provenance["scenes"] == ["b"] and "declared by the item" in provenance["calibration"][0]
    assert result.stack.bands[0].wavelength == pytest.approx(0.665, abs=0.002)
    assert not (tmp_path / "out" / PARTIAL).exists()


def test_scenes_with_other_offsets_come_to_one_reflectance(tmp_path):
    scenes = [
        sentinel2(tmp_path, "new", "2022-05-01T10:50:00Z", seed=1, offset=-0.1),
        sentinel2(tmp_path, "old", "2021-05-01T10:50:00Z", seed=2, offset=0.0),
    ]
    result = fetch(scenes, Request(BOX, ("B04",)), tmp_path / "out", Access())
    old = gdal.Open(str(result.paths[0]))
    band = old.GetRasterBand(1)
    reflectance = band.ReadAsArray() * band.GetScale() + band.GetOffset()
    np.testing.assert_allclose(reflectance, pixels(2)[30:90, 20:90] * 1e-4, atol=1e-9)
    np.testing.assert_array_equal(read(result.paths[1]), pixels(1)[30:90, 20:90])
    other = fetch(scenes, Request(BOX, ("B04",), offset=0.0), tmp_path / "asked", Access())
    asked = gdal.Open(str(other.paths[1]))
    assert asked.GetRasterBand(1).GetOffset() in (None, 0.0)


def test_clouds_are_masked_by_class_and_cloudy_days_are_left_out(tmp_path):
    scl = np.full((SIZE // 2, SIZE // 2), 5, np.uint8)
    scl[15:25, 10:20] = 9
    scl[25:30, 10:20] = 11
    cloudy = np.full_like(scl, 8)
    scenes = [
        sentinel2(tmp_path, "some", "2021-05-01T10:50:00Z", scl=scl),
        sentinel2(tmp_path, "all", "2021-05-06T10:50:00Z", scl=cloudy),
    ]
    log = []
    result = fetch(
        scenes, Request(BOX, ("B04",), minimum_clear=0.2), tmp_path / "out", Access(), log=log.append
    )
    fine = np.kron(np.isin(scl, (9, 11)), np.ones((2, 2), bool))[30:90, 20:90]
    np.testing.assert_array_equal(read(result.paths[0]) == 0, fine)
    assert len(result.paths) == 1 and "2021-05-06 (all)" in result.skipped[0]
    assert any("0% usable" in line for line in log)
    snow = Request(BOX, ("B04",), masked=frozenset({"cloud"}))
    kept = fetch(scenes[:1], snow, tmp_path / "snow", Access())
    np.testing.assert_array_equal(
        read(kept.paths[0]) == 0, np.kron(scl == 9, np.ones((2, 2), bool))[30:90, 20:90]
    )


def test_clear_share_is_of_the_area_and_not_of_the_tile(tmp_path):
    scl = np.full((SIZE // 2, SIZE // 2), 9, np.uint8)
    scl[15:45, 10:45] = 4
    scene = sentinel2(tmp_path, "clear-here", "2021-05-01T10:50:00Z", scl=scl, cloud=80)
    result = fetch([scene], Request(BOX, ("B04",), minimum_clear=1.0), tmp_path / "out", Access())
    assert len(result.paths) == 1


def test_the_cloud_cover_of_scenes_is_kept_and_compared_with_the_area(tmp_path):
    scl = np.full((SIZE // 2, SIZE // 2), 4, np.uint8)
    cloudy = np.full_like(scl, 4)
    cloudy[15:25] = 9
    scenes = [
        sentinel2(tmp_path, "missed", "2021-05-01T10:50:00Z", scl=scl, cloud=92.5),
        sentinel2(tmp_path, "seen", "2021-05-06T10:50:00Z", scl=cloudy, cloud=95),
        sentinel2(tmp_path, "clear", "2021-05-11T10:50:00Z", scl=scl, cloud=1),
        sentinel2(tmp_path, "one", "2021-05-16T10:50:00Z", scl=scl, cloud=20),
        sentinel2(tmp_path, "two", "2021-05-16T10:50:00Z", scl=scl, cloud=40),
    ]
    log = []
    result = fetch(scenes, Request(BOX, ("B04",)), tmp_path / "out", Access(), log=log.append)
    assert [seen.cloud_cover for seen in result.stack.observations] == [92.5, 95.0, 1.0, 30.0]
    features = json.loads((tmp_path / "out" / "stack.json").read_text(encoding="utf-8"))["features"]
    assert [one["properties"]["eo:cloud_cover"] for one in features] == [92.5, 95.0, 1.0, 30.0]
    assert gdal.Open(str(result.paths[0])).GetMetadataItem("CLOUD_COVER") == "92.5"
    (warned,) = [line for line in log if as_record(line).code == "scene-clouds"]
    assert as_record(warned).level == "warning"
    assert "disagree on 2021-05-01 (scene 92 %, area 0 %). Look" in warned


def test_one_solar_day_is_mosaicked_with_valid_pixels_only(tmp_path):
    east = (ORIGIN[0] + 600, ORIGIN[1])
    scenes = [
        sentinel2(tmp_path, "west", "2021-05-01T10:50:00Z", seed=1),
        sentinel2(tmp_path, "east", "2021-05-01T10:50:14Z", seed=5, origin=east),
    ]
    box = Area.box(ORIGIN[0] + 1000, ORIGIN[1] - 500, ORIGIN[0] + 1500, ORIGIN[1] - 100, UTM)
    result = fetch(scenes, Request(box, ("B04",)), tmp_path / "out", Access())
    got = read(result.paths[0])
    assert len(result.paths) == 1
    eastern = pixels(5)[10:50, 40:90]
    expected = eastern.copy()
    overlap = pixels(1)[10:50, 100:120]
    assert np.array_equal(got[:, :20], overlap) or np.array_equal(got[:, :20], eastern[:, :20])
    np.testing.assert_array_equal(got[:, 20:], expected[:, 20:])


def test_coarser_bands_are_interpolated_to_the_grid(tmp_path):
    scene = sentinel2(tmp_path, "a", "2021-05-01T10:50:00Z", seed=3)
    result = fetch([scene], Request(BOX, ("B04", "B8A")), tmp_path / "out", Access())
    red, nir = read(result.paths[0]).astype(float)
    np.testing.assert_array_equal(red, pixels(3)[30:90, 20:90])
    coarse = pixels(4, SIZE // 2).astype(float)
    # Bilinear between pixel centres: a fine centre lies a quarter of a coarse pixel from its own.
    rows = np.repeat(coarse, 2, axis=0)
    near = np.where(np.arange(SIZE)[:, None] % 2 == 0, np.roll(rows, 2, axis=0), np.roll(rows, -2, axis=0))
    rows = 0.75 * rows + 0.25 * near
    cols = np.repeat(rows, 2, axis=1)
    near = np.where(np.arange(SIZE)[None] % 2 == 0, np.roll(cols, 2, axis=1), np.roll(cols, -2, axis=1))
    expected = (0.75 * cols + 0.25 * near)[30:90, 20:90]
    assert np.abs(nir - expected).max() <= 1
    coarse_only = fetch([scene], Request(BOX, ("B8A",)), tmp_path / "own", Access())
    np.testing.assert_array_equal(read(coarse_only.paths[0]), pixels(4, SIZE // 2)[15:45, 10:45])


def test_another_crs_and_gsd(tmp_path):
    scene = sentinel2(tmp_path, "a", "2021-05-01T10:50:00Z", seed=3)
    request = Request(BOX, ("B04",), crs="EPSG:3857", gsd=30.0, resampling="average")
    result = fetch([scene], request, tmp_path / "out", Access())
    dataset = gdal.Open(str(result.paths[0]))
    assert dataset.GetSpatialRef().GetAuthorityCode(None) == "3857"
    assert dataset.GetGeoTransform()[1] == 30.0 and dataset.GetGeoTransform()[0] % 30 == 0
    data = dataset.ReadAsArray()
    assert data[data > 0].mean() == pytest.approx(pixels(3)[30:90, 20:90].mean(), rel=0.03)


@pytest.mark.fault("Input: a scene is broken", "it is named; the others are fetched; a repeat succeeds")
def test_a_broken_scene_is_named_and_the_others_are_kept(tmp_path):
    good = sentinel2(tmp_path, "good", "2021-05-01T10:50:00Z")
    bad = sentinel2(tmp_path, "bad", "2021-05-06T10:50:00Z")
    path = tmp_path / "bad" / "B04.tif"
    whole = path.read_bytes()
    path.write_bytes(whole[:9000])
    result = fetch([good, bad], Request(BOX, ("B04",)), tmp_path / "out", Access())
    assert [p.name for p in result.paths] == ["2021-05-01.tif"]
    ((label, why),) = result.failures
    assert label == "2021-05-06" and "B04.tif" in why and "leave this scene out" in why
    with pytest.raises(CatalogError, match="No day could be fetched"):
        fetch([bad], Request(BOX, ("B04",)), tmp_path / "none", Access())
    assert not list((tmp_path / "none").glob("*.tif"))
    path.write_bytes(whole)
    again = fetch([good, bad], Request(BOX, ("B04",)), tmp_path / "out", Access(), overwrite=True)
    assert [p.name for p in again.paths] == ["2021-05-01.tif", "2021-05-06.tif"] and not again.failures


@pytest.mark.parametrize("raising", [False, True])
def test_no_dataset_outlives_a_failure(tmp_path, raising):
    """QGIS closes all datasets when it ends; Python must not close one of them a second time after that."""
    before = gdal.GetUseExceptions()
    (gdal.UseExceptions if raising else gdal.DontUseExceptions)()
    scene = sentinel2(tmp_path, "bad", "2021-05-06T10:50:00Z")
    path = tmp_path / "bad" / "B04.tif"
    path.write_bytes(path.read_bytes()[:9000])
    requests = [Request(BOX, ("B04",)), Request(BOX, ("B04",), crs="EPSG:3857", masked=frozenset())]
    gc.collect()
    gc.disable()
    try:
        kept = []
        for request in requests:
            with pytest.raises(CatalogError, match="cannot be read") as error:
                fetch([scene], request, tmp_path / "out", Access())
            kept.append(error.value)
        assert not [thing for thing in gc.get_objects() if isinstance(thing, (gdal.Dataset, ogr.DataSource))]
    finally:
        gc.enable()
        (gdal.UseExceptions if before else gdal.DontUseExceptions)()


@pytest.mark.fault("Process: a fetch is cancelled", "no half-written file; a repeat goes on with the days")
def test_a_second_run_goes_on_where_the_first_was_cancelled(tmp_path, monkeypatch):
    scenes = [sentinel2(tmp_path, f"s{n}", f"2021-05-{n + 1:02d}T10:50:00Z", seed=n) for n in range(6)]
    stop = threading.Event()
    opened = []
    real = days.read_window

    def slow(location, *rest):
        opened.append(location.name)
        if len(opened) > 7:
            stop.set()
        return real(location, *rest)

    monkeypatch.setattr(days, "read_window", slow)
    monkeypatch.setattr("temporal_liif.core.fetch.run.DAYS_AT_ONCE", 1)
    request = Request(BOX, ("B04",))
    with pytest.raises(CancelledError, match="goes on"):
        fetch(scenes, request, tmp_path / "out", Access(), cancelled=stop.is_set)
    done = list((tmp_path / "out" / PARTIAL).glob("*/done"))
    assert 1 <= len(done) < 6 and not list((tmp_path / "out").glob("*.tif"))
    stop.clear()
    first = len(opened)
    log = []
    monkeypatch.setattr(days, "read_window", real)
    result = fetch(scenes, request, tmp_path / "out", Access(), log=log.append)
    assert len(result.paths) == 6 and first > 0
    assert sum("already fetched" in line for line in log) == len(done)
    np.testing.assert_array_equal(read(result.paths[4]), pixels(4)[30:90, 20:90])


def test_an_elevation_model_has_no_date(tmp_path):
    scene, data = elevation(tmp_path)
    result = fetch([scene], Request(BOX, ("elevation",)), tmp_path / "out", Access())
    assert result.stack is None and [p.name for p in result.paths] == ["cop-dem-glo-30.tif"]
    dataset = gdal.Open(str(result.paths[0]))
    assert dataset.GetRasterBand(1).DataType == gdal.GDT_Float32
    row = (ORIGIN[1] - dataset.GetGeoTransform()[3]) / 30
    col = (dataset.GetGeoTransform()[0] - ORIGIN[0]) / 30
    assert row == int(row) and col == int(col)
    got = dataset.ReadAsArray()
    np.testing.assert_array_equal(
        got, data[int(row) : int(row) + got.shape[0], int(col) : int(col) + got.shape[1]]
    )


def test_existing_stacks_are_kept_unless_overwriting_was_asked_for(tmp_path):
    scene = sentinel2(tmp_path, "a", "2021-05-01T10:50:00Z")
    fetch([scene], Request(BOX, ("B04",)), tmp_path / "out", Access())
    before = (tmp_path / "out" / "2021-05-01.tif").read_bytes()
    with pytest.raises(OutputError, match="already holds a series"):
        fetch([scene], Request(BOX, ("B8A",)), tmp_path / "out", Access())
    assert (tmp_path / "out" / "2021-05-01.tif").read_bytes() == before
    fetch([scene], Request(BOX, ("B8A",)), tmp_path / "out", Access(), overwrite=True)
    assert gdal.Open(str(tmp_path / "out" / "2021-05-01.tif")).RasterXSize == 35


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"bands": ("B99",)}, "has no band B99"),
        ({"bands": ()}, "No band is chosen"),
        ({"area": Area("POINT (3 42)")}, "no extent"),
        ({"area": Area("")}, "area is empty"),
        ({"gsd": -1.0}, "above 0"),
        ({"gsd": 1e-4}, "coarser GSD"),
        ({"crs": "EPSG:nothing"}, "not understood"),
        ({"minimum_clear": 3.0}, "0 to 100"),
        ({"resampling": "magic"}, "Choose one of"),
    ],
)
def test_bad_requests_name_the_remedy(tmp_path, change, message):
    scene = sentinel2(tmp_path, "a", "2021-05-01T10:50:00Z")
    with pytest.raises((ParameterError, CatalogError), match=message):
        fetch([scene], Request(**{"area": BOX, "bands": ("B04",), **change}), tmp_path / "out", Access())
    assert not Path(tmp_path / "out").exists()


@pytest.mark.parametrize("family", ["sentinel-2-l2a", ""])
def test_an_item_without_a_date_is_named_and_never_mixed_with_dated_ones(tmp_path, family):
    """Also where nothing is known of the kind of product."""
    scenes = [sentinel2(tmp_path, "good", "2021-05-01T10:50:00Z", seed=1)]
    scenes.append(replace(sentinel2(tmp_path, "bare", "2021-05-06T10:50:00Z", seed=2), time=None))
    scenes = [replace(scene, family=family) for scene in scenes]
    result = fetch(scenes, Request(BOX, ("B04",), masked=frozenset()), tmp_path / "out", Access())
    assert [path.stem for path in result.paths] == ["2021-05-01"] and result.stack is not None
    assert result.skipped == ("bare has no date (datetime)",)
    np.testing.assert_array_equal(read(result.paths[0]), pixels(1)[30:90, 20:90])


def test_items_that_all_lack_a_date_are_refused(tmp_path):
    scene = replace(sentinel2(tmp_path, "bare", "2021-05-06T10:50:00Z"), time=None)
    with pytest.raises(CatalogError, match=r"bare has no date.*Search again"):
        fetch([scene], Request(BOX, ("B04",)), tmp_path / "out", Access())
    assert not (tmp_path / "out").exists()


def test_days_that_are_all_too_cloudy_say_what_to_change(tmp_path):
    scene = sentinel2(tmp_path, "a", "2021-05-06T10:50:00Z", scl=np.full((60, 60), 9, np.uint8))
    with pytest.raises(CatalogError, match=r"0% usable.*lower clear share"):
        fetch([scene], Request(BOX, ("B04",), minimum_clear=0.5), tmp_path / "out", Access())


def test_no_scene_at_all():
    with pytest.raises(CatalogError, match="Widen the period"):
        fetch([], Request(BOX, ("B04",)), "unused", Access())
