# SPDX-License-Identifier: GPL-2.0-or-later
"""Each action stands in Processing's history as what can be run again, and does the same then."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from temporal_liif.core.scenes.items import read_items
from temporal_liif.core.stack.open import read_stack
from temporal_liif.tests.ui.test_actions import choose

pytestmark = pytest.mark.usefixtures("processing_provider")


def commands() -> list[str]:
    """Python commands of the history, oldest first; in a file before QGIS 3.24, in a database since."""
    if hasattr(QgsGui, "historyProviderRegistry"):
        entries = QgsGui.historyProviderRegistry().queryEntries(providerId="processing")
        return [entry.entry["python_command"] for entry in sorted(entries, key=lambda one: one.timestamp)]
    from processing.core.ProcessingLog import ProcessingLog

    lines = Path(ProcessingLog.logFilename()).read_text(encoding="utf-8").splitlines()
    return [line.split("|~|")[-1] for line in lines]


def last(name: str) -> dict[str, Any]:
    """Parameters of the latest entry of an algorithm."""
    command = [one for one in commands() if f"temporalliif:{name}" in one][-1]
    found = re.search(r"processing\.run\(\"temporalliif:\w+\", (\{.*\})\)", command, re.DOTALL)
    assert found, command
    # With the names that QGIS gives to what it repeats.
    return eval(found[1], {"__builtins__": {}, "QDate": QDate, "QDateTime": QDateTime, "QTime": QTime})


def again(name: str, parameters: dict[str, Any]) -> dict[str, Any]:
    """Run it with these parameters, as the history does."""
    algorithm = QgsApplication.processingRegistry().algorithmById(f"temporalliif:{name}").create()
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    able, why = algorithm.checkParameterValues(parameters, context)
    assert able, why
    results, ok = algorithm.run(parameters, context, feedback)
    assert ok, feedback.textLog()
    return results


def test_a_search_can_be_repeated(panel, qtbot, tmp_path):
    panel.form.cloud.setValue(35)
    before = len(commands())
    panel.start_search()
    qtbot.waitUntil(lambda: not panel.search.running, timeout=60_000)
    panel.load_all()
    qtbot.waitUntil(lambda: panel.search.complete and not panel.search.running, timeout=60_000)
    assert len(commands()) == before + 1
    parameters = last("searchscenes")
    assert parameters["CLOUD_COVER"] == 35 and parameters["SORT"] == "-datetime"
    items = tmp_path / "items.json"
    results = again("searchscenes", {**parameters, "ITEMS": str(items)})
    assert results["COUNT"] == len(panel.model.scenes) > 20
    found = [(scene.id, scene.time) for scene in read_items(items)]
    assert found == [(scene.id, scene.time) for scene in panel.model.scenes]
    log = QgsGui.instance().processingRecentAlgorithmLog()
    assert log.recentAlgorithmIds()[0] == "temporalliif:searchscenes"


def test_a_refused_search_leaves_no_entry(panel, qtbot):
    before = len(commands())
    panel.form.period.set_text("2021-05-03/2021-05-01")
    panel.start_search()
    assert len(commands()) == before and not panel.search.running


def test_a_series_can_be_repeated_step_by_step(found, tmp_path, qtbot):
    choose(found, 4)
    found.scene_actions.run_series()
    dialog = found.scene_actions.dialog
    dialog.model.setCurrentIndex(dialog.model.findData("baseline"))
    qtbot.waitUntil(lambda: dialog.go.isEnabled(), timeout=20_000)
    dialog.output.file.setFilePath(str(tmp_path / "made"))
    ended, failures = [], []
    found.scene_actions.run_ended.connect(lambda run: ended.append(run.algorithm.name()))
    found.scene_actions.failed.connect(lambda text, details: failures.append(details))
    dialog.accept()
    qtbot.waitUntil(lambda: bool(failures) or "superresolve" in ended, timeout=120_000)
    assert failures == []
    fetched = again("fetchscenes", {**last("fetchscenes"), "OUTPUT": str(tmp_path / "input")})
    again("superresolve", {**last("superresolve"), "OUTPUT": str(tmp_path / "series")})
    assert len(fetched["LAYERS"]) == 4
    for part in ("input", "series"):
        first, second = read_stack(tmp_path / "made" / part), read_stack(tmp_path / part)
        assert [observation.time for observation in first.observations] == [
            observation.time for observation in second.observations
        ]
        for one, other in zip(first.observations, second.observations):
            assert np.array_equal(gdal.Open(one.source).ReadAsArray(), gdal.Open(other.source).ReadAsArray())


@pytest.mark.parametrize("name", ["fetch", "download"])
def test_dialogs_are_filled_with_what_can_be_run(found, name, monkeypatch, qtbot):
    """These two enter the history themselves, as all dialogs of Processing do."""
    from temporal_liif.ui import actions

    opened = []
    monkeypatch.setattr(actions, "open_dialog", lambda *given: opened.append(given))
    scenes = choose(found, 2)
    getattr(found.scene_actions, name).trigger()
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    ((algorithm_id, parameters),) = opened
    algorithm = QgsApplication.processingRegistry().algorithmById(algorithm_id)
    assert set(parameters) <= {parameter.name() for parameter in algorithm.parameterDefinitions()}
    # The item file stays where it is, so that the entry works tomorrow too.
    assert [scene.id for scene in read_items(parameters["ITEMS"])] == [scene.id for scene in scenes]
    command = algorithm.asPythonCommand(parameters, QgsProcessingContext())
    assert parameters["ITEMS"] in command
