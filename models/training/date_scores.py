# SPDX-License-Identifier: GPL-2.0-or-later
"""Scores of hidden dates: a clear inner date of a series, predicted from the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from ...core.analysis.metrics import decibels
from ...core.series.interpolation import days_to_clear
from ...core.stack.area import Area
from .areas import ModelOf, series, whole

LEAST_CLEAR = 0.9
"""Share of the area's ever clear pixels from which on a date is hidden and asked for."""

BINS = ("<5", "5-15", "15-40", ">40")
"""Days from the hidden date to the nearest clear one; 5 and 15 belong to the bin that they begin."""

INTERVALS = {"68": -np.log(1 - 0.68) / np.sqrt(2), "95": -np.log(1 - 0.95) / np.sqrt(2)}
"""Half widths of the central intervals of a Laplace distribution, in standard deviations."""


def hidden_dates(area: Area) -> list[int]:
    """Positions of the inner dates that are clear enough."""
    shares = area.clear_shares
    return [t for t in range(1, len(area.days) - 1) if shares[t] >= LEAST_CLEAR]


def evaluate(areas: list[Area], methods: dict[str, ModelOf]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The `temporal` and `calibration` parts of the report."""
    temporal, calibration = {}, {}
    for name, model_of in methods.items():
        scores = [score for area in areas for score in _scores(area, model_of)]
        temporal[name] = _summary(scores)
        covered = [score["covered"] for score in scores if "covered" in score]
        if covered:
            weights = np.array([score["pixels"] for score in scores], dtype=float)
            shares = {key: np.array([one[key] for one in covered]) for key in INTERVALS}
            calibration[name] = {key: float(np.average(v, weights=weights)) for key, v in shares.items()}
    return temporal, calibration


def gap_bin(days: float) -> str:
    """The bin of a gap in days."""
    return BINS[int(np.searchsorted([5, 15], days, side="right"))] if days <= 40 else BINS[3]


def _scores(area: Area, model_of: ModelOf) -> Iterator[dict[str, Any]]:
    """One dictionary per hidden date."""
    for t in hidden_dates(area):
        others = np.delete(np.arange(len(area.days)), t)
        patch = series(area, others)
        prediction = model_of(area.name).predict(patch, whole(patch, [area.days[t]]), lambda: False)
        known = area.clear[t] & patch.valid.any(axis=0)
        truth = area.numbers[t][:, known] * np.float32(1e-4)
        error = prediction.values[0][:, known].astype(np.float64) - truth
        gap = days_to_clear(patch, area.days[t : t + 1])[0][known]
        score = {
            "area": area.name,
            "day": float(area.days[t]),
            "gap": float(np.median(gap)),
            "mse": float(np.mean(error**2)),
            "mae": float(np.mean(np.abs(error))),
            "pixels": int(known.sum()),
        }
        if prediction.uncertainty is not None:
            deviation = prediction.uncertainty[0][:, known]
            score["covered"] = {
                k: float((np.abs(error) <= w * deviation).mean()) for k, w in INTERVALS.items()
            }
        yield score


def _summary(scores: list[dict[str, Any]]) -> dict[str, Any]:
    bins = {name: _means([score for score in scores if gap_bin(score["gap"]) == name]) for name in BINS}
    by_area = {}
    for score in scores:
        by_area.setdefault(score["area"], []).append(score)
    return {**_means(scores), "bins": bins, "areas": {name: _means(some) for name, some in by_area.items()}}


def _means(scores: list[dict[str, Any]]) -> dict[str, Any]:
    """PSNR of each date (peak 1.0), then the mean; MAE alike; None where there is no date."""
    if not scores:
        return {"psnr": None, "mae": None, "n": 0}
    psnr = float(np.mean([decibels(score["mse"], 1.0) for score in scores]))
    return {"psnr": psnr, "mae": float(np.mean([score["mae"] for score in scores])), "n": len(scores)}
