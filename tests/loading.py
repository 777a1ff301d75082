# SPDX-License-Identifier: GPL-2.0-or-later
"""Start of QGIS with the plugin, as a script in a process of its own: what it costs, and what it imports.

python loading.py FOLDER, where FOLDER holds the plugin's folder; prints {"ms", "modules"} as JSON.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from unittest.mock import MagicMock

import qgis.utils
from qgis.core import QgsApplication
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtWidgets import QMainWindow

PLUGIN = "temporal_liif"


def begin(folder: str) -> tuple[QgsApplication, QMainWindow]:
    """QGIS with Processing and a window, and the plugin still to be loaded; keep them."""
    application = QgsApplication([], True)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    window = QMainWindow()
    qgis.utils.iface = iface = MagicMock()
    iface.mainWindow.return_value = window
    iface.mapCanvas.return_value = QgsMapCanvas(window)
    iface.messageBar.return_value = QgsMessageBar(window)
    sys.path.insert(0, folder)
    qgis.utils.plugin_paths = [folder]
    qgis.utils.updateAvailablePlugins()
    return application, window


def load() -> None:
    """Load the plugin as QGIS does when it starts."""
    if not (qgis.utils.loadPlugin(PLUGIN) and qgis.utils.startPlugin(PLUGIN)):
        raise SystemExit("The plugin cannot be loaded.")


def main() -> None:
    """Load it once, by the processor time that it takes."""
    kept = begin(sys.argv[1])  # noqa: F841
    before, began = set(sys.modules), time.process_time()
    load()
    took = time.process_time() - began
    print(json.dumps({"ms": 1000 * took, "modules": sorted(set(sys.modules) - before)}), flush=True)
    # What QGIS does at its end is not what is measured.
    os._exit(0)


if __name__ == "__main__":
    main()
