# SPDX-License-Identifier: GPL-2.0-or-later
"""Room for a widget that scrolls up and down where there is too little of it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QSize, Qt
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QWidget


class Scrolling(QScrollArea):
    """Without frame and ground of its own, and as wide as the widget with the scroll bar beside it."""

    def __init__(self, contents: QWidget, lowest: int) -> None:
        """`lowest`: the least height in pixels."""
        super().__init__()
        self._lowest = lowest
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(contents)
        for one in (contents, self.viewport()):
            one.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """That of the contents."""
        return self.widget().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as the contents need, and the scroll bar, whether it is there or not: a dock that needs
        more than before makes QGIS's window grow."""
        least = self._needed()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(least.width() + bar, min(self._lowest, least.height()))

    def viewportEvent(self, event) -> bool:
        """The contents need more or less room than before."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
            self.updateGeometry()
        return super().viewportEvent(event)

    def _fit(self) -> None:
        """Give the contents their size, where Qt does not."""

    def _needed(self) -> QSize:
        """What the contents need to show all of themselves."""
        return self.widget().minimumSizeHint().expandedTo(self.widget().minimumSize())
