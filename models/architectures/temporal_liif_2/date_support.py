# SPDX-License-Identifier: GPL-2.0-or-later
"""Agreement of the dates of a stack: how far each differs from what the others predict.

A hazy date, a thin cloud or a shadow that the mask missed, a scene that lies a pixel aside: each is badly
predicted by its neighbours in time, around a place, in some bands more than in others. These numbers are all
that the network of `temporal` sees; no reflectance enters it, so it cannot learn places by heart.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass

import numpy as np

from . import orbit
from .bands import complete_wavelengths

CELL = 4
"""Pixels along a side of the cells that dates are compared in, as means."""

MOST_DATES = 10
"""Dates nearest to the target that are compared."""

WINDOWS = (1, 5, 9, 21)
"""Cells along the sides of the squares in which dates are compared."""

MIDDLE = 9
"""The one of WINDOWS whose judgement counts without a network."""

EDGES = (0.72, 1.3)
"""Wavelengths in micrometres between visible, near infrared and short-wave infrared: haze is seen in the
first, growth in the second, water in the third, so dates are trusted in each by itself."""

KINDS = len(EDGES) + 1

RIVALS = ({"nugget": 0.003}, {"orbit_sill": 0.0})
"""Other covariances that are tried on the dates: one of hardly any noise, for growth that is seen clearly;
one without orbits, for ground that looks alike from everywhere."""

WIDE = (9, 21)
"""Cells along the sides of the squares in which they are tried."""

TRIALS = 2 * len(RIVALS) * len(WIDE)
"""Numbers that result from it: for the group of bands and for all bands."""

FEATURES = 3 * (len(WINDOWS) + 2) + KINDS + 4 + TRIALS
"""Numbers per date, group of bands and cell."""

CELL_FEATURES = TRIALS + KINDS + 1
"""Numbers per group of bands and cell."""

LEAST_VARIANCE = 0.002
"""Reflectance by which a place is taken to change from date to date at least."""

BARE_VARIANCE = 0.15
"""The same as a share of reflectance, where a single date is known and nothing can be compared."""

FLOOR = 1e-8
"""Squared reflectance below which differences are noise of the numbers."""

LIMIT = 4.0
"""Signed differences are cut here, in units of the usual one."""

REACH = CELL * (max(WINDOWS) // 2 + 1)
"""Pixels around one on which its support depends."""


@dataclass(frozen=True)
class Groups:
    """The groups of bands that a stack has, in order of wavelength."""

    shares: np.ndarray
    """(G, B) float32: the mean over a group's bands as weights."""

    kinds: np.ndarray
    """(G, KINDS) float32: which group it is, 1 of KINDS."""

    of_band: np.ndarray
    """(B,) int64: the group that a band belongs to."""

    @classmethod
    def of(cls, wavelengths: np.ndarray) -> Groups:
        """The groups of bands at (B,) micrometres; unknown (NaN) ones are guessed."""
        kind = np.searchsorted(EDGES, complete_wavelengths(wavelengths))
        present, of_band = np.unique(kind, return_inverse=True)
        member = of_band == np.arange(len(present))[:, None]
        shares = (member / member.sum(axis=1, keepdims=True)).astype(np.float32)
        return cls(shares, np.eye(KINDS, dtype=np.float32)[present], of_band.astype(np.int64))


@dataclass(frozen=True)
class Support:
    """What TemporalNet.forward takes, for one target and without the sample's axis; T dates nearest to it."""

    features: np.ndarray
    """(T, G, h, w, FEATURES) float32."""

    cell_features: np.ndarray
    """(G, h, w, CELL_FEATURES) float32."""

    noise: np.ndarray
    """(T, h, w) float32: mean square of a date's differences around a cell, in units of what is expected and
    relative to the dates' mean."""

    known: np.ndarray
    """(T, h, w) float32: 1 where a cell is clear."""

    offsets: np.ndarray
    """(T,) float32: days from the target."""

    spread: np.ndarray
    """(B, h, w) float32: reflectance that the ground's sill stands for, by the dates around a cell."""

    def arrays(self) -> tuple[np.ndarray, ...]:
        """All of it, in the order of TemporalNet.forward."""
        return astuple(self)


def nearest(days: np.ndarray, target: float) -> np.ndarray:
    """Positions of the dates that are compared, ascending."""
    return np.sort(np.argsort(np.abs(days - target), kind="stable")[:MOST_DATES])


def gather(means: np.ndarray, known: np.ndarray, days: np.ndarray, target: float, groups: Groups) -> Support:
    """Support from cells: means (T, B, h, w) reflectance, 0 where not known (T, h, w); T <= MOST_DATES."""
    missed, expected = orbit.leave_one_out(means, known, days)
    counted = (expected > 0).astype(np.float32)
    dates = np.maximum(counted.sum(axis=0), 1)
    # In units of what is expected, as a date with a gap around it is hard to predict.
    errors = missed / np.sqrt(np.where(expected > 0, expected, 1))[:, None]
    squares = errors**2
    # The mean of all bands, and of every group, as planes after one another.
    shares = np.concatenate([np.full((1, means.shape[1]), 1 / means.shape[1], np.float32), groups.shares])
    levels = np.einsum("gb,tbyx->gtyx", shares, squares)
    signed = np.einsum("gb,tbyx->gtyx", shares, errors)
    around = {side: _mean_around(levels, counted, side) for side in WINDOWS}
    usual = {side: (plane * counted).sum(axis=1, keepdims=True) / dates for side, plane in around.items()}
    unit = np.sqrt(usual[MIDDLE][:1] + 10 * FLOOR)
    planes = [np.log((around[side] + 0.02 * usual[side] + FLOOR) / (usual[side] + FLOOR)) for side in WINDOWS]
    planes += [
        np.clip(plane / unit, -LIMIT, LIMIT) for plane in (_mean_around(signed, counted, MIDDLE), signed)
    ]
    sets = np.stack(planes, axis=-1)
    offsets = (days - target).astype(np.float32)
    errors_squared = np.einsum("gb,tbyx->gtyx", shares, missed**2)
    trials = _trials(means, known, days, shares, errors_squared, counted)
    cell_features = _cell_features(trials, dates, groups)
    features = _features(sets, cell_features, offsets, groups)
    noise = around[MIDDLE][0] / (usual[MIDDLE][0] + 0.1 * FLOOR)
    noise[:, dates < 2] = 1.0
    spread = _temporal_variance(means, known, squares, counted)
    return Support(features, cell_features, noise, known.astype(np.float32), offsets, spread)


def _trials(
    means: np.ndarray,
    known: np.ndarray,
    days: np.ndarray,
    shares: np.ndarray,
    errors_squared: np.ndarray,
    counted: np.ndarray,
) -> np.ndarray:
    """(1 + G, h, w, R) log of each rival's errors relative to `errors_squared` (1 + G, T, h, w)."""
    usual, planes = {side: _of_dates(errors_squared, counted, side) for side in WIDE}, []
    for rival in RIVALS:
        missed, _ = orbit.leave_one_out(means, known, days, **rival)
        levels = np.einsum("gb,tbyx->gtyx", shares, missed**2)
        for side in WIDE:
            ratio = np.log((_of_dates(levels, counted, side) + FLOOR) / (usual[side] + FLOOR))
            planes.append(np.clip(ratio, -LIMIT / 2, LIMIT / 2))
    return np.stack(planes, axis=-1)


def _of_dates(planes: np.ndarray, counted: np.ndarray, side: int) -> np.ndarray:
    """(G, h, w): means of (G, T, h, w) over squares and all dates that count there (T, h, w)."""
    number = np.maximum(orbit.sums_around(counted.sum(axis=0), side), 0.05)
    return orbit.sums_around((planes * counted).sum(axis=1), side) / number


def _cell_features(trials: np.ndarray, dates: np.ndarray, groups: Groups) -> np.ndarray:
    """(G, h, w, CELL_FEATURES) from (1 + G, h, w, R): a group's own, and all bands'."""
    shape = (*trials.shape[1:3], KINDS)
    count = (np.log(dates) - 1.5)[..., None]
    return np.stack(
        [
            np.concatenate([own, trials[0], np.broadcast_to(kind, shape), count], axis=-1)
            for own, kind in zip(trials[1:], groups.kinds)
        ]
    ).astype(np.float32)


def _features(sets: np.ndarray, cell_features: np.ndarray, offsets: np.ndarray, groups: Groups) -> np.ndarray:
    """(T, G, h, w, FEATURES) from (1 + G, T, h, w, F): a group's own, all bands', and the bluest group's."""
    count, times, height, width = len(groups.kinds), *sets.shape[1:4]
    far = np.abs(np.clip(offsets, -200, 200))
    own_days = np.stack([np.log1p(far) / 3 - 1, np.sign(offsets), orbit.same_orbit(offsets)], axis=-1)
    out = np.empty((times, count, height, width, FEATURES), np.float32)
    step = sets.shape[-1]
    for group in range(count):
        for place, plane in enumerate((sets[1 + group], sets[0], sets[1])):
            out[:, group, ..., place * step : (place + 1) * step] = plane
        out[:, group, ..., 3 * step : -3] = cell_features[group]
    out[..., -3:] = own_days[:, None, None, None]
    return out


def _temporal_variance(
    means: np.ndarray, known: np.ndarray, squares: np.ndarray, counted: np.ndarray
) -> np.ndarray:
    total = orbit.sums_around(squares.sum(axis=0), MIDDLE)
    number = orbit.sums_around(counted.sum(axis=0), MIDDLE)
    level = means.sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    compared = number * MIDDLE**2 > 0.5
    mean = np.where(compared, total / np.maximum(number, 0.1 / MIDDLE**2), (BARE_VARIANCE * level) ** 2)
    return np.sqrt(np.maximum(mean, 0) + LEAST_VARIANCE**2).astype(np.float32)


def _mean_around(planes: np.ndarray, counted: np.ndarray, side: int) -> np.ndarray:
    """Means of (G, T, h, w) over squares, of the cells that count (T, h, w)."""
    if side == 1:
        return planes
    return orbit.sums_around(planes, side) / np.maximum(orbit.sums_around(counted, side), 0.05)
