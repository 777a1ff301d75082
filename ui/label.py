# SPDX-License-Identifier: GPL-2.0-or-later
"""Labels that show text, and never take it for HTML; and room for their lines."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QLabel, QWidget

_FRAME = 40
"""Pixels of a window's title and frame."""


class Label(QLabel):
    """A label for plain text."""

    def __init__(self, text: str = "", wrap: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)


def fit_height(window: QWidget, least: int = 0) -> None:
    """Make a window as high as its wrapped labels need, and at least so wide; never lower than it is.

    No higher than the screen, either, and not beyond its lower edge.
    """
    layout, width = window.layout(), max(least, window.width())
    layout.activate()
    screen = QGuiApplication.screenAt(window.pos()) or QGuiApplication.primaryScreen()
    there = screen.availableGeometry()
    height = min(there.height() - _FRAME, max(window.height(), layout.heightForWidth(width)))
    window.resize(width, height)
    below = window.frameGeometry().bottom() - there.bottom()
    if window.isVisible() and below > 0:
        window.move(window.x(), max(there.top(), window.y() - below))
