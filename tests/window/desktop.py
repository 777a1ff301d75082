# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS itself in a display of its own, with this plugin, a catalogue and a screenshot script."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...engine.locate import VARIABLE
from ..servers.earthsearch import EarthSearch
from ..servers.nginx import Nginx
from ..ui.scenery import Scenery

SCRIPT = Path(__file__).with_name("screenshots.py")
ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("qgis", "Xvfb")
DARK = "Night Mapping"
LIGHT = "default"
SCENES = 170


@dataclass(frozen=True)
class Appearance:
    """How the window looks."""

    name: str
    theme: str = LIGHT
    size: tuple[int, int] = (1600, 1000)
    """Of the window, in device-independent pixels."""

    scale: int = 1
    """Device pixels each of these has."""

    language: str = "en_US"


@dataclass
class DesktopFixture:
    """A catalogue with its files, for any number of scenarios."""

    folder: Path
    scenes: int = SCENES
    """In the catalogue."""

    _open: list = field(default_factory=list)

    def __enter__(self) -> DesktopFixture:
        (self.folder / "files").mkdir(parents=True)
        (self.folder / "nginx").mkdir()
        self._open.append(files := Nginx(self.folder / "files", self.folder / "nginx"))
        self._scenery = Scenery(self.folder / "files", files.url, self.scenes)
        self._open.append(catalogue := EarthSearch(self._scenery.items))
        self._declared = {"providers": {"earth-search": {"url": catalogue.url}}}
        return self

    def __exit__(self, *exception: object) -> None:
        while self._open:
            self._open.pop().stop()

    def run(
        self,
        scenario: str,
        appearance: Appearance,
        limit: float = 400.0,
        script: Path = SCRIPT,
        more: Mapping[str, Any] | None = None,
    ) -> dict[str, Any]:
        """Run a scenario of a script in QGIS's window; its report, with `pictures` as paths by name, the
        `code` with which QGIS ended, and the seconds that its `closing` took. `more` goes to the script.

        Raises RuntimeError with what QGIS said where it did not come to its end.
        """
        folder = self.folder / f"{scenario}-{appearance.name}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        providers = folder / "providers.json"
        providers.write_text(json.dumps(self._declared))
        task = {
            "scenario": scenario,
            "folder": str(folder),
            "size": appearance.size,
            "area": self._scenery.area(),
            "providers": str(providers),
            **(more or {}),
        }
        env = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
        env |= {
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "QT_SCALE_FACTOR": str(appearance.scale),
            "XDG_RUNTIME_DIR": str(_private(folder / "runtime")),
            "XDG_CACHE_HOME": str(folder / "cache"),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "HOME": str(folder),
            "TMPDIR": str(_private(folder / "temporary")),
            "TEMPORAL_LIIF_PROVIDERS": str(providers),
            "TEMPORAL_LIIF_SCENARIO": json.dumps(task),
            VARIABLE: sys.executable,
        }
        command = [
            "qgis",
            *("--profiles-path", str(_profile(folder, appearance))),
            *("--profile", "test", "--nologo", "--code", str(script)),
        ]
        with _Display(appearance) as display, (folder / "log.txt").open("w") as log:
            done = subprocess.run(
                command,
                env={**env, "DISPLAY": display},
                stdout=log,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                cwd=folder,
                timeout=limit,
                check=False,
            )
        ended, report = time.time(), folder / "report.json"
        if not report.exists():
            output = (folder / "log.txt").read_text(errors="replace")[-3000:]
            raise RuntimeError(f"QGIS ended with {done.returncode} before the scenario did:\n{output}")
        result = json.loads(report.read_text())
        if result["error"]:
            raise RuntimeError(result["error"])
        result["code"], result["closing"] = done.returncode, ended - report.stat().st_mtime
        return result


class _Display:
    """An X server that is there within a `with`; its name."""

    def __init__(self, appearance: Appearance) -> None:
        width, height = (side * appearance.scale for side in appearance.size)
        # Room for a dialog beside the window's edge.
        self._screen = f"{width + 200}x{height + 100}x24"

    def __enter__(self) -> str:
        read, write = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", self._screen, "-nolisten", "tcp"],
            pass_fds=[write],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb does not start.")
        return f":{number}"

    def __exit__(self, *exception: object) -> None:
        self._server.terminate()
        self._server.wait(20)


def _private(folder: Path) -> Path:
    folder.mkdir(mode=0o700)
    return folder


def _profile(folder: Path, appearance: Appearance) -> Path:
    """A profile in which this plugin is on and nothing asks the network."""
    profile = folder / "profiles" / "profiles" / "test"
    plugins = profile / "python" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / "temporal_liif").symlink_to(ROOT, target_is_directory=True)
    settings = profile / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir()
    settings.write_text(
        "[PythonPlugins]\nprocessing=true\ntemporal_liif=true\n"
        "[qgis]\ncheckVersion=false\nnewsFeed\\core\\disabled=true\n"
        f"[locale]\noverrideFlag=true\nuserLocale={appearance.language}\n"
        f"[UI]\nUITheme={appearance.theme}\nhidebrowser=false\n"
        "[temporal_liif]\ndock\\collection=sentinel-2-l2a\n"
    )
    return folder / "profiles"
