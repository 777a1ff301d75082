# SPDX-License-Identifier: GPL-2.0-or-later
"""Consistency of a result with the clear observation of its date, looked at as the sensor looks.

Two figures, of the clearest inner date of an area at x4. `consistency` takes the dates as they lie and
averages the result over the input's pixels, in all bands. `consistency_forward` gives the dates with their
shifts, and looks at the result: blurred by the optics, averaged over the pixels of the date's displaced
grid, in the finest bands. Results that undo neither blur nor shift lose by it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from ...core.analysis.metrics import Consistency
from ...core.series.looks import observe
from ...core.series.patch import Patch, Query
from ...core.stack.area import Area
from ...models.training.areas import ModelOf, whole
from .patches import observed

SCALE = 4


def evaluate(areas: list[Area], methods: dict[str, ModelOf]) -> dict[str, Any]:
    """The `consistency` and `consistency_forward` parts of the report: mean absolute errors, reflectance."""
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in methods}
    for area in areas:
        if not area.clear.any():
            continue
        patch = observed(area, np.flatnonzero(area.clear.any(axis=(1, 2))))
        date, fine = _clearest(patch), np.flatnonzero(area.resolutions <= min(area.resolutions))
        size = tuple(SCALE * n for n in patch.valid.shape[1:])
        query = whole(patch, [patch.days[date]], size)
        for name, model_of in methods.items():
            as_it_lies, on_reference = (
                model_of(area.name).predict(given, query, lambda: False).values[0]
                for given in (replace(patch, shifts=None), patch)
            )
            found[name].append(
                (_averaged(patch, date, as_it_lies, query), _looked_at(patch, date, on_reference, fine))
            )
    keys = ("consistency", "consistency_forward")
    return {
        key: {name: _mean([row[i] for row in rows]) for name, rows in found.items()}
        for i, key in enumerate(keys)
    }


def _mean(values: list[float]) -> float:
    """Of what is known; NaN where nothing is."""
    known = [value for value in values if np.isfinite(value)]
    return float(np.mean(known)) if known else float("nan")


def _clearest(patch: Patch) -> int:
    """Position of the clearest inner date."""
    shares = patch.valid.mean(axis=(1, 2))
    shares[[0, -1]] -= 1
    return int(np.argmax(shares))


def _averaged(patch: Patch, date: int, result: np.ndarray, query: Query) -> float:
    """Mean absolute error of the means of a result (B, H, W) over the input's pixels."""
    measure, known = Consistency(len(result)), np.isfinite(result).all(axis=0)
    measure.add(patch.values[date], result, patch.valid[date], known, query.rows, query.cols)
    return measure.result()["consistency"].all


def _looked_at(patch: Patch, date: int, result: np.ndarray, bands: np.ndarray) -> float:
    """Mean absolute error of a look at a result (B, 4 h, 4 w) against the date, where all it saw is known."""
    down, right = patch.shifts[date].constant.tolist()
    known = np.isfinite(result).all(axis=0)
    look = observe(np.where(known, result[bands], 0), SCALE, (down, right))
    share = observe(known.astype(np.float64), SCALE, (down, right))
    inside = patch.valid[date] & (share > 0.999)
    # Beyond the edges nobody knows.
    for rim in (np.s_[:3], np.s_[-3:]):
        inside[rim] = inside[:, rim] = False
    return float(np.abs(look - patch.values[date][bands])[:, inside].mean()) if inside.any() else float("nan")
