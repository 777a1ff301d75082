# SPDX-License-Identifier: GPL-2.0-or-later
"""Widget of a series: the project's series in a list, and a button for a folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from processing.gui.wrappers import WidgetWrapper
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QToolButton, QWidget

from .groups import PLUGIN_ICON
from .layer_dates import layer_dates
from .narrow_list import narrow
from .plain_text import tooltip
from .project_series import is_of_project, series_of
from .translation import tr
from .widgets import DialogWidget


class SeriesBox(QWidget):
    """Chooses a series of the project, or a folder."""

    changed = pyqtSignal()

    def __init__(
        self,
        parent: QWidget | None = None,
        optional: bool = True,
        others: Callable[[], Sequence[tuple[str, str]]] = tuple,
        others_first: bool = True,
        later: bool = False,
    ) -> None:
        """`others`: names and values of what can be chosen besides; the values begin as none of a folder.
        `later`: the list is filled once the window stands."""
        super().__init__(parent)
        self._optional, self._others, self._others_first = optional, others, others_first
        self._given = ""
        self.combo = _Combo(self.refresh)
        self.combo.setAccessibleName(tr("Series"))
        narrow(self.combo)
        browse = QToolButton()
        browse.setText("…")
        browse.setToolTip(tooltip(tr("Choose the folder of a series")))
        browse.setAccessibleName(tr("Choose the folder of a series"))
        browse.clicked.connect(lambda *_: self._browse())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.combo, 1)
        row.addWidget(browse)
        self.setFocusProxy(self.combo)
        if later:
            soon = QTimer(self)
            soon.setSingleShot(True)
            soon.timeout.connect(self._fill)
            soon.start()
        else:
            self.refresh()
        self.combo.currentIndexChanged.connect(self._chosen)

    def value(self) -> str:
        """The folder, or what names a group; empty for none."""
        return self.combo.currentData() or ""

    def set_value(self, value: str) -> None:
        """Choose a series; one that is not in the project is added to the list."""
        before, self._given = self.value(), value
        self.combo.blockSignals(True)
        if value and self.combo.findData(value) < 0:
            self._add(value, value)
        self.combo.setCurrentIndex(max(0, self.combo.findData(value or "")))
        self.combo.blockSignals(False)
        self._chosen()
        if self.value() != before:
            self.changed.emit()

    def refresh(self) -> None:
        """The series of the project as it is now; the choice stays, unless it was one of them and is gone."""
        self._fill(is_of_project(self.value()))

    def _fill(self, leave: bool = False) -> None:
        """The same; `leave`: what was given goes too, if it is not listed: its dates may not be known yet."""
        chosen = self.value()
        self.combo.blockSignals(True)
        self.combo.clear()
        if self._optional:
            self.combo.addItem("", "")
        if self._others_first:
            self._add_others()
        for series in series_of(QgsProject.instance()):
            self._add(series.name, series.value)
        if not self._others_first:
            self._add_others()
        given = chosen == self._given and not leave
        if chosen and given and self.combo.findData(chosen) < 0:
            self._add(chosen, chosen)
        self.combo.setCurrentIndex(max(0, self.combo.findData(chosen)))
        self.combo.blockSignals(False)

    def follow_dates(self) -> None:
        """List what there is as dates of layers become known; not where the project is followed anyway."""
        layer_dates().found.connect(self._dates_found)

    def _dates_found(self) -> None:
        """More layers have a date now: there may be another series, or more dates in the chosen one."""
        self.refresh()
        self.changed.emit()

    def _add_others(self) -> None:
        for name, value in self._others():
            self.combo.addItem(name, value)

    def _add(self, name: str, value: str) -> None:
        self.combo.addItem(QIcon(str(PLUGIN_ICON)), name, value)
        self.combo.setItemData(self.combo.count() - 1, tooltip(value), Qt.ItemDataRole.ToolTipRole)

    def _chosen(self, *_: object) -> None:
        of_project = is_of_project(self.value())
        self.combo.setToolTip(tooltip(self.combo.currentText() if of_project else self.value()))
        if self.sender() is self.combo:
            self.changed.emit()

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Folder of the series"), self.value())
        if folder:
            self.set_value(folder)


class _Combo(QComboBox):
    """Asks for what is in the project when it is opened."""

    def __init__(self, refresh) -> None:
        super().__init__()
        self._refresh = refresh
        self.setIconSize(QSize(16, 16))

    def showPopup(self) -> None:
        """Open the list."""
        self._refresh()
        super().showPopup()


class _Wrapper(WidgetWrapper):
    """The box in the dialog of an algorithm, and in a batch."""

    def createWidget(self) -> SeriesBox:
        """Called once by the base class."""
        box = SeriesBox(later=True)
        box.follow_dates()
        box.changed.connect(lambda: self.widgetValueHasChanged.emit(self))
        return box

    def setValue(self, value: Any) -> None:
        """Show a value."""
        self.widget.set_value(value if isinstance(value, str) else "")

    def value(self) -> str | None:
        """What was chosen; None for nothing."""
        return self.widget.value() or None


class SeriesWidget(DialogWidget):
    """Of a series (`definitions.series_choice`)."""

    wrapper = _Wrapper
