# SPDX-License-Identifier: GPL-2.0-or-later
"""exportanimation: frames, rate, size and stretch; errors; nothing without an engine."""

from pathlib import Path

import numpy as np
from PIL import Image


def test_gif_and_mp4(run, engine, series, tmp_path):
    done = run(
        "exportanimation",
        INPUT=series,
        WIDTH=100,
        RATE=5,
        STRETCH=[0.0, 0.4],
        SHOW_DATES=False,
        GIF=str(tmp_path / "a.gif"),
        MP4=str(tmp_path / "a.mp4"),
    )
    assert done.ok, done.message
    gif = Image.open(done.results["GIF"])
    assert (gif.n_frames, gif.size) == (4, (100, 80))
    assert gif.info["duration"] == 200
    gif.seek(1)
    frame = np.asarray(gif.convert("RGB")).astype(int)
    assert np.abs(frame[20:40, 25:45] - 32).max() < 12
    assert Path(done.results["MP4"]).stat().st_size > 1000


def test_natural_colours_share_their_stretch_and_bands_by_name_do_not(run, engine, write_raster, tmp_path):
    values = np.empty((3, 20, 30), np.uint16)
    values[:] = np.arange(30)[None, None] * 10 + np.array([300, 500, 900])[:, None, None]
    names = ("B02", "B03", "B04")
    paths = [write_raster(f"x_{day}.tif", values, names=names) for day in ("20210501", "20210511")]
    given = {"INPUT": paths, "WIDTH": 30, "REFLECTANCE_SCALE": 1e-4, "GIF": str(tmp_path / "a.gif")}
    done = run("exportanimation", **given)
    assert done.ok, done.message
    shown = [line for line in done.feedback.lines if line.startswith("B0") and "–" in line]
    assert shown == ["B04: 0.03 – 0.119", "B03: 0.03 – 0.119", "B02: 0.03 – 0.119"]
    done = run("exportanimation", **given, BANDS="B04, B03, B02")
    assert done.ok, done.message
    assert "B04: 0.09 – 0.119" in done.feedback.lines and "B02: 0.03 – 0.059" in done.feedback.lines


def test_frames_of_an_index(run, engine, write_raster, tmp_path):
    values = np.empty((2, 100, 150), np.uint16)
    values[0], values[1] = 300, 5700
    paths = [write_raster(f"x_{day}.tif", values, names=("B04", "B08")) for day in ("20210501", "20210511")]
    gif = str(tmp_path / "a.gif")
    done = run(
        "exportanimation",
        INPUT=paths,
        INDEX="NDVI",
        WIDTH=300,
        SHOW_DATES=False,
        REFLECTANCE_SCALE=1e-4,
        GIF=gif,
    )
    assert done.ok, done.message
    frame = np.asarray(Image.open(gif).convert("RGB")).astype(int)
    # NDVI is 0.9: the last colour of the ramp, #0b4d1c, and its scale in the corner.
    assert np.abs(frame[:100] - (0x0B, 0x4D, 0x1C)).max() < 12
    assert (frame[120:, 150:].min(axis=-1) > 200).any()
    assert "NDVI: -0.1 – 0.9" in done.feedback.lines
    # A series of the index itself has the same colours, whether it is named or not.
    made = run("indexstack", INPUT=paths, REFLECTANCE_SCALE=1e-4, LOAD=False, OUTPUT=str(tmp_path / "ndvi"))
    assert made.ok, made.message
    for asked in ({}, {"INDEX": "NDVI"}):
        held = str(tmp_path / f"held{len(asked)}.gif")
        given = {"INPUT": [str(tmp_path / "ndvi")], "WIDTH": 300, "SHOW_DATES": False, "GIF": held}
        done = run("exportanimation", **given, **asked)
        assert done.ok, done.message
        same = np.asarray(Image.open(held).convert("RGB")).astype(int)
        assert np.abs(same - frame).max() < 12
    given = {"INPUT": paths, "REFLECTANCE_SCALE": 1e-4, "WIDTH": 300, "SHOW_DATES": False, "GIF": gif}
    own = run("exportanimation", **given, FORMULA="mine = nir - B4", STRETCH=[0.0, 0.54])
    assert own.ok, own.message
    frame = np.asarray(Image.open(gif).convert("RGB")).astype(int)
    assert np.abs(frame[:100] - (0xFD, 0xE7, 0x25)).max() < 12


def test_errors(run, no_engine, series, tmp_path):
    gif = str(tmp_path / "a.gif")
    for change, message in (
        ({"GIF": None}, "Neither a GIF nor an MP4"),
        ({"STRETCH": [0.4, 0.1]}, "Give the lower value first"),
        ({"BANDS": "B04,B03"}, "2 bands are chosen"),
        ({"BANDS": "B04", "INDEX": "NDVI"}, "Bands and a spectral index are given"),
        ({"INDEX": "NBR"}, "NBR needs nir, swir22"),
        ({"FORMULA": "nir / swir22"}, "formula needs nir, swir22"),
        ({"FORMULA": "nir / red", "INDEX": "NDVI"}, "NDVI, formula are given"),
        ({"FORMULA": "nir / red", "BANDS": "B04"}, "Bands and a spectral index are given"),
        ({"GIF": "/nowhere/a.gif"}, "There is no folder"),
        ({"INPUT": series[:1]}, "2 dates are needed"),
        ({}, "Set up engine"),
    ):
        done = run("exportanimation", **{"INPUT": series, "WIDTH": 64, "GIF": gif, **change})
        assert not done.ok
        assert message in done.message
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".gif"]
