# SPDX-License-Identifier: GPL-2.0-or-later
# ruff: noqa: F401, F811
"""Dates of layers that only their files know: found once, and off the GUI thread where there is a window."""

from __future__ import annotations

import threading
from datetime import datetime, timezone

import numpy as np
import pytest
from qgis.core import QgsRasterLayer
from temporal_liif.provider import layer_dates as module
from temporal_liif.provider.layer_dates import LayerDates, date_of, layer_dates
from temporal_liif.tests.provider.conftest import write_geotiff
from temporal_liif.ui.compare_panel import ComparePanel
from temporal_liif.ui.dates_panel import DatesPanel
from temporal_liif.ui.project_rasters import LAYERS, ProjectRasters, why_none
from temporal_liif.ui.rasters_dialog import RastersDialog
from temporal_liif.ui.tasks import alive, in_background

from tests.core.raster.test_band_dates import netcdf
from tests.ui.test_profile import map_canvas, project

pytestmark = pytest.mark.usefixtures("processing_provider")

DAYS = 40


@pytest.fixture
def opened(monkeypatch):
    """Names of the layers whose files were looked into, and whether that held the GUI thread."""
    found, main = [], threading.get_ident()

    def look(source):
        found.append((source.name, threading.get_ident() == main))
        return real(source)

    real = module.dates_of_source
    monkeypatch.setattr(module, "dates_of_source", look)
    return found


@pytest.fixture
def background():
    """As in QGIS's window."""
    layer_dates().set_background(in_background("Dates"))
    yield
    layer_dates().set_background(None)


@pytest.fixture
def layers(project, tmp_path):
    """Layers of no group whose names have dates."""
    made = []
    for day in range(DAYS):
        path = tmp_path / f"2021-{1 + day // 28:02}-{1 + day % 28:02}.tif"
        write_geotiff(path, np.full((1, 4, 5), day + 1, np.uint16), nodata=0)
        made.append(QgsRasterLayer(str(path), path.stem))
    project.addMapLayers(made)
    return made


def test_each_file_is_opened_once_and_never_on_the_gui_thread(
    layers,
    opened,
    background,
    map_canvas,
    qtbot,
):
    """By the dialog and the panels together."""
    dialog = RastersDialog(ProjectRasters())
    qtbot.addWidget(dialog)
    assert dialog.series.value() == "" and "are being read" in why_none("")
    qtbot.waitUntil(lambda: dialog.series.value() == LAYERS and dialog.go.isEnabled(), timeout=10_000)
    assert dialog.summary["from"].text() == f"{DAYS} dates, 2021-01-01 to 2021-02-12"
    dates, compare = DatesPanel(map_canvas), ComparePanel(map_canvas)
    for panel in (dates, compare):
        qtbot.addWidget(panel)
        panel.set_active(True)
    qtbot.waitUntil(lambda: dates.table.rowCount() == DAYS, timeout=10_000)
    dialog.every.setValue(9)
    qtbot.waitUntil(lambda: dialog.go.isEnabled(), timeout=10_000)
    assert compare.series[1].findText("Dated layers of the project") >= 0
    assert sorted(opened) == sorted((layer.name(), False) for layer in layers)
    # What a run asks for is known as well; another name may have another date.
    assert date_of(layers[3]) == datetime(2021, 1, 4, tzinfo=timezone.utc) and len(opened) == DAYS
    layers[3].setName("2022-01-04")
    assert date_of(layers[3]) == datetime(2022, 1, 4, tzinfo=timezone.utc) and len(opened) == DAYS + 1
    dialog.reject()
    for panel in (dates, compare):
        panel.remove()


@pytest.mark.fault(
    "Process: the search for the layers' dates is cancelled",
    "it is not begun again and again; a run reads them itself, and the dialog asks again",
)
def test_a_search_that_is_cancelled_is_not_begun_again_and_again(layers, opened, background, qtbot):
    news = []

    def note():
        news.append(len(opened))

    layer_dates().found.connect(note)
    assert ProjectRasters().choices() == [] and layer_dates().searching
    before = set(alive)
    qtbot.waitUntil(lambda: len(alive) > len(before), timeout=5000)
    (work,) = alive - before
    work.cancel()
    qtbot.waitUntil(lambda: bool(news), timeout=5000)
    layer_dates().found.disconnect(note)
    ProjectRasters().choices()
    assert not layer_dates().searching
    assert date_of(layers[3]) == datetime(2021, 1, 4, tzinfo=timezone.utc)
    dialog = RastersDialog(ProjectRasters())
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.series.value() == LAYERS and dialog.go.isEnabled(), timeout=10_000)
    assert dialog.summary["from"].text() == f"{DAYS} dates, 2021-01-01 to 2021-02-12"
    dialog.reject()


@pytest.mark.fault(
    "Input: the file of a layer is away when its date is asked for", "there is none; a repeat finds it"
)
def test_a_file_that_comes_back_gives_its_date(project, tmp_path):
    path = tmp_path / "cube.tif"
    write_geotiff(path, np.full((1, 4, 5), 7, np.uint16), names=["2021-05-01"])
    layer = project.addMapLayer(QgsRasterLayer(str(path), "cube"))
    path.rename(tmp_path / "away.tif")
    dates = LayerDates()
    assert dates.date_of(layer) is None
    (tmp_path / "away.tif").rename(path)
    assert dates.date_of(layer) == datetime(2021, 5, 1, tzinfo=timezone.utc)


def test_layers_that_go_are_forgotten(layers, project):
    dates = LayerDates()
    assert dates.known(layers[0]) == datetime(2021, 1, 1, tzinfo=timezone.utc)
    key = layers[0].id()
    assert key in dates._known
    project.removeMapLayer(key)
    assert key not in dates._known


def test_a_search_for_layers_of_another_project_ends_beside_that_for_those_of_this(
    layers, project, tmp_path, qtbot
):
    dates, searches = LayerDates(), []
    dates.start = lambda *search: searches.append(search)
    assert dates.known(layers[0]) is None
    qtbot.waitUntil(lambda: len(searches) == 1)
    project.clear()
    path = tmp_path / "2021-02-03.tif"
    layer = project.addMapLayer(QgsRasterLayer(str(path), path.stem))
    assert dates.known(layer) is None
    qtbot.waitUntil(lambda: len(searches) == 2)
    for (look, done, _), waits in zip(searches, (True, False)):
        done(look())
        assert dates.searching == waits
    assert dates.known(layer) == datetime(2021, 2, 3, tzinfo=timezone.utc) and len(dates._known) == 1


def test_a_panel_reads_once_as_dates_are_found_and_nothing_while_it_is_closed(
    project, map_canvas, qtbot, monkeypatch
):
    reads = []
    monkeypatch.setattr(DatesPanel, "read", lambda panel: reads.append(panel))
    panel = DatesPanel(map_canvas)
    qtbot.addWidget(panel)
    layer_dates().found.emit()
    assert reads == []
    panel.set_active(True)
    layer_dates().found.emit()
    assert len(reads) == 1
    qtbot.waitUntil(lambda: len(reads) > 1)
    assert len(reads) == 2
    panel.remove()


def test_a_layer_whose_bands_are_dates_is_a_series(project, tmp_path, opened, background, map_canvas, qtbot):
    """Of a file, and of a variable of a NetCDF file, by itself in the project."""
    paths = [tmp_path / "cube.tif", tmp_path / "cube.nc"]
    names = [f"2021-05-{day:02}" for day in (1, 11, 21)]
    write_geotiff(paths[0], np.full((3, 4, 5), 7, np.uint16), names=names)
    variable = {"ndvi": np.full((3, 6, 8), 0.5, np.float32)}
    netcdf(paths[1], variable, [120, 130, 140], "days since 2021-01-01")
    for source, name in ((str(paths[0]), "cube"), (f'NETCDF:"{paths[1]}":ndvi', "greenness")):
        layer = QgsRasterLayer(source, name)
        assert layer.isValid() and layer.bandCount() == 3
        project.addMapLayer(layer)
        dialog, dates = RastersDialog(ProjectRasters()), DatesPanel(map_canvas)
        for widget in (dialog, dates):
            qtbot.addWidget(widget)
        dates.set_active(True)
        qtbot.waitUntil(lambda dialog=dialog: dialog.go.isEnabled(), timeout=10_000)
        assert dialog.series.combo.currentText() == f"{name}: 3 dates"
        assert dialog.summary["from"].text().startswith("3 dates, 2021-05-01 to 2021-05-21")
        qtbot.waitUntil(lambda dates=dates: dates.table.rowCount() == 3, timeout=10_000)
        dates.set_active(False)
        project.removeMapLayer(layer.id())
    assert not any(on_gui_thread for _, on_gui_thread in opened)


def test_a_single_image_of_several_bands_is_no_series(project, tmp_path, background, qtbot):
    path = tmp_path / "2021-05-01.tif"
    write_geotiff(path, np.full((3, 4, 5), 7, np.uint16), names=("B02", "B03", "B04"))
    project.addMapLayer(QgsRasterLayer(str(path), path.stem))
    choices = ProjectRasters().choices
    assert choices() == []
    qtbot.waitUntil(lambda: not layer_dates().searching, timeout=10_000)
    assert choices() == []
