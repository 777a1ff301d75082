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


def test_errors(run, no_engine, series, tmp_path):
    gif = str(tmp_path / "a.gif")
    for change, message in (
        ({"GIF": None}, "Neither a GIF nor an MP4"),
        ({"STRETCH": [0.4, 0.1]}, "Give the lower value first"),
        ({"BANDS": "B04,B03"}, "2 bands are chosen"),
        ({"GIF": "/nowhere/a.gif"}, "There is no folder"),
        ({"INPUT": series[:1]}, "2 dates are needed"),
        ({}, "Set up engine"),
    ):
        done = run("exportanimation", **{"INPUT": series, "WIDTH": 64, "GIF": gif, **change})
        assert not done.ok
        assert message in done.message
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".gif"]
