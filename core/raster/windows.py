# SPDX-License-Identifier: GPL-2.0-or-later
"""Windows of an image: the one order in which rasters are read and written block by block."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

Place = tuple[tuple[int, int], tuple[int, int]]
"""Rows and columns of a window: the first of each, and one past the last."""


class Window(NamedTuple):
    """A rectangle of pixels."""

    row: int
    """First row."""

    col: int
    """First column."""

    height: int
    """Rows."""

    width: int
    """Columns."""

    @property
    def rows(self) -> tuple[int, int]:
        """First row, and the row after the last."""
        return self.row, self.row + self.height

    @property
    def cols(self) -> tuple[int, int]:
        """First column, and the column after the last."""
        return self.col, self.col + self.width

    def widened(self, margin: int, height: int, width: int) -> Window:
        """The window with `margin` pixels more on each side, within an image of height x width."""
        row, col = max(0, self.row - margin), max(0, self.col - margin)
        bottom, right = min(height, self.rows[1] + margin), min(width, self.cols[1] + margin)
        return Window(row, col, bottom - row, right - col)

    def within(self, outer: Window) -> tuple[slice, slice]:
        """Rows and columns of this window in an array that holds `outer`."""
        row, col = self.row - outer.row, self.col - outer.col
        return slice(row, row + self.height), slice(col, col + self.width)


def windows(height: int, width: int, side: int) -> Iterator[Window]:
    """The windows of at most side x side pixels that cover an image, in reading order."""
    for row in range(-(-height // side)):
        for col in range(-(-width // side)):
            yield window_at(row, col, height, width, side)


def window_at(row: int, col: int, height: int, width: int, side: int) -> Window:
    """One of these windows, by its number from the top and from the left."""
    top, left = row * side, col * side
    return Window(top, left, min(side, height - top), min(side, width - left))
