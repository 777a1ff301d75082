# SPDX-License-Identifier: GPL-2.0-or-later
"""Widget of target dates in the dialogs of Processing: usual ones in words, single days, or a text."""

from __future__ import annotations

from typing import Any

from processing.gui.wrappers import WidgetWrapper
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from .calendar_menu import add_calendar
from .plain_text import tooltip
from .translation import tr
from .widgets import DialogWidget, value_as_text, with_button


def usual_targets() -> dict[str, str]:
    """What people read for usual target dates, by what algorithms take for them."""
    return {
        "P7D": tr("Weekly"),
        "P10D": tr("Every 10 days"),
        "P1M": tr("Monthly"),
        "inputs": tr("Same dates as the inputs"),
        "between:1": tr("Same dates, and one between each two"),
        "between:3": tr("Same dates, and three between each two"),
    }


class _Wrapper(WidgetWrapper):
    """A list whose text can be written over, and a calendar that adds single days to it."""

    def createWidget(self) -> QWidget:
        """Both beside each other."""
        self.combo, self.button = QComboBox(), QToolButton()
        self.combo.setEditable(True)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.combo.completer().setCaseSensitivity(Qt.CaseSensitivity.CaseSensitive)
        for key, text in usual_targets().items():
            self.combo.addItem(text, key)
        self.combo.setToolTip(
            tooltip(tr("Or write dates (2021-05-01, 2021-05-11) or steps (P5D, 2021-05-01/2021-07-01/P7D)"))
        )
        self.button.setIcon(QgsApplication.getThemeIcon("/mTemporalNavigationFixedRange.svg"))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setToolTip(tooltip(tr("Add a single day")))
        self.button.setAccessibleName(tr("Add a single day"))
        menu = QMenu(self.button)
        add_calendar(menu, tr("Add a single day"), self._add_day)
        self.button.setMenu(menu)
        self.combo.editTextChanged.connect(lambda *_: self.widgetValueHasChanged.emit(self))
        return with_button(self.combo, self.button)

    def setValue(self, value: Any) -> None:
        """Show words for what is usual, else the text."""
        text = value_as_text(value).strip()
        place = self.combo.findData(text)
        if place >= 0:
            self.combo.setCurrentIndex(place)
        else:
            self.combo.setEditText(text)

    def value(self) -> str:
        """What stands for the words, else the text."""
        text = self.combo.currentText().strip()
        place = self.combo.findText(text)
        return self.combo.itemData(place) if place >= 0 else text

    def _add_day(self, day: QDate) -> None:
        """One more day beside those that are written; in place of words."""
        self.button.menu().close()
        text, added = self.combo.currentText().strip(), day.toString(Qt.DateFormat.ISODate)
        listed = [] if self.combo.findText(text) >= 0 else [one for one in text.split(", ") if one]
        self.combo.setEditText(", ".join([*(one for one in listed if one != added), added]))


class TargetsWidget(DialogWidget):
    """Of target dates (`definitions.with_targets`)."""

    wrapper = _Wrapper
