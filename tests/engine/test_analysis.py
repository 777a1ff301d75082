# SPDX-License-Identifier: GPL-2.0-or-later
"""Reports are single files that need nothing else; animations hold their frames, dates and rate."""

import base64
import io
import os
import re
import signal
from types import SimpleNamespace

import imageio_ffmpeg
import numpy as np
import pytest
from PIL import Image
from temporal_liif.core.errors import CancelledError, EngineError, OutputError
from temporal_liif.engine.services import analysis, animation, reports
from temporal_liif.provider.reports import adaptation_texts, comparison_texts
from temporal_liif.tests.core.test_output_faults import fill


@pytest.fixture
def context():
    log = []
    return SimpleNamespace(
        progress=lambda share, text: None, log=log.append, cancelled=lambda: False, lines=log
    )


def text_of(arrays):
    return arrays["html"].tobytes().decode("utf-8")


def self_contained(html):
    """Nothing is loaded from elsewhere, and every picture is a whole PNG."""
    assert html.startswith("<!DOCTYPE html>")
    assert not re.search(r"(src|href)=\"(?!data:)", html)
    assert "url(" not in html
    assert "<script" not in html
    sizes = []
    for data in re.findall(r"data:image/png;base64,([A-Za-z0-9+/=]+)", html):
        image = Image.open(io.BytesIO(base64.b64decode(data)))
        image.load()
        sizes.append(image.size)
    return sizes


def adaptation_params(image):
    candidates = [
        {
            "number": n + 1,
            "date": f"2020-05-0{n + 1}",
            "name": f"<b>{n}</b>.tif",
            "psnr": (30.0, float("inf"), float("nan"))[n],
            "robust": 31.5,
            "best": n == 1,
            "best_robust": n == 0,
            "clear": 0.5,
            "range": "0 to 0.3",
        }
        for n in range(3)
    ]
    return {
        "texts": adaptation_texts(),
        "title": "Candidates",
        "method": "V of HSV",
        "scoring": "PSNR",
        "chosen": 2,
        "image": image,
        "curves": ["B04", "B03", "B02"],
        "candidates": candidates,
    }


def test_adaptation_report_shows_every_candidate_and_frames_the_best(context):
    arrays = {}
    for n in range(3):
        arrays[f"date{n}"] = np.full((10, 12, 3), 40 * n, np.uint8)
        arrays[f"image{n}"] = np.full((20, 24, 3), 40 * n, np.uint8)
        arrays[f"histogram{n}"] = np.random.default_rng(n).random((3, 32))
    _, answer = analysis.adaptation_report(adaptation_params("spot.tif"), arrays, context)
    html = text_of(answer)
    assert self_contained(html) == [(24, 20), (12, 10)] * 3
    assert html.count('class="card candidate best"') == 1
    assert re.search(r'candidate best".*?class="number">2<', html, re.DOTALL)
    assert "&lt;b&gt;0&lt;/b&gt;.tif" in html
    assert "30.00" in html and "∞" in html and "–" in html
    assert html.count("<polyline") == 9
    assert html.count("50 % clear") == 3
    assert "<built-in" not in html
    _, answer = analysis.adaptation_report(adaptation_params(None), arrays, context)
    assert self_contained(text_of(answer)) == [(12, 10)] * 3


def test_comparison_report_marks_the_best_and_shows_crops_and_errors(context):
    def result(name, psnr, mae):
        figures = {"mae": mae, "psnr": psnr, "bias": -0.00001, "sam": None}
        return {"name": name, "all": figures, "bands": {"B04": {"psnr": psnr, "mae": mae}}, "pixels": 9}

    params = {
        "texts": comparison_texts(),
        "title": "Comparison",
        "summary": "s",
        "explanation": "e",
        "region_title": "Region",
        "report": {
            "reference": "truth.tif",
            "units": {"psnr": "dB", "mae": "reflectance"},
            "results": [result("one", 30.0, 0.02), result("two", "inf", 0.01)],
        },
        "crops": [
            {"name": "truth.tif", "psnr": None},
            {"name": "one", "psnr": 29.0},
            {"name": "two", "psnr": "inf"},
        ],
    }
    arrays = {f"crop{n}": np.full((8, 8, 3), 99, np.uint8) for n in range(3)}
    arrays["error0"] = np.full((8, 8), 0.02, np.float32)
    arrays["error1"] = np.full((8, 8), np.nan, np.float32)
    html = text_of(analysis.comparison_report(params, arrays, context)[1])
    assert len(self_contained(html)) == 5
    assert '<td class="best">∞</td>' in html
    assert "30.00" in html and "29.00 dB" in html
    assert "SAM" not in html
    assert "0.0200 reflectance or more" in html


def test_error_maps_have_transparent_nodata_and_rising_lightness():
    colours = reports.ramp(np.array([[0.0, 0.25, 0.5, 0.75, 1.0, np.nan]]))[0]
    assert colours[5, 3] == 0
    assert (colours[:5, 3] == 255).all()
    assert (np.diff(colours[:5, :3].astype(float) @ [0.3, 0.6, 0.1]) > 0).all()


@pytest.fixture
def frames(tmp_path):
    values = np.zeros((4, 61, 75, 3), np.uint8)
    for index in range(4):
        values[index] = 50 * index + 30
    np.save(tmp_path / "frames.npy", values)
    return tmp_path / "frames.npy"


def test_gif_and_mp4(frames, tmp_path, context):
    params = {
        "frames": str(frames),
        "labels": ["2020-05-01", "2020-05-11", "2020-05-21", ""],
        "rate": 4,
        "gif": str(tmp_path / "a.gif"),
        "mp4": str(tmp_path / "a.mp4"),
    }
    answer, _ = analysis.animate(params, {}, context)
    gif = Image.open(tmp_path / "a.gif")
    assert gif.n_frames == 4
    assert gif.size == (75, 61)
    assert gif.info["loop"] == 0
    for index in range(4):
        gif.seek(index)
        assert gif.info["duration"] == 250
        frame = np.asarray(gif.convert("RGB")).astype(int)
        assert np.abs(frame[:20] - (50 * index + 30)).max() <= 8
        drawn = frame[40:, :60]
        assert (drawn.max() > 200) == (index < 3)
    assert answer["mp4"] is True
    assert not list(tmp_path.glob(".*"))
    film = imageio_ffmpeg.read_frames(tmp_path / "a.mp4")
    described = next(film)
    assert described["size"] == (76, 62)
    assert abs(described["duration"] - 1.0) < 0.1
    shown = np.frombuffer(list(film)[-1], np.uint8).reshape(62, 76, 3).astype(int)
    assert np.abs(shown[5:55, 5:70] - 180).max() <= 8


def test_a_legend_is_drawn_in_its_colours(tmp_path, context):
    levels = 90, 60
    np.save(
        tmp_path / "frames.npy", np.ones((2, 200, 300, 3), np.uint8) * np.uint8(levels)[:, None, None, None]
    )
    legend = {"title": "NDVI", "low": "-0.1", "high": "0.9", "colours": ["#ff0000", "#00ff00", "#0000ff"]}
    params = {"frames": str(tmp_path / "frames.npy"), "labels": ["", ""], "rate": 2, "mp4": ""}
    assert analysis.animate({**params, "gif": str(tmp_path / "a.gif"), "legend": legend}, {}, context)
    for index, level in enumerate(levels):
        gif = Image.open(tmp_path / "a.gif")
        gif.seek(index)
        frame = np.asarray(gif.convert("RGB")).astype(int)
        assert np.abs(frame[:140] - level).max() <= 8 and np.abs(frame[:, :150] - level).max() <= 8
        corner = frame[140:, 150:]
        for colour in ((255, 0, 0), (0, 255, 0), (0, 0, 255)):
            found = np.abs(corner - colour).max(axis=-1) < 60
            assert found.sum() >= 4
        red, blue = (np.nonzero(corner[..., c] - corner.mean(axis=-1) > 90)[1].mean() for c in (0, 2))
        assert red < blue
        assert (corner.min(axis=-1) > 200).sum() > 40


def test_without_ffmpeg_there_is_a_warning_and_the_gif_is_made(frames, tmp_path, context, monkeypatch):
    monkeypatch.setattr(animation, "find_ffmpeg", lambda: None)
    params = {"frames": str(frames), "labels": [""] * 4, "rate": 2}
    params |= {"gif": str(tmp_path / "a.gif"), "mp4": str(tmp_path / "a.mp4")}
    assert analysis.animate(params, {}, context)[0] == {"mp4": False}
    assert "There is no ffmpeg" in context.lines[0]
    assert (tmp_path / "a.gif").is_file()
    assert not (tmp_path / "a.mp4").exists()


def test_a_failed_or_stopped_run_leaves_the_old_file(frames, tmp_path, context, monkeypatch):
    for name in ("a.gif", "a.mp4"):
        (tmp_path / name).write_text("old")
    values, labels = np.load(frames), animation.Labels([""] * 4)

    def stop(share, text):
        raise CancelledError("Cancelled.")

    with pytest.raises(CancelledError):
        animation.write_gif(tmp_path / "a.gif", values, labels, 2, stop)
    with pytest.raises(CancelledError):
        animation.write_mp4(tmp_path / "a.mp4", values, labels, 2, stop)
    monkeypatch.setattr(animation, "find_ffmpeg", lambda: "/bin/false")
    with pytest.raises(OutputError, match="ffmpeg could not write"):
        animation.write_mp4(tmp_path / "a.mp4", values, labels, 2, lambda share, text: None)
    assert {path.name for path in tmp_path.iterdir()} == {"a.gif", "a.mp4", "frames.npy"}
    assert (tmp_path / "a.gif").read_text() == (tmp_path / "a.mp4").read_text() == "old"


@pytest.mark.fault(
    "Disk: fills up while an animation is written",
    "the error says to make room; the old file stays; a repeat succeeds",
)
@pytest.mark.parametrize("kind", ["gif", "mp4"])
def test_a_disk_that_fills_up(small_disk, kind):
    path, full = small_disk / f"a.{kind}", []
    path.write_text("old")
    noise = np.random.default_rng(1).integers(0, 255, (8, 256, 256, 3), np.uint8)

    def write(check):
        getattr(animation, f"write_{kind}")(path, noise, animation.Labels([""] * 8), 2, check)

    def fill_once(share, text):
        if share > 0.1 and not full:
            full.append(fill(small_disk))

    with pytest.raises(OutputError, match=r"No space left on device.*make room there"):
        write(fill_once)
    assert path.read_text() == "old" and {one.name for one in small_disk.iterdir()} == {
        path.name,
        "other.bin",
    }
    full[0].unlink()
    write(lambda share, text: None)
    assert [one.name for one in small_disk.iterdir()] == [path.name] and path.stat().st_size > 100_000


@pytest.mark.fault(
    "Engine: killed while it writes an animation", "nothing half-written has its name; a repeat succeeds"
)
def test_an_engine_that_is_killed_while_it_writes(engine, frames, tmp_path):
    path, killed = tmp_path / "out" / "a.mp4", []
    path.parent.mkdir()
    path.write_text("old")
    params = {"frames": str(frames), "labels": [""] * 4, "rate": 2, "gif": "", "mp4": str(path)}

    def kill(share, text):
        if not killed:
            killed.append(engine.pid)
            os.kill(engine.pid, signal.SIGKILL)

    with pytest.raises(EngineError, match=r"SIGKILL.*start the run again"):
        engine.call("analysis.animate", params, progress=kill)
    assert path.read_text() == "old"
    assert engine.call("analysis.animate", params)[0] == {"mp4": True}
    assert next(imageio_ffmpeg.read_frames(path))["size"] == (76, 62)
    assert [one.name for one in path.parent.iterdir()] == ["a.mp4"]


def test_weights_of_bands(context):
    arrays = {"wavelengths": np.array([0.5, 0.6]), "wanted": np.array([0.55])}
    _, answer = analysis.band_weights({"method": "linear"}, arrays, context)
    assert np.allclose(answer["weights"], [[0.5, 0.5]])
