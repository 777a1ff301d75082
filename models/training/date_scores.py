# SPDX-License-Identifier: GPL-2.0-or-later
"""Scores of hidden dates: a clear inner date of a series, predicted from the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from ...core.analysis.metrics import decibels
from ...core.series.interpolation import days_to_clear
from ...core.series.patch import Patch
from ...core.stack.area import SCALE, Area
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
        scores = [one for area in areas for one in _scores(area, model_of)]
        temporal[name] = summary(scores)
        if any("covered" in one for one in scores):
            bins = {key: [one for one in scores if gap_bin(one["gap"]) == key] for key in BINS}
            calibration[name] = {
                **coverage(scores),
                "bins": {key: {**coverage(some), "n": len(some)} for key, some in bins.items()},
            }
    return temporal, calibration


def coverage(scores: list[dict[str, Any]]) -> dict[str, float]:
    """Share of the errors inside each of INTERVALS, of all pixels of some dates; empty for no date."""
    known = [one for one in scores if "covered" in one]
    if not known:
        return {}
    weights = np.array([one["pixels"] for one in known], dtype=float)
    shares = {key: [one["covered"][key] for one in known] for key in INTERVALS}
    return {key: float(np.average(values, weights=weights)) for key, values in shares.items()}


def gap_bin(days: float) -> str:
    """The bin of a gap in days."""
    return BINS[int(np.searchsorted([5, 15], days, side="right"))] if days <= 40 else BINS[3]


def _scores(area: Area, model_of: ModelOf) -> Iterator[dict[str, Any]]:
    """One dictionary per hidden date."""
    for t in hidden_dates(area):
        patch = series(area, np.delete(np.arange(len(area.days)), t))
        prediction = model_of(area.name).predict(patch, whole(patch, [area.days[t]]), lambda: False)
        known = area.clear[t] & patch.valid.any(axis=0)
        yield score(area, t, patch, prediction.values[0], known, prediction.uncertainty)


def score(
    area: Area,
    date: int,
    patch: Patch,
    estimate: np.ndarray,
    known: np.ndarray,
    uncertainty: np.ndarray | None = None,
) -> dict[str, Any]:
    """Errors of an estimate (B, h, w) of a hidden date where `known` (h, w), from the dates of a patch.

    `uncertainty` (1, B, h, w): standard deviations, for the shares of errors `covered` by INTERVALS.
    """
    truth = area.numbers[date][:, known] * np.float32(SCALE)
    error = estimate[:, known].astype(np.float64) - truth
    gap = days_to_clear(patch, area.days[date : date + 1])[0][known]
    found = {
        "area": area.name,
        "day": float(area.days[date]),
        "gap": float(np.median(gap)),
        "mse": float(np.mean(error**2)),
        "mae": float(np.mean(np.abs(error))),
        "pixels": int(known.sum()),
    }
    if uncertainty is not None:
        deviation = uncertainty[0][:, known]
        found["covered"] = {k: float((np.abs(error) <= w * deviation).mean()) for k, w in INTERVALS.items()}
    return found


def summary(scores: list[dict[str, Any]]) -> dict[str, Any]:
    """Means over all dates, by bin of the gap, and by area."""
    bins = {name: means([one for one in scores if gap_bin(one["gap"]) == name]) for name in BINS}
    by_area: dict[str, list[dict[str, Any]]] = {}
    for one in scores:
        by_area.setdefault(one["area"], []).append(one)
    return {**means(scores), "bins": bins, "areas": {name: means(some) for name, some in by_area.items()}}


def means(scores: list[dict[str, Any]]) -> dict[str, Any]:
    """PSNR of each date (peak 1.0), then the mean; MAE alike; None where there is no date."""
    if not scores:
        return {"psnr": None, "mae": None, "n": 0}
    psnr = float(np.mean([decibels(one["mse"], 1.0) for one in scores]))
    return {"psnr": psnr, "mae": float(np.mean([one["mae"] for one in scores])), "n": len(scores)}
