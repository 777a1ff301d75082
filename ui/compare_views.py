# SPDX-License-Identifier: GPL-2.0-or-later
"""A second map beside the first, with the same place, scale, rotation and CRS, whichever of them is moved."""

from __future__ import annotations

from qgis.core import QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapToolPan
from qgis.PyQt.QtCore import QObject, QSize
from qgis.PyQt.QtWidgets import QSizePolicy

from ..provider.translation import tr
from .profile_tool import cross

_SAME = 1e-6
"""Share of a pixel up to which two views are the same."""


class LinkedCanvas(QgsMapCanvas):
    """The second map."""

    def __init__(self, main: QgsMapCanvas) -> None:
        super().__init__()
        self._main = main
        self._link: _Link | None = None
        self.setAccessibleName(tr("Second map"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 60)
        self.setParallelRenderingEnabled(True)
        # No cache: a cancelled drawing ends later, and would write into that of a map that is gone.
        self.enableAntiAliasing(main.antiAliasingEnabled())
        self._pan = QgsMapToolPan(self)
        self.setMapTool(self._pan)

    def set_linked(self, on: bool) -> None:
        """Follow the main map and lead it, or let go."""
        if on and self._link is None:
            self._link = _Link(self._main, self)
        elif not on and self._link is not None:
            self._link.remove()
            self._link = None

    def sizeHint(self) -> QSize:
        """Room for a map and for the names above it."""
        return QSize(380, 120)

    def resizeEvent(self, event) -> None:
        """The main map keeps its view; the scale stays the same."""
        super().resizeEvent(event)
        if self._link is not None:
            self._link.follow_main()

    def remove(self) -> None:
        """Let go of the main map and of what is drawn."""
        self.set_linked(False)
        self.unsetMapTool(self._pan)
        self.stopRendering()
        self.setLayers([])


class _Link(QObject):
    """What keeps two canvases in step."""

    def __init__(self, main: QgsMapCanvas, other: QgsMapCanvas) -> None:
        super().__init__()
        self._main, self._other = main, other
        self._busy = False
        # Where the cursor of the other map is.
        self._markers = (cross(main), cross(other))
        self._connections = (
            (main.extentsChanged, self.follow_main),
            (main.rotationChanged, self.follow_main),
            (main.destinationCrsChanged, self.follow_main),
            (main.canvasColorChanged, self.follow_main),
            (other.extentsChanged, self._lead_main),
            (main.xyCoordinates, self._point_in_other),
            (other.xyCoordinates, self._point_in_main),
        )
        for signal, slot in self._connections:
            signal.connect(slot)
        self.follow_main()

    def remove(self) -> None:
        """Let go of both."""
        for signal, slot in self._connections:
            signal.disconnect(slot)
        for marker, canvas in zip(self._markers, (self._main, self._other)):
            canvas.scene().removeItem(marker)

    def follow_main(self, *_: object) -> None:
        """The second map shows what the first does."""
        if self._busy:
            return
        self._busy = True
        crs = self._main.mapSettings().destinationCrs()
        if self._other.mapSettings().destinationCrs() != crs:
            self._other.setDestinationCrs(crs)
        self._other.setCanvasColor(self._main.canvasColor())
        if self._other.rotation() != self._main.rotation():
            self._other.setRotation(self._main.rotation())
        _align(self._other, self._main)
        self._busy = False

    def _lead_main(self) -> None:
        if self._busy:
            return
        self._busy = True
        _align(self._main, self._other)
        self._busy = False

    def _point_in_other(self, place: QgsPointXY) -> None:
        self._point(1, place)

    def _point_in_main(self, place: QgsPointXY) -> None:
        self._point(0, place)

    def _point(self, number: int, place: QgsPointXY) -> None:
        self._markers[number].setCenter(place)
        self._markers[number].show()
        self._markers[1 - number].hide()


def _align(canvas: QgsMapCanvas, model: QgsMapCanvas) -> None:
    """Give a canvas the centre and scale of another."""
    centre, unit = model.center(), model.mapUnitsPerPixel()
    if unit <= 0 or canvas.width() < 2 or canvas.height() < 2:
        return
    here = canvas.center()
    same = abs(canvas.mapUnitsPerPixel() - unit) <= _SAME * unit
    if same and abs(here.x() - centre.x()) + abs(here.y() - centre.y()) <= _SAME * unit:
        return
    size = canvas.mapSettings().outputSize()
    wide, high = size.width() * unit / 2, size.height() * unit / 2
    box = QgsRectangle(centre.x() - wide, centre.y() - high, centre.x() + wide, centre.y() + high)
    canvas.setExtent(box)
    canvas.refresh()
