# SPDX-License-Identifier: GPL-2.0-or-later
"""Hidden dates of dense series when all dates around them are missing: what long gaps cost.

Of a place with many clear dates, up to HIDDEN of them, evenly spread, are predicted from all dates farther
away than 0, 10, 20, 30 and 45 days. The same dates are asked for at every gap, so that the columns compare.
Every method is given the dates as the product gives them, with shifts and the screen's weights, and its
estimate is moved into the hidden date's own shift, as in `temporal_aligned`; results of the ground are looked
at as the sensor would (sensor_view.py).

In `cloudy_gaps` the dates within that time are not missing but cloudy: each shows SHOWN of its pixels,
through holes of its own. Pixels that one of them shows are not scored, so the gap is as long, but what these
dates show of other pixels is there for whoever can use it.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from ...core.sampling import evenly_spread
from ...core.series.looks import clear_between_clouds
from ...core.stack.area import Area
from ...models.training.areas import ModelOf
from ...models.training.date_scores import LEAST_CLEAR, coverage, means, score
from . import sensor_view
from .patches import observed
from .temporal_aligned import rendered

GAPS = (0, 10, 20, 30, 45)
"""Days on either side from which no date is given; 0: the day itself."""

HIDDEN = 16
"""Dates of a place that are asked for at most."""

SHOWN = 0.15
"""Share of a cloudy date's pixels that its holes show."""

HOLES = 12.0
"""Standard deviation in pixels of the field that holes are cut from."""

LEAST_SCORED = 0.02
"""Share of a date's pixels that a cloudy gap has to leave to be scored."""

DENSE = 30
"""Dates from which on a series is dense."""


def hidden_dates(area: Area) -> list[int]:
    """Clear dates with half clear ones on both sides beyond the longest gap; none of a series not dense.

    Clear in units of the place's clearer dates (third quartile): of some only fields have data, and not
    always the same.
    """
    counts, days = area.clear.sum(axis=(1, 2)), area.days
    shares = counts / max(1.0, np.quantile(counts, 0.75))
    usable = days[shares >= 0.5]
    if len(days) < DENSE or not len(usable):
        return []
    first, last = usable[0] + GAPS[-1], usable[-1] - GAPS[-1]
    found = [t for t, day in enumerate(days) if shares[t] >= LEAST_CLEAR and first < day < last]
    return [found[index] for index in evenly_spread(len(found), HIDDEN)]


def evaluate(areas: list[Area], methods: dict[str, ModelOf], cloudy: bool = False) -> dict[str, Any]:
    """The `gaps` part of the report: PSNR by gap, mean of the places, and under `places` each one's.

    `coverage`: the share of the errors inside each interval by gap, of methods with an uncertainty. `cloudy`:
    the part `cloudy_gaps` instead.
    """
    rows: dict[str, dict[str, Any]] = {name: {} for name in methods}
    covered: dict[str, dict[str, list[dict[str, Any]]]] = {name: {} for name in methods}
    for area in areas:
        dates = hidden_dates(area)
        for gap in GAPS[cloudy:] if dates else ():
            scores = _scores(area, dates, gap, methods, cloudy)
            for name, some in scores.items():
                if not some:
                    continue
                row = rows[name].setdefault(area.name, {})
                row.setdefault("n", len(some))
                row[str(gap)] = means(some)["psnr"]
                covered[name].setdefault(str(gap), []).extend(some)
    return {
        name: {
            **_mean_of(places),
            "coverage": {gap: coverage(some) for gap, some in covered[name].items()},
            "places": places,
        }
        for name, places in rows.items()
        if places
    }


def _scores(
    area: Area, dates: list[int], gap: int, methods: dict[str, ModelOf], cloudy: bool
) -> dict[str, list[dict[str, Any]]]:
    """By method, a score for each hidden date."""
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in methods}
    for date in dates:
        apart = np.abs(area.days - area.days[date])
        clear = _with_holes(area.clear, apart <= gap, date) if cloudy else area.clear
        others = np.flatnonzero(apart > (0 if cloudy else gap))
        others = others[clear[others].any(axis=(1, 2))]
        patch = observed(area, others, clear=clear)
        shown = patch.valid[apart[others] <= gap].any(axis=0)
        if (area.clear[date] & ~shown).sum() < LEAST_SCORED * area.clear[date].sum():
            continue
        for name, model_of in methods.items():
            prediction = sensor_view.predict(model_of(area.name), patch, area.days[date])
            moved, known = rendered(prediction.values[0], area, date)
            known = known & patch.valid.any(axis=0) & ~shown
            found[name].append(score(area, date, patch, moved, known, prediction.uncertainty))
    return found


def _with_holes(clear: np.ndarray, cloudy: np.ndarray, seed: int) -> np.ndarray:
    """What is clear (T, h, w) when clouds cover all but SHOWN of the `cloudy` dates (T,)."""
    rng, clear = np.random.default_rng(seed), clear.copy()
    for date in np.flatnonzero(cloudy):
        clear[date] &= clear_between_clouds(rng, clear.shape[1:], 1 - SHOWN, HOLES)
    return clear


def _mean_of(places: dict[str, Any]) -> dict[str, float]:
    found = {str(gap): [row[str(gap)] for row in places.values() if str(gap) in row] for gap in GAPS}
    return {gap: float(np.mean(values)) for gap, values in found.items() if values}
