# SPDX-License-Identifier: GPL-2.0-or-later
"""Grid of pixels: coordinate reference system, affine transform and size."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

METRES_PER_DEGREE = 111_319.490793273565
"""Length of one degree on the equator of the WGS 84 ellipsoid."""


@dataclass(frozen=True)
class Grid:
    """The frame that all rasters of a stack share."""

    crs: str
    """Coordinate reference system as WKT; empty when the rasters declare none."""

    transform: tuple[float, float, float, float, float, float]
    """GDAL geotransform: x0, dx, row rotation, y0, column rotation, dy (dy > 0 when south is up)."""

    width: int
    """Columns."""

    height: int
    """Rows."""

    geographic: bool = False
    """True when the transform is in degrees."""

    unit: float = 1.0
    """Metres per unit of a projected CRS (0.3048 for feet); unused when geographic."""

    def resized(self, width: int, height: int) -> Grid:
        """The grid of exactly the same extent with other counts of columns and rows."""
        x0, dx, rx, y0, ry, dy = self.transform
        fx, fy = self.width / width, self.height / height
        transform = (x0, dx * fx, rx * fy, y0, ry * fx, dy * fy)
        return Grid(self.crs, transform, width, height, self.geographic, self.unit)

    def scaled(self, scale: float) -> Grid:
        """The grid of the same extent whose sides are `scale` times as many pixels, rounded to whole ones."""
        return self.resized(max(1, round(self.width * scale)), max(1, round(self.height * scale)))

    def gsd(self) -> tuple[float, float]:
        """Ground sampling distance of a row step and a column step, in metres, at the centre of the grid."""
        _, dx, rx, y0, ry, dy = self.transform
        along_x, along_y = (self.unit, self.unit)
        if self.geographic:
            latitude = y0 + 0.5 * (self.width * ry + self.height * dy)
            along_x = METRES_PER_DEGREE * math.cos(math.radians(max(-89.0, min(89.0, latitude))))
            along_y = METRES_PER_DEGREE
        return (
            math.hypot(rx * along_x, dy * along_y),
            math.hypot(dx * along_x, ry * along_y),
        )

    def extent(self) -> tuple[float, float, float, float]:
        """Bounding box (xmin, ymin, xmax, ymax) in units of the CRS, rotation included."""
        x0, dx, rx, y0, ry, dy = self.transform
        xs = [x0 + c * dx + r * rx for c in (0, self.width) for r in (0, self.height)]
        ys = [y0 + c * ry + r * dy for c in (0, self.width) for r in (0, self.height)]
        return min(xs), min(ys), max(xs), max(ys)

    def pixel_of(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """(columns, rows) of places in the CRS; pixel (0, 0) covers [0, 1) x [0, 1)."""
        x0, dx, rx, y0, ry, dy = self.transform
        determinant = dx * dy - rx * ry
        u, v = np.asarray(x, dtype=np.float64) - x0, np.asarray(y, dtype=np.float64) - y0
        return (dy * u - rx * v) / determinant, (dx * v - ry * u) / determinant

    def place_of(self, cols: np.ndarray, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """(x, y) in the CRS of (columns, rows); the inverse of pixel_of."""
        x0, dx, rx, y0, ry, dy = self.transform
        cols, rows = np.asarray(cols, dtype=np.float64), np.asarray(rows, dtype=np.float64)
        return x0 + cols * dx + rows * rx, y0 + cols * ry + rows * dy

    def nearest_turn(self, x: np.ndarray) -> np.ndarray:
        """Longitudes more than half a turn from the grid's centre moved by whole turns to its side.

        So that 180.2 and -179.8 degrees, or 0..360 and -180..180, mean one place. Other x stay as they are.
        """
        x = np.asarray(x, dtype=np.float64)
        if not self.geographic:
            return x
        xmin, _, xmax, _ = self.extent()
        away = x - (xmin + xmax) / 2
        # A grid around the whole world may reach a little further than half a turn on either side.
        far = np.abs(away) > max(180.0, (xmax - xmin) / 2) + 1e-9
        return np.where(far, x - 360.0 * np.round(away / 360.0), x)

    def near(self, other: Grid) -> Grid:
        """The grid; where both are in degrees, moved by whole turns to the side of another."""
        if not (self.geographic and other.geographic):
            return self
        (xmin, _, xmax, _), x0 = self.extent(), self.transform[0]
        centre = (xmin + xmax) / 2
        moved = float(other.nearest_turn(np.array(centre)))
        transform = (x0 + moved - centre, *self.transform[1:])
        return self if moved == centre else replace(self, transform=transform)

    def window(self, row: int, col: int, height: int, width: int) -> Grid:
        """The grid of a window whose first pixel is (row, col)."""
        x, y = self.place_of(col, row)
        _, dx, rx, _, ry, dy = self.transform
        return Grid(self.crs, (float(x), dx, rx, float(y), ry, dy), width, height, self.geographic, self.unit)

    def shift_to(self, other: Grid) -> tuple[int, int] | None:
        """(row, col) of this grid's pixel on which the other's first pixel lies, if they share one lattice.

        None when the pixels of the two do not coincide (within 1/1000 pixel over their whole extent).
        The CRS is not compared; degrees are compared up to whole turns.
        """
        other = other.near(self)
        cols = np.array([0.0, other.width, 0.0, other.width])
        rows = np.array([0.0, 0.0, other.height, other.height])
        here_cols, here_rows = self.pixel_of(*other.place_of(cols, rows))
        col, row = round(float(here_cols[0])), round(float(here_rows[0]))
        error = max(np.abs(here_cols - cols - col).max(), np.abs(here_rows - rows - row).max())
        return (row, col) if error < 1e-3 else None

    def same_frame(self, other: Grid) -> bool:
        """Whether both have the same pixels (the CRS is not compared)."""
        return (self.width, self.height) == (other.width, other.height) and self.shift_to(other) == (0, 0)
