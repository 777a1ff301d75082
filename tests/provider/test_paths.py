# SPDX-License-Identifier: GPL-2.0-or-later
"""Relative paths mean the caller's folder: in every algorithm, for every file, whoever reads or writes it."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from PIL import Image
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProperty,
    QgsRasterLayer,
)
from temporal_liif.core.errors import ParameterError
from temporal_liif.provider.paths import whole_path, with_whole_paths

from .conftest import read

KINDS = ("file", "fileDestination", "folderDestination", "rasterDestination", "sink")


@pytest.fixture
def here(tmp_path, monkeypatch) -> Path:
    """A folder that the caller is in."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_every_file_of_every_algorithm(plugin, here):
    count = 0
    for algorithm in QgsApplication.processingRegistry().providerById("temporalliif").algorithms():
        for definition in algorithm.parameterDefinitions():
            if definition.type() not in KINDS:
                continue
            name = definition.name()
            made = with_whole_paths(algorithm, {name: "sub/x.dat"}, QgsProcessingContext())
            assert made == {name: str(here / "sub" / "x.dat")}, (algorithm.name(), name)
            count += 1
    assert count > 20


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("x.tif", "{here}/x.tif"),
        ("./a/../x.tif", "{here}/x.tif"),
        ("~/x.tif", "{home}/x.tif"),
        ("/tmp/x.tif", "/tmp/x.tif"),
        ("file:///tmp/x%20y.tif", "/tmp/x y.tif"),
        ("11:30 series.gif", "{here}/11:30 series.gif"),
        ("field:north.gif", "{here}/field:north.gif"),
        ("https://host/x.tif", "https://host/x.tif"),
        ("/vsimem/x.tif", "/vsimem/x.tif"),
        ("TEMPORARY_OUTPUT", "TEMPORARY_OUTPUT"),
        ("", ""),
    ],
)
def test_what_a_path_means(here, text, whole):
    assert whole_path(text) == whole.format(here=here, home=os.path.expanduser("~"))


@pytest.mark.parametrize("source", ["memory:", "ogr:dbname='a.gpkg' table=\"t\"", "postgis:dbname='x'"])
def test_features_may_go_to_other_places_than_files(plugin, here, source):
    algorithm = QgsApplication.processingRegistry().algorithmById("temporalliif:temporalsubset")
    table = str(here / "t.csv")
    for text, whole in ((source, source), ("t.csv", table), ("file:///tmp/t.csv", "/tmp/t.csv")):
        made = with_whole_paths(algorithm, {"OUTPUT": text}, QgsProcessingContext())
        assert made["OUTPUT"] == whole


@pytest.mark.parametrize("address", ["https://host/out", "s3://bucket/out"])
def test_nothing_is_written_to_an_address(run, no_engine, series, here, address):
    done = run("clipstack", INPUT=series, EXTENT="600000,600100,4999900,5000000", OUTPUT=address)
    assert not done.ok and f"{address} is an address" in done.message
    assert "Give a path on disk" in done.message
    assert not list(here.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="Windows has drives")
def test_a_drive_is_an_error_where_there_are_none(run, no_engine, series, here):
    with pytest.raises(ParameterError, match="does not have"):
        whole_path("D:\\out\\x.tif")
    done = run("clipstack", INPUT=series, EXTENT="600000,600100,4999900,5000000", OUTPUT="C:/out")
    assert not done.ok and "C:/out is a path of Windows" in done.message and not list(here.iterdir())


def test_layers_come_before_files_of_their_name(plugin, series, here, qgis_new_project):
    algorithm = QgsApplication.processingRegistry().algorithmById("temporalliif:superresolve")
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    for name in ("mine", "other"):
        gdal.Translate(name, series[0])
    layer = QgsRasterLayer(series[1], "mine")
    QgsProject.instance().addMapLayer(layer)
    made = with_whole_paths(algorithm, {"INPUT": ["mine", "other", layer, "nowhere"]}, context)
    assert made["INPUT"] == ["mine", str(here / "other"), layer, "nowhere"]


def test_layer_definitions_keep_what_else_they_say(plugin, here):
    algorithm = QgsApplication.processingRegistry().algorithmById("temporalliif:upsampleimage")
    given = QgsProcessingOutputLayerDefinition("x.tif", QgsProject.instance())
    given.destinationName, given.createOptions = "named", {"a": 1}
    made = with_whole_paths(algorithm, {"OUTPUT": given}, QgsProcessingContext())["OUTPUT"]
    assert made.sink.staticValue() == str(here / "x.tif") and given.sink.staticValue() == "x.tif"
    assert made.destinationProject == QgsProject.instance()
    assert (made.destinationName, made.createOptions) == ("named", {"a": 1})
    given.sink = QgsProperty.fromExpression("'x' || '.tif'")
    assert with_whole_paths(algorithm, {"OUTPUT": given}, QgsProcessingContext())["OUTPUT"] == given


def test_what_the_engine_writes_lies_in_the_callers_folder(run, engine, series, here):
    inputs = [os.path.relpath(path) for path in series]
    done = run("exportanimation", INPUT=inputs, WIDTH=32, GIF="film.gif")
    assert done.ok, done.message
    assert done.results["GIF"] == str(here / "film.gif") and Image.open("film.gif").n_frames == 4
    done = run("compareimages", REFERENCE=inputs[0], RESULTS=inputs[1:2], OUTPUT="t.csv", REPORT="r.html")
    assert done.ok, done.message
    assert sorted(path.name for path in here.iterdir()) == ["film.gif", "r.html", "t.csv"]


def test_what_this_process_writes_lies_there_too(run, no_engine, series, here):
    inputs = [os.path.relpath(path) for path in series]
    done = run("upsampleimage", INPUT=inputs[0], SCALE=2, OUTPUT="fine.tif")
    assert done.ok and done.results["OUTPUT"] == str(here / "fine.tif"), done.message
    assert read("fine.tif").shape == (3, 32, 40)
    done = run(
        "superresolve", INPUT=inputs, TARGETS="inputs", SCALE=1, MODEL="baseline", OUTPUT="deep/series"
    )
    assert done.ok, done.message
    assert done.results["OUTPUT"] == str(here / "deep" / "series")
    # A folder of a stack as a relative input, and its rasters named by their whole paths.
    done = run(
        "temporalsubset", INPUT="deep/series", TARGET="2021-05-09", NUMBER=1, OUTPUT="s.csv", JSON="s.json"
    )
    assert done.ok and done.results["SELECTED"] == str(here / "deep" / "series" / "2021-05-08.tif")
    assert (here / "s.csv").is_file() and (here / "s.json").is_file()


def test_a_zipped_shapefile_of_the_callers_folder(run, no_engine, series, here):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32631)
    source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource("field.shp")
    layer = source.CreateLayer("field", reference, ogr.wkbPolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    box = "POLYGON((600020 4999980,600100 4999980,600100 4999900,600020 4999900,600020 4999980))"
    feature.SetGeometry(ogr.CreateGeometryFromWkt(box))
    layer.CreateFeature(feature)
    del feature, layer, source
    with zipfile.ZipFile("field.zip", "w") as archive:
        for path in sorted(here.glob("field.[sdp]*")):
            archive.write(path.name)
            path.unlink()
    done = run("clipstack", INPUT=series, MASK="field.zip", OUTPUT="cut")
    assert done.ok, done.message
    np.testing.assert_array_equal(read("cut/2021-05-01.tif"), read(series[0])[:, 2:10, 2:10])


def test_dates_by_the_name_of_a_relative_path(run, no_engine, write_raster, here):
    for name in ("early", "late"):
        gdal.Translate(f"{name}.tif", write_raster(f"{name}.tif", np.full((1, 4, 5), 900, np.uint16)))
    done = run(
        "clipstack",
        INPUT=["early.tif", "./late.tif"],
        DATES="./early.tif=2020-01-02, ../here/late.tif=2020-03-04",
        EXTENT="600000,600050,4999960,5000000",
        OUTPUT="cut",
    )
    assert done.ok, done.message
    assert sorted(path.name for path in Path("cut").glob("*.tif")) == ["2020-01-02.tif", "2020-03-04.tif"]


def test_a_missing_checkpoint_is_named_by_its_whole_path(run, no_engine, series, here):
    done = run("superresolve", INPUT=series, MODEL="checkpoint", CHECKPOINT="none.pth", OUTPUT="out")
    assert not done.ok and f"There is no checkpoint file {here / 'none.pth'}" in done.message


def test_qgis_process_takes_paths_from_where_it_is_called(qgis_process, series, here):
    inputs = [f"INPUT={os.path.relpath(path)}" for path in series]
    done = qgis_process(
        "run", "temporalliif:superresolve", "--", *inputs, "TARGETS=inputs", "SCALE=1", "OUTPUT=o"
    )
    assert done.returncode == 0, done.stderr
    assert sorted(p.name for p in (here / "o").glob("*.tif"))[0] == "2021-05-01.tif"
