# SPDX-License-Identifier: GPL-2.0-or-later
"""screenstack: weights in percent on the input's grid, nodata where masked, and the table of the dates."""

import csv
import json

import numpy as np
import pytest
from osgeo import gdal

from ..conftest import TRANSFORM, read

pytestmark = pytest.mark.usefixtures("no_engine")

NAMES = ("B02", "B03", "B04", "B08", "B11")
GRASS = np.array((300, 600, 400, 4000, 2000))
CLOUD = np.array((6000, 5800, 5700, 6200, 4500))
DAYS = tuple(f"2021-05-{day:02}" for day in (1, 6, 11, 16, 21))


@pytest.fixture
def cloudy(write_raster):
    """A meadow on five dates of 40 x 60 pixels; the third has a cloud, and a hole of nodata."""
    rng = np.random.default_rng(2)
    paths = []
    for index, day in enumerate(DAYS):
        values = (GRASS[:, None, None] + rng.normal(0, 8, (5, 40, 60))).astype(np.uint16)
        if index == 2:
            values[:, :, 20:44] = CLOUD[:, None, None]
            values[:, :10, :10] = 0
        paths.append(write_raster(f"S2_{day.replace('-', '')}T103000.tif", values, names=NAMES))
    return paths


def test_weights_and_table(run, cloudy, tmp_path):
    out, table = tmp_path / "out", tmp_path / "dates.csv"
    done = run("screenstack", INPUT=cloudy, LOAD=False, OUTPUT=str(out), TABLE=str(table))
    assert done.ok, done.message
    assert done.results["COUNT"] == 5
    for index, made in enumerate(done.results["LAYERS"]):
        dataset = gdal.Open(made)
        band = dataset.GetRasterBand(1)
        assert dataset.GetGeoTransform() == TRANSFORM
        assert (dataset.RasterXSize, dataset.RasterYSize) == (60, 40)
        assert dataset.GetSpatialRef().IsSame(gdal.Open(cloudy[index]).GetSpatialRef())
        assert band.DataType == gdal.GDT_Byte and band.GetNoDataValue() == 255
        assert band.GetScale() == 0.01 and band.GetDescription() == "weight"
        weights = read(made)[0]
        if index == 2:
            assert (weights[:10, :10] == 255).all()
            assert (weights[12:, 20:44] < 50).all() and (weights[12:, 52:] > 90).all()
        else:
            assert weights.min() > 90 and weights.max() <= 100
    rows = list(csv.DictReader(table.open(encoding="utf-8")))
    assert [row["date"][:10] for row in rows] == list(DAYS)
    assert float(rows[2]["masked"]) == pytest.approx(100 / 2400, abs=1e-4)
    assert {row["scene"] for row in rows} == {""} and {row["disagrees"] for row in rows} == {"0"}
    assert 0.4 <= float(rows[2]["rejected"]) < 0.55 and float(rows[1]["rejected"]) == 0
    assert float(rows[2]["used"]) == pytest.approx(
        float(rows[2]["clear"]) - float(rows[2]["rejected"]), abs=2e-4
    )
    index = json.loads((out / "stack.json").read_text(encoding="utf-8"))
    assert len(index["features"]) == 5


def test_a_date_rejected_for_the_most_part_is_named(run, cloudy, write_raster, tmp_path):
    values = np.broadcast_to(CLOUD[:, None, None], (5, 40, 60)).astype(np.uint16)
    cloudy[3] = write_raster("S2_20210516T103000.tif", values, names=NAMES)
    done = run("screenstack", INPUT=cloudy, LOAD=False, OUTPUT=str(tmp_path / "out"))
    assert done.ok, done.message
    warned = [line for line in done.feedback.lines if line.startswith("warning: ")]
    assert any("largely rejected" in line and "2021-05-16" in line for line in warned)
