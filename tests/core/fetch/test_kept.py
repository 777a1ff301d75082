# SPDX-License-Identifier: GPL-2.0-or-later
"""What fetching keeps: files of the user's, days of a run that was killed, and nothing outside its folder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from temporal_liif.core.errors import OutputError
from temporal_liif.core.fetch import run as fetch_module
from temporal_liif.core.fetch.access import Access
from temporal_liif.core.fetch.kept import SEAL, is_whole, seal
from temporal_liif.core.fetch.naming import PARTIAL
from temporal_liif.core.fetch.request import Area, Request
from temporal_liif.core.fetch.run import fetch
from temporal_liif.core.raster.replacement import PREFIX

from .scenes import ORIGIN, elevation, pixels, read, sentinel2, write

BOX = Area.box(ORIGIN[0] + 200, ORIGIN[1] - 900, ORIGIN[0] + 900, ORIGIN[1] - 300, "EPSG:32631")
REQUEST = Request(BOX, ("B04",))
ROOT = Path(fetch_module.__file__).resolve().parents[2]


def series(folder: Path, days: int = 2) -> list:
    return [sentinel2(folder, f"s{n}", f"2021-05-{n + 1:02d}T10:50:00Z", seed=n) for n in range(days)]


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_users_file_of_a_dates_name_is_never_replaced(tmp_path, overwrite):
    scenes, out = series(tmp_path), tmp_path / "out"
    out.mkdir()
    mine = write(out / "2021-05-02.tif", np.full((4, 5), 77, np.uint16), 10).read_bytes()
    message = (
        "already holds 2021-05-02.tif, which this plugin did not write" if overwrite else "allow overwriting"
    )
    with pytest.raises(OutputError, match=message):
        fetch(scenes, REQUEST, out, Access(), overwrite=overwrite)
    assert [path.name for path in out.iterdir()] == ["2021-05-02.tif"]
    assert (out / "2021-05-02.tif").read_bytes() == mine


def test_overwriting_takes_its_own_days_away_alone(tmp_path):
    scenes, out = series(tmp_path, 3), tmp_path / "out"
    fetch(scenes, REQUEST, out, Access())
    write(out / "mine.tif", np.full((4, 5), 77, np.uint16), 10)
    (out / "2021-05-01.qml").write_text("style")
    fetch(scenes[1:], REQUEST, out, Access(), overwrite=True)
    names = ["2021-05-01.qml", "2021-05-02.tif", "2021-05-03.tif", "mine.tif", "stack.json"]
    assert sorted(path.name for path in out.iterdir()) == names


@pytest.mark.fault("Output: a file of the user's comes meanwhile", "it stays; a repeat goes on")
def test_what_comes_while_it_is_fetched_stays_and_the_days_wait(tmp_path, monkeypatch):
    scenes, out = series(tmp_path), tmp_path / "out"
    publish = fetch_module.commit

    def late(*arguments):
        (out / "2021-05-02.tif").write_bytes(b"mine")
        return publish(*arguments)

    monkeypatch.setattr(fetch_module, "commit", late)
    with pytest.raises(OutputError, match=r"already holds 2021-05-02.tif.*Nothing was changed"):
        fetch(scenes, REQUEST, out, Access())
    assert (out / "2021-05-02.tif").read_bytes() == b"mine" and not (out / "2021-05-01.tif").exists()
    monkeypatch.undo()
    (out / "2021-05-02.tif").unlink()
    log = []
    fetch(scenes, REQUEST, out, Access(), log=log.append)
    assert sum("already fetched" in line for line in log) == 2
    np.testing.assert_array_equal(read(out / "2021-05-02.tif"), pixels(1)[30:90, 20:90])


def test_a_folder_of_the_users_is_not_taken_for_finished_days(tmp_path):
    scenes, out = series(tmp_path), tmp_path / "out"
    (out / PARTIAL).mkdir(parents=True)
    (out / PARTIAL / "list.txt").write_text("mine")
    with pytest.raises(OutputError, match=f"already holds {PARTIAL}, which this plugin did not write"):
        fetch(scenes, REQUEST, out, Access())
    assert (out / PARTIAL / "list.txt").read_text() == "mine"


@pytest.mark.fault(
    "Two runs: fetch into one folder", "the second is refused; the first ends whole; a repeat succeeds"
)
def test_a_second_run_into_the_folder_is_refused(tmp_path, monkeypatch):
    scenes, out = series(tmp_path), tmp_path / "out"
    refused = []

    def meanwhile(_line: str) -> None:
        if not refused:
            refused.append(True)
            with pytest.raises(OutputError, match="a run that is still at work"):
                fetch(scenes, REQUEST, out, Access(), overwrite=True)

    fetch(scenes, REQUEST, out, Access(), log=meanwhile)
    assert refused and len(list(out.glob("*.tif"))) == 2
    again = fetch(scenes, REQUEST, out, Access(), overwrite=True)
    for number, path in enumerate(again.paths):
        np.testing.assert_array_equal(read(path), pixels(number)[30:90, 20:90])
    assert len(again.paths) == 2


@pytest.mark.parametrize(
    ("collection", "name"),
    [
        ("../../outside", "outside"),
        ("C:\\windows\\x", "x"),
        ("NUL", "_NUL"),
        ("dem.", "dem"),
        ("a/b", "b"),
        ("\0", ""),
        ("..", ""),
        ("long" * 100, "long"),
        ("", "raster"),
    ],
)
def test_a_collection_of_any_name_stays_in_the_folder(tmp_path, collection, name):
    scene = replace(elevation(tmp_path)[0], collection=collection)
    out = tmp_path / "a" / "b" / "out"
    result = fetch([scene], Request(BOX, ("elevation",)), out, Access())
    (made,) = result.paths
    assert made.parent == out and made.suffix == ".tif" and name in made.name and len(made.name) < 150
    assert [p.name for p in out.iterdir()] == [made.name]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "in.tif"] and [
        p.name for p in (tmp_path / "a").iterdir()
    ] == ["b"]


@pytest.mark.fault(
    "Disk: finished days are damaged after a stop", "a repeat fetches them again, and succeeds"
)
@pytest.mark.parametrize("damage", ["cut", "zeros", "no seal", "half a seal", "gone"])
def test_a_finished_day_is_read_again_before_it_counts(tmp_path, monkeypatch, damage):
    scenes, out = series(tmp_path), tmp_path / "out"
    monkeypatch.setattr(fetch_module, "commit", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        fetch(scenes, REQUEST, out, Access())
    monkeypatch.undo()
    (day,) = (out / PARTIAL).glob("2021-05-01-*")
    image, seal = day / "2021-05-01.tif", day / "done"
    if damage == "cut":
        image.write_bytes(image.read_bytes()[:-2000])
    elif damage == "zeros":
        data = image.read_bytes()
        image.write_bytes(data[:4000] + bytes(len(data) - 4000))
    elif damage == "gone":
        image.unlink()
    else:
        seal.write_bytes(seal.read_bytes()[:9] if damage.startswith("half") else b"")
    log = []
    result = fetch(scenes, REQUEST, out, Access(), log=log.append)
    assert [line for line in log if "already fetched" in line] == ["2021-05-02: already fetched."]
    for number, path in enumerate(result.paths):
        np.testing.assert_array_equal(read(path), pixels(number)[30:90, 20:90])
    assert sorted(path.name for path in out.iterdir()) == ["2021-05-01.tif", "2021-05-02.tif", "stack.json"]


_RUN = """
import os, signal, sys
sys.path[:0] = sys.argv[1:3]
from pathlib import Path
from temporal_liif.tests.core.fetch import test_kept as kept
from temporal_liif.core.fetch import day_writer, days, run as fetch_module, kept as seals
from temporal_liif.core.fetch.access import Access
folder, moment = Path(sys.argv[3]), sys.argv[4]
scenes = kept.series(folder / "in", 3)
fetch_module.DAYS_AT_ONCE = 1

def dying(function, after):
    count = 0
    def run(*arguments, **options):
        nonlocal count
        count += 1
        if count > after:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*arguments, **options)
    return run

if moment == "reading":
    days.read_window = dying(days.read_window, 3)
elif moment == "sealing":
    day_writer.seal = dying(day_writer.seal, 1)
else:
    os.link = dying(os.link, 3 + int(moment))
fetch_module.fetch(scenes, kept.REQUEST, folder / "out", Access(), overwrite=True)
"""


@pytest.mark.fault(
    "Process: a fetch is killed while it reads, seals or moves days",
    "the old series is whole; a repeat succeeds",
)
@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
@pytest.mark.parametrize("moment", ["reading", "sealing", "1", "4", "6"])
def test_a_run_that_is_killed(tmp_path, moment):
    """While files are read, a day is sealed, and old and new days are moved."""
    out, mine = tmp_path / "out", tmp_path / "out" / "mine.txt"
    fetch(series(tmp_path / "before", 2), replace(REQUEST, bands=("B8A",)), out, Access())
    mine.write_text("mine")
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    (tmp_path / "in").mkdir()
    command = [sys.executable, "-c", _RUN, str(ROOT / "build" / "plugins"), str(ROOT), str(tmp_path), moment]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == -signal.SIGKILL, done.stderr
    scenes = series(tmp_path / "after", 3)
    with pytest.raises(OutputError, match="allow overwriting"):
        fetch(scenes, REQUEST, out, Access())
    assert {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()} == before
    result = fetch(scenes, REQUEST, out, Access(), overwrite=True)
    for number, path in enumerate(result.paths):
        np.testing.assert_array_equal(read(path), pixels(number)[30:90, 20:90])
    names = ["2021-05-01.tif", "2021-05-02.tif", "2021-05-03.tif", "mine.txt", "stack.json"]
    assert sorted(path.name for path in out.iterdir()) == names and not list(out.glob(f"{PREFIX}*"))


def test_days_that_are_read_are_not_replaced(tmp_path):
    """A series that the plugin wrote, and the user's own scenes, are the items of a run into their folder."""
    out = tmp_path / "out"
    made = series(tmp_path)
    fetch(made, REQUEST, out, Access())
    scenes = [
        replace(scene, assets={"red": replace(scene.assets["red"], href=href)})
        for scene, href in zip(made, (str(out / "2021-05-01.tif"), (out / "2021-05-02.tif").as_uri()))
    ]
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    for wanted in (scenes, scenes[1:]):
        with pytest.raises(OutputError, match=r"2021-05-0\d\.tif is read by this run.*another place"):
            fetch(wanted, REQUEST, out, Access(), overwrite=True)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
    fetch(scenes, REQUEST, tmp_path / "beside", Access())
    assert len(list((tmp_path / "beside").glob("*.tif"))) == 2


@pytest.mark.parametrize("name", [PARTIAL, f"{PREFIX}stack.json"])
def test_a_file_of_a_hidden_folders_name_stays(tmp_path, name):
    out = tmp_path / "out"
    out.mkdir()
    (out / name).write_text("mine")
    with pytest.raises(OutputError, match=rf"already holds {name}, which this plugin did not write"):
        fetch(series(tmp_path), REQUEST, out, Access(), overwrite=True)
    assert [(path.name, path.read_text()) for path in out.iterdir()] == [(name, "mine")]


SEALS = {
    "above": '{"../../mine.txt": "x"}',
    "device": '{"/dev/zero": "x"}',
    "deep": "[" * 50_000,
    "list": "[]",
    "empty name": '{"": "x"}',
}


@pytest.mark.parametrize("name", SEALS)
def test_a_seal_that_names_files_elsewhere_is_none(tmp_path, name):
    (tmp_path / SEAL).write_text(SEALS[name])
    assert not is_whole(tmp_path)
    (tmp_path / SEAL).unlink()
    (tmp_path / "a.tif").write_text("pixels")
    seal(tmp_path)
    assert is_whole(tmp_path)
