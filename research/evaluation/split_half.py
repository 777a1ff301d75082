# SPDX-License-Identifier: GPL-2.0-or-later
"""Detail from the odd dates of a place against detail from the even ones: what is seen twice is there.

No truth is needed. The dates that are clear by half, in order of time, go alternately to two stacks; each
is enlarged four times at the same day, and what is finer than a Gaussian of 10 m in the mean of the visible
bands is correlated. A bicubic image has such detail too, of large contrasts; `beyond` correlates what each
half holds beyond its own bicubic enlargement.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from ...core.series.patch import Patch
from ...core.stack.area import Area
from ...models.training.areas import ModelOf, predict
from .detail import FINE, correlation, finer
from .methods import BICUBIC
from .patches import observed

SCALE = 4

FINEST = 10.0
"""Metres of the pixels of areas that take part."""

LEAST_DATES = 4
"""Dates of a half at least."""

MOST_DATES = 24
"""Dates of a place that are shared out at most: those in the middle of its series."""

VISIBLE = ("B02", "B03", "B04")

LEAST_KNOWN = 4000
"""Fine pixels that both halves must hold."""


def evaluate(areas: list[Area], methods: dict[str, ModelOf]) -> dict[str, Any]:
    """The `split_half`, `split_half_beyond` and `split_half_areas` parts of the report."""
    rows: dict[str, dict[str, dict[str, float]]] = {name: {} for name in methods}
    for area in areas:
        found = _halves(area)
        if found is None:
            continue
        halves, day = found
        size = tuple(SCALE * n for n in halves[0].valid.shape[1:])
        plain = [_grey(BICUBIC, half, day, size) for half in halves]
        for name, model_of in methods.items():
            images = [_grey(model_of(area.name), half, day, size) for half in halves]
            score = _score(images, plain, FINE * SCALE / FINEST)
            if score:
                rows[name][area.name] = score
    means = {name: _means(row) for name, row in rows.items() if row}
    return {
        "split_half": {name: mean["correlation"] for name, mean in means.items()},
        "split_half_beyond": {name: mean["beyond"] for name, mean in means.items()},
        "split_half_areas": {name: row for name, row in rows.items() if row},
    }


def _halves(area: Area) -> tuple[list[Patch], float] | None:
    """Two patches of the odd and the even dates, and the day to ask for; None where there are too few."""
    if max(area.gsd) > 1.01 * FINEST or not set(VISIBLE) <= set(area.bands):
        return None
    dates = np.flatnonzero(area.clear_shares >= 0.5)
    start = max(0, (len(dates) - MOST_DATES) // 2)
    dates = dates[start : start + MOST_DATES]
    if len(dates) < 2 * LEAST_DATES:
        return None
    day = float(area.days[dates[[0, -1]]].mean())
    return [observed(area, dates[half::2], VISIBLE) for half in (0, 1)], day


def _grey(model: Any, patch: Patch, day: float, size: tuple[int, int]) -> np.ndarray:
    """(H, W) mean of the bands; NaN where one is not known."""
    return predict(model, patch, day, size).mean(axis=0)


def _score(images: list[np.ndarray], plain: list[np.ndarray], sigma: float) -> dict[str, float]:
    """Correlations of two halves; empty where too little is known."""
    known = np.isfinite([*images, *plain]).all(axis=0)
    if known.sum() < LEAST_KNOWN:
        return {}
    detail = [finer(image, known, sigma) for image in images]
    beyond = [finer(image - base, known, sigma) for image, base in zip(images, plain)]
    return {"correlation": correlation(*detail, known), "beyond": correlation(*beyond, known)}


def _means(row: dict[str, dict[str, float]]) -> dict[str, float]:
    """Over areas; what does not vary (bicubic beyond itself) counts as 0."""
    keys = ("correlation", "beyond")
    return {key: float(np.mean([np.nan_to_num(one[key]) for one in row.values()])) for key in keys}
