# SPDX-License-Identifier: GPL-2.0-or-later
"""What counts as data, from QGIS's layers and parameters through whole runs."""

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRasterRange

from .conftest import read, scene

pytestmark = pytest.mark.usefixtures("no_engine")

DAYS = ("2021-05-01", "2021-05-08", "2021-05-15")


def valid(path: str) -> np.ndarray:
    """What every reader takes as data in the first band."""
    dataset = gdal.Open(path)
    return dataset.GetRasterBand(1).GetMaskBand().ReadAsArray() > 0


@pytest.fixture
def layers(write_raster):
    """Layers of three dates without nodata; a cloud of 60000 on the second, and a never clear pixel."""
    made = []
    for index, day in enumerate(DAYS):
        values = scene(index, 2)
        if index == 1:
            values[:, 3:9, 4:10] = 60000
        values[:, 14, 17] = 60000
        made.append(QgsRasterLayer(write_raster(f"x_{day}.tif", values, nodata=None), f"x {day}"))
    return made


@pytest.mark.parametrize("value", [(60000, 60000), (50000, 65535)])
def test_the_additional_nodata_value_of_layers(run, layers, tmp_path, value):
    for layer in layers:
        for band in (1, 2):
            layer.dataProvider().setUserNoDataValue(band, [QgsRasterRange(*value)])
    made = {"INPUT": layers, "LOAD": False, "OUTPUT": str(tmp_path / "out")}
    done = run("superresolve", TARGETS="inputs", SCALE=1, MODEL="baseline", **made)
    assert done.ok, done.message
    assert read(done.results["LAYERS"][1]).max() < 4000
    assert np.argwhere(~valid(done.results["LAYERS"][1])).tolist() == [[14, 17]]
    assert any("additional nodata values" in line for line in done.feedback.lines)
    area = "600000,600200,4999840,5000000 [EPSG:32631]"
    done = run("clipstack", EXTENT=area, **{**made, "OUTPUT": str(tmp_path / "clip")})
    assert done.ok, done.message
    expected = read(layers[1].source())[0] < 60000
    np.testing.assert_array_equal(valid(done.results["LAYERS"][1]), expected)
    assert (
        read(done.results["LAYERS"][1])[:, expected].tolist()
        == read(layers[1].source())[:, expected].tolist()
    )


def test_the_nodata_value_of_the_file_can_be_switched_off(run, write_raster, tmp_path):
    values = scene(1, 2)
    values[:, 2, 2] = 0
    layers = [QgsRasterLayer(write_raster(f"y_{day}.tif", values), f"y {day}") for day in DAYS[:2]]
    for layer in layers:
        for band in (1, 2):
            layer.dataProvider().setUseSourceNoDataValue(band, False)
    area = "600000,600200,4999840,5000000 [EPSG:32631]"
    done = run("clipstack", INPUT=layers, EXTENT=area, LOAD=False, OUTPUT=str(tmp_path / "out"))
    assert done.ok, done.message
    assert valid(done.results["FIRST"]).all() and read(done.results["FIRST"])[0, 2, 2] == 0


def test_a_crs_assigned_to_one_layer_beside_files_that_have_one(run, write_raster, tmp_path):
    bare = write_raster("z_2021-05-01.tif", scene(1, 2))
    dataset = gdal.Open(bare, gdal.GA_Update)
    dataset.SetProjection("")
    dataset = None
    inputs = [QgsRasterLayer(bare, "bare"), write_raster("z_2021-05-08.tif", scene(2, 2))]
    area = "600050,600150,4999880,4999960 [EPSG:32631]"
    made = {"INPUT": inputs, "EXTENT": area, "LOAD": False}
    done = run("clipstack", **made, OUTPUT=str(tmp_path / "refused"))
    assert not done.ok and "Assign one" in done.message
    inputs[0].setCrs(QgsCoordinateReferenceSystem("EPSG:32631"))
    done = run("clipstack", **made, OUTPUT=str(tmp_path / "out"))
    assert done.ok, done.message
    out = QgsRasterLayer(done.results["FIRST"], "out")
    assert out.crs().authid() == "EPSG:32631"
    np.testing.assert_array_equal(read(done.results["FIRST"]), scene(1, 2)[:, 4:12, 5:15])


@pytest.mark.parametrize(("rule", "kept"), [(None, True), ("all", True), ("any", False)])
def test_the_nodata_rule(run, write_raster, tmp_path, rule, kept):
    values = (scene(1, 3) // 16).astype(np.uint8)
    values[0, 5:8, 5:8] = 0
    inputs = [write_raster(f"p_{day}.tif", values) for day in DAYS]
    made = {"INPUT": inputs, "LOAD": False, "OUTPUT": str(tmp_path / "out")}
    made |= {} if rule is None else {"NODATA_RULE": rule}
    done = run("superresolve", TARGETS="inputs", SCALE=1, MODEL="baseline", **made)
    assert done.ok, done.message
    out = read(done.results["FIRST"])[:, 6, 6]
    # The value 0 that is data moves one step away from what means nodata.
    assert out.tolist() == ([1, *values[1:, 6, 6]] if kept else [0, 0, 0])
    assert any(f"27 of {3 * 16 * 20} pixels" in line for line in done.feedback.lines)
    assert any(line.startswith("warning") and "27 of" in line for line in done.feedback.lines) != kept


def test_classes_are_refused_or_copied(run, write_raster, tmp_path):
    values = np.resize(np.arange(7), (1, 16, 20)).astype(np.uint8)
    inputs = [write_raster(f"T31UFS_{day}_SCL_20m.tif", values, nodata=None) for day in DAYS]
    made = {"INPUT": inputs, "LOAD": False}
    done = run("superresolve", TARGETS="inputs", **made, OUTPUT=str(tmp_path / "out"))
    assert not done.ok and "holds classes" in done.message and "Clip a time series" in done.message
    area = "600050,600150,4999880,4999960 [EPSG:32631]"
    done = run("clipstack", EXTENT=area, **made, OUTPUT=str(tmp_path / "clip"))
    assert done.ok, done.message
    np.testing.assert_array_equal(read(done.results["FIRST"]), values[:, 4:12, 5:15])
    assert any(line.startswith("warning: Band 1") and "copied" in line for line in done.feedback.lines)


@pytest.mark.parametrize("algorithm", ["upsampleimage", "adapthistograms", "superresolve", "clipstack"])
def test_every_output_says_what_an_alpha_band_hides(run, write_raster, tmp_path, algorithm):
    """Five bands and alpha in 16 bits, with a nodata value that the type cannot hold."""
    inputs, shown = [], np.ones((16, 20), bool)
    shown[:, 15:] = False
    for index, day in enumerate(DAYS):
        planes = np.concatenate([scene(index, 5), np.where(shown, 65535, 0)[None]]).astype(np.uint16)
        inputs.append(write_raster(f"v_{day}.tif", planes, nodata=-9999))
        dataset = gdal.Open(inputs[-1], gdal.GA_Update)
        dataset.GetRasterBand(6).SetColorInterpretation(gdal.GCI_AlphaBand)
        dataset = None
    out = {"LOAD": False, "INPUT": inputs, "OUTPUT": str(tmp_path / "out")}
    done = {
        "upsampleimage": lambda: run(
            "upsampleimage", INPUT=inputs[0], SCALE=1, OUTPUT=str(tmp_path / "out.tif")
        ),
        "adapthistograms": lambda: run("adapthistograms", METHOD="bands", REFERENCE="1", **out),
        "superresolve": lambda: run("superresolve", TARGETS="inputs", SCALE=1, MODEL="baseline", **out),
        "clipstack": lambda: run("clipstack", EXTENT="600000,600200,4999840,5000000 [EPSG:32631]", **out),
    }[algorithm]()
    assert done.ok, done.message
    path = done.results.get("FIRST") or done.results["OUTPUT"]
    dataset = gdal.Open(path)
    assert dataset.RasterCount == 5 and dataset.GetRasterBand(1).GetNoDataValue() is None
    for band in range(1, 6):
        mask = dataset.GetRasterBand(band).GetMaskBand().ReadAsArray() > 0
        np.testing.assert_array_equal(mask, shown)
    np.testing.assert_allclose(read(path)[:, shown], scene(0, 5)[:, shown], atol=1)
