# SPDX-License-Identifier: GPL-2.0-or-later
"""Finished series in the project: group, order, temporal ranges, style, by QGIS's own loading."""

from __future__ import annotations

import gc
import shutil
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    Qgis,
    QgsColorRampShader,
    QgsContrastEnhancement,
    QgsDateTimeRange,
    QgsLayerTreeRegistryBridge,
    QgsMultiBandColorRenderer,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandGrayRenderer,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.PyQt.QtGui import QColor
from temporal_liif.provider.project_series import dates_group, series_in, series_of
from temporal_liif.provider.results import ranges_of
from temporal_liif.provider.series_news import series_news

from .conftest import read


@pytest.fixture
def load(superresolve, project):
    """A function that runs the algorithm and has QGIS load what it asks for; returns the group's layers."""
    from processing.gui.Postprocessing import handleAlgorithmResults

    def run(**parameters) -> list[QgsRasterLayer]:
        done = superresolve(**parameters)
        assert done.ok, done.message
        # Processing alone holds the post-processors now.
        gc.collect()
        assert handleAlgorithmResults(done.algorithm, done.context, done.feedback, parameters=done.parameters)
        assert not done.feedback.errors
        group = next(group for group in project.layerTreeRoot().findGroups(True) if "Series" in group.name())
        return [node.layer() for node in dates_group(group).children()]

    return run


def utc(text: str) -> QDateTime:
    return QDateTime.fromString(text, Qt.DateFormat.ISODate)


def test_a_group_in_the_order_of_dates(load, series, project, tmp_path):
    days = "2021-05-01 2021-05-08 2021-05-15 2021-05-21"
    layers = load(INPUT=series, TARGETS=days, SCALE=2)
    assert [layer.name() for layer in layers] == [f"Series 5 m {day}" for day in days.split()]
    (group,) = project.layerTreeRoot().children()
    assert group.name() == "Series 5 m, 2021-05-01 to 2021-05-21"
    assert [inner.name() for inner in group.children()] == ["Dates"]
    assert all(not node.isExpanded() for node in dates_group(group).children())
    again = load(INPUT=series, TARGETS=days, SCALE=2, OUTPUT=str(tmp_path / "again"))
    first, second = project.layerTreeRoot().children()
    assert first.name() == f"{second.name()} (2)"
    assert again[0].name() == "Series 5 m (2) 2021-05-01"
    assert len(again) == 4 and len(project.mapLayers()) == 8


def test_order_where_qgis_puts_new_layers_into_the_group(load, series, project):
    """As in QGIS's window, where a new layer goes above the current one."""
    bridge, root = project.layerTreeRegistryBridge(), project.layerTreeRoot()

    def follow(node, first, last):
        if root.findGroups():
            point = QgsLayerTreeRegistryBridge.InsertionPoint(root.findGroups()[0], 0)
            bridge.setLayerInsertionPoint(point)

    root.addedChildren.connect(follow)
    layers = load(INPUT=series, TARGETS="P5D", SCALE=1)
    root.addedChildren.disconnect(follow)
    bridge.setLayerInsertionPoint(QgsLayerTreeRegistryBridge.InsertionPoint(root, 0))
    names = [layer.name() for layer in layers]
    assert len(names) == 5 and names == sorted(names)
    (group,) = root.children()
    assert len(dates_group(group).children()) == 5


def test_the_group_stands_on_top_or_in_the_group_for_results(load, series, project, tmp_path):
    bridge, root = project.layerTreeRegistryBridge(), project.layerTreeRoot()
    mine = root.addGroup("mine")
    bridge.setLayerInsertionPoint(QgsLayerTreeRegistryBridge.InsertionPoint(mine, 0))
    load(INPUT=series, TARGETS="inputs", SCALE=1)
    bridge.setLayerInsertionPoint(QgsLayerTreeRegistryBridge.InsertionPoint(root, 0))
    assert [child.name()[:5] for child in root.children()] == ["Serie", "mine"] and not mine.children()
    from processing.core.ProcessingConfig import ProcessingConfig

    ProcessingConfig.setSettingValue(ProcessingConfig.RESULTS_GROUP_NAME, "mine")
    try:
        load(INPUT=series, TARGETS="inputs", SCALE=1, OUTPUT=str(tmp_path / "second"))
    finally:
        ProcessingConfig.setSettingValue(ProcessingConfig.RESULTS_GROUP_NAME, "")
    (inner,) = mine.children()
    assert inner.name().startswith("Series") and len(dates_group(inner).children()) == 4


def test_half_open_ranges_up_to_the_next_date(load, series, project):
    layers = load(INPUT=series, TARGETS="2021-05-02/2021-05-20/P6D", SCALE=1)
    ranges = [layer.temporalProperties().fixedTemporalRange() for layer in layers]
    begins = ["2021-05-02T00:00:00Z", "2021-05-08T00:00:00Z", "2021-05-14T00:00:00Z", "2021-05-20T00:00:00Z"]
    assert [interval.begin() for interval in ranges] == [utc(text) for text in begins]
    assert [interval.end() for interval in ranges] == [
        utc(text) for text in [*begins[1:], "2021-05-26T00:00:00Z"]
    ]
    for layer, interval in zip(layers, ranges):
        properties = layer.temporalProperties()
        assert properties.isActive() and properties.mode() == Qgis.RasterTemporalMode.FixedTemporalRange
        assert interval.includeBeginning() and not interval.includeEnd()
        assert interval.begin().timeSpec() == Qt.TimeSpec.UTC
    # At every moment of the series one image is to be seen, and only one.
    for moment in (utc("2021-05-08T00:00:00Z"), utc("2021-05-13T23:59:59Z"), utc("2021-05-25T12:00:00Z")):
        instant = QgsDateTimeRange(moment, moment)
        observed = [layer for layer in layers if layer.temporalProperties().isVisibleInTemporalRange(instant)]
        assert len(observed) == 1


def test_the_project_animates_the_series(load, series, project):
    load(INPUT=series, TARGETS="2021-05-02/2021-05-20/P6D", SCALE=1)
    settings = project.timeSettings()
    assert settings.temporalRange().begin() == utc("2021-05-02T00:00:00Z")
    assert settings.temporalRange().end() == utc("2021-05-26T00:00:00Z")
    assert settings.timeStep() == 6


def test_a_project_with_a_range_keeps_it(load, series, project):
    own = QgsDateTimeRange(utc("2000-01-01T00:00:00Z"), utc("2001-01-01T00:00:00Z"))
    project.timeSettings().setTemporalRange(own)
    load(INPUT=series, TARGETS="inputs", SCALE=1)
    assert project.timeSettings().temporalRange() == own


def test_files_get_natural_colours_with_one_stretch(load, series):
    layers = load(INPUT=series, TARGETS="inputs", SCALE=1)
    observed = set()
    for layer in layers:
        renderer = layer.renderer()
        assert isinstance(renderer, QgsMultiBandColorRenderer)
        assert (renderer.redBand(), renderer.greenBand(), renderer.blueBand()) == (3, 2, 1)
        observed.add(_limits(renderer))
    (limits,) = observed
    # From the darkest band's low end to the brightest one's high end, for all three alike.
    pools = [np.concatenate([_valid(layer.source(), band) for layer in layers]) for band in (1, 2, 3)]
    ends = np.array([np.percentile(pool, (2, 98)) for pool in pools])
    assert list(limits) == [pytest.approx((ends[:, 0].min(), ends[:, 1].max()))] * 3


def test_a_single_band_is_grey(load, series):
    (layer,) = load(INPUT=series, TARGETS="2021-05-10", BANDS="B04", SCALE=1)
    assert isinstance(layer.renderer(), QgsSingleBandGrayRenderer) and layer.renderer().grayBand() == 1
    assert layer.renderer().contrastEnhancement().maximumValue() > 1000


def test_the_style_of_the_inputs_with_their_shared_stretch(load, series, project):
    inputs = [QgsRasterLayer(path, f"in {n}") for n, path in enumerate(series)]
    assert project.addMapLayers(inputs)
    for layer in inputs:
        renderer = QgsMultiBandColorRenderer(layer.dataProvider(), 2, 3, 1)
        for put, low in (
            (renderer.setRedContrastEnhancement, 100),
            (renderer.setGreenContrastEnhancement, 200),
            (renderer.setBlueContrastEnhancement, 300),
        ):
            put(_enhancement(layer, low, low + 3000))
        renderer.setOpacity(0.5)
        layer.setRenderer(renderer)
    outputs = load(INPUT=inputs, TARGETS="P5D", SCALE=1)
    for layer in outputs:
        renderer = layer.renderer()
        assert (renderer.redBand(), renderer.greenBand(), renderer.blueBand()) == (2, 3, 1)
        assert _limits(renderer) == ((100, 3100), (200, 3200), (300, 3300))
        assert renderer.opacity() == 0.5


def test_the_style_that_qgis_gives_new_layers_counts_as_none(load, series, project):
    inputs = [QgsRasterLayer(path, f"in {n}") for n, path in enumerate(series)]
    assert project.addMapLayers(inputs)
    for number, layer in enumerate(inputs):
        renderer = QgsMultiBandColorRenderer(layer.dataProvider(), 1, 2, 3)
        for put in (
            renderer.setRedContrastEnhancement,
            renderer.setGreenContrastEnhancement,
            renderer.setBlueContrastEnhancement,
        ):
            put(_enhancement(layer, 100 + number, 3000))
        layer.setRenderer(renderer)
    for layer in load(INPUT=inputs, TARGETS="inputs", SCALE=1):
        renderer = layer.renderer()
        assert (renderer.redBand(), renderer.greenBand(), renderer.blueBand()) == (3, 2, 1)
        assert len(set(_limits(renderer))) == 1


def test_inputs_of_different_stretch_give_way_to_one(load, series, project):
    inputs = [QgsRasterLayer(path, f"in {n}") for n, path in enumerate(series)]
    assert project.addMapLayers(inputs)
    for number, layer in enumerate(inputs):
        renderer = QgsSingleBandGrayRenderer(layer.dataProvider(), 2)
        renderer.setContrastEnhancement(_enhancement(layer, number, 1000 + number))
        layer.setRenderer(renderer)
    # Band 2 of the inputs is the second of the output, here.
    outputs = load(INPUT=inputs, TARGETS="P5D", SCALE=1, BANDS="B04 B03")
    limits = {_limits(layer.renderer()) for layer in outputs}
    pool = np.concatenate([_valid(layer.source(), 2) for layer in outputs])
    assert len(limits) == 1 and {layer.renderer().grayBand() for layer in outputs} == {2}
    assert limits.pop()[0] == pytest.approx(tuple(np.percentile(pool, (2, 98))))


def test_colour_ramps_are_kept_as_they_are(load, series, project):
    layer = QgsRasterLayer(series[0], "in")
    assert project.addMapLayer(layer)
    ramp = QgsColorRampShader(7, 77)
    ramp.setColorRampItemList([QgsColorRampShader.ColorRampItem(value, QColor("red")) for value in (7, 77)])
    shader = QgsRasterShader(7, 77)
    shader.setRasterShaderFunction(ramp)
    layer.setRenderer(QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 3, shader))
    (output,) = load(INPUT=[layer, *series[1:]], TARGETS="2021-05-10", SCALE=1, BANDS="B04")
    found = output.renderer()
    assert isinstance(found, QgsSingleBandPseudoColorRenderer) and found.band() == 1
    assert [item.value for item in found.shader().rasterShaderFunction().colorRampItemList()] == [7, 77]


def test_one_date_is_visible_at_a_time(load, series, project):
    layers = load(INPUT=series, TARGETS="inputs", SCALE=1)
    (group,) = project.layerTreeRoot().children()
    nodes = dates_group(group).children()
    assert group.itemVisibilityChecked() and dates_group(group).isMutuallyExclusive()
    assert [node.isVisible() for node in nodes] == [True, False, False, False]
    nodes[2].setItemVisibilityChecked(True)
    assert [node.isVisible() for node in nodes] == [False, False, True, False]
    project.removeMapLayer(layers[2].id())
    assert sum(node.isVisible() for node in dates_group(group).children()) <= 1


def test_extra_rasters_in_groups_of_their_own_above_the_dates(load, series, project):
    extras = {"DAYS_TO_CLEAR": True, "CLEAR_COUNT": True, "WHY": True}
    images = load(INPUT=series, TARGETS="inputs", SCALE=1, **extras)
    assert len(images) == 4
    (group,) = project.layerTreeRoot().children()
    *above, dates = group.children()
    titles = ["Days to the nearest clear observation", "Clear observations", "Where values come from"]
    assert [child.name() for child in above] == titles and dates.name() == "Dates"
    for child, word in zip(above, ("days", "count", "why")):
        assert not child.itemVisibilityChecked() and child.isMutuallyExclusive()
        layers = [node.layer() for node in child.children()]
        assert [layer.name() for layer in layers] == [f"{image.name()} {word}" for image in images]
        assert all(layer.temporalProperties().isActive() for layer in layers)
        if word == "why":
            assert all([one.value for one in layer.renderer().classes()] == [0, 1, 2, 3] for layer in layers)
            assert all(layer.renderer().band() == 5 for layer in layers)
            continue
        ramps = [layer.renderer().shader().rasterShaderFunction() for layer in layers]
        # One scale for all dates, from 0, with its unit.
        (top,) = {ramp.maximumValue() for ramp in ramps}
        pool = np.stack([read(layer.source())[0] for layer in layers])
        pool = pool[np.isfinite(pool)]
        assert top == pytest.approx(np.percentile(pool, 98)) and {r.minimumValue() for r in ramps} == {0.0}
        unit = {"days": " days", "count": " clear dates"}[word]
        assert {ramp.legendSettings().suffix() for ramp in ramps} == {unit}


def test_who_waits_for_a_series_is_told_once_its_layers_are_there(load, series, project, tmp_path):
    told = []
    series_news().loaded.connect(told.append)
    try:
        load(INPUT=series, TARGETS="inputs", SCALE=1, CLEAR_COUNT=True)
        (group,) = project.layerTreeRoot().children()
        assert told == [group] and series_in(group).folder == str(tmp_path / "out")
        assert [one.value for one in series_of(project)] == [str(tmp_path / "out")]
        load(INPUT=series, TARGETS="inputs", SCALE=1, OVERWRITE=True)
        assert told == [group, group]
    finally:
        series_news().loaded.disconnect(told.append)


def test_a_project_copied_with_its_files_has_the_series_of_the_copy(load, series, project, tmp_path):
    load(INPUT=series, TARGETS="inputs", SCALE=1)
    copy = tmp_path / "copy"
    shutil.copytree(tmp_path / "out", copy)
    (group,) = project.layerTreeRoot().children()
    for layer in project.mapLayers().values():
        layer.setDataSource(str(copy / Path(layer.source()).name), layer.name(), "gdal")
    assert series_in(group).folder == str(copy)
    assert [one.value for one in series_of(project)] == [str(copy)]


def test_images_are_loaded_as_rasters(superresolve, series):
    done = superresolve(INPUT=series, TARGETS="inputs", SCALE=1)
    hints = {one.layerTypeHint for one in done.context.layersToLoadOnCompletion().values()}
    assert hints == {QgsProcessingUtils.LayerHint.Raster}


def test_a_run_that_does_not_load(superresolve, series):
    done = superresolve(INPUT=series, TARGETS="inputs", SCALE=1, LOAD=False)
    assert done.context.layersToLoadOnCompletion() == {}


def test_ranges_of_one_and_of_uneven_dates():
    def day(number: int) -> datetime:
        return datetime(2021, 5, number, tzinfo=timezone.utc)

    assert ranges_of([day(1)]) == [(day(1), day(1) + timedelta(days=1))]
    assert ranges_of([day(1), day(3), day(10)]) == [(day(1), day(3)), (day(3), day(10)), (day(10), day(17))]


def _enhancement(layer: QgsRasterLayer, low: float, high: float) -> QgsContrastEnhancement:
    made = QgsContrastEnhancement(layer.dataProvider().dataType(1))
    made.setMinimumValue(low)
    made.setMaximumValue(high)
    made.setContrastEnhancementAlgorithm(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
    )
    return made


def _limits(renderer) -> tuple[tuple[float, float], ...]:
    if isinstance(renderer, QgsSingleBandGrayRenderer):
        parts = [renderer.contrastEnhancement()]
    else:
        parts = [
            renderer.redContrastEnhancement(),
            renderer.greenContrastEnhancement(),
            renderer.blueContrastEnhancement(),
        ]
    return tuple((part.minimumValue(), part.maximumValue()) for part in parts)


def _valid(path: str, band: int) -> np.ndarray:
    values = read(path)[band - 1]
    return values[values > 0].astype(float)
