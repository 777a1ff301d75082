# SPDX-License-Identifier: GPL-2.0-or-later
"""View of the list of scenes: picture, date, platform, clouds over the scene and over the area."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    pyqtSignal,
)
from qgis.PyQt.QtGui import QFont, QFontMetrics, QImage, QPainter, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionFocusRect,
    QStyleOptionViewItem,
    QWidget,
)

from ..core.scenes.scene import Scene
from ..provider.translation import tr
from .colours import cloud_colour, faded, mixed
from .results_model import AREA_CLOUD, HOVERED, SCENE, ResultsModel, platform, when

PICTURE = 48
"""Side of a thumbnail, in device-independent pixels."""

GAP = 6


class ResultsView(QListView):
    """The list; what is selected is spoken of by scene ids, which outlive sorting and filtering."""

    hovered = pyqtSignal(str)
    """Id of the scene under the cursor, empty for none."""

    chosen = pyqtSignal()
    """The selection has changed."""

    opened = pyqtSignal(str)
    """Id of the scene that was double-clicked, or entered by key."""

    def __init__(self, model: ResultsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(SceneDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAlternatingRowColors(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(tr("Scenes found"))
        self._ids: tuple[str, ...] = ()
        self._restoring = False
        self.entered.connect(lambda index: self.hovered.emit(index.data(SCENE).id))
        self.activated.connect(lambda index: self.opened.emit(index.data(SCENE).id))
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        self.selectionModel().selectionChanged.connect(self._selection_changed)

    def selected_ids(self) -> tuple[str, ...]:
        """Ids of the selected scenes, in the list's order."""
        return tuple(scene.id for scene in self.selected_scenes())

    def selected_scenes(self) -> list[Scene]:
        """The selected scenes, in the list's order."""
        # Ranges, not rows: all of a thousand scenes are one.
        ranges = sorted((part.top(), part.bottom()) for part in self.selectionModel().selection())
        shown = self.model().shown
        return [scene for top, bottom in ranges for scene in shown[top : bottom + 1]]

    def select_ids(self, ids: Iterable[str], add: bool = False, scroll: bool = True) -> None:
        """Select these scenes (instead of the others, or besides), and bring the first into view."""
        model = self.model()
        rows = sorted(row for row in map(model.row_of, ids) if row >= 0)
        selection = QItemSelection()
        start = previous = None
        for row in [*rows, None]:
            if previous is not None and (row is None or row != previous + 1):
                selection.select(model.index(start), model.index(previous))
                start = row
            start = row if start is None else start
            previous = row
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(selection, flag.Select if add else flag.ClearAndSelect)
        if rows:
            first = model.index(rows[0])
            self.selectionModel().setCurrentIndex(first, flag.NoUpdate)
            if scroll:
                self.scrollTo(first)

    def leaveEvent(self, event) -> None:
        """Nothing is hovered any more."""
        self.hovered.emit("")
        super().leaveEvent(event)

    def mouseMoveEvent(self, event) -> None:
        """`entered` is emitted for rows alone: below the last there is none."""
        if not self.indexAt(event.pos()).isValid():
            self.hovered.emit("")
        super().mouseMoveEvent(event)

    def _remember(self) -> None:
        self._ids = self.selected_ids()
        self._restoring = True

    def _restore(self) -> None:
        self._restoring = False
        kept = [scene_id for scene_id in self._ids if self.model().row_of(scene_id) >= 0]
        self.select_ids(kept, scroll=bool(kept))
        if len(kept) != len(self._ids):
            self.chosen.emit()

    def _selection_changed(self) -> None:
        if not self._restoring:
            self.chosen.emit()


class SceneDelegate(QStyledItemDelegate):
    """Draws one scene in the palette's colours."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """The same for every row."""
        text = 2 * QFontMetrics(option.font).height() + GAP
        return QSize(220, max(PICTURE, text) + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Background as the style has it, then our own content."""
        scene: Scene = index.data(SCENE)
        style = option.widget.style() if option.widget else QApplication.style()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        group = QPalette.ColorGroup.Active if option.widget.hasFocus() else QPalette.ColorGroup.Inactive
        palette = option.palette
        if index.data(HOVERED) and not selected:
            tint = palette.color(QPalette.ColorRole.Highlight)
            tint.setAlpha(45)
            painter.fillRect(option.rect, tint)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        strong = palette.color(group, role)
        weak = (
            mixed(strong, palette.color(group, QPalette.ColorRole.Highlight), 0.15)
            if selected
            else faded(palette)
        )
        inner = option.rect.adjusted(GAP, GAP, -GAP, -GAP)
        picture = QRect(inner.left(), inner.center().y() - PICTURE // 2, PICTURE, PICTURE)
        self._picture(painter, picture, index.data(Qt.ItemDataRole.DecorationRole), palette)
        text = inner.adjusted(PICTURE + GAP + 2, 0, 0, 0)
        self._text(painter, text, scene, index.data(AREA_CLOUD), option.font, strong, weak, selected)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._focus(painter, option, style)
        painter.restore()

    def _picture(self, painter: QPainter, place: QRect, image: QImage | None, palette: QPalette) -> None:
        if image is None or image.isNull():
            empty = mixed(palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text), 0.1)
            painter.fillRect(place, empty)
            return
        ratio = min(image.width(), image.height())
        source = QRect((image.width() - ratio) // 2, (image.height() - ratio) // 2, ratio, ratio)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, image, source)

    def _text(
        self, painter, place: QRect, scene: Scene, area_cloud, font: QFont, strong, weak, selected: bool
    ) -> None:
        metrics = QFontMetrics(font)
        line = metrics.height()
        top = place.center().y() - line - 1
        first = QRect(place.left(), top, place.width(), line)
        second = QRect(place.left(), top + line + 3, place.width(), line)
        left = Qt.AlignmentFlag.AlignLeft
        middle = Qt.AlignmentFlag.AlignVCenter
        chips = []
        if scene.cloud_cover is not None:
            chips.append((first, tr("cloud"), scene.cloud_cover))
        if area_cloud is not None:
            chips.append((second, tr("in area"), area_cloud))
        taken = 0
        for row, label, percent in chips:
            taken = max(taken, self._chip(painter, row, label, percent, font, strong, weak, selected))
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(strong)
        width = place.width() - taken - GAP
        painter.drawText(
            first,
            left | middle,
            QFontMetrics(bold).elidedText(when(scene), Qt.TextElideMode.ElideRight, width),
        )
        painter.setFont(font)
        painter.setPen(weak)
        about = "  ".join(filter(None, (platform(scene), _tile(scene))))
        painter.drawText(second, left | middle, metrics.elidedText(about, Qt.TextElideMode.ElideRight, width))

    def _chip(
        self, painter, row: QRect, label: str, percent: float, font: QFont, strong, weak, selected: bool
    ) -> int:
        """A patch of the timeline's colour, the number, and what it is of; the width taken."""
        metrics = QFontMetrics(font)
        number = f"{percent:.0f} %"
        label_width = max(metrics.horizontalAdvance(text) for text in (tr("cloud"), tr("in area")))
        number_width = metrics.horizontalAdvance("100 %")
        side = metrics.ascent() - 2
        middle = Qt.AlignmentFlag.AlignVCenter
        right = row.right()
        painter.setFont(font)
        painter.setPen(weak)
        painter.drawText(
            QRect(right - label_width, row.top(), label_width + 1, row.height()),
            Qt.AlignmentFlag.AlignLeft | middle,
            label,
        )
        right -= label_width + 4
        painter.setPen(strong)
        painter.drawText(
            QRect(right - number_width, row.top(), number_width, row.height()),
            Qt.AlignmentFlag.AlignRight | middle,
            number,
        )
        right -= number_width + 5
        place = QRect(QPoint(right - side, row.center().y() - side // 2 + 1), QSize(side, side))
        # On a selected row the patch would melt into the highlight.
        painter.setPen(strong if selected else cloud_colour(percent))
        painter.setBrush(cloud_colour(percent))
        painter.drawRoundedRect(place, 2, 2)
        return label_width + number_width + side + 9

    def _focus(self, painter: QPainter, option: QStyleOptionViewItem, style: QStyle) -> None:
        frame = QStyleOptionFocusRect()
        frame.rect = option.rect.adjusted(1, 1, -1, -1)
        frame.palette, frame.state = option.palette, option.state
        style.drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, frame, painter, option.widget)


def _tile(scene: Scene) -> str:
    """MGRS tile, or path and row."""
    properties = scene.properties
    code = str(properties.get("grid:code") or properties.get("s2:mgrs_tile") or "")
    if code:
        return code.rpartition("-")[2]
    path, row = properties.get("landsat:wrs_path"), properties.get("landsat:wrs_row")
    return f"{path}/{row}" if path and row else ""
