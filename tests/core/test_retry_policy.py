# SPDX-License-Identifier: GPL-2.0-or-later
"""Tests of the retry policy."""

import pytest
from temporal_liif.core import retry_policy
from temporal_liif.core.errors import CancelledError
from temporal_liif.core.retry_policy import LONGEST_WAIT, RETRY, Retries

from ..stopwatch import Stopwatch


@pytest.fixture
def waits(monkeypatch):
    """Seconds of each wait, which takes no time."""
    waits = []
    monkeypatch.setattr(retry_policy, "sleep", lambda seconds, cancelled, notify: waits.append(seconds))
    return waits


def test_four_more_attempts_each_after_twice_the_wait(waits):
    log = []
    retries = Retries(lambda: False, log.append)
    assert [retries.wait("The server is busy") for _ in range(5)] == [True] * 4 + [False]
    assert all(base <= wait <= 1.1 * base for base, wait in zip((1, 2, 4, 8), waits))
    assert len({wait / base for base, wait in zip((1, 2, 4, 8), waits)}) == 4
    assert log[1] == "The server is busy: trying again in 2 s (2 of 4)."
    assert {(record.level, record.code) for record in log} == {("warning", RETRY)}


def test_a_server_is_waited_for_as_long_as_it_asks_up_to_a_quarter_of_an_hour(waits):
    assert Retries(lambda: False, print).wait("busy", 30.0) and 30 <= waits[0] <= 33
    assert not Retries(lambda: False, print).wait("busy", LONGEST_WAIT + 1)
    assert len(waits) == 1


def test_a_cancel_ends_a_wait_at_once():
    watch = Stopwatch()
    with pytest.raises(CancelledError):
        Retries(lambda: True, lambda text: None).wait("busy", 60.0)
    assert watch.within(1)
