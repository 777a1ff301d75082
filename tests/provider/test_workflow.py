# SPDX-License-Identifier: GPL-2.0-or-later
"""The main job as a user runs it: from a model, headless, and on real pixels."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from processing.gui.Postprocessing import handleAlgorithmResults
from qgis.core import QgsProcessingOutputLayerDefinition, QgsProject, QgsRasterLayer
from temporal_liif.provider import translation

from .conftest import ALGORITHM, ROOT, as_looked_at, read


def test_headless_run(qgis_process, series, tmp_path):
    inputs = [f"--INPUT={path}" for path in series]
    out = tmp_path / "out"
    done = qgis_process("run", ALGORITHM, *inputs, "--TARGETS=P5D", "--SCALE=2", f"--OUTPUT={out}", "--json")
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout[done.stdout.index("{") :])["results"]
    assert results["COUNT"] == 5 and results["STACK"] == str(out / "stack.json")
    assert results["LAYERS"] == [str(out / f"2021-05-{day:02d}.tif") for day in (1, 6, 11, 16, 21)]
    made = gdal.Open(results["FIRST"])
    assert made.GetGeoTransform() == (600_000.0, 5.0, 0.0, 5_000_000.0, 0.0, -5.0)
    # The first target stands on the first date, so its mean over each input pixel is that date.
    before = read(series[0]).astype(float)
    after = made.ReadAsArray().reshape(3, 16, 2, 20, 2).mean(axis=(2, 4))
    clear = (before > 0).all(axis=0)
    assert np.abs(after - before)[:, clear].max() <= 1.0


@pytest.mark.parametrize("by_file", [True, False])
def test_headless_model(qgis_process, series, tmp_path, by_file):
    model = ROOT / "provider" / "workflows" / "seasonalrange.model3"
    done = qgis_process(
        "run",
        str(model) if by_file else "temporalliif:seasonalrange",
        *(f"--INPUT={path}" for path in series),
        "--BAND=B04",
        "--TARGETS=P5D",
        "--SCALE=2",
        f"--series:OUTPUT={tmp_path / 'series'}",
        f"--range:OUTPUT={tmp_path / 'range.tif'}",
    )
    assert done.returncode == 0, done.stderr
    images = np.concatenate([read(path) for path in sorted((tmp_path / "series").glob("*.tif"))]).astype(int)
    made = gdal.Open(str(tmp_path / "range.tif"))
    found = made.ReadAsArray().astype(int)
    valid = (images > 0).all(axis=0)
    assert len(images) == 5 and valid.sum() == 32 * 40 - 4
    assert (found[valid] == np.ptp(images, axis=0)[valid]).all()
    assert (found[~valid] == 65535).all() and made.GetRasterBand(1).GetNoDataValue() == 65535


def test_real_scenes(superresolve, worldstrat, tmp_path, qgis_new_project):
    area = worldstrat / "Landcover-14956"
    files = sorted(area.glob("*_L2A.tif"))[:4]
    layers = [QgsRasterLayer(str(path), path.stem) for path in files]
    assert QgsProject.instance().addMapLayers(layers)
    run = superresolve(
        INPUT=layers,
        TARGETS="inputs",
        SCALE=2,
        BANDS="B04,B03,B02,B08",
        MASK_SOURCE="none",
        SCREEN=False,
        LOAD=False,
    )
    assert run.ok, run.message
    given = gdal.Open(str(files[0]))
    by_date = {path.name[3:13]: path for path in files}
    assert [image[-14:-4] for image in run.results["LAYERS"]] == sorted(by_date)
    for image in run.results["LAYERS"]:
        made = gdal.Open(image)
        assert made.GetSpatialRef().IsSame(given.GetSpatialRef())
        assert (made.RasterXSize, made.RasterYSize) == (2 * given.RasterXSize, 2 * given.RasterYSize)
        assert np.allclose(_corners(made), _corners(given), rtol=0, atol=1e-12)
        source = gdal.Open(str(by_date[image[-14:-4]]))
        names = [source.GetRasterBand(n).GetDescription() for n in range(1, source.RasterCount + 1)]
        before = np.stack(
            [source.GetRasterBand(names.index(b) + 1).ReadAsArray() for b in ("B04", "B03", "B02", "B08")]
        )
        after = made.ReadAsArray().astype(float)
        height, width = before.shape[1:]
        mean = after.reshape(4, height, 2, width, 2).mean(axis=(2, 4))
        clear = (before > 0).all(axis=0)
        assert clear.mean() > 0.5
        mean = as_looked_at(mean, Path(image).parent, image[-14:-4])
        assert np.abs(mean - before)[:, clear].mean() * 1e-4 < 0.002


def _corners(dataset: gdal.Dataset) -> tuple[float, float, float, float]:
    x0, dx, _, y0, _, dy = dataset.GetGeoTransform()
    return x0, y0, x0 + dataset.RasterXSize * dx, y0 + dataset.RasterYSize * dy


def test_parameters_have_the_help_of_the_steps_that_they_go_into(plugin):
    weekly = plugin.provider.algorithm("weeklyseries")
    fetch, series = (plugin.provider.algorithm(name) for name in ("fetchscenes", "superresolve"))
    for made, names in (
        (fetch, ("EXTENT", "START", "MIN_CLEAR", "COLLECTION")),
        (series, ("TARGETS", "SCALE")),
    ):
        for name in names:
            assert weekly.parameterDefinition(name).help() == made.parameterDefinition(name).help() != ""


@pytest.mark.parametrize("as_group", [False, True])
def test_a_model_takes_a_series(run, plugin, series, tmp_path, qgis_new_project, as_group):
    """The folder of dated rasters, or a group of the project, as every algorithm does."""
    folder = tmp_path / "dates"
    folder.mkdir()
    paths = [shutil.move(path, folder) for path in series]
    value = str(folder)
    if as_group:
        group = QgsProject.instance().layerTreeRoot().addGroup("fields")
        for path in paths:
            layer = QgsRasterLayer(path, Path(path).stem)
            QgsProject.instance().addMapLayer(layer, False)
            group.addLayer(layer)
        value = "group://fields"
    made = {"series:OUTPUT": str(tmp_path / "series"), "range:OUTPUT": str(tmp_path / "range.tif")}
    done = run("seasonalrange", SERIES=value, BAND="B04", TARGETS="P5D", SCALE=2, MODEL="baseline", **made)
    assert done.ok, done.message
    images = np.concatenate([read(path) for path in sorted((tmp_path / "series").glob("*.tif"))]).astype(int)
    found, valid = read(tmp_path / "range.tif").astype(int).squeeze(), (images > 0).all(axis=0)
    assert len(images) == 5 and (found[valid] == np.ptp(images, axis=0)[valid]).all()


@pytest.mark.parametrize("name", ["seasonalrange", "worldstratpair"])
def test_a_model_without_rasters_does_not_begin(run, plugin, tmp_path, name):
    algorithm = plugin.provider.algorithm(name)
    assert [one.name() for one in algorithm.parameterDefinitions()][:2] == ["SERIES", "INPUT"]
    assert "series_widget" in algorithm.parameterDefinition("SERIES").metadata()["widget_wrapper"]
    done = run(name, **{"series:OUTPUT": str(tmp_path / "s"), "range:OUTPUT": str(tmp_path / "r.tif")})
    assert not done.ok and "Choose a series" in done.message
    done = run(name, SERIES=str(tmp_path / "nowhere"))
    assert not done.ok and "There is no series at" in done.message


def test_what_the_library_finds_wrong_is_said_in_the_language_of_qgis(run, plugin, tmp_path, monkeypatch):
    (tmp_path / "stack.json").write_text("{")
    monkeypatch.setattr(translation, "tr", lambda text: f"¡{text}")
    done = run("seasonalrange", SERIES=str(tmp_path))
    assert not done.ok and done.message.startswith("¡") and "stack.json" in done.message


def test_the_layer_of_a_model_is_called_as_its_output(run, plugin, series, tmp_path, qgis_new_project):
    where = QgsProcessingOutputLayerDefinition(str(tmp_path / "range.tif"), QgsProject.instance())
    done = run(
        "seasonalrange",
        INPUT=series,
        BAND="B04",
        TARGETS="P10D",
        MODEL="baseline",
        **{"range:OUTPUT": where, "series:OUTPUT": str(tmp_path / "series")},
    )
    assert done.ok, done.message
    (details,) = done.context.layersToLoadOnCompletion().values()
    assert details.name == "Seasonal range"
    handleAlgorithmResults(plugin.provider.algorithm("seasonalrange"), done.context, done.feedback)
    assert [layer.name() for layer in QgsProject.instance().mapLayers().values()] == ["Seasonal range"]
