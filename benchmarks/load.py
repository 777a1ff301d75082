# SPDX-License-Identifier: GPL-2.0-or-later
"""What the plugin adds to QGIS's start, by processor time: to the first after an installation, when Python
has compiled nothing yet, and to later ones. The median of several runs counts."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "build" / "plugins"))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

LIMIT, RUNS = 100.0, 5
PARTS = ("core", "engine", "provider", "ui", "i18n", "plugin.py", "__init__.py", "metadata.txt", "LICENSE")
"""What loading may read of the plugin."""


def main() -> int:
    """Print the times and their ratio to the import of numpy; 1 if the first is above the limit."""
    from temporal_liif.benchmarks._measure import line

    with tempfile.TemporaryDirectory() as name:
        first, later, modules = [], [], 0
        os.environ["QGIS_CUSTOM_CONFIG_PATH"] = f"{name}/profile"
        for run in range(RUNS):
            folder = Path(name) / str(run)
            _install(folder / "temporal_liif")
            found = _load(folder)
            first.append(found["ms"])
            later.append(_load(folder)["ms"])
            modules = sum(one.startswith("temporal_liif") for one in found["modules"])
    numpy = median(_numpy() for _ in range(RUNS))
    line("loading the plugin, nothing compiled", f"{median(first):6.1f} ms", f"{LIMIT:.0f} ms")
    line("loading the plugin, compiled", f"{median(later):6.1f} ms")
    line("  the first, over the import of numpy alone", f"{median(first) / numpy:6.2f}")
    line("  modules of the plugin that it imports", f"{modules:4d}")
    return int(median(first) > LIMIT)


def _install(folder: Path) -> None:
    """The plugin as from its zip: without compiled modules."""
    folder.mkdir(parents=True)
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, folder / part)


def _load(folder: Path) -> dict:
    from temporal_liif.benchmarks._measure import child

    return child(sys.executable, str(ROOT / "tests" / "loading.py"), folder)


def _numpy() -> float:
    """Milliseconds of processor time."""
    script = "import time; t = time.process_time(); import numpy; print(1000 * (time.process_time() - t))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return float(done.stdout)


if __name__ == "__main__":
    sys.exit(main())
