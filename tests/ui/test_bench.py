# SPDX-License-Identifier: GPL-2.0-or-later
"""The panels that look at series, in a window: docks, menu entries, buttons, and nothing left of them."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget, QLineEdit, QToolButton, QWidget
from temporal_liif.ui.bench import Bench
from temporal_liif.ui.compare_panel import ComparePanel
from temporal_liif.ui.entry import DockEntry
from temporal_liif.ui.profile_panel import ProfilePanel
from temporal_liif.ui.stages import panel_modules

from tests.ui.test_entry import window  # noqa: F401


@pytest.fixture
def bench(window):  # noqa: F811
    QgsProject.instance().clear()
    made = Bench(window)
    made.add()
    yield made
    made.remove()


def test_panels_are_made_when_they_are_first_shown_and_take_their_tool(bench, window, qtbot):  # noqa: F811
    assert bench.profile.panel is None
    bench.profile.action.trigger()
    qtbot.waitUntil(lambda: bench.profile.panel is not None and bench.profile.panel.isVisible())
    assert isinstance(bench.profile.panel, ProfilePanel)
    qtbot.waitUntil(lambda: window.canvas.mapTool() is bench.profile.panel.tool)
    bench.profile.action.trigger()
    qtbot.waitUntil(lambda: window.canvas.mapTool() is None)
    bench.compare.action.trigger()
    qtbot.waitUntil(lambda: bench.compare.panel is not None and bench.compare.panel.isVisible())
    assert isinstance(bench.compare.panel, ComparePanel)
    bench.compare.panel.swipe_action.setChecked(True)
    qtbot.waitUntil(lambda: window.canvas.mapTool() is bench.compare.panel.tool)
    bench.profile.action.trigger()
    qtbot.waitUntil(lambda: window.canvas.mapTool() is bench.profile.panel.tool)
    assert bench.compare.panel.swipe.visible


def test_panels_take_their_share_of_the_room(bench, window, qtbot):  # noqa: F811
    """Not the least that it needs, as QGIS gives it."""
    window.window.resize(1280, 720)
    window.window.show()
    for entry in (bench.dates, bench.profile):
        entry.action.trigger()
        qtbot.waitUntil(lambda entry=entry: entry.panel is not None and entry.panel.isVisible())
    qtbot.waitUntil(lambda: abs(bench.dates.dock.width() - bench.profile.dock.width()) < 4)
    bench.compare.action.trigger()
    qtbot.waitUntil(lambda: bench.compare.dock.width() >= 380)
    assert (window.window.width(), window.window.height()) == (1280, 720)


def test_a_panel_below_the_map_leaves_half_of_it(bench, window, qtbot):  # noqa: F811
    above = QDockWidget("As high as the Temporal Controller", window.window)
    above.setWidget(QWidget())
    above.widget().setFixedHeight(170)
    window.window.addDockWidget(Qt.DockWidgetArea.TopDockWidgetArea, above)
    window.window.resize(1280, 560)
    window.window.show()
    bench.profile.action.trigger()
    qtbot.waitUntil(lambda: bench.profile.panel is not None and bench.profile.panel.isVisible())
    middle = window.window.centralWidget()
    qtbot.waitUntil(lambda: abs(middle.height() - bench.profile.dock.height()) < 20)
    # So does another one beside it.
    bench.dates.action.trigger()
    qtbot.waitUntil(lambda: bench.dates.panel is not None and bench.dates.panel.isVisible())
    qtbot.waitUntil(lambda: abs(middle.height() - bench.dates.dock.height()) < 20)
    assert window.window.height() == 560


def test_nothing_is_left_behind(window, qtbot):  # noqa: F811
    before = len(window.canvas.scene().items()), window.canvas.mapTool()
    bench = Bench(window)
    bench.add()
    for entry in (bench.profile, bench.compare):
        entry.action.trigger()
    qtbot.waitUntil(lambda: bench.profile.panel is not None and bench.compare.panel is not None)
    bench.compare.panel.swipe_action.setChecked(True)
    bench.remove()
    assert (len(window.canvas.scene().items()), window.canvas.mapTool()) == before
    qtbot.waitUntil(lambda: not window.window.findChildren(QDockWidget))


def test_an_opened_panel_takes_the_series_that_it_was_opened_for(bench, window, qtbot, monkeypatch):  # noqa: F811
    chosen = []
    monkeypatch.setattr(
        ProfilePanel, "choose", lambda panel, value: chosen.append((panel.isVisible(), value))
    )
    for value in ("/one", "", "/two"):
        bench.profile.open(value)
    assert chosen == [] and bench.profile.panel is None
    qtbot.waitUntil(lambda: len(chosen) == 2)
    assert chosen == [(True, "/one"), (True, "/two")] and bench.profile.panel.pick.isChecked()


@pytest.mark.parametrize("stages", range(5))
def test_the_plugin_may_go_while_a_panel_is_being_made(window, qtbot, stages):  # noqa: F811
    before = len(window.canvas.scene().items()), window.canvas.mapTool()
    bench = Bench(window)
    bench.add()
    for entry in (bench.profile, bench.compare, bench.dates):
        entry.open("/nowhere")
        qtbot.waitUntil(lambda: not panel_modules().loading)
        for _ in range(stages):
            entry._stages._next()
        assert (entry.panel is not None) == bool(stages)
    bench.remove()
    qtbot.waitUntil(lambda: not window.window.findChildren(QDockWidget))
    assert (len(window.canvas.scene().items()), window.canvas.mapTool()) == before
    assert [entry.panel for entry in (bench.profile, bench.compare, bench.dates)] == [None] * 3


def test_a_panel_that_is_closed_before_it_is_there_is_made_when_it_is_shown_again(bench, window, qtbot):  # noqa: F811
    bench.profile.action.trigger()
    bench.profile.action.trigger()
    qtbot.wait(100)
    assert bench.profile.panel is None and window.canvas.mapTool() is None
    bench.profile.action.trigger()
    qtbot.waitUntil(lambda: bench.profile.panel is not None and bench.profile.panel.pick.isChecked())
    assert bench.profile.panel.isVisible()


def test_another_project_may_come_while_a_panel_is_being_made(bench, window, qtbot):  # noqa: F811
    QgsProject.instance().layerTreeRoot().addGroup("old")
    bench.dates.open("group://old")
    QgsProject.instance().clear()
    qtbot.waitUntil(lambda: bench.dates.panel is not None and bench.dates.panel.isVisible())
    qtbot.waitUntil(lambda: "not in the project any more" in bench.dates.panel.text.text())


def test_the_panel_of_scenes_has_their_buttons(bench, window, qtbot):  # noqa: F811
    entry = DockEntry(window, tools=bench.actions)
    entry.add()
    entry.action.trigger()
    qtbot.waitUntil(lambda: entry.panel is not None and entry.panel.isVisible())
    assert set(bench.actions) <= set(entry.panel.bar.actions())
    panels = [entry.action, entry.from_layers, *bench.actions]
    assert window.buttons == panels and window.menu == [*panels, entry.in_processing, entry.manual]
    assert not any(action.icon().isNull() for action in window.menu)
    entry.remove()
    assert window.menu == [] and window.buttons == []


def test_every_button_has_a_picture_or_a_text_and_says_what_it_does(bench, window, qtbot):  # noqa: F811
    entry = DockEntry(window, tools=bench.actions)
    entry.add()
    entry.action.trigger()
    for action in bench.actions:
        action.trigger()
    panels = [entry, bench.profile, bench.compare, bench.dates]
    qtbot.waitUntil(lambda: all(one.panel is not None and one.panel.isVisible() for one in panels))
    seen = 0
    for one in panels:
        for button in one.panel.findChildren(QToolButton):
            # Qt makes some itself: of a toolbar that is too long, of a field that can be cleared.
            made_by_qt = button.objectName().startswith("qt_") or isinstance(button.parent(), QLineEdit)
            if made_by_qt or not button.isVisible():
                continue
            seen += 1
            assert button.toolTip() or button.text(), button.objectName()
            shown = button.icon().pixmap(16, 16).toImage()
            assert button.text() or not shown.isNull() or button.arrowType(), button.toolTip()
    assert seen > 20
    entry.remove()
