# SPDX-License-Identifier: GPL-2.0-or-later
"""Images in stripes over which a shift that varies slowly hardly changes: one banded matrix for each."""

from __future__ import annotations

from collections.abc import Sequence

from .banded import Array, Banded, Sliding, empty_like, on_processor
from .shifts import Shift


def suits(shift: Shift, like: Array) -> bool:
    """Whether what a shift that varies makes of images is computed by stripes, for arrays as `like`."""
    return on_processor(like) and shift.stripe_width > 0


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
