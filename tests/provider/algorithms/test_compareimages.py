# SPDX-License-Identifier: GPL-2.0-or-later
"""compareimages: table and JSON without an engine, the report with one, grids and names."""

import json
import sys

import numpy as np
import pytest
from skimage import metrics

from ..conftest import read, rows_of, scene

NAMES = ("B04", "B03", "B02")


@pytest.fixture
def images(write_raster):
    truth = scene(1, size=(60, 70))
    rng = np.random.default_rng(0)
    near = (truth + rng.normal(0, 20, truth.shape)).clip(1, None).astype(np.uint16)
    far = (truth * 1.2 + 50).astype(np.uint16)
    return [
        write_raster(f"{name}.tif", values, names=NAMES)
        for name, values in (("truth", truth), ("near", near), ("far", far))
    ]


def test_table_and_json_need_no_engine(run, no_engine, images, tmp_path):
    done = run(
        "compareimages",
        REFERENCE=images[0],
        RESULTS=images[1:],
        OUTPUT="memory:",
        JSON=str(tmp_path / "c.json"),
    )
    assert done.ok, done.message
    rows = rows_of(done)
    assert [(row["result"], row["band"]) for row in rows] == [
        (name, band) for name in ("near", "far") for band in (*NAMES, "all")
    ]
    truth, near = (read(path) * 1e-4 for path in images[:2])
    expected = metrics.peak_signal_noise_ratio(truth[1], near[1], data_range=1.0)
    assert rows[1]["psnr"] == pytest.approx(expected, abs=1e-4)
    assert rows[3]["ssim"] == pytest.approx(
        metrics.structural_similarity(truth, near, data_range=1.0, channel_axis=0), abs=1e-6
    )
    assert rows[0]["pixels"] == 60 * 70 and rows[0]["peak"] == 1.0
    plain = json.loads((tmp_path / "c.json").read_text())
    assert plain["results"][0]["all"]["psnr"] == pytest.approx(rows[3]["psnr"])


def test_bands_are_paired_by_what_they_show(run, no_engine, images, write_raster, tmp_path):
    truth = read(images[0]).astype(np.uint16)
    extra = np.full_like(truth[:1], 5000)
    turned = write_raster(
        "turned.tif", np.concatenate([extra, truth[::-1] + 10]), names=("swir16", "blue", "green", "red")
    )
    done = run("compareimages", REFERENCE=images[0], RESULTS=[turned], OUTPUT="memory:")
    assert done.ok, done.message
    rows = rows_of(done)
    assert [row["band"] for row in rows] == [*NAMES, "all"]
    assert [row["mae"] for row in rows] == pytest.approx([0.001] * 4, abs=1e-6)
    assert "turned: B04 – red, B03 – green, B02 – blue" in done.feedback.lines
    one = run("compareimages", REFERENCE=images[0], RESULTS=[turned], BANDS="red", OUTPUT="memory:")
    assert [row["mae"] for row in rows_of(one)] == pytest.approx([0.001] * 2, abs=1e-6)
    other = {"BANDS": "B04", "RESULT_BANDS": "2"}
    other = run("compareimages", REFERENCE=images[0], RESULTS=[turned], OUTPUT="memory:", **other)
    assert other.ok, other.message
    assert rows_of(other)[0]["mae"] == pytest.approx(
        np.abs(truth[2] + 10.0 - truth[0]).mean() * 1e-4, abs=1e-6
    )


def test_report(run, engine, images, tmp_path):
    page = tmp_path / "c.html"
    done = run("compareimages", REFERENCE=images[0], RESULTS=images[1:], OUTPUT="memory:", REPORT=str(page))
    assert done.ok, done.message
    html = page.read_text(encoding="utf-8")
    assert html.count("data:image/png;base64,") == 5
    assert "Where the results differ most" in html
    done = run(
        "compareimages",
        REFERENCE=images[0],
        RESULTS=images[1:],
        REGION="600100,600300,4999600,4999900 [EPSG:32631]",
        OUTPUT="memory:",
        REPORT=str(page),
    )
    assert "rows 10 to 39, columns 10 to 29" in page.read_text(encoding="utf-8")


def test_a_report_without_an_engine_leaves_nothing(run, no_engine, images, tmp_path):
    given = {"REFERENCE": images[0], "RESULTS": images[1:], "OUTPUT": str(tmp_path / "t.csv")}
    done = run("compareimages", **given, JSON=str(tmp_path / "c.json"), REPORT=str(tmp_path / "c.html"))
    assert not done.ok and "Set up engine" in done.message
    # Said before anything is measured.
    assert not done.feedback.lines
    assert not [path for path in tmp_path.iterdir() if path.suffix in (".json", ".html", ".csv")]


@pytest.mark.parametrize("there", [True, False])
def test_a_dialog_asks_for_a_report_where_there_is_an_engine(plugin, monkeypatch, there):
    """What a dialog is filled with has to work."""
    monkeypatch.setenv("TEMPORAL_LIIF_PYTHON", sys.executable if there else "/nowhere/python")
    algorithm = plugin.provider.algorithm("compareimages").create()
    assert algorithm.parameterDefinition("REPORT").createByDefault() is there


def test_files_of_one_name_get_different_names(run, no_engine, images, tmp_path):
    (tmp_path / "other").mkdir()
    twin = tmp_path / "other" / "near.tif"
    twin.write_bytes((tmp_path / "in" / "near.tif").read_bytes())
    done = run("compareimages", REFERENCE=images[0], RESULTS=[images[1], str(twin)], OUTPUT="memory:")
    assert {row["result"] for row in rows_of(done)} == {"in/near", "other/near"}
    given = {"REFERENCE": images[0], "RESULTS": [images[1], str(twin)], "OUTPUT": "memory:"}
    done = run("compareimages", **given, NAMES="linear, kriging")
    assert {row["result"] for row in rows_of(done)} == {"linear", "kriging"}


def test_bad_input(run, no_engine, images, write_raster, tmp_path):
    half = (600_000.0, 20.0, 0.0, 5_000_000.0, 0.0, -20.0)
    coarse = write_raster("coarse.tif", scene(1, size=(30, 35)), names=NAMES, transform=half)
    for change, message in (
        ({"RESULTS": []}, "No result is given"),
        ({"RESULTS": [coarse]}, "lies on another grid"),
        ({"NAMES": "one"}, "1 names are given for 2 results"),
        ({"PEAK": 0}, "The peak of PSNR is 0"),
        ({"BANDS": "B08"}, "no band 'B08'"),
        ({"REFERENCE": "/nowhere.tif"}, "nowhere.tif"),
    ):
        given = {"REFERENCE": images[0], "RESULTS": images[1:], "OUTPUT": "memory:", **change}
        done = run("compareimages", **given)
        assert not done.ok
        assert message in done.message
    done = run("compareimages", REFERENCE=images[0], RESULTS=[coarse], RESAMPLE=True, OUTPUT="memory:")
    assert done.ok, done.message
