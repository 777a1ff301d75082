# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs the plugin's algorithm as a user without a screen would: through qgis_process."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


class DemoError(Exception):
    """Something that the demonstration needs is missing or failed; the message says what."""


def environment(profile: Path) -> dict[str, str]:
    """Variables under which QGIS runs without a screen, with a profile of its own and this plugin."""
    runtime = ROOT / "build" / "runtime"
    runtime.mkdir(parents=True, exist_ok=True)
    runtime.chmod(0o700)
    profile.mkdir(parents=True, exist_ok=True)
    # PYTHONPATH is where a QGIS that is not installed finds its own modules.
    kept = {
        name: value
        for name, value in os.environ.items()
        if name == "PYTHONPATH" or not name.startswith("PYTHON")
    }
    return {
        **kept,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "QGIS_PLUGINPATH": str(ROOT / "build" / "plugins"),
        "XDG_RUNTIME_DIR": str(runtime),
        "TEMPORAL_LIIF_PYTHON": sys.executable,
        # Debian's QGIS 3.22 warns about its own imports.
        "PYTHONWARNINGS": "ignore",
    }


def _command() -> str:
    """qgis_process itself: the wrapper of QGIS 3.22 on Debian cannot start it."""
    for name in ("qgis_process.bin", "/usr/bin/qgis_process.bin", "qgis_process"):
        found = shutil.which(name)
        if found:
            return found
    raise DemoError("qgis_process is not installed. Install QGIS 3.22 or later, or run 'make setup'.")


class Qgis:
    """A QGIS without a screen in which the plugin is enabled."""

    def __init__(self, profile: Path):
        self.variables = environment(profile)
        # It fails where the plugin is enabled already; that it is there, the first run tells.
        _run([_command(), "plugins", "enable", "temporal_liif"], self.variables, check=False)

    def superresolve(self, inputs: list[Path], output: Path, **parameters: object) -> str:
        """Run temporalliif:superresolve; returns what it said. Raises DemoError with its own words."""
        return self._algorithm("superresolve", inputs, output, parameters)

    def screen(self, inputs: list[Path], output: Path) -> None:
        """Run temporalliif:screenstack: a raster of weights a date, in percent."""
        self._algorithm("screenstack", inputs, output, {})

    def script(self, script: Path, *arguments: str) -> str:
        """Run a PyQGIS script with QGIS's own Python."""
        plugins = str(ROOT / "build" / "plugins")
        # No .aux.xml with statistics beside the rasters.
        path = os.pathsep.join(filter(None, [plugins, self.variables.get("PYTHONPATH", "")]))
        variables = {**self.variables, "PYTHONPATH": path, "GDAL_PAM_ENABLED": "NO"}
        return _run(["/usr/bin/python3", str(script), *arguments], variables)

    def _algorithm(self, name: str, inputs: list[Path], output: Path, parameters: dict[str, object]) -> str:
        arguments = [f"INPUT={path}" for path in inputs]
        arguments += [f"{key}={value}" for key, value in parameters.items()]
        arguments += ["OVERWRITE=true", "LOAD=false", f"OUTPUT={output}"]
        return _run([_command(), "run", f"temporalliif:{name}", "--", *arguments], self.variables)


def _run(command: list[str], variables: dict[str, str], check: bool = True) -> str:
    done = subprocess.run(
        command, env=variables, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if check and done.returncode != 0:
        raise DemoError(f"{' '.join(command[:3])} failed:\n{done.stdout}\n{done.stderr}".rstrip())
    return done.stdout
