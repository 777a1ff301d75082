# SPDX-License-Identifier: GPL-2.0-or-later
"""Covariance of a place's reflectance in time, and ordinary kriging with it.

Three parts: what persists (exponential), what changes smoothly over some weeks (Matern 3/2), and what dates
of one relative orbit of Sentinel-2 have in common, as the ground is seen at the same angle. Whatever is of
one date alone (haze, noise) is its nugget. Variances are relative to that of the first part.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from ....core.series.interpolation import clear_patterns

REPEAT_DAYS = 5.0
"""Days after which one of Sentinel-2's satellites flies the same relative orbit."""

TOLERANCE_DAYS = 0.25
"""Difference from a whole number of repeats up to which two dates count as of the same orbit."""

GROUND_DAYS = 160.0
"""Decay of what persists, exp(-days / range)."""

ORBIT_DAYS = 200.0
"""Decay of what the dates of an orbit have in common."""

TREND_DAYS = 80.0
"""Range of what changes smoothly: (1 + days / range) exp(-days / range)."""


@dataclass(frozen=True)
class Sills:
    """Variances of the parts, relative to that of what persists."""

    ground: float = 1.0
    orbit: float = 0.15
    trend: float = 0.1
    nugget: float = 0.05
    """Of a usual date."""


USUAL = Sills()


def parts(offsets: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Correlations of dates that lie `offsets` days apart: ground, orbit, trend."""
    apart = offsets.abs()
    aside = (offsets - REPEAT_DAYS * torch.round(offsets / REPEAT_DAYS)).abs()
    orbit = (aside < TOLERANCE_DAYS).to(offsets) * torch.exp(-apart / ORBIT_DAYS)
    return torch.exp(-apart / GROUND_DAYS), orbit, (1 + apart / TREND_DAYS) * torch.exp(-apart / TREND_DAYS)


def covariance(offsets: np.ndarray, sills: Sills = USUAL) -> np.ndarray:
    """Covariance of two dates that lie `offsets` days apart, without the nugget."""
    ground, orbit, trend = (part.numpy() for part in parts(torch.from_numpy(np.asarray(offsets, float))))
    return sills.ground * ground + sills.orbit * orbit + sills.trend * trend


def correlations(
    days: torch.Tensor,
    aims: torch.Tensor,
    like: torch.Tensor,
    near: torch.Tensor | None = None,
    at: torch.Tensor | None = None,
) -> torch.Tensor:
    """Correlations (3, K, R, N) of N places' K dates with R days, from a table of the dates and days.

    `days` (T,) of the dates, `near` (K, N) positions in them; `aims` (A,) days, `at` (R, N) positions in
    them. Without positions all dates and all days are taken, the same at every place: N is 1. The answer has
    the type, and is on the device, of `like`.
    """
    table = torch.stack(parts(days[:, None] - aims)).to(like)
    if near is None or at is None:
        return table[..., None]
    return table.flatten(1)[:, near[:, None] * len(aims) + at]


class Kriging:
    """Ordinary kriging of N places by themselves, each from K dates, for any days.

    All systems are eliminated side by side, a step for all of them at once: a solver of matrices would spend
    its time on calls. What that leaves hangs on no target: C = L D L', and the dates' values and ones divided
    by L. A target's covariances divided by L give its weights' products with them.
    """

    def __init__(
        self,
        between: torch.Tensor,
        clear: torch.Tensor,
        nuggets: torch.Tensor,
        sills: torch.Tensor,
        values: torch.Tensor,
    ):
        """`between` (3, K, K, N or 1): correlations of the dates; `clear` (K, N) 1 or 0; `nuggets` (K, N);
        `sills` (2, N) of orbit and trend; `values` (K, B, N) reflectance, 0 where not clear."""
        dates = len(clear)
        self._clear, self._sills = clear, sills
        system = self._summed(between) * (clear[:, None] * clear)
        # A date that is not clear is a system of its own, with weight 0.
        system[torch.arange(dates), torch.arange(dates)] += torch.where(clear > 0, nuggets, 1.0)
        # Weights sum to 1, so a level that all values have passes by them: less is lost in rounding.
        self._level = values.sum(0) / clear.sum(0).clamp_min(1.0)
        values = (values - self._level) * clear[:, None]
        rest = torch.cat([system, clear[:, None], values], 1)
        pivots, right, self._factors = [], [], []
        for date in range(dates):
            row, left = rest[0], dates - date
            pivots.append(row[0])
            right.append(row[left:])
            # Symmetric, so a row is the column too.
            self._factors.append(row[1:left] / row[0])
            rest = rest[1:, 1:] - self._factors[-1][:, None] * row[1:]
        right = torch.stack(right)
        self._inverse = 1 / torch.stack(pivots)
        ones, values = right[:, :1], right[:, 1:]
        self._ones = ones[:, 0] * self._inverse
        self._total = (self._ones * ones[:, 0]).sum(0).clamp_min(1e-12)
        self._mean = (self._ones[:, None] * values).sum(0) / self._total
        self._values = (values - self._mean * ones) * self._inverse[:, None]

    def _summed(self, correlations: torch.Tensor) -> torch.Tensor:
        """Covariances (K, R, N) of correlations (3, K, R, N or 1)."""
        ground, orbit, trend = correlations
        total = ground + self._sills[1] * trend
        return total + self._sills[0] * orbit if orbit.any() else total

    def at(self, towards: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Values (R, B, N) and variance of their error (R, N), without the nugget of the target.

        `towards` (3, K, R, N or 1): correlations of the dates with R days. All is 0 where no date is clear.
        """
        rest = self._summed(towards) * self._clear[:, None]
        solved = []
        for factors in self._factors:
            solved.append(rest[0])
            rest = rest[1:] - factors[:, None] * rest[0]
        found = torch.stack(solved)
        values = self._mean + sum(one[:, None] * part for one, part in zip(found, self._values))
        missing = 1 - (found * self._ones[:, None]).sum(0)
        known = (found * found * self._inverse[:, None]).sum(0)
        variance = 1 + self._sills.sum(0) + missing**2 / self._total - known
        some = self._clear.amax(0)
        return (self._level + values) * some, variance * some


def leave_out(
    means: np.ndarray,
    known: np.ndarray,
    days: np.ndarray,
    gap: float = 0.0,
    sills: Sills = USUAL,
) -> tuple[np.ndarray, np.ndarray]:
    """By how much each date differs from what the dates farther than `gap` days from it predict.

    means (T, B, h, w), 0 where not `known` (T, h, w). Returns the differences (T, B, h, w) and the expected
    square of them (T, h, w), relative to the sill of the ground; 0 where there is nothing to compare. All
    dates at once, from the inverse of the system (O. Dubrule, "Cross validation of kriging in a unique
    neighborhood", 1983; for several dates left out together, its block form).
    """
    patterns, which = clear_patterns(known)
    errors, expected = np.zeros(means.shape, np.float32), np.zeros(known.shape, np.float32)
    flat = means.reshape(*means.shape[:2], -1)
    for block in range(0, len(days), BLOCK):
        asked = np.arange(block, min(block + BLOCK, len(days)))
        first, last = max(0, block - BLOCK), min(len(days), block + 2 * BLOCK)
        rows, variance = _left_out_rows(patterns[:, first:last], days[first:last], asked - first, gap, sills)
        for date in asked:
            row = rows[:, date - block][which]
            errors[date] = np.einsum("nt,tbn->bn", row, flat[first:last]).reshape(means.shape[1:])
        expected[asked] = variance[which].T.reshape(len(asked), *known.shape[1:])
    return errors, expected


BLOCK = 12
"""Dates that are left out from the same system: they, and as many before and after."""


def _left_out_rows(
    patterns: np.ndarray, days: np.ndarray, asked: np.ndarray, gap: float, sills: Sills
) -> tuple[np.ndarray, np.ndarray]:
    """Weights (P, A, T) of the dates in the difference of each date asked for; its variance (P, A)."""
    unique, which = clear_patterns(patterns.T)
    both = unique[:, :, None] & unique[:, None, :]
    system = np.where(both, covariance(days[:, None] - days[None, :], sills), 0.0)
    diagonal = np.arange(len(days))
    system[:, diagonal, diagonal] += np.where(unique, sills.nugget, 1.0)
    inverse = np.linalg.inv(system) * both
    ones = inverse.sum(axis=2)
    total = np.maximum(ones.sum(axis=1), 1e-12)[:, None, None]
    precision = inverse - ones[:, :, None] * ones[:, None, :] / total
    rows = np.zeros((len(unique), len(asked), len(days)), np.float32)
    variance = np.zeros((len(unique), len(asked)), np.float32)
    for place, date in enumerate(asked):
        # The dates left out together, this one first.
        out = np.flatnonzero(np.abs(days - days[date]) <= gap)
        out = np.concatenate([[date], out[out != date]])
        rest = unique.sum(axis=1) - unique[:, out].sum(axis=1)
        good = unique[:, date] & (rest > 0)
        if not good.any():
            continue
        inner = precision[good][:, out][:, :, out]
        inner[:, np.arange(len(out)), np.arange(len(out))] += ~unique[good][:, out]
        first = np.linalg.inv(inner)[:, :1]
        rows[good, place] = (first @ precision[good][:, out])[:, 0]
        variance[good, place] = first[:, 0, 0]
    return rows[which], variance[which]


def nearest_known(offsets: torch.Tensor, known: torch.Tensor, count: int) -> torch.Tensor:
    """Positions (K, N) of at most `count` known dates (T, N) nearest in days: `offsets` (T,) or (T, N).

    Where fewer are known, some that are not fill up.
    """
    apart = offsets.abs().reshape(len(offsets), -1)
    apart = torch.where(known > 0, apart, apart + FAR_DAYS)
    return apart.topk(min(count, len(apart)), dim=0, largest=False, sorted=True).indices


FAR_DAYS = 1e5
"""Added to the distance of what is not known."""
