# SPDX-License-Identifier: GPL-2.0-or-later
"""Choice of the search area: map extent, drawn shape, coordinates, place name, layer, or bookmark."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QSizePolicy, QStackedWidget, QToolButton, QWidget

from ..provider.translation import tr
from . import map_tools
from .area import Area
from .area_tools import PolygonTool, RectangleTool
from .coordinates import Place
from .menus import empty
from .place_dialog import PlaceDialog

MOST_FEATURES = 2000
"""Polygons of a layer that are read on the GUI thread; of larger layers the extent is taken."""


class AreaButton(QToolButton):
    """A button that says which area is chosen, with a menu of the others."""

    changed = pyqtSignal()
    """Another area is chosen, or the map has moved while its extent is the area."""

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._fixed: Area | None = None
        self._tool: RectangleTool | PolygonTool | None = None
        self.find_by_name: Callable[[], None] | None = None
        """Lets the user look a place up, to which the map then moves; None: there is no such search."""

        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(16, 16))
        self.setAccessibleName(tr("Area"))
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self._followed: tuple = (
            (canvas.extentsChanged, self._map_moved),
            (canvas.destinationCrsChanged, self._end_drawing),
        )
        for signal, slot in self._followed:
            signal.connect(slot)
        self._show()

    def area(self) -> Area:
        """The area chosen."""
        return self._fixed if self._fixed is not None else self._of_canvas()

    @property
    def fixed(self) -> Area | None:
        """The area chosen, None while the map is followed."""
        return self._fixed

    def use_canvas(self) -> None:
        """Follow the map."""
        self._set(None)

    def use(self, area: Area) -> None:
        """An area that is known already."""
        self._set(area)

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
            self._set(Area(layer.name(), shapes, layer.crs(), layer.id()))
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

    def use_polygon(self, shape: QgsGeometry) -> None:
        """A polygon in the map's CRS."""
        self._set(Area(tr("Drawn polygon"), (shape,), self._canvas.mapSettings().destinationCrs()))

    def use_place(self, place: Place, title: str) -> None:
        """A box by coordinates; the map goes there."""
        box = QgsRectangle(place.west, place.south, place.east, place.north)
        self._set(Area(title, (QgsGeometry.fromRect(box),), QgsCoordinateReferenceSystem(place.crs)))
        self.zoom()

    def zoom(self) -> None:
        """Move the map to the area, with some room around it."""
        show_map(self._canvas)
        try:
            box = self._box_on_map()
        except QgsCsException:
            return
        box.scale(1.3)
        self._canvas.setExtent(box)
        self._canvas.refresh()

    def in_view(self) -> bool:
        """Whether the map shows a part of the area."""
        try:
            return self._canvas.extent().intersects(self._box_on_map())
        except QgsCsException:
            return False

    def draw(self) -> None:
        """Let the user draw a rectangle on the map; the tool used before comes back afterwards."""
        tool = RectangleTool(self._canvas)
        tool.extentChanged.connect(self._rectangle_drawn)
        self._take(tool, tr("Drag a rectangle on the map"))

    def draw_polygon(self) -> None:
        """Let the user draw a polygon on the map; the tool used before comes back afterwards."""
        tool = PolygonTool(self._canvas)
        tool.drawn.connect(self._polygon_drawn)
        self._take(tool, tr("Click the corners, right-click to finish"))

    def ask_for_coordinates(self) -> None:
        """A dialog for a point with a size, or for a box."""
        dialog = PlaceDialog(self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.use_place(*dialog.result_place()))
        dialog.open()

    def stop(self) -> None:
        """Let go of the map, once or again."""
        followed, self._followed = self._followed, ()
        for signal, slot in followed:
            signal.disconnect(slot)
        self._end_drawing()

    def _find_by_name(self) -> None:
        self.use_canvas()
        show_map(self._canvas)
        self.find_by_name()

    def _take(self, tool: RectangleTool | PolygonTool, what_to_do: str) -> None:
        self._end_drawing()
        show_map(self._canvas)
        self._tool = tool
        map_tools.take(self._canvas, tool, briefly=True)
        tool.given_up.connect(self._end_drawing)
        tool.deactivated.connect(self._tool_left)
        self.setText(what_to_do)

    def _rectangle_drawn(self, box: QgsRectangle) -> None:
        if not box.isEmpty():
            self._end_drawing()
            self.use_rectangle(QgsRectangle(box))

    def _polygon_drawn(self, shape: QgsGeometry) -> None:
        self._end_drawing()
        self.use_polygon(shape)

    def _end_drawing(self) -> None:
        tool, self._tool = self._tool, None
        if tool is None:
            return
        map_tools.put_away(self._canvas, tool)
        self._throw_away(tool)

    def _tool_left(self) -> None:
        """Another tool is taken while the area is being drawn."""
        tool, self._tool = self._tool, None
        if tool is not None:
            self._throw_away(tool)

    def _throw_away(self, tool: QgsMapTool) -> None:
        if isinstance(tool, PolygonTool):
            tool.remove()
        tool.deleteLater()
        self._show()

    def _box_on_map(self) -> QgsRectangle:
        """The area's box in the map's CRS. Raises QgsCsException."""
        area, crs = self.area(), self._canvas.mapSettings().destinationCrs()
        change = QgsCoordinateTransform(area.crs, crs, QgsProject.instance().transformContext())
        return change.transformBoundingBox(area.box())

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
        if self._tool is not None:
            return
        area = self.area()
        size = area.size_text()
        self.setText(f"{area.title} ({size})" if size else area.title)
        self.setToolTip(
            tr("Where to search: the map's extent, a drawn shape, coordinates, a layer or a bookmark")
        )
        icon = "/mActionZoomFullExtent.svg"
        if self._fixed is not None:
            icon = "/mActionAddBasicRectangle.svg" if area.is_rectangle() else "/mActionAddPolygon.svg"
        self.setIcon(QgsApplication.getThemeIcon(icon))

    def _fill(self) -> None:
        """Layers and bookmarks as they are now."""
        empty(self._menu)
        add = self._add
        add(self._menu, "/mActionZoomFullExtent.svg", tr("Map extent"), self.use_canvas)
        add(self._menu, "/mActionAddBasicRectangle.svg", tr("Draw a rectangle on the map"), self.draw)
        add(self._menu, "/mActionAddPolygon.svg", tr("Draw a polygon on the map"), self.draw_polygon)
        add(self._menu, "/mActionCapturePoint.svg", tr("Coordinates…"), self.ask_for_coordinates)
        if self.find_by_name is not None:
            add(self._menu, "/search.svg", tr("Place by name…"), self._find_by_name)
        layers = self._menu.addMenu(QgsApplication.getThemeIcon("/mActionAddLayer.svg"), tr("Layer"))
        for layer in sorted(QgsProject.instance().mapLayers().values(), key=lambda one: one.name().lower()):
            if layer.isSpatial():
                add(layers, "", layer.name(), lambda *_, layer=layer: self.use_layer(layer))
        layers.setEnabled(not layers.isEmpty())
        marks = self._menu.addMenu(QgsApplication.getThemeIcon("/mActionShowBookmarks.svg"), tr("Bookmark"))
        for manager in (QgsProject.instance().bookmarkManager(), QgsApplication.bookmarkManager()):
            for mark in manager.bookmarks():
                add(marks, "", mark.name(), lambda *_, mark=mark: self.use_bookmark(mark))
        marks.setEnabled(not marks.isEmpty())
        self._menu.addSeparator()
        add(self._menu, "/mActionZoomToSelected.svg", tr("Zoom to the area"), self.zoom)

    @staticmethod
    def _add(menu: QMenu, icon: str, text: str, run: Callable[..., None]) -> None:
        action = menu.addAction(text.replace("&", "&&"))
        if icon:
            action.setIcon(QgsApplication.getThemeIcon(icon))
        action.triggered.connect(lambda *_: run())


def show_map(canvas: QgsMapCanvas) -> None:
    """Bring the map in front of QGIS's welcome page, which covers it until there is a project."""
    page: QWidget | None = canvas
    while page is not None:
        pages = page.parentWidget()
        if isinstance(pages, QStackedWidget):
            pages.setCurrentWidget(page)
        page = pages
