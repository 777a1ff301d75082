# SPDX-License-Identifier: GPL-2.0-or-later
"""What runs on Linux alone is used behind a guard: names of POSIX, texts in its encoding, processes."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("core", "models", "engine", "cli", "provider", "ui")
FILES = [ROOT / "plugin.py", *(path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")))]

MODULES = {"fcntl", "grp", "msvcrt", "pwd", "resource", "termios", "winreg"}
NAMES = {
    "os": {
        "chown",
        "fork",
        "getpgid",
        "getuid",
        "geteuid",
        "killpg",
        "mkfifo",
        "nice",
        "sched_getaffinity",
        "setsid",
    },
    "signal": {"SIGALRM", "SIGHUP", "SIGKILL", "SIGQUIT", "SIGUSR1", "alarm", "pause"},
}
KEPT = {
    "core/processors.py: os.sched_getaffinity",
    "core/raster/locks.py: fcntl",
    "core/raster/locks.py: msvcrt",
    "engine/commands.py: os.killpg",
    "engine/commands.py: signal.SIGKILL",
}
"""Those that stand behind a question which system this is."""

STARTED = {"engine/commands.py", "engine/process.py", "engine/services/animation.py"}
"""Where processes are started: without a window, or from a process that has none (the engine)."""


def of_one_system(tree: ast.AST) -> Iterator[str]:
    """Modules and names that only some systems have."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names if one.name in MODULES)
        elif isinstance(node, ast.Attribute) and node.attr in NAMES.get(getattr(node.value, "id", ""), ()):
            yield f"{node.value.id}.{node.attr}"


def in_unknown_encoding(tree: ast.AST) -> Iterator[str]:
    """Calls that read or write text as the system's language has it."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        given = [one.arg for one in node.keywords]
        texts = [
            one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)
        ]
        if name in ("read_text", "write_text"):
            plain = len(node.args) == (name == "write_text")
        elif isinstance(node.func, ast.Name) and name == "open":
            plain = not any("b" in text for text in texts[-1:])
        else:
            plain = name == "fdopen" and not any("b" in text for text in texts)
        if plain and "encoding" not in given:
            yield f"{node.lineno}: {name}"


def starts(tree: ast.AST) -> bool:
    """Whether a process is started."""
    called = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    names = {
        f"{one.value.id}.{one.attr}"
        for one in called
        if isinstance(one, ast.Attribute) and isinstance(one.value, ast.Name)
    }
    return bool(
        names & {"subprocess.Popen", "subprocess.run", "subprocess.call", "os.system", "os.startfile"}
    )


def trees() -> Iterator[tuple[str, ast.AST]]:
    for path in FILES:
        yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def test_what_only_some_systems_have_stands_behind_a_guard():
    assert {f"{name}: {what}" for name, tree in trees() for what in of_one_system(tree)} == KEPT


def test_texts_are_utf_8_on_every_system():
    assert [f"{name}:{what}" for name, tree in trees() for what in in_unknown_encoding(tree)] == []


def test_processes_are_started_where_no_console_window_opens():
    assert {name for name, tree in trees() if starts(tree)} == STARTED


def test_what_is_looked_for_is_found():
    source = """
import fcntl, os, signal, subprocess
os.fork(); signal.SIGKILL
open("a"); open("b", "rb"); open("c", encoding="utf-8"); path.read_text(); path.write_text("x")
subprocess.run(["x"])
"""
    tree = ast.parse(source)
    assert sorted(of_one_system(tree)) == ["fcntl", "os.fork", "signal.SIGKILL"]
    assert list(in_unknown_encoding(tree)) == ["4: open", "4: read_text", "4: write_text"]
    assert starts(tree) and not starts(ast.parse("run(['x'])"))
