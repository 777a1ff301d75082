# SPDX-License-Identifier: GPL-2.0-or-later
"""One catalogue for all scenarios in QGIS's own window."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from temporal_liif.tests.conftest import ROOT
from temporal_liif.tests.window.desktop import NEEDED, DesktopFixture

KEPT = ROOT / "build" / "pictures"
"""Where pictures lie after the tests, to be looked at."""


@pytest.fixture(scope="session")
def desktop() -> Iterator[DesktopFixture]:
    """QGIS with the plugin; its pictures stay in build/pictures."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        pytest.skip(f"{', '.join(missing)} is not installed (scripts/apt.txt)")
    if os.environ.get("QGIS_PREFIX_PATH"):
        pytest.skip("QGIS's window is that of the system")
    shutil.rmtree(KEPT, ignore_errors=True)
    with DesktopFixture(KEPT) as made:
        yield made
