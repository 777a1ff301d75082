# SPDX-License-Identifier: GPL-2.0-or-later
"""Searches saved by name, the last one restored, and scenes that go with their project."""

from __future__ import annotations

import sys

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.gui import QgsNewNameDialog
from qgis.PyQt.QtWidgets import QLineEdit, QWidget
from temporal_liif.core.scenes.geometry import bounds
from temporal_liif.engine.client import Engine
from temporal_liif.provider.settings import PROVIDER
from temporal_liif.ui.dock import ScenesPanel
from temporal_liif.ui.saved_searches import rename_search, save_search, saved_searches
from temporal_liif.ui.search_form import LAST, SearchForm

from .test_search import SLOW


def named(panel: QWidget, name: str) -> None:
    """Answer the dialog that asks for a name."""
    (dialog,) = (one for one in panel.window().findChildren(QgsNewNameDialog) if one.isVisible())
    dialog.findChild(QLineEdit).setText(name)
    dialog.accept()


def entries(menu) -> dict:
    """The menu's actions as they are now, by text."""
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions()}


def test_a_search_is_saved_chosen_renamed_and_removed(panel, catalogue, qtbot):
    form, menu = panel.form, panel.saved.menu()
    form.period.set_text("last 90 days")
    form.cloud.setValue(35)
    corners = "500000 4600000, 510000 4600000, 505000 4610000, 500000 4600000"
    form.area.use_polygon(QgsGeometry.fromWkt(f"Polygon(({corners}))"))
    drawn = form.area.area().geojson()
    entries(menu)["Save this search…"].trigger()
    named(panel, "Vines & co")
    form.period.set_text("2020")
    form.cloud.setValue(90)
    form.collection.setCurrentIndex(form.collection.findData("landsat-8"))
    form.area.use_canvas()
    entries(menu)["Vines && co"].trigger()
    assert form.period.text() == "last 90 days" and form.cloud.value() == 35
    assert form.collection.currentData() == "sentinel-2-l2a"
    assert form.provider.currentData() == "earth-search"
    assert form.area.area().geojson() == drawn and form.area.area().title == "Drawn polygon"
    entries(entries(menu)["Rename"].menu())["Vines && co"].trigger()
    named(panel, "Vines")
    assert list(saved_searches()) == ["Vines"]
    entries(entries(menu)["Remove"].menu())["Vines"].trigger()
    assert saved_searches() == {} and not entries(menu)["Remove"].isEnabled()
    assert catalogue.requests == []


def test_the_maps_extent_is_saved_as_it_is_and_the_map_goes_there(panel, canvas, scenery):
    panel.form.area.use_canvas()
    before = panel.form.area.area().box()
    save_search("here", panel.form.state(fixed=True))
    canvas.setExtent(QgsRectangle(0, 0, 1000, 1000))
    panel.saved.choose("here")
    assert panel.form.area.fixed.title == "Saved extent"
    assert panel.form.area.area().box().xMinimum() == pytest.approx(before.xMinimum())
    assert canvas.extent().contains(before)


def test_the_collection_of_version_0_1_0_is_chosen_until_something_was_searched(qgis_app, canvas, qtbot):
    QgsSettings().remove(LAST)
    QgsSettings().setValue("temporal_liif/dock/collection", "landsat-8")
    form = SearchForm(canvas, no_engine)
    qtbot.addWidget(form)
    assert form.collection.currentData() == "landsat-8" and form.provider.currentData() == "auto"
    form.collection.setCurrentIndex(form.collection.findData("sentinel-2-l2a"))
    form.remember()
    again = SearchForm(canvas, no_engine)
    qtbot.addWidget(again)
    assert again.collection.currentData() == "sentinel-2-l2a"
    for one in (form, again):
        one.stop()
    QgsSettings().remove("temporal_liif")


def test_the_last_search_is_restored_and_asks_nobody(found, canvas, catalogue, qtbot):
    asked = found.form.query()
    catalogue.requests.clear()
    form = SearchForm(canvas, no_engine)
    qtbot.addWidget(form)
    assert form.query() == asked
    assert catalogue.requests == []
    form.stop()


def no_engine() -> Engine:
    """Nobody is to be asked."""
    raise AssertionError


def test_a_provider_chosen_in_the_options_since_the_last_search_comes_first(panel, canvas, engine, qtbot):
    panel.form.remember()
    for chosen in ("earth-search", "planetary-computer"):
        form = SearchForm(canvas, lambda: engine)
        qtbot.addWidget(form)
        assert form.query().provider == chosen
        form.stop()
        QgsSettings().setValue(PROVIDER, "planetary-computer")


@pytest.mark.parametrize("kept", ["", "[1]", "{", '{"period": 3, "area": {"shapes": 1}, "cloud": "x"}'])
def test_settings_that_cannot_be_read_are_no_obstacle(qgis_app, canvas, qtbot, kept):
    QgsSettings().setValue(LAST, kept)
    QgsSettings().setValue("temporal_liif/dock/searches", kept)
    form = SearchForm(canvas, no_engine)
    qtbot.addWidget(form)
    assert form.query().start is not None and form.area.fixed is None
    assert list(saved_searches()) in ([], ["area"])
    form.stop()
    QgsSettings().remove("temporal_liif")


def test_a_period_of_another_language_is_restored_by_its_days(panel):
    state = panel.form.state()
    panel.form.restore({**state, "period": "los últimos 5 días", "days": "2021-05-01 – 2021-05-05"})
    assert panel.form.period.text() == "2021-05-01 – 2021-05-05"


def test_names_are_sorted_and_a_renamed_one_replaces(qgis_app):
    QgsSettings().remove("temporal_liif")
    for name in ("beta", "Alpha", "gamma"):
        save_search(name, {"period": name})
    assert list(saved_searches()) == ["Alpha", "beta", "gamma"]
    rename_search("gamma", "beta")
    assert saved_searches()["beta"] == {"period": "gamma"} and len(saved_searches()) == 2
    QgsSettings().remove("temporal_liif")


def test_another_project_lets_go_of_the_scenes_the_outlines_and_the_area(found, tmp_path, qtbot):
    found.view.select_ids([found.model.shown[0].id])
    found.search_box.setCollapsed(True)
    period = found.form.period.text()
    path = tmp_path / "empty.qgs"
    project = QgsProject.instance()
    assert project.write(str(path)) and project.read(str(path))
    assert found.model.rowCount() == 0 and found.scene_actions.searched is None
    bands = found.footprints
    qtbot.waitUntil(lambda: bands._all.numberOfVertices() == 0)
    outlines = (bands.selected_outline, bands.hovered_outline, bands.area_outline)
    assert [band.numberOfVertices() for band in outlines] == [0, 0, 0]
    assert found.form.area.fixed is None and found.form.period.text() == period
    assert not found.search_box.isCollapsed() and not found.timeline.isVisible()
    assert "press Search" in found.empty.text() and found.area_clouds._area is None


def test_another_project_ends_a_search_that_is_under_way(make_panel, qtbot):
    engine = Engine(sys.executable, extra_services=SLOW)
    panel = make_panel(engine)
    panel.start_search()
    qtbot.waitUntil(lambda: panel.busy.step == "Searching", timeout=30_000)
    QgsProject.instance().clear()
    assert not panel.search.running and not panel.busy.isVisible()
    qtbot.wait(300)
    assert panel.model.rowCount() == 0 and panel.messages.bar.items() == []
    engine.stop()


def test_the_area_of_the_last_session_stays_for_the_project_that_is_opened_then(
    found, make_panel, canvas, engine, messages, qtbot
):
    drawn = found.form.area.area().geojson()
    state = QgsSettings().value(LAST)
    found.remove()
    found.remove = lambda: None
    QgsSettings().setValue(LAST, state)
    panel = ScenesPanel(canvas, lambda: engine, messages)
    qtbot.addWidget(panel)
    QgsProject.instance().clear()
    assert panel.form.area.area().geojson() == drawn
    assert panel.footprints.area_outline.numberOfVertices() > 3
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    box = panel.footprints.area_outline.asGeometry().boundingBox()
    corners = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    assert corners == pytest.approx(bounds(drawn), abs=1e-4)
    panel.form.area.use_rectangle(QgsRectangle(500_000, 4_600_000, 500_400, 4_600_300))
    QgsProject.instance().clear()
    assert panel.form.area.fixed is None
    panel.remove()


def test_a_search_that_fails_leaves_the_area_of_the_scenes_found(found, catalogue, qtbot):
    searched = found.scene_actions.area()
    catalogue.fail += [(400, {}, b'{"description": "bbox is wrong"}')] * 3
    found.form.area.use_rectangle(QgsRectangle(500_000, 4_600_000, 500_400, 4_600_300))
    found.start_search()
    qtbot.waitUntil(lambda: not found.search.running, timeout=60_000)
    catalogue.fail.clear()
    assert found.model.rowCount() and found.scene_actions.area() == searched
    found.form.area.use_canvas()
    assert found.footprints.area_outline.asGeometry().boundingBox() == searched.box()


def test_catalogues_and_algorithms_get_the_polygon_itself(panel, catalogue, scenery, qtbot):
    west, south, east, north = scenery.area()
    triangle = QgsGeometry.fromWkt(
        f"Polygon(({west} {south}, {east} {south}, {west} {north}, {west} {south}))"
    )
    panel.form.area.use_polygon(triangle)
    panel.start_search()
    qtbot.waitUntil(lambda: not panel.search.running, timeout=60_000)
    (ring,) = catalogue.requests[0]["intersects"]["coordinates"]
    xs, ys = zip(*ring)
    turned = abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))) / 2
    assert turned == pytest.approx((max(xs) - min(xs)) * (max(ys) - min(ys)) / 2, rel=0.02)
    layer = QgsVectorLayer(panel.scene_actions.area().parameters()["AREA"], "area", "ogr")
    (feature,) = layer.getFeatures()
    assert feature.geometry().equals(triangle) and layer.crs().authid() == "EPSG:32631"


def test_fetching_and_the_series_take_the_area_that_was_searched(found, canvas):
    searched = found.form.area.area()
    found.form.area.use_canvas()
    canvas.setExtent(QgsRectangle(0, 0, 1000, 1000))
    assert found.scene_actions.area() == searched
    assert found.footprints.area_outline.asGeometry().boundingBox() == searched.box()
