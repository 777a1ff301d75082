# SPDX-License-Identifier: GPL-2.0-or-later
"""Dates of a series on the map: one is shown for as long as it is pointed at, or for good.

What of other series lies above it does not cover it then.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from datetime import datetime

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsDateTimeRange,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsTemporalNavigationObject,
)
from qgis.gui import QgsMapCanvas

from ..core.raster.sensors import common_name
from ..core.stack.band_files import named_band
from ..provider.layer_dates import known_date
from ..provider.layers import time_of
from ..provider.project_series import series_group
from .profile_choices import SeriesList
from .series_visibility import one_report


class DateOnMap:
    """Shows the layer of a date on a canvas."""

    def __init__(self, canvas: QgsMapCanvas, series: Callable[[], SeriesList]) -> None:
        """`series` gives those of the project."""
        self._canvas, self._series = canvas, series
        self._before: tuple[list[str], QgsDateTimeRange] | None = None

    def point_at(self, value: str, time: datetime) -> None:
        """Draw the date of a series in place of its others, until `leave`; the project stays as it is."""
        series = self._series()
        layers = series.layers(value)
        shown = layer_at(layers, time)
        if shown is None:
            self.leave()
            return
        if self._before is None:
            self._before = (
                [layer.id() for layer in self._canvas.layers()],
                self._canvas.mapSettings().temporalRange(),
            )
        own = {layer.id() for layer in layers}
        before = self._before[0]
        # Few of those of a project are drawn; to tell whether two overlap takes a transformation.
        drawn = [layer for layer in series.layers_besides(value) if layer.id() in before]
        covering = own | {layer.id() for layer in drawn if _overlap(layer, shown)}
        places = [number for number, name in enumerate(before) if name in covering]
        others = _alive([name for name in before if name not in own])
        others.insert(places[0] if places else 0, shown)
        self._canvas.setLayers(others)
        if self._canvas.mapSettings().isTemporal():
            self._canvas.setTemporalRange(shown.temporalProperties().fixedTemporalRange())

    def leave(self) -> None:
        """Draw what was drawn before."""
        before, self._before = self._before, None
        if before is None:
            return
        self._canvas.setLayers(_alive(before[0]))
        if self._canvas.mapSettings().isTemporal():
            self._canvas.setTemporalRange(before[1])

    def go_to(self, value: str, time: datetime) -> None:
        """Make the date the visible one of its series, by the Temporal Controller where that is on."""
        series = self._series()
        layers = series.layers(value)
        shown = layer_at(layers, time)
        if shown is None:
            return
        self.leave()
        controller = self._canvas.temporalController()
        temporal = self._canvas.mapSettings().isTemporal() and time_of(shown) is not None
        if isinstance(controller, QgsTemporalNavigationObject) and temporal:
            # It decides which of the dates that are switched on is drawn.
            switch_on(shown)
            begin = shown.temporalProperties().fixedTemporalRange().begin()
            controller.setCurrentFrameNumber(controller.findBestFrameNumberForFrameStart(begin))
        else:
            show_alone(shown, layers)
        uncover(shown, series.layers_besides(value))
        self._canvas.setCurrentLayer(shown)


def switch_on(layer: QgsRasterLayer) -> None:
    """Make a layer visible, with the groups that it is in."""
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    if node is not None:
        node.setItemVisibilityCheckedParentRecursive(True)


def show_alone(shown: QgsRasterLayer, layers: Sequence[QgsRasterLayer]) -> None:
    """Make one of the layers the visible one, with one report for each group."""
    root = QgsProject.instance().layerTreeRoot()
    own = {layer.id() for layer in layers}
    changed = [
        node
        for node in root.findLayers()
        if node.layerId() in own and node.itemVisibilityChecked() != (node.layerId() == shown.id())
    ]
    for group in dict.fromkeys(node.parent() for node in changed):
        # Of a group that shows one layer at a time QGIS itself switches the others off.
        if group.isMutuallyExclusive():
            continue
        with one_report(group) if group is not root else nullcontext():
            for node in changed:
                if node.parent() is group:
                    node.setItemVisibilityChecked(node.layerId() == shown.id())
    switch_on(shown)


def uncover(shown: QgsRasterLayer, others: Sequence[QgsRasterLayer]) -> None:
    """Switch off those of other series that lie above a layer and cover it: the whole of a made series."""
    root = QgsProject.instance().layerTreeRoot()
    own, above = series_group(root.findLayer(shown.id())), set()
    for layer in root.layerOrder():
        if layer is shown:
            break
        above.add(layer.id())
    for layer in others:
        node = root.findLayer(layer.id())
        if layer.id() in above and node is not None and node.isVisible() and _overlap(layer, shown):
            group = series_group(node)
            (node if group in (None, own) else group).setItemVisibilityChecked(False)


def _overlap(one: QgsRasterLayer, other: QgsRasterLayer) -> bool:
    """Whether two rasters show the same place, somewhere; also where that cannot be said."""
    change = QgsCoordinateTransform(one.crs(), other.crs(), QgsProject.instance())
    try:
        return change.transformBoundingBox(one.extent()).intersects(other.extent())
    except QgsCsException:
        return True


def layer_at(layers: Sequence[QgsRasterLayer], time: datetime) -> QgsRasterLayer | None:
    """The layer of a date: of that moment, else of the day.

    Where each of its bands is a layer, that of the band which is visible now, else red, else the first.
    """
    dated = [(layer, known_date(layer)) for layer in layers]
    found = [layer for layer, own in dated if own == time]
    found = found or [layer for layer, own in dated if own is not None and own.date() == time.date()]
    if len(found) < 2:
        return found[0] if found else None
    root = QgsProject.instance().layerTreeRoot()
    nodes = [(layer, root.findLayer(layer.id())) for layer in layers]
    wanted = [_band_of(layer) for layer, node in nodes if node is not None and node.isVisible()]
    bands = {_band_of(layer): layer for layer in reversed(found)}
    red = next((band for band in bands if common_name(band) == "red"), "")
    return next((bands[band] for band in (*wanted, red) if band in bands), found[0])


def _band_of(layer: QgsRasterLayer) -> str:
    return named_band(layer.source())[1]


def _alive(names: list[str]) -> list[QgsMapLayer]:
    """The layers of these ids that are still in the project."""
    found = (QgsProject.instance().mapLayer(name) for name in names)
    return [layer for layer in found if layer is not None]
