# SPDX-License-Identifier: GPL-2.0-or-later
"""The chain over areas: values, what is kept and redone, failures, the catalogue and the mosaics."""

import json
import os
import signal

import numpy as np
import pystac
import pytest
from osgeo import gdal
from temporal_liif.cli import chain, fetching, steps
from temporal_liif.cli.main import main
from temporal_liif.core.errors import CatalogError
from temporal_liif.core.raster.locks import Lock
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.series.pipeline import superresolve, target_grid
from temporal_liif.core.series.registration_report import register_and_log
from temporal_liif.core.series.screen import Screen
from temporal_liif.core.stack.model import Source
from temporal_liif.core.stack.open import open_stack, read_stack
from temporal_liif.tests.core.fetch.scenes import ORIGIN, pixels

from .conftest import CONFIG, square, write_areas

DATES = ["2021-05-06", "2021-05-26", "2021-06-15"]


def read(path) -> np.ndarray:
    return gdal.Open(str(path)).ReadAsArray()


def test_the_chain_gives_what_the_steps_give(place, capsys):
    assert place.run() == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["done"] == 2 and json.loads(line)["exit_code"] == 0
    area = place.out / "areas" / "west"
    np.testing.assert_array_equal(read(area / "scenes" / "2021-05-11.tif"), pixels(1)[20:44, 20:44])
    stack = read_stack(area / "scenes")
    made = read_stack(area / "series")
    assert [one.time.date().isoformat() for one in made.observations] == DATES
    by_hand = superresolve(
        stack,
        [one.time for one in made.observations],
        target_grid(stack, 2.0),
        BaselineModel(),
        place.folder / "by-hand",
        registration=register_and_log(stack, lambda text: None),
        screen=Screen(stack),
    )
    for ours, theirs in zip(made.observations, by_hand.observations):
        np.testing.assert_array_equal(read(ours.source), read(theirs.source))
    image = gdal.Open(str(area / "series" / "2021-05-26.tif"))
    assert image.GetGeoTransform() == (ORIGIN[0] + 200, 5, 0, ORIGIN[1] - 200, 0, -5)
    assert (image.RasterXSize, image.RasterYSize) == (48, 48)
    provenance = json.loads(image.GetMetadataItem("PROVENANCE"))
    assert provenance["command"] == "temporal-liif series" and provenance["area"] == "west"
    events = [line for line in place.lines() if line["event"] == "step"]
    assert [(line["area"], line["step"], line["status"]) for line in events][:3] == [
        ("west", "search", "kept"),
        ("west", "fetch", "done"),
        ("west", "series", "done"),
    ]


def test_what_is_done_is_kept_and_what_changed_is_redone(place):
    place.run("series")
    made = {path: path.stat().st_mtime_ns for path in place.out.rglob("*.tif")}
    assert place.run("series") == 0
    assert {path: path.stat().st_mtime_ns for path in place.out.rglob("*.tif")} == made
    assert place.steps("east") == {"search": "kept", "fetch": "kept", "series": "kept"}
    place.configure(CONFIG + "tile = 16\ndevice = 'cpu'\n")
    place.run("series")
    assert place.steps("east")["series"] == "kept"
    place.configure(CONFIG.replace("P20D", "P40D") + "scale = 1\n")
    place.run("series", "--only", "east")
    assert place.steps("east") == {"search": "kept", "fetch": "kept", "series": "done"}
    names = sorted(path.name for path in (place.out / "areas" / "east" / "series").glob("*.tif"))
    assert names == ["2021-05-06.tif", "2021-06-15.tif"]
    assert len(list((place.out / "areas" / "west" / "series").glob("*.tif"))) == 3


@pytest.mark.fault("Input: one area of many fails", "it is reported; the others are done; a repeat succeeds")
def test_an_area_that_fails_is_reported_and_the_others_are_done(place, capsys):
    write_areas(place.folder / "areas.geojson", {"far": square(900, 900, 9), "west": square(20, 20, 24)})
    assert place.run() == 1
    assert json.loads(capsys.readouterr().out)["failed"] == 1
    far, west = place.report()["areas"]
    assert (far["status"], west["status"]) == ("failed", "done")
    assert far["steps"]["fetch"]["error"]["code"] == "catalog"
    assert "0% usable" in far["steps"]["fetch"]["error"]["message"]
    assert "series" not in far["steps"]
    assert place.run("run", "--only", "far") == 3
    write_areas(place.folder / "areas.geojson", {"far": square(20, 44, 9), "west": square(20, 20, 24)})
    assert place.run() == 0 and {row["status"] for row in place.report()["areas"]} == {"done"}


def test_days_that_failed_are_reported_and_fetched_again_if_asked(place):
    lost = place.folder / "scenes" / "s2021-05-21" / "B04.tif"
    kept = lost.read_bytes()
    lost.unlink()
    assert place.run("fetch", "--only", "west") == 1
    (row,) = place.report()["areas"]
    assert row["status"] == "done" and row["steps"]["fetch"]["days"] == 5
    assert row["steps"]["fetch"]["failed"][0][0] == "2021-05-21"
    lost.write_bytes(kept)
    assert place.run("fetch", "--only", "west") == 1
    assert place.steps("west")["fetch"] == "kept"
    assert place.run("fetch", "--only", "west", "--again") == 0
    assert place.report()["areas"][0]["steps"]["fetch"]["days"] == 6


def test_targets_beyond_the_dates_of_an_area_are_left_out(place):
    place.configure(CONFIG.replace("2021-05-06/2021-06-15/P20D", "2021-04-01/2021-06-15/P20D"))
    assert place.run("series", "--only", "west") == 0
    (left_out,) = [line for line in place.lines() if line.get("code") == "target-left-out"]
    assert "2021-04-01, 2021-04-21" in left_out["text"] and left_out["level"] == "warning"
    assert left_out["template"] == "Not made, as no clear date lies on both sides: {dates}."
    assert place.report()["areas"][0]["steps"]["series"]["dates"] == 2
    place.configure(CONFIG.replace("2021-05-06/2021-06-15/P20D", "2020-05-06"))
    assert place.run("series", "--only", "west") == 3
    assert place.report()["areas"][0]["steps"]["series"]["error"]["code"] == "date"


def test_the_catalogue_is_static_stac_with_relative_links(place):
    place.run()
    place.out.rename(place.folder / "moved")
    catalog = pystac.Catalog.from_file(str(place.folder / "moved" / "catalog.json"))
    collections = {one.id: one for one in catalog.get_children()}
    assert set(collections) == {"west", "east"}
    items = list(collections["west"].get_items())
    assert [item.datetime.date().isoformat() for item in items] == DATES
    for item in items:
        assert item.get_collection().id == "west" and item.get_root().id == catalog.id
        dataset = gdal.Open(item.assets["image"].get_absolute_href())
        assert dataset.GetMetadataItem("ACQUISITION_DATE") == item.datetime.date().isoformat()
    low, high = collections["west"].extent.temporal.intervals[0]
    assert (low.date().isoformat(), high.date().isoformat()) == (DATES[0], DATES[-1])
    assert collections["west"].extent.spatial.bboxes[0] == pytest.approx(items[0].bbox)


def test_the_mosaics_are_one_series(place):
    place.run()
    moved = place.folder / "moved"
    place.out.rename(moved)
    paths = sorted((moved / "mosaic" / "EPSG-32631").glob("*.vrt"))
    assert [path.stem for path in paths] == DATES
    stack = open_stack([Source(str(path)) for path in paths])
    assert [one.time.date().isoformat() for one in stack.observations] == DATES
    assert (stack.grid.width, stack.grid.height, stack.dtype, stack.nodata) == (96, 48, "uint16", 0)
    (band,) = stack.bands
    assert (band.name, band.scale, band.offset) == ("B04", pytest.approx(1e-4), pytest.approx(-0.1))
    assert band.wavelength == pytest.approx(0.665, abs=0.002)
    assert stack.reflectance_scale == pytest.approx(1.0)
    both = [read(moved / "areas" / name / "series" / f"{DATES[1]}.tif") for name in ("west", "east")]
    np.testing.assert_array_equal(read(paths[1]), np.hstack(both))
    assert 'relativeToVRT="0"' not in paths[0].read_text()


def test_dates_of_an_earlier_run_leave_the_catalogue_and_the_mosaics(place):
    place.run()
    theirs = place.out / "mosaic" / "EPSG-32631" / "mine.vrt"
    theirs.write_text("<VRTDataset/>")
    other = theirs.parent.with_name("EPSG-32632") / "2021-05-06.vrt"
    other.parent.mkdir()
    other.write_bytes((theirs.parent / "2021-05-06.vrt").read_bytes())
    place.configure(CONFIG.replace("P20D", "P40D"))
    assert place.run() == 0
    assert sorted(path.name for path in theirs.parent.iterdir()) == [
        f"{DATES[0]}.vrt",
        f"{DATES[2]}.vrt",
        "mine.vrt",
    ]
    assert not other.exists()
    for name in ("west", "east"):
        stac = place.out / "areas" / name / "stac"
        wanted = [f"{DATES[0]}.json", f"{DATES[2]}.json", "collection.json"]
        assert sorted(path.name for path in stac.iterdir()) == wanted


def test_evaluation_compares_held_out_dates(place):
    place.configure(CONFIG + "[evaluate]\nheld_out = 2\n")
    assert place.run("run", "--only", "west") == 0
    area = place.out / "areas" / "west"
    found = json.loads((area / "evaluation.json").read_text())
    (day,) = found["dates"]
    row = found["dates"][day]
    truth = pixels(("2021-05-01", "2021-05-11").index(day[:10]))[20:44, 20:44]
    made = read(area / "evaluation" / f"{day[:10]}.tif")
    error = (made.astype(float) - truth)[(made > 0)] * 1e-4
    assert row["mae"] == pytest.approx(np.abs(error).mean(), rel=1e-6)
    assert row["psnr"] == pytest.approx(-10 * np.log10((error**2).mean()), rel=1e-6)
    assert found["mean"]["mae"] == row["mae"] and found["model"]["model"] == "baseline"
    sources = json.loads(
        gdal.Open(str(area / "evaluation" / f"{day[:10]}.tif")).GetMetadataItem("PROVENANCE")
    )
    assert len(sources["dates_used"]) == 5 and not any(day[:10] in used for used in sources["dates_used"])
    place.run("run", "--only", "west")
    assert place.steps("west")["evaluate"] == "kept"


@pytest.mark.fault("Two runs: of the command into one folder", "the second is refused; a repeat succeeds")
def test_one_run_has_the_output_folder(place, capsys):
    place.out.mkdir()
    lock = Lock(place.out / ".run.lock")
    assert place.run() == 3
    assert sorted(path.name for path in place.out.iterdir()) == [".run.lock"]
    assert "still at work" in capsys.readouterr().err
    lock.release()
    assert place.run("search") == 0
    assert [row["status"] for row in place.report()["areas"]] == ["done", "done"]


@pytest.mark.fault("Process: the command gets SIGTERM", "it ends in order, and a repeat goes on")
def test_a_signal_stops_the_run_which_then_goes_on(place, monkeypatch):
    original = steps.AreaSteps.do
    count = iter(range(10))

    def do(self, *arguments):
        if next(count) == 1:
            os.kill(os.getpid(), signal.SIGTERM)
        return original(self, *arguments)

    monkeypatch.setattr(steps.AreaSteps, "do", do)
    before = signal.getsignal(signal.SIGTERM)
    assert place.run() == 130
    assert signal.getsignal(signal.SIGTERM) is before
    assert [row["status"] for row in place.report()["areas"]] == ["stopped", "stopped"]
    assert place.run() == 0
    assert place.steps("west") == {"search": "kept", "fetch": "kept", "series": "done"}
    assert [row["status"] for row in place.report()["areas"]] == ["done", "done"]
    image = read(place.out / "areas" / "west" / "scenes" / "2021-05-11.tif")
    np.testing.assert_array_equal(image, pixels(1)[20:44, 20:44])


def test_what_nobody_expected_fails_its_area_alone(place, monkeypatch):
    original = fetching.fetch

    def broken(scenes, request, folder, *arguments, **options):
        if "west" in str(folder):
            raise RuntimeError("no idea of secret-key")
        return original(scenes, request, folder, *arguments, **options)

    monkeypatch.setattr(fetching, "fetch", broken)
    monkeypatch.setenv("TEMPORAL_LIIF_S3_ACCESS_KEY", "access-key")
    monkeypatch.setenv("TEMPORAL_LIIF_S3_SECRET_KEY", "secret-key")
    assert place.run("fetch") == 1
    west, east = place.report()["areas"]
    assert west["steps"]["fetch"]["error"]["code"] == "unexpected" and east["status"] == "done"
    for path in (place.out / chain.LOG, place.out / chain.REPORT):
        assert "secret-key" not in path.read_text() and "no idea of ***" in path.read_text()


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("gone.geojson",), 2, "cannot be read"),
        (("areas.geojson", "--only", "north"), 2, "there is no area north"),
    ],
)
def test_arguments_that_cannot_be_used_end_with_2(place, capsys, arguments, code, words):
    areas, *more = arguments
    files = ["--config", str(place.folder / "run.toml"), "--out", str(place.out)]
    assert main(["run", str(place.folder / areas), *files, *more]) == code
    lines = capsys.readouterr().err.splitlines()
    assert words in json.loads(lines[-1])["text"]
    assert not place.out.exists()


def test_an_engine_that_is_missing_is_said_before_anything_is_begun(place, monkeypatch, capsys):
    monkeypatch.setenv("TEMPORAL_LIIF_PYTHON", str(place.folder / "none"))
    place.configure(CONFIG.replace('"baseline"', '"auto"'))
    assert place.run() == 3
    assert "does not exist" in capsys.readouterr().err
    assert not (place.out / "areas").exists()


def test_no_scene_is_an_error_of_the_fetch(place, monkeypatch):
    def nothing(*arguments, **options):
        raise CatalogError("No scene was found.")

    monkeypatch.setattr(fetching, "read_items", nothing)
    assert place.run("fetch") == 3


def test_help_teaches_and_config_prints_an_example(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    text = capsys.readouterr().out
    for word in (
        "temporal-liif config > run.toml",
        "TEMPORAL_LIIF_S3_SECRET_KEY",
        "Exit codes",
        "report.json",
    ):
        assert word in text
    assert main(["config"]) == 0
    assert "[series]" in capsys.readouterr().out
