# SPDX-License-Identifier: GPL-2.0-or-later
"""Notice in QGIS's window that a series was made by the baseline for want of an engine."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QObject, pyqtSlot
from qgis.PyQt.QtWidgets import QPushButton

from ..provider.engine_access import engine_news
from ..provider.plain_text import escaped, tooltip
from ..provider.translation import tr
from .messages import take_away


class EngineNotice(QObject):
    """One notice with the button that makes an engine; it goes when there is one."""

    def __init__(self, bar: QgsMessageBar, set_up_engine: Callable[[], None]) -> None:
        super().__init__()
        self._bar, self._set_up_engine = bar, set_up_engine
        self._item = None

    def add(self) -> None:
        """Begin to listen."""
        engine_news().missed.connect(self.show_missing)
        engine_news().ready.connect(self.take_away)

    def remove(self) -> None:
        """Leave nothing behind."""
        engine_news().missed.disconnect(self.show_missing)
        engine_news().ready.disconnect(self.take_away)
        self.take_away()

    @pyqtSlot(str)
    def show_missing(self, why: str) -> None:
        """Say that the baseline computes; why is in the log of the run, and in the button's tooltip."""
        self.take_away()
        item = self._bar.createMessage(
            tr("Temporal LIIF"),
            escaped(tr("The engine cannot be used, so the series is made with the baseline.")),
        )
        button = QPushButton(tr("Set up the engine"))
        button.setToolTip(tooltip(why))
        button.clicked.connect(lambda *_: self._set_up_engine())
        item.layout().addWidget(button)
        item.setLevel(Qgis.MessageLevel.Warning)
        self._bar.pushItem(item)
        self._item = item

    @pyqtSlot()
    def take_away(self) -> None:
        """There is an engine now, or the notice is out of date."""
        item, self._item = self._item, None
        if item is not None:
            take_away(self._bar, item)
