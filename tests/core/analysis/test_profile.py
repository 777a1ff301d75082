# SPDX-License-Identifier: GPL-2.0-or-later
"""Profiles of places: values, states, uncertainty, places of every shape, and reading of what they need."""

from __future__ import annotations

import csv
import io
import math
import threading
from datetime import datetime, timedelta, timezone

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from temporal_liif.core.analysis import profile_source
from temporal_liif.core.analysis.indices import index_named
from temporal_liif.core.analysis.profile import State, bands_of, profile_of, quantities_named, quantity_of
from temporal_liif.core.analysis.profile_area import MOST_PIXELS, area_of
from temporal_liif.core.analysis.profile_source import OpenSeries
from temporal_liif.core.errors import CancelledError, ParameterError, RasterError
from temporal_liif.core.raster.grid import Grid
from temporal_liif.core.stack.index import read_items
from temporal_liif.core.stack.mask_content import MaskOptions
from temporal_liif.core.stack.model import Band, Source, Stack
from temporal_liif.core.stack.open import open_stack, read_stack
from temporal_liif.core.stack.writer import ExtraLayer, StackWriter

LEFT, TOP = 500_000.0, 4_600_000.0
NAMES = {"B02": 0.49, "B03": 0.56, "B04": 0.665, "B08": 0.842}
NDVI = quantity_of(index_named("NDVI"), [Band(name, length) for name, length in NAMES.items()])
START = datetime(2021, 3, 1, tzinfo=timezone.utc)


def wkt() -> str:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32631)
    return reference.ExportToWkt()


def tif(path, values, names=(), nodata=None):
    data = gdal.GetDriverByName("GTiff").Create(
        str(path), values.shape[2], values.shape[1], len(values), gdal.GDT_UInt16
    )
    data.SetProjection(wkt())
    data.SetGeoTransform((LEFT, 10, 0, TOP, 0, -10))
    for number, plane in enumerate(values, 1):
        band = data.GetRasterBand(number)
        band.WriteArray(plane)
        if names:
            band.SetDescription(names[number - 1])
        if nodata is not None:
            band.SetNoDataValue(nodata)
    data = None
    return str(path)


def wkb(text: str) -> bytes:
    return bytes(ogr.CreateGeometryFromWkt(text).ExportToWkb())


def point(col: float, row: float) -> bytes:
    return wkb(f"POINT ({LEFT + 10 * col} {TOP - 10 * row})")


def box(left: float, top: float, right: float, bottom: float) -> bytes:
    x0, x1, y0, y1 = LEFT + 10 * left, LEFT + 10 * right, TOP - 10 * top, TOP - 10 * bottom
    return wkb(f"POLYGON (({x0} {y0}, {x1} {y0}, {x1} {y1}, {x0} {y1}, {x0} {y0}))")


def write_observed(folder):
    """Nine dates of 60 x 50 pixels with SCL masks: the fourth is masked, in the sixth they miss a cloud."""
    rng = np.random.default_rng(0)
    ground = rng.integers(600, 900, (4, 50, 60))
    ground[3] += 2000
    sources, stored = [], []
    for number in range(9):
        day = (START + timedelta(days=10 * number)).strftime("%Y-%m-%d")
        values = (ground + 5 * number).astype(np.uint16)
        scl = np.full((1, 50, 60), 4, np.uint16)
        if number == 3:
            scl[:] = 9
        if number == 5:
            values = values + np.uint16(3000)
        values[:, :10, :10] = 0
        sources.append(Source(tif(folder / f"{day}_L2A.tif", values, list(NAMES), 0)))
        tif(folder / f"{day}_mask.tif", scl, ["SCL"])
        stored.append(values)
    return sources, np.array(stored)


@pytest.fixture
def observed(tmp_path):
    """The stack of these dates, and what is stored."""
    sources, stored = write_observed(tmp_path)
    return open_stack(sources, masks=MaskOptions(), reflectance_scale=1e-4), stored


def write_made(folder):
    """A series of four dates on a grid of 40 x 40 pixels, with its layers."""
    bands = tuple(Band(name, length, 1e-4, 0.0) for name, length in NAMES.items())
    stack = Stack(Grid(wkt(), (LEFT, 10, 0, TOP, 0, -10), 40, 40), bands, (), "uint16", 0)
    layers = [
        ExtraLayer("uncertainty", "float32", math.nan, "one standard deviation", 4),
        ExtraLayer("days", "float32", math.nan, "days"),
    ]
    times = [START + timedelta(days=7 * number) for number in range(4)]
    with StackWriter(folder, stack, stack.grid, times, provenance={"dates_used": []}, layers=layers) as w:
        for index in range(4):
            values = np.full((4, 40, 40), 0.1 * (index + 1), np.float32)
            values[3] += 0.2
            w.write(index, 0, 0, values)
            w.write_layer("uncertainty", index, 0, 0, np.full((4, 40, 40), 0.01 * (index + 1), np.float32))
            w.write_layer("days", index, 0, 0, np.full((1, 40, 40), 3.0 * index, np.float32))
        w.commit()
    return folder


@pytest.fixture
def made(tmp_path):
    """The folder of that series."""
    return write_made(tmp_path / "made")


def opened(folder) -> OpenSeries:
    return OpenSeries(read_stack(folder), sorted(read_items(folder), key=lambda item: item.time))


def test_a_point_means_the_pixel_it_lies_in_and_its_reflectance(observed):
    stack, stored = observed
    series = OpenSeries(stack)
    profile = profile_of(series.sample(series.area([point(25.9, 30.1)])), bands_of(stack.bands))
    assert profile.names == tuple(NAMES) and profile.pixels == 1
    assert np.allclose(profile.mean, stored[:, :, 30, 25].T * 1e-4, atol=1e-6)
    expected = [State.OBSERVED] * 9
    expected[3], expected[5] = State.MASKED, State.REJECTED
    assert list(profile.states) == expected
    assert profile.clear.tolist() == [1, 1, 1, 0, 1, 0, 1, 1, 1]
    assert profile.days.tolist() == [0, 0, 0, 10, 0, 10, 0, 0, 0]
    assert np.isnan(profile.uncertainty).all() and not profile.made
    series.close()
    with pytest.raises(RasterError, match="closed"):
        series.sample(series.area([point(25, 30)]))


def test_a_box_has_mean_and_spread_of_its_pixels_and_an_index_is_of_each_pixel(observed):
    stack, stored = observed
    series = OpenSeries(stack)
    profile = profile_of(series.sample(series.area([box(20, 12, 26, 19)])), [*bands_of(stack.bands), NDVI])
    pixels = stored[:, :, 12:19, 20:26].reshape(9, 4, -1) * 1e-4
    assert profile.pixels == 42
    assert np.allclose(profile.mean[:4], pixels.mean(axis=2).T, atol=1e-6)
    assert np.allclose(profile.spread[:4], pixels.std(axis=2).T, atol=1e-6)
    ndvi = (pixels[:, 3] - pixels[:, 2]) / (pixels[:, 3] + pixels[:, 2])
    assert np.allclose(profile.mean[4], ndvi.mean(axis=1), atol=1e-5)
    assert np.allclose(profile.spread[4], ndvi.std(axis=1), atol=1e-5)
    series.close()


def test_nodata_has_no_value_and_the_first_answer_knows_nothing_of_rejected_dates(observed):
    stack, _ = observed
    series = OpenSeries(stack)
    nothing = profile_of(series.sample(series.area([point(3, 3)])), bands_of(stack.bands))
    assert set(nothing.states) == {State.NODATA} and np.isnan(nothing.mean).all()
    assert np.isnan(nothing.days).all()
    first = profile_of(series.sample(series.area([point(25, 30)]), details=False), bands_of(stack.bands))
    assert first.states[5] is State.OBSERVED and first.states[3] is State.MASKED
    series.close()


def test_the_layers_of_a_made_series_say_what_is_observed_and_how_sure_it_is(made):
    series = opened(made)
    profile = profile_of(series.sample(series.area([box(5, 5, 8, 8)])), [*bands_of(series.stack.bands), NDVI])
    assert profile.made and not series.screens
    assert list(profile.states) == [State.OBSERVED, *[State.ESTIMATED] * 3]
    assert profile.days.tolist() == [0, 3, 6, 9]
    assert np.allclose(profile.uncertainty[0], [0.01, 0.02, 0.03, 0.04], atol=1e-7)
    # NDVI of independent errors, by the derivatives worked out: 2r/(n + r)^2 and 2n/(n + r)^2.
    red = np.array([0.1, 0.2, 0.3, 0.4])
    near, error = red + 0.2, 0.1 * red
    expected = 2 * error * np.hypot(red, near) / (red + near) ** 2
    assert np.allclose(profile.uncertainty[4], expected, rtol=1e-4)
    series.close()


def test_a_large_place_is_read_in_strips_and_thinned(made, monkeypatch):
    monkeypatch.setattr(profile_source, "SCREENED_SIDE", 8)
    monkeypatch.setattr("temporal_liif.core.analysis.profile_area.STRIP", 7)
    series = opened(made)
    whole = profile_of(series.sample(series.area([box(0, 0, 40, 40)])), bands_of(series.stack.bands))
    assert whole.pixels == 1600 and whole.step == 1
    assert np.allclose(whole.mean[1], [0.1, 0.2, 0.3, 0.4], atol=1e-4)
    assert np.allclose(whole.uncertainty[1], [0.01, 0.02, 0.03, 0.04], atol=1e-6)
    assert whole.days.tolist() == [0, 3, 6, 9]
    series.close()
    area = area_of([box(0, 0, 300, 300)], Grid(wkt(), (LEFT, 10, 0, TOP, 0, -10), 400, 400))
    assert area.step == 3 and MOST_PIXELS * 0.9 < np.count_nonzero(area.inside) <= MOST_PIXELS


def test_places_of_every_shape():
    grid = Grid(wkt(), (LEFT, 10, 0, TOP, 0, -10), 100, 80)
    area = area_of([point(3.5, 4.5), point(7.5, 9.5), point(500, 2)], grid)
    assert (area.row, area.col) == (4, 3) and area.inside.shape == (6, 5)
    assert np.argwhere(area.inside).tolist() == [[0, 0], [5, 4]]
    small = area_of([box(10.6, 20.6, 10.9, 20.9)], grid)
    assert (small.row, small.col, small.inside.tolist()) == (20, 10, [[True]])
    edge = area_of([box(-5, -5, 2, 3)], grid)
    assert (edge.row, edge.col, edge.inside.shape, edge.inside.all()) == (0, 0, (3, 2), True)
    for outside in (point(-1, 5), box(200, 10, 210, 20)):
        with pytest.raises(ParameterError, match="outside of the series"):
            area_of([outside], grid)
    with pytest.raises(ParameterError, match="no point and no polygon"):
        area_of([wkb("LINESTRING (0 0, 1 1)")], grid)
    with pytest.raises(ParameterError, match="at most"):
        area_of([box(0, 0, 5000, 10)], Grid(wkt(), (LEFT, 10, 0, TOP, 0, -10), 6000, 20))


@pytest.mark.parametrize("west", [10.0, -180.0, 179.5, 359.0])
def test_a_box_over_the_world_is_all_of_a_grid_in_degrees(west):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    grid = Grid(reference.ExportToWkt(), (west, 0.01, 0, 47, 0, -0.01), 100, 80, geographic=True)
    ring = "-180 -90, 180 -90, 180 90, -180 90, -180 -90"
    area = area_of([wkb(f"POLYGON (({ring}))")], grid)
    assert (area.row, area.col, area.inside.shape, area.inside.all()) == (0, 0, (80, 100), True)


def test_near_places_are_answered_from_what_was_read(observed, monkeypatch):
    stack, stored = observed
    series = OpenSeries(stack)
    series.sample(series.area([point(25, 30)]))
    monkeypatch.setattr(series, "_window", lambda *_: pytest.fail("read again"))
    profile = profile_of(series.sample(series.area([point(27, 31)])), bands_of(stack.bands))
    assert np.allclose(profile.mean, stored[:, :, 31, 27].T * 1e-4, atol=1e-6)
    assert profile.states[5] is State.REJECTED
    series.close()


def test_weights_do_not_depend_on_what_is_kept_around(observed):
    stack, _ = observed
    series = OpenSeries(stack)
    near = series.sample(series.area([point(40, 33)])).weights
    whole = series.sample(series.area([box(0, 0, 60, 50)])).weights.reshape(9, 50, 60)
    assert np.allclose(near[:, 0], whole[:, 33, 40], atol=1e-6)
    series.close()


@pytest.mark.fault("Input: changes while a profile is read", "the error names it; a repeat succeeds")
def test_cancelling_ends_it_and_a_changed_file_is_named(observed):
    stack, _ = observed
    series = OpenSeries(stack)
    area = series.area([point(25, 30)])
    asked = []
    with pytest.raises(CancelledError):
        series.sample(area, cancelled=lambda: bool(asked.append(1)) or len(asked) > 3)
    assert len(asked) <= 3 + 2 * profile_source.THREADS
    path = stack.observations[2].source
    data = gdal.Open(path, gdal.GA_Update)
    data.GetRasterBand(1).Fill(7)
    data = None
    with pytest.raises(RasterError, match="2021-03-21"):
        series.sample(area)
    series.close()
    sources = [Source(one.source) for one in stack.observations]
    again = OpenSeries(open_stack(sources, reflectance_scale=1e-4))
    assert again.sample(again.area([point(25, 30)])).values.shape[0] == len(stack.observations)
    again.close()


def test_two_threads_wait_for_each_other(made):
    series = opened(made)
    area, found = series.area([box(5, 5, 8, 8)]), []
    threads = [threading.Thread(target=lambda: found.append(series.sample(area))) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(found) == 4 and all(np.array_equal(one.values, found[0].values) for one in found)
    series.close()


def test_the_table_has_a_row_a_date_and_quantity(made):
    series = opened(made)
    profile = profile_of(series.sample(series.area([point(5, 5)])), bands_of(series.stack.bands)[:2])
    text = io.StringIO()
    csv.writer(text).writerows(profile.rows())
    rows = list(csv.DictReader(io.StringIO(text.getvalue())))
    assert len(rows) == 8
    assert rows[5] == {
        "date": "2021-03-08",
        "quantity": "B03",
        "state": "estimated",
        "mean": "0.2",
        "spread": "0",
        "uncertainty": "0.02",
        "clear": "1",
        "pixels": "1",
        "days": "3",
    }
    series.close()


def test_bands_and_indices_by_name_as_far_as_there_are_bands():
    bands = [Band("B04", 0.665), Band("B08", 0.842)]
    found = quantities_named(["NDVI", "NDMI", "B08", "none"], bands)
    assert [(one.name, sorted(one.bands)) for one in found] == [("NDVI", [0, 1]), ("B08", [1])]
    values = np.array([[[0.1, 0.0], [0.3, 0.0]]])
    assert np.allclose(found[0].of(values), [[0.5, np.nan]], equal_nan=True)
