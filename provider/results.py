# SPDX-License-Identifier: GPL-2.0-or-later
"""Loading of a finished series: one group of layers by date, with temporal ranges and style."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import ClassVar

from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsInterval,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsLayerTreeNode,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
    QgsTemporalNavigationObject,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from ..core.dates import as_utc
from .styling import RenderStyle

# Moved in QGIS 3.30.
_UNITS = Qgis.TemporalUnit if hasattr(Qgis, "TemporalUnit") else QgsUnitTypes.TemporalUnit
_SECONDS = getattr(_UNITS, "Seconds", None) or _UNITS.TemporalSeconds
_DAYS = getattr(_UNITS, "Days", None) or _UNITS.TemporalDays


_TITLE = "temporal_liif/title"
"""Property of a group that was made for a series: the name that it was given."""


@dataclass(frozen=True)
class Part:
    """The rasters of one kind in a series: the images, or an extra layer."""

    title: str
    """Name of its subgroup; empty for the images, which lie in the group itself."""

    paths: tuple[Path, ...]
    """One raster a date."""

    style: RenderStyle
    """How they are drawn."""


def load_series(
    title: str, times: Sequence[datetime], parts: Sequence[Part], context: QgsProcessingContext
) -> None:
    """Have Processing load a series after the run. `times` ascend, one for each path of a part."""
    project = context.project()
    if project is None:
        return
    series = _Series(title, times, parts)
    for part in parts:
        for path in part.paths:
            details = QgsProcessingContext.LayerDetails(path.stem, project, "LAYERS")
            details.forceName = True
            # The context deletes each one, so that layers cannot share one.
            details.setPostProcessor(_PostProcessor(series))
            context.addLayerToLoadOnCompletion(str(path), details)


def adopt_loaded(context: QgsProcessingContext, loaded: Callable[[str], Sequence[QgsMapLayer]]) -> None:
    """Leave out of what Processing is to load what is there already. Main thread, before it loads.

    `loaded` gives the layers of the project that show a file: with the style, name and place that the user
    gave them they stay, and new dates of their series come beside them.
    """
    waiting = dict(context.layersToLoadOnCompletion())
    for source, details in list(waiting.items()):
        layers = loaded(source) if details.project == context.project() else ()
        if not layers:
            continue
        processor = details.postProcessor()
        if isinstance(processor, _PostProcessor):
            processor.adopt(layers, context)
        del waiting[source]
    context.setLayersToLoadOnCompletion(waiting)


def is_own_group(group: QgsLayerTreeGroup) -> bool:
    """Whether a group of the layer tree was made for a series."""
    return bool(group.customProperty(_TITLE))


def ranges_of(times: Sequence[datetime]) -> list[tuple[datetime, datetime]]:
    """Half-open range of each date, up to the next; the last lasts as long as the one before, or a day."""
    steps = [later - earlier for earlier, later in zip(times, times[1:])]
    ends = [*times[1:], times[-1] + (steps[-1] if steps else timedelta(days=1))]
    return list(zip(times, ends))


class _PostProcessor(QgsProcessingLayerPostProcessorInterface):
    """Called by Processing on the main thread, when it has added a layer to the project."""

    _waiting: ClassVar[set[_PostProcessor]] = set()
    """The context owns post-processors, yet their Python half lives only as long as Python holds it."""

    def __init__(self, series: _Series) -> None:
        super().__init__()
        self._series = series
        self._waiting.add(self)

    def adopt(self, layers: Sequence[QgsMapLayer], context: QgsProcessingContext) -> None:
        """The same for layers of the file that are in the project already."""
        self._waiting.discard(self)
        for layer in layers:
            if isinstance(layer, QgsRasterLayer):
                self._series.adopt(layer, context.project())

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Hand the layer over."""
        self._waiting.discard(self)
        if isinstance(layer, QgsRasterLayer):
            self._series.receive(layer, context.project())


class _Series:
    """Puts the layers of one series in their place, in whatever order they come."""

    def __init__(self, title: str, times: Sequence[datetime], parts: Sequence[Part]) -> None:
        self._title = title
        self._ranges = ranges_of(times)
        self._group: QgsLayerTreeGroup | None = None
        self._places = {path: (part, index) for part in parts for index, path in enumerate(part.paths)}

    def adopt(self, layer: QgsRasterLayer, project: QgsProject) -> None:
        """Temporal range of a layer that was there before, and its group for the other dates."""
        place = self._places.get(Path(layer.source()))
        if place is None:
            return
        _set_range(layer, *self._ranges[place[1]])
        node = project.layerTreeRoot().findLayer(layer.id())
        group = node.parent() if node is not None else None
        if place[0].title and group is not None:
            group = group.parent()
        if self._group is None and isinstance(group, QgsLayerTreeGroup) and is_own_group(group):
            self._group = group
            if group.name() == group.customProperty(_TITLE):
                # Not one that the user has given it.
                group.setName("")
                self._name(group, group.parent())

    def receive(self, layer: QgsRasterLayer, project: QgsProject | None) -> None:
        """Style, temporal range and place of one layer."""
        place = self._places.get(Path(layer.source()))
        if place is None:
            return
        part, index = place
        part.style.apply(layer)
        _set_range(layer, *self._ranges[index])
        if project is not None:
            self._arrange(layer, part, index, project)
            _set_project_time(project, self._ranges)

    def _arrange(self, layer: QgsRasterLayer, part: Part, index: int, project: QgsProject) -> None:
        """Move the layer's node into the group, in the order of dates."""
        node = project.layerTreeRoot().findLayer(layer.id())
        if node is None:
            return
        group = self._group_beside(node, project.layerTreeRoot())
        if part.title:
            inner = group.findGroup(part.title)
            if inner is None:
                inner = group.addGroup(part.title)
                inner.setCustomProperty(_TITLE, part.title)
                inner.setItemVisibilityChecked(False)
                inner.setExpanded(False)
            group = inner
        copy = node.clone()
        copy.setExpanded(False)
        # The node itself may stand in the group already, where QGIS puts new layers beside the current one.
        earlier = [at for at, child in enumerate(group.children()) if self._is_before(child, part, index)]
        group.insertChildNode(earlier[-1] + 1 if earlier else 0, copy)
        node.parent().removeChildNode(node)

    def _is_before(self, node: QgsLayerTreeNode, part: Part, index: int) -> bool:
        """Whether a node holds a date of the part that is earlier than the one of this index."""
        if not isinstance(node, QgsLayerTreeLayer) or node.layer() is None:
            return False
        place = self._places.get(Path(node.layer().source()))
        return place is not None and place[0] is part and place[1] < index

    def _group_beside(self, node: QgsLayerTreeLayer, root: QgsLayerTreeGroup) -> QgsLayerTreeGroup:
        """The group of this run: on top of the project, or of the group that the user has for results."""
        if self._group is None:
            results = QgsSettings().value("Processing/Configuration/RESULTS_GROUP_NAME", "", type=str)
            # QGIS puts a new layer beside the current one, which may lie in any group.
            parent = node.parent() if results and node.parent().name() == results else root
            self._group = parent.insertGroup(0, "")
            self._name(self._group, parent)
        return self._group

    def _name(self, group: QgsLayerTreeGroup, parent: QgsLayerTreeGroup) -> None:
        """Give the group the series' title, numbered where another group has it."""
        taken = {other.name() for other in parent.findGroups()}
        names = (self._title if n == 1 else f"{self._title} ({n})" for n in range(1, len(taken) + 2))
        group.setName(next(name for name in names if name not in taken))
        group.setCustomProperty(_TITLE, group.name())


def _set_range(layer: QgsRasterLayer, begin: datetime, end: datetime) -> None:
    """Give the layer the fixed temporal range [begin, end)."""
    properties = layer.temporalProperties()
    properties.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
    properties.setFixedTemporalRange(QgsDateTimeRange(_moment(begin), _moment(end), True, False))
    properties.setIsActive(True)


def _set_project_time(project: QgsProject, ranges: Sequence[tuple[datetime, datetime]]) -> None:
    """Make the series the project's temporal range, stepped from date to date, unless there is one."""
    settings = project.timeSettings()
    known = settings.temporalRange()
    if not (known.begin().isNull() and known.end().isNull()):
        return
    step = min(end - begin for begin, end in ranges)
    whole = not step % timedelta(days=1)
    length = step / timedelta(days=1) if whole else step.total_seconds()
    unit = _DAYS if whole else _SECONDS
    settings.setTemporalRange(QgsDateTimeRange(_moment(ranges[0][0]), _moment(ranges[-1][1]), True, False))
    settings.setTimeStepUnit(unit)
    settings.setTimeStep(length)
    # The Temporal Controller reads the project's step only when a project is opened, and else overwrites it.
    from qgis.utils import iface

    if iface is not None and project is QgsProject.instance():
        controller = iface.mapCanvas().temporalController()
        if isinstance(controller, QgsTemporalNavigationObject):
            controller.setFrameDuration(QgsInterval(length, unit))


def _moment(time: datetime) -> QDateTime:
    """A datetime as QGIS holds it, in UTC."""
    text = as_utc(time).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    return QDateTime.fromString(text, Qt.DateFormat.ISODateWithMs)
