# SPDX-License-Identifier: GPL-2.0-or-later
"""Grids of a scene's assets: from its item where that is plausible, else from the file itself, which wins."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
from osgeo import gdal

from ..errors import CatalogError, ParameterError
from ..messages import Message
from ..raster.gdalio import same_crs, transform_points
from ..raster.grid import Grid
from ..scenes.scene import Asset, AssetBand, Scene
from .request import WGS84, reference

HeaderOf = Callable[[Scene, Asset], Grid]
"""Opens an asset whose item does not say where its pixels lie, and gives its grid."""

TOLERANCE = 1.3
"""Pixel sizes that differ by more than this factor contradict each other."""

_OTHER_PIXELS = Message("The item's pixels are not those of its file")

MARGIN = 0.05
"""Share of an image's side by which the middle of its footprint may lie outside of it."""


def grid_of_asset(
    scene: Scene, asset: Asset, band: AssetBand, header: HeaderOf, believed: dict[tuple[str, ...], bool]
) -> tuple[Grid, str]:
    """The grid of an asset, and what of its item was not believed (empty: nothing).

    By its item, else by its file. `believed` keeps whether the items of a kind are right: of each kind that
    is not in it one file is compared with its item. Raises CatalogError where the file has to be opened and
    cannot be.
    """
    reason = ""
    if asset.crs and asset.transform and asset.shape:
        grid, reason = _declared(asset)
        if grid is not None:
            reason = _contradiction(scene, band, grid)
            kind = kind_of(scene, asset)
            if not reason and kind not in believed:
                found = _tried(scene, asset, header)
                believed[kind] = found is None or _same_pixels(found, grid)
                if found is not None and not believed[kind]:
                    return found, Message("{reason}: the file counts", reason=_OTHER_PIXELS)
            if not reason and believed[kind]:
                return grid, ""
            reason = reason or _OTHER_PIXELS
    return header(scene, asset), Message("{reason}: the file counts", reason=reason) if reason else ""


def kind_of(scene: Scene, asset: Asset) -> tuple[str, ...]:
    """What items have in common that are right or wrong alike."""
    return scene.provider, scene.collection, scene.platform, asset.key


def _tried(scene: Scene, asset: Asset, header: HeaderOf) -> Grid | None:
    """The grid of a file; None where it cannot be read, which is an error only when its pixels are wanted."""
    try:
        return header(scene, asset)
    except CatalogError:
        return None


def _same_pixels(found: Grid, declared: Grid) -> bool:
    """Whether a file's pixels are those that are declared for it; a file without a CRS says nothing."""
    if not found.crs:
        return True
    return same_crs(found.crs, declared.crs) and declared.shift_to(found) is not None


def with_pixel_size(scene: Scene, asset: Asset, grid: Grid) -> Scene:
    """The scene, an asset's bands with its grid's pixel size where the item's is missing or far from it."""
    size = _size(grid)
    if not 0 < size < math.inf or not any(_differs(band.gsd, size) for band in asset.bands):
        return scene
    bands = (replace(band, gsd=size) if _differs(band.gsd, size) else band for band in asset.bands)
    return replace(scene, assets={**scene.assets, asset.key: replace(asset, bands=tuple(bands))})


def grid_of_control_points(dataset: gdal.Dataset, crs: str) -> Grid:
    """Pixels in a projected CRS as large as a file's control points have them; 1 m where that is not known.

    They are turned by 45 degrees, and so fit no output grid: such a file is always warped.
    """
    points = dataset.GetGCPs()
    pixels = np.array([[point.GCPPixel, point.GCPLine] for point in points])
    places = np.array([[point.GCPX, point.GCPY] for point in points])
    metres = transform_points(places, dataset.GetGCPProjection() or "", crs)
    # Neighbours: distances over a whole swath would be bent.
    near = np.linalg.norm(np.diff(metres, axis=0), axis=1) / np.linalg.norm(np.diff(pixels, axis=0), axis=1)
    known = near[np.isfinite(near) & (near > 0)]
    step = float(np.median(known)) / math.sqrt(2) if len(known) else math.sqrt(0.5)
    return Grid(crs, (0.0, step, step, 0.0, step, -step), dataset.RasterXSize, dataset.RasterYSize)


def _declared(asset: Asset) -> tuple[Grid | None, str]:
    """The grid that an item declares, or None and why not."""
    try:
        srs = reference(asset.crs)
    except ParameterError:
        return None, Message("The CRS {crs} of the item is not understood", crs=asset.crs[:60])
    geographic = bool(srs.IsGeographic())
    unit = 1.0 if geographic else float(srs.GetLinearUnits() or 1.0)
    rows, cols = asset.shape
    return Grid(srs.ExportToWkt(), asset.transform, cols, rows, geographic, unit), ""


def _contradiction(scene: Scene, band: AssetBand, grid: Grid) -> str:
    """Why a declared grid is not believed; empty if it is."""
    size = _size(grid)
    if not math.isnan(band.gsd) and _differs(band.gsd, size):
        return Message(
            "The item gives pixels of {size:.4g} m, where {gsd:g} m are expected", size=size, gsd=band.gsd
        )
    if not _holds_middle(scene, grid):
        return Message("The item's grid lies away from its footprint")
    return ""


def _size(grid: Grid) -> float:
    """Metres from row to row; where pixels are square in metres also from column to column."""
    return grid.gsd()[0]


def _differs(gsd: float, size: float) -> bool:
    return not size / TOLERANCE <= gsd <= size * TOLERANCE


def _holds_middle(scene: Scene, grid: Grid) -> bool:
    """Whether the middle of the item's bounding box lies on its image; True where it has none to compare."""
    if scene.bbox is None or scene.bbox[0] > scene.bbox[2]:
        return True
    west, south, east, north = scene.bbox
    middle = np.array([[(west + east) / 2, (south + north) / 2]])
    ((x, y),) = transform_points(middle, reference(WGS84).ExportToWkt(), grid.crs)
    if not np.isfinite([x, y]).all():
        return False
    col, row = grid.pixel_of(x, y)
    across, down = MARGIN * grid.width, MARGIN * grid.height
    return -across <= col <= grid.width + across and -down <= row <= grid.height + down
