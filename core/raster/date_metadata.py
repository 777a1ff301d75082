# SPDX-License-Identifier: GPL-2.0-or-later
"""Acquisition dates in GDAL metadata, of whole files and of single bands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone

from ..dates import EPOCH, leading_time

# Keys that hold the acquisition, surest first; ends of a key, compared in upper case and without underscores.
_KEYS = (
    "ACQUISITIONDATETIME",
    "DATATAKE1DATATAKESENSINGSTART",
    "SENSINGTIME",
    "SENSINGSTART",
    "SENSINGSTARTTIME",
    "PRODUCTSTARTTIME",
    "STARTSENSINGTIME",
    "RANGEBEGINNINGDATE",
    "BEGINNINGDATETIME",
    "TIMECOVERAGESTART",
    "STARTDATETIME",
    "ACQUISITIONSTARTTIME",
    "ACQUISITIONDATE",
    "DATEACQUIRED",
    "ACQUISITIONTIME",
    "FIRSTLINETIME",
    "SCENECENTERDATETIME",
    "IMAGINGDATE",
    "NITFIDATIM",
    "EXIFDATETIMEORIGINAL",
    "STARTTIME",
    "DATETIME",
)
# Keys whose time of day stands under another key.
_TIME_OF_DAY = {
    "DATEACQUIRED": "SCENECENTERTIME",
    "IMAGINGDATE": "IMAGINGTIME",
    "RANGEBEGINNINGDATE": "RANGEBEGINNINGTIME",
}
_OF_A_BAND = (*_KEYS, "DATE", "TIME")
"""A band says DATE of its acquisition; a file may say so of its making."""

_SINCE = re.compile(
    r"\s*(?P<unit>[a-z]+)\s+since\s+(?P<year>\d{1,4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
    r"(?:[T ]\s*(?P<hour>\d{1,2})(?::(?P<minute>\d{1,2})(?::(?P<second>\d{1,2})(?:\.\d*)?)?)?)?"
    r"\s*(?:Z|UTC|[+-]?0{1,2}(?::?00)?)?\s*",
    re.IGNORECASE,
)
_UNITS = {
    "day": 86400.0,
    "d": 86400.0,
    "hour": 3600.0,
    "hr": 3600.0,
    "h": 3600.0,
    "minute": 60.0,
    "min": 60.0,
}
_UNITS.update({"second": 1.0, "sec": 1.0, "s": 1.0, "millisecond": 1e-3, "msec": 1e-3, "ms": 1e-3})
_UNITS.update({"nanosecond": 1e-9, "microsecond": 1e-6, "week": 604800.0})
_CALENDARS = ("", "standard", "gregorian", "proleptic_gregorian")
_GREGORIAN = datetime(1582, 10, 15, tzinfo=timezone.utc)


def time_from_metadata(metadata: Mapping[str, str]) -> datetime | None:
    """Acquisition time that a file's metadata state (all domains together), or None.

    TIFFTAG_DATETIME is none: it is mostly the time when the file was made, see `tag_time`.
    """
    return _first_of(_KEYS, metadata)


def tag_time(metadata: Mapping[str, str]) -> datetime | None:
    """The time of TIFFTAG_DATETIME, or None."""
    return _plausible(metadata.get("TIFFTAG_DATETIME", ""))


def time_of_band(band: Mapping[str, str], dataset: Mapping[str, str]) -> datetime | None:
    """When a band was taken: its place on the file's time axis, its date, or its GRIB time; or None.

    Raises ValueError, with the units, for a time axis that cannot be turned into dates.
    """
    axis = time_axis(band, dataset)
    if axis:
        units, calendar = (dataset.get(f"{axis}#{key}", "") for key in ("units", "calendar"))
        return time_on_axis(band[f"NETCDF_DIM_{axis}"], units, calendar)
    if "GRIB_VALID_TIME" in band:
        return time_on_axis(band["GRIB_VALID_TIME"].split()[0], "seconds since 1970-01-01", "")
    return _first_of(_OF_A_BAND, band)


def time_axis(band: Mapping[str, str], dataset: Mapping[str, str]) -> str:
    """Time axis of a band of a NetCDF file, or of a copy that kept its metadata; empty without one."""
    axes = [key[len("NETCDF_DIM_") :] for key in band if key.startswith("NETCDF_DIM_")]
    return next((axis for axis in axes if _is_time(axis, dataset)), "")


def _is_time(axis: str, dataset: Mapping[str, str]) -> bool:
    """Whether an axis is one of time: by its units, its CF attributes, or its name."""
    return (
        " since " in dataset.get(f"{axis}#units", "").lower()
        or dataset.get(f"{axis}#standard_name") == "time"
        or dataset.get(f"{axis}#axis") == "T"
        or axis.lower() in ("time", "t", "date", "datetime")
    )


def time_on_axis(value: str, units: str, calendar: str) -> datetime:
    """The time of a number on a CF time axis, to the millisecond; without units since a date, of YYYYMMDD.

    Raises ValueError for units other than weeks to nanoseconds since a date, and for calendars whose days
    are not real ones.
    """
    match = _SINCE.fullmatch(units)
    unit = match["unit"].lower() if match else ""
    seconds = _UNITS.get(unit) or _UNITS.get(unit[:-1] if unit.endswith("s") else "")
    known = calendar.strip().lower() in _CALENDARS
    if seconds is None or not known:
        time = _written_out(value) if known and " since " not in units.lower() else None
        if time is None:
            raise ValueError(f"'{units or 'no units'}', calendar '{calendar or 'standard'}'")
        return time
    parts = {key: int(text or 0) for key, text in match.groupdict().items() if key != "unit"}
    try:
        origin = datetime(**parts, tzinfo=timezone.utc)
        days = (origin.replace(hour=0, minute=0, second=0) - EPOCH).days
        if origin < _GREGORIAN and calendar.strip().lower() != "proleptic_gregorian":
            # The standard calendar is Julian before 1582.
            days = _julian_day(parts["year"], parts["month"], parts["day"])
        clock = parts["hour"] * 3600 + parts["minute"] * 60 + parts["second"]
        return EPOCH + timedelta(days=days, seconds=clock, milliseconds=round(float(value) * seconds * 1000))
    except (ValueError, OverflowError) as error:
        raise ValueError(f"{value} in '{units}'") from error


def _written_out(value: str) -> datetime | None:
    """A time that is a date itself: 20210501, 20210501.5 (noon), or ISO 8601; None for other numbers."""
    match = re.fullmatch(r"((?:1[5-9]|20)\d{6})(\.\d*)?", value.strip())
    if not match:
        return None if re.fullmatch(r"[-+.\deE]*", value.strip()) else leading_time(value)
    day = leading_time(match[1])
    part = round(float(match[2] or 0) * 86400) if match[2] not in (None, ".") else 0
    return None if day is None else day + timedelta(seconds=part)


def _julian_day(year: int, month: int, day: int) -> int:
    """Days from 1970-01-01 to a day of the Julian calendar (Meeus, Astronomical Algorithms, chapter 7)."""
    if month <= 2:
        year, month = year - 1, month + 12
    return 1461 * (year + 4716) // 4 + 306001 * (month + 1) // 10000 + day - 1524 - 2440588


def _first_of(keys: tuple[str, ...], metadata: Mapping[str, str]) -> datetime | None:
    """The time under the surest of the keys that holds one."""
    known = {}
    for key, value in metadata.items():
        # Products prefix their own path: NC_GLOBAL#time_coverage_start, IMAGE_ATTRIBUTES.DATE_ACQUIRED.
        path, name = re.fullmatch(r"(.*[#./:])?(.*)", key, re.DOTALL).groups(default="")
        known[path, re.sub(r"[_ -]", "", name).upper()] = str(value)
    for wanted in keys:
        for (path, name), value in known.items():
            if name == wanted:
                clock = known.get((path, _TIME_OF_DAY.get(wanted, "")), "")
                time = _plausible(value, clock)
                if time is not None:
                    return time
    return None


def _plausible(value: str, clock: str = "") -> datetime | None:
    """A metadata value as time, with the time of day that another key holds; None when it is no date."""
    value, clock = value.strip().strip("\"'"), clock.strip().strip("\"'")
    for text in (f"{value}T{clock}", value) if clock else (value,):
        time = leading_time(text)
        # Some writers put the epoch where they know no time.
        if time is not None and time != EPOCH:
            return time
    return None
