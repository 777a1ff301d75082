# SPDX-License-Identifier: GPL-2.0-or-later
"""Group of the options: what the plugin keeps on disk, how much that is, and its removal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsSettings
from qgis.gui import QgsFileWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QWidget,
)

from ..core.errors import EngineError
from ..engine import environments, locate
from ..engine.client import shutdown
from ..provider.plain_text import tooltip
from ..provider.settings import interpreter_setting
from ..provider.stored_value import stored_value
from ..provider.translation import tr, translated
from . import cache
from .details import size_text
from .engine_removal import EngineRemoval
from .label import Label
from .tasks import Work

PREVIEWS, ITEMS, ENGINE = "previews", "items", "engine"
_KINDS = {PREVIEWS: ("thumbnails", "clouds"), ITEMS: ("items",)}


@dataclass(frozen=True)
class _Row:
    """One of the things on disk."""

    state: Label
    button: QPushButton


class DiskGroup(QGroupBox):
    """Folder and limit of the cache, and a row for each thing on disk. What is removed goes at once."""

    engine_removed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("On disk"), parent)
        self._works: dict[str, Work] = {}
        self._found: list[environments.Environment] = []
        form = QFormLayout(self)
        self.folder = QgsFileWidget()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setDialogTitle(tr("Folder of the cache"))
        self.folder.lineEdit().setPlaceholderText(str(locate.cache_folder()))
        self.folder.fileChanged.connect(lambda *_: self._measure_cache())
        form.addRow(tr("Cache fold&er"), self.folder)
        self.limit = QSpinBox()
        self.limit.setRange(0, 100_000)
        self.limit.setSingleStep(50)
        self.limit.setSuffix(" MB")
        form.addRow(tr("Size li&mit"), self.limit)
        self.rows: dict[str, _Row] = {}
        for name, title, action, tip in (
            (PREVIEWS, tr("Previews"), tr("Empty"), tr("Thumbnails and cloud cover over areas.")),
            (
                ITEMS,
                tr("Scenes of runs"),
                tr("Empty"),
                tr("Item files, needed to repeat runs from the Processing history."),
            ),
            (ENGINE, tr("Engine"), tr("Remove…"), tr("Python and PyTorch, separate from QGIS.")),
        ):
            row = _Row(Label(), QPushButton(action))
            row.button.setEnabled(False)
            row.button.setToolTip(tooltip(tip))
            row.button.setAccessibleName(f"{title}: {action.replace('&', '')}")
            inside = QHBoxLayout()
            inside.addWidget(row.state, 1)
            inside.addWidget(row.button)
            form.addRow(title, inside)
            self.rows[name] = row
        for name in _KINDS:
            self.rows[name].button.clicked.connect(lambda *_, name=name: self._clear(name))
        self.rows[ENGINE].button.clicked.connect(lambda *_: self._remove_engine())

    def read(self) -> None:
        """Show the settings, and what there is."""
        self.folder.setFilePath(stored_value(cache.FOLDER, ""))
        self.limit.setValue(stored_value(cache.MEGABYTES, cache.MOST))
        self._measure_cache()
        self.measure_engine()

    def apply(self) -> None:
        """Store the settings."""
        settings = QgsSettings()
        settings.setValue(cache.FOLDER, self.folder.filePath().strip())
        settings.setValue(cache.MEGABYTES, self.limit.value())

    def stop(self) -> None:
        """End what is being measured."""
        for name in tuple(self._works):
            self._works.pop(name).drop()

    def measure_engine(self) -> None:
        """Show how large the engine is, and how many environments these are."""
        python = _engine_in_use()

        def measure(work: Work) -> int:
            self._found = environments.measured(python, work.halted)
            return sum(one.size for one in self._found)

        self._do(ENGINE, measure)

    def _store(self) -> cache.Cache:
        return cache.cache_in(self.folder.filePath(), self.limit.value())

    def _measure_cache(self) -> None:
        store = self._store()
        for name, kinds in _KINDS.items():
            self._do(name, lambda work, kinds=kinds: store.size(kinds))

    def _clear(self, name: str) -> None:
        store, kinds = self._store(), _KINDS[name]

        def clear(work: Work) -> int:
            store.clear(kinds)
            return store.size(kinds)

        self._do(name, clear)

    def _remove_engine(self) -> None:
        """Ask which of the environments, and remove them."""
        dialog = EngineRemoval(self._found, self)
        if not dialog.exec():
            return
        chosen, python = dialog.chosen(), _engine_in_use()
        if any(one.used for one in chosen):
            shutdown()

        def remove(work: Work) -> int:
            try:
                environments.remove([one.folder for one in chosen])
            finally:
                self._found = environments.measured(python)
            return sum(one.size for one in self._found)

        self._do(ENGINE, remove, self.engine_removed.emit)

    def _state_of(self, name: str, size: int) -> str:
        if not size:
            return tr("nothing")
        if name == ENGINE and len(self._found) > 1:
            text = tr("{size} in {count} environments")
            return text.format(size=size_text(size), count=len(self._found))
        return size_text(size)

    def _do(
        self, name: str, function: Callable[[Work], int], then: Callable[[], None] = lambda: None
    ) -> None:
        """Measure one of the things, or remove it first; off the GUI thread."""
        row = self.rows[name]

        def show(size: int) -> None:
            self._works.pop(name, None)
            if sip.isdeleted(row.state):
                return  # The options were closed while the files were counted.
            row.state.setText(self._state_of(name, size))
            row.button.setEnabled(size > 0)
            then()

        def fail(error: Exception) -> None:
            self._works.pop(name, None)
            if not sip.isdeleted(row.state):
                row.state.setText(translated(error))
                row.button.setEnabled(True)

        if name in self._works:
            self._works.pop(name).drop()
        row.button.setEnabled(False)
        self._works[name] = Work(tr("Measure what is on disk"), function, show, fail).start()


def _engine_in_use() -> Path | None:
    """The engine's Python as it is set; None where there is none."""
    try:
        return locate.find(interpreter_setting())
    except EngineError:
        return None
