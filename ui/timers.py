# SPDX-License-Identifier: GPL-2.0-or-later
"""What is done a moment later, once for several requests; and what follows changes of the project."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer


def single_shot(parent: QObject, milliseconds: int, run: Callable[[], None]) -> QTimer:
    """A timer that runs something once, so long after it was last started."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(run)
    return timer


class ProjectChanges(QObject):
    """Runs something when layers, groups or their names have changed, once for several changes."""

    def __init__(self, parent: QObject, milliseconds: int, run: Callable[[], None]) -> None:
        super().__init__(parent)
        self._soon = single_shot(self, milliseconds, run)
        project = QgsProject.instance()
        root = project.layerTreeRoot()
        self._signals = (
            *(project.layersAdded, project.layersRemoved, project.cleared, project.readProject),
            *(root.nameChanged, root.addedChildren, root.removedChildren),
        )
        for signal in self._signals:
            signal.connect(self._soon.start)

    def remove(self) -> None:
        """Let go of the project."""
        for signal in self._signals:
            signal.disconnect(self._soon.start)
        self._soon.stop()
