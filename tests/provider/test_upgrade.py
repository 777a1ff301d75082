# SPDX-License-Identifier: GPL-2.0-or-later
"""What version 0.1.0 left goes on: models, scripts and history of its algorithms, series and projects."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsDateTimeRange,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt
from temporal_liif.provider.definitions import choice, current_choice
from temporal_liif.provider.project_series import series_of

FOLDER = Path(__file__).with_name("version_0_1_0")

BEFORE = json.loads((FOLDER / "algorithms.json").read_text("utf-8"))
"""Parameters, each with its type and keys, and outputs of the algorithms of version 0.1.0."""


SERIES = FOLDER / "series"
"""A series of two dates as version 0.1.0 wrote it, with the layer of days."""


@pytest.fixture
def before(tmp_path) -> Path:
    """A copy of that series."""
    return Path(shutil.copytree(SERIES, tmp_path / "before"))


def algorithm_of(name: str):
    return QgsApplication.processingRegistry().algorithmById(f"temporalliif:{name}")


@pytest.mark.parametrize("name", sorted(BEFORE))
def test_what_0_1_0_could_be_asked_can_be_asked_still(plugin, name):
    known = {one.name(): one for one in algorithm_of(name).parameterDefinitions()}
    for parameter, (kind, *keys) in BEFORE[name]["parameters"].items():
        now = known.pop(parameter)
        assert now.type() == kind
        for key in keys[0] if keys else ():
            assert current_choice(now, key) in now.options()
    # What is new can be left out.
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    added = [one for one in known.values() if one.defaultValue() is None]
    assert [one.name() for one in added if not one.flags() & optional] == []
    outputs = {one.name(): one.type() for one in algorithm_of(name).outputDefinitions()}
    assert outputs.items() >= BEFORE[name]["outputs"].items()


def test_a_model_that_is_gone_is_the_one_in_its_place(plugin, series, tmp_path):
    algorithm, context = algorithm_of("superresolve").create(), QgsProcessingContext()
    asked = {"INPUT": series, "MODEL": "temporal-liif-2", "OUTPUT": str(tmp_path / "out")}
    assert algorithm.checkParameterValues(asked, context) == (True, "")
    assert algorithm.prepare(asked, context, QgsProcessingFeedback())
    assert algorithm.worker()._job.model["model"] == "temporal-liif-3"
    assert not algorithm.checkParameterValues({**asked, "MODEL": "temporal-liif-9"}, context)[0]


def test_dialogs_show_a_former_key_as_the_one_in_its_place(processing_widget):
    words = {"first": "The first", "newer": "The newer"}
    wrapper = processing_widget(choice("MODEL", "Model", words, former={"older": "newer"}))
    assert wrapper.parameterValue() == "first"
    wrapper.setParameterValue("older", QgsProcessingContext())
    assert wrapper.parameterValue() == "newer" and wrapper.widget.currentText() == "The newer"


def test_a_series_is_read_by_its_folder(run, before, tmp_path):
    extent = "500000,500060,4599950,4600000 [EPSG:32631]"
    done = run("clipstack", SERIES=str(before), EXTENT=extent, LOAD=False, OUTPUT=str(tmp_path / "out"))
    assert done.ok, done.message
    assert [Path(path).stem for path in done.results["LAYERS"]] == ["2021-05-01", "2021-05-06"]
    for path in done.results["LAYERS"]:
        known, made = gdal.Open(str(before / Path(path).name)), gdal.Open(path)
        assert np.array_equal(made.ReadAsArray(), known.ReadAsArray()) and known.ReadAsArray().any()
        assert made.GetGeoTransform() == known.GetGeoTransform() == (500_000, 5, 0, 4_600_000, 0, -5)
        assert [made.GetRasterBand(band).GetDescription() for band in (1, 2)] == ["B04", "B03"]
        assert made.GetRasterBand(1).GetNoDataValue() == 0
        assert made.GetMetadataItem("REFLECTANCE_SCALE") == "0.0001"


def test_a_series_is_made_again_in_its_folder_and_a_file_that_was_changed_is_kept(
    superresolve, series, before
):
    asked = {
        "INPUT": series[:2],
        "TARGETS": "2021-05-01T10:30/2021-05-06T10:30/P5D",
        "MODEL": "baseline",
        "OUTPUT": str(before),
        "LOAD": False,
    }
    refused = superresolve(**asked)
    assert not refused.ok and "already holds" in refused.message
    done = superresolve(**asked, OVERWRITE=True)
    assert done.ok, done.message
    # The layers that this run has not made are taken away with the dates that they belong to.
    assert sorted(path.name for path in before.iterdir()) == [
        "2021-05-01.tif",
        "2021-05-06.tif",
        "stack.json",
    ]
    shutil.copytree(SERIES, before, dirs_exist_ok=True)
    band = gdal.Open(str(before / "2021-05-06.tif"), gdal.GA_Update)
    band.SetMetadata({"note": "of the user"})
    band = None
    kept = (before / "2021-05-06.tif").read_bytes()
    refused = superresolve(**asked, OVERWRITE=True)
    assert not refused.ok and "did not write, or which was changed" in refused.message
    assert (before / "2021-05-06.tif").read_bytes() == kept


def test_a_group_of_a_project_is_a_series_without_its_extra_layers(plugin, before):
    project = QgsProject()
    group = project.layerTreeRoot().addGroup("Super-resolved 5 m, 2021-05-01 to 2021-05-06")
    extra = group.addGroup("Days to the nearest clear observation")
    for day in ("2021-05-01", "2021-05-06"):
        begin = QDateTime.fromString(f"{day}T00:00:00Z", Qt.DateFormat.ISODate)
        for name, parent in ((day, group), (f"{day}_days", extra)):
            layer = QgsRasterLayer(str(before / f"{name}.tif"), name)
            layer.temporalProperties().setFixedTemporalRange(QgsDateTimeRange(begin, begin.addDays(5)))
            layer.temporalProperties().setIsActive(True)
            project.addMapLayer(layer, False)
            parent.addLayer(layer)
    (found,) = series_of(project)
    assert found.group == group and found.folder == found.value == str(before)
    assert [layer.name() for layer in found.layers] == ["2021-05-01", "2021-05-06"]
