# SPDX-License-Identifier: GPL-2.0-or-later
"""The panel in QGIS itself: it can be read in every state, theme, size and language, and goes with QGIS.

The pictures lie in build/pictures afterwards: look at them.
"""

from __future__ import annotations

import os

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.tests.provider.conftest import write_geotiff
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


def write_own(folder) -> None:
    """Four dates of 64 x 64 pixels of 10 m in the four bands of the default, with masks beside them."""
    folder.mkdir()
    rng = np.random.default_rng(3)
    ground = rng.integers(400, 3000, (4, 64, 64)).astype(np.uint16)
    for number, day in enumerate(("2021-05-01", "2021-05-06", "2021-05-16", "2021-05-21")):
        mask = np.zeros((1, 64, 64), np.uint8)
        mask[0, : 8 * number] = 1
        bands = ("B02", "B03", "B04", "B08")
        write_geotiff(folder / f"{day}.tif", ground + 50 * number, nodata=None, names=bands)
        write_geotiff(folder / f"{day}_mask.tif", mask, nodata=None)


@pytest.mark.timeout(600)
def test_few_clicks_lead_to_a_series_and_into_it(desktop):
    """From an empty project; files are chosen in QGIS's own dialogs, which open where the user was last."""
    write_own(desktop.folder / "own")
    result = desktop.run("clicks", Appearance("clicks", size=(1280, 720)))
    counts = {name: len(pressed) for name, pressed in result["facts"]["clicks"].items()}
    most = {"layers": 10, "folder": 10, "search": 12, "profile": 3, "compare": 3, "index": 3}
    assert set(counts) == set(most) and all(counts[name] <= most[name] for name in most), counts
    assert result["facts"]["masks"].startswith("found for 4 of 4 dates"), result["facts"]["masks"]
    assert result["code"] == 0


@pytest.mark.timeout(600)
def test_qgis_is_closed_in_the_middle_of_work(desktop):
    result = desktop.run("closing", APPEARANCES[0])
    assert result["code"] == 0 and result["closing"] < 60
    assert 0 < result["facts"]["running"] < 100
    with pytest.raises(ProcessLookupError):
        os.kill(result["facts"]["engine"], 0)
