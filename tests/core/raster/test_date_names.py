# SPDX-License-Identifier: GPL-2.0-or-later
"""Dates in names: products, periods, times of day, and numbers that are none."""

from datetime import date, datetime, time, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from temporal_liif.core.raster.date_names import date_from_name, time_from_name


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=timezone.utc)


moments = st.datetimes(datetime(1950, 1, 1), datetime(2150, 1, 1), timezones=st.just(timezone.utc))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("S2A_MSIL1C_20170105T013442_N0204_R031_T53NMJ_20170106T013443.SAFE", utc(2017, 1, 5, 1, 34, 42)),
        (
            "S2A_OPER_PRD_MSIL1C_PDMC_20160125T221501_R051_V20160122T103020_20160122T103020",
            utc(2016, 1, 22, 10, 30, 20),
        ),
        ("L2A_T32TQM_A012345_20170605T101031", utc(2017, 6, 5, 10, 10, 31)),
        ("T32TQM_20170605T101031_B04_10m.jp2", utc(2017, 6, 5, 10, 10, 31)),
        ("S2B_32TQM_20200605_0_L2A", utc(2020, 6, 5)),
        ("S2A_T32TQM_20200605T101031_L2A", utc(2020, 6, 5, 10, 10, 31)),
        ("LC08_L1TP_044034_20130330_20170310_01_T1_B4.TIF", utc(2013, 3, 30)),
        ("LC09_CU_028003_20220304_20221120_02_SR", utc(2022, 3, 4)),
        ("LC80440342013089LGN00", utc(2013, 3, 30)),
        ("LE71230321999365EDC00_B1", utc(1999, 12, 31)),
        ("HLS.S30.T17SLU.2020209T155956.v2.0.B04.tif", utc(2020, 7, 27, 15, 59, 56)),
        ("MOD09GA.A2021121.h18v04.006.2021123034512.hdf", utc(2021, 5, 1)),
        (
            "S1A_IW_GRDH_1SDV_20210501T054321_20210501T054346_037700_0472B5_1234",
            utc(2021, 5, 1, 5, 43, 21),
        ),
        ("20210501_101010_1003_3B_AnalyticMS.tif", utc(2021, 5, 1, 10, 10, 10)),
        ("01_2019-10-18_L2A.tif", utc(2019, 10, 18)),
        ("field 2021_05_01", utc(2021, 5, 1)),
        ("ndvi-2021.05.01", utc(2021, 5, 1)),
        ("2021-05-01T10-30-21.tif", utc(2021, 5, 1, 10, 30, 21)),
        ("img20210501a.tif", utc(2021, 5, 1)),
        ("area_2021121.tif", utc(2021, 5, 1)),
        ("v1.2_N0510_20240229.tif", utc(2024, 2, 29)),
        ("MYD09A1.061_sur_refl_b01_doy2019177_aid0003.tif", utc(2019, 6, 26)),
        ("ECO2LSTE.001_SDS_LST_doy2020155214525_aid0001.tif", utc(2020, 6, 3, 21, 45, 25)),
        ("c_gls_FAPAR300_202003100000_GLOBE_PROBAV_V1.0.1.tif", utc(2020, 3, 10)),
        ("202105011030.tif", utc(2021, 5, 1, 10, 30)),
        ("flight-20210501103059-a.tif", utc(2021, 5, 1, 10, 30, 59)),
        ("IMG_SPOT7_MS_201909021028557_ORT_1.TIF", utc(2019, 9, 2, 10, 28, 55)),
        ("IMG_PNEO4_202209021028557_PMS-FS_ORT_1.TIF", utc(2022, 9, 2, 10, 28, 55)),
        ("field_20210501_0930.tif", utc(2021, 5, 1, 9, 30)),
        ("field_2021-05-01_0930", utc(2021, 5, 1, 9, 30)),
        ("field 2021-05-01 09:30", utc(2021, 5, 1, 9, 30)),
        ("field_2021-05-01T09-30.tif", utc(2021, 5, 1, 9, 30)),
        ("NDVI 2021-05-01T10:30:00+02:00", utc(2021, 5, 1, 8, 30)),
        ("NDVI 2021-05-01T10:30:21.250Z", utc(2021, 5, 1, 10, 30, 21, 250_000)),
        ("20210501_093000_12_2401_3B_AnalyticMS_SR.tif", utc(2021, 5, 1, 9, 30)),
        ("sheet_1912-08-30.tif", utc(1912, 8, 30)),
        ("cadastre 1791-10-14", utc(1791, 10, 14)),
        ("luftbild_19450322.tif", utc(1945, 3, 22)),
        ("Befliegung 03.07.2018.tif", utc(2018, 7, 3)),
        ("chirps-v2.0.2021.01.11.tif", utc(2021, 1, 11)),
        ("MOD021KM.A2021001.0142.061.2021002123456.hdf", utc(2021, 1, 1, 1, 42)),
        ("VNP13A1.A2020113.h18v04.001.2020130012345.h5", utc(2020, 4, 22)),
        ("GEDI02_A_2021001103021_O11234_02_T01.h5", utc(2021, 1, 1, 10, 30, 21)),
        ("SVI01_npp_d20210101_t0142003_e0143245_b47612_c20210101074500.h5", utc(2021, 1, 1, 1, 42)),
        ("OR_ABI-L2-M6_G16_s20210011200204_e20210011209512_c20210011209566.nc", utc(2021, 1, 1, 12, 0, 20)),
        ("AST_L1T_00307152006103021_20150515132454_1234.hdf", utc(2006, 7, 15, 10, 30, 21)),
        ("id20190203_2021-05-01.tif", utc(2021, 5, 1)),
        ("SENTINEL2A_20210501-103024-461_L2A_T31TCJ_C_V3-0", utc(2021, 5, 1, 10, 30, 24)),
        ("PROBAV_S1_TOC_20210501_100M_V101", utc(2021, 5, 1)),
        ("3B-DAY.MS.MRG.3IMERG.20210101-S000000-E235959.V06.nc4", utc(2021, 1, 1)),
        ("NDVI_2020-01-01_proc20200823T101010.tif", utc(2020, 1, 1)),
        ("made_of_20200101_created_20220301.tif", utc(2020, 1, 1)),
        # What looks like a time of day and may be a year, a number or a size.
        ("mosaic_20200101_2020.tif", utc(2020, 1, 1)),
        ("mosaic_20201231_2021.tif", utc(2020, 12, 31)),
        ("DJI_20210501_0003.tif", utc(2021, 5, 1)),
        ("ndvi_2021-05-01_1000m.tif", utc(2021, 5, 1)),
        ("ndvi_20210501_2560.tif", utc(2021, 5, 1)),
    ],
)
def test_time_from_name(name, expected):
    assert time_from_name(name) == expected


@pytest.mark.parametrize(
    "name",
    [
        "",
        "T32TQM_N0204_R031",
        "N05.10_T53NMJ",
        "LC08_L1TP_044034",
        "version_2.0.1",
        "tile_18320512.tif",
        "scene_20211332.tif",
        "id_120210501999.tif",
        "2021.tif",
        "season_2021-2022",
        "Landcover-1864782",
        "UNHCR-AFGs003914",
        "S2A_OPER_MSI_L1C_TL_EPA__20160605T113933_A000734_T32TQM_N02.02",
        "2021-02-30",
        "20190229.tif",
        "B04_10m",
        "h18v04.006",
        "x2021999",
        "parcel_202105019999.tif",
        "1609459200000.tif",
        "20210001.tif",
        "2021-5.tif",
        "2021_05.tif",
        "01-05-2021.tif",
        "exported_20220101.tif",
        "creation-2022-01-01",
        "31.02.2021",
        "ndvi_2021-02-30_x",
    ],
)
def test_no_date_in_name(name):
    assert time_from_name(name) is None


@given(moments.filter(lambda time: time.year >= 1970))
def test_any_day_is_found_in_a_name(time):
    day = time.replace(hour=0, minute=0, second=0, microsecond=0)
    for form in ("%Y-%m-%d", "%Y%m%d", "%Y_%m_%d"):
        if time.year < 2100:
            assert time_from_name(f"T32TQM_{day.strftime(form)}_B04_10m.tif") == day


@pytest.mark.parametrize(
    ("name", "start", "end", "rest"),
    [
        ("S2_20LKP_2020-04-01_2020-06-30_B03", utc(2020, 4, 1), utc(2020, 6, 30), "S2_20LKP_B03"),
        ("x_20200101_20200331", utc(2020, 1, 1), utc(2020, 3, 31), "x"),
        ("x_20200101-20200331", utc(2020, 1, 1), utc(2020, 3, 31), "x"),
        ("NDVI 2020-01-01 to 2020-03-31", utc(2020, 1, 1), utc(2020, 3, 31), "NDVI"),
        ("basemap_2020-06_2020-08_mosaic", utc(2020, 6, 1), utc(2020, 8, 31), "basemap_mosaic"),
        ("basemap 2024-02", utc(2024, 2, 1), utc(2024, 2, 29), "basemap"),
        (
            "S1A_IW_20210501T054321_20210501T054346_37700",
            utc(2021, 5, 1, 5, 43, 21),
            utc(2021, 5, 1, 5, 43, 46),
            "S1A_IW_37700",
        ),
        (
            "OPERA_L3_DSWX-HLS_T32TLR_20210105T103329Z_20230601T121314Z_L8",
            utc(2021, 1, 5, 10, 33, 29),
            None,
            "OPERA_L3_DSWX-HLS_T32TLR_Z_20230601T121314Z_L8",
        ),
        (
            "ANY_20210105T103329Z_20230601T121314Z_L8",
            utc(2021, 1, 5, 10, 33, 29),
            None,
            "ANY_20230601T121314Z_L8",
        ),
        # As numpy and xarray write a time.
        ("2021-05-01T10:30:21.250000000", utc(2021, 5, 1, 10, 30, 21, 250_000), None, ""),
        ("B04_2021-05-01T00:00:00.000000000", utc(2021, 5, 1), None, "B04"),
        ("2021-05-01T00:00:00.000000000 B04", utc(2021, 5, 1), None, "B04"),
        # A second date that is no end: before the first, the same, of another form, or of processing.
        ("x_2020-04-01_2020-03-31", utc(2020, 4, 1), None, "x_2020-03-31"),
        ("20190918T101031_20190918T101031_T32TQM_B2", utc(2019, 9, 18, 10, 10, 31), None, "T32TQM_B2"),
        ("2020-04-01_20200823", utc(2020, 4, 1), None, "20200823"),
        (
            "LC08_L2SP_199031_20200101_20200823_02_T1",
            utc(2020, 1, 1),
            None,
            "LC08_L2SP_199031_20200823_02_T1",
        ),
    ],
)
def test_periods_and_rests(name, start, end, rest):
    found = date_from_name(name)
    assert (found.start, found.end, found.rest) == (start, end, rest)


days = st.dates(date(1900, 1, 1), date(2099, 12, 31))
clocks = st.times(time(1, 0), time(23, 59))


@given(days, days, st.sampled_from(["%Y-%m-%d", "%Y%m%d", "%Y_%m_%d", "%Y.%m.%d"]), st.sampled_from("_- "))
def test_a_second_date_is_never_a_time_of_day(first, second, form, gap):
    found = date_from_name(f"NDVI_{first.strftime(form)}{gap}{second.strftime(form)}_B04.tif")
    assert found.start == datetime.combine(first, time(), timezone.utc)
    assert found.end == (datetime.combine(second, time(), timezone.utc) if second > first else None)


@given(days, clocks, st.sampled_from(["%Y%m%dT%H%M%S", "%Y%m%d_%H%M%S", "%Y%m%d%H%M%S", "%Y-%m-%dT%H:%M:%S"]))
def test_a_time_of_day_is_found_in_a_name(day, clock, form):
    moment = datetime.combine(day, clock, timezone.utc).replace(microsecond=0)
    assert time_from_name(f"T32TQM_{moment.strftime(form)}_B04_10m.tif") == moment


@given(days.filter(lambda day: day.year >= 1970))
def test_days_of_the_year_are_found(day):
    moment = datetime.combine(day, time(), timezone.utc)
    for form in ("MOD13Q1_doy%Y%j_aid0001", "MOD13Q1.A%Y%j.h18v04", "area_%Y%j"):
        assert time_from_name(day.strftime(form)) == moment


@given(st.integers(10**8, 10**11 - 1))
def test_a_date_inside_a_longer_number_is_none(number):
    assert time_from_name(f"tile_{number}.tif") is None


@given(st.text(alphabet="0123456789_-. TZABsSL:h", max_size=40))
def test_any_name_is_read_without_an_error(name):
    found = date_from_name(name)
    assert found is None or found.end is None or found.end > found.start
