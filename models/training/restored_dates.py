# SPDX-License-Identifier: GPL-2.0-or-later
"""Coverage of the detail's intervals, measured on clear dates that are halved in resolution and restored."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...core.series.patch import Model, Patch
from ...core.stack.area import Area
from .areas import ModelOf, whole
from .date_scores import INTERVALS
from .hidden_dates import reduce

FACTOR = 2

LEAST_CLEAR = 0.999
"""Share of clear pixels from which on a date is restored."""

DATES = 2
"""Dates of an area."""


def coverage(areas: list[Area], model_of: ModelOf) -> dict[str, float]:
    """Share of the values inside each of INTERVALS, mean over dates; empty where no date is clear enough."""
    found = []
    for area in areas:
        for error, deviation in restored(area, model_of(area.name)):
            found.append([float((error <= width * deviation).mean()) for width in INTERVALS.values()])
    return dict(zip(INTERVALS, np.mean(found, axis=0).tolist())) if found else {}


def restored(area: Area, model: Model) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Absolute errors and standard deviations (B, n) of clear dates that were halved in resolution."""
    values, valid = reduce(area.reflectance, area.clear, FACTOR)
    gsd = tuple(FACTOR * metres for metres in area.gsd)
    patch = Patch(values, valid, area.days, area.wavelengths, gsd)
    height, width = (FACTOR * n for n in valid.shape[1:])
    dates = np.flatnonzero(area.clear.mean(axis=(1, 2)) > LEAST_CLEAR)
    for date in dates[:: max(1, len(dates) // DATES)][:DATES]:
        query = whole(patch, [area.days[date]], (height, width))
        prediction = model.predict(patch, query, lambda: False)
        if prediction.uncertainty is None:
            return
        known = area.clear[date][:height, :width] & np.isfinite(prediction.values[0]).all(axis=0)
        truth = area.numbers[date][:, :height, :width][:, known] * np.float32(1e-4)
        yield np.abs(prediction.values[0][:, known] - truth), prediction.uncertainty[0][:, known]
