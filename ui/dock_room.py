# SPDX-License-Identifier: GPL-2.0-or-later
"""Room of a panel in its dock: where there is too little it scrolls, and QGIS's window does not grow."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QSize, Qt
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QWidget

LOWEST = 120
"""Pixels of height that a panel has at least; two of them and QGIS's bars stand on a screen of 720."""


class DockRoom(QScrollArea):
    """Shows a panel as large as the dock, or scrolls up and down."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(panel)
        self.setFocusProxy(panel)
        panel.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """That of the panel."""
        return self.widget().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as the panel needs, and the scroll bar, whether it is there or not: a dock that needs more
        than before makes QGIS's window grow."""
        least = self._needed()
        return QSize(least.width() + self.verticalScrollBar().sizeHint().width(), min(LOWEST, least.height()))

    def resizeEvent(self, event) -> None:
        """The panel takes the room that there is."""
        super().resizeEvent(event)
        self._fit()

    def viewportEvent(self, event) -> bool:
        """The panel needs more or less room than before."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
            self.updateGeometry()
        return super().viewportEvent(event)

    def _fit(self) -> None:
        room = self.viewport().size()
        self.widget().resize(room.expandedTo(QSize(0, self._needed().height())))

    def _needed(self) -> QSize:
        """What the panel needs to show all of itself."""
        return self.widget().minimumSizeHint().expandedTo(self.widget().minimumSize())
