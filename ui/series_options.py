# SPDX-License-Identifier: GPL-2.0-or-later
"""Group of the options: where series go, and what masks hide at first."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QStandardPaths
from qgis.PyQt.QtWidgets import QFormLayout, QGroupBox, QWidget

from ..provider import settings as names
from ..provider.plain_text import tooltip
from ..provider.translation import tr
from .cloud_options import CloudOptions


class SeriesGroup(QGroupBox):
    """What the dialogs show at first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Series"), parent)
        form = QFormLayout(self)
        self.folder = QgsFileWidget()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setDialogTitle(tr("Folder for series"))
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self.folder.lineEdit().setPlaceholderText(QStandardPaths.writableLocation(documents))
        self.folder.setToolTip(tooltip(tr("The series of a saved project go beside it.")))
        form.addRow(tr("Folde&r"), self.folder)
        self.masks = CloudOptions(form)

    def read(self) -> None:
        """Show the settings."""
        self.folder.setFilePath(names.output_folder_setting())
        self.masks.show(names.masked_setting(), names.growth_setting())

    def apply(self) -> None:
        """Store the settings."""
        settings, growth = QgsSettings(), self.masks.growth
        settings.setValue(names.OUTPUT_FOLDER, self.folder.filePath().strip())
        settings.setValue(names.MASKED, ",".join(self.masks.hidden))
        settings.setValue(names.GROWTH, "" if growth is None else f"{growth:g}")
