# SPDX-License-Identifier: GPL-2.0-or-later
"""Entry of what the window does with series: it begins with the first raster, when its modules are there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSlot

from ..provider.series_news import series_news
from .bench import Bench
from .stages import Stages, panel_modules

if TYPE_CHECKING:
    from .series_done import SeriesDesk


class SeriesEntry(QObject):
    """Waits for a raster layer of the project, or for an animation, which needs none."""

    def __init__(self, iface: QgisInterface, bench: Bench) -> None:
        super().__init__()
        self._iface, self._bench = iface, bench
        self._desk: SeriesDesk | None = None
        self._stages = Stages(self)

    def add(self) -> None:
        """Begin to listen."""
        QgsProject.instance().layersAdded.connect(self._added)
        series_news().loaded.connect(self._loaded)
        series_news().animated.connect(self._animated)
        self._added(QgsProject.instance().mapLayers().values())

    def remove(self) -> None:
        """Let go of the window."""
        self._stages.stop()
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
            self._when_imported(self.desk)

    def _loaded(self, group: QgsLayerTreeGroup) -> None:
        self._when_imported(lambda: None if sip.isdeleted(group) else self.desk().offer(group))

    @pyqtSlot(list)
    def _animated(self, paths: list[str]) -> None:
        self._when_imported(lambda: self.desk().show_animation(paths))

    def _when_imported(self, work: Callable[[], object]) -> None:
        """Do it at once, or, as QGIS starts, when the modules that it needs have come on their thread."""
        if panel_modules().missing:
            self._stages.add(work, without_haste=True)
        else:
            work()

    def _stop_waiting(self) -> None:
        QgsProject.instance().layersAdded.disconnect(self._added)
        series_news().loaded.disconnect(self._loaded)
        series_news().animated.disconnect(self._animated)
