# SPDX-License-Identifier: GPL-2.0-or-later
"""A series as one input: a group of the project, or a folder with extra layers and masks beside the dates."""

from __future__ import annotations

import json
import shutil
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsDateTimeRange,
    QgsProcessingContext,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.PyQt.QtWidgets import QWidget
from temporal_liif.core.errors import StackError
from temporal_liif.provider.layer_dates import date_of
from temporal_liif.provider.project_series import (
    FOLDER,
    PART,
    TITLE,
    date_layers,
    dates_of,
    name_of_series,
    series_of,
    short_name,
)
from temporal_liif.ui import folder_choice

from .conftest import write_geotiff

PLACE = "600050,600150,4999900,4999950 [EPSG:32631]"

STACKS = [
    "superresolve",
    "interpolatestack",
    "adapthistograms",
    "clipstack",
    "registerstack",
    "screenstack",
    "temporalsubset",
    "exportanimation",
    "indexstack",
]


def dated(path: str, day: int) -> QgsRasterLayer:
    layer = QgsRasterLayer(path, f"layer {day}")
    begin, end = (
        QDateTime.fromString(f"2021-05-{d:02d}T00:00:00Z", Qt.DateFormat.ISODate) for d in (day, day + 1)
    )
    layer.temporalProperties().setFixedTemporalRange(QgsDateTimeRange(begin, end, True, False))
    layer.temporalProperties().setIsActive(True)
    return layer


@pytest.fixture
def group(project: QgsProject, series):
    """A group of the user's own, of a layer dated in QGIS, one by its file's name, and one without a date."""
    made = project.layerTreeRoot().addGroup("mine").addGroup("fields")
    plain = str(shutil.copy(series[1], Path(series[1]).with_name("plain.tif")))
    for layer in (
        QgsRasterLayer(series[3], "late"),
        dated(series[0], 1),
        QgsRasterLayer(plain, "undated"),
    ):
        made.addLayer(project.addMapLayer(layer, False))
    return made


def test_groups_of_the_project(project, group, series):
    (found,) = series_of(project)
    assert (found.name, found.value, found.group) == ("fields", "group://mine/fields", group)
    assert [layer.source() for layer in date_layers(group)] == [series[0], series[3]]
    assert dates_of(found.value, None, project) == date_layers(group)
    # A file that is chosen beside its group is taken once.
    assert dates_of(found.value, [series[3], series[1]], project) == [*date_layers(group), series[1]]
    with pytest.raises(StackError, match="no group 'gone' with dated rasters"):
        dates_of("group://gone", None, project)
    assert series_of(None) == []


@pytest.mark.parametrize(
    ("name", "short"),
    [("Series 5 m, 2021-05-01 to 2021-06-01", "Series 5 m"), ("fields", "fields"), ("a, b (2)", "a (2)")],
)
def test_a_series_is_called_by_its_group_or_its_folder(project, group, tmp_path, name, short):
    assert name_of_series("group://mine/fields", project) == "fields"
    group.setName(name)
    assert name_of_series(f"group://mine/{name}", project) == short_name(name) == short
    for folder in (tmp_path / "spring", tmp_path / "spring" / "stack.json"):
        assert name_of_series(str(folder), project) == name_of_series(str(folder), None) == "spring"
    assert name_of_series(None, project) == name_of_series("", project) == ""


def test_the_date_of_a_layer_is_that_of_a_run(project, series, tmp_path):
    """The temporal range counts before the metadata, these before the name; TIFFTAG_DATETIME is no date."""
    shift = dated(series[0], 7)
    assert date_of(shift) == datetime(2021, 5, 7, tzinfo=timezone.utc)
    assert date_of(QgsRasterLayer(series[0], "x")) == datetime(2021, 5, 1, 10, 30, tzinfo=timezone.utc)
    assert date_of(QgsRasterLayer(series[0], "2020-02-03")) == datetime(2020, 2, 3, tzinfo=timezone.utc)
    for item, time in (
        ("ACQUISITION_DATE=2019-07-08T09:10:11Z", datetime(2019, 7, 8, 9, 10, 11, tzinfo=timezone.utc)),
        ("TIFFTAG_DATETIME=2019:07:08 09:10:11", None),
    ):
        path = str(tmp_path / f"{item[:4]}.tif")
        gdal.Translate(path, series[0], metadataOptions=[item])
        assert date_of(QgsRasterLayer(path, "x")) == time
    assert date_of(QgsRasterLayer("http://127.0.0.1:9/2019-07-08.tif", "x", "wms")) is None
    # A file that cannot be read any more is known by its name.
    path = shutil.copy(series[0], tmp_path / "2018-01-02.tif")
    layer = QgsRasterLayer(str(path), "x")
    path.unlink()
    assert date_of(layer) == datetime(2018, 1, 2, tzinfo=timezone.utc)


def test_groups_of_the_same_name_are_told_apart(project, group, series):
    twin = group.parent().addGroup("fields")
    for path, day in ((series[1], 2), (series[2], 12)):
        twin.addLayer(project.addMapLayer(dated(path, day), False))
    assert [(one.value, one.group) for one in series_of(project)] == [
        ("group://mine/fields", group),
        ("group://mine/fields (2)", twin),
    ]
    for one in series_of(project):
        assert dates_of(one.value, None, project) == date_layers(one.group)


def test_a_folder_with_extra_layers_and_masks(series, qgis_app):
    folder = Path(series[0]).parent
    for name in ("days", "count", "why", "uncertainty"):
        shutil.copy(series[0], folder / f"S2_20210501T103000_{name}.tif")
    mask = shutil.copy(series[0], folder / "S2_20210501T103000_mask.tif")
    assert dates_of(str(folder), None, None, masks=False) == series
    # Masks that may be used are known as such by the stack.
    assert sorted(dates_of(str(folder), None, None)) == sorted([*series, str(mask)])
    alone = str(folder / "S2_20210501T103000_days.tif")
    assert dates_of(None, [alone], None) == [alone]
    assert dates_of(None, [series[0], alone], None) == [series[0]]
    with pytest.raises(StackError, match="no series at /nowhere"):
        dates_of("/nowhere", None, None)


@pytest.mark.parametrize("name", STACKS)
def test_every_stack_algorithm_asks_for_it(plugin, tmp_path, name):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"temporalliif:{name}")
    parameter = algorithm.parameterDefinition("SERIES")
    assert parameter.type() == "file" and parameter.flags() & parameter.Flag.FlagOptional
    gif = str(tmp_path / "x.gif")
    given = {"OUTPUT": "memory:", "TARGET": "2021-05-05", "GIF": gif, "TABLE": "memory:"}
    fine, why = algorithm.checkParameterValues(given, QgsProcessingContext())
    assert not fine and "series" in why


def test_what_is_made_of_a_folder_is_what_is_made_of_its_rasters(run, series, tmp_path):
    """A series written with extra layers, as input of the next run by its folder, and by its stack.json."""
    first = run(
        "superresolve",
        INPUT=series,
        TARGETS="inputs",
        SCALE=1,
        MODEL="baseline",
        DAYS_TO_CLEAR=True,
        CLEAR_COUNT=True,
        WHY=True,
        OUTPUT=str(tmp_path / "first"),
    )
    assert first.ok, first.message
    write_geotiff(tmp_path / "first" / "2021-05-01_mask.tif", np.ones((1, 16, 20), np.uint8), nodata=None)
    for given in (first.results["OUTPUT"], first.results["STACK"]):
        done = run("temporalsubset", SERIES=given, TARGET="2021-05-09", NUMBER=4, OUTPUT="memory:")
        assert done.ok, done.message
        assert done.results["LAYERS"] == first.results["LAYERS"]
    (tmp_path / "first" / "stack.json").unlink()
    done = run(
        "temporalsubset",
        SERIES=first.results["OUTPUT"],
        TARGET="2021-05-09",
        NUMBER=4,
        MASK_SOURCE="none",
        OUTPUT="memory:",
    )
    assert done.ok and done.results["LAYERS"] == first.results["LAYERS"]


@pytest.mark.parametrize("as_group", [False, True])
def test_what_is_no_part_of_the_series_is_left_out(run, project, series, tmp_path, as_group):
    """A finer image of one date with other bands, and in a folder an undated file."""
    folder = Path(series[0]).parent
    spot = write_geotiff(folder / "SPOT_20210501T103000.tif", np.ones((4, 160, 200), np.uint16) * 900)
    given = str(folder)
    if as_group:
        made = project.layerTreeRoot().addGroup("mine")
        for path, day in [*zip(series, (1, 8, 13, 21)), (spot, 1)]:
            made.addLayer(project.addMapLayer(dated(path, day), False))
        given = "group://mine"
    else:
        write_geotiff(folder / "spot.tif", np.ones((4, 160, 200), np.uint16))
    done = run("temporalsubset", SERIES=given, TARGET="2021-05-09", NUMBER=4, OUTPUT="memory:")
    assert done.ok, done.message
    assert sorted(done.results["LAYERS"]) == series
    left = " ".join(line for line in done.feedback.lines if "Left out of the series" in line)
    assert "SPOT_20210501T103000" in left and ("spot (" in left) != as_group
    done = run("clipstack", SERIES=given, EXTENT=PLACE, LOAD=False, OUTPUT=str(tmp_path / "all"))
    assert done.ok, done.message
    assert done.results["COUNT"] == 4
    # One by one, each is meant.
    done = run("clipstack", INPUT=[*series, spot], EXTENT=PLACE, LOAD=False, OUTPUT=str(tmp_path / "none"))
    assert not done.ok and "have the same date" in done.message


def test_a_folder_in_qgis_process(qgis_process, series, tmp_path):
    done = qgis_process(
        "run",
        "temporalliif:clipstack",
        "--",
        f"SERIES={Path(series[0]).parent}",
        "EXTENT=600000,600100,4999900,5000000 [EPSG:32631]",
        f"OUTPUT={tmp_path / 'out'}",
    )
    assert done.returncode == 0, done.stderr
    features = json.loads((tmp_path / "out" / "stack.json").read_text())["features"]
    assert [feature["properties"]["datetime"][:10] for feature in features] == [
        "2021-05-01",
        "2021-05-08",
        "2021-05-13",
        "2021-05-21",
    ]


def test_the_widget_of_the_dialog(plugin, project, group, tmp_path, qtbot):
    from processing.gui.wrappers import WidgetWrapperFactory

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("temporalliif:exportanimation")
    dialog = QWidget()
    wrapper = WidgetWrapperFactory.create_wrapper(algorithm.parameterDefinition("SERIES"), dialog)
    box, context = wrapper.widget, QgsProcessingContext()
    # Once the window stands: to go through all layers takes its time.
    assert box.combo.count() == 0 and wrapper.parameterValue() is None
    qtbot.waitUntil(lambda: box.combo.count() == 2)
    assert [box.combo.itemText(index) for index in range(box.combo.count())] == ["", "fields"]
    assert wrapper.parameterValue() is None
    changes = []
    wrapper.widgetValueHasChanged.connect(changes.append)
    box.combo.setCurrentIndex(1)
    assert wrapper.parameterValue() == "group://mine/fields" and len(changes) == 1
    wrapper.setParameterValue(str(tmp_path), context)
    assert wrapper.parameterValue() == str(tmp_path)
    group.setName("other fields")
    box.refresh()
    assert [box.combo.itemText(index) for index in range(box.combo.count())] == [
        "",
        "other fields",
        str(tmp_path),
    ]
    assert wrapper.parameterValue() == str(tmp_path)


@pytest.mark.parametrize("value", [["a"], {"a": 1}, 5, True, None], ids=repr)
def test_properties_of_groups_that_are_no_texts(qgis_new_project, tmp_path, value):
    group = QgsProject.instance().layerTreeRoot().addGroup("Mine")
    part = group.addGroup("Dates")
    for number in (1, 2):
        path = str(tmp_path / f"x_2021050{number}.tif")
        write_geotiff(Path(path), np.full((1, 4, 4), 1000, np.uint16))
        layer = QgsRasterLayer(path, f"layer {number}")
        QgsProject.instance().addMapLayer(layer, False)
        part.addLayer(layer)
    for one in (group, part):
        for name in (TITLE, FOLDER, PART):
            one.setCustomProperty(name, value)
    assert {one.name for one in series_of(QgsProject.instance())} <= {"Mine", "Dates"}
    assert folder_choice.unfinished_folder("abc") is None
    for odd in (["abc", ["x"]], ["abc", 5], value):
        QgsSettings().setValue("temporal_liif/dock/unfinished", odd)
        assert folder_choice.unfinished_folder("abc") is None
    QgsSettings().remove("temporal_liif/dock/unfinished")


@pytest.mark.parametrize(
    ("value", "text"),
    [("group://mine/fields", "fields"), ("group://not known yet", "group://not known yet"), ("/a", "/a")],
)
def test_a_value_that_is_given_stays_when_the_list_is_filled(plugin, project, group, qtbot, value, text):
    """As of the history: dates of a group may not be known yet."""
    from temporal_liif.provider.series_widget import SeriesBox

    box = SeriesBox(later=True)
    qtbot.addWidget(box)
    box.set_value(value)
    assert box.value() == value
    qtbot.waitUntil(lambda: box.combo.findText("fields") > 0)
    assert (box.value(), box.combo.currentText()) == (value, text)
    box.refresh()
    assert box.value() == ("" if "not known" in value else value)


def test_a_dialog_that_is_closed_before_its_list_is_filled(plugin, project, group, qtbot):
    from temporal_liif.provider.series_widget import SeriesBox

    box = SeriesBox(later=True)
    sip.delete(box)
    qtbot.wait(30)
