# SPDX-License-Identifier: GPL-2.0-or-later
"""Ways through the plugin by mouse and keyboard, counted: what a user presses in QGIS's window.

A click of the mouse is one, a chord of keys (Ctrl+A) one, and a text that is typed or pasted one.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsSettings
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QListWidget,
    QMenu,
    QPushButton,
    QToolBar,
    QToolButton,
    QWidget,
)
from qgis.utils import iface, plugins
from temporal_liif.tests.window.film import Script
from temporal_liif.tests.window.scenario import Steps

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Counted(Script):
    """The script of the screenshots, as far as it is needed beside what the film needs."""

    report: dict[str, Any]
    area: list[float]


class Hand:
    """Presses what is in sight, and counts."""

    def __init__(self) -> None:
        self.pressed: list[str] = []

    def click(self, name: str, widget: QWidget, place: QPoint | None = None, keys=NO_KEYS) -> None:
        """A click of the left button in the middle, or at a place."""
        if not widget.isVisible() or not widget.isEnabled():
            raise RuntimeError(f"{name} cannot be pressed; before: {self.pressed}")
        self.pressed.append(name)
        where = place or widget.rect().center()
        # Later: a click that opens a dialog does not return before it is closed.
        QTimer.singleShot(0, lambda: QTest.mouseClick(widget, LEFT, keys, where))

    def chord(self, name: str, widget: QWidget, key: Qt.Key) -> None:
        """A key with Ctrl."""
        self.pressed.append(name)
        QTest.keyClick(widget, key, Qt.KeyboardModifier.ControlModifier)

    def write(self, name: str, widget: QWidget, text: str) -> None:
        """A text in place of what stands there."""
        self.pressed.append(name)
        widget.selectAll()
        QTest.keyClicks(widget, text)
        QTest.keyClick(widget, Qt.Key.Key_Return)

    def entry(self, name: str, view: QAbstractItemView, row: int) -> None:
        """A row of a list."""
        index = view.model().index(row, 0, view.rootIndex())
        self.click(name, view.viewport(), view.visualRect(index).center())

    def choose(self, name: str, menu: QMenu, text: str) -> None:
        """An entry of an open menu."""
        action = next(one for one in menu.actions() if one.text().replace("&", "") == text)
        self.click(name, menu, menu.actionGeometry(action).center())


def clicks(script: Counted) -> Steps:
    """Each way with its presses in the report."""
    yield from script._set_up()
    script.dock_widget.hide()
    counted = script.report["facts"]["clicks"] = {}
    own = script.folder.parent / "own"
    for name, way in (
        ("layers", lambda hand: _layers(script, hand, own)),
        ("profile", lambda hand: _profile(script, hand)),
        ("index", lambda hand: _index(hand)),
        ("compare", lambda hand: _compare(script, hand)),
        ("folder", lambda hand: _folder(script, hand, own)),
        ("search", lambda hand: _search(script, hand)),
    ):
        hand = Hand()
        yield from way(hand)
        counted[name] = hand.pressed


def _button(action) -> QToolButton:
    """The button of an action in QGIS's toolbars."""
    for bar in iface.mainWindow().findChildren(QToolBar):
        button = bar.widgetForAction(action)
        if button is not None and button.isVisible():
            return button
    raise RuntimeError(f"{action.text()} is in no toolbar.")


def _offered(text: str) -> QToolButton:
    """A button of the message that a series is there."""
    buttons = iface.messageBar().currentItem().findChildren(QToolButton)
    return next(one for one in buttons if one.text() == text)


def _empty_project(script: Counted) -> None:
    iface.newProject()
    iface.messageBar().clearWidgets()
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:32631"))


def _made(script: Counted, hand: Hand, dialog, before: int) -> Steps:
    """Press the button of the dialog, and wait for the series."""
    yield lambda: dialog.go.isEnabled()
    hand.click("Make the series", dialog.go)
    actions = script.panel.scene_actions
    yield lambda: bool(actions.runs)
    yield lambda: not actions.runs
    yield lambda: len(QgsProject.instance().mapLayers()) > before
    yield lambda: script._settled()


def _layers(script: Counted, hand: Hand, own: Path) -> Steps:
    """Own layers with masks beside: added by QGIS's data source manager, which opens in their folder."""
    _empty_project(script)
    QgsSettings().setValue("UI/lastFileNameWidgetDir", str(own))
    hand.click("Data source manager", _button(_action("mActionDataSourceManager")))
    yield lambda: _window("QgsDataSourceManagerDialog") is not None
    manager = _window("QgsDataSourceManagerDialog")
    tabs = manager.findChild(QListWidget, "mOptionsListWidget")
    raster = next(row for row in range(tabs.count()) if tabs.item(row).text() == "Raster")
    hand.entry("Raster", tabs, raster)
    yield lambda: _page(manager) == "QgsGdalSourceSelectBase"
    page = manager.findChild(QWidget, "QgsGdalSourceSelectBase")
    browse = next(one for one in page.findChildren(QToolButton) if one.isVisible() and one.text() == "…")
    hand.click("…", browse)
    yield lambda: isinstance(QApplication.activeModalWidget(), QFileDialog)
    files = QApplication.activeModalWidget()
    view = next(one for one in files.findChildren(QAbstractItemView) if one.isVisible() and _rows(one) > 6)
    yield lambda: _rows(view) == 8
    hand.entry("The first file", view, 0)
    yield lambda: view.selectionModel().hasSelection()
    hand.chord("Ctrl+A", view, Qt.Key.Key_A)
    hand.click("Open", files.findChild(QDialogButtonBox).buttons()[0])
    yield lambda: _is_gone(files)
    boxes = [one for one in page.findChildren(QPushButton) if one.isVisible() and one.isEnabled()]
    hand.click("Add", next(one for one in boxes if one.text().replace("&", "") == "Add"))
    yield lambda: len(QgsProject.instance().mapLayers()) == 8
    hand.click("Close", next(one for one in boxes if one.text().replace("&", "") == "Close"))
    yield lambda: _is_gone(manager)
    entry = plugins["temporal_liif"]._dock
    hand.click("Make a series from layers", _button(entry.from_layers))
    yield lambda: script.panel.scene_actions.dialog is not None
    dialog = script.panel.scene_actions.dialog
    yield lambda: dialog.go.isEnabled()
    script.picture("own", dialog, dialog)
    script.report["facts"]["masks"] = dialog.summary["masks"].text()
    yield from _made(script, hand, dialog, 8)
    script.picture("own-made", script.window, script.window.statusBar())


def _folder(script: Counted, hand: Hand, own: Path) -> Steps:
    """The same rasters by their folder, without adding them."""
    _empty_project(script)
    entry = plugins["temporal_liif"]._dock
    before = script.panel.scene_actions.dialog
    hand.click("Make a series from layers", _button(entry.from_layers))
    yield lambda: script.panel.scene_actions.dialog is not before
    dialog = script.panel.scene_actions.dialog
    browse = next(one for one in dialog.series.findChildren(QToolButton) if one.text() == "…")
    hand.click("…", browse)
    yield lambda: isinstance(QApplication.activeModalWidget(), QFileDialog)
    files = QApplication.activeModalWidget()
    files.setDirectory(str(own.parent))
    view = next(one for one in files.findChildren(QAbstractItemView) if one.isVisible() and _rows(one) > 0)
    yield lambda: own.name in _names(view)
    hand.entry("The folder", view, _names(view).index(own.name))
    yield lambda: view.selectionModel().hasSelection()
    hand.click("Choose", files.findChild(QDialogButtonBox).buttons()[0])
    yield lambda: _is_gone(files)
    yield from _made(script, hand, dialog, 0)


def _search(script: Counted, hand: Hand) -> Steps:
    """From a search of what the map shows to a series of the clear scenes."""
    _empty_project(script)
    panel = script.panel
    iface.mapCanvas().setExtent(QgsRectangle(*script.area))
    panel.form.area.use_canvas()
    hand.click("Scenes and Series Panel", _button(plugins["temporal_liif"]._dock.action))
    yield lambda: panel.isVisible()
    hand.click("Period", panel.form.period.edit)
    hand.write("2021-06 – 2021-08", panel.form.period.edit, "2021-06-01/2021-08-31")
    hand.click("Search", panel.search_button)
    yield lambda: panel.search.running
    yield lambda: bool(panel.timeline.days) and not panel.search.running
    hand.click("Select all clear scenes", panel.select_clear)
    yield lambda: panel.series_button.isEnabled()
    before = panel.scene_actions.dialog
    hand.click("Make the series…", panel.series_button)
    yield lambda: panel.scene_actions.dialog is not before
    dialog = panel.scene_actions.dialog
    # What the network makes takes longer than a test has.
    dialog.model.setCurrentIndex(dialog.model.findData("baseline"))
    dialog.output.file.setFilePath(str(script.folder / "searched"))
    yield lambda: dialog.go.isEnabled()
    hand.click("Make the series", dialog.go)
    yield lambda: (script.folder / "searched" / "series" / "stack.json").is_file()
    yield lambda: not panel.scene_actions.runs


def _profile(script: Counted, hand: Hand) -> Steps:
    """A curve of a place."""
    entry = plugins["temporal_liif"]._bench.profile
    hand.click("Profile", _offered("Profile"))
    yield lambda: entry.panel is not None and entry.panel.isVisible() and bool(entry.panel.contents)
    yield lambda: script._settled()
    hand.click("A place on the map", iface.mapCanvas().viewport())
    yield lambda: bool(entry.panel.profiles()) and bool(entry.panel.plot.curves)


def _index(hand: Hand) -> Steps:
    """Another index in the profile."""
    panel = plugins["temporal_liif"]._bench.profile.panel
    hand.click("Bands and indices shown", panel.quantities)
    yield lambda: panel.quantities.menu().isVisible()
    menu = panel.quantities.menu()
    theme = next(one.menu() for one in menu.actions() if one.menu() and one.text() == "Vegetation")
    hand.choose("Vegetation", menu, "Vegetation")
    yield lambda: theme.isVisible()
    hand.choose("SAVI", theme, "SAVI")
    yield lambda: "SAVI" in panel.shown_quantities()
    yield lambda: "SAVI" in {curve.quantity for curve in panel.plot.curves}
    plugins["temporal_liif"]._bench.profile.dock.hide()


def _compare(script: Counted, hand: Hand) -> Steps:
    """One date against another by a swipe."""
    entry = plugins["temporal_liif"]._bench.compare
    hand.click("Compare", _offered("Compare"))
    yield lambda: entry.panel is not None and entry.panel.isVisible()
    yield lambda: script._settled()
    script.picture("compare", script.window, script.window.statusBar())
    if not entry.panel.swipe_action.isChecked():
        button = next(
            bar.widgetForAction(entry.panel.swipe_action)
            for bar in entry.panel.findChildren(QToolBar)
            if bar.widgetForAction(entry.panel.swipe_action)
        )
        hand.click("Swipe", button)
    yield lambda: entry.panel.swipe_action.isChecked()
    yield lambda: script._settled()
    entry.panel.swipe_action.setChecked(False)
    entry.dock.hide()


def _action(name: str) -> QAction:
    return iface.mainWindow().findChild(QAction, name)


def _window(kind: str) -> QWidget | None:
    found = (one for one in QApplication.topLevelWidgets() if one.isVisible())
    return next((one for one in found if one.objectName() == kind or type(one).__name__ == kind), None)


def _is_gone(widget: QWidget) -> bool:
    return sip.isdeleted(widget) or not widget.isVisible()


def _page(manager: QWidget) -> str:
    page = manager.findChild(QWidget, "QgsGdalSourceSelectBase")
    return page.objectName() if page is not None and page.isVisible() else ""


def _rows(view: QAbstractItemView) -> int:
    return view.model().rowCount(view.rootIndex()) if view.model() else 0


def _names(view: QAbstractItemView) -> list[str]:
    root = view.rootIndex()
    return [view.model().index(row, 0, root).data() for row in range(_rows(view))]
