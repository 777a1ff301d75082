# SPDX-License-Identifier: GPL-2.0-or-later
"""registerstack: dates of known shifts are moved back, on the same grid, in the same type; and the table."""

import csv
import json

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingUtils
from temporal_liif.core.series.looks import observe

from ..conftest import TRANSFORM, read

pytestmark = pytest.mark.usefixtures("no_engine")

SHIFTS = np.array([(0.0, 0.0), (0.4, -0.3), (-0.35, 0.25), (0.2, 0.45), (-0.3, -0.4)])
NAMES = ("B02", "B03", "B04")
DAYS = tuple(f"2021-05-{day:02}" for day in (1, 6, 11, 16, 21))


@pytest.fixture(scope="module")
def ground():
    """(3, 400, 440) reflectance: fields of straight borders with fine texture, 4 samples to a pixel."""
    rng = np.random.default_rng(5)
    rows, cols = np.mgrid[:400, :440]
    label = np.floor((0.9 * rows + 0.4 * cols) / 37).astype(int) * 97
    label += np.floor((0.9 * cols - 0.4 * rows + 500) / 53).astype(int)
    bright = rng.uniform(0.05, 0.25, label.max() + 1)[label] + 0.004 * rng.standard_normal(label.shape)
    return np.stack([bright * (0.7 + 0.3 * band) for band in range(3)])


def stored(ground, shift):
    return np.rint(observe(ground, 4, tuple(shift)) * 10000).astype(np.uint16)


@pytest.fixture
def moved(ground, write_raster):
    """Five dates of 100 x 110 pixels, displaced by SHIFTS; the third has a cloud (nodata)."""
    paths = []
    for index, (day, shift) in enumerate(zip(DAYS, SHIFTS)):
        values = stored(ground, shift)
        if index == 2:
            values[:, 30:60, 40:70] = 0
        paths.append(write_raster(f"S2_{day.replace('-', '')}T103000.tif", values, names=NAMES))
    return paths


def test_dates_are_moved_back(run, moved, ground, tmp_path):
    out = tmp_path / "out"
    done = run("registerstack", INPUT=moved, LOAD=False, OUTPUT=str(out), TABLE=str(tmp_path / "shifts.csv"))
    assert done.ok, done.message
    assert done.results["COUNT"] == 5
    still = stored(ground, (0, 0)).astype(float)
    inner = (slice(None), slice(5, -5), slice(5, -5))
    for index, (source, made) in enumerate(zip(moved, done.results["LAYERS"])):
        dataset = gdal.Open(made)
        assert dataset.GetGeoTransform() == TRANSFORM and (dataset.RasterXSize, dataset.RasterYSize) == (
            110,
            100,
        )
        assert dataset.GetSpatialRef().IsSame(gdal.Open(source).GetSpatialRef())
        band = dataset.GetRasterBand(3)
        assert (band.DataType, band.GetNoDataValue(), band.GetDescription()) == (gdal.GDT_UInt16, 0, "B04")
        after, before = read(made).astype(float), read(source).astype(float)
        clear = (after > 0).all(axis=0)[inner[1:]]
        error = np.sqrt(np.mean((after - still)[inner][:, clear] ** 2))
        assert error < 40 and (
            index == 0 or error < 0.3 * np.sqrt(np.mean((before - still)[inner][:, clear] ** 2))
        )
    # The reference is the median, here the first date: it keeps its values.
    np.testing.assert_array_equal(read(done.results["FIRST"]), read(moved[0]))
    holes = (read(done.results["LAYERS"][2]) == 0).all(axis=0)
    assert holes[30:60, 40:70].sum() > 870 and holes[20:70, 30:80].sum() < 1100
    with open(tmp_path / "shifts.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["date"][:10] for row in rows] == list(DAYS)
    down = np.array([float(row["pixels_down"]) for row in rows])
    right = np.array([float(row["pixels_right"]) for row in rows])
    np.testing.assert_allclose(np.stack([down, right], axis=1), SHIFTS, atol=0.04)
    np.testing.assert_allclose([float(row["metres_right"]) for row in rows], 10 * right, atol=1e-2)
    np.testing.assert_allclose([float(row["metres_up"]) for row in rows], -10 * down, atol=1e-2)
    assert all(float(row["quality"]) > 0.9 for row in rows)
    facts = json.loads((out / "stack.json").read_text())["features"][0]["properties"]
    table = facts["temporal_liif:provenance"]["registration"]["dates"]
    np.testing.assert_allclose([row["pixels_down"] for row in table], down, atol=1e-3)
    assert any("2021-05-06" in line and "px" in line for line in done.feedback.lines)


def test_the_table_alone(run, moved, tmp_path):
    out = tmp_path / "out"
    done = run("registerstack", INPUT=moved, APPLY=False, TABLE="memory:", OUTPUT=str(out))
    assert done.ok, done.message
    assert not out.exists() and "LAYERS" not in done.results
    layer = QgsProcessingUtils.mapLayerFromString(done.results["TABLE"], done.context)
    rows = list(layer.getFeatures())
    np.testing.assert_allclose([row["pixels_right"] for row in rows], SHIFTS[:, 1], atol=0.04)
    assert rows[0]["name"].startswith("S2_20210501") and rows[0]["windows"] == 1
    nothing = run("registerstack", INPUT=moved, APPLY=False, OUTPUT=str(out))
    assert not nothing.ok and "Neither" in nothing.message


def test_a_finer_reference_on_another_grid(run, moved, ground, write_raster, tmp_path):
    """An image of half the pixel, cut elsewhere, that shows the ground where the second date does."""
    fine = np.rint(observe(ground, 2, tuple(2 * SHIFTS[1])) * 10000).astype(np.uint16)[:, 10:190, 6:214]
    place = (TRANSFORM[0] + 6 * 5, 5.0, 0.0, TRANSFORM[3] - 10 * 5, 0.0, -5.0)
    path = write_raster("aerial.tif", fine, transform=place, names=("red", "green", "blue"))
    done = run(
        "registerstack",
        INPUT=moved,
        REFERENCE=path,
        APPLY=False,
        TABLE="memory:",
        OUTPUT=str(tmp_path / "out"),
    )
    assert done.ok, done.message
    layer = QgsProcessingUtils.mapLayerFromString(done.results["TABLE"], done.context)
    found = np.array([[row["pixels_down"], row["pixels_right"]] for row in layer.getFeatures()])
    np.testing.assert_allclose(found, SHIFTS - SHIFTS[1], atol=0.06)
    noise = np.random.default_rng(0).integers(1000, 3000, (3, 100, 110)).astype(np.uint16)
    other = run(
        "registerstack",
        INPUT=moved,
        REFERENCE=write_raster("noise.tif", noise, names=NAMES),
        LOAD=False,
        OUTPUT=str(tmp_path / "no"),
    )
    assert not other.ok and "noise" in other.message and "in common" in other.message
    assert not (tmp_path / "no").exists()


def test_what_cannot_be_registered_is_copied_and_named(run, series, tmp_path):
    """Dates of 16 x 20 pixels whose waves have nothing in common."""
    done = run("registerstack", INPUT=series[:1], LOAD=False, OUTPUT=str(tmp_path / "one"))
    assert done.ok, done.message
    np.testing.assert_array_equal(read(done.results["FIRST"]), read(series[0]))
    assert any(line.startswith("warning: ") and "2021-05-01" in line for line in done.feedback.lines)


def test_it_runs_headless(qgis_process, moved, tmp_path):
    out = tmp_path / "out"
    done = qgis_process(
        "run",
        "temporalliif:registerstack",
        *(f"--INPUT={path}" for path in moved),
        f"--TABLE={tmp_path / 'shifts.csv'}",
        f"--OUTPUT={out}",
    )
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in out.glob("*.tif")) == [f"{day}.tif" for day in DAYS]
    assert len((tmp_path / "shifts.csv").read_text().splitlines()) == 6


def test_superresolve_registers_unless_told_otherwise(superresolve, moved, ground, tmp_path):
    given = {"INPUT": moved, "TARGETS": "2021-05-06", "SCALE": 1, "MODEL": "baseline", "LOAD": False}
    # Borders of fields that are displaced can depart from the other dates as clouds do.
    given["SCREEN"] = False
    still = stored(ground, (0, 0)).astype(float)[:, 5:-5, 5:-5]
    errors = []
    for register in (True, False):
        done = superresolve(REGISTER=register, OUTPUT=str(tmp_path / f"out-{register}"), **given)
        assert done.ok, done.message
        after = read(done.results["FIRST"]).astype(float)[:, 5:-5, 5:-5]
        errors.append(np.sqrt(np.mean((after - still) ** 2)))
        assert any("Registration of the dates" in line for line in done.feedback.lines) == register
    assert errors[0] < 0.3 * errors[1]
    np.testing.assert_array_equal(after, read(moved[1])[:, 5:-5, 5:-5])


def test_a_folder_that_holds_a_series_is_refused_before_the_dates_are_registered(run, series, tmp_path):
    folder = str(tmp_path / "out")
    first = run("registerstack", INPUT=series, LOAD=False, OUTPUT=folder)
    assert first.ok and any("px (x" in line for line in first.feedback.lines)
    refused = run("registerstack", INPUT=series, LOAD=False, OUTPUT=folder)
    assert not refused.ok and "already holds a series" in refused.message
    assert not any("px (x" in line for line in refused.feedback.lines)
    # The table alone needs no folder.
    table = str(tmp_path / "shifts.csv")
    assert run("registerstack", INPUT=series, APPLY=False, TABLE=table, OUTPUT=folder).ok
