# SPDX-License-Identifier: GPL-2.0-or-later
"""Putting dated rasters together: dates, bands, grids, reflectance; and every refusal."""

import math
import shutil
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.dates import text_of
from temporal_liif.core.errors import DateError, ParameterError, RasterError, StackError
from temporal_liif.core.raster.paths import file_name
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack, read_stack
from temporal_liif.core.stack.reader import Reader

UTM = (600000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=timezone.utc)


def field(bands=2, height=20, width=30, dtype="uint16", seed=0, low=500, high=4000) -> np.ndarray:
    return np.random.default_rng(seed).uniform(low, high, (bands, height, width)).astype(dtype)


@pytest.fixture
def pair(make_raster):
    """Two good rasters, the later first."""
    return [
        Source(make_raster("b_2021-05-11.tif", field(seed=1), names=("B04", "B08"), nodata=0)),
        Source(make_raster("a_2021-05-01.tif", field(seed=2), names=("B04", "B08"), nodata=0)),
    ]


def test_a_plain_stack(pair):
    stack = open_stack(pair)
    assert [seen.time for seen in stack.observations] == [utc(2021, 5, 1), utc(2021, 5, 11)]
    assert [seen.name for seen in stack.observations] == ["a_2021-05-01.tif", "b_2021-05-11.tif"]
    assert stack.grid.transform == UTM and (stack.grid.width, stack.grid.height) == (30, 20)
    assert 'AUTHORITY["EPSG","32631"]' in stack.grid.crs and not stack.grid.geographic
    assert [(band.name, band.wavelength) for band in stack.bands] == [("B04", 0.665), ("B08", 0.833)]
    assert (stack.dtype, stack.nodata, stack.masked, stack.reflectance_scale) == ("uint16", 0.0, False, 1e-4)
    assert any("10000" in note for note in stack.notes)


def test_dates_by_precedence(make_raster):
    day, made = {"ACQUISITION_DATE": "2021-05-02"}, {"TIFFTAG_DATETIME": "2021:05:06 08:00:00"}
    sources = [
        Source(make_raster("x_2021-05-03.tif", field(), metadata=day), "layer", utc(2021, 5, 1)),
        Source(make_raster("y_2021-05-03.tif", field(), metadata={**day, **made}), "layer 2021-05-04"),
        Source(make_raster("z_2021-05-03.tif", field(), metadata=made), "layer"),
        Source(make_raster("plain.tif", field(), metadata=made), "known"),
        Source(make_raster("other.tif", field())),
    ]
    stack = open_stack(sources, times=[None, "", None, None, "2021-05-07"])
    assert [seen.time.day for seen in stack.observations] == [1, 2, 3, 6, 7]
    says = (
        "Dates: 1 from the temporal range, 1 from the metadata, 1 from the name, 1 from the "
        "TIFFTAG_DATETIME, 1 from the parameter."
    )
    assert says in stack.notes
    by_metadata, by_name, by_tag, _ = stack.warnings
    assert "layer 2021-05-04 (metadata 2021-05-02, name 2021-05-04)" in by_metadata
    assert "z_2021-05-03.tif (name 2021-05-03, TIFFTAG_DATETIME 2021-05-06T08:00:00Z)" in by_name
    assert "known (2021-05-06T08:00:00Z)" in by_tag


def test_the_dates_given_count_first(make_raster):
    day, made = {"ACQUISITION_DATE": "2021-05-02"}, {"TIFFTAG_DATETIME": "2021:05:06 08:00:00"}
    sources = [
        Source(make_raster("x_2021-05-03.tif", field(), metadata=day), "layer", utc(2021, 5, 1)),
        Source(make_raster("y_2021-05-03.tif", field(), metadata=day), "known"),
        Source(make_raster("z_2021-05-03.tif", field(), metadata=made)),
        Source(make_raster("plain.tif", field())),
    ]
    stack = open_stack(sources, times=["2020-01-01", "2020-01-02", utc(2020, 1, 3), "2020-01-04T09:30"])
    assert [seen.time for seen in stack.observations] == [
        utc(2020, 1, 1),
        utc(2020, 1, 2),
        utc(2020, 1, 3),
        utc(2020, 1, 4, 9, 30),
    ]
    assert "Dates: 4 from the parameter." in stack.notes
    assert not any("date" in warning.lower() for warning in stack.warnings)
    stack = open_stack(sources, times={"known": "2021-05-07", sources[3].path: "2021-05-08"})
    assert [seen.time.day for seen in stack.observations] == [1, 3, 7, 8]


def test_a_period_has_an_end_and_a_name_knows_the_time_of_day(make_raster):
    day = {"ACQUISITION_DATE": "2021-05-01"}
    names = ("cube_2021-01-01_2021-03-31.tif", "cube_2021-04-01_2021-06-30.tif")
    stack = open_stack([Source(make_raster(name, field())) for name in names])
    assert [(seen.time, seen.end) for seen in stack.observations] == [
        (utc(2021, 1, 1), utc(2021, 3, 31)),
        (utc(2021, 4, 1), utc(2021, 6, 30)),
    ]
    names = ("field_20210501_0930.tif", "field_20210501_1530.tif")
    stack = open_stack([Source(make_raster(name, field(), metadata=day)) for name in names])
    assert [seen.time for seen in stack.observations] == [utc(2021, 5, 1, 9, 30), utc(2021, 5, 1, 15, 30)]
    assert not any("date" in warning.lower() for warning in stack.warnings)


def test_inputs_are_told_apart(make_raster):
    def labels(*pairs):
        return [seen.name for seen in open_stack([Source(*pair) for pair in pairs]).observations]

    one, two = (make_raster(f"HLS.S30.T32TLR.2021{day}T103329.v2.0.tif", field()) for day in ("005", "010"))
    assert labels((one, "HLS"), (two, "HLS")) == [
        "HLS.S30.T32TLR.2021005T103329.v2.0.tif",
        "HLS.S30.T32TLR.2021010T103329.v2.0.tif",
    ]
    day = [{"ACQUISITION_DATE": f"2021-05-0{number}"} for number in (1, 2, 3)]
    same = [
        make_raster(f"{place}/B04.tif", field(), metadata=d) for place, d in zip(("a/x", "b/x", "b/y"), day)
    ]
    assert labels(*((path, "") for path in same)) == ["a/x/B04.tif", "b/x/B04.tif", "y/B04.tif"]
    # A folder's name gives no date.
    undated = [Source(make_raster(f"2021-05-0{number}/B04.tif", field())) for number in (1, 2)]
    with pytest.raises(DateError, match=r"unknown for: 2021-05-01/B04.tif, 2021-05-02/B04.tif"):
        open_stack(undated)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/data/a.b.tif", "a.b.tif"),
        ("C:\\data\\a.tif", "a.tif"),
        ('NETCDF:"/data/x.nc":ndvi', "x.nc:ndvi"),
        ('HDF5:"/data/x.h5"://group/B04', "x.h5:B04"),
        ("/vsizip/data/x.zip/a.tif", "a.tif"),
        ("/vsicurl/https://host/a.tif?sig=secret", "a.tif"),
    ],
)
def test_file_names(path, expected):
    assert file_name(path) == expected


def test_unknown_and_duplicate_dates_are_listed(make_raster, pair):
    unknown = [Source(make_raster(f"{name}.tif", field())) for name in ("one", "two")]
    with pytest.raises(DateError, match=r"unknown for: one.tif, two.tif\..*temporal range") as caught:
        open_stack([*pair, *unknown])
    assert "2021-05-01" in str(caught.value)
    twin = Source(make_raster("twin_20210511.tif", field()), "twin")
    with pytest.raises(DateError, match=r"b_2021-05-11.tif, twin have the same date, 2021-05-11"):
        open_stack([*pair, twin])
    with pytest.raises(DateError, match="1 date is given for 2"):
        open_stack(unknown, times=["2021-05-01"])
    with pytest.raises(DateError, match=r"'soon' is not a date\. Write the dates of the inputs as"):
        open_stack(unknown, times=["soon", "2021-05-01"])


def test_too_few(pair):
    with pytest.raises(StackError, match="No raster is given"):
        open_stack([])
    with pytest.raises(StackError, match=r"1 raster is given \(b_2021-05-11.tif\), but 2 dates"):
        open_stack(pair[:1])
    assert len(open_stack(pair[:1], minimum=1).observations) == 1


def test_bands_by_name_and_number(pair):
    assert open_stack(pair, bands=["b08"]).band_indexes == (2,)
    stack = open_stack(pair, bands=[2, 1])
    assert [band.name for band in stack.bands] == ["B08", "B04"]
    with Reader(stack) as reader, Reader(open_stack(pair)) as plain:
        np.testing.assert_array_equal(
            reader.read((0, 20), (0, 30))[0], plain.read((0, 20), (0, 30))[0][:, ::-1]
        )
    for bands, says in (
        (["B05"], "no band 'B05'. The rasters have: B04, B08"),
        ([3], "no band '3'"),
        ([1, 1], "twice"),
    ):
        with pytest.raises(ParameterError, match=says):
            open_stack(pair, bands=bands)


def test_rasters_that_do_not_fit_each_other(make_raster, pair):
    three = Source(make_raster("c_2021-05-21.tif", field(3)))
    with pytest.raises(
        StackError, match=r"different numbers of bands.*b_2021-05-11.tif: 2.*c_2021-05-21.tif: 3"
    ):
        open_stack([*pair, three])
    renamed = Source(make_raster("d_2021-05-21.tif", field(), names=("B04", "B03")))
    with pytest.raises(StackError, match=r"d_2021-05-21.tif has the bands B04, B03, the others B04, B08"):
        open_stack([*pair, renamed])
    floats = Source(make_raster("e_2021-05-21.tif", field(dtype="float32"), names=("B04", "B08")))
    with pytest.raises(StackError, match=r"data types \(.*e_2021-05-21.tif: float32\)"):
        open_stack([*pair, floats])
    unnamed = Source(make_raster("f_2021-05-21.tif", field(), nodata=0))
    assert [band.name for band in open_stack([unnamed, *pair]).bands] == ["B04", "B08"]
    complex_pair = [
        Source(make_raster(f"g_2021-05-0{day}.tif", field(1).astype("complex64"))) for day in (1, 2)
    ]
    with pytest.raises(StackError, match="CFloat32"):
        open_stack(complex_pair)


@pytest.mark.fault("Input: missing and broken files", "the error names each; a repeat succeeds")
def test_missing_and_broken_files(tmp_path, pair):
    with pytest.raises(RasterError, match=r"gone_2021-05-21.tif cannot be opened.*remove it"):
        open_stack([*pair, Source(str(tmp_path / "gone_2021-05-21.tif"))])
    empty = tmp_path / "empty_2021-05-21.tif"
    for content, why in ((None, "there is no such file"), (b"", "the file is empty")):
        if content is not None:
            empty.write_bytes(content)
        with pytest.raises(RasterError, match=rf"empty_2021-05-21.tif cannot be opened .*\({why}\)"):
            open_stack([*pair, Source(str(empty))])
    text = tmp_path / "text_2021-05-21.tif"
    text.write_text("no raster at all")
    for exceptions in (gdal.UseExceptions, gdal.DontUseExceptions):
        exceptions()
        with pytest.raises(RasterError, match=r"text_2021-05-21.tif cannot be opened"):
            open_stack([*pair, Source(str(text))])
    shutil.copy(pair[0].path, text)
    assert len(open_stack([*pair, Source(str(text))]).observations) == 3
    assert not gdal.GetUseExceptions()


def test_a_file_that_is_cut_off_in_its_header_is_not_taken_for_one_without_crs(make_raster, pair):
    """GDAL opens it, without the CRS, the place and the names that stood further on."""
    whole = Path(make_raster("cut_2021-05-21.tif", field(), names=("B04", "B08")))
    data = whole.read_bytes()
    for length in (300, 550):
        whole.write_bytes(data[:length])
        opened = gdal.Open(str(whole))
        assert opened is not None and opened.GetSpatialRef() is None
        opened = None
        with pytest.raises(RasterError, match=r"cut_2021-05-21.tif is damaged or truncated.*[Rr]ead"):
            open_stack([*pair, Source(str(whole))])


def test_no_overlap_and_pixels_in_a_corner(make_raster, pair):
    away = (700000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0)
    far = Source(make_raster("far_2021-05-21.tif", field(), transform=away, names=("B04", "B08"), nodata=0))
    with pytest.raises(
        StackError, match=r"No overlap with the grid of b_2021-05-11.tif: far_2021-05-21.tif\."
    ):
        open_stack([*pair, far])
    touching = (600300.0, 10.0, 0.0, 5000000.0, 0.0, -10.0)
    beside = Source(make_raster("beside_2021-05-21.tif", field(), transform=touching))
    with pytest.raises(StackError, match=r"beside_2021-05-21.tif"):
        open_stack([*pair, beside])
    corner = np.zeros((2, 700, 900), "uint16")
    corner[:, 0, 899] = 1000
    far_corner = [Source(make_raster(f"corner_2021-05-0{day}.tif", corner, nodata=0)) for day in (1, 2)]
    assert len(open_stack(far_corner).observations) == 2


def test_dates_without_a_pixel_are_left_out_and_named(make_raster, pair):
    values = field()
    values[1] = 0
    # Stored in another form and first in time: neither the others' reflectance nor their order changes.
    path = make_raster("empty_2021-04-21.tif", values, nodata=0, scale=0.5, offset=3.0)
    empty = Source(path)
    whole, stack = open_stack(pair), open_stack([empty, *pair])
    assert stack.observations == whole.observations
    assert (stack.bands, stack.reflectance_scale) == (whole.bands, whole.reflectance_scale)
    (warning,) = set(stack.warnings) - set(whole.warnings)
    assert warning.startswith("Left out: empty_2021-04-21.tif (2021-04-21) holds no valid pixel in this area")
    with Reader(whole) as expected, Reader(stack) as got:
        np.testing.assert_array_equal(got.read((0, 20), (0, 30))[0], expected.read((0, 20), (0, 30))[0])
    with pytest.raises(StackError, match=r"empty_2021-04-21.tif.*1 date is left, and 2 are needed at least"):
        open_stack([empty, pair[0]])
    with pytest.raises(StackError, match=r"holds no valid pixel.*Choose another raster"):
        open_stack([empty], minimum=1)
    # To look at, a date stays that is all nodata.
    assert len(open_stack([empty, *pair], check_pixels=False).observations) == 3


def test_dates_outside_of_an_extent_are_left_out(make_raster, pair):
    beside = (600250.0, 10.0, 0.0, 5000000.0, 0.0, -10.0)
    east = Source(make_raster("east_2021-05-21.tif", field(), transform=beside, names=("B04", "B08")))
    # The east half of the date lies beside the others' grid, all of it beside the extent.
    assert len(open_stack([*pair, east]).observations) == 3
    part = open_stack([*pair, east], extent=(600051.0, 4999850.0, 600120.0, 4999949.0))
    assert [text_of(one.time) for one in part.observations] == ["2021-05-01", "2021-05-11"]
    assert any(text.startswith("Left out: east_2021-05-21.tif (2021-05-21)") for text in part.warnings)


def test_rasters_without_a_place(make_raster, pair, tmp_path):
    bare = Source(make_raster("bare_2021-05-21.tif", field(), epsg=None, names=("B04", "B08")))
    with pytest.raises(StackError, match=r"No coordinate reference system is known for: bare_2021-05-21.tif"):
        open_stack([*pair, bare])
    pixels = [
        Source(make_raster(f"png_2021-05-0{day}.tif", field(seed=day), epsg=None, transform=None))
        for day in (1, 2)
    ]
    stack = open_stack(pixels)
    assert stack.grid.crs == "" and stack.grid.transform == (0.0, 1.0, 0.0, 0.0, 0.0, 1.0)
    path = make_raster("gcp_2021-05-21.tif", field(), epsg=None, transform=None)
    dataset = gdal.Open(path, gdal.GA_Update)
    points = [gdal.GCP(x, y, 0, x, y) for x, y in ((0, 0), (30, 0), (0, 20))]
    dataset.SetGCPs(points, gdal.Open(pair[0].path).GetProjection())
    dataset = None
    with pytest.raises(StackError, match=r"gcp_2021-05-21.tif.*ground control points.*Warp"):
        open_stack([*pair, Source(path)])


def test_extent(pair):
    whole = open_stack(pair)
    part = open_stack(pair, extent=(600051.0, 4999850.0, 600120.0, 4999949.0))
    assert part.grid.transform == (600050.0, 10.0, 0.0, 4999950.0, 0.0, -10.0)
    assert (part.grid.width, part.grid.height) == (7, 10)
    with Reader(whole) as all_, Reader(part) as some:
        expected, got = all_.read((5, 15), (5, 12)), some.read((0, 10), (0, 7))
    np.testing.assert_array_equal(got[0], expected[0])
    assert open_stack(pair, extent=(0, 0, 1e7, 1e7)).grid == whole.grid
    for extent in ((600051, 4999850, 600051, 4999949), (1, 1, 0, 2), (0, 0, math.nan, 1)):
        with pytest.raises(ParameterError, match="has no size"):
            open_stack(pair, extent=extent)
    with pytest.raises(StackError, match="outside of the rasters"):
        open_stack(pair, extent=(0, 0, 10, 10))


@pytest.mark.parametrize(
    ("dtype", "low", "high", "scale", "offset", "expected"),
    [
        ("uint16", 500, 4000, None, None, 1e-4),
        ("uint16", 500, 4000, 1e-4, -0.1, 1.0),
        ("int16", 500, 4000, None, None, 1e-4),
        ("uint8", 1, 255, None, None, 1 / 255),
        ("float32", 0.01, 0.9, None, None, 1.0),
        ("float64", 100, 9000, None, None, 1e-4),
    ],
)
def test_reflectance_scale(make_raster, dtype, low, high, scale, offset, expected):
    sources = [
        Source(
            make_raster(
                f"{d}_2021-05-0{d}.tif", field(1, dtype=dtype, low=low, high=high), scale=scale, offset=offset
            )
        )
        for d in (1, 2)
    ]
    stack = open_stack(sources)
    assert stack.reflectance_scale == expected and "Reflectance = " in stack.notes[-1]
    assert (stack.bands[0].scale, stack.bands[0].offset) == (scale or 1.0, offset or 0.0)
    assert open_stack(sources, reflectance_scale=0.5).reflectance_scale == 0.5
    with pytest.raises(ParameterError, match="not a positive number"):
        open_stack(sources, reflectance_scale=-1.0)


def test_each_date_is_read_with_its_own_offset(make_raster):
    """Sentinel-2's baseline 04.00 moved its numbers by 1000."""
    values = field()
    sources = [
        Source(make_raster("old_2021-12-01.tif", values, nodata=0, scale=1e-4)),
        Source(make_raster("new_2022-03-01.tif", values + 1000, nodata=0, scale=1e-4, offset=-0.1)),
    ]
    stack = open_stack(sources)
    with Reader(stack) as reader:
        read, _ = reader.read((0, 20), (0, 30))
    np.testing.assert_allclose(read[1], read[0], atol=1e-6)
    assert any("each is read with its own" in note for note in stack.notes)


def test_zero_is_nodata_in_sentinel2_files_that_declare_none(make_raster):
    values = field()
    values[:, :5] = 0
    for names, nodata in ((("B04", "B8A"), 0.0), (("red", "nir"), None)):
        sources = [Source(make_raster(f"{day}_2021-05-0{day}.tif", values, names=names)) for day in (1, 2)]
        stack = open_stack(sources)
        with Reader(stack) as reader:
            _, valid = reader.read((0, 20), (0, 30))
        assert stack.nodata == nodata and stack.masked == (nodata is None)
        assert valid[:, :5].any() == (nodata is None) and valid[:, 5:].all()
        assert any("0 is taken as nodata" in note for note in stack.notes) == (nodata == 0)


def test_the_finest_grid_counts_or_the_chosen_one(make_raster, pair):
    coarse = (600000.0, 20.0, 0.0, 5000000.0, 0.0, -20.0)
    wide = Source(make_raster("w_2021-05-21.tif", field(2, 10, 15), transform=coarse, nodata=0), "wide")
    stack = open_stack([wide, *pair])
    assert stack.grid.transform == UTM and any("warped to it: wide" in note for note in stack.notes)
    for reference in (0, "wide", wide.path):
        assert open_stack([wide, *pair], reference=reference).grid.transform == coarse
    with pytest.raises(ParameterError, match="'nobody' is not among the inputs: wide"):
        open_stack([wide, *pair], reference="nobody")


def test_read_stack_refuses_what_is_none(tmp_path):
    with pytest.raises(StackError, match=r"holds no stack.json"):
        read_stack(tmp_path)
    for text in ("{", "[]", '{"features": [{}]}', '{"features": []}', '{"features": 3}'):
        (tmp_path / "stack.json").write_text(text)
        with pytest.raises(StackError, match=r"stack.json"):
            read_stack(tmp_path)


def test_real_scenes(worldstrat):
    folder = worldstrat / "Landcover-14956"
    stack = open_stack([Source(str(path)) for path in sorted(folder.glob("*_L2A.tif"))])
    assert [band.name for band in stack.bands][:3] == ["B01", "B02", "B03"] and len(stack.bands) == 12
    assert stack.grid.geographic and stack.grid.gsd() == pytest.approx((9.83, 10.18), abs=0.05)
    assert [seen.time for seen in stack.observations] == sorted(seen.time for seen in stack.observations)
    assert (stack.dtype, stack.nodata, stack.reflectance_scale) == ("uint16", 0.0, 1e-4)
    with Reader(stack) as reader:
        values, valid = reader.read((0, stack.grid.height), (0, stack.grid.width))
    last = gdal.Open(stack.observations[-1].source).ReadAsArray()
    np.testing.assert_allclose(values[-1], last * 1e-4, rtol=1e-6)
    assert valid.mean() > 0.99
