# SPDX-License-Identifier: GPL-2.0-or-later
"""Dates in metadata: of files, of bands, on the time axes of NetCDF."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from temporal_liif.core.raster.date_metadata import tag_time, time_from_metadata, time_of_band, time_on_axis


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("metadata", "expected"),
    [
        ({"ACQUISITION_DATE": "2019-10-18", "TIFFTAG_DATETIME": "2022:01:01 00:00:00"}, utc(2019, 10, 18)),
        # Mostly the time when the file was made.
        ({"TIFFTAG_DATETIME": "2019:10:18 10:30:21"}, None),
        ({"EXIF_DateTime": "2019:10:18 10:30:21"}, None),
        ({"EXIF_DateTimeOriginal": "2019:10:18 10:30:21"}, utc(2019, 10, 18, 10, 30, 21)),
        ({"acquisition_time": "2012-08-20T15:10:00Z"}, utc(2012, 8, 20, 15, 10)),
        ({"NITF_IDATIM": "20060715103021"}, utc(2006, 7, 15, 10, 30, 21)),
        ({"ACQUISITION_START_TIME": "2021-05-01T05:43:21.123456"}, utc(2021, 5, 1, 5, 43, 21, 123456)),
        (
            {"SENSING_TIME": "2021-01-05T10:33:29.123Z; 2021-01-05T10:33:44.456Z"},
            utc(2021, 1, 5, 10, 33, 29, 123000),
        ),
        ({"ACQUISITIONDATETIME": "2012-06-18 08:20:11"}, utc(2012, 6, 18, 8, 20, 11)),
        (
            {"PRODUCT_START_TIME": "2017-06-05T10:10:31.026Z", "GENERATION_TIME": "2017-06-06T00:00:00Z"},
            utc(2017, 6, 5, 10, 10, 31, 26000),
        ),
        (
            {"DATE_ACQUIRED": "2013-03-30", "SCENE_CENTER_TIME": '"18:46:01.1234567Z"'},
            utc(2013, 3, 30, 18, 46, 1, 123456),
        ),
        ({"NC_GLOBAL#time_coverage_start": "2021-05-01T10:00:00Z"}, utc(2021, 5, 1, 10)),
        (
            {"DATATAKE_1_DATATAKE_SENSING_START": "2017-06-05T10:10:31.026Z"},
            utc(2017, 6, 5, 10, 10, 31, 26000),
        ),
        ({"datetime": "2021-05-01T10:00:00+00:00"}, utc(2021, 5, 1, 10)),
        ({"TIFFTAG_DATETIME": "0000:00:00 00:00:00"}, None),
        ({"ACQUISITION_DATE": "unknown", "AREA_OR_POINT": "Area"}, None),
        ({"PROCESSING_DATE": "2021-05-01"}, None),
        ({}, None),
    ],
)
def test_time_from_metadata(metadata, expected):
    assert time_from_metadata(metadata) == expected


def test_the_tag_of_tiff_is_read_apart():
    assert tag_time({"TIFFTAG_DATETIME": "2019:10:18 10:30:21"}) == utc(2019, 10, 18, 10, 30, 21)
    assert tag_time({"TIFFTAG_DATETIME": "0000:00:00 00:00:00"}) is None and tag_time({}) is None


@pytest.mark.parametrize(
    ("value", "units", "calendar", "expected"),
    [
        ("17897", "days since 1970-01-01", "standard", utc(2019, 1, 1)),
        ("17897.4375", "days since 1970-1-1 00:00:00", "", utc(2019, 1, 1, 10, 30)),
        ("0", "hours since 1900-01-01 00:00:0.0", "gregorian", utc(1900, 1, 1)),
        ("1609459200", "seconds since 1970-01-01T00:00:00Z", "proleptic_gregorian", utc(2021, 1, 1)),
        ("90", "Minutes since 2021-05-01 12:00", "standard", utc(2021, 5, 1, 13, 30)),
        ("-1", "weeks since 2021-05-08", "standard", utc(2021, 5, 1)),
        # 1 January of the year 1 is two days earlier in the Julian calendar; netCDF4.num2date gives the same.
        ("738157", "days since 1-1-1 00:00:00", "standard", utc(2022, 1, 1)),
        ("20210501.5", "day as %Y%m%d.%f", "proleptic_gregorian", utc(2021, 5, 1, 12)),
        ("1609459200500000000", "nanoseconds since 1970-01-01", "", utc(2021, 1, 1, 0, 0, 0, 500_000)),
        ("20210501", "", "", utc(2021, 5, 1)),
        ("2021-05-01T10:30", "", "", utc(2021, 5, 1, 10, 30)),
        ("738157", "days since 1-1-1", "proleptic_gregorian", utc(2022, 1, 3)),
    ],
)
def test_numbers_on_a_time_axis(value, units, calendar, expected):
    assert time_on_axis(value, units, calendar) == expected


@pytest.mark.parametrize(
    ("units", "calendar"),
    [
        ("months since 2000-01-01", "standard"),
        ("days since 2000-01-01", "360_day"),
        ("days since 2000-01-01", "noleap"),
        ("days since yesterday", ""),
        ("days since 2000-13-01", ""),
        ("day as %Y%m%d.%f", "standard"),
        ("level", ""),
    ],
)
def test_axes_that_give_no_dates(units, calendar):
    with pytest.raises(ValueError, match=units):
        time_on_axis("3", units, calendar)


@given(st.datetimes(datetime(1583, 1, 1), datetime(2999, 1, 1)))
def test_days_since_any_day(moment):
    moment = moment.replace(microsecond=0, tzinfo=timezone.utc)
    days = (moment - datetime(1858, 11, 17, tzinfo=timezone.utc)) / timedelta(days=1)
    assert time_on_axis(repr(days), "days since 1858-11-17", "standard") == moment


def test_bands_that_carry_a_date():
    assert time_of_band({"NETCDF_DIM_t": "18628"}, {"t#units": "days since 1970-01-01"}) == utc(2021, 1, 1)
    assert time_of_band({"NETCDF_DIM_date": "20210101"}, {}) == utc(2021, 1, 1)
    with pytest.raises(ValueError, match="no units"):
        time_of_band({"NETCDF_DIM_time": "3"}, {})
    assert time_of_band({"NETCDF_DIM_depth": "5"}, {"depth#units": "m"}) is None
    assert time_of_band({"GRIB_VALID_TIME": "1609459200"}, {}) == utc(2021, 1, 1)
    assert time_of_band({"Date": "2018-04-03T00:00:00.0Z"}, {}) == utc(2018, 4, 3)
    assert time_of_band({"DATE": "none", "wavelength": "0.8"}, {}) is None
