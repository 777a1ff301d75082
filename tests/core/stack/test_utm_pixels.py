# SPDX-License-Identifier: GPL-2.0-or-later
"""Pixels that were sampled into degrees, put back on their UTM grid; and folders of dates as areas."""

from __future__ import annotations

import io
import json

import numpy as np
import pytest
from osgeo import osr
from temporal_liif.core.errors import RasterError, StackError
from temporal_liif.core.raster.gdalio import transform_points
from temporal_liif.core.raster.grid import Grid
from temporal_liif.core.stack.area import load_area, save_area
from temporal_liif.core.stack.cubic_spline import sample, sample_linear
from temporal_liif.core.stack.training_areas import find_area_folders, read_area, read_areas
from temporal_liif.core.stack.utm_pixels import fill, find_utm_pixels, map_grid

BANDS = ("B02", "B05", "B07", "B09", "B11")
METRES = {"B02": 10, "B05": 20, "B07": 20, "B09": 60, "B11": 20}
SIDE = 48


def wkt(code):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(code)
    return reference.ExportToWkt()


DEGREES = Grid(wkt(4326), (2.0, 1.3e-4, 0.0, 46.0, 0.0, -0.9e-4), SIDE, SIDE, geographic=True)
"""About 10 m a pixel at 46 degrees north, in UTM zone 31."""


def true_value(band, east, north):
    """What the UTM cell at a place holds: any rule that differs from cell to cell."""
    col, row = np.floor(east / METRES[band]).astype(int), np.floor(north / METRES[band]).astype(int)
    return 1000 + (col * 7919 + row * 104729) % 5000


@pytest.fixture(scope="module")
def sampled():
    """(B, h, w) of DEGREES, by nearest neighbour from the UTM cells."""
    cols, rows = np.meshgrid(np.arange(SIDE) + 0.5, np.arange(SIDE) + 0.5)
    lon, lat = DEGREES.place_of(cols, rows)
    places = transform_points(np.stack([lon.ravel(), lat.ravel()], 1), DEGREES.crs, wkt(32631))
    east, north = places.T.reshape(2, SIDE, SIDE)
    return np.stack([true_value(band, east, north) for band in BANDS]).astype(np.uint16)


def test_every_cell_gets_its_own_value_back(sampled):
    pixels = find_utm_pixels([sampled, sampled + 1], BANDS, DEGREES)
    images = pixels.images()
    assert pixels.zone == 31 and images.dtype == np.uint16
    assert images.shape == (2, len(BANDS), pixels.grid.height, pixels.grid.width)
    assert pixels.grid.gsd() == (10.0, 10.0) and not pixels.grid.geographic
    assert min(pixels.grid.height, pixels.grid.width) > SIDE - 10
    x0, _, _, y0, _, _ = pixels.grid.transform
    assert x0 % 10 == 0 and y0 % 10 == 0
    east, north = np.meshgrid(
        x0 + 10 * np.arange(pixels.grid.width) + 5, y0 - 10 * np.arange(pixels.grid.height) - 5
    )
    assert pixels.holes.mean() < 0.2
    for band, image in zip(BANDS, images[0]):
        known = ~pixels.holes if METRES[band] == 10 else slice(None)
        same = image[known] == true_value(band, east, north)[known]
        assert same.mean() > 0.97, band
        assert METRES[band] > 10 or same.all()
    np.testing.assert_array_equal(images[1][:, ~pixels.holes], images[0][:, ~pixels.holes] + 1)


def test_nodata_and_masks_take_the_nearest_pixel(sampled):
    image = sampled.copy()
    image[3, 10:20, :] = 0
    pixels = find_utm_pixels([image], BANDS, DEGREES)
    cloud = np.zeros((1, SIDE, SIDE), np.uint8)
    cloud[:, 10:20] = 8
    # One band without data makes the pixel nodata in all, exactly where a mask of those rows lies.
    np.testing.assert_array_equal(pixels.images()[0] == 0, np.repeat(pixels.masks(cloud) == 8, len(BANDS), 0))


@pytest.mark.parametrize("change", ["metres", "smooth", "bands", "turned"])
def test_what_no_utm_grid_explains_stays(sampled, change):
    grid, bands, image = DEGREES, BANDS, sampled
    if change == "metres":
        grid = Grid(wkt(32631), (0, 10, 0, 0, 0, -10), SIDE, SIDE)
    elif change == "turned":
        grid = Grid(DEGREES.crs, (2.0, 1e-4, 1e-6, 46.0, 0.0, -1e-4), SIDE, SIDE, geographic=True)
    elif change == "smooth":
        image = np.random.default_rng(0).integers(1, 5000, sampled.shape).astype(np.uint16)
    else:
        bands = ("red", *BANDS[1:])
    assert find_utm_pixels([image], bands, grid) is None


def test_finer_images_go_to_the_same_extent(sampled):
    pixels = find_utm_pixels([sampled], BANDS, DEGREES)
    x0, dx, _, y0, _, dy = DEGREES.transform
    finer = Grid(DEGREES.crs, (x0, dx / 4, 0.0, y0, 0.0, dy / 4), 4 * SIDE, 4 * SIDE, geographic=True)
    cols, rows = np.meshgrid(np.arange(4 * SIDE), np.arange(4 * SIDE))
    # A plane in degrees is nearly one in metres; a hole in it stays one, and grows by two pixels.
    plane = (1000 + 3 * cols + 5 * rows).astype(np.uint16)
    plane[100, 100] = 0
    found = pixels.resample(plane[None], finer, 2.5)[0]
    height, width = 4 * pixels.grid.height, 4 * pixels.grid.width
    assert found.shape == (height, width)
    centres = pixels.grid.resized(width, height)
    x, _ = centres.place_of(np.arange(width) + 0.5, 0.0)
    _, y = centres.place_of(0.0, np.arange(height) + 0.5)
    col, row = finer.pixel_of(*map_grid(x, y, centres.crs, finer.crs))
    expected = 1000 + 3 * (col - 0.5) + 5 * (row - 0.5)
    near_hole = np.hypot(col - 100.5, row - 100.5) < 12
    inner = (col > 8) & (col < 4 * SIDE - 8) & (row > 8) & (row < 4 * SIDE - 8) & ~near_hole
    np.testing.assert_allclose(found[inner], expected[inner], atol=0.51)
    assert 4 < (found[near_hole] == 0).sum() < 60


def test_a_lattice_maps_as_its_points_do():
    x, y = 2 + 0.03 * np.linspace(0, 1, 40), 46 - 0.02 * np.linspace(0, 1, 30)
    east, north = map_grid(x, y, wkt(4326), wkt(32631))
    points = np.stack([v.ravel() for v in np.meshgrid(x, y)], axis=1)
    exact = transform_points(points, wkt(4326), wkt(32631))
    np.testing.assert_allclose(np.stack([east.ravel(), north.ravel()], 1), exact, atol=1e-6)


def test_missing_cells_are_interpolated():
    rows, cols = np.mgrid[:20, :20].astype(float)
    plane = 1 + 3 * rows - 2 * cols
    known = np.ones((20, 20), bool)
    known[5, 5] = known[12, 7] = known[0, 0] = False
    found = fill((plane * known)[None], known, ~known)[0]
    # Four taps reproduce a plane; in the corner the mean of the neighbours stands, the edge's twice.
    np.testing.assert_allclose(found[[5, 12], [5, 7]], plane[[5, 12], [5, 7]])
    assert found[0, 0] == pytest.approx((2 * plane[0, 1] + 2 * plane[1, 0] + plane[1, 1]) / 5)
    np.testing.assert_array_equal(found[known], plane[known])


def test_splines_equal_those_of_scipy():
    ndimage = pytest.importorskip("scipy.ndimage")
    rng = np.random.default_rng(1)
    image = rng.uniform(0, 1000, (30, 25))
    rows, cols = rng.uniform(-1.5, 30.5, (2, 7, 9))
    expected = ndimage.map_coordinates(image, [rows, cols], order=3, mode="nearest")
    np.testing.assert_allclose(sample(image, rows, cols), expected, atol=1e-3)
    linear = ndimage.map_coordinates(image, [rows, cols], order=1, mode="constant", cval=-5)
    np.testing.assert_allclose(sample_linear(image, rows, cols, -5), linear, atol=1e-9)


@pytest.fixture
def series(tmp_path, make_raster):
    """A folder of two dates in metres with four bands and SCL masks, named with three digits."""
    rng = np.random.default_rng(2)
    values = rng.integers(100, 4000, (2, 4, 12, 9)).astype(np.uint16)
    values[0, 2, 3, 4] = 0
    for index, day in ((2, "2021-05-01"), (1, "2021-06-01")):
        image = values[2 - index]
        names = ("B02", "B8A", "B11", "B04")
        make_raster(f"data/field/{index:03}_{day}_L2A.tif", image, nodata=0, names=names)
        scl = np.full((1, 12, 9), 4, np.uint8)
        scl[:, :2] = 9
        make_raster(f"data/field/{index:03}_{day}_mask.tif", scl, names=("SCL",))
    folder = tmp_path / "data" / "field"
    (folder / "info.json").write_text(json.dumps({"place": "field"}), encoding="utf-8")
    return folder, values


def test_a_folder_of_other_bands_is_an_area(series):
    folder, values = series
    area = read_area(folder)
    np.testing.assert_array_equal(area.numbers, values)
    assert area.bands == ("B02", "B8A", "B11", "B04") and area.pan is None and area.adapted is None
    assert area.wavelengths.tolist() == [0.49, 0.865, 1.61, 0.665]
    assert area.resolutions.tolist() == [10, 20, 20, 10] and area.gsd == (10.0, 10.0)
    assert area.days.tolist() == [18748.0, 18779.0]
    assert area.clear.sum(axis=(1, 2)).tolist() == [9 * 10 - 1, 9 * 10]
    assert area.clear_shares.tolist() == pytest.approx([89 / 90, 1])
    assert list(area.masks) == ["SCL"] and (area.masks["SCL"][:, :2] == 9).all()
    with pytest.raises(StackError, match="field lacks B08; it has B02"):
        area.positions(("B02", "B08"))


def test_packing_keeps_bands_and_masks(series, tmp_path):
    area = read_area(series[0])
    save_area(area, tmp_path / "packed.npz")
    again = load_area(tmp_path / "packed.npz")
    assert again.bands == area.bands and again.gsd == area.gsd and again.name == area.name
    np.testing.assert_array_equal(again.masks["SCL"], area.masks["SCL"])
    np.testing.assert_array_equal(again.numbers, area.numbers)


def test_a_damaged_package_is_named(series, tmp_path):
    path = tmp_path / "packed.npz"
    save_area(read_area(series[0]), path)
    whole = path.read_bytes()
    for data in (b"", whole[:200], whole[:-30], whole[:400] + b"\x00" + whole[401:]):
        path.write_bytes(data)
        with pytest.raises(RasterError, match=r"packed\.npz cannot be read"):
            load_area(path)
    arrays = dict(np.load(io.BytesIO(whole)))
    np.savez(path, **{**arrays, "clear": arrays["clear"][:1]})
    with pytest.raises(RasterError, match=r"clear is bool of \(1, 12, 9\), expected bool of \(2, 12, 9\)"):
        load_area(path)


def test_arrays_that_are_no_areas_are_left_out(series, tmp_path):
    np.savez(tmp_path / "data" / "pixels.npz", reflectance=np.zeros(3))
    assert [place.name for place in find_area_folders(tmp_path / "data")] == ["field"]
    with pytest.raises(StackError, match="Several areas are named field"):
        read_areas(tmp_path / "data", tmp_path / "data" / "field")


def test_dates_of_different_bands_are_an_error(series, make_raster):
    folder, values = series
    make_raster("data/field/003_2021-07-01_L2A.tif", values[0], nodata=0, names=("B02", "B8A", "B11", "B03"))
    make_raster("data/field/003_2021-07-01_mask.tif", np.zeros((1, 12, 9), np.uint8), names=("SCL",))
    with pytest.raises(StackError, match=r"field: dates of different shapes.*B03"):
        read_area(folder)


def test_a_real_area_returns_to_its_grid(worldstrat):
    folder = worldstrat / "UNHCR-TGOs003383"
    area, stored = read_area(folder), read_area(folder, raw=True)
    assert area.numbers.shape == (*stored.numbers.shape[:2], 158, 157) and area.gsd == (10.0, 10.0)
    assert stored.gsd != (10.0, 10.0) and area.adapted_gsd is None
    assert area.pan.shape == (1053, 1047) and area.rgbn.shape == (4, 263, 262)
    # Every value is a stored one but for the few cells that no stored pixel fell into.
    for band in range(12):
        assert np.isin(area.numbers[0, band], stored.numbers[0, band]).mean() > 0.98
    # Bands of 20 m repeat in pairs now: every second step along an axis is none.
    steps = (np.diff(area.numbers[:, 4].astype(int), axis=-1) == 0).mean(axis=(0, 1))
    assert max(steps[::2].mean(), steps[1::2].mean()) > 0.99
