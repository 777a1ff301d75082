# SPDX-License-Identifier: GPL-2.0-or-later
"""Local means and what is finer than them, for arrays of numpy and tensors of torch alike.

Means over some 35 m are smooth, so they are taken at knots every four source pixels and interpolated
between them. The knots lie on multiples of four pixels of the whole grid: an image made in tiles equals
the image made whole.
"""

from __future__ import annotations

import numpy as np

from .forward import Array, same_kind
from .patch import Axis

KNOT = 4
"""Source pixels from knot to knot."""

WINDOW = 4.0
"""Standard deviation in source pixels of the weights that means are taken with. Between 3 and 12 pixels
the solved detail is the same."""

FINE = 2.0
"""Standard deviation in source pixels of the Gaussian that parts coarse from fine."""

_CUT = 2.5
"""Standard deviations at which both are cut."""

REACH_OF_MEANS = int(_CUT * WINDOW) + KNOT + 1
"""Source pixels around a place that its interpolated mean depends on."""

REACH_OF_FINE = int(_CUT * FINE)
"""Source pixels around a pixel that its fine part depends on."""

_LEAST_SHARE = 1e-3
"""Share of valid weight around a place below which nothing is said of it."""


class LocalMeans:
    """Means around knots of a patch, and their interpolation."""

    def __init__(self, rows: Axis, cols: Axis, like: Array):
        """`rows` and `cols`: axes of the patch (only where its pixels lie counts)."""
        self._like = like
        self._knots = [_knots(axis) for axis in (rows, cols)]
        self._gather = [same_kind(_gathering(axis, k), like) for axis, k in zip((rows, cols), self._knots)]
        self._spread = [
            same_kind(interpolation(_centres(axis), k), like) for axis, k in zip((rows, cols), self._knots)
        ]

    def sums(self, images: Array) -> Array:
        """Weighted sums of (..., h, w) around knots, (..., m, n); the weights around a knot sum to 1, or to
        less where they end at the patch's edges."""
        by_row, by_col = self._gather
        return by_row @ images @ by_col.T

    def spread(self, values: Array) -> Array:
        """Values at knots (..., m, n) interpolated to the patch's pixels (..., h, w)."""
        by_row, by_col = self._spread
        return by_row @ values @ by_col.T

    def at(self, values: Array, rows: Axis, cols: Axis) -> Array:
        """Values at knots (..., m, n) interpolated to the target pixels of a query."""
        by_row, by_col = (
            same_kind(interpolation(axis.centres(), knots), self._like)
            for axis, knots in zip((rows, cols), self._knots)
        )
        return by_row @ values @ by_col.T


def _knots(axis: Axis) -> np.ndarray:
    """Places of the knots along an axis, in source pixels from the patch's first edge."""
    first = axis.patch_start // KNOT
    last = -(-axis.patch_stop // KNOT)
    return np.arange(first, last + 1, dtype=np.float64) * KNOT - axis.patch_start


def _centres(axis: Axis) -> np.ndarray:
    return np.arange(axis.patch_stop - axis.patch_start) + 0.5


def _gathering(axis: Axis, knots: np.ndarray) -> np.ndarray:
    """(m, h) Gaussian weights around every knot."""
    apart = (_centres(axis)[None] - knots[:, None]) / WINDOW
    weights = np.where(np.abs(apart) < _CUT, np.exp(-(apart**2) / 2), 0.0)
    whole = np.exp(-(((np.arange(-_CUT * WINDOW, _CUT * WINDOW) + 0.5) / WINDOW) ** 2) / 2).sum()
    return weights / whole


def interpolation(places: np.ndarray, knots: np.ndarray) -> np.ndarray:
    """(H, m) weights of linear interpolation between knots."""
    weights = np.maximum(0.0, 1.0 - np.abs(places[:, None] - knots[None]) / KNOT)
    return weights / weights.sum(axis=1, keepdims=True)


def fine_part(images: Array, weights: Array) -> Array:
    """What is finer than FINE pixels of (..., h, w): the difference from the weighted mean around a pixel.

    `weights` (..., h, w) from 0 to 1, of the same number of axes; 0 where nothing is known, there the result
    is 0 too.
    """
    around = blurred(weights)
    mean = blurred(images * weights) / (around + _LEAST_SHARE)
    # Where hardly anything is known around, the mean is drawn to 0, and so is what is finer.
    return (images * around / (around + _LEAST_SHARE) - mean) * (weights > 0)


def blurred(images: Array) -> Array:
    """Gaussian sums of (..., h, w) around every pixel; nothing lies beyond the edges."""
    radius = REACH_OF_FINE
    taps = np.exp(-((np.arange(-radius, radius + 1) / FINE) ** 2) / 2)
    taps /= taps.sum()
    for rows in (True, False):
        size = images.shape[-2] if rows else images.shape[-1]
        out = float(taps[radius]) * images
        for k in range(1, min(radius, size - 1) + 1):
            low, high = slice(0, size - k), slice(k, size)
            tap = float(taps[radius + k])
            if rows:
                out[..., low, :] += tap * images[..., high, :]
                out[..., high, :] += tap * images[..., low, :]
            else:
                out[..., low] += tap * images[..., high]
                out[..., high] += tap * images[..., low]
        images = out
    return images
