# SPDX-License-Identifier: GPL-2.0-or-later
"""Periods as people write them: "2021", "May 2021", "2021-05-01/2021-07-01", "last 90 days".

Days are those of UTC, and the first and the last one count.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from qgis.PyQt.QtCore import QLocale

from ..core.errors import ParameterError
from ..provider.translation import month_names, tr

_YEAR = r"(?P<y>(?:19|20)\d\d)"
_MONTH = r"(?P<m>\d\d?)"
_DAY = r"(?P<d>\d\d?)"
_NAMED = r"m(?P<m>\d\d)"
_UNITS = tuple(
    re.compile(pattern)
    for pattern in (
        _YEAR,
        rf"{_YEAR}[-/. ]?q(?P<q>[1-4])",
        rf"q(?P<q>[1-4])[-/. ]?{_YEAR}",
        rf"{_YEAR}[-/.]{_MONTH}",
        rf"{_MONTH}[-/.]{_YEAR}",
        rf"{_YEAR}(?P<s>[-/.]){_MONTH}(?P=s){_DAY}",
        r"(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)",
        rf"{_DAY}\.{_MONTH}\.{_YEAR}",
        rf"{_NAMED} {_YEAR}",
        rf"{_YEAR} {_NAMED}",
        rf"{_DAY} {_NAMED} {_YEAR}",
        rf"{_NAMED} {_DAY} {_YEAR}",
        rf"{_YEAR} {_NAMED} {_DAY}",
    )
)
"""Years, quarters, months and days; names of months are written m01 to m12 by then."""

_EITHER_ORDER = re.compile(rf"(?P<a>\d\d?)(?P<s>[-/])(?P<b>\d\d?)(?P=s){_YEAR}")
_BEGINNING = re.compile(r"(?P<d>\d\d?)|(?:(?P<d2>\d\d?) )?m(?P<m>\d\d)|m(?P<m2>\d\d) (?P<d3>\d\d?)")
"""The first date of two, without the year (and month) that stand at the second."""

_RELATIVE = re.compile(r"(?P<which>last|this)(?: (?P<count>\d{1,5}))? (?P<unit>day|week|month|year)")
_BETWEEN = (r" to ", r" ?\.\.\.? ?", r" - ", r" ?/ ?", r"-")
"""What may stand between two dates, the surest first."""

_TIME = re.compile(r"\dt\d|\d:\d")

EARLIEST = 1900
"""Year before which nobody has looked from above; periods that begin earlier are slips of the pen."""


@dataclass(frozen=True)
class Period:
    """Two days of UTC, both of which count."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many."""
        return (self.last - self.first).days + 1

    def text(self) -> str:
        """As `parse_period` reads it again."""
        return f"{self.first.isoformat()} – {self.last.isoformat()}"

    def moments(self) -> tuple[datetime, datetime]:
        """Its first and its last millisecond."""
        begin, end = (datetime(*day.timetuple()[:3], tzinfo=timezone.utc) for day in (self.first, self.last))
        return begin, end + timedelta(days=1, milliseconds=-1)


def usual_periods() -> list[tuple[str, str]]:
    """Periods that are often asked for: what people read, and what `parse_period` reads in any language."""
    return [
        (tr("Last 30 days"), "last 30 days"),
        (tr("Last 3 months"), "last 3 months"),
        (tr("Last 12 months"), "last 12 months"),
        (tr("This year"), "this year"),
        (tr("Last year"), "last year"),
    ]


def today_utc() -> date:
    """The day that it is in UTC."""
    return datetime.now(timezone.utc).date()


def parse_period(text: str, today: date) -> Period:
    """Read a period. Raises ParameterError for what is none, for days that do not exist or can be read in
    two ways, and for a first day after the last one.
    """
    usual = {_folded(title): same for title, same in usual_periods()}
    plain = _plain(usual.get(_folded(text), text))
    if not plain:
        raise ParameterError(tr("No period is given. Write for example 2021-05 or last 90 days."))
    if _TIME.search(_folded(text)):
        raise ParameterError(
            tr("The period '{text}' has a time of day. Write days alone: they begin and end in UTC.").format(
                text=text.strip()
            )
        )
    found = _relative(plain, today) or _unit(plain) or _two(plain, today)
    if found is None:
        raise ParameterError(
            tr(
                "'{text}' is not a period. Write for example 2021, 2021-05, May 2021, "
                "2021-05-01/2021-07-01, last 90 days or since 2021-05-01."
            ).format(text=text.strip())
        )
    if found.first > found.last:
        raise ParameterError(
            tr(
                "The period '{text}' begins on {first}, after its end on {last}. Swap the dates, or write "
                "both years."
            ).format(text=text.strip(), first=found.first, last=found.last)
        )
    return found


def _relative(text: str, today: date) -> Period | None:
    """Today, yesterday, this year, last month, last 90 days, since a day."""
    if text in ("today", "yesterday"):
        day = today - timedelta(days=text == "yesterday")
        return Period(day, day)
    if text.startswith("since ") and " to " not in text:
        begin = _unit(text[6:])
        return Period(begin.first, today) if begin else None
    match = _RELATIVE.fullmatch(text)
    if match is None or (match["which"] == "this" and match["count"]):
        return None
    unit = match["unit"]
    if match["count"]:
        # Today is the last of them.
        return Period(_back(today, int(match["count"]), unit) + timedelta(days=1), today)
    begin = _beginning(today, unit)
    if match["which"] == "this":
        return Period(begin, today)
    return Period(_back(begin, 1, unit), begin - timedelta(days=1))


def _back(day: date, count: int, unit: str) -> date:
    """So many days, weeks, months or years before a day; the last one of a shorter month."""
    months = day.year * 12 + day.month - 1
    months -= {"month": count, "year": 12 * count}.get(unit, 0)
    days = {"day": count, "week": 7 * count}.get(unit, 0)
    if months < EARLIEST * 12 or (day - date(EARLIEST, 1, 1)).days < days:
        raise ParameterError(
            tr("That period begins before {year}. Write fewer days, months or years.").format(year=EARLIEST)
        )
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, _month(year, month).last.day)) - timedelta(days=days)


def _beginning(day: date, unit: str) -> date:
    """First day of the day's week (Monday), month or year."""
    if unit == "week":
        return day - timedelta(days=day.weekday())
    return {"day": day, "month": day.replace(day=1), "year": day.replace(month=1, day=1)}[unit]


def _two(text: str, today: date) -> Period | None:
    """From the first day of one date to the last day of another."""
    text = text[6:] if text.startswith("since ") else text
    for separator in _BETWEEN:
        for match in re.finditer(separator, text):
            left, right = text[: match.start()].strip(), text[match.end() :].strip()
            end = Period(today, today) if right in ("today", "..") else _unit(right)
            begin = (_unit(left) or _completed(left, end)) if end else None
            if begin and end:
                return Period(begin.first, end.last)
    return None


def _completed(text: str, end: Period) -> Period | None:
    """The first date of "1 May to 10 June 2021", which has its year from the second one."""
    match = _BEGINNING.fullmatch(text)
    if match is None:
        return None
    month = match["m"] or match["m2"]
    day = match["d"] or match["d2"] or match["d3"]
    if month and not day:
        return _month(end.last.year, int(month))
    return _day(end.last.year, int(month) if month else end.last.month, int(day or 0))


def _unit(text: str) -> Period | None:
    """One day, month, quarter or year. Raises ParameterError for a day or month that does not exist."""
    match = _EITHER_ORDER.fullmatch(text)
    if match:
        return _of_either_order(int(match["a"]), int(match["b"]), int(match["y"]))
    for pattern in _UNITS:
        match = pattern.fullmatch(text)
        if match:
            given = {name: int(value) for name, value in match.groupdict().items() if name != "s"}
            break
    else:
        return None
    year = given["y"]
    if "q" in given:
        return Period(date(year, 3 * given["q"] - 2, 1), _month(year, 3 * given["q"]).last)
    if "d" in given:
        return _day(year, given["m"], given["d"])
    return _month(year, given["m"]) if "m" in given else Period(date(year, 1, 1), date(year, 12, 31))


def _of_either_order(one: int, other: int, year: int) -> Period:
    """A date with day and month in the order of a country; refused where both can be meant."""
    if one != other and one <= 12 and other <= 12:
        raise ParameterError(
            tr(
                "{one}/{other}/{year} can be read in two ways. Write {year}-{other:02d}-{one:02d} or "
                "{year}-{one:02d}-{other:02d}."
            ).format(one=one, other=other, year=year)
        )
    return _day(year, min(one, other), max(one, other))


def _month(year: int, month: int) -> Period:
    if not 1 <= month <= 12:
        raise ParameterError(tr("There is no month {month}. Write months from 01 to 12.").format(month=month))
    following = date(year + month // 12, month % 12 + 1, 1)
    return Period(date(year, month, 1), following - timedelta(days=1))


def _day(year: int, month: int, day: int) -> Period:
    last = _month(year, month).last.day
    if not 1 <= day <= last:
        raise ParameterError(
            tr("There is no day {year}-{month:02d}-{day:02d}: that month has {last} days.").format(
                year=year, month=month, day=day, last=last
            )
        )
    return Period(date(year, month, day), date(year, month, day))


def _plain(text: str) -> str:
    """The text in small letters, its words replaced by those that the patterns have."""
    text = re.sub(r"[‐-―−]", "-", _folded(text))
    text = re.sub(r"(?<=\d)(?:st|nd|rd|th|\.(?= ))", "", text)
    # Catalan: l’1 de maig.
    text = re.sub(r"\b[dl]['’](?=\d)", "", text)
    words, since = _words(), set(_folded(tr("since,from,between")).split(","))

    def known(match: re.Match[str]) -> str:
        # Catalan: "des" alone is December, "des de" is since.
        if match["word"] in since and re.match(r"\s+de(?:l|ls)?\b|\s+d['’]", text[match.end() :]):
            return "since"
        return words.get(match["word"], match[0])

    # Catalan and others have d’abril.
    text = re.sub(r"(?:\b\w['’])?(?P<word>[^\W\d_]+)\.?(?!\.)", known, text)
    text = re.sub(r"[\s,]+", " ", text).strip()
    # "fins a" are two words for one, and "el mes pasado" has the word behind.
    text = re.sub(r"\bto(?: to)+\b", "to", text)
    return re.sub(r"\b(day|week|month|year) last\b", r"last \1", text)


def _folded(text: str) -> str:
    """In small letters, with single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _words() -> dict[str, str]:
    """Words of English and of QGIS's language, by the ones that the patterns have."""
    table: dict[str, str] = {}
    for locale in (QLocale.c(), QLocale(), month_names()):
        for month in range(1, 13):
            for name in _month_names(locale, month):
                table.setdefault(name, f"m{month:02d}")
    for word, english, own in (
        ("last", "last,past,previous", tr("last,past,previous")),
        ("this", "this,current", tr("this,current")),
        ("since", "since,from,between", tr("since,from,between")),
        ("to", "to,until,till,through,and", tr("to,until,till,and")),
        ("today", "today,now", tr("today,now")),
        ("yesterday", "yesterday", tr("yesterday")),
        ("day", "day,days", tr("day,days")),
        ("week", "week,weeks", tr("week,weeks")),
        ("month", "month,months", tr("month,months")),
        ("year", "year,years", tr("year,years")),
        ("", "the,of,in", tr("the,of,in")),
    ):
        for name in f"{english},{own}".split(","):
            table.setdefault(_folded(name), word)
    table.pop("", None)
    return table


def _month_names(locale: QLocale, month: int) -> set[str]:
    forms = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    readers: tuple[Callable[..., str], ...] = (locale.monthName, locale.standaloneMonthName)
    names = {_folded(reader(month, form)).rstrip(".") for reader in readers for form in forms}
    # Catalan and others have the word "of" with the name: de maig, d’abril.
    return names | {re.split(r"[ ’']", name)[-1] for name in names} | ({"sept"} if month == 9 else set())
