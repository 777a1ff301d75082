# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin as QGIS loads it."""

import configparser
import subprocess
import sys
from pathlib import Path

import pytest
import temporal_liif
from qgis.core import QgsApplication
from temporal_liif.engine import client

ROOT = Path(__file__).resolve().parents[1]


def test_metadata():
    parser = configparser.ConfigParser()
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    general = parser["general"]
    required = ("name", "description", "version", "author", "email", "about", "tracker", "repository")
    assert all(general.get(key) for key in required)
    assert general["qgisMinimumVersion"] == "3.22" and general.getboolean("hasProcessingProvider")
    assert (ROOT / general["icon"]).is_file()
    pyproject = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f'version = "{general["version"]}"' in pyproject


@pytest.fixture
def registry(qgis_app, qgis_processing):
    """The registry; skips when another test of this session holds the provider."""
    found = QgsApplication.processingRegistry()
    if found.providerById("temporalliif") is not None:
        pytest.skip("the provider is registered by another test")
    return found


def test_load_and_unload(registry):
    plugin = temporal_liif.classFactory(None)
    plugin.initProcessing()
    assert registry.algorithmById("temporalliif:superresolve") is not None
    engine = client.shared_engine()
    plugin.unload()
    assert registry.providerById("temporalliif") is None
    assert client.shared_engine() is not engine
    plugin.unload()


def test_loads_in_a_python_with_nothing_but_qgis_and_numpy():
    """No import of the plugin reaches for what only the engine has."""
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "import temporal_liif; temporal_liif.classFactory(None).initProcessing()\n"
        "engine = {'torch', 'pystac_client', 'requests', 'scipy', 'skimage', 'PIL', 'jinja2'}\n"
        "print(sorted(engine & set(sys.modules)))"
    )
    python = "/usr/bin/python3" if Path("/usr/bin/python3").exists() else sys.executable
    done = subprocess.run(
        [python, "-c", script, str(ROOT / "build" / "plugins")],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip().endswith("[]")
