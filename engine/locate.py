# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine's Python environment: location, completeness check, and remedies.

On the command line: `python -m temporal_liif.engine.cli create|find|diagnose`.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any, Callable

from ..core.errors import EngineError
from ..core.messages import Message
from .lock import LOCK, blocks

VARIABLE = "TEMPORAL_LIIF_PYTHON"
"""Environment variable that names the engine's Python."""

REMEDY = Message(
    "To get an engine, open Settings > Options > Temporal LIIF and press 'Set up engine' (or run "
    "`make engine`); to use a Python of your own that has its packages, name it there or in the "
    "variable {variable}.",
    variable=VARIABLE,
)
"""What to do about an engine that is missing or incomplete."""

PACKAGES = (
    "torch",
    "numpy",
    "safetensors",
    "scipy",
    "skimage",
    "PIL",
    "jinja2",
    "imageio_ffmpeg",
    "pyotp",
    "pystac_client",
    "requests",
)
"""Import names of what engine/requirements.txt installs."""

FORMER = ("engine-fc85febd",)
"""Folders of environments that earlier versions (0.1.0) made and that this one goes on with: they lack what
one-time passwords (pyotp) and MP4 (imageio-ffmpeg) need, and nothing else."""

_SELF_TEST = """
import importlib, json, platform, sys
found, failed = {}, {}
for name in sys.argv[1:]:
    try:
        found[name] = str(getattr(importlib.import_module(name), "__version__", ""))
    except Exception as error:
        failed[name] = [isinstance(error, ModuleNotFoundError), f"{type(error).__name__}: {error}"]
if "torch" in found:
    import torch
    if float((torch.ones(2, 2) @ torch.ones(2, 2)).sum()) != 8.0:
        failed["torch"] = [False, "wrong arithmetic"]
print()
print(json.dumps({"python": platform.python_version(), "found": found, "failed": failed}))
"""


def cache_folder() -> Path:
    """The folder in the user's cache for what this plugin makes itself; it need not exist."""
    if os.name == "nt":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / "temporal_liif" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "temporal_liif"
    # The specification of that variable has relative paths ignored.
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if os.path.isabs(base) else Path.home() / ".cache") / "temporal_liif"


def own_folder(requirements: Path = LOCK) -> Path:
    """The folder of the environment that this plugin makes; another list of packages has another folder."""
    return cache_folder() / f"engine-{_digest(requirements, requirements.stat().st_mtime_ns)}"


@lru_cache(maxsize=2)
def _digest(requirements: Path, version: int) -> str:
    """What tells lists of packages apart; a file is read anew when it has changed."""
    pinned = (lines.split("\\")[0].strip() for _, lines in blocks(requirements.read_text(encoding="utf-8")))
    wanted = "\n".join(sorted(pinned))
    return hashlib.sha256(wanted.encode()).hexdigest()[:8]


def python_in(folder: Path) -> Path:
    """The interpreter of an environment."""
    return folder / "Scripts" / "python.exe" if os.name == "nt" else folder / "bin" / "python"


def find(setting: str | Path | None = None) -> Path:
    """The engine's Python: the setting, else the variable TEMPORAL_LIIF_PYTHON, else the plugin's own
    environment, else one that an earlier version has made.

    Raises EngineError if there is none, or if the one named is not a Python.
    """
    for named, source in (
        (setting, Message("in the settings")),
        (_variable(), Message("in {variable}", variable=VARIABLE)),
    ):
        if named:
            return _named(str(named), source)
    folders = (own_folder(), *(cache_folder() / name for name in FORMER))
    own = next((python for python in map(python_in, folders) if python.is_file()), None)
    if own is None:
        raise EngineError(
            "This needs the engine (a Python with torch, apart from QGIS's), and there is none yet. {remedy}",
            remedy=REMEDY,
        )
    return own


def is_former(python: Path) -> bool:
    """Whether an engine's Python is in an environment that an earlier version has made."""
    return any(python == python_in(cache_folder() / name) for name in FORMER)


def check(interpreter: Path, cancelled: Callable[[], bool] = lambda: False) -> dict[str, Any]:
    """Import every package of the engine there and compute a little; {python, found: {package: version}}.

    Raises EngineError that names the first package lacking or broken.
    """
    from . import commands

    try:
        command = [interpreter, "-I", "-c", _SELF_TEST, *PACKAGES]
        code, output = commands.run(command, cancelled, limit=300.0)
        report = json.loads(output.splitlines()[-1])
        failed = report.pop("failed")
    except OSError as error:
        raise EngineError(
            "The engine's Python {interpreter} cannot be run ({error}). {remedy}",
            interpreter=interpreter,
            error=error,
            remedy=REMEDY,
        ) from error
    except (ValueError, LookupError) as error:
        raise EngineError(
            "The engine's Python {interpreter} failed its self-test (exit code {code}): {output}. {remedy}",
            interpreter=interpreter,
            code=code,
            output=output[-500:],
            remedy=REMEDY,
        ) from error
    for name, (missing, why) in failed.items():
        if missing:
            raise missing_package(interpreter, name)
        raise broken_package(interpreter, name, why)
    return report


def missing_package(interpreter: str | Path, package: str) -> EngineError:
    """The error for an engine that lacks a package."""
    return EngineError(
        "The engine's Python {interpreter} lacks the package {package}. {remedy}",
        interpreter=interpreter,
        package=package,
        remedy=REMEDY,
    )


def broken_package(interpreter: str | Path, package: str, why: object) -> EngineError:
    """The error for a package that is there and cannot be imported."""
    return EngineError(
        "The package {package} in the engine's Python {interpreter} is broken ({why}). {remedy}",
        package=package,
        interpreter=interpreter,
        why=why,
        remedy=REMEDY,
    )


def lacking_package(output: str) -> str | None:
    """The package whose import ended a process with this output, if that is what ended it."""
    lines = output.rstrip().splitlines()
    match = re.match(r"ModuleNotFoundError: No module named '(\w+)", lines[-1]) if lines else None
    return match.group(1) if match else None


def _variable() -> str:
    return os.environ.get(VARIABLE, "").strip()


def _named(text: str, source: str) -> Path:
    try:
        path = Path(text).expanduser()
    except RuntimeError:
        # The home of somebody who is not known here.
        path = Path(text)
    if not path.is_file():
        raise EngineError(
            "The engine's Python named {source}, {path}, does not exist. {remedy}",
            source=source,
            path=path,
            remedy=REMEDY,
        )
    from .interpreters import is_python

    if not is_python(path):
        raise EngineError(
            "The engine's Python named {source}, {path}, is not a Python interpreter. {remedy}",
            source=source,
            path=path,
            remedy=REMEDY,
        )
    # Not resolved: a link in an environment's bin folder is what makes it that environment's Python.
    return path.absolute()
