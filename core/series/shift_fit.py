# SPDX-License-Identifier: GPL-2.0-or-later
"""Sub-pixel shifts of the dates of sample windows: iterated least squares against the mean of the other
dates.

Lucas and Kanade, An iterative image registration technique (1981), on band-passed images, for all dates at
once. Contrasts change with the season, and even turn around: dates are compared by a local gain, and every
pixel counts by how well the gain explains it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement
from typing import Callable

import numpy as np

from ..errors import CancelledError
from .banded import ONE_THREAD
from .resampling import resampled
from .shifts import basis
from .texture import FINE, Window, box

_CORRELATED = 4 * np.pi * FINE**2 + 1
"""Pixels that hold as much as one independent one after the fine Gaussian (the area of its
autocorrelation)."""

_PRIOR = 0.5
"""Standard deviation in pixels expected of shifts: what no texture contradicts stays near 0."""

_PRIOR_OF_FIELD = 0.2
"""Standard deviation in pixels of what a shift changes by over half a scene: orthorectified to one terrain
model."""

_WINDOWS_NEEDED = {0: 1, 1: 12, 2: 24}
"""Windows from which on a polynomial of a degree is tried: four for each of its terms."""

_BETTER = 0.9
"""What a higher degree must bring the misfit of windows left out down to, relative to the lower one's."""

_SUPPORT = 0.2
"""Squared correlations of the other dates, summed, from which on their mean is a full reference."""

_LARGEST_STEP = 0.75
"""Pixels by which one step moves a date at most: about the length over which the fine gradients hold."""

_TOGETHER = 40_000
"""Pixels of dates that are compared with the mean of the others together: what lies between takes a dozen
times as many values, which a processor's second cache holds, and for which no new memory is asked for."""

_ROWS = 64
"""Dates at most whose products with as many others are made together."""

_SWEEPS, _SETTLED = 8, 0.001
"""Largest number of steps, and the pixels below which they end: what the steps to come would add up to."""


@dataclass(frozen=True)
class Fit:
    """Shifts of every date as polynomials of the place, and how good they are."""

    coefficients: np.ndarray
    """(T, 2, P) float64: see shifts.basis(); in pixels, down and right."""

    correlation: np.ndarray
    """(T,) float64: root of the share of a date's texture that the mean of the others explains by local
    gains."""

    error: np.ndarray
    """(T,) float64: standard error in pixels of the shift at the centre, of the less certain axis."""

    windows: np.ndarray
    """(T,) int: windows that carried the fit."""

    residual: np.ndarray
    """(T,) float64: rms in pixels between the windows' own shifts and the fit; NaN for fewer than two
    windows."""


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


def fit(
    windows: Iterable[Window],
    shape: tuple[int, int],
    highest: int = 2,
    cancelled: Callable[[], bool] = lambda: False,
) -> Fit:
    """Shifts of all dates over a scene of `shape` pixels, relative to the mean of those that are alike.

    Constant, or where many windows agree on one a polynomial of the place up to the `highest` degree. A
    window is looked at once as it comes, so that the next one may be read meanwhile. Raises CancelledError.
    """
    begun = [(window, *_first_equations(window)) for window in windows]
    # In the order of their places, however they came.
    windows, first, means = map(list, zip(*sorted(begun, key=lambda one: one[0].centre)))
    places = np.array([window.centre for window in windows], np.float64)
    dates = len(windows[0].texture)
    found, terms = np.zeros((dates, 2, 1)), basis(places[:, 0], places[:, 1], shape, 0)
    found, equations = _iterated(windows, terms, found, means, cancelled, Equations.joined(first))
    degree = _degree(equations, places, shape, highest)
    if degree:
        terms = basis(places[:, 0], places[:, 1], shape, degree)
        start = np.zeros((dates, 2, len(terms)))
        start[..., :1] = found
        found, equations = _iterated(windows, terms, start, means, cancelled)
    quality = [_certainty(equations.matrices[:, t], equations.vectors[:, t]) for t in range(dates)]
    error, used, residual = (np.array(column) for column in zip(*quality))
    explained, energy = equations.explained.sum(axis=0), equations.energy.sum(axis=0)
    correlation = np.sqrt(np.clip(explained / np.maximum(energy, 1e-12), 0, 1))
    return Fit(found, correlation, error, used, residual)


def _iterated(
    windows: Sequence[Window],
    terms: np.ndarray,
    found: np.ndarray,
    means: list[np.ndarray],
    cancelled: Callable[[], bool],
    equations: Equations | None = None,
) -> tuple[np.ndarray, Equations]:
    """Coefficients (T, 2, P) after steps that have settled, and the equations that they were found by;
    `equations`: those of the first step, where they are known.

    A date's step is measured against the mean of the others, which move too: all are solved together.
    """
    before = 0.0
    for sweep in range(_SWEEPS):
        if sweep or equations is None:
            equations = _normal_equations(windows, np.einsum("tip,pk->kti", found, terms), means, cancelled)
        steps = _steps(equations.matrices, equations.vectors, terms, found)
        steps = np.einsum("tu,uip->tip", equations.joint(), steps)
        found = found + np.clip(steps, -_LARGEST_STEP, _LARGEST_STEP)
        largest = float(np.abs(steps).max())
        if _to_come(largest, before) < _SETTLED:
            break
        before = largest
    return found, equations


def _to_come(step: float, before: float) -> float:
    """What the steps after the last one add up to, if each is to the one before it as that is; after a first
    one, or one that is not smaller, as much as itself."""
    ratio = min(step / before, 0.5) if before else 0.5
    return step * ratio / (1 - ratio)


def _degree(equations: Equations, places: np.ndarray, shape: tuple[int, int], highest: int) -> int:
    """The degree of the polynomial that says best what windows left out show (in three folds)."""
    matrices, vectors = equations.matrices, equations.vectors
    best, least = 0, np.inf
    for degree, needed in _WINDOWS_NEEDED.items():
        if degree > highest or len(places) < needed:
            break
        terms = basis(places[:, 0], places[:, 1], shape, degree)
        missed = 0.0
        for fold in range(3):
            out = np.arange(len(places)) % 3 == fold
            start = np.zeros((matrices.shape[1], 2, len(terms)))
            steps = _steps(matrices[~out], vectors[~out], terms[:, ~out], start)
            missed += _distances(
                matrices[out], _rests(matrices[out], vectors[out], steps, terms[:, out])
            ).sum()
        if missed < _BETTER * least:
            best, least = degree, missed
    return best


def _normal_equations(
    windows: Sequence[Window], at: np.ndarray, means: list[np.ndarray], cancelled: Callable[[], bool]
) -> Equations:
    """The equations of steps from the shifts `at` (K, T, 2); `means` (h, w), one a window, are brought
    up to date."""
    found = []
    for k, window in enumerate(windows):
        if cancelled():
            raise CancelledError("Cancelled.")
        one, means[k] = _equations_of(window, at[k], means[k])
        found.append(one)
    return Equations.joined(found)


def _first_equations(window: Window) -> tuple[Equations, np.ndarray]:
    """Those of `_equations_of` where no date is moved yet."""
    return _equations_of(window, np.zeros((len(window.texture), 2)), _first_mean(window))


def _equations_of(window: Window, at: np.ndarray, mean: np.ndarray) -> tuple[Equations, np.ndarray]:
    """The equations of steps from the shifts `at` (T, 2) of one window, and a better `mean` (h, w) of it.

    The reference of a date is the mean of the others, weighted by their local correlation with the mean
    of all, with its sign: the first principal component of the neighbourhood (by power iteration),
    without the date itself.
    """
    found, seen = Equations.empty(len(at)), window.seen
    image, weight = _moved(window, at)
    share = _share(image, weight, mean)
    total, sizes = np.einsum("tyx,tyx->yx", share, image), np.abs(share).sum(axis=0)
    found.shares[0, seen] = np.abs(share).sum(axis=(1, 2))
    step = max(1, _TOGETHER // mean.size)
    for first in range(0, len(seen), step):
        some = slice(first, first + step)
        others = sizes - np.abs(share[some])
        reference = (total - share[some] * image[some]) / np.maximum(others, 1e-3)
        parts = _regression(image[some], reference, weight[some] * np.minimum(others / _SUPPORT, 1))
        for whole, part in zip((found.matrices, found.vectors, found.explained, found.energy), parts):
            whole[0, seen[some]] = part
    return found, total / np.maximum(sizes, 1e-3)


def _share(image: np.ndarray, weight: np.ndarray, mean: np.ndarray) -> np.ndarray:
    """How much of the mean of all each date is (S, h, w): its squared correlation with a former one, with its
    sign, and its weight."""
    shown = weight * image
    share = box(shown * mean) / np.sqrt(np.maximum(box(shown * image) * box(weight * mean * mean), 1e-9))
    np.clip(share, -1, 1, out=share)
    share *= np.abs(share) * weight
    return share


def _regression(image: np.ndarray, reference: np.ndarray, weight: np.ndarray) -> tuple[np.ndarray, ...]:
    """Matrices, vectors, explained energy and energy of dates (S, h, w) against their references."""
    gain, alike, noise, power = _local_fit(image, reference, weight)
    energy, explained = power.sum(axis=(1, 2)), (power * alike).sum(axis=(1, 2))
    weight *= alike / (_CORRELATED * noise)
    # Steps down and right, and what is missed: by (S, 3, h w).
    sides = np.stack([*_gradients(reference), reference], axis=1) * gain[:, None]
    sides[:, 2] -= image
    count, size = len(image), image[0].size
    weighted = (weight[:, None] * sides[:, :2]).reshape(count, 2, size)
    products = weighted @ sides.reshape(count, 3, size).swapaxes(1, 2)
    return products[..., :2], products[..., 2], explained, energy


def _first_mean(window: Window) -> np.ndarray:
    """(h, w): the date with most texture in sight, and half of the others', turned as their contrasts are."""
    dates = len(window.texture)
    flat = (window.texture * window.weights).reshape(dates, -1)
    products = _products(flat)
    pivot = int(np.argmax(np.sum(products**2, axis=1) / np.maximum(np.diag(products), 1e-6)))
    share = np.sign(products[pivot]) / 2 / max(dates - 1, 1)
    share[pivot] = 1
    # Not a product of the library's, which would divide it among threads.
    return np.einsum("t,tyx->yx", share.astype(np.float32), flat.reshape(window.texture.shape))


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


def _moved(window: Window, at: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Texture and weights (S, h, w) of a window at p + shift, for a shift (2,) of each date; of those that it
    shows."""
    image, weight, at = window.texture[window.seen], window.weights[window.seen], at[window.seen]
    if at.any():
        image = resampled(image, at)
    for t, (down, right) in enumerate(np.rint(at).astype(int).tolist()):
        if down or right:
            weight[t] = np.roll(weight[t], (-down, -right), (0, 1))
    return image, weight


def _local_fit(
    image: np.ndarray, reference: np.ndarray, weight: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Gain of the reference, share of the image explained by it, variance of the rest, and energy of the
    image, (S, h, w) each."""
    shown = weight * image
    power = shown * image
    cross, own, other = box(shown * reference), box(power), box(weight * reference * reference)
    gain = cross / np.maximum(other, 1e-6)
    alike = np.clip(gain * cross / np.maximum(own, 1e-6), 0, 1)
    own /= box(weight) + 1e-3
    floor = 0.05 * np.mean(own, axis=(1, 2), keepdims=True) + 1e-6
    return gain, alike, own * (1 - alike) + floor, power


def _gradients(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Slopes down and right, per pixel: central differences of fourth order; 0 at the rim."""
    down, right = np.zeros_like(image), np.zeros_like(image)
    down[:, 2:-2] = (8 * (image[:, 3:-1] - image[:, 1:-3]) - (image[:, 4:] - image[:, :-4])) / 12
    right[..., 2:-2] = (8 * (image[..., 3:-1] - image[..., 1:-3]) - (image[..., 4:] - image[..., :-4])) / 12
    return down, right


def _steps(matrices: np.ndarray, vectors: np.ndarray, terms: np.ndarray, found: np.ndarray) -> np.ndarray:
    """Steps (T, 2, P) of the coefficients `found` by all windows; those that disagree with the others count
    less."""
    size, (windows, dates) = len(terms), matrices.shape[:2]
    squares = (terms[:, None] * terms).reshape(size * size, windows)
    prior = np.tile([1 / _PRIOR**2] + [1 / _PRIOR_OF_FIELD**2] * (size - 1), 2)
    trust = np.ones((windows, dates, 1))
    for _ in range(4):
        normal = squares @ (trust[..., None] * matrices).reshape(windows, 4 * dates)
        normal = normal.reshape(size, size, dates, 2, 2).transpose(2, 3, 0, 4, 1)
        right = terms @ (trust * vectors).reshape(windows, 2 * dates)
        right = right.reshape(size, dates, 2).transpose(1, 2, 0).reshape(dates, -1)
        right = right - prior * found.reshape(dates, -1)
        normal = normal.reshape(dates, 2 * size, 2 * size) + np.diag(prior)
        steps = np.linalg.solve(normal, right[..., None]).reshape(dates, 2, size)
        trust = _agreement(_distances(matrices, _rests(matrices, vectors, steps, terms)))[..., None]
    return steps


def _rests(matrices: np.ndarray, vectors: np.ndarray, steps: np.ndarray, terms: np.ndarray) -> np.ndarray:
    """What steps (T, 2, P) leave of the vectors (K, T, 2)."""
    return vectors - (matrices @ (steps @ terms).transpose(2, 0, 1)[..., None])[..., 0]


def _agreement(distances: np.ndarray) -> np.ndarray:
    """Weight (K, T) of windows by how far their own optimum lies from the fit (Cauchy)."""
    usual = [np.median(own[own > 0]) if (own > 0).any() else 1.0 for own in distances.T]
    return 1 / (1 + distances / np.maximum(4 * np.array(usual), 1.0))


def _distances(matrices: np.ndarray, rests: np.ndarray) -> np.ndarray:
    """Half the squared distance (K, T) of the windows' own optimum from a fit, in their own standard
    errors."""
    (a, b), (c, d) = np.moveaxis(matrices + np.eye(2) / _PRIOR**2, (-2, -1), (0, 1))
    down, right = np.moveaxis(rests, -1, 0)
    # By hand: of 2 x 2 numpy's inverse takes a fifth of a millisecond, and this is asked for often.
    return (d * down**2 - (b + c) * down * right + a * right**2) / (a * d - b * c) / 2


def _certainty(matrices: np.ndarray, vectors: np.ndarray) -> tuple[float, int, float]:
    """Standard error, number of windows, and rms of what the windows' own shifts differ from the fit."""
    own = matrices + np.eye(2) / _PRIOR**2
    error = float(np.sqrt(np.linalg.eigvalsh(np.linalg.inv(matrices.sum(0) + np.eye(2) / _PRIOR**2))[-1]))
    carrying = np.linalg.eigvalsh(own)[:, 0] > 4 / _PRIOR**2
    if carrying.sum() < 2:
        return error, int(carrying.sum()), float("nan")
    offsets = np.linalg.solve(own[carrying], vectors[carrying][..., None])[..., 0]
    return error, int(carrying.sum()), float(np.sqrt(np.mean(offsets**2)))
