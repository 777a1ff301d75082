# SPDX-License-Identifier: GPL-2.0-or-later
"""Which dates of the series are visible: one of each, or what the Temporal Controller says while it is on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from qgis.core import (
    QgsDateTimeRange,
    QgsInterval,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsLayerTreeNode,
    QgsProject,
    QgsRasterLayer,
    QgsTemporalNavigationObject,
)
from qgis.gui import QgisInterface, QgsMapCanvas
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QDockWidget

from ..provider.layers import time_of
from ..provider.project_series import PART, PLAYED, part_groups, series_group, series_in
from ..provider.results import interval_of, is_playing

_MODE = QgsTemporalNavigationObject.NavigationMode


class SeriesVisibility(QObject):
    """Follows the Temporal Controller and the layer tree of the project."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__()
        self._controller = canvas.temporalController()
        self._busy = self._played = False
        self._project = QgsProject.instance()
        self._root = self._project.layerTreeRoot()
        if isinstance(self._controller, QgsTemporalNavigationObject):
            # `navigationModeChanged` cannot be connected to from Python in QGIS 3.22; this comes with it.
            self._controller.updateTemporalRange.connect(self._range_changed)
        self._project.readProject.connect(self.follow)
        self._root.visibilityChanged.connect(self._visibility_changed)

    def remove(self) -> None:
        """Let go of the window."""
        if isinstance(self._controller, QgsTemporalNavigationObject):
            self._controller.updateTemporalRange.disconnect(self._range_changed)
        self._project.readProject.disconnect(self.follow)
        self._root.visibilityChanged.disconnect(self._visibility_changed)

    def _range_changed(self, *_: object) -> None:
        played, self._played = self._played, is_playing(self._controller)
        if self._played != played:
            self.follow()

    def follow(self, *_: object) -> None:
        """Switch all dates on while the controller is, and else leave one of each on."""
        self._busy = True
        try:
            for group in self._root.findGroups(True):
                if group.customProperty(PART) and is_playing(self._controller):
                    _switch_all_on(group)
                elif group.customProperty(PLAYED):
                    self._leave_one(group)
        finally:
            self._busy = False

    def _leave_one(self, group: QgsLayerTreeGroup) -> None:
        """The date that the controller has shown last stays, else the first one."""
        group.removeCustomProperty(PLAYED)
        nodes = group.children()
        index = 0
        if isinstance(self._controller, QgsTemporalNavigationObject):
            shown = self._controller.dateTimeRangeForFrameNumber(self._controller.currentFrameNumber())
            index = next((at for at, node in enumerate(nodes) if _is_within(node, shown)), 0)
        with one_report(group):
            for at, node in enumerate(nodes):
                node.setItemVisibilityChecked(at == index)
            group.setIsMutuallyExclusive(True, index)

    def _visibility_changed(self, node: QgsLayerTreeNode) -> None:
        """The extra layers show the same date as the images."""
        if self._busy or not isinstance(node, QgsLayerTreeLayer) or not node.itemVisibilityChecked():
            return
        group, layer = node.parent(), node.layer()
        series = series_group(node)
        if series is None or not group.isMutuallyExclusive() or not isinstance(layer, QgsRasterLayer):
            return
        self._busy = True
        try:
            show_date(series, time_of(layer))
        finally:
            self._busy = False


def show_date(series: QgsLayerTreeGroup, moment: datetime | None) -> None:
    """Switch the layers of a date on in every part of a series that shows one at a time."""
    for group in part_groups(series):
        if not group.isMutuallyExclusive():
            continue
        for node in group.children():
            layer = node.layer() if isinstance(node, QgsLayerTreeLayer) else None
            if isinstance(layer, QgsRasterLayer) and moment is not None and time_of(layer) == moment:
                node.setItemVisibilityChecked(True)


def play(series: QgsLayerTreeGroup, iface: QgisInterface) -> None:
    """Run the Temporal Controller through the dates of a series, in animated mode, from the first one."""
    # Those that the controller can show; no file is looked into.
    layers = series_in(series, date=time_of).layers
    controller = iface.mapCanvas().temporalController()
    if not layers or not isinstance(controller, QgsTemporalNavigationObject):
        return
    series.setItemVisibilityCheckedParentRecursive(True)
    ranges = [layer.temporalProperties().fixedTemporalRange() for layer in layers]
    times = [time_of(layer) for layer in layers]
    steps = [later - earlier for earlier, later in zip(times, times[1:])]
    dock = iface.mainWindow().findChild(QDockWidget, "Temporal Controller")
    if dock is not None:
        dock.setUserVisible(True) if hasattr(dock, "setUserVisible") else dock.show()
    controller.setNavigationMode(_MODE.Animated)
    controller.setTemporalExtents(QgsDateTimeRange(ranges[0].begin(), ranges[-1].end(), True, False))
    controller.setFrameDuration(QgsInterval(*interval_of(min(steps, default=timedelta(days=1)))))
    controller.setCurrentFrameNumber(0)
    controller.playForward()


def _switch_all_on(group: QgsLayerTreeGroup) -> None:
    if not group.isMutuallyExclusive():
        return
    group.setIsMutuallyExclusive(False)
    group.setCustomProperty(PLAYED, True)
    with one_report(group):
        for node in group.children():
            node.setItemVisibilityChecked(True)


@contextmanager
def one_report(group: QgsLayerTreeGroup) -> Iterator[None]:
    """Report the visibility of all nodes of a group at once: a hundred reports hold the window for long."""
    was_blocked = group.blockSignals(True)
    try:
        yield
    finally:
        group.blockSignals(was_blocked)
        group.visibilityChanged.emit(group)
        # QGIS's tree draws only the group anew for it.
        from qgis.utils import iface

        tree = iface.layerTreeView() if iface is not None else None
        if tree is not None:
            tree.viewport().update()


def _is_within(node: QgsLayerTreeNode, shown: QgsDateTimeRange) -> bool:
    layer = node.layer() if isinstance(node, QgsLayerTreeLayer) else None
    return isinstance(layer, QgsRasterLayer) and layer.temporalProperties().isVisibleInTemporalRange(shown)
