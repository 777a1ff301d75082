# SPDX-License-Identifier: GPL-2.0-or-later
"""The profile's panel: places, series, answers, the map, files, and nothing left of it."""

from __future__ import annotations

import csv
import os
import threading
from datetime import datetime, timedelta, timezone
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDateTimeRange,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QDateTime, QPoint, Qt
from qgis.PyQt.QtGui import QImage
from temporal_liif.core.analysis.profile import State
from temporal_liif.core.errors import CancelledError, RasterError
from temporal_liif.provider.layers import time_of
from temporal_liif.tests.provider.conftest import write_geotiff
from temporal_liif.ui.plot_painter import Mark
from temporal_liif.ui.profile_choices import SeriesCache, SeriesList
from temporal_liif.ui.profile_panel import ProfilePanel
from temporal_liif.ui.profile_reader import Place, _read, _Wanted
from temporal_liif.ui.project_rasters import LAYERS
from temporal_liif.ui.tasks import Work, drop_all

from tests.core.analysis.test_profile import LEFT, TOP, write_made, write_observed

UTM = QgsCoordinateReferenceSystem("EPSG:32631")
START = datetime(2021, 3, 1, tzinfo=timezone.utc)


def set_range(layer: QgsRasterLayer, begin: datetime, end: datetime) -> None:
    """Give a layer its fixed temporal range."""
    properties = layer.temporalProperties()
    properties.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
    moments = (QDateTime.fromString(time.isoformat(), Qt.DateFormat.ISODate) for time in (begin, end))
    properties.setFixedTemporalRange(QgsDateTimeRange(*moments, True, False))
    properties.setIsActive(True)


def add_series(name: str, paths, times) -> list[QgsRasterLayer]:
    """A group of dated layers, the first of them visible."""
    group = QgsProject.instance().layerTreeRoot().addGroup(name)
    layers = []
    for number, (path, time) in enumerate(zip(paths, times)):
        layer = QgsRasterLayer(str(path), Path(path).stem)
        assert layer.isValid()
        set_range(layer, time, time + timedelta(days=7))
        QgsProject.instance().addMapLayer(layer, False)
        group.addLayer(layer).setItemVisibilityChecked(number == 0)
        layers.append(layer)
    return layers


@pytest.fixture
def project(qgis_app):
    QgsProject.instance().clear()
    QgsSettings().remove("temporal_liif/profile")
    yield QgsProject.instance()
    drop_all()
    QgsProject.instance().clear()


@pytest.fixture
def made_layers(project, tmp_path):
    """A series of four dates, made by a model, in the project."""
    folder = write_made(tmp_path / "made")
    times = [START + timedelta(days=7 * number) for number in range(4)]
    return add_series("made", [folder / f"{time:%Y-%m-%d}.tif" for time in times], times)


@pytest.fixture
def observed_layers(project, tmp_path):
    """Its nine observations, with masks beside them."""
    (tmp_path / "observed").mkdir()
    sources, _ = write_observed(tmp_path / "observed")
    times = [START + timedelta(days=10 * number) for number in range(9)]
    return add_series("observed", [source.path for source in sources], times)


@pytest.fixture
def map_canvas(project, qtbot) -> QgsMapCanvas:
    """A map of 300 x 300 pixels over the first 300 m of the rasters."""
    made = QgsMapCanvas()
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.setDestinationCrs(UTM)
    made.setExtent(QgsRectangle(LEFT, TOP - 300, LEFT + 300, TOP))
    made.show()
    return made


def show_panel(panel, qtbot, width: int, height: int) -> None:
    """As its dock does when its action is triggered."""
    qtbot.addWidget(panel)
    panel.resize(width, height)
    panel.show()
    panel.set_active(True)
    panel.begin()


@pytest.fixture
def panel(map_canvas, qtbot):
    made = ProfilePanel(map_canvas)
    show_panel(made, qtbot, 700, 260)
    yield made
    made.remove()


def point(col: float, row: float) -> QgsGeometry:
    return QgsGeometry.fromPointXY(QgsPointXY(LEFT + 10 * col, TOP - 10 * row))


def answered(panel, count: int = 1) -> bool:
    return len(panel.profiles()) == count and not panel.reader.running


def test_a_click_on_the_map_is_answered_by_a_curve(made_layers, panel, map_canvas, qtbot):
    assert map_canvas.mapTool() is panel.tool and panel.series[0].currentText() == "made"
    qtbot.mouseClick(map_canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(155, 205))
    qtbot.waitUntil(lambda: answered(panel), timeout=20_000)
    (name, profile), *_ = panel.profiles()
    assert name == "made" and profile.made and profile.pixels == 1 and profile.names == ("NDVI",)
    red = np.array([0.1, 0.2, 0.3, 0.4])
    assert np.allclose(profile.mean[0], 0.2 / (2 * red + 0.2), atol=1e-3)
    assert [state is State.OBSERVED for state in profile.states] == [True, False, False, False]
    assert np.isfinite(profile.uncertainty).all()
    assert panel.note.text() == "" and [curve.quantity for curve in panel.plot.curves] == ["NDVI"]


def test_a_drag_takes_a_box_and_escape_none(made_layers, panel, map_canvas, qtbot):
    view, left = map_canvas.viewport(), Qt.MouseButton.LeftButton
    placed = []
    panel.tool.placed.connect(placed.append)
    qtbot.mousePress(view, left, pos=QPoint(100, 100))
    qtbot.mouseMove(view, QPoint(120, 130))
    qtbot.keyClick(map_canvas, Qt.Key.Key_Escape)
    qtbot.mouseRelease(view, left, pos=QPoint(140, 130))
    assert placed == []
    qtbot.mousePress(view, left, pos=QPoint(100, 100))
    qtbot.mouseRelease(view, left, pos=QPoint(140, 130))
    qtbot.waitUntil(lambda: answered(panel), timeout=20_000)
    assert panel.profiles()[0][1].pixels == 12
    assert placed[0].boundingBox().width() == pytest.approx(40, rel=0.05)


def test_two_series_and_bands_and_the_observations_states(made_layers, observed_layers, panel, qtbot):
    panel.place_at(point(25.5, 30.5))
    panel.series[1].setCurrentIndex(panel.series[1].findText("observed"))
    qtbot.waitUntil(lambda: answered(panel, 2), timeout=30_000)
    observed = panel.profiles()[1][1]
    assert observed.states[3] is State.MASKED and observed.states[5] is State.REJECTED
    for action in panel.quantity_actions:
        action.setChecked(action.text() in ("B04", "B08"))
    qtbot.waitUntil(lambda: answered(panel, 2) and panel.profiles()[0][1].names == ("B04", "B08"))
    assert len(panel.plot.curves) == 4
    panel.series[1].setCurrentIndex(0)
    assert len(panel.plot.curves) == 2


def test_features_of_a_layer_are_a_place_and_their_selection_is_followed(made_layers, panel, project, qtbot):
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "fields", "memory")
    shapes = []
    change = QgsCoordinateTransform(UTM, layer.crs(), project)
    for left in (0, 100):
        shape = QgsGeometry.fromRect(QgsRectangle(LEFT + left, TOP - 50, LEFT + left + 50, TOP))
        shape.transform(change)
        feature = QgsFeature()
        feature.setGeometry(shape)
        shapes.append(feature)
    assert layer.dataProvider().addFeatures(shapes)[0]
    project.addMapLayer(layer)
    panel.use_layer(layer)
    qtbot.waitUntil(lambda: answered(panel), timeout=20_000)
    assert panel.profiles()[0][1].pixels == 50
    layer.selectByIds([next(layer.getFeatures()).id()])
    qtbot.waitUntil(lambda: answered(panel) and panel.profiles()[0][1].pixels == 25, timeout=20_000)
    project.removeMapLayer(layer.id())
    panel.place_at(point(5, 5))
    qtbot.waitUntil(lambda: answered(panel) and panel.profiles()[0][1].pixels == 1, timeout=20_000)


def test_a_box_over_the_world_means_all_pixels(made_layers, panel, map_canvas, qtbot):
    """Its corners have no place in the CRS of the images, or one that says nothing of what lies between."""
    shape = made_layers[0].width(), made_layers[0].height()
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    for crs, box in (
        (degrees, QgsRectangle(-180, -90, 180, 90)),
        (degrees, QgsRectangle(-400, -120, 400, 120)),
        (QgsCoordinateReferenceSystem("EPSG:3857"), QgsRectangle(-3e7, -3e7, 3e7, 3e7)),
        (UTM, QgsRectangle(-3e7, -3e7, 3e7, 3e7)),
    ):
        panel.place_at(point(5, 5))
        qtbot.waitUntil(lambda: answered(panel) and panel.profiles()[0][1].pixels == 1, timeout=20_000)
        map_canvas.setDestinationCrs(crs)
        panel.place_at(QgsGeometry.fromRect(box))
        qtbot.waitUntil(
            lambda: answered(panel) and panel.profiles()[0][1].pixels == shape[0] * shape[1], timeout=20_000
        )
        assert panel.note.text() == ""
        map_canvas.setDestinationCrs(UTM)


def test_why_a_place_has_no_coordinates_is_shown_whole(made_layers, panel, map_canvas, qtbot):
    map_canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    panel.place_at(QgsGeometry.fromPointXY(QgsPointXY(3, 100)))
    qtbot.waitUntil(lambda: bool(panel.note.text()), timeout=20_000)
    assert panel.note.text().startswith("The place cannot be expressed in the CRS of the series (")
    assert "transform" in panel.note.text() and panel.note.text().endswith("). Choose another.")


def test_a_place_outside_says_so(made_layers, panel, project, qtbot):
    panel.place_at(point(5, 5))
    qtbot.waitUntil(lambda: answered(panel), timeout=20_000)
    panel.place_at(point(-50, 5))
    qtbot.waitUntil(lambda: bool(panel.note.text()), timeout=20_000)
    assert "outside of the series" in panel.note.text() and panel.note_icon.isVisible()
    # The curve of the place before is gone, and the note stays while the project's layers change.
    assert panel.profiles() == [] and not panel.plot.curves
    project.layerTreeRoot().addGroup("another")
    qtbot.wait(400)
    assert "outside of the series" in panel.note.text()
    panel.place_at(point(5, 5))
    qtbot.waitUntil(lambda: answered(panel), timeout=20_000)
    assert panel.note.text() == ""


def test_hover_shows_a_date_for_a_while_and_a_click_for_good(made_layers, panel, map_canvas, project, qtbot):
    map_canvas.setLayers([made_layers[0]])
    panel.place_at(point(5, 5))
    qtbot.waitUntil(lambda: answered(panel), timeout=20_000)
    root, dirty = project.layerTreeRoot(), project.isDirty()
    panel.plot.hovered.emit(Mark(0, 2))
    qtbot.waitUntil(lambda: map_canvas.layers() == [made_layers[2]], timeout=5000)
    assert root.findLayer(made_layers[0].id()).itemVisibilityChecked() and project.isDirty() == dirty
    panel.plot.hovered.emit(None)
    qtbot.waitUntil(lambda: map_canvas.layers() == [made_layers[0]], timeout=5000)
    panel.plot.chosen.emit(Mark(0, 3))
    visible = [root.findLayer(layer.id()).itemVisibilityChecked() for layer in made_layers]
    assert visible == [False, False, False, True]
    panel.follow.setChecked(False)
    panel.plot.hovered.emit(Mark(0, 1))
    qtbot.wait(200)
    assert map_canvas.layers() == [made_layers[0]]


def test_files_of_all_kinds(made_layers, panel, tmp_path, qtbot):
    assert not panel.save.isEnabled()
    panel.place_at(point(5, 5))
    qtbot.waitUntil(lambda: answered(panel), timeout=20_000)
    for kind in ("csv", "png", "svg"):
        panel.write(str(tmp_path / f"out.{kind}"))
        assert "out." + kind in panel.note.text() and not panel.note_icon.isVisible()
    rows = list(csv.DictReader((tmp_path / "out.csv").open()))
    assert len(rows) == 4 and rows[0]["series"] == "made" and rows[0]["state"] == "observed"
    assert float(rows[1]["mean"]) == pytest.approx(0.2 / 0.6, abs=1e-3)
    image = QImage(str(tmp_path / "out.png"))
    assert (image.width(), image.height()) == (2000, 840) and image.pixelColor(2, 2).name() == "#ffffff"
    drawing = (tmp_path / "out.svg").read_text()
    assert drawing.startswith("<?xml") and "<polyline" in drawing and "made" in drawing
    panel.write(str(tmp_path))
    assert panel.note_icon.isVisible()


def test_single_dated_layers_are_a_series_too(made_layers, panel, project, tmp_path, qtbot):
    for number, layer in enumerate(list(made_layers)):
        single = QgsRasterLayer(layer.source(), f"copy {number}")
        set_range(single, time_of(layer), time_of(layer) + timedelta(days=1))
        project.addMapLayer(single)
    listed = SeriesList(project).series
    assert [one.name for one in listed] == ["made", "Dated layers of the project"]
    choice = SeriesList(project).find(LAYERS).choice()
    assert len(choice.sources) == 4 and choice.folder == ""
    assert choice.sources[1].time == START + timedelta(days=7)
    series = choice.open()
    assert len(series.stack.observations) == 4 and not series.made
    series.close()


def test_layers_dated_by_their_names_alone_are_a_series(made_layers, map_canvas, panel, project, qtbot):
    """As they are loaded from files, in no group: curves, and a click on one shows its layer."""
    paths = [layer.source() for layer in made_layers]
    project.clear()
    layers = [QgsRasterLayer(path, Path(path).stem) for path in paths]
    for layer in layers:
        project.addMapLayer(layer)
    qtbot.waitUntil(lambda: panel.series[0].currentData() == LAYERS, timeout=5000)
    panel.place_at(point(5, 5))
    qtbot.waitUntil(lambda: answered(panel), timeout=20_000)
    ((_, profile),) = panel.profiles()
    assert list(profile.times) == [START + timedelta(days=7 * number) for number in range(4)]
    panel.plot.chosen.emit(Mark(0, 2))
    root = project.layerTreeRoot()
    visible = [root.findLayer(layer.id()).itemVisibilityChecked() for layer in layers]
    assert visible == [False, False, True, False]


def test_a_series_that_was_made_again_is_read_again(made_layers, panel, tmp_path, qtbot):
    panel.place_at(point(5, 5))
    qtbot.waitUntil(lambda: answered(panel), timeout=20_000)
    before = panel.profiles()[0][1].mean.copy()
    from osgeo import gdal

    for layer in made_layers:
        data = gdal.Open(layer.source(), gdal.GA_Update)
        data.GetRasterBand(4).Fill(9000)
        data = None
    panel.place_at(point(6, 6))
    qtbot.waitUntil(lambda: answered(panel) and not np.allclose(panel.profiles()[0][1].mean, before))
    assert panel.note.text() == ""


def test_the_series_of_a_message_is_chosen(made_layers, observed_layers, panel, qtbot):
    qtbot.waitUntil(lambda: panel.series[0].count() == 2, timeout=5000)
    values = [panel.series[0].itemData(place) for place in (0, 1)]
    for value in (*values, values[0], "/nowhere"):
        panel.choose(value)
        assert panel.series[0].currentData() == (value if value in values else values[0])


def test_a_date_more_in_the_group_is_a_date_more_in_the_plot(observed_layers, panel, project, qtbot):
    panel.place_at(point(25.5, 30.5))
    qtbot.waitUntil(lambda: answered(panel), timeout=30_000)
    root = project.layerTreeRoot()
    node = root.findLayer(observed_layers[4].id())
    node.parent().removeChildNode(node)
    qtbot.waitUntil(lambda: answered(panel) and len(panel.profiles()[0][1].times) == 8, timeout=30_000)


def test_files_are_closed_when_the_panel_is(made_layers, panel, qtbot):
    panel.place_at(point(5, 5))
    qtbot.waitUntil(lambda: answered(panel), timeout=20_000)
    assert len(panel.reader.cache) == 1
    panel.set_active(False)
    qtbot.waitUntil(lambda: len(panel.reader.cache) == 0, timeout=5000)
    assert not panel.pick.isChecked()


def test_files_that_are_let_go_of_while_others_are_read_are_opened_again(made_layers, project):
    """No answer fails, and of all that was opened nothing stays open."""
    opened, cache, end = [], SeriesCache(), threading.Event()
    listed = SeriesList(project).series[0].choice()

    class Choice:
        """The same series again and again."""

        name = listed.name

        def key(self):
            return listed.key()

        def open(self):
            opened.append(listed.open())
            return opened[-1]

    wanted = _Wanted(Place((point(5, 5),), UTM), ("B04",), (), project.transformContext())
    task = Work("read", lambda task: None, lambda done: None, lambda error: None)
    answers, errors = [], []

    def read() -> None:
        try:
            while not end.is_set():
                answers.append(_read(cache, Choice(), wanted, False, task))
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for _ in range(30):
        cache.forget()
        end.wait(0.02)
    end.set()
    for thread in threads:
        thread.join()
    cache.close()
    assert errors == [] and len(answers) > 3 and len(opened) > 3
    for series in opened:
        with pytest.raises(RasterError, match="closed"):
            series.sample(series.area([bytes(point(5, 5).asWkb())]))


def test_files_are_closed_while_nobody_asks_and_opened_by_the_next_question(made_layers, panel, qtbot):
    def held() -> int:
        """How often this process has images of the series open; QGIS's own layers do, too."""
        links = (f"/proc/self/fd/{number}" for number in os.listdir("/proc/self/fd"))
        return sum(os.readlink(link).endswith(".tif") for link in links if os.path.exists(link))

    # The first question finds them open.
    qtbot.waitUntil(lambda: bool(panel.contents) and not panel.reader.running, timeout=20_000)
    begun = held()
    panel.place_at(point(5, 5))
    qtbot.waitUntil(lambda: answered(panel), timeout=20_000)
    first = panel.profiles()[0][1].mean
    panel.reader.release_files()
    qtbot.waitUntil(lambda: held() <= begun - 4, timeout=5000)
    assert len(panel.reader.cache) == 1
    panel.place_at(point(5, 5))
    qtbot.waitUntil(lambda: answered(panel), timeout=20_000)
    assert held() >= begun
    np.testing.assert_array_equal(panel.profiles()[0][1].mean, first)


def test_what_opens_after_the_plugin_is_gone_is_closed_at_once():
    cache, closed = SeriesCache(), []

    def opens_late():
        cache.close()
        return SimpleNamespace(close=lambda: closed.append(True))

    choice = SimpleNamespace(key=lambda: ("late",), open=opens_late)
    for _ in range(2):
        with pytest.raises(CancelledError):
            cache.get(choice)
    assert closed == [True] and len(cache) == 0


def test_a_closed_panel_opens_no_files_and_follows_the_project_when_it_is_shown_again(panel, tmp_path, qtbot):
    panel.set_active(False)
    folder = write_made(tmp_path / "made")
    times = [START + timedelta(days=7 * number) for number in range(4)]
    add_series("made", [folder / f"{time:%Y-%m-%d}.tif" for time in times], times)
    qtbot.wait(300)
    assert panel.series[0].count() == 0 and not panel.reader.running and len(panel.reader.cache) == 0
    panel.set_active(True)
    assert panel.series[0].currentText() == "made"
    qtbot.waitUntil(lambda: len(panel.reader.cache) == 1, timeout=20_000)


def test_a_project_that_goes_takes_its_series_along(made_layers, panel, project, qtbot):
    panel.place_at(point(5, 5))
    qtbot.waitUntil(lambda: answered(panel), timeout=20_000)
    project.clear()
    qtbot.waitUntil(lambda: panel.series[0].count() == 0, timeout=5000)
    assert panel.profiles() == [] and panel.plot.curves == []


def test_nothing_is_left_on_the_canvas(made_layers, map_canvas, qtbot):
    before = len(map_canvas.scene().items())
    panel = ProfilePanel(map_canvas)
    qtbot.addWidget(panel)
    panel.show()
    panel.set_active(True)
    panel.begin()
    panel.place_at(point(5, 5))
    panel.remove()
    assert len(map_canvas.scene().items()) == before and map_canvas.mapTool() is None
    drop_all()


def test_a_formula_of_the_users_is_a_curve(made_layers, panel, qtbot, monkeypatch):
    from temporal_liif.core.analysis.own_indices import own_index
    from temporal_liif.provider.formulas import forget_formula, keep_formula
    from temporal_liif.ui import profile_panel

    panel.place_at(point(15, 20))
    qtbot.waitUntil(lambda: answered(panel), timeout=20_000)

    def ask(bands, parent):
        assert [band.name for band in bands] == ["B02", "B03", "B04", "B08"]
        index = own_index("mine = nir / red")
        keep_formula(index)
        return index

    monkeypatch.setattr(profile_panel, "ask_for_formula", ask)
    try:
        panel.quantities.menu().actions()[-1].trigger()
        qtbot.waitUntil(lambda: answered(panel) and panel.profiles()[0][1].names == ("mine",), timeout=20_000)
        red = np.array([0.1, 0.2, 0.3, 0.4])
        assert np.allclose(panel.profiles()[0][1].mean[0], (red + 0.2) / red, atol=1e-2)
        assert panel.quantities.text() == "mine"
    finally:
        forget_formula("mine")


def test_files_of_one_band_each_are_one_series(project, panel, tmp_path, qtbot):
    """Landsat's red and near infrared, as layers that come one after the other."""
    for day in ("20210501", "20210517"):
        for band, value in (("SR_B5", 18182), ("SR_B4", 9091)):
            path = tmp_path / f"LC08_L2SP_198025_{day}_20210601_02_T1_{band}.TIF"
            write_geotiff(path, np.full((1, 30, 30), value, np.uint16), transform=(LEFT, 10, 0, TOP, 0, -10))
            project.addMapLayer(QgsRasterLayer(str(path), path.stem))
            qtbot.wait(300)
    panel.place_at(point(5, 5))
    qtbot.waitUntil(lambda: answered(panel) and panel.profiles()[0][1].names == ("NDVI",), timeout=20_000)
    profile = panel.profiles()[0][1]
    assert len(profile.times) == 2
    # Reflectance 0.05 and 0.3.
    np.testing.assert_allclose(profile.mean[0], 0.25 / 0.35, atol=1e-3)
