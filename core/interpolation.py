# SPDX-License-Identifier: GPL-2.0-or-later
"""The baseline: masked interpolation per pixel in time, then up-sampling in space. numpy alone."""

from __future__ import annotations

from functools import partial
from typing import Any, Callable

import numpy as np

from . import upsampling
from .errors import CancelledError, ParameterError
from .patch import Patch, Prediction, Query

METHODS = ("kriging", "linear", "nearest")
"""The interpolators in time."""

COINCIDENT_DAYS = 0.5
"""A clear observation less than this many days from a target stands on it: its value is taken as it is."""

KRIGING_RANGE_DAYS = 160.0
"""Decay of the exponential covariance exp(-days / range)."""

KRIGING_NUGGET = 0.1
"""Variance of what is of one date alone (haze, noise), relative to the sill."""

KRIGING_NEIGHBOURS = 32
"""Most clear dates that take part in one estimate; the nearest are taken."""


Weights = Callable[[np.ndarray, np.ndarray, np.ndarray], np.ndarray]
"""From days (T,), patterns of clear dates (P, T) and targets (N,) to weights (P, N, T)."""

_COMMON = 64
"""Pixels from which on a pattern of clear dates is worth a matrix product of its own."""

_SYSTEMS = 1024
"""Patterns whose weights are found between two looks at whether to stop."""

_CHUNK = 4096
"""Pixels of rarer patterns done together."""


def temporal_weights(method: str, days: np.ndarray, patterns: np.ndarray, targets: np.ndarray) -> np.ndarray:
    """Weights of the dates for each target, for each pattern of clear and cloudy dates.

    `days` (T,) ascending, `patterns` (P, T) bool: clear or not, `targets` (N,) in days. Returns (P, N, T)
    float64 that sum to 1 over T, or are all 0 where a pattern has no clear date. Before the first and
    after the last clear date "linear" holds its value.
    """
    if method not in METHODS:
        raise ParameterError(f"Unknown interpolation '{method}'. Choose one of: {', '.join(METHODS)}.")
    distance = np.abs(targets[:, None] - days[None, :])
    masked = np.where(patterns[:, None, :], distance[None], np.inf)
    nearest = masked.argmin(axis=2)
    any_clear = patterns.any(axis=1)
    one_hot = np.zeros(masked.shape)
    np.put_along_axis(one_hot, nearest[..., None], 1.0, axis=2)
    one_hot[~any_clear] = 0.0
    if method == "nearest":
        return one_hot
    weights = (_linear if method == "linear" else _kriging)(days, patterns, targets)
    coincident = masked.min(axis=2) < COINCIDENT_DAYS
    weights[coincident] = one_hot[coincident]
    weights[~any_clear] = 0.0
    return weights


def _linear(days: np.ndarray, patterns: np.ndarray, targets: np.ndarray) -> np.ndarray:
    before = np.where(patterns[:, None] & (days <= targets[:, None]), days, -np.inf)
    after = np.where(patterns[:, None] & (days >= targets[:, None]), days, np.inf)
    left, right = before.argmax(axis=2), after.argmin(axis=2)
    has_left, has_right = np.isfinite(before).any(axis=2), np.isfinite(after).any(axis=2)
    left, right = np.where(has_left, left, right), np.where(has_right, right, left)
    span = days[right] - days[left]
    share = np.where(span > 0, (targets[None] - days[left]) / np.where(span > 0, span, 1.0), 0.0)
    weights = np.zeros((len(patterns), len(targets), len(days)))
    p, n = np.indices(left.shape)
    np.add.at(weights, (p, n, left), 1 - share)
    np.add.at(weights, (p, n, right), share)
    return weights


def _kriging(days: np.ndarray, patterns: np.ndarray, targets: np.ndarray) -> np.ndarray:
    """Ordinary kriging: weights solve [[C, 1], [1, 0]] [w, mu] = [c, 1] over the clear dates."""
    if len(days) <= KRIGING_NEIGHBOURS:
        return _solve_kriging(np.broadcast_to(days, patterns.shape), patterns, targets)
    weights = np.zeros((len(patterns), len(targets), len(days)))
    for n, target in enumerate(targets):
        order = np.argsort(np.abs(days - target), kind="stable")
        clear = patterns[:, order]
        take = np.argsort(~clear, axis=1, kind="stable")[:, :KRIGING_NEIGHBOURS]
        near = _solve_kriging(days[order][take], np.take_along_axis(clear, take, 1), targets[n : n + 1])
        np.put_along_axis(weights[:, n], order[take], near[:, 0], axis=1)
    return weights


def _solve_kriging(days: np.ndarray, clear: np.ndarray, targets: np.ndarray) -> np.ndarray:
    """Weights (P, N, K) for `days` (P, K), of which `clear` (P, K) take part."""
    count, size = clear.shape
    both = clear[:, :, None] & clear[:, None, :]
    covariance = np.exp(-np.abs(days[:, :, None] - days[:, None, :]) / KRIGING_RANGE_DAYS)
    system = np.zeros((count, size + 1, size + 1))
    system[:, :size, :size] = np.where(both, covariance, 0.0)
    diagonal = np.arange(size)
    system[:, diagonal, diagonal] = 1.0 + KRIGING_NUGGET
    system[:, :size, size] = system[:, size, :size] = clear
    # A pattern without a clear date has no solution; its weights are set to 0 by the caller.
    system[~clear.any(axis=1), size, size] = 1.0
    right = np.ones((count, size + 1, len(targets)))
    to_target = np.exp(-np.abs(days[:, :, None] - targets) / KRIGING_RANGE_DAYS)
    right[:, :size] = np.where(clear[:, :, None], to_target, 0.0)
    return np.linalg.solve(system, right)[:, :size].transpose(0, 2, 1)


def interpolate_time(
    patch: Patch,
    targets: np.ndarray,
    method: str | Weights,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[np.ndarray, np.ndarray]:
    """Values at the target days on the patch's own pixels.

    `method` is one of METHODS, or a function of weights (see temporal_weights).
    Returns (N, B, h, w) float32, 0 where nothing is clear, and the support (h, w) bool: clear on any date.
    Pixels with the same pattern of clear dates share one set of weights and one matrix product.
    """
    dates, bands, height, width = patch.values.shape
    patterns, which = clear_patterns(patch.valid)
    weigh = partial(temporal_weights, method) if isinstance(method, str) else method
    weights = np.empty((len(patterns), len(targets), dates), np.float32)
    for start in range(0, len(patterns), _SYSTEMS):
        if cancelled():
            raise CancelledError("Cancelled.")
        some = slice(start, start + _SYSTEMS)
        weights[some] = weigh(patch.days, patterns[some], targets)
    out = np.zeros((len(targets), bands, height * width), np.float32)
    values = patch.values.reshape(dates, bands, height * width)
    order = np.argsort(which, kind="stable")
    counts = np.bincount(which, minlength=len(patterns))
    starts = np.cumsum(counts) - counts
    for pattern in np.flatnonzero(counts >= _COMMON):
        if cancelled():
            raise CancelledError("Cancelled.")
        used = patterns[pattern]
        if not used.any():
            continue
        pixels = order[starts[pattern] : starts[pattern] + counts[pattern]]
        some = values[used][:, :, pixels].reshape(int(used.sum()), -1)
        out[:, :, pixels] = (weights[pattern][:, used] @ some).reshape(len(targets), bands, -1)
    rare = order[counts[which[order]] < _COMMON]
    for pixels in np.array_split(rare, -(-len(rare) // _CHUNK)) if len(rare) else ():
        if cancelled():
            raise CancelledError("Cancelled.")
        result = weights[which[pixels]] @ values[:, :, pixels].transpose(2, 0, 1)
        out[:, :, pixels] = result.transpose(1, 2, 0)
    return out.reshape(len(targets), bands, height, width), patch.valid.any(axis=0)


def clear_patterns(valid: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The distinct patterns of clear dates (P, T) in `valid` (T, h, w); each pixel's pattern (h * w,)."""
    dates = len(valid)
    packed = np.packbits(valid.reshape(dates, -1), axis=0)
    codes = np.zeros((-(-len(packed) // 8) * 8, packed.shape[1]), np.uint8)
    codes[: len(packed)] = packed
    words = np.ascontiguousarray(codes.T).view(np.uint64)
    if words.shape[1] == 1:
        unique, which = np.unique(words[:, 0], return_inverse=True)
    else:
        unique, which = np.unique(words, axis=0, return_inverse=True)
    bits = np.unpackbits(unique.reshape(len(unique), -1).view(np.uint8), axis=1)
    return bits[:, :dates].astype(bool), which.reshape(-1)


def days_to_clear(patch: Patch, targets: np.ndarray) -> np.ndarray:
    """Days from each target to the nearest clear observation, (N, h, w) float32; NaN where there is none."""
    out = np.empty((len(targets), *patch.valid.shape[1:]), np.float32)
    for n, target in enumerate(targets):
        distance = np.abs(patch.days - target)[:, None, None]
        out[n] = np.where(patch.valid, distance, np.inf).min(axis=0)
    out[np.isinf(out)] = np.nan
    return out


def tile_side(margin: int, dates: int, bands: int, targets: int, scale: float) -> int:
    """Side of a tile in target pixels: the largest multiple of 64 up to 512 with arrays below 192 MB."""
    for side in range(512, 64, -64):
        source = (side / scale + 2 * margin) ** 2
        # The answer, one image more, and source pixels before and after interpolation with their masks.
        numbers = (targets + 2) * bands * side**2 + (2.5 * dates + targets) * bands * source
        if 4 * numbers <= 192e6:
            return side
    return 64


class BaselineModel:
    """Interpolation per pixel in time, then up-sampling in space (core.patch.Model)."""

    name = "baseline"

    def __init__(self, method: str = "kriging", upsampling_kind: str = "band_limited") -> None:
        if method not in METHODS:
            raise ParameterError(f"Unknown interpolation '{method}'. Choose one of: {', '.join(METHODS)}.")
        self.method = method
        self.upsampling = upsampling_kind
        self.margin = upsampling.margin(upsampling_kind)
        self.extrapolates = method == "nearest"

    def tile_size(self, dates: int, bands: int, targets: int, scale: float) -> int:
        """See tile_side."""
        return tile_side(self.margin, dates, bands, targets, scale)

    def predict(self, patch: Patch, query: Query, cancelled: Callable[[], bool]) -> Prediction:
        """See core.patch.Model. Targets are up-sampled one by one, so memory is the output's and one more."""
        base, support = interpolate_time(patch, query.days, self.method, cancelled)
        out = np.empty((len(query.days), base.shape[1], query.rows.count, query.cols.count), np.float32)
        for n, image in enumerate(base):
            if cancelled():
                raise CancelledError("Cancelled.")
            out[n] = upsampling.upsample(image, support, query.rows, query.cols, self.upsampling)
        return Prediction(out)

    def relocate(self) -> bool:
        """There is nowhere else to go."""
        return False

    def provenance(self) -> dict[str, Any]:
        """Method and its constants."""
        facts: dict[str, Any] = {"model": self.name, "time": self.method, "space": self.upsampling}
        if self.method == "kriging":
            facts["kriging"] = {"range_days": KRIGING_RANGE_DAYS, "nugget": KRIGING_NUGGET}
        return facts
