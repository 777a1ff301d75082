# SPDX-License-Identifier: GPL-2.0-or-later
"""Band files of a product in one virtual raster (gdalbuildvrt -separate): bands, sensor, reflectance."""

import math

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.errors import DateError, StackError
from temporal_liif.core.raster.header import read_header
from temporal_liif.core.stack.band_names import find_band
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack
from temporal_liif.core.stack.reader import Reader


def plane(value: int) -> np.ndarray:
    return np.full((1, 4, 5), value, np.uint16)


def put_together(path, files) -> str:
    gdal.BuildVRT(str(path), files, separate=True).FlushCache()
    return str(path)


def reflectance(stack) -> np.ndarray:
    with Reader(stack) as reader:
        values, valid = reader.read((0, 4), (0, 5))
    assert valid.all()
    return values[:, :, 0, 0]


def band(stack, name: str) -> int:
    found = find_band(name, [one.name for one in stack.bands], [one.wavelength for one in stack.bands])
    assert found is not None
    return found


@pytest.mark.parametrize(("sensor", "red", "nir"), [("LC08", "SR_B4", "SR_B5"), ("LE07", "SR_B3", "SR_B4")])
def test_landsat_bands_keep_their_sensor_and_their_scale(make_raster, tmp_path, sensor, red, nir):
    """The virtual raster is called by the user: what the files say of themselves counts."""
    virtual = []
    for day in ("20180419", "20180505"):
        name = f"{sensor}_L2SP_198025_{day}_20200901_02_T1"
        # reflectance 0.05 and 0.3
        files = [make_raster(f"{name}_{one}.TIF", plane(dn)) for one, dn in ((red, 9091), (nir, 18182))]
        virtual.append(put_together(tmp_path / f"merged {day}.vrt", files))
    stack = open_stack([Source(path) for path in virtual])
    assert [one.name for one in stack.bands] == [red, nir]
    assert (band(stack, "red"), band(stack, "nir")) == (0, 1)
    np.testing.assert_allclose(reflectance(stack), [[0.05, 0.3]] * 2, atol=3e-5)


def test_sentinel2_bands_of_a_safe_product(make_raster, tmp_path):
    """The product's folder knows the baseline, whose values are 1000 larger; 0 is nodata there."""
    virtual = []
    for day in ("20220419", "20220505"):
        product = f"S2A_MSIL2A_{day}T105031_N0510_R051_T31UES_{day}T130000.SAFE/GRANULE/L2A/IMG_DATA/R10m"
        files = [
            make_raster(f"{product}/T31UES_{day}T105031_{one}_10m.tif", plane(dn))
            for one, dn in (("B04", 1500), ("B08", 4000))
        ]
        virtual.append(put_together(tmp_path / f"s2_{day}.vrt", files))
    assert read_header(virtual[0]).product.baseline == 5.10
    stack = open_stack([Source(path) for path in virtual])
    assert [one.name for one in stack.bands] == ["B04", "B08"] and stack.nodata == 0
    np.testing.assert_allclose(reflectance(stack), [[0.05, 0.3]] * 2, atol=1e-6)


def test_a_virtual_raster_that_alters_values_is_no_product(make_raster, tmp_path):
    path = make_raster("LC08_L2SP_198025_20180419_20200901_02_T1_SR_B4.TIF", plane(9091))
    plain, altered = str(tmp_path / "plain.vrt"), str(tmp_path / "altered.vrt")
    gdal.Translate(plain, path, format="VRT").FlushCache()
    gdal.Translate(altered, path, format="VRT", scaleParams=[[0, 65535, 0, 10000]]).FlushCache()
    assert read_header(plain).product.platform == "LC08" and read_header(plain).behind == (path,)
    assert not read_header(altered).product.kind and read_header(altered).behind == ()


def test_files_of_several_products_are_none(make_raster, tmp_path):
    names = ("LC08_L2SP_198025_20180419_20200901_02_T1_SR_B4.TIF", "T31UES_20180419T105031_B08_10m.tif")
    header = read_header(put_together(tmp_path / "x.vrt", [make_raster(name, plane(9)) for name in names]))
    assert not header.product.kind and [one.name for one in header.bands] == ["SR_B4", "B08"]
    assert [math.isnan(one.wavelength) for one in header.bands] == [False, False]


def test_band_files_by_themselves_are_refused_with_the_remedy(make_raster):
    files = [
        make_raster(f"LC08_L2SP_198025_{day}_20200901_02_T1_{one}.TIF", plane(9))
        for day, one in (("20180419", "SR_B4"), ("20180505", "SR_B5"))
    ]
    with pytest.raises(StackError, match=r"SR_B5.*Build Virtual Raster"):
        open_stack([Source(path) for path in files])


def test_band_files_of_many_dates_are_named_in_short(make_raster):
    """The dialog has room for 400 characters, of which the remedy is the most useful."""
    files = [
        make_raster(f"LC08_L2SP_198025_{day}_20200901_02_T1_SR_B{one}.TIF", plane(9))
        for day in ("20180419", "20180505", "20180521")
        for one in range(2, 8)
    ]
    with pytest.raises(DateError) as refused:
        open_stack([Source(path) for path in files])
    text = str(refused.value)
    assert "SR_B4.TIF and 3 more have the same date, 2018-04-19," in text and "SR_B5" not in text
    assert "Further dates like it: 2." in text and "Build Virtual Raster" in text
    assert "Keep one of them" not in text and len(text) <= 400, len(text)
