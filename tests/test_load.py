# SPDX-License-Identifier: GPL-2.0-or-later
"""What QGIS pays for the plugin when it starts, and that modules go with the plugin, whenever they came."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
PLUGINS = str(HERE.parent / "build" / "plugins")

MOST_MODULES = 70
"""Modules of the plugin that are imported when QGIS's window is there."""

LIBRARY = ("core.raster", "core.stack", "core.series", "core.fetch", "provider.algorithms", "provider.jobs")
"""What only work needs."""

RELOAD = """
import json, os, sys, time
import qgis.utils
from loading import PLUGIN, begin, load
from qgis.core import QgsApplication, QgsProcessingContext, QgsProject, QgsRasterLayer

kept = begin(sys.argv[1])
load()

def ours():
    return {name for name in sys.modules if name.split(".")[0] == PLUGIN}

def run():
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("temporalliif:superresolve")
    given = {"INPUT": [], "OUTPUT": "/nowhere"}
    fine, why = algorithm.checkParameterValues(given, QgsProcessingContext())
    assert not fine and "No raster is given" in why, why
    work = sys.modules["temporal_liif.provider.algorithms.superresolve"]
    assert type(algorithm.worker()) is work.SuperResolve
    return work

def add_raster():
    layer = QgsRasterLayer(sys.argv[2], "one")
    assert layer.isValid()
    QgsProject.instance().addMapLayer(layer)

first = run()
add_raster()
# Until the modules have come on their own thread nothing is imported here.
entry = qgis.utils.plugins[PLUGIN]._series
assert "temporal_liif.ui.series_done" not in ours() and entry._desk is None
from temporal_liif.ui.stages import panel_modules
panel_modules().load()
for _ in range(6000):
    kept[0].processEvents()
    if entry._desk is not None:
        break
    time.sleep(0.01)
assert entry._desk is not None and not panel_modules().loading
panel_modules().end()
QgsProject.instance().clear()
assert "temporal_liif.ui.dock" in ours()
known = ours()
qgis.utils.unloadPlugin(PLUGIN)
assert not ours() - known, "unloading imports what may be of another version already"
left = ours()
assert all(hasattr(sys.modules[name], "__path__") for name in left), left
load()
second = run()
assert second is not first
add_raster()
for name in ours():
    package, _, part = name.rpartition(".")
    # Packages, which hold nothing, QGIS leaves where they are.
    if not hasattr(sys.modules[name], "__path__"):
        assert getattr(sys.modules[package], part) is sys.modules[name], name
QgsProject.instance().clear()
qgis.utils.unloadPlugin(PLUGIN)
print(json.dumps(len(known)), flush=True)
os._exit(0)
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory) -> list[str]:
    """The modules that QGIS's start brings for the plugin, its own and others."""
    return run(tmp_path_factory.mktemp("profile"), str(HERE / "loading.py"), PLUGINS)["modules"]


def run(profile: Path, *arguments: str):
    """What a script prints last, as JSON, in QGIS's own Python."""
    python = "/usr/bin/python3" if Path("/usr/bin/python3").exists() else sys.executable
    done = subprocess.run(
        [python, *arguments],
        env={
            **os.environ,
            "PYTHONPATH": str(HERE),
            "QT_QPA_PLATFORM": "offscreen",
            "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.strip().splitlines()[-1])


def test_loading_imports_what_the_window_shows_and_no_library(loaded):
    own = [name for name in loaded if name.startswith("temporal_liif")]
    assert len(own) <= MOST_MODULES, own
    for heavy in LIBRARY:
        assert not [name for name in own if name.startswith(f"temporal_liif.{heavy}")]
    assert "temporal_liif.provider.parameters.superresolve" in own and "temporal_liif.ui.bench" in own


@pytest.mark.parametrize("heavy", ["numpy", "scipy", "torch", "multiprocessing.connection", "requests"])
def test_loading_imports_nothing_large(loaded, heavy):
    assert heavy not in loaded


def test_modules_that_came_late_go_with_the_plugin_too(tmp_path):
    """As the plugin manager does after an upgrade: unload, load, start; and no version meets another."""
    from osgeo import gdal

    raster = tmp_path / "scene_20210501.tif"
    made = gdal.GetDriverByName("GTiff").Create(str(raster), 4, 4)
    made.SetGeoTransform((600_000, 10, 0, 5_000_000, 0, -10))
    del made
    assert run(tmp_path, "-c", RELOAD, PLUGINS, str(raster)) > MOST_MODULES
