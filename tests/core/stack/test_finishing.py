# SPDX-License-Identifier: GPL-2.0-or-later
"""Files finished side by side: all of them, not more at once than processors, and none goes on in vain."""

import threading
import time

import numpy as np
import pytest
from temporal_liif.core import processors
from temporal_liif.core.errors import CancelledError, OutputError
from temporal_liif.core.raster.cog import Scratch
from temporal_liif.core.raster.grid import Grid
from temporal_liif.core.raster.raster_plan import RasterPlan
from temporal_liif.core.stack.finishing import finish_all

pytestmark = pytest.mark.timeout(20)


@pytest.fixture(params=[1, 2])
def count(request, monkeypatch):
    """Processors of the machine."""
    monkeypatch.setattr(processors, "available", lambda: request.param)
    return request.param


def run(files, progress=lambda share, text: None, cancelled=lambda: False):
    return finish_all(iter(files.items()), len(files), progress, cancelled)


def test_one_more_at_once_than_there_are_processors(count):
    begun, most, meeting = [], [], threading.Barrier(count + 1)

    def finish(number, tick):
        begun.append(number)
        most.append(len(begun))
        meeting.wait(10)
        assert tick(0.5)
        begun.remove(number)
        return number, f"sum {number}"

    files = {f"{number}.tif": lambda tick, number=number: finish(number, tick) for number in range(6)}
    assert run(files) == {f"{number}.tif": (number, f"sum {number}") for number in range(6)}
    assert max(most) == count + 1


def test_progress_rises_to_one_in_the_callers_thread(count):
    shares, threads = [], set()

    def finish(tick):
        for share in (0.2, 0.4, 0.8):
            assert tick(share)
            time.sleep(0.03)
        return 1, ""

    def progress(share, text):
        shares.append(share)
        threads.add(threading.current_thread())
        assert text in ("Writing a.tif", "Writing b.tif", "Writing c.tif")

    run({"a.tif": finish, "b.tif": finish, "c.tif": finish}, progress)
    assert shares == sorted(shares) and shares[-1] == pytest.approx(1.0)
    assert threads == {threading.current_thread()}


def test_what_fails_stops_the_others_and_is_raised(monkeypatch):
    monkeypatch.setattr(processors, "available", lambda: 1)
    stopped, both = threading.Event(), threading.Barrier(2)

    def fails(tick):
        both.wait(10)
        raise OutputError("no space left on the device")

    def goes_on(tick):
        both.wait(10)
        while tick(0.1):
            time.sleep(0.01)
        stopped.set()
        raise CancelledError("Cancelled.")

    def never(tick):
        raise AssertionError("begun after a failure")

    with pytest.raises(OutputError, match="no space left"):
        run({"a.tif": goes_on, "b.tif": fails, "c.tif": never})
    assert stopped.is_set()


def test_a_cancel_stops_all(count):
    stop, ended = threading.Event(), []

    def finish(tick):
        stop.set()
        while tick(0.1):
            time.sleep(0.01)
        ended.append(True)
        raise CancelledError("Cancelled.")

    with pytest.raises(CancelledError):
        run({f"{letter}.tif": finish for letter in "abcde"}, cancelled=stop.is_set)
    assert 1 <= len(ended) <= count + 1


@pytest.mark.parametrize("masked", [False, True])
def test_the_progress_of_one_file_rises(tmp_path, masked):
    grid = Grid("", (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), 1300, 900)
    plan = RasterPlan(grid, "uint16", ("a", "b"), nodata=None if masked else 0, masked=masked)
    (tmp_path / "out").mkdir()
    scratch = Scratch(tmp_path / "out" / "x.scratch", plan)
    values = np.random.default_rng(0).integers(1, 5000, (2, 900, 1300)).astype(np.uint16)
    scratch.write(0, 0, values, np.ones((900, 1300), bool))
    shares = []
    scratch.finish(tmp_path / "out" / "x.tif", lambda share: shares.append(share) or True)
    assert shares == sorted(shares) and shares[0] < 0.3 and shares[-1] == pytest.approx(1.0)
    assert len(set(shares)) > 10
