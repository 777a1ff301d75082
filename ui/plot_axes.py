# SPDX-License-Identifier: GPL-2.0-or-later
"""Axes of the profile's plot: round ticks, and where values and dates lie on the paper."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from qgis.PyQt.QtCore import QRectF

from ..core.analysis.profile import State
from ..core.dates import EPOCH
from .plot_curves import VALUED, Curve
from .timeline import ticks

_ROOM = 0.06
"""Share of the values' range that stays free above and below."""

_LEAST = 1e-6
"""Smallest range of values shown."""

_SHORTEST = 2.0
"""Fewest days shown."""


@dataclass(frozen=True)
class Axes:
    """What of time and values is shown, and where."""

    frame: QRectF
    """The paper between the axes."""

    first: float
    """Day since 1970 at the left edge."""

    last: float
    """Day at the right edge."""

    low: float
    """Value at the bottom."""

    high: float
    """Value at the top."""

    def x(self, day: float) -> float:
        """Position of a day."""
        return self.frame.left() + self.frame.width() * (day - self.first) / (self.last - self.first)

    def y(self, value: float) -> float:
        """Position of a value."""
        return self.frame.bottom() - self.frame.height() * (value - self.low) / (self.high - self.low)

    def day(self, x: float) -> float:
        """The day at a position."""
        return self.first + (self.last - self.first) * (x - self.frame.left()) / max(1.0, self.frame.width())

    def date_ticks(self, most: int) -> list[tuple[float, str]]:
        """Days with their labels, at most so many."""
        start = EPOCH.date() + timedelta(days=math.ceil(self.first))
        end = EPOCH.date() + timedelta(days=math.floor(self.last))
        if end < start:
            return []
        return [(float((day - EPOCH.date()).days), text) for day, text in ticks(start, end, max(1, most))]

    def value_ticks(self, most: int) -> list[tuple[float, str]]:
        """Round values with their labels, at most so many."""
        step = round_step((self.high - self.low) / max(1, most))
        digits = max(0, -math.floor(math.log10(step) + 1e-9))
        numbers = range(math.ceil(self.low / step - 1e-9), math.floor(self.high / step + 1e-9) + 1)
        # 0 and not -0.
        return [(number * step, f"{number * step + 0.0:.{digits}f}") for number in numbers]


def round_step(least: float) -> float:
    """The smallest of 1, 2 and 5 times a power of ten that is not below."""
    power = 10.0 ** math.floor(math.log10(max(least, _LEAST * 1e-3)))
    return next(factor * power for factor in (1.0, 2.0, 5.0, 10.0) if factor * power >= least * (1 - 1e-9))


def period_of(curves: Sequence[Curve]) -> tuple[float, float]:
    """First and last day of the curves, with some room."""
    days = np.concatenate([curve.days for curve in curves]) if curves else np.array([])
    if not days.size:
        today = float((date.today() - EPOCH.date()).days)
        return today - 365.0, today
    length = max(_SHORTEST, float(np.ptp(days)))
    return float(days.min()) - 0.02 * length, float(days.max()) + 0.02 * length


def range_of(curves: Sequence[Curve], first: float, last: float) -> tuple[float, float]:
    """Lowest and highest value to show of a period: of what is clear, with its error, and some room.

    Clouds are much brighter than what is below them: where they lie outside, the edge says so.
    """
    for kinds in (VALUED, tuple(State)):
        parts = []
        for curve in curves:
            chosen = curve.among(kinds) & (curve.days >= first) & (curve.days <= last)
            error = np.nan_to_num(curve.error[chosen])
            parts += [curve.values[chosen] - error, curve.values[chosen] + error]
        values = np.concatenate(parts) if parts else np.array([])
        values = values[np.isfinite(values)]
        if values.size:
            low, high = float(values.min()), float(values.max())
            room = _ROOM * max(high - low, 0.02 * max(abs(low), abs(high)), _LEAST)
            return low - room, high + room
    return 0.0, 1.0
