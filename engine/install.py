# SPDX-License-Identifier: GPL-2.0-or-later
"""Installation of the engine's environment: built in a scratch folder, tested, moved when complete."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import time
import uuid
from pathlib import Path
from typing import Callable

from ..core.errors import CancelledError, EngineError
from ..core.messages import Message
from ..core.network import Network
from . import commands, environments, interpreters, locate, lock
from .failures import redact, secrets_in

MIN_FREE = 3 * 2**30
"""Bytes that must be free; an environment with CUDA takes twice that, and pip then says so itself."""

_STALE = 24 * 3600.0
"""Age in seconds from which an unfinished folder belongs to a run that was killed."""

_PIP = """
import json, os, runpy, sys
os.environ.update(json.load(sys.stdin))
sys.argv[0] = "pip"
runpy.run_module("pip", run_name="__main__")
"""
"""Runs pip with variables that come through a pipe: others can read a process's first environment."""

Progress = Callable[[float, str], None]
Cancelled = Callable[[], bool]
Log = Callable[[str], None]


def create(
    folder: Path,
    requirements: Path,
    progress: Progress,
    cancelled: Cancelled,
    log: Log,
    network: Network | None = None,
    test: Callable[[Path, Cancelled], object] = locate.check,
) -> Path:
    """Make an environment with the packages of the list `requirements` (every version and checksum pinned) at
    `folder`; one that passes its test already is kept.

    Packages come through uv where it can be had (it knows the torch build for this computer's graphics card),
    else through pip; both refuse a file with another checksum. Nothing stays behind when it is cancelled or
    fails.

    Raises EngineError with the remedy, CancelledError.
    """
    if _is_whole(folder, test, cancelled):
        progress(1.0, Message("The engine is ready in {folder}", folder=folder))
        return locate.python_in(folder)
    building = folder.with_name(f"{folder.name}.partial-{uuid.uuid4().hex[:8]}")
    try:
        _prepare(folder.parent, folder.name)
        network = network or Network.surrounding()
        python = _Builder(building, requirements, progress, cancelled, log, network).build()
        progress(0.92, Message("Testing the new environment"))
        test(python, cancelled)
        # Another QGIS may have been quicker, and computes with its own by now.
        if not _is_whole(folder, test, cancelled):
            _move(building, folder)
    except OSError as error:
        raise EngineError(
            "The engine's environment cannot be made in {folder} ({error}). Make room there and see that you "
            "may write there, then set up the engine again.",
            folder=folder,
            error=error,
        ) from error
    finally:
        shutil.rmtree(building, ignore_errors=True)
    progress(1.0, Message("The engine is ready in {folder}", folder=folder))
    return locate.python_in(folder)


def extend(
    python: Path,
    requirements: Path,
    progress: Progress,
    cancelled: Cancelled,
    log: Log,
    network: Network | None = None,
) -> None:
    """Add the packages of a further list to an environment that `create` has made.

    What is there already in the list's version stays. Raises EngineError with the remedy, CancelledError.
    """
    progress(0.1, Message("Adding packages to {python}", python=python))
    network = network or Network.surrounding()
    _Builder(python.parent.parent, requirements, progress, cancelled, log, network).install_into(python)
    progress(1.0, Message("The engine is ready in {folder}", folder=python.parent.parent))


class _Builder:
    """Builds one environment; each step reports and can be cancelled."""

    def __init__(
        self,
        folder: Path,
        requirements: Path,
        progress: Progress,
        cancelled: Cancelled,
        log: Log,
        network: Network,
    ) -> None:
        self._folder = folder
        self._requirements = requirements
        self._progress = progress
        self._cancelled = cancelled
        self._log = log
        self._secrets = secrets_in(network.to_json())
        # Slow lines need time, too.
        self._network = {"UV_HTTP_TIMEOUT": "300", "PIP_DEFAULT_TIMEOUT": "180", **network.variables()}
        self._lines = 0

    def build(self) -> Path:
        """Make the environment, fill it, and return its Python."""
        self._progress(0.02, Message("Looking for a Python to build on"))
        uv = None if self._secrets else _find_uv()
        base = interpreters.find_base(cancelled=self._cancelled)
        python = locate.python_in(self._folder)
        self._progress(0.05, Message("Making an empty environment"))
        if base is not None:
            self._log(Message("Building on {path}", path=base.path))
            self._run([base.path, "-I", "-m", "venv", self._folder])
        elif uv is not None:
            self._log(Message("Building on a Python that {uv} provides", uv=uv))
            wanted = interpreters.PREFERRED
            self._run([uv, "venv", "--no-project", "--python", wanted, "--seed", self._folder], self._network)
        elif sys.platform == "darwin":
            raise EngineError(
                "No Python from {oldest} to {newest} for Apple silicon was found; torch has no build for "
                "Intel Macs. Install one with Homebrew (`brew install python@{preferred}`), or install uv, "
                "and set up the engine again. On an Intel Mac choose the baseline, which needs no engine.",
                oldest=_text(interpreters.OLDEST),
                newest=_text(interpreters.NEWEST),
                preferred=interpreters.PREFERRED,
            )
        else:
            raise EngineError(
                "No Python from {oldest} to {newest} that can make environments was found. Install "
                "one (Debian and Ubuntu: `sudo apt install python3-venv`; Windows: the installer "
                "of python.org), or install uv, and set up the engine again.",
                oldest=_text(interpreters.OLDEST),
                newest=_text(interpreters.NEWEST),
            )
        self._progress(0.1, Message("Downloading packages (torch is large)"))
        # A proxy's password may not stand in the environment that uv would have to be given it in.
        if self._secrets or not self._with_uv(python):
            self._pip(python, self._requirements)
        return python

    def install_into(self, python: Path) -> None:
        """Install the list with the pip of an environment."""
        self._pip(python, self._requirements)

    def _with_uv(self, python: Path) -> bool:
        try:
            self._pip(python, lock.UV_LOCK)
            uv = python.with_name("uv.exe" if os.name == "nt" else "uv")
            packages = self._requirements.read_text(encoding="utf-8")
            build = self._torch_build(uv, python, lock.version_of(packages, "torch"))
            backend, kept = lock.for_build(packages, build, sys.platform)
            options = ["--torch-backend", backend] if backend else []
            chosen = self._folder / "requirements.lock"
            chosen.write_text(kept, encoding="utf-8")
            command = [uv, "pip", "install", "--python", python, "--only-binary", ":all:", "--require-hashes"]
            self._run([*command, *options, "-r", chosen], self._network)
        except (EngineError, OSError) as error:
            # Some torch builds lie on a server of their own, and uv does not know the mirrors that pip is
            # configured for: behind a firewall, pip may be the only way.
            self._log(Message("uv could not install the packages; going on with pip. {error}", error=error))
            return False
        return True

    def _torch_build(self, uv: Path, python: Path, version: str) -> str:
        """The build of torch that uv would take for the graphics card: "cpu", "cu130", ...; "" where torch's
        server does not answer, or has none of its own."""
        question = [uv, "pip", "install", "--dry-run", "--no-deps", "--python", python]
        options = ["--torch-backend", "auto", f"torch=={version}"]
        code, output = commands.run([*question, *options], self._cancelled, extra=self._network)
        match = re.search(r"torch==[^\s+]+\+(\w+)", output)
        build = match.group(1) if code == 0 and match else ""
        if build not in ("", "cpu", lock.CUDA):
            self._log(
                Message(
                    "torch's build {build} is not in the list of packages; taking the one for processors.",
                    build=build,
                )
            )
        return build

    def _pip(self, python: Path, packages: Path) -> None:
        options = ["--only-binary", ":all:", "--no-input", "--progress-bar", "off", "--retries", "10"]
        options += ["--disable-pip-version-check", "--require-hashes", "--requirement"]
        self._run([python, "-I", "-c", _PIP, "install", *options, packages], stdin=json.dumps(self._network))

    def _run(self, command: list[str | Path], extra: dict[str, str] | None = None, stdin: str = "") -> None:
        code, output = commands.run(command, self._cancelled, self._line, None, stdin, extra)
        if code:
            shown = redact("\n".join(output.splitlines()[-12:]), self._secrets)
            raise EngineError(
                "Setting up the engine failed ({name}, exit code {code}). Check the network, "
                "QGIS's proxy settings and the free space, then try again.\n{shown}",
                name=Path(command[0]).name,
                code=code,
                shown=shown,
            )

    def _line(self, text: str) -> None:
        self._lines += 1
        # Nobody says how many lines will come: move on by ever smaller steps, never to the end.
        self._progress(0.1 + 0.8 * self._lines / (self._lines + 40), redact(text, self._secrets)[:120])


def _is_whole(folder: Path, test: Callable[[Path, Cancelled], object], cancelled: Cancelled) -> bool:
    python = locate.python_in(folder)
    if not python.is_file():
        return False
    try:
        test(python, cancelled)
    except CancelledError:
        raise
    except EngineError:
        return False
    return True


def _prepare(cache: Path, name: str) -> None:
    """Make the cache folder, clear what killed runs left, and see that there is room."""
    cache.mkdir(parents=True, exist_ok=True)
    for left in cache.glob(f"{name}.*-*"):
        if time.time() - left.stat().st_mtime > _STALE:
            shutil.rmtree(left, ignore_errors=True)
    free = shutil.disk_usage(cache).free
    if free < MIN_FREE:
        raise EngineError(
            "The engine needs {needed:.0f} GB in {cache}, and {free:.1f} GB are free. Make room there.",
            needed=MIN_FREE / 2**30,
            cache=cache,
            free=free / 2**30,
        )


def _move(building: Path, folder: Path) -> None:
    """Put the new environment in its place; an old, broken one goes."""
    old = environments.set_aside(folder)
    building.rename(folder)
    if old is not None:
        shutil.rmtree(old, ignore_errors=True)


def _find_uv() -> Path | None:
    found = shutil.which("uv")
    name = "uv.exe" if os.name == "nt" else "uv"
    candidates = [Path(found)] if found else []
    candidates += [Path.home() / folder / name for folder in (".local/bin", ".cargo/bin")]
    return next((path for path in candidates if path.is_file()), None)


def _text(version: tuple[int, int]) -> str:
    return ".".join(map(str, version))
