# SPDX-License-Identifier: GPL-2.0-or-later
"""Timeline of all dates: one bar a day, as tall and blue as the day is clear."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta, timezone

from qgis.PyQt.QtCore import QEvent, QLocale, QRect, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ..core.scenes.scene import Scene
from ..provider.translation import month_names, tr
from .colours import cloud_colour, faded, mixed, text_on_base

MARGIN = 6
BARS = 30
"""Height of the tallest bar."""


class Day:
    """What one date has."""

    def __init__(self, day: date) -> None:
        self.day = day
        self.ids: list[str] = []
        self.cloud: float | None = None
        """Of the clearest scene, in percent; None where no scene states it."""

    def add(self, scene: Scene) -> None:
        """One more scene of this day."""
        self.ids.append(scene.id)
        if scene.cloud_cover is not None:
            self.cloud = scene.cloud_cover if self.cloud is None else min(self.cloud, scene.cloud_cover)


class Timeline(QWidget):
    """The strip. Dragging (or Shift with the arrow keys) selects the scenes of a period."""

    selected = pyqtSignal(list, bool)
    """Ids of the scenes in the period, and whether they are added to the selection."""

    hovered = pyqtSignal(list)
    """Ids of the scenes of the day under the cursor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: list[Day] = []
        self._keys: list[date] = []
        self._first, self._last = date.min, date.min
        self._loaded_from: date | None = None
        self._selection: frozenset[str] = frozenset()
        self._drag: tuple[int, int] | None = None
        self._hover: Day | None = None
        self._current = -1
        self._anchor = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Timeline of the scenes found"))
        self.setToolTip("")
        self.setCursor(Qt.CursorShape.CrossCursor)

    # --- content

    def show_scenes(
        self,
        scenes: Sequence[Scene],
        start: datetime | None,
        end: datetime | None,
        complete: bool = True,
    ) -> None:
        """Show these dates in the period asked for; before the earliest, more may come if not `complete`."""
        days: dict[date, Day] = {}
        for scene in scenes:
            if scene.time is not None:
                key = scene.time.date()
                days.setdefault(key, Day(key)).add(scene)
        self._days = [days[key] for key in sorted(days)]
        self._keys = [day.day for day in self._days]
        now = datetime.now(timezone.utc)
        last = min(end or now, now) if end is None or end > now else end
        self._last = max([last.date(), *self._keys[-1:]])
        self._first = min([start.date() if start else self._last, *self._keys[:1]])
        if self._first == self._last:
            self._first -= timedelta(days=1)
        self._loaded_from = self._keys[0] if self._keys and not complete else None
        self._current = self._anchor = -1
        self._hover = None
        self.update()

    def clear(self) -> None:
        """Nothing is known."""
        self._days, self._keys, self._loaded_from, self._hover = [], [], None, None
        self._selection = frozenset()
        self.update()

    def show_selection(self, ids: Iterable[str]) -> None:
        """Mark the days of these scenes."""
        self._selection = frozenset(ids)
        self.update()

    @property
    def days(self) -> Sequence[Day]:
        """The days shown, ascending."""
        return self._days

    def sizeHint(self) -> QSize:
        """As wide as there is room; bars and one line of labels."""
        return QSize(200, BARS + self.fontMetrics().height() + 3 * MARGIN)

    def minimumSizeHint(self) -> QSize:
        """The same height."""
        return QSize(120, self.sizeHint().height())

    # --- where things are

    def x_of(self, day: date) -> float:
        """Position of a day's middle."""
        days = (self._last - self._first).days + 1
        width = self.width() - 2 * MARGIN
        return MARGIN + width * ((day - self._first).days + 0.5) / days

    def day_at(self, x: float) -> date:
        """The date at a position."""
        days = (self._last - self._first).days + 1
        width = max(1, self.width() - 2 * MARGIN)
        number = int((x - MARGIN) / width * days)
        return self._first + timedelta(days=min(days - 1, max(0, number)))

    def _nearest(self, x: float) -> Day | None:
        """The day whose bar is under the cursor, some pixels of grace."""
        if not self._days:
            return None
        near = min(self._days, key=lambda day: abs(self.x_of(day.day) - x))
        return near if abs(self.x_of(near.day) - x) <= max(4.0, self._bar_width()) else None

    def _bar_width(self) -> float:
        days = (self._last - self._first).days + 1
        return min(9.0, max(2.0, 0.8 * (self.width() - 2 * MARGIN) / days))

    # --- drawing

    def paintEvent(self, event) -> None:
        """The strip in the palette's colours."""
        painter = QPainter(self)
        palette = self.palette()
        base = palette.color(QPalette.ColorRole.Base)
        box = self.rect().adjusted(0, 0, -1, -1)
        painter.fillRect(box, base)
        painter.setPen(mixed(base, text_on_base(palette), 0.25))
        painter.drawRect(box)
        ground = MARGIN + BARS
        if not self._days:
            painter.setPen(faded(palette))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tr("No dates"))
            return
        self._axis(painter, ground, palette)
        if self._loaded_from is not None:
            self._not_loaded(painter, ground, palette)
        if self._drag is not None:
            left, right = sorted(self._drag)
            tint = palette.color(QPalette.ColorRole.Highlight)
            tint.setAlpha(70)
            painter.fillRect(QRect(left, 1, max(1, right - left), ground), tint)
        self._bars(painter, ground, palette)
        if self.hasFocus():
            painter.setPen(palette.color(QPalette.ColorRole.Highlight))
            painter.drawRect(box)

    def _bars(self, painter: QPainter, ground: int, palette: QPalette) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        width = self._bar_width()
        accent = palette.color(QPalette.ColorRole.Highlight)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, day in enumerate(self._days):
            x = self.x_of(day.day)
            clear = 0.5 if day.cloud is None else 1.0 - day.cloud / 100.0
            height = round(BARS * (0.22 + 0.78 * clear))
            bar = QRect(round(x - width / 2), ground - height, max(2, round(width)), height)
            painter.fillRect(bar, cloud_colour(day.cloud))
            chosen = not self._selection.isdisjoint(day.ids)
            if chosen:
                painter.fillRect(QRect(bar.left() - 1, ground + 1, bar.width() + 2, 3), accent)
            if day is self._hover or (self.hasFocus() and number == self._current):
                painter.setPen(QPen(text_on_base(palette), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(bar.adjusted(-1, -1, 0, 0))
                painter.setPen(Qt.PenStyle.NoPen)

    def _axis(self, painter: QPainter, ground: int, palette: QPalette) -> None:
        line = mixed(palette.color(QPalette.ColorRole.Base), text_on_base(palette), 0.3)
        painter.setPen(line)
        painter.drawLine(MARGIN, ground, self.width() - MARGIN, ground)
        metrics = self.fontMetrics()
        after = -1
        most = max(1, self.width() // metrics.horizontalAdvance("Mmm 0000 "))
        for tick, label in ticks(self._first, self._last, most):
            x = round(
                self.x_of(tick) - 0.5 * (self.width() - 2 * MARGIN) / ((self._last - self._first).days + 1)
            )
            width = metrics.horizontalAdvance(label)
            if x < after or x + width > self.width():
                continue
            painter.setPen(line)
            painter.drawLine(x, ground, x, ground + 4)
            painter.setPen(faded(palette))
            painter.drawText(x + 2, ground + MARGIN + metrics.ascent(), label)
            after = x + width + 10

    def _not_loaded(self, painter: QPainter, ground: int, palette: QPalette) -> None:
        """Dates that have not been asked for yet must not look like gaps."""
        right = round(self.x_of(self._loaded_from) - self._bar_width())
        if right <= MARGIN:
            return
        shade = QColor(text_on_base(palette))
        shade.setAlpha(40)
        painter.save()
        painter.fillRect(
            QRect(MARGIN, MARGIN, right - MARGIN, BARS), QBrush(shade, Qt.BrushStyle.BDiagPattern)
        )
        painter.restore()
        text = tr("not loaded yet")
        if self.fontMetrics().horizontalAdvance(text) + 8 < right - MARGIN:
            painter.setPen(faded(palette))
            painter.drawText(QRect(MARGIN, MARGIN, right - MARGIN, BARS), Qt.AlignmentFlag.AlignCenter, text)

    # --- mouse and keys

    def mousePressEvent(self, event) -> None:
        """A drag begins."""
        if event.button() == Qt.MouseButton.LeftButton and self._days:
            self._drag = (event.pos().x(), event.pos().x())
            self.update()

    def mouseMoveEvent(self, event) -> None:
        """The drag goes on, or a day is hovered."""
        x = event.pos().x()
        if self._drag is not None:
            self._drag = (self._drag[0], min(self.width(), max(0, x)))
            self._choose(self._between(*self._drag), event.modifiers())
            self.update()
            return
        day = self._nearest(x)
        if day is not self._hover:
            self._hover = day
            self.hovered.emit(day.ids if day else [])
            self.update()

    def mouseReleaseEvent(self, event) -> None:
        """The drag ends; without a movement it is a click on a day."""
        if self._drag is None:
            return
        start, x = self._drag[0], min(self.width(), max(0, event.pos().x()))
        self._drag = None
        if abs(x - start) < 3:
            day = self._nearest(x)
            self._choose([day] if day else [], event.modifiers())
        else:
            self._choose(self._between(start, x), event.modifiers())
        self.update()

    def leaveEvent(self, event) -> None:
        """Nothing is hovered any more."""
        if self._hover is not None:
            self._hover = None
            self.hovered.emit([])
            self.update()

    def keyPressEvent(self, event) -> None:
        """Arrow keys go from date to date; with Shift they extend the selection."""
        key, last = event.key(), len(self._days) - 1
        steps = {
            Qt.Key.Key_Left: self._current - 1,
            Qt.Key.Key_Right: self._current + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if key not in steps or last < 0:
            super().keyPressEvent(event)
            return
        self._current = min(last, max(0, steps[key]))
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier or self._anchor < 0:
            self._anchor = self._current
        first, final = sorted((self._anchor, self._current))
        self._choose(self._days[first : final + 1], Qt.KeyboardModifier.NoModifier)
        self.update()

    def event(self, event) -> bool:
        """The tool tip describes the day under the cursor."""
        if event.type() == QEvent.Type.ToolTip:
            day = self._nearest(event.pos().x())
            if day is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), tooltip_of(day), self)
            return True
        return super().event(event)

    def _between(self, one: int, other: int) -> list[Day]:
        left, right = sorted((one, other))
        first = bisect_left(self._keys, self.day_at(left))
        last = bisect_right(self._keys, self.day_at(right))
        return self._days[first:last]

    def _choose(self, days: Sequence[Day], modifiers) -> None:
        add = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        self.selected.emit([scene_id for day in days for scene_id in day.ids], add)


def tooltip_of(day: Day) -> str:
    """A day in words."""
    cloud = (
        tr("clouds unknown")
        if day.cloud is None
        else tr("{cloud} % cloud at best").format(cloud=f"{day.cloud:.0f}")
    )
    if len(day.ids) == 1:
        return tr("{day}: one scene, {cloud}").format(day=day.day.isoformat(), cloud=cloud)
    return tr("{day}: {count} scenes, {cloud}").format(
        day=day.day.isoformat(), count=len(day.ids), cloud=cloud
    )


def ticks(first: date, last: date, most: int) -> list[tuple[date, str]]:
    """Where the axis is labelled, and with what: at most so many labels, evenly, at round dates."""
    length = (last - first).days
    if length <= 45:
        step = next((step for step in (1, 2, 7, 14) if length / step <= most), 14)
        return _by_day([first + timedelta(days=days) for days in range(0, length + 1, step)])
    months = length / 30.4
    for days in ((1, 6, 11, 16, 21, 26), (1, 11, 21), (1, 15)):
        if months * len(days) <= most:
            every = (
                date(number // 12, number % 12 + 1, day) for number in _months(first, last) for day in days
            )
            return _by_day([day for day in every if first <= day <= last])
    step = next((step for step in (1, 2, 3, 6, 12, 24, 60, 120) if months / step <= most), 120)
    found: list[tuple[date, str]] = []
    for number in _months(first, last):
        day = date(number // 12, number % 12 + 1, 1)
        if number % step == 0 and first <= day:
            short = f"{_month(day)} {day.year}" if not found else _month(day)
            found.append((day, str(day.year) if day.month == 1 else short))
    return found


def _months(first: date, last: date) -> range:
    """The months of a period, counted from the year 0."""
    return range(12 * first.year + first.month - 1, 12 * last.year + last.month)


def _by_day(days: Sequence[date]) -> list[tuple[date, str]]:
    """Labels of single days; the first says the year too."""
    return [
        (day, f"{day.day} {_month(day)}{'' if number else f' {day.year}'}") for number, day in enumerate(days)
    ]


def _month(day: date) -> str:
    """The month's short name in QGIS's language."""
    return month_names().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat).rstrip(".")
