# SPDX-License-Identifier: GPL-2.0-or-later
"""Outlines of the scenes on the map: all, selected and hovered ones; scenes under the cursor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPalette

from ..core.scenes.scene import Scene
from ..provider.footprints import outline
from . import map_tools
from .timers import single_shot

DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")
_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
MOST_OUTLINES = 400
"""Different outlines drawn; tiles repeat from date to date, so that few searches have more."""


class Footprints(QObject):
    """Rubber bands on a canvas, kept in step with the list. Remove them with `clear`."""

    hovered = pyqtSignal(list)
    """Ids of the scenes under the cursor."""

    picked = pyqtSignal(list, bool)
    """Ids of the scenes clicked at with the pick tool, and whether they are added to the selection."""

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.canvas = canvas
        self._known: dict[str, _Outline] = {}
        self._shown: dict[str, _Outline] = {}
        self.selected_ids: tuple[str, ...] = ()
        self.hovered_ids: tuple[str, ...] = ()
        self._visible = True
        self._area: tuple[tuple[QgsGeometry, ...], QgsCoordinateReferenceSystem] = ((), DEGREES)
        self._all = self._band(1, 0, Qt.PenStyle.SolidLine)
        self.selected_outline = self._band(2, 0, Qt.PenStyle.SolidLine)
        self.hovered_outline = self._band(3, 0, Qt.PenStyle.SolidLine)
        self.area_outline = self._band(2, 0, Qt.PenStyle.DashLine)
        # Other than the footprints, and visible on images of any colour.
        self.area_outline.setSecondaryStrokeColor(QColor(255, 255, 255, 220))
        self.tool = PickTool(canvas)
        self.tool.picked.connect(self._pick)
        self._cursor: QgsPointXY | None = None
        self._timer = single_shot(self, 40, self._find_hovered)
        canvas.xyCoordinates.connect(self._moved)
        canvas.destinationCrsChanged.connect(self.redraw)

    def show_scenes(self, scenes: Sequence[Scene]) -> None:
        """The visible scenes, which can be picked."""
        for scene in scenes:
            if scene.id not in self._known:
                self._known[scene.id] = _Outline(scene)
        found = ((scene.id, self._known[scene.id]) for scene in scenes)
        self._shown = {name: shape for name, shape in found if not shape.geometry.isNull()}
        self._draw_all()

    def forget(self) -> None:
        """Another search: no scene is known."""
        self._known.clear()

    def show_selection(self, ids: Iterable[str]) -> None:
        """Mark the selected scenes."""
        self.selected_ids = tuple(ids)
        self._draw(self.selected_outline, self.selected_ids)

    def show_hover(self, ids: Iterable[str]) -> None:
        """Mark what is hovered in the list."""
        ids = tuple(ids)
        if ids != self.hovered_ids:
            self.hovered_ids = ids
            self._draw(self.hovered_outline, ids)

    def show_area(self, shapes: Sequence[QgsGeometry], crs: QgsCoordinateReferenceSystem) -> None:
        """Mark the area asked for."""
        self._area = tuple(shapes), crs
        self.area_outline.reset(_POLYGON)
        for shape in shapes:
            self.area_outline.addGeometry(shape, crs, False)
        self.area_outline.updatePosition()
        self.area_outline.update()

    def zoom_to(self, ids: Iterable[str]) -> None:
        """Move the map to these scenes."""
        box = QgsRectangle()
        for name in ids:
            if name in self._shown:
                box.combineExtentWith(self._shown[name].box)
        if box.isEmpty():
            return
        try:
            box = self._to_canvas().transformBoundingBox(box)
        except QgsCsException:
            return
        box.scale(1.1)
        self.canvas.setExtent(box)
        self.canvas.refresh()

    def set_picking(self, on: bool) -> None:
        """Take the pick tool, or give it back."""
        if on:
            map_tools.take(self.canvas, self.tool)
        else:
            map_tools.put_away(self.canvas, self.tool)

    def set_visible(self, visible: bool, area: bool = True) -> None:
        """Show or hide the outlines of the scenes, and that of the area."""
        self._visible = visible
        for band in (self._all, self.selected_outline, self.hovered_outline):
            band.setVisible(visible)
        self.area_outline.setVisible(area)

    def redraw(self) -> None:
        """The map has another CRS."""
        self._draw_all()
        self._draw(self.selected_outline, self.selected_ids)
        self._draw(self.hovered_outline, self.hovered_ids)
        self.show_area(*self._area)

    def remove(self) -> None:
        """Take everything off the canvas."""
        self._timer.stop()
        self.canvas.xyCoordinates.disconnect(self._moved)
        self.canvas.destinationCrsChanged.disconnect(self.redraw)
        map_tools.put_away(self.canvas, self.tool)
        for band in (self._all, self.selected_outline, self.hovered_outline, self.area_outline):
            self.canvas.scene().removeItem(band)

    def at(self, point: QgsPointXY) -> list[str]:
        """Ids of the scenes at a point of the map."""
        try:
            place = self._to_canvas().transform(point, Qgis.TransformDirection.Reverse)
        except QgsCsException:
            return []
        geometry = QgsGeometry.fromPointXY(place)
        near = [(name, shape) for name, shape in self._shown.items() if shape.box.contains(place)]
        return [name for name, shape in near if shape.geometry.intersects(geometry)]

    def _moved(self, point: QgsPointXY) -> None:
        self._cursor = point
        if self._visible and self._shown and not self._timer.isActive():
            self._timer.start()

    def _find_hovered(self) -> None:
        inside = self.canvas.underMouse() and self._cursor is not None
        self.hovered.emit(self.at(self._cursor) if inside else [])

    def _pick(self, point: QgsPointXY, add: bool) -> None:
        self.picked.emit(self.at(point), add)

    def _draw_all(self) -> None:
        self._draw(self._all, tuple(self._shown))

    def _draw(self, band: QgsRubberBand, ids: Sequence[str]) -> None:
        # A tile is drawn once, however many dates it has.
        shapes = {self._shown[name].place: self._shown[name].geometry for name in ids if name in self._shown}
        self._fill(band, list(shapes.values())[:MOST_OUTLINES])

    def _fill(self, band: QgsRubberBand, shapes: Sequence[QgsGeometry]) -> None:
        band.reset(_POLYGON)
        for shape in shapes:
            band.addGeometry(shape, DEGREES, False)
        band.updatePosition()
        band.update()
        band.setVisible(self._visible)

    def _to_canvas(self) -> QgsCoordinateTransform:
        return QgsCoordinateTransform(
            DEGREES, self.canvas.mapSettings().destinationCrs(), QgsProject.instance().transformContext()
        )

    def _band(self, width: int, alpha: int, style: Qt.PenStyle) -> QgsRubberBand:
        band = QgsRubberBand(self.canvas, _POLYGON)
        colour = self.canvas.palette().color(QPalette.ColorRole.Highlight)
        inside = QColor(colour)
        inside.setAlpha(alpha)
        line = QColor(colour)
        line.setAlpha(255 if width > 1 or style == Qt.PenStyle.DashLine else 150)
        band.setStrokeColor(line)
        band.setFillColor(inside)
        band.setWidth(width)
        band.setLineStyle(style)
        return band


class _Outline:
    """A scene's footprint in degrees, worked out once."""

    def __init__(self, scene: Scene) -> None:
        self.geometry = outline(scene)
        self.box = self.geometry.boundingBox()
        self.place = self.box.toString(4)


class PickTool(QgsMapTool):
    """A click on the map selects the scenes there; with Ctrl it adds them."""

    picked = pyqtSignal(QgsPointXY, bool)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def canvasReleaseEvent(self, event) -> None:
        """Report where."""
        if event.button() == Qt.MouseButton.LeftButton:
            add = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.picked.emit(event.mapPoint(), add)
