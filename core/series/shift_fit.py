# SPDX-License-Identifier: GPL-2.0-or-later
"""Sub-pixel shifts of the dates of sample windows: iterated least squares against the mean of the other
dates.

Lucas and Kanade, An iterative image registration technique (1981), on band-passed images, for all dates at
once.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Callable

import numpy as np

from .. import processors
from ..errors import CancelledError
from .shifts import basis
from .texture import Window
from .window_equations import Equations, equations_of
from .workspace import Workspace

_PRIOR = 0.5
"""Standard deviation in pixels expected of shifts: what no texture contradicts stays near 0."""

_PRIOR_OF_FIELD = 0.2
"""Standard deviation in pixels of what a shift changes by over half a scene: orthorectified to one terrain
model."""

_WINDOWS_NEEDED = {0: 1, 1: 12, 2: 24}
"""Windows from which on a polynomial of a degree is tried: four for each of its terms."""

_BETTER = 0.9
"""What a higher degree must bring the misfit of windows left out down to, relative to the lower one's."""

_LARGEST_STEP = 0.75
"""Pixels by which one step moves a date at most: about the length over which the fine gradients hold."""

_THREADS = min(2, processors.available())
"""Threads that look at windows side by side: more of them wait for Python's lock, and hold memory."""

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


def fit(
    windows: Iterable[Window],
    shape: tuple[int, int],
    highest: int = 2,
    cancelled: Callable[[], bool] = lambda: False,
    few: Collection[tuple[float, float]] = (),
) -> Fit:
    """Shifts of all dates over a scene of `shape` pixels, relative to the mean of those that are alike.

    Constant, or where many windows agree on one a polynomial of the place up to the `highest` degree. `few`:
    centres of windows that suffice for the first of several steps; none: all. These are looked at as they
    come, so that the next ones may be read meanwhile. Raises CancelledError.
    """
    begun = _begun(windows, few)
    # In the order of their places, however they came.
    windows, first, means = map(list, zip(*sorted(begun, key=lambda one: one[0].centre)))
    looked = [k for k, one in enumerate(first) if one is not None]
    places = np.array([window.centre for window in windows], np.float64)
    dates = len(windows[0].texture)
    found, terms = np.zeros((dates, 2, 1)), basis(places[:, 0], places[:, 1], shape, 0)
    known = Equations.joined([first[k] for k in looked]), terms[:, looked]
    found, equations = _iterated(windows, terms, found, means, cancelled, known)
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


def _begun(
    windows: Iterable[Window], few: Collection[tuple[float, float]]
) -> list[tuple[Window, Equations | None, np.ndarray | None]]:
    """Windows with, of the `few` or of all if there are none, their equations where no date is moved, and
    their means."""
    space = Workspace()

    def looked_at(window: Window) -> tuple[Equations | None, np.ndarray | None]:
        if few and window.centre not in few:
            return None, None
        return equations_of(window, np.zeros((len(window.texture), 2)), None, space)

    return [(window, *looked_at(window)) for window in windows]


def _iterated(
    windows: Sequence[Window],
    terms: np.ndarray,
    found: np.ndarray,
    means: list[np.ndarray | None],
    cancelled: Callable[[], bool],
    known: tuple[Equations, np.ndarray] | None = None,
) -> tuple[np.ndarray, Equations]:
    """Coefficients (T, 2, P) after steps that have settled, and the equations of all windows that they were
    found by; `known`: those of the first step, of some windows or all, and these windows' terms.

    A date's step is measured against the mean of the others, which move too: all are solved together.
    """
    before = 0.0
    for _ in range(_SWEEPS):
        if known is None:
            at = np.einsum("tip,pk->kti", found, terms)
            known = _normal_equations(windows, at, means, cancelled), terms
        equations, seen = known
        known = None
        steps = _steps(equations.matrices, equations.vectors, seen, found)
        steps = np.einsum("tu,uip->tip", equations.joint(), steps)
        found = found + np.clip(steps, -_LARGEST_STEP, _LARGEST_STEP)
        largest = float(np.abs(steps).max())
        # A step that some windows show tells nothing of how far the next one, by all, is from the last.
        whole = seen.shape == terms.shape
        if whole and _to_come(largest, before) < _SETTLED:
            break
        before = largest if whole else 0.0
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
    windows: Sequence[Window], at: np.ndarray, means: list[np.ndarray | None], cancelled: Callable[[], bool]
) -> Equations:
    """The equations of steps from the shifts `at` (K, T, 2); `means` (h, w), one a window, are brought
    up to date."""
    found: list[Any] = [None] * len(windows)

    def look(k: int, space: Workspace) -> None:
        found[k], means[k] = equations_of(windows[k], at[k], means[k], space)

    _side_by_side(look, len(windows), cancelled)
    return Equations.joined(found)


def _side_by_side(work: Callable[[int, Workspace], None], count: int, cancelled: Callable[[], bool]) -> None:
    """Do some work for every number below `count`, on _THREADS threads; `cancelled` is asked by the caller's
    alone. Raises CancelledError."""
    waiting = deque(range(count))

    def take(space: Workspace, stopped: Callable[[], bool] = lambda: False) -> None:
        while not stopped():
            try:
                number = waiting.popleft()
            except IndexError:
                return
            work(number, space)

    with ThreadPoolExecutor(_THREADS, thread_name_prefix="temporal-liif-fit") as pool:
        others = [pool.submit(take, Workspace()) for _ in range(min(count, _THREADS) - 1)]
        try:
            take(Workspace(), cancelled)
            if waiting:
                raise CancelledError("Cancelled.")
        finally:
            waiting.clear()
        for other in others:
            other.result()


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
