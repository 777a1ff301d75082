# SPDX-License-Identifier: GPL-2.0-or-later
"""Clouds, haze, shadows and passing snow that masks missed, by what the other dates let expect. numpy alone.

Every date is compared, in cells of a few pixels, with robust estimates from the dates before it and from
those after it. What lies between both is kept: a field that was harvested stays harvested. What departs from
both in the way of a cloud or of its shadow, by more than the place's own noise, loses weight. A veil without
contrast of its own shows in means over many cells; clouds smaller than a cell are looked for pixel by pixel.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from .expected import before_and_after, quantile
from .patch import Patch
from .resampling import displaced
from .screened_pixels import Cells, departures

CELL = 4
"""Side of a cell in source pixels; cells are counted from the corner of the whole grid."""

THRESHOLD = 2.0
"""Departure, in standard deviations of the place's noise, at which a weight is a half: 95 % of normal noise
lies below."""

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

WIDE = 4
"""Cells on each side over which departures are averaged to find even veils: 360 m of Sentinel-2."""

MARGIN = (WIDE + NEAR + 3) * CELL
"""Source pixels around one that its weight depends on: WIDE, NEAR, smoothing, interpolation, whole cells."""

_SPREAD = 1.0
"""Noise of a place over the median distance of its dates to the nearer of both estimates. Normal noise has
2, but missed haze and change widen the distances: of 2, 1.5 and 1, 1 predicts hidden dates best where masks
are withheld, on either half of the real places."""

_NEIGHBOURS = 10
"""Dates on either side among which the clearest are looked for at first."""

_STEP = 4
"""Dates that share these neighbours."""

_LONGEST = 2.5
"""Micrometres up to which bands see reflected sunlight."""

_KINDS = (
    ("blue", 0.45, 0.52),
    ("red", 0.6, 0.69),
    ("visible", 0.45, 0.69),
    ("nir", 0.75, 0.9),
    ("swir", 1.5, 2.4),
)


_ROWS = 64 * CELL
"""Rows of pixels that are compared together."""


def weights(patch: Patch, origin: tuple[int, int] = (0, 0)) -> np.ndarray:
    """How far each date is believed at each pixel, (T, h, w) float32 from 0 to 1.

    `origin` is the first row and column of the patch in the whole grid. Weights of pixels at least MARGIN
    inside the patch, or from the edges of the grid, do not depend on where a patch was cut. Pixels that are
    not valid get the weight of their surroundings. All are 1 where `screens` says no.
    """
    shape = patch.valid.shape
    if shape[0] < 2 or not patch.valid.any() or not screens(patch.wavelengths):
        return np.ones(shape, np.float32)
    phase = origin[0] % CELL, origin[1] % CELL
    filled = _cell_sums(patch.valid.astype(np.float32), phase)
    share = filled / _cell_sums(np.ones((1, *shape[1:]), np.float32), phase)
    ranges = _ranges(patch.wavelengths)
    features, names = _features(patch, ranges, phase, filled), tuple(ranges)
    score, above, trusted, floor = _scores(features, names, share)
    found, out = _weight(score), np.empty(shape, np.float32)
    for first, last in _strips(shape[1], phase[0]):
        rows = _interpolated(found, phase[0] + first, last - first, 1)
        # Cells of these rows, of which the first is whole but in the first strip.
        cells = (..., slice((first + phase[0]) // CELL, -(-(last + phase[0]) // CELL)), slice(None))
        pixels = _pixel_departures(
            patch.window(slice(first, last), slice(None)),
            ranges,
            *(part[cells] for part in (features, above, floor, trusted)),
            (0 if first else phase[0], phase[1]),
        )
        rows = _interpolated(rows, phase[1], shape[2], 2)
        np.minimum(rows, _weight(THRESHOLD * pixels), out=out[:, first:last])
    return out


def _strips(height: int, phase: int) -> Iterator[tuple[int, int]]:
    """First and last (exclusive) rows of pixels that are compared together, from a cell's first row on: what
    lies between takes several times the memory of its pixels."""
    first = 0
    while first < height:
        last = min(height, first + _ROWS - (phase if not first else 0))
        yield first, last
        first = last


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


def _cell_sums(values: np.ndarray, phase: tuple[int, int]) -> np.ndarray:
    """Sums over cells of the last two axes, of which the first cells miss `phase` pixels."""
    for axis, before in zip((-2, -1), phase):
        size = values.shape[axis]
        padding = [(0, 0)] * values.ndim
        padding[axis] = (before, -(before + size) % CELL)
        padded = np.moveaxis(np.pad(values, padding) if any(padding[axis]) else values, axis, 0)
        values = np.moveaxis(sum(padded[start::CELL] for start in range(CELL)), 0, axis)
    return values


def _ranges(wavelengths: np.ndarray) -> dict[str, dict[int, float]]:
    """The spectral ranges at hand as sums of bands: name to band to its weight.

    "haze" is the height above the clear line, which soil and plants hardly move. A sensor without visible
    bands is judged by its shortest wavelength in their stead.
    """
    found = {}
    for name, low, high in _KINDS:
        bands = np.flatnonzero((wavelengths >= low) & (wavelengths <= high))
        if name == "visible" and not len(bands):
            bands = np.array([int(np.nanargmin(wavelengths))])
        if len(bands):
            found[name] = {int(band): 1 / len(bands) for band in bands}
    blue, red = found.pop("blue", None), found.pop("red", None)
    if blue is not None and red is not None:
        found["haze"] = {**blue, **{band: -CLEAR_LINE * weight for band, weight in red.items()}}
    return found


def _cloud_ranges(names: Sequence[str]) -> tuple[str, ...]:
    """The ranges that a cloud lifts, the second half as much at least.

    Clouds and snow lift the height above the clear line, and the visible. Where the first is unknown, they
    lift the shortest wavelength, and the near infrared with it: ice clouds are dark beyond.
    """
    if "haze" in names:
        return "haze", "visible"
    return ("visible", "nir") if "nir" in names else ("visible",)


def _features(
    patch: Patch, ranges: dict[str, dict[int, float]], phase: tuple[int, int], filled: np.ndarray
) -> np.ndarray:
    """Means of cells by spectral range, (T, F, rows, columns) float32."""
    bands = {band for weights in ranges.values() for band in weights}
    means = {band: _cell_sums(patch.values[:, band], phase) / np.maximum(filled, 1) for band in bands}
    found = [sum(weight * means[band] for band, weight in weights.items()) for weights in ranges.values()]
    return np.stack(found, axis=1)


def _pixel_departures(
    patch: Patch,
    ranges: dict[str, dict[int, float]],
    features: np.ndarray,
    above: np.ndarray,
    floor: np.ndarray,
    trusted: np.ndarray,
    phase: tuple[int, int],
) -> np.ndarray:
    """See screened_pixels.departures; `features` and `above` (T, F, rows, columns) of the cells."""
    names, used = tuple(ranges), []
    for name in _cloud_ranges(names):
        image = sum(weight * patch.values[:, band] for band, weight in ranges[name].items())
        number = names.index(name)
        used.append((image, Cells(features[:, number], above[:, number], floor[number])))
    return departures(used, trusted, patch.valid, phase, CELL)


def _scores(
    features: np.ndarray, names: Sequence[str], share: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Departures (T, rows, columns) of the cells in standard deviations, 0 or more, and what they rest on.

    `features` (T, F, rows, columns); `share` (T, rows, columns): of the pixels of a cell that are valid.
    Clouds take no part in the estimates once they are found; even veils are looked for once, so that weights
    do not reach from veil to veil. Besides: the heights above what is expected (T, F, rows, columns), the
    cells that were trusted (T, rows, columns), and the accuracy of reflectance (F, rows, columns).
    """
    known = share > 0
    floor = _accuracy(features, names, known)
    trusted = _first_trusted(features, names, known, floor)
    trusted = known & (_departures(features, names, trusted, known, floor)[0] < THRESHOLD)
    score, above = _departures(features, names, trusted, known, floor)
    veil = _veil(above, names, known, floor)
    trusted = known & (score < THRESHOLD) & (veil < THRESHOLD)
    score, above = _departures(features, names, trusted, known, floor)
    score = np.maximum(_grown(np.where(known, score, 0), share), np.where(known, veil, 0))
    return score, above, trusted, floor


def _departures(
    features: np.ndarray, names: Sequence[str], trusted: np.ndarray, known: np.ndarray, floor: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Departures (T, rows, columns) from what the other dates let expect, in standard deviations; 0 or more.

    And the heights (T, F, rows, columns) above it in reflectance, as far as they count.
    """
    (before, lower_before), (after, lower_after) = before_and_after(features, trusted[:, None])
    nearer = np.fmin(np.abs(features - lower_before), np.abs(features - lower_after))
    spread = np.nan_to_num(quantile(nearer, trusted[:, None] & ~np.isnan(nearer), 0.5))
    # Two dates say nothing of the noise: their difference may be a cloud.
    spread *= np.clip((trusted.sum(axis=0) - 2) / 2, 0, 1)
    noise = np.hypot(floor, _SPREAD * spread).astype(np.float32)
    between = ~np.isnan(before[:, 0]) & ~np.isnan(after[:, 0])
    # A second date alone says half as much.
    one_sided = ONE_SIDED * np.clip((known.sum(axis=0) - 1) / 2, 0, 1)
    counts = np.where(between, 1, one_sided).astype(np.float32)[:, None]
    above = np.nan_to_num(features - np.fmax(lower_before, lower_after)) * counts
    below = np.nan_to_num(np.fmin(before, after) - features) * between[:, None]
    score = np.maximum(_cloud(above / noise, names), _shadow(below / noise, names))
    return np.maximum(score, 0), above


def _cloud(above: np.ndarray, names: Sequence[str]) -> np.ndarray:
    """Departure in the way of a cloud or snow, from heights `above` (T, F, rows, columns) both estimates."""
    first, *second = (above[:, names.index(name)] for name in _cloud_ranges(names))
    return np.minimum(first, 2 * second[0]) if second else first


def _shadow(below: np.ndarray, names: Sequence[str]) -> np.ndarray:
    """Departure in the way of a shadow, from depths `below` (T, F, rows, columns) both estimates.

    Shadows darken all ranges, the visible least, since the sky still lights it. At the ends of a series
    nothing tells them from a change that stays.
    """
    others = [below[:, number] for number, name in enumerate(names) if name not in ("haze", "visible")]
    return np.minimum.reduce([2 * below[:, names.index("visible")], *others])


def _veil(above: np.ndarray, names: Sequence[str], known: np.ndarray, floor: np.ndarray) -> np.ndarray:
    """Departures (T, rows, columns) of means over WIDE cells around, of heights (T, F, rows, columns).

    Noise of single cells has averaged out there; what stays is the accuracy of the atmospheric correction,
    which is one and the same over a date. A cell counts twice the threshold at most: of a window that a cloud
    covers in part, the rest is clear.
    """
    count = np.maximum(_neighbourhood(known.astype(np.float32), WIDE, np.add), 1)
    used = [number for number, name in enumerate(names) if name != "swir"]
    limited = np.minimum(above[:, used], 2 * THRESHOLD * floor[used]) * known[:, None]
    means = np.stack([_neighbourhood(one, WIDE, np.add) / count for one in limited.swapaxes(0, 1)], axis=1)
    return np.maximum(_cloud(means / floor[used], [names[number] for number in used]), 0)


def _accuracy(features: np.ndarray, names: Sequence[str], known: np.ndarray) -> np.ndarray:
    """Standard deviation (F, rows, columns) that reflectance has at least."""
    typical = quantile(features, known[:, None], 0.3)
    if "haze" in names:
        typical[names.index("haze")] = CLEAR_LINE * typical[names.index("visible")]
    return np.nan_to_num(ACCURACY[0] + ACCURACY[1] * np.maximum(typical, 0), nan=ACCURACY[0])


def _first_trusted(
    features: np.ndarray, names: Sequence[str], known: np.ndarray, floor: np.ndarray
) -> np.ndarray:
    """Cells (T, rows, columns) trusted by the height over the lower quartile of the dates around.

    Most dates may be cloudy. Snow is trusted here, and what the date before or after repeats in all ranges,
    as clouds never do.
    """
    one = names.index("haze" if "haze" in names else "visible")
    trusted = np.zeros(known.shape, bool)
    for start in range(0, len(features), _STEP):
        some = slice(start, start + _STEP)
        near = slice(max(0, start - _NEIGHBOURS), start + _STEP + _NEIGHBOURS)
        low = quantile(features[near, one], known[near], 0.25)
        trusted[some] = features[some, one] - low < 2 * THRESHOLD * floor[one]
    change = np.abs(np.diff(features, axis=0) / (2 * floor)).max(axis=1)
    repeated = known[1:] & known[:-1] & (change < THRESHOLD)
    trusted[1:] |= repeated
    trusted[:-1] |= repeated
    return known & (trusted | _snow(features, names))


def _snow(features: np.ndarray, names: Sequence[str]) -> np.ndarray:
    """Where (T, rows, columns) the ground looks snowy, by the test of Fmask (Zhu and Woodcock 2012)."""
    if not {"visible", "nir", "swir"} <= set(names):
        return np.zeros((len(features), *features.shape[2:]), bool)
    visible, nir, swir = (features[:, names.index(name)] for name in ("visible", "nir", "swir"))
    return (visible - swir > 0.4 * (visible + swir)) & (nir > 0.11) & (visible > 0.1)


def _weight(score: np.ndarray) -> np.ndarray:
    """Weights from departures: 1 at none, a half at the threshold, falling with the fourth power beyond."""
    squared = np.square(score / THRESHOLD)
    return 1 / (1 + squared * squared)


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
