# SPDX-License-Identifier: GPL-2.0-or-later
"""Widget of a formula in the dialogs of Processing: a text, the formulas kept, and help to write one."""

from __future__ import annotations

from typing import Any

from processing.gui.wrappers import WidgetWrapper
from qgis.PyQt.QtWidgets import QComboBox, QToolButton, QWidget

from ..core.analysis.own_indices import text_of
from .formula_dialog import ask_for_formula
from .formulas import kept_formulas
from .narrow_list import narrow
from .plain_text import tooltip
from .translation import tr
from .widgets import DialogWidget, value_as_text, with_button


class _Wrapper(WidgetWrapper):
    """A text with the kept formulas in a list, and a button for a new one."""

    def createWidget(self) -> QWidget:
        """Both beside each other."""
        self.combo, self.button = QComboBox(), QToolButton()
        self.combo.setEditable(True)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        narrow(self.combo)
        self.combo.lineEdit().setPlaceholderText("(nir - red) / (nir + red)")
        self.button.setText("…")
        self.button.setToolTip(tooltip(tr("Write a formula and save it under a name")))
        self.button.setAccessibleName(tr("Write a formula and save it under a name"))
        self.button.clicked.connect(lambda *_: self.write())
        self._fill()
        self.combo.editTextChanged.connect(lambda *_: self.widgetValueHasChanged.emit(self))
        return with_button(self.combo, self.button)

    def write(self) -> None:
        """Ask for a formula."""
        found = ask_for_formula(text=self.value(), parent=self.widget)
        self._fill()
        if found is not None:
            self.combo.setEditText(text_of(found))

    def setValue(self, value: Any) -> None:
        """Show a text."""
        self.combo.setEditText(value_as_text(value))

    def value(self) -> str:
        """The text."""
        return self.combo.currentText().strip()

    def _fill(self) -> None:
        text = self.value()
        self.combo.clear()
        self.combo.addItems([text_of(index) for index in kept_formulas()])
        self.combo.setEditText(text)


class FormulaWidget(DialogWidget):
    """Of a formula (`definitions.formula_text`)."""

    wrapper = _Wrapper
