# SPDX-License-Identifier: GPL-2.0-or-later
"""Which dates are visible: one of each series, all while the Temporal Controller is on; and the message."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from qgis.core import (
    QgsLayerTreeRegistryBridge,
    QgsProject,
    QgsRasterLayer,
    QgsTemporalNavigationObject,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtWidgets import QMainWindow, QToolButton, QWidget
from temporal_liif.provider import layer_dates as layer_dates_module
from temporal_liif.provider.layer_dates import layer_dates
from temporal_liif.provider.project_series import date_layers, dates_group, part_groups
from temporal_liif.provider.results import Part, _Series
from temporal_liif.provider.series_news import series_news
from temporal_liif.provider.styling import RenderStyle
from temporal_liif.tests.provider.conftest import write_geotiff
from temporal_liif.ui.foreign_layers import ForeignLayers
from temporal_liif.ui.profile_map import show_alone
from temporal_liif.ui.series_done import SeriesDesk
from temporal_liif.ui.series_visibility import SeriesVisibility, play, show_date

TIMES = [datetime(2021, 5, day, tzinfo=timezone.utc) for day in (1, 8, 20)]
MODE = QgsTemporalNavigationObject.NavigationMode


@pytest.fixture
def group(qgis_new_project, tmp_path):
    """A series of three dates with an extra layer of each."""
    project = QgsProject.instance()
    (tmp_path / "stack.json").write_text("{}")
    style = RenderStyle((1,), {1: (0.0, 1.0)})
    parts = []
    for title, ending in (("", ""), ("Days", "_days")):
        paths = [tmp_path / f"{time:%Y-%m-%d}{ending}.tif" for time in TIMES]
        for path in paths:
            write_geotiff(path, np.ones((1, 4, 4), np.uint16))
        parts.append(Part(title, tuple(paths), style))
    series = _Series("Mine, all of it", TIMES, parts)
    for part in parts:
        for path in part.paths:
            layer = QgsRasterLayer(str(path), Path(path).stem)
            project.addMapLayer(layer)
            series.receive(layer, project)
    (made,) = project.layerTreeRoot().children()
    return made


@pytest.fixture
def window(qgis_app):
    """A window with a map, a Temporal Controller and a message bar."""
    canvas, controller = QgsMapCanvas(), QgsTemporalNavigationObject()
    canvas.setTemporalController(controller)
    main, bar = QMainWindow(), QgsMessageBar()
    made = SimpleNamespace(mapCanvas=lambda: canvas, mainWindow=lambda: main, messageBar=lambda: bar)
    made.controller = controller
    return made


def on(group) -> list[bool]:
    return [node.itemVisibilityChecked() for node in group.children()]


def test_the_extra_layers_show_the_date_of_the_images(group, window):
    visibility = SeriesVisibility(window.mapCanvas())
    extra, dates = part_groups(group)
    assert on(extra) == on(dates) == [True, False, False]
    dates.children()[2].setItemVisibilityChecked(True)
    assert on(extra) == on(dates) == [False, False, True]
    show_date(group, TIMES[1])
    assert on(extra) == on(dates) == [False, True, False]
    show_date(group, TIMES[1] + timedelta(hours=1))
    assert on(dates) == [False, True, False]
    visibility.remove()
    dates.children()[0].setItemVisibilityChecked(True)
    assert on(extra) == [False, True, False]


def test_dates_are_switched_with_one_signal_for_each_part(group, window):
    """Each signal has QGIS's tree and map look at everything again."""
    visibility = SeriesVisibility(window.mapCanvas())
    seen = []
    root = QgsProject.instance().layerTreeRoot()
    root.visibilityChanged.connect(lambda node: seen.append(node))
    play(group, window)
    assert seen == part_groups(group) and on(dates_group(group)) == [True, True, True]
    seen.clear()
    window.controller.setNavigationMode(MODE.NavigationOff)
    assert seen == part_groups(group) and on(dates_group(group)) == [True, False, False]
    visibility.remove()


def test_all_dates_are_on_while_the_temporal_controller_is(group, window):
    visibility = SeriesVisibility(window.mapCanvas())
    dates = dates_group(group)
    play(group, window)
    assert window.controller.navigationMode() == MODE.Animated
    assert window.controller.frameDuration().seconds() == 7 * 86400
    extents = window.controller.temporalExtents()
    assert (extents.begin().toString("yyyy-MM-dd"), extents.end().toString("yyyy-MM-dd")) == (
        "2021-05-01",
        "2021-06-01",
    )
    assert on(dates) == [True, True, True] and not dates.isMutuallyExclusive()
    window.controller.pause()
    # The frame from 8 to 15 May shows the second date, and it stays.
    window.controller.setCurrentFrameNumber(1)
    window.controller.setNavigationMode(MODE.NavigationOff)
    assert on(dates) == [False, True, False] and dates.isMutuallyExclusive()
    visibility.remove()


def test_what_is_offered_when_a_series_is_there(group, window, tmp_path):
    opened = []
    panels = {
        name: SimpleNamespace(open=lambda value, name=name: opened.append((name, value)))
        for name in ("compare", "profile", "dates")
    }
    entry = SeriesDesk(window, SimpleNamespace(**panels))
    entry.add()
    try:
        for _ in range(2):
            entry.offer(group)
            (item,) = window.messageBar().items()
            assert "Mine: 3 dates" in item.text()
            # For as long as nobody closes it.
            assert item.duration() == 0
        buttons = {one.text(): one for one in item.findChildren(QToolButton) if one.text()}
        assert list(buttons) == ["Play", "Compare", "Profile", "More"]
        more = {action.text(): action for action in buttons["More"].menu().actions()}
        assert list(more) == ["Dates", "Export GIF", "Open folder"]
        assert item.sizeHint().width() < 640
        buttons["Compare"].click()
        buttons["Profile"].click()
        more["Dates"].trigger()
        # Each looks into the series of the message.
        assert opened == [(name, str(tmp_path)) for name in ("compare", "profile", "dates")]
        buttons["Play"].click()
        assert window.controller.navigationMode() == MODE.Animated
        window.controller.pause()
        for layer in date_layers(group)[1:]:
            QgsProject.instance().removeMapLayer(layer)
        entry.offer(group)
        text = window.messageBar().currentItem().text()
        assert "Mine: 1 date" in text and "dates" not in text
    finally:
        entry.remove()


@pytest.mark.parametrize(("width", "shown"), [(900, 3), (300, 1)])
def test_the_message_takes_no_room_from_the_panels(group, window, qtbot, width, shown):
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(width, 400)
    bar = window.messageBar()
    bar.setParent(around)
    around.show()
    panels = {name: SimpleNamespace(open=lambda value: None) for name in ("compare", "profile", "dates")}
    entry = SeriesDesk(window, SimpleNamespace(**panels))
    entry.add()
    entry.offer(group)
    (item,) = bar.items()
    buttons = [one for one in item.findChildren(QToolButton) if not one.isHidden()]
    names = ["Play", "Compare", "Profile", "Dates", "Export GIF", "Open folder"]
    assert [one.text() for one in buttons] == [*names[:shown], "More"]
    assert [action.text() for action in buttons[-1].menu().actions()] == names[shown:]
    entry.remove()
    bar.setParent(None)


def test_an_animation_is_shown_where_the_user_looks(window, tmp_path, qgis_processing, monkeypatch):
    from processing.core.ProcessingResults import resultsList
    from temporal_liif.ui import series_done

    opened = []
    monkeypatch.setattr(series_done.QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    entry = SeriesDesk(window, SimpleNamespace(**dict.fromkeys(("compare", "profile", "dates"), Panel())))
    entry.add()
    paths = [str(tmp_path / "fields.gif"), str(tmp_path / "fields.mp4")]
    try:
        series_news().animated.emit(paths)
        assert [one.filename for one in resultsList.getResults()[-2:]] == paths
        (item,) = window.messageBar().items()
        buttons = {one.text(): one for one in item.findChildren(QToolButton) if not one.isHidden()}
        assert list(buttons) == ["Open GIF", "Open MP4", "Open folder"]
        for button in buttons.values():
            button.click()
        assert opened == [*paths, str(tmp_path)]
    finally:
        entry.remove()


def test_the_message_plays_its_own_series_and_goes_with_the_plugin(group, window):
    entry = SeriesDesk(window, SimpleNamespace(**dict.fromkeys(("compare", "profile", "dates"), Panel())))
    entry.add()
    try:
        entry.offer(group)
        # Another group of the same name above it, without a date.
        other = QgsProject.instance().layerTreeRoot().insertGroup(0, group.name())
        (item,) = window.messageBar().items()
        buttons = {button.text(): button for button in item.findChildren(QToolButton)}
        buttons["Play"].click()
        assert window.controller.navigationMode() == MODE.Animated
        window.controller.setNavigationMode(MODE.NavigationOff)
        # Dragged elsewhere it is another object.
        root = QgsProject.instance().layerTreeRoot()
        root.removeChildNode(other)
        root.addGroup("elsewhere").insertChildNode(0, group.clone())
        root.removeChildNode(group)
        buttons["Play"].click()
        assert window.controller.navigationMode() == MODE.Animated
        window.controller.pause()
    finally:
        entry.remove()
    assert window.messageBar().items() == []


class Panel:
    """A panel that does nothing."""

    def open(self) -> None:
        """Nothing."""


def test_a_layer_that_is_added_beside_a_date_comes_above_the_series(group, qgis_app, qtbot):
    project, active = QgsProject.instance(), []
    window = SimpleNamespace(activeLayer=lambda: active[-1], setActiveLayer=active.append)
    foreign = ForeignLayers(window)
    foreign.add()
    dates = dates_group(group)
    before = [node.itemVisibilityChecked() for node in dates.children()]
    layer = QgsVectorLayer("Point?crs=EPSG:4326", "mine", "memory")
    bridge, place = project.layerTreeRegistryBridge(), QgsLayerTreeRegistryBridge.InsertionPoint
    bridge.setLayerInsertionPoint(place(dates, 1))
    active.append(layer)
    project.addMapLayer(layer)
    qtbot.waitUntil(lambda: project.layerTreeRoot().findLayer(layer).parent() is not dates, timeout=5000)
    nodes = project.layerTreeRoot().children()
    assert [node.name() for node in nodes] == ["mine", group.name()] and nodes[0].itemVisibilityChecked()
    assert [node.itemVisibilityChecked() for node in dates.children()] == before
    assert active == [layer, layer]
    # What is dated may be a date more, and stays.
    first = dates.children()[0].layer()
    twin = first.clone()
    twin.temporalProperties().setMode(first.temporalProperties().mode())
    twin.temporalProperties().setFixedTemporalRange(first.temporalProperties().fixedTemporalRange())
    twin.temporalProperties().setIsActive(True)
    bridge.setLayerInsertionPoint(place(dates, 1))
    project.addMapLayer(twin)
    bridge.setLayerInsertionPoint(place(project.layerTreeRoot(), 0))
    qtbot.wait(50)
    assert project.layerTreeRoot().findLayer(twin).parent() is dates
    foreign.remove()


@pytest.mark.parametrize("exclusive", [False, True])
def test_a_date_is_shown_alone_with_one_report_of_its_group(qgis_new_project, tmp_path, exclusive):
    """Each report has QGIS's tree and map look at everything again."""
    project = QgsProject.instance()
    root = project.layerTreeRoot()
    group, layers = root.addGroup("mine"), []
    for number in range(4):
        path = write_geotiff(tmp_path / f"{number}.tif", np.ones((1, 4, 4), np.uint16))
        layers.append(project.addMapLayer(QgsRasterLayer(path, str(number)), False))
        group.addLayer(layers[-1]).setItemVisibilityChecked(number in (0, 1))
    other = root.addGroup("other")
    group.removeLayer(layers[3])
    other.addLayer(layers.pop())
    group.setIsMutuallyExclusive(exclusive, 0)
    seen = []
    root.visibilityChanged.connect(lambda node: seen.append(node))
    show_alone(layers[2], layers)
    assert on(group) == [False, False, True] and on(other) == [True]
    assert exclusive or seen == [group]
    group.setItemVisibilityChecked(False)
    show_alone(layers[0], layers)
    assert on(group) == [True, False, False] and group.itemVisibilityChecked()


def test_layers_in_no_group_are_shown_alone(qgis_new_project, tmp_path):
    project, layers = QgsProject.instance(), []
    for number in range(3):
        path = write_geotiff(tmp_path / f"{number}.tif", np.ones((1, 4, 4), np.uint16))
        layers.append(project.addMapLayer(QgsRasterLayer(path, str(number))))
    show_alone(layers[1], layers[:2])
    nodes = [project.layerTreeRoot().findLayer(layer.id()) for layer in layers]
    assert [node.itemVisibilityChecked() for node in nodes] == [False, True, True]


def test_no_file_is_opened_to_play_a_series_or_to_offer_it(group, window, monkeypatch):
    def opened(source):
        raise AssertionError(f"{source.path} is opened.")

    monkeypatch.setattr(layer_dates_module, "dates_of_source", opened)
    first = dates_group(group).children()[0].layer()
    first.temporalProperties().setIsActive(False)
    play(group, window)
    extents = window.controller.temporalExtents()
    assert extents.begin().toString("yyyy-MM-dd") == "2021-05-08"
    window.controller.pause()
    entry = SeriesDesk(window, SimpleNamespace(**dict.fromkeys(("compare", "profile", "dates"), Panel())))
    entry.add()
    layer_dates().set_background(lambda *work: None)
    entry.offer(group)
    (item,) = window.messageBar().items()
    assert "Mine: 2 dates" in item.text()
    entry.remove()
