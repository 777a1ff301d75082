# SPDX-License-Identifier: GPL-2.0-or-later
"""temporalsubset: table, JSON and outputs, for one series and for a folder of them, as published."""

import json
from pathlib import Path

import numpy as np
import pytest

from ..conftest import rows_of, scene, write_geotiff

pytestmark = pytest.mark.usefixtures("no_engine")


def dates_in(folder, days, cloudy=()):
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, day in enumerate(days):
        values = scene(number)
        if day in cloudy:
            values[:, :10] = 0
        paths.append(write_geotiff(folder / f"2021-05-{day:02d}.tif", values))
    return paths


def test_one_series(run, tmp_path):
    paths = dates_in(tmp_path / "a", (1, 5, 9, 13, 17, 21), cloudy=(9,))
    done = run(
        "temporalsubset",
        INPUT=paths,
        TARGET="2021-05-11",
        NUMBER=3,
        OUTPUT="memory:",
        JSON=str(tmp_path / "s.json"),
    )
    assert done.ok, done.message
    rows = rows_of(done)
    # 1 and 21, 5 and 17 come equally near. The cloudy 9 is avoided; of 5 13 17 and 1 13 21, which are as
    # clear, the first has the more even gaps.
    assert [row["date"] for row in rows] == ["2021-05-05", "2021-05-13", "2021-05-17"]
    assert [row["position"] for row in rows] == [1, 2, 3]
    assert {row["difference"] for row in rows} == {0.0}
    assert all(row["clear"] == 1.0 for row in rows)
    assert done.results["LAYERS"] == [row["source"] for row in rows]
    assert done.results["VALUE"] == "2021-05-11"
    assert done.results["DIFFERENCE"] == done.results["MEAN_DIFFERENCE"] == 0
    assert done.results["SELECTED"].split(";") == [row["source"] for row in rows]
    plain = json.loads((tmp_path / "s.json").read_text())
    assert plain["series"][0]["equally_near_pairs"] == 2
    blind = run("temporalsubset", INPUT=paths, TARGET="2021-05-11", NUMBER=3, CLEAR=False, OUTPUT="memory:")
    assert [row["date"] for row in rows_of(blind)] == ["2021-05-05", "2021-05-09", "2021-05-17"]


def test_a_folder_of_series_with_targets_of_their_own(run, tmp_path):
    dates_in(tmp_path / "all" / "one", (1, 5, 9))
    dates_in(tmp_path / "all" / "two", (2, 6, 20))
    dates_in(tmp_path / "all" / "three", (2, 6, 20))
    (tmp_path / "all" / "three" / "info.json").write_text('{"hr_date": "2021-05-12"}')
    (tmp_path / "all" / "empty").mkdir()
    table = tmp_path / "targets.csv"
    table.write_text("stack,date\none,2021-05-05\n")
    done = run(
        "temporalsubset",
        FOLDER=str(tmp_path / "all"),
        TARGETS=str(table),
        TARGET="2021-05-10",
        NUMBER=3,
        OUTPUT="memory:",
        JSON=str(tmp_path / "s.json"),
    )
    assert done.ok, done.message
    found = {row["stack"]: row["difference"] for row in rows_of(done)}
    assert found == {"one": 0.0, "two": 1.0, "three": 1.0}
    assert np.isclose(json.loads((tmp_path / "s.json").read_text())["mean_difference_days"], 2 / 3)


def test_published_table(run, worldstrat, tmp_path):
    published = json.loads((worldstrat / "published.json").read_text())["table6"]
    done = run("temporalsubset", FOLDER=str(worldstrat), CLEAR=False, OUTPUT="memory:")
    assert done.ok, done.message
    found = {row["stack"]: row for row in rows_of(done)}
    assert set(found) == set(published)
    for area, row in published.items():
        assert abs(found[area]["difference"] - row["difference_days"]) <= 0.5, area
        assert found[area]["target"] == row["hr_date"]
    assert len(rows_of(done)) == 5 * 21
    assert {Path(row["source"]).suffix for row in rows_of(done)} == {".tif"}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"TARGET": ""}, "No target date"),
        ({"TARGET": "spring"}, "not a date"),
        ({"NUMBER": 9}, "9 dates were asked for, and there are 3"),
        ({"INPUT": []}, "either a series or dated rasters"),
        ({"FOLDER": "/nowhere", "INPUT": []}, "no folder /nowhere"),
        ({"JSON": "/nowhere/s.json"}, "no folder /nowhere"),
    ],
)
def test_bad_input(run, tmp_path, change, message):
    paths = dates_in(tmp_path / "a", (1, 5, 9))
    given = {"INPUT": paths, "TARGET": "2021-05-05", "NUMBER": 3, "OUTPUT": "memory:", **change}
    done = run("temporalsubset", **given)
    assert not done.ok
    assert message in done.message
