# SPDX-License-Identifier: GPL-2.0-or-later
"""A series of one's own rasters: what the project offers, what the dialog finds out, and the run."""

from __future__ import annotations

import gc
import weakref
from datetime import datetime, timezone
from types import SimpleNamespace

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsDateTimeRange,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QPushButton
from temporal_liif.core.errors import StackError, TemporalLiifError
from temporal_liif.core.stack.open import read_stack
from temporal_liif.engine import locate
from temporal_liif.provider import settings
from temporal_liif.provider.layer_dates import layer_dates
from temporal_liif.provider.project_series import date_layers
from temporal_liif.tests.provider.conftest import write_geotiff
from temporal_liif.tests.ui.conftest import texts_of
from temporal_liif.ui import layer_loading
from temporal_liif.ui.dialog_body import DialogBody
from temporal_liif.ui.origin import Origin
from temporal_liif.ui.project_rasters import LAYERS, SELECTED, ProjectRasters
from temporal_liif.ui.rasters_dialog import RastersDialog
from temporal_liif.ui.rasters_input import RastersInput, chosen_rasters
from temporal_liif.ui.running import Run

pytestmark = pytest.mark.usefixtures("processing_provider")

DAYS = ("2021-05-01", "2021-05-06", "2021-05-16")


@pytest.fixture
def files(tmp_path):
    """Three dates of 24 x 20 pixels of 10 m, red and near infrared; one of their masks hides a corner."""
    folder = tmp_path / "fields"
    folder.mkdir()
    paths = []
    for number, day in enumerate(DAYS):
        image = np.stack([np.full((20, 24), value + 100 * number, np.uint16) for value in (600, 2400)])
        mask = np.zeros((1, 20, 24), np.uint8)
        mask[0, :4, : 4 * (number == 1)] = 1
        paths += [folder / f"{day}.tif", folder / f"{day}_mask.tif"]
        write_geotiff(paths[-2], image, nodata=None, names=("B04", "B08"))
        write_geotiff(paths[-1], mask, nodata=None)
    return paths


@pytest.fixture
def project(qgis_app, monkeypatch):
    """A project without layers, and no engine."""
    QgsProject.instance().clear()
    QgsSettings().remove("temporal_liif")
    monkeypatch.delenv(locate.VARIABLE, raising=False)
    monkeypatch.setattr(locate, "own_folder", lambda *_: locate.Path("/nowhere"))
    yield QgsProject.instance()
    QgsProject.instance().clear()
    QgsSettings().remove("temporal_liif")


def add(paths):
    layers = [QgsRasterLayer(str(path), path.stem) for path in paths]
    QgsProject.instance().addMapLayers(layers)
    return layers


@pytest.fixture
def ask(project, qtbot):
    """A function that makes the dialog, and waits for its first answer."""

    def make(selected=()):
        dialog = RastersDialog(ProjectRasters(lambda: list(selected)))
        qtbot.addWidget(dialog)
        qtbot.waitUntil(lambda: dialog._work is None and not dialog._later.isActive(), timeout=20_000)
        return dialog

    return make


def test_layers_and_their_masks_beside_are_found(files, ask):
    layers = add(files[::2])
    dialog = ask()
    assert dialog.series.value() == LAYERS
    assert dialog.series.combo.currentText() == "Dated layers of the project: 3 dates"
    assert dialog.summary["from"].text() == "3 dates, 2021-05-01 to 2021-05-16"
    assert dialog.summary["masks"].text().startswith("found for 3 of 3 dates (2021-05-01_mask")
    assert dialog.summary["size"].text() == "48 × 40 pixels of 5 m (input: 10 m)"
    assert dialog.summary["dates"].text() == "3, 2021-05-01 to 2021-05-15"
    assert dialog.gsd.value() == 5 and dialog.go.isEnabled()
    assert dialog.output.folder.name == "fields_series"
    assert dialog.input_parameters() == {
        "INPUT": [layer.id() for layer in layers],
        "MASK_CLASSES": ["cloud", "dilated", "shadow", "cirrus", "snow", "defective"],
    }
    assert "baseline is used" in dialog.engine.text()
    dialog.reject()


def test_files_of_one_band_each_are_one_date_a_scene(files, ask, tmp_path):
    """Landsat's, with their quality bands, which are masks; all of them go into the run."""
    paths = []
    for day in ("20210501", "20210517"):
        for band, value in (("SR_B4", 9091), ("SR_B5", 18182), ("QA_PIXEL", 21824)):
            paths.append(tmp_path / f"LC08_L2SP_198025_{day}_20210601_02_T1_{band}.TIF")
            write_geotiff(paths[-1], np.full((1, 20, 24), value, np.uint16), nodata=None)
    layers = add(paths)
    dialog = ask()
    assert dialog.series.combo.currentText() == "Dated layers of the project: 2 dates"
    assert dialog.summary["from"].text() == "2 dates, 2021-05-01 to 2021-05-17"
    assert dialog.summary["masks"].text().startswith("found for 2 of 2 dates")
    assert [band.name for band in dialog.estimate.bands] == ["SR_B4", "SR_B5"]
    assert sorted(dialog.input_parameters()["INPUT"]) == sorted(layer.id() for layer in layers)
    assert dialog.go.isEnabled() and not dialog.warning.text()
    dialog.reject()


def test_masks_among_the_layers_are_no_dates(files, ask):
    add(files)
    dialog = ask()
    assert dialog.series.combo.currentText() == "Dated layers of the project: 3 dates"
    assert dialog.summary["masks"].text().startswith("found for 3 of 3 dates")
    dialog.clouds.classes.deselectAllOptions()
    assert dialog.input_parameters()["MASK_SOURCE"] == "none"
    dialog.reject()


def test_selected_layers_come_first_and_a_folder_can_be_chosen(files, ask, qtbot):
    layers = add(files[::2])
    dialog = ask(layers[:2])
    assert dialog.series.value() == SELECTED
    assert dialog.input_parameters()["INPUT"] == [layer.id() for layer in layers[:2]]
    dialog.series.set_value(str(files[0].parent))
    qtbot.waitUntil(lambda: dialog.go.isEnabled() and "3 dates" in dialog.summary["from"].text())
    assert dialog.input_parameters()["SERIES"] == str(files[0].parent)
    dialog.bands.setText("nir")
    dialog.gsd.setValue(0)
    qtbot.waitUntil(lambda: dialog.go.isEnabled() and "24 × 20" in dialog.summary["size"].text())
    assert dialog.input_parameters()["BANDS"] == "nir" and dialog.series_parameters()["SCALE"] == 1
    dialog.reject()


def test_a_series_of_the_project_is_one_of_the_choices(files, project, ask):
    group = project.layerTreeRoot().addGroup("Mine")
    for path in files[::2]:
        layer = QgsRasterLayer(str(path), path.stem)
        properties = layer.temporalProperties()
        properties.setIsActive(True)
        day = QDateTime(QDate.fromString(path.stem, "yyyy-MM-dd"), QTime(0, 0))
        properties.setFixedTemporalRange(QgsDateTimeRange(day, day.addDays(1)))
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    dialog = ask()
    combo = dialog.series.combo
    assert [(combo.itemText(row), combo.itemData(row)) for row in range(combo.count())] == [
        ("Mine", "group://Mine")
    ]
    dialog.reject()
    # Layers of it that are selected are another choice, and so is what is in no group.
    add(files[2::2])
    dialog = ask(list(project.mapLayers().values())[:2])
    combo = dialog.series.combo
    assert [combo.itemData(row) for row in range(combo.count())] == [SELECTED, LAYERS, "group://Mine"]
    dialog.reject()


def test_what_was_chosen_stays_as_dates_of_more_layers_become_known(files, ask, qtbot):
    add(files[:3:2])
    dialog = ask()
    dialog.gsd.setValue(2.5)
    dialog.index.setCurrentIndex(dialog.index.findData("NDVI"))
    add(files[4:5])
    layer_dates().found.emit()
    assert not dialog.go.isEnabled()
    qtbot.waitUntil(dialog.go.isEnabled, timeout=10_000)
    assert dialog.summary["from"].text().startswith("3 dates")
    assert (dialog.gsd.value(), dialog.index.currentData()) == (2.5, "NDVI")
    dialog.reject()


def test_layers_of_several_sensors_are_several_choices(files, ask, tmp_path, qtbot):
    """And what has the same number of bands, but others, is left out, with its mask, and said."""
    layers = add(files)
    for day in ("2021-05-03", "2021-05-11"):
        write_geotiff(tmp_path / f"pan_{day}.tif", np.full((1, 40, 48), 900, np.uint16), nodata=None)
    write_geotiff(
        tmp_path / "spot_2021-05-06.tif", np.full((2, 20, 24), 9, np.uint16), nodata=None, names=("B1", "B2")
    )
    others = add(
        [tmp_path / name for name in ("pan_2021-05-03.tif", "spot_2021-05-06.tif", "pan_2021-05-11.tif")]
    )
    dialog = ask()
    combo = dialog.series.combo
    assert [combo.itemText(row) for row in range(combo.count())] == [
        "Dated layers with 2 bands: 3 dates",
        "Dated layers with one band: 2 dates",
    ]
    assert dialog.summary["from"].text() == "3 dates, 2021-05-01 to 2021-05-16"
    assert "Left out of the series: spot_2021-05-06" in dialog.warning.text()
    assert set(dialog.input_parameters()["INPUT"]) == {layer.id() for layer in layers}
    combo.setCurrentIndex(1)
    qtbot.waitUntil(lambda: dialog.estimate is not None, timeout=10_000)
    assert dialog.input_parameters()["INPUT"] == [others[0].id(), others[2].id()]
    dialog.reject()


def test_an_engine_that_will_compute_is_made_ready_once_the_estimate_stands(files, ask, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr("temporal_liif.ui.series_dialog.warm_engine", lambda: asked.append(dialog.estimate))
    add(files[::2])
    dialog = ask()
    # There is none here.
    assert asked == [] and dialog.estimate is not None
    dialog._without_engine = False
    for every in (3, 4):
        dialog.every.setValue(every)
        qtbot.waitUntil(lambda: not dialog._later.isActive() and dialog._work is None, timeout=20_000)
    assert len(asked) == 1 and len(asked[0].targets) == 6
    dialog.reject()


def test_an_empty_project_says_what_to_do(ask):
    dialog = ask()
    assert not dialog.go.isEnabled() and "choose their folder" in dialog.warning.text()
    assert dialog.index.isEnabled() is False
    dialog.reject()


def test_a_long_warning_keeps_begin_and_end_and_is_whole_in_the_tooltip(files, ask):
    add(files[::2])
    dialog = ask()
    assert dialog.warning.isHidden()
    text = f"Left out: {'scene, ' * 500}end."
    dialog._warn(text)
    shown = dialog.warning.text()
    assert shown.startswith("Left out: scene") and shown.endswith("end.") and len(shown) < 500
    assert dialog.warning.toolTip() == text and not dialog.warning.isHidden()
    dialog._warn("Short.")
    assert (dialog.warning.text(), dialog.warning.toolTip()) == ("Short.", "")
    dialog.reject()


def test_defaults_are_those_of_the_options(files, ask, tmp_path):
    QgsSettings().setValue(settings.MASKED, "shadow,cloud")
    QgsSettings().setValue(settings.GROWTH, "40")
    QgsSettings().setValue(settings.OUTPUT_FOLDER, str(tmp_path / "series"))
    add(files[::2])
    dialog = ask()
    values = dialog.input_parameters()
    assert values["MASK_CLASSES"] == ["cloud", "shadow"] and values["MASK_GROW"] == 40
    assert dialog.output.folder == tmp_path / "series" / "fields_series"
    dialog.reject()


def test_the_series_is_made_without_catalogue_and_engine(files, project, panel, messages, tmp_path, qtbot):
    add(files[::2])
    panel.from_layers.click()
    dialog = panel.scene_actions.dialog
    qtbot.waitUntil(lambda: dialog.go.isEnabled(), timeout=20_000)
    dialog.output.file.setFilePath(str(tmp_path / "made"))
    dialog.index.setCurrentIndex(dialog.index.findData("NDVI"))
    qtbot.waitUntil(lambda: dialog.go.isEnabled(), timeout=20_000)
    ended = []
    panel.scene_actions.run_ended.connect(lambda run: ended.append(run.algorithm.name()))
    dialog.go.click()
    qtbot.waitUntil(lambda: "indexstack" in ended or bool(messages.items()), timeout=120_000)
    assert ended == ["superresolve", "indexstack"], texts_of(messages)
    made = read_stack(tmp_path / "made" / "series")
    first = datetime(2021, 5, 1, tzinfo=timezone.utc)
    assert made.observations[0].time == first and made.grid.gsd() == pytest.approx((5, 5))
    assert (made.grid.width, made.grid.height) == (48, 40) and made.dtype == "uint16"
    values = gdal.Open(made.observations[0].source).ReadAsArray()
    assert np.abs(values[:, 20:30, 20:30].mean(axis=(1, 2)) - (600, 2400)).max() < 5
    assert [band.name for band in read_stack(tmp_path / "made" / "NDVI").bands] == ["NDVI"]


@pytest.fixture
def begun(files, panel, tmp_path, qtbot):
    """A function that begins a series with an index of a saved project, and waits until it computes."""
    project, runs = QgsProject.instance(), []

    def begin():
        add(files[::2])
        assert project.write(str(tmp_path / "first.qgz"))
        panel.scene_actions.run_started.connect(lambda run, title: runs.append(run))
        panel.from_layers.click()
        dialog = panel.scene_actions.dialog
        qtbot.waitUntil(lambda: dialog.go.isEnabled(), timeout=20_000)
        dialog.output.file.setFilePath(str(tmp_path / "made"))
        dialog.index.setCurrentIndex(dialog.index.findData("NDVI"))
        qtbot.waitUntil(lambda: dialog.go.isEnabled(), timeout=20_000)
        dialog.go.click()
        qtbot.waitUntil(lambda: bool(runs) and runs[0].task is not None, timeout=20_000)

    return begin


def test_a_result_belongs_to_the_project_that_it_was_begun_in(begun, panel, messages, tmp_path, qtbot):
    begun()
    QgsProject.instance().clear()
    qtbot.waitUntil(lambda: "Calculating the index" in "".join(texts_of(messages)), timeout=120_000)
    assert not QgsProject.instance().mapLayers() and (tmp_path / "made" / "series" / "stack.json").is_file()
    (item,) = messages.items()
    assert str(tmp_path / "made" / "NDVI") in item.text()
    load, folder = item.findChildren(QPushButton)
    assert (load.text(), folder.text()) == ("Load", "Open folder")
    load.click()
    assert messages.items() == []
    root = QgsProject.instance().layerTreeRoot()
    qtbot.waitUntil(lambda: not panel.scene_actions._apart)
    qtbot.waitUntil(lambda: not layer_loading.loading() and len(root.children()) == 2, timeout=20_000)
    assert root.findGroups()[0].name() == "NDVI of series"
    assert [len(date_layers(group)) for group in root.findGroups()] == [3, 3]


def test_the_project_that_was_opened_again_gets_its_result(begun, panel, messages, tmp_path, qtbot):
    begun()
    QgsProject.instance().clear()
    assert QgsProject.instance().read(str(tmp_path / "first.qgz"))
    qtbot.waitUntil(lambda: not panel.scene_actions.runs, timeout=120_000)
    assert messages.items() == [], texts_of(messages)
    assert len(QgsProject.instance().layerTreeRoot().findGroups()) == 2


@pytest.mark.parametrize("again", [False, True])
def test_another_project_while_layers_are_added(begun, panel, messages, tmp_path, qtbot, again):
    """What was added goes with its project; all can be had in the new one, and is in the one opened again."""
    begun()
    root = QgsProject.instance().layerTreeRoot()
    qtbot.waitUntil(lambda: layer_loading.loading() and bool(root.findGroups()), timeout=60_000)
    QgsProject.instance().clear()
    if again:
        assert QgsProject.instance().read(str(tmp_path / "first.qgz"))
        qtbot.waitUntil(lambda: not panel.scene_actions.runs, timeout=120_000)
    else:
        qtbot.waitUntil(lambda: "Calculating the index" in "".join(texts_of(messages)), timeout=120_000)
        assert not QgsProject.instance().mapLayers()
        messages.items()[0].findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: not layer_loading.loading() and len(root.findGroups()) == 2, timeout=20_000)
    assert [len(date_layers(group)) for group in root.findGroups()] == [3, 3]


def test_what_is_loaded_all_the_same_stays_out_of_a_third_project(panel, project):
    asked = []

    def load_into(origin, done):
        asked.append(origin.is_open)
        project.clear()
        done()

    run = SimpleNamespace(load_into=load_into, left_out=0)
    panel.scene_actions._apart = [(run, "a"), (run, "b")]
    panel.scene_actions.load_apart()
    assert asked == [True, False]


def test_layers_that_cannot_be_added_are_reported(files, panel, messages, tmp_path, qtbot, monkeypatch):
    """The folder is gone, or the drive, before the layers are in the project."""

    def gone(source, styled):
        raise TemporalLiifError("the drive is gone")

    monkeypatch.setattr(layer_loading, "opened", gone)
    add(files[::2])
    panel.from_layers.click()
    dialog = panel.scene_actions.dialog
    qtbot.waitUntil(lambda: dialog.go.isEnabled(), timeout=20_000)
    dialog.output.file.setFilePath(str(tmp_path / "made"))
    qtbot.waitUntil(lambda: dialog.go.isEnabled(), timeout=20_000)
    dialog.go.click()
    qtbot.waitUntil(lambda: bool(messages.items()), timeout=60_000)
    (text,) = texts_of(messages)
    assert text.startswith("Making the series") and "the drive is gone" in text
    assert not panel.scene_actions.runs


def test_layers_that_are_stopped_while_they_come_in_are_let_go_of(files, project, qtbot):
    """At once, and not when Python ends, which QGIS does not outlive."""
    context, ended = QgsProcessingContext(), []
    for path in files[:2]:
        details = QgsProcessingContext.LayerDetails(path.stem, QgsProject.instance())
        context.addLayerToLoadOnCompletion(str(path), details)

    def stopped():
        loading = layer_loading.LayerLoading(context, QgsProcessingFeedback(), Origin())
        loading.ended.connect(ended.append)
        loading.start()
        qtbot.waitUntil(lambda: loading._opening is not None, timeout=10_000)
        loading.cancel()
        return weakref.ref(loading)

    gc.collect()
    gc.disable()
    try:
        reference = stopped()
        qtbot.waitUntil(lambda: reference() is None, timeout=10_000)
    finally:
        gc.enable()
    assert ended == [False] and len(QgsProject.instance().mapLayers()) < 2


def test_a_layer_in_memory_that_is_stopped_as_it_comes_in_stays_out(project, qtbot):
    ended = []
    for name in ("stopped", "loaded"):
        context, layer = QgsProcessingContext(), QgsVectorLayer("Point?crs=EPSG:4326", name, "memory")
        context.temporaryLayerStore().addMapLayer(layer)
        details = QgsProcessingContext.LayerDetails(name, QgsProject.instance())
        context.addLayerToLoadOnCompletion(layer.id(), details)
        loading = layer_loading.LayerLoading(context, QgsProcessingFeedback(), Origin())
        loading.ended.connect(ended.append)
        loading.start()
        if name == "stopped":
            # Between its opening and the breath after it.
            loading._next()
            loading.cancel()
    qtbot.waitUntil(lambda: len(ended) == 2, timeout=10_000)
    names = [layer.name() for layer in QgsProject.instance().mapLayers().values()]
    assert ended == [False, True] and names == ["loaded"]


def test_the_reason_of_a_failure_comes_after_the_report_of_qgis(files, project, tmp_path, qtbot):
    for path in files[:5:2]:
        path.write_bytes(path.read_bytes()[:600])
    events = []

    def note(*_):
        events.append("status")

    manager = QgsApplication.taskManager()
    manager.statusChanged.connect(note)
    run = Run(
        "temporalliif:superresolve",
        {"INPUT": [str(path) for path in files[:5:2]], "OUTPUT": str(tmp_path / "out"), "MODEL": "baseline"},
    )
    run.ended.connect(lambda ok, results: events.append(ok))
    run.start()
    qtbot.waitUntil(lambda: len(events) == 3, timeout=20_000)
    manager.statusChanged.disconnect(note)
    assert events == ["status", "status", False] and files[0].name in run.why


def test_loading_that_is_stopped_in_qgis_ends_the_run_as_stopped(files, project, tmp_path):
    """No other project is open."""
    images, ended = [str(path) for path in files[:5:2]], []
    parameters = {"INPUT": images, "OUTPUT": str(tmp_path / "out"), "MODEL": "baseline"}
    run = Run("temporalliif:superresolve", parameters)
    run.ended.connect(lambda ok, results: ended.append(ok))
    run._loaded(False, {})
    assert ended == [False] and run.cancelled and not run.apart


def test_a_choice_that_is_gone_is_named(project):
    with pytest.raises(StackError, match="no group 'Gone'"):
        chosen_rasters("group://Gone", "Gone", ProjectRasters())
    assert chosen_rasters(LAYERS, "", ProjectRasters()) == RastersInput("", {"INPUT": []})


def test_what_does_not_fit_on_the_screen_scrolls_and_the_buttons_stay(ask, qtbot):
    dialog = ask()
    dialog.show()
    body = dialog.findChild(DialogBody)
    screen = QGuiApplication.primaryScreen().availableGeometry().height()
    qtbot.waitUntil(lambda: body.isVisible())
    dialog.move(20, screen // 2)
    dialog.engine.setVisible(True)
    dialog.engine.setText("A text that has many lines. " * 80)
    dialog._fit()
    qtbot.waitUntil(lambda: body.verticalScrollBar().isVisible())
    assert dialog.height() <= screen and dialog.frameGeometry().bottom() <= screen
    qtbot.waitUntil(lambda: body.widget().width() + body.verticalScrollBar().width() <= body.width())
    assert body.widget().minimumSizeHint().width() <= body.widget().width()
    assert dialog.rect().contains(dialog.buttons.geometry()) and dialog.buttons.isVisible()
