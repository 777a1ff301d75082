# SPDX-License-Identifier: GPL-2.0-or-later
"""Sentinel-2 pixels that were sampled by nearest neighbour into degrees, put back on their UTM grid.

WorldStrat's areas are such: every stored pixel is a true one, up to half a pixel beside its place. The bands
of 20 m repeat where two stored pixels lie in one cell of the UTM grid: hence the zone is known, and whether
the grid explains the image at all. Each pixel returns into its cell (of 10, 20 or 60 m, as its band has it).
Cells that got none are interpolated, and a full rectangle is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.polynomial import chebyshev
from osgeo import osr

from ..raster.gdalio import transform_points
from ..raster.grid import Grid
from ..raster.growth import grown
from .area import RESOLUTIONS
from .cubic_spline import sample, sample_linear

CELL = 10.0
"""Metres of the finest cells, and of the result."""

LEAST_AGREEMENT = 0.9
"""Share of neighbours that repeat, or not, as a UTM grid predicts, from which on the grid is believed.

Right zones reach 0.96 and more, wrong ones about a half."""

_PROBED = ("B05", "B07", "B11")
"""Bands of 20 m whose repetition is looked at."""

_PIXEL = (1.0, 1.0)
"""Steps of rows and columns where masks grow by pixels."""

_DEGREE = 5
"""Of the polynomials between two reference systems; over 100 km they err by less than a millimetre."""


@dataclass(frozen=True)
class _Cells:
    """The UTM cells of one size and zone that the stored pixels lie in."""

    rows: np.ndarray
    """(h * w,) row of each stored pixel's cell, from the northernmost one down."""

    cols: np.ndarray
    """(h * w,) column, from the westernmost one on."""

    top: int
    """Number of the northernmost cells: floor of northing / size."""

    left: int
    """Number of the westernmost cells."""

    @classmethod
    def of(cls, east: np.ndarray, north: np.ndarray, size: float) -> _Cells:
        col, row = np.floor(east / size).astype(int), np.floor(north / size).astype(int)
        top, left = int(row.max()), int(col.min())
        return cls(top - row.ravel(), col.ravel() - left, top, left)

    @property
    def shape(self) -> tuple[int, int]:
        """(H, W) of all cells."""
        return int(self.rows.max()) + 1, int(self.cols.max()) + 1


class UtmPixels:
    """The UTM grid behind an area whose dates were sampled from it."""

    def __init__(self, images: Sequence[np.ndarray], bands: Sequence[str], source: Grid, zones: list[int]):
        """`images` (B, h, w) of the dates on `source`, in degrees; `zones`: the dates' UTM zones."""
        self._images, self._bands, self._source, self._zones = images, bands, source, zones
        zone = max(dict.fromkeys(zones), key=zones.count)
        self._crs = {each: utm(each, source) for each in set(zones)}
        lon, lat = _axes(source)
        self._places = {each: map_grid(lon, lat, source.crs, crs) for each, crs in self._crs.items()}
        cells = _Cells.of(*self._places[zone], CELL)
        hit = np.zeros(cells.shape, bool)
        hit[cells.rows, cells.cols] = True
        top, bottom, left, right = _full_rectangle(_closed(hit))
        transform = (cells.left + left) * CELL, CELL, 0.0, (cells.top + 1 - top) * CELL, 0.0, -CELL
        self.zone = zone
        self.grid = Grid(self._crs[zone], transform, right - left, bottom - top)
        """The rectangle of 10 m cells."""
        self.holes = ~hit[top:bottom, left:right]
        """(h, w) bool: cells that no stored pixel fell into; their values are interpolated."""
        self._nearest = self._stored_pixels()

    def _stored_pixels(self) -> tuple[np.ndarray, np.ndarray]:
        """Rows and columns of the stored pixels in which the centres of the cells lie."""
        source = self._source
        cols, rows = source.pixel_of(*self._centres(self.grid.height, self.grid.width, source.crs))
        return (
            np.clip(rows.astype(int), 0, source.height - 1),
            np.clip(cols.astype(int), 0, source.width - 1),
        )

    def _centres(self, height: int, width: int, crs: str) -> tuple[np.ndarray, np.ndarray]:
        """(x, y), each (height, width), of pixels of the grid's extent, in a reference system."""
        grid = self.grid.resized(width, height)
        return map_grid(*_axes(grid), grid.crs, crs)

    def masks(self, masks: np.ndarray) -> np.ndarray:
        """(..., h, w) classes of the stored pixels as (..., H, W) of the grid, by nearest neighbour."""
        rows, cols = self._nearest
        return masks[..., rows, cols]

    def images(self) -> np.ndarray:
        """(T, B, H, W) uint16 stored values on the grid; 0 where a stored pixel has a band without data."""
        shape = len(self._images), len(self._bands), self.grid.height, self.grid.width
        out = np.zeros(shape, np.uint16)
        stored = np.stack(self._images)
        for zone in set(self._zones):
            dates = [t for t, each in enumerate(self._zones) if each == zone]
            for size in {RESOLUTIONS[name] for name in self._bands}:
                some = [b for b, name in enumerate(self._bands) if RESOLUTIONS[name] == size]
                picked = stored[np.ix_(dates, some)]
                flat = picked.reshape(-1, *picked.shape[2:])
                placed = self._placed(flat, zone, size).reshape(len(dates), len(some), *shape[2:])
                out[np.ix_(dates, some)] = placed
        nodata = self.masks((stored == 0).any(axis=1))
        out *= ~nodata[:, None]
        return out

    def _placed(self, images: np.ndarray, zone: int, size: float) -> np.ndarray:
        """(n, H, W) uint16 of the stored images (n, h, w) of one zone and cell size."""
        cells = _Cells.of(*self._places[zone], size)
        out = np.zeros((len(images), self.grid.height, self.grid.width), np.uint16)
        whole = (images > 0).all(axis=(1, 2))
        groups = [np.flatnonzero(whole), *([i] for i in np.flatnonzero(~whole))]
        for group in groups:
            if len(group) and (known := images[group[0]].ravel() > 0).any():
                values, hit = _scattered(images[group], known, cells)
                read = self._read if zone == self.zone else self._resampled
                out[group] = np.clip(np.rint(read(values, hit, cells, zone, size)), 1, 65535)
        return out

    def _read(self, values: np.ndarray, hit: np.ndarray, cells: _Cells, zone: int, size: float) -> np.ndarray:
        """(n, H, W) of the cells (n, h, w) in which the grid's pixels lie."""
        x, y = _axes(self.grid)
        row = np.clip(cells.top - np.floor(y / size).astype(int), 0, hit.shape[0] - 1)
        col = np.clip(np.floor(x / size).astype(int) - cells.left, 0, hit.shape[1] - 1)
        wanted = np.zeros(hit.shape, bool)
        wanted[np.ix_(row, col)] = True
        return fill(values, hit, wanted)[:, row[:, None], col]

    def _resampled(
        self, values: np.ndarray, hit: np.ndarray, cells: _Cells, zone: int, size: float
    ) -> np.ndarray:
        """(n, H, W) of cells (n, h, w) of another zone, by cubic splines."""
        x, y = self._centres(self.grid.height, self.grid.width, self._crs[zone])
        rows, cols = cells.top + 0.5 - y / size, x / size - cells.left - 0.5
        full = fill(values, hit, np.ones(hit.shape, bool))
        return np.stack([sample(image, rows, cols) for image in full])

    def resample(self, images: np.ndarray, source: Grid, metres: float) -> np.ndarray:
        """Finer images (B, h, w) uint16 of the same place at about so many metres in the grid's extent.

        By cubic splines; 0 where the source, or a pixel within two of it, has no data.
        """
        height, width = (round(n * CELL / metres) for n in (self.grid.height, self.grid.width))
        cols, rows = source.pixel_of(*self._centres(height, width, source.crs))
        rows, cols = rows - 0.5, cols - 0.5
        missing = grown((images == 0).any(axis=0), 2.0, _PIXEL).astype(np.float64)
        bad = sample_linear(missing, rows, cols, outside=1.0) > 0.01
        values = np.stack([sample(image, rows, cols) for image in images])
        return (np.clip(np.rint(values), 1, 65535) * ~bad).astype(np.uint16)


def find_utm_pixels(images: Sequence[np.ndarray], bands: Sequence[str], grid: Grid) -> UtmPixels | None:
    """The UTM grid that dates (B, h, w) on `grid` were sampled from; None where none explains them.

    That is so for dates that are not in degrees, and for those without a band of 20 m that would show it.
    """
    probed = [position for position, name in enumerate(bands) if name in _PROBED]
    rotated = grid.transform[2] or grid.transform[4]
    if not grid.geographic or rotated or not probed or not set(bands) <= set(RESOLUTIONS):
        return None
    lon, lat = _axes(grid)
    middle = int((lon.mean() + 180) // 6) + 1
    places = {}

    def agreement(image: np.ndarray, zone: int) -> float:
        if zone not in places:
            places[zone] = map_grid(lon, lat, grid.crs, utm(zone, grid))
        return _agreement(image[probed], *places[zone])

    zones, found = [], []
    for image in images:
        scores = {middle: agreement(image, middle)}
        if scores[middle] < LEAST_AGREEMENT:
            scores |= {zone: agreement(image, zone) for zone in (middle - 1, middle + 1)}
        zones.append(max(scores, key=scores.get))
        found.append(scores[zones[-1]])
    return UtmPixels(images, bands, grid, zones) if np.median(found) >= LEAST_AGREEMENT else None


def utm(zone: int, grid: Grid) -> str:
    """WKT of a UTM zone of WGS 84, north or south as the middle of a grid in degrees is."""
    _, latitude = grid.place_of(np.array(grid.width / 2), np.array(grid.height / 2))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG((32600 if latitude >= 0 else 32700) + (zone - 1) % 60 + 1)
    return reference.ExportToWkt()


def _axes(grid: Grid) -> tuple[np.ndarray, np.ndarray]:
    """x of the columns' centres and y of the rows' centres of a grid that is not rotated."""
    x, _ = grid.place_of(np.arange(grid.width) + 0.5, 0.0)
    _, y = grid.place_of(0.0, np.arange(grid.height) + 0.5)
    return x, y


def map_grid(x: np.ndarray, y: np.ndarray, source: str, target: str) -> tuple[np.ndarray, np.ndarray]:
    """(x, y), each (len(y), len(x)), in `target` of the places of a lattice in `source`.

    A polynomial through exact places: 36 transformations instead of one a place.
    """
    nodes = np.cos(np.pi * (np.arange(_DEGREE + 1) + 0.5) / (_DEGREE + 1))
    (x0, x1), (y0, y1) = ((v.mean(), max(np.ptp(v) / 2, 1e-9)) for v in (x, y))
    at_x, at_y = np.meshgrid(x0 + x1 * nodes, y0 + y1 * nodes, indexing="ij")
    exact = transform_points(np.stack([at_x.ravel(), at_y.ravel()], axis=1), source, target)
    inverse = np.linalg.inv(chebyshev.chebvander(nodes, _DEGREE))
    by_x, by_y = (chebyshev.chebvander(v, _DEGREE) for v in ((x - x0) / x1, (y - y0) / y1))
    found = (inverse @ exact[:, i].reshape(at_x.shape) @ inverse.T for i in (0, 1))
    east, north = (by_y @ (by_x @ coefficients).T for coefficients in found)
    return east, north


def _agreement(image: np.ndarray, east: np.ndarray, north: np.ndarray) -> float:
    """Share of neighbours in (b, h, w) that are alike where they lie in one cell of 20 m, and only there."""
    col, row = np.floor(east / 20), np.floor(north / 20)
    shares = []
    for first, second in (
        (np.s_[..., 1:], np.s_[..., :-1]),
        (np.s_[..., 1:, :], np.s_[..., :-1, :]),
    ):
        same_cell = (col[first] == col[second]) & (row[first] == row[second])
        alike = (image[first] == image[second]).all(axis=0)
        shares.append((same_cell == alike).mean())
    return float(np.mean(shares))


def _scattered(images: np.ndarray, known: np.ndarray, cells: _Cells) -> tuple[np.ndarray, np.ndarray]:
    """(n, H, W) float64 cells of stored images (n, h, w), and (H, W) bool: which of them hold a value."""
    height, width = cells.shape
    index = (cells.rows * width + cells.cols)[known]
    values, hit = np.zeros((len(images), height * width)), np.zeros(height * width, bool)
    values[:, index] = images.reshape(len(images), -1)[:, known]
    hit[index] = True
    return values.reshape(-1, height, width), hit.reshape(height, width)


def fill(images: np.ndarray, known: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """`images` (n, h, w) with values for all cells of `wanted` (h, w); those not `known` (h, w) are made up.

    Mean of two interpolations of four taps, along the row and along the column, where those cells are known;
    where none is, the mean of the known among the eight around (the image's edge repeats), again and again.
    """
    images, known = images.copy(), known.copy()
    height, width = known.shape
    row, col = np.nonzero(~known)
    total, count = np.zeros((len(images), len(row))), np.zeros(len(row))
    for down, right in ((1, 0), (0, 1)):
        taps = [(row + d * down, col + d * right) for d in (-2, -1, 1, 2)]
        usable = np.all([_inside(known, r, c) for r, c in taps], axis=0)
        for (r, c), weight in zip(taps, (-1 / 16, 9 / 16, 9 / 16, -1 / 16)):
            total[:, usable] += weight * images[:, r[usable], c[usable]]
        count += usable
    found = count > 0
    images[:, row[found], col[found]] = total[:, found] / count[found]
    known[row[found], col[found]] = True
    while known.any() and (wanted & ~known).any():
        row, col = np.nonzero(~known & grown(known, 1.5, _PIXEL))
        total, count = np.zeros((len(images), len(row))), np.zeros(len(row))
        for d in (-1, 0, 1):
            for e in (-1, 0, 1):
                r, c = np.clip(row + d, 0, height - 1), np.clip(col + e, 0, width - 1)
                usable = known[r, c]
                total[:, usable] += images[:, r[usable], c[usable]]
                count += usable
        images[:, row, col] = total / count
        known[row, col] = True
    return images


def _inside(known: np.ndarray, row: np.ndarray, col: np.ndarray) -> np.ndarray:
    """Which of the cells lie in the image and are known."""
    height, width = known.shape
    inside = (row >= 0) & (row < height) & (col >= 0) & (col < width)
    return inside & known[np.clip(row, 0, height - 1), np.clip(col, 0, width - 1)]


def _closed(hit: np.ndarray) -> np.ndarray:
    """Cells hit, and the gaps of at most four cells between them."""
    wide = np.pad(hit, 3)
    return ~grown(~grown(wide, 2.0, _PIXEL), 2.0, _PIXEL)[3:-3, 3:-3] | hit


def _full_rectangle(near: np.ndarray) -> tuple[int, int, int, int]:
    """Top, bottom, left and right of a rectangle without a missing cell; the worst edge goes first."""
    top, left = 0, 0
    bottom, right = near.shape
    while not near[top:bottom, left:right].all():
        edges = (near[top, left:right], near[bottom - 1, left:right])
        edges += (near[top:bottom, left], near[top:bottom, right - 1])
        worst = int(np.argmax([(~edge).mean() for edge in edges]))
        top, bottom = top + (worst == 0), bottom - (worst == 1)
        left, right = left + (worst == 2), right - (worst == 3)
    return top, bottom, left, right
