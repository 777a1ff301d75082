# SPDX-License-Identifier: GPL-2.0-or-later
"""What QGIS's window offers when a series or an animation is there: to play it, look at it, open it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from qgis.core import Qgis, QgsLayerTreeGroup, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QMenu, QToolButton

from ..provider.groups import PLUGIN_ICON
from ..provider.layer_dates import layer_dates
from ..provider.plain_text import escaped
from ..provider.project_series import series_in
from ..provider.results import series_news
from ..provider.translation import tr
from .bench import Bench
from .foreign_layers import ForeignLayers
from .messages import take_away
from .running import open_dialog
from .series_visibility import SeriesVisibility, play
from .tasks import in_background

SECONDS = 60
"""How long the message stays."""

SHOWN = 3
"""Buttons in the message itself; the rest is in the menu of another: beside panels there is little room."""


class SeriesEntry(QObject):
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
        series = series_in(group)
        name, count, folder = series.name, len(series.layers), series.folder
        text = tr("{series}: {count} dates").format(series=name.partition(",")[0], count=count)
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
        for label, run in buttons[:SHOWN]:
            button = QToolButton()
            button.setText(label)
            button.clicked.connect(lambda *_, run=run: run())
            item.layout().addWidget(button)
        if buttons[SHOWN:]:
            item.layout().addWidget(_menu_button(buttons[SHOWN:]))
        item.setLevel(Qgis.MessageLevel.Success)
        item.setDuration(SECONDS)
        bar.pushItem(item)
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


def _menu_button(entries: Sequence[tuple[str, Callable[[], None]]]) -> QToolButton:
    """A button whose menu has the entries."""
    button = QToolButton()
    button.setText(tr("More"))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    menu = QMenu(button)
    for label, run in entries:
        menu.addAction(label).triggered.connect(lambda *_, run=run: run())
    button.setMenu(menu)
    return button


def _open(path: str) -> None:
    """A file or folder in the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))


def export_animation(folder: str) -> None:
    """The dialog of `exportanimation` for a series; its GIF lies beside the images."""
    target = str(Path(folder) / f"{Path(folder).name}.gif")
    open_dialog("temporalliif:exportanimation", {"SERIES": folder, "GIF": target})
