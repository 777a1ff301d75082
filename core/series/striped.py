# SPDX-License-Identifier: GPL-2.0-or-later
"""Images in stripes over which a shift that varies slowly hardly changes: one banded matrix for each."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .banded import Array, Banded, Sliding, empty_like

_WIDTHS, _HARDLY = (512, 256, 128, 64, 32, 16, 8), 1 / 256
"""Widths in pixels of the stripes that images are divided into where shifts vary, and by how many pixels a
shift may change across one: about the error of the best registration."""


class Striped:
    """Matrices (m, n) along an axis of images, one for each stripe of places across it; applied as Banded
    is."""

    def __init__(self, edges: Sequence[int], matrices: Sequence[Sliding], like: Array):
        """`matrices`, of one shape, between the `edges` (one more) across the axis; `like`: as of Banded."""
        self.shape = matrices[0].shape
        self._edges, self._matrices, self._like = edges, matrices, like
        stripes = map(slice, edges[:-1], edges[1:])
        self._parts = [(stripe, Banded(matrix, like)) for stripe, matrix in zip(stripes, matrices)]

    @property
    def T(self) -> Striped:
        """The transpose."""
        return Striped(self._edges, [matrix.T for matrix in self._matrices], self._like)

    def rows(self, images: Array, out: Array | None = None) -> Array:
        """As Banded.rows, of images (..., n, w) whose columns the stripes are."""
        if out is None:
            out = empty_like(images, (*images.shape[:-2], self.shape[0], images.shape[-1]))
        for stripe, matrix in self._parts:
            matrix.rows(images, out, stripe)
        return out

    def cols(self, images: Array, out: Array | None = None) -> Array:
        """As Banded.cols, of images (..., h, n) whose rows the stripes are."""
        if out is None:
            out = empty_like(images, (*images.shape[:-1], self.shape[0]))
        for stripe, matrix in self._parts:
            matrix.cols(images, out, stripe)
        return out


def width_of(shift: np.ndarray) -> int:
    """The width of stripes in pixels over which a shift (2, h, w) hardly changes across its axis; 0: there is
    none that is worth it."""
    steepest = max(np.abs(np.diff(part, axis=axis)).max(initial=0) for part, axis in zip(shift, (1, 0)))
    return next((width for width in _WIDTHS if width * steepest <= _HARDLY), 0)


def edges(place: int, size: int, width: int) -> list[int]:
    """The edges (n + 1) of stripes along `size` pixels, the first at a `place` of the scene: whole ones lie
    at multiples of their width there."""
    return [0, *range(width - place % width, size, width), size]


def means(shift: np.ndarray, place: int, width: int) -> np.ndarray:
    """Means of a shift (m, size) over the stripes between such `edges`, (m, n); where an edge of the patch
    cuts a stripe, that of all of it, as the shift goes on evenly."""
    size = shift.shape[1]
    limits = edges(place, size, width)
    found = np.add.reduceat(shift, limits[:-1], axis=1) / np.diff(limits)
    # Over as many pixels as there are of a stripe's width: the slope of so small differences.
    step = min(width, size - 1)
    for index, start, stop in ((0, 0, step), (-1, -1 - step, -1))[: found.shape[1]]:
        first, last = limits[:-1][index] + place, limits[1:][index] + place
        missing = (first // width + 0.5) * width - (first + last) / 2
        found[:, index] += missing * (shift[:, stop] - shift[:, start]) / max(step, 1)
    return found
