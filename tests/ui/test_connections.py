# SPDX-License-Identifier: GPL-2.0-or-later
"""Connections in the panel: made, tested, chosen and searched, over pgstac with a login before it."""

from __future__ import annotations

import json
import socket
from base64 import b64encode

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialogButtonBox, QMessageBox
from temporal_liif.core.errors import ParameterError
from temporal_liif.core.scenes.connection import Connection
from temporal_liif.engine.client import Engine
from temporal_liif.provider import connections
from temporal_liif.provider.engine_access import engine_news
from temporal_liif.tests.servers.door import Door
from temporal_liif.tests.servers.gate import Gate
from temporal_liif.tests.servers.pgstac import PgStac
from temporal_liif.tests.stopwatch import Stopwatch
from temporal_liif.tests.ui.conftest import COUNT, texts_of
from temporal_liif.ui.catalogue_choice import CatalogueChoice
from temporal_liif.ui.connection_dialog import ConnectionDialog
from temporal_liif.ui.search_form import SearchForm

SECRET = "not-to-be-shown"
BASIC = "Basic " + b64encode(f"ada:{SECRET}".encode()).decode()
FIELDS = "s2-of-ours"


@pytest.fixture(scope="module")
def api(postgres, products, scenery, tmp_path_factory) -> PgStac:
    """pgstac with the scenery in a collection of its own, and one without items."""
    server = PgStac(postgres, "own", tmp_path_factory.mktemp("own"))
    (given,) = (one for one in products.collections() if one["id"] == "sentinel-2-l2a")
    fields = {**given, "id": FIELDS, "title": "Our fields"}
    server.load(
        [fields, {**given, "id": "empty", "title": "An empty one"}],
        [{**item, "collection": FIELDS} for item in scenery.items],
    )
    yield server
    server.stop()


@pytest.fixture
def gate(api, nginx):
    """The same behind a password."""
    server = Gate(api.url, nginx.url, "Authorization", BASIC)
    yield server
    server.stop()


@pytest.fixture
def login(qgis_app) -> str:
    """Id of the configuration that holds the password."""
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword("tests", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("ours")
    config.setConfig("username", "ada")
    config.setConfig("password", SECRET)
    stored = manager.storeAuthenticationConfig(config)
    return (stored[1] if isinstance(stored, tuple) else config).id()


@pytest.fixture
def choice(panel) -> CatalogueChoice:
    """That of the panel, without connections."""
    yield panel.form.catalogue
    for group in (connections.OWN, connections.QGIS):
        QgsSettings().remove(group)
    connections.refresh()


def listed(box) -> dict[str, str]:
    """What a list offers: data by text."""
    return {box.itemText(place): box.itemData(place) for place in range(box.count()) if box.itemText(place)}


def chosen(choice, connection, qtbot) -> None:
    """Choose a connection, and wait for its collections."""
    choice.provider.opened.emit()
    choice.provider.setCurrentIndex(choice.provider.findData(connection.url))
    qtbot.waitUntil(lambda: choice._work is None, timeout=30_000)


def filled(choice, name, url, login="") -> ConnectionDialog:
    """The dialog of a new connection, with values in it."""
    choice.new_connection()
    dialog = choice.dialog
    dialog.name.setText(name)
    dialog.url.setText(url)
    dialog.login.setConfigId(login)
    return dialog


def test_a_connection_is_made_tested_and_searched(panel, choice, gate, login, messages, qtbot, scenery):
    dialog = filled(choice, "", gate.url, login)
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled() and dialog.test_button.isEnabled()
    dialog.test_button.click()
    qtbot.waitUntil(lambda: "works" in dialog.state.text(), timeout=30_000)
    assert "2 collections, such as An empty one" in dialog.state.text()
    # The API's own title is as good a name as any.
    assert dialog.name.text() and ok.isEnabled()
    dialog.name.setText("Our catalogue")
    assert dialog.state.text() == ""
    dialog.accept()
    qtbot.waitUntil(lambda: choice._work is None, timeout=30_000)
    assert choice.provider.currentText() == "Our catalogue"
    assert listed(choice.collection) == {"An empty one": "empty", "Our fields": FIELDS}
    choice.collection.setCurrentIndex(choice.collection.findData(FIELDS))
    query = panel.form.query()
    assert (query.provider, query.collection) == (gate.url, FIELDS)
    assert panel.form.parameters()["URL"] == gate.url and "PROVIDER" not in panel.form.parameters()
    assert panel.form.summary().startswith("Our fields, ") and panel.form.cloud.isEnabled()
    panel.start_search()
    qtbot.waitUntil(lambda: not panel.search.running and bool(panel.timeline.days), timeout=60_000)
    assert messages.items() == []
    panel.load_all()
    qtbot.waitUntil(lambda: panel.model.rowCount() == COUNT and not panel.search.running, timeout=60_000)
    scene = panel.model.shown[0]
    # Thumbnails and masks lie behind the same login.
    qtbot.waitUntil(lambda: bool(panel.thumbnails.get(scene.thumbnail)), timeout=30_000)
    assert not panel.thumbnails.get(scene.thumbnail).isNull()
    qtbot.waitUntil(lambda: panel.area_clouds.get(scene) is not None, timeout=30_000)
    assert {shown for _, shown in gate.requests} == {BASIC}
    kept = json.dumps({key: str(QgsSettings().value(key)) for key in QgsSettings().allKeys()})
    assert gate.url in kept and SECRET not in kept and BASIC.split()[1] not in kept


def test_a_refused_login_says_so_in_the_dialog(choice, gate, qtbot):
    dialog = filled(choice, "Ours", gate.url)
    dialog.test()
    qtbot.waitUntil(lambda: "401" in dialog.state.text(), timeout=30_000)
    assert "Ours refused" in dialog.state.text() and "authentication configuration" in dialog.state.text()
    assert dialog.test_button.isEnabled()
    # It can be kept all the same: the login may come later.
    dialog.accept()
    assert connections.connection_of("Ours").url == gate.url


@pytest.mark.fault(
    "Connections: nobody listens at the address", "the dialog says so at once; a repeat succeeds"
)
def test_a_closed_port_is_known_at_once_and_a_silent_server_can_be_stopped(api, choice, qtbot):
    door = Door(int(api.url.rpartition(":")[2]), silent=False)
    with socket.create_server(("127.0.0.1", int(door.url.rpartition(":")[2]))):
        dialog = filled(choice, "Ours", door.url)
        idle = dialog.test_button.text()
        dialog.test_button.click()
        assert dialog.test_button.isEnabled() and dialog.test_button.text() != idle
        dialog.test_button.click()
        assert "stopped" in dialog.state.text() and dialog.test_button.text() == idle
    clock = Stopwatch()
    dialog.test_button.click()
    qtbot.waitUntil(lambda: "cannot be reached" in dialog.state.text(), timeout=9_000)
    assert clock.within(3) and dialog.test_button.text() == idle
    door.open()
    dialog.test_button.click()
    qtbot.waitUntil(lambda: "works: 2 collections" in dialog.state.text(), timeout=30_000)
    door.close()


def test_the_test_counts_the_collections(choice):
    dialog = filled(choice, "Ours", "https://stac.example.org")
    for collections, said in (
        ([], "no collection"),
        ([("a", "Fields")], "works: 1 collection, Fields."),
        ([("a", "Fields"), ("b", "Woods")], "works: 2 collections, such as Fields."),
    ):
        dialog._show_result({"collections": collections, "title": ""})
        assert said in dialog.state.text()
    dialog.reject()


def test_what_cannot_be_kept_keeps_the_dialog_open(choice, qtbot):
    dialog = filled(choice, "Ours", "stac.example.org")
    dialog.accept()
    assert dialog.isVisible() and "is not the address" in dialog.state.text()
    dialog.test()
    assert "is not the address" in dialog.state.text()
    dialog.reject()
    assert connections.refresh() == ()


def test_an_open_dialog_goes_with_the_panel(choice, api, qtbot):
    dialog = filled(choice, "Ours", api.url)
    dialog.test()
    with qtbot.waitSignal(dialog.destroyed, timeout=5000):
        choice.stop()
    choice.stop()


def test_a_connection_is_edited_and_removed(choice, api, qtbot, monkeypatch):
    made = connections.save(Connection("Ours", api.url))
    chosen(choice, made, qtbot)
    choice.menu_button.menu().aboutToShow.emit()
    assert choice.edit.isEnabled() and choice.forget.isEnabled()
    choice.edit_connection()
    assert (choice.dialog.name.text(), choice.dialog.url.text()) == ("Ours", api.url)
    choice.dialog.name.setText("Renamed")
    choice.dialog.accept()
    assert choice.provider.currentText() == "Renamed" and "Ours" not in listed(choice.provider)
    answers = iter((QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes))
    monkeypatch.setattr(QMessageBox, "question", lambda *arguments: next(answers))
    choice.remove_connection()
    assert choice.provider.currentText() == "Renamed"
    choice.remove_connection()
    assert choice.provider.currentText() == "Automatic" and "Renamed" not in listed(choice.provider)
    assert choice.collection.currentData() == "sentinel-2-l2a"
    choice.menu_button.menu().aboutToShow.emit()
    assert not choice.edit.isEnabled() and not choice.forget.isEnabled()


def test_a_name_is_shown_to_the_letter_before_it_is_removed(choice, api, qtbot, monkeypatch):
    """A catalogue's own title may have become the name; as HTML it would load a picture from anywhere."""
    made = connections.save(Connection("<img src='//192.0.2.1/share/x.png'>", api.url))
    chosen(choice, made, qtbot)
    asked = []

    def answer(*arguments):
        asked.append(arguments[2])
        return QMessageBox.StandardButton.No

    monkeypatch.setattr(QMessageBox, "question", answer)
    choice.remove_connection()
    assert not Qt.mightBeRichText(asked[0]) and "img src" in asked[0]
    connections.remove(made.name)


def test_connections_of_qgis_are_offered_and_not_edited(choice, api, qtbot):
    QgsSettings().setValue(f"{connections.QGIS}/In the Browser/url", api.url)
    choice.provider.opened.emit()
    assert listed(choice.provider)["In the Browser"] == api.url
    chosen(choice, connections.connection_of(api.url), qtbot)
    assert listed(choice.collection) == {"An empty one": "empty", "Our fields": FIELDS}
    choice.menu_button.menu().aboutToShow.emit()
    assert not choice.edit.isEnabled() and not choice.forget.isEnabled()


def test_a_provider_offers_what_it_has_alone(choice):
    choice.provider.setCurrentIndex(choice.provider.findData("earth-search"))
    assert "cop-dem-glo-30" in listed(choice.collection).values()
    assert "sentinel-1-slc" not in listed(choice.collection).values()
    choice.collection.setCurrentIndex(choice.collection.findData("cop-dem-glo-30"))
    choice.provider.setCurrentIndex(choice.provider.findData("copernicus"))
    # Of what both have, the same stays.
    assert choice.source() == ("copernicus", "cop-dem-glo-30")
    choice.provider.setCurrentIndex(choice.provider.findData("auto"))
    assert "sentinel-1-slc" in listed(choice.collection).values()


def test_a_connection_is_restored_and_asked_for_its_collections_when_they_are_wanted(
    panel, choice, gate, login, canvas, engine, qtbot
):
    made = connections.save(Connection("Ours", gate.url, login))
    chosen(choice, made, qtbot)
    choice.collection.setCurrentIndex(choice.collection.findData(FIELDS))
    panel.form.remember()
    gate.requests.clear()
    form = SearchForm(canvas, lambda: engine)
    qtbot.addWidget(form)
    again = form.catalogue
    assert again.source() == (gate.url, FIELDS) and again.collection.currentText() == "Our fields"
    assert gate.requests == []
    again.collection.opened.emit()
    qtbot.waitUntil(lambda: again._work is None, timeout=30_000)
    assert len(listed(again.collection)) == 2 and again.source() == (gate.url, FIELDS)
    form.stop()
    # One that is gone is none.
    connections.remove("Ours")
    form = SearchForm(canvas, lambda: engine)
    qtbot.addWidget(form)
    assert form.catalogue.source() == ("auto", "sentinel-2-l2a")
    form.stop()


def test_a_list_that_cannot_be_had_is_an_error_with_its_reason(panel, choice, gate, messages, qtbot):
    chosen(choice, connections.save(Connection("Ours", gate.url)), qtbot)
    qtbot.waitUntil(lambda: bool(messages.items()), timeout=20_000)
    assert "Ours refused" in texts_of(messages)[0] and "401" in texts_of(messages)[0]
    with pytest.raises(ParameterError, match="No collection of Ours"):
        panel.form.query()
    messages.clearWidgets()
    panel.start_search()
    assert "No collection of Ours" in texts_of(messages)[0]


def test_without_an_engine_the_list_waits_for_one(make_panel, choice, api, messages, engine, qtbot):
    missing = Engine("/nowhere/python")
    panel = make_panel(missing, lambda: None)
    made = connections.save(Connection("Ours", api.url))
    other = panel.form.catalogue
    chosen(other, made, qtbot)
    qtbot.waitUntil(lambda: bool(messages.items()), timeout=20_000)
    missing.interpreter = engine.interpreter
    engine_news().ready.emit()
    assert messages.items() == []
    qtbot.waitUntil(lambda: other._work is None, timeout=60_000)
    assert FIELDS in listed(other.collection).values()
    missing.stop()


def test_the_login_of_a_connection_that_is_gone_is_named(panel, choice, api, messages, qtbot):
    connections.save(Connection("Ours", api.url))
    QgsSettings().setValue(
        connections.OWN, json.dumps([{"name": "Ours", "url": api.url, "login": "gone123"}])
    )
    chosen(choice, connections.connection_of("Ours"), qtbot)
    assert "'gone123' cannot be read" in texts_of(messages)[0]
