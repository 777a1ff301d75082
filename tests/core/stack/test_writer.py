# SPDX-License-Identifier: GPL-2.0-or-later
"""A stack on disk: pixels, georeference, nodata, masks, metadata, STAC; and nothing half-written."""

import json
import math
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from osgeo_utils.samples.validate_cloud_optimized_geotiff import validate
from temporal_liif.core.stack.model import Source, Stack
from temporal_liif.core.stack.open import open_stack, read_stack
from temporal_liif.core.stack.reader import Reader
from temporal_liif.core.stack.writer import ExtraLayer, StackWriter

UTM = (600000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0)
DAYS = ExtraLayer("days", "float32", float("nan"), "days to the nearest clear observation")
COUNT = ExtraLayer("count", "uint16", None, "clear observations")


def read_all(stack: Stack):
    with Reader(stack) as reader:
        return reader.read((0, stack.grid.height), (0, stack.grid.width))


def copy(stack: Stack, folder: Path, tile: int = 17, **arguments) -> Stack:
    """Write every date of a stack again, tile by tile."""
    values, valid = read_all(stack)
    values = np.where(valid[:, None], values, np.nan)
    times = [seen.time for seen in stack.observations]
    arguments.setdefault("provenance", {"model": "copy"})
    with StackWriter(folder, stack, stack.grid, times, **arguments) as writer:
        for index, image in enumerate(values):
            for row in range(0, stack.grid.height, tile):
                for col in range(0, stack.grid.width, tile):
                    writer.write(index, row, col, image[:, row : row + tile, col : col + tile])
        return writer.commit()


@pytest.mark.parametrize(
    ("dtype", "nodata"),
    [
        ("uint8", 0),
        ("uint8", None),
        ("int16", -9999),
        ("uint16", 0),
        ("uint16", 65535),
        ("uint16", None),
        ("int32", -(2**31)),
        ("uint32", 4294967295),
        ("float32", -9999.0),
        ("float32", None),
        ("float64", float("nan")),
        ("float64", 0.0),
    ],
)
@pytest.mark.parametrize("bands", [1, 3, 4, 13])
def test_round_trip_of_every_type(make_stack, tmp_path, dtype, nodata, bands):
    names = tuple(f"b{number}" for number in range(1, bands + 1))
    stack = make_stack(dtype, bands, nodata=nodata, names=names, scale=0.003, offset=-0.1)
    written = copy(stack, tmp_path / "out")
    for seen, source in zip(written.observations, stack.observations):
        new, old = gdal.Open(seen.source), gdal.Open(source.source)
        assert new.GetGeoTransform() == old.GetGeoTransform() and new.GetProjection() == old.GetProjection()
        assert new.RasterCount == old.RasterCount == bands
        for number in range(1, bands + 1):
            a, b = new.GetRasterBand(number), old.GetRasterBand(number)
            assert a.DataType == b.DataType and a.GetDescription() == b.GetDescription()
            assert (a.GetScale(), a.GetOffset()) == (0.003, -0.1)
            assert a.GetColorInterpretation() != gdal.GCI_AlphaBand
            if nodata is not None:
                assert a.GetNoDataValue() == pytest.approx(nodata, nan_ok=True)
            else:
                assert a.GetNoDataValue() is None or math.isnan(a.GetNoDataValue())
            np.testing.assert_allclose(a.ReadAsArray(), b.ReadAsArray(), rtol=1e-5)
        warnings, errors, _ = validate(seen.source)
        assert not warnings and not errors
    got, expected = read_all(written), read_all(stack)
    np.testing.assert_array_equal(got[1], expected[1])
    np.testing.assert_allclose(got[0], expected[0], rtol=1e-5, atol=1e-6)
    # The same stack again, but for where it lies (and the NaN that stands for nothing declared).
    assert written.bands == stack.bands and written.grid == stack.grid and written.dtype == stack.dtype
    assert [seen.time for seen in written.observations] == [seen.time for seen in stack.observations]
    assert written.masked == stack.masked and written.reflectance_scale == stack.reflectance_scale
    again = read_stack(tmp_path / "out")
    assert again.folder == tmp_path / "out" and again.observations == written.observations


@pytest.mark.parametrize(
    ("transform", "epsg"),
    [
        ((600000.0, 10.0, 0.0, 4000000.0, 0.0, 10.0), 32631),
        ((28.574493050410801, 0.000143684374858, 0.0, 50.476580954825515, 0.0, -0.000088285741317), 4326),
        ((600000.0, 9.7, 1.3, 5000000.0, -2.1, -10.1), 32631),
        ((1300000.123, 32.8, 0.0, 700000.7, 0.0, -32.8), 2263),
        (None, None),
    ],
)
def test_georeference_is_exact(make_stack, tmp_path, transform, epsg):
    stack = make_stack(transform=transform, epsg=epsg, nodata=0)
    assert stack.grid.unit == (pytest.approx(0.3048006) if epsg == 2263 else 1.0)
    grid = stack.grid.scaled(4)
    with StackWriter(tmp_path / "out", stack, grid, [stack.observations[0].time], provenance={}) as writer:
        writer.write(0, 0, 0, np.full((2, grid.height, grid.width), 0.2, np.float32))
        written = writer.commit()
    assert written.grid.transform == grid.transform and written.grid.crs == grid.crs
    assert written.grid.extent() == pytest.approx(stack.grid.extent(), rel=1e-15)
    assert gdal.Open(written.observations[0].source).ReadAsArray().min() == 2000


def test_valid_pixels_never_become_nodata(make_stack, tmp_path):
    for nodata, value, expected in (
        (0, 0.0, 1),
        (0, -0.5, 1),
        (65535, 9.0, 65534),
        (1000, 0.09999, 999),
        (1000, 0.10001, 1001),
    ):
        stack = make_stack(nodata=nodata)
        image = np.full((2, 40, 50), value, np.float32)
        image[0, 0, 0] = np.nan
        image[1, 0, 1] = np.inf
        with StackWriter(
            tmp_path / f"{nodata}{value}", stack, stack.grid, [stack.observations[0].time], provenance={}
        ) as writer:
            writer.write(0, 0, 0, image)
            written = writer.commit()
        stored = gdal.Open(written.observations[0].source).ReadAsArray()
        assert (stored[:, 0, :2] == nodata).all() and (stored[:, 1:] == expected).all()


def test_integers_are_rounded_and_cut(make_stack, tmp_path):
    stack = make_stack("int16", 1, nodata=-32768)
    values = np.array([-9.0, -0.00006, 0.00014, 0.00016, 5.0], np.float32)
    image = np.resize(values, (1, 40, 50))
    with StackWriter(
        tmp_path / "out", stack, stack.grid, [stack.observations[0].time], provenance={}
    ) as writer:
        writer.write(0, 0, 0, image)
        written = writer.commit()
    stored = gdal.Open(written.observations[0].source).ReadAsArray()
    assert stored[0, :5].tolist() == [-32767, -1, 1, 2, 32767]


def test_untouched_pixels_have_no_data(make_stack, tmp_path):
    for nodata in (0, None):
        stack = make_stack(nodata=nodata)
        with StackWriter(
            tmp_path / str(nodata), stack, stack.grid, [stack.observations[0].time], provenance={}
        ) as writer:
            writer.write(0, 10, 20, np.full((2, 5, 6), 0.1, np.float32))
            written = writer.commit()
        _, valid = read_all(written)
        assert valid.sum() == 30 and valid[0, 10:15, 20:26].all()


@pytest.mark.parametrize("kind", ["mask", "alpha", "mask and nodata"])
def test_masks_are_carried(make_stack, tmp_path, kind):
    mask = np.random.default_rng(3).random((600, 500)) < 0.6
    arguments = {
        "mask": {"mask": mask},
        "alpha": {"alpha": np.where(mask, 65535, 0), "bands": 3},
        "mask and nodata": {"mask": mask, "nodata": 7},
    }[kind]
    stack = make_stack(shape=(600, 500), **arguments)
    written = copy(stack, tmp_path / "out", tile=256)
    dataset = gdal.Open(written.observations[0].source)
    assert dataset.GetRasterBand(1).GetMaskFlags() == gdal.GMF_PER_DATASET
    assert dataset.RasterCount == len(stack.bands)
    got, expected = read_all(written), read_all(stack)
    np.testing.assert_array_equal(got[1], expected[1])
    np.testing.assert_array_equal(got[0], expected[0])
    assert not any(validate(written.observations[0].source)[:2])
    # Overviews average the valid pixels only.
    overview = dataset.GetRasterBand(1).GetOverview(0)
    block = expected[0][0, 0, :2, :2][expected[1][0, :2, :2]] / stack.reflectance_scale
    if block.size:
        assert overview.ReadAsArray()[0, 0] == pytest.approx(block.mean(), abs=0.51)


def test_overviews_are_there_and_average(make_stack, tmp_path):
    stack = make_stack(shape=(700, 1100), nodata=0)
    written = copy(stack, tmp_path / "out", tile=300)
    band = gdal.Open(written.observations[0].source)
    full, half = band.ReadAsArray(), band.GetRasterBand(1).GetOverview(0).ReadAsArray()
    assert half.shape == (350, 550) and band.GetRasterBand(1).GetOverviewCount() >= 2
    mean = full[0].reshape(350, 2, 550, 2).mean(axis=(1, 3))
    assert np.abs(half - mean).max() <= 1
    assert not any(validate(written.observations[0].source)[:2])


def test_a_date_may_be_all_nodata(make_stack, tmp_path):
    stack = make_stack(nodata=0)
    times = [seen.time for seen in stack.observations]
    with StackWriter(tmp_path / "out", stack, stack.grid, times, provenance={}) as writer:
        writer.write(0, 0, 0, np.full((2, 40, 50), np.nan))
        writer.write(1, 0, 0, np.full((2, 40, 50), 0.2))
        written = writer.commit()
    assert read_all(written)[1].mean(axis=(1, 2)).tolist() == [0.0, 1.0]


def test_extra_layers_and_metadata(make_stack, tmp_path):
    stack = make_stack(names=("B04", "B08"), nodata=0)
    times = [datetime(2021, 5, 12, tzinfo=timezone.utc), datetime(2021, 5, 12, 10, 30, tzinfo=timezone.utc)]
    wide = ExtraLayer("uncertainty", "float32", float("nan"), "one standard deviation", 2)
    described = {"model": "test", "dates": [times[0]], "number": 1.5}
    with StackWriter(
        tmp_path / "out", stack, stack.grid, times, provenance=described, layers=[DAYS, COUNT, wide]
    ) as writer:
        days = np.full((1, 40, 50), 2.5)
        days[0, 0, 0] = np.nan
        for index in (0, 1):
            writer.write(index, 0, 0, np.full((2, 40, 50), 0.3))
            writer.write_layer("days", index, 0, 0, days)
            writer.write_layer("count", index, 0, 0, np.full((1, 40, 50), 300, np.uint16))
            writer.write_layer("uncertainty", index, 0, 0, np.full((2, 40, 50), 0.01))
        written = writer.commit()
    stems = ["2021-05-12T000000", "2021-05-12T103000"]
    files = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert files == sorted(
        ["stack.json", *(f"{s}{e}.tif" for s in stems for e in ("", "_days", "_count", "_uncertainty"))]
    )
    assert [seen.time for seen in written.observations] == times
    image = gdal.Open(str(tmp_path / "out" / f"{stems[1]}.tif"))
    metadata = image.GetMetadata()
    assert metadata["TIFFTAG_DATETIME"] == "2021:05:12 10:30:00"
    assert metadata["ACQUISITION_DATE"] == "2021-05-12T10:30:00Z"
    assert json.loads(metadata["PROVENANCE"])["model"] == "test" and metadata["REFLECTANCE_SCALE"] == "0.0001"
    assert image.GetRasterBand(2).GetMetadata()["wavelength"] == "0.833"
    layer = gdal.Open(str(tmp_path / "out" / f"{stems[0]}_days.tif"))
    stored = layer.ReadAsArray()
    assert (
        np.isnan(stored[0, 0]) and stored[1, 1] == 2.5 and math.isnan(layer.GetRasterBand(1).GetNoDataValue())
    )
    layer = gdal.Open(str(tmp_path / "out" / f"{stems[0]}_count.tif"))
    assert (layer.ReadAsArray() == 300).all() and layer.GetRasterBand(1).GetNoDataValue() is None
    assert layer.GetRasterBand(1).DataType == gdal.GDT_UInt16 and layer.GetGeoTransform() == UTM
    layer = gdal.Open(str(tmp_path / "out" / f"{stems[0]}_uncertainty.tif"))
    assert [layer.GetRasterBand(n).GetDescription() for n in (1, 2)] == ["B04", "B08"]


def test_stack_json_is_a_stac_item_collection(make_stack, tmp_path):
    stack = make_stack(names=("B04", "odd"), nodata=0, scale=1e-4, offset=-0.1)
    copy(stack, tmp_path / "out", layers=[DAYS])
    collection = json.loads((tmp_path / "out" / "stack.json").read_text())
    assert collection["type"] == "FeatureCollection" and len(collection["features"]) == 2
    item = collection["features"][0]
    assert item["type"] == "Feature" and item["stac_version"] == "1.0.0" and item["id"] == "2021-05-10"
    assert item["properties"]["datetime"] == "2021-05-10T00:00:00Z" and item["links"] == []
    assert item["properties"]["proj:epsg"] == 32631 and item["properties"]["proj:shape"] == [40, 50]
    assert item["properties"]["proj:transform"] == [10.0, 0.0, 600000.0, 0.0, -10.0, 5000000.0]
    assert item["properties"]["temporal_liif:provenance"] == {"model": "copy"}
    west, south, east, north = item["bbox"]
    assert (west, north) == pytest.approx((4.2723, 45.1466), abs=1e-3)
    assert (east - west, north - south) == pytest.approx((500 / 78750, 400 / 111130), rel=0.02)
    ring = np.array(item["geometry"]["coordinates"][0])
    assert (ring[0] == ring[-1]).all()
    area = (ring[:-1, 0] * ring[1:, 1] - ring[1:, 0] * ring[:-1, 1]).sum() / 2
    assert area > 0 and area == pytest.approx((east - west) * (north - south), rel=0.05)
    image = item["assets"]["image"]
    assert image["href"] == "./2021-05-10.tif" and image["roles"] == ["data"]
    assert image["eo:bands"] == [{"name": "B04", "center_wavelength": 0.665}, {"name": "odd"}]
    assert image["raster:bands"][0] == {"data_type": "uint16", "nodata": 0, "scale": 1e-4, "offset": -0.1}
    assert item["assets"]["days"]["raster:bands"] == [{"data_type": "float32", "nodata": "nan"}]
    pystac = pytest.importorskip("pystac")
    items = list(pystac.ItemCollection.from_dict(collection))
    assert items[0].datetime == stack.observations[0].time


def test_across_the_antimeridian(make_stack, tmp_path):
    stack = make_stack(transform=(1350000.0, 1000.0, 0.0, 8000000.0, 0.0, -1000.0), epsg=3832, nodata=0)
    far = replace(stack, grid=replace(stack.grid, transform=(3300000.0, 1000.0, 0.0, 0.0, 0.0, -1000.0)))
    times = [seen.time for seen in far.observations]
    with StackWriter(tmp_path / "out", far, far.grid, times, provenance={}) as writer:
        for index in (0, 1):
            writer.write(index, 0, 0, np.full((2, 40, 50), 0.2))
        writer.commit()
    item = json.loads((tmp_path / "out" / "stack.json").read_text())["features"][0]
    west, _, east, _ = item["bbox"]
    assert item["geometry"]["type"] == "MultiPolygon" and 179 < west <= 180 and -180 <= east < -179


def test_same_input_same_bytes(make_stack, tmp_path):
    stack = make_stack(nodata=0)
    copy(stack, tmp_path / "a", tile=17)
    copy(stack, tmp_path / "b", tile=40)
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes()


def test_real_scene_round_trip(worldstrat, tmp_path):
    paths = sorted((worldstrat / "Landcover-14956").glob("*_L2A.tif"))[:3]
    stack = open_stack([Source(str(path)) for path in paths])
    written = copy(stack, tmp_path / "out", tile=64)
    for old, new in zip(stack.observations, written.observations):
        np.testing.assert_array_equal(
            gdal.Open(old.source).ReadAsArray(), gdal.Open(new.source).ReadAsArray()
        )
    assert (
        replace(written, observations=stack.observations, folder=None, band_indexes=stack.band_indexes)
        == stack
    )
