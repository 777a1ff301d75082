# SPDX-License-Identifier: GPL-2.0-or-later
"""Loading of a finished series: one group of layers by date, with temporal ranges and style.

The group holds one group of the dates, of which one is visible at a time, and above it one for each extra
layer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar, Optional, Protocol

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
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsTemporalNavigationObject,
    QgsUnitTypes,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDateTime, Qt

from ..core.dates import as_utc
from .project_series import DATES, FOLDER, PART, PLAYED, TITLE, part_groups, series_group, short_name
from .series_news import series_news
from .stored_value import stored_value
from .translation import tr

# Moved in QGIS 3.30.
_UNITS = Qgis.TemporalUnit if hasattr(Qgis, "TemporalUnit") else QgsUnitTypes.TemporalUnit
_SECONDS = getattr(_UNITS, "Seconds", None) or _UNITS.TemporalSeconds
_DAYS = getattr(_UNITS, "Days", None) or _UNITS.TemporalDays


_NAME = "temporal_liif/name"
"""Property of a layer: the name that it was given, as long as the user gives it no other."""


Receive = Callable[[QgsRasterLayer, Optional[QgsProject]], None]
"""What is done with a layer of a project."""


class Style(Protocol):
    """How layers are drawn."""

    def apply(self, layer: QgsRasterLayer) -> None:
        """Give a layer this look. Main thread."""


@dataclass(frozen=True)
class Part:
    """The rasters of one kind in a series: the images, or an extra layer."""

    title: str
    """Name of its subgroup, which lies above the dates; empty for the images."""

    paths: tuple[Path, ...]
    """One raster a date."""

    style: Style
    """How they are drawn, all of them."""


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
            details = _details(path, project)
            # The context deletes each one, so that layers cannot share one.
            details.setPostProcessor(PostProcessor(series.receive, series.adopt))
            context.addLayerToLoadOnCompletion(str(path), details)


def load_undated(paths: Sequence[Path], context: QgsProcessingContext) -> None:
    """Have Processing load rasters without dates after the run, as QGIS draws new layers."""
    project = context.project()
    for path in paths if project is not None else ():
        context.addLayerToLoadOnCompletion(str(path), _details(path, project))


def _details(path: Path, project: QgsProject) -> QgsProcessingContext.LayerDetails:
    """How Processing loads a raster."""
    details = QgsProcessingContext.LayerDetails(path.stem, project, "LAYERS")
    details.forceName = True
    # Else QGIS tries each file as a vector first, and logs a warning.
    details.layerTypeHint = QgsProcessingUtils.LayerHint.Raster
    return details


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
        if isinstance(processor, PostProcessor):
            processor.adopt(layers, context)
        del waiting[source]
    context.setLayersToLoadOnCompletion(waiting)


def processors_of(context: QgsProcessingContext) -> list[Any]:
    """Python's half of what follows on the loading of each layer: it lives as long as the list is held."""
    found = [details.postProcessor() for details in context.layersToLoadOnCompletion().values()]
    PostProcessor.let_go(found)
    return found


def ranges_of(times: Sequence[datetime]) -> list[tuple[datetime, datetime]]:
    """Half-open range of each date, up to the next; the last lasts as long as the one before, or a day."""
    steps = [later - earlier for earlier, later in zip(times, times[1:])]
    ends = [*times[1:], times[-1] + (steps[-1] if steps else timedelta(days=1))]
    return list(zip(times, ends))


class PostProcessor(QgsProcessingLayerPostProcessorInterface):
    """Called by Processing on the main thread, when it has added a layer to the project.

    `receive` gets the raster layer and the project; `adopt` one that was there before, where it matters.
    """

    _waiting: ClassVar[set[PostProcessor]] = set()
    """The context owns post-processors, yet their Python half lives only as long as Python holds it."""

    def __init__(self, receive: Receive, adopt: Receive | None = None) -> None:
        super().__init__()
        self._receive, self._adopt = receive, adopt
        self._waiting.add(self)

    @classmethod
    def let_go(cls, processors: Sequence[Any]) -> None:
        """Somebody else holds these now."""
        cls._waiting.difference_update(processors)

    def adopt(self, layers: Sequence[QgsMapLayer], context: QgsProcessingContext) -> None:
        """The same for layers of the file that are in the project already."""
        self._waiting.discard(self)
        for layer in layers:
            if self._adopt is not None and isinstance(layer, QgsRasterLayer):
                self._adopt(layer, context.project())

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Hand the layer over."""
        self._waiting.discard(self)
        if isinstance(layer, QgsRasterLayer):
            self._receive(layer, context.project())


class _Series:
    """Puts the layers of one series in their place, in whatever order they come."""

    def __init__(self, title: str, times: Sequence[datetime], parts: Sequence[Part]) -> None:
        self._title = title
        self._short = short_name(title)
        self._parts = tuple(parts)
        self._ranges = ranges_of(times)
        self._group: QgsLayerTreeGroup | None = None
        self._places = {path: (part, index) for part in parts for index, path in enumerate(part.paths)}
        self._folder = str(parts[0].paths[0].parent)
        self._expected = set(self._places)

    def adopt(self, layer: QgsRasterLayer, project: QgsProject) -> None:
        """Temporal range of a layer that was there before, and its group for the other dates."""
        path = Path(layer.source())
        place = self._places.get(path)
        if place is None:
            return
        _set_range(layer, *self._ranges[place[1]])
        group = series_group(project.layerTreeRoot().findLayer(layer.id()))
        if self._group is None and group is not None:
            self._take(group)
        if layer.name() == layer.customProperty(_NAME):
            self._name_layer(layer, path)
        self._arrived(path)

    def receive(self, layer: QgsRasterLayer, project: QgsProject | None) -> None:
        """Style, temporal range, place and name of one layer."""
        path = Path(layer.source())
        place = self._places.get(path)
        if place is None:
            return
        part, index = place
        part.style.apply(layer)
        _set_range(layer, *self._ranges[index])
        if project is not None:
            self._arrange(layer, part, index, project)
            self._name_layer(layer, path)
            _set_project_time(project, self._ranges)
            self._arrived(path)

    def _name_layer(self, layer: QgsRasterLayer, path: Path) -> None:
        """The series' short name, the date, and of an extra layer what it is."""
        layer.setName(f"{self._short} {path.stem.replace('_', ' ')}")
        layer.setCustomProperty(_NAME, layer.name())

    def _arrived(self, path: Path) -> None:
        self._expected.discard(path)
        if not self._expected and self._group is not None:
            for inner in part_groups(self._group):
                if not inner.children():
                    # Of layers that this run has not made again.
                    self._group.removeChildNode(inner)
            series_news().loaded.emit(self._group)

    def _arrange(self, layer: QgsRasterLayer, part: Part, index: int, project: QgsProject) -> None:
        """Move the layer's node into the group, in the order of dates."""
        node = project.layerTreeRoot().findLayer(layer.id())
        if node is None:
            return
        group = self._part_group(self._group_beside(node, project.layerTreeRoot()), part)
        copy = node.clone()
        copy.setExpanded(False)
        shown = not group.isMutuallyExclusive() or not any(map(_is_on, group.children()))
        copy.setItemVisibilityChecked(shown)
        # The node itself may stand in the group already, where QGIS puts new layers beside the current one.
        nodes = group.children()
        # From the end: mostly the dates come in their order.
        ends = (at for at in range(len(nodes), 0, -1) if self._is_before(nodes[at - 1], part, index))
        group.insertChildNode(next(ends, 0), copy)
        # Put into a group that is off, it was switched off.
        copy.setItemVisibilityChecked(shown)
        node.parent().removeChildNode(node)

    def _is_before(self, node: QgsLayerTreeNode, part: Part, index: int) -> bool:
        """Whether a node holds a date of the part that is earlier than the one of this index."""
        if not isinstance(node, QgsLayerTreeLayer) or node.layer() is None:
            return False
        place = self._places.get(Path(node.layer().source()))
        return place is not None and place[0] is part and place[1] < index

    def _part_group(self, group: QgsLayerTreeGroup, part: Part) -> QgsLayerTreeGroup:
        """The group of a part: of the dates at the bottom, of extra layers above, hidden at first."""
        wanted = part.title or DATES
        for inner in part_groups(group):
            if inner.customProperty(PART) == wanted:
                return inner
        inner = group.insertGroup(self._place_of(group, part), part.title or tr("Dates"))
        inner.setCustomProperty(TITLE, inner.name())
        inner.setCustomProperty(PART, wanted)
        if is_playing():
            inner.setCustomProperty(PLAYED, True)
        else:
            inner.setIsMutuallyExclusive(True)
        inner.setItemVisibilityChecked(not part.title)
        inner.setExpanded(not part.title)
        return inner

    def _place_of(self, group: QgsLayerTreeGroup, part: Part) -> int:
        """Where the group of a part goes: the dates below, the others in their order."""
        if not part.title:
            return len(group.children())
        before = [one.title for one in self._parts[: self._parts.index(part)]]
        here = [inner.customProperty(PART) in before for inner in part_groups(group)]
        return len(here) - here[::-1].index(True) if any(here) else 0

    def _group_beside(self, node: QgsLayerTreeLayer, root: QgsLayerTreeGroup) -> QgsLayerTreeGroup:
        """The group of this run: on top of the project, or of the group that the user has for results."""
        if self._group is not None and sip.isdeleted(self._group):
            # Moved or removed by the user meanwhile, or of a project that is not open any more.
            self._group = None
        left = self._group or next((one for one in root.findGroups(True) if self._was_of(one)), None)
        if self._group is None and left is not None:
            self._take(left)
        if self._group is None:
            results = stored_value("Processing/Configuration/RESULTS_GROUP_NAME", "")
            # QGIS puts a new layer beside the current one, which may lie in any group.
            parent = node.parent() if results and node.parent().name() == results else root
            self._group = parent.insertGroup(0, "")
            self._name(self._group, parent)
        return self._group

    def _was_of(self, group: QgsLayerTreeGroup) -> bool:
        """Whether a group is of a series in this folder, of which the user has taken the layers out."""
        if group.customProperty(FOLDER) != self._folder or group.customProperty(PART):
            return False
        # QGIS may have put the new ones there already.
        layers = [node.layer() for node in group.findLayers()]
        return all(layer is not None and Path(layer.source()) in self._places for layer in layers)

    def _take(self, group: QgsLayerTreeGroup) -> None:
        """Go on with a group of an earlier run."""
        self._group = group
        if group.name() == group.customProperty(TITLE):
            # Not one that the user has given it.
            group.setName("")
            self._name(group, group.parent())

    def _name(self, group: QgsLayerTreeGroup, parent: QgsLayerTreeGroup) -> None:
        """Give the group the series' title, numbered where another group has it, and its folder."""
        taken = {other.name() for other in parent.findGroups()}
        numbers = range(1, len(taken) + 2)
        number = next(n for n in numbers if _numbered(self._title, n) not in taken)
        self._short = _numbered(self._short, number)
        group.setName(_numbered(self._title, number))
        group.setCustomProperty(TITLE, group.name())
        group.setCustomProperty(FOLDER, self._folder)


def is_playing(controller: object = None) -> bool:
    """Whether a Temporal Controller, by default that of QGIS's window, says which dates are visible."""
    if controller is None:
        from qgis.utils import iface

        controller = iface.mapCanvas().temporalController() if iface is not None else None
    off = QgsTemporalNavigationObject.NavigationMode.NavigationOff
    return isinstance(controller, QgsTemporalNavigationObject) and controller.navigationMode() != off


def _is_on(node: QgsLayerTreeNode) -> bool:
    return node.itemVisibilityChecked()


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name} ({number})"


def _set_range(layer: QgsRasterLayer, begin: datetime, end: datetime) -> None:
    """Give the layer the fixed temporal range [begin, end)."""
    properties = layer.temporalProperties()
    properties.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
    properties.setFixedTemporalRange(QgsDateTimeRange(qt_moment(begin), qt_moment(end), True, False))
    properties.setIsActive(True)


def _set_project_time(project: QgsProject, ranges: Sequence[tuple[datetime, datetime]]) -> None:
    """Make the series the project's temporal range, stepped from date to date, unless there is one."""
    settings = project.timeSettings()
    known = settings.temporalRange()
    if not (known.begin().isNull() and known.end().isNull()):
        return
    length, unit = interval_of(min(end - begin for begin, end in ranges))
    settings.setTemporalRange(
        QgsDateTimeRange(qt_moment(ranges[0][0]), qt_moment(ranges[-1][1]), True, False)
    )
    settings.setTimeStepUnit(unit)
    settings.setTimeStep(length)
    # The Temporal Controller reads the project's step only when a project is opened, and else overwrites it.
    from qgis.utils import iface

    if iface is not None and project is QgsProject.instance():
        controller = iface.mapCanvas().temporalController()
        if isinstance(controller, QgsTemporalNavigationObject):
            controller.setFrameDuration(QgsInterval(length, unit))


def interval_of(step: timedelta) -> tuple[float, Qgis.TemporalUnit]:
    """A time between dates as a number and QGIS's unit for it: days where it is whole days, else seconds."""
    whole = not step % timedelta(days=1)
    return (step / timedelta(days=1), _DAYS) if whole else (step.total_seconds(), _SECONDS)


def qt_moment(time: datetime) -> QDateTime:
    """A datetime as QGIS holds it, in UTC."""
    text = as_utc(time).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    return QDateTime.fromString(text, Qt.DateFormat.ISODateWithMs)
