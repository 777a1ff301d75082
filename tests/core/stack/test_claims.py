# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters of a few lines that claim more than there is, or name their CRS in bytes that are no text."""

from __future__ import annotations

import time

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.errors import StackError
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack
from temporal_liif.core.stack.reader import Reader

HEAD = '<VRTDataset rasterXSize="{width}" rasterYSize="{height}"><SRS>EPSG:4326</SRS>'
BODY = (
    "<GeoTransform>4,1e-06,0,51,0,-1e-06</GeoTransform>"
    '<VRTRasterBand dataType="UInt16" band="1"><NoDataValue>0</NoDataValue>{source}'
    "</VRTRasterBand></VRTDataset>"
)
PIXELS = (
    '<SimpleSource><SourceFilename relativeToVRT="1">pixels.tif</SourceFilename><SourceBand>1</SourceBand>'
    '<SrcRect xOff="0" yOff="0" xSize="8" ySize="8"/><DstRect xOff="100" yOff="100" xSize="8" ySize="8"/>'
    "</SimpleSource>"
)


def claims(tmp_path, width: int, height: int, source: str = "") -> list[Source]:
    paths = [tmp_path / f"x_202105{day}.vrt" for day in ("01", "11")]
    for path in paths:
        path.write_text(HEAD.format(width=width, height=height) + BODY.format(source=source))
    return [Source(str(path)) for path in paths]


@pytest.mark.parametrize(("width", "height"), [(2**31 - 1, 2**31 - 1), (2**31 - 1, 1), (2**18 + 1, 2**18)])
def test_more_pixels_than_can_be_looked_through(tmp_path, width, height):
    start = time.monotonic()
    with pytest.raises(StackError, match=r"more than can be worked on at a time.*smaller extent"):
        open_stack(claims(tmp_path, width, height))
    assert time.monotonic() - start < 5


def test_an_extent_makes_a_stack_of_them(tmp_path):
    made = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "pixels.tif"), 8, 8, 1, gdal.GDT_UInt16)
    made.GetRasterBand(1).WriteArray(np.full((8, 8), 1234, np.uint16))
    made = None
    extent = (4 + 100e-6, 51 - 108e-6, 4 + 108e-6, 51 - 100e-6)
    rasters = claims(tmp_path, 300_000, 300_000, PIXELS)
    with pytest.raises(StackError, match="smaller extent"):
        open_stack(rasters)
    stack = open_stack(rasters, extent=extent, reflectance_scale=1.0)
    assert (stack.grid.width, stack.grid.height) == (8, 8)
    with Reader(stack) as reader:
        values, valid = reader.read((0, 8), (0, 8))
    assert valid.all() and (values == 1234).all()


def test_a_crs_that_is_no_text_is_an_error_in_words(tmp_path, make_raster):
    path = tmp_path / "x_20210501.vrt"
    wkt = b'LOCAL_CS["caf\xe9 \xff",UNIT["metre",1]]'
    text = HEAD.format(width=8, height=8).replace("EPSG:4326", "@") + BODY.format(source="")
    path.write_bytes(text.encode().replace(b"@", wkt))
    other = make_raster("x_20210511.tif", np.full((1, 8, 8), 1000, np.uint16))
    with pytest.raises(StackError):
        open_stack([Source(str(path)), Source(other)])
