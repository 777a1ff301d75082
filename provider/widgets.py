# SPDX-License-Identifier: GPL-2.0-or-later
"""Widgets of parameters in the dialogs of Processing, which alone imports this, where there is a window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from processing.gui.wrappers import WidgetWrapper
from qgis.core import QgsProcessingParameterDefinition
from qgis.gui import QgsCheckableComboBox, QgsGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from .translation import tr


class ChoiceWidget:
    """What Processing makes for a choice in words: the class that `definitions.choice` names."""

    def __new__(
        cls,
        parameter: QgsProcessingParameterDefinition,
        dialog: QWidget,
        row: int = 0,
        col: int = 0,
        words: Sequence[str] = (),
    ) -> Any:
        """The designer's own widget with words in it, else one of words."""
        if type(dialog).__name__ != "ModelerParametersDialog":
            return _ChoiceWrapper(parameter, dialog, row, col, words=words)
        made = QgsGui.processingGuiRegistry().createModelerParameterWidget(
            dialog.model, dialog.childId, parameter, dialog.context
        )
        made.setDialog(dialog)
        by_key = dict(zip(parameter.options(), words))
        for box in made.findChildren(QComboBox):
            for place in range(box.count()):
                key = box.itemData(place)
                if isinstance(key, str) and key in by_key and box.itemText(place) == key:
                    box.setItemText(place, by_key[key])
        return made


class _ChoiceWrapper(WidgetWrapper):
    """A list of words whose value is a key, or several."""

    def createWidget(self, words: Sequence[str] = ()) -> QComboBox:
        """Words to choose from, with boxes to check where several may be chosen."""
        parameter = self.parameterDefinition()
        self._multiple = parameter.allowMultiple()
        pairs = list(zip(words, parameter.options()))
        if self._multiple:
            box = QgsCheckableComboBox()
            box.setDefaultText(tr("None chosen"))
            for text, key in pairs:
                box.addItemWithCheckState(text, Qt.CheckState.Unchecked, key)
            return box
        box = QComboBox()
        if parameter.defaultValue() is None:
            box.addItem(tr("None chosen"), None)
        for text, key in pairs:
            box.addItem(text, key)
        return box

    def setValue(self, value: Any) -> None:
        """Show a key, or the keys of a list."""
        if self._multiple:
            keys = value.split(",") if isinstance(value, str) else list(value or ())
            for place in range(self.widget.count()):
                chosen = self.widget.itemData(place) in keys
                state = Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
                self.widget.setItemCheckState(place, state)
            return
        place = self.widget.findData(value)
        if place >= 0:
            self.widget.setCurrentIndex(place)

    def value(self) -> Any:
        """The key chosen, or a list of those that are."""
        return self.widget.checkedItemsData() if self._multiple else self.widget.currentData()
