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
    its time on calls. What that leaves hangs on no target: C = L D L', and the dual weights, C^-1 of the
    dates' values beside their mean (N. Cressie, "Statistics for spatial data", 1993, 3.4.5). A target's value
    is the product of these with its covariances: for all targets and places one product of matrices.
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
        system = self._summed(between)
        # A date that is not clear is infinitely noisy: all that is divided by its pivot is 0.
        system[torch.arange(dates), torch.arange(dates)] += torch.where(clear > 0, nuggets, torch.inf)
        # Weights sum to 1, so a level that all values have passes by them: less is lost in rounding.
        self._level = values.sum(0) / clear.sum(0).clamp_min(1.0)
        right = torch.cat([torch.ones_like(values[:, :1]), values - self._level], 1)
        inverse, rows, self._factors = [], [], []
        for _ in range(dates):
            row = system[0]
            inverse.append(row[0].reciprocal())
            rows.append(right[0])
            # Symmetric, so a row is the column too.
            factors = row[1:] * inverse[-1]
            system = torch.addcmul(system[1:, 1:], factors[:, None], row[1:], value=-1)
            right = torch.addcmul(right[1:], factors[:, None], right[0], value=-1)
            self._factors.append(factors)
        self._inverse, rows = torch.stack(inverse), torch.stack(rows)
        ones, values = rows[:, :1], rows[:, 1:]
        self._ones = ones[:, 0] * self._inverse
        self._total = (self._ones * ones[:, 0]).sum(0).clamp_min(1e-12)
        self._mean = (self._ones[:, None] * values).sum(0) / self._total
        self._dual = self._divided((values - self._mean * ones) * self._inverse[:, None])

    def _divided(self, rows: torch.Tensor) -> torch.Tensor:
        """(B, K, N): `rows` (K, B, N) divided by the transpose of L."""
        found = rows[-1:]
        for row, factors in zip(rows[:-1].flip(0), self._factors[-2::-1]):
            found = torch.cat([(row - (factors[:, None] * found).sum(0))[None], found])
        return found.movedim(0, 1).contiguous()

    def _summed(self, correlations: torch.Tensor) -> torch.Tensor:
        """Covariances (K, R, N) of correlations (3, K, R, N or 1)."""
        ground, orbit, trend = correlations
        return torch.addcmul(torch.addcmul(ground, trend, self._sills[1]), orbit, self._sills[0])

    def values(self, towards: torch.Tensor) -> torch.Tensor:
        """(B, R, N); 0 where no date is clear. `towards` (3, K, R, N or 1): correlations with R days."""
        # Dual weights sum to 0: what all covariances have in common adds nothing but rounding.
        ground, orbit, trend = towards[0] - 1, towards[1], towards[2] - 1
        if towards.shape[-1] == 1:
            table = torch.cat([ground, orbit, trend])[..., 0].T
            parts = [self._dual, self._sills[0] * self._dual, self._sills[1] * self._dual]
            values = table @ torch.cat(parts, 1)
        else:
            covariances = self._summed(torch.stack([ground, orbit, trend]))
            values = (covariances * self._dual[:, :, None]).sum(1)
        return (values + (self._mean + self._level)[:, None]) * self._clear.amax(0)

    def variance(self, towards: torch.Tensor) -> torch.Tensor:
        """(R, N): of the error of `values`, without the nugget of the target; 0 where no date is clear."""
        rest, solved = self._summed(towards), []
        for factors in self._factors:
            solved.append(rest[0])
            rest = torch.addcmul(rest[1:], factors[:, None], rest[0], value=-1)
        found = torch.stack(solved)
        weighed = found * self._inverse[:, None]
        known = (found * weighed).sum(0)
        missing = 1 - (found * self._ones[:, None]).sum(0)
        variance = 1 + self._sills.sum(0) + missing**2 / self._total - known
        return variance * self._clear.amax(0)


def leave_out(
    means: np.ndarray,
    known: np.ndarray,
    days: np.ndarray,
    gap: float = 0.0,
    sills: Sills = USUAL,
    patterns: tuple[np.ndarray, np.ndarray] | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """By how much each date differs from what the dates farther than `gap` days from it predict.

    means (T, B, h, w), 0 where not `known` (T, h, w); `patterns`: its `clear_patterns`, where these are known
    already. Returns the differences (T, B, h, w) and the expected
    square of them (T, h, w), relative to the sill of the ground; 0 where there is nothing to compare. All
    dates at once, from the inverse of the system (O. Dubrule, "Cross validation of kriging in a unique
    neighborhood", 1983; for several dates left out together, its block form).
    """
    patterns, which = patterns or clear_patterns(known)
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
