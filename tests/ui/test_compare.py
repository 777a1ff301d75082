# SPDX-License-Identifier: GPL-2.0-or-later
# ruff: noqa: F401, F811
"""The panel that compares: what is drawn on each side, the handle, the linked map, and nothing left of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsRectangle
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtWidgets import QApplication
from temporal_liif.provider.layers import time_of
from temporal_liif.provider.project_series import DATES, PART, TITLE
from temporal_liif.tests.provider.conftest import write_geotiff
from temporal_liif.ui.compare_choices import Choices, drawn_as, is_drawn_by_accident, name_of
from temporal_liif.ui.compare_panel import ComparePanel
from temporal_liif.ui.project_rasters import LAYERS

from tests.core.analysis.test_profile import LEFT, TOP
from tests.ui.test_profile import made_layers, map_canvas, observed_layers, project, show_panel


def drag_to(view, place: QPoint) -> None:
    """Move the mouse with its left button pressed, which QTest does not."""
    left = Qt.MouseButton.LeftButton
    kind, none = QEvent.Type.MouseMove, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view, QMouseEvent(kind, place, left, left, none))


@pytest.fixture
def panel(made_layers, observed_layers, map_canvas, qtbot):
    map_canvas.setLayers([made_layers[1]])
    made = ComparePanel(map_canvas)
    show_panel(made, qtbot, 380, 600)
    made.series[1].setCurrentIndex(made.series[1].findText("observed"))
    yield made
    made.remove()


def test_the_nearest_date_counts_until_another_is_chosen(
    panel, made_layers, observed_layers, map_canvas, qtbot
):
    assert panel.far_layer() is observed_layers[1]
    map_canvas.setLayers([made_layers[3]])
    qtbot.waitUntil(lambda: panel.second.layers() == [observed_layers[2]], timeout=5000)
    assert "2021-03-22" in panel.caption.text() and "2021-03-21" in panel.caption.text()
    panel.dates[1].setCurrentIndex(panel.dates[1].findText("2021-05-20"))
    qtbot.waitUntil(lambda: panel.second.layers() == [observed_layers[8]], timeout=5000)
    panel.later.trigger()
    assert panel.dates[1].currentIndex() == panel.dates[1].count() - 1
    panel.earlier.trigger()
    assert panel.far_layer() is observed_layers[7]


@pytest.mark.parametrize(("way", "shown"), [("later", 3), ("earlier", 1)])
def test_steps_from_the_nearest_date_begin_at_what_is_shown(
    panel, made_layers, observed_layers, map_canvas, qtbot, way, shown
):
    map_canvas.setLayers([made_layers[3]])
    qtbot.waitUntil(lambda: panel.second.layers() == [observed_layers[2]], timeout=5000)
    assert panel.dates[1].currentData() is None
    getattr(panel, way).trigger()
    assert panel.far_layer() is observed_layers[shown]
    qtbot.waitUntil(lambda: panel.second.layers() == [observed_layers[shown]], timeout=5000)


def test_a_date_is_not_compared_with_itself(panel, made_layers, map_canvas):
    panel.series[1].setCurrentIndex(panel.series[1].findText("made"))
    assert panel.far_layer() in (made_layers[0], made_layers[2])
    panel.dates[1].setCurrentIndex(panel.dates[1].findText("2021-03-08"))
    assert panel.far_layer() is made_layers[1]


def test_the_image_of_the_far_side_is_drawn_beyond_the_handle_alone(panel, map_canvas, qtbot):
    map_canvas.waitWhileRendering()
    before = map_canvas.grab().toImage()
    panel.swipe_action.setChecked(True)
    assert map_canvas.mapTool() is panel.tool
    qtbot.waitUntil(lambda: panel.swipe.item.has_image, timeout=20_000)
    panel.swipe.item.names = "", ""
    panel.swipe.item.move_to(0.5)
    after = map_canvas.grab().toImage()
    assert after.pixelColor(60, 240) == before.pixelColor(60, 240)
    assert after.pixelColor(240, 240) != before.pixelColor(240, 240)
    panel.swipe_action.setChecked(False)
    assert map_canvas.grab().toImage().pixelColor(240, 240) == before.pixelColor(240, 240)
    assert map_canvas.mapTool() is None


def test_the_handle_is_moved_by_its_tool_by_others_at_it_and_by_keys(panel, map_canvas, qtbot):
    panel.swipe_action.setChecked(True)
    view, left, item = map_canvas.viewport(), Qt.MouseButton.LeftButton, panel.swipe.item
    qtbot.mouseClick(view, left, pos=QPoint(90, 40))
    assert item.share == pytest.approx(90 / view.width(), abs=0.01)
    extent = map_canvas.extent()
    qtbot.keyClick(map_canvas, Qt.Key.Key_Right)
    assert map_canvas.extent() == extent
    assert item.share == pytest.approx(90 / view.width() + 0.02, abs=0.01)
    pan = QgsMapToolPan(map_canvas)
    map_canvas.setMapTool(pan)
    at = round(item.share * view.width())
    qtbot.mousePress(view, left, pos=QPoint(at + 3, 200))
    drag_to(view, QPoint(200, 210))
    qtbot.mouseRelease(view, left, pos=QPoint(200, 210))
    assert item.share == pytest.approx(200 / view.width(), abs=0.01) and panel.swipe.visible
    qtbot.mousePress(view, left, pos=QPoint(60, 200))
    drag_to(view, QPoint(80, 210))
    assert item.share == pytest.approx(200 / view.width(), abs=0.01)
    qtbot.mouseRelease(view, left, pos=QPoint(80, 210))
    panel.across_action.setChecked(True)
    assert not item.vertical
    map_canvas.unsetMapTool(pan)


def test_both_maps_follow_each_other(panel, map_canvas, qtbot):
    second = panel.second
    qtbot.waitUntil(lambda: second.width() > 100)
    map_canvas.setExtent(QgsRectangle(LEFT + 100, TOP - 200, LEFT + 200, TOP - 100))
    assert second.mapUnitsPerPixel() == pytest.approx(map_canvas.mapUnitsPerPixel())
    assert second.center().distance(map_canvas.center()) < 1e-6
    second.setExtent(QgsRectangle(LEFT, TOP - 100, LEFT + 50, TOP - 50))
    assert map_canvas.mapUnitsPerPixel() == pytest.approx(second.mapUnitsPerPixel())
    assert map_canvas.center().distance(second.center()) < 1e-6
    map_canvas.setRotation(30)
    assert second.rotation() == 30
    panel.second_action.setChecked(False)
    map_canvas.setExtent(QgsRectangle(LEFT, TOP - 300, LEFT + 300, TOP))
    assert second.center().distance(map_canvas.center()) > 1


def test_any_other_raster_can_be_compared_with_and_drawn_alike(panel, made_layers, project, qtbot):
    photo = QgsRasterLayer(made_layers[2].source(), "photo")
    project.addMapLayer(photo)
    qtbot.waitUntil(lambda: panel.series[1].findText("photo") > 0, timeout=5000)
    panel.series[1].setCurrentIndex(panel.series[1].findText("photo"))
    assert panel.far_layer() is photo and not panel.dates[1].isEnabled()
    assert panel.far_layers() == [photo]
    panel.colours_action.setChecked(True)
    (copy,) = panel.far_layers()
    assert copy is not photo and copy.renderer().type() == made_layers[1].renderer().type()
    assert (copy,) == tuple(panel.far_layers())
    panel.colours_action.setChecked(False)
    assert panel.far_layers() == [photo]


def test_a_new_layer_is_drawn_as_the_image_that_it_is_compared_with(tmp_path, qgis_new_project):
    """QGIS draws the first three bands, which are blue, green and red in files of Sentinel-2."""
    layers = []
    for name, bands in (("a", "B02 B03 B04 B08"), ("b", "B02 B03 B04 B08"), ("c", "B04 B03 B02 B08")):
        values = np.arange(64, dtype=np.uint16).reshape(4, 4, 4) * 20
        path = write_geotiff(tmp_path / f"{name}.tif", values, names=tuple(bands.split()))
        layers.append(QgsRasterLayer(str(path), name))
    near, same, other = layers
    near.renderer().setRedBand(3)
    near.renderer().setBlueBand(1)
    assert same.renderer().usesBands() == [1, 2, 3] and is_drawn_by_accident(same, near)
    assert drawn_as(same, near).renderer().usesBands() == [3, 2, 1]
    # Other bands; another choice of bands; and the map's own image is drawn by accident too.
    assert not is_drawn_by_accident(other, near) and not is_drawn_by_accident(near, same)
    same.renderer().setRedBand(4)
    assert not is_drawn_by_accident(same, near)


def test_layers_of_no_group_are_compared_as_a_series(panel, made_layers, project, qtbot):
    """Each by itself too; the map's own side goes to the date of the raster that it is compared with."""
    paths = [layer.source() for layer in made_layers]
    own = [project.addMapLayer(QgsRasterLayer(path, Path(path).stem)) for path in paths[:3]]
    box = panel.series[1]
    qtbot.waitUntil(lambda: box.findText("Dated layers of the project") > 0, timeout=5000)
    box.setCurrentIndex(box.findText("Dated layers of the project"))
    assert panel.far_layer() is own[1] and panel.dates[1].count() == 4
    # One more of them is listed, and what was chosen stays.
    panel.dates[1].setCurrentIndex(3)
    own.append(project.addMapLayer(QgsRasterLayer(paths[3], Path(paths[3]).stem)))
    qtbot.waitUntil(lambda: panel.dates[1].count() == 5, timeout=5000)
    assert panel.far_layer() is own[2]
    box.setCurrentIndex(box.findText(own[2].name()))
    assert panel.far_layer() is own[2] and not panel.dates[1].isEnabled()
    panel.series[0].setCurrentIndex(panel.series[0].findText("made"))
    assert panel.dates[0].currentText() == "2021-03-15"
    assert QgsProject.instance().layerTreeRoot().findLayer(made_layers[2].id()).itemVisibilityChecked()


def test_what_is_compared_with_at_first(made_layers, map_canvas, project, qtbot):
    """Of layers of no group their series, not one of them; a photo rather than the map's own series."""
    paths = [layer.source() for layer in made_layers]
    choices = Choices(project)
    assert choices.against(None) == choices.names[0][1]
    photo = project.addMapLayer(QgsRasterLayer(paths[0], "photo"))
    assert Choices(project).against(made_layers[0]).endswith(photo.id())
    # But not with itself.
    assert Choices(project).against(photo) == choices.names[0][1]
    project.clear()
    assert Choices(project).against(None) == ""
    panel = ComparePanel(map_canvas)
    show_panel(panel, qtbot, 380, 600)
    for number, path in enumerate(paths):
        project.addMapLayer(QgsRasterLayer(path, Path(path).stem))
        if number == 0:
            qtbot.waitUntil(lambda: panel.series[1].currentText() == "2021-03-01", timeout=5000)
    qtbot.waitUntil(lambda: panel.series[1].currentData() == LAYERS, timeout=5000)
    panel.series[1].setCurrentIndex(panel.series[1].findText("2021-03-08"))
    project.addMapLayer(QgsRasterLayer(paths[0], "photo"))
    qtbot.waitUntil(lambda: panel.series[1].findText("photo") > 0, timeout=5000)
    assert panel.series[1].currentText() == "2021-03-08"
    panel.remove()


def test_a_series_chosen_for_the_map_becomes_visible_there(panel, made_layers, qtbot):
    panel.series[0].setCurrentIndex(panel.series[0].findText("made"))
    panel.dates[0].setCurrentIndex(2)
    root = QgsProject.instance().layerTreeRoot()
    visible = [root.findLayer(layer.id()).itemVisibilityChecked() for layer in made_layers]
    assert visible == [False, False, True, False]
    panel.later.trigger()
    assert root.findLayer(made_layers[3].id()).itemVisibilityChecked()
    assert panel.dates[0].currentData() == time_of(made_layers[3])


def test_the_series_of_a_message_is_compared_with(panel, made_layers, observed_layers):
    panel.choose("")
    values = [panel.series[1].itemData(place) for place in range(panel.series[1].count())]
    assert len(values) == 2
    for value in (*values, values[0], "/nowhere"):
        panel.choose(value)
        assert panel.series[1].currentData() == (value if value in values else values[0])


def test_layers_that_go_are_not_drawn(panel, observed_layers, project, qtbot):
    panel.swipe_action.setChecked(True)
    qtbot.waitUntil(lambda: panel.swipe.item.has_image, timeout=20_000)
    project.removeMapLayers([layer.id() for layer in observed_layers])
    assert panel.second.layers() == [] and not panel.swipe.item.has_image
    project.clear()
    qtbot.waitUntil(lambda: "no raster" in panel.caption.text(), timeout=5000)


def test_nothing_is_left_on_the_canvas(made_layers, map_canvas, qtbot):
    before = len(map_canvas.scene().items())
    panel = ComparePanel(map_canvas)
    qtbot.addWidget(panel)
    panel.show()
    panel.set_active(True)
    panel.swipe_action.setChecked(True)
    qtbot.wait(100)
    panel.remove()
    assert len(map_canvas.scene().items()) == before and map_canvas.mapTool() is None
    map_canvas.setExtent(QgsRectangle(LEFT, TOP - 50, LEFT + 50, TOP))


def test_the_dates_of_a_group_of_the_users_own_are_known_by_name(made_layers, project):
    group, paths = project.layerTreeRoot().addGroup("own"), [layer.source() for layer in made_layers]
    for path in paths:
        group.addLayer(project.addMapLayer(QgsRasterLayer(path, Path(path).stem), False))
    choices = Choices(project)
    assert [name for name, _ in choices.names] == ["made", "own"]
    value = choices.names[1][1]
    days = ["2021-03-01", "2021-03-08", "2021-03-15", "2021-03-22"]
    assert [text for text, _ in choices.dates(value)] == days
    assert choices.layer(value, time_of(made_layers[2])).source() == paths[2]


def test_extra_layers_are_no_choice_and_labels_name_the_series(map_canvas, made_layers, qtbot):
    root = QgsProject.instance().layerTreeRoot()
    group = root.findGroup("made")
    group.setCustomProperty(TITLE, "made")
    for title, part, layers in (("Dates", DATES, made_layers[:3]), ("Days", "Days", made_layers[3:])):
        inner = group.addGroup(title)
        inner.setCustomProperty(TITLE, title)
        inner.setCustomProperty(PART, part)
        for layer in layers:
            node = root.findLayer(layer.id())
            inner.addChildNode(node.clone())
            node.parent().removeChildNode(node)
    choices = Choices(QgsProject.instance())
    assert [name for name, _ in choices.names] == ["made"]
    (_, value), *_ = choices.names
    assert [text for text, _ in choices.dates(value)] == ["2021-03-01", "2021-03-08", "2021-03-15"]
    assert choices.layer(value, time_of(made_layers[2])) is made_layers[2]
    assert name_of(made_layers[1]) == "made, 2021-03-08"
