# SPDX-License-Identifier: GPL-2.0-or-later
"""Widget of a connection to a STAC API in the dialogs of Processing, which alone imports this."""

from __future__ import annotations

from typing import Any

from processing.gui.wrappers import WidgetWrapper
from qgis.core import NULL, QgsProcessingParameterDefinition
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from .connections import refresh
from .translation import tr
from .widgets import designer_widget, is_designer


class ConnectionWidget:
    """What Processing makes for a connection: the class that `definitions.connection_text` names."""

    def __new__(
        cls, parameter: QgsProcessingParameterDefinition, dialog: QWidget, row: int = 0, col: int = 0
    ) -> Any:
        """The designer's own widget, else a list of the connections into which an address can be typed."""
        if is_designer(dialog):
            return designer_widget(parameter, dialog)
        return _ConnectionWrapper(parameter, dialog, row, col)


class _ConnectionWrapper(WidgetWrapper):
    """Names of connections, and room for an address."""

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
        self.widget.setCurrentText("" if value is None or value == NULL else str(value))

    def value(self) -> str:
        """The text."""
        return self.widget.currentText().strip()
