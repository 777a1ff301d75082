# SPDX-License-Identifier: GPL-2.0-or-later
"""Steadiness: by how much the sharpness of a weekly series jumps from one date to the next.

Around the clearest inner date of an area, targets a week apart are asked for, one of them on that date. The
mean gradient of the visible bands, in units of their mean, should change slowly with the season and not
with whether a date was observed: the largest step between neighbours, relative to the smaller of the two,
is the figure.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from ...core.series.patch import Patch
from ...core.stack.area import Area
from ...models.training.areas import ModelOf, whole
from .patches import observed

SCALE = 2

SIDE = 96
"""Source pixels along each side, from the middle of an area."""

WEEKS = 4
"""Targets before and after the clearest date at most."""

STEP = 7.0
"""Days between targets."""

VISIBLE = ("B02", "B03", "B04")


def evaluate(areas: list[Area], methods: dict[str, ModelOf]) -> dict[str, Any]:
    """The `steadiness` and `steadiness_areas` parts of the report: largest steps, their mean over areas."""
    rows: dict[str, dict[str, float]] = {name: {} for name in methods}
    for area in areas:
        if len(area.days) < 3 or not set(VISIBLE) <= set(area.bands):
            continue
        patch, days = _weeks(area)
        size = tuple(SCALE * n for n in patch.valid.shape[1:])
        for name, model_of in methods.items():
            images = model_of(area.name).predict(patch, whole(patch, days, size), lambda: False).values
            step = largest_step(images)
            if np.isfinite(step):
                rows[name][area.name] = step
    return {
        "steadiness": {name: float(np.mean(list(row.values()))) for name, row in rows.items() if row},
        "steadiness_areas": {name: row for name, row in rows.items() if row},
    }


def _weeks(area: Area) -> tuple[Patch, list[float]]:
    """The middle of an area, and weekly days around its clearest inner date, all within the series."""
    shares = area.clear_shares.copy()
    shares[[0, -1]] -= 1
    middle = area.days[int(np.argmax(shares))]
    days = middle + STEP * np.arange(-WEEKS, WEEKS + 1)
    days = days[(days >= area.days[0]) & (days <= area.days[-1])]
    dates = np.flatnonzero(area.clear.any(axis=(1, 2)))
    patch = observed(area, dates, VISIBLE)
    rows, cols = (
        slice(max(0, (n - SIDE) // 2), max(0, (n - SIDE) // 2) + SIDE) for n in area.clear.shape[1:]
    )
    return patch.window(rows, cols), days.tolist()


def largest_step(images: np.ndarray) -> float:
    """Of the mean gradient between neighbours of (N, B, H, W) images; NaN where nothing is known on all."""
    grey = images.mean(axis=1)
    known = np.isfinite(grey).all(axis=0)
    down, right = (np.gradient(grey, axis=axis) for axis in (1, 2))
    inside = known & np.isfinite(down).all(axis=0) & np.isfinite(right).all(axis=0)
    if len(grey) < 2 or not inside.any():
        return float("nan")
    gradient = np.hypot(down, right)[:, inside].mean(axis=1) / grey[:, inside].mean(axis=1)
    steps = np.abs(np.diff(gradient)) / np.minimum(gradient[1:], gradient[:-1])
    return float(steps.max())
