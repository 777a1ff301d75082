# SPDX-License-Identifier: GPL-2.0-or-later
"""From layers, files and folders to sources."""

import math
import zipfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProperty,
    QgsRasterLayer,
    QgsRasterRange,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
from temporal_liif.core.errors import RasterError, StackError
from temporal_liif.core.raster.gdalio import same_crs
from temporal_liif.core.raster.nodata import LayerSettings, NodataRange
from temporal_liif.provider.layers import (
    expanded,
    one_source,
    raster_inputs,
    representative_layer,
    source_of,
    time_of,
    utc_of,
)

from .conftest import scene


def test_folders_and_lists(series, tmp_path):
    folder = tmp_path / "in"
    (folder / "readme.txt").write_text("no raster")
    assert expanded(str(folder)) == series
    assert expanded([str(folder), "layer_id"]) == [*series, "layer_id"]
    assert expanded(None) == expanded("") == expanded(["", " "]) == []
    (tmp_path / "empty").mkdir()
    with pytest.raises(StackError, match="holds no raster"):
        expanded(str(tmp_path / "empty"))
    product = tmp_path / "empty" / "S2A_MSIL2A_20220419T105031_N0510_R051_T31UES_20220419T130000.SAFE"
    product.mkdir()
    for folder in (product.parent, product):
        with pytest.raises(StackError, match="Fetch scenes"):
            expanded(str(folder))


def test_what_is_no_raster_is_named(qgis_app, series, tmp_path):
    text = tmp_path / "note.tif"
    text.write_text("not a raster")
    context = QgsProcessingContext()
    assert [one_source(path, None, context).path for path in series] == series
    for part in (str(text), "gone.tif"):
        with pytest.raises(RasterError, match=rf"{Path(part).name}\. Check that the file is there"):
            one_source(part, None, context)


def test_files_are_not_opened_on_the_gui_thread(qgis_app, series, tmp_path):
    text = tmp_path / "note.tif"
    text.write_text("not a raster")
    context = QgsProcessingContext()
    loaded = QgsRasterLayer(series[1], "Loaded")
    context.temporaryLayerStore().addMapLayer(loaded)
    found = raster_inputs([*series, loaded], context)
    # QGIS reads pixels of each layer that it makes, for its look: none is made.
    assert found == [series[0], loaded, *series[2:], loaded]
    assert context.temporaryLayerStore().count() == 1
    assert [source_of(one).path for one in found] == [*series, series[1]]
    assert source_of(found[0]).name == Path(series[0]).stem and source_of(loaded).name == "Loaded"
    assert [layer.source() for layer in representative_layer(found)] == series[:1] and representative_layer(
        found[1:]
    ) == [loaded]
    with pytest.raises(RasterError, match=r"note\.tif, gone\.tif\. Check that the file is there"):
        raster_inputs([series[0], str(text), "gone.tif"], context)
    whole = Path(series[0]).read_bytes()
    text.write_bytes(whole[:100])
    with pytest.raises(RasterError, match=r"note\.tif\. Check"):
        representative_layer(raster_inputs([str(text)], context))


def test_layers_that_qgis_makes_by_itself_of_a_path(qgis_app, write_raster, tmp_path):
    dotted = write_raster("HLS.L30.T31TCJ.2021012T104040.v2.0.tif", scene(1))
    cube = str(tmp_path / "cube.nc")
    gdal.Translate(cube, dotted, format="netCDF", bandList=[1])
    context = QgsProcessingContext()
    made = [QgsProcessingUtils.mapLayerFromString(path, context) for path in (dotted, cube)]
    assert made[0].name() == "HLS" and made[1].name() == "cube"
    found = raster_inputs([dotted, cube], context)
    assert found == [dotted, cube]
    assert [source_of(one).name for one in found] == ["HLS.L30.T31TCJ.2021012T104040.v2.0", "cube"]
    assert one_source(dotted, made[0], context).name == "HLS.L30.T31TCJ.2021012T104040.v2.0"
    # What somebody has set on such a layer counts.
    begin = QDateTime(QDate(2021, 5, 1), QTime(10, 30), Qt.TimeSpec.UTC)
    made[0].temporalProperties().setFixedTemporalRange(QgsDateTimeRange(begin, begin.addDays(1)))
    made[0].temporalProperties().setIsActive(True)
    assert raster_inputs([dotted], context) == [made[0]]


def test_parts_of_files_and_archives_keep_their_names(qgis_app, write_raster, tmp_path):
    dotted = write_raster("HLS.L30.T31TCJ.2021012T104040.v2.0.tif", scene(1))
    archive, cube = tmp_path / "a.zip", tmp_path / "cube.v1.2021-05-01.nc"
    with zipfile.ZipFile(archive, "w") as file:
        file.write(dotted, Path(dotted).name)
    gdal.Translate(str(cube), dotted, format="netCDF", bandList=[1])
    context = QgsProcessingContext()
    paths = [f"/vsizip/{archive}/{Path(dotted).name}", f'NETCDF:"{cube}":Band1']
    names = ["HLS.L30.T31TCJ.2021012T104040.v2.0", "cube.v1.2021-05-01.nc:Band1"]
    found = raster_inputs(paths, context)
    assert found == paths and [source_of(one).name for one in found] == names
    layers = [QgsRasterLayer(path, Path(path).stem) for path in paths]
    assert all(layer.isValid() for layer in layers)
    assert [one_source(path, layer, context).name for path, layer in zip(paths, layers)] == names


@pytest.mark.parametrize("name", ["superresolve", "interpolatestack", "compareimages", "temporalsubset"])
def test_a_folder_as_input_is_prepared_without_opening_its_files(plugin, series, name):
    registry = QgsApplication.processingRegistry()
    algorithm = registry.algorithmById(f"temporalliif:{name}").create()
    context = QgsProcessingContext()
    folder = str(Path(series[0]).parent)
    parameters = {"INPUT": folder, "TARGETS": "P7D", "TARGET": "2021-06-01", "OUTPUT": "out"}
    if name == "compareimages":
        parameters = {"RESULTS": series, "REFERENCE": series[0], "OUTPUT": "out.html"}
    able, why = algorithm.checkParameterValues(parameters, context)
    assert able, why
    assert algorithm.prepare(parameters, context, QgsProcessingFeedback())
    most = 1 if name == "compareimages" else 0
    assert context.temporaryLayerStore().count() <= most


def test_sources_that_gdal_opens(qgis_app, write_raster, tmp_path):
    path = write_raster("plain.tif", scene(1))
    options = QgsRasterLayer(f"{path}|option:NUM_THREADS=2", "with options")
    assert options.isValid() and source_of(options).path == path
    package = tmp_path / "tiles.gpkg"
    gdal.Translate(str(package), path, format="GPKG", creationOptions=["RASTER_TABLE=summer"], outputType=1)
    inner = QgsRasterLayer(f"GPKG:{package}:summer", "inner")
    assert inner.isValid() and gdal.Open(source_of(inner).path).RasterXSize == 20
    assert source_of(inner).name == "inner"


def test_web_layers_and_logins_are_refused(qgis_app, write_raster):
    tiles = QgsRasterLayer("type=xyz&url=http://127.0.0.1/{z}/{x}/{y}.png", "tiles", "wms")
    with pytest.raises(RasterError, match=r"tiles comes from the provider 'wms'.*Save it as GeoTIFF"):
        source_of(tiles)
    path = write_raster("plain.tif", scene(1))
    with pytest.raises(RasterError, match="needs a login"):
        source_of(QgsRasterLayer(f"{path} authcfg='abc1234'", "secret"))


def test_temporal_range(qgis_app, write_raster):
    layer = QgsRasterLayer(write_raster("plain.tif", scene(1)), "plain")
    assert time_of(layer) is None
    begin = QDateTime(QDate(2021, 5, 1), QTime(10, 30), Qt.TimeSpec.UTC)
    layer.temporalProperties().setFixedTemporalRange(QgsDateTimeRange(begin, begin.addDays(1)))
    assert time_of(layer) is None
    layer.temporalProperties().setIsActive(True)
    assert time_of(layer) == datetime(2021, 5, 1, 10, 30, tzinfo=timezone.utc)


def test_moments():
    day, clock = QDate(2021, 5, 1), QTime(22, 30, 5, 250)
    wall = datetime(2021, 5, 1, 22, 30, 5, 250_000, tzinfo=timezone.utc)
    # Without a zone: as it is written, whatever the machine's zone is.
    assert utc_of(QDateTime(day, clock)) == wall
    assert utc_of(QDateTime(day, clock, Qt.TimeSpec.UTC)) == wall
    shifted = QDateTime(day, clock, Qt.TimeSpec.OffsetFromUTC, 7200)
    assert utc_of(shifted) == wall - timedelta(hours=2)


def settable(path, low=None, high=None, bounds=None, crs=None, used=True):
    """A layer of a file with what a user can set in its properties."""
    layer = QgsRasterLayer(path, "named")
    assert layer.isValid()
    provider = layer.dataProvider()
    for band in range(1, provider.bandCount() + 1):
        if low is not None:
            ends = QgsRasterRange(low, high, *([bounds] if bounds is not None else []))
            provider.setUserNoDataValue(band, [ends])
        provider.setUseSourceNoDataValue(band, used)
    if crs:
        layer.setCrs(QgsCoordinateReferenceSystem(crs))
    return layer


def test_what_a_layer_has_as_its_file_has_it_is_no_setting(qgis_app, series):
    assert source_of(settable(series[0])).settings == LayerSettings()


def test_nodata_values_and_crs_of_a_layer_pass_into_the_source(qgis_app, series):
    exclusive = QgsRasterRange.BoundsType.Exclusive
    found = source_of(settable(series[0], 5.0, math.nan, exclusive, "EPSG:32633", False)).settings
    assert found.ranges(1) == (NodataRange(5.0, math.inf, False, False),) == found.ranges(3)
    assert found.ignored == {1, 2, 3}
    assert same_crs(found.crs, QgsCoordinateReferenceSystem("EPSG:32633").toWkt())
    (one,) = source_of(settable(series[0], 7.0, 7.0)).settings.ranges(2)
    assert one == NodataRange(7.0, 7.0)


@pytest.mark.parametrize("value", [5, 1.5, True, {"a": 1}, QgsProperty.fromValue(5), [[5]], [None]], ids=repr)
def test_inputs_that_are_neither_one_thing_nor_several_are_named(plugin, value, tmp_path):
    for name in ("INPUT", "MASKS"):
        for id in ("superresolve", "clipstack", "indexstack"):
            algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"temporalliif:{id}")
            parameters = {"OUTPUT": str(tmp_path), name: value}
            fine, why = algorithm.checkParameterValues(parameters, QgsProcessingContext())
            assert not fine and why and "TypeError" not in why and "unexpected" not in why.lower()
