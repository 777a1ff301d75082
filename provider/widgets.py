# SPDX-License-Identifier: GPL-2.0-or-later
"""Widgets of parameters in the dialogs of Processing, which alone imports this, where there is a window."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Any, ClassVar

from processing.gui.wrappers import WidgetWrapper
from qgis.core import (
    NULL,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
    QgsProject,
)
from qgis.gui import (
    QgsAbstractProcessingParameterWidgetWrapper,
    QgsCheckableComboBox,
    QgsGui,
    QgsProcessingModelerParameterWidget,
    QgsProcessingMultipleSelectionDialog,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QToolButton, QToolTip, QWidget

from ..core.errors import ParameterError, StackError, TemporalLiifError
from ..core.raster.sensors import common_name_at
from ..core.stack.band_files import joined, named_band
from ..core.stack.model import Band
from ..core.stack.open import bands_of
from .definitions import current_choice
from .layers import raster_inputs, source_of
from .narrow_list import narrow
from .parameters.rasters import INPUT, SERIES
from .plain_text import tooltip
from .project_series import dates_of
from .translation import tr, translated

_ENOUGH = 16
"""Characters that a list shows at least."""


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
        if not _is_designer(dialog):
            return _ChoiceWrapper(parameter, dialog, row, col, words=words)
        made = _designer_widget(parameter, dialog)
        by_key = dict(zip(parameter.options(), words))
        for box in made.findChildren(QComboBox):
            for place in range(box.count()):
                key = box.itemData(place)
                if isinstance(key, str) and key in by_key and box.itemText(place) == key:
                    box.setItemText(place, by_key[key])
        return made


class DialogWidget:
    """What Processing calls to get a wrapper: QGIS's own in the Model Designer, the class's elsewhere."""

    wrapper: ClassVar[type[WidgetWrapper]]

    def __new__(
        cls,
        parameter: QgsProcessingParameterDefinition,
        dialog: QWidget,
        row: int = 0,
        col: int = 0,
        **options: str,
    ) -> Any:
        """The wrapper; `options` are what the parameter's metadata hold beside the name of the class."""
        if _is_designer(dialog):
            return _designer_widget(parameter, dialog)
        return cls.wrapper(parameter, dialog, row, col, **options)


def value_as_text(value: Any) -> str:
    """A parameter's value as the text that a widget shows; empty for none."""
    return "" if value is None or value == NULL else str(value)


def with_button(field: QWidget, button: QToolButton) -> QWidget:
    """A widget of a field and its button beside each other."""
    box = QWidget()
    layout = QHBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(field, 1)
    layout.addWidget(button)
    return box


def _is_designer(dialog: QWidget) -> bool:
    """Whether a widget is for the model designer."""
    return type(dialog).__name__ == "ModelerParametersDialog"


def _designer_widget(
    parameter: QgsProcessingParameterDefinition, dialog: QWidget
) -> QgsProcessingModelerParameterWidget:
    """QGIS's own widget of a parameter in the model designer."""
    made = QgsGui.processingGuiRegistry().createModelerParameterWidget(
        dialog.model, dialog.childId, parameter, dialog.context
    )
    made.setDialog(dialog)
    return made


class _BandsWrapper(WidgetWrapper):
    """A text, and a button that lists the bands of the rasters chosen."""

    def createWidget(self, rasters: str = "") -> QWidget:
        """Both beside each other."""
        self._names, self._sources = (SERIES, rasters) if rasters == INPUT else (None, rasters), {}
        self.text, self.button = QLineEdit(), QToolButton()
        self.button.setText("…")
        self.button.setToolTip(tooltip(tr("Choose among the bands of the rasters")))
        self.button.clicked.connect(self.choose)
        return with_button(self.text, self.button)

    def postInitialize(self, wrappers: Sequence[QgsAbstractProcessingParameterWidgetWrapper]) -> None:
        """Find the widgets of the rasters."""
        self._sources = {one.parameterDefinition().name(): one for one in wrappers}

    def bands(self) -> dict[str, str]:
        """The bands of the first raster chosen: what is written for each, and what people read.

        Raises an error of the library where there is none.
        """
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        values = [
            self._sources[name].parameterValue() if name in self._sources else None for name in self._names
        ]
        parts = dates_of(*values, context.project(), masks=False)
        if not parts:
            raise StackError(tr("Choose the series or the rasters first."))
        (first,) = map(source_of, raster_inputs(parts[:1], context))
        if any(named_band(first.path)):
            # The other bands of its scene may be files of their own.
            sources = list(map(source_of, raster_inputs(parts, context)))
            first = joined(sources, QgsProcessingUtils.tempFolder()).sources[0]
        found = bands_of([first])
        # A name with a blank in it cannot be written among others.
        names = [band.name for band in found]
        numbered = any(re.search(r"[,;\s]", name) for name in names) or len(set(names)) < len(names)
        return {
            str(number) if numbered else band.name: _described(band) for number, band in enumerate(found, 1)
        }

    def choose(self) -> None:
        """Let the user check bands, and put them in order."""
        try:
            known = self.bands()
        except TemporalLiifError as error:
            QToolTip.showText(QCursor.pos(), tooltip(translated(error)), self.button)
            return
        chosen = [band for band in re.split(r"[,;\s]+", self.text.text()) if band in known]
        dialog = QgsProcessingMultipleSelectionDialog(list(known), chosen, self.widget)
        dialog.setValueFormatter(lambda band: known[band])
        dialog.setWindowTitle(self.parameterDefinition().description())
        if dialog.exec():
            self.text.setText(", ".join(dialog.selectedOptions()))

    def setValue(self, value: Any) -> None:
        """Show a text."""
        self.text.setText(value_as_text(value))

    def value(self) -> str:
        """The text."""
        return self.text.text()


class BandsWidget(DialogWidget):
    """Of a text of bands (`definitions.bands_text`); the designer has no rasters yet whose bands to list."""

    wrapper = _BandsWrapper


def _described(band: Band) -> str:
    """A band for people: its name, what it shows, and its wavelength."""
    if math.isnan(band.wavelength):
        return band.name
    shown = common_name_at(band.wavelength)
    known = f"{shown}, " if shown and shown != band.name.lower() else ""
    return f"{band.name} ({known}{1000 * band.wavelength:.0f} nm)"


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
            narrow(box, _ENOUGH)
            for text, key in pairs:
                box.addItemWithCheckState(text, Qt.CheckState.Unchecked, key)
            return box
        box = QComboBox()
        narrow(box, _ENOUGH)
        if parameter.defaultValue() is None:
            box.addItem(tr("None chosen"), None)
        for text, key in pairs:
            box.addItem(text, key)
        return box

    def setValue(self, value: Any) -> None:
        """Show a key, or the keys of a list."""
        if self._multiple:
            keys = self._keys(value)
            for place in range(self.widget.count()):
                chosen = self.widget.itemData(place) in keys
                state = Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
                self.widget.setItemCheckState(place, state)
            return
        place = self.widget.findData(current_choice(self.parameterDefinition(), value))
        if place >= 0:
            self.widget.setCurrentIndex(place)

    def _keys(self, value: Any) -> Sequence[str]:
        """The keys of a list or text; the default of a text that holds none, as in an old history."""
        parameter = self.parameterDefinition()
        try:
            return parameter.words(value)
        except ParameterError:
            return parameter.words(None)

    def value(self) -> Any:
        """The key chosen, or a list of those that are."""
        return self.widget.checkedItemsData() if self._multiple else self.widget.currentData()
