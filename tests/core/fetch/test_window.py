# SPDX-License-Identifier: GPL-2.0-or-later
"""Windows of files of many kinds: what masks, alpha bands and nodata hide, read as they lie and warped."""

import numpy as np
import pytest
from osgeo import gdal, osr
from temporal_liif.core.fetch.access import Location
from temporal_liif.core.fetch.window import read_window
from temporal_liif.core.raster.grid import Grid

TRANSFORM = (500_000.0, 10.0, 0.0, 4_700_000.0, 0.0, -10.0)


def wkt() -> str:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32631)
    return reference.ExportToWkt()


def grid(shift: float = 0.0) -> Grid:
    """The file's own grid, or one between its pixels."""
    return Grid(wkt(), (500_000.0 + shift, 10.0, 0.0, 4_700_000.0, 0.0, -10.0), 30, 20)


def write(path, planes, alphas=(), nodata=None, kind=gdal.GDT_UInt16):
    height, width = planes[0].shape
    options = ["PHOTOMETRIC=MINISBLACK", "ALPHA=NO"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, len(planes), kind, options)
    dataset.SetGeoTransform(TRANSFORM)
    dataset.SetProjection(wkt())
    for number, plane in enumerate(planes, 1):
        band = dataset.GetRasterBand(number)
        band.WriteArray(plane)
        if number in alphas:
            band.SetColorInterpretation(gdal.GCI_AlphaBand)
        if nodata is not None:
            band.SetNoDataValue(nodata)
    return Location(str(path), {})


@pytest.mark.parametrize("shift", [0.0, 0.05])
@pytest.mark.parametrize("alphas", [(4,), (1, 6)])
def test_alpha_bands_hide_in_any_number(tmp_path, alphas, shift):
    planes = [np.full((20, 30), 700 + number) for number in range(6)]
    expected = np.ones((20, 30), bool)
    for order, number in enumerate(alphas):
        planes[number - 1] = np.full((20, 30), 65535)
        hidden = (slice(3 + 8 * order, 7 + 8 * order), slice(5, 9))
        planes[number - 1][hidden], expected[hidden] = 0, False
        # Hardly opaque is not hidden.
        planes[number - 1][0, 0] = 1
    location = write(tmp_path / "x.tif", planes, alphas)
    values, valid = read_window(location, 3, grid(shift), "nearest", None)
    np.testing.assert_array_equal(valid, expected)
    np.testing.assert_array_equal(values[valid], 702)
    # A band that the catalogue lists, or that is asked for, is none.
    _, valid = read_window(location, 3, grid(shift), "nearest", None, data_bands=alphas)
    assert valid.all()
    if len(alphas) == 1:
        values, valid = read_window(location, 4, grid(shift), "nearest", None)
        assert valid.all() and values[0, 0] == 1 and not values[4, 6]


@pytest.mark.parametrize("shift", [0.0, 0.05])
def test_a_mask_file_beside_nodata(tmp_path, shift):
    plane = np.full((20, 30), 700)
    plane[15, 20] = 9
    location = write(tmp_path / "x.tif", [plane, plane], nodata=9)
    dataset = gdal.Open(location.path)
    mask = np.full((20, 30), 255)
    mask[2, 3] = 0
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(mask)
    dataset = None
    _, valid = read_window(location, 2, grid(shift), "nearest", None)
    expected = (mask > 0) & (plane != 9)
    np.testing.assert_array_equal(valid, expected)


@pytest.mark.parametrize(("declared", "stored"), [(1e20, 1e20), (-3.4e38, -3.4028234663852886e38)])
def test_fill_values_as_float32_rounds_them(tmp_path, declared, stored):
    plane = np.full((20, 30), 0.25)
    plane[4, 5] = stored
    location = write(tmp_path / "x.tif", [plane], kind=gdal.GDT_Float32)
    values, valid = read_window(location, 1, grid(), "nearest", declared)
    assert values.dtype == np.float32 and np.argwhere(~valid).tolist() == [[4, 5]]
