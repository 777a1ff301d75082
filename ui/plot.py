# SPDX-License-Identifier: GPL-2.0-or-later
"""Widget that shows curves over time: hover, click, keys, zoom."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.PyQt.QtCore import QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontMetricsF, QPainter, QPalette
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ..provider.translation import tr
from .colours import faded, readable_palette
from .plot_axes import period_of
from .plot_curves import Curve
from .plot_painter import Mark, PlotPainter, value_text

GRACE = 12.0
"""Pixels beside a date within which it is pointed at."""

_ZOOM = 1.25
_NEAREST = 2.0
"""Fewest days that can be zoomed to."""


class Plot(QWidget):
    """Curves over time. The wheel zooms in time, a double click shows all again."""

    hovered = pyqtSignal(object)
    """The Mark under the cursor, or None."""

    chosen = pyqtSignal(object)
    """The Mark that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.curves: list[Curve] = []
        self._period: tuple[float, float] | None = None
        self._mark: Mark | None = None
        self._hint = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Plot of the profile"))

    def show_curves(self, curves: Sequence[Curve]) -> None:
        """Show these, in the period that is shown now, unless they have no date in it."""
        self.curves = list(curves)
        days = [day for curve in curves for day in curve.days]
        if days and self._period and not any(self._period[0] <= day <= self._period[1] for day in days):
            self._period = None
        if self._mark is not None and not self._is_there(self._mark):
            self._point_at(None)
        self.update()

    def show_hint(self, text: str) -> None:
        """What is said where there is no curve."""
        self._hint = text
        self.update()

    @property
    def period(self) -> tuple[float, float] | None:
        """First and last day that was zoomed to; None: all."""
        return self._period

    def painting(self) -> PlotPainter:
        """What paints the curves as they are shown."""
        metrics = QFontMetricsF(self.font())
        return PlotPainter(self.curves, QRectF(self.rect()), readable_palette(self), metrics, self._period)

    def sizeHint(self) -> QSize:
        """Room for a curve."""
        return QSize(480, 160)

    def minimumSizeHint(self) -> QSize:
        """The least that can be read."""
        return QSize(220, 110)

    def paintEvent(self, event) -> None:
        """The curves in the palette's colours, or the hint."""
        painter = QPainter(self)
        if self.curves:
            self.painting().paint(painter, self._mark)
        else:
            palette = readable_palette(self)
            painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Base))
            painter.setPen(faded(palette))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(30, 10, -30, -10), flags, self._hint)

    # --- mouse and keys

    def mouseMoveEvent(self, event) -> None:
        """Point at the nearest date."""
        self._point_at(self.mark_at(event.pos().x(), event.pos().y()))

    def mousePressEvent(self, event) -> None:
        """Go to the date under the cursor."""
        if event.button() == Qt.MouseButton.LeftButton:
            mark = self.mark_at(event.pos().x(), event.pos().y())
            if mark is not None:
                self.chosen.emit(mark)

    def mouseDoubleClickEvent(self, event) -> None:
        """Show the whole period again."""
        self._period = None
        self.update()

    def leaveEvent(self, event) -> None:
        """Nothing is pointed at any more."""
        self._point_at(None)

    def wheelEvent(self, event) -> None:
        """Zoom in time, around the cursor."""
        if not self.curves:
            return
        axes = self.painting().axes
        where = event.position().x() if hasattr(event, "position") else event.pos().x()
        day = min(max(axes.day(where), axes.first), axes.last)
        factor = 1 / _ZOOM if event.angleDelta().y() > 0 else _ZOOM
        first, last = day - (day - axes.first) * factor, day + (axes.last - day) * factor
        whole = period_of(self.curves)
        first, last = max(first, whole[0]), min(last, whole[1])
        if last - first >= _NEAREST:
            self._period = None if (first, last) == whole else (first, last)
            self.update()
        event.accept()

    def keyPressEvent(self, event) -> None:
        """Left and right go from date to date, Enter to that date on the map."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._mark is not None:
            self.chosen.emit(self._mark)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.curves:
            mark = self._mark or Mark(0, -1 if key == Qt.Key.Key_Right else 0)
            step = 1 if key == Qt.Key.Key_Right else -1
            last = len(self.curves[mark.curve].days) - 1
            self._point_at(Mark(mark.curve, min(last, max(0, mark.date + step))))
        else:
            super().keyPressEvent(event)

    def mark_at(self, x: float, y: float) -> Mark | None:
        """The date of a curve nearest to a position, or None where none is near."""
        axes = self.painting().axes
        best, found = GRACE**2 * 50, None
        for number, curve in enumerate(self.curves):
            across = np.abs(np.array([axes.x(day) for day in curve.days]) - x)
            values = np.nan_to_num(curve.values, nan=axes.low)
            along = np.array([axes.y(min(max(value, axes.low), axes.high)) for value in values]) - y
            # The date counts most; of curves over each other the one under the cursor.
            distance = np.where(across <= GRACE, 40 * across**2 + np.minimum(along**2, 900.0), np.inf)
            nearest = int(np.argmin(distance))
            if distance[nearest] < best:
                best, found = float(distance[nearest]), Mark(number, nearest)
        return found

    def _is_there(self, mark: Mark) -> bool:
        return mark.curve < len(self.curves) and mark.date < len(self.curves[mark.curve].days)

    def _point_at(self, mark: Mark | None) -> None:
        if mark != self._mark:
            self._mark = mark
            words = value_text(self.curves[mark.curve], mark.date) if mark is not None else ""
            self.setAccessibleDescription(words)
            self.hovered.emit(mark)
            self.update()
