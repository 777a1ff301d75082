# SPDX-License-Identifier: GPL-2.0-or-later
"""Small rasters made on the spot."""

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

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
