# SPDX-License-Identifier: GPL-2.0-or-later
"""Place of a profile: which pixels of a grid points, boxes and polygons mean."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from osgeo import ogr

from ..errors import ParameterError
from ..raster.gdalio import captured
from ..raster.grid import Grid
from ..stack.common_grid import window_of
from .clip import Polygons

MOST_PIXELS = 10_000
"""Pixels of a place that are read; larger places are read every second, third, ... pixel along each side."""

LARGEST = 4096
"""Side of the largest place, in pixels."""

STRIP = 256
"""Rows that are read at once."""


@dataclass(frozen=True)
class PixelArea:
    """Pixels of a grid, in their bounding window."""

    row: int
    col: int
    """First row and column of the window."""

    inside: np.ndarray
    """(h, w) bool: the pixels that are read."""

    step: int = 1
    """Of a large place, one pixel of so many along each side."""

    def strips(self) -> Iterator[tuple[tuple[int, int], tuple[int, int], np.ndarray]]:
        """Rows, columns and `inside` (h, w) of parts with few enough rows."""
        height, width = self.inside.shape
        for top in range(0, height, STRIP):
            inside = self.inside[top : top + STRIP]
            first = self.row + top
            yield (first, first + len(inside)), (self.col, self.col + width), inside


def area_of(shapes: Sequence[bytes], grid: Grid) -> PixelArea:
    """The pixels of WKB points and polygons in the grid's CRS.

    A point means the pixel that it lies in; a polygon the pixels whose centre lies inside of it, or those
    that it touches where there is none. Raises ParameterError where nothing lies on the grid, or too much.
    """
    points, polygons = _sorted(shapes)
    spots = _spots(points, grid)
    burnt = Polygons(polygons, grid.crs) if polygons else None
    rows, cols = [row for row, _ in spots], [col for _, col in spots]
    if burnt is not None:
        window = window_of(grid, burnt.extent)
        if window is not None:
            left, top, right, bottom = window
            rows, cols = [*rows, top, bottom - 1], [*cols, left, right - 1]
    if not rows:
        raise _outside()
    row, col = min(rows), min(cols)
    height, width = max(rows) - row + 1, max(cols) - col + 1
    if max(height, width) > LARGEST:
        raise ParameterError(
            "The place spans {width} x {height} pixels, and {largest} x {largest} are read at "
            "most. Choose a smaller one.",
            width=width,
            height=height,
            largest=LARGEST,
        )
    inside = np.zeros((height, width), bool)
    if burnt is not None:
        place = grid.window(row, col, height, width)
        inside |= burnt.mask(place)
        if not inside.any():
            inside |= burnt.mask(place, touched=True)
    for spot in spots:
        inside[spot[0] - row, spot[1] - col] = True
    if not inside.any():
        raise _outside()
    return PixelArea(row, col, *_thinned(inside))


def _outside() -> ParameterError:
    return ParameterError("The place lies outside of the series. Choose one on its images.")


def _sorted(shapes: Sequence[bytes]) -> tuple[list[tuple[float, float]], list[bytes]]:
    """Points, and everything with an area."""
    points: list[tuple[float, float]] = []
    polygons = []
    for shape in shapes:
        geometry = None
        with captured():
            geometry = ogr.CreateGeometryFromWkb(shape)
        if geometry is None or geometry.IsEmpty():
            continue
        if ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbPoint:
            points.append(geometry.GetPoint_2D())
        elif ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbMultiPoint:
            points += [geometry.GetGeometryRef(n).GetPoint_2D() for n in range(geometry.GetGeometryCount())]
        elif geometry.GetArea() > 0:
            polygons.append(shape)
    if not points and not polygons:
        raise ParameterError("The place holds no point and no polygon. Choose another.")
    return points, polygons


def _spots(points: Sequence[tuple[float, float]], grid: Grid) -> list[tuple[int, int]]:
    """(row, col) of the points that lie on the grid."""
    if not points:
        return []
    x, y = np.array(points).T
    cols, rows = (np.floor(one).astype(int) for one in grid.pixel_of(grid.nearest_turn(x), y))
    on = (rows >= 0) & (rows < grid.height) & (cols >= 0) & (cols < grid.width)
    return [(int(row), int(col)) for row, col in zip(rows[on], cols[on])]


def _thinned(inside: np.ndarray) -> tuple[np.ndarray, int]:
    """The pixels that are read of a large place, and the step between them."""
    step = math.ceil(math.sqrt(np.count_nonzero(inside) / MOST_PIXELS))
    if step <= 1:
        return inside, 1
    kept = np.zeros_like(inside)
    kept[step // 2 :: step, step // 2 :: step] = inside[step // 2 :: step, step // 2 :: step]
    return (kept, step) if kept.any() else (inside, 1)
