# SPDX-License-Identifier: GPL-2.0-or-later
"""The baseline: masked interpolation per pixel in time, then up-sampling in space. numpy alone."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any, Callable

import numpy as np

from ..choices import METHODS
from ..errors import CancelledError, ParameterError
from . import upsampling
from .blending import REACH, blend, share_believed
from .kriging import COINCIDENT_DAYS, KRIGING_NUGGET, KRIGING_RANGE_DAYS, temporal_weights
from .patch import Patch, Prediction, Query
from .registration import MARGIN, aligned
from .screening import believed

Weights = Callable[[np.ndarray, np.ndarray, np.ndarray], np.ndarray]
"""From days (T,), patterns of clear dates (P, T) and targets (N,) to weights (P, N, T)."""

_COMMON = 64
"""Pixels from which on a pattern of clear dates is worth a matrix product of its own."""

_SYSTEMS = 1024
"""Patterns whose weights are found between two looks at whether to stop."""

_CHUNK = 4096
"""Pixels of rarer patterns done together."""


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


def seamless(
    patch: Patch,
    weights: np.ndarray | None,
    image: np.ndarray,
    day: float,
    method: str | Weights,
    cancelled: Callable[[], bool] = lambda: False,
) -> np.ndarray:
    """An image (B, h, w) of interpolate_time, the observed pixels of its day joined to the estimated ones.

    `weights` (T, h, w): how far each observation is believed; None: wholly.
    """
    date = int(np.abs(patch.days - day).argmin())
    observed = patch.valid[date].astype(np.float32)
    if abs(patch.days[date] - day) >= COINCIDENT_DAYS or not observed.any():
        return image
    if weights is not None:
        observed *= share_believed(weights[date])
    if (observed == 1).all():
        return image
    others = patch.valid.copy()
    others[date] = False
    estimate, known = interpolate_time(replace(patch, valid=others), np.array([day]), method, cancelled)
    return blend(estimate[0], patch.values[date], observed, known)


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
    """Registered dates interpolated per pixel in time, then up-sampled in space (core.patch.Model)."""

    name = "baseline"

    def __init__(self, method: str = "kriging", upsampling_kind: str = "band_limited") -> None:
        if method not in METHODS:
            raise ParameterError(
                "Unknown interpolation '{method}'. Choose one of: {choices}.",
                method=method,
                choices=", ".join(METHODS),
            )
        self.method = method
        self.upsampling = upsampling_kind
        self.margin = upsampling.margin(upsampling_kind) + MARGIN + REACH
        self.extrapolates = method == "nearest"

    def tile_size(self, dates: int, bands: int, targets: int, scale: float) -> int:
        """See tile_side."""
        return tile_side(self.margin, dates, bands, targets, scale)

    def predict(self, patch: Patch, query: Query, cancelled: Callable[[], bool]) -> Prediction:
        """See core.patch.Model. Targets are up-sampled one by one, so memory is the output's and one more."""
        registered = aligned(patch)
        dates = believed(registered)
        base, support = interpolate_time(dates, query.days, self.method, cancelled)
        out = np.empty((len(query.days), base.shape[1], query.rows.count, query.cols.count), np.float32)
        for n, image in enumerate(base):
            if cancelled():
                raise CancelledError("Cancelled.")
            if self.method != "nearest":
                image = seamless(dates, registered.weights, image, query.days[n], self.method, cancelled)
            out[n] = upsampling.upsample(image, support, query.rows, query.cols, self.upsampling)
        return Prediction(out)

    def relocate(self) -> bool:
        """There is nowhere else to go."""
        return False

    def provenance(self) -> dict[str, Any]:
        """Method and its constants."""
        provenance: dict[str, Any] = {"model": self.name, "time": self.method, "space": self.upsampling}
        if self.method == "kriging":
            provenance["kriging"] = {"range_days": KRIGING_RANGE_DAYS, "nugget": KRIGING_NUGGET}
        return provenance
