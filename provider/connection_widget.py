# SPDX-License-Identifier: GPL-2.0-or-later
"""Widget of a connection to a STAC API in the dialogs of Processing, which alone imports this."""

from __future__ import annotations

from typing import Any

from processing.gui.wrappers import WidgetWrapper
from qgis.PyQt.QtWidgets import QComboBox

from .connections import refresh
from .translation import tr
from .widgets import DialogWidget, value_as_text


class _Wrapper(WidgetWrapper):
    """A list of the connections' names, into which an address can be typed."""

    def createWidget(self) -> QComboBox:
        """An empty text, and the names."""
        box = QComboBox()
        box.setEditable(True)
        box.addItem("")
        box.addItems([one.name for one in refresh()])
        box.lineEdit().setPlaceholderText(tr("Name, or https://…"))
        return box

    def setValue(self, value: Any) -> None:
        """Show a name or an address."""
        self.widget.setCurrentText(value_as_text(value))

    def value(self) -> str:
        """The text."""
        return self.widget.currentText().strip()


class ConnectionWidget(DialogWidget):
    """Of a connection (`definitions.connection_text`)."""

    wrapper = _Wrapper
