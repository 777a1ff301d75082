# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin as QGIS loads it."""

import configparser
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_metadata():
    parser = configparser.ConfigParser()
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    general = parser["general"]
    required = ("name", "description", "version", "author", "email", "about", "tracker", "repository")
    assert all(general.get(key) for key in required)
    assert general["qgisMinimumVersion"] == "3.22" and general.getboolean("hasProcessingProvider")
    assert (ROOT / general["icon"]).is_file()


LOAD_AND_UNLOAD = """
import sys
sys.path.insert(0, sys.argv[1])
from qgis.core import QgsApplication
from qgis.analysis import QgsNativeAlgorithms
application = QgsApplication([], False)
application.initQgis()
registry = QgsApplication.processingRegistry()
registry.addProvider(QgsNativeAlgorithms())
import temporal_liif
from temporal_liif.engine import client
plugin = temporal_liif.classFactory(None)
plugin.initProcessing()
assert registry.algorithmById("temporalliif:superresolve") is not None
assert registry.algorithmById("temporalliif:seasonalrange").validate() == (True, [])
engine = client.shared_engine()
plugin.unload()
assert registry.providerById("temporalliif") is None
assert client.shared_engine() is not engine
plugin.unload()
plugin.initProcessing()
assert registry.providerById("temporalliif") is not None
plugin.unload()
print("unloaded")
"""


def test_load_and_unload():
    """In a process of its own, as the provider of this one's tests is registered for all of them."""
    assert _run(LOAD_AND_UNLOAD) == "unloaded"


def test_loads_in_a_python_with_nothing_but_qgis_and_numpy():
    """No import of the plugin reaches for what only the engine has."""
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "import temporal_liif; temporal_liif.classFactory(None).initProcessing()\n"
        "engine = {'torch', 'pystac_client', 'requests', 'scipy', 'skimage', 'PIL', 'jinja2'}\n"
        "print(sorted(engine & set(sys.modules)))"
    )
    assert _run(script) == "[]"


def _run(script: str) -> str:
    """The last line that a script prints in QGIS's own Python."""
    python = "/usr/bin/python3" if Path("/usr/bin/python3").exists() else sys.executable
    done = subprocess.run(
        [python, "-c", script, str(ROOT / "build" / "plugins")],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().splitlines()[-1]
