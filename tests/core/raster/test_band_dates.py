# SPDX-License-Identifier: GPL-2.0-or-later
"""Bands that are dates: split into the dates of a stack with their values, or refused with the remedy."""

import math
from datetime import datetime, timedelta, timezone

import numpy as np
import pytest
from osgeo import gdal, osr
from temporal_liif.core.errors import DateError, StackError
from temporal_liif.core.raster.header import read_header
from temporal_liif.core.stack.image import open_image
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack
from temporal_liif.core.stack.reader import Reader

UTM = (600000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=timezone.utc)


def planes(count: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).uniform(0.1, 0.9, (count, 6, 8)).astype("float32")


def read(stack) -> np.ndarray:
    with Reader(stack) as reader:
        values, valid = reader.read((0, 6), (0, 8))
    assert valid.all()
    return values


def netcdf(path, variables: dict, times, units: str, calendar: str = "standard", sizes=None) -> str:
    """A NetCDF file of variables (T, h, w) on one time axis, in UTM."""
    driver = gdal.GetDriverByName("netCDF")
    root = driver.CreateMultiDimensional(str(path)).GetRootGroup()
    number, text = gdal.ExtendedDataType.Create(gdal.GDT_Float64), gdal.ExtendedDataType.CreateString()
    time = root.CreateDimension("time", "TEMPORAL", "", len(times))
    axis = root.CreateMDArray("time", [time], number)
    axis.WriteArray(np.array(times, float))
    axis.CreateAttribute("units", [], text).Write(units)
    axis.CreateAttribute("calendar", [], text).Write(calendar)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32631)
    for name, values in variables.items():
        dimensions = [time] if values.ndim == 3 else []
        for axis_name, kind, size, start, step in (
            ("y", "HORIZONTAL_Y", values.shape[-2], UTM[3] - 5, -10),
            ("x", "HORIZONTAL_X", values.shape[-1], UTM[0] + 5, 10),
        ):
            known = {dimension.GetName(): dimension for dimension in root.GetDimensions()}
            own = (
                axis_name if (axis_name not in known or known[axis_name].GetSize() == size) else axis_name * 2
            )
            if own not in known:
                known[own] = root.CreateDimension(own, kind, "", size)
                place = root.CreateMDArray(own, [known[own]], number)
                place.WriteArray(start + step * np.arange(size, dtype=float))
            dimensions.append(known[own])
        array = root.CreateMDArray(name, dimensions, gdal.ExtendedDataType.Create(gdal.GDT_Float32))
        array.SetSpatialRef(reference)
        array.WriteArray(np.ascontiguousarray(values))
    return str(path)


def test_a_time_axis_gives_a_date_for_each_band(tmp_path):
    first, second = planes(3, 1), planes(2, 2)
    hours = "hours since 2019-01-01 00:00:00"
    paths = [
        netcdf(tmp_path / "ndvi_2019.nc", {"ndvi": first}, [10.5, 394.5, 778.5], hours),
        netcdf(tmp_path / "ndvi_20200101.nc", {"ndvi": second}, [8770.5, 9154.5], hours),
    ]
    stack = open_stack([Source(path) for path in reversed(paths)])
    begin = utc(2019, 1, 1)
    assert [seen.time for seen in stack.observations] == [
        begin + timedelta(hours=hour) for hour in (10.5, 394.5, 778.5, 8770.5, 9154.5)
    ]
    assert [seen.name for seen in stack.observations][::4] == [
        "ndvi_2019.nc (band 1)",
        "ndvi_20200101.nc (band 2)",
    ]
    assert [band.name for band in stack.bands] == ["ndvi"] and stack.dtype == "float32"
    assert stack.grid.transform == UTM and (stack.grid.width, stack.grid.height) == (8, 6)
    np.testing.assert_array_equal(read(stack)[:, 0], np.concatenate([first, second]))
    assert "Dates: 5 from the bands." in stack.notes
    assert any("its bands are 3 dates, by the time dimension 'time'" in note for note in stack.notes)
    # One file is a series as well.
    assert len(open_stack([Source(paths[0])]).observations) == 3
    with pytest.raises(StackError, match="1 raster is given"):
        open_stack([Source(paths[0])], times=["2019-01-01"])


def test_variables_of_one_time_axis_are_bands(tmp_path):
    red, infrared = planes(3, 1), planes(3, 2)
    path = netcdf(tmp_path / "cube.nc", {"B04": red, "B08": infrared}, [0, 5, 10], "days since 2021-05-01")
    stack = open_stack([Source(path)])
    assert [seen.time for seen in stack.observations] == [utc(2021, 5, 1), utc(2021, 5, 6), utc(2021, 5, 11)]
    assert [(band.name, band.wavelength) for band in stack.bands] == [("B04", 0.665), ("B08", 0.833)]
    assert [seen.bands for seen in stack.observations] == [(1, 4), (2, 5), (3, 6)]
    np.testing.assert_array_equal(read(stack), np.stack([red, infrared], axis=1))
    only = open_stack([Source(path)], bands=["B08"])
    np.testing.assert_array_equal(read(only)[:, 0], infrared)
    # A variable alone, as QGIS loads it.
    one = open_stack([Source(f'NETCDF:"{path}":B08')])
    assert one.observations[0].name == "cube.nc:B08 (band 1)"
    np.testing.assert_array_equal(read(one)[:, 0], infrared)


def test_variables_on_different_grids_are_listed(tmp_path):
    fine = np.ones((2, 12, 16), "float32")
    path = netcdf(tmp_path / "two.nc", {"a": planes(2), "b": fine}, [0, 5], "days since 2021-05-01")
    with pytest.raises(StackError, match=r'different grids: NETCDF:".*two.nc":a \(8 x 6\).*":b \(16 x 12\)'):
        open_stack([Source(path)])


def test_a_time_axis_without_real_days_is_refused_until_dates_are_given(tmp_path):
    values = planes(3)
    path = netcdf(tmp_path / "model.nc", {"t": values}, [0, 30, 60], "days since 2000-01-01", "360_day")
    with pytest.raises(
        StackError,
        match=r"cannot be read \('days since 2000-01-01', calendar '360_day'\).*'Dates of the inputs'",
    ):
        open_stack([Source(path)])
    stack = open_stack([Source(path)], times=["2000-01-01", "2000-02-01", "2000-03-01"])
    assert [seen.time.month for seen in stack.observations] == [1, 2, 3]
    np.testing.assert_array_equal(read(stack)[:, 0], values)


def test_bands_named_by_dates(make_raster):
    first, second = planes(3, 1), planes(2, 2)
    sources = [
        Source(
            make_raster("2019_TSS.tif", first, names=("20190918_LND08", "20190926_LND07", "20191004_SEN2A"))
        ),
        Source(make_raster("2020_TSS.tif", second, names=("20200103_SEN2B", "20200111_SEN2A"))),
    ]
    stack = open_stack(sources)
    assert [seen.time for seen in stack.observations] == [
        utc(2019, 9, 18),
        utc(2019, 9, 26),
        utc(2019, 10, 4),
        utc(2020, 1, 3),
        utc(2020, 1, 11),
    ]
    assert [band.name for band in stack.bands] == ["Band 1"]
    np.testing.assert_array_equal(read(stack)[:, 0], np.concatenate([first, second]))
    assert any("3 dates, by the names of the bands" in note for note in stack.notes)


def test_bands_of_several_dates_with_several_bands_each(make_raster):
    values = planes(4)
    names = ("B08_2021-05-11", "B04_2021-05-01", "B08_2021-05-01", "B04_2021-05-11")
    stack = open_stack([Source(make_raster("cube.tif", values, names=names))])
    assert [(band.name, band.wavelength) for band in stack.bands] == [("B04", 0.665), ("B08", 0.833)]
    assert [seen.bands for seen in stack.observations] == [(2, 3), (4, 1)]
    np.testing.assert_array_equal(read(stack), values[[[1, 2], [3, 0]]])


def test_bands_dated_by_metadata(make_raster):
    path, values = make_raster("force.tif", planes(2)), planes(2)
    dataset = gdal.Open(path, gdal.GA_Update)
    for number, day in enumerate(("2018-04-03T00:00:00.0Z", "2018-04-11T00:00:00.0Z"), 1):
        dataset.GetRasterBand(number).SetMetadataItem("Date", day, "FORCE")
        dataset.GetRasterBand(number).SetMetadataItem("wavelength", f"2018.{number + 24}")
    dataset = None
    stack = open_stack([Source(path)])
    # The year is no wavelength.
    assert math.isnan(stack.bands[0].wavelength)
    assert [seen.time for seen in stack.observations] == [utc(2018, 4, 3), utc(2018, 4, 11)]
    np.testing.assert_array_equal(read(stack)[:, 0], values)


def test_a_virtual_stack_of_dated_files(make_raster, tmp_path):
    paths = [make_raster(f"ndvi_{day}.tif", planes(1, day)) for day in (20210501, 20210511)]
    virtual = str(tmp_path / "all.vrt")
    gdal.BuildVRT(virtual, paths, separate=True)
    stack = open_stack([Source(virtual)])
    assert [seen.time for seen in stack.observations] == [utc(2021, 5, 1), utc(2021, 5, 11)]
    np.testing.assert_array_equal(
        read(stack)[:, 0], np.concatenate([planes(1, 20210501), planes(1, 20210511)])
    )


def test_bands_of_one_date_stay_together(make_raster):
    sources = [
        Source(make_raster(f"{name}.tif", planes(2, seed), names=(f"B04_{day}", f"B08_{day}")))
        for seed, (name, day) in enumerate((("a", "20210501"), ("b", "20210511")))
    ]
    stack = open_stack(sources)
    assert [seen.time for seen in stack.observations] == [utc(2021, 5, 1), utc(2021, 5, 11)]
    assert [band.name for band in stack.bands] == ["B04", "B08"] and stack.observations[0].bands == ()
    np.testing.assert_array_equal(read(stack), np.stack([planes(2, 0), planes(2, 1)]))


def test_bands_that_do_not_fit_are_refused(make_raster):
    mixed = Source(make_raster("mixed.tif", planes(3), names=("20210501", "20210511", "mean")))
    with pytest.raises(
        StackError, match=r"mixed.tif: some of its bands are dates, and these are not: mean\. Save"
    ):
        open_stack([mixed])
    names = ("B04_20210501", "B08_20210501", "B04_20210511")
    with pytest.raises(StackError, match=r"2021-05-01: B04, B08; 2021-05-11: B04\)\. Save"):
        open_stack([Source(make_raster("uneven.tif", planes(3), names=names))])


def test_bands_that_are_years_are_refused(make_raster):
    years = Source(make_raster("years.tif", planes(3), names=("NDVI_2019", "NDVI_2020", "NDVI_2021")))
    with pytest.raises(
        StackError, match=r"its bands are years \(2019, 2020, 2021\).*'Dates of the inputs': 2019-07-01"
    ):
        open_stack([years, years])
    stack = open_stack([years], times=["2019-07-01", "2020-07-01", "2021-07-01"])
    np.testing.assert_array_equal(read(stack)[:, 0], planes(3))
    for names in (("1990 nm", "2000 nm", "2010 nm"), ("QA_2019", "NDVI_2020", "B"), ("B2019", "B2019")):
        day = Source(make_raster("x_2021-05-01.tif", planes(len(names)), names=names))
        assert len(open_stack([day], minimum=1).bands) == len(names)


@pytest.mark.parametrize(
    "names",
    [
        ("NDVI_2021_01", "NDVI_2021_02"),
        ("202101", "202102"),
        ("Jan", "February"),
        ("x mar 2021", "x apr 2021"),
    ],
)
def test_bands_that_are_months_are_refused(make_raster, names):
    """Neither dates nor bands of the day in the file's name."""
    months = Source(make_raster("x_2021-05-01.tif", planes(2), names=names))
    with pytest.raises(StackError, match=r"its bands are months \(.*'Dates of the inputs': 2021-01-15"):
        open_stack([months, months])
    stack = open_stack([months], times=["2021-01-15", "2021-02-15"])
    np.testing.assert_array_equal(read(stack)[:, 0], planes(2))
    assert len(open_stack([months], times=["2021-01-15"], minimum=1).bands) == 2


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (("2021-W01", "2021-W02"), "weeks"),
        (("NDVI week 1", "NDVI week 2"), "weeks"),
        (("DOY-001", "DOY-017"), "days of a year"),
        (("MONTH-01", "MONTH-02"), "months"),
    ],
)
def test_bands_of_other_periods_are_refused(make_raster, names, kind):
    source = Source(make_raster("x_2021-05-01.tif", planes(2), names=names))
    with pytest.raises(StackError, match=rf"its bands are {kind} \("):
        open_stack([source, source])


def test_a_virtual_raster_that_is_named_by_another_date_than_its_file(make_raster, tmp_path):
    paths = [make_raster(f"a_2021-05-{day}.tif", planes(1)) for day in ("01", "11")]
    sources = []
    for path, name in zip(paths, ("first_2021-06-01.vrt", "second_2021-05-11.vrt")):
        gdal.BuildVRT(str(tmp_path / name), [path])
        sources.append(Source(str(tmp_path / name)))
    stack = open_stack(sources)
    assert [seen.time.day for seen in stack.observations] == [1, 11] and stack.bands[0].name == "a"
    (warning,) = (text for text in stack.warnings if "different days" in text)
    assert "first_2021-06-01.vrt (bands 2021-05-01, name 2021-06-01)" in warning and "second" not in warning


def test_images_numbered_by_earth_engine(make_raster):
    names = ("0_20190918_B4", "0_20190918_B8", "1_20191004_B4", "1_20191004_B8")
    stack = open_stack([Source(make_raster("gee.tif", planes(4), names=names))])
    assert [band.name for band in stack.bands] == ["B4", "B8"]
    np.testing.assert_array_equal(read(stack), planes(4).reshape(2, 2, 6, 8))


def test_dates_given_decide(make_raster):
    named = [Source(make_raster(f"{n}.tif", planes(2, n), names=("20210501", "20210511"))) for n in (1, 2)]
    stack = open_stack(named, times=["2020-01-01", "2020-02-01"])
    assert [seen.time.month for seen in stack.observations] == [1, 2] and len(stack.bands) == 2
    plain = [Source(make_raster(f"plain{n}.tif", planes(2, n))) for n in (1, 2)]
    stack = open_stack(plain, times=[f"2020-0{month}-01" for month in (1, 2, 3, 4)])
    assert [seen.name for seen in stack.observations] == [
        f"plain{n}.tif (band {band})" for n in (1, 2) for band in (1, 2)
    ]
    np.testing.assert_array_equal(read(stack)[:, 0], np.concatenate([planes(2, 1), planes(2, 2)]))
    with pytest.raises(DateError, match="3 dates are given for 2 rasters with 4 bands in all"):
        open_stack(plain, times=["2020-01-01"] * 3)


def test_an_image_alone_keeps_its_bands(make_raster):
    image = open_image(Source(make_raster("x.tif", planes(2), names=("20210501", "20210511"))))
    assert len(image.bands) == 2 and len(image.observations) == 1


def test_the_fourth_date_is_no_mask(make_raster, tmp_path):
    values = np.random.default_rng(1).integers(1, 255, (4, 6, 8)).astype("uint8")
    days = [f"2021050{day}" for day in (1, 2, 3, 4)]
    path = make_raster("bytes.tif", values[:3], alpha=values[3], names=days)
    assert len(read_header(path).marked) == 1
    stack = open_stack([Source(path)])
    assert [seen.time.day for seen in stack.observations] == [1, 2, 3, 4]
    np.testing.assert_allclose(read(stack)[:, 0], values / 255, atol=1e-6)


@pytest.mark.parametrize("interleave", ["PIXEL", "BAND"])
def test_windows_of_dates_that_share_blocks(make_raster, interleave):
    values = np.random.default_rng(3).integers(1, 9000, (8, 6, 8)).astype("int16")
    names = [f"B0{band}_2021-05-0{day}" for day in (1, 2, 3, 4) for band in (4, 8)]
    path = make_raster("cube.tif", values, names=names, options=[f"INTERLEAVE={interleave}", "BLOCKYSIZE=2"])
    stack = open_stack([Source(path)], bands=["B08"], reflectance_scale=1e-4)
    with Reader(stack) as reader:
        for rows, cols in (((0, 4), (0, 8)), ((2, 6), (3, 8)), ((0, 4), (0, 8)), ((5, 6), (7, 8))):
            got, valid = reader.read(rows, cols)
            assert valid.all()
            expected = values[1::2, rows[0] : rows[1], cols[0] : cols[1]] * 1e-4
            np.testing.assert_allclose(got[:, 0], expected, rtol=1e-6)
            one, _ = reader.read_date(2, (1, 3), (0, 2))
            np.testing.assert_allclose(one[0], values[5, 1:3, :2] * 1e-4, rtol=1e-6)
