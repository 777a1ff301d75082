# SPDX-License-Identifier: GPL-2.0-or-later
"""Profile of a place over time: mean, spread, uncertainty and state of each date of a stack. numpy alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

import numpy as np

from ..dates import text_of, to_days
from ..stack.measures import is_reflectance
from ..stack.model import Band
from .indices import Index, computable, indices, positions_of

REFLECTANCE = "reflectance"
"""What bands measure."""

_STEP = 1e-4
"""Reflectance by which a band is varied for the derivative of an index."""

_SAME_DAY = 0.5
"""Days to the nearest clear observation below which a date of a made series is an observed one."""


class State(Enum):
    """What a place shows on one date."""

    OBSERVED = "observed"
    """Clear pixels of that date."""

    ESTIMATED = "estimated"
    """Pixels that a model made."""

    MASKED = "masked"
    """No pixel is clear: cloud masks hide them."""

    REJECTED = "rejected"
    """No pixel is clear: the screen for missed clouds rejects those that masks leave."""

    NODATA = "nodata"
    """There is no value."""


@dataclass(frozen=True)
class Quantity:
    """What is shown over time: a band, or an index of bands."""

    name: str
    """For people: the band's or index's name."""

    bands: tuple[int, ...]
    """Zero-based positions among the stack's bands."""

    function: Callable[[np.ndarray], np.ndarray] | None = None
    """From reflectance (len(bands), ...) to the index (...) float64, NaN where undefined; None: the band."""

    measure: str = REFLECTANCE
    """What its values are: REFLECTANCE, or a name with its unit, as 'NDVI' and 'LST (K)'."""

    def of(self, values: np.ndarray) -> np.ndarray:
        """The quantity (T, n) float64 of reflectance (T, B, n); NaN where it has no finite value."""
        return self._of(self._chosen(values))

    def deviation(self, values: np.ndarray, deviations: np.ndarray) -> np.ndarray:
        """One standard deviation (T, n) of the quantity, from those of the bands (T, B, n).

        Of an index to the first order, with the errors of the bands taken as independent.
        """
        chosen, each = self._chosen(values), self._chosen(deviations)
        if self.function is None:
            return each[0]
        total = np.zeros(each.shape[1:])
        for number, deviation in enumerate(each):
            step = np.zeros((len(chosen), *[1] * (chosen.ndim - 1)))
            step[number] = _STEP
            slope = (self._of(chosen + step) - self._of(chosen - step)) / (2 * _STEP)
            total += (slope * deviation) ** 2
        return np.sqrt(total)

    def _chosen(self, values: np.ndarray) -> np.ndarray:
        """(len(bands), T, n) float64 of (T, B, n)."""
        return np.moveaxis(values[:, list(self.bands)].astype(np.float64), 1, 0)

    def _of(self, chosen: np.ndarray) -> np.ndarray:
        return chosen[0] if self.function is None else self.function(chosen)


@dataclass(frozen=True)
class Sample:
    """Pixels of a place on all dates."""

    times: tuple[datetime, ...]
    """The dates, ascending."""

    bands: tuple[Band, ...]
    """The bands."""

    values: np.ndarray
    """(T, B, n) float32 reflectance, below cloud masks too; 0 where not `there`."""

    there: np.ndarray
    """(T, n) bool: pixels that are not nodata."""

    clear: np.ndarray
    """(T, n) bool: pixels that cloud masks do not hide either."""

    weights: np.ndarray | None = None
    """(T, n) float32: how far clear pixels are believed by the screen; None: it was not asked."""

    deviations: np.ndarray | None = None
    """(T, B, n) float32: one standard deviation of reflectance, of a series that knows it."""

    days: np.ndarray | None = None
    """(T, n) float32: days to the nearest clear observation, of a series that knows them."""

    made: bool = False
    """Whether a model made the series; else its dates are observations."""

    step: int = 1
    """Of a large place every pixel of so many along each side stands for the others."""


@dataclass(frozen=True)
class Profile:
    """Curves of one place."""

    times: tuple[datetime, ...]
    """The dates, ascending."""

    names: tuple[str, ...]
    """The quantities (Q)."""

    mean: np.ndarray
    """(Q, T) float64 over the pixels of the date's state; NaN where there is none."""

    spread: np.ndarray
    """(Q, T) float64: standard deviation among these pixels."""

    uncertainty: np.ndarray
    """(Q, T) float64: one standard deviation that the model states for a pixel, on average; NaN: unknown."""

    clear: np.ndarray
    """(T,) int: pixels that are clear and believed."""

    pixels: int
    """Pixels of the place that were read."""

    states: tuple[State, ...]
    """What each date shows: the best that any of its pixels does."""

    days: np.ndarray
    """(T,) float64: days to the nearest clear observation; NaN: unknown."""

    made: bool = False
    """Whether a model made the series."""

    step: int = 1
    """As of the sample."""

    measures: tuple[str, ...] = ()
    """What the values of each quantity are, see Quantity."""

    def rows(self) -> Iterator[tuple[str, ...]]:
        """A table, the header first: a row a date and quantity."""
        head = ("date", "quantity", "state", "mean", "spread", "uncertainty", "clear", "pixels", "days")
        yield head
        for number, name in enumerate(self.names):
            for t, time in enumerate(self.times):
                numbers = (self.mean[number, t], self.spread[number, t], self.uncertainty[number, t])
                texts = (f"{value:.6g}" if np.isfinite(value) else "" for value in numbers)
                days = f"{self.days[t]:.6g}" if np.isfinite(self.days[t]) else ""
                yield (
                    *(text_of(time), name, self.states[t].value, *texts),
                    *(str(int(self.clear[t])), str(self.pixels), days),
                )


def profile_of(sample: Sample, quantities: Sequence[Quantity]) -> Profile:
    """The curves of a sample."""
    kept = sample.clear
    if sample.weights is not None:
        kept = sample.clear & (sample.weights >= 0.5)
    # Of each date, the pixels of the best kind that it has.
    shown = _first_with_any(kept, sample.clear, sample.there)
    shape = len(quantities), len(sample.times)
    mean, spread, uncertainty = (np.full(shape, np.nan) for _ in range(3))
    for number, quantity in enumerate(quantities):
        values = np.where(shown, quantity.of(sample.values), np.nan)
        mean[number], spread[number] = _moments(values)
        if sample.deviations is not None:
            deviation = quantity.deviation(sample.values, sample.deviations)
            uncertainty[number] = _moments(np.where(shown, deviation, np.nan))[0]
    days = _days(sample, kept)
    return Profile(
        times=sample.times,
        names=tuple(quantity.name for quantity in quantities),
        mean=mean,
        spread=spread,
        uncertainty=uncertainty,
        clear=kept.sum(axis=1),
        pixels=sample.there.shape[1],
        states=tuple(_state(sample, kept, days, t) for t in range(len(sample.times))),
        days=days,
        made=sample.made,
        step=sample.step,
        measures=tuple(quantity.measure for quantity in quantities),
    )


def bands_of(bands: Sequence[Band]) -> list[Quantity]:
    """Each band as a quantity."""
    return [Quantity(band.name, (number,), measure=_measure(band)) for number, band in enumerate(bands)]


def _measure(band: Band) -> str:
    """What the values of a band are: reflectance, those of an index that is stored, or what its name says."""
    index = indices().get(band.name) if np.isnan(band.wavelength) else None
    if index is not None:
        return _with_unit(index)
    return REFLECTANCE if is_reflectance(band.name, band.wavelength) else band.name


def _with_unit(index: Index) -> str:
    return f"{index.name} ({index.unit})" if index.unit else index.name


def quantity_of(index: Index, bands: Sequence[Band]) -> Quantity:
    """An index as a quantity of a stack with these bands. Raises ParameterError where one is missing."""
    positions = positions_of(index, bands)
    letters = tuple(positions)

    def values(chosen: np.ndarray) -> np.ndarray:
        return index.compiled({**index.constants, **dict(zip(letters, chosen))})

    return Quantity(index.name, tuple(positions.values()), values, _with_unit(index))


def quantities_named(
    names: Sequence[str], bands: Sequence[Band], own: Sequence[Index] = ()
) -> list[Quantity]:
    """The bands and indices of these names that a stack with these bands has, in the order of `names`.

    `own` are indices by formulas of the user's.
    """
    known = {quantity.name: quantity for quantity in bands_of(bands)}
    possible = [*computable(bands, own), *computable(bands)]
    known = {**{index.name: quantity_of(index, bands) for index in possible}, **known}
    return [known[name] for name in names if name in known]


def _first_with_any(*kinds: np.ndarray) -> np.ndarray:
    """Of each date the first of several choices (T, n) that has any pixel."""
    shown = kinds[-1]
    for kind in reversed(kinds[:-1]):
        shown = np.where(kind.any(axis=1, keepdims=True), kind, shown)
    return shown


def _moments(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Mean and standard deviation of rows (T, n), NaN left out; NaN for rows without a value."""
    there = np.isfinite(values)
    count = there.sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.where(there, values, 0.0).sum(axis=1) / count
        away = np.where(there, values - mean[:, None], 0.0)
        return mean, np.sqrt((away**2).sum(axis=1) / count)


def _days(sample: Sample, kept: np.ndarray) -> np.ndarray:
    """Days (T,) to the nearest clear observation: as the series knows them, else among the dates."""
    if sample.days is not None:
        return _moments(sample.days.astype(np.float64))[0]
    count = len(sample.times)
    if sample.made:
        return np.full(count, np.nan)
    moments = np.array([to_days(time) for time in sample.times])
    clear = moments[kept.any(axis=1)]
    if not clear.size:
        return np.full(count, np.nan)
    return np.abs(moments[:, None] - clear).min(axis=1)


def _state(sample: Sample, kept: np.ndarray, days: np.ndarray, t: int) -> State:
    """What date `t` shows."""
    if not sample.there[t].any():
        return State.NODATA
    if not sample.clear[t].any():
        return State.MASKED
    if not kept[t].any():
        return State.REJECTED
    observed = not sample.made or days[t] < _SAME_DAY
    return State.OBSERVED if observed else State.ESTIMATED
