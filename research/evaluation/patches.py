# SPDX-License-Identifier: GPL-2.0-or-later
"""Areas as patches with what the product estimates before tiles are cut: shifts and weights of the dates.

Shifts are estimated once for all dates of an area, as for a stack, also where a measure hides one of the
dates: its share in the reference is one of many. The screen's weights come from the dates of the patch
alone.
"""

from __future__ import annotations

import weakref
from dataclasses import replace

import numpy as np

from ...core.series import screening
from ...core.series.patch import Patch
from ...core.series.registration import estimate
from ...core.series.shifts import Shifts
from ...core.stack.area import Area
from ...models.training.areas import series

_SHIFTS: dict[int, tuple[weakref.ref, np.ndarray]] = {}
"""By the identity of an area's arrays: they are large, and areas are not changed."""


def observed(
    area: Area,
    dates: np.ndarray,
    bands: tuple[str, ...] | None = None,
    clear: np.ndarray | None = None,
) -> Patch:
    """Some dates of an area, whole, in the bands of some names (None: all), with shifts and weights.

    Both are estimated in all bands. `clear` (T, h, w): what is given of all dates as clear (None: all that
    is), also to the screen; shifts are those of the whole area.
    """
    given = area if clear is None else replace(area, clear=clear)
    every = series(given, dates)
    weights = screening.weights(every) if len(dates) > 1 else None
    some = every if bands is None else series(given, dates, bands)
    return replace(some, shifts=shifts(area).select(dates), weights=weights)


def shifts(area: Area) -> Shifts:
    """Those of all dates."""
    key = id(area.numbers)
    known = _SHIFTS.get(key)
    if known is None or known[0]() is not area.numbers:
        found, _ = estimate(area.reflectance, area.clear, area.wavelengths)
        _SHIFTS[key] = known = (weakref.ref(area.numbers), Shifts.constant(found))
    return known[1]
