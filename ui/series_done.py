# SPDX-License-Identifier: GPL-2.0-or-later
"""What QGIS's window offers when a series or an animation is there: to play it, look at it, open it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from qgis.core import Qgis, QgsLayerTreeGroup, QgsProject
from qgis.gui import QgisInterface, QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QHBoxLayout, QMenu, QTextBrowser, QToolButton, QWidget

from ..provider.groups import PLUGIN_ICON
from ..provider.layer_dates import known_date, layer_dates
from ..provider.plain_text import escaped
from ..provider.project_series import series_in, short_name
from ..provider.series_news import series_news
from ..provider.translation import tr
from .bench import Bench
from .foreign_layers import ForeignLayers
from .messages import take_away
from .running import open_dialog
from .series_visibility import SeriesVisibility, play
from .tasks import in_background

SHOWN = 3
"""Buttons in the message itself at most; the rest is in the menu of another."""


class SeriesDesk(QObject):
    """Series in the window: which dates are visible, the message when one is there, and the search for the
    dates of layers."""

    def __init__(self, iface: QgisInterface, bench: Bench) -> None:
        super().__init__()
        self._iface, self._bench = iface, bench
        self._item = None
        self.visibility = SeriesVisibility(iface.mapCanvas())
        self._foreign = ForeignLayers(iface)

    def add(self) -> None:
        """Begin to listen."""
        layer_dates().set_background(in_background(tr("Read the dates of the layers")))
        series_news().loaded.connect(self.offer)
        series_news().animated.connect(self.show_animation)
        QgsProject.instance().cleared.connect(self._take_message_away)
        self._foreign.add()
        # A project may have been read before.
        self.visibility.follow()

    def remove(self) -> None:
        """Let go of the window."""
        layer_dates().set_background(None)
        series_news().loaded.disconnect(self.offer)
        series_news().animated.disconnect(self.show_animation)
        QgsProject.instance().cleared.disconnect(self._take_message_away)
        self._foreign.remove()
        self._take_message_away()
        self.visibility.remove()

    def offer(self, group: QgsLayerTreeGroup) -> None:
        """Show the message for a series; the one for the series before goes."""
        series = series_in(group, date=known_date)
        name, count, folder = series.name, len(series.layers), series.folder
        text = tr("{series}: 1 date") if count == 1 else tr("{series}: {count} dates")
        text = text.format(series=short_name(name), count=count)
        self._show(text, self._choices(group, folder))

    @pyqtSlot(list)
    def show_animation(self, paths: list[str]) -> None:
        """Show the message for an animation, and list its files in Processing's results viewer."""
        from processing.core.ProcessingResults import resultsList

        for path in paths:
            resultsList.addResult(QIcon(str(PLUGIN_ICON)), Path(path).name, time.localtime(), path)
        buttons: list[tuple[str, Callable[[], None]]] = [
            (tr("Open {kind}").format(kind=Path(path).suffix[1:].upper()), lambda path=path: _open(path))
            for path in paths
        ]
        buttons.append((tr("Open folder"), lambda: _open(str(Path(paths[0]).parent))))
        self._show(tr("The animation was exported."), buttons)

    def _show(self, text: str, buttons: Sequence[tuple[str, Callable[[], None]]]) -> None:
        self._take_message_away()
        bar = self._iface.messageBar()
        item = bar.createMessage(escaped(text))
        offer = _Offer(buttons)
        item.layout().addWidget(offer)
        item.setLevel(Qgis.MessageLevel.Success)
        # It stays: whoever comes back to a long run still finds what can be done with the result.
        item.setDuration(0)
        bar.pushItem(item)
        browser = item.findChild(QTextBrowser)
        if browser is not None:
            # As wide as its text: QGIS's own hint is far wider, and takes the room of the buttons.
            wide = browser.fontMetrics().horizontalAdvance(text) + 2 * browser.fontMetrics().height()
            browser.setMaximumWidth(wide)
        offer.fit(bar)
        self._item = item

    def _take_message_away(self) -> None:
        item, self._item = self._item, None
        if item is not None:
            take_away(self._iface.messageBar(), item)

    def _choices(self, group: QgsLayerTreeGroup, folder: str) -> list[tuple[str, Callable[[], None]]]:
        """Labels of the buttons, and what they do."""
        name = group.name()
        found: list[tuple[str, Callable[[], None]]] = [(tr("Play"), lambda: self._play(group, name))]
        for panel, label in (
            (self._bench.compare, tr("Compare")),
            (self._bench.profile, tr("Profile")),
            (self._bench.dates, tr("Dates")),
        ):
            found.append((label, partial(panel.open, folder)))
        if folder:
            found += [
                (tr("Export GIF"), lambda: export_animation(folder)),
                (tr("Open folder"), lambda: _open(folder)),
            ]
        return found

    def _play(self, group: QgsLayerTreeGroup, name: str) -> None:
        if sip.isdeleted(group):
            # The user has moved it, which makes another of it, or has taken it out.
            group = QgsProject.instance().layerTreeRoot().findGroup(name)
        if group is not None:
            play(group, self._iface)


class _Offer(QWidget):
    """A row of buttons: the first ones, and one whose menu has the others."""

    def __init__(self, entries: Sequence[tuple[str, Callable[[], None]]]) -> None:
        super().__init__()
        self._entries = entries
        self._more = QToolButton()
        self._more.setText(tr("More"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(QMenu(self._more))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        self._shown: list[QToolButton] = []
        for label, run in entries[:SHOWN]:
            button = QToolButton()
            button.setText(label)
            button.clicked.connect(lambda *_, run=run: run())
            self._shown.append(button)
            row.addWidget(button)
        row.addWidget(self._more)
        self._fill()

    def fit(self, bar: QgsMessageBar) -> None:
        """Leave no more buttons than there is room for: QGIS would take it from the panels beside the map."""
        around = bar.parentWidget()
        # The bar's size policy takes the hint for the minimum.
        while around is not None and len(self._shown) > 1 and bar.sizeHint().width() > around.width():
            self._shown.pop().hide()
            self._fill()

    def _fill(self) -> None:
        menu, rest = self._more.menu(), self._entries[len(self._shown) :]
        menu.clear()
        for label, run in rest:
            menu.addAction(label).triggered.connect(lambda *_, run=run: run())
        self._more.setVisible(bool(rest))


def _open(path: str) -> None:
    """A file or folder in the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))


def export_animation(folder: str) -> None:
    """The dialog of `exportanimation` for a series; its GIF lies beside the images."""
    target = str(Path(folder) / f"{Path(folder).name}.gif")
    open_dialog("temporalliif:exportanimation", {"SERIES": folder, "GIF": target})
