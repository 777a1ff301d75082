# SPDX-License-Identifier: GPL-2.0-or-later
"""Sub-pixel shifts of the dates of sample windows: iterated least squares against the mean of the other
dates.

Lucas and Kanade, An iterative image registration technique (1981), on band-passed images, for all dates at
once. Contrasts change with the season, and even turn around: dates are compared by a local gain, and every
pixel counts by how well the gain explains it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..errors import CancelledError
from .resampling import resampled
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

_SWEEPS, _SETTLED = 8, 0.003
"""Largest number of steps, and the step in pixels below which they end."""


@dataclass(frozen=True)
class Fit:
    """Shifts of every date as polynomials of the place, and how good they are."""

    coefficients: np.ndarray
    """(T, 2, P) float64: see basis(); in pixels, down and right."""

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
    def empty(cls, windows: int, dates: int) -> Equations:
        """All of 0."""
        shapes = (2, 2), (2,), (), (), ()
        return cls(*(np.zeros((windows, dates, *shape)) for shape in shapes))

    def joint(self) -> np.ndarray:
        """(T, T): from steps against the mean of the others, which move too, to steps that agree,
        of mean 0."""
        amounts = self.shares.sum(axis=0)
        others = np.tile(amounts, (len(amounts), 1))
        np.fill_diagonal(others, 0)
        total = others.sum(axis=1, keepdims=True)
        others = np.where(total > 0, others / np.maximum(total, 1e-12), 0)
        return np.linalg.pinv(np.eye(len(amounts)) - others, rcond=1e-6)


def basis(rows: np.ndarray, cols: np.ndarray, shape: tuple[int, int], degree: int) -> np.ndarray:
    """Polynomials of the place up to `degree`, (P, ...) for rows and cols of equal shape, each of -1 to 1."""
    y, x = 2 * rows / shape[0] - 1, 2 * cols / shape[1] - 1
    terms = [np.ones_like(y)]
    if degree >= 1:
        terms += [y, x]
    if degree >= 2:
        terms += [y * y, y * x, x * x]
    return np.stack(terms)


def degree_of(coefficients: np.ndarray) -> int:
    """Degree of the polynomials whose coefficients (..., P) are."""
    return {1: 0, 3: 1, 6: 2}[coefficients.shape[-1]]


def fit(
    windows: Sequence[Window],
    shape: tuple[int, int],
    highest: int = 2,
    cancelled: Callable[[], bool] = lambda: False,
) -> Fit:
    """Shifts of all dates over a scene of `shape` pixels, relative to the mean of those that are alike.

    Constant, or where many windows agree on one a polynomial of the place up to the `highest` degree. Raises
    CancelledError.
    """
    places = np.array([window.centre for window in windows], np.float64)
    dates = len(windows[0].texture)
    means = [_first_mean(window) for window in windows]
    found, terms = np.zeros((dates, 2, 1)), basis(places[:, 0], places[:, 1], shape, 0)
    found, equations = _iterated(windows, terms, found, means, cancelled)
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
) -> tuple[np.ndarray, Equations]:
    """Coefficients (T, 2, P) after steps that have settled, and the equations that they were found by.

    A date's step is measured against the mean of the others, which move too: all are solved together.
    """
    dates = len(found)
    for _ in range(_SWEEPS):
        equations = _normal_equations(windows, np.einsum("tip,pk->kti", found, terms), means, cancelled)
        steps = [
            _step(equations.matrices[:, t], equations.vectors[:, t], terms, found[t]) for t in range(dates)
        ]
        steps = np.einsum("tu,uip->tip", equations.joint(), np.stack(steps))
        found = found + np.clip(steps, -_LARGEST_STEP, _LARGEST_STEP)
        if np.abs(steps).max() < _SETTLED:
            break
    return found, equations


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
            for t in range(matrices.shape[1]):
                start = np.zeros((2, len(terms)))
                step = _step(matrices[~out, t], vectors[~out, t], terms[:, ~out], start)
                rests = vectors[out, t] - np.einsum("kij,jp,pk->ki", matrices[out, t], step, terms[:, out])
                missed += _distances(matrices[out, t], rests).sum()
        if missed < _BETTER * least:
            best, least = degree, missed
    return best


def _normal_equations(
    windows: Sequence[Window], at: np.ndarray, means: list[np.ndarray], cancelled: Callable[[], bool]
) -> Equations:
    """The equations of steps from the shifts `at` (K, T, 2); `means` (h, w), one a window, are brought
    up to date.

    The reference of a date is the mean of the others, weighted by their local correlation with the mean
    of all, with its sign: the first principal component of the neighbourhood (by power iteration),
    without the date itself.
    """
    count, dates = at.shape[:2]
    found = Equations.empty(count, dates)
    for k, window in enumerate(windows):
        if cancelled():
            raise CancelledError("Cancelled.")
        image, weight = _moved(window, at[k])
        energy = box(weight * image * image)
        share = _correlation(image, means[k], weight, energy)
        share *= np.abs(share) * weight
        amount = np.abs(share)
        total, sizes = np.sum(share * image, axis=0), amount.sum(axis=0)
        means[k] = total / np.maximum(sizes, 1e-3)
        reference = (total - share * image) / np.maximum(sizes - amount, 1e-3)
        found.shares[k] = amount.sum(axis=(1, 2))
        weight = weight * np.minimum((sizes - amount) / _SUPPORT, 1)
        gain, alike, noise = _local_fit(image, reference, weight)
        power = weight * image * image
        found.energy[k] = power.sum(axis=(1, 2))
        found.explained[k] = (power * alike).sum(axis=(1, 2))
        weight = weight * alike / noise / _CORRELATED
        down, right = (gain * slope for slope in _gradients(reference))
        rest = gain * reference - image
        for i, one in enumerate((down, right)):
            for j, other in enumerate((down, right)):
                found.matrices[k, :, i, j] = np.sum(weight * one * other, axis=(1, 2), dtype=np.float64)
            found.vectors[k, :, i] = np.sum(weight * one * rest, axis=(1, 2), dtype=np.float64)
    return found


def _correlation(image: np.ndarray, mean: np.ndarray, weight: np.ndarray, energy: np.ndarray) -> np.ndarray:
    """Local correlation (T, h, w), with its sign, of the dates with `mean` (h, w)."""
    cross, other = box(weight * image * mean), box(weight * mean * mean)
    return np.clip(cross / np.sqrt(np.maximum(energy * other, 1e-9)), -1, 1)


def _first_mean(window: Window) -> np.ndarray:
    """(h, w): the date with most texture in sight, and half of the others', turned as their contrasts are."""
    dates = len(window.texture)
    flat = (window.texture * window.weights).reshape(dates, -1)
    products = flat @ flat.T
    pivot = int(np.argmax(np.sum(products**2, axis=1) / np.maximum(np.diag(products), 1e-6)))
    share = np.sign(products[pivot]) / 2 / max(dates - 1, 1)
    share[pivot] = 1
    return (share @ flat).reshape(window.texture.shape[1:])


def _moved(window: Window, at: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Texture and weights (T, h, w) of a window at p + shift, for a shift (2,) of each date."""
    image, weight = np.empty_like(window.texture), np.empty_like(window.weights)
    for t, shift in enumerate(at):
        image[t] = resampled(window.texture[t], shift[:, None, None])
        down, right = np.rint(shift).astype(int)
        weight[t] = np.roll(window.weights[t], (-down, -right), (0, 1))
    return image, weight


def _local_fit(
    image: np.ndarray, reference: np.ndarray, weight: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Gain of the reference, share of the image explained by it, and variance of the rest, (T, h, w) each."""
    count = box(weight) + 1e-3
    cross, own, other = (
        box(weight * product) for product in (image * reference, image * image, reference * reference)
    )
    gain = cross / np.maximum(other, 1e-6)
    alike = np.clip(gain * cross / np.maximum(own, 1e-6), 0, 1)
    own /= count
    floor = 0.05 * np.mean(own, axis=(1, 2), keepdims=True) + 1e-6
    return gain, alike, own * (1 - alike) + floor


def _gradients(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Slopes down and right, per pixel: central differences of fourth order; 0 at the rim."""
    down, right = np.zeros_like(image), np.zeros_like(image)
    down[:, 2:-2] = (8 * (image[:, 3:-1] - image[:, 1:-3]) - (image[:, 4:] - image[:, :-4])) / 12
    right[..., 2:-2] = (8 * (image[..., 3:-1] - image[..., 1:-3]) - (image[..., 4:] - image[..., :-4])) / 12
    return down, right


def _step(matrices: np.ndarray, vectors: np.ndarray, terms: np.ndarray, found: np.ndarray) -> np.ndarray:
    """Step (2, P) of a date's coefficients by all windows; those that disagree with the others count less."""
    size = len(terms)
    trust = np.ones(len(matrices))
    prior = np.diag(np.tile([1 / _PRIOR**2] + [1 / _PRIOR_OF_FIELD**2] * (size - 1), 2))
    step = np.zeros((2, size))
    for _ in range(4):
        normal = np.einsum("k,kij,pk,qk->ipjq", trust, matrices, terms, terms).reshape(2 * size, 2 * size)
        right = np.einsum("k,ki,pk->ip", trust, vectors, terms).reshape(-1)
        step = np.linalg.solve(normal + prior, right - prior @ found.reshape(-1)).reshape(2, size)
        rests = vectors - np.einsum("kij,jp,pk->ki", matrices, step, terms)
        trust = _agreement(_distances(matrices, rests))
    return step


def _agreement(distances: np.ndarray) -> np.ndarray:
    """Weight (K,) of windows by how far their own optimum lies from the fit (Cauchy)."""
    usual = np.median(distances[distances > 0]) if (distances > 0).any() else 1.0
    return 1 / (1 + distances / max(4 * usual, 1.0))


def _distances(matrices: np.ndarray, rests: np.ndarray) -> np.ndarray:
    """Half the squared distance (K,) of the windows' own optimum from a fit, in their own standard errors."""
    (a, b), (c, d) = np.moveaxis(matrices + np.eye(2) / _PRIOR**2, 0, -1)
    down, right = rests.T
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
