# SPDX-License-Identifier: GPL-2.0-or-later
"""Steps of a user in QGIS's window, one after the other, each when what the last one waits for has come."""

from __future__ import annotations

import json
import os
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QPoint, QRect, QSize, Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QMessageBox
from qgis.utils import iface, plugins

LIMIT = 90.0
"""Seconds that a step may take, as many checks as they have at the pace of an idle machine."""

POLL = 30
Steps = Iterator[Callable[[], bool]]


def given_task() -> dict:
    """What the fixture that started QGIS asks for."""
    return json.loads(os.environ["TEMPORAL_LIIF_SCENARIO"])


class Scenario:
    """Runs the method that the task names. A step yields what it waits for."""

    limit = LIMIT

    def __init__(self, task: dict) -> None:
        self.folder, self.area, self.providers = Path(task["folder"]), task["area"], Path(task["providers"])
        self.report: dict = {"error": "", "pictures": {}, "problems": {}, "facts": {}}
        self._steps: Steps = getattr(self, task["scenario"])()
        self._size = QSize(*task["size"])
        self._until: Callable[[], bool] = lambda: True
        self._waited = 0.0

    def start(self) -> None:
        """Begin when the window is there."""
        QTimer.singleShot(POLL, self.go_on)

    def _set_up(self) -> Steps:
        self.window = iface.mainWindow()
        self.window.setGeometry(QRect(QPoint(0, 0), self._size))
        QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:32631"))
        entry = plugins["temporal_liif"]._dock
        entry.action.trigger()
        yield lambda: entry.panel is not None and entry.panel.isVisible()
        self.panel, self.dock_widget = entry.panel, entry.dock
        self.window.resizeDocks([entry.dock], [380], Qt.Orientation.Horizontal)
        yield lambda: self._settled()
        box = QgsRectangle(*self.area)
        iface.mapCanvas().setExtent(box)
        form = self.panel.form
        form.provider.setCurrentIndex(form.provider.findData("earth-search"))
        form.period.set_text("2019-06-01 – 2021-08-31")
        form.cloud.setValue(80)
        form.area.use_rectangle(box)

    def _settled(self) -> bool:
        """Whether nothing is being drawn; some steps long, for what timers do."""
        self._quiet = 0 if iface.mapCanvas().isDrawing() else self._quiet + 1
        return self._quiet > 12

    def messages(self) -> list[str]:
        """What the window's message bar says."""
        return [item.text() for item in iface.messageBar().items()]

    def state(self) -> list[str]:
        """What else is worth knowing where a step does not come."""
        return []

    def go_on(self) -> None:
        """Check once what the current step waits for; called by a timer."""
        try:
            if not self._until():
                self._waited += POLL / 1000
                if self._waited > self.limit:
                    code = getattr(self._until, "__code__", None)
                    what = self._until if code is None else f"{code.co_name} of line {code.co_firstlineno}"
                    raise TimeoutError(f"{what} does not come.")
            else:
                self._waited, self._quiet = 0.0, 0
                self._until = next(self._steps)
        except StopIteration:
            self._end()
            return
        except Exception:
            self.report["error"] = "\n".join([traceback.format_exc(), *self.messages(), *self.state()])
            self._end()
            return
        QTimer.singleShot(POLL, self.go_on)

    def _end(self) -> None:
        (self.folder / "report.json").write_text(json.dumps(self.report))
        # QGIS asks before it closes layers of a temporary folder.
        QgsProject.instance().clear()
        self._answers = QTimer()
        self._answers.timeout.connect(self._confirm)
        self._answers.start(200)
        self._close()

    def _close(self) -> None:
        """Where work is cancelled for it, QGIS has to be closed again."""
        self.window.close()
        QTimer.singleShot(300, self._close)

    def _confirm(self) -> None:
        """QGIS asks whether to cancel what is running."""
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            box.button(QMessageBox.StandardButton.Yes).click()
