# SPDX-License-Identifier: GPL-2.0-or-later
"""Samples of single pixels from all over the world, seen once a month: variety for the correction across
gaps.

An .npz file has, a row an observation: `pixel`, `source`, `month` (year x 12 + month - 1), `reflectance` (n,
B) uint16 x 10000 with 0 for none; and `bands` (B,) names.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from ...core.errors import RasterError
from ...core.stack.area import BANDS, SCALE, WAVELENGTHS
from ..architectures.temporal_liif_3.band_groups import Groups
from ..architectures.temporal_liif_3.covariance import leave_out
from ..architectures.temporal_liif_3.date_quality import CELL_FEATURES, LEAST_CHANGE
from .time_samples import CELLS, Sample

MONTH_DAYS = 30.44

LEAST_MONTHS = 10
"""Months of a pixel from which on it is learned from."""

JITTER_DAYS = 8.0
"""Composites are of some day of the month: dates are moved by up to this."""

LONG_GAP = 0.3
"""Share of the samples whose neighbouring months are left out too."""

FEW_BANDS = 0.3
"""Share of the samples with some of the bands alone."""


class MonthPixels:
    """Draws samples of pixels that were seen in the same months."""

    def __init__(self, path: str | Path):
        """Raises RasterError for a file that cannot be read."""
        try:
            with np.load(path, allow_pickle=False) as file:
                pixel, source, month, stored = (
                    file[key] for key in ("pixel", "source", "month", "reflectance")
                )
                names = [str(name) for name in file["bands"]]
        except (OSError, ValueError, KeyError) as error:
            raise RasterError(
                "{path} cannot be read as pixels by month ({error}). Give a file with pixel, "
                "source, month, reflectance and bands.",
                path=path,
                error=error,
            ) from error
        self.wavelengths = np.array([dict(zip(BANDS, WAVELENGTHS)).get(name, np.nan) for name in names])
        groups: dict[tuple[int, tuple[int, ...]], list[np.ndarray]] = {}
        order = np.lexsort((month, pixel))
        for rows in np.split(order, np.flatnonzero(np.diff(pixel[order])) + 1):
            months = tuple(month[rows].tolist())
            if len(months) >= LEAST_MONTHS and len(set(months)) == len(months):
                groups.setdefault((int(source[rows[0]]), months), []).append(stored[rows])
        self._groups = [
            (np.array(months), np.stack(pixels).astype(np.float32) * np.float32(SCALE))
            for (_, months), pixels in groups.items()
        ]
        roots = np.sqrt([len(pixels) for _, pixels in self._groups])
        self._shares = roots / roots.sum()

    def draw(self, seed: int, number: int) -> Sample | None:
        """The sample of a number; None where too little is known.

        Groups are drawn by the root of their size, so that a large set does not drown the others.
        """
        rng = np.random.default_rng((seed, number))
        months, pixels = self._groups[rng.choice(len(self._shares), p=self._shares)]
        some = pixels[rng.choice(len(pixels), min(CELLS, len(pixels)), replace=False)].transpose(1, 2, 0)
        hidden = rng.integers(1, len(months) - 1)
        days = (months - months[0]) * MONTH_DAYS + rng.uniform(-JITTER_DAYS, JITTER_DAYS, len(months))
        apart = np.abs(np.arange(len(months)) - hidden)
        dates = np.flatnonzero(apart > (1 if rng.random() < LONG_GAP else 0))
        known = (some[dates] > 0).all(axis=1)
        there = (some[hidden] > 0).all(axis=0) & known.any(axis=0)
        if there.sum() < 3 or dates[0] > hidden or dates[-1] < hidden:
            return None
        bands = np.arange(some.shape[1])
        if rng.random() < FEW_BANDS:
            bands = np.sort(rng.choice(len(bands), rng.integers(2, len(bands)), replace=False))
        known = known[:, there]
        means = some[dates][:, bands][:, :, there] * known[:, None]
        groups = Groups.of(self.wavelengths[bands])
        return Sample(
            None,
            torch.zeros(len(groups.kinds), int(there.sum()), CELL_FEATURES),
            torch.ones(known.shape),
            torch.from_numpy(_spread(means, known, days[dates])),
            torch.from_numpy(known.astype(np.float32)),
            torch.from_numpy(means),
            torch.from_numpy(np.ascontiguousarray(some[hidden][bands][:, there])),
            torch.from_numpy((days[dates] - days[hidden]).astype(np.float32)),
            torch.from_numpy(groups.of_band),
            torch.from_numpy(self.wavelengths[bands]),
            "pixels by month",
            float(np.abs(days[dates] - days[hidden]).min()),
        )


def _spread(means: np.ndarray, known: np.ndarray, days: np.ndarray) -> np.ndarray:
    """(B, N) reflectance by which single pixels change, from months left out."""
    missed, expected = leave_out(means[:, :, None], known[:, None], days)
    missed, expected = missed[:, :, 0], expected[:, 0]
    squares = missed**2 / np.where(expected > 0, expected, 1)[:, None]
    mean = squares.sum(axis=0) / np.maximum((expected > 0).sum(axis=0), 1)
    return np.sqrt(mean + LEAST_CHANGE**2).astype(np.float32)
