# SPDX-License-Identifier: GPL-2.0-or-later
"""Windows and macOS, as far as can be known elsewhere: renames, processes, names and lengths of paths."""

from __future__ import annotations

import ctypes
import errno
import os
import unicodedata
from types import SimpleNamespace

import pytest
from temporal_liif.core.errors import OutputError
from temporal_liif.core.raster import locks, moving
from temporal_liif.core.raster.file_names import safe_name
from temporal_liif.core.raster.ownership import too_long, unwritable
from temporal_liif.core.raster.paths import file_name, parts_of
from temporal_liif.core.raster.replacement import new_file
from temporal_liif.core.stack.extra_files import are_extras


def refused(code: int) -> PermissionError:
    """What Windows raises."""
    error = PermissionError(errno.EACCES, "The process cannot access the file")
    error.winerror = code
    return error


@pytest.fixture
def waits(monkeypatch) -> list[float]:
    """Seconds that were waited between attempts, which take none here."""
    found: list[float] = []
    monkeypatch.setattr(moving.time, "sleep", found.append)
    return found


def test_a_file_that_a_scanner_has_open_is_renamed_a_moment_later(waits, monkeypatch, tmp_path):
    (tmp_path / "part").write_text("new")
    (tmp_path / "file").write_text("old")
    answers, rename = [refused(32), refused(5)], os.replace

    def busy(old, new):
        if answers:
            raise answers.pop()
        rename(old, new)

    monkeypatch.setattr(moving.os, "replace", busy)
    moving.replace_file(tmp_path / "part", tmp_path / "file")
    assert (tmp_path / "file").read_text() == "new" and not (tmp_path / "part").exists()
    assert waits == [0.05, 0.1]


@pytest.mark.parametrize("error, attempts", [(refused(32), 6), (PermissionError(errno.EPERM, "no"), 1)])
def test_what_stays_open_or_may_not_be_renamed_is_an_error(waits, error, attempts):
    made = []

    def act():
        made.append(1)
        raise error

    with pytest.raises(PermissionError):
        moving.patiently(act)
    assert len(made) == attempts and sum(waits) < 2


def test_a_raster_that_is_open_elsewhere_is_named_with_the_remedy(waits, monkeypatch, tmp_path):
    path = tmp_path / "2021-05-01.tif"
    path.write_bytes(b"before")

    def move(old, new):
        error = refused(32)
        error.filename = str(old)
        raise error

    monkeypatch.setattr("temporal_liif.core.raster.replacement.move_new", move)
    with (
        pytest.raises(
            OutputError, match=r"2021-05-01\.tif cannot be replaced.*Close the programs and layers"
        ),
        new_file(path) as part,
    ):
        part.write_bytes(b"after")
    assert path.read_bytes() == b"before" and [one.name for one in tmp_path.iterdir()] == [path.name]


class Kernel:
    """Windows's functions for processes: 7 runs, 8 has ended, 9 is another user's."""

    def OpenProcess(self, right, inherit, process):
        self.error = {7: 0, 8: 0, 9: 5}.get(process, 87)
        return process if process in (7, 8) else 0

    def GetLastError(self):
        return self.error

    def GetExitCodeProcess(self, handle, code):
        code._obj.value = 259 if handle == 7 else 1
        return 1

    def CloseHandle(self, handle):
        return 1


def test_whether_a_process_runs_is_asked_without_a_signal_on_windows(monkeypatch):
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=Kernel()), raising=False)
    assert [locks._runs_on_windows(process) for process in (7, 8, 9, 10)] == [True, False, True, False]
    assert locks._runs(os.getpid()) and not locks._runs(2**22 + 1)


def test_a_path_too_long_for_windows_is_named_as_the_reason():
    folder = "C:\\" + "series\\" * 40
    assert too_long(folder, windows=True) and not too_long(folder, windows=False)
    assert not too_long("\\\\?\\" + folder, windows=True) and not too_long("C:\\data", windows=True)
    error = FileNotFoundError(errno.ENOENT, "The system cannot find the path", folder)
    assert "removed or renamed" in str(unwritable("C:\\data", error))


def test_a_path_too_long_is_told_with_the_remedy(monkeypatch):
    monkeypatch.setattr("temporal_liif.core.raster.ownership.too_long", lambda path: True)
    error = FileNotFoundError(errno.ENOENT, "The system cannot find the path", "x")
    assert "with a shorter path: Windows takes 259 characters" in str(unwritable("C:\\data", error))


@pytest.mark.parametrize(
    "path, parts",
    [
        (r"C:\data\S2.SAFE\B04.jp2", ["C:", "data", "S2.SAFE", "B04.jp2"]),
        (r"\\server\share\B04.tif", ["server", "share", "B04.tif"]),
        (r"\\?\C:\data\B04.tif", ["?", "C:", "data", "B04.tif"]),
        ("C:/data/B04.tif", ["C:", "data", "B04.tif"]),
        (r"/vsizip/C:\data\a.zip/B04.tif", ["vsizip", "C:", "data", "a.zip", "B04.tif"]),
        (r'NETCDF:"C:\data\a.nc":ndvi', ["C:", "data", "a.nc"]),
    ],
)
def test_paths_of_windows_are_split_as_there(path, parts):
    assert parts_of(path) == parts
    assert file_name(path).partition(":")[0] == parts[-1]


def test_extra_layers_are_known_beside_their_images_by_paths_of_windows():
    paths = [r"C:\out\2021-05-01.tif", r"C:\out\2021-05-01_days.tif", r"C:\out\2021-05-06_days.tif"]
    assert are_extras(paths) == [False, True, False]


def test_names_are_taken_by_every_system():
    taken: set[str] = set()
    texts = [
        "con",
        "NUL.tif",
        "aux.2021",
        "COM1",
        "a:b",
        "end. ",
        "é",
        unicodedata.normalize("NFD", "é"),
        "A",
        "a",
    ]
    names = [safe_name(text, taken) for text in texts]
    assert len({name.casefold() for name in names}) == len(texts)
    for name in names:
        assert name.isascii() and name == name.rstrip(". ") and not set(name) & set('<>:"/\\|?*')
        assert name.partition(".")[0].casefold() not in ("con", "nul", "aux", "com1")
