# SPDX-License-Identifier: GPL-2.0-or-later
"""Bad input through qgis_process: exit code 1, a message with the remedy, nothing half-written."""

from __future__ import annotations

import os
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from .conftest import ALGORITHM, scene, write_geotiff


class Bomb:
    """Leaves a file behind if it is ever unpickled."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self):
        return os.mkdir, (str(self.mark),)


def _parameters(folder: Path) -> dict[str, dict]:
    """Parameters of each case; INPUT is three good dates where it is not given."""

    def write(name: str, values: np.ndarray, **options) -> str:
        return write_geotiff(folder / name, values, **options)

    dates = ("2021-05-01", "2021-05-11", "2021-05-21")
    good = [write(f"{date}.tif", scene(n)) for n, date in enumerate(dates)]
    two_bands = write("two_bands_2021-06-01.tif", scene(5, bands=2))
    far = write("far_2021-06-01.tif", scene(5), transform=(900_000, 10, 0, 5_000_000, 0, -10))
    empty = write("empty_2021-06-01.tif", np.zeros((3, 16, 20), np.uint16))
    undated = write("undated.tif", scene(5))
    twin = write("twin_2021-05-11.tif", scene(5))
    odd = [np.full((3, 16, 20), value, np.float32) for value in (np.nan, np.inf)]
    not_finite = [write(f"odd{n}_2021-06-0{n + 1}.tif", plane, nodata=None) for n, plane in enumerate(odd)]
    corrupt, truncated = folder / "corrupt_2021-06-01.tif", folder / "truncated_2021-06-01.tif"
    corrupt.write_bytes(b"II*\x00 this is no raster")
    big = np.random.default_rng(0).integers(500, 3000, (3, 300, 300)).astype(np.uint16)
    whole = [Path(write(f"{name}_2021-06-0{n}.tif", big)) for n, name in ((2, "whole"), (3, "cut"))]
    data = whole[1].read_bytes()
    truncated.write_bytes(data[: len(data) // 2])
    mine = folder / "a_file"
    mine.write_text("mine")
    cases = {
        "no raster": {"INPUT": []},
        "one date": {"INPUT": good[:1]},
        "other bands": {"INPUT": [*good, two_bands]},
        "no overlap": {"INPUT": [*good, far]},
        "empty date": {"INPUT": [good[0], empty]},
        "unknown date": {"INPUT": [*good, undated]},
        "same date": {"INPUT": [*good, twin]},
        "not finite": {"INPUT": not_finite},
        "corrupt": {"INPUT": [*good, corrupt]},
        "truncated": {"INPUT": [whole[0], truncated]},
        "missing": {"INPUT": [*good, folder / "gone_2021-06-01.tif"]},
        "zero extent": {"EXTENT": "600050,600050,4999900,4999950 [EPSG:32631]"},
        "outside extent": {"EXTENT": "700050,700150,4999900,4999950 [EPSG:32631]"},
        "target outside": {"TARGETS": "2021-06-15"},
        "target far outside": {"TARGETS": "2023-06-15", "METHOD": "nearest"},
        "target unreadable": {"TARGETS": "tomorrow"},
        "scale": {"SCALE": 0.5},
        "scale nan": {"SCALE": "nan"},
        "gsd": {"GSD": 0},
        "coarse gsd": {"GSD": 30},
        "band": {"BANDS": "B99"},
        "device": {"DEVICE": "tpu"},
        "uncertainty": {"UNCERTAINTY": True},
        "support": {"SUPPORT": True},
        "tile": {"TILE": 4},
        "reference": {"REFERENCE": undated},
        "name of a date": {"DATES": "nobody.tif=2021-05-01"},
        "checkpoint not given": {"MODEL": "checkpoint"},
        "checkpoint gone": {"MODEL": "checkpoint", "CHECKPOINT": folder / "gone.pth"},
        "no engine": {"MODEL": "checkpoint", "CHECKPOINT": mine},
        "output is a file": {"OUTPUT": mine},
        "output under a file": {"OUTPUT": mine / "out"},
        "no permission": {"OUTPUT": "/proc/out" if os.name == "posix" else "Z:/no/such/drive"},
        "full": {"SCALE": 50_000, "TARGETS": "2021-05-01"},
    }
    return {
        name: {"INPUT": good, **{key: _plain(value) for key, value in case.items()}}
        for name, case in cases.items()
    }


def _plain(value):
    """Paths as text."""
    if isinstance(value, list):
        return [str(part) for part in value]
    return str(value) if isinstance(value, Path) else value


CASES = {
    "no raster": "No raster is given. Choose a series, or the raster layers or files of at least two dates",
    "one date": "2 dates are needed at least. Add more dates",
    "other bands": "different numbers of bands (2021-05-01: 3",
    "no overlap": "No overlap with the grid of 2021-05-01: far_2021-06-01",
    "empty date": "empty_2021-06-01 (2021-06-01) holds no valid pixel",
    "unknown date": "The date is unknown for: undated",
    "same date": "2021-05-11, twin_2021-05-11 have the same date, 2021-05-11",
    "not finite": "odd0_2021-06-01 (2021-06-01), odd1_2021-06-02 (2021-06-02) hold no valid pixel",
    "corrupt": "{in}/corrupt_2021-06-01.tif cannot be opened as a raster",
    "truncated": "truncated_2021-06-01.tif is damaged or truncated",
    "missing": "gone_2021-06-01.tif. Check that the file is there",
    "zero extent": "has no size. Draw a larger one",
    "outside extent": "lies outside of the rasters",
    "target outside": "2021-06-15 lies 25 days after the last input date",
    "target far outside": "more than 365 days is refused",
    "target unreadable": "'tomorrow' is not a date. Use ISO 8601",
    "scale": "The scale is 0.5. Choose a number of 1 or more",
    "scale nan": "The scale is nan. Choose a number of 1 or more",
    "gsd": "The ground sampling distance is 0. Choose metres above 0",
    "coarse gsd": "fewer than the input's 20 x 16",
    "band": "There is no band 'B99'",
    "device": "'tpu' is no device. Use auto, cpu",
    "uncertainty": "The baseline gives no uncertainty",
    "support": "The baseline makes no detail that dates could support",
    "tile": "A tile of 4 pixels is too small",
    "reference": "is not among the inputs",
    "name of a date": "no input has this name. The inputs are: 2021-05-01, 2021-05-11",
    "checkpoint not given": "no file is given. Choose a checkpoint file",
    "checkpoint gone": "gone.pth. Choose an existing one",
    "no engine": "To get an engine, open Settings",
    "output is a file": "a_file is a file, not a folder",
    "output under a file": "a_file is a file, not a folder",
    "no permission": "cannot be written to",
    "full": "GB free, but the output needs",
}


HEADLESS = ("one date", "scale", "truncated", "target outside", "no engine", "full")
"""Cases that run through qgis_process too: one of each place at which a run is refused or fails."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """Where the inputs lie."""
    return tmp_path_factory.mktemp("bad")


@pytest.fixture(scope="module")
def cases(folder) -> dict[str, dict]:
    """Parameters by case."""
    return _parameters(folder)


@pytest.fixture(scope="module")
def outcomes(qgis_process, cases, tmp_path_factory):
    """What became of the headless cases; they run side by side, as QGIS takes seconds to start."""
    base = tmp_path_factory.mktemp("outcomes")

    def run(name):
        parameters = {"OUTPUT": str(base / name), **cases[name]}
        arguments = [f"--INPUT={path}" for path in parameters.pop("INPUT")]
        done = qgis_process("run", ALGORITHM, *arguments, *(f"--{k}={v}" for k, v in parameters.items()))
        return name, (done, base / name)

    with ThreadPoolExecutor(4) as pool:
        return dict(pool.map(run, HEADLESS))


@pytest.mark.fault("Input: broken files and options, in qgis_process", "it ends in order with a remedy")
@pytest.mark.parametrize("case", HEADLESS)
def test_refused_headless(outcomes, folder, case):
    done, out = outcomes[case]
    assert done.returncode == 1, done.stdout + done.stderr
    assert CASES[case].replace("{in}", str(folder)) in done.stderr, done.stderr
    assert "Traceback" not in done.stderr
    assert not out.exists()


@pytest.mark.parametrize("case", CASES)
def test_refused_with_a_remedy(superresolve, cases, folder, tmp_path, monkeypatch, case):
    monkeypatch.delenv("TEMPORAL_LIIF_PYTHON", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    run = superresolve(**cases[case])
    assert not run.ok and not run.results
    assert CASES[case].replace("{in}", str(folder)) in run.message
    assert not (tmp_path / "out").exists()
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_headless_without_input(qgis_process, tmp_path):
    done = qgis_process("run", ALGORITHM, f"--OUTPUT={tmp_path / 'out'}")
    assert done.returncode == 1 and "No raster is given" in done.stderr and not (tmp_path / "out").exists()


@pytest.fixture(scope="module")
def torch_python():
    """This Python, if it can be the engine's."""
    pytest.importorskip("torch")
    return sys.executable


@pytest.mark.fault("Input: a checkpoint that would run code", "it is refused, and no code runs")
@pytest.mark.parametrize(
    ("content", "text_of_error"),
    [("bomb", "Checkpoint"), ("unknown", "unknown architecture")],
)
def test_dangerous_and_unknown_checkpoints(
    qgis_process, torch_python, write_raster, tmp_path, content, text_of_error
):
    import torch

    mark = tmp_path / "mark"
    checkpoint = tmp_path / "model.pth"
    if content == "bomb":
        torch.save({"model": Bomb(mark)}, checkpoint)
        assert zipfile.is_zipfile(checkpoint)
    else:
        torch.save({"model": {"name": "mystery", "args": {}, "sd": {"w": torch.zeros(2)}}}, checkpoint)
    paths = [write_raster(f"2021-05-{day}.tif", scene(day)) for day in (10, 20)]
    done = qgis_process(
        "run",
        ALGORITHM,
        *(f"--INPUT={path}" for path in paths),
        "--MODEL=checkpoint",
        f"--CHECKPOINT={checkpoint}",
        f"--OUTPUT={tmp_path / 'out'}",
        TEMPORAL_LIIF_PYTHON=torch_python,
    )
    assert done.returncode == 1 and text_of_error in done.stderr, done.stderr
    assert str(checkpoint) in done.stderr
    assert not mark.exists() and not (tmp_path / "out").exists()
