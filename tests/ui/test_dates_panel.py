# SPDX-License-Identifier: GPL-2.0-or-later
"""The overview of the dates of a series."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from temporal_liif.provider.project_series import dates_group, series_of
from temporal_liif.tests.provider.conftest import TRANSFORM, write_geotiff
from temporal_liif.tests.ui.test_profile import set_range
from temporal_liif.tests.ui.test_series_visibility import TIMES, group, window  # noqa: F401
from temporal_liif.ui.dates_panel import DatesPanel
from temporal_liif.ui.profile_choices import SeriesList
from temporal_liif.ui.profile_map import DateOnMap
from temporal_liif.ui.project_rasters import LAYERS
from temporal_liif.ui.tasks import alive


def stack_of(folder) -> None:
    """stack.json of the group's folder, with what a run has found on three dates."""
    features = [
        {
            "properties": {"datetime": f"{time:%Y-%m-%dT%H:%M:%SZ}"},
            "assets": {"image": {"href": f"./{time:%Y-%m-%d}.tif"}},
        }
        for time in TIMES
    ]
    shares = ({"clear": 1.0, "masked": 0.0, "rejected": 0.25, "weight": 0.8, "right": 0.31, "down": -0.12},)
    observed = [
        {"date": f"2021-05-{day:02d}", "name": f"scene {day}", **values}
        for day, values in ((2, shares[0]), (9, {}), (21, {}))
    ]
    index = {"features": features, "temporal_liif:observed": observed}
    (folder / "stack.json").write_text(json.dumps(index))


def test_a_row_for_each_date_and_a_click_shows_it(group, window, tmp_path, qtbot):  # noqa: F811
    stack_of(tmp_path)
    panel = DatesPanel(window.mapCanvas())
    qtbot.addWidget(panel)
    panel.begin()
    assert panel.series.value() == str(tmp_path)
    qtbot.waitUntil(lambda: panel.table.rowCount() == 3, timeout=10_000)
    row = [panel.table.item(0, column).text() for column in range(panel.table.columnCount())]
    assert row == ["2021-05-02 00:00", "", "100 %", "0 %", "25 %", "0.80", "+0.31, -0.12", ""]
    assert [panel.table.item(1, column).text() for column in range(2, 8)] == [""] * 6
    # A date that is masked wholly has no weight in a run that knows weights.
    assert panel.text.text().startswith("3 dates.")
    # The nearest date of the series to 21 May is 20 May.
    panel.table.selectRow(2)
    assert [node.itemVisibilityChecked() for node in dates_group(group).children()] == [False, False, True]
    panel.remove()


def test_a_series_is_chosen_whatever_was_shown_before(group, window, tmp_path, qtbot):  # noqa: F811
    stack_of(tmp_path)
    panel = DatesPanel(window.mapCanvas())
    qtbot.addWidget(panel)
    panel.series.set_value("/nowhere")
    qtbot.waitUntil(lambda: "There is no series at /nowhere" in panel.text.text(), timeout=10_000)
    panel.choose(str(tmp_path))
    assert panel.series.value() == str(tmp_path)
    qtbot.waitUntil(lambda: panel.table.rowCount() == 3, timeout=10_000)
    panel.remove()


def test_where_no_date_has_a_weight_the_line_says_why(group, window, tmp_path, qtbot):  # noqa: F811
    stack_of(tmp_path)
    index = json.loads((tmp_path / "stack.json").read_text())
    del index["temporal_liif:observed"]
    (tmp_path / "stack.json").write_text(json.dumps(index))
    panel = DatesPanel(window.mapCanvas())
    qtbot.addWidget(panel)
    panel.begin()
    qtbot.waitUntil(lambda: panel.table.rowCount() == 3, timeout=10_000)
    assert "weights and shifts come with a run" in panel.text.text()
    # An image that was cut off says so, in the line and at its row.
    first = tmp_path / f"{TIMES[0]:%Y-%m-%d}.tif"
    first.write_bytes(first.read_bytes()[:200])
    panel.begin()
    qtbot.waitUntil(lambda: f"{first.name} " in panel.text.text(), timeout=10_000)
    assert "cannot be opened as a raster" in panel.text.text() == panel.table.item(0, 0).toolTip()
    panel.remove()


@pytest.mark.parametrize("as_group", [False, True])
def test_dated_rasters_are_counted_below_their_masks(group, window, tmp_path, qtbot, as_group):  # noqa: F811
    """A folder without stack.json, or a group of layers: the mask beside an image hides half of it."""
    folder = tmp_path / "own"
    folder.mkdir()
    paths = [
        write_geotiff(folder / f"S2_2021-05-{day:02}.tif", np.full((3, 16, 20), 900, np.uint16), nodata=0)
        for day in (3, 9)
    ]
    cloud = np.full((1, 16, 20), 4, np.uint8)
    cloud[:, :, :10] = 9
    write_geotiff(folder / "S2_2021-05-09_SCL.tif", cloud, nodata=None)
    other = write_geotiff(folder / "spot_2021-05-05.tif", np.ones((1, 16, 20), np.uint16))
    value = str(folder)
    if as_group:
        made = QgsProject.instance().layerTreeRoot().addGroup("mine")
        for path, time in zip(paths, TIMES):
            layer = QgsRasterLayer(path, Path(path).stem)
            set_range(layer, time, time + timedelta(days=1))
            made.addLayer(QgsProject.instance().addMapLayer(layer, False))
        made.addLayer(QgsProject.instance().addMapLayer(QgsRasterLayer(other, "spot_2021-05-05"), False))
        value = "group://mine"
    panel = DatesPanel(window.mapCanvas())
    qtbot.addWidget(panel)
    panel.series.set_value(value)
    qtbot.waitUntil(lambda: panel.table.rowCount() == 2, timeout=10_000)
    if as_group:
        panel.table.selectRow(1)
        assert [node.itemVisibilityChecked() for node in made.children()] == [False, True, False]
    clear = [int(panel.table.item(row, 2).text().split()[0]) for row in (0, 1)]
    # Clouds grow by two pixels of the raster.
    assert clear == [100, 40]
    assert "spot_2021-05-05." in panel.text.text() and "SCL" not in panel.text.text()
    panel.remove()


def test_layers_of_no_group_are_one_series(group, window, tmp_path, qtbot):  # noqa: F811
    """Dated by their names, after the project's series; a click leaves one of them on."""
    folder = tmp_path / "own"
    folder.mkdir()
    layers = []
    for day in (9, 3):
        path = write_geotiff(folder / f"S2_2021-05-{day:02}.tif", np.full((3, 16, 20), 900, np.uint16))
        layers.append(QgsProject.instance().addMapLayer(QgsRasterLayer(path, Path(path).stem)))
    panel = DatesPanel(window.mapCanvas())
    qtbot.addWidget(panel)
    combo = panel.series.combo
    assert [combo.itemText(place) for place in range(combo.count())][1:] == [
        "Dated layers of the project: 2 dates"
    ]
    panel.series.combo.setCurrentIndex(1)
    qtbot.waitUntil(lambda: panel.table.rowCount() == 2, timeout=10_000)
    assert [panel.table.item(row, 0).text()[:10] for row in (0, 1)] == ["2021-05-03", "2021-05-09"]
    root = QgsProject.instance().layerTreeRoot()
    for row, expected in ((0, [False, True]), (1, [True, False])):
        panel.table.selectRow(row)
        assert [root.findLayer(layer.id()).itemVisibilityChecked() for layer in layers] == expected
    QgsProject.instance().removeMapLayers([layer.id() for layer in layers])
    panel.read()
    assert "not in the project any more" in panel.text.text()
    panel.remove()


def test_a_click_keeps_the_band_that_is_shown_and_lists_the_series_once(
    group,  # noqa: F811
    window,  # noqa: F811
    tmp_path,
    qtbot,
    monkeypatch,
):
    """Each band of each date is a layer; without one that is shown, red is."""
    folder = tmp_path / "bands"
    folder.mkdir()
    layers = {}
    for day in (3, 9):
        for band in ("blue", "nir", "red"):
            path = write_geotiff(
                folder / f"2021-05-{day:02}_{band}.tif", np.full((1, 16, 20), 900, np.uint16)
            )
            layer = QgsRasterLayer(path, Path(path).stem)
            layers[day, band] = QgsProject.instance().addMapLayer(layer)
    panel = DatesPanel(window.mapCanvas())
    qtbot.addWidget(panel)
    panel.series.combo.setCurrentIndex(1)
    qtbot.waitUntil(lambda: panel.table.rowCount() == 2, timeout=10_000)
    listed = []
    monkeypatch.setattr(
        "temporal_liif.ui.profile_choices.series_of", lambda project: listed.append(1) or series_of(project)
    )
    root = QgsProject.instance().layerTreeRoot()

    def shown() -> list[tuple[int, str]]:
        return [key for key, one in layers.items() if root.findLayer(one.id()).itemVisibilityChecked()]

    for one in layers.values():
        root.findLayer(one.id()).setItemVisibilityChecked(False)
    for row, band, expected in ((0, "", (3, "red")), (1, "", (9, "red")), (0, "nir", (3, "nir"))):
        if band:
            root.findLayer(layers[9, "red"].id()).setItemVisibilityChecked(False)
            root.findLayer(layers[9, band].id()).setItemVisibilityChecked(True)
        panel.table.selectRow(row)
        assert shown() == [expected]
    assert len(listed) == 3
    QgsProject.instance().removeMapLayers([layer.id() for layer in layers.values()])
    panel.remove()


def test_a_date_that_could_not_be_registered_has_no_shift_and_says_why(
    group,  # noqa: F811
    window,  # noqa: F811
    tmp_path,
    qtbot,
):
    stack_of(tmp_path)
    index = json.loads((tmp_path / "stack.json").read_text())
    still = {"right": 0.0, "down": 0.0, "quality": 0.0}
    for row, values in zip(
        index["temporal_liif:observed"],
        ({"quality": 0.9}, {**still, "clear": 0.0, "masked": 1.0}, {**still, "clear": 0.4, "masked": 0.6}),
    ):
        row.update(values)
    (tmp_path / "stack.json").write_text(json.dumps(index))
    panel = DatesPanel(window.mapCanvas())
    qtbot.addWidget(panel)
    panel.begin()
    qtbot.waitUntil(lambda: panel.table.rowCount() == 3, timeout=10_000)
    assert [panel.table.item(row, 6).text() for row in range(3)] == ["+0.31, -0.12", "", ""]
    assert [panel.table.item(row, 7).text() for row in range(3)] == ["0.90", "0.00", "0.00"]
    tips = [panel.table.item(row, 6).toolTip() for row in range(3)]
    assert (
        "scene 2" in tips[0] and "hide all of this date" in tips[1] and "too little of it is clear" in tips[2]
    )
    assert "scene 9" in panel.table.item(1, 0).toolTip()
    panel.remove()


@pytest.fixture
def below(group, tmp_path):  # noqa: F811
    """Two dated layers of no group, below the made series; of a place of their own, with `away`."""

    def make(away: bool = False):
        folder = tmp_path / "own"
        folder.mkdir()
        left, *others = TRANSFORM
        made = []
        for day in (2, 9):
            path = write_geotiff(
                folder / f"S2_2021-05-{day:02}.tif",
                np.full((3, 16, 20), 900, np.uint16),
                transform=(left + 5000.0 * away, *others),
            )
            layer = QgsProject.instance().addMapLayer(QgsRasterLayer(path, Path(path).stem), False)
            QgsProject.instance().layerTreeRoot().addLayer(layer)
            made.append(layer)
        return made

    return make


def first_seen() -> str:
    """Name of the first layer that the map would draw."""
    root = QgsProject.instance().layerTreeRoot()
    return next(one.name() for one in root.layerOrder() if root.findLayer(one.id()).isVisible())


@pytest.mark.parametrize("away", [False, True])
def test_what_covers_a_chosen_date_is_switched_off(group, below, window, tmp_path, qtbot, away):  # noqa: F811
    """The made series lies above; a date of it is seen again as soon as it is chosen."""
    stack_of(tmp_path)
    below(away)
    panel = DatesPanel(window.mapCanvas())
    qtbot.addWidget(panel)
    panel.series.combo.setCurrentIndex(1)
    qtbot.waitUntil(lambda: panel.table.rowCount() == 2, timeout=10_000)
    assert first_seen() == "Mine 2021-05-01"
    panel.table.selectRow(1)
    assert group.itemVisibilityChecked() is away
    assert (first_seen() == "S2_2021-05-09") is not away
    panel.series.combo.setCurrentIndex(0)
    qtbot.waitUntil(lambda: panel.table.rowCount() == 3, timeout=10_000)
    panel.table.selectRow(2)
    assert group.itemVisibilityChecked() and first_seen() == "Mine 2021-05-20"
    panel.remove()


def test_a_date_that_is_pointed_at_and_gone_to_lies_above_other_series(group, below, window):  # noqa: F811
    own = below()
    vector = QgsVectorLayer("Polygon?crs=EPSG:32631", "fields", "memory")
    QgsProject.instance().addMapLayer(vector)
    canvas = window.mapCanvas()
    visible = QgsProject.instance().layerTreeRoot().checkedLayers()
    canvas.setLayers(visible)
    on_map = DateOnMap(canvas, lambda: SeriesList(QgsProject.instance()))
    on_map.point_at(LAYERS, TIMES[1].replace(day=9))
    names = [layer.name() for layer in canvas.layers()]
    assert names[:3] == ["fields", "S2_2021-05-09", "Mine 2021-05-01"] and own[0].name() not in names
    on_map.leave()
    assert canvas.layers() == visible and group.itemVisibilityChecked()
    on_map.go_to(LAYERS, TIMES[1].replace(day=9))
    assert not group.itemVisibilityChecked() and canvas.currentLayer() == own[1]
    on_map.go_to(str(group.customProperty("temporal_liif/folder")), TIMES[2])
    assert group.itemVisibilityChecked()


def test_a_folder_that_is_no_series_says_so(group, window, tmp_path, qtbot):  # noqa: F811
    panel = DatesPanel(window.mapCanvas())
    qtbot.addWidget(panel)
    empty = tmp_path / "empty"
    empty.mkdir()
    panel.series.set_value(str(empty))
    qtbot.waitUntil(lambda: "holds no raster" in panel.text.text(), timeout=10_000)
    assert panel.table.rowCount() == 0


def test_a_run_again_and_a_project_that_goes_are_followed(group, window, tmp_path, qtbot):  # noqa: F811
    stack_of(tmp_path)
    panel = DatesPanel(window.mapCanvas())
    qtbot.addWidget(panel)
    before = set(alive)
    panel.set_active(True)
    reading = set(alive)
    panel.begin()
    assert len(reading - before) == 1 and alive == reading
    qtbot.waitUntil(lambda: panel.table.rowCount() == 3, timeout=10_000)
    index = json.loads((tmp_path / "stack.json").read_text())
    index["temporal_liif:observed"] = index["temporal_liif:observed"][:2]
    (tmp_path / "stack.json").write_text(json.dumps(index))
    dates_group(group).setName("again")
    qtbot.waitUntil(lambda: panel.table.rowCount() == 2, timeout=10_000)
    # Without its folder it is known by its group alone, which goes with the project.
    (tmp_path / "stack.json").unlink()
    panel.begin()
    panel.series.combo.setCurrentIndex(panel.series.combo.count() - 1)
    QgsProject.instance().clear()
    qtbot.waitUntil(lambda: panel.series.value() == "", timeout=10_000)
    assert panel.table.rowCount() == 0
    panel.remove()


def test_a_series_goes_with_its_project_and_a_folder_stays(group, window, tmp_path, qtbot):  # noqa: F811
    stack_of(tmp_path)
    panel = DatesPanel(window.mapCanvas())
    qtbot.addWidget(panel)
    panel.set_active(True)
    assert panel.series.value() == str(tmp_path)
    QgsProject.instance().clear()
    qtbot.waitUntil(lambda: panel.series.value() == "", timeout=10_000)
    panel.series.set_value(str(tmp_path))
    panel.begin()
    assert panel.series.value() == str(tmp_path)
    qtbot.waitUntil(lambda: panel.table.rowCount() == 3, timeout=10_000)
    panel.remove()
