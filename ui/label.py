# SPDX-License-Identifier: GPL-2.0-or-later
"""Labels that show text, and never take it for HTML."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel


class Label(QLabel):
    """A label for plain text."""

    def __init__(self, text: str = "", wrap: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)
