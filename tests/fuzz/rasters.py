# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters, their metadata and masks, and the series made of them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np
from osgeo import gdal, osr
from temporal_liif.core.analysis.clip import clip
from temporal_liif.core.fetch.gml import GmlError, mask_polygons
from temporal_liif.core.fetch.safe import open_safe
from temporal_liif.core.scenes.providers import registry
from temporal_liif.core.stack.area import Area, load_area, save_area
from temporal_liif.core.stack.mask_content import MaskOptions
from temporal_liif.core.stack.model import Source, Stack
from temporal_liif.core.stack.open import open_stack, read_stack
from temporal_liif.core.stack.product_files import baseline_of_product
from temporal_liif.core.stack.reader import Reader

from ..core.fetch.test_safe_folders import NAME, product
from .subject import Subject, taken

DAYS = ("20210501", "20210511")
LANDSAT = "LC08_L2SP_195028_20210501_20210508_02_T1"
_TILED = ("TILED=YES", "COMPRESS=DEFLATE", "BLOCKXSIZE=16", "BLOCKYSIZE=16")
_MTL = """GROUP = LANDSAT_METADATA_FILE
  GROUP = IMAGE_ATTRIBUTES
    SPACECRAFT_ID = "LANDSAT_8"
    DATE_ACQUIRED = 2021-05-01
    SCENE_CENTER_TIME = "10:30:00.1234567Z"
    CLOUD_COVER = 12.50
  END_GROUP = IMAGE_ATTRIBUTES
  GROUP = PRODUCT_CONTENTS
    LANDSAT_PRODUCT_ID = "LC08_L2SP_195028_20210501_20210508_02_T1"
    FILE_NAME_BAND_4 = "LC08_L2SP_195028_20210501_20210508_02_T1_SR_B4.TIF"
  END_GROUP = PRODUCT_CONTENTS
  GROUP = LEVEL2_SURFACE_REFLECTANCE_PARAMETERS
    REFLECTANCE_MULT_BAND_4 = 2.75e-05
    REFLECTANCE_ADD_BAND_4 = -0.2
  END_GROUP = LEVEL2_SURFACE_REFLECTANCE_PARAMETERS
END_GROUP = LANDSAT_METADATA_FILE
END
"""


def _raster(path: Path, seed: int, kind: int = gdal.GDT_UInt16, options: tuple[str, ...] = ()) -> Path:
    """16 x 16 pixels of two bands in UTM, the first pixel nodata."""
    made = gdal.GetDriverByName("GTiff").Create(str(path), 16, 16, 2, kind, list(options))
    system = osr.SpatialReference()
    system.ImportFromEPSG(32631)
    made.SetProjection(system.ExportToWkt())
    made.SetGeoTransform((600000.0, 10.0, 0.0, 5700000.0, 0.0, -10.0))
    made.SetMetadataItem("ACQUISITION_DATE", f"2021-05-{DAYS[seed % 2][-2:]}T10:30:00Z")
    for number, name in enumerate(("B04", "B08"), 1):
        band = made.GetRasterBand(number)
        band.SetDescription(name)
        band.SetNoDataValue(0)
        values = np.random.default_rng(seed + number).integers(500, 3000, (16, 16))
        values[0, 0] = 0
        band.WriteArray(values)
    return path


def pair_of(folder: Path, options: tuple[str, ...] = ()) -> list[Path]:
    return [_raster(folder / f"x_{day}.tif", seed, options=options) for seed, day in enumerate(DAYS)]


def _pixels(stack: Stack) -> None:
    with Reader(stack) as reader:
        reader.read((0, min(stack.grid.height, 64)), (0, min(stack.grid.width, 64)))


def _read_pair(path: Path) -> None:
    _pixels(open_stack([Source(str(path)), Source(str(path.with_name(f"x_{DAYS[1]}.tif")))]))


def _make_vrt(folder: Path) -> bytes:
    first, _ = pair_of(folder)
    made = first.rename(folder / "source.tif")
    gdal.GetDriverByName("VRT").CreateCopy(str(folder / "vrt"), gdal.Open(str(made)))
    return taken(folder / "vrt")


def _make_statistics(folder: Path) -> bytes:
    first, _ = pair_of(folder)
    band = (dataset := gdal.Open(str(first))).GetRasterBand(1)
    band.ComputeStatistics(False)
    band.SetDefaultRAT(gdal.RasterAttributeTable())
    dataset.SetMetadataItem("CLOUD_COVER", "12.5")
    dataset.SetMetadataItem("PROCESSING_BASELINE", "05.09")
    dataset = band = None
    return taken(folder / f"{first.name}.aux.xml")


def _make_mtl(folder: Path) -> bytes:
    for seed, day in enumerate(DAYS):
        _raster(folder / f"{LANDSAT.replace(DAYS[0], day)}_SR_B4.TIF", seed)
    return _MTL.encode()


def _read_mtl(path: Path) -> None:
    _pixels(open_stack([Source(str(file)) for file in sorted(path.parent.glob("*.TIF"))]))


def _make_masked(folder: Path) -> bytes:
    pair = pair_of(folder)
    made = gdal.GetDriverByName("GTiff").CreateCopy(str(folder / "mask"), gdal.Open(str(pair[0])))
    band = made.GetRasterBand(1)
    band.SetDescription("SCL")
    band.WriteArray(np.random.default_rng(7).integers(0, 12, (16, 16)))
    made = band = None
    return taken(folder / "mask")


def _read_masked(path: Path) -> None:
    rasters = [Source(str(path.with_name(f"x_{day}.tif"))) for day in DAYS]
    _pixels(open_stack(rasters, masks=MaskOptions(given=(Source(str(path)),))))


def _make_stack(folder: Path) -> bytes:
    clip(open_stack([Source(str(path)) for path in pair_of(folder)]), folder / "series")
    for file in (folder / "series").iterdir():
        file.rename(folder / file.name)
    return (folder / "stack.json").read_bytes()


def _make_safe(folder: Path) -> bytes:
    made = product(folder / f"{NAME}.SAFE")
    with zipfile.ZipFile(folder / "zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(made.rglob("*")):
            archive.write(file, file.relative_to(folder))
    return taken(folder / "zip")


def _read_safe(path: Path) -> None:
    found = open_safe(path, registry("")).find("B04")
    if found is not None:
        # As a fetch opens it: what GDAL says becomes the library's error there.
        gdal.Open(found[0].href)


def _make_product_metadata(folder: Path) -> bytes:
    product(folder / "p")
    for entry in (folder / "p").iterdir():
        entry.rename(folder / entry.name)
    return taken(folder / "MTD_MSIL2A.xml")


def _read_product_metadata(path: Path) -> None:
    baseline_of_product(str(path.parent))
    open_safe(path.parent, registry(""))


def _make_gml(folder: Path) -> bytes:
    ring = "600000 5700000 600100 5700000 600100 5699900 600000 5700000"
    polygon = (
        "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList srsDimension='2'>"
        f"{ring}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>"
    )
    return (
        "<?xml version='1.0'?><eop:Mask xmlns:eop='e' xmlns:gml='g'><eop:maskMembers><eop:MaskFeature>"
        f"<eop:maskType>OPAQUE</eop:maskType><eop:extentOf>{polygon}</eop:extentOf>"
        "</eop:MaskFeature></eop:maskMembers></eop:Mask>"
    ).encode()


def _make_area(folder: Path) -> bytes:
    numbers = np.random.default_rng(1).integers(1, 3000, (3, 12, 8, 8)).astype(np.uint16)
    area = Area("a", numbers, np.ones((3, 8, 8), bool), np.arange(3.0), (10.0, 10.0))
    save_area(area, folder / "area.npz")
    return taken(folder / "area.npz")


SUBJECTS = {
    "geotiff": Subject(lambda folder: pair_of(folder)[0].read_bytes(), _read_pair, f"x_{DAYS[0]}.tif"),
    "geotiff compressed": Subject(
        lambda folder: pair_of(folder, _TILED)[0].read_bytes(), _read_pair, f"x_{DAYS[0]}.tif"
    ),
    "vrt": Subject(_make_vrt, _read_pair, f"x_{DAYS[0]}.vrt", True),
    "metadata of GDAL (.aux.xml)": Subject(
        _make_statistics,
        lambda path: _read_pair(path.with_name(f"x_{DAYS[0]}.tif")),
        f"x_{DAYS[0]}.tif.aux.xml",
        True,
    ),
    "metadata of Landsat (MTL)": Subject(_make_mtl, _read_mtl, f"{LANDSAT}_MTL.txt", True),
    "metadata of Sentinel-2 (MTD)": Subject(
        _make_product_metadata, _read_product_metadata, "MTD_MSIL2A.xml", True
    ),
    "mask": Subject(_make_masked, _read_masked, f"x_{DAYS[0]}_SCL.tif"),
    "stack.json": Subject(_make_stack, lambda path: _pixels(read_stack(path.parent)), "stack.json", True),
    "safe zip": Subject(_make_safe, _read_safe, f"{NAME}.zip"),
    "gml": Subject(_make_gml, lambda path: mask_polygons(path.read_bytes()), "mask.gml", True, (GmlError,)),
    "npz": Subject(_make_area, load_area, "area.npz"),
}
