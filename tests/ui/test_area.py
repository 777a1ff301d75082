# SPDX-License-Identifier: GPL-2.0-or-later
"""The area to search: map, drawn, by coordinates, layer, bookmark; across CRSs and the antimeridian."""

from __future__ import annotations

import json
from pathlib import Path

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
from qgis.gui import QgsMapCanvas, QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import QPoint, Qt
from temporal_liif.core.errors import OutputError, ParameterError
from temporal_liif.core.scenes.geometry import bounds
from temporal_liif.ui import cache
from temporal_liif.ui.area import Area
from temporal_liif.ui.area_button import AreaButton
from temporal_liif.ui.coordinates import parse_place


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


TRIANGLE = "Polygon((500000 4600000, 510000 4600000, 505000 4610000, 500000 4600000))"


@pytest.fixture
def kept(tmp_path, monkeypatch) -> cache.Cache:
    """A cache of this test's own."""
    made = cache.Cache(tmp_path / "cache", 1_000_000)
    monkeypatch.setattr(cache, "current", lambda: made)
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


def test_the_map_is_let_go_of_once_or_again(button, map_canvas, qtbot):
    button.stop()
    button.stop()
    with qtbot.assertNotEmitted(button.changed):
        map_canvas.setExtent(QgsRectangle(500_000, 4_600_000, 505_000, 4_605_000))


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
    with pytest.raises(ParameterError, match="Draw one"):
        Area("nothing", (), map_canvas.mapSettings().destinationCrs()).geojson()


def click(canvas, qtbot, *places: tuple[int, int], button=Qt.MouseButton.LeftButton) -> None:
    for x, y in places:
        qtbot.mouseMove(canvas.viewport(), QPoint(x, y))
        qtbot.mouseClick(canvas.viewport(), button, pos=QPoint(x, y))


def test_a_polygon_is_drawn_by_its_corners_and_stays_one(button, map_canvas, kept, qtbot):
    before = QgsMapToolPan(map_canvas)
    map_canvas.setMapTool(before)
    map_canvas.show()
    items = len(map_canvas.scene().items())
    button.draw_polygon()
    assert "right-click" in button.text()
    click(map_canvas, qtbot, (20, 20), (180, 20), (100, 180))
    band = next(item for item in map_canvas.scene().items() if isinstance(item, QgsRubberBand))
    assert band.isVisible() and band.asGeometry().area() > 0
    with qtbot.waitSignal(button.changed):
        click(map_canvas, qtbot, (100, 100), button=Qt.MouseButton.RightButton)
    assert map_canvas.mapTool() is before and len(map_canvas.scene().items()) == items
    area = button.area()
    assert area.title == "Drawn polygon" and button.text().startswith("Drawn polygon (")
    (ring,) = area.geojson()["coordinates"]
    west, south, east, north = bounds(area.geojson())
    # A triangle fills half its box; in degrees, edges are denser.
    turned = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2
    assert abs(turned) == pytest.approx((east - west) * (north - south) / 2, rel=0.02)


def test_drawing_a_polygon_is_taken_back_and_given_up(button, map_canvas, qtbot):
    map_canvas.show()
    button.draw_polygon()
    tool = map_canvas.mapTool()
    click(map_canvas, qtbot, (20, 20), (180, 20))
    click(map_canvas, qtbot, (50, 50), button=Qt.MouseButton.RightButton)
    assert map_canvas.mapTool() is tool and button.fixed is None
    click(map_canvas, qtbot, (100, 180))
    qtbot.keyClick(map_canvas, Qt.Key.Key_Backspace)
    click(map_canvas, qtbot, (50, 50), button=Qt.MouseButton.RightButton)
    assert button.fixed is None
    qtbot.keyClick(map_canvas, Qt.Key.Key_Escape)
    assert map_canvas.mapTool() is not tool and button.text().startswith("Map extent")
    button.draw_polygon()
    button.draw()
    assert button.text() == "Drag a rectangle on the map"
    qtbot.keyClick(map_canvas, Qt.Key.Key_Escape)
    assert button.text().startswith("Map extent")
    button.draw_polygon()
    pan = QgsMapToolPan(map_canvas)
    map_canvas.setMapTool(pan)
    assert map_canvas.mapTool() is pan and button.text().startswith("Map extent")


def test_a_polygon_reaches_the_algorithms_as_a_layer_that_stays(button, kept):
    button.use_polygon(QgsGeometry.fromWkt(TRIANGLE))
    path = button.area().parameters()["AREA"]
    assert Path(path).parent == kept.folder / "areas"
    layer = QgsVectorLayer(path, "area", "ogr")
    assert layer.isValid() and layer.crs().authid() == "EPSG:32631"
    (feature,) = layer.getFeatures()
    assert feature.geometry().equals(QgsGeometry.fromWkt(TRIANGLE))
    # A CRS of nobody's: in degrees.
    own = QgsCoordinateReferenceSystem.fromProj("+proj=tmerc +lat_0=41 +lon_0=3 +ellps=WGS84")
    other = Area("own", (QgsGeometry.fromWkt("Polygon((0 0, 1000 0, 0 1000, 0 0))"),), own)
    layer = QgsVectorLayer(other.parameters()["AREA"], "area", "ogr")
    assert layer.crs().authid() == "EPSG:4326"
    corner = layer.extent().xMinimum(), layer.extent().yMinimum()
    assert corner == pytest.approx((3.0, 41.0))


def test_a_polygon_that_cannot_be_kept_is_refused_with_the_remedy(button, monkeypatch, tmp_path):
    monkeypatch.setattr(cache, "current", lambda: cache.Cache(tmp_path, 0))
    button.use_polygon(QgsGeometry.fromWkt(TRIANGLE))
    with pytest.raises(OutputError, match="cache folder"):
        button.area().parameters()


def test_a_layer_that_is_gone_leaves_its_polygons(button, kept):
    layer = polygons((3.0, 41.0, 3.1, 41.1), (4.0, 42.0, 4.1, 42.1))
    button.use_layer(layer)
    QgsProject.instance().removeMapLayer(layer.id())
    left = QgsVectorLayer(button.area().parameters()["AREA"], "area", "ogr")
    assert left.featureCount() == 2 and left.extent().xMaximum() == pytest.approx(4.1)


def test_a_place_by_coordinates_is_outlined_and_the_map_goes_there(button, map_canvas):
    assert button.in_view()
    button.use_place(parse_place("46.5, 7.1").around(10_000), "46.5° N 7.1° E")
    assert button.text() == "46.5° N 7.1° E (10.0 × 10.0 km)"
    west, south, east, north = bounds(button.area().geojson())
    assert ((west + east) / 2, (south + north) / 2) == pytest.approx((7.1, 46.5), abs=1e-9)
    assert button.area().parameters()["EXTENT"].endswith("[EPSG:4326]")
    assert button.in_view() and map_canvas.extent().width() > 13_000
    map_canvas.setExtent(QgsRectangle(500_000, 4_600_000, 510_000, 4_610_000))
    assert not button.in_view()


def test_a_box_across_the_antimeridian_by_coordinates(button):
    button.use_place(parse_place("170, -20, -170, -10"), "Fiji")
    assert bounds(button.area().geojson()) == pytest.approx((170, -20, -170, -10))


def test_a_place_by_name_follows_the_map_that_the_locator_moves(button):
    asked = []
    button.find_by_name = lambda: asked.append(button.fixed)
    button.use_rectangle(QgsRectangle(500_000, 4_600_000, 500_400, 4_600_300))
    button.menu().aboutToShow.emit()
    next(action for action in button.menu().actions() if action.text() == "Place by name…").trigger()
    assert asked == [None] and button.text().startswith("Map extent")


def test_an_area_is_kept_and_read_again(button):
    button.use_polygon(QgsGeometry.fromWkt(TRIANGLE))
    again = Area.from_json(json.loads(json.dumps(button.area().to_json())))
    assert again.title == "Drawn polygon" and again.crs.authid() == "EPSG:32631"
    assert again.shapes[0].equals(QgsGeometry.fromWkt(TRIANGLE))
    circle = QgsGeometry.fromWkt("Point(500000 4600000)").buffer(1000, 3000)
    button.use_polygon(circle)
    box = Area.from_json(button.area().to_json())
    assert box.shapes[0].constGet().nCoordinates() == 5
    assert box.shapes[0].boundingBox().width() == pytest.approx(2000)
    with pytest.raises(ParameterError, match="saved search"):
        Area.from_json({"title": "x", "shapes": ["nonsense"], "crs": "EPSG:4326"})
