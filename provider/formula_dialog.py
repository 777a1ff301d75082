# SPDX-License-Identifier: GPL-2.0-or-later
"""Dialog for a formula of bands, and for the formulas that are kept by name."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ..core.analysis.indices import Index, positions_of
from ..core.analysis.own_indices import UNNAMED, check_name, own_index
from ..core.errors import ParameterError
from ..core.stack.model import Band
from .formulas import forget_formula, keep_formula, kept_formula, kept_formulas
from .help import add_help
from .translation import tr, translated


class FormulaDialog(QDialog):
    """Asks for a name and a formula of the bands given; OK keeps it."""

    def __init__(self, bands: Sequence[Band] = (), text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Formula of Bands"))
        self._bands = tuple(bands)
        self.index: Index | None = None
        """The formula once it can be used."""
        self.name, self.formula = QComboBox(), QLineEdit()
        self.name.setEditable(True)
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.name.lineEdit().setPlaceholderText("my_index")
        self.formula.setPlaceholderText("(nir - red) / (nir + red)")
        self.known, self.problem = QLineEdit(), QPlainTextEdit()
        self.known.setReadOnly(True)
        self.problem.setReadOnly(True)
        self.problem.setFrameShape(QFrame.Shape.NoFrame)
        self.problem.viewport().setAutoFillBackground(False)
        self.problem.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.remove = self.buttons.addButton(tr("Remove"), QDialogButtonBox.ButtonRole.ResetRole)
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        add_help(self.buttons, "indexstack")
        form = QFormLayout()
        form.addRow(tr("&Name"), self.name)
        form.addRow(tr("&Formula"), self.formula)
        form.addRow(tr("&Bands"), self.known)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.problem, 1)
        layout.addWidget(self.buttons)
        self.resize(480, 230)
        self._fill()
        name, equals, formula = text.rpartition("=")
        self.name.setEditText(name.strip() if equals else "")
        self.formula.setText(formula.strip())
        listed = ", ".join(band.name for band in self._bands)
        common = tr("or blue, green, red, nir, swir16, swir22")
        self.known.setText(f"{listed}; {common}" if listed else f"B04, B08, …; {common}")
        self.name.activated.connect(lambda *_: self._recall())
        self.name.editTextChanged.connect(self._check)
        self.formula.textChanged.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.remove.clicked.connect(lambda *_: self._forget())
        self._check()

    def accept(self) -> None:
        """Keep the formula."""
        if self.index is not None:
            keep_formula(self.index)
            super().accept()

    def _fill(self) -> None:
        text = self.name.currentText()
        self.name.clear()
        self.name.addItems([index.name for index in kept_formulas()])
        self.name.setEditText(text)

    def _recall(self) -> None:
        """Show the formula of the name that was chosen in the list."""
        index = kept_formula(self.name.currentText())
        if index is not None:
            self.formula.setText(index.title)

    def _forget(self) -> None:
        forget_formula(self.name.currentText())
        self._fill()
        self.name.setEditText("")
        self.formula.clear()

    def _check(self, *_: object) -> None:
        """Say what is wrong with it, as soon as there is something."""
        name, formula = self.name.currentText().strip(), self.formula.text().strip()
        self.index, problem = None, ""
        try:
            if name:
                check_name(name)
            if name and formula:
                index = own_index(f"{name} = {formula}")
                if index.name.lower() == UNNAMED:
                    raise ParameterError(tr("Give the formula a name of its own."))
                if self._bands:
                    positions_of(index, self._bands)
                self.index = index
        except ParameterError as error:
            problem = translated(error)
        self.problem.setPlainText(problem)
        self.ok.setEnabled(self.index is not None)
        self.remove.setEnabled(kept_formula(name) is not None)


def ask_for_formula(
    bands: Sequence[Band] = (), text: str = "", parent: QWidget | None = None
) -> Index | None:
    """The formula that the user gives and that is kept; None where the user gives none."""
    dialog = FormulaDialog(bands, text, parent)
    return dialog.index if dialog.exec() == QDialog.DialogCode.Accepted else None
