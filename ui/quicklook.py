# SPDX-License-Identifier: GPL-2.0-or-later
"""Quicklook of the scene under the cursor, beside the list; it takes neither focus nor clicks."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt
from qgis.PyQt.QtGui import QGuiApplication, QImage, QPainter
from qgis.PyQt.QtWidgets import QFrame, QVBoxLayout, QWidget

from ..core.scenes.scene import Scene
from ..provider.translation import tr
from .colours import mixed, readable_palette
from .label import Label
from .results_model import SCENE, clouds, platform, when
from .results_view import ResultsView
from .thumbnails import LARGE, Thumbnails

SIDE = 400
"""Largest side of the picture, in device-independent pixels."""

_MOST = QSize(SIDE, SIDE)
_GAP = 8
_ENDS = {
    QEvent.Type.Leave,
    QEvent.Type.Wheel,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.KeyPress,
    QEvent.Type.Hide,
    QEvent.Type.WindowDeactivate,
    QEvent.Type.ContextMenu,
}


class QuickLook(QFrame):
    """Comes when the cursor rests on a row, as tooltips do, and then follows it from row to row."""

    def __init__(
        self,
        view: ResultsView,
        small: Callable[[Scene], QImage | None],
        area_cloud: Callable[[Scene], float | None],
    ) -> None:
        """`small` gives the thumbnail, shown until the larger picture is there; `area_cloud` percent."""
        kind = Qt.WindowType
        super().__init__(view, kind.ToolTip | kind.FramelessWindowHint | kind.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._view, self._small, self._area_cloud = view, small, area_cloud
        self._scene: Scene | None = None
        self._row = QRect()
        self.pictures = Thumbnails(self, kind=LARGE)
        self.pictures.loaded.connect(self._arrived)
        self.picture, self.text = _Picture(), Label()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        layout.addWidget(self.picture)
        layout.addWidget(self.text)
        for one in (view, view.viewport()):
            one.installEventFilter(self)
        view.model().modelAboutToBeReset.connect(self.hide)

    @property
    def scene(self) -> Scene | None:
        """What is shown."""
        return self._scene if self.isVisible() else None

    def stop(self) -> None:
        """Drop what is being read: the panel is closed."""
        self.hide()
        self.pictures.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the cursor over the list."""
        kind = event.type()
        if kind == QEvent.Type.ToolTip and watched is self._view.viewport():
            self._show_row(self._view.indexAt(event.pos()))
            return True
        if kind == QEvent.Type.MouseMove and self.isVisible():
            self._show_row(self._view.indexAt(event.pos()))
        elif kind in _ENDS:
            self.hide()
        return False

    def _show_row(self, index: QModelIndex) -> None:
        scene = index.data(SCENE) if index.isValid() else None
        if scene is None:
            self.hide()
            return
        if self.isVisible() and self._scene is not None and scene.id == self._scene.id:
            return
        row = self._view.visualRect(index)
        self._scene, self._row = scene, QRect(self._view.viewport().mapToGlobal(row.topLeft()), row.size())
        self._fill()
        self.show()

    def _arrived(self, url: str) -> None:
        if self.isVisible() and self._scene is not None and self._scene.thumbnail == url:
            self._fill()

    def _image(self, scene: Scene) -> QImage | None:
        large = self.pictures.get(scene.thumbnail) if scene.thumbnail else None
        return self._small(scene) if large is None or large.isNull() else large

    def _fill(self) -> None:
        scene = self._scene
        image = self._image(scene)
        self.picture.setVisible(image is not None and not image.isNull())
        if image is not None:
            self.picture.show_image(image, image.size().scaled(_MOST, Qt.AspectRatioMode.KeepAspectRatio))
        area = self._area_cloud(scene)
        cover = clouds(scene.cloud_cover)
        if area is not None:
            cover = tr("{scene}, {area} % in the area").format(scene=cover, area=f"{area:.0f}")
        self.text.setText("\n".join((f"{when(scene)}  {platform(scene)}", cover, scene.id)))
        palette = readable_palette(self._view)
        self.setPalette(palette)
        self.text.setPalette(palette)
        self.adjustSize()
        self._place(self._row)

    def _place(self, row: QRect) -> None:
        """Beside the list, on the side with room, within the screen."""
        corner = self._view.mapToGlobal(QPoint(0, 0))
        screen = QGuiApplication.screenAt(row.center()) or QGuiApplication.primaryScreen()
        room, size = screen.availableGeometry(), self.size()
        left = corner.x() - size.width() - _GAP
        right = corner.x() + self._view.width() + _GAP
        x = left if left >= room.left() else right
        x = max(room.left(), min(x, room.right() + 1 - size.width()))
        y = max(room.top(), min(row.center().y() - size.height() // 2, room.bottom() + 1 - size.height()))
        self.move(x, y)

    def paintEvent(self, event) -> None:
        """A plain ground, whatever a theme makes of windows like this."""
        palette = readable_palette(self._view)
        painter = QPainter(self)
        ground, line = palette.color(palette.ColorRole.Base), palette.color(palette.ColorRole.Text)
        painter.fillRect(self.rect(), ground)
        painter.setPen(mixed(ground, line, 0.4))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class _Picture(QWidget):
    """An image, smoothly scaled."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()

    def show_image(self, image: QImage, size: QSize) -> None:
        """Draw it, so large."""
        self._image = image
        self.setFixedSize(size)
        self.update()

    def paintEvent(self, event) -> None:
        """All of it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._image)
