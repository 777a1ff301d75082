# SPDX-License-Identifier: GPL-2.0-or-later
"""Simulated looks of a known ground: how much of it a method gets back.

SPOT's pan image (2.5 m) is the ground: looked at by the forward model of `core/series/looks.py` (PSF .35
pixels, jitter .25 pixels, noise .003) on 8 and on 24 dates, ten days apart, as a stack of one band. The
shifts are given, so that nothing but what is made of them is measured. The share explained is that of
`detail`: 1 - sum (t - r)^2 / sum (t - b)^2, with b the bicubic enlargement of the kriged registered looks.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ...core.series.looks import Conditions, simulate
from ...core.series.patch import Patch
from ...core.series.shifts import Shifts
from ...core.stack.area import Area
from ...models.training.areas import ModelOf, predict
from .detail import explained, means
from .methods import BICUBIC
from .truth import SpotTruth

DATES = (8, 24)

FACTOR = 4
"""Samples of the ground to a pixel."""

SIDE = 96
"""Pixels of the looks along each side, from the middle of an area."""

STEP = 10.0
"""Days between looks; the ground does not change."""

PAN = 0.6
"""Micrometres of the middle of SPOT's pan band."""


def evaluate(
    areas: list[Area], methods: dict[str, ModelOf], truths: Mapping[str, SpotTruth]
) -> dict[str, Any]:
    """The `looks` part of the report: by number of looks the mean share over areas, and each area's."""
    rows: dict[str, dict[str, Any]] = {name: {} for name in methods}
    for number, area in enumerate(area for area in areas if area.name in truths):
        ground, valid = middle_of(truths[area.name])
        for dates in DATES:
            patch = look_patch(ground, dates, seed=number)
            # Between two looks, nearer to the earlier one.
            day = float(patch.days[dates // 2 - 1]) + 0.4 * STEP
            plain = predict(BICUBIC, patch, day, ground.shape)[0]
            for name, model_of in methods.items():
                result = predict(model_of(area.name), patch, day, ground.shape)[0]
                known = valid & np.isfinite(result)
                row = rows[name].setdefault(area.name, {})
                row[str(dates)] = explained(ground, result, plain, known)
    return {name: {**means(list(row.values())), "areas": row} for name, row in rows.items() if row}


def look_patch(ground: np.ndarray, dates: int, seed: int) -> Patch:
    """Looks of `ground` (H, W) reflectance as a patch of one band, with their true shifts."""
    looks = simulate(ground[None], FACTOR, Conditions(dates=dates), np.random.default_rng(seed))
    days = 18000.0 + STEP * np.arange(dates)
    return Patch(
        looks.values, looks.valid, days, np.array([PAN]), (10.0, 10.0), Shifts.constant(looks.shifts)
    )


def middle_of(truth: SpotTruth) -> tuple[np.ndarray, np.ndarray]:
    """The middle of a pan image, what is not valid filled by its mean, and where it is valid."""
    rows, cols = (
        slice((n - side) // 2, (n - side) // 2 + side)
        for n in truth.pan.shape
        for side in (min(FACTOR * SIDE, n // FACTOR * FACTOR),)
    )
    pan, valid = truth.pan[rows, cols], truth.pan_valid[rows, cols]
    return np.where(valid, pan, pan[valid].mean()), valid
