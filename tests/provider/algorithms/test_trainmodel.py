# SPDX-License-Identifier: GPL-2.0-or-later
"""Training from the Toolbox: areas in, weights out that superresolve runs."""

import json
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.stack.area import BANDS
from temporal_liif.engine import client
from temporal_liif.tests.stopwatch import Stopwatch

from ..conftest import Listener, read, write_geotiff

torch = pytest.importorskip("torch")

FIRST = np.datetime64("2021-05-01")


def write_area(folder: Path, seed: int, dates: int = 5, side: int = 84) -> None:
    """An area in the format of WorldStrat whose brightness grows in time, with a cloud on the second date."""
    rng = np.random.default_rng(seed)
    folder.mkdir(parents=True)
    ground = 1500 + 500 * rng.standard_normal((12, side // 4, side // 4)).repeat(4, 1).repeat(4, 2)
    for index in range(dates):
        day = FIRST + 10 * index
        values = ground + 40 * index + 30 * rng.standard_normal(ground.shape)
        cloud = np.zeros((1, side, side), np.uint8)
        if index == 1:
            cloud[0, :20, :30] = 1
        values = values.clip(100, 9000).astype(np.uint16)
        write_geotiff(folder / f"{index + 1:02d}_{day}_L2A.tif", values, names=BANDS)
        write_geotiff(folder / f"{index + 1:02d}_{day}_mask.tif", cloud, nodata=None, names=("CLM",))


def add_truth(folder: Path, published: dict) -> None:
    """The adapted images and their truth, x2."""
    (folder / "adapted").mkdir()
    driver = gdal.GetDriverByName("PNG")
    for index in range(5):
        colours = read(next(folder.glob(f"{index + 1:02d}_*_L2A.tif")))[[3, 2, 1]] // 16
        write_geotiff(folder / "colours.tif", colours.clip(0, 255).astype(np.uint8), nodata=None)
        driver.CreateCopy(
            str(folder / "adapted" / f"lr_{index + 1}.png"), gdal.Open(str(folder / "colours.tif"))
        )
        (folder / "colours.tif").unlink()
    fine = read(folder / "adapted" / "lr_3.png").repeat(2, 1).repeat(2, 2)
    write_geotiff(folder / "colours.tif", fine, nodata=None)
    driver.CreateCopy(str(folder / "adapted" / "hr_x2.png"), gdal.Open(str(folder / "colours.tif")))
    (folder / "colours.tif").unlink()
    published["table6"][folder.name] = {"selected": [1, 2, 3, 4, 5], "hr_date": str(FIRST + 20)}


@pytest.fixture(scope="module")
def areas(tmp_path_factory):
    """Three areas, with truth for the published networks."""
    folder, published = tmp_path_factory.mktemp("areas"), {"table6": {}}
    for index, name in enumerate(("east", "north", "west")):
        write_area(folder / name, index)
        add_truth(folder / name, published)
    (folder / "published.json").write_text(json.dumps(published))
    return str(folder)


@pytest.fixture(scope="module")
def engine():
    """This interpreter as the engine's; the process of a training is kept for the next, as torch is slow."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TEMPORAL_LIIF_PYTHON", sys.executable)
        patch.setattr(client, "PASSING", frozenset())
        client.shutdown()
        yield
        client.shutdown()


@pytest.fixture
def places(tmp_path):
    """Where the outputs go."""
    return {"OUTPUT": str(tmp_path / "mine.safetensors"), "CURVES": str(tmp_path / "mine.png")}


def test_tuned_weights_run_in_superresolve(run, areas, places, engine, superresolve, series, tmp_path):
    done = run("trainmodel", INPUT=areas, STEPS=3, JUDGED=30, DEVICE="cpu", **places)
    assert done.ok, done.message
    assert done.results["OUTPUT"] == places["OUTPUT"] and gdal.Open(places["CURVES"]).RasterXSize == 640
    # One area of three is kept back, and the plugin's own weights are measured beside.
    messages = " ".join(done.feedback.lines)
    assert "2 areas to learn from, 1 for validation" in messages and "before" in messages
    assert 20 < done.results["REFERENCE"] < 60 and 20 < done.results["SCORE"] < 60
    assert done.feedback.steps == sorted(done.feedback.steps) and done.feedback.steps[-1] == 100
    assert sorted(path.name for path in tmp_path.iterdir() if "mine" in path.name) == [
        "mine.png",
        "mine.safetensors",
    ]

    from temporal_liif.models import checkpoint as checkpoints

    made = checkpoints.read(places["OUTPUT"])
    assert made.name == "temporal-liif-3" and len(made.args["time"]["spreads"]) == 6
    assert made.card["training"]["started_from"] == "temporal-liif-3.safetensors"
    assert len(made.card["training"]["areas"]) == 2 and len(made.card["training"]["validation_areas"]) == 1
    assert made.card["measured"]["psnr_on_areas_not_learned_from"]["after"] == done.results["SCORE"]

    observed = superresolve(
        INPUT=series, TARGETS="2021-05-10", MODEL="checkpoint", CHECKPOINT=places["OUTPUT"], LOAD=False
    )
    assert observed.ok, observed.message
    image = gdal.Open(observed.results["FIRST"])
    assert read(observed.results["FIRST"]).shape == (3, 32, 40)
    provenance = json.loads(image.GetMetadataItem("PROVENANCE"))
    assert "mine.safetensors" in json.dumps(provenance)


def test_the_same_seed_and_steps_give_the_same_weights(run, areas, tmp_path, engine):
    from temporal_liif.models import checkpoint as checkpoints

    made = []
    for name, seed in (("a", 4), ("b", 4), ("c", 5)):
        path = str(tmp_path / f"{name}.safetensors")
        done = run(
            "trainmodel",
            INPUT=areas,
            ARCHITECTURE="temporal-liif",
            START="new",
            SIZE="tiny",
            CROP=32,
            STEPS=2,
            JUDGED=0,
            SEED=seed,
            DEVICE="cpu",
            OUTPUT=path,
        )
        assert done.ok, done.message
        assert "SCORE" not in done.results
        made.append(checkpoints.read(path).state)
    assert all(torch.equal(value, made[1][key]) for key, value in made[0].items())
    assert not all(torch.equal(value, made[2][key]) for key, value in made[0].items())


@pytest.mark.parametrize(("architecture", "suffix"), [("temporal-liif", ".safetensors"), ("liif", ".pth")])
def test_published_networks_learn_and_run(
    run, areas, tmp_path, engine, superresolve, series, architecture, suffix
):
    path = tmp_path / f"mine{suffix}"
    options = {"STRATEGY": "groups"} if architecture == "temporal-liif" else {}
    done = run(
        "trainmodel",
        INPUT=areas,
        ARCHITECTURE=architecture,
        START="new",
        SIZE="tiny",
        CROP=48,
        RATE=0.001,
        MINUTES=0.02,
        DEVICE="cpu",
        OUTPUT=str(path),
        **options,
    )
    assert done.ok, done.message
    assert 3 < done.results["SCORE"] < done.results["REFERENCE"] < 60
    observed = superresolve(
        INPUT=series,
        TARGETS="2021-05-10",
        BANDS="B04 B03 B02",
        MODEL="checkpoint",
        CHECKPOINT=str(path),
        LOAD=False,
    )
    assert observed.ok, observed.message
    assert read(observed.results["FIRST"]).shape == (3, 32, 40)
    # And they can be tuned in turn.
    again = run(
        "trainmodel",
        INPUT=areas,
        ARCHITECTURE=architecture,
        WEIGHTS=str(path),
        CROP=32,
        STEPS=1,
        DEVICE="cpu",
        OUTPUT=str(tmp_path / "tuned.safetensors"),
    )
    assert again.ok and any("before" in line for line in again.feedback.lines), again.message


class Impatient(Listener):
    """Cancels once training reports its steps."""

    asked = None

    def setProgress(self, progress: float) -> None:
        super().setProgress(progress)
        if progress > 12 and self.asked is None:
            self.asked = Stopwatch()
            self.cancel()


@pytest.mark.fault("Process: a training is cancelled", "it ends within a second; a repeat goes on")
def test_a_cancel_ends_it_within_a_second_and_it_goes_on(run, areas, places, engine, tmp_path):
    feedback = Impatient()
    parameters = {"INPUT": areas, "DEVICE": "cpu", "JUDGED": 0, **places}
    done = run("trainmodel", feedback, MINUTES=5, **parameters)
    in_time = feedback.asked.within(1.5)
    assert not done.ok and "Stopped. What was learned is kept in" in done.message
    assert in_time
    assert not Path(places["OUTPUT"]).exists() and not Path(places["CURVES"]).exists()
    states = list((tmp_path / "mine-training").glob("fold-0/*.state.pt"))
    assert states
    reached = torch.load(states[0], weights_only=True)["step"]
    assert reached > 0
    again = run("trainmodel", RESUME=True, STEPS=reached + 2, **parameters)
    assert again.ok, again.message
    assert Path(places["OUTPUT"]).is_file() and not (tmp_path / "mine-training").exists()


def test_what_the_user_has_beside_the_output_stays(run, areas, engine, tmp_path, monkeypatch):
    """Also with names from the caller's folder, which is not the engine's."""
    monkeypatch.chdir(tmp_path)
    states = tmp_path / "mine-training"
    states.mkdir()
    (states / "notes.txt").write_text("mine")
    (tmp_path / "mine.partial.safetensors").write_text("mine too")
    parameters = {"INPUT": areas, "DEVICE": "cpu", "JUDGED": 0, "STEPS": 1, "OUTPUT": "mine.safetensors"}
    done = run("trainmodel", **parameters)
    assert not done.ok and "already holds mine-training, which this plugin did not write" in done.message
    assert (states / "notes.txt").read_text() == "mine" and [p.name for p in states.iterdir()] == [
        "notes.txt"
    ]
    (states / "notes.txt").unlink()
    done = run("trainmodel", CURVES="mine.png", **parameters)
    assert done.ok, done.message
    assert done.results["OUTPUT"] == str(tmp_path / "mine.safetensors")
    assert sorted(path.name for path in tmp_path.iterdir() if "mine" in path.name) == [
        "mine.partial.safetensors",
        "mine.png",
        "mine.safetensors",
    ]
    assert (tmp_path / "mine.partial.safetensors").read_text() == "mine too"


@pytest.mark.fault("Two runs: train into one file", "the second is refused; a repeat succeeds")
def test_two_trainings_of_one_output(run, areas, places, engine, tmp_path):
    from temporal_liif.core.raster.locks import Lock
    from temporal_liif.core.raster.ownership import claim

    claim(tmp_path / "mine-training")
    lock = Lock(tmp_path / "mine-training" / ".lock")
    done = run("trainmodel", INPUT=areas, STEPS=1, DEVICE="cpu", **places)
    lock.release()
    assert not done.ok and "is in use by a training that is still at work" in done.message
    assert not Path(places["OUTPUT"]).exists()
    again = run("trainmodel", INPUT=areas, STEPS=1, JUDGED=0, DEVICE="cpu", **places)
    assert again.ok and Path(places["OUTPUT"]).is_file(), again.message


def test_what_cannot_be_meant_is_named(run, areas, places, engine, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    for wrong, words in (
        ({"INPUT": ""}, "No folder of training areas"),
        ({"INPUT": str(empty)}, "holds no area"),
        ({"INPUT": str(tmp_path / "none")}, "is not a folder"),
        ({"DEVICE": "quantum"}, "'quantum' is no device"),
        ({"WEIGHTS": str(tmp_path / "none.pth")}, "There is no checkpoint file"),
        ({"ARCHITECTURE": "liif"}, "no weights of 'liif' to tune"),
        ({"OUTPUT": str(tmp_path / "none" / "a.safetensors")}, "There is no folder"),
        ({"OUTPUT": str(tmp_path / "a.zip")}, "Weights are not written as"),
        ({"ARCHITECTURE": "liif", "START": "new", "CROP": 500}, "less than the crop of 500"),
    ):
        done = run("trainmodel", **{"INPUT": areas, "STEPS": 1, "DEVICE": "cpu", **places, **wrong})
        assert not done.ok and words in done.message, (wrong, done.message)
    assert not any("mine" in path.name and path.is_file() for path in tmp_path.iterdir())


def test_areas_that_cannot_teach_are_named(run, places, engine, tmp_path):
    write_area(tmp_path / "data" / "short", 1, dates=2)
    done = run("trainmodel", INPUT=str(tmp_path / "data"), STEPS=1, DEVICE="cpu", **places)
    assert not done.ok and "Add clearer dates" in done.message
    assert any("short is left out" in line for line in done.feedback.lines)
    write_area(tmp_path / "data" / "long", 1)
    published = {"ARCHITECTURE": "liif", "START": "new"}
    done = run("trainmodel", INPUT=str(tmp_path / "data"), STEPS=1, DEVICE="cpu", **published, **places)
    assert not done.ok and "No area has adapted dates" in done.message


def test_stacks_teach_too(run, places, engine, superresolve, tmp_path):
    write_area(tmp_path / "in", 1)
    rasters = sorted(str(path) for path in (tmp_path / "in").glob("*_L2A.tif"))
    series = {"TARGETS": "inputs", "SCALE": 1, "MODEL": "baseline", "LOAD": False}
    made = superresolve(INPUT=rasters, OUTPUT=str(tmp_path / "data" / "valley"), **series)
    assert made.ok, made.message
    done = run("trainmodel", INPUT=str(tmp_path / "data"), STEPS=1, PARTS="time", DEVICE="cpu", **places)
    assert done.ok, done.message
    # A single area is learned from, and nothing is left for validation.
    assert any("1 areas to learn from, 0 for validation" in line for line in done.feedback.lines)
    assert "SCORE" not in done.results

    from temporal_liif.models import checkpoint as checkpoints
    from temporal_liif.models.architectures.temporal_liif_3 import WEIGHTS

    before, after = checkpoints.read(WEIGHTS), checkpoints.read(places["OUTPUT"])
    assert after.card["training"]["areas"] == ["valley"]
    assert after.args == before.args
    # Time has learned; the detail is as it was.
    changed = {
        key.partition(".")[0] for key, v in before.state.items() if not torch.equal(v, after.state[key])
    }
    assert changed == {"time"}


def test_new_weights_are_trusted_as_the_plugins_own_until_validated(run, areas, places, engine):
    from temporal_liif.models import checkpoint as checkpoints
    from temporal_liif.models.architectures.temporal_liif_3 import WEIGHTS

    done = run("trainmodel", INPUT=areas, START="new", STEPS=1, JUDGED=0, DEVICE="cpu", **places)
    assert done.ok, done.message
    made, shipped = checkpoints.read(places["OUTPUT"]), checkpoints.read(WEIGHTS)
    assert made.args["detail_spread"] == shipped.args["detail_spread"]
    for measured in ("trust", "spreads"):
        assert made.args["time"][measured] == shipped.args["time"][measured]
    # The prior learns from no area: it is the plugin's.
    assert all(torch.equal(v, made.state[key]) for key, v in shipped.state.items() if "prior" in key)
    assert not torch.equal(*(one.state["time.weights.nuggets.0.weight"] for one in (made, shipped)))
    assert made.card["training"]["started_from"] is None


def test_without_an_engine_the_message_tells_how_to_get_it(run, areas, places, no_engine):
    done = run("trainmodel", INPUT=areas, **places)
    assert not done.ok and "Set up engine" in done.message


def test_it_runs_in_qgis_process(qgis_process, areas, places):
    done = qgis_process(
        "run",
        "temporalliif:trainmodel",
        "--",
        f"INPUT={areas}",
        "STEPS=1",
        "DEVICE=cpu",
        "PARTS=time",
        *(f"{name}={value}" for name, value in places.items()),
        TEMPORAL_LIIF_PYTHON=sys.executable,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert Path(places["OUTPUT"]).stat().st_size > 100_000
    assert "SCORE" in done.stdout and "REFERENCE" in done.stdout
