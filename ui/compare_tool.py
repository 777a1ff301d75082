# SPDX-License-Identifier: GPL-2.0-or-later
"""Moving of the swipe's handle: by its own map tool anywhere on the map, by any other tool at the handle."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, Qt

from .compare_item import Swipe

_NEAR = 8
"""Pixels beside the handle at which it can be taken."""

_STEP = 0.02
"""Share of the canvas that an arrow key moves it by."""


class SwipeTool(QgsMapTool):
    """Dragging anywhere moves the handle."""

    def __init__(self, canvas: QgsMapCanvas, swipe: Swipe) -> None:
        super().__init__(canvas)
        self._swipe = swipe
        self._drag = False
        self.set_cursor()

    def set_cursor(self) -> None:
        """As the handle moves."""
        self.setCursor(_cursor(self._swipe))

    def canvasPressEvent(self, event) -> None:
        """The handle comes to the cursor."""
        self._drag = event.button() == Qt.MouseButton.LeftButton
        if self._drag:
            _move(self.canvas(), self._swipe, event.pos())

    def canvasMoveEvent(self, event) -> None:
        """It follows."""
        if self._drag:
            _move(self.canvas(), self._swipe, event.pos())

    def canvasReleaseEvent(self, event) -> None:
        """It stays."""
        self._drag = False

    def keyPressEvent(self, event) -> None:
        """Arrow keys move it."""
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        if event.key() in ways:
            self._swipe.item.move_to(self._swipe.item.share + ways[event.key()] * _STEP)
            # Else the canvas would pan.
            event.ignore()


class HandleGrip(QObject):
    """Lets the handle be dragged whatever tool is taken; an event filter of the canvas's viewport."""

    def __init__(self, canvas: QgsMapCanvas, swipe: Swipe) -> None:
        super().__init__()
        self._canvas, self._swipe = canvas, swipe
        self._drag = self._over = False
        canvas.viewport().installEventFilter(self)

    def remove(self) -> None:
        """Let go of the canvas."""
        self._canvas.viewport().removeEventFilter(self)
        self._leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the events of a drag that begins at the handle."""
        kind = event.type()
        if kind == QEvent.Type.MouseButtonRelease and self._drag:
            self._drag = False
            return True
        if kind not in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress) or not self._swipe.visible:
            return False
        if self._drag:
            _move(self._canvas, self._swipe, event.pos())
            return True
        near = self._is_near(event.pos()) and not isinstance(self._canvas.mapTool(), SwipeTool)
        if kind == QEvent.Type.MouseMove and not event.buttons():
            self._show_cursor(near)
        if kind == QEvent.Type.MouseButtonPress and near and event.button() == Qt.MouseButton.LeftButton:
            self._drag = True
            return True
        return False

    def _is_near(self, place: QPoint) -> bool:
        item, view = self._swipe.item, self._canvas.viewport()
        if item.vertical:
            return abs(place.x() - item.share * view.width()) <= _NEAR
        return abs(place.y() - item.share * view.height()) <= _NEAR

    def _show_cursor(self, near: bool) -> None:
        if near and not self._over:
            self._over = True
            self._canvas.viewport().setCursor(_cursor(self._swipe))
        elif self._over and not near:
            self._leave()

    def _leave(self) -> None:
        if self._over:
            self._over = False
            tool = self._canvas.mapTool()
            if tool is not None:
                self._canvas.viewport().setCursor(tool.cursor())
            else:
                self._canvas.viewport().unsetCursor()


def _move(canvas: QgsMapCanvas, swipe: Swipe, place: QPoint) -> None:
    view = canvas.viewport()
    at = place.x() / view.width() if swipe.item.vertical else place.y() / view.height()
    swipe.item.move_to(at)


def _cursor(swipe: Swipe) -> Qt.CursorShape:
    return Qt.CursorShape.SplitHCursor if swipe.item.vertical else Qt.CursorShape.SplitVCursor
