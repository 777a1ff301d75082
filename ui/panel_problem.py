# SPDX-License-Identifier: GPL-2.0-or-later
"""What a dock shows in place of a panel that cannot be made: why, what to do, and a button to try again."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ..provider.translation import tr
from .label import Label


class PanelProblem(QWidget):
    """A text in place of a panel."""

    def __init__(self, text: str, again: Callable[[], None]) -> None:
        super().__init__()
        self.label, self.button = Label(text, wrap=True), QPushButton(tr("Try Again"))
        self.button.clicked.connect(lambda *_: again())
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.label)
        layout.addLayout(row)
        layout.addStretch(1)
