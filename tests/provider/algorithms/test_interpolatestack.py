# SPDX-License-Identifier: GPL-2.0-or-later
"""interpolatestack: values by another way, bands between bands, georeference, and the way to the engine."""

import numpy as np
import pytest
from osgeo import gdal
from scipy import ndimage

from ..conftest import read, scene


@pytest.fixture
def clear(write_raster):
    """Five clear dates of a smooth scene."""
    return [
        write_raster(f"2021-05-{day:02d}.tif", scene(number), names=("B02", "B03", "B04"))
        for number, day in enumerate((1, 6, 11, 21, 26))
    ]


def test_space_and_time_against_scipy(run, engine, clear, tmp_path):
    done = run(
        "interpolatestack",
        INPUT=clear,
        TARGETS="2021-05-16",
        TIME="linear",
        SCALE=2,
        SPACE="cubic",
        LOAD=False,
        OUTPUT=str(tmp_path / "out"),
    )
    assert done.ok, done.message
    made = gdal.Open(done.results["FIRST"])
    assert made.GetGeoTransform() == (600_000.0, 5.0, 0.0, 5_000_000.0, 0.0, -5.0)
    assert made.GetRasterBand(1).DataType == gdal.GDT_UInt16
    middle = (read(clear[2]).astype(float) + read(clear[3])) / 2
    places = np.meshgrid((np.arange(32) + 0.5) / 2 - 0.5, (np.arange(40) + 0.5) / 2 - 0.5, indexing="ij")
    for band in range(3):
        expected = ndimage.map_coordinates(middle[band], places, order=3, mode="reflect")
        assert np.abs(made.GetRasterBand(band + 1).ReadAsArray() - expected).max() <= 0.51


def test_bands_between_bands(run, engine, clear, tmp_path):
    given = {"INPUT": clear, "TARGETS": "inputs", "TIME": "nearest", "SCALE": 1, "SPACE": "nearest"}
    done = run("interpolatestack", **given, WAVELENGTHS="between:1", LOAD=False, OUTPUT=str(tmp_path / "out"))
    assert done.ok, done.message
    made = gdal.Open(done.results["FIRST"])
    names = [made.GetRasterBand(n + 1).GetDescription() for n in range(made.RasterCount)]
    assert len(names) == 5
    assert [names[0], names[2], names[4]] == ["B02", "B03", "B04"]
    assert names[1].endswith(" nm")
    values, source = made.ReadAsArray().astype(float), read(clear[0]).astype(float)
    assert np.array_equal(values[[0, 2, 4]], source)
    assert np.abs(values[1] - (source[0] + source[1]) / 2).max() <= 0.51
    assert float(made.GetRasterBand(2).GetMetadataItem("wavelength")) == pytest.approx(0.525, abs=0.01)


def test_clouds_take_no_part(run, engine, series, tmp_path):
    done = run(
        "interpolatestack",
        INPUT=series,
        TARGETS="inputs",
        TIME="cubic",
        SCALE=1,
        SPACE="nearest",
        LOAD=False,
        OUTPUT=str(tmp_path / "out"),
    )
    assert done.ok, done.message
    never = np.zeros((16, 20), bool)
    never[14, 17] = True
    for source, made in zip(series, done.results["LAYERS"]):
        before, after = read(source), read(made)
        clear = (before > 0).all(axis=0)
        assert np.array_equal(after[:, clear], before[:, clear])
        assert np.array_equal((after == 0).all(axis=0), never)


def test_without_an_engine_it_says_how_to_get_one(run, no_engine, clear, tmp_path):
    done = run("interpolatestack", INPUT=clear, LOAD=False, OUTPUT=str(tmp_path / "out"))
    assert not done.ok
    assert "Set up engine" in done.message
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"TARGETS": "never"}, "not a date"),
        ({"SCALE": 0.5}, "The scale is 0.5"),
        ({"GSD": -1}, "ground sampling distance is -1"),
        ({"WAVELENGTHS": "green"}, "neither a list of wavelengths"),
        ({"WAVELENGTHS": "2.2"}, "2.2 um lies outside of the bands"),
        ({"TARGETS": "2021-06-20"}, "after the last input date"),
    ],
)
def test_bad_input(run, engine, clear, tmp_path, change, message):
    done = run("interpolatestack", INPUT=clear, LOAD=False, OUTPUT=str(tmp_path / "out"), **change)
    assert not done.ok
    assert message in done.message
    assert not (tmp_path / "out").exists()
