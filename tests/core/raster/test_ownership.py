# SPDX-License-Identifier: GPL-2.0-or-later
"""Nothing of the user's is lost: not by a run, not by two at once, not by one that is killed."""

from __future__ import annotations

import errno
import json
import os
import zipfile
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.errors import OutputError
from temporal_liif.core.raster import locks, moving, replacement
from temporal_liif.core.raster.file_names import safe_name
from temporal_liif.core.raster.locks import HeldError, Lock
from temporal_liif.core.raster.ownership import made_here
from temporal_liif.core.raster.replacement import PREFIX, Workspace, new_file
from temporal_liif.core.stack.image import open_image
from temporal_liif.core.stack.image_writer import ImageWriter
from temporal_liif.core.stack.model import Source, Stack
from temporal_liif.core.stack.open import open_stack
from temporal_liif.core.stack.writer import StackWriter
from temporal_liif.engine.catalog.archive import unpack

TIMES = [datetime(2022, 3, day, tzinfo=timezone.utc) for day in (4, 9)]


def write(stack: Stack, folder: Path, value: float, **options) -> Stack:
    """A series of two dates with one reflectance everywhere."""
    with StackWriter(folder, stack, stack.grid, TIMES, provenance={}, **options) as writer:
        for index in range(len(TIMES)):
            writer.write(index, 0, 0, np.full((2, 21, 34), value))
        return writer.commit()


def stored(path: Path) -> set[int]:
    return set(np.unique(gdal.Open(str(path)).ReadAsArray()).tolist())


def content(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def own_raster(path: Path, seed: int = 1) -> bytes:
    """A raster that the user has made with other software."""
    values = np.random.default_rng(seed).integers(1, 99, (8, 9)).astype("uint8")
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 9, 8)
    dataset.GetRasterBand(1).WriteArray(values)
    dataset = None
    return path.read_bytes()


# --- whose a file is


def test_what_the_plugin_wrote_is_known_by_its_content(stack, tmp_path):
    out = tmp_path / "out"
    write(stack, out, 0.25)
    assert made_here(out / "2022-03-04.tif") and made_here(out / "stack.json")
    own_raster(out / "2022-03-05.tif")
    (out / "notes.json").write_text('{"features": []}')
    (out / "other.json").write_text('{"type": "Feature", "properties": {"title": "mine"}}')
    assert not any(made_here(out / name) for name in ("2022-03-05.tif", "notes.json", "other.json"))
    # A copy that was worked on carries the metadata along, but has another size than stack.json says.
    gdal.Translate(str(tmp_path / "worked.tif"), str(out / "2022-03-09.tif"), width=200)
    (tmp_path / "worked.tif").replace(out / "2022-03-09.tif")
    assert not made_here(out / "2022-03-09.tif")
    (tmp_path / "link.tif").symlink_to(out / "2022-03-04.tif")
    assert not made_here(tmp_path / "link.tif")


def test_rasters_of_version_0_1_0_are_known_by_their_provenance(tmp_path):
    own_raster(tmp_path / "plain.tif")
    dataset = gdal.Open(str(tmp_path / "plain.tif"), gdal.GA_Update)
    dataset.SetMetadataItem("PROVENANCE", json.dumps({"software": "temporal_liif"}))
    gdal.Translate(str(tmp_path / "a.tif"), dataset, format="COG")
    dataset = None
    assert made_here(tmp_path / "a.tif") and not made_here(tmp_path / "plain.tif")


@pytest.mark.parametrize("name", ["2022-03-04.tif", "2022-03-09.tif", "stack.json", "2022-03-09.tif.aux.xml"])
def test_a_file_of_the_users_is_never_replaced(stack, tmp_path, name):
    out = tmp_path / "out"
    out.mkdir()
    own_raster(out / name) if name.endswith(".tif") else (out / name).write_text("{}")
    before = content(out)
    with pytest.raises(OutputError, match=rf"already holds .*{name[:10]}.*allow overwriting"):
        write(stack, out, 0.25)
    with pytest.raises(
        OutputError, match=rf"already holds {name}, which this plugin did not write.*Move it away"
    ):
        write(stack, out, 0.25, overwrite=True)
    assert content(out) == before


def test_overwriting_leaves_what_is_not_the_runs_own(stack, tmp_path):
    out = tmp_path / "out"
    write(stack, out, 0.25)
    mine = own_raster(out / "2022-03-05.tif")
    # stack.json lists a file of the user's: an entry proves nothing.
    index = json.loads((out / "stack.json").read_text())
    extra = json.loads(json.dumps(index["features"][0]))
    extra["assets"]["image"]["href"] = "./2022-03-05.tif"
    del extra["assets"]["image"]["file:size"]
    index["features"].append(extra)
    (out / "stack.json").write_text(json.dumps(index))
    write(stack, out, 0.5, overwrite=True)
    assert (out / "2022-03-05.tif").read_bytes() == mine
    assert stored(out / "2022-03-04.tif") == {5000}


def test_a_raster_that_was_edited_in_place_is_the_users(stack, tmp_path):
    out = tmp_path / "out"
    write(stack, out, 0.25)
    path = out / "2022-03-09.tif"
    size = path.stat().st_size
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.GetRasterBand(1).WriteArray(np.full((21, 34), 77, np.uint16))
    dataset = None
    mine = path.read_bytes()
    assert len(mine) == size and not made_here(path)
    with pytest.raises(OutputError, match=r"already holds 2022-03-09\.tif, which .*changed since"):
        write(stack, out, 0.5, overwrite=True)
    assert path.read_bytes() == mine and stored(out / "2022-03-04.tif") == {2500}


@pytest.mark.parametrize("how", ["copied", "warped"])
def test_a_raster_that_was_derived_from_one_of_the_plugins_is_the_users(stack, tmp_path, how):
    write(stack, tmp_path / "first", 0.25)
    out = tmp_path / "out"
    out.mkdir()
    source, target = str(tmp_path / "first" / "2022-03-04.tif"), str(out / "2022-03-04.tif")
    if how == "copied":
        gdal.Translate(target, source, bandList=[2])
    else:
        gdal.Warp(target, source, dstSRS="EPSG:4326")
    mine = content(out)
    with pytest.raises(OutputError, match="which this plugin did not write"):
        write(stack, out, 0.5, overwrite=True)
    assert content(out) == mine


@pytest.mark.parametrize("times", [1, 2])
def test_what_a_virtual_raster_reads_is_not_replaced(stack, tmp_path, times):
    """The user's series lies in the output folder; the run reads it through VRTs, one over another."""
    out = tmp_path / "out"
    write(stack, out, 0.25)
    before, sources = content(out), []
    for day in ("04", "09"):
        path = str(out / f"2022-03-{day}.tif")
        for number in range(times):
            virtual = str(tmp_path / f"v{number}_2022-03-{day}.vrt")
            gdal.BuildVRT(virtual, [path])
            path = virtual
        sources.append(Source(path))
    with pytest.raises(OutputError, match=r"2022-03-04\.tif is read by this run.*another place"):
        write(open_stack(sources), out, 0.5, overwrite=True)
    image = open_image(sources[0])
    with pytest.raises(OutputError, match=r"2022-03-04\.tif is read by this run"):
        ImageWriter(out / "2022-03-04.tif", image, image.grid, {})
    assert content(out) == before
    # Beside it there is room.
    write(open_stack(sources), tmp_path / "beside", 0.5)


@pytest.mark.skipif(os.name == "nt", reason="the locks of POSIX")
@pytest.mark.fault("Disk: without locks and hard links", "the series is written all the same")
def test_a_file_system_without_locks_and_links(stack, tmp_path, monkeypatch):
    def unsupported(*arguments, **options):
        raise OSError(errno.ENOTSUP, "not supported")

    monkeypatch.setattr(locks.fcntl, "flock", unsupported)
    monkeypatch.setattr(replacement.os, "link", unsupported)
    out = tmp_path / "out"
    with (
        StackWriter(out, stack, stack.grid, TIMES, provenance={}),
        pytest.raises(OutputError, match="still at work"),
    ):
        write(stack, out, 0.25)
    write(stack, out, 0.25)
    with pytest.raises(OutputError, match="allow overwriting"):
        write(stack, out, 0.5)
    write(stack, out, 0.5, overwrite=True)
    assert stored(out / "2022-03-04.tif") == {5000}
    assert sorted(content(out)) == ["2022-03-04.tif", "2022-03-09.tif", "stack.json"]


def test_a_lock_file_of_the_users_stays(tmp_path):
    work = tmp_path / f"{PREFIX}stack.json"
    work.mkdir()
    (work / ".lock").write_text("mine")
    with pytest.raises(OutputError, match=r"already holds \.lock, which this plugin did not write"):
        Workspace(tmp_path)
    assert content(tmp_path) == {f"{PREFIX}stack.json/.lock": b"mine"}


def test_sidecars_go_with_their_raster(stack, tmp_path):
    out = tmp_path / "out"
    write(stack, out, 0.25)
    for suffix in (".aux.xml", ".ovr", ".msk"):
        (out / f"2022-03-04.tif{suffix}").write_text("old")
    (out / "2022-03-04.qml").write_text("style")
    write(stack, out, 0.5, overwrite=True)
    names = ["2022-03-04.qml", "2022-03-04.tif", "2022-03-09.tif", "stack.json"]
    assert sorted(path.name for path in out.iterdir()) == names


def test_only_the_named_image_is_replaced(stack, tmp_path):
    image = open_image(Source(stack.observations[0].source))
    target, beside = tmp_path / "named.tif", tmp_path / "named.partial.tif"
    own_raster(target, 1)
    kept = own_raster(beside, 2)
    with ImageWriter(target, image, image.grid, {}) as writer:
        writer.write(0, 0, np.full((2, 21, 34), 0.125))
        writer.commit()
    assert stored(target) == {1250} and beside.read_bytes() == kept
    link = tmp_path / "same.tif"
    os.link(stack.observations[0].source, link)
    with pytest.raises(OutputError, match="is an input of this run"):
        ImageWriter(link, image, image.grid, {})


def test_a_new_file_takes_the_place_of_the_named_one_only_when_it_is_whole(tmp_path):
    path = tmp_path / "report.html"
    path.write_text("old")
    (tmp_path / ".report.html.part").write_text("the user's")
    with pytest.raises(ValueError), new_file(path) as part:
        part.write_text("half")
        raise ValueError
    assert path.read_text() == "old"
    with new_file(path) as part:
        part.write_text("new")
    assert path.read_text() == "new" and (tmp_path / ".report.html.part").read_text() == "the user's"
    assert sorted(p.name for p in tmp_path.iterdir()) == [".report.html.part", "report.html"]
    with pytest.raises(OutputError, match="is a folder"), new_file(tmp_path):
        pass


def test_a_product_is_never_unpacked_over_something(tmp_path):
    with zipfile.ZipFile(tmp_path / "p.zip", "w") as archive:
        archive.writestr("LC09_X/a.txt", "a")
        archive.writestr("LC09_X/deep/b.txt", "b")
    folder = tmp_path / "out"
    (folder / "LC09_X").mkdir(parents=True)
    (folder / "LC09_X" / "field notes.txt").write_text("mine")
    before = content(folder)
    with pytest.raises(OutputError, match="already holds LC09_X"):
        unpack(tmp_path / "p.zip", folder)
    assert content(folder) == before
    assert unpack(tmp_path / "p.zip", tmp_path / "fresh") == [tmp_path / "fresh" / "LC09_X"]
    assert content(tmp_path / "fresh") == {"LC09_X/a.txt": b"a", "LC09_X/deep/b.txt": b"b"}


# --- two runs at once


@pytest.mark.fault("Two runs: write one folder", "the second is refused at its start; later it succeeds")
def test_the_second_of_two_runs_is_refused_at_its_start(stack, tmp_path):
    out = tmp_path / "out"
    with StackWriter(out, stack, stack.grid, TIMES, provenance={}) as writer:
        with pytest.raises(OutputError, match=rf"still at work \(process {os.getpid()} on .*\). Wait"):
            write(stack, out, 0.5, overwrite=True)
        for index in range(2):
            writer.write(index, 0, 0, np.full((2, 21, 34), 0.75))
        writer.commit()
    assert stored(out / "2022-03-09.tif") == {7500}
    write(stack, out, 0.5, overwrite=True)


@pytest.mark.fault("Output: a file comes while tiles are written", "it is not replaced; a repeat succeeds")
@pytest.mark.parametrize("overwrite", [False, True])
def test_what_has_come_meanwhile_is_not_replaced(stack, tmp_path, overwrite):
    out = tmp_path / "out"
    with StackWriter(out, stack, stack.grid, TIMES, provenance={}, overwrite=overwrite) as writer:
        writer.write(0, 0, 0, np.full((2, 21, 34), 0.5))
        mine = own_raster(out / "2022-03-09.tif")
        with pytest.raises(OutputError, match=r"already holds 2022-03-09.tif.*Nothing was changed"):
            writer.commit()
    assert content(out) == {"2022-03-09.tif": mine}
    (out / "2022-03-09.tif").rename(tmp_path / "mine.tif")
    write(stack, out, 0.5)
    assert sorted(content(out)) == ["2022-03-04.tif", "2022-03-09.tif", "stack.json"]


def test_what_comes_in_the_very_moment_is_not_replaced(stack, tmp_path, monkeypatch):
    out = tmp_path / "out"
    move = replacement.move_new

    def late(old: Path, new: Path) -> None:
        if new.name == "2022-03-09.tif" and new.parent == out:
            new.write_bytes(b"the user's")
        move(old, new)

    monkeypatch.setattr(replacement, "move_new", late)
    with pytest.raises(OutputError, match=r"already holds 2022-03-09.tif"):
        write(stack, out, 0.5)
    assert content(out) == {"2022-03-09.tif": b"the user's"}


@pytest.mark.parametrize("links", [True, False])
def test_moving_never_replaces(tmp_path, monkeypatch, links):
    if not links:
        monkeypatch.setattr(
            os, "link", lambda *_, **__: (_ for _ in ()).throw(PermissionError(1, "no links"))
        )
    old, new = tmp_path / "a", tmp_path / "b"
    old.write_text("a")
    new.write_text("b")
    with pytest.raises(FileExistsError):
        moving.move_new(old, new)
    assert (old.read_text(), new.read_text()) == ("a", "b")
    new.unlink()
    moving.move_new(old, new)
    assert new.read_text() == "a" and not old.exists()


@pytest.mark.fault("Process: killed with the folder's lock", "the next run gets the lock")
def test_a_lock_outlives_no_holder(tmp_path):
    path = tmp_path / "place" / "lock"
    first = Lock(path)
    with pytest.raises(HeldError, match=f"process {os.getpid()}"):
        Lock(path)
    first.release()
    assert not path.exists()
    path.write_text(json.dumps({"software": "temporal_liif", "process": 1, "host": "elsewhere"}))
    Lock(path).release()
    assert not path.exists()


def test_a_folder_of_the_users_is_no_workspace(tmp_path):
    mine = tmp_path / f"{PREFIX}stack.json"
    mine.mkdir()
    (mine / "field.txt").write_text("mine")
    with pytest.raises(OutputError, match="did not write"):
        Workspace(tmp_path)
    assert content(tmp_path) == {f"{PREFIX}stack.json/field.txt": b"mine"}


# --- runs that are killed


@pytest.mark.parametrize(
    "text",
    [
        "../../etc/x",
        "..",
        "a/b\\c",
        "C:\\x",
        "nul",
        "COM1.tif",
        "aux.tar.gz",
        "ends.",
        "ends ",
        " .hidden",
        "tab\there",
        "zero\0",
        "x" * 400,
        "y" * 300 + ".tif",
        "Ünïcode",
        "a:b",
        "q?*<>|",
    ],
)
def test_any_text_is_made_a_name(tmp_path, text):
    name = safe_name(text)
    (tmp_path / name).write_text("x")
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert len(name) <= 140 and name == name.strip(". ") and name.isascii() and name.isprintable()
    assert name.split(".")[0].upper() not in ("NUL", "COM1", "AUX") and not set(name) & set('/\\:*?"<>|')
    assert safe_name(text) == name != text
    if text.endswith(".tif"):
        assert name.endswith(".tif")


def test_names_that_differ_in_case_alone_stay_different():
    taken: set[str] = set()
    names = [safe_name(text, taken) for text in ("Red.tif", "red.tif", "RED.TIF", "red.tif", "green.tif")]
    assert len({name.casefold() for name in names}) == 5
    assert names[0] == "Red.tif" and names[4] == "green.tif" and names[3].endswith(".tif")
