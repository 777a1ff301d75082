# SPDX-License-Identifier: GPL-2.0-or-later
"""Small Sentinel-2-like products on disk, and the items that point to them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal, osr
from temporal_liif.core.scenes.providers import registry
from temporal_liif.core.scenes.scene import Scene

ORIGIN = (500000.0, 4700000.0)
"""Upper left corner in UTM 31N, which lies at 3 degrees east."""

SIZE = 120
"""Side of a product in pixels of 10 m."""


def write(
    path: Path, data: np.ndarray, gsd: float, nodata: float | None = 0, origin=ORIGIN, epsg=32631
) -> Path:
    """A GeoTIFF of one band."""
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(epsg)
    kind = {"uint16": gdal.GDT_UInt16, "uint8": gdal.GDT_Byte, "float32": gdal.GDT_Float32}[data.dtype.name]
    options = ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"]
    height, width = data.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, 1, kind, options)
    dataset.SetGeoTransform((origin[0], gsd, 0, origin[1], 0, -gsd))
    dataset.SetProjection(srs.ExportToWkt())
    if nodata is not None:
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.WriteArray(data)
    dataset.FlushCache()
    return path


def read(path: Path | str) -> np.ndarray:
    """The stored values of a raster's bands."""
    return gdal.Open(str(path)).ReadAsArray()


def pixels(seed: int, size: int = SIZE) -> np.ndarray:
    """uint16 numbers such as Sentinel-2 stores."""
    return np.random.default_rng(seed).integers(1200, 6000, (size, size)).astype(np.uint16)


def sentinel2(
    folder: Path,
    name: str,
    when: str,
    *,
    seed=0,
    offset=-0.1,
    scl=None,
    origin=ORIGIN,
    cloud=10.0,
    epsg=32631,
):
    """A scene with B04 (10 m), B8A (20 m) and SCL (20 m) as Earth Search's c1 collection has them."""
    place = folder / name
    place.mkdir(parents=True)
    red, nir = pixels(seed), pixels(seed + 1, SIZE // 2)
    scl = np.full((SIZE // 2, SIZE // 2), 4, np.uint8) if scl is None else scl
    files = {
        "red": (write(place / "B04.tif", red, 10, origin=origin, epsg=epsg), 10, red.shape),
        "nir08": (write(place / "B8A.tif", nir, 20, origin=origin, epsg=epsg), 20, nir.shape),
        "scl": (write(place / "SCL.tif", scl, 20, origin=origin, epsg=epsg), 20, scl.shape),
    }
    assets = {}
    for key, (path, gsd, shape) in files.items():
        raster = {"nodata": 0, "data_type": "uint8" if key == "scl" else "uint16", "spatial_resolution": gsd}
        if key != "scl":
            raster.update(scale=0.0001, offset=offset)
        assets[key] = {
            "href": str(path),
            "type": "image/tiff; application=geotiff; profile=cloud-optimized",
            "roles": ["data"],
            "raster:bands": [raster],
            "proj:shape": list(shape),
            "proj:transform": [gsd, 0, origin[0], 0, -gsd, origin[1]],
        }
    item = {
        "type": "Feature",
        "stac_version": "1.0.0",
        "id": name,
        "collection": "sentinel-2-c1-l2a",
        "geometry": None,
        "properties": {
            "datetime": when,
            "platform": "sentinel-2a",
            "proj:epsg": epsg,
            "eo:cloud_cover": cloud,
            "s2:processing_baseline": "05.00",
        },
        "assets": assets,
        "links": [],
    }
    return registry().scene(item, "earth-search", "sentinel-2-l2a")


def elevation(folder: Path) -> tuple[Scene, np.ndarray]:
    """A tile of a Copernicus DEM of 80 x 80 pixels of 30 m without nodata, and its heights in metres."""
    heights = np.random.default_rng(0).normal(300, 50, (80, 80)).astype(np.float32)
    path = write(folder / "in.tif", heights, 30, nodata=None)
    item = {
        "type": "Feature",
        "id": "dem",
        "collection": "cop-dem-glo-30",
        "geometry": None,
        "properties": {"datetime": "2021-04-22T00:00:00Z", "gsd": 30},
        "assets": {"data": {"href": str(path), "roles": ["data"], "type": "image/tiff", "bands": [{}]}},
    }
    return registry().scene(item, "planetary-computer", "cop-dem-glo-30"), heights
