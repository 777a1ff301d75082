# SPDX-License-Identifier: GPL-2.0-or-later
"""Swipe on the map: an image of other layers over one side of the canvas, with a handle between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import QgsMapLayer, QgsMapRendererParallelJob, QgsMapSettings, QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QObject, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen

from .timers import single_shot

_GRIP = 11.0
"""Radius of the handle's grip in pixels."""

_running: set[QgsMapRendererParallelJob] = set()
"""A job that was cancelled ends by itself, and must live until then."""


class Renderer(QObject):
    """Draws layers as a canvas would, off the GUI thread; the last request counts."""

    def __init__(self, canvas: QgsMapCanvas, done: Callable[[QImage, QgsMapSettings], None]) -> None:
        super().__init__()
        self._canvas, self._done = canvas, done
        self._job: QgsMapRendererParallelJob | None = None

    def draw(self, layers: Sequence[QgsMapLayer]) -> None:
        """Begin an image of these layers as the canvas stands."""
        self.stop()
        settings = QgsMapSettings(self._canvas.mapSettings())
        settings.setLayers(list(layers))
        # A date that was chosen is shown whatever the Temporal Controller shows.
        settings.setIsTemporal(False)
        settings.setBackgroundColor(self._canvas.canvasColor())
        job = QgsMapRendererParallelJob(settings)
        _running.add(job)
        job.finished.connect(lambda: self._finished(job))
        self._job = job
        job.start()

    def stop(self) -> None:
        """Cancel what is being drawn, without waiting for it."""
        job, self._job = self._job, None
        if job is not None:
            job.cancelWithoutBlocking()

    def _finished(self, job: QgsMapRendererParallelJob) -> None:
        _running.discard(job)
        if job is self._job:
            self._job = None
            self._done(job.renderedImage(), job.mapSettings())
        # Left to Python's collector it would go some time later, perhaps on another thread, with its image.
        job.deleteLater()


class SwipeItem(QgsMapCanvasItem):
    """The image, cut at the handle. Its position is that of the viewport."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._image = QImage()
        self._settings: QgsMapSettings | None = None
        self.share = 0.5
        """Where the handle is, from 0 to 1 of the canvas."""
        self.vertical = True
        """Whether the handle is a vertical line, moved to the left and right."""
        self.names = ("", "")
        """What the two sides show: left and right, or top and bottom."""
        self._view = QRectF(canvas.sceneRect())
        self.setZValue(5)

    def show_image(self, image: QImage, settings: QgsMapSettings) -> None:
        """Another image, drawn by these settings."""
        self._image, self._settings = image, settings
        self.update()

    @property
    def has_image(self) -> bool:
        """Whether there is something to show."""
        return self._settings is not None

    def forget(self) -> None:
        """There is nothing to show."""
        self._image, self._settings = QImage(), None
        self.update()

    def move_to(self, share: float) -> None:
        """Move the handle."""
        self.share = min(0.995, max(0.005, share))
        self.update()

    def boundingRect(self) -> QRectF:
        """All that can be seen of the canvas, since the last `updatePosition`.

        Not the canvas's own as it is now: the scene finds an item again, to let go of it, by the rectangle
        that it had when `prepareGeometryChange` was called.
        """
        return self._view

    def updatePosition(self) -> None:
        """The canvas shows another place."""
        self.prepareGeometryChange()
        self._view = QRectF(self._canvas.sceneRect())
        self.setPos(0.0, 0.0)
        self.update()

    def target(self) -> QRectF:
        """Where the image lies on the canvas as that stands now: moved and scaled, until it is drawn anew."""
        settings = self._settings
        centre = QgsPointXY(settings.visibleExtent().center())
        middle = self._canvas.getCoordinateTransform().transform(centre)
        scale = settings.mapUnitsPerPixel() / max(1e-300, self._canvas.mapUnitsPerPixel())
        size = settings.outputSize()
        wide, high = size.width() * scale, size.height() * scale
        return QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)

    def paint(self, painter: QPainter, option=None, widget=None) -> None:
        """The image on its side of the handle, the handle and the names."""
        view = self.boundingRect()
        if self._settings is None or self._image.isNull():
            return
        if self.vertical:
            at = view.left() + view.width() * self.share
            side = QRectF(at, view.top(), view.right() - at, view.height())
            line = QPointF(at, view.top()), QPointF(at, view.bottom())
            grip = QPointF(at, view.center().y())
        else:
            at = view.top() + view.height() * self.share
            side = QRectF(view.left(), at, view.width(), view.bottom() - at)
            line = QPointF(view.left(), at), QPointF(view.right(), at)
            grip = QPointF(view.center().x(), at)
        painter.save()
        painter.setClipRect(side, Qt.ClipOperation.IntersectClip)
        painter.fillRect(side, self._canvas.canvasColor())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        painter.drawImage(self.target(), self._image)
        painter.restore()
        self._paint_handle(painter, line, grip)
        self._paint_names(painter, view, side)

    def _paint_handle(self, painter: QPainter, line: tuple[QPointF, QPointF], grip: QPointF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        # Dark around white: seen over every image.
        for colour, width in ((QColor(0, 0, 0, 150), 4), (QColor(255, 255, 255), 2)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(*line)
        painter.setBrush(QColor(255, 255, 255))
        painter.setPen(QPen(QColor(0, 0, 0, 150), 1))
        painter.drawEllipse(grip, _GRIP, _GRIP)
        painter.setPen(QPen(QColor(60, 60, 60), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for way in (-1, 1):
            tip, wing = way * 0.65 * _GRIP, way * 0.3 * _GRIP
            for across in (-0.35 * _GRIP, 0.35 * _GRIP):
                near, far = QPointF(tip, 0), QPointF(wing, across)
                if not self.vertical:
                    near, far = QPointF(0, tip), QPointF(across, wing)
                painter.drawLine(grip + near, grip + far)

    def _paint_names(self, painter: QPainter, view: QRectF, side: QRectF) -> None:
        metrics = QFontMetricsF(painter.font())
        first = QRectF(view)
        if self.vertical:
            first.setRight(side.left())
        else:
            first.setBottom(side.top())
        for text, box in zip(self.names, (first, side)):
            room = box.width() - 24
            if not text or room < 40 or box.height() < 2 * metrics.height():
                continue
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room)
            wide = metrics.horizontalAdvance(shown) + 10
            left = box.left() + 8 if box is first else box.right() - 8 - wide
            label = QRectF(left, box.top() + 8, wide, metrics.height() + 4)
            if not self.vertical and box is not first:
                label.moveTop(box.bottom() - label.height() - 8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(0, 0, 0, 165))
            painter.drawRoundedRect(label, 3, 3)
            painter.setPen(QColor(255, 255, 255))
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, shown)


class Swipe(QObject):
    """The item, kept in step with the canvas."""

    def __init__(self, canvas: QgsMapCanvas, layers: Callable[[], Sequence[QgsMapLayer]]) -> None:
        """`layers` gives what is drawn on the far side, as it is now."""
        super().__init__()
        self._canvas, self._layers = canvas, layers
        self.item = SwipeItem(canvas)
        self.item.hide()
        self._renderer = Renderer(canvas, self.item.show_image)
        self._soon = single_shot(self, 40, self._draw)
        self._signals = (
            *(canvas.extentsChanged, canvas.rotationChanged, canvas.destinationCrsChanged),
            canvas.renderStarting,
        )
        for signal in self._signals:
            signal.connect(self.refresh)

    @property
    def visible(self) -> bool:
        """Whether it is on the map."""
        return self.item.isVisible()

    def set_visible(self, on: bool) -> None:
        """Show or hide it."""
        self.item.setVisible(on)
        if on:
            self.refresh()
        else:
            self.stop()

    def refresh(self, *_: object) -> None:
        """Draw the image anew, once for several changes."""
        if self.visible:
            self._soon.start()

    def stop(self) -> None:
        """Draw nothing more until the next change."""
        self._soon.stop()
        self._renderer.stop()

    def remove(self) -> None:
        """Leave nothing on the canvas."""
        for signal in self._signals:
            signal.disconnect(self.refresh)
        self.stop()
        self._canvas.scene().removeItem(self.item)

    def _draw(self) -> None:
        layers = self._layers()
        if layers:
            self._renderer.draw(layers)
        else:
            self._renderer.stop()
            self.item.forget()
