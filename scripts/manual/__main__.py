# SPDX-License-Identifier: GPL-2.0-or-later
"""`make manual`: builds the manual of this plugin into a folder, build/manual unless another is named."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from qgis.analysis import QgsNativeAlgorithms
from qgis.core import QgsApplication

from ...provider.provider import TemporalLiifProvider
from .build import build
from .reference import references

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: Sequence[str]) -> int:
    """Build it; 1 with what is wrong in the pages."""
    out = Path(arguments[0]) if arguments else ROOT / "build" / "manual"
    os.environ.pop("TEMPORAL_LIIF_PROVIDERS", None)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as profile:
        # A QGIS of its own: with no setting of the user's, in English.
        application = QgsApplication([], False, profile)
        application.initQgis()
        registry = application.processingRegistry()
        # Steps of the workflows.
        registry.addProvider(QgsNativeAlgorithms(registry))
        provider = TemporalLiifProvider()
        registry.addProvider(provider)
        provider.refreshAlgorithms()
        try:
            build(ROOT, out, references(provider.algorithms()))
        except ValueError as error:
            print(error, file=sys.stderr)
            return 1
        finally:
            application.exitQgis()
    size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    print(f"{out / 'index.html'}  {len(list(out.glob('*.html')))} pages, {size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
