# SPDX-License-Identifier: GPL-2.0-or-later
"""Series of the project that can be profiled, and how each is opened."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer

from ..core.analysis.profile_source import OpenSeries
from ..core.errors import CancelledError, StackError
from ..core.stack.extra_files import are_masks
from ..core.stack.index import FILE_NAME, read_items
from ..core.stack.mask_content import MaskOptions
from ..core.stack.model import Source, Stack
from ..core.stack.open import open_stack, stack_of
from ..provider.layers import date_of, source_of
from ..provider.project_series import ProjectSeries, series_of
from ..provider.translation import tr

SINGLE = "single-layers"
"""Value of the choice of all dated layers that belong to no series."""

MOST_OPEN = 4
"""Series whose files stay open."""


def opened_to_look(sources: Sequence[Source]) -> Stack:
    """Rasters as a stack with the masks that are found, in which a date may have no pixel; takes its time."""
    return open_stack(sources, masks=MaskOptions(), minimum=1, check_pixels=False)


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

    def layers(self) -> list[QgsRasterLayer]:
        """Those of its layers that are still in the project."""
        found = (QgsProject.instance().mapLayer(name) for name in self.ids)
        return [layer for layer in found if isinstance(layer, QgsRasterLayer)]

    def choice(self) -> SeriesChoice:
        """How it is opened. Raises StackError where it is gone, and RasterError."""
        if self.folder:
            return SeriesChoice(self.name, self.value, self.folder)
        sources = tuple(replace(source_of(layer), found=True) for layer in self.layers())
        if not sources:
            raise StackError(tr("The series is not in the project any more. Choose another."))
        return SeriesChoice(self.name, self.value, sources=sources)


def _rasters_beside(project: QgsProject, series: Sequence[ProjectSeries]) -> list[QgsRasterLayer]:
    """Rasters of the project in no series' group, where its extra layers are too; masks come last."""
    taken = {node.layerId() for one in series for node in one.group.findLayers()}
    nodes = [node for node in project.layerTreeRoot().findLayers() if node.layerId() not in taken]
    layers = [node.layer() for node in nodes if isinstance(node.layer(), QgsRasterLayer)]
    hidden = are_masks([layer.source() for layer in layers])
    return [layer for _, layer in sorted(zip(hidden, layers), key=lambda pair: pair[0])]


class SeriesList:
    """The series of the project at one moment, as its layer tree has them; and its single dated layers."""

    def __init__(self, project: QgsProject) -> None:
        groups = series_of(project)
        found = [
            ListedSeries(
                one.name,
                one.value,
                one.folder,
                _ids_of(one.layers),
            )
            for one in groups
        ]
        others = _rasters_beside(project, groups)
        self.others = tuple((layer.name(), layer.id()) for layer in others)
        """Name and id of the rasters in no series."""
        dated = [layer for layer in others if date_of(layer) is not None]
        if dated:
            ids = _ids_of(sorted(dated, key=date_of))
            found.append(ListedSeries(tr("Single dated layers"), SINGLE, "", ids))
        self.series = tuple(found)
        """All of them."""

    def find(self, value: str) -> ListedSeries | None:
        """The series of a value."""
        return next((one for one in self.series if one.value == value), None)

    def layers(self, value: str) -> list[QgsRasterLayer]:
        """Its dated layers by date; none where it is gone."""
        found = self.find(value)
        return found.layers() if found is not None else []


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


def _ids_of(layers: Sequence[QgsRasterLayer]) -> tuple[str, ...]:
    return tuple(layer.id() for layer in layers)
