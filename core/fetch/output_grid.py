# SPDX-License-Identifier: GPL-2.0-or-later
"""The grid on which scenes are stored: the user's, that of most of the files, or one in UTM."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from ..errors import ParameterError
from ..raster.gdalio import spatial_reference
from ..raster.grid import METRES_PER_DEGREE, Grid
from ..scenes.scene import Asset, AssetBand, Scene, gsd_of
from .request import Area, Request, reference

MAX_SIDE = 200_000
"""Most pixels along one side of the output."""


def finest_band(scene: Scene, request: Request) -> tuple[Asset, AssetBand]:
    return min((scene.find(name) for name in request.bands), key=gsd_of)


def output_grid(placed: Sequence[tuple[Scene, Grid]], request: Request) -> Grid:
    """The grid of the area: pixels coincide with the scenes' own where CRS and GSD are theirs."""
    grids = [grid for _, grid in placed]
    finest = [finest_band(scene, request) for scene, _ in placed]
    west, _, east, _ = request.area.bounds()
    names = Counter(grid.crs for grid in grids if grid.crs)
    if request.crs:
        srs = reference(request.crs)
    elif names:
        srs = spatial_reference(names.most_common(1)[0][0])
    else:
        srs = reference(utm_of(request.area))
    if srs.IsGeographic() and west > east:
        if request.crs:
            raise ParameterError(
                "The area crosses the antimeridian, where a grid in degrees ({crs}) breaks in two. "
                "Choose a projected CRS, such as {utm}.",
                crs=srs.GetName(),
                utm=utm_of(request.area),
            )
        srs = reference(utm_of(request.area))
    own = [grid for grid in grids if grid.crs and spatial_reference(grid.crs).IsSame(srs)]
    gsd = request.gsd or _finest_gsd(finest, own)
    dx, dy, x0, y0 = _steps(srs, gsd, request.area, own)
    xmin, xmax, ymin, ymax = request.area.geometry(srs.ExportToWkt()).GetEnvelope()
    # Infinite counts cannot be rounded.
    if not max(xmax - xmin, ymax - ymin) < 2.0 * MAX_SIDE * min(dx, dy):
        raise _too_large((xmax - xmin) / dx, (ymax - ymin) / dy, gsd)
    left, right = math.floor((xmin - x0) / dx + 1e-6), math.ceil((xmax - x0) / dx - 1e-6)
    top, bottom = math.floor((y0 - ymax) / dy + 1e-6), math.ceil((y0 - ymin) / dy - 1e-6)
    width, height = max(1, right - left), max(1, bottom - top)
    if max(width, height) > MAX_SIDE:
        raise _too_large(width, height, gsd)
    transform = (x0 + left * dx, dx, 0.0, y0 - top * dy, 0.0, -dy)
    geographic = bool(srs.IsGeographic())
    unit = 1.0 if geographic else float(srs.GetLinearUnits() or 1.0)
    return Grid(srs.ExportToWkt(), transform, width, height, geographic, unit)


def _too_large(width: float, height: float, gsd: float) -> ParameterError:
    return ParameterError(
        "The area has {width:.10g} x {height:.10g} pixels of {gsd:g} m. Choose a smaller "
        "area or a coarser GSD.",
        width=width,
        height=height,
        gsd=gsd,
    )


def _finest_gsd(finest: Sequence[tuple[Asset, AssetBand]], own: Sequence[Grid]) -> float:
    known = [band.gsd for _, band in finest if not math.isnan(band.gsd)]
    if known:
        return min(known)
    if own:
        return min(min(grid.gsd()) for grid in own)
    raise ParameterError("The catalogue does not say how fine the pixels are. Choose a GSD in metres.")


def _steps(srs, gsd: float, area: Area, own: Sequence[Grid]) -> tuple[float, float, float, float]:
    """Pixel width and height in units of the CRS, and a corner that pixel edges meet."""
    for grid in own:
        x0, dx, rx, y0, ry, dy = grid.transform
        fits = rx == ry == 0 and dx > 0 > dy
        if fits and all(abs(step - gsd) <= 0.01 * gsd for step in grid.gsd()):
            return dx, -dy, x0, y0
        if fits and grid.geographic and abs(grid.gsd()[0] - gsd) <= 0.15 * gsd:
            # Files in degrees round their GSD (30 m for one arc second).
            return dx, -dy, x0, y0
    if srs.IsGeographic():
        _, _, ymin, ymax = area.geometry(srs.ExportToWkt()).GetEnvelope()
        cosine = max(0.02, math.cos(math.radians((ymin + ymax) / 2)))
        return gsd / (METRES_PER_DEGREE * cosine), gsd / METRES_PER_DEGREE, 0.0, 0.0
    step = gsd / float(srs.GetLinearUnits() or 1.0)
    return step, step, 0.0, 0.0


def utm_of(area: Area) -> str:
    """`EPSG:32601` to `EPSG:32760`: the UTM zone of the middle of an area."""
    longitude, latitude = area.centre()
    zone = min(60, int((longitude + 180) // 6) + 1)
    return f"EPSG:{(32600 if latitude >= 0 else 32700) + zone}"
