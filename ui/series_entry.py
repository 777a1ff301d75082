# SPDX-License-Identifier: GPL-2.0-or-later
"""Entry of what the window does with series; it begins, and is imported, with the first raster."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSlot

from ..provider.series_news import series_news
from .bench import Bench

if TYPE_CHECKING:
    from .series_done import SeriesDesk


class SeriesEntry(QObject):
    """Waits for a raster layer of the project, or for an animation, which needs none."""

    def __init__(self, iface: QgisInterface, bench: Bench) -> None:
        super().__init__()
        self._iface, self._bench = iface, bench
        self._desk: SeriesDesk | None = None

    def add(self) -> None:
        """Begin to listen."""
        QgsProject.instance().layersAdded.connect(self._added)
        series_news().animated.connect(self._animated)
        self._added(QgsProject.instance().mapLayers().values())

    def remove(self) -> None:
        """Let go of the window."""
        desk, self._desk = self._desk, None
        if desk is not None:
            desk.remove()
        else:
            self._stop_waiting()

    def desk(self) -> SeriesDesk:
        """What follows the series, made once."""
        if self._desk is None:
            from .series_done import SeriesDesk

            self._stop_waiting()
            self._desk = SeriesDesk(self._iface, self._bench)
            self._desk.add()
        return self._desk

    def _added(self, layers: Iterable[QgsMapLayer]) -> None:
        if any(isinstance(layer, QgsRasterLayer) for layer in layers):
            self.desk()

    @pyqtSlot(list)
    def _animated(self, paths: list[str]) -> None:
        self.desk().show_animation(paths)

    def _stop_waiting(self) -> None:
        QgsProject.instance().layersAdded.disconnect(self._added)
        series_news().animated.disconnect(self._animated)
