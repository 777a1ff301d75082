# SPDX-License-Identifier: GPL-2.0-or-later
"""Painting of a profile's plot, on the screen and into files."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPalette, QPen, QPolygonF

from ..core.analysis.profile import State
from ..core.dates import text_of
from ..provider.translation import tr
from .colours import faded, mixed, text_on_base
from .plot_axes import Axes, period_of, range_of
from .plot_curves import VALUED, Curve, axis_title, series_titles, state_name, title_of

_LINE, _RADIUS = 1.6, 3.2
_LEGEND = 0.3
"""Share of the height that the legend takes at most, one row aside."""

_NO_PEN = QPen(Qt.PenStyle.NoPen)


@dataclass(frozen=True)
class Mark:
    """A date of a curve that is pointed at."""

    curve: int
    date: int


class PlotPainter:
    """Paints curves within a rectangle."""

    def __init__(
        self,
        curves: Sequence[Curve],
        box: QRectF,
        palette: QPalette,
        metrics: QFontMetricsF,
        period: tuple[float, float] | None = None,
        title: str = "",
    ) -> None:
        """`period`: first and last day shown; None: all. `metrics` are of the painter's font."""
        self.curves, self.box, self.palette, self.metrics = curves, box, palette, metrics
        self._title = title
        self._ink, self._pale = text_on_base(palette), faded(palette)
        first, last = period or period_of(curves)
        low, high = range_of(curves, first, last)
        self._legend = self._legend_rows()
        self._values_title = axis_title(curves)
        self.axes = self._axes(first, last, low, high)

    def _axes(self, first: float, last: float, low: float, high: float) -> Axes:
        line = self.metrics.height()
        top = self.box.top() + 6 + len(self._legend) * (line + 2) + (line + 4 if self._title else 0)
        bottom = self.box.bottom() - line - 10
        draft = Axes(QRectF(0, 0, 10, max(20.0, bottom - top)), first, last, low, high)
        labels = [text for _, text in draft.value_ticks(self._most_values(draft))]
        wide = max((self.metrics.horizontalAdvance(text) for text in labels), default=20.0)
        beside = line + 2 if self._values_title else 0.0
        left, right = self.box.left() + beside + wide + 12, self.box.right() - 10
        return Axes(
            QRectF(left, top, max(20.0, right - left), max(20.0, bottom - top)), first, last, low, high
        )

    def _most_values(self, axes: Axes) -> int:
        return max(2, int(axes.frame.height() / (1.6 * self.metrics.height())))

    # --- parts

    def paint(self, painter: QPainter, mark: Mark | None = None) -> None:
        """Everything; with what is pointed at on top."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.fillRect(self.box, self.palette.color(QPalette.ColorRole.Base))
        self._paint_axes(painter)
        painter.save()
        painter.setClipRect(self.axes.frame.adjusted(-1, -_RADIUS - 2, 1, _RADIUS + 2))
        for curve in self.curves:
            self._paint_error(painter, curve)
        for curve in self.curves:
            self._paint_line(painter, curve)
        for curve in self.curves:
            self._paint_marks(painter, curve)
        painter.restore()
        self._paint_legend(painter)
        if mark is not None and self.curves:
            self._paint_mark(painter, mark)

    def _paint_axes(self, painter: QPainter) -> None:
        axes, metrics = self.axes, self.metrics
        base = self.palette.color(QPalette.ColorRole.Base)
        grid, line = mixed(base, self._ink, 0.12), mixed(base, self._ink, 0.4)
        for value, text in axes.value_ticks(self._most_values(axes)):
            y = axes.y(value)
            painter.setPen(QPen(grid, 1))
            painter.drawLine(QPointF(axes.frame.left(), y), QPointF(axes.frame.right(), y))
            painter.setPen(self._pale)
            place = QRectF(self.box.left(), y - metrics.height() / 2, axes.frame.left() - 6, metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        after = -math.inf
        most = int(axes.frame.width() / max(1.0, metrics.horizontalAdvance("Mmm 0000  ")))
        for day, text in axes.date_ticks(most):
            x, wide = axes.x(day), metrics.horizontalAdvance(text)
            painter.setPen(QPen(grid, 1))
            painter.drawLine(QPointF(x, axes.frame.top()), QPointF(x, axes.frame.bottom() + 4))
            left = min(max(x - wide / 2, self.box.left() + 2), self.box.right() - wide - 2)
            if left < after:
                continue
            painter.setPen(self._pale)
            painter.drawText(QPointF(left, axes.frame.bottom() + 5 + metrics.ascent()), text)
            after = left + wide + 8
        painter.setPen(QPen(line, 1))
        painter.drawLine(axes.frame.bottomLeft(), axes.frame.bottomRight())
        self._paint_values_title(painter)

    def _paint_values_title(self, painter: QPainter) -> None:
        """What the values are, upwards beside them; down to the labels of the dates where it is long."""
        frame, metrics = self.axes.frame, self.metrics
        start = frame.bottom()
        if metrics.horizontalAdvance(self._values_title) > frame.height():
            start += metrics.height() + 5
        high = start - frame.top()
        text = metrics.elidedText(self._values_title, Qt.TextElideMode.ElideRight, high)
        painter.save()
        painter.translate(self.box.left() + 3, start)
        painter.rotate(-90)
        painter.setPen(self._pale)
        painter.drawText(QRectF(0, 0, high, metrics.height()), Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _paint_error(self, painter: QPainter, curve: Curve) -> None:
        """A band around a made series, and bars at observations."""
        chosen = curve.among(VALUED) & np.isfinite(curve.values) & np.isfinite(curve.error)
        if not chosen.any() or not curve.error_name:
            return
        colour = curve.colour(self.palette)
        axes = self.axes
        x = [axes.x(day) for day in curve.days[chosen]]
        high = [axes.y(value) for value in (curve.values + curve.error)[chosen]]
        low = [axes.y(value) for value in (curve.values - curve.error)[chosen]]
        if not curve.profile.made:
            colour.setAlpha(90)
            painter.setPen(QPen(colour, 1.4))
            for one, top, bottom in zip(x, high, low):
                painter.drawLine(QPointF(one, top), QPointF(one, bottom))
            return
        colour.setAlpha(48)
        painter.setPen(_NO_PEN)
        painter.setBrush(QBrush(colour))
        outline = [*zip(x, high), *reversed([*zip(x, low)])]
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in outline]))

    def _paint_line(self, painter: QPainter, curve: Curve) -> None:
        chosen = curve.among(VALUED) & np.isfinite(curve.values)
        colour = curve.colour(self.palette)
        pen = QPen(colour, _LINE, _style(curve))
        if not curve.profile.made:
            # What lies between two observations is not known.
            colour.setAlpha(110)
            pen = QPen(colour, 1.0, _style(curve))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        places = [
            QPointF(self.axes.x(day), self.axes.y(value))
            for day, value in zip(curve.days[chosen], curve.values[chosen])
        ]
        painter.drawPolyline(QPolygonF(places))

    def _paint_marks(self, painter: QPainter, curve: Curve) -> None:
        colour = curve.colour(self.palette)
        for day, value, state in zip(curve.days, curve.values, curve.profile.states):
            self._paint_state(painter, self._spot(float(day), float(value)), state, colour)

    def _spot(self, day: float, value: float) -> QPointF:
        """Where a value is drawn: at the edge where it lies outside, at the bottom where there is none."""
        frame = self.axes.frame
        y = frame.bottom() if not math.isfinite(value) else self.axes.y(value)
        return QPointF(self.axes.x(day), min(max(y, frame.top()), frame.bottom()))

    def _paint_state(self, painter: QPainter, spot: QPointF, state: State, colour: QColor) -> None:
        """The mark of a state."""
        base, size = self.palette.color(QPalette.ColorRole.Base), _RADIUS
        if state is State.OBSERVED:
            painter.setPen(QPen(base, 0.8))
            painter.setBrush(QBrush(colour))
            painter.drawEllipse(spot, size, size)
        elif state is State.ESTIMATED:
            painter.setPen(_NO_PEN)
            painter.setBrush(QBrush(colour))
            painter.drawEllipse(spot, 0.5 * size, 0.5 * size)
        elif state is State.MASKED:
            painter.setPen(QPen(mixed(colour, base, 0.35), 1.1))
            painter.setBrush(QBrush(base))
            painter.drawEllipse(spot, size - 0.6, size - 0.6)
        elif state is State.REJECTED:
            painter.setPen(QPen(mixed(colour, base, 0.2), 1.4))
            for step in (1, -1):
                away = QPointF(0.9 * size, 0.9 * size * step)
                painter.drawLine(spot - away, spot + away)
        else:
            painter.setPen(QPen(mixed(colour, base, 0.35), 1.2))
            painter.drawLine(spot, spot - QPointF(0, 1.6 * size))

    # --- legend

    def _entries(self) -> list[tuple[str, Curve | None, State | None]]:
        found = [(title_of(curve, self.curves), curve, None) for curve in self.curves]
        there = {state for curve in self.curves for state in curve.profile.states}
        states = [(state_name(state), None, state) for state in State if state in there]
        errors = dict.fromkeys(curve.error_name for curve in self.curves if curve.error_name)
        return [*found, *states, *((name, None, None) for name in errors)]

    def _legend_rows(self) -> list[list[tuple[float, str, Curve | None, State | None]]]:
        """The entries with their positions, in as many rows as they need and have room: curves first."""
        rows: list[list[tuple[float, str, Curve | None, State | None]]] = []
        x = math.inf
        for text, curve, state in self._entries():
            text = self.metrics.elidedText(
                text, Qt.TextElideMode.ElideMiddle, max(60.0, self.box.width() / 2)
            )
            wide = 22 + self.metrics.horizontalAdvance(text) + 14
            if x + wide > self.box.right():
                rows.append([])
                x = self.box.left() + 10
            rows[-1].append((x, text, curve, state))
            x += wide
        most = max(1, int(_LEGEND * self.box.height() / (self.metrics.height() + 2)))
        return rows[:most]

    def _paint_legend(self, painter: QPainter) -> None:
        line = self.metrics.height()
        top = self.box.top() + 6
        if self._title:
            painter.setPen(self._ink)
            painter.drawText(QPointF(self.box.left() + 10, top + self.metrics.ascent()), self._title)
            top += line + 4
        for number, row in enumerate(self._legend):
            middle = top + number * (line + 2) + line / 2
            for x, text, curve, state in row:
                if curve is not None:
                    painter.setPen(QPen(curve.colour(self.palette), 2.2, _style(curve)))
                    painter.drawLine(QPointF(x, middle), QPointF(x + 16, middle))
                elif state is not None:
                    self._paint_state(painter, QPointF(x + 8, middle), state, self._pale)
                else:
                    shade = QColor(self._pale)
                    shade.setAlpha(70)
                    painter.fillRect(QRectF(x, middle - 4, 16, 8), shade)
                painter.setPen(self._ink if curve is not None else self._pale)
                painter.drawText(QPointF(x + 22, middle + self.metrics.ascent() / 2 - 1), text)

    # --- what is pointed at

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        chosen = self.curves[mark.curve]
        day = float(chosen.days[mark.date])
        x = self.axes.x(day)
        accent = self.palette.color(QPalette.ColorRole.Highlight)
        painter.setPen(QPen(accent, 1))
        painter.drawLine(QPointF(x, self.axes.frame.top()), QPointF(x, self.axes.frame.bottom()))
        date = text_of(chosen.profile.times[mark.date])[:10]
        lines: list[tuple[str, Curve | None]] = [(name, None) for name in series_titles(chosen, self.curves)]
        lines.append((tr("{date}, {state}").format(date=date, state=_state(chosen, mark.date)), None))
        for curve in self.curves:
            if curve.place != chosen.place:
                continue
            value = float(curve.values[mark.date])
            painter.setPen(QPen(accent, 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self._spot(day, value), _RADIUS + 2.5, _RADIUS + 2.5)
            lines.append((value_text(curve, mark.date), curve))
        self._paint_box(painter, x, lines)

    def _paint_box(self, painter: QPainter, x: float, lines: list[tuple[str, Curve | None]]) -> None:
        metrics, frame = self.metrics, self.axes.frame
        wide = max(metrics.horizontalAdvance(text) for text, _ in lines) + 14
        high = len(lines) * metrics.height() + 8
        left = x + 10 if x + 10 + wide < frame.right() else x - 10 - wide
        box = QRectF(max(self.box.left() + 2, left), frame.top() + 4, wide, high)
        back = QColor(self.palette.color(QPalette.ColorRole.Base))
        back.setAlpha(235)
        painter.setPen(QPen(mixed(back, self._ink, 0.35), 1))
        painter.setBrush(QBrush(back))
        painter.drawRoundedRect(box, 3, 3)
        for number, (text, curve) in enumerate(lines):
            painter.setPen(self._ink if curve is None else curve.colour(self.palette))
            y = box.top() + 4 + number * metrics.height() + metrics.ascent()
            painter.drawText(QPointF(box.left() + 7, y), text)


def _style(curve: Curve) -> Qt.PenStyle:
    """How a curve's line is drawn."""
    if not curve.profile.made:
        return Qt.PenStyle.DotLine
    return Qt.PenStyle.DashLine if curve.dashed else Qt.PenStyle.SolidLine


def value_text(curve: Curve, date: int) -> str:
    """A value of a curve in words: NDVI 0.632 ± 0.021."""
    value, error = float(curve.values[date]), float(curve.error[date])
    if not math.isfinite(value):
        return tr("{quantity}: no value").format(quantity=curve.quantity)
    text = f"{curve.quantity} {value:.4f}"
    return f"{text} ± {error:.4f}" if math.isfinite(error) and curve.error_name else text


def _state(curve: Curve, date: int) -> str:
    profile = curve.profile
    if profile.pixels == 1 or profile.states[date] is not State.OBSERVED:
        return state_name(profile.states[date])
    return tr("{state} ({clear} of {pixels} pixels clear)").format(
        state=state_name(profile.states[date]), clear=int(profile.clear[date]), pixels=profile.pixels
    )
