# SPDX-License-Identifier: GPL-2.0-or-later
"""Searching from the panel: pages, cancel, errors, and nothing before it is asked for."""

from __future__ import annotations

import sys

import pytest
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import QPushButton
from temporal_liif.core.errors import CatalogError, SourcesError
from temporal_liif.core.scenes.items import to_item
from temporal_liif.engine.client import Engine
from temporal_liif.provider.engine_access import engine_news
from temporal_liif.tests.ui.conftest import COUNT, texts_of
from temporal_liif.ui.scene_search import PAGE

SLOW = {"catalog.search": "tests.ui.services:slow"}


def settled(panel, qtbot):
    qtbot.waitUntil(lambda: not panel.search.running, timeout=60_000)


def test_nobody_is_asked_before_the_user_asks(make_panel, catalogue, qtbot):
    engine = Engine(sys.executable)
    panel = make_panel(engine)
    panel.form.cloud.setValue(40)
    panel.form.collection.setCurrentIndex(1)
    panel.form.area.use_canvas()
    qtbot.wait(300)
    assert catalogue.requests == [] and engine.pid is None
    assert "press Search" in panel.empty.text() and panel.pages.currentIndex() == 0
    assert not panel.timeline.isVisible()


def test_the_first_page_fills_the_list_newest_first(found, catalogue):
    assert found.model.rowCount() == PAGE and found.model.has_more
    times = [scene.time for scene in found.model.shown]
    assert times == sorted(times, reverse=True) and f"{times[0]:%Y-%m-%d}" == "2021-08-30"
    assert f"{PAGE} scenes" in found.status.text() and "load all" in found.status.text()
    assert found.pages.currentIndex() == 1 and found.timeline.isVisible()
    assert catalogue.requests[0]["limit"] <= 250


def test_scrolling_to_the_end_loads_what_is_left_and_each_scene_once(found, qtbot):
    bar = found.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: found.model.rowCount() == COUNT, timeout=30_000)
    settled(found, qtbot)
    assert found.search.complete and not found.model.has_more
    assert len({scene.id for scene in found.model.scenes}) == COUNT
    times = [scene.time for scene in found.model.shown]
    assert times == sorted(times, reverse=True)
    assert "load" not in found.status.text()


def test_items_are_kept_as_the_catalogue_gave_them(found, scenery):
    given = {item["id"]: item for item in scenery.items}
    for scene in found.model.scenes[:5]:
        item = to_item(scene)
        assert item["assets"] == given[scene.id]["assets"] and item["geometry"] == given[scene.id]["geometry"]
        assert set(item) == set(given[scene.id])


def test_load_all_goes_on_to_the_end(found, qtbot):
    found.status.linkActivated.emit("all")
    qtbot.waitUntil(lambda: found.search.complete and not found.search.running, timeout=30_000)
    assert found.model.rowCount() == COUNT


def test_the_question_reaches_the_catalogue(panel, catalogue, qtbot):
    panel.form.cloud.setValue(20)
    panel.start_search()
    settled(panel, qtbot)
    asked = catalogue.requests[0]
    assert asked["collections"] == ["sentinel-2-c1-l2a"]
    assert asked["query"] == {"eo:cloud_cover": {"lte": 20.0}}
    assert (
        asked["datetime"].startswith("2019-01-01T00:00:00") and "2021-08-31T23:59:59.999" in asked["datetime"]
    )
    assert all(scene.cloud_cover <= 20 for scene in panel.model.scenes)
    assert panel.model.scenes


def test_nothing_found_says_what_to_do(panel, qtbot):
    panel.form.period.set_text("2019-01-01 to 2019-01-04")
    panel.start_search()
    settled(panel, qtbot)
    assert "Widen" in panel.empty.text()


def test_a_changed_question_stops_the_search_that_is_out_of_date(make_panel, qtbot):
    engine = Engine(sys.executable, extra_services=SLOW)
    panel = make_panel(engine)
    panel.start_search()
    qtbot.waitUntil(lambda: engine.pid is not None, timeout=30_000)
    qtbot.waitUntil(lambda: panel.busy.step == "Searching", timeout=30_000)
    assert panel.search.running and panel.search_button.text() == "Stop" and panel.busy.isVisible()
    outline = panel.footprints.area_outline
    assert outline.numberOfVertices() and outline.asGeometry().area() > 0
    panel.form.cloud.setValue(33)
    assert not panel.search.running and panel.search_button.text() == "Search"
    qtbot.wait(1200)
    assert panel.model.rowCount() == 0 and panel.messages.bar.items() == []
    engine.stop()


def test_closing_the_panel_ends_the_search(make_panel, qtbot):
    engine = Engine(sys.executable, extra_services=SLOW)
    panel = make_panel(engine)
    panel.start_search()
    qtbot.waitUntil(lambda: panel.busy.step == "Searching", timeout=30_000)
    panel.stop()
    assert not panel.search.running
    assert engine.call("engine.diagnose", {}, timeout=60)[0]
    engine.stop()


def test_on_a_small_screen_the_question_gives_way_to_what_was_found_alone(panel, catalogue, qtbot):
    panel.resize(380, 560)
    panel.start_search()
    settled(panel, qtbot)
    assert panel.model.rowCount() and panel.search_box.isCollapsed()
    catalogue.fail += [(400, {}, b'{"description": "bbox is wrong"}')] * 3
    panel.start_search()
    settled(panel, qtbot)
    assert panel.model.rowCount() and "of the last search" in panel.status.text()
    catalogue.fail.clear()
    panel.form.period.set_text("January 1990")
    panel.start_search()
    settled(panel, qtbot)
    assert not panel.model.rowCount() and not panel.search_box.isCollapsed()


def test_an_error_is_shown_in_the_bar_with_its_details_one_click_away(panel, catalogue, messages, qtbot):
    catalogue.fail += [(400, {}, b'{"description": "bbox is wrong"}')] * 3
    panel.start_search()
    settled(panel, qtbot)
    (text,) = texts_of(messages)
    assert "Earth Search" in text and "400" in text
    assert panel.pages.currentIndex() == 0 and "Earth Search" in panel.empty.text()
    button = messages.items()[0].findChild(QPushButton)
    assert button.text() == "Details"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    from qgis.gui import QgsMessageViewer

    (viewer,) = panel.findChildren(QgsMessageViewer)
    viewer.close()


def test_what_was_found_stays_when_a_later_search_fails(found, messages, monkeypatch, qtbot):
    before = [scene.id for scene in found.model.scenes]

    def fail(*_, **__):
        raise CatalogError("The catalogue is down. Try again later.")

    monkeypatch.setattr(found.search._engine(), "call", fail)
    found.start_search()
    qtbot.waitUntil(lambda: not found.search.running and messages.currentItem() is not None, timeout=20_000)
    assert "The catalogue is down" in messages.currentItem().text()
    assert [scene.id for scene in found.model.scenes] == before and found.pages.currentIndex() == 1
    # One error of one search; the next one takes it away.
    found.start_search()
    qtbot.waitUntil(lambda: not found.search.running and len(messages.items()) == 1, timeout=20_000)
    monkeypatch.undo()
    found.start_search()
    assert messages.items() == []
    qtbot.waitUntil(lambda: not found.search.running and len(found.model.scenes) > 0, timeout=20_000)
    assert [scene.id for scene in found.model.scenes][:5] == before[:5]


def test_a_missing_engine_offers_to_set_it_up(make_panel, messages, qtbot):
    pressed = []
    panel = make_panel(Engine("/nowhere/python"), lambda: pressed.append(True))
    panel.start_search()
    settled(panel, qtbot)
    (item,) = messages.items()
    # The button is the remedy; how else an engine can be had is in the details.
    assert "/nowhere/python" in item.text() and "To get an engine" not in item.text()
    assert "/nowhere/python" in panel.empty.text() and "To get an engine" not in panel.empty.text()
    buttons = {button.text(): button for button in item.findChildren(QPushButton)}
    buttons["Set up the engine"].click()
    assert pressed == [True]


@pytest.fixture
def none_yet(make_panel):
    """A panel without an engine, and the engine that it will have: (panel, interpreter to set)."""
    engine = Engine("/nowhere/python")
    yield make_panel(engine, lambda: None), engine
    engine.stop()


def test_the_waiting_search_goes_on_when_there_is_an_engine(none_yet, messages, qtbot):
    panel, engine = none_yet
    for _ in range(2):
        panel.start_search()
        settled(panel, qtbot)
        qtbot.waitUntil(lambda: bool(messages.items()), timeout=5000)
    assert len(messages.items()) == 1 and "/nowhere/python" in panel.empty.text()
    engine.interpreter = sys.executable
    engine_news().ready.emit()
    assert messages.items() == [] and panel.search.running
    settled(panel, qtbot)
    assert panel.model.rowCount() == PAGE and messages.items() == []
    # Once only.
    engine_news().ready.emit()
    assert not panel.search.running


def test_another_question_does_not_wait(none_yet, messages, qtbot):
    panel, engine = none_yet
    panel.start_search()
    settled(panel, qtbot)
    qtbot.waitUntil(lambda: bool(messages.items()), timeout=5000)
    panel.form.cloud.setValue(50)
    messages.clearWidgets()
    engine.interpreter = sys.executable
    engine_news().ready.emit()
    assert messages.items() == [] and not panel.search.running


@pytest.mark.fault("STAC servers: a later page fails", "what was found stays; a repeat of the page succeeds")
def test_a_page_that_fails_can_be_asked_for_again(found, catalogue, messages, qtbot):
    catalogue.fail = [(404, {}, b"")]
    found.load_all()
    qtbot.waitUntil(lambda: bool(messages.items()), timeout=20_000)
    assert found.model.rowCount() == PAGE and not found.model.has_more
    assert "the rest could not be loaded" in found.status.text() and "try again" in found.status.text()
    found.status.linkActivated.emit("more")
    settled(found, qtbot)
    assert found.model.rowCount() == COUNT and "could not" not in found.status.text()


def test_where_all_sources_fail_the_bar_and_the_list_name_each(
    panel, catalogue, messages, qtbot, monkeypatch
):
    def fail(*_, **__):
        raise SourcesError("None of the 2 sources of X could be searched:\n- One: down.\n- Two: closed.")

    monkeypatch.setattr(panel.search._engine(), "call", fail)
    panel.start_search()
    qtbot.waitUntil(lambda: bool(messages.items()), timeout=20_000)
    (text,) = texts_of(messages)
    assert "One: down." in text and "Two: closed." in text and "<br>" in text
    assert panel.empty.text().split("\n")[1:] == ["- One: down.", "- Two: closed."]


def test_the_same_question_for_processing(panel):
    values = panel.form.parameters()
    assert values["COLLECTION"] == "sentinel-2-l2a" and values["PROVIDER"] == "earth-search"
    assert values["START"] == QDate(2019, 1, 1) and values["END"] == QDate(2021, 8, 31)
    assert values["EXTENT"].endswith("[EPSG:32631]")
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().algorithmById("temporalliif:searchscenes")
    if algorithm is not None:
        names = {parameter.name() for parameter in algorithm.parameterDefinitions()}
        assert set(values) <= names


def test_a_collection_without_dates_asks_for_none(panel):
    panel.form.collection.setCurrentIndex(panel.form.collection.findData("cop-dem-glo-30"))
    assert not panel.form.period.edit.isEnabled() and not panel.form.cloud.isEnabled()
    assert "START" not in panel.form.parameters()
    query = panel.form.query()
    assert query.start is None and query.max_cloud_cover is None
    offered = {panel.form.provider.itemData(row) for row in range(panel.form.provider.count())}
    assert "auto" in offered and "earth-search" in offered
