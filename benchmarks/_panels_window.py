# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs within QGIS's window for `panels`: how long it is held by what is opened for the first time.

The project has 200 dated layers, half of them in a group of their series and half of them in none.
"""

from __future__ import annotations

from pathlib import Path

import processing
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.utils import iface, plugins, unloadPlugin
from temporal_liif.benchmarks._watch import COLLECTOR, Watch
from temporal_liif.core.stack.index import read_items
from temporal_liif.tests.window.scenario import Scenario, Steps, given_task

CONTROL = "gdal:warpreproject"
"""QGIS's own, for comparison."""

ALGORITHMS = ("superresolve", "indexstack", "screenstack")


class Opened(Scenario):
    """Everything once, each until the window rests."""

    limit = 240.0

    def __init__(self, task: dict) -> None:
        self._series = Path(task["series"])
        super().__init__(task)

    def opened(self) -> Steps:
        """All phases; the figures go into the report."""
        self._watch = watch = Watch(QgsApplication.instance())
        watch.begin("QGIS's window, the panel of scenes opened")
        yield from self._set_up()
        watch.finish()
        self._load()
        yield self._settled
        yield from self._phase("nothing (the machine's own share)", lambda: None)
        yield from self._panels()
        yield from self._dialogs()
        yield from self._scenes()
        yield from self._phase("another project, of 200 layers", lambda: iface.newProject(False))
        unloadPlugin("temporal_liif")
        self._load()
        yield self._settled
        yield from self._phase("another project, without the plugin", lambda: iface.newProject(False))
        figures = watch.end()
        figures.pop(COLLECTOR)
        self.report["facts"]["held"] = figures

    def _phase(self, name: str, act) -> Steps:
        yield self._settled
        self._watch.begin(f"QGIS's window, {name}")
        act()
        yield self._settled
        self._watch.finish()

    def _load(self) -> None:
        project = QgsProject.instance()
        for folder, place in (
            (self._series, project.layerTreeRoot().addGroup("series")),
            (self._series.with_name("small"), project.layerTreeRoot()),
        ):
            options = QgsRasterLayer.LayerOptions()
            options.loadDefaultStyle = False
            for item in read_items(folder):
                layer = QgsRasterLayer(str(item.path), item.path.stem, "gdal", options)
                project.addMapLayer(layer, False)
                place.addLayer(layer).setItemVisibilityChecked(False)

    def _panels(self) -> Steps:
        bench = plugins["temporal_liif"]._bench
        for name, entry in (
            ("the pixel profile", bench.profile),
            ("the dates", bench.dates),
            ("the comparison", bench.compare),
        ):
            yield from self._phase(f"{name} opened", entry.open)
            if entry.panel is None or not entry.panel.isVisible():
                raise RuntimeError(f"{name} is not shown.")
        yield lambda: bench.dates.panel.table.rowCount() > 0
        yield from self._phase("a date is clicked", lambda: bench.dates.panel.table.selectRow(50))
        for entry in (bench.profile, bench.dates, bench.compare):
            entry.dock.hide()

    def _dialogs(self) -> Steps:
        for name in (CONTROL, *(f"temporalliif:{one}" for one in ALGORITHMS)):
            yield from self._phase(f"the dialog of {name}", lambda name=name: self._show(name))
            self._dialog.close()
        actions = self.panel.scene_actions
        yield from self._phase("the dialog of a series from layers", actions.run_rasters)
        yield lambda: actions.dialog.estimate is not None
        actions.dialog.reject()

    def _show(self, name: str) -> None:
        self._dialog = processing.createAlgorithmDialog(name, {})
        self._dialog.show()

    def _scenes(self) -> Steps:
        panel = self.panel
        panel.form.period.set_text("2010-01-01 – 2021-08-31")
        panel.form.cloud.setValue(100)
        self._watch.begin("QGIS's window, a search of 1000 items, all pages")
        panel.start_search()
        panel.load_all()
        yield lambda: panel.search.complete and not panel.search.running
        self._watch.finish()
        yield from self._phase("all are selected", panel.view.selectAll)
        yield from self._phase("the dialog of a series of all", panel.scene_actions.run_series)
        yield lambda: panel.scene_actions.dialog.estimate is not None
        panel.scene_actions.dialog.reject()


opened = Opened(given_task())
opened.start()
