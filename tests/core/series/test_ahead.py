# SPDX-License-Identifier: GPL-2.0-or-later
"""Items made one ahead: none is held for longer than it is used."""

from __future__ import annotations

import threading
import time
import weakref
from contextlib import closing

import pytest
from temporal_liif.core.errors import CancelledError
from temporal_liif.core.series.ahead import handed_over, in_thread


class Large:
    """Something whose end can be seen."""


def test_an_item_that_was_used_is_let_go_while_others_are_made():
    made, go_on = [], threading.Event()

    def items():
        for number in range(3):
            if number == 2:
                go_on.wait(10)
            item = Large()
            made.append(weakref.ref(item))
            yield item
            del item

    with closing(in_thread(items, lambda: False)) as taken:
        assert isinstance(next(taken), Large)
        assert next(taken) is made[1]()
        # The third is being made.
        assert made[0]() is None
        go_on.set()
        assert isinstance(next(taken), Large)
        assert made[1]() is None


def test_what_is_handed_over_waits_until_it_is_taken():
    put, steps = [], []

    def work(hand_over, stopped):
        for number in range(3):
            steps.append(number)
            put.append(hand_over(number))

    with closing(handed_over(work, lambda: False)) as taken:
        assert next(taken) == 0
        # One is made while the first is used, and no more than that.
        assert wait_until(lambda: steps == [0, 1]) and not wait_until(lambda: len(steps) > 2, 0.3)
        assert list(taken) == [1, 2]
    assert put == [True, True, True]


def test_so_many_are_made_ahead_as_are_asked_for():
    steps = []

    def items():
        for number in range(6):
            steps.append(number)
            yield number

    with closing(in_thread(items, lambda: False, ahead=3)) as taken:
        assert next(taken) == 0
        assert wait_until(lambda: steps == [0, 1, 2, 3]) and not wait_until(lambda: len(steps) > 4, 0.3)
        assert list(taken) == [1, 2, 3, 4, 5]


def test_who_leaves_stops_the_work():
    ended = threading.Event()

    def work(hand_over, stopped):
        hand_over("first")
        while not stopped():
            time.sleep(0.01)
        assert not hand_over("late")
        ended.set()

    with closing(handed_over(work, lambda: False)) as taken:
        assert next(taken) == "first" and not ended.is_set()
    assert ended.is_set()


def test_the_work_sees_a_cancel_and_its_error_reaches_who_waits():
    stop = threading.Event()

    def work(hand_over, stopped):
        hand_over(stopped())
        hand_over("last")
        raise MemoryError("of the work")

    with closing(handed_over(work, stop.is_set)) as taken:
        assert next(taken) is False and next(taken) == "last"
        with pytest.raises(MemoryError, match="of the work"):
            next(taken)
    stop.set()
    with pytest.raises(CancelledError), closing(handed_over(work, stop.is_set)) as taken:
        next(taken)


def wait_until(condition, limit=5.0):
    """Whether a condition holds within a limit in seconds."""
    end = time.monotonic() + limit
    while not condition() and time.monotonic() < end:
        time.sleep(0.005)
    return condition()
