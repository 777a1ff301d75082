# SPDX-License-Identifier: GPL-2.0-or-later
"""What follows changes of the project."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject

from ..provider.layer_dates import layer_dates
from .layer_loading import loading
from .timers import single_shot


class ProjectChanges(QObject):
    """Runs something when layers, groups, their names, or what is known of their dates have changed, for as
    long as that is to be seen."""

    def __init__(self, parent: QObject, milliseconds: int, run: Callable[[], None]) -> None:
        """`run` is called once for several changes that lie closer together, and for all layers of a run."""
        super().__init__(parent)
        self._run, self._followed = run, False
        self._soon = single_shot(self, milliseconds, self._changed)
        project = QgsProject.instance()
        root = project.layerTreeRoot()
        self._signals = (
            *(project.layersAdded, project.layersRemoved, project.cleared, project.readProject),
            *(root.nameChanged, root.addedChildren, root.removedChildren),
            layer_dates().found,
        )

    def follow(self, on: bool) -> None:
        """Run it for the project as it is now, and then with its changes; or let go of the project."""
        if on != self._followed:
            self._followed = on
            for signal in self._signals:
                (signal.connect if on else signal.disconnect)(self._soon.start)
        self._soon.stop()
        if on:
            self._run()

    def _changed(self) -> None:
        if loading():
            self._soon.start()
        else:
            self._run()
