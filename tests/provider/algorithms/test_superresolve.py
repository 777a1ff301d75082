# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm in QGIS's own process: parameters, values, georeference, dates, cancelling."""

import threading
import time
from datetime import datetime, timezone

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.stack.open import read_stack
from temporal_liif.tests.stopwatch import Stopwatch

from ..conftest import TRANSFORM, Listener, read, scene


def test_values_georeference_nodata_and_type(superresolve, series):
    # Out of order, on purpose.
    run = superresolve(INPUT=series[::-1], TARGETS="inputs", SCALE=2, LOAD=False)
    assert run.ok, run.message
    images = run.results["LAYERS"]
    assert run.results["COUNT"] == len(images) == 4 and run.results["FIRST"] == images[0]
    for source, image in zip(series, images):
        given, made = gdal.Open(source), gdal.Open(image)
        assert made.GetGeoTransform() == (600_000.0, 5.0, 0.0, 5_000_000.0, 0.0, -5.0)
        assert made.GetSpatialRef().IsSame(given.GetSpatialRef())
        assert (made.RasterXSize, made.RasterYSize, made.RasterCount) == (40, 32, 3)
        for number in (1, 2, 3):
            band = made.GetRasterBand(number)
            assert (band.DataType, band.GetNoDataValue()) == (gdal.GDT_UInt16, 0)
            assert band.GetDescription() == given.GetRasterBand(number).GetDescription()
        before, after = read(source).astype(float), read(image).astype(float)
        mean = after.reshape(3, 16, 2, 20, 2).mean(axis=(2, 4))
        clear = (before > 0).all(axis=0)
        # Degraded, a date with an observation gives it back: within the rounding to whole numbers.
        assert np.abs(mean - before)[:, clear].max() <= 1.0
        # Clouds are filled, and what is never clear stays nodata.
        never = np.zeros((32, 40), bool)
        never[28:30, 34:36] = True
        assert ((after == 0).all(axis=0) == never).all()


def test_fractional_scale_and_gsd(superresolve, series, tmp_path):
    run = superresolve(INPUT=series, TARGETS="2021-05-10", SCALE=1.7, LOAD=False)
    made = gdal.Open(run.results["FIRST"])
    assert (made.RasterXSize, made.RasterYSize) == (34, 27)
    x0, dx, _, y0, _, dy = made.GetGeoTransform()
    assert (x0 + 34 * dx, y0 + 27 * dy) == pytest.approx((600_200.0, 4_999_840.0), abs=1e-6)
    run = superresolve(INPUT=series, TARGETS="2021-05-10", GSD=4, LOAD=False, OUTPUT=str(tmp_path / "gsd"))
    made = gdal.Open(run.results["FIRST"])
    assert made.GetGeoTransform()[1::4] == (4.0, -4.0) and made.RasterXSize == 50


def test_the_method_reaches_the_model(superresolve, series, tmp_path):
    run = superresolve(INPUT=series, TARGETS="2021-05-04T10:30", SCALE=1, METHOD="nearest", LOAD=False)
    # Three days after the first and four before the second: the first, as it is.
    assert (read(run.results["FIRST"]) == read(series[0])).all()
    run = superresolve(
        INPUT=series,
        TARGETS="2021-05-17T10:30",
        SCALE=1,
        METHOD="linear",
        LOAD=False,
        OUTPUT=str(tmp_path / "b"),
    )
    third, fourth = read(series[2]).astype(float), read(series[3]).astype(float)
    both = (third > 0).all(axis=0) & (fourth > 0).all(axis=0)
    assert np.abs(read(run.results["FIRST"]) - (third + fourth) / 2)[:, both].max() <= 0.51


def test_bands_by_name_and_number(superresolve, series, tmp_path):
    by_name = superresolve(INPUT=series, TARGETS="2021-05-10", SCALE=1, BANDS="B04, b02", LOAD=False)
    by_number = superresolve(
        INPUT=series, TARGETS="2021-05-10", SCALE=1, BANDS="3 1", LOAD=False, OUTPUT=str(tmp_path / "b")
    )
    one, two = (gdal.Open(run.results["FIRST"]) for run in (by_name, by_number))
    assert [one.GetRasterBand(n).GetDescription() for n in (1, 2)] == ["B04", "B02"]
    assert (one.ReadAsArray() == two.ReadAsArray()).all()


def test_extent_in_another_crs(superresolve, series):
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    there = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:32631"), degrees, QgsProject.instance())
    area = there.transformBoundingBox(QgsRectangle(600_055, 4_999_905, 600_125, 4_999_975))
    sides = (area.xMinimum(), area.xMaximum(), area.yMinimum(), area.yMaximum())
    box = ",".join(f"{side:.9f}" for side in sides) + " [EPSG:4326]"
    run = superresolve(INPUT=series, TARGETS="2021-05-01", SCALE=2, EXTENT=box, LOAD=False)
    assert run.ok, run.message
    made = gdal.Open(run.results["FIRST"])
    x0, dx, _, y0, _, dy = made.GetGeoTransform()
    assert (x0 % 10, y0 % 10, dx, dy) == (0, 0, 5, -5)
    assert 600_030 <= x0 <= 600_055 and 16 <= made.RasterXSize <= 20
    col, row = round((x0 - TRANSFORM[0]) / 10), round((TRANSFORM[3] - y0) / 10)
    height, width = made.RasterYSize // 2, made.RasterXSize // 2
    given = read(series[0])[:, row : row + height, col : col + width].astype(float)
    mean = made.ReadAsArray().reshape(3, height, 2, width, 2).mean(axis=(2, 4))
    assert np.abs(mean - given).max() <= 1.0


def test_reference_grid(superresolve, write_raster):
    fine = write_raster("fine_2021-05-01.tif", scene(0, size=(32, 40)), transform=(6e5, 5, 0, 5e6, 0, -5))
    coarse = write_raster("coarse_2021-05-11.tif", scene(1))
    run = superresolve(INPUT=[fine, coarse], TARGETS="2021-05-11", SCALE=1, REFERENCE=coarse, LOAD=False)
    assert run.ok, run.message
    assert (read(run.results["FIRST"]) == read(coarse)).all()
    assert any("on different grids" in line for line in run.feedback.lines)


def test_dates_from_layers_names_and_the_parameter(superresolve, write_raster, tmp_path):
    paths = [write_raster(name, scene(n)) for n, name in enumerate(("a_2021-05-30.tif", "b.tif", "c.tif"))]
    run = superresolve(INPUT=paths, TARGETS="inputs", DATES=", 2021-05-02, 2021-05-03", LOAD=False)
    assert run.ok, run.message
    assert [image[-14:-4] for image in run.results["LAYERS"]] == ["2021-05-02", "2021-05-03", "2021-05-30"]
    by_name = "b=2021-06-02; c.tif=2021-06-01"
    run = superresolve(INPUT=paths, TARGETS="inputs", DATES=by_name, LOAD=False, OUTPUT=str(tmp_path / "b"))
    assert run.ok, run.message
    assert [image[-14:-4] for image in run.results["LAYERS"]] == ["2021-05-30", "2021-06-01", "2021-06-02"]
    assert "Dates: 1 from the name, 2 from the parameter." in run.feedback.lines


def test_a_stack_folder_stands_for_its_dates(superresolve, series, tmp_path):
    first = superresolve(INPUT=series, TARGETS="inputs", SCALE=1, DAYS_TO_CLEAR=True, LOAD=False)
    for form in (first.results["OUTPUT"], first.results["STACK"]):
        folder = str(tmp_path / f"again{len(form)}")
        again = superresolve(INPUT=form, TARGETS="inputs", SCALE=1, LOAD=False, OUTPUT=folder)
        assert again.ok, again.message
        assert again.results["COUNT"] == 4
        assert (read(again.results["FIRST"]) == read(first.results["FIRST"])).all()


def test_extra_rasters(superresolve, series):
    run = superresolve(
        INPUT=series, TARGETS="2021-05-10T10:30", SCALE=2, DAYS_TO_CLEAR=True, CLEAR_COUNT=True, LOAD=False
    )
    image = run.results["FIRST"]
    clear = np.stack([(read(path) > 0).all(axis=0) for path in series])
    offset = np.abs(np.array([1, 8, 13, 21]) - 10)[:, None, None]
    days = np.where(clear, offset, np.inf).min(axis=0)
    found = read(image.replace(".tif", "_days.tif"))[0][::2, ::2]
    assert np.isnan(found[14, 17]) and np.allclose(found[clear.any(axis=0)], days[clear.any(axis=0)])
    assert (read(image.replace(".tif", "_count.tif"))[0][1::2, 1::2] == clear.sum(axis=0)).all()


def test_the_log_tells_decisions_and_progress_is_even(superresolve, series):
    run = superresolve(INPUT=series, TARGETS="P5D", SCALE=2, TILE=16, LOAD=False)
    lines = "\n".join(run.feedback.lines)
    assert "2021-05-13T10:30:00Z  S2_20210513T103000" in lines
    assert "Dates: 4 from the name." in lines and "Reflectance = stored value / 10000" in lines
    assert "Input grid: 20 x 16 pixels of 10 x 10 m. Bands: B02, B03, B04." in lines
    assert "Computing 5 dates" in lines and "40 x 32 pixels of 5 x 5 m" in lines and "Tiles of 16" in lines
    # Each step by its name, once.
    assert (
        lines.index("Registering the dates.") < lines.index("Computing 5 dates") < lines.index("Writing 2021")
    )
    assert lines.count("Writing 2021") == 1 and "% of the area" not in lines
    steps = run.feedback.steps
    assert steps == sorted(steps) and steps[-1] == pytest.approx(100)
    assert max(np.diff([0, *steps])) < 30


def test_provenance_and_a_stack_that_reads_again(superresolve, series):
    run = superresolve(INPUT=series, TARGETS="2021-05-10", SCALE=2, LOAD=False)
    stack = read_stack(run.results["OUTPUT"])
    assert stack.observations[0].time == datetime(2021, 5, 10, tzinfo=timezone.utc)
    assert [band.name for band in stack.bands] == ["B02", "B03", "B04"] and stack.reflectance_scale == 1e-4
    metadata = gdal.Open(run.results["FIRST"]).GetMetadata()
    assert '"algorithm": "temporalliif:superresolve"' in metadata["PROVENANCE"]
    assert "S2_20210501T103000" in metadata["PROVENANCE"]


def test_existing_files_stay_unless_asked(superresolve, series):
    first = superresolve(INPUT=series, TARGETS="2021-05-10", SCALE=1, LOAD=False)
    before = read(first.results["FIRST"])
    refused = superresolve(INPUT=series, TARGETS="2021-05-10", SCALE=2, LOAD=False)
    assert not refused.ok and "already holds" in refused.message and "overwriting" in refused.message
    # Before the dates are registered, which takes minutes for a long series.
    assert any("px (x" in line for line in first.feedback.lines)
    assert not any("px (x" in line or "registered" in line for line in refused.feedback.lines)
    assert (read(first.results["FIRST"]) == before).all()
    replaced = superresolve(INPUT=series, TARGETS="2021-05-10", SCALE=2, OVERWRITE=True, LOAD=False)
    assert replaced.ok and read(replaced.results["FIRST"]).shape == (3, 32, 40)


@pytest.mark.fault(
    "Process: a super-resolution is cancelled",
    "it ends within a second and leaves nothing; a repeat succeeds",
)
def test_cancelling_within_a_second_leaves_nothing(superresolve, series, tmp_path, monkeypatch):
    feedback = Listener()
    predict, started = BaselineModel.predict, threading.Event()

    def slow(self, patch, query, cancelled):
        started.set()
        time.sleep(0.05)
        return predict(self, patch, query, cancelled)

    monkeypatch.setattr(BaselineModel, "predict", slow)
    stopped = []

    def stop():
        started.wait(60)
        time.sleep(0.2)
        stopped.append(Stopwatch())
        feedback.cancel()

    thread = threading.Thread(target=stop)
    thread.start()
    run = superresolve(feedback, INPUT=series, TARGETS="P1D", SCALE=16, TILE=16, LOAD=False)
    in_time = stopped and stopped[0].within(1)
    thread.join()
    assert not run.ok and "Cancelled. Nothing was written." in run.message
    assert in_time
    assert not (tmp_path / "out").exists()
    monkeypatch.setattr(BaselineModel, "predict", predict)
    again = superresolve(INPUT=series, TARGETS="P5D", SCALE=1, LOAD=False)
    assert again.ok and (tmp_path / "out" / "stack.json").exists()


def test_batches_and_threads_are_allowed(plugin):
    algorithm = plugin.provider.algorithm("superresolve")
    assert algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagSupportsBatch
    assert algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagCanCancel
    assert not algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading


def test_a_batch_of_runs(superresolve, series, tmp_path):
    from qgis import processing

    for index, target in enumerate(("2021-05-05", "2021-05-06")):
        results = processing.run(
            "temporalliif:superresolve",
            {"INPUT": series, "TARGETS": target, "SCALE": 1, "OUTPUT": str(tmp_path / f"batch{index}")},
        )
        assert results["LAYERS"] == [str(tmp_path / f"batch{index}" / f"{target}.tif")]


def test_a_temporary_folder(superresolve, series):
    from qgis import processing

    results = processing.run(
        "temporalliif:superresolve",
        {"INPUT": series, "TARGETS": "2021-05-05", "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT},
    )
    assert gdal.Open(results["FIRST"]).RasterCount == 3


def test_layers_of_the_project_with_their_ranges(superresolve, series, tmp_path):
    from qgis.core import QgsDateTimeRange
    from qgis.PyQt.QtCore import QDate, QDateTime, QTime

    layers = [QgsRasterLayer(path, f"layer {n}") for n, path in enumerate(series)]
    begin = QDateTime(QDate(2020, 2, 29), QTime(6, 0))
    layers[3].temporalProperties().setFixedTemporalRange(QgsDateTimeRange(begin, begin.addDays(1)))
    layers[3].temporalProperties().setIsActive(True)
    assert QgsProject.instance().addMapLayers(layers)
    run = superresolve(INPUT=[layers[0], *(layer.id() for layer in layers[1:])], TARGETS="inputs", LOAD=False)
    assert run.ok, run.message
    assert run.results["FIRST"].endswith("2020-02-29.tif")
    assert "2020-02-29T06:00:00Z  layer 3" in run.feedback.lines
    assert "Dates: 1 from the temporal range, 3 from the name." in run.feedback.lines


def test_where_values_come_from_is_written_beside(superresolve, series):
    run = superresolve(INPUT=series, TARGETS="inputs", SCALE=2, METHOD="linear", WHY=True, LOAD=False)
    assert run.ok, run.message
    image = gdal.Open(run.results["FIRST"])
    layer = gdal.Open(run.results["FIRST"].replace(".tif", "_why.tif"))
    assert layer.GetGeoTransform() == image.GetGeoTransform() and layer.RasterCount == 5
    assert layer.GetRasterBand(5).GetDescription() == "code"
    code = layer.ReadAsArray()[4]
    assert ((code == 2) == (image.ReadAsArray() == 0).all(axis=0)).all() and (code == 2).sum() == 4


def test_without_a_mask_and_without_the_screen_there_is_a_warning(superresolve, series):
    for screen in (True, False):
        run = superresolve(
            INPUT=series, TARGETS="2021-05-01", SCALE=1, SCREEN=screen, OVERWRITE=True, LOAD=False
        )
        assert run.ok, run.message
        warned = [line for line in run.feedback.lines if line.startswith("warning: ")]
        assert any("are taken for ground" in line for line in warned) is not screen
