# SPDX-License-Identifier: GPL-2.0-or-later
"""Room of a panel in its dock: where there is too little it scrolls, and QGIS's window does not grow."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QWidget

from .scrolling import Scrolling

LOWEST = 120
"""Pixels of height that a panel has at least; two of them and QGIS's bars stand on a screen of 720."""


class DockRoom(Scrolling):
    """Shows a panel as large as the dock, or scrolls up and down."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel, LOWEST)
        self.setFocusProxy(panel)

    def resizeEvent(self, event) -> None:
        """The panel takes the room that there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.viewport().size()
        self.widget().resize(room.expandedTo(QSize(0, self._needed().height())))
