# SPDX-License-Identifier: GPL-2.0-or-later
"""Search for a Python to make the engine's environment from; never starts a second QGIS."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from . import commands

OLDEST, NEWEST = (3, 10), (3, 14)
"""Versions of Python that every package of engine/requirements.txt has been built for."""

PREFERRED = "3.12"
"""Version that uv fetches where this computer has none that fits."""

WITHOUT_TORCH = {("darwin", "x86_64"), ("win32", "arm64")}
"""Systems and processors without a build of torch. On Apple silicon an Intel QGIS starts Intel Pythons."""

_QUESTION = """
import importlib.util, json, platform, struct, sys, sysconfig
# A Python for both processors of Macs says which it runs on; on Windows, what it was built for.
mac = sys.platform == "darwin"
print(json.dumps({
    "system": sys.platform,
    "processor": platform.machine() if mac else sysconfig.get_platform().rpartition("-")[2],
    "version": list(sys.version_info[:3]),
    "bits": 8 * struct.calcsize("P"),
    "venv": all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")),
}))
"""


@dataclass(frozen=True)
class Interpreter:
    """A Python that answered."""

    path: Path
    """Its executable."""

    version: tuple[int, int, int]
    """Major, minor and micro version."""

    bits: int
    """32 or 64."""

    venv: bool
    """Whether it can make an environment with pip (Debian and Ubuntu leave that out until asked)."""

    system: str
    """As sys.platform has it."""

    processor: str
    """x86_64, arm64, ...: what its packages have to be built for."""

    @property
    def fits(self) -> bool:
        """Whether the engine's packages exist for it."""
        return (
            OLDEST <= self.version[:2] <= NEWEST
            and self.bits == 64
            and (self.system, self.processor) not in WITHOUT_TORCH
        )


def is_python(path: Path) -> bool:
    """Whether the file, and what it links to, is named as a Python is; QGIS's program is not."""
    return all(file.name.lower().startswith(("python", "pypy")) for file in (path, path.resolve()))


def probe(path: Path, cancelled: Callable[[], bool] = lambda: False) -> Interpreter | None:
    """Ask a Python about itself; None if the file is no Python or does not answer."""
    if not path.is_file() or not is_python(path):
        return None
    try:
        code, output = commands.run([path, "-I", "-c", _QUESTION], cancelled, limit=30.0)
        answer = json.loads(output.splitlines()[-1])
        if code:
            return None
        return Interpreter(
            path,
            tuple(answer["version"]),
            answer["bits"],
            answer["venv"],
            answer["system"],
            answer["processor"],
        )
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None


def find_base(
    cancelled: Callable[[], bool] = lambda: False, candidates: Iterable[Path] | None = None
) -> Interpreter | None:
    """The first Python of this computer that fits and can make an environment."""
    for path in _once(base_candidates() if candidates is None else candidates):
        found = probe(path, cancelled)
        if found is not None and found.fits and found.venv:
            return found
    return None


def base_candidates() -> Iterator[Path]:
    """Where a Python may be, the one that QGIS itself is built on first; the files need not exist."""
    names = [f"python3.{minor}" for minor in range(NEWEST[1], OLDEST[1] - 1, -1)]
    own = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    for prefix in (sys.base_exec_prefix, sys.base_prefix):
        if os.name == "nt":
            yield from (Path(prefix) / name for name in ("python.exe", "python3.exe"))
        else:
            yield from (Path(prefix) / "bin" / name for name in (own, "python3"))
    if os.name == "nt":
        yield from _windows_candidates()
        return
    for name in ["python3", *names]:
        found = shutil.which(name)
        if found:
            yield Path(found)
    folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    yield from (Path(folder) / name for folder, name in itertools.product(folders, ["python3", *names]))
    frameworks = Path("/Library/Frameworks/Python.framework/Versions")
    yield from (frameworks / name[len("python") :] / "bin" / "python3" for name in names)


def _windows_candidates() -> Iterator[Path]:
    launcher = shutil.which("py")
    if launcher:
        for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
            try:
                question = [launcher, f"-3.{minor}", "-I", "-c", "import sys; print(sys.executable)"]
                code, output = commands.run(question, limit=30.0)
            except OSError:
                continue
            if code == 0 and output:
                yield Path(output.splitlines()[-1])
    for name in ("python3.exe", "python.exe"):
        found = shutil.which(name)
        # The files in WindowsApps may be stand-ins that open a shop window.
        if found and "windowsapps" not in found.lower():
            yield Path(found)


def _once(paths: Iterable[Path]) -> Iterator[Path]:
    known = set()
    for path in paths:
        key = path.resolve() if path.exists() else path
        if key not in known:
            known.add(key)
            yield path
