# SPDX-License-Identifier: GPL-2.0-or-later
"""What is done with selected scenes: copied, saved, previewed, fetched, made into a series."""

from __future__ import annotations

import gc
import json
import re
import sys
import tempfile
import weakref
from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProject, QgsRectangle, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QGuiApplication
from temporal_liif.core.errors import CatalogError
from temporal_liif.core.scenes.credit import credit
from temporal_liif.core.scenes.items import read_items
from temporal_liif.core.scenes.packed import opened
from temporal_liif.core.scenes.providers import registry
from temporal_liif.core.stack.open import read_stack
from temporal_liif.engine.client import shutdown
from temporal_liif.engine.locate import VARIABLE
from temporal_liif.provider import settings
from temporal_liif.provider.engine_access import engine_news
from temporal_liif.provider.series_news import series_news
from temporal_liif.tests.servers.door import Door
from temporal_liif.tests.ui.conftest import texts_of
from temporal_liif.ui import running
from temporal_liif.ui.preview import preview_layer
from temporal_liif.ui.scenes_dialog import ScenesDialog
from temporal_liif.ui.series import estimate, keys_for, rate, remember_rate
from temporal_liif.ui.series_dialog import time_text

pytestmark = pytest.mark.usefixtures("processing_provider")


def choose(panel, count=4, start=2):
    """Select scenes of the first tile, one a date."""
    names = [scene.id for scene in panel.model.shown if "T31TDG" in scene.id][start : start + count]
    panel.view.select_ids(names)
    return panel.view.selected_scenes()


def test_actions_are_there_when_they_can_be_used(found):
    actions = found.scene_actions
    assert not any(action.isEnabled() for action in actions.all) and not found.series_button.isEnabled()
    choose(found, 1)
    assert actions.preview.isEnabled() and actions.fetch.isEnabled() and not actions.series.isEnabled()
    choose(found, 2)
    assert actions.series.isEnabled() and found.series_button.isEnabled()


def test_copy_gives_addresses_of_items(found, messages):
    scenes = choose(found, 2)
    found.scene_actions.copy.trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.rpartition("/")[2] for line in lines] == [scene.id for scene in scenes]
    assert all("/collections/sentinel-2-c1-l2a/items/" in line for line in lines)
    assert "2 STAC addresses" in texts_of(messages)[0]


@pytest.mark.parametrize(("count", "words"), [(3, "3 scenes were saved"), (1, "1 scene was saved")])
def test_saved_items_are_those_selected(found, tmp_path, qtbot, count, words):
    scenes = choose(found, count)
    with qtbot.waitSignal(found.scene_actions.message, timeout=20_000) as said:
        found.scene_actions.save_items(str(tmp_path / "items.json"), scenes)
    assert [scene.id for scene in read_items(tmp_path / "items.json")] == [scene.id for scene in scenes]
    assert said.args[0].startswith(f"{words} to ")


def test_an_item_file_that_cannot_be_written_is_an_error(found, messages, qtbot, tmp_path):
    (tmp_path / "file").write_text("mine")
    with qtbot.waitSignal(found.scene_actions.failed, timeout=20_000):
        found.scene_actions.save_items(str(tmp_path / "file" / "items.json"), choose(found, 1))
    assert "cannot be written" in texts_of(messages)[0]


def test_a_preview_is_read_where_it_lies_and_is_dated(found, qtbot, scenery):
    (scene,) = choose(found, 1)
    found.scene_actions.preview.trigger()
    qtbot.waitUntil(lambda: len(QgsProject.instance().mapLayers()) == 1, timeout=30_000)
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.isValid() and layer.bandCount() == 3 and "vsicurl" in layer.source()
    assert layer.crs().authid() == "EPSG:32631"
    west, south, east, north = scenery.area()
    assert layer.extent() == QgsRectangle(west, south, east, north)
    interval = layer.temporalProperties().fixedTemporalRange()
    assert interval.begin().toString("yyyy-MM-dd hh:mm") == f"{scene.time:%Y-%m-%d %H:%M}"
    number = scene.assets["visual"].href.rpartition("/")[2].split("_")[0]
    path = scenery.folder / "scenery" / f"{number}_31TDG_visual.tif"
    truth = gdal.Open(str(path)).ReadAsArray()
    block = layer.dataProvider().block(1, layer.extent(), 48, 48)
    ours = np.frombuffer(bytes(block.data()), np.uint8).reshape(48, 48)
    assert np.array_equal(ours, truth[0])


def test_a_preview_of_several_files_outlives_the_session_and_leaves_nothing_behind(
    found, engine, scenery, tmp_path, monkeypatch
):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    scene = opened(choose(found, 1)[0])
    bands = replace(scene, assets={key: one for key, one in scene.assets.items() if key != "visual"})
    layer = preview_layer(bands)
    assert layer.isValid() and layer.bandCount() == 3 and layer.crs().authid() == "EPSG:32631"
    project = QgsProject.instance()
    project.addMapLayer(layer)
    assert project.write(str(tmp_path / "saved.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "saved.qgz"))
    (layer,) = project.mapLayers().values()
    assert layer.isValid() and f"preview {scene.id} again" in layer.abstract()
    assert layer.renderer().type() == "multibandcolor" and layer.temporalProperties().isActive()
    number = scene.assets["visual"].href.rpartition("/")[2].split("_")[0]
    for band, key in enumerate(("red", "green", "blue"), start=1):
        truth = gdal.Open(str(scenery.folder / "scenery" / f"{number}_31TDG_{key}.tif")).ReadAsArray()
        block = layer.dataProvider().block(band, layer.extent(), 48, 48)
        assert np.array_equal(np.frombuffer(bytes(block.data()), np.uint16).reshape(48, 48), truth)
    assert not list((tmp_path / "temporary").rglob("*.vrt"))


@pytest.mark.fault(
    "Asset servers: away when a preview is asked for", "the error names the host; a repeat succeeds"
)
def test_a_preview_whose_server_comes_back(found, scenery, nginx):
    door = Door(int(nginx.url.rpartition(":")[2]), silent=False)
    scene = opened(choose(found, 1)[0])
    away = {
        key: replace(one, href=one.href.replace(nginx.url, door.url)) for key, one in scene.assets.items()
    }
    scene = replace(scene, assets=away, thumbnail=scene.thumbnail.replace(nginx.url, door.url))
    for without in (scene, replace(scene, provider="copernicus", item={})):
        with pytest.raises(CatalogError):
            preview_layer(without)
    host = door.url.rpartition("/")[2]
    with pytest.raises(CatalogError, match=rf"{host} does not give its file. Try another provider"):
        preview_layer(scene)
    door.open()
    number = scene.assets["visual"].href.rpartition("/")[2].split("_")[0]
    for there, name in (
        (scene, f"{number}_31TDG_visual.tif"),
        (replace(scene, provider="copernicus", item={}), scene.thumbnail.rpartition("/")[2]),
    ):
        layer = preview_layer(there)
        block = layer.dataProvider().block(1, layer.extent(), 48, 48)
        ours = np.frombuffer(bytes(block.data()), np.uint8).reshape(48, 48)
        assert np.array_equal(ours, gdal.Open(str(scenery.folder / "scenery" / name)).ReadAsArray()[0])
    door.close()


def test_a_preview_without_an_image_says_what_to_do(found, messages, catalogue, qtbot, monkeypatch):
    (scene,) = choose(found, 1)
    gone = {
        key: replace(one, href=one.href.replace("/scenery/", "/404/")) for key, one in scene.assets.items()
    }
    monkeypatch.setattr(found.scene_actions, "_scenes", lambda: [replace(scene, assets=gone)])
    with qtbot.waitSignal(found.scene_actions.failed, timeout=40_000):
        found.scene_actions.preview.trigger()
    assert "Try another provider" in texts_of(messages)[0]
    assert not QgsProject.instance().mapLayers()


def test_a_preview_of_files_that_need_a_login_is_the_quicklook(found, engine, messages, qtbot, scenery):
    (scene,) = choose(found, 1)
    guarded = replace(opened(scene), provider="copernicus", item={})
    layer = preview_layer(guarded)
    assert layer.isValid() and "quicklook" in layer.name() and layer.crs().authid() == "EPSG:32631"
    west, south, east, north = scenery.area()
    assert layer.extent() == QgsRectangle(west, south, east, north)
    block = layer.dataProvider().block(1, layer.extent(), 48, 48)
    ours = np.frombuffer(bytes(block.data()), np.uint8)
    path = scenery.folder / "scenery" / scene.thumbnail.rpartition("/")[2]
    assert np.array_equal(ours.reshape(48, 48), gdal.Open(str(path)).ReadAsArray()[0])
    assert layer.temporalProperties().isActive()
    for without in (
        replace(guarded, thumbnail=""),
        replace(guarded, thumbnail=f"{scenery.url}/404/none.jpg"),
        replace(guarded, assets={key: replace(one, crs="") for key, one in guarded.assets.items()}),
    ):
        with pytest.raises(CatalogError, match="S3 keys in the options"):
            preview_layer(without)


def test_keys_of_the_options_are_for_those_that_need_them(found, qgis_app):
    scene = opened(found.model.shown[0])
    QgsSettings().setValue(settings.KEYS, "abc1234")
    assert keys_for([scene]) == {}
    assert keys_for([scene, replace(scene, provider="copernicus")]) == {"S3_KEYS": "abc1234"}
    QgsSettings().remove(settings.KEYS)
    assert keys_for([replace(scene, provider="copernicus")]) == {}


def test_the_estimate_says_what_will_be_made(found, qtbot):
    scenes = choose(found, 4)
    dialog = ScenesDialog(scenes, found.form.area.area(), found)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.estimate is not None, timeout=20_000)
    result = dialog.estimate
    assert [f"{time:%Y-%m-%d}" for time in result.observed] == sorted(f"{s.time:%Y-%m-%d}" for s in scenes)
    interval = (result.observed[-1] - result.observed[0]).days
    assert len(result.targets) == interval // 7 + 1
    # The area is the tile's own 48 pixels of 10 m; in degrees its edges move by a fraction of one.
    assert result.gsd == pytest.approx(5.0, rel=0.02) and 96 <= result.width <= 100
    assert dialog.summary["credit"].text() == "Contains modified Copernicus Sentinel data 2021"
    assert dialog.go.isEnabled()
    before = result.written
    dialog.every.setValue(1)
    assert not dialog.go.isEnabled()
    qtbot.waitUntil(lambda: dialog.go.isEnabled(), timeout=20_000)
    assert len(dialog.estimate.targets) == interval + 1 and dialog.estimate.written > before
    dialog.bands.setText("B99")
    qtbot.waitUntil(lambda: dialog.warning.isVisible() or "B99" in dialog.warning.text(), timeout=20_000)
    assert not dialog.go.isEnabled() and "B99" in dialog.warning.text()
    dialog.reject()


def test_make_the_series(found, messages, tmp_path, qtbot):
    scenes = choose(found, 4)
    found.scene_actions.run_series()
    dialog = found.scene_actions.dialog
    qtbot.waitUntil(lambda: dialog.go.isEnabled(), timeout=20_000)
    dialog.output.file.setFilePath(str(tmp_path / "made"))
    dialog.index.setCurrentIndex(dialog.index.findData("NDVI"))
    qtbot.waitUntil(lambda: dialog.go.isEnabled(), timeout=20_000)
    news = []
    series_news().loaded.connect(lambda group: news.append(group.name().split(",")[0]))
    dialog.accept()
    ended = []
    found.scene_actions.run_ended.connect(lambda run: ended.append(run.algorithm.name()))
    qtbot.waitUntil(lambda: "indexstack" in ended or bool(messages.items()), timeout=120_000)
    assert messages.items() == [], texts_of(messages)
    assert ended == ["fetchscenes", "superresolve", "indexstack"]
    # Said once of each, where its layers come into the project.
    assert len(news) == len(set(news)) == 3
    fetched, made = read_stack(tmp_path / "made" / "input"), read_stack(tmp_path / "made" / "series")
    assert len(fetched.observations) == len(scenes)
    assert made.grid.gsd()[0] == pytest.approx(5.0, rel=0.02)
    assert [band.name for band in made.bands] == ["B02", "B03", "B04", "B08"]
    assert made.grid.extent() == pytest.approx(fetched.grid.extent())
    index = read_stack(tmp_path / "made" / "NDVI")
    assert [band.name for band in index.bands] == ["NDVI"] and index.grid == made.grid
    assert [one.time for one in index.observations] == [one.time for one in made.observations]
    assert not found.run_row.isVisible()
    names = [group.name() for group in QgsProject.instance().layerTreeRoot().findGroups()]
    assert names[0] == "NDVI of Series 5 m"
    assert names[1].startswith("Series") and names[2].startswith("Scenes, ")
    layers = sorted(layer.name() for layer in QgsProject.instance().mapLayers().values())
    assert len([name for name in layers if re.fullmatch(r"Scenes \d{4}-\d\d-\d\d", name)]) == len(scenes)


def test_a_series_that_lacks_the_engine_goes_on_when_there_is_one(
    found, messages, tmp_path, qtbot, monkeypatch
):
    choose(found, 2)
    found.scene_actions.run_series()
    dialog = found.scene_actions.dialog
    dialog.model.setCurrentIndex(dialog.model.findData("temporal-liif-3"))
    dialog.gsd.setValue(0.0)
    dialog.output.file.setFilePath(str(tmp_path / "made"))
    dialog.every.setValue(300)
    qtbot.waitUntil(lambda: dialog.go.isEnabled(), timeout=20_000)
    shutdown()
    monkeypatch.setenv(VARIABLE, "/nowhere/python")
    dialog.accept()
    qtbot.waitUntil(lambda: bool(messages.items()), timeout=60_000)
    (text,) = texts_of(messages)
    assert "Making the series" in text and "/nowhere/python" in text
    assert not found.scene_actions.runs and (tmp_path / "made" / "input").is_dir()
    ended = []
    found.scene_actions.run_ended.connect(lambda run: ended.append(run.algorithm.name()))
    monkeypatch.setenv(VARIABLE, sys.executable)
    engine_news().ready.emit()
    assert messages.items() == []
    qtbot.waitUntil(lambda: bool(ended) or bool(messages.items()), timeout=120_000)
    assert messages.items() == [], texts_of(messages)
    # What was fetched is not fetched again.
    assert ended == ["superresolve"] and read_stack(tmp_path / "made" / "series").observations
    shutdown()


def test_the_area_is_the_one_that_was_searched(found, canvas, scenery, qtbot):
    scenes = choose(found, 3)
    found.form.area.use_canvas()
    canvas.setExtent(QgsRectangle(0, 0, 1000, 1000))
    found.scene_actions.run_series()
    dialog = found.scene_actions.dialog
    qtbot.waitUntil(lambda: dialog.go.isEnabled(), timeout=20_000)
    assert dialog.summary["area"].text().startswith("Drawn rectangle (")
    west, south, east, north = scenery.area()
    extent = f"{west:.3f},{east:.3f},{south:.3f},{north:.3f} [EPSG:32631]"
    assert dialog.fetch_parameters("x.json")["EXTENT"] == extent
    assert len(scenes) == 3
    dialog.reject()


def test_a_run_can_be_cancelled(found, qtbot, tmp_path):
    scenes = choose(found, 4)
    runs = []
    found.scene_actions.run_started.connect(lambda run, title: runs.append(weakref.ref(run)))
    found.scene_actions.run_series()
    dialog = found.scene_actions.dialog
    qtbot.waitUntil(lambda: dialog.go.isEnabled(), timeout=20_000)
    dialog.output.file.setFilePath(str(tmp_path / "made"))
    dialog.accept()
    qtbot.waitUntil(lambda: bool(runs), timeout=20_000)
    assert found.run_row.isVisible() and "Fetching" in found.run_row.toolTip()
    found.run_row.stop_button.click()
    qtbot.waitUntil(lambda: not found.scene_actions.runs, timeout=60_000)
    qtbot.wait(300)
    # The next dialog for the same goes on in that folder, one for others does not.
    begun = (tmp_path / "made" / "input").is_dir()
    again = ScenesDialog(scenes, found.scene_actions.area(), found)
    qtbot.addWidget(again)
    assert (again.folder == tmp_path / "made") == begun
    assert again.output.choice.currentText().startswith("Continue") == begun
    other = ScenesDialog(scenes[:3], found.scene_actions.area(), found)
    qtbot.addWidget(other)
    assert other.folder != tmp_path / "made"
    for dialog in (again, other):
        dialog.reject()
    assert len(runs) == 1 and not found.run_row.isVisible() and len(scenes) == 4
    assert not running.alive and not (tmp_path / "made" / "series").exists()
    # What hangs on Qt's connections is not found by Python's collector.
    gc.collect()
    assert runs[0]() is None


def test_parameters_of_the_runs_are_those_of_the_algorithms(found, qtbot):
    dialog = ScenesDialog(choose(found, 3), found.form.area.area(), found)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.estimate is not None, timeout=20_000)
    registry = QgsApplication.processingRegistry()
    for name, values in (
        ("fetchscenes", dialog.fetch_parameters("x.json")),
        ("superresolve", {**dialog.input_parameters(), **dialog.series_parameters()}),
    ):
        algorithm = registry.algorithmById(f"temporalliif:{name}")
        assert set(values) <= {parameter.name() for parameter in algorithm.parameterDefinitions()}
    dialog.reject()


def test_an_index_has_its_bands_fetched(found, qtbot):
    dialog = ScenesDialog(choose(found, 3), found.form.area.area(), found)
    qtbot.addWidget(dialog)
    assert dialog.index.currentText() == "none" and dialog.index_parameters() is None
    listed = [dialog.index.itemData(place) for place in range(1, dialog.index.count() - 1)]
    assert {"NDVI", "EVI", "NDWI"} <= set(listed) and "NBR" not in listed
    before = dialog.request().bands
    dialog.index.setCurrentIndex(dialog.index.findData("NDWI"))
    assert dialog.request().bands == before == ("B02", "B03", "B04", "B08")
    dialog.bands.setText("B02, B03")
    assert dialog.request().bands == ("B02", "B03", "B08")
    assert dialog.fetch_parameters("x.json")["BANDS"] == "B02, B03, B08"
    folder = dialog.folder
    assert dialog.index_parameters() == {
        "SERIES": str(folder / "series"),
        "INDEX": ["NDWI"],
        "OUTPUT": str(folder / "NDWI"),
        "OVERWRITE": False,
    }
    algorithm = QgsApplication.processingRegistry().algorithmById("temporalliif:indexstack")
    assert set(dialog.index_parameters()) <= {one.name() for one in algorithm.parameterDefinitions()}
    dialog.reject()


def test_two_days_at_least(found):
    from temporal_liif.core.errors import ParameterError
    from temporal_liif.ui.series import ScenesRequest

    scenes = tuple(found.model.shown[:2])
    area = found.form.area.area().geojson()
    with pytest.raises(ParameterError, match="at least two days"):
        estimate(ScenesRequest(("B02",), "P7D", 5.0, "baseline", scenes, area))


def test_rates_are_learned(qgis_app):
    from qgis.core import QgsSettings

    QgsSettings().remove("temporal_liif/dock/rate")
    assert not rate("fetch")[1]
    remember_rate("fetch", 100.0, 0.1)
    assert not rate("fetch")[1]
    remember_rate("fetch", 1e6, 2.0)
    assert rate("fetch") == (5e5, True)
    remember_rate("fetch", 3e6, 2.0)
    assert rate("fetch") == (1e6, True)


def test_words(found):
    assert time_text(10) == "under a minute" and time_text(240) == "about 4 min"
    assert time_text(9000) == "about 2.5 h"
    assert credit(found.model.shown[:1]) == "Contains modified Copernicus Sentinel data 2021"


def test_a_preview_of_signed_files_keeps_no_signature(
    found, local_providers, planetary, products, nginx, tmp_path
):
    """GDAL signs by itself: neither the layer's source nor the project has the signature."""
    item = next(one for one in products.items["sentinel-2-l2a"])
    text = json.dumps(item).replace(f"{products.url}/plain/", f"{products.url}/signed/plain/")
    scene = registry().scene(json.loads(text), "planetary-computer", "sentinel-2-l2a")
    gdal.SetConfigOption("VSICURL_PC_SAS_TOKEN_URL", f"{planetary.url}/")
    try:
        layer = preview_layer(scene)
        assert layer.isValid()
        QgsProject.instance().addMapLayer(layer)
        assert QgsProject.instance().write(str(tmp_path / "saved.qgs"))
        assert layer.dataProvider().block(1, layer.extent(), 8, 8).isValid()
        source = layer.source()
    finally:
        gdal.SetConfigOption("VSICURL_PC_SAS_TOKEN_URL", None)
        QgsProject.instance().clear()
    kept = (tmp_path / "saved.qgs").read_text() + source
    assert "pc_url_signing=yes" in kept and "sig=" not in kept and "sig%3D" not in kept
    assert any(path.endswith("/sentinel-2-l2a") for path in planetary.requests)


def test_what_others_have_signed_is_not_previewed(found):
    scene = opened(choose(found, 1)[0])
    assets = {key: replace(one, href=f"{one.href}?sig=s3cr3t") for key, one in scene.assets.items()}
    with pytest.raises(CatalogError):
        preview_layer(replace(scene, assets=assets, thumbnail=f"{scene.thumbnail}?sig=s3cr3t"))


def test_the_dialog_says_what_masks_hide(found, qtbot):
    dialog = ScenesDialog(choose(found, 3), found.form.area.area(), found)
    qtbot.addWidget(dialog)
    values = dialog.fetch_parameters("x.json")
    assert values["MASKED"] == ["cloud", "dilated", "shadow", "cirrus", "snow", "defective"]
    assert values["MIN_CLEAR"] == 10 and "MASK_GROW" not in values
    assert dialog.clouds.grow.text() == "two pixels"
    # The arrows go in tens of metres from there.
    shown = [(dialog.clouds.grow.stepBy(step), dialog.clouds.grow.text())[1] for step in (1, 1, 2, -3, -1, 3)]
    assert shown == ["0 m", "10 m", "30 m", "0 m", "two pixels", "20 m"]
    dialog.clouds.classes.deselectAllOptions()
    dialog.clouds.classes.setItemCheckState(4, Qt.CheckState.Checked)
    dialog.clouds.grow.setValue(0)
    dialog.clouds.clear.setValue(60)
    values = dialog.fetch_parameters("x.json")
    assert (values["MASKED"], values["MASK_GROW"], values["MIN_CLEAR"]) == (["snow"], 0.0, 60)
    dialog.clouds.classes.deselectAllOptions()
    assert dialog.fetch_parameters("x.json")["MASKED"] == [] and not dialog.clouds.grow.isEnabled()
    dialog.clouds.classes.setItemCheckState(0, Qt.CheckState.Checked)
    assert dialog.clouds.grow.isEnabled()
    dialog.reject()
