# SPDX-License-Identifier: GPL-2.0-or-later
"""What people write: dates, bands, formulas, periods, places, conditions."""

from __future__ import annotations

from datetime import date, datetime, timezone

import numpy as np
from temporal_liif.core import dates
from temporal_liif.core.analysis.formula import Formula
from temporal_liif.core.analysis.own_indices import own_indices
from temporal_liif.core.raster.date_metadata import time_from_metadata, time_on_axis
from temporal_liif.core.raster.date_names import date_from_name
from temporal_liif.core.raster.products import product_of
from temporal_liif.core.scenes.address import problem_of, resolved
from temporal_liif.core.scenes.query import as_cql2, as_query, parse_filters, parse_sort
from temporal_liif.core.stack.band_names import find_band

from .subject import Subject, each, lines

OBSERVED = [datetime(2021, 5, day, 10, 30, tzinfo=timezone.utc) for day in (1, 11, 21)]


def _read_formula(text: str) -> None:
    formula = Formula(text)
    formula({name: np.linspace(0, 1, 5) for name in formula.names})


def _read_condition(text: str) -> None:
    conditions = parse_filters(text)
    as_cql2(conditions)
    as_query(conditions)
    for condition in conditions:
        condition.holds({"eo:cloud_cover": 5, "platform": "sentinel-2a", "view:off_nadir": None})
    parse_sort(text)


def _read_axis(text: str) -> None:
    value, _, units = text.partition(" ")
    time_from_metadata({"ACQUISITION_DATE": text, "SENSING_TIME": value})
    time_on_axis(value, units, "standard")


def _read_address(text: str) -> None:
    resolved("https://stac.example.org/v1/items/a", text, True)
    problem_of(text, True)


def _read_period(text: str) -> None:
    from temporal_liif.ui.period import parse_period

    parse_period(text, date(2021, 6, 1))


def _read_place(text: str) -> None:
    from temporal_liif.ui.coordinates import parse_place

    parse_place(text)


SUBJECTS = {
    "targets": Subject(
        lines(
            "2021-05-12", "P7D", "2021-05-01/2021-07-01/P1M", "inputs", "between:3", "2021-05-02,2021-05-09"
        ),
        each(lambda text: dates.parse_targets(text, OBSERVED)),
        text=True,
    ),
    "dates in names": Subject(
        lines(
            "S2A_MSIL2A_20210501T104031_N0500.tif", "LC08_L2SP_195028_20210501", "ndvi 2021-05", "x_2021_121"
        ),
        each(date_from_name),
        text=True,
    ),
    "dates in metadata": Subject(
        lines("18748.5 days since 1970-01-01", "1.5 hours since 2021-05-01T10:30", "2021-05-01T10:30:00Z"),
        each(_read_axis),
        text=True,
        expected=(ValueError, OverflowError),
    ),
    "names of products": Subject(
        lines(
            "S2A_MSIL2A_20210501T104031_N0500_R008_T31UFS_20210501T134031.SAFE/T31UFS_B04.jp2",
            "LC08_L2SP_195028_20210501_20210508_02_T1_SR_B4.TIF",
            "HLS.S30.T31UFS.2021121T104031.v2.0.B04.tif",
            'NETCDF:"MOD09GA.A2021121.h18v03.hdf":sur_refl_b01_1',
        ),
        each(lambda text: product_of(text, text, {"PROCESSING_BASELINE": text})),
        text=True,
    ),
    "bands": Subject(
        lines("B04", "red", "nir08", "4", "B8A", "swir16"),
        each(lambda text: find_band(text, ["B02", "B04", "nir"], [0.49, 0.665, 0.84])),
        text=True,
    ),
    "formula": Subject(
        lines("(nir - red) / (nir + red)", "2.5 * (nir - red) / (nir + 6 * red - 7.5 * blue + 1)", "B8 ** 2"),
        each(_read_formula),
        text=True,
    ),
    "named formulas": Subject(
        lines("mine = (nir - red) / (nir + red); other = nir^2", "x = red"), each(own_indices), text=True
    ),
    "conditions": Subject(
        lines("eo:cloud_cover < 20; platform in sentinel-2a, sentinel-2b", "a != 'b c'"),
        each(_read_condition),
        text=True,
    ),
    "addresses": Subject(
        lines("https://a.example.org:8443/x/y.tif?sig=a&se=b", "s3://bucket/key/b.tif", "./x/../y.tif"),
        each(_read_address),
        text=True,
        expected=(ValueError,),
    ),
    "period": Subject(
        lines("2021", "May 2021", "2021-05-01/2021-07-01", "last 90 days", "1-3 May 2021"),
        each(_read_period),
        text=True,
    ),
    "place": Subject(
        lines("46.5, 7.1", "7.1E 46.5N", "46 30 12 N, 7 6 0 E", "7,46,8,47"), each(_read_place), text=True
    ),
}
