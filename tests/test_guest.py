# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin as a guest in QGIS: what belongs to the whole process is left as it was found."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

ROOT = Path(__file__).resolve().parents[1]

STATE = '''
import ctypes, gc, json, locale, os, signal, socket, sys, threading, warnings
import numpy as np
from osgeo import gdal, ogr, osr

def keeps_large_blocks():
    """Whether glibc still chooses by itself which blocks stay in its heap: after a large one was freed."""
    try:
        libc = ctypes.CDLL(None)
        fields = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()
        class Info(ctypes.Structure):
            _fields_ = [(name, ctypes.c_size_t) for name in fields]
        libc.mallinfo2.restype = Info
    except (AttributeError, OSError):
        return None
    libc.malloc.restype, libc.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
    libc.free.argtypes = [ctypes.c_void_p]
    libc.free(libc.malloc(30 << 20))
    before = libc.mallinfo2().hblks
    block = libc.malloc(20 << 20)
    after = libc.mallinfo2().hblks
    libc.free(block)
    return after == before

OPTIONS = """GDAL_CACHEMAX GDAL_NUM_THREADS GDAL_DISABLE_READDIR_ON_OPEN GDAL_HTTP_PROXY GDAL_HTTPS_PROXY
GDAL_HTTP_PROXYUSERPWD GDAL_HTTP_HEADERS GDAL_HTTP_MAX_RETRY GDAL_HTTP_TIMEOUT GDAL_HTTP_CONNECTTIMEOUT
CURL_CA_BUNDLE AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_NO_SIGN_REQUEST CPL_DEBUG COG_TMP_COMPRESSION
GDAL_OVR_CHUNK_MAX_SIZE GDAL_TIFF_OVR_BLOCKSIZE GDAL_SWATH_SIZE VSI_CACHE""".split()

def state():
    return {
        "exceptions": [bool(module.GetUseExceptions()) for module in (gdal, ogr, osr)],
        "cache": gdal.GetCacheMax(),
        "options": {name: gdal.GetConfigOption(name) for name in OPTIONS},
        "memory files": gdal.ReadDir("/vsimem/"),
        "collector": [gc.isenabled(), gc.get_threshold(), gc.get_freeze_count(), len(gc.callbacks)],
        "allocator": keeps_large_blocks(),
        "signals": [str(signal.getsignal(number)) for number in sorted(signal.valid_signals())],
        "environment": dict(os.environ),
        "warnings": [str(one) for one in warnings.filters],
        "path": list(sys.path),
        "hooks": [str(one) for one in (sys.excepthook, threading.excepthook, sys.stdout, sys.stderr)],
        "socket": socket.getdefaulttimeout(),
        "locale": locale.setlocale(locale.LC_ALL),
        "arithmetic": np.geterr(),
        "limits": [sys.getrecursionlimit(), sys.getswitchinterval(), threading.stack_size()],
    }
'''

RUN = (
    STATE
    + """
plugins, folder, raising, paths = sys.argv[1], sys.argv[2], sys.argv[3] == "on", sys.argv[4:]
sys.path.insert(0, plugins)
from qgis.core import Qgis, QgsApplication, QgsProcessingFeedback, QgsProject
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.analysis import QgsNativeAlgorithms
application = QgsApplication([], True)
application.initQgis()
sys.path.append(os.path.join(QgsApplication.pkgDataPath(), "python", "plugins"))
import processing
from processing.core.Processing import Processing
from processing.tools.dataobjects import createContext
Processing.initialize()
for module in (gdal, ogr, osr):
    if raising:
        module.UseExceptions()
# What QGIS itself changes when it opens rasters and writes tables.
processing.run("gdal:translate", {"INPUT": paths[0], "OUTPUT": folder + "/copy.tif"})
processing.run("native:extenttolayer", {"INPUT": paths[0], "OUTPUT": folder + "/extent.gpkg"})
before = state()
import temporal_liif
plugin = temporal_liif.classFactory(None)
plugin.initProcessing()
from temporal_liif.engine.client import Engine
from temporal_liif.ui.dock import ScenesPanel
panel = ScenesPanel(QgsMapCanvas(), Engine, QgsMessageBar(), lambda: None)
loaded = state()
jobs = {
    "superresolve": {"INPUT": paths, "TARGETS": "2021-05-05/2021-05-15/P5D", "MODEL": "baseline", "SCALE": 2},
    "clipstack": {"INPUT": paths, "EXTENT": "600010,600150,4999860,4999990 [EPSG:32631]"},
    "temporalsubset": {"INPUT": paths, "TARGET": "2021-05-11", "NUMBER": 1},
    "upsampleimage": {"INPUT": paths[0], "METHOD": "bicubic", "OUTPUT": folder + "/one.tif"},
    "superresolve ": {"INPUT": paths[:1], "TARGETS": "2021-05-05", "MODEL": "baseline"},
}
done = {}
for name, parameters in jobs.items():
    feedback = QgsProcessingFeedback()
    context = createContext(feedback)
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().algorithmById("temporalliif:" + name.strip()).create()
    results, ok = algorithm.run({"OUTPUT": folder + "/" + name, **parameters}, context, feedback)
    done[name] = [ok, feedback.textLog() if not ok else ""]
ran = state()
panel.remove()
plugin.unload()
print(json.dumps({"version": Qgis.QGIS_VERSION_INT, "done": done, "states": [before, loaded, ran, state()]}))
sys.stdout.flush()
os._exit(0)
"""
)


@pytest.fixture(scope="module")
def dated(tmp_path_factory) -> list[str]:
    """Three dates of two bands."""
    folder = tmp_path_factory.mktemp("dated")
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32631)
    paths = []
    for day in (1, 11, 21):
        path = str(folder / f"S2_202105{day:02d}T103000.tif")
        dataset = gdal.GetDriverByName("GTiff").Create(path, 20, 16, 2, gdal.GDT_UInt16)
        dataset.SetGeoTransform((600_000.0, 10.0, 0.0, 5_000_000.0, 0.0, -10.0))
        dataset.SetSpatialRef(reference)
        values = np.random.default_rng(day).integers(400, 3600, (2, 16, 20)).astype(np.uint16)
        for index, name in enumerate(("B03", "B04")):
            band = dataset.GetRasterBand(index + 1)
            band.WriteArray(values[index])
            band.SetNoDataValue(0)
            band.SetDescription(name)
        dataset.FlushCache()
        paths.append(path)
    return paths


@pytest.mark.parametrize("raising", ["on", "off"])
def test_nothing_of_the_process_is_changed(raising, dated, tmp_path):
    """With GDAL's exceptions on and off: loaded, after some algorithms, and unloaded."""
    python = "/usr/bin/python3" if Path("/usr/bin/python3").exists() else sys.executable
    command = [python, "-c", RUN, str(ROOT / "build" / "plugins"), str(tmp_path), raising, *dated]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.strip().splitlines()[-1])
    failed = {name for name, (ok, _) in found["done"].items() if not ok}
    assert failed == {"superresolve "}, found["done"]
    before, *after = found["states"]
    # From 3.28 on QGIS itself turns them on when Processing starts.
    assert before["exceptions"] == [raising == "on" or found["version"] >= 32800] * 3
    for state in after:
        assert state == before


PROCESS_WIDE = {
    "UseExceptions",
    "DontUseExceptions",
    "SetCacheMax",
    "SetConfigOption",
    "SetConfigOptions",
    "SetErrorHandler",
    "mallopt",
    "freeze",
    "set_threshold",
    "setdefaulttimeout",
    "setlocale",
    "putenv",
    "simplefilter",
    "filterwarnings",
    "seterr",
    "setrecursionlimit",
    "install_opener",
}
"""Calls that change something for the whole process."""


def test_no_call_changes_something_for_the_whole_process():
    """In what runs in QGIS; the engine's own process is the plugin's."""
    own = {ROOT / "engine" / name for name in ("worker.py", "launcher.py")}
    files = [ROOT / "plugin.py", ROOT / "__init__.py"]
    files += [path for room in ("core", "provider", "ui", "engine") for path in (ROOT / room).rglob("*.py")]
    found = []
    for path in files:
        if path in own or "services" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            # Functions of the C library are named by texts.
            name = getattr(node, "value" if isinstance(node, ast.Constant) else "attr", None)
            if isinstance(name, str) and name in PROCESS_WIDE:
                found.append(f"{path.relative_to(ROOT)}:{node.lineno} {name}")
    assert found == []
