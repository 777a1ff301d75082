# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages of the panel in QGIS's message bar: as high as their text, with buttons for the details."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem, QgsMessageViewer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QPushButton, QTextBrowser, QWidget

from ..provider.engine_access import engine_news, without_remedy
from ..provider.plain_text import escaped
from ..provider.translation import tr


class Messages(QObject):
    """Shows errors and news."""

    def __init__(self, bar: QgsMessageBar, set_up_engine: Callable[[], None] | None, parent: QWidget) -> None:
        """`set_up_engine` opens the way to get an engine."""
        super().__init__(parent)
        self.bar, self._set_up_engine = bar, set_up_engine
        self._waiting: list[tuple[QgsMessageBarItem, Callable[[], None] | None]] = []
        """Messages that lack an engine, and what goes on when there is one."""
        self._shown: list[QgsMessageBarItem] = []
        """All messages that may still be there."""
        self._apart: QgsMessageBarItem | None = None
        self._of_search: QgsMessageBarItem | None = None
        engine_news().ready.connect(self.go_on)

    def error(self, text: str, details: str) -> QgsMessageBarItem:
        """What to do, in the bar; everything else behind a button."""
        button = tr("Details"), lambda: self._show_details(details)
        return self._push(text, Qgis.MessageLevel.Warning, [button])

    def search_error(self, text: str, details: str) -> None:
        """The same of a search, until the next one."""
        self.forget_search()
        self._of_search = self.error(text, details)

    def forget_search(self) -> None:
        """The error of a search is out of date: take it away."""
        item, self._of_search = self._of_search, None
        if item is not None:
            take_away(self.bar, item)

    def engine_needed(self, text: str, details: str, resume: Callable[[], None] | None) -> None:
        """The same for want of an engine, with the button that makes one.

        When there is one the message goes, and `resume` is called, unless it was forgotten meanwhile.
        """
        buttons = [(tr("Details"), lambda: self._show_details(details))]
        if self._set_up_engine is not None:
            buttons.insert(0, (tr("Set up the engine"), self._set_up_engine))
            text = without_remedy(text)
        for item, other in self._waiting:
            if other == resume:
                take_away(self.bar, item)
        self._waiting = [(item, other) for item, other in self._waiting if other != resume]
        self._waiting.append((self._push(text, Qgis.MessageLevel.Warning, buttons), resume))

    def forget(self, resume: Callable[[], None]) -> None:
        """Do not resume this when there is an engine; its message goes all the same."""
        self._waiting = [(item, None if other == resume else other) for item, other in self._waiting]

    def go_on(self) -> None:
        """There is an engine: take the messages away, and resume what waits for it."""
        waiting, self._waiting = self._waiting, []
        for item, _ in waiting:
            take_away(self.bar, item)
        for _, resume in waiting:
            if resume is not None:
                resume()

    def remove(self) -> None:
        """Nobody waits any more: the plugin goes, and what its messages' buttons would call."""
        engine_news().ready.disconnect(self.go_on)
        self._waiting, self._apart = [], None
        for item in self._shown:
            take_away(self.bar, item)

    def news(self, text: str, details: str = "") -> None:
        """Good news, or what the user should know."""
        buttons = [(tr("Details"), lambda: self._show_details(details))] if details else []
        self._push(text, Qgis.MessageLevel.Info, buttons, 12)

    def apart(self, title: str, folder: str, load: Callable[[], None], forget: Callable[[], None]) -> None:
        """Layers that belong to another project than the one that is open, and a button that loads them all
        the same; what was said of others before goes, as `load` is for them too. `forget` is called when the
        message is closed."""
        before, self._apart = self._apart, None
        if before is not None:
            take_away(self.bar, before)
        text = tr(
            "{title}: done. Its layers are not loaded, because another project was open when it began. They "
            "are in {folder}."
        )

        def load_once() -> None:
            load()
            take_away(self.bar, item)

        def closed() -> None:
            if self._apart is item:
                self._apart = None
                forget()

        buttons = [
            (tr("Load"), load_once),
            (tr("Open folder"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(folder))),
        ]
        item = self._push(text.format(title=title, folder=folder), Qgis.MessageLevel.Info, buttons)
        item.destroyed.connect(closed)
        self._apart = item

    def _push(
        self, text: str, level: Qgis.MessageLevel, buttons: list, seconds: int = 0
    ) -> QgsMessageBarItem:
        item = self.bar.createMessage(tr("Temporal LIIF"), escaped(text))
        for label, run in buttons:
            button = QPushButton(label)
            button.clicked.connect(lambda *_, run=run: run())
            item.layout().addWidget(button)
        item.setLevel(level)
        item.setDuration(seconds)
        self.bar.pushItem(item)
        self._shown = [*(one for one in self._shown if not sip.isdeleted(one)), item]
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
        return item

    def _show_details(self, text: str) -> None:
        viewer = QgsMessageViewer(self.parent())
        viewer.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        viewer.setTitle(tr("Details"))
        viewer.setMessageAsPlainText(text)
        viewer.setModal(False)
        viewer.show()


def take_away(bar: QgsMessageBar, item: QgsMessageBarItem) -> None:
    """Close a message, if it is still there."""
    # The user may have closed it, and QGIS deleted it.
    if not sip.isdeleted(item) and item in bar.items():
        bar.popWidget(item)
