# SPDX-License-Identifier: GPL-2.0-or-later
"""Curves of the profile's plot: what each shows, and in which colour."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from qgis.PyQt.QtGui import QColor, QPalette

from ..core.analysis.profile import REFLECTANCE, Profile, State
from ..core.dates import to_days
from ..provider.project_series import short_name
from ..provider.translation import tr

# Okabe and Ito's colours, which people tell apart however they see colours; the last two are darker on light
# paper and lighter on dark paper.
_ON_LIGHT = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00", "#3a3a3a", "#56b4e9", "#a33b00")
_ON_DARK = ("#56b4e9", "#ff8c42", "#2fd3a5", "#e7a3c8", "#f0e442", "#d8d8d8", "#3d9bd9", "#ffb48a")

VALUED = (State.OBSERVED, State.ESTIMATED)
"""States of a date whose value is that of the ground."""


@dataclass(frozen=True)
class Curve:
    """One quantity of one series."""

    series: str
    """Name of the series."""

    place: int
    """Which of the chosen series it is, from 0."""

    profile: Profile
    row: int
    """Which quantity of the profile."""

    number: int
    """Which colour."""

    dashed: bool = False
    """Whether another made series has its colour."""

    @property
    def quantity(self) -> str:
        """Name of what is shown."""
        return self.profile.names[self.row]

    @cached_property
    def days(self) -> np.ndarray:
        """(T,) days since 1970."""
        return np.array([to_days(time) for time in self.profile.times])

    @property
    def values(self) -> np.ndarray:
        """(T,) means; NaN where there is none."""
        return self.profile.mean[self.row]

    @property
    def error(self) -> np.ndarray:
        """(T,) what is drawn around a value: the model's uncertainty, else the spread of several pixels."""
        stated = self.profile.uncertainty[self.row]
        if np.isfinite(stated).any() or self.profile.pixels == 1:
            return stated
        return self.profile.spread[self.row]

    @property
    def error_name(self) -> str:
        """What `error` is, for people; empty where there is none."""
        if np.isfinite(self.profile.uncertainty[self.row]).any():
            return tr("± one standard deviation")
        return tr("± spread of the pixels") if self.profile.pixels > 1 else ""

    def among(self, kinds: Collection[State]) -> np.ndarray:
        """(T,) bool: dates whose state is one of these."""
        return np.array([state in kinds for state in self.profile.states])

    def colour(self, palette: QPalette) -> QColor:
        """Its colour on a palette's paper."""
        dark = palette.color(QPalette.ColorRole.Base).lightness() < 128
        colours = _ON_DARK if dark else _ON_LIGHT
        return QColor(colours[self.number % len(colours)])


def curves_of(profiles: Sequence[tuple[str, Profile]]) -> list[Curve]:
    """The curves of series with their names.

    Each quantity has its colour in all series, so that they can be compared; a single one that of its series.
    """
    names = list(dict.fromkeys(name for _, profile in profiles for name in profile.names))
    return [
        Curve(
            series,
            place,
            profile,
            row,
            place if len(names) == 1 else names.index(name),
            place > 0 and len(names) > 1,
        )
        for place, (series, profile) in enumerate(profiles)
        for row, name in enumerate(profile.names)
    ]


def axis_title(curves: Sequence[Curve]) -> str:
    """What the axis of values shows, of each kind once: reflectance, or the indices by name with units."""
    measures = (curve.profile.measures[curve.row] for curve in curves if curve.profile.measures)
    return ", ".join(
        tr("Reflectance") if measure == REFLECTANCE else measure for measure in dict.fromkeys(measures)
    )


def title_of(curve: Curve, curves: Sequence[Curve]) -> str:
    """What the legend calls a curve: its quantity, and of several series the series."""
    return ": ".join((*series_titles(curve, curves), curve.quantity))


def series_titles(curve: Curve, curves: Sequence[Curve]) -> list[str]:
    """Of several series, which one it is: by its short name, or the whole one where that is another's too."""
    series = {other.place: other.series for other in curves}
    if len(series) == 1:
        return []
    short = {place: short_name(name) for place, name in series.items()}
    names = short if len(set(short.values())) == len(short) else series
    return [names[curve.place]]


def state_name(state: State) -> str:
    """A state in the user's language."""
    return {
        State.OBSERVED: tr("observed"),
        State.ESTIMATED: tr("estimated"),
        State.MASKED: tr("masked"),
        State.REJECTED: tr("rejected as cloudy"),
        State.NODATA: tr("no data"),
    }[state]
