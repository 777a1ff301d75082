# SPDX-License-Identifier: GPL-2.0-or-later
"""Clouds that masks miss: what the screen finds, what it takes for a cloud and is none, and seams at masks.

The masks of real scenes are no truth: they miss clouds, and call bright roofs and dark water cloudy. So what
is masked at the same place on many clear dates is left out, and where two masks exist (CLM, SCL), a component
counts that both know. Of what is called falsely rejected, much is cloud that both masks miss.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from scipy import ndimage

from ...core.analysis.metrics import psnr
from ...core.series import screening
from ...core.series.patch import Patch
from ...core.stack.area import SCALE, Area
from ...models.training.areas import ModelOf, whole
from .reviewed import MASKS_MISS, NOTHING_SEEN, listed

CLOUDY = (1, 3, 8, 9, 10)
"""Classes of SCL: saturated, shadow, cloud of medium and high probability, cirrus."""

SNOW = 11
"""Class of SCL for snow, which is neither cloud nor clear here."""

LEAST = 25
"""Pixels of a component of a mask from which on it counts."""

PARTS = 3
"""Parts into which the components of a mask are dealt; each is withheld once."""

FALL = 0.3
"""Fall of NDVI of a harvest."""

DARKER = 0.02
"""Reflectance at the shortest wavelength by which the first date of a harvest may differ from the next."""

MOST_DATES = 12
"""Hidden dates of an area at most."""


def evaluate(areas: list[Area], methods: dict[str, ModelOf]) -> dict[str, Any]:
    """The `clouds` part of the report: withheld and seam by method, missed and change of the screen."""
    return {
        "withheld": _withheld(areas, methods),
        "missed": _missed(areas),
        "change": _change(areas),
        "seam": _seam(areas, methods),
    }


def cloudy(area: Area) -> np.ndarray:
    """(T, h, w) bool: what the masks of an area call cloud or shadow."""
    found = np.zeros(area.clear.shape, bool)
    if "CLM" in area.masks:
        found |= area.masks["CLM"] == 1
    if "SCL" in area.masks:
        found |= np.isin(area.masks["SCL"], CLOUDY)
    return found


def _data(area: Area) -> np.ndarray:
    return (area.numbers != 0).all(axis=1)


def _patch(area: Area, dates: np.ndarray, valid: np.ndarray, screened: bool = True) -> Patch:
    """Dates of an area where `valid` (T, h, w), screened or not."""
    values = area.numbers[dates] * np.float32(SCALE) * valid[:, None]
    patch = Patch(values, valid, area.days[dates], area.wavelengths, area.gsd)
    return replace(patch, weights=screening.weights(patch)) if screened else patch


def _withheld(areas: list[Area], methods: dict[str, ModelOf]) -> dict[str, Any]:
    """PSNR of hidden clear dates, mean of the areas: `masks` alone, `screen` alone, `both`, `neither`.

    `loss_db`: of the screen without masks against masks alone; negative where it is better.
    """
    rows: dict[str, dict[str, list[float]]] = {name: {} for name in methods}
    for area in areas:
        for name, found in _hidden(area, methods).items():
            for case, values in found.items():
                rows[name].setdefault(case, []).append(float(np.mean(values)))
    out = {}
    for name, cases in rows.items():
        means = {case: float(np.mean(values)) for case, values in cases.items()}
        loss = {"loss_db": means["masks"] - means["screen"]} if means else {}
        out[name] = {**means, **loss, "areas": len(cases.get("masks", ()))}
    return out


def _hidden(area: Area, methods: dict[str, ModelOf]) -> dict[str, dict[str, list[float]]]:
    data, masked = _data(area), cloudy(area)
    clear = data & ~masked
    every = np.arange(len(area.days))
    weights = _patch(area, every, clear).weights
    kept = clear & (weights >= 0.5)
    dates = [t for t in every[1:-1] if clear[t].mean() > 0.9 and kept[t].sum() > 0.97 * clear[t].sum()]
    found: dict[str, dict[str, list[float]]] = {name: {} for name in methods}
    for date in dates[:: max(1, -(-len(dates) // MOST_DATES))]:
        others = np.delete(every, date)
        truth = area.numbers[date] * np.float32(SCALE)
        for case, valid, screened in (
            ("neither", data, False),
            ("masks", clear, False),
            ("screen", data, True),
            ("both", clear, True),
        ):
            patch = _patch(area, others, valid[others], screened)
            for name, model_of in methods.items():
                query = whole(patch, [area.days[date]])
                values = model_of(area.name).predict(patch, query, lambda: False).values[0]
                known = clear[date] & np.isfinite(values).all(axis=0)
                found[name].setdefault(case, []).append(psnr(values, truth, 1.0, known))
    return found


def components(area: Area) -> list[tuple[int, np.ndarray]]:
    """Dates and pixels (h, w) of components of the masks, without what they mask on clear dates too."""
    masked = cloudy(area) & _data(area)
    clearer = masked.mean(axis=(1, 2)) < 0.3
    standing = (masked[clearer] if clearer.any() else masked).mean(axis=0) > 0.25
    found = []
    for date, image in enumerate(masked & ~standing):
        labels, count = ndimage.label(ndimage.binary_opening(image, np.ones((3, 3))))
        for number in range(1, count + 1):
            pixels = labels == number
            if pixels.sum() >= LEAST and _agreed(area, date, pixels):
                found.append((date, pixels))
    return found


def _agreed(area: Area, date: int, pixels: np.ndarray) -> bool:
    """Whether CLM, where it knows anything, calls a tenth of a component cloud."""
    classes = area.masks["CLM"][date][pixels] if "CLM" in area.masks else np.array([255])
    return bool((classes == 255).all() or (classes == 1).mean() >= 0.1)


def _missed(areas: list[Area]) -> dict[str, Any]:
    """Shares of withheld cloud that is `found`, and of clear pixels that are rejected (`false`).

    And both without the dates whose masks the frames contradict, as `reviewed`.
    """
    found, false = np.zeros((2, 2)), np.zeros((2, 2))
    for area in areas:
        data, masked = _data(area), cloudy(area)
        snow = area.masks["SCL"] == SNOW if "SCL" in area.masks else np.zeros_like(masked)
        some = components(area)
        near = np.zeros_like(masked)
        for date, pixels in some:
            near[date] |= ndimage.binary_dilation(pixels, iterations=5)
        clear = data & ~masked & ~snow & ~near
        surely = ~listed(MASKS_MISS, area.name, area.days), ~listed(NOTHING_SEEN, area.name, area.days)
        part = np.random.default_rng(0).permutation(len(some)) % PARTS
        for number in range(PARTS):
            withheld = np.zeros_like(masked)
            for (date, pixels), own in zip(some, part):
                withheld[date] |= pixels & (own == number)
            patch = _patch(area, np.arange(len(area.days)), data & (~masked | withheld))
            rejected = patch.weights < 0.5
            found += _counts(rejected, withheld, surely[1])
            false += _counts(rejected, clear, surely[0])
    return {
        "found": _share(found[0]),
        "false": _share(false[0]),
        "pixels": int(found[0, 1]),
        "reviewed": {"found": _share(found[1]), "false": _share(false[1])},
    }


def _counts(rejected: np.ndarray, pixels: np.ndarray, dates: np.ndarray) -> np.ndarray:
    """Pixels that are rejected, and all, on every date and on some `dates` (T,): (2, 2)."""
    counts = np.stack([(rejected & pixels).sum(axis=(1, 2)), pixels.sum(axis=(1, 2))], axis=1)
    return np.stack([counts.sum(axis=0), counts[dates].sum(axis=0)])


def _change(areas: list[Area]) -> dict[str, Any]:
    """Share of the first dates after a harvest that are rejected."""
    counts = np.zeros(2)
    for area in areas:
        red, nir = (np.flatnonzero(_between(area, *limits)) for limits in ((0.6, 0.69), (0.75, 0.9)))
        if len(red) and len(nir):
            clear = _data(area) & ~cloudy(area)
            rejected = _patch(area, np.arange(len(area.days)), clear).weights < 0.5
            numbers = area.numbers.astype(np.float32)
            dark, bright = numbers[:, red].mean(axis=1), numbers[:, nir].mean(axis=1)
            ndvi = (bright - dark) / np.maximum(bright + dark, 1)
            shortest = numbers[:, int(np.nanargmin(area.wavelengths))] * SCALE
            for date, row, col in harvests(ndvi, shortest, clear):
                counts += rejected[date, row, col], 1
    return {"rejected": _share(counts), "n": int(counts[1])}


def _between(area: Area, low: float, high: float) -> np.ndarray:
    return (area.wavelengths >= low) & (area.wavelengths <= high)


def harvests(ndvi: np.ndarray, shortest: np.ndarray, clear: np.ndarray) -> Iterator[tuple[int, int, int]]:
    """First dates, rows and columns where NDVI (T, h, w) of clear dates falls by FALL and stays so.

    It stays where the first date and the three that follow are all lower by FALL than the median of the three
    before, and the first agrees with those that follow, in NDVI and in the reflectance of the `shortest`
    wavelength (T, h, w), which a missed cloud lifts.
    """
    for row, col in np.argwhere(clear.sum(axis=0) >= 7):
        dates = np.flatnonzero(clear[:, row, col])
        line, short = ndvi[dates, row, col], shortest[dates, row, col]
        for index in range(3, len(line) - 3):
            before, after = np.median(line[index - 3 : index]), line[index : index + 4]
            falls = line[index - 1] >= before - FALL and (after < before - FALL).all()
            agrees = abs(line[index] - np.median(after[1:])) < FALL / 3
            if falls and agrees and abs(short[index] - np.median(short[index + 1 : index + 4])) < DARKER:
                yield int(dates[index]), int(row), int(col)


def _seam(areas: list[Area], methods: dict[str, ModelOf]) -> dict[str, float]:
    """By method, the mean step across the rims of masks on target dates over that one pixel inside.

    In the bands observed in the finest pixels: coarser ones repeat, and masks end where they change.
    """
    found: dict[str, list[tuple[np.ndarray, np.ndarray]]] = {name: [] for name in methods}
    for area in areas:
        clear = _data(area) & ~cloudy(area)
        every = np.arange(len(area.days))
        hidden = np.zeros_like(clear)
        for date, pixels in components(area):
            hidden[date] |= pixels
        dates = [t for t in every[1:-1] if hidden[t].any() and clear[t].mean() > 0.05]
        patch = _patch(area, every, clear) if dates else None
        for date in dates:
            query = whole(patch, [area.days[date]])
            for name, model_of in methods.items():
                image = model_of(area.name).predict(patch, query, lambda: False).values[0]
                image = image[area.resolutions == area.resolutions.min()]
                both = hidden[date], clear[date]
                found[name] += [
                    steps_across(*(np.rot90(one, turns, (-2, -1)) for one in (image, *both)))
                    for turns in range(4)
                ]
    return {name: _ratio(steps) for name, steps in found.items()}


def _ratio(steps: list[tuple[np.ndarray, np.ndarray]]) -> float:
    """Mean of the first over mean of the second; NaN where there are none."""
    if not steps:
        return float("nan")
    across, inside = (np.concatenate(some) for some in zip(*steps))
    return float(across.mean() / inside.mean())


def steps_across(image: np.ndarray, hidden: np.ndarray, clear: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Absolute steps of an image (B, h, w) from hidden columns to clear ones, and one pixel on."""
    rims = hidden[:, :-2] & clear[:, 1:-1] & clear[:, 2:] & np.isfinite(image[0, :, :-2])
    steps = np.abs(np.diff(image, axis=2))
    return steps[:, :, :-1][:, rims].ravel(), steps[:, :, 1:][:, rims].ravel()


def _share(counts: np.ndarray) -> float:
    return float(counts[0] / counts[1]) if counts[1] else float("nan")
