# SPDX-License-Identifier: GPL-2.0-or-later
"""Dates of the project's raster layers: of their temporal range, else found in their files, once for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import lru_cache

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core.stack.model import Source
from ..core.stack.sources import dates_of_source
from .layers import gdal_path, needs_login, time_of

Found = dict[str, tuple[Source, tuple[datetime, ...]]]
"""By the id of a layer: what was looked into, and its dates: several where its bands are dates."""

Start = Callable[[Callable[[], Found], Callable[[Found], None], Callable[[], None]], None]
"""Runs a function on another thread; on the main thread then the second with its result, or the third."""


class LayerDates(QObject):
    """What is known of the layers' dates; there is one, see `layer_dates`. Main thread."""

    found = pyqtSignal()
    """Dates have become known that were asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.start: Start | None = None
        """How files are opened off the main thread; None: they are opened where a date is asked for."""
        self._known: Found = {}
        self._wanted: dict[str, Source] = {}
        self._reading: dict[str, Source] = {}
        self._given_up: dict[str, Source] = {}
        """What was being looked into when that was cancelled."""
        QgsProject.instance().layersRemoved.connect(self._forget)

    @property
    def searching(self) -> bool:
        """Whether files are being looked into."""
        return bool(self._wanted or self._reading)

    def known(self, layer: QgsRasterLayer) -> datetime | None:
        """The date of a layer as far as it is known, without opening a file.

        Where its file has to be looked into, that is begun, and `found` is emitted when it is done.
        """
        time = time_of(layer)
        return self._first_known(layer) if time is None else time

    def count(self, layer: QgsRasterLayer) -> int:
        """How many dates a layer holds, as far as they are known, see `known`."""
        if layer.bandCount() < 2 or not _has_file(layer):
            return int(self.known(layer) is not None)
        return len(self._dates_known(layer)) or int(time_of(layer) is not None)

    def date_of(self, layer: QgsRasterLayer) -> datetime | None:
        """The date of a layer; its file is opened where that is needed and has not given one before."""
        time = time_of(layer)
        if time is not None or not _has_file(layer):
            return time
        return next(iter(self._read(layer.id(), _named(layer))), None)

    def _first_known(self, layer: QgsRasterLayer) -> datetime | None:
        return next(iter(self._dates_known(layer)), None) if _has_file(layer) else None

    def _dates_known(self, layer: QgsRasterLayer) -> tuple[datetime, ...]:
        key, source = layer.id(), _named(layer)
        if self.start is None:
            return self._read(key, source)
        before, times = self._known.get(key, (None, ()))
        if before != source and source not in (self._reading.get(key), self._given_up.get(key)):
            if not self.searching:
                # One search for all that are asked for in a row.
                QTimer.singleShot(0, self._search)
            self._wanted[key] = source
        return times if before == source else ()

    def try_again(self) -> None:
        """Look into files at the next question whose search was cancelled: somebody wants to choose now."""
        self._given_up = {}

    def set_background(self, start: Start | None) -> None:
        """Open files by `start` from now on; None: the window goes, and what is being read with it."""
        self.start = start
        self._wanted, self._reading = {}, {}

    def _read(self, key: str, source: Source) -> tuple[datetime, ...]:
        before, times = self._known.get(key, (None, ()))
        if before != source or not times:
            # A file that was missing may be there again.
            times = dates_of_source(source)
            if QgsProject.instance().mapLayer(key) is not None:
                self._known[key] = source, times
        return times

    def _search(self) -> None:
        if self.start is None or self._reading or not self._wanted:
            return
        self._reading, self._wanted = self._wanted, {}
        reading = dict(self._reading)
        self.start(lambda: _dates(reading), self._learn, self._give_up)

    def _learn(self, found: Found) -> None:
        for key, one in found.items():
            # Not of a layer that went meanwhile, as all do with their project.
            if self._reading.get(key) == one[0]:
                del self._reading[key]
                self._known[key] = one
        self._search()
        self.found.emit()

    def _give_up(self) -> None:
        """The search was cancelled: what is not known is not asked for again and again."""
        self._given_up.update(self._reading)
        self._reading = {}
        self._search()
        self.found.emit()

    def _forget(self, ids: list[str]) -> None:
        for known in (self._known, self._wanted, self._reading, self._given_up):
            for key in ids:
                known.pop(key, None)


@lru_cache(maxsize=1)
def layer_dates() -> LayerDates:
    """The one that everybody asks."""
    return LayerDates()


def date_of(layer: QgsRasterLayer) -> datetime | None:
    """The date that a run takes for a layer: its temporal range, else what metadata or names say, or None."""
    return layer_dates().date_of(layer)


def known_date(layer: QgsRasterLayer) -> datetime | None:
    """The same as far as it is known, see `LayerDates.known`; for lists of the window."""
    return layer_dates().known(layer)


def _has_file(layer: QgsRasterLayer) -> bool:
    return layer.providerType() == "gdal" and not needs_login(layer)


def _named(layer: QgsRasterLayer) -> Source:
    """As much of a layer as its date depends on."""
    return Source(gdal_path(layer), layer.name())


def _dates(sources: Mapping[str, Source]) -> Found:
    """Worker thread."""
    return {key: (source, dates_of_source(source)) for key, source in sources.items()}
