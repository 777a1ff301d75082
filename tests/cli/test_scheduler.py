# SPDX-License-Identifier: GPL-2.0-or-later
"""The simulated cluster: nothing is lost or done twice, and times are those that can be worked out."""

from dataclasses import replace

import pytest

from .scheduler import Load, Machines, simulate

COUNTRY = Load(areas=300, windows=100, rasters=52, fetch=650.0, window=190.0, raster=75.0)


def seconds_of(load: Load) -> float:
    """Of one worker for all of it."""
    return load.areas * (load.fetch + load.windows * load.window + load.rasters * load.raster)


def test_a_thousand_workers_do_thirty_thousand_windows_once_each_though_workers_are_lost():
    found = simulate(COUNTRY, Machines(1000, 64, lost_after=6 * 3600.0))
    assert len(found.done) == 300 * (1 + 100 + 52) and set(found.done.values()) == {1}
    assert sum(kind == "window" for _, kind, _ in found.done) == 30_000
    assert found.lost > 100 and found.given_up == 0
    assert found.busy == pytest.approx(seconds_of(COUNTRY), rel=0.02)
    assert found.dispatching < 0.02 * found.seconds


def test_many_workers_need_many_areas_at_once():
    few, many = (simulate(COUNTRY, Machines(1000, parallel)) for parallel in (4, 64))
    ideal = seconds_of(COUNTRY) / 1000
    assert ideal < many.seconds < 1.5 * ideal < 5 * ideal < few.seconds


def test_one_worker_takes_the_sum():
    load = replace(COUNTRY, areas=2, windows=5, rasters=3)
    found = simulate(load, Machines(1, 1, dispatch=0.0))
    assert found.seconds == pytest.approx(found.busy)
    two = simulate(load, Machines(1, 1, dispatch=2.0))
    assert two.dispatching == 2.0 * 2 * (1 + 5 + 3)


def test_a_task_that_outlives_every_worker_is_noticed():
    found = simulate(replace(COUNTRY, areas=1, windows=20), Machines(20, 1, lost_after=60.0))
    assert found.given_up > 0
