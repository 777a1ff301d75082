# SPDX-License-Identifier: GPL-2.0-or-later
"""Hidden dates, predicted from the others on registered dates and rendered into the hidden date's own shift.

As `temporal`, all bands and every inner date that is 90 % clear; but what a method makes is moved by the two
numbers by which the hidden date lies off it (alignment.py), and averaged over the pixels of each band, before
PSNR is taken. Results of the ground are looked at as the sensor would (sensor_view.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from scipy import ndimage

from ...core.series.patch import Patch
from ...core.series.registration import aligned
from ...core.stack.area import SCALE, Area
from ...models.training.areas import ModelOf, series
from ...models.training.date_scores import hidden_dates, score, summary
from . import sensor_view
from .alignment import own_shift, render
from .methods import Registered
from .patches import observed, shifts


def evaluate(areas: list[Area], methods: dict[str, ModelOf]) -> dict[str, Any]:
    """The `temporal_aligned` part of the report: psnr, mae, n, bins of gaps, areas."""
    scores: dict[str, list[dict[str, Any]]] = {name: [] for name in methods}
    for area, date, patch, resampled in _hidden(areas):
        for name, model_of in methods.items():
            model, given = model_of(area.name), patch
            if isinstance(model, Registered):
                model, given = model.inner, resampled
            estimate = sensor_view.predict(model, given, area.days[date]).values[0]
            moved, known = rendered(estimate, area, date)
            scores[name].append(score(area, date, patch, moved, known & patch.valid.any(axis=0)))
    return {name: summary(some) for name, some in scores.items()}


def _hidden(areas: list[Area]) -> Iterator[tuple[Area, int, Patch, Patch]]:
    """Area, hidden date, and the others as they lie and resampled (each by itself, so once an area).

    The resampled ones have no weights of the screen.
    """
    for area in areas:
        dates = hidden_dates(area)
        if not dates:
            continue
        every = np.arange(len(area.days))
        all_dates = aligned(replace(series(area, every), shifts=shifts(area)))
        for date in dates:
            others = np.delete(every, date)
            resampled = replace(
                all_dates,
                values=all_dates.values[others],
                valid=all_dates.valid[others],
                days=all_dates.days[others],
            )
            yield area, date, observed(area, others), resampled


def rendered(estimate: np.ndarray, area: Area, date: int) -> tuple[np.ndarray, np.ndarray]:
    """An estimate (B, h, w) of a date moved into its shift and averaged over its bands' own pixels, and where
    both are known (h, w)."""
    supported = np.isfinite(estimate).all(axis=0)
    known = area.clear[date] & supported
    filled = np.where(supported, estimate, 0)
    if not supported.all():
        nearest = ndimage.distance_transform_edt(~supported, return_distances=False, return_indices=True)
        filled = filled[:, nearest[0], nearest[1]]
    shift = own_shift(area.numbers[date] * np.float32(SCALE), filled, known, area.wavelengths)
    there = ndimage.shift(supported.astype(np.float32), shift, order=1, mode="nearest") > 0.999
    moved = sensor_view.on_own_pixels(render(filled, shift), there, area, date)
    return moved, area.clear[date] & there
