# SPDX-License-Identifier: GPL-2.0-or-later
"""The panel in a window: a dock, a menu entry and a button, and nothing left of them afterwards."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMainWindow, QToolButton
from temporal_liif.tests.conftest import PLUGINS
from temporal_liif.ui.actions import SceneActions
from temporal_liif.ui.entry import DockEntry
from temporal_liif.ui.panel_problem import PanelProblem


class Window:
    """What the entry needs of QgisInterface."""

    def __init__(self) -> None:
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas(self.window)
        self.window.setCentralWidget(self.canvas)
        self.bar = QgsMessageBar()
        self.menu: list = []
        self.buttons: list = []

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def messageBar(self):
        return self.bar

    def addDockWidget(self, area, dock):
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)

    def addPluginToRasterMenu(self, menu, action):
        self.menu.append(action)

    def removePluginRasterMenu(self, menu, action):
        self.menu.remove(action)

    def addToolBarIcon(self, action):
        self.buttons.append(action)

    def removeToolBarIcon(self, action):
        self.buttons.remove(action)


@pytest.fixture
def window(qgis_app, qtbot) -> Window:
    made = Window()
    qtbot.addWidget(made.window)
    qtbot.addWidget(made.bar)
    made.window.resize(1280, 720)
    made.window.show()
    return made


def test_the_panel_comes_with_the_button_and_goes_with_the_plugin(window, qtbot):
    before = len(window.canvas.scene().items())
    entry = DockEntry(window)
    entry.add()
    assert len(window.menu) == 4 and window.buttons == [entry.action, entry.from_layers]
    assert not entry.action.icon().isNull() and entry.action.isCheckable()
    assert not entry.dock.isVisible() and entry.panel is None
    entry.action.trigger()
    qtbot.waitUntil(lambda: entry.panel is not None and entry.panel.isVisible())
    qtbot.waitUntil(lambda: entry.dock.width() <= 420)
    assert entry.dock.minimumSizeHint().height() < 620
    assert entry.panel.search_button.isVisible()
    entry.action.trigger()
    assert not entry.dock.isVisible()
    entry.remove()
    assert window.menu == [] and window.buttons == []
    qtbot.waitUntil(lambda: len(window.canvas.scene().items()) == before)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (None, "No such file"),
        ("{", "Expecting property name"),
        ('{"providers": {"mine": {"address": "https://stac.example.org"}}}', "address"),
        (
            '{"collections": {"sentinel-1-slc": {"family": "mine"}}}',
            "collection 'sentinel-1-slc' names an unknown family 'mine'",
        ),
    ],
)
@pytest.mark.fault(
    "Input: the file of further providers cannot be read",
    "the panel names it, the reason and the remedy, and is there once the file is repaired",
)
def test_a_file_of_providers_that_cannot_be_read_is_named_in_the_dock(
    window, qtbot, tmp_path, monkeypatch, text, why
):
    path = tmp_path / "more.json"
    if text is not None:
        path.write_text(text)
    monkeypatch.setenv("TEMPORAL_LIIF_PROVIDERS", str(path))
    entry = DockEntry(window)
    entry.add()
    entry.action.trigger()
    qtbot.waitUntil(lambda: isinstance(entry.dock.widget(), PanelProblem))
    shown = entry.dock.widget().label.text()
    assert f"further providers {path} cannot be read" in shown and why in shown
    assert "Repair it, or let TEMPORAL_LIIF_PROVIDERS name another." in shown and entry.panel is None
    path.write_text("{}")
    entry.dock.widget().button.click()
    qtbot.waitUntil(lambda: entry.panel is not None and entry.panel.isVisible())
    entry.remove()


def test_every_control_can_be_reached_by_keyboard(window, qtbot):
    entry = DockEntry(window)
    entry.add()
    entry.action.trigger()
    qtbot.waitUntil(lambda: entry.panel is not None and entry.panel.isVisible())
    panel = entry.panel
    form = panel.form
    wanted = [form.provider, form.collection, form.area, form.period.edit, panel.search_button]
    assert all(widget.focusPolicy() & Qt.FocusPolicy.TabFocus for widget in wanted)
    assert all(widget.accessibleName() for widget in (form.area, panel.view, panel.timeline, panel.filter))
    entry.remove()


def test_tab_goes_from_top_to_bottom(found, qtbot):
    found.show_details.setChecked(True)
    found.view.select_ids([found.model.shown[0].id, found.model.shown[2].id])
    qtbot.wait(50)
    chain, widget = [], found
    while (widget := widget.nextInFocusChain()) is not found:
        tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tabbed and widget.isVisible() and widget.isEnabled() and found.isAncestorOf(widget):
            chain.append(widget)
    bar = [found.zoom, found.pick, found.outlines, found.show_details]
    buttons = [one for one in chain if isinstance(one, QToolButton) and one.defaultAction() in bar]
    assert [one.defaultAction() for one in buttons] == bar
    assert all(one.text() or one.toolTip() for one in buttons)
    form = found.form
    order = [
        buttons[0],
        *(form.provider, form.catalogue.menu_button, form.collection),
        *(form.area, form.period.edit, form.period.usual, form.cloud),
        *(found.search_button, found.timeline, found.filter, found.sort, found.view),
        *(found.details.properties, found.series_button),
    ]
    places = [chain.index(widget) for widget in order]
    assert places == sorted(places), [type(widget).__name__ for widget in chain]


def test_the_panel_leaves_the_collector_as_it_was(window, qtbot):
    before = [gc.get_freeze_count(), gc.get_threshold(), gc.isenabled()]
    entry = DockEntry(window)
    entry.add()
    entry.action.trigger()
    qtbot.waitUntil(lambda: entry.panel is not None and entry.panel.isVisible())
    assert [gc.get_freeze_count(), gc.get_threshold(), gc.isenabled()] == before
    entry.remove()
    assert [gc.get_freeze_count(), gc.get_threshold(), gc.isenabled()] == before


def test_a_panel_that_cannot_be_made_is_reported_once(window, qtbot, monkeypatch):
    from temporal_liif.ui import dock

    monkeypatch.setattr(dock, "ScenesPanel", lambda *given: 1 / 0)
    entry = DockEntry(window)
    entry.add()
    with qtbot.capture_exceptions() as errors:
        entry.action.trigger()
        qtbot.waitUntil(lambda: len(errors) == 1)
        qtbot.wait(50)
    assert [kind for kind, *_ in errors] == [ZeroDivisionError] and entry.panel is None
    monkeypatch.undo()
    asked = []
    monkeypatch.setattr(SceneActions, "run_rasters", lambda actions: asked.append(actions))
    entry.from_layers.trigger()
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [entry.panel.scene_actions] and entry.panel.isVisible()
    entry.remove()


def test_an_engine_of_its_own_for_looking_around(window, monkeypatch, tmp_path):
    from qgis.core import QgsSettings

    entry = DockEntry(window)
    QgsSettings().setValue("temporal_liif/interpreter", "/one/python")
    first = entry.engine()
    assert first is entry.engine() and str(first.interpreter) == "/one/python" and first.pid is None
    QgsSettings().setValue("temporal_liif/interpreter", "/other/python")
    assert entry.engine() is not first
    QgsSettings().remove("temporal_liif")


def test_nothing_of_the_panel_is_imported_without_a_window():
    code = (
        f"import sys; sys.path.insert(0, {str(PLUGINS)!r}); "
        "import temporal_liif; temporal_liif.classFactory(None);"
        "print([name for name in sys.modules if name.startswith('temporal_liif.ui')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
