# SPDX-License-Identifier: GPL-2.0-or-later
"""Contents of a dialog, which scroll where the screen is too low; its buttons stay in sight."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget

from .scrolling import Scrolling

LOWEST = 160
"""Least height in pixels."""


class DialogBody(Scrolling):
    """As high as its contents need at a width, where there is the room."""

    def __init__(self, contents: QWidget) -> None:
        super().__init__(contents, LOWEST)
        self.setWidgetResizable(True)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

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
