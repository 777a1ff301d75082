# SPDX-License-Identifier: GPL-2.0-or-later
"""How many files are read at once, and how many results may wait."""

from __future__ import annotations

import threading

import pytest
from temporal_liif.core.errors import CancelledError, CatalogError
from temporal_liif.core.fetch.access import Access
from temporal_liif.core.fetch.days import Files
from temporal_liif.core.scenes.scene import Asset, Scene

SCENE = Scene("a", "", "c", None)
ASSET = Asset("x", "/nowhere.tif")


@pytest.fixture
def begun():
    return []


def _files(readers: int = 4, cancelled=lambda: False) -> Files:
    return Files(Access(readers=readers), cancelled, print)


def _jobs(files: Files, count: int, begun: list[int], work=None):
    def job(number: int):
        begun.append(number)
        return files.submit(SCENE, ASSET, lambda location: work(number) if work else number)

    return (lambda number=number: job(number) for number in range(count))


def test_results_come_in_order_and_few_lie_waiting(begun):
    files = _files(readers=4)
    found = files.each(_jobs(files, 40, begun))
    got = []
    for number in found:
        got.append(number)
        assert len(begun) <= len(got) + 4 // 2 + 2
    assert got == list(range(40))
    files.close()


def test_a_failure_ends_the_rest(begun):
    def work(number):
        if number == 2:
            raise CatalogError("broken")

    files = _files()
    with pytest.raises(CatalogError, match="broken"):
        list(files.each(_jobs(files, 40, begun, work)))
    assert len(begun) < 10
    files.close()


@pytest.mark.fault("Asset servers: a read hangs", "a cancel is heard; a repeat succeeds")
def test_a_cancel_is_heard_while_a_read_hangs(begun):
    stop, hang = threading.Event(), threading.Event()
    files = _files(cancelled=stop.is_set)
    found = files.each(_jobs(files, 3, begun, lambda number: hang.wait(30)))
    threading.Timer(0.2, stop.set).start()
    with pytest.raises(CancelledError):
        next(found)
    hang.set()
    files.close()
    stop.clear()
    again = _files(cancelled=stop.is_set)
    assert list(again.each(_jobs(again, 3, begun))) == [0, 1, 2]
    again.close()
