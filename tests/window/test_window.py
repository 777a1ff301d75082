# SPDX-License-Identifier: GPL-2.0-or-later
"""The panel in QGIS itself: it can be read in every state, theme, size and language, and goes with QGIS.

The pictures lie in build/pictures afterwards: look at them.
"""

from __future__ import annotations

import os

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.tests.window.desktop import DARK, Appearance

STATES = ["empty", "results", "details", "files", "series", "running", "made", "error", "options", "engine"]
DIALOGS = {"series", "options", "engine"}
"""States whose picture is of a dialog, not of the window."""

APPEARANCES = [
    Appearance("light"),
    Appearance("dark-catalan", DARK, size=(1280, 720), scale=2, language="ca"),
]
"""Each theme, size, scale and language in one of them."""


def pixels(path: str) -> np.ndarray:
    """(3, h, w) uint8."""
    return gdal.Open(path).ReadAsArray()[:3]


def colours(image: np.ndarray) -> int:
    """How many different ones there are."""
    red, green, blue = image.astype(np.uint32)
    return len(np.unique(red << 16 | green << 8 | blue))


@pytest.mark.timeout(600)
@pytest.mark.parametrize("appearance", APPEARANCES, ids=lambda appearance: appearance.name)
def test_panel_options_and_engine_can_be_read_in_every_state(desktop, appearance):
    result = desktop.run("everything", appearance)
    assert list(result["pictures"]) == STATES and result["code"] == 0
    assert {name: found for name, found in result["problems"].items() if found} == {}
    for name, path in result["pictures"].items():
        image = pixels(path)
        if name not in DIALOGS:
            assert image.shape == (
                3,
                appearance.size[1] * appearance.scale,
                appearance.size[0] * appearance.scale,
            )
        assert colours(image) > 40, f"{name} is blank"
        # A dark theme is dark, the dialogs too.
        assert (np.median(image[:, -40:, -300:]) < 100) == (appearance.theme == DARK), name
    # The map shows the scene, then the series; the list shows pictures.
    row, column = (side * appearance.scale // 2 for side in (appearance.size[1], appearance.size[0]))
    middle = np.s_[:, row - 100 : row + 100, column - 100 : column + 100]
    shown = {name: pixels(result["pictures"][name])[middle] for name in ("empty", "results", "made")}
    assert colours(shown["results"]) > 300 < colours(shown["made"])
    assert (shown["results"] != shown["made"]).any() and (shown["empty"] != shown["results"]).any()
    assert "8" in result["facts"]["made"][0]
    # Why it failed is on top of what QGIS itself has to say.
    assert "127.0.0.1:9" in result["facts"]["error"][0]


@pytest.mark.timeout(600)
def test_qgis_is_closed_in_the_middle_of_work(desktop):
    result = desktop.run("closing", APPEARANCES[0])
    assert result["code"] == 0 and result["closing"] < 60
    assert 0 < result["facts"]["running"] < 100
    with pytest.raises(ProcessLookupError):
        os.kill(result["facts"]["engine"], 0)
