# SPDX-License-Identifier: GPL-2.0-or-later
"""Dialog that removes environments of the engine: what each is, how large, and whether it is in use."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..engine.environments import CURRENT, LEFTOVER, OTHER, Environment
from ..provider.help import add_help
from ..provider.plain_text import tooltip
from ..provider.translation import tr
from .details import size_text
from .label import Label

_WIDTH, _HIGHEST = 460, 300


class EngineRemoval(QDialog):
    """Those that are not in use are ticked at first, or the only one."""

    def __init__(self, found: Sequence[Environment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Remove the Engine"))
        self._found = list(found)
        self.list = QTreeWidget()
        self.list.setHeaderLabels([tr("Environment"), tr("Size"), tr("State")])
        self.list.setRootIsDecorated(False)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.list.setAccessibleName(tr("Environments of the engine"))
        for one in self._found:
            self.list.addTopLevelItem(_row(one, not one.used or len(self._found) == 1))
        for column in range(3):
            self.list.resizeColumnToContents(column)
        # All of the few that there are, without scrolling.
        high = self.list.header().sizeHint().height() + 2 * self.list.frameWidth()
        rows = len(self._found) * self.list.sizeHintForRow(0) + self.list.fontMetrics().height()
        self.list.setMinimumHeight(min(high + rows, _HIGHEST))
        self.list.itemChanged.connect(lambda *_: self._follow())
        self.note = Label(wrap=True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        add_help(self.buttons, "options")
        self.remove = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.remove.setText(tr("Remove"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for part in (self.list, self.note, self.buttons):
            layout.addWidget(part)
        self.resize(_WIDTH, 0)
        self._follow()

    def chosen(self) -> list[Environment]:
        """Those that are ticked."""
        rows = (self.list.topLevelItem(number) for number in range(len(self._found)))
        ticked = [row.checkState(0) == Qt.CheckState.Checked for row in rows]
        return [one for one, on in zip(self._found, ticked) if on]

    def _follow(self) -> None:
        chosen = self.chosen()
        self.remove.setEnabled(bool(chosen))
        if any(one.used for one in chosen):
            text = tr("Searches and networks need the engine; setting it up again downloads it again.")
        else:
            text = tr("Nothing here needs what is chosen.") if chosen else tr("Nothing is chosen.")
        self.note.setText(text)


def _row(one: Environment, ticked: bool) -> QTreeWidgetItem:
    state = tr("in use") if one.used else tr("not in use")
    row = QTreeWidgetItem([_title(one.kind), size_text(one.size), state])
    row.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled)
    row.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    row.setToolTip(0, tooltip(str(one.folder)))
    return row


def _title(kind: str) -> str:
    return {
        CURRENT: tr("Engine of this version"),
        OTHER: tr("Engine of another version"),
        LEFTOVER: tr("Left by an unfinished set-up or removal"),
    }[kind]
