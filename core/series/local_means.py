# SPDX-License-Identifier: GPL-2.0-or-later
"""Local means and what is finer than them, for arrays of numpy and tensors of torch alike.

Means over some 35 m are smooth, so they are taken at knots every four source pixels and interpolated
between them. The knots lie on multiples of four pixels of the whole grid: an image made in tiles equals
the image made whole.
"""

from __future__ import annotations

import numpy as np

from .banded import Array, Separable, Sliding
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
        self._like, self.axes = like, (rows, cols)
        knots = self._knots = [_knots(axis) for axis in (rows, cols)]
        self._gather = Separable(*(_gathering(axis, k) for axis, k in zip((rows, cols), knots)), like)
        self._spread = Separable(
            *(interpolation(_centres(axis), k) for axis, k in zip((rows, cols), knots)), like
        )

        shape = [axis.patch_stop - axis.patch_start for axis in (rows, cols)]
        apart = np.arange(-REACH_OF_FINE, REACH_OF_FINE + 1)
        taps = np.exp(-((apart / FINE) ** 2) / 2)
        taps /= taps.sum()
        self._blur = Separable(*(Sliding(taps, -REACH_OF_FINE, (size, size)) for size in shape), like)

    def sums(self, images: Array) -> Array:
        """Weighted sums of (..., h, w) around knots, (..., m, n); the weights around a knot sum to 1, or to
        less where they end at the patch's edges."""
        return self._gather(images)

    def spread(self, values: Array) -> Array:
        """Values at knots (..., m, n) interpolated to the patch's pixels (..., h, w)."""
        return self._spread(values)

    def towards(self, rows: Axis, cols: Axis) -> Separable:
        """From values at knots (..., m, n) to the target pixels of a query, by interpolation."""
        axes = zip((rows, cols), self._knots)
        return Separable(*(interpolation(axis.centres(), knots) for axis, knots in axes), self._like)

    def blurred(self, images: Array) -> Array:
        """Gaussian sums of (..., h, w) around every pixel; nothing lies beyond the edges."""
        return self._blur(images)

    def fine_part(self, images: Array, weights: Array, around: Array | None = None) -> Array:
        """What is finer than FINE pixels of (..., h, w): the difference from the weighted mean around.

        `weights` (..., h, w) from 0 to 1, of the same number of axes; 0 where nothing is known, there the
        result is 0 too. `around`: the weights blurred, where that is known already.
        """
        around = self.blurred(weights) if around is None else around
        fine = images * around
        fine -= self.blurred(images * weights)
        # Where hardly anything is known around, the mean is drawn to 0, and so is what is finer.
        fine *= (weights > 0) / (around + _LEAST_SHARE)
        return fine


def cut(values: Array, whole: tuple[Axis, Axis], part: tuple[Axis, Axis]) -> Array:
    """Of values at knots (..., m, n) of a patch, those at the knots of a smaller one.

    `whole` and `part`: axes of rows and columns of both.
    """
    slices = []
    for larger, smaller in zip(whole, part):
        first = smaller.patch_start // KNOT - larger.patch_start // KNOT
        slices.append(slice(first, first + len(_knots(smaller))))
    return values[(..., *slices)]


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
