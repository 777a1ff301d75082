# SPDX-License-Identifier: GPL-2.0-or-later
"""Calibration of the estimate in time on places left out, and its part of a file of weights.

The uncertainty gets a factor for each length of gap, so that 95 % of the errors on places that were left out
lie inside the 95 % interval at every length.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch

from ...core.sampling import evenly_spread
from ...core.series import registration
from ...core.series.interpolation import days_to_clear
from ...core.stack.area import Area
from ..architectures.temporal_liif_3.date_weights import DateWeights
from ..architectures.temporal_liif_3.gap_correction import GapCorrection
from ..architectures.temporal_liif_3.time_estimate import PART, TimeEstimator
from .areas import with_shifts
from .date_scores import INTERVALS, hidden_dates

GAPS = (0.0, 10.0, 20.0, 30.0, 45.0)
"""Days around a hidden date that are left out."""

MOST_HIDDEN = 12
"""Dates of a place that are hidden at most, evenly spread."""

VALUES = 2000
"""Values drawn of a hidden date."""

WINDOWS = ((0.0, 5.0), (2.0, 10.0), (5.0, 20.0), (12.0, 30.0), (20.0, 45.0), (30.0, np.inf))
"""Days to the nearest clear date whose errors tell the factor of each of GAP_KNOTS."""

QUANTILE = 0.96
"""Share of the errors of other folds that the factors take into the 95 % interval: a place that is left out
differs from these by more than they do from each other. Chosen on all folds: 95 % of the errors left out are
inside then."""

LEAST_VALUES = 2000
"""Values near a length of gap below which its factor is that of the next shorter one."""

Errors = tuple[np.ndarray, np.ndarray]
"""Errors in units of the predicted standard deviation, and days to the nearest clear date; (N,) each."""


def errors(estimator: TimeEstimator, area: Area) -> Errors:
    """Errors of an area's hidden dates, each across all of GAPS; the estimator has factors of 1."""
    patch = registration.aligned(with_shifts(area))
    dates = hidden_dates(area)
    rng, ratios, gaps = np.random.default_rng(0), [np.empty(0)], [np.empty(0)]
    for date in (dates[index] for index in evenly_spread(len(dates), MOST_HIDDEN)):
        apart = np.abs(area.days - area.days[date])
        for gap in GAPS:
            others = np.flatnonzero(apart > max(gap, 0.5))
            if not len(others):
                continue
            some = replace(
                patch, values=patch.values[others], valid=patch.valid[others], days=patch.days[others]
            )
            known = patch.valid[date] & some.valid.any(axis=0)
            if not known.any():
                continue
            value, variance = estimator.estimate(estimator.prepare(some), float(area.days[date]))
            error = np.abs(value - patch.values[date])[:, known] / np.sqrt(variance[:, known])
            nearest = days_to_clear(some, area.days[date : date + 1])[0][known]
            drawn = rng.integers(error.size, size=VALUES)
            ratios.append(error.ravel()[drawn])
            gaps.append(np.broadcast_to(nearest, error.shape).ravel()[drawn])
    return np.concatenate(ratios), np.concatenate(gaps)


def spreads(found: dict[int, list[Errors]]) -> dict[int, tuple[float, ...]]:
    """Factors at time_estimate.GAP_KNOTS for each fold, from the places of all *other* folds; for 0 from
    every fold's.

    `found`: errors of the places that each fold left out.
    """
    return {
        fold: factors_of([one for other, places in found.items() if other != fold for one in places])
        for fold in (0, *found)
    }


def factors_of(found: list[Errors]) -> tuple[float, ...]:
    """Factors at time_estimate.GAP_KNOTS from the errors of some places, one of which has some."""
    ratios, gaps = (np.concatenate(part) for part in zip(*found))
    factors: list[float] = []
    for first, last in WINDOWS:
        some = ratios[(gaps >= first) & (gaps < last)]
        if len(some) < LEAST_VALUES and factors:
            factors.append(factors[-1])
        else:
            some = some if len(some) >= LEAST_VALUES else ratios
            factors.append(float(np.quantile(some, QUANTILE) / INTERVALS["95"]))
    return tuple(factors)


def part(
    weights: DateWeights, gap: GapCorrection, factors: tuple[float, ...], trust: float
) -> tuple[dict[str, object], dict[str, torch.Tensor]]:
    """Arguments and parameters of a checkpoint, as TimeEstimator.from_checkpoint reads them."""
    networks = {"weights": weights, "gap": gap}
    args = {key: network.settings for key, network in networks.items()}
    state = {
        f"{PART}.{key}.{name}": value
        for key, network in networks.items()
        for name, value in network.state_dict().items()
    }
    return {PART: {**args, "spreads": list(factors), "trust": trust}}, state
