# SPDX-License-Identifier: GPL-2.0-or-later
"""Contents of a dialog, which scroll where the screen is too low; its buttons stay in sight."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QSize, Qt
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QWidget

LOWEST = 160
"""Least height in pixels."""


class DialogBody(QScrollArea):
    """As high as its contents need at a width, where there is the room."""

    def __init__(self, contents: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(contents)
        for one in (contents, self.viewport()):
            one.setAutoFillBackground(False)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def viewportEvent(self, event) -> bool:
        """The contents need more or less room than before."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().viewportEvent(event)

    def heightForWidth(self, width: int) -> int:
        """That of the contents, with the frame that style sheets draw, and as if the scroll bar were there.

        Lines that wrap beside the bar alone would keep it there.
        """
        frame = 2 * self.frameWidth()
        beside = frame + self.verticalScrollBar().sizeHint().width()
        layout = self.widget().layout()
        # Before any text wraps, its height depends on no width, and -1 would be said.
        height = layout.totalHeightForWidth(width - beside) if layout.hasHeightForWidth() else -1
        return max(height, layout.totalMinimumSize().height()) + frame

    def sizeHint(self) -> QSize:
        """That of the contents."""
        return self.widget().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as the contents with a scroll bar beside them."""
        least, bar = self.widget().minimumSizeHint(), self.verticalScrollBar()
        return QSize(least.width() + bar.sizeHint().width(), min(LOWEST, least.height()))
