# SPDX-License-Identifier: GPL-2.0-or-later
"""The script that the engine's Python runs: makes this plugin's folder importable by name, and starts the
worker.

The plugins' folder is not put on the path, so that another plugin's name can never hide a package.
"""

import importlib
import importlib.util
import sys
from pathlib import Path

PACKAGE = "temporal_liif"


def main() -> None:
    """Import the plugin's folder as a package, whatever it is called on disk, and run the worker."""
    root = Path(__file__).resolve().parents[1]
    spec = importlib.util.spec_from_file_location(
        PACKAGE, root / "__init__.py", submodule_search_locations=[str(root)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules[PACKAGE] = package
    spec.loader.exec_module(package)
    importlib.import_module(PACKAGE + ".engine.worker").main()


if __name__ == "__main__":
    main()
