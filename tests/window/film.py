# SPDX-License-Identifier: GPL-2.0-or-later
"""The film of the manual: from an empty project to a series, its profile, a comparison and an index."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import processing
from qgis.core import QgsGeometry, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface, plugins
from temporal_liif.tests.window.scenario import Steps
from temporal_liif.ui.series_visibility import play

SHOWN_FOLDER = "/home/ana/Fields"
"""A made-up folder for the pictures: the manual shows none of the machine that made them."""


class Script(Protocol):
    """The script of the screenshots: its window and panel, and how it waits and takes pictures."""

    window: Any
    panel: Any
    dock_widget: Any
    folder: Path
    picture: Callable[..., None]
    _set_up: Callable[[], Steps]
    _settled: Callable[[], bool]
    _pictures_are_there: Callable[[], bool]


def film(script: Script) -> Steps:
    """Search, results, dialog, series, profile, comparison, index; then a series of own layers."""
    iface.newProject()
    yield from script._set_up()
    panel, folder = script.panel, script.folder / "Fields"
    script.window.findChild(QDockWidget, "Browser").hide()
    panel.form.period.set_text("2021-02-01 – 2021-08-31")
    panel.form.cloud.setValue(100)
    yield from _picture(script, "film-empty")
    panel.search_button.click()
    yield lambda: bool(panel.timeline.days) and not panel.search.running
    yield lambda: script._pictures_are_there()
    panel.select_clear.click()
    yield from _picture(script, "film-results")
    panel.scene_actions.run_series()
    dialog = panel.scene_actions.dialog
    dialog.model.setCurrentIndex(dialog.model.findData("baseline"))
    dialog.output.file.setFilePath(SHOWN_FOLDER)
    yield lambda: dialog.go.isEnabled()
    yield lambda: script._settled()
    script.picture("film-dialog", dialog, dialog)
    dialog.output.file.setFilePath(str(folder))
    dialog.accept()
    yield lambda: (folder / "series" / "stack.json").is_file()
    yield lambda: not panel.run_row.isVisible() and not panel.scene_actions.runs
    yield from _picture(script, "film-series")
    iface.messageBar().clearWidgets()
    script.dock_widget.hide()
    yield from _looked_into(script)
    yield from _index(script, folder)
    yield from _own_layers(script, folder)


def _picture(script: Script, name: str) -> Steps:
    """The window with docks as wide as people have them, and all layers in sight."""
    layers = script.window.findChild(QDockWidget, "Layers")
    docks = [layers, *(dock for dock in (script.dock_widget,) if dock.isVisible())]
    yield lambda: script._settled()
    script.window.resizeDocks(docks, [330, 370][: len(docks)], Qt.Orientation.Horizontal)
    yield lambda: script._settled()
    for item in iface.messageBar().items():
        # QGIS's word on the end of a task, for those who are in another window.
        if "Task complete" in (item.title() or ""):
            iface.messageBar().popWidget(item)
    if QgsProject.instance().mapLayers():
        iface.zoomFull()
    yield lambda: script._settled()
    script.picture(name, script.window, script.dock_widget)


def _looked_into(script: Script) -> Steps:
    """Profile and comparison."""
    bench = plugins["temporal_liif"]._bench
    canvas = iface.mapCanvas()
    bench.profile.open()
    yield lambda: bench.profile.panel is not None and bench.profile.panel.series[1].count() > 2
    profile = bench.profile.panel
    # The observations beside the result.
    profile.series[1].setCurrentIndex(profile.series[1].findText("Scenes", Qt.MatchFlag.MatchStartsWith))
    script.window.resizeDocks([bench.profile.dock], [260], Qt.Orientation.Vertical)
    yield lambda: script._settled()
    profile.place_at(QgsGeometry.fromPointXY(canvas.extent().center()))
    yield lambda: len(profile.profiles()) == 2
    yield from _picture(script, "film-profile")
    bench.profile.dock.hide()
    bench.compare.open()
    yield lambda: bench.compare.panel is not None and bench.compare.panel.series[1].count() > 1
    compare = bench.compare.panel
    compare.series[1].setCurrentIndex(1)
    compare.swipe_action.setChecked(True)
    yield from _picture(script, "film-compare")
    compare.swipe_action.setChecked(False)
    bench.compare.dock.hide()


def _index(script: Script, folder: Path) -> Steps:
    """An index of the series, by its dialog."""
    values = {"SERIES": str(folder / "series"), "INDEX": ["NDVI"], "OUTPUT": str(folder / "NDVI")}
    yield from _run(script, "indexstack", values)
    iface.messageBar().clearWidgets()
    yield from _picture(script, "film-index")


def _own_layers(script: Script, folder: Path) -> Steps:
    """Layers that are there already, the dialog, and the series made of them."""
    iface.newProject()
    paths = sorted((folder / "input").glob("????-??-??.tif"))
    layers = [QgsRasterLayer(str(path), path.stem) for path in paths]
    QgsProject.instance().addMapLayers(layers)
    QgsProject.instance().setCrs(layers[0].crs())
    yield lambda: script._settled()
    actions = script.panel.scene_actions
    actions.run_rasters()
    dialog = actions.dialog
    dialog.model.setCurrentIndex(dialog.model.findData("baseline"))
    dialog.output.file.setFilePath(f"{SHOWN_FOLDER} series")
    yield lambda: dialog.go.isEnabled()
    yield lambda: script._settled()
    script.picture("film-own", dialog, dialog)
    dialog.output.file.setFilePath(str(folder / "own"))
    yield lambda: dialog.go.isEnabled()
    dialog.accept()
    yield lambda: bool(list((folder / "own").rglob("stack.json"))) and not actions.runs
    yield from _picture(script, "film-own-series")
    iface.messageBar().clearWidgets()
    play(QgsProject.instance().layerTreeRoot().findGroups()[0], iface)
    yield from _picture(script, "temporal-controller")
    values = {"INPUT": [one.id() for one in layers], "OUTPUT": SHOWN_FOLDER}
    form = processing.createAlgorithmDialog("temporalliif:superresolve", values)
    form.resize(900, 640)
    form.show()
    yield lambda: script._settled()
    script.picture("superresolve-dialog", form, script.dock_widget)
    form.close()


def _run(script: Script, name: str, values: dict[str, Any]) -> Steps:
    """Run an algorithm in its dialog."""
    dialog = processing.createAlgorithmDialog(f"temporalliif:{name}", values)
    dialog.show()
    dialog.runButton().click()
    yield lambda: (Path(values["OUTPUT"]) / "stack.json").is_file()
    yield lambda: script._settled()
    dialog.close()
