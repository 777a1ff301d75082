# SPDX-License-Identifier: GPL-2.0-or-later
"""New layers that QGIS puts among the dates of a series: they come above it, where they are visible."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QTimer

from ..provider.layers import time_of
from ..provider.project_series import PART, series_group


class ForeignLayers:
    """Follows the layers that are added to the project.

    QGIS adds a layer beside the current one. Among dates, of which one is visible at a time, it would be
    switched off. What is dated itself stays: it may be a date more.
    """

    def __init__(self, iface: QgisInterface) -> None:
        self._iface = iface
        self._project = QgsProject.instance()

    def add(self) -> None:
        """Begin to listen."""
        self._project.legendLayersAdded.connect(self._added)

    def remove(self) -> None:
        """Let go of the project."""
        self._project.legendLayersAdded.disconnect(self._added)

    def _added(self, layers: Sequence[QgsMapLayer]) -> None:
        names = [layer.id() for layer in layers]
        # Their nodes may come later than this.
        QTimer.singleShot(0, lambda: self._let_out(names))

    def _let_out(self, names: Sequence[str]) -> None:
        root = self._project.layerTreeRoot()
        for name in names:
            node = root.findLayer(name)
            series = series_group(node)
            if series is None or not node.parent().customProperty(PART):
                continue
            layer = node.layer()
            if isinstance(layer, QgsRasterLayer) and time_of(layer) is not None:
                continue
            current = self._iface.activeLayer() is layer
            copy = node.clone()
            parent = series.parent()
            parent.insertChildNode(parent.children().index(series), copy)
            node.parent().removeChildNode(node)
            copy.setItemVisibilityChecked(True)
            if current:
                self._iface.setActiveLayer(layer)
