# SPDX-License-Identifier: GPL-2.0-or-later
"""clipstack: values, georeference and masks, polygons in other CRS and in zipped shapefiles."""

import zipfile

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from ..conftest import read

pytestmark = pytest.mark.usefixtures("no_engine")


def srs_of(code):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(code)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def shapefile(folder, ring, code):
    """A polygon shapefile of a ring in EPSG:32631, written in another CRS."""
    change = osr.CoordinateTransformation(srs_of(32631), srs_of(code))
    source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(folder / "area.shp"))
    layer = source.CreateLayer("area", srs_of(code), ogr.wkbPolygon)
    text = ", ".join(f"{x} {y}" for x, y in (*ring, ring[0]))
    geometry = ogr.CreateGeometryFromWkt(f"POLYGON (({text}))")
    geometry.Transform(change)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(geometry)
    layer.CreateFeature(feature)
    source = None
    return folder / "area.shp"


RING = [(600_030, 4_999_980), (600_130, 4_999_980), (600_130, 4_999_900)]


def test_extent(run, series, tmp_path):
    done = run(
        "clipstack",
        INPUT=series,
        EXTENT="600050,600150,4999880,4999960 [EPSG:32631]",
        BANDS="B04",
        LOAD=False,
        OUTPUT=str(tmp_path / "out"),
    )
    assert done.ok, done.message
    assert done.results["COUNT"] == 4
    for source, made in zip(series, done.results["LAYERS"]):
        out = gdal.Open(made)
        assert out.GetGeoTransform() == (600_050.0, 10.0, 0.0, 4_999_960.0, 0.0, -10.0)
        assert np.array_equal(out.ReadAsArray(), read(source)[2, 4:12, 5:15])
        assert out.GetRasterBand(1).GetNoDataValue() == 0
        assert out.GetSpatialRef().IsSame(gdal.Open(source).GetSpatialRef())


@pytest.mark.parametrize("zipped", [False, True])
def test_polygon_in_another_crs(run, series, tmp_path, zipped):
    path = shapefile(tmp_path, RING, 4326)
    if zipped:
        with zipfile.ZipFile(tmp_path / "area.zip", "w") as archive:
            for part in tmp_path.glob("area.*"):
                if part.suffix != ".zip":
                    archive.write(part, part.name)
        path = tmp_path / "area.zip"
    done = run("clipstack", INPUT=series, MASK=str(path), LOAD=False, OUTPUT=str(tmp_path / "out"))
    assert done.ok, done.message
    made = gdal.Open(done.results["FIRST"])
    assert made.GetGeoTransform() == (600_030.0, 10.0, 0.0, 4_999_980.0, 0.0, -10.0)
    source, values = read(series[0])[:, 2:10, 3:13], made.ReadAsArray()
    # The triangle's slanted side falls 8 rows over 10 columns.
    rows, cols = np.mgrid[:8, :10] + 0.5
    inside = rows < cols * 0.8
    assert np.array_equal(values, np.where(inside, source, 0))


def test_bad_input(run, series, tmp_path):
    out = tmp_path / "out"
    done = run("clipstack", INPUT=series, LOAD=False, OUTPUT=str(out))
    assert not done.ok and "Neither an extent nor polygons" in done.message
    done = run("clipstack", INPUT=[], EXTENT="0,1,0,1", LOAD=False, OUTPUT=str(out))
    assert not done.ok and "No raster is given" in done.message
    done = run("clipstack", INPUT=series, EXTENT="0,10,0,10 [EPSG:32631]", LOAD=False, OUTPUT=str(out))
    assert not done.ok and "outside of the rasters" in done.message
    far = shapefile(tmp_path, [(x + 90_000, y) for x, y in RING], 32631)
    done = run("clipstack", INPUT=series, MASK=str(far), LOAD=False, OUTPUT=str(out))
    assert not done.ok and "outside of the rasters" in done.message
    assert not out.exists()


def test_numbers_are_copied_bit_for_bit_and_nodata_band_by_band(run, tmp_path):
    files = []
    for day in (1, 2):
        data = np.random.default_rng(day).integers(-(2**31), 2**31 - 1, (2, 20, 20)).astype(np.int32)
        data[0, 3:6, 3:6] = -9999
        path = str(tmp_path / f"2021-05-0{day}.tif")
        out = gdal.GetDriverByName("GTiff").Create(path, 20, 20, 2, gdal.GDT_Int32)
        out.SetGeoTransform((600_000, 10, 0, 5_000_000, 0, -10))
        out.SetProjection(srs_of(32631).ExportToWkt())
        for number in (1, 2):
            out.GetRasterBand(number).SetNoDataValue(-9999)
        out.WriteArray(data)
        out = None
        files.append((path, data))
    done = run(
        "clipstack",
        INPUT=[path for path, _ in files],
        EXTENT="600020,600120,4999900,4999980 [EPSG:32631]",
        LOAD=False,
        OUTPUT=str(tmp_path / "out"),
    )
    assert done.ok, done.message
    for (_, data), made in zip(files, done.results["LAYERS"]):
        assert np.array_equal(gdal.Open(made).ReadAsArray(), data[:, 2:10, 2:12])
