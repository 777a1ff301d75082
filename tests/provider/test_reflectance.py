# SPDX-License-Identifier: GPL-2.0-or-later
"""Reflectance and joined tiles through the algorithms, as users run them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from .conftest import read, scene

NAME = "S2{}_MSIL2A_{}T105321_N{}_R051_T31TCJ_{}T134421.tif"
BANDS = ("B02", "B03", "B04")


def physical(path: str) -> np.ndarray:
    """Values (B, h, w) by the scale and offset that a file declares, as other software reads it."""
    dataset = gdal.Open(path)
    bands = [dataset.GetRasterBand(n + 1) for n in range(dataset.RasterCount)]
    return np.stack([b.ReadAsArray() * (b.GetScale() or 1.0) + (b.GetOffset() or 0.0) for b in bands])


@pytest.fixture
def mixed(write_raster) -> list[str]:
    """One scene at four dates: two of baseline 03.01, two of 04.00, by their products' names."""
    land = scene(1)
    rows = (
        ("20220101", "0301", 0),
        ("20220111", "0301", 0),
        ("20220131", "0400", 1000),
        ("20220210", "0400", 1000),
    )
    return [
        write_raster(NAME.format("B", day, baseline, day), land + more, names=BANDS)
        for day, baseline, more in rows
    ]


def test_a_series_over_the_change_of_the_baseline_has_no_step(superresolve, mixed):
    run = superresolve(
        INPUT=mixed, TARGETS="2022-01-05,2022-01-21,2022-02-05", SCALE=1, MODEL="baseline", LOAD=False
    )
    assert run.ok, run.message
    for image in run.results["LAYERS"]:
        np.testing.assert_allclose(physical(image), scene(1) * 1e-4, atol=2e-4)
    log = "\n".join(run.feedback.lines)
    assert "03.01" in log and "04.00" in log and "its own" in log
    assert "warning: Reflectance" not in log


def test_the_offset_can_be_given(superresolve, mixed, tmp_path):
    given = {"TARGETS": "inputs", "SCALE": 1, "MODEL": "baseline", "LOAD": False}
    run = superresolve(INPUT=mixed[2:], REFLECTANCE_OFFSET=0.0, **given)
    assert run.ok, run.message
    assert any("as given" in line for line in run.feedback.lines)
    np.testing.assert_array_equal(read(run.results["FIRST"]), scene(1) + 1000)
    refused = superresolve(INPUT=mixed, REFLECTANCE_OFFSET=50.0, OUTPUT=str(tmp_path / "no"), **given)
    assert not refused.ok and "reflectance offset 50" in refused.message


def test_what_is_assumed_is_a_warning(run, write_raster, tmp_path):
    paths = [write_raster(f"x_2021-05-{day:02d}.tif", scene(day)) for day in (1, 11)]
    done = run(
        "clipstack",
        INPUT=paths,
        EXTENT="600000,600100,4999900,5000000 [EPSG:32631]",
        LOAD=False,
        OUTPUT=str(tmp_path / "out"),
    )
    assert done.ok, done.message
    assert any(line.startswith("warning: Reflectance") and "assumed" in line for line in done.feedback.lines)


@pytest.mark.parametrize("algorithm", ["superresolve", "clipstack"])
def test_tiles_of_a_date_become_one_image(run, write_raster, tmp_path, algorithm):
    """Two tiles a date, overlapping by four columns, handed over as single rasters."""
    paths, scenes = [], [scene(seed, size=(16, 36)) for seed in (1, 2)]
    for day, whole in zip(("2021-05-01", "2021-05-11"), scenes):
        for name, col in (("west", 0), ("east", 16)):
            corner = (600_000.0 + 10 * col, 10.0, 0.0, 5_000_000.0, 0.0, -10.0)
            paths.append(write_raster(f"{name}_{day}.tif", whole[:, :, col : col + 20], transform=corner))
    extra = {
        "superresolve": {"TARGETS": "inputs", "SCALE": 1, "MODEL": "baseline"},
        "clipstack": {"EXTENT": "600000,600360,4999840,5000000 [EPSG:32631]"},
    }[algorithm]
    done = run(algorithm, INPUT=paths, LOAD=False, OUTPUT=str(tmp_path / "out"), **extra)
    assert done.ok, done.message
    assert [Path(image).stem for image in done.results["LAYERS"]] == ["2021-05-01", "2021-05-11"]
    for image, whole in zip(done.results["LAYERS"], scenes):
        assert gdal.Open(image).GetGeoTransform() == (600_000.0, 10.0, 0.0, 5_000_000.0, 0.0, -10.0)
        assert np.abs(read(image).astype(int) - whole).max() <= 1
    assert any("Joined to one observation of 2021-05-01" in line for line in done.feedback.lines)


def test_one_place_twice_is_refused_with_both_names(superresolve, write_raster):
    paths = [write_raster(f"{name}_2021-05-01.tif", scene(1)) for name in ("l1c", "l2a")]
    run = superresolve(INPUT=paths, TARGETS="inputs", MODEL="baseline", LOAD=False)
    assert not run.ok
    assert "l1c_2021-05-01" in run.message and "l2a_2021-05-01" in run.message and "same place" in run.message


def test_the_dates_chosen_list_all_tiles(run, write_raster, tmp_path):
    paths = []
    for day in ("2021-05-01", "2021-05-11", "2021-05-21"):
        for name, col in (("west", 0), ("east", 20)):
            corner = (600_000.0 + 10 * col, 10.0, 0.0, 5_000_000.0, 0.0, -10.0)
            paths.append(write_raster(f"{name}_{day}.tif", scene(col), transform=corner))
    done = run("temporalsubset", INPUT=paths, TARGET="2021-05-06", NUMBER=2, OUTPUT=str(tmp_path / "t.csv"))
    assert done.ok, done.message
    chosen = [Path(path).name for path in done.results["SELECTED"].split(";")]
    assert sorted(chosen) == sorted(Path(path).name for path in paths[:4])


def test_a_series_across_the_antimeridian(superresolve, write_raster, tmp_path):
    """One date from -180 to 180 degrees, one from 0 to 360: one place."""
    paths = [
        write_raster(f"x_2021-05-{day}.tif", scene(1), transform=(west, 0.01, 0, -16.0, 0, -0.01), epsg=4326)
        for day, west in (("01", 179.9), ("11", -180.1))
    ]
    run = superresolve(INPUT=paths, TARGETS="2021-05-06", SCALE=1, MODEL="baseline", LOAD=False)
    assert run.ok, run.message
    assert np.abs(read(run.results["FIRST"]).astype(int) - scene(1)).max() <= 1
    (feature,) = json.loads(Path(run.results["STACK"]).read_text())["features"]
    assert feature["bbox"] == pytest.approx([179.9, -16.16, -179.9, -16.0])
    assert feature["geometry"]["type"] == "MultiPolygon"
