# SPDX-License-Identifier: GPL-2.0-or-later
"""Products with matrices that are zero but near their diagonal, for arrays of numpy and tensors of torch.

Filters, up-samplers and local means are such matrices along an axis of an image. Some rows at a time, and of
the image what these rows look at, are a small dense product each: the cost per pixel hangs on the filter's
reach, not on the size of the image.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Callable

import numpy as np

Array = Any
"""A numpy array or a torch tensor of float32."""

BLOCK = 16
"""Rows of a matrix that are done together."""


@dataclass(frozen=True)
class Sliding:
    """A matrix that has the same weights in every row, some columns farther on."""

    weights: np.ndarray
    """(K,)."""

    first: int
    """Column of the first weight in row 0; what lies outside of the matrix has none."""

    shape: tuple[int, int]
    """Rows and columns."""

    step: int = 1
    """Columns from row to row."""

    turned: bool = False
    """Whether rows and columns above are each other's."""

    @property
    def T(self) -> Sliding:
        """The transpose."""
        return replace(self, shape=self.shape[::-1], turned=not self.turned)

    def part(self, rows: int) -> tuple[np.ndarray, int]:
        """The first `rows` rows, a multiple of `step`, as (rows, columns), and the column that they begin at;
        later ones look alike."""
        count, size = len(self.weights), rows // self.step if self.turned else rows
        wide = self.step * (size - 1) + count
        if not self.turned:
            matrix = np.zeros((rows, wide))
            for row in range(rows):
                matrix[row, self.step * row : self.step * row + count] = self.weights
            return matrix, self.first
        low, high = -((self.first + count - 1) // self.step), (rows - 1 - self.first) // self.step
        matrix = np.zeros((rows, high - low + 1))
        for col in range(low, high + 1):
            for place, weight in enumerate(self.weights.tolist(), self.step * col + self.first):
                if 0 <= place < rows:
                    matrix[place, col - low] = weight
        return matrix, low


class Banded:
    """A matrix (m, n), applied to axes of images."""

    def __init__(self, matrix: np.ndarray | Sliding, like: Array):
        """`matrix` (m, n), or what says how it slides; `like`: an array of the kind, and on the device, of
        the images."""
        self.shape = matrix.shape
        self._same = None
        if isinstance(matrix, Sliding):
            self._blocks = list(_equal_blocks(matrix, like))
        else:
            self._same = _moved_by(matrix)
            self._blocks = [] if self._same is not None else list(_blocks(matrix, like))

    def rows(self, images: Array) -> Array:
        """The product with images (..., n, w): (..., m, w)."""
        if self._same is not None:
            return images[..., self._same, :]
        out = empty_like(images, (*images.shape[:-2], self.shape[0], images.shape[-1]))
        for rows, cols, part, _ in self._blocks:
            out[..., rows, :] = part @ images[..., cols, :]
        return out

    def cols(self, images: Array) -> Array:
        """The product of images (..., h, n) with the transpose: (..., h, m)."""
        if self._same is not None:
            return images[..., self._same]
        out = empty_like(images, (*images.shape[:-1], self.shape[0]))
        for rows, cols, _, part in self._blocks:
            out[..., rows] = images[..., cols] @ part
        return out


class Separable:
    """One such matrix along rows' axis of images, and one along columns'."""

    def __init__(self, by_row: np.ndarray | Sliding, by_col: np.ndarray | Sliding, like: Array):
        """`by_row` (m, h) and `by_col` (n, w) and `like` as of Banded."""
        self._by_row, self._by_col = Banded(by_row, like), Banded(by_col, like)

    def __call__(self, images: Array) -> Array:
        """Images (..., h, w) to (..., m, n)."""
        # The axis that becomes shorter first.
        if self._by_row.shape[0] < self._by_row.shape[1]:
            return self._by_col.cols(self._by_row.rows(images))
        return self._by_row.rows(self._by_col.cols(images))


def _moved_by(matrix: np.ndarray) -> slice | None:
    """The columns that a matrix picks, if it does no more than that with neighbouring ones."""
    rows, cols = matrix.shape
    if np.count_nonzero(matrix[:1]) != 1 or not (np.count_nonzero(matrix, axis=1) == 1).all():
        return None
    first = int(matrix[0].argmax())
    picked = slice(first, first + rows)
    same = first + rows <= cols and (np.diagonal(matrix[:, picked]) == 1).all()
    return picked if same else None


def _equal_blocks(matrix: Sliding, like: Array) -> Any:
    """As `_blocks`, of one part of the matrix, cut at its edges."""
    part, start = matrix.part(BLOCK)
    turned, part = same_kind(part.T, like), same_kind(part, like)
    height, width = matrix.shape
    for first in range(0, height, BLOCK):
        rows = slice(first, min(first + BLOCK, height))
        left = start + (first // matrix.step if matrix.turned else first * matrix.step)
        cols = slice(max(left, 0), min(left + part.shape[1], width))
        own = slice(cols.start - left, cols.stop - left)
        count = rows.stop - rows.start
        if cols.start < cols.stop:
            yield rows, cols, part[:count, own], turned[own, :count]
        else:
            yield rows, slice(0, 1), 0 * part[:count, :1], 0 * turned[:1, :count]


def _blocks(matrix: np.ndarray, like: Array) -> Any:
    """Rows, the columns that they look at, that part of the matrix, and its transpose."""
    for first in range(0, len(matrix), BLOCK):
        rows = slice(first, min(first + BLOCK, len(matrix)))
        used = np.flatnonzero(matrix[rows].any(axis=0))
        cols = slice(int(used[0]), int(used[-1]) + 1) if len(used) else slice(0, 1)
        part = matrix[rows, cols]
        yield rows, cols, same_kind(part, like), same_kind(part.T, like)


def same_kind(values: np.ndarray, like: Array) -> Array:
    """`values` as float32 of the kind, and on the device, of `like`."""
    values = np.ascontiguousarray(values, dtype=np.float32)
    return values if isinstance(like, np.ndarray) else like.new_tensor(values)


def empty_like(like: Array, shape: tuple[int, ...]) -> Array:
    """An array of the kind, and on the device, of `like`, whose values are not set."""
    return np.empty(shape, like.dtype) if isinstance(like, np.ndarray) else like.new_empty(shape)


def zeros_like(like: Array, shape: tuple[int, ...]) -> Array:
    """Zeros of the kind, and on the device, of `like`."""
    return np.zeros(shape, like.dtype) if isinstance(like, np.ndarray) else like.new_zeros(shape)


def add_scaled(total: Array, part: Array, factor: float) -> None:
    """Add `factor` times `part` to `total`, in place."""
    if isinstance(total, np.ndarray):
        total += np.float32(factor) * part
    else:
        total.add_(part, alpha=factor)


def each(count: int, make: Callable[[int], Array]) -> Array:
    """What `make` gives for 0 to `count` - 1, as one array: less at a time is in a processor's cache."""
    first = make(0)
    out = empty_like(first, (count, *first.shape))
    out[0] = first
    for index in range(1, count):
        out[index] = make(index)
    return out
