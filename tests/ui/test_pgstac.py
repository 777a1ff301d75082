# SPDX-License-Identifier: GPL-2.0-or-later
"""The panel over a real STAC API: stac-fastapi-pgstac, with the scenery as Planetary Computer has it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsPointXY, QgsProject
from qgis.PyQt.QtCore import Qt
from temporal_liif.core.scenes.packed import opened
from temporal_liif.core.stack.open import read_stack
from temporal_liif.tests.servers.fixtures import declare
from temporal_liif.tests.servers.pgstac import PgStac
from temporal_liif.tests.servers.processes import Server, free_port, tool
from temporal_liif.tests.ui.conftest import COUNT, texts_of
from temporal_liif.ui.scene_search import PAGE

pytestmark = pytest.mark.usefixtures("processing_provider")

KEYS = {"blue": "B02", "green": "B03", "red": "B04", "nir": "B08", "scl": "SCL", "visual": "visual"}
"""Of the scenery's files, as Planetary Computer calls them."""


def as_planetary(item: dict) -> dict:
    """The item in Planetary Computer's manner."""
    assets = {KEYS[key]: asset for key, asset in item["assets"].items() if key in KEYS}
    picture = {**item["assets"]["thumbnail"], "roles": ["thumbnail"]}
    return {**item, "collection": "sentinel-2-l2a", "assets": {**assets, "rendered_preview": picture}}


@pytest.fixture(scope="module")
def api(postgres, scenery, products, tmp_path_factory) -> Iterator[PgStac]:
    """The server with the scenery's items."""
    server = PgStac(postgres, "scenery", tmp_path_factory.mktemp("pgstac"))
    (collection,) = (one for one in products.collections() if one["id"] == "sentinel-2-l2a")
    server.load([collection], [as_planetary(item) for item in scenery.items])
    yield server
    server.stop()


@pytest.fixture
def declared(catalogue) -> Iterator[Path]:
    """The file of further providers, as it was afterwards."""
    path = Path(os.environ["TEMPORAL_LIIF_PROVIDERS"])
    before = json.loads(path.read_text())
    yield path
    declare(path, before)


def ask(panel, declared: Path, url: str) -> None:
    """Have the panel ask that server."""
    known = json.loads(declared.read_text())
    known["providers"]["planetary-computer"] = {"url": url}
    declare(declared, known)
    panel.form.provider.setCurrentIndex(panel.form.provider.findData("planetary-computer"))


@pytest.fixture
def over_pgstac(panel, declared, api, qtbot):
    """The panel with the first page."""
    ask(panel, declared, api.url)
    panel.start_search()
    qtbot.waitUntil(lambda: not panel.search.running and bool(panel.timeline.days), timeout=60_000)
    return panel


def test_pages_come_while_one_scrolls(over_pgstac, scenery, qtbot):
    panel = over_pgstac
    assert panel.search.provider == "planetary-computer" and panel.model.rowCount() == PAGE
    bar = panel.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: panel.model.rowCount() == COUNT and not panel.search.running, timeout=60_000)
    assert {scene.id for scene in panel.model.scenes} == {item["id"] for item in scenery.items}
    times = [scene.time for scene in panel.model.shown]
    assert times == sorted(times, reverse=True) and panel.search.complete
    assert panel.timeline.days[0].day == times[-1].date()


def test_the_question_is_answered_by_the_database(over_pgstac, scenery, qtbot):
    panel = over_pgstac
    panel.form.cloud.setValue(20)
    panel.start_search()
    qtbot.waitUntil(lambda: not panel.search.running, timeout=60_000)
    clear = {item["id"] for item in scenery.items if item["properties"]["eo:cloud_cover"] <= 20}
    assert {scene.id for scene in panel.model.scenes} == clear and clear


def test_details_thumbnails_and_clouds(over_pgstac, scenery, qtbot):
    panel = over_pgstac
    scene = panel.model.shown[0]
    panel.view.select_ids([scene.id])
    panel.show_details.setChecked(True)
    table = panel.details.assets
    files = {table.topLevelItem(row).text(0) for row in range(table.topLevelItemCount())}
    assert files == {*KEYS.values(), "rendered_preview"}
    qtbot.waitUntil(lambda: panel.thumbnails.get(scene.thumbnail) is not None, timeout=30_000)
    qtbot.waitUntil(lambda: panel.area_clouds.get(scene) is not None, timeout=30_000)
    assert panel.model.index(0).data(Qt.ItemDataRole.DecorationRole).width() == 48


def test_a_click_on_the_map_selects(over_pgstac, canvas, qtbot, scenery):
    panel = over_pgstac
    west, south, _, north = scenery.area()
    panel.pick.setChecked(True)
    point = QgsPointXY(west + 20, (south + north) / 2)
    place = canvas.getCoordinateTransform().transform(point).toQPointF().toPoint()
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    expected = {scene.id for scene in panel.model.shown if "T31TDG" in scene.id}
    assert set(panel.view.selected_ids()) == expected and len(expected) > 20


def test_a_series_to_the_end(over_pgstac, qtbot, scenery, tmp_path):
    panel = over_pgstac
    names = [scene.id for scene in panel.model.shown if "T31TDG" in scene.id][2:6]
    panel.view.select_ids(names)
    panel.series_button.click()
    dialog = panel.scene_actions.dialog
    dialog.model.setCurrentIndex(dialog.model.findData("baseline"))
    dialog.output.file.setFilePath(str(tmp_path / "made"))
    qtbot.waitUntil(lambda: dialog.go.isEnabled(), timeout=20_000)
    ended, failures = [], []
    panel.scene_actions.run_ended.connect(lambda run: ended.append(run.algorithm.name()))
    panel.scene_actions.failed.connect(lambda text, details: failures.append(details))
    dialog.go.click()
    qtbot.waitUntil(lambda: "superresolve" in ended or bool(failures), timeout=120_000)
    assert not failures
    fetched, made = read_stack(tmp_path / "made" / "input"), read_stack(tmp_path / "made" / "series")
    scenes = sorted((scene for scene in panel.model.scenes if scene.id in names), key=lambda one: one.time)
    assert [observation.time.date() for observation in fetched.observations] == [
        scene.time.date() for scene in scenes
    ]
    # The files' own numbers, but for clouds and the rim.
    source = gdal.Open(opened(scenes[0]).assets["B04"].href.replace(scenery.url, str(scenery.folder)))
    stored = source.ReadAsArray()
    observation = gdal.Open(fetched.observations[0].source).ReadAsArray()[2]
    shared = (observation[1:47, 1:47] > 0) & (stored[1:47, 1:47] > 0)
    assert shared.sum() > 300 and made.grid.gsd()[0] == pytest.approx(5.0, rel=0.02)
    offset = observation[1:47, 1:47][shared].astype(float) - stored[1:47, 1:47][shared]
    assert np.abs(offset - np.median(offset)).max() <= 1
    groups = [group.name() for group in QgsProject.instance().layerTreeRoot().findGroups()]
    assert groups[0].startswith("Series") and len(made.observations) >= 3


@pytest.mark.fault(
    "STAC servers: die while the panel works", "the panel says so and stays usable; a repeat succeeds"
)
def test_a_server_that_dies_in_the_middle(panel, declared, api, messages, qtbot, tmp_path):
    port = free_port()
    command = [str(tool("uvicorn")), "stac_fastapi.pgstac.app:create_app", "--factory", f"--port={port}"]
    mortal = Server(command, port, tmp_path / "log", {**api.env, "DB_MIN_CONN_SIZE": "1"})
    try:
        ask(panel, declared, f"http://127.0.0.1:{port}")
        panel.start_search()
        qtbot.waitUntil(lambda: not panel.search.running and bool(panel.timeline.days), timeout=60_000)
    finally:
        mortal.stop()
    chosen = [scene.id for scene in panel.model.shown[:3]]
    panel.view.select_ids(chosen)
    panel.load_all()
    qtbot.waitUntil(lambda: bool(messages.items()), timeout=120_000)
    assert "Planetary Computer" in texts_of(messages)[0] and "cannot be reached" in texts_of(messages)[0]
    # What was found stays, selected as it was, and the panel can be asked again.
    assert panel.model.rowCount() == PAGE and list(panel.view.selected_ids()) == chosen
    assert panel.search_button.text() == "Search" and not panel.busy.isVisible()
    ask(panel, declared, api.url)
    panel.start_search()
    qtbot.waitUntil(lambda: not panel.search.running and bool(panel.timeline.days), timeout=60_000)
    assert panel.model.rowCount() == PAGE
