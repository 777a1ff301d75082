# SPDX-License-Identifier: GPL-2.0-or-later
"""The screen in a run: weights per tile, counts per date, warnings, and what the baseline makes of them."""

from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.log import as_record
from temporal_liif.core.series import pipeline, screening
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.series.patch import Axis, Patch, Prediction, Query
from temporal_liif.core.series.registration import Registration
from temporal_liif.core.series.screen import Screen
from temporal_liif.core.series.screening import believed
from temporal_liif.core.series.why import why
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.observed import observed_dates
from temporal_liif.core.stack.open import open_stack
from temporal_liif.core.stack.reader import Reader

BANDS = ("B02", "B03", "B04", "B08", "B11")
GRASS = (300, 600, 400, 4000, 2000)
CLOUD = (6000, 5800, 5700, 6200, 4500)
DAYS = tuple(f"2021-05-{day:02}" for day in range(1, 29, 3))


@pytest.fixture
def stack(make_raster):
    """A meadow, a missed cloud over a part of the fourth date, most of the seventh; a corner of nodata."""
    rng = np.random.default_rng(0)
    sources = []
    for index, day in enumerate(DAYS):
        data = (np.array(GRASS)[:, None, None] + rng.normal(0, 10, (5, 80, 100))).astype(np.uint16)
        if index in (3, 6):
            data[:, :, : 40 if index == 3 else 88] = np.array(CLOUD)[:, None, None]
        data[:, :20, :20] = 0 if index == 1 else data[:, :20, :20]
        path = make_raster(f"in/S2_{day.replace('-', '')}.tif", data, nodata=0, names=BANDS)
        sources.append(Source(path, day))
    return open_stack(sources)


def made(stack, folder, screen, tile=None, log=lambda text: None, **options):
    times = [seen.time for seen in stack.observations]
    result = pipeline.superresolve(
        stack,
        times,
        stack.grid,
        BaselineModel("linear"),
        folder,
        screen=screen,
        tile=tile,
        log=log,
        **options,
    )
    return np.stack([gdal.Open(seen.source).ReadAsArray() for seen in result.observations]).astype(int)


def test_missed_clouds_are_left_out_and_named(stack, tmp_path):
    log = []
    screen = Screen(stack)
    found = made(stack, tmp_path / "out", screen, log=log.append)
    assert np.abs(found - np.array(GRASS)[:, None, None]).max() < 80
    with_clouds = made(stack, tmp_path / "clouds", None)
    assert np.abs(with_clouds - np.array(GRASS)[:, None, None]).max() > 3000
    rows = screen.table()
    assert [row.date[:10] for row in rows] == list(DAYS)
    assert rows[3].rejected == pytest.approx(0.4, abs=0.05)
    assert rows[1].masked == pytest.approx(400 / 8000) and rows[1].clear == pytest.approx(1 - 400 / 8000)
    assert all(abs(row.used + row.rejected - row.clear) < 2e-4 for row in rows)
    assert sum(row.rejected for row in rows) == pytest.approx(rows[3].rejected + rows[6].rejected, abs=0.01)
    # A date that is wholly clear and believed weighs 1.
    assert rows[3].weight < 0.7 < 0.95 < rows[0].weight <= 1
    known = observed_dates(tmp_path / "out")
    assert [(one.time, one.name) for one in known] == [(one.time, one.name) for one in stack.observations]
    shares = [(one.clear, one.masked, one.rejected, one.weight) for one in known]
    assert shares == [(row.clear, row.masked, row.rejected, row.weight) for row in rows]
    assert {one.right for one in known} == {None}
    warned = [line for line in log if as_record(line).level == "warning"]
    assert len(warned) == 1 and DAYS[6] in warned[0] and DAYS[3] not in warned[0]


def test_dates_whose_scene_says_otherwise_are_named_in_a_line(stack, tmp_path):
    covers = {0: 97.0, 3: 2.0, 6: 3.0, 7: 60.0, 8: 1.0}
    dates = [replace(seen, cloud_cover=covers.get(index)) for index, seen in enumerate(stack.observations)]
    log, screen = [], Screen(replace(stack, observations=tuple(dates)))
    made(stack, tmp_path / "out", screen, log=log.append)
    rows = screen.table()
    assert [index for index, row in enumerate(rows) if row.disagrees] == [0, 6]
    assert [row.scene for row in rows] == [0.97, None, None, 0.02, None, None, 0.03, 0.6, 0.01, None]
    (line,) = [line for line in log if as_record(line).code == "scene-clouds"]
    assert f"{DAYS[0]} (scene 97 %, area 0 %), {DAYS[6]} (scene 3 %, area 9" in line
    assert as_record(line).level == "warning" and DAYS[3] not in line


@pytest.mark.parametrize("tile", [16, 37, 64])
def test_tiles_equal_the_whole(stack, tmp_path, tile):
    whole, tiled = Screen(stack), Screen(stack)
    first = made(stack, tmp_path / "whole", whole)
    second = made(stack, tmp_path / "tiled", tiled, tile)
    assert np.abs(first - second).max() <= 1
    for one, other in zip(whole.table(), tiled.table()):
        assert one == other


def test_a_patch_is_cut_in_its_own_memory(stack):
    screen, axes = Screen(stack), (Axis(80, 160, 12, 60, 40, 100), Axis(100, 200, 9, 84, 30, 150))
    query = Query(np.zeros(1), *axes)
    with Reader(stack) as reader:
        values, valid = reader.read(*screen.window(query))
    days = np.arange(float(len(values)))
    patch = Patch(values, valid, days, np.array([band.wavelength for band in stack.bands]), (10.0, 10.0))
    (top, _), (left, _) = screen.window(query)
    assert (top, left) == (0, 0) and values.shape[2:] == (80, 100)
    inside = slice(12, 60), slice(9, 84)
    weights = screening.weights(patch, (top, left))[(..., *inside)]
    expected = values[(..., *inside)].copy(), valid[(..., *inside)].copy()
    found = screen.weighed(patch, query)
    np.testing.assert_array_equal(found.values, expected[0])
    np.testing.assert_array_equal(found.valid, expected[1])
    np.testing.assert_array_equal(found.weights, weights)
    assert np.shares_memory(found.values, values) and found.values.flags.c_contiguous


def test_layers_beside_the_images_count_what_is_used(stack, tmp_path):
    made(stack, tmp_path / "out", Screen(stack), extras=pipeline.Extras(days=True, count=True))
    count = gdal.Open(str(next((tmp_path / "out").glob("*2021-05-10*count.tif")))).ReadAsArray()
    days = gdal.Open(str(next((tmp_path / "out").glob("*2021-05-10*days.tif")))).ReadAsArray()
    assert (count[30:, :40] == 8).all() and (count[30:, 50:80] == 9).all() and (count[30:, 95:] == 10).all()
    assert (days[30:, :40] == 3).all() and (days[30:, 60:] == 0).all()


def test_layers_beside_the_images_lie_where_the_registered_dates_do(stack, tmp_path):
    shifts = np.zeros((len(DAYS), 2, 1))
    shifts[1, :, 0] = 1, 0
    found = Registration(shifts, (80, 100), *(np.ones(len(DAYS)) for _ in range(4)))
    extras = pipeline.Extras(count=True, days=True, why=True)
    made(stack, tmp_path / "out", None, registration=found, extras=extras)
    count, days, reasons = (
        gdal.Open(str(next((tmp_path / "out").glob(f"*2021-05-04*{name}.tif")))).ReadAsArray()
        for name in ("count", "days", "why")
    )
    # The corner that the second date hides lies one pixel higher, and it does not reach the last row.
    expected = np.full((80, 100), 10)
    expected[:19, :20] = expected[79] = 9
    np.testing.assert_array_equal(count, expected)
    np.testing.assert_array_equal(reasons[0], expected)
    np.testing.assert_array_equal(days, np.where(expected == 9, 3, 0))


def test_the_best_date_stays_where_all_would_be_lost():
    values = np.arange(1, 13, dtype=np.float32).reshape(3, 1, 2, 2)
    valid = np.ones((3, 2, 2), bool)
    valid[:, 0, 0] = False
    valid[2, 0, 1] = False
    weights = np.zeros((3, 2, 2), np.float32)
    weights[:, 0, 1] = 0.1, 0.3, 0.4
    weights[:, 1, 0] = 0.9, 0.2, 0.6
    weights[:, 1, 1] = 0.49, 0.5, 0.4
    patch = Patch(values, valid, np.arange(3.0), np.array([0.5]), (10.0, 10.0), weights=weights)
    found = believed(patch)
    assert found.weights is None
    expected = np.zeros((3, 2, 2), bool)
    expected[1, 0, 1] = expected[0, 1, 0] = expected[2, 1, 0] = expected[1, 1, 1] = True
    np.testing.assert_array_equal(found.valid, expected)
    np.testing.assert_array_equal(found.values[:, 0], np.where(expected, values[:, 0], 0))
    assert believed(replace(patch, weights=None)).valid is valid


def test_why_says_where_values_come_from(stack, tmp_path):
    made(stack, tmp_path / "out", Screen(stack), extras=pipeline.Extras(why=True))
    dataset = gdal.Open(str(next((tmp_path / "out").glob("*2021-05-10*why.tif"))))
    assert [dataset.GetRasterBand(n).GetDescription() for n in range(1, 6)] == [
        "dates used",
        "days to the nearest",
        "share masked",
        "share rejected",
        "code",
    ]
    assert dataset.GetRasterBand(1).DataType == gdal.GDT_Float32
    used, nearest, masked, rejected, code = dataset.ReadAsArray()
    assert (used[30:, :38] == 8).all() and (used[30:, 95:] == 10).all()
    assert (nearest[30:, :38] == 3).all() and (nearest[30:, 60:] == 0).all()
    np.testing.assert_allclose(masked[:18, :18], 0.1)
    assert (masked[30:] == 0).all() and (code == 0).all()
    np.testing.assert_allclose(rejected[30:, :38], 0.2)
    np.testing.assert_allclose(rejected[30:, 60:84], 0.1)


def test_a_run_takes_the_best_of_rejected_dates_and_says_so(make_raster, tmp_path):
    """Some pixels are clear on one date alone, by their masks, and a missed cloud lies over them on it."""
    rng = np.random.default_rng(1)
    sources = []
    for index, day in enumerate(DAYS):
        data = (np.array(GRASS)[:, None, None] + rng.normal(0, 10, (5, 80, 100))).astype(np.uint16)
        if index == 4:
            data[:, 30:60, 30:70] = np.array(CLOUD)[:, None, None]
        else:
            data[:, 40:50, 41:60:4] = 0
        path = make_raster(f"in/S2_{day.replace('-', '')}.tif", data, nodata=0, names=BANDS)
        sources.append(Source(path, day))
    stack = open_stack(sources)
    images = made(stack, tmp_path / "out", Screen(stack), extras=pipeline.Extras(why=True))
    file = next((tmp_path / "out").glob("*2021-05-13*why.tif"))
    used, nearest, masked, rejected, code = gdal.Open(str(file)).ReadAsArray()
    hazy = np.zeros(code.shape, bool)
    hazy[40:50, 41:60:4] = True
    np.testing.assert_array_equal(code, np.where(hazy, 1, 0))
    # The cloud's own value, of the one date that there is, on its day; its neighbours come from other dates.
    assert (used[hazy] == 1).all() and (nearest[hazy] == 0).all()
    np.testing.assert_allclose(masked[hazy], 9 / 10)
    np.testing.assert_allclose(rejected[hazy], 1 / 10)
    cloud = np.array(CLOUD)[:, None]
    assert (abs(images[4][:, hazy] - cloud) < 100).all()
    assert (images[4][:, 40:50, 43:60:4] < cloud[..., None] - 1000).all()


def test_codes_of_why():
    values = np.full((2, 1, 1, 4), 0.1, np.float32)
    valid = np.array([[[True, True, False, True]], [[True, False, False, False]]])
    weights = np.array([[[1, 0.2, 1, 1]], [[0.1, 1, 1, 1]]], np.float32)
    patch = Patch(
        values * valid[:, None], valid, np.array([0.0, 9]), np.array([0.5]), (10.0, 10.0), weights=weights
    )
    query = Query(np.array([4.0]), Axis(1, 1, 0, 1, 0, 1), Axis(4, 4, 0, 4, 0, 4))
    prediction = Prediction(np.array([0.1, 0.1, np.nan, np.nan], np.float32).reshape(1, 1, 1, 4))
    found = why(patch, query, prediction)
    assert found.shape == (1, 5, 1, 4) and found.dtype == np.float32
    np.testing.assert_array_equal(found[0, 4, 0], [0, 1, 2, 3])
    np.testing.assert_array_equal(found[0, 0, 0], [1, 1, 0, 1])
    np.testing.assert_array_equal(found[0, 1, 0], [4, 4, np.nan, 4])
    np.testing.assert_allclose(found[0, 2, 0], [0, 0.5, 1, 0.5])
    np.testing.assert_allclose(found[0, 3, 0], [0.5, 0.5, 0, 0])
