# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers that are loaded already show the new pixels after overwriting, and keep what the user gave them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from processing.gui.Postprocessing import handleAlgorithmResults
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsLayerTreeRegistryBridge,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPointXY,
    QgsProcessingContext,
    QgsProject,
    QgsRaster,
    QgsRasterBandStats,
    QgsRasterLayer,
    QgsRasterRange,
    QgsSingleBandGrayRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from temporal_liif.provider.project_series import dates_group

from .conftest import Listener, read, scene, write_geotiff

PLACE = QgsPointXY(600_005, 4_999_995)


@pytest.fixture
def load(plugin, project, no_engine):
    """A function that runs an algorithm and has Processing load its results."""

    def call(name: str, **parameters) -> dict:
        feedback = Listener()
        context = QgsProcessingContext()
        context.setProject(project)
        context.setFeedback(feedback)
        algorithm = QgsApplication.processingRegistry().algorithmById(f"temporalliif:{name}").create()
        ok, message = algorithm.checkParameterValues(parameters, context)
        assert ok, message
        results, ok = algorithm.run(parameters, context, feedback)
        assert ok, feedback.errors
        assert handleAlgorithmResults(algorithm, context, feedback, parameters=parameters)
        return results

    return call


def identify(layer: QgsRasterLayer, band: int = 1) -> float:
    return layer.dataProvider().identify(PLACE, QgsRaster.IdentifyFormatValue).results()[band]


def mean(layer: QgsRasterLayer) -> float:
    return layer.dataProvider().bandStatistics(1, QgsRasterBandStats.Mean).mean


def drawn(layer: QgsRasterLayer) -> bytes:
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(20, 16))
    settings.setDestinationCrs(layer.crs())
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    return bytes(image.bits().asarray(image.sizeInBytes()))


def by_name(project: QgsProject, name: str) -> QgsRasterLayer:
    """A layer by its name without that of the series."""
    (layer,) = (one for one in project.mapLayers().values() if shortened(one.name()) == name)
    return layer


def shortened(name: str) -> str:
    return name.rpartition(" m ")[2]


def as_fresh(layer: QgsRasterLayer) -> None:
    """The layer shows what its file holds: in Identify, statistics and on the map."""
    fresh = QgsRasterLayer(layer.source(), "fresh")
    assert fresh.isValid()
    assert identify(layer) == identify(fresh) == read(layer.source())[0, 0, 0]
    assert mean(layer) == mean(fresh) and layer.extent() == fresh.extent() and layer.crs() == fresh.crs()
    fresh.setRenderer(layer.renderer().clone())
    assert drawn(layer) == drawn(fresh)


def test_a_series_that_is_made_again(load, project, series, tmp_path):
    out = str(tmp_path / "series")
    options = {"INPUT": series, "SCALE": 1, "MODEL": "baseline", "OUTPUT": out}
    load("superresolve", TARGETS="2021-05-03 2021-05-05 2021-05-09", METHOD="nearest", **options)
    styled = by_name(project, "2021-05-05")
    renderer = QgsSingleBandGrayRenderer(styled.dataProvider(), 2)
    renderer.setOpacity(0.25)
    styled.setRenderer(renderer)
    styled.setName("the best of them")
    own = QgsCoordinateReferenceSystem("EPSG:32632")
    styled.setCrs(own)
    styled.dataProvider().setUserNoDataValue(2, [QgsRasterRange(7, 9)])
    styled.setCustomProperty("mine", "kept")
    before = {
        shortened(layer.name()): (layer.id(), drawn(layer), mean(layer))
        for layer in project.mapLayers().values()
    }
    (group,) = project.layerTreeRoot().children()
    days = "2021-05-02 2021-05-05 2021-05-09"
    load("superresolve", TARGETS=days, METHOD="linear", OVERWRITE=True, **options)
    # 3 May went away, 2 May came, and the others stayed, each in its place, in the one group.
    assert project.layerTreeRoot().children() == [group]
    names = [shortened(node.layer().name()) for node in dates_group(group).children()]
    assert names == ["2021-05-02", "the best of them", "2021-05-09"]
    assert group.name().endswith("2021-05-02 to 2021-05-09")
    assert len(project.mapLayers()) == 3
    for name in names[1:]:
        layer = by_name(project, name)
        assert layer.id() == before[name][0] and mean(layer) != before[name][2]
        assert drawn(layer) != before[name][1]
        if layer is styled:
            assert layer.crs() == own and layer.customProperty("mine") == "kept"
            assert layer.dataProvider().userNoDataValues(2) == [QgsRasterRange(7, 9)]
            layer.setCrs(layer.dataProvider().crs())
        as_fresh(layer)
    kept = styled.renderer()
    assert (kept.grayBand(), kept.opacity()) == (2, 0.25)
    begin = styled.temporalProperties().fixedTemporalRange()
    assert begin.begin().toString("yyyy-MM-dd") == "2021-05-05" and begin.end().date().day() == 9


def test_another_algorithm_that_loads_nothing_overwrites_it(load, project, series, tmp_path):
    out = tmp_path / "series"
    load("superresolve", INPUT=series, TARGETS="2021-05-01 2021-05-04", SCALE=1, OUTPUT=str(out))
    mine = project.layerTreeRoot().addGroup("mine")
    spelled = tmp_path / "link"
    spelled.symlink_to(out)
    other = QgsRasterLayer(str(spelled / ".." / "series" / "2021-05-01.tif"), "spelled otherwise")
    gdal.BuildVRT(str(tmp_path / "all.vrt"), [str(out / "2021-05-01.tif")])
    virtual = QgsRasterLayer(str(tmp_path / "all.vrt"), "virtual")
    for layer in (other, virtual):
        project.addMapLayer(layer, False)
        mine.addLayer(layer)
    assert drawn(other) and drawn(virtual)
    # The second image of the series is bright, and larger pixels make another grid.
    paths = [
        write_geotiff(tmp_path / f"b_2021-05-0{day}.tif", scene(day, size=(10, 12)) + 4000) for day in (1, 2)
    ]
    extent = "600000,600120,4999900,5000000"
    load("clipstack", INPUT=paths, EXTENT=extent, OUTPUT=str(out), OVERWRITE=True, LOAD=False)
    assert sorted(path.name for path in out.glob("*.tif")) == ["2021-05-01.tif", "2021-05-02.tif"]
    layers = {shortened(layer.name()) for layer in project.mapLayers().values()}
    assert layers == {"2021-05-01", "spelled otherwise", "virtual"}
    as_fresh(by_name(project, "2021-05-01"))
    as_fresh(other)
    assert identify(virtual) == read(out / "2021-05-01.tif")[0, 0, 0]


def test_layers_that_compute_from_the_file(load, project, series, tmp_path):
    path = str(tmp_path / "fine.tif")
    load("upsampleimage", INPUT=series[0], SCALE=1, OUTPUT=path)
    inner, outer = str(tmp_path / "inner.vrt"), str(tmp_path / "outer.vrt")
    gdal.BuildVRT(inner, [path])
    gdal.BuildVRT(outer, [inner])
    nested = QgsRasterLayer(outer, "nested")
    fresh = QgsRasterLayer(path, "fresh")
    box = fresh.extent()
    twice = QgsRasterLayer(
        f"?crs={fresh.crs().authid()}&extent={box.xMinimum()},{box.yMinimum()},{box.xMaximum()},"
        f"{box.yMaximum()}&width={fresh.width()}&height={fresh.height()}&formula=%22a@1%22%20*%202"
        f"&a:uri={path}&a:provider=gdal",
        "twice",
        "virtualraster",
    )
    assert nested.isValid() and twice.isValid()
    for layer in (nested, twice):
        project.addMapLayer(layer)
    before = {layer: (drawn(layer), mean(layer)) for layer in (nested, twice)}
    load("upsampleimage", INPUT=series[1], SCALE=1, OUTPUT=path)
    value = read(path)[0, 0, 0]
    assert identify(nested) == value and identify(twice) == 2 * value
    for layer, (picture, average) in before.items():
        assert drawn(layer) != picture and mean(layer) != average
    assert {layer.name() for layer in project.mapLayers().values()} >= {"nested", "twice"}


def test_an_image_with_other_bands_in_the_place_of_one(load, project, series, tmp_path):
    path = tmp_path / "fine.tif"
    load("upsampleimage", INPUT=series[0], SCALE=2, OUTPUT=str(path))
    layer = QgsRasterLayer(str(path), "fine")
    project.addMapLayer(layer)
    drawn(layer)
    load("upsampleimage", INPUT=series[1], SCALE=1, BANDS="B04", OUTPUT=str(path))
    assert layer.isValid() and layer.bandCount() == 1 and layer.width() == 20
    fresh = QgsRasterLayer(str(path), "fresh")
    assert mean(layer) == mean(fresh) and layer.extent() == fresh.extent()
    assert layer.renderer().usesBands() == [1]


@pytest.mark.parametrize("name", ["figures.csv", "figures.gpkg"])
def test_a_table_that_is_made_again(load, project, series, tmp_path, name):
    path = str(tmp_path / name)
    load("temporalsubset", INPUT=series, TARGET="2021-05-08", NUMBER=1, OUTPUT=path)
    table = QgsVectorLayer(path, "table", "ogr")
    project.addMapLayer(table)
    assert table.featureCount() == 1
    load("temporalsubset", INPUT=series, TARGET="2021-05-08", NUMBER=3, OUTPUT=path)
    assert table.isValid() and table.featureCount() == 3 and len(list(table.getFeatures())) == 3


def test_what_the_user_has_in_the_folder_is_left_alone(load, project, series, tmp_path):
    out = tmp_path / "series"
    options = {"INPUT": series, "SCALE": 1, "OUTPUT": str(out)}
    load("superresolve", TARGETS="2021-05-03 2021-05-05", **options)
    mine = write_geotiff(out / "mine.tif", np.full((1, 4, 4), 9, np.uint16))
    dead = QgsRasterLayer(mine, "was dead before")
    project.addMapLayer(dead)
    group = project.layerTreeRoot().addGroup("empty, and the user's")
    Path(mine).unlink()
    load("superresolve", TARGETS="2021-05-05", OVERWRITE=True, **options)
    names = {shortened(layer.name()) for layer in project.mapLayers().values()}
    assert names == {"2021-05-05", "was dead before"}
    assert group in project.layerTreeRoot().children()


def test_a_subgroup_that_is_left_empty_goes(load, project, series, tmp_path):
    options = {"INPUT": series, "SCALE": 1, "OUTPUT": str(tmp_path / "series"), "TARGETS": "2021-05-05"}
    load("superresolve", CLEAR_COUNT=True, **options)
    (group,) = project.layerTreeRoot().children()
    assert len(group.children()) == 2
    load("superresolve", OVERWRITE=True, **options)
    assert project.layerTreeRoot().children() == [group] and len(group.children()) == 1


@pytest.mark.parametrize("inside", [False, True])
def test_a_group_whose_layers_were_taken_out_is_filled_again(load, project, series, tmp_path, inside):
    """Wherever the user has put it, also if QGIS puts new layers into it because it is the current one."""
    root, bridge = project.layerTreeRoot(), project.layerTreeRegistryBridge()
    options = {"INPUT": series, "SCALE": 1, "OUTPUT": str(tmp_path / "series"), "TARGETS": "P10D"}
    load("superresolve", CLEAR_COUNT=True, **options)
    mine = root.addGroup("mine")
    (made,) = (group for group in root.children() if group is not mine)
    name = made.name()
    mine.addChildNode(made.clone())
    root.removeChildNode(made)
    project.removeMapLayers(list(project.mapLayers()))
    (group,) = mine.children()
    assert [inner.name() for inner in group.children()] == ["Clear observations", "Dates"]
    assert not group.findLayers()
    if inside:
        bridge.setLayerInsertionPoint(QgsLayerTreeRegistryBridge.InsertionPoint(dates_group(group), 0))
    load("superresolve", OVERWRITE=True, **{**options, "TARGETS": "P5D"})
    bridge.setLayerInsertionPoint(QgsLayerTreeRegistryBridge.InsertionPoint(root, 0))
    assert root.children() == [mine] and mine.children() == [group]
    assert group.name() == name
    assert [inner.name() for inner in group.children()] == ["Dates"]
    assert len(dates_group(group).children()) == len(project.mapLayers()) == 5
    # In another folder it is another series.
    load("superresolve", **{**options, "OUTPUT": str(tmp_path / "other")})
    assert len(root.children()) == 2
