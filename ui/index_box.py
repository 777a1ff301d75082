# SPDX-License-Identifier: GPL-2.0-or-later
"""List of the indices that bands allow, with the user's formulas and a way to write one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ..core.analysis.indices import Index, computable, index_named
from ..core.analysis.own_indices import THEME, text_of
from ..core.stack.model import Band
from ..provider.formula_dialog import ask_for_formula
from ..provider.formulas import kept_formula, kept_formulas
from ..provider.narrow_list import narrow
from ..provider.parameters.index import FORMULA, INDEX, index_words
from ..provider.plain_text import tooltip
from ..provider.translation import tr

_NEW = "="
"""Data of the entry that asks for a formula; no index is called so."""


class IndexBox(QComboBox):
    """Chooses one index, or none."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bands: tuple[Band, ...] = ()
        self._chosen = ""
        narrow(self)
        self.setToolTip(tooltip(tr("An index of the series as well, or a formula of its bands.")))
        self.currentIndexChanged.connect(self._select)
        self.fill(())

    def fill(self, bands: Sequence[Band]) -> None:
        """Offer what can be had of these bands; the choice stays where it can."""
        self._bands = tuple(bands)
        words = index_words()
        self.blockSignals(True)
        self.clear()
        self.addItem(tr("none"), "")
        for index in computable(self._bands, kept_formulas()):
            self.addItem(text_of(index), index.name)
        for index in computable(self._bands):
            self.addItem(words[index.name], index.name)
        self.addItem(tr("Formula…"), _NEW)
        self.setCurrentIndex(max(0, self.findData(self._chosen)))
        self._chosen = self.currentData()
        self.blockSignals(False)
        self.setEnabled(bool(self._bands))

    def index(self) -> Index | None:
        """The index chosen."""
        return (kept_formula(self._chosen) or index_named(self._chosen)) if self._chosen else None

    def parameters(self) -> dict[str, Any]:
        """What `indexstack` takes for the index chosen."""
        index = self.index()
        if index is None or index.theme != THEME:
            return {INDEX: [index.name] if index else []}
        return {INDEX: [], FORMULA: text_of(index)}

    def _select(self, *_: object) -> None:
        if self.currentData() == _NEW:
            index = ask_for_formula(self._bands, parent=self)
            self._chosen = index.name if index is not None else self._chosen
            self.fill(self._bands)
        self._chosen = self.currentData() or ""
        self.changed.emit()
