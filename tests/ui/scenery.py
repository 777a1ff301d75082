# SPDX-License-Identifier: GPL-2.0-or-later
"""A catalogue of synthetic Sentinel-2 scenes with pictures, bands and cloud masks that belong together."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

from ...demo.picture import colours
from ...demo.synthetic import COARSE, ORIGIN, Synthetic
from ..servers.products import ASSET_FIELDS, raster_bytes

EPSG = 32631
TILES = {"31TDG": 0.0, "31TEG": 0.7}
"""How far each tile's scenes lie to the east, as a share of a tile's side; they overlap."""

BANDS = ("blue", "green", "red", "nir")
LAST = datetime(2021, 8, 30, 10, 56, 9, tzinfo=timezone.utc)


class Scenery:
    """Files below `folder`, which a server gives at `url`, and `items` that point to them."""

    def __init__(self, folder: Path, url: str, count: int, size: float = 1600.0) -> None:
        self.url, self.folder = url, folder
        self.made = Synthetic(size=size)
        self.side = self.made.coarse
        self._shifts = {tile: COARSE * round(share * self.side) for tile, share in TILES.items()}
        self._observations = [self._write(index) for index in range(12)]
        self.items = [self._item(number) for number in range(count)]

    def area(self) -> tuple[float, float, float, float]:
        """West, south, east, north of the first tile, in metres of EPSG:32631."""
        reach = self.side * COARSE
        return ORIGIN[0], ORIGIN[1] - reach, ORIGIN[0] + reach, ORIGIN[1]

    def _write(self, index: int) -> dict:
        """Files of one observation in both tiles."""
        scene = self.made.scene(index)
        cloud = np.isfinite(scene.values[0]) & ~scene.clear
        stored = np.where(np.isfinite(scene.values), np.rint(scene.values * 1e4) + 1000, 0).astype(np.uint16)
        classes = np.where(scene.clear, 4, np.where(cloud, 9, 0)).astype(np.uint8)[::2, ::2]
        picture = colours(scene.values, (2, 1, 0))
        (self.folder / "scenery").mkdir(exist_ok=True)
        thumbnail = self.folder / "scenery" / f"{index}.jpg"
        memory = gdal.GetDriverByName("MEM").Create("", self.side, self.side, 3)
        memory.WriteArray(picture.transpose(2, 0, 1))
        gdal.GetDriverByName("JPEG").CreateCopy(str(thumbnail), memory)
        assets = {}
        for tile, shift in self._shifts.items():
            found = {}
            for number, key in enumerate(BANDS):
                found[key] = {
                    **self._cog(f"{index}_{tile}_{key}.tif", stored[number], COARSE, shift),
                    "eo:bands": [{"name": key, "common_name": key}],
                    "raster:bands": [{"nodata": 0, "scale": 0.0001, "offset": -0.1, "data_type": "uint16"}],
                    "file:size": 214_000_000 + 977_000 * index,
                }
            found["scl"] = self._cog(f"{index}_{tile}_scl.tif", classes, 2 * COARSE, shift)
            found["visual"] = self._picture(f"{index}_{tile}_visual.tif", picture, shift)
            assets[tile] = found
        inside = np.isfinite(scene.values[0])
        return {
            "assets": assets,
            "thumbnail": f"{self.url}/scenery/{thumbnail.name}",
            "cloud": 100.0 * float(cloud.sum() / inside.sum()),
            "nodata": 100.0 * float((~inside).mean()),
        }

    def _item(self, number: int) -> dict:
        """Two tiles a date, a pass every five days or two and a half, and a hole in each autumn."""
        passes, tile = number // 2, list(TILES)[number % 2]
        time = LAST - timedelta(days=5 * passes + (12 if passes > 14 else 0) + (40 if passes > 30 else 0))
        rng = np.random.default_rng(number)
        observation = self._observations[int(rng.integers(0, 12))]
        west = ORIGIN[0] + self._shifts[tile]
        reach = self.side * COARSE
        ring = _degrees([(west, 0), (west + reach, 0), (west + reach, -reach), (west, -reach), (west, 0)])
        xs, ys = zip(*ring)
        platform = "sentinel-2a" if passes % 2 else "sentinel-2b"
        identifier = f"S2{platform[-1].upper()}_T{tile}_{time:%Y%m%dT%H%M%S}_L2A"
        properties = {
            "datetime": time.strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
            "platform": platform,
            "constellation": "sentinel-2",
            "instruments": ["msi"],
            "gsd": 10,
            "eo:cloud_cover": round(min(99.0, observation["cloud"] * (0.6 + 1.5 * float(rng.random()))), 2),
            "grid:code": f"MGRS-{tile}",
            "proj:epsg": EPSG,
            "s2:processing_baseline": "05.00",
            "s2:product_uri": f"S2_MSIL2A_{time:%Y%m%dT%H%M%S}_N0500_R008_T{tile}_{number}.SAFE",
            "s2:nodata_pixel_percentage": round(observation["nodata"], 2),
            "s2:vegetation_percentage": round(40 + 20 * float(rng.random()), 2),
            "s2:water_percentage": round(3 * float(rng.random()), 2),
            "view:sun_elevation": round(50 + 12 * float(rng.random()), 2),
            "earthsearch:boa_offset_applied": False,
        }
        picture = {"href": observation["thumbnail"], "type": "image/jpeg", "roles": ["thumbnail"]}
        item = {
            "type": "Feature",
            "stac_version": "1.0.0",
            "stac_extensions": [],
            "id": identifier,
            "collection": "sentinel-2-c1-l2a",
            "geometry": {"type": "Polygon", "coordinates": [ring]},
            "bbox": [min(xs), min(ys), max(xs), max(ys)],
            "properties": properties,
            "assets": {**observation["assets"][tile], "thumbnail": picture},
            "links": [],
        }
        return json.loads(json.dumps(item))

    def _cog(self, name: str, values: np.ndarray, pixel: float, shift: float) -> dict:
        transform = (ORIGIN[0] + shift, pixel, 0.0, ORIGIN[1], 0.0, -pixel)
        path = self.folder / "scenery" / name
        path.write_bytes(raster_bytes(values, transform, EPSG, 0))
        return self._asset(path, values.shape, transform)

    def _picture(self, name: str, picture: np.ndarray, shift: float) -> dict:
        transform = (ORIGIN[0] + shift, COARSE, 0.0, ORIGIN[1], 0.0, -COARSE)
        memory = gdal.GetDriverByName("MEM").Create("", self.side, self.side, 3)
        memory.WriteArray(picture.transpose(2, 0, 1))
        memory.SetGeoTransform(transform)
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(EPSG)
        memory.SetProjection(reference.ExportToWkt())
        path = self.folder / "scenery" / name
        gdal.GetDriverByName("COG").CreateCopy(str(path), memory, options=["BLOCKSIZE=128"])
        return self._asset(path, picture.shape[:2], transform)

    def _asset(self, path: Path, shape: tuple[int, int], transform: tuple) -> dict:
        return {
            "href": f"{self.url}/scenery/{path.name}",
            **ASSET_FIELDS,
            "proj:shape": list(shape),
            "proj:transform": [transform[i] for i in (1, 2, 0, 4, 5, 3)],
        }


def _degrees(corners: list[tuple[float, float]]) -> list[list[float]]:
    """Corners (easting, metres from the northern edge) as longitude and latitude."""
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(EPSG)
    target.ImportFromEPSG(4326)
    for reference in (source, target):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    change = osr.CoordinateTransformation(source, target)
    found = change.TransformPoints([(x, ORIGIN[1] + y) for x, y in corners])
    return [[round(point[0], 7), round(point[1], 7)] for point in found]
