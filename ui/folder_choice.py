# SPDX-License-Identifier: GPL-2.0-or-later
"""Choice of the folder for a series, and of what becomes of a series that lies there already."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsSettings
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QStandardPaths, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ..core.stack.index import FILE_NAME
from ..provider.settings import output_folder_setting
from ..provider.translation import tr
from .label import Label

INPUT, SERIES = "input", "series"
"""Folders of the fetched stack and of the series within the one that is chosen."""

_UNFINISHED = "temporal_liif/dock/unfinished"
"""Setting: key and folder of the series that was begun last and not finished."""

_CONTINUE, _REPLACE, _NEW = "continue", "replace", "new"


class FolderChoice(QWidget):
    """A folder, and below it a choice where it holds a series, or a part of one."""

    changed = pyqtSignal()

    def __init__(self, folder: Path, fetches: bool = True, parent: QWidget | None = None) -> None:
        """`fetches`: the series is made of what is fetched into the folder first."""
        super().__init__(parent)
        self._fetches = fetches
        self.file = QgsFileWidget()
        self.file.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.file.setDialogTitle(tr("Folder of the series"))
        self.note, self.choice = Label(), QComboBox()
        self.note.setWordWrap(True)
        self.choice.setAccessibleName(tr("What to do with the series in the folder"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.file, self.note, self.choice):
            layout.addWidget(widget)
        self.setFocusProxy(self.file)
        self.file.fileChanged.connect(self._look)
        self.choice.currentIndexChanged.connect(self._chosen)
        self.file.setFilePath(str(folder))
        self._look()

    @property
    def folder(self) -> Path:
        """Where everything goes."""
        return Path(self.file.filePath())

    @property
    def overwrite(self) -> bool:
        """Whether files of an earlier run may be replaced."""
        return self.choice.currentData() in (_CONTINUE, _REPLACE)

    @property
    def fetched(self) -> bool:
        """Whether the area was fetched before, whole, and is taken as it is."""
        return self.choice.currentData() == _CONTINUE and (self.folder / INPUT / FILE_NAME).is_file()

    @property
    def replaces(self) -> bool:
        """Whether what was fetched before is replaced too."""
        return self.choice.currentData() == _REPLACE

    def _look(self, *_: object) -> None:
        """Offer what the folder allows."""
        whole = (self.folder / SERIES / FILE_NAME).is_file()
        fetched = (self.folder / INPUT / FILE_NAME).is_file()
        begun = self._fetches and (fetched or (self.folder / INPUT).is_dir())
        held = bool(self.file.filePath()) and (whole or begun)
        self.choice.blockSignals(True)
        self.choice.clear()
        if held and begun:
            text = tr("Continue: take what was fetched")
            if not fetched:
                text = tr("Continue: fetch the days that are missing")
            self.choice.addItem(text, _CONTINUE)
        if held:
            text = tr("Replace: make it anew")
            if self._fetches:
                text = tr("Replace: fetch and make everything anew")
            self.choice.addItem(text, _REPLACE)
            self.choice.addItem(tr("New folder"), _NEW)
        self.choice.setCurrentIndex(0 if held else -1)
        self.choice.blockSignals(False)
        self.note.setText(
            tr("The folder holds a series already.")
            if whole
            else tr("The folder holds an unfinished series.")
        )
        self.note.setVisible(held)
        self.choice.setVisible(held)
        self.changed.emit()

    def _chosen(self, *_: object) -> None:
        if self.choice.currentData() == _NEW:
            self.file.setFilePath(str(fresh(self.folder)))
        else:
            self.changed.emit()


def home_folder() -> Path:
    """Where files are offered to go: beside the project, else as the options say, or the user's documents."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    otherwise = output_folder_setting() or QStandardPaths.writableLocation(documents)
    return Path(QgsProject.instance().homePath() or otherwise)


def remember_unfinished(key: str, folder: Path) -> None:
    """A series is begun in a folder; `key` says of what."""
    QgsSettings().setValue(_UNFINISHED, [key, str(folder)])


def forget_unfinished(key: str) -> None:
    """The series of a key is made."""
    if _unfinished()[0] == key:
        QgsSettings().remove(_UNFINISHED)


def unfinished_folder(key: str) -> Path | None:
    """The folder in which a series of the same was begun last and not finished, if it is there."""
    known, folder = _unfinished()
    return Path(folder) if known == key and (Path(folder) / INPUT).is_dir() else None


def _unfinished() -> tuple[str, str]:
    value = QgsSettings().value(_UNFINISHED, [])
    pair = isinstance(value, list) and len(value) == 2 and all(isinstance(one, str) for one in value)
    return tuple(value) if pair else ("", "")


def fresh(folder: Path) -> Path:
    """The folder, or the first of its numbered names, that is not there yet."""
    numbered = (folder.with_name(f"{folder.name}_{number}") for number in range(2, 1000))
    return folder if not folder.exists() else next(path for path in numbered if not path.exists())
