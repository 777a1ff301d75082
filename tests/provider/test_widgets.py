# SPDX-License-Identifier: GPL-2.0-or-later
"""Choices in words: dialogs show them, and their value stays the key."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingModelAlgorithm
from qgis.PyQt.QtWidgets import QComboBox, QDialog
from temporal_liif.provider.definitions import Choices, choice, in_words

WORDS = {"auto": "Chosen by itself", "any": "One band is enough", "all": "All bands"}


@pytest.fixture
def made(qgis_app, qgis_processing):
    """A function that makes the widget of a parameter as Processing's own dialog, or the designer's, does."""
    from processing.gui.wrappers import WidgetWrapperFactory

    class AlgorithmDialog(QDialog):
        pass

    class ModelerParametersDialog(QDialog):
        def __init__(self):
            super().__init__()
            self.model, self.childId, self.context = QgsProcessingModelAlgorithm(), "", QgsProcessingContext()

    kept = []

    def make(parameter, designer=False):
        dialog = ModelerParametersDialog() if designer else AlgorithmDialog()
        wrapper = WidgetWrapperFactory.create_wrapper(parameter, dialog)
        kept.extend((parameter, dialog, wrapper))
        return wrapper

    return make


def test_one_of_several(made):
    wrapper = made(choice("RULE", "Rule", WORDS, "any"))
    box = wrapper.widget
    assert [box.itemText(place) for place in range(box.count())] == list(WORDS.values())
    assert wrapper.parameterValue() == "any" and box.currentText() == "One band is enough"
    box.setCurrentIndex(2)
    assert wrapper.parameterValue() == "all"
    wrapper.setParameterValue("auto", QgsProcessingContext())
    assert box.currentText() == "Chosen by itself"
    optional = made(choice("RULE", "Rule", WORDS, default=None, optional=True))
    assert optional.widget.count() == 4 and optional.parameterValue() is None


def test_several(made):
    wrapper = made(in_words(Choices("KINDS", "Kinds", list(WORDS), ["any"]), WORDS))
    assert wrapper.parameterValue() == ["any"] and wrapper.widget.checkedItems() == ["One band is enough"]
    for value in (["auto", "all"], "auto,all"):
        wrapper.setParameterValue(value, QgsProcessingContext())
        assert wrapper.parameterValue() == ["auto", "all"]
    wrapper.setParameterValue([], QgsProcessingContext())
    assert wrapper.parameterValue() == []


def test_the_designer_keeps_its_own_widget_with_words_in_it(made):
    widget = made(choice("RULE", "Rule", WORDS), designer=True)
    boxes = [box for box in widget.findChildren(QComboBox) if box.findData("any") >= 0]
    assert [boxes[0].itemText(place) for place in range(3)] == list(WORDS.values())
    widget.setWidgetValue(widget.value())
    assert widget.value().staticValue() == "auto"


def test_keys_without_words_are_shown_as_they_are(made):
    wrapper = made(choice("RULE", "Rule", ("auto", "any")))
    box = wrapper.createWrappedWidget(QgsProcessingContext())
    assert [box.itemText(place) for place in range(box.count())] == ["auto", "any"]
