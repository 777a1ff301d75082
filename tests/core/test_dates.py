# SPDX-License-Identifier: GPL-2.0-or-later
"""Dates from metadata and names, and the targets of a run."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from temporal_liif.core.dates import check_targets, parse_targets, parse_time, text_of, to_days
from temporal_liif.core.errors import DateError


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=timezone.utc)


moments = st.datetimes(datetime(1950, 1, 1), datetime(2150, 1, 1), timezones=st.just(timezone.utc))
OBSERVED = [utc(2021, 5, 1), utc(2021, 5, 11), utc(2021, 5, 31)]


@given(moments)
def test_days_round_trip(time):
    # A double counts days to about a microsecond in these centuries.
    assert abs(utc(1970, 1, 1) + timedelta(days=to_days(time)) - time) <= timedelta(microseconds=2)


def test_zones_and_steps_beyond_any_clock_and_calendar():
    for text in ("2021-05-10T10:00+99:00", "2021-05-10T10:00-24:00", "2021-05-10T10:00+05:60"):
        with pytest.raises(DateError, match="is not a date"):
            parse_time(text)
    assert parse_time("2021-05-10T10:00+23:59") == datetime(2021, 5, 9, 10, 1, tzinfo=timezone.utc)
    observed = [datetime(2021, 5, day, tzinfo=timezone.utc) for day in (1, 21)]
    for step in ("Y", "M", "W", "D"):
        assert parse_targets(f"P{'9' * 400}{step}", observed) == observed[:1]


def test_days_count_from_the_epoch():
    assert to_days(utc(1970, 1, 2, 12)) == 1.5
    assert to_days(datetime(2021, 5, 1)) == 18748.0
    assert to_days(utc(2021, 5, 1, 6)) == 18748.25


@given(moments)
def test_iso_text_round_trip(time):
    assert parse_time(time.isoformat()) == time
    assert parse_time(text_of(time)) == time
    shifted = time.astimezone(timezone(timedelta(hours=5, minutes=30)))
    assert parse_time(shifted.isoformat()) == time
    assert parse_time(time.strftime("%Y%m%dT%H%M%S")) == time.replace(microsecond=0)
    assert parse_time(time.strftime("%Y-%j")) == time.replace(hour=0, minute=0, second=0, microsecond=0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-05-01", utc(2021, 5, 1)),
        (" 20210501 ", utc(2021, 5, 1)),
        ("2021:05:01 10:30:21", utc(2021, 5, 1, 10, 30, 21)),
        ("2021-05-01T10:30:21.123456789Z", utc(2021, 5, 1, 10, 30, 21, 123456)),
        ("2021-05-01T10:30-02:00", utc(2021, 5, 1, 12, 30)),
        ("2021-05-01 10:30:21 UTC", utc(2021, 5, 1, 10, 30, 21)),
        ("2020366", utc(2020, 12, 31)),
        ("20210501103021", utc(2021, 5, 1, 10, 30, 21)),
        ("202105011030", utc(2021, 5, 1, 10, 30)),
    ],
)
def test_parse_time(text, expected):
    assert parse_time(text) == expected


@pytest.mark.parametrize(
    "text", ["", "2021", "2021-02-30", "2021366", "2021-13-01", "21-05-01", "2021-05-01T25:00", "may", "1e9"]
)
def test_parse_time_refuses(text):
    with pytest.raises(DateError, match="ISO 8601"):
        parse_time(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-05-01", ["2021-05-01"]),
        (
            "2021-05-11, 2021-05-01;2021-05-03\n2021-05-03 2021-05-02",
            ["2021-05-01", "2021-05-02", "2021-05-03", "2021-05-11"],
        ),
        ("2021-05-01 10:30:00", ["2021-05-01T10:30:00Z"]),
        ("2021-05-01/2021-05-22/P7D", ["2021-05-01", "2021-05-08", "2021-05-15", "2021-05-22"]),
        ("2021-05-01 / 2021-05-20 / P1W", ["2021-05-01", "2021-05-08", "2021-05-15"]),
        ("2021-01-31/2021-05-01/P1M", ["2021-01-31", "2021-02-28", "2021-03-31", "2021-04-30"]),
        ("2020-02-29/2022-03-01/P1Y", ["2020-02-29", "2021-02-28", "2022-02-28"]),
        ("2021-05-01/2021-05-02/PT12H", ["2021-05-01", "2021-05-01T12:00:00Z", "2021-05-02"]),
        ("2021-05-01/2021-05-01/P1D", ["2021-05-01"]),
        ("inputs", ["2021-05-01", "2021-05-11", "2021-05-31"]),
        ("between:1", ["2021-05-01", "2021-05-06", "2021-05-11", "2021-05-21", "2021-05-31"]),
        ("P10D", ["2021-05-01", "2021-05-11", "2021-05-21", "2021-05-31"]),
        ("p1m, 2021-05-02", ["2021-05-01", "2021-05-02"]),
        ("inputs, 2021-05-02", ["2021-05-01", "2021-05-02", "2021-05-11", "2021-05-31"]),
    ],
)
def test_parse_targets(text, expected):
    assert [text_of(time) for time in parse_targets(text, OBSERVED)] == expected


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "No target date"),
        (" , ", "No target date"),
        ("tomorrow", "'tomorrow' is not a date"),
        ("2021-05-01/2021-06-01", "start/end/step"),
        ("2021-06-01/2021-05-01/P1D", "ends before it starts"),
        ("2021-05-01/2021-06-01/7", "P7D"),
        ("2021-05-01/2021-06-01/P0D", "P7D"),
        ("2021-05-01/2021-06-01/P", "P7D"),
        ("2021-05-01/2021-06-01/PT", "P7D"),
        ("P7", "P7D"),
        ("between:0", "1 or more"),
        ("between:x", "1 or more"),
        ("between:999999999", "more than 10000"),
        ("1971-01-01/2021-01-01/PT1S", "more than 10000"),
    ],
)
def test_targets_refused(text, says):
    with pytest.raises(DateError, match=says):
        parse_targets(text, OBSERVED)


@given(moments, st.integers(1, 400), st.integers(1, 60))
def test_steps_are_even_and_inside(start, days, step):
    start = start.replace(microsecond=0)
    end = start + timedelta(days=days)
    targets = parse_targets(f"{start.isoformat()}/{end.isoformat()}/P{step}D", [])
    assert targets[0] == start and targets[-1] <= end < targets[-1] + timedelta(days=step)
    assert all(b - a == timedelta(days=step) for a, b in zip(targets, targets[1:]))


@given(st.lists(moments, min_size=2, max_size=6, unique=True), st.integers(1, 5))
def test_between_keeps_every_input(times, count):
    targets = parse_targets(f"between:{count}", times)
    assert set(times) <= set(targets)
    assert targets == sorted(set(targets))


def test_targets_outside_the_period():
    assert check_targets(OBSERVED, OBSERVED, False) == []
    (warning,) = check_targets([utc(2021, 6, 10)], OBSERVED, True)
    assert "2021-06-10" in warning and "10 days after the last input date, 2021-05-31" in warning
    with pytest.raises(DateError, match="nearest method, or dates between 2021-05-01 and 2021-05-31"):
        check_targets([utc(2021, 4, 30)], OBSERVED, False)
    assert len(check_targets([utc(2020, 5, 1)], OBSERVED, True)) == 1
    with pytest.raises(DateError, match="366 days before the first"):
        check_targets([utc(2020, 4, 30)], OBSERVED, True)


def test_the_first_and_last_day_are_inside_as_a_whole():
    observed = [utc(2021, 5, 1, 10, 30), utc(2021, 5, 11, 10, 30)]
    assert check_targets([utc(2021, 5, 1), utc(2021, 5, 11, 23)], observed, False) == []
    with pytest.raises(DateError, match="before the first"):
        check_targets([utc(2021, 4, 30, 23)], observed, False)
