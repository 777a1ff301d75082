# SPDX-License-Identifier: GPL-2.0-or-later
"""Series of a project: groups of dated raster layers, each with its folder where it has one; main thread."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsLayerTreeNode,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
)

from ..core.errors import StackError
from ..core.stack.extra_files import are_extras, are_masks
from ..core.stack.index import FILE_NAME
from .layer_dates import date_of, known_date
from .layers import expanded_parts
from .translation import tr

TITLE = "temporal_liif/title"
"""Property of a group that was made for a series, or for a part of one: the name that it was given."""

FOLDER = "temporal_liif/folder"
"""Property of a series' group: where its files are."""

PART = "temporal_liif/part"
"""Property of the groups within it: `DATES`, or the title of the extra layer."""

DATES = "dates"

PLAYED = "temporal_liif/played"
"""Property of a part's group whose dates are all on as long as the Temporal Controller is."""

GROUP = "group://"
"""Begin of a value that names a group of the project by its path in the layer tree."""

_NUMBER = re.compile(r" \(\d+\)$")
"""What tells a group from another of the same name."""

DateOf = Callable[[QgsRasterLayer], Optional[datetime]]
"""Gives the date of a layer: `date_of`, or `known_date` where no file may be opened."""


@dataclass(frozen=True)
class ProjectSeries:
    """A series as it can be chosen."""

    name: str
    """For people: that of its group."""

    value: str
    """What an algorithm takes for it: the folder, or the group's path in the layer tree."""

    group: QgsLayerTreeGroup

    folder: str
    """Where its stack.json is; empty where there is none."""

    layers: tuple[QgsRasterLayer, ...]
    """Its dates, without extra layers and masks."""

    times: tuple[datetime, ...]
    """Of the layers."""


def short_name(name: str) -> str:
    """What a series is called beside its dates: its name without the first and last of them."""
    short, _, rest = name.partition(",")
    number = _NUMBER.search(rest)
    return short + number[0] if number else short


def name_of_series(value: Any, project: QgsProject | None) -> str:
    """The short name of the series that an algorithm is given: that of its group, else its folder's.

    Empty where none is given.
    """
    text = str(value or "").strip()
    if not text:
        return ""
    folder = os.path.dirname(text) if os.path.basename(text) == FILE_NAME else text
    folder = os.path.normpath(folder)
    for one in series_of(project):
        if text == one.value or (one.folder and folder == os.path.normpath(one.folder)):
            return short_name(one.name)
    return os.path.basename(folder)


def series_of(project: QgsProject | None) -> list[ProjectSeries]:
    """The series of a project in the order of its layer tree.

    A series is a group that was made for one, or any other with dated rasters of two dates, as far as their
    dates are known.
    """
    if project is None:
        return []
    found = []
    for place, group in _places_in_tree(project):
        one = None if property_of(group, PART) else series_in(group, place, known_date)
        if one is not None and len(one.layers) > 1:
            found.append(one)
    return found


def series_in(group: QgsLayerTreeGroup, place: str = "", date: DateOf = date_of) -> ProjectSeries:
    """What a group holds, however many dates; `place` is its path in the layer tree."""
    dated = dated_among(_rasters_in(group), date)
    layers = tuple(layer for _, layer in dated)
    folder, times = _folder(group, layers), tuple(time for time, _ in dated)
    return ProjectSeries(group.name(), folder or GROUP + place, group, folder, layers, times)


def is_of_project(value: str) -> bool:
    """Whether the value of a choice names something of the project, and no folder."""
    return "://" in value


def date_layers(group: QgsLayerTreeGroup) -> list[QgsRasterLayer]:
    """The dated rasters of a series' group by date, without its extra layers and masks."""
    return [layer for _, layer in dated_among(_rasters_in(group))]


def dated_among(
    layers: Iterable[QgsRasterLayer], date: DateOf = date_of
) -> list[tuple[datetime, QgsRasterLayer]]:
    """Those of the rasters that have a date, by date, without extra layers and masks."""
    dated = [(time, layer) for time, layer in ((date(layer), layer) for layer in layers) if time is not None]
    paths = [layer.source() for _, layer in dated]
    others = [extra or mask for extra, mask in zip(are_extras(paths), are_masks(paths))]
    return sorted((one for one, other in zip(dated, others) if not other), key=itemgetter(0))


def rasters_beside(project: QgsProject, series: Sequence[ProjectSeries]) -> list[QgsRasterLayer]:
    """The rasters of the project that are in no series' group, in the order of its layer tree."""
    root = project.layerTreeRoot()
    groups = [*(one.group for one in series), *filter(is_own_group, root.findGroups(True))]
    taken = {node.layerId() for group in groups for node in group.findLayers()}
    nodes = [node for node in root.findLayers() if node.layerId() not in taken]
    return [node.layer() for node in nodes if isinstance(node.layer(), QgsRasterLayer)]


def _rasters_in(group: QgsLayerTreeGroup) -> list[QgsRasterLayer]:
    """Those that can be dates of a series' group."""
    inner = dates_group(group)
    layers, around = _rasters_of(inner), _rasters_of(inner.parent())
    # Version 0.1.0 put extra layers into plain groups within the group of their images.
    extras = are_extras([layer.source() for layer in (*layers, *around)])
    return [layer for layer, extra in zip(layers, extras) if not extra]


def _rasters_of(group: QgsLayerTreeNode | None) -> list[QgsRasterLayer]:
    """The raster layers in a group itself, from top to bottom."""
    nodes = group.children() if group is not None else ()
    layers = [node.layer() for node in nodes if isinstance(node, QgsLayerTreeLayer)]
    return [layer for layer in layers if isinstance(layer, QgsRasterLayer)]


def property_of(group: QgsLayerTreeGroup, name: str) -> str:
    """A property of a group; empty where it is no text, as in a project that was written by hand."""
    value = group.customProperty(name)
    return value if isinstance(value, str) else ""


def is_own_group(group: QgsLayerTreeGroup) -> bool:
    """Whether a group of the layer tree was made for a series, or for a part of one."""
    return bool(property_of(group, TITLE))


def part_groups(group: QgsLayerTreeGroup) -> list[QgsLayerTreeGroup]:
    """The groups of a series' parts, from top to bottom: extra layers, and the dates."""
    return [one for one in group.findGroups() if property_of(one, PART)]


def dates_group(group: QgsLayerTreeGroup) -> QgsLayerTreeGroup:
    """The group that holds the dates of a series: one within it, or itself."""
    return next((one for one in part_groups(group) if property_of(one, PART) == DATES), group)


def series_group(node: QgsLayerTreeNode | None) -> QgsLayerTreeGroup | None:
    """The group that was made for the series of a node; None where it is of none."""
    while node is not None and node.parent() is not None:
        node = node.parent()
        if isinstance(node, QgsLayerTreeGroup) and is_own_group(node) and not property_of(node, PART):
            return node
    return None


def _folder(group: QgsLayerTreeGroup, layers: Sequence[QgsRasterLayer]) -> str:
    """The folder of a series whose stack.json is there; empty where there is none."""
    folders = {os.path.dirname(layer.source()) for layer in layers}
    # A project that was moved or copied with its files knows the old place still.
    known = property_of(group, FOLDER)
    folder = known if known in folders else folders.pop() if len(folders) == 1 else ""
    return folder if folder and os.path.isfile(os.path.join(folder, FILE_NAME)) else ""


def dates_of(series: Any, rasters: Any, project: QgsProject | None, masks: bool = True) -> list[Any]:
    """The rasters that a series and single rasters stand for together: layers, ids and paths, each once.

    Extra layers (_days, _uncertainty, ...) of images among them are left out, and without `masks` what is
    called as a mask. Raises StackError for a series that is not there.
    """
    return [part for part, _ in dated_parts(series, rasters, project, masks)]


def dated_parts(
    series: Any, rasters: Any, project: QgsProject | None, masks: bool = True
) -> list[tuple[Any, bool]]:
    """The same, each with whether it was found in a folder or group: others may lie beside the series."""
    parts = [*_series_parts(series, project), *expanded_parts(rasters)]
    named = [_path_of(part, project) for part, _ in parts]
    if not masks:
        hidden = are_masks(named)
        parts = [part for part, mask in zip(parts, hidden) if not mask]
        named = [path for path, mask in zip(named, hidden) if not mask]
    kept: dict[Any, tuple[Any, bool]] = {}
    for number, ((part, found), path, extra) in enumerate(zip(parts, named, are_extras(named))):
        if extra:
            continue
        place = os.path.normcase(os.path.realpath(path)) if os.path.exists(path) else number
        first, before = kept.get(place, (part, True))
        # Chosen by itself too, it is meant.
        kept[place] = first, found and before
    return list(kept.values())


def _series_parts(series: Any, project: QgsProject | None) -> list[tuple[Any, bool]]:
    text = str(series or "").strip()
    if not text:
        return []
    if text.startswith(GROUP):
        name = text[len(GROUP) :]
        places = _places_in_tree(project) if project is not None else []
        group = next((one for place, one in places if place == name), None)
        layers = date_layers(group) if group is not None else []
        if not layers:
            raise StackError(
                tr(
                    "The project has no group '{name}' with dated rasters. Choose another series, or its "
                    "folder."
                ).format(name=name)
            )
        return [(layer, True) for layer in layers]
    if not Path(text).is_dir() and not (Path(text).name == FILE_NAME and Path(text).is_file()):
        raise StackError(
            tr("There is no series at {path}. Choose its folder, or the stack.json in it.").format(path=text)
        )
    return expanded_parts(text)


def _path_of(part: Any, project: QgsProject | None) -> str:
    """The file that a layer, an id or a path stands for."""
    layer: QgsMapLayer | None = part if isinstance(part, QgsMapLayer) else None
    if layer is None and project is not None:
        layer = project.mapLayer(str(part))
    return layer.source() if layer is not None else str(part)


def _places_in_tree(project: QgsProject) -> list[tuple[str, QgsLayerTreeGroup]]:
    """All groups by their path in the layer tree, which is numbered from the second of the same path on."""
    taken: set[str] = set()
    found = []
    for group in project.layerTreeRoot().findGroups(True):
        path = place = _tree_path(group)
        number = 1
        while place in taken:
            number += 1
            place = f"{path} ({number})"
        taken.add(place)
        found.append((place, group))
    return found


def _tree_path(group: QgsLayerTreeGroup) -> str:
    names: Sequence[str] = []
    node = group
    while node is not None and node.parent() is not None:
        names = [node.name(), *names]
        node = node.parent()
    return "/".join(names)
