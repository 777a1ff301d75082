# SPDX-License-Identifier: GPL-2.0-or-later
"""Normal equations of the steps of all dates of one window, each against the mean of the others.

Contrasts change with the season, and even turn around: dates are compared by a local gain, and every pixel
counts by how well the gain explains it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement

import numpy as np

from .banded import ONE_THREAD
from .resampling import resampled
from .texture import FINE, TOGETHER, Window, box
from .workspace import Workspace

_CORRELATED = 4 * np.pi * FINE**2 + 1
"""Pixels that hold as much as one independent one after the fine Gaussian (the area of its
autocorrelation)."""

_SUPPORT = 0.2
"""Squared correlations of the other dates, summed, from which on their mean is a full reference."""

_ROWS = 64
"""Dates at most whose products with as many others are made together."""


@dataclass(frozen=True)
class Equations:
    """Normal equations of the steps of every date (T) in every window (K), and what they rest on."""

    matrices: np.ndarray
    """(K, T, 2, 2) float64: information, per square pixel."""

    vectors: np.ndarray
    """(K, T, 2) float64: right sides."""

    explained: np.ndarray
    """(K, T) float64: energy of the texture that the others explain."""

    energy: np.ndarray
    """(K, T) float64: energy of the texture."""

    shares: np.ndarray
    """(K, T) float64: how much of the window's mean is each date."""

    @classmethod
    def empty(cls, dates: int) -> Equations:
        """Those of a window that shows none of the dates."""
        shapes = (2, 2), (2,), (), (), ()
        return cls(*(np.zeros((1, dates, *shape)) for shape in shapes))

    @classmethod
    def joined(cls, windows: Sequence[Equations]) -> Equations:
        """Those of all windows."""
        return cls(*(np.concatenate(parts) for parts in zip(*(vars(one).values() for one in windows))))

    def joint(self) -> np.ndarray:
        """(T, T): from steps against the mean of the others, which move too, to steps that agree,
        of mean 0."""
        amounts = self.shares.sum(axis=0)
        others = np.tile(amounts, (len(amounts), 1))
        np.fill_diagonal(others, 0)
        total = others.sum(axis=1, keepdims=True)
        others = np.where(total > 0, others / np.maximum(total, 1e-12), 0)
        return np.linalg.pinv(np.eye(len(amounts)) - others, rcond=1e-6)


def equations_of(
    window: Window, at: np.ndarray, mean: np.ndarray | None, space: Workspace
) -> tuple[Equations, np.ndarray]:
    """The equations of steps from the shifts `at` (T, 2) of one window, and a better `mean` (h, w) of it, of
    which None is known at first.

    The reference of a date is the mean of the others, weighted by their local correlation with the mean
    of all, with its sign: the first principal component of the neighbourhood (by power iteration),
    without the date itself.
    """
    found, seen = Equations.empty(len(at)), window.seen
    if mean is None:
        mean = _first_mean(window, space)
    image, weight = _moved(window, at, space)
    share, sizes = space("share", *image.shape), space("sizes", *image.shape)
    step = max(1, TOGETHER // mean.size)
    parts = [slice(first, first + step) for first in range(0, len(seen), step)]
    for some in parts:
        _share(image[some], weight[some], mean, space, share[some])
    np.abs(share, out=sizes)
    total, all_sizes = np.einsum("tyx,tyx->yx", share, image), sizes.sum(axis=0)
    found.shares[0, seen] = sizes.sum(axis=(1, 2))
    for some in parts:
        others = np.subtract(all_sizes, sizes[some], out=sizes[some])
        products = _regression(image[some], weight[some], share[some], others, total, space)
        for whole, part in zip((found.matrices, found.vectors, found.explained, found.energy), products):
            whole[0, seen[some]] = part
    return found, total / np.maximum(all_sizes, 1e-3)


def _share(
    image: np.ndarray, weight: np.ndarray, mean: np.ndarray, space: Workspace, out: np.ndarray
) -> None:
    """How much of the mean of all each date is (S, h, w): its squared correlation with a former one, with its
    sign, and its weight."""
    products = space("products", 3, *image.shape)
    cross, own, other = products
    np.multiply(weight, image, out=cross)
    np.multiply(cross, image, out=own)
    cross *= mean
    np.multiply(weight, mean * mean, out=other)
    cross, own, other = box(products, space)
    own *= other
    np.maximum(own, 1e-9, out=own)
    cross *= np.abs(cross, out=other)
    cross /= own
    np.clip(cross, -1, 1, out=cross)
    np.multiply(cross, weight, out=out)


def _regression(
    image: np.ndarray,
    weight: np.ndarray,
    share: np.ndarray,
    others: np.ndarray,
    total: np.ndarray,
    space: Workspace,
) -> tuple[np.ndarray, ...]:
    """Matrices, vectors, explained energy and energy of dates (S, h, w) against the mean of the others.

    `share` is that of the dates in the sum `total` (h, w), `others` that of all others; `weight` and `others`
    are used for other values.
    """
    sides = space("sides", 3, *image.shape)
    reference, free = sides[2], space("free", *image.shape)
    np.multiply(share, image, out=free)
    np.subtract(total, free, out=reference)
    np.maximum(others, 1e-3, out=free)
    reference /= free
    others /= _SUPPORT
    np.minimum(others, 1, out=others)
    weight *= others
    gain, trust, explained, energy = _local_fit(image, reference, weight, space)
    weight *= trust
    # Steps down and right, and what is missed.
    _gradients(reference, free, sides)
    sides *= gain
    sides[2] -= image
    weighted = space("weighted", 2, *image.shape)
    np.multiply(weight, sides[:2], out=weighted)
    sides, weighted = (one.reshape(len(one), len(image), -1).swapaxes(0, 1) for one in (sides, weighted))
    products = weighted @ sides.swapaxes(1, 2)
    return products[..., :2], products[..., 2], explained, energy


def _local_fit(
    image: np.ndarray, reference: np.ndarray, weight: np.ndarray, space: Workspace
) -> tuple[np.ndarray, ...]:
    """Gain of the reference and how far a pixel is to be trusted by how that explains the image, (S, h, w)
    each; energy of the image that is explained, and all of it, (S,) each."""
    products = space("products", 4, *image.shape)
    cross, power, other, _ = products
    np.multiply(weight, image, out=cross)
    np.multiply(cross, image, out=power)
    cross *= reference
    np.multiply(weight, reference, out=other)
    other *= reference
    products[3] = weight
    cross, own, gain, counts = box(products, space)
    np.maximum(gain, 1e-6, out=gain)
    np.divide(cross, gain, out=gain)
    cross *= gain
    alike = np.maximum(own, 1e-6, out=other)
    np.divide(cross, alike, out=alike)
    np.minimum(alike, 1, out=alike)
    counts += 1e-3
    own /= counts
    # The variance of what is not explained.
    noise = np.subtract(1, alike, out=cross)
    noise *= own
    noise += 0.05 * np.mean(own, axis=(1, 2), keepdims=True) + 1e-6
    noise *= _CORRELATED
    trust = np.divide(alike, noise, out=noise)
    return gain, trust, np.einsum("tyx,tyx->t", power, alike), power.sum(axis=(1, 2))


def _gradients(image: np.ndarray, free: np.ndarray, out: np.ndarray) -> None:
    """Slopes down and right, per pixel, of images (S, h, w) into `out` (2 or more, S, h, w).

    Central differences of fourth order, but at the rim, where no pixel counts. `free` has the images' shape.
    """
    values, free = image.reshape(-1), free.reshape(-1)
    for slopes, step in zip(out, (image.shape[2], 1)):
        # All images as one row: an array's rows one by one would take some times as long.
        inside, slopes = max(0, values.size - 4 * step), slopes.reshape(-1)
        slopes[: 2 * step], slopes[-2 * step :] = 0, 0
        slopes, wide = slopes[2 * step : 2 * step + inside], free[:inside]
        np.subtract(values[3 * step : 3 * step + inside], values[step : step + inside], out=slopes)
        slopes *= 8
        slopes -= np.subtract(values[4 * step :], values[:inside], out=wide)
        slopes /= 12


def _first_mean(window: Window, space: Workspace) -> np.ndarray:
    """(h, w): the date with most texture in sight, and half of the others', turned as their contrasts are."""
    dates = len(window.texture)
    shown = space("image", *window.texture.shape)
    np.multiply(window.texture, window.weights, out=shown)
    products = _products(shown.reshape(dates, -1))
    pivot = int(np.argmax(np.sum(products**2, axis=1) / np.maximum(np.diag(products), 1e-6)))
    share = np.sign(products[pivot]) / 2 / max(dates - 1, 1)
    share[pivot] = 1
    # Not a product of the library's, which would divide it among threads.
    return np.einsum("t,tyx->yx", share.astype(np.float32), shown)


def _products(rows: np.ndarray) -> np.ndarray:
    """(T, T): those of all pairs of rows (T, n), by products of matrices that OpenBLAS does not divide among
    threads of its own, but as large as these may be: of one column of many rows each they would take
    seconds."""
    count, size = rows.shape
    found = np.empty((count, count), rows.dtype)
    side = -(-count // -(-count // _ROWS))
    step = ONE_THREAD // side**2
    for one, other in combinations_with_replacement(range(0, count, side), 2):
        pair = [rows[first : first + side] for first in (one, other)]
        parts = ([part[:, first : first + step] for part in pair] for first in range(0, size, step))
        product = sum(np.matmul(left, right.T) for left, right in parts)
        found[one : one + side, other : other + side] = product
        found[other : other + side, one : one + side] = product.T
    return found


def _moved(window: Window, at: np.ndarray, space: Workspace) -> tuple[np.ndarray, np.ndarray]:
    """Texture and weights (S, h, w) of a window at p + shift, for a shift (2,) of each date; of those that it
    shows."""
    seen, at, image = window.seen, at[window.seen], window.texture
    if len(seen) < len(image):
        image = np.take(image, seen, axis=0)
    weight = space("weight", *image.shape)
    np.take(window.weights, seen, axis=0, out=weight)
    if at.any():
        image = resampled(image, at, space)
    for t, (down, right) in enumerate(np.rint(at).astype(int).tolist()):
        if down or right:
            weight[t] = np.roll(weight[t], (-down, -right), (0, 1))
    return image, weight
