# SPDX-License-Identifier: GPL-2.0-or-later
"""Files that hold several rasters and none of their own (NetCDF, HDF): variables as bands of one raster."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from osgeo import gdal

from ..errors import StackError
from ..messages import Message
from .gdal_text import description_of, metadata_of


def joined(dataset: gdal.Dataset, path: str) -> gdal.Dataset:
    """The dataset, or its sub-datasets as bands of one virtual raster where it has no band itself.

    Bands are named by their variable. Rasters without a place are left out where others have one. Raises
    StackError for sub-datasets of different grids, listing them.
    """
    if dataset.RasterCount:
        # Sub-datasets stand in metadata, for which GDAL reads the georeference too.
        return dataset
    names = [name for name, _ in dataset.GetSubDatasets() or ()]
    if not names:
        return dataset
    parts = [(name, variable_of(name), gdal.OpenEx(name, gdal.OF_RASTER)) for name in names]
    parts = [one for one in parts if one[2] is not None and one[2].RasterCount]
    parts = [one for one in parts if one[2].GetGeoTransform(can_return_null=True)] or parts
    if len(parts) == 1:
        return parts[0][2]
    if len({frame_of(part) for *_, part in parts}) != 1:
        listed = "; ".join(f"{name} ({part.RasterXSize} x {part.RasterYSize})" for name, _, part in parts)
        raise StackError(
            "{path} holds rasters on different grids: {listed}. Give one of them, or load it as a layer.",
            path=path,
            listed=listed or Message("none that can be read"),
        )
    return virtual_raster(parts)


def variable_of(name: str) -> str:
    """The variable that the name of a sub-dataset ends with: B04 of NETCDF:"x.nc":B04."""
    return re.split(r"[/:]", name.replace('"', "").rstrip("/:"))[-1]


def frame_of(dataset: gdal.Dataset) -> tuple[object, ...]:
    """Size, transform and CRS: what rasters share that are bands of one."""
    return dataset.RasterXSize, dataset.RasterYSize, dataset.GetGeoTransform(), dataset.GetProjection()


FILES = "TEMPORAL_LIIF_FILES"
"""Metadata domain with the files of a virtual raster of ours, which nobody knows by its own path."""


def called(dataset: gdal.Dataset, path: str) -> str:
    """What messages call an open raster: its path, or those of the files that a virtual one of ours joins."""
    files = list(metadata_of(dataset, FILES).values())
    return Message("One of the files {files}", files=", ".join(files)) if files else path


def virtual_raster(parts: Sequence[tuple[str, str, gdal.Dataset]]) -> gdal.Dataset:
    """All bands of rasters of one grid, one after the other.

    Of each: what GDAL opens, the name of bands that have none, and the open raster.
    """
    first = parts[0][2]
    result = gdal.GetDriverByName("VRT").Create("", first.RasterXSize, first.RasterYSize, 0)
    if first.GetGeoTransform(can_return_null=True):
        result.SetGeoTransform(first.GetGeoTransform())
    if first.GetSpatialRef() is not None:
        result.SetSpatialRef(first.GetSpatialRef())
    metadata: dict[str, str] = {}
    for path, name, part in parts:
        metadata = {**metadata_of(part), **metadata}
        for number in range(1, part.RasterCount + 1):
            _add(result, part.GetRasterBand(number), path, name, number)
    result.SetMetadata(metadata)
    result.SetMetadata(metadata_of(first, "IMAGERY"), "IMAGERY")
    return result


def _add(result: gdal.Dataset, band: gdal.Band, path: str, name: str, number: int) -> None:
    """One more band of a virtual raster: a band of another, with all that is declared of it."""
    result.AddBand(band.DataType)
    added = result.GetRasterBand(result.RasterCount)
    added.SetDescription(description_of(band) or name)
    added.SetMetadata(metadata_of(band))
    added.SetColorInterpretation(band.GetColorInterpretation())
    if band.GetNoDataValue() is not None:
        added.SetNoDataValue(band.GetNoDataValue())
    if band.GetScale() is not None:
        added.SetScale(band.GetScale())
    if band.GetOffset() is not None:
        added.SetOffset(band.GetOffset())
    high, wide = reversed(band.GetBlockSize())
    source = (
        f'<SimpleSource><SourceFilename relativeToVRT="0">{escape(path)}</SourceFilename>'
        f"<SourceBand>{number}</SourceBand>"
        f'<SourceProperties RasterXSize="{band.XSize}" RasterYSize="{band.YSize}" '
        f'DataType="{gdal.GetDataTypeName(band.DataType)}" BlockXSize="{wide}" BlockYSize="{high}"/>'
        "</SimpleSource>"
    )
    added.SetMetadataItem("source_0", source, "new_vrt_sources")
