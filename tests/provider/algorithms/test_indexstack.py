# SPDX-License-Identifier: GPL-2.0-or-later
"""indexstack: values, folders of one and several indices, colours of the layers, and the manual's page."""

import json
import math
import shutil
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProject, QgsSingleBandPseudoColorRenderer
from temporal_liif.core.analysis.indices import indices
from temporal_liif.provider.algorithms.indexstack import IndexStack
from temporal_liif.provider.project_series import name_of_series

from ..conftest import TRANSFORM, read

pytestmark = pytest.mark.usefixtures("no_engine")

DAYS = ("20210501", "20210511")


@pytest.fixture
def stored():
    """Values (B02, B04, B08, B11) of two dates of 30 x 40 pixels; 0 is nodata."""
    rng = np.random.default_rng(4)
    dates = [rng.integers(200, 5000, (4, 30, 40)).astype(np.uint16) for _ in DAYS]
    for values in dates:
        values[:, 2, 3] = 0
    return dates


@pytest.fixture
def paths(stored, write_raster):
    return [
        write_raster(f"x_{day}.tif", values, names=("B02", "B04", "B08", "B11"), nodata=0)
        for day, values in zip(DAYS, stored)
    ]


def ratio(stored, first, second):
    a, b = stored[first].astype(float), stored[second].astype(float)
    return np.where(stored[first] == 0, np.nan, (a - b) / np.where(a + b == 0, 1, a + b))


def test_one_index_is_a_series_in_the_folder(run, paths, stored, tmp_path):
    out = tmp_path / "out"
    done = run("indexstack", INPUT=paths, REFLECTANCE_SCALE=1e-4, LOAD=False, OUTPUT=str(out))
    assert done.ok, done.message
    assert done.results["COUNT"] == 2 and done.results["STACK"] == str(out / "stack.json")
    assert done.results["LAYERS"] == [str(out / name) for name in ("2021-05-01.tif", "2021-05-11.tif")]
    for path, values in zip(done.results["LAYERS"], stored):
        made = gdal.Open(path)
        assert made.GetGeoTransform() == TRANSFORM and made.RasterCount == 1
        assert made.GetSpatialRef().IsSame(gdal.Open(paths[0]).GetSpatialRef())
        assert made.GetRasterBand(1).DataType == gdal.GDT_Float32
        assert math.isnan(made.GetRasterBand(1).GetNoDataValue())
        np.testing.assert_allclose(read(path)[0], ratio(values, 2, 1), atol=2e-6)
    assert any(line.startswith("NDVI = (N - R)/(N + R)") for line in done.feedback.lines)
    bands = json.loads((out / "stack.json").read_text(encoding="utf-8"))["features"][0]
    assert bands["assets"]["image"]["eo:bands"] == [{"name": "NDVI"}]


def test_several_indices_have_a_folder_each_and_can_be_read_again(run, paths, stored, tmp_path):
    out = tmp_path / "out"
    done = run("indexstack", INPUT=paths, INDEX=["NDMI", "NDVI"], LOAD=False, OUTPUT=str(out))
    assert done.ok, done.message
    assert sorted(path.name for path in out.iterdir()) == ["NDMI", "NDVI"]
    assert [Path(path).parent.name for path in done.results["LAYERS"]] == ["NDVI"] * 2 + ["NDMI"] * 2
    np.testing.assert_allclose(read(done.results["LAYERS"][2])[0], ratio(stored[0], 2, 3), atol=2e-6)
    clipped = {"EXTENT": "600050,600150,4999850,4999950", "OUTPUT": str(tmp_path / "clipped")}
    again = run("clipstack", INPUT=[str(out / "NDMI")], LOAD=False, **clipped)
    assert again.ok, again.message
    np.testing.assert_array_equal(
        read(again.results["FIRST"])[0], read(str(out / "NDMI" / "2021-05-01.tif"))[0, 5:15, 5:15]
    )


def test_what_is_made_of_an_index_keeps_its_colours(run, paths, tmp_path, qgis_new_project):
    from processing.gui.Postprocessing import handleAlgorithmResults

    made = run("indexstack", INPUT=paths, INDEX=["NDMI"], LOAD=False, OUTPUT=str(tmp_path / "out"))
    assert made.ok, made.message
    clipped = {"EXTENT": "600050,600150,4999850,4999950", "OUTPUT": str(tmp_path / "clipped")}
    done = run("clipstack", INPUT=[str(tmp_path / "out")], **clipped)
    assert done.ok, done.message
    handleAlgorithmResults(IndexStack(), done.context, done.feedback)
    layers = list(QgsProject.instance().mapLayers().values())
    limits = {(one.renderer().classificationMin(), one.renderer().classificationMax()) for one in layers}
    assert len(layers) == 2 and limits == {indices()["NDMI"].shown}


def test_a_formula_in_place_of_all_indices(run, paths, tmp_path):
    """As a dialog gives it, in which no index is left chosen."""
    done = run("indexstack", INPUT=paths, INDEX=[], FORMULA="mine = nir / red", OUTPUT=str(tmp_path / "out"))
    assert done.ok, done.message
    made = gdal.Open(done.results["FIRST"])
    assert made.GetRasterBand(1).GetDescription() == "mine" and not (tmp_path / "out" / "NDVI").exists()


def test_what_cannot_be_had_is_refused(run, paths, tmp_path):
    missing = run("indexstack", INPUT=paths, INDEX=["NBR"], OUTPUT=str(tmp_path / "a"))
    assert not missing.ok and "NBR needs nir, swir22" in missing.message
    none = run("indexstack", INPUT=paths, INDEX=[], OUTPUT=str(tmp_path / "b"))
    assert not none.ok and "No index is chosen" in none.message
    unknown = run("indexstack", INPUT=paths, INDEX="NVDI", OUTPUT=str(tmp_path / "c"))
    assert not unknown.ok and "'NVDI' is not a choice" in unknown.message


def test_layers_share_a_ramp_on_one_scale(run, paths, tmp_path, qgis_new_project):
    done = run("indexstack", INPUT=paths, OUTPUT=str(tmp_path / "out"))
    assert done.ok, done.message
    waiting = done.context.layersToLoadOnCompletion()
    assert sorted(Path(path).name for path in waiting) == ["2021-05-01.tif", "2021-05-11.tif"]
    from processing.gui.Postprocessing import handleAlgorithmResults

    handleAlgorithmResults(IndexStack(), done.context, done.feedback)
    layers = list(QgsProject.instance().mapLayers().values())
    assert len(layers) == 2
    for layer in layers:
        renderer = layer.renderer()
        assert isinstance(renderer, QgsSingleBandPseudoColorRenderer)
        assert (renderer.classificationMin(), renderer.classificationMax()) == (-0.1, 0.9)
        items = renderer.shader().rasterShaderFunction().colorRampItemList()
        assert [item.value for item in items] == pytest.approx([-0.1, 0.1, 0.3, 0.5, 0.7, 0.9])
        assert items[0].color.name() == "#8c510a" and items[-1].color.name() == "#0b4d1c"
    assert QgsProject.instance().layerTreeRoot().findGroup("NDVI") is not None


def test_the_layers_of_an_index_are_called_by_their_series(run, paths, tmp_path, qgis_new_project):
    """Those of two series can be told from each other; the folder of one has its group's name."""
    from processing.gui.Postprocessing import handleAlgorithmResults

    (tmp_path / "spring").mkdir()
    for path in paths:
        shutil.copy(path, tmp_path / "spring")
    first = run("indexstack", SERIES=str(tmp_path / "spring"), OUTPUT=str(tmp_path / "out"))
    assert first.ok, first.message
    handleAlgorithmResults(IndexStack(), first.context, first.feedback)
    (group,) = QgsProject.instance().layerTreeRoot().children()
    assert group.name() == "NDVI of spring"
    names = {layer.name() for layer in QgsProject.instance().mapLayers().values()}
    assert names == {"NDVI of spring 2021-05-01", "NDVI of spring 2021-05-11"}
    group.setName("mine, all of it (2)")
    assert name_of_series(str(tmp_path / "out" / "stack.json"), QgsProject.instance()) == "mine (2)"


def test_the_manual_lists_every_index():
    page = (Path(__file__).parents[3] / "docs" / "indexstack.md").read_text(encoding="utf-8")
    for name, index in indices().items():
        assert f"| `{name}` | {index.theme} | [{index.title}](" in page and f"`{index.formula}`" in page


def test_formulas_of_the_users(run, paths, stored, tmp_path):
    out = tmp_path / "out"
    given = {"INPUT": paths, "REFLECTANCE_SCALE": 1e-4, "LOAD": False}
    done = run("indexstack", **given, FORMULA="mine = (nir - B2) / (nir + B2)", OUTPUT=str(out))
    assert done.ok, done.message
    assert done.results["STACK"] == str(out / "stack.json") and done.results["COUNT"] == 2
    np.testing.assert_allclose(read(done.results["FIRST"])[0], ratio(stored[0], 2, 0), atol=2e-6)
    assert gdal.Open(done.results["FIRST"]).GetRasterBand(1).GetDescription() == "mine"
    both = run("indexstack", **given, INDEX=["NDVI"], FORMULA="nir; x = red", OUTPUT=str(tmp_path / "all"))
    assert both.ok, both.message
    assert sorted(path.name for path in (tmp_path / "all").iterdir()) == ["NDVI", "formula", "x"]
    x = read(str(tmp_path / "all" / "x" / "2021-05-01.tif"))[0]
    np.testing.assert_allclose(x, np.where(stored[0][1] == 0, np.nan, stored[0][1] * 1e-4), rtol=1e-6)
    for formula, said in (("nir - swir22", "swir22"), ("nir -", "cannot be used"), ("NDVI = nir", "already")):
        done = run("indexstack", **given, FORMULA=formula, OUTPUT=str(tmp_path / "none"))
        assert not done.ok and said in done.message
    assert not (tmp_path / "none").exists()
