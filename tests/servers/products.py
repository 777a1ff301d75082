# SPDX-License-Identifier: GPL-2.0-or-later
"""Synthetic products with known pixels, and real ones from WorldStrat, with the items that catalogues give.

Stored Sentinel-2 numbers are `surface(...)` of the pixel's centre, in reflectance x 10000, so that tests can
say what any window must hold. Everything lies around 31U 600000 5700000.
"""

from __future__ import annotations

import json
import math
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

gdal.UseExceptions()

EPSG = 32631
EAST, NORTH = 600_000.0, 5_700_000.0
TILES = {"31UFS": EAST, "31UGS": EAST + 2400.0}
"""West edge of each Sentinel-2 tile; they overlap by 160 m."""

SIDE = 2560.0
"""Metres of a tile's side."""

DATES = [datetime(2021, 5, 1, 10, 40, 31, tzinfo=timezone.utc) + timedelta(days=5 * n) for n in range(6)]
GAP = 4
"""The date that the preferred collection of Earth Search lacks."""

CLOUDY = {2: 0.5, 4: 1.0}
"""Share of the western columns of each tile that is cloud (SCL 9), by date."""

HOLE = 3
"""The date on which the northern quarter of each tile is nodata."""

BANDS = {
    "B01": ("coastal", 60),
    "B02": ("blue", 10),
    "B03": ("green", 10),
    "B04": ("red", 10),
    "B05": ("rededge1", 20),
    "B08": ("nir", 10),
    "B11": ("swir16", 20),
}
ASSET_FIELDS = {"type": "image/tiff; application=geotiff; profile=cloud-optimized", "roles": ["data"]}


def surface(band: str, date: int, east: np.ndarray, north: np.ndarray) -> np.ndarray:
    """Reflectance x 10000 at positions in EPSG:32631: the same from every tile, by band and date."""
    number = list(BANDS).index(band)
    steps = (np.floor(east / 120) % 50) * 7 + (np.floor(north / 120) % 37) * 11
    return (500 + 300 * number + 20 * date + steps).astype(np.uint16)


def elevation(longitude: np.ndarray, latitude: np.ndarray) -> np.ndarray:
    """Metres at positions in degrees."""
    return (100 + 500 * (longitude - 4.4) + 300 * (latitude - 51.4)).astype(np.float32)


def centres(west: float, north: float, gsd: float, size: int) -> tuple[np.ndarray, np.ndarray]:
    """(1, size) eastings and (size, 1) northings of pixel centres."""
    index = np.arange(size) + 0.5
    return west + gsd * index[None, :], north - gsd * index[:, None]


class Products:
    """Files in a folder, and items that point to them at `url`."""

    def __init__(self, folder: Path, url: str, worldstrat: Path | None) -> None:
        self.folder, self.url = folder, url
        self.items: dict[str, list[dict]] = {}
        """By collection, with the collection's name as Earth Search or Planetary Computer has it."""
        self._thumbnail = self._picture()
        self._sentinel2()
        self._sentinel1()
        self._landsat()
        self._dem()
        if worldstrat is not None:
            self._worldstrat(worldstrat)

    def collections(self) -> list[dict]:
        """STAC collections for the items."""
        return [
            {
                "type": "Collection",
                "stac_version": "1.0.0",
                "id": name,
                "description": name,
                "license": "proprietary",
                "extent": {
                    "spatial": {"bbox": [[-180, -90, 180, 90]]},
                    "temporal": {"interval": [["2010-01-01T00:00:00Z", None]]},
                },
                "links": [],
            }
            for name in self.items
        ]

    def _sentinel2(self) -> None:
        """Raw numbers as Planetary Computer has them, and with 1000 added as Earth Search's c1 has them."""
        for date, time in enumerate(DATES):
            for tile, west in TILES.items():
                name = f"S2B_{tile}_{time:%Y%m%d}"
                plain, shifted = {}, {}
                for band, (key, gsd) in BANDS.items():
                    values = surface(band, date, *centres(west, NORTH, gsd, round(SIDE / gsd)))
                    if date == HOLE:
                        values[: len(values) // 4] = 0
                    with_shift = np.where(values > 0, values + 1000, 0).astype(np.uint16)
                    transform = (west, gsd, 0, NORTH, 0, -gsd)
                    plain[band] = self._cog(f"plain/{name}_{band}.tif", values, transform)
                    shifted[key] = {
                        **self._cog(f"c1/{name}_{key}.tif", with_shift, transform),
                        "eo:bands": [{"name": key, "common_name": key}],
                        "raster:bands": [
                            {"nodata": 0, "scale": 0.0001, "offset": -0.1, "data_type": "uint16"}
                        ],
                    }
                scl = np.full((128, 128), 4, np.uint8)
                scl[:, : round(128 * CLOUDY.get(date, 0))] = 9
                if date == HOLE:
                    scl[:32] = 0
                mask = self._cog(f"plain/{name}_SCL.tif", scl, (west, 20, 0, NORTH, 0, -20))
                properties = {
                    "platform": "sentinel-2b",
                    "constellation": "sentinel-2",
                    "eo:cloud_cover": 100.0 * CLOUDY.get(date, 0.0),
                    "s2:nodata_pixel_percentage": 25.0 if date == HOLE else 0.0,
                    "s2:vegetation_percentage": 40.0 + date,
                    "proj:epsg": EPSG,
                }
                uri = f"S2B_MSIL2A_{time:%Y%m%dT%H%M%S}_N{{}}_R008_T{tile}_{time:%Y%m%dT%H%M%S}.SAFE"
                box = degrees(west, NORTH - SIDE, west + SIDE, NORTH)
                moment = time + timedelta(seconds=15 * list(TILES).index(tile))

                def add(collection, identifier, assets, extra, box=box, moment=moment, properties=properties):
                    self._add(collection, identifier, moment, box, {**properties, **extra}, assets)

                pc = {
                    "s2:processing_baseline": "03.00",
                    "s2:product_uri": uri.format("0300"),
                    "s2:mgrs_tile": tile,
                }
                add("sentinel-2-l2a", uri.format("0300")[:-5], {**plain, "SCL": mask}, pc)
                grid = {"grid:code": f"MGRS-{tile}"}
                if date != GAP:
                    c1 = {"s2:processing_baseline": "05.00", "s2:product_uri": uri.format("0500"), **grid}
                    c1["earthsearch:boa_offset_applied"] = False
                    add(
                        "sentinel-2-c1-l2a",
                        f"S2B_T{tile}_{time:%Y%m%dT%H%M%S}_L2A",
                        {**shifted, "scl": mask},
                        c1,
                    )
                old = {"s2:processing_baseline": "03.00", "s2:product_uri": uri.format("0300"), **grid}
                old["earthsearch:boa_offset_applied"] = True
                renamed = {
                    key: {**plain[band], "raster:bands": shifted[key]["raster:bands"]}
                    for band, (key, _) in BANDS.items()
                }
                add("legacy-sentinel-2-l2a", f"{name}_0_L2A", {**renamed, "scl": mask}, old)

    def _sentinel1(self) -> None:
        """Amplitudes in radar geometry: ground control points and no transform."""
        for number, time in enumerate(DATES[:2]):
            assets = {}
            for band, level in (("vv", 200), ("vh", 60)):
                rows, cols = np.mgrid[:256, :256]
                values = (level + rows + cols // 2 + 5 * number).astype(np.uint16)
                path = self.folder / "s1" / f"S1A_{time:%Y%m%d}_{band}.tif"
                path.parent.mkdir(exist_ok=True)
                data = gdal.GetDriverByName("GTiff").Create(
                    str(path), 256, 256, 1, gdal.GDT_UInt16, ["TILED=YES", "COMPRESS=DEFLATE"]
                )
                data.GetRasterBand(1).WriteArray(values)
                data.GetRasterBand(1).SetNoDataValue(0)
                west, south, east, north = degrees(EAST, NORTH - SIDE, EAST + SIDE, NORTH)
                points = [
                    gdal.GCP(west + x * (east - west), north - y * (north - south), 0, 256 * x, 256 * y)
                    for x in (0, 0.5, 1)
                    for y in (0, 0.5, 1)
                ]
                wgs84 = osr.SpatialReference()
                wgs84.ImportFromEPSG(4326)
                wgs84.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
                data.SetGCPs(points, wgs84)
                data = None
                assets[band] = {"href": self._url(path), **ASSET_FIELDS, "proj:code": None}
            properties = {"platform": "sentinel-1a", "sar:polarizations": ["VV", "VH"], "proj:code": None}
            box = degrees(EAST, NORTH - SIDE, EAST + SIDE, NORTH)
            self._add(
                "sentinel-1-grd", f"S1A_IW_GRDH_1SDV_{time:%Y%m%dT%H%M%S}", time, box, properties, assets
            )

    def _landsat(self) -> None:
        """Collection 2 level 2: reflectance = number * 2.75e-5 - 0.2; bit 3 of qa_pixel is cloud."""
        for platform, dates in (
            ("landsat-8", DATES[:4]),
            ("landsat-5", [datetime(1995, 6, 1, 10, tzinfo=timezone.utc)]),
        ):
            for number, time in enumerate(dates):
                assets = {}
                for place, key in enumerate(("blue", "green", "red", "nir08", "swir16")):
                    east, north = centres(EAST, NORTH, 30, 90)
                    reflectance = 0.05 + 0.03 * place + 0.002 * number + 0 * (east + north)
                    stored = np.round((reflectance + 0.2) / 2.75e-5).astype(np.uint16)
                    assets[key] = {
                        **self._cog(
                            f"landsat/{platform}_{number}_{key}.tif", stored, (EAST, 30, 0, NORTH, 0, -30)
                        ),
                        "eo:bands": [{"name": f"OLI_B{place + 2}", "common_name": key}],
                        "raster:bands": [
                            {"nodata": 0, "scale": 2.75e-05, "offset": -0.2, "data_type": "uint16"}
                        ],
                    }
                quality = np.full((90, 90), 1 << 6, np.uint16)
                quality[:30] = 1 << 3
                assets["qa_pixel"] = self._cog(
                    f"landsat/{platform}_{number}_qa.tif", quality, (EAST, 30, 0, NORTH, 0, -30), nodata=1
                )
                properties = {"platform": platform, "eo:cloud_cover": 33.3, "proj:epsg": EPSG}
                box = degrees(EAST, NORTH - 2700, EAST + 2700, NORTH)
                name = f"L{platform[-1]}_198024_{time:%Y%m%d}"
                self._add("landsat-c2-l2", name, time, box, properties, assets)

    def _dem(self) -> None:
        """Two tiles of 0.1 degree side by side, one arc second, no nodata, one date for all."""
        for west in (4.4, 4.5):
            step = 1 / 3600
            longitude = west + step * (np.arange(360) + 0.5)[None, :]
            latitude = 51.5 - step * (np.arange(360) + 0.5)[:, None]
            values = elevation(longitude, latitude)
            asset = self._cog(f"dem/{west}.tif", values, (west, step, 0, 51.5, 0, -step), 4326, nodata=None)
            box = (west, 51.4, west + 0.1, 51.5)
            time = datetime(2021, 4, 22, tzinfo=timezone.utc)
            name = f"Copernicus_DSM_COG_10_N51_00_E{west}_DEM"
            self._add("cop-dem-glo-30", name, time, box, {"gsd": 30, "proj:epsg": 4326}, {"data": asset})

    def _worldstrat(self, area: Path) -> None:
        """One area's dates, pixel for pixel, under Planetary Computer's keys."""
        for path in sorted(area.glob("*_L2A.tif")):
            source = gdal.Open(str(path))
            mask = gdal.Open(str(path).replace("_L2A", "_mask"))
            day = path.stem.split("_")[1]
            assets = {}
            for number in range(1, source.RasterCount + 1):
                band = source.GetRasterBand(number)
                assets[band.GetDescription()] = self._cog(
                    f"worldstrat/{day}_{band.GetDescription()}.tif",
                    band.ReadAsArray(),
                    source.GetGeoTransform(),
                    4326,
                )
            for number in range(1, mask.RasterCount + 1):
                band = mask.GetRasterBand(number)
                assets[band.GetDescription()] = self._cog(
                    f"worldstrat/{day}_{band.GetDescription()}.tif",
                    band.ReadAsArray(),
                    mask.GetGeoTransform(),
                    4326,
                    nodata=255 if band.GetDescription() == "CLM" else 0,
                )
            x, dx, _, y, _, dy = source.GetGeoTransform()
            box = (x, y + dy * source.RasterYSize, x + dx * source.RasterXSize, y)
            clouds = mask.GetRasterBand(1).ReadAsArray() == 1
            properties = {
                "platform": "sentinel-2a",
                "eo:cloud_cover": round(100 * float(clouds.mean()), 2),
                "s2:processing_baseline": "02.13",
                "proj:epsg": 4326,
            }
            time = datetime.fromisoformat(day).replace(hour=10, tzinfo=timezone.utc)
            self._add("worldstrat", f"{area.name}_{day}", time, box, properties, assets)

    def _add(self, collection, identifier, time, box, properties, assets) -> None:
        west, south, east, north = box
        ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
        item = {
            "type": "Feature",
            "stac_version": "1.0.0",
            "stac_extensions": [],
            "id": identifier,
            "collection": collection,
            "geometry": {"type": "Polygon", "coordinates": [ring]},
            "bbox": list(box),
            "properties": {"datetime": time.strftime("%Y-%m-%dT%H:%M:%S.%fZ"), **properties},
            "assets": {
                **assets,
                "thumbnail": {"href": self._thumbnail, "type": "image/jpeg", "roles": ["thumbnail"]},
            },
            "links": [],
        }
        self.items.setdefault(collection, []).append(json.loads(json.dumps(item)))

    def _cog(
        self, name: str, values: np.ndarray, transform, epsg: int = EPSG, nodata: float | None = 0
    ) -> dict:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raster_bytes(values, transform, epsg, nodata))
        return {
            "href": self._url(path),
            **ASSET_FIELDS,
            "proj:shape": list(values.shape),
            "proj:transform": [transform[i] for i in (1, 2, 0, 4, 5, 3)],
        }

    def _picture(self) -> str:
        path = self.folder / "thumbnail.jpg"
        memory = gdal.GetDriverByName("MEM").Create("", 64, 64, 3)
        for number in (1, 2, 3):
            memory.GetRasterBand(number).WriteArray(np.full((64, 64), 60 * number, np.uint8))
        gdal.GetDriverByName("JPEG").CreateCopy(str(path), memory)
        return self._url(path)

    def _url(self, path: Path) -> str:
        return f"{self.url}/{path.relative_to(self.folder).as_posix()}"


def raster_bytes(
    values: np.ndarray, transform, epsg: int, nodata: float | None, driver: str = "COG"
) -> bytes:
    """A file of one band: a COG of 128-pixel blocks, or a lossless JP2."""
    types = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "float32": gdal.GDT_Float32}
    memory = gdal.GetDriverByName("MEM").Create("", *values.shape[::-1], 1, types[values.dtype.name])
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    memory.SetProjection(reference.ExportToWkt())
    memory.SetGeoTransform(transform)
    memory.GetRasterBand(1).WriteArray(values)
    if nodata is not None and driver == "COG":
        memory.GetRasterBand(1).SetNoDataValue(nodata)
    options = {
        "COG": ["COMPRESS=DEFLATE", "BLOCKSIZE=128", "RESAMPLING=NEAREST"],
        "JP2OpenJPEG": ["QUALITY=100", "REVERSIBLE=YES", "YCBCR420=NO"],
    }[driver]
    # Without this ending the driver would write a bare code stream, which has no georeference.
    name = f"/vsimem/{id(memory)}.{'jp2' if driver == 'JP2OpenJPEG' else 'tif'}"
    gdal.GetDriverByName(driver).CreateCopy(name, memory, options=options)
    size = gdal.VSIStatL(name).size
    handle = gdal.VSIFOpenL(name, "rb")
    data = bytes(gdal.VSIFReadL(1, size, handle))
    gdal.VSIFCloseL(handle)
    gdal.Unlink(name)
    return data


def degrees(west: float, south: float, east: float, north: float) -> tuple[float, float, float, float]:
    """Box in degrees around one in EPSG:32631."""
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(EPSG)
    target.ImportFromEPSG(4326)
    for reference in (source, target):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    corners = [(x, y) for x in (west, east) for y in (south, north)]
    found = osr.CoordinateTransformation(source, target).TransformPoints(corners)
    xs, ys = [point[0] for point in found], [point[1] for point in found]
    return tuple(math.floor(v * 1e6) / 1e6 for v in (min(xs), min(ys), max(xs), max(ys)))
