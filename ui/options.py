# SPDX-License-Identifier: GPL-2.0-or-later
"""Entry of the plugin in QGIS's Options; its page is made, and imported, when Options is opened."""

from __future__ import annotations

from qgis.gui import (
    QgisInterface,
    QgsOptionsPageWidget,
    QgsOptionsWidgetFactory,
)
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QWidget,
)

from ..provider.groups import PLUGIN_ICON

TITLE = "Temporal LIIF"


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page when Options is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.setTitle(TITLE)

    def icon(self) -> QIcon:
        """The plugin's own."""
        return QIcon(str(PLUGIN_ICON))

    def createWidget(self, parent: QWidget | None) -> QgsOptionsPageWidget:
        """The page."""
        from .options_page import OptionsPage

        return OptionsPage(parent)


class OptionsEntry:
    """Adds the page to QGIS's Options and takes it away again."""

    def __init__(self, iface: QgisInterface) -> None:
        self._iface, self._factory = iface, OptionsFactory()

    def add(self) -> None:
        """Show up in Options."""
        self._iface.registerOptionsWidgetFactory(self._factory)

    def remove(self) -> None:
        """Leave nothing behind."""
        self._iface.unregisterOptionsWidgetFactory(self._factory)

    def set_up_engine(self) -> None:
        """Open the dialog that makes an engine."""
        from .engine_setup import EngineSetup

        EngineSetup(self._iface.mainWindow()).exec()
