# SPDX-License-Identifier: GPL-2.0-or-later
"""Small rasters made on the spot, and stacks of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr
from temporal_liif.core.stack.model import Source, Stack
from temporal_liif.core.stack.open import open_stack

_TYPES = {
    "uint8": gdal.GDT_Byte,
    "int16": gdal.GDT_Int16,
    "uint16": gdal.GDT_UInt16,
    "int32": gdal.GDT_Int32,
    "uint32": gdal.GDT_UInt32,
    "float32": gdal.GDT_Float32,
    "float64": gdal.GDT_Float64,
    "complex64": gdal.GDT_CFloat32,
}


@pytest.fixture
def make_raster(tmp_path):
    """A function that writes a GeoTIFF and returns its path as text."""

    def make(
        name: str,
        values: np.ndarray,
        *,
        transform=(600000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0),
        epsg: int | None = 32631,
        nodata=None,
        names=(),
        scale=None,
        offset=None,
        metadata=None,
        mask: np.ndarray | None = None,
        internal_mask: bool = False,
        alpha: np.ndarray | None = None,
        options=(),
    ) -> str:
        path = Path(tmp_path) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        planes = values if alpha is None else np.concatenate([values, alpha[None].astype(values.dtype)])
        count, height, width = planes.shape
        # Four bytes a pixel are RGBA to GDAL unless told otherwise.
        kind = ["PHOTOMETRIC=MINISBLACK", "ALPHA=NO"] if alpha is None else ["PHOTOMETRIC=RGB", "ALPHA=YES"]
        options = [*options, *kind]
        gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES" if internal_mask else "NO")
        dataset = gdal.GetDriverByName("GTiff").Create(
            str(path), width, height, count, _TYPES[values.dtype.name], options
        )
        if transform is not None:
            dataset.SetGeoTransform(transform)
        if epsg is not None:
            reference = osr.SpatialReference()
            reference.ImportFromEPSG(epsg)
            dataset.SetSpatialRef(reference)
        if metadata:
            dataset.SetMetadata(metadata)
        if mask is not None:
            dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
            dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.where(mask, 255, 0).astype(np.uint8))
        for index, plane in enumerate(planes):
            band = dataset.GetRasterBand(index + 1)
            band.WriteArray(plane)
            if index < len(names):
                band.SetDescription(names[index])
            if nodata is not None:
                band.SetNoDataValue(nodata)
            if scale is not None:
                band.SetScale(scale)
                band.SetOffset(offset or 0.0)
        dataset = None
        gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", None)
        return str(path)

    return make


@pytest.fixture
def stack(make_raster) -> Stack:
    rng = np.random.default_rng(7)
    paths = [
        make_raster(
            f"in/x_2022-03-{day}.tif", rng.integers(900, 4000, (2, 21, 34)).astype("uint16"), nodata=0
        )
        for day in ("02", "12")
    ]
    return open_stack([Source(path) for path in paths])


def numbers(dtype: str, bands: int, height: int = 40, width: int = 50, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).uniform(1, 250, (bands, height, width)).astype(dtype)


@pytest.fixture
def make_stack(make_raster):
    """A function that makes a stack of two dates in the folder `in`."""

    def make(dtype="uint16", bands=2, shape=(40, 50), **arguments) -> Stack:
        sources = [
            Source(
                make_raster(f"in/s_2021-05-{day}.tif", numbers(dtype, bands, *shape, seed=day), **arguments)
            )
            for day in (10, 20)
        ]
        return open_stack(sources, reflectance_scale=arguments.get("scale") and 1.0)

    return make
