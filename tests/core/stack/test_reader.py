# SPDX-License-Identifier: GPL-2.0-or-later
"""Windows of a stack: values, validity, warping, damaged files, memory."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import gdal, osr
from temporal_liif.core.errors import RasterError
from temporal_liif.core.raster import gdalio
from temporal_liif.core.stack.model import Source, Stack
from temporal_liif.core.stack.open import open_stack
from temporal_liif.core.stack.reader import Reader
from temporal_liif.tests.conftest import PLUGINS

UTM = (600000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0)
NODATA = {
    "uint8": 0,
    "int16": -9999,
    "uint16": 65535,
    "int32": -(2**31),
    "uint32": 0,
    "float32": -3.4e38,
    "float64": float("nan"),
}


def numbers(dtype: str, bands: int, height: int = 40, width: int = 50, seed: int = 0) -> np.ndarray:
    high = 255 if dtype == "uint8" else 9000
    values = np.random.default_rng(seed).uniform(1, high, (bands, height, width))
    return values.astype(dtype)


def read_all(stack: Stack):
    with Reader(stack) as reader:
        return reader.read((0, stack.grid.height), (0, stack.grid.width))


@pytest.mark.parametrize("dtype", list(NODATA))
@pytest.mark.parametrize("bands", [1, 4, 13])
def test_values_and_nodata_of_every_type(make_raster, dtype, bands):
    sources, expected, valid = [], [], []
    for day in (1, 2):
        values = numbers(dtype, bands, seed=day)
        gaps = np.random.default_rng(day + 9).random((40, 50)) < 0.2
        values[bands - 1][gaps] = NODATA[dtype]
        sources.append(Source(make_raster(f"x_2021-05-0{day}.tif", values, nodata=NODATA[dtype])))
        expected.append(np.where(gaps, 0, values.astype(np.float64) * 1e-4))
        valid.append(~gaps)
    got, good = read_all(open_stack(sources, reflectance_scale=1e-4))
    assert (got.dtype, got.shape, good.dtype) == (np.float32, (2, bands, 40, 50), np.bool_)
    np.testing.assert_array_equal(good, valid)
    np.testing.assert_allclose(got, expected, rtol=1e-6)


def test_nan_and_infinities_are_no_data(make_raster):
    values = numbers("float32", 2)
    values[0, 3, 4], values[1, 5, 6], values[0, 7, 8] = np.nan, np.inf, -np.inf
    sources = [Source(make_raster(f"x_2021-05-0{day}.tif", values)) for day in (1, 2)]
    stack = open_stack(sources)
    got, good = read_all(stack)
    assert np.isfinite(got).all() and [tuple(place) for place in np.argwhere(~good[0])] == [
        (3, 4),
        (5, 6),
        (7, 8),
    ]
    assert np.isnan(stack.nodata) and not stack.masked


@pytest.mark.parametrize("kind", ["msk", "internal", "alpha", "none", "both"])
def test_masks(make_raster, kind):
    mask = np.random.default_rng(5).random((40, 50)) < 0.7
    values = numbers("uint16", 3)
    arguments = {
        "msk": {"mask": mask},
        "internal": {"mask": mask, "internal_mask": True},
        "alpha": {"alpha": np.where(mask, 65535, 0).astype("uint16")},
        "none": {},
        "both": {"mask": mask, "nodata": 0},
    }[kind]
    expected = np.ones_like(mask) if kind == "none" else mask.copy()
    if kind == "both":
        values[1, 0, :] = 0
        expected[0] = False
    sources = [Source(make_raster(f"x_2021-05-0{day}.tif", values, **arguments)) for day in (1, 2)]
    if kind == "msk":
        assert Path(sources[0].path + ".msk").exists()
    stack = open_stack(sources)
    got, good = read_all(stack)
    assert stack.masked and len(stack.bands) == 3 and stack.nodata == (0 if kind == "both" else None)
    np.testing.assert_array_equal(good[0], expected)
    np.testing.assert_allclose(got[0], np.where(expected, values * 1e-4, 0), rtol=1e-6)


@pytest.fixture(scope="module")
def window_stack(tmp_path_factory):
    """A stack of a striped, a tiled and a shifted raster, and its whole content."""
    folder = tmp_path_factory.mktemp("windows")
    sources = []
    for day, (options, shift) in enumerate(
        [
            ([], 0),
            (["TILED=YES", "BLOCKXSIZE=32", "BLOCKYSIZE=16", "INTERLEAVE=BAND"], 0),
            (["COMPRESS=LZW"], 7),
        ],
        1,
    ):
        path = folder / f"w_2021-05-0{day}.tif"
        dataset = gdal.GetDriverByName("GTiff").Create(str(path), 83, 61, 2, gdal.GDT_UInt16, options)
        dataset.SetGeoTransform((600000.0 + 10 * shift, 10.0, 0.0, 5000000.0 - 20 * shift, 0.0, -10.0))
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(32631)
        dataset.SetSpatialRef(reference)
        dataset.WriteArray(numbers("uint16", 2, 61, 83, seed=day))
        dataset.GetRasterBand(1).SetNoDataValue(0)
        dataset = None
        sources.append(Source(str(path)))
    stack = open_stack(sources)
    return stack, read_all(stack)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_any_window_is_a_part_of_the_whole(window_stack, data):
    stack, (values, valid) = window_stack
    rows = sorted(data.draw(st.lists(st.integers(0, 61), min_size=2, max_size=2, unique=True)))
    cols = sorted(data.draw(st.lists(st.integers(0, 83), min_size=2, max_size=2, unique=True)))
    with Reader(stack) as reader:
        got, good = reader.read(tuple(rows), tuple(cols))
    np.testing.assert_array_equal(got, values[:, :, rows[0] : rows[1], cols[0] : cols[1]])
    np.testing.assert_array_equal(good, valid[:, rows[0] : rows[1], cols[0] : cols[1]])


def test_windows_of_one_block_are_read_together(make_raster):
    """As many bytes are decoded as for one of them."""
    options = ["TILED=YES", "BLOCKXSIZE=32", "BLOCKYSIZE=16"]
    paths = [
        make_raster(f"x_2021-05-0{day}.tif", numbers("uint16", 2, 48, 80), options=options) for day in (1, 2)
    ]
    stack = open_stack([Source(path) for path in paths])
    places = [((0, 8), (0, 9)), ((3, 9), (40, 50)), ((9, 15), (20, 32)), ((16, 20), (0, 4))]
    with Reader(stack) as reader:
        groups = reader.by_block(places)
        assert groups == [[places[0], places[2]], [places[1]], [places[3]]]
        assert reader.files[0].block_bytes(*places[0]) == 32 * 16 * 2 * 2
        assert reader.files[0].block_bytes((0, 17), (31, 64)) == 4 * 32 * 16 * 2 * 2
        for group in groups:
            for place, (values, valid) in zip(group, reader.read_each(group)):
                expected, there = reader.read(*place)
                np.testing.assert_array_equal(values, expected)
                np.testing.assert_array_equal(valid, there)


def test_dates_of_one_file_are_read_window_by_window(make_raster):
    path = make_raster("both.tif", numbers("uint16", 2), names=["B04_2021-05-01", "B04_2021-05-02"])
    stack = open_stack([Source(path)])
    assert len(stack.observations) == 2
    with Reader(stack) as reader:
        assert reader.by_block([((0, 8), (0, 9)), ((8, 9), (0, 9))]) == [
            [((0, 8), (0, 9))],
            [((8, 9), (0, 9))],
        ]


def test_a_raster_shifted_by_whole_pixels_is_read_exactly(window_stack):
    _, (values, valid) = window_stack
    shifted = numbers("uint16", 2, 61, 83, seed=3)
    np.testing.assert_allclose(values[2][:, 14:, 7:], shifted[:, :47, :76] * np.float64(1e-4), rtol=1e-6)
    assert valid[2, 14:, 7:].all() and not valid[2, :14].any() and not valid[2, :, :7].any()


def smooth(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """A field over UTM places that varies slowly, as reflectance x 10000."""
    return 3000 + 1500 * np.sin((x - 600000) / 150) * np.cos((y - 4999000) / 170)


def places(transform, height, width):
    cols, rows = np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5)
    x0, dx, rx, y0, ry, dy = transform
    return x0 + cols * dx + rows * rx, y0 + cols * ry + rows * dy


def reprojected(x, y, source, target):
    frames = []
    for code in (source, target):
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(code)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        frames.append(reference)
    points = np.stack([x.ravel(), y.ravel()], axis=1)
    moved = np.array(osr.CoordinateTransformation(*frames).TransformPoints(points.tolist()))
    return moved[:, 0].reshape(x.shape), moved[:, 1].reshape(x.shape)


SOUTH_UP = (600000.0, 10.0, 0.0, 4998000.0, 0.0, 10.0)
ROTATED = (599800.0, 12.0, 3.0, 4999800.0, 4.0, -13.0)


@pytest.mark.parametrize(
    ("name", "transform", "shape", "epsg", "tolerance"),
    [
        ("half a pixel off", (599995.0, 10.0, 0.0, 5000005.0, 0.0, -10.0), (202, 202), 32631, 3e-4),
        ("coarser", (599940.0, 20.0, 0.0, 5000060.0, 0.0, -20.0), (110, 110), 32631, 1e-3),
        ("finer, averaged", (599996.0, 4.0, 0.0, 5000004.0, 0.0, -4.0), (510, 510), 32631, 1e-3),
        ("south up", (599993.0, 11.0, 0.0, 4997990.0, 0.0, 11.0), (190, 190), 32631, 3e-4),
        ("rotated", ROTATED, (230, 230), 32631, 1e-3),
        ("degrees", None, (220, 300), 4326, 1e-3),
        ("next zone", None, (260, 260), 32632, 1e-3),
    ],
)
@pytest.mark.parametrize("frame", [UTM, SOUTH_UP, (600000.0, 9.0, 1.0, 4999700.0, -2.0, -9.5)])
def test_warped_values_are_those_of_the_place(make_raster, name, transform, shape, epsg, tolerance, frame):
    """Every pixel must show the field where it lies on the ground, whatever grid its raster has."""
    height, width = shape
    if transform is None:
        box_x, box_y = (
            np.array([599800.0, 602200, 599800, 602200]),
            np.array([4997800.0, 4997800, 5000200, 5000200]),
        )
        left, top = reprojected(box_x, box_y, 32631, epsg)
        wide, high = np.ptp(left), np.ptp(top)
        transform = (left.min(), wide / width, 0.0, top.max(), 0.0, -high / height)
    x, y = places(transform, height, width)
    stored = smooth(*(reprojected(x, y, epsg, 32631) if epsg != 32631 else (x, y)))
    stored = np.rint(stored).astype("uint16")[None]
    gap = np.zeros((height, width), bool)
    gap[height // 2 : height // 2 + 4, width // 2 : width // 2 + 4] = True
    stored[0][gap] = 65535
    base = np.rint(smooth(*places(frame, 200, 200))).astype("uint16")[None]
    sources = [
        Source(make_raster("base_2021-05-01.tif", base, transform=frame, nodata=65535), "base"),
        Source(make_raster("other_2021-05-02.tif", stored, transform=transform, epsg=epsg, nodata=65535)),
    ]
    stack = open_stack(sources, reference="base")
    assert stack.grid.transform == frame
    values, valid = read_all(stack)
    assert 0.75 < valid[1].mean() < 1.0 and valid[0].all()
    truth = smooth(*places(frame, 200, 200)) * 1e-4
    # Whole pixels of the gap have no data; a blend with the nodata value (6.5) would be far off.
    error = np.abs(values[1, 0] - truth)[valid[1]]
    # The border is extrapolated by up to half a source pixel.
    assert np.quantile(error, 0.98) < tolerance and error.max() < 0.03
    with Reader(stack) as reader:
        for rows, cols in (
            ((0, 64), (0, 64)),
            ((37, 111), (90, 200)),
            ((150, 200), (3, 20)),
            ((99, 100), (99, 100)),
        ):
            got, good = reader.read(rows, cols)
            np.testing.assert_array_equal(good, valid[:, slice(*rows), slice(*cols)])
            np.testing.assert_allclose(got, values[:, :, slice(*rows), slice(*cols)], atol=1e-6)


def test_a_mask_is_warped_too(make_raster):
    mask = np.ones((40, 50), bool)
    mask[10:20, 10:20] = False
    half = (600005.0, 10.0, 0.0, 4999995.0, 0.0, -10.0)
    values = np.full((1, 40, 50), 2000, "uint16")
    values[0][~mask] = 60000
    sources = [
        Source(make_raster("a_2021-05-01.tif", np.full((1, 40, 50), 2000, "uint16"))),
        Source(make_raster("b_2021-05-02.tif", values, transform=half, mask=mask)),
    ]
    got, good = read_all(open_stack(sources))
    assert not good[1, 12:19, 12:19].any() and good[1, 1:9, 1:50].all()
    np.testing.assert_allclose(got[1, 0][good[1]], 0.2, rtol=1e-5)


@pytest.mark.fault("Input: a raster is cut off", "the error names it; a repeat succeeds")
@pytest.mark.parametrize("exceptions", [True, False])
def test_a_truncated_file_is_named(make_raster, exceptions):
    values = numbers("uint16", 2, 600, 700)
    sources = [
        Source(make_raster(f"x_2021-05-0{day}.tif", values, options=["TILED=YES", "COMPRESS=DEFLATE"]))
        for day in (1, 2)
    ]
    stack = open_stack(sources)
    path = Path(sources[1].path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) * 2 // 3])
    (gdal.UseExceptions if exceptions else gdal.DontUseExceptions)()
    try:
        with pytest.raises(RasterError, match=r"x_2021-05-02.tif (is damaged|cannot be opened)"):
            read_all(stack)
        path.write_bytes(whole)
        assert read_all(open_stack(sources))[1].all()
    finally:
        gdal.DontUseExceptions()


@pytest.mark.fault(
    "Memory: ends while a raster is read", "the error is not about the file; a repeat succeeds"
)
def test_lack_of_memory_damages_no_file(make_raster, monkeypatch):
    path = Path(make_raster("x_2021-05-02.tif", numbers("uint16", 2, 600, 700)))
    whole = path.read_bytes()
    dataset = gdal.Open(str(path))
    window = (0, 0, 600, 700)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 3])
    with pytest.raises(RasterError, match="is damaged or truncated"):
        gdalio.read_values(dataset, str(path), [1, 2], np.dtype("uint16"), window)
    # What GDAL's own driver for GeoTIFF does not say, the system says.
    monkeypatch.setattr(gdalio, "_PROBE", 1 << 60)
    with pytest.raises(MemoryError, match=r"x_2021-05-02\.tif"):
        gdalio.read_values(dataset, str(path), [1, 2], np.dtype("uint16"), window)
    monkeypatch.undo()
    path.write_bytes(whole)
    values = gdalio.read_values(gdal.Open(str(path)), str(path), [1, 2], np.dtype("uint16"), window)
    np.testing.assert_array_equal(values, numbers("uint16", 2, 600, 700))
    log = gdalio.ErrorLog()
    log(gdal.CE_Failure, gdal.CPLE_OutOfMemory, "Cannot allocate 9 bytes")
    assert isinstance(gdalio.unreadable("a.tif", window, log), MemoryError)


@pytest.mark.fault("Input: garbage inside a raster", "the error names it; a repeat succeeds")
def test_garbage_inside_a_file_is_named(make_raster):
    # Numbers that compress: noise would be stored as it is, and damage to it cannot be seen.
    values = np.sort(numbers("uint16", 1, 600, 700), axis=2) // 100
    path = make_raster("x_2021-05-02.tif", values, options=["TILED=YES", "COMPRESS=DEFLATE"])
    sources = [Source(make_raster("y_2021-05-01.tif", values)), Source(path)]
    stack = open_stack(sources)
    whole = Path(path).read_bytes()
    content = bytearray(whole)
    middle = len(content) // 2
    content[middle : middle + 2000] = b"\xff" * 2000
    Path(path).write_bytes(bytes(content))
    with pytest.raises(RasterError, match=r"x_2021-05-02.tif is damaged or truncated: rows \d+ to"):
        read_all(stack)
    Path(path).write_bytes(whole)
    assert read_all(open_stack(sources))[1].all()


@pytest.mark.fault("Input: a raster has lost bands", "the error names it; a repeat succeeds")
def test_a_file_that_lost_bands_is_named(make_raster):
    sources = [Source(make_raster(f"x_2021-05-0{day}.tif", numbers("uint16", 3))) for day in (1, 2)]
    stack = open_stack(sources)
    make_raster("x_2021-05-02.tif", numbers("uint16", 1))
    with pytest.raises(RasterError, match=r"x_2021-05-02.tif has 1 bands"), Reader(stack):
        pass
    make_raster("x_2021-05-02.tif", numbers("uint16", 3))
    assert read_all(open_stack(sources))[0].shape[1] == 3


def test_sources_of_a_vrt_are_read_as_they_are(make_raster, tmp_path):
    paths = [make_raster(f"x_2021-05-0{day}.tif", numbers("uint16", 2), nodata=0) for day in (1, 2)]
    virtual = []
    for path in paths:
        name = str(tmp_path / (Path(path).stem + ".vrt"))
        gdal.Translate(name, path, format="VRT")
        virtual.append(Source(name))
    stack = open_stack(virtual)
    with Reader(stack) as reader:
        got, _ = reader.read((0, 40), (0, 50))
        for file in reader.files:
            file.drop()
        again, _ = reader.read((0, 40), (0, 50))
    np.testing.assert_array_equal(got, again)
    np.testing.assert_array_equal(got, read_all(open_stack([Source(path) for path in paths]))[0])


def test_a_vrt_of_bands_of_different_types(make_raster, tmp_path):
    """GDAL 3.6 reads the bands of such a file through the type of the last one: 60000 became 255."""
    values = numbers("uint16", 3)
    sources = []
    for day in (1, 2):
        path = make_raster(f"x_2021-05-0{day}.tif", values)
        name = str(tmp_path / f"x_2021-05-0{day}.vrt")
        gdal.Translate(name, path, format="VRT")
        text = Path(name).read_text()
        last = text.index("<VRTRasterBand", text.index('band="3"') - 40)
        Path(name).write_text(text[:last] + text[last:].replace('dataType="UInt16"', 'dataType="Byte"', 1))
        sources.append(Source(name))
    got, good = read_all(open_stack(sources, bands=[1, 2]))
    assert good.all() and values[:2].max() > 255
    np.testing.assert_allclose(got[0], values[:2] * 1e-4, rtol=1e-6)


_MEASURE = r"""
import re, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from osgeo import gdal
from temporal_liif.core.stack.reader import Reader
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack
stack = open_stack([Source(path) for path in sys.argv[2:]])
with Reader(stack) as reader:
    for row in range(0, stack.grid.height, 256):
        for col in range(0, stack.grid.width, 256):
            reader.read((row, min(row + 256, stack.grid.height)), (col, min(col + 256, stack.grid.width)))
    # Not ru_maxrss: it starts with the memory of the process that forked this one.
    print(re.search(r"VmHWM:\s*(\d+)", Path("/proc/self/status").read_text())[1], gdal.GetCacheUsed())
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
@pytest.mark.parametrize("form", ["tif", "vrt"])
def test_memory_does_not_grow_with_the_raster(form, tmp_path):
    """Peak memory and GDAL's cache are the same for 1024 and 4096 pixels, also behind a VRT."""
    peaks = {}
    for side in (1024, 4096):
        paths = []
        for day in (1, 2):
            path = tmp_path / f"m{side}_2021-05-0{day}.tif"
            options = ["TILED=YES", "COMPRESS=LZW"]
            dataset = gdal.GetDriverByName("GTiff").Create(str(path), side, side, 4, gdal.GDT_UInt16, options)
            dataset.SetGeoTransform(UTM)
            for band in range(4):
                dataset.GetRasterBand(band + 1).Fill(1000 + band)
            dataset = None
            if form == "vrt":
                gdal.Translate(str(path.with_suffix(".vrt")), str(path), format="VRT")
            paths.append(str(path.with_suffix(f".{form}")))
        command = [sys.executable, "-c", _MEASURE, str(PLUGINS), *paths]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        peak, cached = map(int, done.stdout.split())
        peaks[side] = peak
        assert cached <= 40 << 20
    assert peaks[4096] < 1.1 * peaks[1024]


def test_reading_is_in_the_declared_scale(make_raster):
    values = numbers("int16", 1)
    sources = [Source(make_raster(f"x_2021-05-0{d}.tif", values, scale=2.75e-5, offset=-0.2)) for d in (1, 2)]
    got, _ = read_all(replace(open_stack(sources), reflectance_scale=2.0))
    np.testing.assert_allclose(got[0], 2 * (values * 2.75e-5 - 0.2), atol=1e-6)
