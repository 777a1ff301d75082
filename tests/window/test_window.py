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

STATES = ["empty", "results", "details", "files", "series", "running", "made", "error"]
LOOKS = [
    Appearance("light"),
    Appearance("dark", DARK),
    Appearance("small", size=(1280, 720)),
    Appearance("sharp", size=(1280, 720), scale=2),
    Appearance("catalan", size=(1280, 720), language="ca"),
]


def pixels(path: str) -> np.ndarray:
    """(3, h, w) uint8."""
    return gdal.Open(path).ReadAsArray()[:3]


def colours(image: np.ndarray) -> int:
    """How many different ones there are."""
    red, green, blue = image.astype(np.uint32)
    return len(np.unique(red << 16 | green << 8 | blue))


@pytest.mark.timeout(600)
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_the_panel_can_be_read_in_every_state(house, look):
    told = house.play("dock", look)
    assert list(told["pictures"]) == STATES and told["code"] == 0
    assert {name: found for name, found in told["problems"].items() if found} == {}
    for name, path in told["pictures"].items():
        image = pixels(path)
        if name != "series":
            assert image.shape == (3, look.size[1] * look.scale, look.size[0] * look.scale)
        assert colours(image) > 40, f"{name} is blank"
        # A dark theme is dark, the dialogs too.
        assert (np.median(image[:, -40:, -300:]) < 100) == (look.theme == DARK), name
    # The map shows the scene, then the series; the list shows pictures.
    row, column = (side * look.scale // 2 for side in (look.size[1], look.size[0]))
    middle = np.s_[:, row - 100 : row + 100, column - 100 : column + 100]
    shown = {name: pixels(told["pictures"][name])[middle] for name in ("empty", "results", "made")}
    assert colours(shown["results"]) > 300 < colours(shown["made"])
    assert (shown["results"] != shown["made"]).any() and (shown["empty"] != shown["results"]).any()
    assert "8" in told["facts"]["made"][0]
    # Why it failed is on top of what QGIS itself has to say.
    assert "127.0.0.1:9" in told["facts"]["error"][0]


@pytest.mark.timeout(600)
@pytest.mark.parametrize("look", [LOOKS[0], LOOKS[1], LOOKS[4]], ids=lambda look: look.name)
def test_options_and_engine_can_be_read(house, look):
    told = house.play("options", look)
    assert list(told["pictures"]) == ["options", "engine"] and told["code"] == 0
    assert {name: found for name, found in told["problems"].items() if found} == {}
    assert all(colours(pixels(path)) > 40 for path in told["pictures"].values())


@pytest.mark.timeout(600)
def test_qgis_is_closed_in_the_middle_of_work(house):
    told = house.play("closing", LOOKS[0])
    assert told["code"] == 0 and told["closing"] < 60
    assert 0 < told["facts"]["running"] < 100
    with pytest.raises(ProcessLookupError):
        os.kill(told["facts"]["engine"], 0)
