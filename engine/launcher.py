# SPDX-License-Identifier: GPL-2.0-or-later
"""The script that the engine's Python runs: makes this plugin's folder importable by name, and starts the
worker. Workers of a local cluster load it first, too.

The plugins' folder is not put on the path, so that another plugin's name can never hide a package.
"""

import importlib
import importlib.util
import os
import sys
from pathlib import Path

PACKAGE = "temporal_liif"

GDAL = "TEMPORAL_LIIF_GDAL"
"""Variable that names the folder of QGIS's package osgeo, in a process whose Python has none."""


SWITCH_INTERVAL = 1e-4
"""Seconds that a thread waits for Python's lock before whoever holds it has to give it up. Who computes lets
go of it at each step, for less time than it takes to wake another, which would wait for Python's 5 ms."""


def main() -> None:
    """Import the plugin's folder as a package, whatever it is called on disk, and run the worker."""
    sys.setswitchinterval(SWITCH_INTERVAL)
    load_plugin()
    importlib.import_module(PACKAGE + ".engine.worker").main()


def load_plugin() -> None:
    """Import the plugin's folder as a package."""
    _load(PACKAGE, Path(__file__).resolve().parents[1])


def load_gdal() -> None:
    """Import QGIS's osgeo, and nothing beside it, where this Python has none. Raises ImportError."""
    folder = os.environ.get(GDAL)
    if folder and importlib.util.find_spec("osgeo") is None:
        try:
            _load("osgeo", Path(folder))
            importlib.import_module("osgeo.gdal_array")
        except BaseException:
            for name in [name for name in sys.modules if name.partition(".")[0] == "osgeo"]:
                del sys.modules[name]
            raise


PRELOAD = f"""
from importlib.util import module_from_spec, spec_from_file_location

spec = spec_from_file_location("{PACKAGE}_launcher", {str(Path(__file__).resolve())!r})
launcher = module_from_spec(spec)
spec.loader.exec_module(launcher)
launcher.prepare_worker()
"""
"""Text of a module that dask's workers load first; of a file dask would load a copy, elsewhere."""


def prepare_worker() -> None:
    """Import what the tasks of a worker need."""
    if PACKAGE not in sys.modules:
        load_plugin()
    load_gdal()


def _load(name: str, folder: Path) -> None:
    """Import a package from its folder."""
    spec = importlib.util.spec_from_file_location(
        name, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules[name] = package
    spec.loader.exec_module(package)


if __name__ == "__main__":
    main()
