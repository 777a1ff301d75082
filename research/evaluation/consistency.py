# SPDX-License-Identifier: GPL-2.0-or-later
"""Consistency of a result with the clear observation of its date, after degradation to its resolution."""

from __future__ import annotations

import numpy as np

from ...core.analysis.metrics import Consistency
from ...core.stack.area import Area
from ...models.training.areas import ModelOf, series, whole

SCALE = 4


def evaluate(areas: list[Area], methods: dict[str, ModelOf]) -> dict[str, float]:
    """The `consistency` part of the report: reflectance MAE at x4, 12 bands, on the clearest inner dates."""
    out = {}
    for name, model_of in methods.items():
        errors = [_error(area, model_of) for area in areas if area.clear.any()]
        out[name] = float(np.mean(errors)) if errors else float("nan")
    return out


def _error(area: Area, model_of: ModelOf) -> float:
    patch = series(area, np.arange(len(area.days)))
    shares = patch.valid.mean(axis=(1, 2))
    shares[[0, -1]] -= 1
    date = int(np.argmax(shares))
    height, width = patch.valid.shape[1:]
    query = whole(patch, [patch.days[date]], (SCALE * height, SCALE * width))
    result = model_of(area.name).predict(patch, query, lambda: False).values[0]
    measure = Consistency(len(result))
    known = np.isfinite(result).all(axis=0)
    measure.add(patch.values[date], result, patch.valid[date], known, query.rows, query.cols)
    return measure.result()["consistency"].all
