# SPDX-License-Identifier: GPL-2.0-or-later
"""What QGIS's window offers when a series is there: to play it, look into it, export it, open its folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import Qgis, QgsLayerTreeGroup, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QToolButton

from ..provider.plain_text import escaped
from ..provider.project_series import series_in
from ..provider.results import series_news
from ..provider.translation import tr
from .bench import Bench
from .foreign_layers import ForeignLayers
from .running import open_dialog
from .series_visibility import SeriesVisibility, play

SECONDS = 60
"""How long the message stays."""


class SeriesEntry(QObject):
    """Series in the window: which dates are visible, and the message when one is there."""

    def __init__(self, iface: QgisInterface, bench: Bench) -> None:
        super().__init__()
        self._iface, self._bench = iface, bench
        self._item = None
        self.visibility = SeriesVisibility(iface.mapCanvas())
        self._foreign = ForeignLayers(iface)

    def add(self) -> None:
        """Begin to listen."""
        series_news().loaded.connect(self.offer)
        QgsProject.instance().cleared.connect(self._take_message_away)
        self._foreign.add()

    def remove(self) -> None:
        """Let go of the window."""
        series_news().loaded.disconnect(self.offer)
        QgsProject.instance().cleared.disconnect(self._take_message_away)
        self._foreign.remove()
        self._take_message_away()
        self.visibility.remove()

    def offer(self, group: QgsLayerTreeGroup) -> None:
        """Show the message for a series; the one for the series before goes."""
        series = series_in(group)
        name, count, folder = series.name, len(series.layers), series.folder
        self._take_message_away()
        bar = self._iface.messageBar()
        # Short, and small buttons: beside an open dock there is little room.
        text = tr("{series}: {count} dates").format(series=name.partition(",")[0], count=count)
        item = bar.createMessage(escaped(text))
        for label, run in self._choices(group, folder):
            button = QToolButton()
            button.setText(label)
            button.clicked.connect(lambda *_, run=run: run())
            item.layout().addWidget(button)
        item.setLevel(Qgis.MessageLevel.Success)
        item.setDuration(SECONDS)
        bar.pushItem(item)
        self._item = item

    def _take_message_away(self) -> None:
        item, self._item = self._item, None
        bar = self._iface.messageBar()
        if item is not None and item in bar.items():
            bar.popWidget(item)

    def _choices(self, group: QgsLayerTreeGroup, folder: str) -> list[tuple[str, Callable[[], None]]]:
        """Labels of the buttons, and what they do."""
        name = group.name()
        found: list[tuple[str, Callable[[], None]]] = [(tr("Play"), lambda: self._play(group, name))]
        for panel, label in (
            (self._bench.compare, tr("Compare")),
            (self._bench.profile, tr("Profile")),
            (self._bench.dates, tr("Dates")),
        ):
            found.append((label, panel.open))
        if folder:
            found += [
                (tr("Export GIF"), lambda: export_animation(folder)),
                (tr("Open folder"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(folder))),
            ]
        return found

    def _play(self, group: QgsLayerTreeGroup, name: str) -> None:
        if sip.isdeleted(group):
            # The user has moved it, which makes another of it, or has taken it out.
            group = QgsProject.instance().layerTreeRoot().findGroup(name)
        if group is not None:
            play(group, self._iface)


def export_animation(folder: str) -> None:
    """The dialog of `exportanimation` for a series; its GIF lies beside the images."""
    target = str(Path(folder) / f"{Path(folder).name}.gif")
    open_dialog("temporalliif:exportanimation", {"SERIES": folder, "GIF": target})
