# SPDX-License-Identifier: GPL-2.0-or-later
"""Choice of the search area: the map's extent, a drawn rectangle, a layer, or a bookmark."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsDistanceArea,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapLayer,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapToolExtent
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from ..core.errors import ParameterError
from ..provider.parameters.query import globe_area
from ..provider.translation import tr

MOST_FEATURES = 2000
"""Polygons of a layer that are read on the GUI thread; of larger layers the extent is taken."""


@dataclass(frozen=True)
class Area:
    """An area as the user chose it."""

    title: str
    """For people."""

    shapes: tuple[QgsGeometry, ...]
    crs: QgsCoordinateReferenceSystem
    layer: QgsVectorLayer | None = field(default=None, compare=False)
    """The polygon layer that it stands for."""

    def geojson(self) -> dict[str, Any]:
        """In degrees, cut at the antimeridian. Raises ParameterError."""
        if not self.shapes:
            raise ParameterError(tr("No area is chosen. Draw a rectangle, or choose the map's extent."))
        context = QgsProcessingContext()
        context.setTransformContext(QgsProject.instance().transformContext())
        return globe_area(list(self.shapes), self.crs, context)

    def box(self) -> QgsRectangle:
        """Bounding box, in the area's CRS."""
        return QgsGeometry.collectGeometry(list(self.shapes)).boundingBox()

    def parameters(self) -> dict[str, Any]:
        """EXTENT or AREA, as the algorithms take them."""
        if self.layer is not None:
            chosen = self.layer.selectedFeatureCount() > 0
            return {"AREA": QgsProcessingFeatureSourceDefinition(self.layer.id(), chosen)}
        box = self.box()
        numbers = ",".join(
            f"{value:.9g}" if self.crs.isGeographic() else f"{value:.3f}"
            for value in (box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum())
        )
        return {"EXTENT": f"{numbers} [{self.crs.authid()}]" if self.crs.authid() else numbers}

    def size_text(self) -> str:
        """Width and height on the ground, such as 12 × 8 km."""
        if not self.shapes:
            return ""
        box, measure = self.box(), QgsDistanceArea()
        measure.setSourceCrs(self.crs, QgsProject.instance().transformContext())
        measure.setEllipsoid(QgsProject.instance().ellipsoid() or "WGS84")
        middle = box.center()
        width = measure.measureLine(
            QgsPointXY(box.xMinimum(), middle.y()), QgsPointXY(box.xMaximum(), middle.y())
        )
        height = measure.measureLine(
            QgsPointXY(middle.x(), box.yMinimum()), QgsPointXY(middle.x(), box.yMaximum())
        )
        if max(width, height) < 1000:
            return f"{width:.0f} × {height:.0f} m"
        digits = 1 if min(width, height) < 20_000 else 0
        return f"{width / 1000:.{digits}f} × {height / 1000:.{digits}f} km"


class AreaButton(QToolButton):
    """A button that says which area is chosen, with a menu of the others."""

    changed = pyqtSignal()
    """Another area is chosen, or the map has moved while its extent is the area."""

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._fixed: Area | None = None
        self._tool: QgsMapToolExtent | None = None
        self._before = None
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(16, 16))
        self.setAccessibleName(tr("Area"))
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        canvas.extentsChanged.connect(self._map_moved)
        self._show()

    def area(self) -> Area:
        """The area chosen."""
        return self._fixed if self._fixed is not None else self._of_canvas()

    def use_canvas(self) -> None:
        """Follow the map."""
        self._set(None)

    def use_layer(self, layer: QgsMapLayer) -> None:
        """A polygon layer's features (the selected ones), or any layer's extent."""
        polygons = (
            isinstance(layer, QgsVectorLayer)
            and layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
        )
        selected = layer.selectedFeatureCount() if polygons else 0
        if polygons and 0 < (selected or layer.featureCount()) <= MOST_FEATURES:
            request = QgsFeatureRequest().setNoAttributes()
            if selected:
                request.setFilterFids(layer.selectedFeatureIds())
            shapes = tuple(f.geometry() for f in layer.getFeatures(request) if f.hasGeometry())
            self._set(Area(layer.name(), shapes, layer.crs(), layer))
        else:
            self._set(Area(layer.name(), (QgsGeometry.fromRect(layer.extent()),), layer.crs()))

    def use_bookmark(self, bookmark) -> None:
        """A spatial bookmark."""
        extent = bookmark.extent()
        self._set(Area(bookmark.name(), (QgsGeometry.fromRect(extent),), extent.crs()))

    def use_rectangle(self, box: QgsRectangle) -> None:
        """A rectangle in the map's CRS."""
        crs = self._canvas.mapSettings().destinationCrs()
        self._set(Area(tr("Drawn rectangle"), (QgsGeometry.fromRect(box),), crs))

    def draw(self) -> None:
        """Let the user draw a rectangle on the map; the tool used before comes back afterwards."""
        self._before = self._canvas.mapTool()
        self._tool = QgsMapToolExtent(self._canvas)
        self._tool.extentChanged.connect(self._drawn)
        self._canvas.setMapTool(self._tool)

    def stop(self) -> None:
        """Let go of the map."""
        self._canvas.extentsChanged.disconnect(self._map_moved)
        self._end_drawing()

    def _drawn(self, box: QgsRectangle) -> None:
        if not box.isEmpty():
            self.use_rectangle(QgsRectangle(box))
            self._end_drawing()

    def _end_drawing(self) -> None:
        tool, self._tool = self._tool, None
        if tool is None:
            return
        if self._canvas.mapTool() is tool:
            self._canvas.unsetMapTool(tool)
            if self._before is not None:
                self._canvas.setMapTool(self._before)
        tool.deleteLater()

    def _of_canvas(self) -> Area:
        settings = self._canvas.mapSettings()
        box, crs = self._canvas.extent(), settings.destinationCrs()
        shapes = () if box.isEmpty() else (QgsGeometry.fromRect(box),)
        return Area(tr("Map extent"), shapes, crs)

    def _set(self, area: Area | None) -> None:
        self._fixed = area
        self._show()
        self.changed.emit()

    def _map_moved(self) -> None:
        if self._fixed is None:
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        area = self.area()
        size = area.size_text()
        self.setText(f"{area.title} ({size})" if size else area.title)
        self.setToolTip(
            tr("Where to search. Choose the map's extent, draw a rectangle, or take a layer or bookmark.")
        )
        icon = "/mActionZoomFullExtent.svg" if self._fixed is None else "/mActionAddPolygon.svg"
        self.setIcon(QgsApplication.getThemeIcon(icon))

    def _fill(self) -> None:
        """Layers and bookmarks as they are now."""
        self._menu.clear()
        self._add(self._menu, "/mActionZoomFullExtent.svg", tr("Map extent"), self.use_canvas)
        self._add(self._menu, "/mActionAddPolygon.svg", tr("Draw a rectangle on the map"), self.draw)
        layers = self._menu.addMenu(QgsApplication.getThemeIcon("/mActionAddLayer.svg"), tr("Layer"))
        for layer in sorted(QgsProject.instance().mapLayers().values(), key=lambda one: one.name().lower()):
            if layer.isSpatial():
                self._add(layers, "", layer.name(), lambda *_, layer=layer: self.use_layer(layer))
        layers.setEnabled(not layers.isEmpty())
        marks = self._menu.addMenu(QgsApplication.getThemeIcon("/mActionShowBookmarks.svg"), tr("Bookmark"))
        for manager in (QgsProject.instance().bookmarkManager(), QgsApplication.bookmarkManager()):
            for mark in manager.bookmarks():
                self._add(marks, "", mark.name(), lambda *_, mark=mark: self.use_bookmark(mark))
        marks.setEnabled(not marks.isEmpty())

    @staticmethod
    def _add(menu: QMenu, icon: str, text: str, run: Callable[..., None]) -> None:
        action = menu.addAction(text.replace("&", "&&"))
        if icon:
            action.setIcon(QgsApplication.getThemeIcon(icon))
        action.triggered.connect(lambda *_: run())
