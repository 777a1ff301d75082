# SPDX-License-Identifier: GPL-2.0-or-later
"""adapthistograms: references by every name, the image beside the series, the report, and errors."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from ..conftest import read, scene

NAMES = ("B04", "B03", "B02")


@pytest.fixture
def lights(write_raster):
    """One scene under three lights, the second with a cloud."""
    paths = []
    for day, (gain, bias) in zip((1, 11, 21), ((1, 0), (0.7, 200), (1.4, 30))):
        values = (scene(0, size=(40, 50)) * gain + bias).astype(np.uint16)
        if day == 11:
            values[:, :8] = 0
        paths.append(write_raster(f"2021-05-{day:02d}.tif", values, names=NAMES))
    return paths


@pytest.mark.parametrize("reference", ["1", "2021-05-01"])
def test_a_chosen_date(run, no_engine, lights, tmp_path, reference):
    done = run(
        "adapthistograms",
        INPUT=lights,
        METHOD="gain_bias",
        REFERENCE=reference,
        LOAD=False,
        OUTPUT=str(tmp_path / "out"),
    )
    assert done.ok, done.message
    assert done.results["NUMBER"] == 1 and done.results["COUNT"] == 3
    wanted = read(lights[0]).astype(int)
    for source, made in zip(lights, done.results["LAYERS"]):
        before, after = read(source), read(made).astype(int)
        clear = (before > 0).all(axis=0)
        assert np.abs(after - wanted)[:, clear].max() <= 3
        assert (after[:, ~clear] == 0).all()
        out = gdal.Open(made)
        assert out.GetGeoTransform() == gdal.Open(source).GetGeoTransform()
        assert out.GetRasterBand(1).GetDescription() == "B04"
        assert json.loads(out.GetMetadataItem("PROVENANCE"))["adapted_by"] == "gain_bias"


def test_median_and_best_need_no_engine(run, no_engine, lights, tmp_path):
    for reference in ("median", "best", "best_robust"):
        done = run(
            "adapthistograms",
            INPUT=lights,
            METHOD="bands",
            REFERENCE=reference,
            LOAD=False,
            OUTPUT=str(tmp_path / reference),
        )
        assert done.ok, done.message
        number = done.results["NUMBER"]
        assert (number == 0) if reference == "median" else number in (1, 2, 3)
        mean = [read(path)[:, 10:].mean() for path in done.results["LAYERS"]]
        assert max(mean) - min(mean) < 0.06 * mean[0]


@pytest.mark.parametrize("method", ["gain_bias", "bands", "value"])
def test_a_date_that_its_mask_hides_is_left_out(run, no_engine, lights, write_raster, tmp_path, method):
    values = (scene(0, size=(40, 50)) * 5 + 3000).astype(np.uint16)
    folder = tmp_path / "series"
    folder.mkdir()
    for path in [*lights, write_raster("2021-05-16.tif", values, names=NAMES)]:
        shutil.move(path, folder)
    shutil.move(write_raster("2021-05-16_SCL.tif", np.full((1, 40, 50), 9, np.uint8)), folder)
    done = run(
        "adapthistograms",
        SERIES=str(folder),
        METHOD=method,
        REFERENCE="2021-05-21",
        LOAD=False,
        OUTPUT=str(tmp_path / "out"),
    )
    assert done.ok, done.message
    assert done.results["NUMBER"] == 3
    assert [Path(path).stem for path in done.results["LAYERS"]] == ["2021-05-01", "2021-05-11", "2021-05-21"]
    assert any("hide these dates wholly" in text and "2021-05-16" in text for text in done.feedback.lines)


def test_report_and_image(run, engine, lights, write_raster, tmp_path):
    fine = np.kron(scene(0, size=(40, 50)) * 1.4 + 30, np.ones((1, 2, 2))).astype(np.uint16)
    half = (600_000.0, 5.0, 0.0, 5_000_000.0, 0.0, -5.0)
    image = write_raster("fine.tif", fine, transform=half)
    page, out = tmp_path / "r.html", tmp_path / "fine_adapted.tif"
    given = {"INPUT": lights, "METHOD": "value_8bit", "IMAGE": image, "LOAD": False}
    done = run("adapthistograms", **given, APPLY=False, REPORT=str(page), OUTPUT=str(tmp_path / "out"))
    assert done.ok, done.message
    html = page.read_text(encoding="utf-8")
    assert html.count('class="card candidate') == 3
    assert html.count('class="card candidate best"') == 1
    assert html.count("data:image/png;base64,") == 6
    assert not (tmp_path / "out").exists()
    done = run("adapthistograms", **given, REFERENCE="2", OUTPUT_IMAGE=str(out), OUTPUT=str(tmp_path / "out"))
    assert done.ok, done.message
    assert gdal.Open(str(out)).GetGeoTransform() == half
    assert read(out).dtype == read(done.results["FIRST"]).dtype == np.uint8
    # V of the image now has the distribution of V of the second date, at its clear pixels.
    date = read(done.results["LAYERS"][1]).max(axis=0)[8:]
    assert (
        np.abs(np.quantile(read(out).max(axis=0), [0.2, 0.5, 0.8]) - np.quantile(date, [0.2, 0.5, 0.8])).max()
        <= 2
    )


def test_bad_input(run, no_engine, lights, write_raster, tmp_path):
    flat = write_raster("2021-06-01.tif", np.full((3, 40, 50), 700, np.uint16), names=NAMES)
    for change, message in (
        ({"REFERENCE": "spring"}, "The reference 'spring' is unknown"),
        ({"REFERENCE": "9"}, "a number from 1 to 3"),
        ({"REFERENCE": "2021-07-07"}, "fits 0 of the dates"),
        ({"INPUT": [*lights, flat], "REFERENCE": "1"}, "single value 0.07"),
        ({"INPUT": lights[:1]}, "2 dates are needed"),
        ({"BANDS": "B04,B03", "METHOD": "value"}, "2 bands are chosen"),
        ({"APPLY": False}, "Neither the adapted images nor a report"),
        ({"OUTPUT_IMAGE": str(tmp_path / "a.tif")}, "none is given"),
        ({"REPORT": str(tmp_path / "r.html")}, "Set up engine"),
    ):
        given = {"INPUT": lights, "METHOD": "bands", "LOAD": False, "OUTPUT": str(tmp_path / "out"), **change}
        done = run("adapthistograms", **given)
        assert not done.ok
        assert message in done.message
        assert not (tmp_path / "out").exists()


def test_published_pixels(run, no_engine, worldstrat, tmp_path):
    area = worldstrat / "Amnesty_POI-8-1-1"
    dates = sorted(str(path) for path in area.glob("*_L2A.tif"))
    done = run(
        "adapthistograms",
        INPUT=dates,
        METHOD="value_8bit",
        REFERENCE="2018-07-08",
        LOAD=False,
        OUTPUT=str(tmp_path / "out"),
    )
    assert done.ok, done.message
    chosen = ["2018-06-18", "2018-06-28", "2018-07-03", "2018-07-08", "2018-07-13"]
    for position, date in enumerate(chosen, 1):
        truth = read(area / "adapted" / f"lr_{position}.png")[:3]
        assert np.array_equal(read(tmp_path / "out" / f"{date}.tif"), truth)
