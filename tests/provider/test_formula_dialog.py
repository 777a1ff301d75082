# SPDX-License-Identifier: GPL-2.0-or-later
"""Formulas kept by name: the dialog that asks for one, and the widget of Processing."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingContext, QgsSettings
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication
from temporal_liif.core.stack.model import Band
from temporal_liif.provider.definitions import formula_text
from temporal_liif.provider.formula_dialog import FormulaDialog
from temporal_liif.provider.formulas import kept_formulas

BANDS = (Band("B04", 0.665), Band("B08", 0.842))


@pytest.fixture(autouse=True)
def settings(qgis_app):
    """No formula is kept, before and after."""
    QgsSettings().remove("temporal_liif/formulas")
    yield
    QgsSettings().remove("temporal_liif/formulas")


@pytest.fixture
def dialog(qtbot):
    made = FormulaDialog(BANDS)
    qtbot.addWidget(made)
    return made


def test_a_formula_is_kept_and_recalled_and_removed(dialog, qtbot):
    assert not dialog.ok.isEnabled() and not dialog.problem.toPlainText() and not dialog.remove.isEnabled()
    qtbot.keyClicks(dialog.name.lineEdit(), "mine")
    qtbot.keyClicks(dialog.formula, "nir / red")
    assert dialog.ok.isEnabled() and not dialog.problem.toPlainText()
    dialog.ok.click()
    assert dialog.result() == 1 and dialog.index.name == "mine"
    assert [(index.name, index.formula) for index in kept_formulas()] == [("mine", "nir / red")]
    again = FormulaDialog(BANDS, "other = nir")
    qtbot.addWidget(again)
    assert again.name.currentText() == "other" and again.formula.text() == "nir"
    again.name.setCurrentIndex(again.name.findText("mine"))
    again.name.activated.emit(again.name.currentIndex())
    assert again.formula.text() == "nir / red" and again.remove.isEnabled()
    again.remove.click()
    assert kept_formulas() == [] and again.name.count() == 0 and not again.formula.text()


@pytest.mark.parametrize(
    ("name", "formula", "said"),
    [
        ("2a", "nir", "cannot be the name"),
        ("NDVI", "nir", "already"),
        ("formula", "nir", "a name of its own"),
        ("mine", "nir - swir16", "no band that is known as swir16"),
        ("mine", "log(nir)", "'log(nir)' is no part"),
    ],
)
def test_mistakes_are_said_while_it_is_written(dialog, name, formula, said):
    dialog.name.setEditText(name)
    dialog.formula.setText(formula)
    assert said in dialog.problem.toPlainText() and not dialog.ok.isEnabled()


def test_the_widget_of_processing_offers_what_is_kept(processing_widget):
    QgsSettings().setValue("temporal_liif/formulas/mine", "nir / red")
    QgsSettings().setValue("temporal_liif/formulas/broken", "nir /")
    wrapper = processing_widget(formula_text("FORMULA", "Formula"))
    assert [wrapper.combo.itemText(row) for row in range(wrapper.combo.count())] == ["mine = nir / red"]
    assert wrapper.parameterValue() == ""
    wrapper.setParameterValue("b = red", QgsProcessingContext())
    assert wrapper.parameterValue() == "b = red"

    def write():
        asked = QApplication.activeModalWidget()
        assert asked.name.currentText() == "b"
        asked.formula.setText("nir - red")
        asked.accept()

    QTimer.singleShot(0, write)
    wrapper.button.click()
    assert wrapper.parameterValue() == "b = nir - red" and wrapper.combo.count() == 2
