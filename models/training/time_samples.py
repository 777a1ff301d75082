# SPDX-License-Identifier: GPL-2.0-or-later
"""Samples of hidden dates: a date of a series, to be predicted from the others, often across a gap."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from ...core.series import registration
from ...core.stack.area import Area
from ..architectures.temporal_liif_3 import date_quality
from ..architectures.temporal_liif_3.band_groups import Groups
from .areas import with_shifts

LEAST_CLEAR = 0.3
"""Share of a crop that must be clear in the hidden date and supported by the others."""

MOST_DATES = 24
"""Dates nearest to the hidden one that a sample keeps."""

CELLS = 48
"""Cells of a crop that are learned from; neighbours tell the same."""

LEAST_SIDE = 30
"""Cells along a side that a place should have."""

ORBITS = 3
"""Orbits that the dates of a sample are made to come from at most."""


@dataclass(frozen=True)
class Series:
    """A place in cells."""

    name: str
    means: np.ndarray
    """(T, B, h, w) float32 reflectance, 0 where not known; dates aligned."""

    known: np.ndarray
    """(T, h, w) bool."""

    days: np.ndarray
    """(T,) float64, ascending."""

    wavelengths: np.ndarray
    """(B,) micrometres."""

    @classmethod
    def of(cls, area: Area) -> Series:
        """An area's dates, registered, as means of cells: of 4 x 4 pixels, or fewer where it is small."""
        patch = registration.aligned(with_shifts(area))
        height, width = patch.valid.shape[1:]
        cell = max(1, min(date_quality.CELL, min(height, width) // LEAST_SIDE))
        rows, cols = height // cell * cell, width // cell * cell
        means, known = date_quality.cell_means(
            patch.values[..., :rows, :cols], patch.valid[:, :rows, :cols], cell
        )
        return cls(area.name, means.astype(np.float32), known, area.days, area.wavelengths)


@dataclass(frozen=True)
class Augmentation:
    """How samples vary; shares are probabilities per sample."""

    gap: float = 0.5
    """Dates around the hidden one are left out."""

    longest_gap: float = 50.0
    """Days on either side at most."""

    drop_dates: float = 0.3
    """Some dates are left out."""

    borrow_clouds: float = 0.2
    """Cloud masks of other dates are laid over the inputs."""

    few_bands: float = 0.15
    """Only some bands are given and asked for."""

    gain: float = 0.25
    """All reflectances of a sample are multiplied by 1 +- this."""

    band_gain: float = 0.08
    """The reflectances of each band are multiplied by 1 +- this besides."""

    other_orbits: float = 0.4
    """Some dates are made to come from other orbits: days aside, and of another brightness."""

    growth: float = 0.3
    """The place changes by more than the dates' noise: a smooth season is added."""


@dataclass
class Sample:
    """Cells of one crop (N of them), T dates, B bands in G groups."""

    features: torch.Tensor | None
    """(T, G, N, FEATURES) of date_quality; None where nothing is known around single pixels."""

    cell_features: torch.Tensor
    """(G, N, CELL_FEATURES)."""

    noise: torch.Tensor
    """(T, N)."""

    spread: torch.Tensor
    """(B, N)."""

    known: torch.Tensor
    """(T, N) float32 1 or 0."""

    means: torch.Tensor
    """(T, B, N)."""

    truth: torch.Tensor
    """(B, N)."""

    days: torch.Tensor
    """(T,) days from the hidden date."""

    of_band: torch.Tensor
    """(B,) groups of the bands."""

    wavelengths: torch.Tensor
    """(B,) micrometres."""

    place: str
    gap: float
    """Days left out on either side."""


class SampleSource:
    """Draws samples from one place; every draw depends on the seed and its number alone."""

    def __init__(self, series: Series, augmentation: Augmentation, crop: int, seed: int):
        self.series, self.augmentation, self.seed = series, augmentation, seed
        self.crop = min(crop, *series.known.shape[1:])
        shares = series.known.mean(axis=(1, 2)) / max(series.known.any(axis=0).mean(), 1e-9)
        self._targets = [t for t in range(len(shares)) if shares[t] >= 0.5]
        self._clouds = [t for t in range(len(shares)) if 0.02 < shares[t] < 0.98]

    def draw(self, number: int) -> Sample | None:
        """The sample of a number; None where too little is clear."""
        if not self._targets:
            return None
        rng = np.random.default_rng((self.seed, number))
        series, more = self.series, self.augmentation
        hidden = self._targets[rng.integers(len(self._targets))]
        gap = rng.uniform(0, more.longest_gap) if rng.random() < more.gap else 0.0
        dates = self._dates(rng, hidden, gap)
        if not len(dates):
            return None
        bands = self._bands(rng)
        y, x = (rng.integers(0, side - self.crop + 1) for side in series.known.shape[1:])
        window = (..., slice(y, y + self.crop), slice(x, x + self.crop))
        known = self._more_clouds(rng, series.known[dates][window])
        gain = 1 + more.gain * rng.uniform(-1, 1)
        gain = gain * (1 + more.band_gain * rng.uniform(-1, 1, len(bands)))
        gain = gain.astype(np.float32)[:, None, None]
        means = series.means[window][dates][:, bands] * gain * known[:, None]
        truth, there = series.means[hidden][window][bands] * gain, series.known[hidden][window]
        days, target = series.days[dates], series.days[hidden]
        if rng.random() < more.other_orbits:
            moved = other_orbits(rng, means, truth, known, days, target)
            if moved is None:
                return None
            means, truth, known, days, target = moved
        if rng.random() < more.growth:
            pattern = self._pattern(rng, bands, window)
            means, truth = _grown(rng, pattern, means, truth, known, days, target)
        there = there & known.any(axis=0)
        if there.sum() < LEAST_CLEAR * series.known.any(axis=0)[window].sum() or there.sum() < 4:
            return None
        return self._sample(rng, means, known, days - target, truth, there, bands, gap)

    def _sample(
        self,
        rng: np.random.Generator,
        means: np.ndarray,
        known: np.ndarray,
        days: np.ndarray,
        truth: np.ndarray,
        there: np.ndarray,
        bands: list[int],
        gap: float,
    ) -> Sample:
        groups = Groups.of(self.series.wavelengths[bands])
        quality = date_quality.assess(means, known, days, groups)
        cells = np.flatnonzero(there)
        cells = rng.choice(cells, min(CELLS, len(cells)), replace=False)

        def picked(array: np.ndarray, axis: int = -2) -> torch.Tensor:
            shape = (
                (*array.shape[:axis], -1, *array.shape[axis + 2 :]) if axis + 2 else (*array.shape[:-2], -1)
            )
            flat = array.reshape(shape)
            return torch.from_numpy(np.ascontiguousarray(np.take(flat, cells, axis + 1)).astype(np.float32))

        return Sample(
            picked(np.stack([quality.features(date) for date in range(len(known))]), -3),
            picked(quality.cell_features, -3),
            picked(quality.noise),
            picked(quality.spread),
            picked(known),
            picked(means),
            picked(truth),
            torch.from_numpy(days.astype(np.float32)),
            torch.from_numpy(groups.of_band),
            torch.from_numpy(self.series.wavelengths[bands]),
            self.series.name,
            gap,
        )

    def _bands(self, rng: np.random.Generator) -> list[int]:
        count = len(self.series.wavelengths)
        if rng.random() >= self.augmentation.few_bands:
            return list(range(count))
        return sorted(rng.choice(count, rng.integers(1, count + 1), replace=False).tolist())

    def _pattern(self, rng: np.random.Generator, bands: list[int], window: tuple[object, ...]) -> np.ndarray:
        """(B, h, w) reflectance by which two dates differ, where both are clear."""
        series = self.series
        first, second = rng.choice(len(series.days), 2, replace=len(series.days) < 2)
        both = series.known[first] & series.known[second]
        return ((series.means[first] - series.means[second]) * both)[bands][window]

    def _dates(self, rng: np.random.Generator, hidden: int, gap: float) -> np.ndarray:
        days = self.series.days
        apart = np.abs(days - days[hidden])
        dates = np.flatnonzero(apart > max(gap, 0.5))
        if rng.random() < self.augmentation.drop_dates:
            keep = rng.random(len(dates)) < rng.uniform(0.3, 1.0)
            if keep.any():
                dates = dates[keep]
        return np.sort(dates[np.argsort(apart[dates], kind="stable")[:MOST_DATES]])

    def _more_clouds(self, rng: np.random.Generator, known: np.ndarray) -> np.ndarray:
        if not self._clouds or rng.random() >= self.augmentation.borrow_clouds:
            return known
        known = known.copy()
        for t in range(len(known)):
            if rng.random() < 0.4:
                mask = self.series.known[self._clouds[rng.integers(len(self._clouds))]]
                y, x = (rng.integers(0, side - self.crop + 1) for side in mask.shape)
                known[t] &= mask[y : y + self.crop, x : x + self.crop]
        return known


def _grown(
    rng: np.random.Generator,
    pattern: np.ndarray,
    means: np.ndarray,
    truth: np.ndarray,
    known: np.ndarray,
    days: np.ndarray,
    target: float,
) -> tuple[np.ndarray, np.ndarray]:
    """Means and truth with a season more, whose pattern (B, h, w) is what two dates differ by."""
    period, phase = rng.uniform(60, 400), rng.uniform(0, 2 * np.pi)
    size = np.exp(rng.uniform(np.log(0.5), np.log(8)))
    season = size * np.sin(2 * np.pi * np.append(days, target) / period + phase)
    season = season.astype(np.float32)[:, None, None, None]
    return means + season[:-1] * pattern * known[:, None], truth + season[-1] * pattern


def other_orbits(
    rng: np.random.Generator,
    means: np.ndarray,
    truth: np.ndarray,
    known: np.ndarray,
    days: np.ndarray,
    target: float,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, float] | None:
    """Means, truth, known, days and target with some of the dates, perhaps the target too, on other orbits.

    Few areas are seen from two orbits; the difference of their angles is mostly one of brightness, and some
    ground shows none. A date that is asked for need not lie on the orbit of any that is given. None where one
    that is given would stand on the day that is asked for.
    """
    size = float(rng.random() < 0.6)
    gains = 1 + size * (rng.normal(0, 0.08, (ORBITS, 1)) + rng.normal(0, 0.02, (ORBITS, means.shape[1])))
    gains[0] = 1
    gains = np.clip(gains, 0.7, 1.4).astype(np.float32)[..., None, None]
    aside = np.append(0, rng.permutation((-2, -1, 1, 2))[: ORBITS - 1])
    given = rng.integers(0, rng.integers(2, ORBITS + 1), len(days))
    target_orbit = rng.integers(0, ORBITS)
    moved, target = days + aside[given], target + aside[target_orbit]
    order = np.argsort(moved, kind="stable")
    if (np.abs(moved - target) < 0.5).any():
        return None
    return (means * gains[given])[order], truth * gains[target_orbit], known[order], moved[order], target
