# SPDX-License-Identifier: GPL-2.0-or-later
"""Nodata values: which of them a type can hold, how they compare with pixels, what a layer's settings add."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Union

import numpy as np

Number = Union[int, float]

_FILL = 1e15
"""Magnitude from which on a float can only be a fill value, whose digits programs round as they like."""

_ROUNDING = 1e-3
"""Relative difference of such fill values: -3.4e38 stands for -3.4028235e38."""


@dataclass(frozen=True)
class NodataRange:
    """A range of physical values (declared scale and offset applied) that count as nodata."""

    low: float
    """Lower end; -inf where open."""

    high: float
    """Upper end; inf where open."""

    with_low: bool = True
    """Whether the lower end belongs to it."""

    with_high: bool = True
    """Whether the upper end belongs to it."""

    def holds(self, values: np.ndarray, tolerance: float) -> np.ndarray:
        """Where values (float64) lie in the range; its ends are met within a relative tolerance."""
        low, high = (tolerance * max(1.0, abs(end)) for end in (self.low, self.high))
        above = values >= self.low - low if self.with_low else values > self.low + low
        below = values <= self.high + high if self.with_high else values < self.high - high
        return above & below

    def __str__(self) -> str:
        return f"{self.low:g}" if self.low == self.high else f"{self.low:g} to {self.high:g}"


@dataclass(frozen=True)
class LayerSettings:
    """What the user has set on a layer; it wins over what the file declares."""

    crs: str = ""
    """Assigned CRS as WKT; empty: the file's."""

    nodata: tuple[tuple[int, tuple[NodataRange, ...]], ...] = ()
    """Additional nodata values by one-based band of the file."""

    ignored: frozenset[int] = field(default_factory=frozenset)
    """One-based bands whose declared nodata value is switched off."""

    def ranges(self, band: int) -> tuple[NodataRange, ...]:
        """Additional nodata values of a band."""
        return next((ranges for number, ranges in self.nodata if number == band), ())


NO_SETTINGS = LayerSettings()
"""A file as it is."""


def storable(nodata: Number, dtype: str | np.dtype) -> bool:
    """Whether a type can hold a nodata value: -9999 is none of uint16, NaN none of integers."""
    dtype = np.dtype(dtype)
    if dtype.kind in "iu":
        limits = np.iinfo(dtype)
        return math.isfinite(nodata) and nodata == int(nodata) and limits.min <= int(nodata) <= limits.max
    with np.errstate(over="ignore"):
        return not math.isfinite(nodata) or bool(np.isfinite(dtype.type(nodata)))


def is_nodata(values: np.ndarray, nodata: Number) -> np.ndarray:
    """Where stored values equal a nodata value, as their type rounds it; NaN equals NaN."""
    if values.dtype.kind in "iu":
        # As whole numbers: several times faster, and exact in 64 bits.
        return values == int(nodata) if storable(nodata, values.dtype) else np.zeros(values.shape, bool)
    if math.isnan(nodata):
        return np.isnan(values)
    if math.isfinite(nodata) and abs(nodata) >= _FILL:
        return np.abs(values.astype(np.float64) - nodata) <= _ROUNDING * abs(nodata)
    with np.errstate(over="ignore"):
        rounded = np.float32(nodata)
    equal = values == values.dtype.type(rounded)
    return equal if values.dtype == np.float32 else equal | (values == nodata)
