# SPDX-License-Identifier: GPL-2.0-or-later
"""A run that is killed at any moment: the next one goes on, nothing is done twice and nothing is lost."""

import json
import os
import subprocess
import sys
import time
from collections import Counter

import pytest
from osgeo import gdal
from temporal_liif.tests.conftest import PLUGINS

from .conftest import Place, square, write_areas

AREAS = {f"a{n}": square(10 + 20 * n, 10, 18) for n in range(3)}


def start(place: Place) -> subprocess.Popen:
    environment = {**os.environ, "PYTHONPATH": str(PLUGINS)}
    return subprocess.Popen(
        [sys.executable, "-m", "temporal_liif", *place.arguments()],
        env=environment,
        cwd=place.folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def done(place: Place) -> list[tuple[str, str]]:
    """Areas and steps that were done, by the log of all runs; its last line may be cut off."""
    try:
        lines = (place.out / "log.jsonl").read_text("utf-8").splitlines()
    except FileNotFoundError:
        return []
    found = []
    for line in lines:
        try:
            one = json.loads(line)
        except ValueError:
            continue
        if one["event"] == "step" and one["status"] == "done":
            found.append((one["area"], one["step"]))
    return found


def values(place: Place) -> dict[str, list]:
    return {
        str(path.relative_to(place.out)): gdal.Open(str(path)).ReadAsArray().tolist()
        for path in sorted(place.out.glob("areas/*/s*/*.tif"))
    }


@pytest.mark.fault("Process: the command is killed again and again", "a repeat goes on; the same values")
def test_killed_runs_go_on_where_they_ended(place):
    write_areas(place.folder / "areas.geojson", AREAS)
    for count, delay in ((1, 0.0), (2, 0.2), (4, 0.1)):
        process = start(place)
        while process.poll() is None and len(done(place)) < count:
            time.sleep(0.01)
        time.sleep(delay)
        process.kill()
        process.wait()
    assert start(place).wait() == 0
    every = Counter(done(place))
    assert set(every.values()) == {1}
    # Killed after its output was there and before it was logged, a step is kept by the next run.
    assert 3 <= len(every) <= 6
    assert [row["status"] for row in place.report()["areas"]] == ["done"] * 3
    assert not list(place.out.rglob(".unfinished*")) and not list(place.out.rglob("*.partial"))
    whole = Place(place.folder)
    interrupted = values(place)
    place.out.rename(place.folder / "interrupted")
    assert start(whole).wait() == 0
    assert values(whole) == interrupted and len(interrupted) == 3 * (6 + 3)
