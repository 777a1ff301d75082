# SPDX-License-Identifier: GPL-2.0-or-later
"""Samples of hidden dates (self-supervision in time): a date of a series, predicted from the others."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from ...core.stack.area import Area
from ..architectures.temporal_liif_2 import date_support, orbit
from ..architectures.temporal_liif_2.date_support import Groups

LEAST_CLEAR = 0.3
"""Share of a crop that must be clear in the hidden date and supported by the others."""

ORBITS = 3
"""Orbits that the dates of a sample are made to come from at most."""

STRIDE = 2
"""Of so many cells along an axis one is learned from: neighbours tell the same."""

COLOURS = ("B04", "B03", "B02")
"""Red, green and blue: what many stacks consist of."""

_DATED = (0, 2, 3, 4, 6)
"""Arrays of a sample whose first axis is the date."""


@dataclass(frozen=True)
class Augmentation:
    """How samples vary; shares are probabilities per sample."""

    drop_dates: float = 0.3
    """Some dates are left out."""

    borrow_clouds: float = 0.2
    """Cloud masks of other dates and areas are laid over the inputs."""

    few_bands: float = 0.15
    """Only some bands are given and asked for."""

    gain: float = 0.25
    """All reflectances of a sample are multiplied by 1 +- this."""

    band_gain: float = 0.08
    """The reflectances of each band are multiplied by 1 +- this besides."""

    other_orbits: float = 0.5
    """Some dates are made to come from other orbits: days aside, and of another brightness."""

    growth: float = 0.5
    """The place changes by more than the dates' noise: a smooth season is added."""

    first_or_last: float = 0.1
    """Share of the samples whose hidden date may be the first or last of a series."""


@dataclass
class Batch:
    """Samples of equal bands, padded to the same number of dates."""

    inputs: tuple[torch.Tensor, ...]
    """What TemporalNet.forward takes before `of_band`."""

    of_band: torch.Tensor
    """(B,) the bands' groups."""

    means: torch.Tensor
    """(N, T, B, h, w) reflectance of the dates that are given, 0 where not known."""

    base: torch.Tensor
    """(N, B, h, w) kriged without a network."""

    truth: torch.Tensor
    """(N, B, h, w) the hidden date."""

    counts: torch.Tensor
    """(N, 1, h, w) 1 where truth and base exist."""

    def to(self, device: torch.device) -> Batch:
        inputs, *rest = vars(self).values()
        return Batch(
            tuple(value.to(device, non_blocking=True) for value in inputs),
            *(value.to(device, non_blocking=True) for value in rest),
        )


def reduce(values: np.ndarray, valid: np.ndarray, side: int) -> tuple[np.ndarray, np.ndarray]:
    """Means of side x side pixels over the valid ones (T, B, h / side, w / side), and where half were.

    Time is learned on these: what kriging misses is smooth, and a step costs far less.
    """
    if side == 1:
        return values, valid
    height, width = (size // side * side for size in valid.shape[-2:])
    means, known = orbit.cell_means(values[..., :height, :width], valid[:, :height, :width], side)
    return means.astype(np.float32), known


class HiddenDates:
    """Draws batches of hidden dates from areas; every draw depends on the seed and the step alone."""

    def __init__(self, areas: list[Area], augmentation: Augmentation, crop: int, seed: int, reduced: int):
        """`crop` is the side of a sample in pixels, each the mean of `reduced` x `reduced` of the areas'."""
        self._series = [reduce(area.reflectance, area.clear, reduced) for area in areas]
        self._days = [area.days for area in areas]
        self._bands = [area.bands for area in areas]
        self._wavelengths = [dict(zip(area.bands, area.wavelengths)) for area in areas]
        self._sides = [min(valid.shape[1:]) for _, valid in self._series]
        self.augmentation = augmentation
        self.crop = crop
        self.seed = seed
        clear = [
            (a, t, one.mean()) for a, (_, valid) in enumerate(self._series) for t, one in enumerate(valid)
        ]
        self._targets = [(a, t) for a, t, share in clear if share >= 0.5]
        self._inner = [(a, t) for a, t in self._targets if 0 < t < len(self._days[a]) - 1]
        self._clouds = [(a, t) for a, t, share in clear if 0.02 < share < 0.98]

    def batch(self, step: int, size: int) -> Batch:
        """The batch of a step."""
        rng = np.random.default_rng((self.seed, step))
        # Areas have different bands, and may be smaller than a sample is meant to be: one of them decides.
        lead, _ = self._targets[rng.integers(len(self._targets))]
        bands, crop = self._some_bands(rng, self._bands[lead]), min(self.crop, self._sides[lead])
        groups = Groups.of(np.array([self._wavelengths[lead][name] for name in bands]))
        samples = []
        while len(samples) < size:
            sample = self._sample(rng, bands, groups, crop)
            if sample is not None:
                samples.append(sample)
        most = max(len(sample[0]) for sample in samples)
        columns = [
            np.stack([_pad_dates(item, most) if i in _DATED else item for item in column])
            for i, column in enumerate(zip(*samples))
        ]
        *inputs, means, base, truth, counts = (
            torch.from_numpy(np.ascontiguousarray(column, dtype=np.float32)) for column in columns
        )
        return Batch(tuple(inputs), torch.from_numpy(groups.of_band), means, base, truth, counts)

    def _some_bands(self, rng: np.random.Generator, bands: tuple[str, ...]) -> list[str]:
        if rng.random() >= self.augmentation.few_bands:
            return list(bands)
        colours = COLOURS if rng.random() < 0.5 else (*COLOURS, "B08")
        if rng.random() < 0.5 and set(colours) <= set(bands):
            return list(colours)
        picked = rng.choice(len(bands), rng.integers(1, max(2, len(bands))), replace=False)
        return [bands[index] for index in sorted(picked.tolist())]

    def _sample(
        self, rng: np.random.Generator, names: list[str], groups: Groups, crop: int
    ) -> tuple[np.ndarray, ...] | None:
        """The evidence, then means, base, truth, counts of one crop; None where too little is clear.

        And where the area drawn lacks one of the bands, or is too small.
        """
        targets = self._targets if rng.random() < self.augmentation.first_or_last else self._inner
        a, t = targets[rng.integers(len(targets))]
        if self._sides[a] < crop or not set(names) <= set(self._bands[a]):
            return None
        bands = [self._bands[a].index(name) for name in names]
        series, clear = self._series[a]
        days = self._days[a]
        height, width = clear.shape[1:]
        y, x = rng.integers(0, height - crop + 1), rng.integers(0, width - crop + 1)
        window = (..., slice(y, y + crop), slice(x, x + crop))
        dates = self._dates(rng, len(days), t)
        valid = self._more_clouds(rng, clear[dates][window])
        gain = 1 + self.augmentation.gain * rng.uniform(-1, 1)
        gain = gain * (1 + self.augmentation.band_gain * rng.uniform(-1, 1, len(bands)))
        gain = gain.astype(np.float32)[:, None, None]
        values = series[window][dates][:, bands] * gain * valid[:, None]
        truth, counts = series[t][window][bands] * gain, clear[t : t + 1][window]
        counts = counts & valid.any(axis=0)
        if counts.mean() < LEAST_CLEAR:
            return None
        when, target = days[dates], days[t]
        if rng.random() < self.augmentation.other_orbits:
            moved = other_orbits(rng, values, truth, valid, when, target)
            if moved is None:
                return None
            values, truth, valid, when, target = moved
        if rng.random() < self.augmentation.growth:
            pattern = self._pattern(rng, a, bands, window)
            values, truth = _grown(rng, pattern, values, truth, valid, when, target)
        near = date_support.nearest(when, target)
        values, valid, when = values[near], valid[near], when[near]
        support = date_support.gather(values, valid, when, target, groups)
        weights = orbit.date_weights(valid, when, target)
        base = np.einsum("tyx,tbyx->byx", weights, values)
        counts = counts & valid.any(axis=0)
        features, cell_features, *planes = (*support.arrays(), values, base, truth, counts)
        thinned = (item if item.ndim == 1 else item[..., ::STRIDE, ::STRIDE] for item in planes)
        return features[:, :, ::STRIDE, ::STRIDE], cell_features[:, ::STRIDE, ::STRIDE], *thinned

    def _pattern(
        self, rng: np.random.Generator, area: int, bands: list[int], window: tuple[object, ...]
    ) -> np.ndarray:
        """(B, h, w) reflectance by which two dates of an area differ, where both are clear."""
        series, clear = self._series[area]
        first, second = rng.choice(len(series), 2, replace=len(series) < 2)
        both = clear[first] & clear[second]
        return ((series[first] - series[second]) * both)[bands][window]

    def _dates(self, rng: np.random.Generator, count: int, hidden: int) -> np.ndarray:
        dates = np.delete(np.arange(count), hidden)
        if rng.random() < self.augmentation.drop_dates:
            keep = rng.random(len(dates)) < rng.uniform(0.3, 1.0)
            if keep.any():
                dates = dates[keep]
        return dates

    def _more_clouds(self, rng: np.random.Generator, valid: np.ndarray) -> np.ndarray:
        if not self._clouds or rng.random() >= self.augmentation.borrow_clouds:
            return valid
        valid = valid.copy()
        for t in range(len(valid)):
            a, s = self._clouds[rng.integers(len(self._clouds))]
            if rng.random() < 0.4 and self._sides[a] >= valid.shape[1]:
                mask, side = self._series[a][1][s], valid.shape[1]
                y = rng.integers(0, mask.shape[0] - side + 1)
                x = rng.integers(0, mask.shape[1] - side + 1)
                valid[t] &= mask[y : y + side, x : x + side]
        return valid


def _grown(
    rng: np.random.Generator,
    pattern: np.ndarray,
    values: np.ndarray,
    truth: np.ndarray,
    valid: np.ndarray,
    days: np.ndarray,
    target: float,
) -> tuple[np.ndarray, np.ndarray]:
    """Values and truth with a season more, whose pattern (B, h, w) is what two dates differ by."""
    period, phase = rng.uniform(60, 400), rng.uniform(0, 2 * np.pi)
    size = np.exp(rng.uniform(np.log(0.5), np.log(8)))
    season = size * np.sin(2 * np.pi * np.append(days, target) / period + phase)
    season = season.astype(np.float32)[:, None, None, None]
    return values + season[:-1] * pattern * valid[:, None], truth + season[-1] * pattern


def other_orbits(
    rng: np.random.Generator,
    values: np.ndarray,
    truth: np.ndarray,
    valid: np.ndarray,
    days: np.ndarray,
    target: float,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, float] | None:
    """Values, truth, valid, days and target with some of the dates, perhaps the target too, on other orbits.

    Few areas are seen from two orbits; the difference of their angles is mostly one of brightness, and some
    ground shows none. A date that is asked for need not lie on the orbit of any that is given. None where one
    that is given would stand on the day that is asked for.
    """
    size = float(rng.random() < 0.6)
    gains = 1 + size * (rng.normal(0, 0.08, (ORBITS, 1)) + rng.normal(0, 0.02, (ORBITS, values.shape[1])))
    gains[0] = 1
    gains = np.clip(gains, 0.7, 1.4).astype(np.float32)[..., None, None]
    aside = np.append(0, rng.permutation((-2, -1, 1, 2))[: ORBITS - 1])
    given = rng.integers(0, rng.integers(2, ORBITS + 1), len(days))
    target_orbit = rng.integers(0, ORBITS)
    moved, target = days + aside[given], target + aside[target_orbit]
    order = np.argsort(moved, kind="stable")
    if (np.abs(moved - target) < 0.5).any():
        return None
    return (values * gains[given])[order], truth * gains[target_orbit], valid[order], moved[order], target


def _pad_dates(item: np.ndarray, most: int) -> np.ndarray:
    """Missing dates become dates without a valid pixel."""
    return np.pad(item, [(0, most - len(item))] + [(0, 0)] * (item.ndim - 1))
