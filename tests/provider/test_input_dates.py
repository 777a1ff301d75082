# SPDX-License-Identifier: GPL-2.0-or-later
"""Dates that the user gives, and files whose bands are dates, through the algorithms and qgis_process."""

import json
import ntpath
import os
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.errors import DateError
from temporal_liif.core.stack.model import Source
from temporal_liif.provider.bands_and_dates import read_times

from .conftest import read, scene

SOURCES = [
    Source("/data/a/B04.tif", "B04"),
    Source("/data/b/B04.tif", "B04"),
    Source("/data/c.d.tif", "summer"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" ", None),
        ("2021-05-01, , 2021-05-03", ["2021-05-01", "", "2021-05-03"]),
        ("2021-05-01;2021-05-02;2021-05-03;", ["2021-05-01", "2021-05-02", "2021-05-03"]),
        ("2021-05-01 10:30  2021-05-02\n2021-05-03", ["2021-05-01 10:30  2021-05-02", "2021-05-03"]),
        ("2021-05-01 10:30 2021-05-02 2021-05-03", ["2021-05-01 10:30", "2021-05-02", "2021-05-03"]),
        ("summer=2021-07-01", ["", "", "2021-07-01"]),
        ("c.d.tif=2021-07-01", ["", "", "2021-07-01"]),
        ("c.d = 2021-07-01", ["", "", "2021-07-01"]),
        ("b/B04.tif=2021-07-01; a/B04.tif=2021-07-02", ["2021-07-02", "2021-07-01", ""]),
        ("/data/b/B04.tif=2021-07-01", ["", "2021-07-01", ""]),
    ],
)
def test_dates_by_place_and_by_name(text, expected):
    assert read_times(text, SOURCES) == expected


def test_names_are_the_same_as_their_system_takes_them(monkeypatch):
    # macOS lists accents taken apart; Windows takes a path in any case, with either slash.
    apart = Source("/data/" + unicodedata.normalize("NFD", "otoño.tif"), "x")
    assert read_times("otoño.tif=2021-10-01", [apart, SOURCES[2]]) == ["2021-10-01", ""]
    windows = [Source(r"C:\Data\May.TIF", "x"), Source(r"\\server\share\June.tif", "y")]
    with pytest.raises(DateError):
        read_times("may.tif=2021-05-01", windows)
    monkeypatch.setattr(os.path, "normcase", ntpath.normcase)
    for name in ("may.tif", "may", "data/May.tif", r"c:\data\may.tif"):
        assert read_times(f"{name}=2021-05-01", windows) == ["2021-05-01", ""]
    assert read_times(r"\\SERVER\share\june.tif=2021-06-01", windows) == ["", "2021-06-01"]


@pytest.mark.parametrize(
    ("text", "text_of_error"),
    [
        ("winter=2021-01-01", r"'winter', but no input has this name. The inputs are: B04, B04, summer"),
        (
            "B04=2021-01-01",
            r"'B04', a name of 2 inputs: /data/a/B04.tif, /data/b/B04.tif. Give more of the path",
        ),
        ("summer=2021-01-01, 2021-01-02", r"'2021-01-02' is given without the name"),
    ],
)
def test_dates_that_fit_no_input(text, text_of_error):
    with pytest.raises(DateError, match=text_of_error):
        read_times(text, SOURCES)


@pytest.fixture
def exported(write_raster) -> list[str]:
    """Three flights exported on one other day."""
    paths = [write_raster(f"ortho_2021-06-{day:02d}.tif", scene(day)) for day in (1, 11, 21)]
    for index, path in enumerate(paths):
        dataset = gdal.Open(path, gdal.GA_Update)
        dataset.SetMetadataItem("TIFFTAG_DATETIME", f"2021:12:24 0{index}:12:44")
    return paths


def test_given_dates_win_over_the_files(superresolve, exported, tmp_path):
    run = superresolve(INPUT=exported, TARGETS="inputs", SCALE=1, MODEL="baseline", LOAD=False)
    assert run.ok, run.message
    assert [Path(image).stem for image in run.results["LAYERS"]] == ["2021-06-01", "2021-06-11", "2021-06-21"]
    (warning,) = (line for line in run.feedback.lines if line.startswith("warning: TIFFTAG_DATETIME"))
    assert (
        "the name counts: ortho_2021-06-01 (name 2021-06-01, TIFFTAG_DATETIME 2021-12-24T00:12:44Z)"
        in warning
    )
    given = "2020-06-01, 2020-06-11, 2020-06-21"
    run = superresolve(
        INPUT=exported,
        DATES=given,
        TARGETS="inputs",
        SCALE=1,
        MODEL="baseline",
        LOAD=False,
        OUTPUT=str(tmp_path / "given"),
    )
    assert run.ok, run.message
    assert [Path(image).stem for image in run.results["LAYERS"]] == ["2020-06-01", "2020-06-11", "2020-06-21"]
    # What was written is read back with its dates, without stack.json too.
    (tmp_path / "given" / "stack.json").unlink()
    images = run.results["LAYERS"]
    again = superresolve(
        INPUT=images, TARGETS="inputs", SCALE=1, MODEL="baseline", LOAD=False, OUTPUT=str(tmp_path / "again")
    )
    assert again.ok, again.message
    assert "Dates: 3 from the metadata." in again.feedback.lines
    assert [Path(image).stem for image in again.results["LAYERS"]] == [
        "2020-06-01",
        "2020-06-11",
        "2020-06-21",
    ]
    assert not any(line.startswith("warning: TIFFTAG") for line in again.feedback.lines)


@pytest.fixture
def cubes(write_raster, tmp_path) -> list[str]:
    """Two NetCDF files of two dates each, of one band."""
    paths = []
    for year, first in ((2021, 18748), (2022, 19113)):
        plain = write_raster(f"plain{year}.tif", scene(year, bands=2).astype("float32"), nodata=None)
        dataset = gdal.Open(plain, gdal.GA_Update)
        days = [first, first + 16]
        for number, day in enumerate(days, 1):
            dataset.GetRasterBand(number).SetMetadataItem("NETCDF_DIM_time", str(day))
        dataset.SetMetadata(
            {
                "NETCDF_DIM_EXTRA": "{time}",
                "NETCDF_DIM_time_DEF": "{2,6}",
                "NETCDF_DIM_time_VALUES": "{" + ",".join(map(str, days)) + "}",
                "time#units": "days since 1970-01-01",
                "time#calendar": "standard",
            }
        )
        dataset = None
        paths.append(str(tmp_path / f"evi_{year}0101.nc"))
        gdal.Translate(paths[-1], plain, format="netCDF")
    return paths


def test_files_whose_bands_are_dates_through_qgis_process(qgis_process, cubes, tmp_path):
    out = tmp_path / "out"
    inputs = [f"--INPUT={path}" for path in cubes]
    common = ["--TARGETS=inputs", "--SCALE=1", "--MODEL=baseline", f"--OUTPUT={out}"]
    done = qgis_process("run", "temporalliif:superresolve", *inputs, *common)
    assert done.returncode == 0, done.stdout + done.stderr
    days = ["2021-05-01", "2021-05-17", "2022-05-01", "2022-05-17"]
    assert sorted(path.stem for path in out.glob("*.tif")) == days
    for path, year in zip((out / f"{day}.tif" for day in days[::2]), (2021, 2022)):
        written = read(path)
        assert written.shape == (1, 16, 20) and written.dtype == np.float32
        np.testing.assert_allclose(written[0], scene(year, bands=2)[0], rtol=1e-4)
    provenance = json.loads(gdal.Open(str(out / "2021-05-01.tif")).GetMetadataItem("PROVENANCE"))
    assert provenance["sources"] == [f"evi_{y}0101 (band {n})" for y in (2021, 2022) for n in (1, 2)]


def test_a_folder_of_such_files_and_a_single_one(run, cubes, tmp_path):
    folder = tmp_path / "cubes"
    folder.mkdir()
    for path in cubes:
        (folder / Path(path).name).write_bytes(Path(path).read_bytes())
    extent = "600000,600200,4999840,5000000 [EPSG:32631]"
    for given, expected in (
        (cubes[:1], ["2021-05-01", "2021-05-17"]),
        (str(folder), ["2021-05-01", "2021-05-17", "2022-05-01", "2022-05-17"]),
    ):
        out = str(tmp_path / f"clip{len(expected)}")
        done = run("clipstack", INPUT=given, EXTENT=extent, OUTPUT=out, LOAD=False)
        assert done.ok, done.message
        assert [Path(image).stem for image in done.results["LAYERS"]] == expected
        np.testing.assert_array_equal(read(done.results["LAYERS"][1])[0], scene(2021, bands=2)[1])
    chosen = run(
        "temporalsubset", INPUT=cubes, TARGET="2021-05-16", COUNT=1, NUMBER=1, OUTPUT="TEMPORARY_OUTPUT"
    )
    assert chosen.ok, chosen.message
    assert chosen.results["VALUE"] == "2021-05-17" and chosen.results["LAYERS"] == cubes[:1]


def test_an_image_alone_keeps_bands_that_are_dates(run, cubes, tmp_path):
    done = run("upsampleimage", INPUT=cubes[0], SCALE=2, OUTPUT=str(tmp_path / "fine.tif"))
    assert done.ok, done.message
    assert read(done.results["OUTPUT"]).shape == (2, 32, 40)
