# SPDX-License-Identifier: GPL-2.0-or-later
"""A folder that came from somebody else may hold the hidden folders of a run: nothing outside is touched."""

from __future__ import annotations

import json
import os
import platform
from pathlib import Path

import pytest
from temporal_liif.core.errors import OutputError
from temporal_liif.core.raster import locks
from temporal_liif.core.raster.ownership import MARK, claim, is_marked, made_here, mark, recorded_files
from temporal_liif.core.raster.replacement import PREFIX, Workspace, put_right


def left_behind(folder: Path, journal: object, name: str = "stack.json") -> Path:
    """The hidden folder of a killed run with a journal, and the file that it had replaced."""
    work = folder / f"{PREFIX}{name}"
    (work / ".replaced").mkdir(parents=True)
    mark(work)
    (work / ".replaced" / "startup.py").write_text("evil")
    (work / "new.tif").write_text("evil")
    text = journal if isinstance(journal, str) else json.dumps(journal)
    (work / ".journal").write_text(text, encoding="utf-8")
    return work


def tree(folder: Path) -> dict[str, str]:
    return {str(file.relative_to(folder)): file.read_text() for file in folder.rglob("*") if file.is_file()}


def a_move(file: Path, **others: object) -> dict:
    """What a journal says of a file that it has moved to its final name."""
    known = file.stat()
    return {"node": known.st_ino, "size": known.st_size, "time": known.st_mtime_ns, **others}


OUTSIDE = ("../../startup.py", "{home}/startup.py", "../startup.py", "..", "", ".", "link/startup.py")


@pytest.mark.parametrize("name", OUTSIDE)
@pytest.mark.parametrize("put", ["put_right", "workspace"])
def test_a_journal_that_names_files_outside_moves_none(tmp_path, name, put):
    home = tmp_path / "home"
    folder = home / "downloads" / "series"
    folder.mkdir(parents=True)
    (folder / "link").symlink_to(home)
    (home / "mine.cfg").write_text("mine")
    before = tree(home)
    name = name.format(home=home)
    mine = a_move(home / "mine.cfg", new=f"{PREFIX}stack.json/new.tif", final="../../mine.cfg")
    away = a_move(home / "mine.cfg", new="../../stolen.tif", final="mine.cfg")
    for moves, replaced in (([], [name]), ([mine], []), ([away], []), ([mine], [name])):
        left_behind(folder, {"moves": moves, "replaced": replaced})
        if put == "put_right":
            put_right(folder)
        else:
            Workspace(folder).close()
        assert tree(home) == before and not list(folder.glob(f"{PREFIX}*"))


BROKEN = {
    "list": "[]",
    "empty": "{}",
    "no numbers": '{"moves": [{}], "replaced": []}',
    "number": '{"moves": 3, "replaced": []}',
    "other names": '{"moves": [], "replaced": [5]}',
    "deep": "[" * 100_000,
    "infinite": '{"moves": [{"new": "a", "final": "b", "node": 1e999, "size": 1, "time": 1}], "replaced":[]}',
    "zero": '{"moves": [], "replaced": ["\\u0000"]}',
    "no text": "\udcff",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_journal_that_is_none_keeps_no_run_from_the_folder(tmp_path, name):
    work = left_behind(tmp_path, "{}")
    (work / ".journal").write_bytes(BROKEN[name].encode("utf-8", "surrogateescape"))
    with Workspace(tmp_path) as made:
        assert made.path == work and not (work / "new.tif").exists()
    assert not work.exists()


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_links_to_folders_elsewhere_are_no_hidden_folders(tmp_path):
    elsewhere, folder = tmp_path / "elsewhere", tmp_path / "out"
    folder.mkdir()
    elsewhere.mkdir()
    mark(elsewhere)
    (elsewhere / "mine.txt").write_text("mine")
    (folder / f"{PREFIX}a.tif").symlink_to(elsewhere)
    put_right(folder)
    with pytest.raises(OutputError, match="did not write"):
        Workspace(folder, "a.tif")
    assert (elsewhere / "mine.txt").read_text() == "mine"
    # Nor is what was replaced taken from elsewhere.
    work = left_behind(folder, {"moves": [], "replaced": ["mine.txt"]})
    (work / ".replaced" / "startup.py").unlink()
    (work / ".replaced").rmdir()
    (work / ".replaced").symlink_to(elsewhere)
    put_right(folder)
    assert (elsewhere / "mine.txt").read_text() == "mine" and not (folder / "mine.txt").exists()


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
@pytest.mark.parametrize("there", [True, False])
def test_links_under_the_names_of_marks_and_locks_are_not_written_to(tmp_path, there):
    mine, folder = tmp_path / "mine.txt", tmp_path / "out"
    work = folder / f"{PREFIX}a.tif"
    work.mkdir(parents=True)
    if there:
        mine.write_text("")
    (work / ".lock").symlink_to(mine)
    with pytest.raises(OutputError, match=r"\.lock, which this plugin did not write"):
        Workspace(folder, "a.tif")
    (work / ".lock").unlink()
    (work / MARK).symlink_to(mine)
    Workspace(folder, "a.tif").close()
    parts = tmp_path / "parts"
    parts.mkdir()
    (parts / MARK).symlink_to(mine)
    claim(parts)
    assert is_marked(parts) and not (parts / MARK).is_symlink()
    assert mine.read_text() == "" if there else not mine.exists()


@pytest.mark.parametrize("process", [10**30, -(10**30), "many", None, [1], float("inf")])
def test_a_lock_of_a_process_that_cannot_be(tmp_path, monkeypatch, process):
    path = tmp_path / ".lock"
    known = {"software": "temporal_liif", "process": process, "host": platform.node(), "since": "now"}
    path.write_text(json.dumps(known))
    # As on a file system without locks.
    monkeypatch.setattr(locks, "fcntl", None)
    monkeypatch.setattr(locks, "msvcrt", None)
    assert not locks._lives(known)
    locks.Lock(path).release()
    assert not path.exists()


@pytest.mark.parametrize(
    "href", ["a" * 300, "a\0b", ["a.tif"], None, 5, "../a.tif", "/etc/a.tif", "", "./", ".."]
)
def test_a_list_of_files_that_names_none_of_the_folder(tmp_path, href):
    feature = {"properties": {"temporal_liif:provenance": {}}, "assets": {"image": {"href": href}}}
    (tmp_path / "stack.json").write_text(json.dumps({"features": [feature]}))
    assert recorded_files(tmp_path) == {} and made_here(tmp_path / "stack.json")
