# SPDX-License-Identifier: GPL-2.0-or-later
"""Map tools that draw the area: a rectangle or a polygon."""

from __future__ import annotations

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsMapToolExtent, QgsRubberBand
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPalette

_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry


class RectangleTool(QgsMapToolExtent):
    """Dragging draws a rectangle, Escape gives up."""

    given_up = pyqtSignal()

    def keyPressEvent(self, event) -> None:
        """Give up."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            event.ignore()


class PolygonTool(QgsMapTool):
    """A click adds a corner; a right click, a double click or Return ends the polygon, Backspace takes the
    last corner back, Escape gives up.
    """

    drawn = pyqtSignal(QgsGeometry)
    """The polygon, in the map's CRS."""

    given_up = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._corners: list[QgsPointXY] = []
        self._band = QgsRubberBand(canvas, _POLYGON)
        colour = QColor(canvas.palette().color(QPalette.ColorRole.Highlight))
        self._band.setStrokeColor(colour)
        self._band.setSecondaryStrokeColor(QColor("white"))
        colour.setAlpha(40)
        self._band.setFillColor(colour)
        self._band.setWidth(2)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event) -> None:
        """A corner, or the end."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._corners.append(QgsPointXY(event.mapPoint()))
            self._show(event.mapPoint())
        elif event.button() == Qt.MouseButton.RightButton:
            self._finish()

    def canvasDoubleClickEvent(self, event) -> None:
        """The end; its first click has added the corner."""
        self._finish()

    def canvasMoveEvent(self, event) -> None:
        """Show the polygon with a corner under the cursor."""
        self._show(event.mapPoint())

    def keyPressEvent(self, event) -> None:
        """End, take back, give up. What is used here goes to nobody else."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.clear()
            self.given_up.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            del self._corners[-1:]
            self._show(self._corners[-1] if self._corners else None)
        else:
            return
        event.ignore()

    def deactivate(self) -> None:
        """Another tool is taken."""
        self.clear()
        super().deactivate()

    def clear(self) -> None:
        """Take the polygon off the canvas."""
        self._corners.clear()
        self._band.reset(_POLYGON)

    def remove(self) -> None:
        """Leave nothing on the canvas."""
        self.canvas().scene().removeItem(self._band)

    def _finish(self) -> None:
        shape = QgsGeometry.fromPolygonXY([self._corners]) if len(self._corners) > 2 else None
        if shape is not None and shape.area() > 0:
            self.clear()
            self.drawn.emit(shape)

    def _show(self, cursor: QgsPointXY | None) -> None:
        self._band.reset(_POLYGON)
        for corner in (*self._corners, *([cursor] if cursor and self._corners else [])):
            self._band.addPoint(corner, False)
        self._band.updatePosition()
        self._band.show()
