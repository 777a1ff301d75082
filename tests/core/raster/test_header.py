# SPDX-License-Identifier: GPL-2.0-or-later
"""What rasters say of their bands: names, wavelengths, scales; and GDAL's state left as it was."""

import math
import os
import struct
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.errors import RasterError, StackError
from temporal_liif.core.raster.gdal_text import metadata_of
from temporal_liif.core.raster.gdalio import captured, open_raster, same_crs, spatial_reference
from temporal_liif.core.raster.header import read_header
from temporal_liif.core.raster.nodata import LayerSettings
from temporal_liif.core.raster.sensors import LANDSAT_OLI, LANDSAT_TM, wavelength_of

VALUES = np.ones((2, 4, 5), "uint16")


@pytest.mark.parametrize(
    ("name", "numbered", "expected"),
    [
        ("B04", None, 0.665),
        ("b8a", None, 0.865),
        ("B11_20m", None, 1.614),
        ("B4", None, 0.665),
        ("B4", LANDSAT_OLI, 0.655),
        ("B4", LANDSAT_TM, 0.830),
        ("SR_B4", LANDSAT_TM, 0.830),
        ("B6", LANDSAT_TM, math.nan),
        ("SR_B5", None, 0.865),
        ("nir08", None, 0.865),
        ("Red", None, 0.665),
        ("Red Edge 1", None, 0.704),
        ("nbart_nir_2", None, 0.865),
        ("nbart_swir_2", None, math.nan),
        ("sur_refl_b02", None, 0.859),
        ("B99", None, math.nan),
        ("Band 1", None, math.nan),
        ("SCL", None, math.nan),
        ("", None, math.nan),
    ],
)
def test_wavelength_of_names(name, numbered, expected):
    assert wavelength_of(name, numbered) == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize(
    ("metadata", "domain", "expected"),
    [
        ({"wavelength": "842", "wavelength_units": "Nanometers"}, "", 0.842),
        ({"wavelength": "0.842", "wavelength_units": "Micrometers"}, "", 0.842),
        ({"WAVELENGTH": "842.0 nm"}, "", 0.842),
        ({"CENTRAL_WAVELENGTH_UM": "0.842"}, "IMAGERY", 0.842),
        ({"wavelength": "unknown"}, "", 0.665),
    ],
)
def test_wavelength_of_metadata(tmp_path, make_raster, metadata, domain, expected):
    path = make_raster("plain.tif", VALUES, names=("B04", "B08"))
    virtual = str(tmp_path / "with.vrt")
    dataset = gdal.Translate(virtual, path, format="VRT")
    dataset.GetRasterBand(1).SetMetadata(metadata, domain)
    dataset = None
    assert read_header(virtual).bands[0].wavelength == pytest.approx(expected)


def test_a_single_band_takes_its_name_from_the_file(make_raster):
    for name, band, length in (
        ("T32TQM_20170605T101031_B8A_20m.tif", "B8A", 0.865),
        ("LC08_L2SP_044034_20130330_20200912_02_T1_SR_B4.tif", "SR_B4", 0.655),
        ("LC08_L1TP_044034_20130330_20170310_01_T1_B5.tif", "B5", 0.865),
        ("LE07_L2SP_044034_20010330_20200912_02_T1_SR_B4.tif", "SR_B4", 0.830),
        ("LM05_L1TP_044034_19850330_20170310_01_T2_B4.tif", "B4", math.nan),
        ("HLS.L30.T32TQM.2021121T101031.v2.0.B05.tif", "B05", 0.865),
        ("HLS.S30.T32TQM.2021121T101031.v2.0.B05.tif", "B05", 0.704),
        ("anything.tif", "", math.nan),
    ):
        (found,) = read_header(make_raster(name, VALUES[:1])).bands
        assert found.name == band and found.wavelength == pytest.approx(length, nan_ok=True)


def test_declared_facts(make_raster):
    path = make_raster(
        "x.tif", VALUES, scale=1e-4, offset=-0.1, nodata=7, metadata={"DATE_ACQUIRED": "2021-05-01"}
    )
    header = read_header(path)
    assert [(band.scale, band.offset, band.nodata) for band in header.bands] == [(1e-4, -0.1, 7.0)] * 2
    assert header.time == datetime(2021, 5, 1, tzinfo=timezone.utc) and not header.masked
    undeclared = read_header(make_raster("y.tif", VALUES, scale=1.0))
    assert (undeclared.bands[0].scale, undeclared.bands[0].offset) == (None, None)


@pytest.mark.parametrize("exceptions", [True, False])
def test_errors_are_captured_whatever_qgis_has_set(tmp_path, exceptions, capfd):
    (gdal.UseExceptions if exceptions else gdal.DontUseExceptions)()
    try:
        with pytest.raises(RasterError, match=r"none.tif cannot be opened"):
            open_raster(str(tmp_path / "none.tif"))
        with captured() as log:
            gdal.Error(gdal.CE_Warning, 1, "only a warning")
        assert log.failures == [] and bool(gdal.GetUseExceptions()) == exceptions
    finally:
        gdal.DontUseExceptions()
    assert capfd.readouterr().err == ""


def test_crs_are_compared_by_meaning(make_raster):
    wkt = read_header(make_raster("x.tif", VALUES)).grid.crs
    assert same_crs(wkt, spatial_reference(wkt).ExportToWkt(["FORMAT=WKT2_2019"]))
    assert not same_crs(wkt, "") and same_crs("", "") and spatial_reference("") is None
    assert not same_crs(wkt, read_header(make_raster("y.tif", VALUES, epsg=32632)).grid.crs)


def test_a_header_is_read_anew_only_where_a_file_is_another(tmp_path, make_raster, monkeypatch):
    opened: list[str] = []

    def counted(path: str, update: bool = False) -> gdal.Dataset:
        opened.append(path)
        return open_raster(path, update)

    monkeypatch.setattr("temporal_liif.core.raster.header.open_raster", counted)
    path = make_raster("x.tif", VALUES, nodata=7)
    first = read_header(path)
    assert read_header(path) is first and opened == [path]
    assert read_header(path, LayerSettings(ignored=frozenset({1}))).bands[0].nodata is None
    opened.clear()
    # Written in place, with the old time; replaced; and with metadata that come to lie beside it.
    known = os.stat(path)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetNoDataValue(8)
    dataset = None
    os.utime(path, ns=(known.st_atime_ns, known.st_mtime_ns))
    assert read_header(path).bands[0].nodata == 8.0 and opened == [path]
    os.replace(make_raster("y.tif", VALUES, nodata=9), path)
    assert read_header(path).bands[0].nodata == 9.0 and len(opened) == 2
    dataset = gdal.Open(path)
    dataset.SetMetadataItem("DATE_ACQUIRED", "2021-05-01")
    dataset = None
    assert os.path.exists(f"{path}.aux.xml")
    assert read_header(path).time == datetime(2021, 5, 1, tzinfo=timezone.utc) and len(opened) == 3
    os.unlink(path)
    with pytest.raises(RasterError, match=r"x.tif cannot be opened"):
        read_header(path)


def test_texts_that_are_no_utf8_get_replacement_characters(make_raster):
    path = make_raster("x.tif", VALUES, names=("B04", "B08"), metadata={"PLACE": "Genf"})
    data = Path(path).read_bytes()
    assert data.count(b"Genf") == 1 and data.count(b"B04") == 1
    Path(path).write_bytes(data.replace(b"Genf", b"Gen\xff").replace(b"B04", b"B\xe94"))
    header = read_header(path)
    assert [band.name for band in header.bands] == ["B\ufffd4", "B08"]
    assert metadata_of(open_raster(path))["PLACE"] == "Gen\ufffd"


def test_a_damaged_georeference_is_named(make_raster):
    path = make_raster("x.tif", VALUES)
    data = Path(path).read_bytes()
    Path(path).write_bytes(data.replace(struct.pack("<d", 600000.0), struct.pack("<d", math.nan)))
    with pytest.raises(StackError, match="damaged georeference"):
        read_header(path)
