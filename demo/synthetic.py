# SPDX-License-Identifier: GPL-2.0-or-later
"""A small series like Sentinel-2's whose truth is known: at 2.5 m and on every day.

Needs numpy and osgeo alone. The ground (`landscape`) and its seasons (`season`) give `truth(day)`; what a
satellite shows of it at 10 m is a look (`core.series.looks`): blurred by the optics, averaged over pixels
that lie beside the truth's by the date's own fraction, with haze, noise, clouds and a swath's edge.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

from ..core.series import looks
from . import landscape as ground
from .noise import fractal
from .season import BANDS, ROOFS, Season

WAVELENGTHS = (0.490, 0.560, 0.665, 0.842)
FINE = 2.5
"""Metres per pixel of the truth."""
COARSE = 10.0
"""Metres per pixel of the observations."""
ORIGIN = (412_340.0, 4_741_660.0)
"""Top left corner in UTM zone 31N, metres."""
START = date(2021, 3, 3)
PASSES = (0, 10, 15, 33, 38, 53, 68, 75, 93, 105, 128, 150)
"""Days of the observations after START: the ones of a satellite's passes that were not all cloud."""
CLOUDS = (0.00, 0.34, 0.07, 0.00, 0.46, 0.16, 0.30, 0.03, 0.52, 0.12, 0.38, 0.00)
"""Share of each observation that clouds cover, about."""
VEIL = (0.0, 0.0, 0.020, 0.0, 0.0, 0.026, 0.0, 0.0, 0.016, 0.022, 0.0, 0.0)
"""Thin haze in parts of a scene that cloud masks miss, as reflectance in the blue at its thickest."""
JITTER = (0.31, 0.22)
"""Standard deviation of a date's shift down and to the right, in pixels of 10 m: as between Sentinel-2's
dates before its products were refined to one reference."""
NOISE = 0.0015
"""Standard deviation of the noise in reflectance: at a reflectance of 0.2, what Sentinel-2's specified
signal-to-noise ratios (142 to 174 in these bands) leave."""
THIN, THIN_AT = 9, (0.40, 0.62)
"""The observation with a thin cloud that its mask misses, and where: shares of the height and the width."""
THIN_OPACITY, THIN_WIDE = 0.35, 0.13
"""Opacity at its thickest, and its standard deviation as a share of the width."""
SWATH = (None, None, 0.72, None, 0.93, None, None, 0.60, None, None, 0.86, None)
"""Where the edge of the swath cuts the top of a scene, as a share of its width; None: the whole is inside."""
OUTSIDE = 0.045
"""Share of the width, at the bottom left, that lies outside of every scene."""


@dataclass(frozen=True)
class Scene:
    """One observation."""

    name: str
    """Name of its files, without ending."""

    time: datetime
    """When it was taken, UTC."""

    day: float
    """The same in days since 1970-01-01."""

    values: np.ndarray
    """(4, h, w) float32 reflectance as the satellite saw it, clouds and all; NaN outside the swath."""

    clear: np.ndarray
    """(h, w) bool: neither cloud, nor shadow, nor outside the swath, as far as the mask knows."""

    missed: np.ndarray
    """(h, w) bool: clear by the mask, and under the thin cloud that it misses."""


def days_of(time: datetime) -> float:
    """Days since 1970-01-01T00:00Z."""
    return time.timestamp() / 86_400.0


def _box(values: np.ndarray, factor: int) -> np.ndarray:
    """Mean over blocks of factor x factor pixels of (..., H, W)."""
    *lead, rows, cols = values.shape
    return values.reshape(*lead, rows // factor, factor, cols // factor, factor).mean((-3, -1))


class Synthetic:
    """The series and its truth. `size` is the side of the area in metres, a multiple of 10."""

    def __init__(self, size: float = 1600.0, seed: int = 7):
        self.size, self.seed = size, seed
        self.fine, self.coarse = round(size / FINE), round(size / COARSE)
        """Pixels along a side at FINE and at COARSE."""
        self.ground = ground.build(size, FINE / 2, seed)
        self.season = Season(self.ground.fields, seed + 1)
        shifts = np.random.default_rng((seed, 99)).normal(0, JITTER, (len(PASSES), 2))
        self.shifts = shifts - np.median(shifts, axis=0)
        """(T, 2) down and right in pixels of 10 m: what the truth shows at p, date t shows at p + shift. The
        truth lies at their median: an error that all dates have in common is not to be known from them."""

    def truth(self, day: float) -> np.ndarray:
        """(4, H, W) float32 reflectance at 2.5 m on a day (since 1970-01-01), always the same."""
        land = self.ground
        field, bare = self.season.fields(day)
        number = np.minimum(land.field, land.fields - 1)
        values = self.season.covers(day)[land.cover]
        own = land.cover == ground.FIELD
        values[own] = field[number[own]]
        values[land.cover == ground.ROOF] = np.array(ROOFS, np.float32)[land.roof[land.cover == ground.ROOF]]
        # Bare ground shows its patches more than a closed crop does; crowns more than either.
        depth = np.full(land.cover.shape, 0.05, np.float32)
        depth[own] = 0.035 + 0.075 * bare[number[own]]
        depth[land.cover == ground.CANOPY] = 0.17
        values *= (1 + depth * np.clip(land.texture, -2.5, 2.5))[..., None]
        return _box(values.transpose(2, 0, 1), 2).astype(np.float32)

    def clean(self, day: float) -> np.ndarray:
        """(4, h, w) float32: means of the truth over pixels of 10 m."""
        return _box(self.truth(day), round(COARSE / FINE))

    def scene(self, index: int) -> Scene:
        """Observation `index` of len(PASSES), ascending in time."""
        rng = np.random.default_rng((self.seed, 100 + index))
        time = datetime(START.year, START.month, START.day, 10, 56, 9, tzinfo=timezone.utc) + timedelta(
            days=PASSES[index], seconds=float(rng.integers(0, 400))
        )
        day = days_of(time)
        # What the atmosphere's correction leaves: Sentinel-2 L2A is required to keep 0.05 rho + 0.005.
        gain = 1 + rng.normal(0, 0.04)
        haze = abs(rng.normal(0, 0.005)) * np.array([1.0, 0.7, 0.5, 0.25], np.float32)
        look = looks.observe(self.truth(day), round(COARSE / FINE), tuple(map(float, self.shifts[index])))
        values = look * gain + haze[:, None, None] + self._veil(rng, VEIL[index])
        values += rng.normal(0, NOISE, values.shape)
        thickness, shadow = self._clouds(rng, CLOUDS[index])
        values *= 1 - 0.62 * shadow
        white = np.array([0.58, 0.57, 0.57, 0.60], np.float32)[:, None, None]
        lit = white * (0.42 + 0.62 * thickness)
        values = values * (1 - thickness) + lit * thickness
        thin = self._thin() if index == THIN else np.zeros_like(thickness)
        values = values * (1 - thin) + white * thin
        inside = self._swath(SWATH[index])
        clear = inside & (thickness < 0.02) & (shadow < 0.06)
        values = np.where(inside, np.clip(values, 1e-4, 1.6), np.nan).astype(np.float32)
        platform = "S2A" if index % 2 == 0 else "S2B"
        name = f"{platform}_MSIL2A_{time:%Y%m%dT%H%M%S}_T31TDG"
        return Scene(name, time, day, values, clear, clear & (thin > 0.05))

    def scenes(self) -> list[Scene]:
        """All observations, ascending in time."""
        return [self.scene(index) for index in range(len(PASSES))]

    def _clouds(self, rng: np.random.Generator, share: float) -> tuple[np.ndarray, np.ndarray]:
        """Opacity of the clouds and of their shadows, (h, w) float32 in 0..1."""
        n = self.coarse
        if share <= 0:
            return np.zeros((n, n), np.float32), np.zeros((n, n), np.float32)
        far = n + 40
        field = fractal(rng, far, largest=far // 4, octaves=7)
        edge = np.quantile(field, 1 - share)
        thickness = 1 - np.exp(-2.2 * np.clip(field - edge, 0, None))
        # The sun stands in the south-east: a shadow falls north-west of its cloud.
        down, right = 14, 10
        cloud = thickness[:n, :n]
        shadow = thickness[down : n + down, right : n + right]
        return cloud.astype(np.float32), (shadow * (1 - cloud)).astype(np.float32)

    def _veil(self, rng: np.random.Generator, thickest: float) -> np.ndarray:
        """Reflectance (4, h, w) that thin haze adds, less towards the infrared."""
        field = fractal(rng, self.coarse, largest=self.coarse // 2, octaves=3)
        colour = np.array([1.0, 0.86, 0.74, 0.55], np.float32)[:, None, None]
        return thickest * colour * np.clip(field / 2.2, 0, 1)

    def _thin(self) -> np.ndarray:
        """(h, w) float32 opacity of the thin cloud that the mask misses."""
        row, col = np.mgrid[0.5 : self.coarse, 0.5 : self.coarse] / self.coarse
        far = ((row - THIN_AT[0]) ** 2 + (col - THIN_AT[1]) ** 2) / THIN_WIDE**2
        ragged = fractal(np.random.default_rng((self.seed, 98)), self.coarse, self.coarse // 6, octaves=4)
        return (THIN_OPACITY * np.exp(-far / 2) * np.clip(1 + 0.35 * ragged, 0, 2)).astype(np.float32)

    def _swath(self, cut: float | None) -> np.ndarray:
        """(h, w) bool: inside the swath, whose edges lean as an orbit does."""
        row, col = np.mgrid[0.5 : self.coarse, 0.5 : self.coarse] / self.coarse
        inside = col > OUTSIDE - 0.22 * (1 - row)
        if cut is not None:
            inside &= col < cut + 0.20 * (1 - row)
        return inside

    def transform(self, pixel: float) -> tuple[float, float, float, float, float, float]:
        """GDAL geotransform of the area on pixels of `pixel` metres."""
        return ORIGIN[0], pixel, 0.0, ORIGIN[1], 0.0, -pixel

    def write(self, folder: Path) -> list[Path]:
        """Write the observations as GeoTIFFs of uint16 reflectance x 10000, clouds and shadows as nodata."""
        folder.mkdir(parents=True, exist_ok=True)
        paths = []
        for scene in self.scenes():
            values = np.where(scene.clear, np.nan_to_num(scene.values), 0)
            path = folder / f"{scene.name}.tif"
            write_tiff(path, values, self.transform(COARSE), scene.time)
            paths.append(path)
        return paths


def write_tiff(path: Path, values: np.ndarray, transform: tuple, time: datetime) -> None:
    """Write (4, H, W) reflectance as a dated GeoTIFF of uint16 x 10000 in UTM 31N; 0 is nodata."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(32631)
    bands, rows, cols = values.shape
    options = ["TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=2", "BLOCKXSIZE=256", "BLOCKYSIZE=256"]
    data = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, bands, gdal.GDT_UInt16, options)
    data.SetProjection(system.ExportToWkt())
    data.SetGeoTransform(transform)
    data.SetMetadataItem("TIFFTAG_DATETIME", f"{time:%Y:%m:%d %H:%M:%S}")
    data.SetMetadataItem("ACQUISITION_DATE", f"{time:%Y-%m-%dT%H:%M:%SZ}")
    stored = np.clip(np.rint(values * 10_000), 0, 65_535).astype(np.uint16)
    for index, name in enumerate(BANDS):
        band = data.GetRasterBand(index + 1)
        band.WriteArray(stored[index])
        band.SetNoDataValue(0)
        band.SetDescription(name)
        band.SetMetadataItem("wavelength", f"{WAVELENGTHS[index]:.3f}")
    data.FlushCache()
