# SPDX-License-Identifier: GPL-2.0-or-later
"""Dates as text, and the target dates that a user asks for.

Every datetime here is aware and in UTC; a date without a time is its midnight.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import MAXYEAR, datetime, timedelta, timezone

from .errors import DateError
from .messages import Message

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
"""Day 0 of the time axis."""

MAX_TARGETS = 10_000
"""More target dates than this in one run are refused as a slip of the pen."""

MAX_EXTRAPOLATION_DAYS = 365
"""A target further than this outside the observed period is refused for every model."""

_FORMS = Message(
    "Use ISO 8601: a date (2021-05-01), a list (2021-05-01, 2021-05-11), a period with "
    "a step (2021-05-01/2021-07-01/P7D), a step alone (P7D) from the first to the last "
    "input date, 'inputs' for every input date, or 'between:3' for three frames "
    "between each pair of dates."
)

_TIME = re.compile(
    r"(?P<year>\d{4})(?:"
    r"(?P<sep>[-:/._]?)(?P<month>\d{2})(?P=sep)(?P<day>\d{2})|-?(?P<ordinal>\d{3})"
    r")(?:(?:[T ]|(?<=\d{8})(?=\d{4}(?:\d\d)?(?!\d)))"
    r"(?P<hour>\d{2})(?::?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,](?P<fraction>\d{1,9}))?)?)?"
    r"\s*(?P<zone>Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?",
    re.IGNORECASE,
)
_DURATION = re.compile(
    r"P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?"
    r"(?:T(?=.)(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?",
    re.IGNORECASE,
)


def to_days(time: datetime) -> float:
    """Days since 1970-01-01T00:00Z."""
    return (as_utc(time) - EPOCH) / timedelta(days=1)


def as_utc(time: datetime) -> datetime:
    """The same moment, aware and in UTC; a naive time is taken as UTC."""
    return time.replace(tzinfo=timezone.utc) if time.tzinfo is None else time.astimezone(timezone.utc)


def text_of(time: datetime) -> str:
    """ISO 8601 for people: the date alone at midnight, else date and time with Z."""
    time = as_utc(time)
    if time == time.replace(hour=0, minute=0, second=0, microsecond=0):
        return time.strftime("%Y-%m-%d")
    return time.isoformat().replace("+00:00", "Z")


def instant(time: datetime) -> str:
    """A moment as catalogues and logs want it: UTC, milliseconds, Z."""
    return time.astimezone(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def parse_time(text: str, forms: str = _FORMS) -> datetime:
    """Read one date or datetime: ISO 8601 (basic or extended, with day of year too) or TIFF's 2021:05:01.

    A time without zone is UTC. Raises DateError, which names `forms`, when the text is no date.
    """
    match = _TIME.fullmatch(text.strip())
    time = assemble(match.groupdict()) if match else None
    if time is None:
        raise DateError("'{text}' is not a date. {forms}", text=text.strip(), forms=forms)
    return time


def leading_time(text: str) -> datetime | None:
    """The time that a text begins with ('2021-05-01T10:30:21Z; 2021-05-01T10:30:36Z'), or None."""
    match = _TIME.match(text.strip())
    if not match or text.strip()[match.end() :][:1].isalnum():
        return None
    return assemble(match.groupdict())


def assemble(parts: Mapping[str, str | None]) -> datetime | None:
    """A datetime from the named groups of a pattern; None when there is no such day."""
    zone = parts.get("zone")
    try:
        if parts.get("ordinal"):
            ordinal = int(parts["ordinal"] or 0)
            time = datetime(int(parts["year"] or 0), 1, 1, tzinfo=timezone.utc) + timedelta(days=ordinal - 1)
            if ordinal < 1 or time.year != int(parts["year"] or 0):
                return None
        else:
            year, month, day = (int(parts[key] or 0) for key in ("year", "month", "day"))
            time = datetime(year, month, day, tzinfo=timezone.utc)
        hour, minute, second = (int(parts.get(key) or 0) for key in ("hour", "minute", "second"))
        # The fraction to the microsecond, cut as every clock does.
        micro = int((parts.get("fraction") or "0").ljust(6, "0")[:6])
        time = time.replace(hour=hour, minute=minute, second=second, microsecond=micro)
        if zone and zone[0] in "+-":
            hours, minutes = int(zone[1:3]), int(zone[-2:]) if len(zone) > 3 else 0
            if hours > 23 or minutes > 59:
                return None
            shift = timedelta(hours=hours, minutes=minutes)
            time = time - shift if zone[0] == "+" else time + shift
    except (ValueError, OverflowError):
        return None
    return time


def parse_targets(text: str, observed: Sequence[datetime]) -> list[datetime]:
    """Read the target dates of a run; sorted and unique.

    `text` is a list (comma, semicolon, space or new line between) of dates, datetimes,
    start/end/step with an ISO 8601 duration, a duration alone (from the first to the last observed date),
    `inputs`, and `between:n`.
    Raises DateError when it is empty, unreadable, or asks for more than MAX_TARGETS dates.
    """
    # A space may stand between date and time, as in SQL; elsewhere it separates.
    joined = re.sub(r"(\d{4}-\d{2}-\d{2}) +(\d{2}:\d{2})", r"\1T\2", text.strip())
    joined = re.sub(r"\s*/\s*", "/", joined)
    targets: set[datetime] = set()
    for token in re.split(r"[,;\s]+", joined):
        if not token:
            continue
        for time in _expand(token, observed):
            targets.add(time)
            if len(targets) > MAX_TARGETS:
                raise DateError(
                    "'{token}' asks for more than {most} dates. Use a longer step or fewer days.",
                    token=token,
                    most=MAX_TARGETS,
                )
    if not targets:
        raise DateError("No target date is given. {forms}", forms=_FORMS)
    return sorted(targets)


def check_targets(targets: Sequence[datetime], observed: Sequence[datetime], extrapolates: bool) -> list[str]:
    """Warnings for targets outside the observed period, whose first and last day are inside as a whole.

    Raises DateError for such a target when the model does not extrapolate, or beyond
    MAX_EXTRAPOLATION_DAYS for any model.
    """
    first, last = min(observed), max(observed)
    warnings = []
    for target in targets:
        # A date without a time is its midnight, before the pass of that very day.
        if first.date() <= target.date() <= last.date():
            continue
        nearest = first if target < first else last
        distance = abs(to_days(target) - to_days(nearest))
        days, near = f"{distance:.0f}" if distance >= 2 else f"{distance:.2g}", text_of(nearest)
        asked = text_of(target)
        if target < first:
            problem = Message(
                "The target date {target} lies {days} days before the first input date, {nearest}",
                target=asked,
                days=days,
                nearest=near,
            )
        else:
            problem = Message(
                "The target date {target} lies {days} days after the last input date, {nearest}",
                target=asked,
                days=days,
                nearest=near,
            )
        period = Message("dates between {first} and {last}", first=text_of(first), last=text_of(last))
        if distance > MAX_EXTRAPOLATION_DAYS:
            raise DateError(
                "{problem}; more than {most} days is refused. Use {period}.",
                problem=problem,
                most=MAX_EXTRAPOLATION_DAYS,
                period=period,
            )
        if not extrapolates:
            raise DateError(
                "{problem}, for which this model estimates nothing. Use the nearest method, or {period}.",
                problem=problem,
                period=period,
            )
        warnings.append(
            Message("{problem}: what is made there rests on the clear dates nearest to it.", problem=problem)
        )
    return warnings


def _expand(token: str, observed: Sequence[datetime]) -> Iterator[datetime]:
    """The dates that one token of a target list stands for."""
    word = token.lower()
    if word == "inputs":
        yield from (as_utc(time) for time in observed)
    elif word.startswith("between:"):
        yield from _between(token, observed)
    elif "/" in token:
        yield from _steps(token)
    elif word.startswith("p") and observed:
        times = [as_utc(time) for time in observed]
        yield from _series(min(times), max(times), *_duration(token))
    else:
        yield parse_time(token)


def _between(token: str, observed: Sequence[datetime]) -> Iterator[datetime]:
    """Input dates and n evenly spaced frames between each two that follow each other."""
    count = token.split(":", 1)[1]
    if not re.fullmatch(r"\d{1,9}", count) or int(count) < 1:
        raise DateError(
            "'{token}': the number of frames between dates must be 1 or more, as in between:3.", token=token
        )
    frames = int(count) + 1
    times = sorted(as_utc(time) for time in observed)
    if frames * len(times) > 2 * MAX_TARGETS:
        raise DateError(
            "'{token}' asks for more than {most} dates. Use fewer frames between dates.",
            token=token,
            most=MAX_TARGETS,
        )
    for start, stop in zip(times, times[1:]):
        for index in range(frames):
            exact = start + (stop - start) * (index / frames)
            # Whole seconds keep names and metadata readable; no satellite series needs more.
            yield exact if index == 0 else (exact + timedelta(microseconds=500_000)).replace(microsecond=0)
    yield from times[-1:]


def _steps(token: str) -> Iterator[datetime]:
    """start/end/step, both ends included."""
    parts = token.split("/")
    if len(parts) != 3:
        raise DateError("'{token}' is not start/end/step, as in 2021-05-01/2021-07-01/P7D.", token=token)
    start, end = parse_time(parts[0]), parse_time(parts[1])
    months, rest = _duration(parts[2])
    if end < start:
        raise DateError("'{token}' ends before it starts. Write the earlier date first.", token=token)
    yield from _series(start, end, months, rest)


def _series(start: datetime, end: datetime, months: int, rest: timedelta) -> Iterator[datetime]:
    """start and every step after it that does not pass end."""
    index, time = 0, start
    while time <= end:
        yield time
        index += 1
        try:
            # From the start each time, so that a clamped month end (31 -> 28) does not shift the later ones.
            time = _add_months(start, months * index) + rest * index
        except (OverflowError, ValueError):
            return


def _duration(text: str) -> tuple[int, timedelta]:
    """An ISO 8601 duration as months and a fixed rest."""
    match = _DURATION.fullmatch(text.strip())
    if match:
        years, months, weeks, days, hours, minutes, seconds = (float(group or 0) for group in match.groups())
        try:
            rest = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
        except OverflowError:
            rest = timedelta.max
        # No calendar has more months than that; a number of hundreds of digits is infinite as a float.
        whole = int(min(12 * years + months, 12.0 * MAXYEAR))
        if whole or rest >= timedelta(seconds=1):
            return whole, rest
    raise DateError(
        "'{text}' is not a step of a second or more. Use an ISO 8601 duration: P7D (days), "
        "P2W (weeks), P1M (months), P1Y (years), PT12H (hours).",
        text=text,
    )


def _add_months(time: datetime, months: int) -> datetime:
    """The same day of the month `months` later, or the last one of a shorter month."""
    if not months:
        return time
    year, month = divmod(time.year * 12 + time.month - 1 + months, 12)
    day = min(time.day, calendar.monthrange(year, month + 1)[1])
    return time.replace(year=year, month=month + 1, day=day)
