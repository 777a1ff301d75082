# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages of the panel in QGIS's message bar: as high as their text, with buttons for the details."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageViewer
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QPushButton, QTextBrowser, QWidget

from ..provider.plain_text import escaped
from ..provider.translation import tr


class Messages(QObject):
    """Shows errors and news."""

    def __init__(self, bar: QgsMessageBar, set_up_engine: Callable[[], None] | None, parent: QWidget) -> None:
        """`set_up_engine` opens the way to get an engine."""
        super().__init__(parent)
        self.bar, self._set_up_engine = bar, set_up_engine

    def error(self, text: str, details: str, engine: bool = False) -> None:
        """What to do, in the bar; everything else behind a button."""
        buttons = [(tr("Details"), lambda: self._show_details(details))]
        if engine and self._set_up_engine is not None:
            buttons.insert(0, (tr("Set up the engine"), self._set_up_engine))
        self._push(text, Qgis.MessageLevel.Warning, buttons)

    def news(self, text: str, details: str = "") -> None:
        """Good news, or what the user should know."""
        buttons = [(tr("Details"), lambda: self._show_details(details))] if details else []
        self._push(text, Qgis.MessageLevel.Info, buttons, 12)

    def _push(self, text: str, level: Qgis.MessageLevel, buttons: list, seconds: int = 0) -> None:
        item = self.bar.createMessage(tr("Scenes"), escaped(text))
        for label, run in buttons:
            button = QPushButton(label)
            button.clicked.connect(lambda *_, run=run: run())
            item.layout().addWidget(button)
        item.setLevel(level)
        item.setDuration(seconds)
        self.bar.pushItem(item)
        browser = item.findChild(QTextBrowser)
        if browser is not None:
            # As high as its text: QGIS's own height is that of one line, with a scroll bar.
            browser.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            document = browser.document()

            def fit(*_: object) -> None:
                height = ceil(document.size().height())
                several = height > 1.5 * browser.fontMetrics().height()
                browser.setMinimumHeight(height if several else 0)
                browser.setMaximumHeight(max(height, browser.maximumHeight()))

            document.documentLayout().documentSizeChanged.connect(fit)
            fit()

    def _show_details(self, text: str) -> None:
        viewer = QgsMessageViewer(self.parent())
        viewer.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        viewer.setTitle(tr("Details"))
        viewer.setMessageAsPlainText(text)
        viewer.setModal(False)
        viewer.show()
