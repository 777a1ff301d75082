# SPDX-License-Identifier: GPL-2.0-or-later
"""Bands that are dates: NetCDF with a time axis, FORCE, GRIB, and bands or parts of a VRT named by dates."""

from __future__ import annotations

import math
import os
import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from osgeo import gdal

from ..errors import StackError
from ..messages import Message
from .band_header import BandDate, BandHeader
from .date_metadata import time_axis, time_of_band
from .date_names import date_from_name
from .gdal_text import metadata_of
from .sensors import band_of_file
from .virtual_bands import file_behind

_DOMAINS = ("", "IMAGERY", "FORCE")


def date_of_band(band: gdal.Band, name: str, dataset: Mapping[str, str]) -> BandDate | None:
    """The date that a band states of itself; `dataset` is the metadata of its file.

    Raises ValueError, with the units, for a time axis that cannot be turned into dates.
    """
    metadata: dict[str, str] = {}
    for domain in _DOMAINS:
        metadata.update(metadata_of(band, domain))
    named = date_from_name(name)
    variable = named.rest if named else name or metadata.get("NETCDF_VARNAME", "")
    axis = time_axis(metadata, dataset)
    time = time_of_band(metadata, dataset)
    if time is not None:
        others = [f"{key[11:]}={metadata[key]}" for key in sorted(metadata) if _is_dimension(key, axis)]
        variable = metadata.get("GRIB_ELEMENT", variable)
        source = (
            Message("the time dimension '{axis}'", axis=axis)
            if axis
            else Message("the metadata of the bands")
        )
        return BandDate(time, " ".join([variable, *others]).strip(), source)
    if named:
        # Earth Engine numbers the images in front: 0_20190918_B4, 1_20191004_B4.
        rest = re.sub(r"^(?:\d+_)+", "", _without_dates(named.rest))
        return BandDate(named.start, rest, Message("the names of the bands"))
    return _date_of_source(band)


def dates_of(bands: Sequence[BandHeader], label: str) -> list[tuple[datetime, tuple[BandHeader, ...]]]:
    """The bands of each date, ascending; empty where the bands are no dates.

    Raises StackError, naming the bands, where only some of them are dates, the dates hold different bands, or
    the bands are years, months, weeks or days of a year.
    """
    times = sorted({band.date.time for band in bands if band.date})
    if not times:
        _refuse_periods(bands, label)
    if not times or (len(times) == 1 and not all(band.date for band in bands)):
        return []
    bare = [band.name or str(band.index) for band in bands if not band.date]
    if bare:
        raise StackError(
            "{label}: some of its bands are dates, and these are not: {bare}. {remedy}",
            label=label,
            bare=", ".join(bare),
            remedy=_REMEDY,
        )
    groups = [(time, tuple(band for band in bands if band.date.time == time)) for time in times]
    if len({len(group) for _, group in groups}) > 1 or (
        len(groups[0][1]) > 1 and len({frozenset(_variables(group)) for _, group in groups}) > 1
    ):
        listed = "; ".join(
            f"{time:%Y-%m-%d}: {', '.join(_variables(group)) or len(group)}" for time, group in groups[:4]
        )
        raise StackError(
            "{label}: its bands are dates, yet not each date has the same bands ({listed}). {remedy}",
            label=label,
            listed=listed,
            remedy=_REMEDY,
        )
    order = {name: place for place, name in enumerate(_variables(groups[0][1]))}
    return [
        (time, tuple(sorted(group, key=lambda band: order.get(band.date.variable, 0))))
        for time, group in groups
    ]


def variable_names(groups: Sequence[tuple[datetime, Sequence[BandHeader]]]) -> list[str]:
    """Names of the bands of each date; empty ones where they differ from date to date or are not unique."""
    names = _variables(groups[0][1])
    same = all(_variables(group) == names for _, group in groups)
    return names if same and len(set(names)) == len(names) else [""] * len(names)


_REMEDY = Message(
    "Save the bands of each date as a file of its own (Raster > Conversion > "
    "Translate, or gdal_translate -b); or, if all its bands are of one date, give that "
    "for the file ('Dates of the inputs')."
)


_YEARS = Message("years")
_YEAR = r"(?:19|20)\d\d"
_MONTH_NAME = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_PERIODS = (
    (_YEARS, _YEAR),
    (Message("months"), rf"{_YEAR}[-_.]?(?:0[1-9]|1[0-2])"),
    (Message("months"), rf"(?<![A-Z])(?:{_MONTH_NAME}(?:[-_. ]?{_YEAR})?|month[-_ ]?\d{{1,2}})(?![A-Z])"),
    (Message("weeks"), rf"(?:{_YEAR}-?W\d\d|week[-_ ]?\d{{1,2}})"),
    (Message("days of a year"), r"doy[-_ ]?\d{1,3}"),
)
"""Names of periods that are no dates."""


def _refuse_periods(bands: Sequence[BandHeader], label: str) -> None:
    """StackError for bands that differ by a year, month, week or day of year in their names.

    Numbers from 1900 on may be wavelengths in nm.
    """
    if len(bands) < 2 or not all(math.isnan(band.wavelength) for band in bands):
        return
    for kind, period in _PERIODS:
        pattern = re.compile(rf"(.*(?<!\d))({period})((?!\d).*)", re.IGNORECASE)
        parts = [pattern.fullmatch(band.name) for band in bands]
        if not all(parts):
            continue
        rests, names = {(part[1], part[3]) for part in parts}, [part[2] for part in parts]
        if (
            len(rests) > 1
            or len(set(names)) < len(names)
            or re.search(r"nm|nano|[uµ]m|micro", str(rests), re.I)
        ):
            continue
        days = [f"{name}-07-01" for name in names[:2]] if kind is _YEARS else ["2021-01-15", "2021-02-15"]
        raise StackError(
            "{label}: its bands are {kind} ({names}), which are no dates. Give a date for each "
            "band ('Dates of the inputs': {days}, ...), or one for the file, if all its bands "
            "are of one date.",
            label=label,
            kind=kind,
            names=", ".join(names),
            days=", ".join(days),
        )


def _variables(bands: Sequence[BandHeader]) -> list[str]:
    return [band.date.variable for band in bands]


def _is_dimension(key: str, axis: str) -> bool:
    """Whether a metadata key holds the place of a band on another axis than that of time."""
    return key.startswith("NETCDF_DIM_") and key != f"NETCDF_DIM_{axis}"


def _date_of_source(band: gdal.Band) -> BandDate | None:
    """The date in the name of the only file behind a band of a VRT."""
    name = os.path.splitext(file_behind(band))[0]
    named = date_from_name(name)
    if not named:
        return None
    variable = band_of_file(name) or _without_dates(named.rest)
    return BandDate(named.start, variable, Message("the names of the files in the VRT"))


def _without_dates(name: str) -> str:
    """A name without further dates, as of processing, which differ from file to file."""
    found = date_from_name(name)
    while found:
        name, found = found.rest, date_from_name(found.rest)
    return name
