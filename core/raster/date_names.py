# SPDX-License-Identifier: GPL-2.0-or-later
"""Acquisition dates in the names of files, layers, products and bands.

A wrong date is worse than none: what may be an identifier, a processing date or a count gives no date, and
a time of day is read only where nothing else can be meant.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from ..dates import assemble

LONGEST_ACQUISITION = timedelta(days=3)
"""Where a name states times of day, a second time later than this is processing."""


@dataclass(frozen=True)
class NamedDate:
    """The acquisition that a name states."""

    start: datetime
    """Aware, UTC; midnight where the name holds no time of day."""

    end: datetime | None
    """Second date of a period (2020-01-01_2020-03-31), where there is one."""

    rest: str
    """The name without its dates: B04 of B04_2021-05-01."""


@dataclass(frozen=True)
class _Found:
    """One date in a name: its moment, and where it stands."""

    time: datetime
    start: int
    stop: int


_MONTH, _DAY = r"(?P<month>0[1-9]|1[0-2])", r"(?P<day>0[1-9]|[12]\d|3[01])"
_YMD = rf"(?P<year>(?:19|20)\d\d){_MONTH}{_DAY}"
_YDDD = r"(?P<year>(?:19[7-9]|20\d)\d)(?P<ordinal>[0-2]\d\d|3[0-5]\d|36[0-6])"
_HH, _MM, _SS = r"(?P<hour>[01]\d|2[0-3])", r"(?P<minute>[0-5]\d)", r"(?P<second>[0-5]\d)"
_CLOCK = _HH + _MM + _SS


def _compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


# Products whose names hold other dates beside the acquisition, or write it in a way of their own; no second
# date in them is an end.
_PRODUCTS = _compiled(
    # Sentinel-2 before December 2016: the sensing time stands after V, the first is processing.
    rf"S2[A-D]_[A-Z]{{4}}_PRD_.*_V{_YMD}T{_CLOCK}",
    # Landsat scene ids before Collection 1: sensor, path, row, year, day of year, station.
    rf"(?<![A-Z0-9])L[CEMOT][0-9]\d{{6}}{_YDDD}[A-Z]{{3}}\d\d",
    # Landsat Collections: path and row or tile, acquisition, processing.
    rf"(?<![A-Z0-9])L[CEMOT]0\d_[A-Z0-9]{{2,4}}_\d{{6}}_{_YMD}(?!\d)",
    # MODIS and VIIRS: A, year and day of year, and of swaths hours and minutes; production at the end.
    rf"(?:^|[._])A{_YDDD}(?:\.{_HH}{_MM})?(?=[._]|$)",
    # ASTER: version, month, day, year, time; processing.
    rf"AST_[A-Z0-9]{{2,4}}_00\d{_MONTH}{_DAY}(?P<year>20\d\d|1999){_CLOCK}(?!\d)",
    # Pleiades and SPOT: date and time to tenths of a second.
    rf"(?:PHR1[AB]|SPOT[67]|PNEO[3-6])(?:_[A-Z0-9-]+)?_{_YMD}{_CLOCK}\d(?!\d)",
    # Granules of Suomi NPP and NOAA-20: day, start and end with tenths of a second, creation.
    rf"_d{_YMD}_t{_CLOCK}\d_e\d",
    # GOES: start and end with day of year and tenths of a second, creation.
    rf"_s{_YDDD}{_CLOCK}\d_e\d",
    # OPERA: tile or burst, acquisition, processing.
    rf"OPERA_L\d_[A-Z0-9-]+_[A-Z0-9-]+_{_YMD}T{_CLOCK}",
    # AppEEARS.
    rf"doy{_YDDD}(?:{_CLOCK})?(?!\d)",
)
# Granules of the first Sentinel-2 format carry only the time of their processing.
_NO_ACQUISITION = re.compile(r"S2[A-D]_[A-Z]{4}_MSI_L\d[A-C]_", re.IGNORECASE)

# Dates in any name, surest first; in each line the first date of the name counts.
_DATES = _compiled(
    rf"(?<!\d)(?P<year>(?:1[7-9]|20)\d\d)(?P<sep>[-_.]){_MONTH}(?P=sep){_DAY}(?!\d)",
    # 8 digits, or 12 or 14 with the time of day; Harmonized Landsat Sentinel-2: day of year and time.
    rf"(?<![A-Z0-9])(?:{_YMD}(?=(?:\d{{4}}|\d{{6}})?(?!\d)))",
    rf"(?<![A-Z0-9]){_YDDD}(?=T?\d{{6}}(?!\d))",
    # The same behind letters, as in img20210501.
    rf"(?<=[A-Z]){_YMD}(?=(?:\d{{4}}|\d{{6}})?(?!\d))",
    rf"(?<![\d.]){_DAY}\.{_MONTH}\.(?P<year>(?:19|20)\d\d)(?!\d)",
    rf"(?:(?<=^)|(?<=[._ -])){_YDDD}(?=$|[._ -])",
    rf"(?<!\d)(?<!\d-)(?P<year>(?:19|20)\d\d)-{_MONTH}(?!\d|-\d|[_.]\d{{1,2}}(?!\d))",
)
_JOINED = re.compile(r"T|[_ -]", re.IGNORECASE)
_SEPARATED_CLOCK, _FULL_CLOCK, _MINUTES, _HOURS_MINUTES, _T_MINUTES = _compiled(
    rf"{_HH}(?P<sep>[-:.]){_MM}(?P=sep){_SS}(?:[.,](?P<fraction>\d{{1,9}})(?=Z|[-+ _]|$))?(?!\d)",
    rf"{_CLOCK}(?:[.,](?P<fraction>\d{{1,9}})(?=Z))?(?!\d)",
    # Not the year of a second date, no size such as 1000m.
    rf"{_HH}{_MM}(?=Z|UTC|$|[^0-9A-Z])(?![-:.]\d)",
    rf"{_HH}[:h]{_MM}(?!\d)",
    rf"(?<=T){_HH}-{_MM}(?![\d-])",
)
_ZONE = re.compile(r"Z|UTC|(?:\+(?:0\d|1[0-4]):?|-(?:0\d|1[0-2]):)(?:00|30|45)(?!\d)", re.IGNORECASE)
_TO = re.compile(r"[-_ ./~]{1,3}(?:to[-_ .])?", re.IGNORECASE)
_PROCESSED = re.compile(
    r"(?<![A-Z])(?:proc(?:ess(?:ed|ing))?|prod(?:uced|uction)?|creat(?:ed|ion)|generated|exported|export|"
    r"published|downloaded|updated)[-_ .]*(?:on[-_ ])?$",
    re.IGNORECASE,
)


def time_from_name(name: str) -> datetime | None:
    """Acquisition time in the name of a file, layer or product, or None; the start of a period."""
    found = date_from_name(name)
    return found.start if found else None


def date_from_name(name: str) -> NamedDate | None:
    """The acquisition that a name states, or None.

    Knows the names of Sentinel-1, -2, -3, -5P, Landsat, HLS, MODIS, VIIRS, ECOSTRESS, ASTER, Planet,
    Pleiades, SPOT, and AppEEARS, and any date with separators from 1700 on (YYYY-MM-DD, YYYY_MM_DD,
    YYYY.MM.DD) or without from 1900 on (YYYYMMDD), with a time of day (T103021, _103021, _1030, or 12 or 14
    digits at once), DD.MM.YYYY, YYYYDDD and YYYY-MM.
    Of several dates the first counts, as acquisition stands before processing. A second date of the same
    form that follows at once and is later is the end of a period. A year alone is no date.
    """
    if _NO_ACQUISITION.search(name):
        return None
    for pattern in _PRODUCTS:
        for match in pattern.finditer(name):
            time = assemble(match.groupdict())
            if time is not None:
                stop = max(match.end(group) for group in match.groupdict())
                return NamedDate(time, None, _without(name, match.start("year"), stop))
    for pattern in _DATES:
        for found in _dates(pattern, name):
            if not _PROCESSED.search(name[: found.start]):
                return _with_end(pattern, name, found)
    return None


def _dates(pattern: re.Pattern[str], name: str) -> Iterator[_Found]:
    """Each date of a form in a name, with its time of day."""
    for match in pattern.finditer(name):
        found = _timed(match, name)
        if found is not None:
            yield found


def _timed(match: re.Match[str], name: str) -> _Found | None:
    """A date with the time of day that follows it; None where there is no such day or time."""
    parts, stop = match.groupdict(), match.end()
    clock = None
    if name[stop : stop + 1].isdigit():
        clock = _FULL_CLOCK.match(name, stop) or _MINUTES.match(name, stop)
        if clock is None:
            return None
    elif not _is_month(match):
        clock = _clock_after(name, stop, int(parts["year"]))
    if clock is not None:
        zone = _ZONE.match(name, clock.end())
        parts.update(clock.groupdict(), zone=zone[0] if zone else None)
        stop = (zone or clock).end()
    time = assemble({**parts, "day": "01"} if _is_month(match) else parts)
    return None if time is None else _Found(time, match.start(), stop)


def _is_month(match: re.Match[str]) -> bool:
    """Whether a form has neither day nor day of year."""
    return not {"day", "ordinal"} & set(match.groupdict())


def _clock_after(name: str, position: int, year: int) -> re.Match[str] | None:
    """The time of day behind T, an underscore, a space or a hyphen, if it surely is one."""
    join = _JOINED.match(name, position)
    if not join:
        return None
    begin = join.end()
    if any(pattern.match(name, begin) for pattern in _DATES[:3]):
        return None
    for pattern in (_SEPARATED_CLOCK, _FULL_CLOCK, _HOURS_MINUTES, _T_MINUTES):
        clock = pattern.match(name, begin)
        if clock:
            return clock
    clock = _MINUTES.match(name, begin)
    if clock and join[0].upper() != "T":
        # Four digits may be the year of a period's end, or the number of a picture (0001).
        number = int(clock["hour"] + clock["minute"])
        if number in (year, year + 1) or 0 < number < 60:
            return None
    return clock


def _with_end(pattern: re.Pattern[str], name: str, first: _Found) -> NamedDate:
    """A date, and the second one of the same form that ends its period; a month is that of its days."""
    end, stop = None, first.stop
    gap = _TO.match(name, first.stop)
    match = pattern.match(name, gap.end()) if gap else None
    second = _timed(match, name) if match else None
    if second is not None and first.time <= second.time and not _is_processing(first.time, second.time):
        end, stop = second.time if second.time > first.time else None, second.stop
    if _is_month(pattern.match(name, first.start)):
        end = _last_day(end or first.time)
    return NamedDate(first.time, end, _without(name, first.start, stop))


def _is_processing(first: datetime, second: datetime) -> bool:
    """Whether a second time lies too far from a first one with a time of day to end its acquisition."""
    return (first.hour, first.minute, first.second) != (0, 0, 0) and second - first > LONGEST_ACQUISITION


def _last_day(month: datetime) -> datetime:
    return month.replace(day=calendar.monthrange(month.year, month.month)[1])


def _without(name: str, start: int, stop: int) -> str:
    """A name without the characters from start to stop, nor the separators around them."""
    parts = name[:start].rstrip("-_ ."), name[stop:].lstrip("-_ .")
    return "_".join(part for part in parts if part)
