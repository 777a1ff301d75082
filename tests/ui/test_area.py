# SPDX-License-Identifier: GPL-2.0-or-later
"""The area to search: map, rectangle, layer, bookmark; across CRSs and the antimeridian."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsApplication,
    QgsBookmark,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapToolPan
from temporal_liif.core.errors import ParameterError
from temporal_liif.core.scenes.geometry import bounds
from temporal_liif.ui.area import AreaButton


@pytest.fixture
def map_canvas(qgis_app, qtbot) -> QgsMapCanvas:
    """A map in UTM 31N of 10 by 10 km."""
    QgsProject.instance().clear()
    made = QgsMapCanvas()
    qtbot.addWidget(made)
    made.resize(200, 200)
    made.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32631"))
    made.setExtent(QgsRectangle(500_000, 4_600_000, 510_000, 4_610_000))
    return made


@pytest.fixture
def button(map_canvas, qtbot) -> AreaButton:
    made = AreaButton(map_canvas)
    qtbot.addWidget(made)
    yield made
    made.stop()


def polygons(*boxes: tuple[float, float, float, float]) -> QgsVectorLayer:
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "fields", "memory")
    features = []
    for box in boxes:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(*box)))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_the_map_is_followed_until_something_else_is_chosen(button, map_canvas, qtbot):
    assert button.text().startswith("Map extent (") and "× 10.0 km)" in button.text()
    with qtbot.waitSignal(button.changed):
        map_canvas.setExtent(QgsRectangle(500_000, 4_600_000, 505_000, 4_605_000))
    assert "× 5.0 km)" in button.text()
    button.use_rectangle(QgsRectangle(500_000, 4_600_000, 500_400, 4_600_300))
    assert "Drawn rectangle (400 × 300 m)" in button.text()
    with qtbot.assertNotEmitted(button.changed):
        map_canvas.setExtent(QgsRectangle(0, 0, 5_000, 5_000))
    west, south, east, north = bounds(button.area().geojson())
    assert (west, south) == pytest.approx((3.0, 41.5517), abs=1e-3)
    assert east - west == pytest.approx(0.0048, abs=1e-4) and north - south == pytest.approx(0.0027, abs=1e-4)
    assert button.area().parameters() == {
        "EXTENT": "500000.000,500400.000,4600000.000,4600300.000 [EPSG:32631]"
    }


def test_polygons_of_a_layer_all_or_selected(button):
    layer = polygons((3.0, 41.0, 3.1, 41.1), (4.0, 42.0, 4.1, 42.1))
    button.use_layer(layer)
    assert len(button.area().geojson()["coordinates"]) == 2
    given = button.area().parameters()["AREA"]
    assert given.source.staticValue() == layer.id() and not given.selectedFeaturesOnly
    layer.selectByIds([1])
    button.use_layer(layer)
    assert bounds(button.area().geojson()) == pytest.approx((3.0, 41.0, 3.1, 41.1))
    assert button.area().parameters()["AREA"].selectedFeaturesOnly


def test_a_bookmark_across_the_antimeridian(button):
    bookmark = QgsBookmark()
    bookmark.setName("Taveuni")
    crs = QgsCoordinateReferenceSystem("EPSG:3832")
    bookmark.setExtent(
        QgsReferencedRectangle(QgsRectangle(3_280_000, -1_900_000, 3_400_000, -1_800_000), crs)
    )
    button.use_bookmark(bookmark)
    west, south, east, north = bounds(button.area().geojson())
    assert west > 179 and east < -178 and -18 < south < north < -15


def test_the_menu_lists_layers_and_bookmarks(button):
    layer = polygons((3.0, 41.0, 3.1, 41.1))
    bookmark = QgsBookmark()
    bookmark.setName("Home & garden")
    extent = QgsRectangle(1, 1, 2, 2)
    bookmark.setExtent(QgsReferencedRectangle(extent, QgsCoordinateReferenceSystem("EPSG:4326")))
    name, _ = QgsApplication.bookmarkManager().addBookmark(bookmark)
    button.menu().aboutToShow.emit()
    menus = {action.text(): action.menu() for action in button.menu().actions() if action.menu()}
    assert [action.text() for action in menus["Layer"].actions()] == [layer.name()]
    marks = {action.text(): action for action in menus["Bookmark"].actions()}
    marks["Home && garden"].trigger()
    assert button.area().title == "Home & garden" and button.area().box() == extent
    QgsApplication.bookmarkManager().removeBookmark(name)


def test_drawing_gives_the_tool_back(button, map_canvas):
    before = QgsMapToolPan(map_canvas)
    map_canvas.setMapTool(before)
    button.draw()
    tool = map_canvas.mapTool()
    assert tool is not before
    tool.extentChanged.emit(QgsRectangle(500_000, 4_600_000, 501_000, 4_602_000))
    assert map_canvas.mapTool() is before
    assert "1.0 × 2.0 km" in button.text()


def test_no_area_is_refused_with_the_remedy(button, map_canvas):
    from temporal_liif.ui.area import Area

    with pytest.raises(ParameterError, match="Draw a rectangle"):
        Area("nothing", (), map_canvas.mapSettings().destinationCrs()).geojson()
