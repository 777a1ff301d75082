# SPDX-License-Identifier: GPL-2.0-or-later
"""Processes and interpreters on Windows, as far as can be known elsewhere."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath
from types import SimpleNamespace

from temporal_liif.engine import commands, locate


def test_the_path_of_windows_is_without_qgis_and_with_the_interpreter_first(tmp_path):
    python = tmp_path / "env" / "python.exe"
    (tmp_path / "env" / "Library" / "bin").mkdir(parents=True)
    root = "C:\\Program Files\\QGIS 3.40\\"
    kept = ["C:\\Windows\\System32", "C:\\Program Files\\QGIS 3.40 tools", "D:\\data"]
    path = ";".join(
        ["c:/program files/qgis 3.40/bin", *kept[:2], "C:\\Program Files\\QGIS 3.40", "", kept[2]]
    )
    found = commands._windows_path(python, path, root).split(";")
    assert found == [str(python.parent), str(python.parent / "Library" / "bin"), *kept]


def test_a_process_of_windows_is_ended_with_those_that_it_started(monkeypatch):
    asked, killed = [], []
    monkeypatch.setattr(commands, "POSIX", False)
    monkeypatch.setattr(commands, "detached", lambda: {"creationflags": 0x08000200})
    monkeypatch.setattr(
        commands.subprocess, "run", lambda command, **options: asked.append((command, options))
    )
    monkeypatch.setenv("SYSTEMROOT", "D:\\Windows")
    process = SimpleNamespace(pid=4711, poll=lambda: None, kill=lambda: killed.append(1))
    commands.kill_group(process)
    ((command, options),) = asked
    assert command == ["D:\\Windows\\System32\\taskkill.exe", "/T", "/F", "/PID", "4711"]
    # No console appears for a moment, and QGIS waits for seconds at most.
    assert options["creationflags"] == 0x08000200 and options["timeout"] <= 5 and killed == [1]


def test_no_console_window_opens_on_windows(monkeypatch):
    monkeypatch.setattr(commands, "POSIX", False)
    monkeypatch.setattr(commands.subprocess, "CREATE_NO_WINDOW", 0x08000000, raising=False)
    monkeypatch.setattr(commands.subprocess, "CREATE_NEW_PROCESS_GROUP", 0x200, raising=False)
    assert commands.detached() == {"creationflags": 0x08000200}


def test_the_interpreter_of_an_environment_has_its_systems_name(monkeypatch):
    folder = PureWindowsPath("C:\\Users\\x\\AppData\\Local\\temporal_liif\\Cache\\engine-01234567")
    monkeypatch.setattr(locate.os, "name", "nt")
    assert str(locate.python_in(folder)) == f"{folder}\\Scripts\\python.exe"
    monkeypatch.setattr(locate.os, "name", "posix")
    assert locate.python_in(PurePosixPath("/x")) == PurePosixPath("/x/bin/python")
