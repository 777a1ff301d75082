# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs within QGIS's window (`qgis --code`): acts as a user, takes screenshots, reports unreadable texts."""

from __future__ import annotations

import json
from collections.abc import Iterator

from qgis.core import QgsProject
from qgis.gui import QgsAuthConfigSelect
from qgis.PyQt.QtCore import QPoint, QRect, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QTabBar,
    QTextBrowser,
    QTreeView,
    QWidget,
)
from qgis.utils import iface, plugins
from temporal_liif.tests.window.scenario import Scenario, Steps, given_task
from temporal_liif.ui.dock_room import DockRoom


class Script(Scenario):
    """Acts as a user, and takes pictures."""

    # --- scenarios

    def dock(self) -> Steps:
        """The panel from nothing found to a series, and an error."""
        yield from self._set_up()
        panel, actions = self.panel, self.panel.scene_actions
        yield lambda: self._settled()
        self.picture("empty", self.window, self.dock_widget)
        panel.start_search()
        yield lambda: bool(panel.timeline.days) and not panel.search.running
        yield lambda: self._pictures_are_there()
        names = [scene.id for scene in panel.model.shown if "T31TDG" in scene.id]
        panel.view.select_ids([min(names[:8], key=self._cloud)])
        actions.preview.trigger()
        yield lambda: len(QgsProject.instance().mapLayers()) == 1
        yield lambda: self._settled()
        panel.view.select_ids(names[1:5])
        yield lambda: self._settled()
        self.picture("results", self.window, self.dock_widget)
        panel.view.select_ids(names[2:3])
        panel.show_details.setChecked(True)
        yield lambda: self._settled()
        self.picture("details", self.window, self.dock_widget)
        panel.details.tabs.setCurrentIndex(1)
        yield lambda: self._settled()
        self.picture("files", self.window, self.dock_widget)
        panel.show_details.setChecked(False)
        panel.view.select_ids(names[1:11])
        actions.run_series()
        dialog = actions.dialog
        dialog.model.setCurrentIndex(dialog.model.findData("baseline"))
        # The manual shows no folder of the machine that made its pictures.
        dialog.output.file.setFilePath("/home/ana/Fields")
        yield lambda: dialog.go.isEnabled()
        yield lambda: self._settled()
        self.picture("series", dialog, dialog)
        dialog.output.file.setFilePath(str(self.folder / "Fields"))
        dialog.accept()
        yield lambda: panel.run_row.isVisible() and panel.run_row.bar.value() > 0
        self.picture("running", self.window, self.dock_widget)
        yield lambda: not panel.run_row.isVisible()
        yield lambda: panel.run_row.isVisible() or bool(self.messages())
        yield lambda: not panel.run_row.isVisible()
        # As wide as people have them, so that the names of the layers can be read.
        self.window.findChild(QDockWidget, "Browser").hide()
        layers = self.window.findChild(QDockWidget, "Layers")
        self.window.resizeDocks([layers, self.dock_widget], [330, 370], Qt.Orientation.Horizontal)
        yield lambda: self._settled()
        self.picture("made", self.window, self.dock_widget)
        self.report["facts"]["made"] = self.messages()
        iface.messageBar().clearWidgets()
        self._break_the_catalogue()
        panel.start_search()
        yield lambda: bool(self.messages())
        yield lambda: self._settled()
        self.picture("error", self.window, self.dock_widget)
        self.report["facts"]["error"] = self.messages()
        browser = iface.messageBar().currentItem().findChild(QTextBrowser)
        line = browser.fontMetrics().height()
        if browser.document().size().height() > browser.viewport().height() + line / 2:
            self.report["problems"]["error"].append("The message bar cuts its text off.")

    def everything(self) -> Steps:
        """The panel, then the page in QGIS's Options and the dialog that sets up the engine."""
        yield from self.dock()
        yield from self._options()

    def _options(self) -> Steps:
        # Options is modal: what comes after it is done by the timer.
        QTimer.singleShot(0, lambda: iface.showOptionsDialog(self.window))
        yield lambda: isinstance(QApplication.activeModalWidget(), QDialog)
        dialog = QApplication.activeModalWidget()
        dialog.resize(min(900, self.window.width()), min(640, self.window.height()))
        tree = dialog.findChild(QTreeView, "mOptionsTreeView")
        model = tree.model()
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        tree.setCurrentIndex(next(index for index in rows if index.data() == "Temporal LIIF"))
        yield lambda: self._settled()
        page = next(one for one in dialog.findChildren(QWidget) if type(one).__name__ == "OptionsPage")
        self.picture("options", dialog, page)
        dialog.reject()
        from temporal_liif.ui.engine_setup import EngineSetup

        made = EngineSetup(self.window)
        made.show()
        yield lambda: made.create_button.isEnabled()
        yield lambda: self._settled()
        self.picture("engine", made, made)
        made.reject()

    def film(self) -> Steps:
        """The way through the plugin that the manual shows."""
        from temporal_liif.tests.window.film import film

        yield from film(self)

    def clicks(self) -> Steps:
        """What has to be pressed from an empty project to a series, and to look into it."""
        from temporal_liif.tests.window.clicks import clicks

        yield from clicks(self)

    def closing(self) -> Steps:
        """QGIS is closed while a search, thumbnails and a series are under way."""
        yield from self._set_up()
        panel = self.panel
        panel.start_search()
        yield lambda: bool(panel.timeline.days)
        names = [scene.id for scene in panel.model.shown if "T31TDG" in scene.id]
        panel.view.select_ids(names[1:11])
        panel.scene_actions.run_series()
        dialog = panel.scene_actions.dialog
        dialog.model.setCurrentIndex(dialog.model.findData("baseline"))
        dialog.output.file.setFilePath(str(self.folder / "Fields"))
        yield lambda: dialog.go.isEnabled()
        dialog.accept()
        yield lambda: panel.run_row.isVisible() and panel.run_row.bar.value() > 0
        engine = plugins["temporal_liif"]._dock.engine()
        self.report["facts"]["engine"] = engine.pid
        panel.load_all()
        self.report["facts"]["running"] = panel.run_row.bar.value() / 10

    # --- pictures

    def picture(self, name: str, widget: QWidget, checked: QWidget) -> None:
        """Save how a widget looks, and note what of `checked` cannot be read."""
        path = self.folder / f"{name}.png"
        widget.grab().save(str(path))
        self.report["pictures"][name] = str(path)
        self.report["problems"][name] = list(problems(checked))

    # --- helpers

    def _pictures_are_there(self) -> bool:
        panel = self.panel
        rows = [panel.model.shown[row] for row in range(3)]
        return all(
            panel.thumbnails.get(scene.thumbnail) is not None and panel.area_clouds.get(scene) is not None
            for scene in rows
        )

    def _cloud(self, name: str) -> float:
        return self.panel.model.shown[self.panel.model.row_of(name)].cloud_cover

    def _break_the_catalogue(self) -> None:
        dead = {"providers": {"earth-search": {"url": "http://127.0.0.1:9/v1"}}}
        part = self.providers.with_suffix(".part")
        part.write_text(json.dumps(dead))
        part.replace(self.providers)


def problems(root: QWidget) -> Iterator[str]:
    """What of a widget cannot be read: cut off, outside of its window, or without a name to be read aloud."""
    inside = QRect(root.mapToGlobal(QPoint(0, 0)), root.size())
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, QMenu) or _is_of_qgis(widget):
            continue
        place = QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
        if not inside.contains(place):
            yield f"{_named(widget)} is at {place.getRect()}, beyond {inside.getRect()}"
        wanted = widget.sizeHint()
        if isinstance(widget, QLabel) and widget.text():
            if widget.wordWrap():
                tall = widget.heightForWidth(widget.width())
                if widget.height() < tall:
                    yield f"{_named(widget)} is {widget.height()} high and needs {tall}"
            elif widget.width() < wanted.width() or widget.height() < wanted.height():
                yield f"{_named(widget)} has {widget.size()} and needs {wanted}"
        elif isinstance(widget, QAbstractButton) and widget.text() and widget.width() < wanted.width():
            yield f"{_named(widget)} is {widget.width()} wide and needs {wanted.width()}"
        elif isinstance(widget, QLineEdit) and widget.height() < wanted.height():
            yield f"{_named(widget)} is {widget.height()} high and needs {wanted.height()}"
        elif isinstance(widget, QTabBar) and widget.width() < widget.minimumSizeHint().width():
            yield f"{_named(widget)} is {widget.width()} wide"
        focus = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if focus and isinstance(widget, QAbstractButton) and not (widget.text() or widget.accessibleName()):
            yield f"{_named(widget)} can be reached by keyboard and has no name"


def _is_of_qgis(widget: QWidget) -> bool:
    """Whether it is a part of a larger widget of Qt's or QGIS's, or a scroll bar brings it into view.

    The panels themselves have the room that they need.
    """
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, DockRoom):
        if isinstance(parent, (QAbstractSpinBox, QComboBox, QgsAuthConfigSelect)):
            return True
        if isinstance(parent, QScrollArea) and parent.verticalScrollBar().isVisible():
            return True
        parent = parent.parentWidget()
    return False


def _named(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
    return f"{type(widget).__name__} {widget.objectName()} '{text}'"


script = Script(given_task())
script.start()
