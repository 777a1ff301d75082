# SPDX-License-Identifier: GPL-2.0-or-later
"""Transfers side by side: what ends one of them, and what ends all."""

from __future__ import annotations

import threading
import time
from contextlib import closing

import pytest
from temporal_liif.core.errors import CancelledError, DownloadError
from temporal_liif.engine.catalog.parallel import ended
from temporal_liif.tests.stopwatch import Stopwatch


def slow(stop: threading.Event, seconds: float = 20.0):
    """A transfer that looks whether to stop, and says whether it had to."""

    def run() -> str:
        return "stopped" if stop.wait(seconds) else "done"

    return run


def fails(error: BaseException, after: float = 0.1):
    def run() -> None:
        time.sleep(after)
        raise error

    return run


@pytest.mark.parametrize("error", [ZeroDivisionError("a mistake"), MemoryError(), CancelledError("stop")])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_an_unexpected_error_of_any_ends_all_at_once(error, place):
    stop, watch = threading.Event(), Stopwatch()
    groups = {number: [slow(stop)] for number in range(3)}
    groups[place] = [slow(stop), fails(error)]
    with pytest.raises(type(error)), closing(ended(groups, 4, stop)) as outcomes:
        list(outcomes)
    assert watch.within(2) and stop.is_set()


def test_a_failure_of_the_library_stands_alone():
    stop, why = threading.Event(), DownloadError("gone")
    groups = {7: [lambda: 1, fails(why), lambda: 3], 8: [], 9: [lambda: 4]}
    with closing(ended(groups, 2, stop)) as outcomes:
        assert dict(outcomes) == {7: [1, why, 3], 8: [], 9: [4]}


def test_groups_come_as_they_end():
    stop, release = threading.Event(), threading.Event()

    def waits() -> str:
        return "late" if release.wait(20) else "never"

    observed = []
    with closing(ended({1: [waits], 2: [lambda: "early"]}, 2, stop)) as outcomes:
        for number, _ in outcomes:
            observed.append(number)
            assert not stop.is_set()
            release.set()
    assert observed == [2, 1] and stop.is_set()


def test_what_has_not_begun_is_dropped():
    stop, begun = threading.Event(), []

    def counts() -> None:
        begun.append(1)
        stop.wait(20)

    groups = {0: [fails(KeyError("x"))], **{n: [counts] for n in range(1, 30)}}
    with pytest.raises(KeyError), closing(ended(groups, 2, stop)) as outcomes:
        list(outcomes)
    assert len(begun) <= 2
