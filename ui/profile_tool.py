# SPDX-License-Identifier: GPL-2.0-or-later
"""Map tool of the profile: a click chooses a point, a drag a box; the place stays marked on the map."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY, QgsRectangle, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsRubberBand, QgsVertexMarker
from qgis.PyQt.QtCore import QPoint, QRect, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor

from . import map_tools

_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
_POINT = QgsWkbTypes.GeometryType.PointGeometry
_COLOUR = QColor(230, 60, 30)
_DRAG = 4
"""Pixels from which on a movement is a drag."""


class ProfileTool(QgsMapTool):
    """Choose a point or a box."""

    placed = pyqtSignal(QgsGeometry)
    """The place, in the map's CRS."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._start: QPoint | None = None
        self._band = _band(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        canvas.keyPressed.connect(self._key)

    def canvasPressEvent(self, event) -> None:
        """A click or a drag begins."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._start = event.pos()

    def canvasMoveEvent(self, event) -> None:
        """Show the box."""
        if self._start is not None and self._is_drag(event.pos()):
            self._band.setToGeometry(QgsGeometry.fromRect(self._box(event.pos())), None)

    def canvasReleaseEvent(self, event) -> None:
        """The place is chosen."""
        if self._start is None or event.button() != Qt.MouseButton.LeftButton:
            return
        drag = self._is_drag(event.pos())
        shape = QgsGeometry.fromRect(self._box(event.pos())) if drag else None
        if shape is None:
            shape = QgsGeometry.fromPointXY(QgsPointXY(self.toMapCoordinates(event.pos())))
        self._end()
        self.placed.emit(shape)

    def _key(self, event) -> None:
        """Escape lets go of a box that is being drawn: with a button down the canvas only reports keys."""
        if event.key() == Qt.Key.Key_Escape and self._start is not None:
            self._end()

    def deactivate(self) -> None:
        """Another tool is taken."""
        self._end()
        super().deactivate()

    def remove(self) -> None:
        """Leave nothing on the canvas."""
        self._end()
        self.canvas().keyPressed.disconnect(self._key)
        map_tools.put_away(self.canvas(), self)
        self.canvas().scene().removeItem(self._band)

    def _end(self) -> None:
        self._start = None
        self._band.reset(_POLYGON)

    def _is_drag(self, here: QPoint) -> bool:
        return (here - self._start).manhattanLength() >= _DRAG

    def _box(self, here: QPoint) -> QgsRectangle:
        box = QRect(self._start, here).normalized()
        return QgsRectangle(self.toMapCoordinates(box.topLeft()), self.toMapCoordinates(box.bottomRight()))


class PlaceMark:
    """The chosen place on the map, for as long as the panel is open."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._band = _band(canvas)
        self._marker = cross(canvas)

    def show(self, shapes: Sequence[QgsGeometry], crs: QgsCoordinateReferenceSystem) -> None:
        """Mark these shapes."""
        point = len(shapes) == 1 and shapes[0].type() == _POINT and not shapes[0].isMultipart()
        self._band.reset(_POINT if shapes and shapes[0].type() == _POINT else _POLYGON)
        self._marker.setVisible(point and crs == self._canvas.mapSettings().destinationCrs())
        if self._marker.isVisible():
            self._marker.setCenter(shapes[0].asPoint())
            return
        for shape in shapes:
            self._band.addGeometry(shape, crs, False)
        self._band.updatePosition()
        self._band.update()

    def set_visible(self, visible: bool) -> None:
        """Show or hide it; the panel is closed."""
        self._band.setVisible(visible)
        if not visible:
            self._marker.hide()

    def remove(self) -> None:
        """Leave nothing on the canvas."""
        for item in (self._band, self._marker):
            self._canvas.scene().removeItem(item)


def cross(canvas: QgsMapCanvas) -> QgsVertexMarker:
    """A cross at a point of the map; hidden at first."""
    marker = QgsVertexMarker(canvas)
    marker.setIconType(QgsVertexMarker.IconType.ICON_CROSS)
    marker.setIconSize(14)
    marker.setPenWidth(2)
    marker.setColor(_COLOUR)
    marker.hide()
    return marker


def _band(canvas: QgsMapCanvas) -> QgsRubberBand:
    band = QgsRubberBand(canvas, _POLYGON)
    band.setColor(_COLOUR)
    band.setFillColor(QColor(_COLOUR.red(), _COLOUR.green(), _COLOUR.blue(), 30))
    band.setWidth(2)
    return band
