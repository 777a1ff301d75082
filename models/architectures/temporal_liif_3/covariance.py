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
    days: torch.Tensor, near: torch.Tensor, clear: torch.Tensor, aims: torch.Tensor, targets: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor]:
    """Correlations of N places' K dates with each other (3, K, K, N) and with R targets (3, K, R, N).

    `days` (T,) and `near` (K, N) positions in them, `clear` (K, N) 1 or 0; `aims` (A,) days and `targets`
    (R, N) positions in them. All are looked up in tables of T x T and A x T numbers. What is not clear has
    correlation 0 with everything.
    """
    count = len(days)
    # One date more, which has nothing in common with any other.
    places = torch.where(clear > 0, near, count)
    every = torch.nn.functional.pad(
        torch.stack(parts(torch.cat([days, aims])[:, None] - days)).to(clear.dtype), (0, 1)
    )
    every = torch.cat([every[:, :count], torch.zeros_like(every[:, :1]), every[:, count:]], 1)
    between = every.flatten(1)[:, places[:, None] * (count + 1) + places]
    return between, every.flatten(1)[:, (targets + count + 1) * (count + 1) + places[:, None]]


def kriging(
    between: torch.Tensor,
    towards: torch.Tensor,
    clear: torch.Tensor,
    nuggets: torch.Tensor,
    orbit: torch.Tensor,
    trend: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor]:
    """Ordinary kriging of N places by themselves, each from K dates for R targets.

    The first three as of `correlations`, `nuggets` (K, N), sills `orbit` and `trend` (N,), of one floating
    type. Returns weights (K, R, N), which sum to 1 or are all 0 where no date is clear, and the variance of
    the error (R, N), without the nugget of the target.

    All systems are eliminated side by side, a step for all of them at once: a solver of matrices would spend
    its time on calls.
    """
    dates = len(clear)
    near = towards[0] + orbit * towards[1] + trend * towards[2]
    system = between[0] + orbit * between[1] + trend * between[2]
    # A date that is not clear is a system of its own, with weight 0.
    system[torch.arange(dates), torch.arange(dates)] += torch.where(clear > 0, nuggets, 1.0)
    rest = torch.cat([system, near, clear[:, None]], 1)
    rows = []
    for _ in range(dates):
        rows.append(rest[0, 1:] / rest[0, :1])
        # Symmetric, so a row is the column too.
        rest = rest[1:, 1:] - rest[0, 1 : len(rest), None] * rows[-1]
    solved: list[torch.Tensor] = []
    for row in reversed(rows):
        known = len(solved)
        found = row[known:]
        for factor, below in zip(row[:known], reversed(solved)):
            found = found - factor * below
        solved.append(found)
    answers = torch.stack(solved[::-1])
    simple, ones = answers[:, :-1], answers[:, -1:]
    missing = 1 - (simple * clear[:, None]).sum(0)
    total = (ones * clear[:, None]).sum(0).clamp_min(1e-12)
    weights = (simple + ones * (missing / total)) * clear[:, None]
    variance = 1 + orbit + trend + (missing**2 / total - (simple * near).sum(0)) * clear.amax(0)
    return weights, variance


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
