# SPDX-License-Identifier: GPL-2.0-or-later
"""Headers of a scene's files: grid and types."""

from __future__ import annotations

from osgeo import gdal

from ..raster.gdalio import grid_of
from ..raster.grid import Grid
from ..scenes.scene import Asset, Scene
from .access import Location
from .days import Files
from .lattice import grid_of_control_points
from .output_grid import utm_of
from .request import Request, reference
from .window import opened


def grid_of_file(scene: Scene, asset: Asset, request: Request, files: Files) -> Grid:
    """The grid of a file; turned pixels in the area's UTM zone where control points place it.

    Raises CatalogError, CancelledError.
    """

    def place(dataset: gdal.Dataset) -> Grid:
        if dataset.GetGeoTransform(can_return_null=True) is None and dataset.GetGCPCount():
            wkt = reference(utm_of(request.area)).ExportToWkt()
            return grid_of_control_points(dataset, wkt)
        return grid_of(dataset)

    def work(location: Location) -> Grid:
        return opened(location, place, files.cancelled)

    return next(files.each([lambda: files.submit(scene, asset, work)]))
