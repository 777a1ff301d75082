# SPDX-License-Identifier: GPL-2.0-or-later
"""Series of the project that can be profiled, and how each is opened."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from qgis.core import QgsProcessingUtils, QgsProject, QgsRasterLayer

from ..core.analysis.profile_source import OpenSeries
from ..core.errors import CancelledError, StackError
from ..core.stack.band_files import open_joined
from ..core.stack.extra_files import are_masks
from ..core.stack.index import FILE_NAME, read_items
from ..core.stack.mask_content import MaskOptions
from ..core.stack.model import Source, Stack
from ..core.stack.open import stack_of
from ..provider.layers import source_of
from ..provider.project_series import is_of_project, rasters_beside, series_of
from ..provider.translation import tr
from .project_rasters import layer_series

MOST_OPEN = 4
"""Series whose files stay open."""


def opened_to_look(sources: Sequence[Source]) -> Stack:
    """Rasters as a stack with the masks that are found, in which a date may have no pixel; takes its time."""
    folder = QgsProcessingUtils.tempFolder()
    return open_joined(sources, folder, masks=MaskOptions(), minimum=1, check_pixels=False)


@dataclass(frozen=True)
class SeriesChoice:
    """A series as it is opened, without layers."""

    name: str
    """For people."""

    value: str
    """What tells it from others of the project."""

    folder: str = ""
    """Where its stack.json is; empty: `sources` are taken."""

    sources: tuple[Source, ...] = ()
    """Its rasters."""

    def key(self) -> tuple:
        """Changes when the files behind it are others."""
        if not self.folder:
            return self.sources
        state = (Path(self.folder) / FILE_NAME).stat()
        return self.folder, state.st_size, state.st_mtime_ns

    def open(self) -> OpenSeries:
        """Open the files; takes its time. Raises TemporalLiifError."""
        if not self.folder:
            return OpenSeries(opened_to_look(self.sources))
        items = read_items(Path(self.folder))
        return OpenSeries(stack_of(items, self.folder), sorted(items, key=lambda item: item.time))


@dataclass(frozen=True)
class ListedSeries:
    """A series as it stands in the project."""

    name: str
    """For people."""

    value: str
    """What tells it from others of the project."""

    folder: str
    """Where its stack.json is; empty: nowhere."""

    ids: tuple[str, ...]
    """Ids of its dated layers, by date."""

    times: tuple[datetime, ...]
    """Of these."""

    masks: tuple[str, ...] = ()
    """Ids of layers that hide pixels of them, where it is no group."""

    def layers(self) -> list[QgsRasterLayer]:
        """Those of its dated layers that are still in the project."""
        return [layer for _, layer in self.dated()]

    def dated(self) -> list[tuple[datetime, QgsRasterLayer]]:
        """The same, each with its date."""
        layers = zip(self.times, _layers_of(self.ids))
        return [(time, layer) for time, layer in layers if layer is not None]

    def nearest(self, time: datetime | None, other: QgsRasterLayer | None = None) -> QgsRasterLayer | None:
        """The layer of the date nearest to `time`, or of the first; not `other`, if it has more."""
        dated = self.dated()
        dated = [one for one in dated if one[1] is not other] or dated
        if time is not None:
            dated.sort(key=lambda one: abs(one[0] - time))
        return dated[0][1] if dated else None

    def choice(self) -> SeriesChoice:
        """How it is opened. Raises StackError where it is gone, and RasterError."""
        if self.folder:
            return SeriesChoice(self.name, self.value, self.folder)
        layers = [*self.layers(), *filter(None, _layers_of(self.masks))]
        sources = tuple(replace(source_of(layer), found=True) for layer in layers)
        if not sources:
            raise _gone()
        return SeriesChoice(self.name, self.value, sources=sources)


class SeriesList:
    """The series of the project at one moment, as its layer tree has them; and its other rasters."""

    def __init__(self, project: QgsProject) -> None:
        groups = series_of(project)
        self.groups = tuple(groups)
        """Those that are groups."""
        found = [
            ListedSeries(one.name, one.value, one.folder, _ids_of(one.layers), one.times) for one in groups
        ]
        others = rasters_beside(project, groups)
        hidden = are_masks([layer.source() for layer in others])
        masks = [layer for layer, mask in zip(others, hidden) if mask]
        shown = [layer for layer, mask in zip(others, hidden) if not mask]
        self.others = tuple((layer.name(), layer.id()) for layer in (*shown, *masks))
        """Name and id of the rasters in no series; masks come last."""
        for one in layer_series(others):
            times, layers = zip(*one.dated)
            found.append(ListedSeries(one.name, one.value, "", _ids_of(layers), times, _ids_of(one.masks)))
        self.series = tuple(found)
        """All of them."""

    def find(self, value: str) -> ListedSeries | None:
        """The series of a value."""
        return next((one for one in self.series if one.value == value), None)

    def choice(self, value: str) -> SeriesChoice:
        """How the series of a value is opened; another value is a folder. Raises StackError where it is gone,
        and RasterError."""
        found = self.find(value)
        if found is not None:
            return found.choice()
        if is_of_project(value):
            raise _gone()
        return SeriesChoice(value, value, value)

    def layers(self, value: str) -> list[QgsRasterLayer]:
        """Its dated layers by date; none where it is gone."""
        found = self.find(value)
        return found.layers() if found is not None else []

    def layers_besides(self, value: str) -> list[QgsRasterLayer]:
        """The dated layers of all other series."""
        return [layer for one in self.series if one.value != value for layer in one.layers()]


class SeriesCache:
    """Open series, the last used ones; for worker threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._gates: dict[tuple, threading.Lock] = {}
        self._open: OrderedDict[tuple, OpenSeries] = OrderedDict()
        self._closed = False

    def get(self, choice: SeriesChoice) -> OpenSeries:
        """The open series of a choice; who asks for one that is being opened waits for it.

        Raises TemporalLiifError and OSError; CancelledError once the cache is closed.
        """
        key = choice.key()
        with self._lock:
            gate = self._gates.setdefault(key, threading.Lock())
        with gate:
            with self._lock:
                series = self._open.get(key)
                if series is not None:
                    self._open.move_to_end(key)
                    return series
            self._check_closed()
            series = choice.open()
            with self._lock:
                # Opened twice, where it was forgotten between two that waited for it.
                twin = self._open.pop(key, None)
                self._open[key] = series
                self._gates.pop(key, None)
                most = 0 if self._closed else MOST_OPEN
                old = [self._open.popitem(last=False)[1] for _ in range(len(self._open) - most)]
                old += [twin] if twin is not None else []
        for one in old:
            one.close()
        self._check_closed()
        return series

    def close(self) -> None:
        """Close all, and at once what is being opened: datasets must not outlive GDAL, when QGIS ends."""
        with self._lock:
            self._closed = True
        self.forget()

    def _check_closed(self) -> None:
        if self._closed:
            raise CancelledError("The files of the profile are not read any more.")

    def release(self) -> None:
        """Close the files of all until they are asked for again: they can be moved and replaced."""
        with self._lock:
            known = list(self._open.values())
        for one in known:
            one.release()

    def forget(self, series: Sequence[OpenSeries] | None = None) -> None:
        """Let go of these, or of all."""
        with self._lock:
            chosen = [key for key, one in self._open.items() if series is None or one in series]
            old = [self._open.pop(key) for key in chosen]
        for one in old:
            one.close()

    def __len__(self) -> int:
        return len(self._open)


def _gone() -> StackError:
    return StackError(tr("The series is not in the project any more. Choose another."))


def _layers_of(ids: Sequence[str]) -> list[QgsRasterLayer | None]:
    """The rasters of these ids; None for one that is not in the project any more."""
    found = (QgsProject.instance().mapLayer(name) for name in ids)
    return [layer if isinstance(layer, QgsRasterLayer) else None for layer in found]


def _ids_of(layers: Sequence[QgsRasterLayer]) -> tuple[str, ...]:
    return tuple(layer.id() for layer in layers)
