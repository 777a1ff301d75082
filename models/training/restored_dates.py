# SPDX-License-Identifier: GPL-2.0-or-later
"""Coverage of the detail's intervals, measured on clear dates that are halved in resolution and restored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from ...core.series import registration
from ...core.series.patch import Model, Patch
from ...core.stack.area import Area
from ..architectures.temporal_liif_3.date_quality import cell_means
from .areas import ModelOf, whole, with_shifts
from .date_scores import INTERVALS

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
    """Absolute errors and standard deviations (B, n) of clear dates that were halved in resolution.

    The truth is the date on the reference, where models that know the shifts put it.
    """
    patch = with_shifts(area)
    truths = registration.aligned(patch)
    patch = _reduced(patch)
    height, width = (FACTOR * n for n in patch.valid.shape[1:])
    dates = np.flatnonzero(area.clear.mean(axis=(1, 2)) > LEAST_CLEAR)
    for date in dates[:: max(1, len(dates) // DATES)][:DATES]:
        query = whole(patch, [area.days[date]], (height, width))
        prediction = model.predict(patch, query, lambda: False)
        if prediction.uncertainty is None:
            return
        known = truths.valid[date][:height, :width] & np.isfinite(prediction.values[0]).all(axis=0)
        truth = truths.values[date][:, :height, :width][:, known]
        yield np.abs(prediction.values[0][:, known] - truth), prediction.uncertainty[0][:, known]


def _reduced(patch: Patch) -> Patch:
    """The means of FACTOR x FACTOR pixels."""
    height, width = (n // FACTOR * FACTOR for n in patch.valid.shape[1:])
    values, valid = cell_means(patch.values[..., :height, :width], patch.valid[:, :height, :width], FACTOR)
    return replace(
        patch,
        values=values.astype(np.float32),
        valid=valid,
        gsd=tuple(FACTOR * metres for metres in patch.gsd),
        shifts=replace(patch.shifts, coefficients=patch.shifts.coefficients / FACTOR),
    )
