# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the dates of a stack lie beside each other: shifts that are constant, or polynomials of the place in
the scene, so that a place has the same one whatever the patch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

_WIDTHS, _HARDLY = (512, 256, 128, 64, 32, 16, 8), 1 / 256
"""Widths in pixels of the stripes that images are divided into where a shift varies slowly, and by how many
pixels it may change across one: about the error of the best registration."""


@dataclass(frozen=True)
class Shift:
    """By how many pixels, down and to the right, the image of a date lies off the reference: what the
    reference shows at p, the date shows at p + shift."""

    coefficients: np.ndarray
    """(2, P) float64: polynomials of the place (`basis`), down and right, in pixels."""

    scene: tuple[int, int] = (1, 1)
    """Rows and columns of the scene that the place is counted over."""

    place: tuple[int, int] = (0, 0)
    """Row and column of the scene at which the patch begins."""

    @property
    def varies(self) -> bool:
        """Whether places differ."""
        return bool(self.coefficients[:, 1:].any())

    @property
    def constant(self) -> np.ndarray:
        """(2,): the shift, where it does not vary."""
        return self.coefficients[:, 0]

    def field(self, shape: tuple[int, int]) -> np.ndarray:
        """(2, h, w) of the patch's pixels, or (2, 1, 1) where it does not vary."""
        if not self.varies:
            return self.constant[:, None, None]
        rows, cols = (first + 0.5 + np.arange(size) for first, size in zip(self.place, shape))
        return np.stack([self._at(axis, rows[:, None], cols) for axis in (0, 1)])

    @cached_property
    def stripe_width(self) -> int:
        """Width in pixels of stripes across which neither part, along its own axis, changes noticeably
        anywhere in the scene; 0: there is none that is worth it."""
        rows, cols = (np.array([0.0, size]) for size in self.scene)
        # Slopes of polynomials up to the second degree are steepest at the corners.
        beside = np.array([[-0.5], [0.5]])
        down = np.diff([self._at(0, rows, col + beside) for col in cols], axis=1)
        right = np.diff([self._at(1, row + beside, cols) for row in rows], axis=1)
        steepest = max(np.abs(down).max(), np.abs(right).max())
        return next((width for width in _WIDTHS if width * steepest <= _HARDLY), 0)

    def in_stripes(self, axis: int, shape: tuple[int, int]) -> tuple[list[int], np.ndarray]:
        """The part along an axis (0: down, 1: right) of the patch's pixels there, in the middle of each of n
        stripes across it: their edges (n + 1) in the patch, and (size, n).

        Stripes lie at multiples of their width in the scene, so that a patch's edge cuts some.
        """
        width, first, size = self.stripe_width, self.place[1 - axis], shape[1 - axis]
        edges = [0, *range(width - first % width, size, width), size]
        across = (np.arange(first // width, first // width + len(edges) - 1) + 0.5) * width
        along = self.place[axis] + 0.5 + np.arange(shape[axis])[:, None]
        return edges, self._at(axis, *((along, across) if axis == 0 else (across, along)))

    def _at(self, axis: int, rows: np.ndarray, cols: np.ndarray) -> np.ndarray:
        """The part along an axis at rows and columns of the scene, which broadcast."""
        terms = _terms(rows, cols, self.scene, degree_of(self.coefficients))
        return sum(coefficient * term for coefficient, term in zip(self.coefficients[axis], terms))


@dataclass(frozen=True)
class Shifts:
    """Those of the dates of a patch."""

    coefficients: np.ndarray
    """(T, 2, P) float64, as Shift has them."""

    scene: tuple[int, int] = (1, 1)
    """As Shift.scene."""

    place: tuple[int, int] = (0, 0)
    """As Shift.place."""

    @classmethod
    def constant(cls, shifts: np.ndarray) -> Shifts:
        """The same at every place: `shifts` (T, 2), down and right, in pixels."""
        return cls(np.asarray(shifts, np.float64)[:, :, None])

    def __len__(self) -> int:
        return len(self.coefficients)

    def __iter__(self) -> Iterator[Shift]:
        return map(self.__getitem__, range(len(self)))

    def __getitem__(self, date: int) -> Shift:
        return Shift(self.coefficients[date], self.scene, self.place)

    def select(self, dates: Sequence[int] | np.ndarray | slice) -> Shifts:
        """Those of some dates."""
        return replace(self, coefficients=self.coefficients[dates])

    def window(self, rows: slice, cols: slice) -> Shifts:
        """Those of a part of the patch."""
        row, col = (first + (part.start or 0) for first, part in zip(self.place, (rows, cols)))
        return replace(self, place=(row, col))


def basis(rows: np.ndarray, cols: np.ndarray, scene: tuple[int, int], degree: int) -> np.ndarray:
    """Polynomials of the place up to `degree`, (P, ...) for rows and cols of equal shape in a `scene` of so
    many, each of -1 to 1."""
    return np.stack(_terms(rows, cols, scene, degree))


def _terms(rows: np.ndarray, cols: np.ndarray, scene: tuple[int, int], degree: int) -> list[np.ndarray]:
    y, x = 2 * rows / scene[0] - 1, 2 * cols / scene[1] - 1
    terms = [np.ones(np.broadcast(y, x).shape)]
    if degree >= 1:
        terms += [y, x]
    if degree >= 2:
        terms += [y * y, y * x, x * x]
    return terms


def degree_of(coefficients: np.ndarray) -> int:
    """Degree of the polynomials whose coefficients (..., P) are."""
    return {1: 0, 3: 1, 6: 2}[coefficients.shape[-1]]
