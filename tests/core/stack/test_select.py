# SPDX-License-Identifier: GPL-2.0-or-later
"""Equation 4: equal to a search over all combinations, to the published table, and quick."""

import json
import time
from datetime import datetime, timedelta, timezone
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from temporal_liif.core.errors import DateError, ParameterError
from temporal_liif.core.stack import select

START = datetime(2020, 1, 1, tzinfo=timezone.utc)


def dates(days):
    return [START + timedelta(days=float(day)) for day in days]


def unevenness(days):
    gaps = np.diff(sorted(days))
    return float(((gaps - gaps.mean()) ** 2).sum())


def by_brute_force(days, clear, target, count):
    """Least distance, largest clear share and least unevenness over all combinations, in this order."""
    keys = []
    for chosen in combinations(range(len(days)), count):
        picked = sorted(days[i] for i in chosen)
        value = picked[0] + sum(b - a for a, b in zip(picked, picked[1:])) / 2
        share = round(sum(clear[i] for i in chosen), 9)
        uneven = round(unevenness(picked), 6) if count > 1 else 0.0
        keys.append((round(abs(value - target), 9), -share, uneven))
    return min(keys)


def nearest(days, target, count):
    """Days between the target and the middle of the best first and last of ascending days."""
    firsts, lasts = np.triu_indices(len(days), count - 1)
    return np.abs((days[firsts] + days[lasts]) / 2 - target).min()


@settings(max_examples=150)
@given(
    st.lists(st.integers(0, 60), min_size=3, max_size=9, unique=True),
    st.lists(st.sampled_from([0.0, 0.5, 1.0]), min_size=9, max_size=9),
    st.integers(-5, 65),
    st.integers(1, 6),
)
def test_equals_a_search_over_all_combinations(days, clear, target, count):
    count = min(count, len(days))
    clear = clear[: len(days)]
    found = select.choose(dates(days), START + timedelta(days=target), count, clear)
    picked = [days[i] for i in found.indexes]
    assert len(set(picked)) == count
    assert picked == sorted(picked)
    uneven = round(unevenness(picked), 6) if count > 1 else 0.0
    key = (round(found.distance, 9), -round(sum(clear[i] for i in found.indexes), 9), uneven)
    assert key == by_brute_force(days, clear, target, count)


def test_value_is_the_middle_of_the_ends():
    found = select.choose(dates([3, 10, 11, 20]), START + timedelta(days=12), 4)
    assert (found.value, found.difference) == (START + timedelta(days=11.5), -0.5)


def test_thousand_dates_take_less_than_a_second():
    rng = np.random.default_rng(1)
    half = np.unique(rng.integers(1, 40_000, 700))[:500] / 10
    symmetric = np.concatenate([-half, half])
    everyday = np.arange(1000.0)
    irregular = np.sort(rng.choice(90_000, 1000, replace=False)) / 10
    for days, target in ((symmetric, 0.0), (everyday, 499.5), (irregular, 4321.0)):
        for clear in (None, list(rng.choice([0.0, 0.7, 1.0], len(days))), list(rng.random(len(days)))):
            before = time.thread_time()
            found = select.choose(dates(days), START + timedelta(days=target), 5, clear)
            assert time.thread_time() - before < 1.0
            assert found.distance == pytest.approx(nearest(days, target, 5), abs=1e-9)


def test_published_table(worldstrat):
    published = json.loads((worldstrat / "published.json").read_text())["table6"]
    assert len(published) == 21
    for area, row in published.items():
        info = json.loads((worldstrat / area / "info.json").read_text())
        when = {i["index"]: datetime.fromisoformat(i["date"] + "T00:00+00:00") for i in info["images"]}
        indexes = sorted(when)
        times = [when[i] for i in indexes]
        target = datetime.fromisoformat(row["hr_date"] + "T00:00+00:00")
        found = select.choose(times, target, 5)
        assert abs(found.distance - row["difference_days"]) <= 0.5, area
        theirs = [indexes.index(i) for i in row["selected"]]
        first, *_, last = sorted(times[i] for i in theirs)
        value = first + (last - first) / 2
        assert abs(value - target) / timedelta(days=1) == found.distance, area
        middle = datetime.fromisoformat(row["interpolated_date"] + "T00:00+00:00")
        assert abs(value - middle) <= timedelta(days=0.5), area


def test_bad_input_is_named():
    with pytest.raises(DateError, match="5 dates were asked for, and there are 2"):
        select.choose(dates([0, 1]), START)
    with pytest.raises(DateError, match="2020-01-02 00:00:00 occurs twice"):
        select.choose(dates([0, 1, 1]), START, 2)
    with pytest.raises(ParameterError, match="at least 1"):
        select.choose(dates([0, 1]), START, 0)
    with pytest.raises(DateError, match="no time zone"):
        select.choose([datetime(2020, 1, 1)], START, 1)
    with pytest.raises(ParameterError, match="clear share"):
        select.choose(dates([0, 1]), START, 1, [1.0, float("nan")])
