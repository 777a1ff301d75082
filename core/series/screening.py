# SPDX-License-Identifier: GPL-2.0-or-later
"""Clouds, haze, shadows and passing snow that masks missed, by what the other dates let expect. numpy alone.

Every date is compared, in cells of a few pixels, with robust estimates from the dates before it and from
those after it. What lies between both is kept: a field that was harvested stays harvested. What departs from
both in the way of a cloud or of its shadow, by more than the place's own noise, loses weight.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from .patch import Patch
from .resampling import displaced

CELL = 4
"""Side of a cell in source pixels; cells are counted from the corner of the whole grid."""

NEIGHBOURS = 10
"""Dates looked at on either side of a date."""

ENOUGH = 3.0
"""Trust that the nearest dates of one side sum to for its estimate: the fewest with a robust median."""

THRESHOLD = 2.0
"""Departure, in standard deviations of the place's noise, at which a weight is a half: 95 % of normal noise
lies below. On real scenes, all in view, 2 predicts hidden dates better than 2.5 and 3."""

ONE_SIDED = 0.6
"""Share of a departure that counts where only earlier or only later dates exist: benefit of the doubt."""

ACCURACY = (0.005, 0.05)
"""Accuracy of surface reflectance, constant and share of the value: what atmospheric correction is specified
for (Vermote and Kotchenova 2008, doi:10.1029/2007JD009662)."""

CLEAR_LINE = 0.5
"""Blue over red of clear land surfaces; what lies above the line is hazy (Zhang et al. 2002,
doi:10.1016/S0034-4257(02)00034-2; Zhu and Woodcock 2012, doi:10.1016/j.rse.2011.10.028)."""

NEAR = 2
"""Cells around a certain cloud or a mask in which departures count up to twice."""

MARGIN = (NEAR + 3) * CELL
"""Source pixels around one that its weight depends on: NEAR, smoothing, interpolation, and whole cells."""

_ROUNDS = 3
"""Times that the weights found are used for the estimates."""

_STEEP = 4
"""Exponent with which a weight falls beyond the threshold."""

_SPREAD = 2.0
"""Standard deviation over the median distance to the nearer of two medians of three, for normal noise."""

_LEAST = 1e-4
"""Trust in a date at first that looks cloudy: where all do, they are compared with each other."""

_LONGEST = 2.5
"""Micrometres up to which bands see reflected sunlight."""

_KINDS = (
    ("blue", 0.45, 0.52),
    ("red", 0.6, 0.69),
    ("visible", 0.45, 0.69),
    ("nir", 0.75, 0.9),
    ("swir", 1.5, 2.4),
)


def weights(patch: Patch, origin: tuple[int, int] = (0, 0)) -> np.ndarray:
    """How far each date is believed at each pixel, (T, h, w) float32 from 0 to 1.

    `origin` is the first row and column of the patch in the whole grid. Weights of pixels at least MARGIN
    inside the patch, or from the edges of the grid, do not depend on where a patch was cut. Pixels that are
    not valid get the weight of their surroundings. All are 1 where `screens` says no.
    """
    shape = patch.valid.shape
    if shape[0] < 2 or not patch.valid.any() or not screens(patch.wavelengths):
        return np.ones(shape, np.float32)
    rows, cols = (_starts(first, size) for first, size in zip(origin, shape[1:]))
    filled = _cell_sums(patch.valid.astype(np.float32), rows, cols)
    share = filled / _cell_sums(np.ones((1, *shape[1:]), np.float32), rows, cols)
    features, names = _features(patch, rows, cols, filled)
    found = _cell_weights(features, names, share)
    found = _interpolated(found, origin[0] % CELL, shape[1], 1)
    return _interpolated(found, origin[1] % CELL, shape[2], 2)


def screens(wavelengths: np.ndarray) -> bool:
    """Whether there is a band of reflected sunlight, in which clouds are bright: not an index, nor radar."""
    return bool((wavelengths <= _LONGEST).any())


def believed(patch: Patch) -> Patch:
    """The patch without what weighs less than a half: not valid there, and without weights.

    Where a pixel would lose all its dates, the one of the greatest weight stays: a hazy value says more than
    none, and the uncertainty and the layers beside the images tell how it came about.
    """
    if patch.weights is None:
        return patch
    kept = patch.valid & (patch.weights >= 0.5)
    lost = patch.valid.any(axis=0) & ~kept.any(axis=0)
    if lost.any():
        best = np.where(patch.valid, patch.weights, -1).argmax(axis=0)
        rows, cols = np.nonzero(lost)
        kept[best[rows, cols], rows, cols] = True
    return replace(patch, values=np.where(kept[:, None], patch.values, 0), valid=kept, weights=None)


def _starts(first: int, size: int) -> np.ndarray:
    """First pixels of the cells along an axis of `size` pixels that begins at pixel `first` of the grid."""
    return np.unique(np.append(0, np.arange(-first % CELL, size, CELL)))


def _cell_sums(values: np.ndarray, rows: np.ndarray, cols: np.ndarray) -> np.ndarray:
    """Sums over cells of the last two axes."""
    return np.add.reduceat(np.add.reduceat(values, rows, axis=-2), cols, axis=-1)


def _features(
    patch: Patch, rows: np.ndarray, cols: np.ndarray, filled: np.ndarray
) -> tuple[np.ndarray, tuple[str, ...]]:
    """Means of cells by spectral range, (T, F, cells) float32, and the names of the ranges at hand.

    "haze" is the height above the clear line, which soil and plants hardly move. A sensor without visible
    bands is judged by its shortest wavelength in their stead.
    """
    found = {}
    for name, low, high in _KINDS:
        bands = np.flatnonzero((patch.wavelengths >= low) & (patch.wavelengths <= high))
        if name == "visible" and not len(bands):
            known = np.where(np.isnan(patch.wavelengths), np.inf, patch.wavelengths)
            bands = np.array([int(np.argmin(known))])
        if len(bands):
            means = _cell_sums(patch.values[:, bands].mean(axis=1), rows, cols) / np.maximum(filled, 1)
            found[name] = means.reshape(len(means), -1)
    blue, red = found.pop("blue", None), found.pop("red", None)
    if blue is not None and red is not None:
        found["haze"] = blue - CLEAR_LINE * red
    return np.stack(list(found.values()), axis=1), tuple(found)


def _cell_weights(features: np.ndarray, names: Sequence[str], share: np.ndarray) -> np.ndarray:
    """Weights (T, rows, columns) of the cells.

    `features` (T, F, cells); `share` (T, rows, columns): of the pixels of a cell that are valid. Clouds
    take no part in the estimates once they are found.
    """
    known = (share > 0).reshape(len(share), -1)
    sides = _sides(features)
    floor = _accuracy(features, names, known)
    trust = _first_trust(features, names, known, floor)
    for _ in range(_ROUNDS):
        score = _departures(features, names, sides, trust, floor)
        trust = np.where(known, _weight(score), 0).astype(np.float32)
    return _weight(_grown(score.reshape(share.shape), share))


def _departures(
    features: np.ndarray,
    names: Sequence[str],
    sides: tuple[list[_Side], list[_Side]],
    trust: np.ndarray,
    floor: np.ndarray,
) -> np.ndarray:
    """Departures (T, cells) from what the other dates let expect, in standard deviations; 0 or more."""
    before, after = (np.stack([side.estimate(features, trust) for side in some]) for some in sides)
    nearer = np.fmin(np.abs(features - before), np.abs(features - after))
    trusted = np.where(np.isnan(nearer), 0, trust[:, None])
    nearer = np.nan_to_num(nearer)
    spread = np.nan_to_num(_weighted_quantile(nearer, np.argsort(nearer, axis=0), trusted, 0.5))
    # Two dates say nothing of the noise: their difference may be a cloud.
    spread *= np.clip((trusted.sum(axis=0) - 2) / 2, 0, 1)
    noise = np.hypot(floor, _SPREAD * spread)
    above = np.nan_to_num((features - np.fmax(before, after)) / noise)
    below = np.nan_to_num((np.fmin(before, after) - features) / noise)
    between = ~np.isnan(before[:, 0]) & ~np.isnan(after[:, 0])
    # A second date alone says half as much.
    one_sided = ONE_SIDED * np.clip(((trust > 0).sum(axis=0) - 1) / 2, 0, 1)
    above *= np.where(between, 1, one_sided)[:, None]
    return np.where(trust > 0, _departure(above, below, names, between), 0)


def _departure(above: np.ndarray, below: np.ndarray, names: Sequence[str], between: np.ndarray) -> np.ndarray:
    """The larger of the departures (T, cells) in the way of a cloud and of a shadow.

    `above` and `below` (T, F, cells) are heights over and depths under both estimates; `between` (T, cells):
    there are estimates from both sides. Clouds and snow lift the visible and its height above the clear line;
    where that is unknown, all ranges. Shadows darken all ranges, the visible least, since the sky still
    lights it; at the ends of a series nothing tells them from a change that stays.
    """
    index = {name: number for number, name in enumerate(names)}
    visible = index["visible"]
    others = [number for name, number in index.items() if name not in ("haze", "visible")]
    if "haze" in index:
        cloud = np.minimum(above[:, index["haze"]], 2 * above[:, visible])
    else:
        cloud = above[:, [visible, *others]].min(axis=1)
    shadow = np.minimum.reduce([2 * below[:, visible], *(below[:, number] for number in others)])
    return np.maximum(np.maximum(cloud, np.where(between, shadow, 0)), 0)


class _Side:
    """The dates on one side of a date, nearest first, with their order by value."""

    def __init__(self, features: np.ndarray, dates: np.ndarray) -> None:
        self.dates = dates
        self.order = np.argsort(features[dates], axis=0).astype(np.int8)

    def estimate(self, features: np.ndarray, trust: np.ndarray) -> np.ndarray:
        """Weighted median (F, cells) of the nearest dates that are trusted; NaN where there are none."""
        if not len(self.dates):
            return np.full(features.shape[1:], np.nan, np.float32)
        own = trust[self.dates]
        own = own * np.clip(1 - (np.cumsum(own, axis=0) - own) / ENOUGH, 0, 1)
        return _weighted_quantile(features[self.dates], self.order, own[:, None], 0.5)


def _sides(features: np.ndarray) -> tuple[list[_Side], list[_Side]]:
    """The dates before and after each date."""
    dates = np.arange(len(features))
    before = [_Side(features, dates[max(0, date - NEIGHBOURS) : date][::-1]) for date in dates]
    after = [_Side(features, dates[date + 1 : date + 1 + NEIGHBOURS]) for date in dates]
    return before, after


def _weighted_quantile(values: np.ndarray, order: np.ndarray, own: np.ndarray, share: float) -> np.ndarray:
    """Quantile of `values` along the first axis with weights `own`; NaN where they are all 0."""
    own = np.take_along_axis(np.broadcast_to(own, values.shape), order, axis=0)
    total = np.cumsum(own, axis=0)
    index = (total >= share * total[-1] - 1e-6).argmax(axis=0)
    found = np.take_along_axis(values, np.take_along_axis(order, index[None], axis=0), axis=0)[0]
    return np.where(total[-1] > 0, found, np.nan).astype(np.float32)


def _accuracy(features: np.ndarray, names: Sequence[str], known: np.ndarray) -> np.ndarray:
    """Standard deviation (F, cells) that reflectance has at least."""
    typical = _weighted_quantile(
        features, np.argsort(features, axis=0), known[:, None].astype(np.float32), 0.3
    )
    if "haze" in names:
        typical[names.index("haze")] = CLEAR_LINE * typical[names.index("visible")]
    return np.nan_to_num(ACCURACY[0] + ACCURACY[1] * np.maximum(typical, 0), nan=ACCURACY[0])


def _first_trust(
    features: np.ndarray, names: Sequence[str], known: np.ndarray, floor: np.ndarray
) -> np.ndarray:
    """Trust (T, cells) by the height over the lower quartile of the dates around: most may be cloudy.

    Snow is trusted here, and what the date before or after repeats in all ranges, as clouds never do.
    """
    one = names.index("haze" if "haze" in names else "visible")
    height = np.zeros(known.shape, np.float32)
    for date in range(len(features)):
        near = slice(max(0, date - NEIGHBOURS), date + NEIGHBOURS + 1)
        values = features[near, one]
        low = _weighted_quantile(values, np.argsort(values, axis=0), known[near].astype(np.float32), 0.25)
        height[date] = np.nan_to_num(features[date, one] - low) / (2 * floor[one])
    change = np.abs(np.diff(features, axis=0) / (2 * floor)).max(axis=1)
    repeated = np.where(known[1:] & known[:-1], _weight(change), 0)
    trust = _weight(np.maximum(height, 0)) + _LEAST
    trust[1:] = np.maximum(trust[1:], repeated)
    trust[:-1] = np.maximum(trust[:-1], repeated)
    return np.where(known, np.maximum(trust, _snow(features, names)), 0).astype(np.float32)


def _snow(features: np.ndarray, names: Sequence[str]) -> np.ndarray:
    """Where (T, cells) the ground looks snowy, by the test of Fmask (Zhu and Woodcock 2012)."""
    if not {"visible", "nir", "swir"} <= set(names):
        return np.zeros((len(features), features.shape[2]), bool)
    visible, nir, swir = (features[:, names.index(name)] for name in ("visible", "nir", "swir"))
    return (visible - swir > 0.4 * (visible + swir)) & (nir > 0.11) & (visible > 0.1)


def _weight(score: np.ndarray) -> np.ndarray:
    """Weights from departures: 1 at none, a half at the threshold."""
    return 1 / (1 + (score / THRESHOLD) ** _STEEP)


def _grown(score: np.ndarray, share: np.ndarray) -> np.ndarray:
    """Departures (T, rows, columns) of cells, smoothed, and counted up to twice near clouds and masks.

    `share` is that of valid pixels.
    """
    score = (score + _neighbourhood(score, 1, np.add) / 9) / 2
    certain = np.maximum(np.clip(score / THRESHOLD - 1, 0, 1), 1 - share)
    return score * (1 + _neighbourhood(certain, NEAR, np.maximum))


def _neighbourhood(values: np.ndarray, reach: int, join: np.ufunc) -> np.ndarray:
    """Sum or maximum over the cells within `reach` along the last two axes; edge cells repeat outside."""
    for axis in (1, 2):
        moved = displaced(values, list(range(-reach, reach + 1)), axis, mode="edge")
        values = join.reduce([image for _, image in moved])
    return values


def _interpolated(found: np.ndarray, phase: int, size: int, axis: int) -> np.ndarray:
    """Weights of cells along an axis at its pixels, linear between the centres of cells."""
    position = (np.arange(size) + phase + 0.5) / CELL - 0.5
    low = np.floor(position).astype(int)
    share = (position - low).astype(np.float32).reshape([-1 if number == axis else 1 for number in range(3)])
    last = found.shape[axis] - 1
    below, above = (found.take(np.clip(index, 0, last), axis) for index in (low, low + 1))
    return (below * (1 - share) + above * share).astype(np.float32)
