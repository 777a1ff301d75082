# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs within QGIS's window for `soak`: a user's day again and again, and what is held after each."""

from __future__ import annotations

import ctypes
import gc
import json
import os
import shutil
import time
from collections import Counter
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsTemporalNavigationObject,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QApplication, QLabel
from qgis.utils import iface, plugins
from temporal_liif.provider.project_series import series_of
from temporal_liif.provider.results import PostProcessor
from temporal_liif.tests.window.scenario import Scenario, Steps, given_task
from temporal_liif.ui import compare_item, layer_loading, running, tasks
from temporal_liif.ui.series_visibility import play

PLUGIN = "temporal_liif."
SCENES = 5
"""Of one tile, in a series."""

SIDE = 640.0
"""Metres of the area's sides."""

ENGINE_EVERY = 4
"""One of so many rounds makes its series by the engine."""


class Soak(Scenario):
    """Rounds of use until the time is over. Each ends with a new project, and a line of figures."""

    limit = 120.0

    def __init__(self, task: dict) -> None:
        self._end_at, self._lines = time.monotonic() + task["seconds"], Path(task["lines"])
        self._account = Account()
        super().__init__(task)

    def soak(self) -> Steps:
        """All rounds."""
        yield from self._set_up()
        box = QgsRectangle(*self.area)
        self._box = QgsRectangle.fromCenterAndSize(box.center(), SIDE, SIDE)
        self.panel.form.area.use_rectangle(self._box)
        self._prepare_project()
        self._bench = plugins["temporal_liif"]._bench
        number = 0
        while time.monotonic() < self._end_at:
            yield from self._round(number)
            with self._lines.open("a") as file:
                file.write(json.dumps({"round": number, **self._account.figures()}) + "\n")
            number += 1

    def _round(self, number: int) -> Steps:
        folder = self.folder / f"round-{number}"
        yield from self._search(number)
        yield from self._series(folder, "temporal-liif-3" if number % ENGINE_EVERY == 1 else "baseline")
        yield from self._look()
        yield from self._new_project(number)
        shutil.rmtree(folder)

    def _search(self, number: int) -> Steps:
        panel = self.panel
        panel.start_search()
        panel.stop_search()
        panel.start_search()
        yield lambda: bool(panel.timeline.days) and not panel.search.running
        if number % 2:
            panel.load_all()
            yield lambda: panel.search.complete and not panel.search.running
        shown = panel.model.shown[:3]
        yield lambda: all(panel.thumbnails.get(scene.thumbnail) is not None for scene in shown)
        names = self._names()
        panel.view.select_ids(names[:1])
        panel.show_details.setChecked(True)
        panel.scene_actions.preview.trigger()
        yield lambda: len(QgsProject.instance().mapLayers()) == 1
        yield self._settled
        panel.show_details.setChecked(False)

    def _series(self, folder: Path, model: str) -> Steps:
        """Begun and cancelled, then made and loaded."""
        panel = self.panel
        before = len(QgsProject.instance().mapLayers())
        for cancelled in (True, False):
            panel.view.select_ids(self._names()[:SCENES])
            panel.scene_actions.run_series()
            dialog = panel.scene_actions.dialog
            dialog.model.setCurrentIndex(dialog.model.findData(model))
            dialog.output.file.setFilePath(str(folder))
            yield dialog.go.isEnabled
            iface.messageBar().clearWidgets()
            dialog.accept()
            yield lambda: panel.run_row.isVisible()
            if cancelled:
                yield lambda: panel.run_row.bar.value() > 0 or not panel.run_row.isVisible()
                panel.scene_actions.cancel_runs()
                yield lambda: not panel.scene_actions.runs
        yield lambda: len(QgsProject.instance().mapLayers()) > before and not panel.scene_actions.runs
        yield self._settled

    def _look(self) -> Steps:
        """Play, profile, dates, comparison."""
        group = series_of(QgsProject.instance())[0].group
        canvas, began = iface.mapCanvas(), time.monotonic()
        play(group, iface)
        yield lambda: time.monotonic() - began > 2
        canvas.temporalController().pause()
        canvas.temporalController().setNavigationMode(
            QgsTemporalNavigationObject.NavigationMode.NavigationOff
        )
        self._bench.profile.open()
        yield lambda: self._bench.profile.panel is not None and bool(self._bench.profile.panel.contents)
        profile = self._bench.profile.panel
        for share in (0.3, 0.5, 0.7):
            profile.place_at(self._place(share))
            yield lambda: not profile.reader.running and bool(profile.plot.curves)
        profile.plot.hovered.emit(profile.plot.mark_at(200, 100))
        yield self._settled
        profile.plot.hovered.emit(None)
        self._bench.dates.open()
        yield lambda: self._bench.dates.panel is not None and self._bench.dates.panel.table.rowCount() > 1
        dates = self._bench.dates.panel
        dates.table.selectRow(1)
        self._bench.compare.open()
        yield lambda: self._bench.compare.panel is not None and self._bench.compare.panel.dates[1].count() > 2
        compare = self._bench.compare.panel
        compare.swipe_action.setChecked(True)
        compare.dates[1].setCurrentIndex(2)
        yield lambda: compare.swipe.item.has_image
        for share in (0.3, 0.6):
            compare.swipe.item.move_to(share)
            yield self._settled
        canvas.zoomByFactor(0.8)
        yield self._settled
        compare.later.trigger()
        yield self._settled

    def _new_project(self, number: int) -> Steps:
        for entry in (self._bench.profile, self._bench.dates, self._bench.compare):
            # Every second time it happens while they are open.
            entry.dock.setUserVisible(number % 2 == 0)
        yield self._settled
        iface.newProject(False)
        self._prepare_project()
        iface.messageBar().clearWidgets()
        for entry in (self._bench.profile, self._bench.dates, self._bench.compare):
            entry.dock.setUserVisible(False)
        yield self._settled
        # Deferred deletions, timers, and tasks that were dropped.
        began = time.monotonic()
        yield lambda: time.monotonic() - began > 1.5 and QgsApplication.taskManager().count() == 0

    def _prepare_project(self) -> None:
        QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:32631"))
        iface.mapCanvas().setExtent(self._box)

    def state(self) -> list[str]:
        """Texts of the panels, and what runs."""
        panels = [
            entry.panel for entry in (self._bench.profile, self._bench.dates) if entry.panel is not None
        ]
        labels = [label.text() for panel in panels for label in panel.findChildren(QLabel) if label.text()]
        manager, pool = QgsApplication.taskManager(), tasks.thread_pool()
        places = f"{pool.activeThreadCount()} of {pool.maxThreadCount()} places of the pool are taken"
        works = [f"{task.description()}: status {int(task.status())}" for task in manager.tasks()]
        kept = [f"{work.description()}: halted {work.halted()}" for work in tasks.alive]
        profile = self._bench.profile.panel
        known = (
            (profile.contents, profile._chosen, profile._listed, profile.reader._opening) if profile else ()
        )
        return [places, *labels, *works, *kept, str(known), str(series_of(QgsProject.instance()))]

    def _place(self, share: float) -> QgsGeometry:
        box = self._box
        x, y = box.xMinimum() + share * box.width(), box.yMinimum() + 0.5 * box.height()
        return QgsGeometry.fromPointXY(QgsPointXY(x, y))

    def _names(self) -> list[str]:
        return [scene.id for scene in self.panel.model.shown if "T31TDG" in scene.id]


class Account:
    """What is held by this process and the engine's."""

    def __init__(self) -> None:
        self._alive = 0
        self._heap = ctypes.CDLL(None)
        self._heap.mallinfo2.restype = _Heap
        QgsProject.instance().layersAdded.connect(self._added)

    def _added(self, layers: list[QgsMapLayer]) -> None:
        for layer in layers:
            self._alive += 1
            layer.destroyed.connect(self._gone)

    def _gone(self, *_: object) -> None:
        self._alive -= 1

    def figures(self) -> dict[str, object]:
        """Figures after a round, in MiB and in numbers."""
        gc.collect()
        self._heap.malloc_trim(0)
        heap = self._heap.mallinfo2()
        own = Counter(
            f"{type(one).__module__}.{type(one).__qualname__}"
            for one in gc.get_objects()
            if type(one).__module__.startswith(PLUGIN)
        )
        # By their types: `isinstance` asks classes of Qt's and QGIS's for an attribute, upon which each makes
        # an object of every method that it has, 50,000 together.
        wrapped = [one for one in gc.get_objects() if issubclass(type(one), QObject)]
        wrapped = [one for one in wrapped if not sip.isdeleted(one)]
        engines = [_process(pid) for pid in _children(os.getpid())]
        return {
            "time": time.time(),
            **_process(os.getpid()),
            "allocated": (heap.uordblks + heap.hblkhd) / 2**20,
            "layers": self._alive,
            "layer_wrappers": sum(isinstance(one, QgsMapLayer) for one in wrapped),
            "qobjects": len(wrapped),
            "widgets": len(QApplication.allWidgets()),
            "objects": len(gc.get_objects()),
            "own_objects": sum(own.values()),
            "tasks": len(tasks.alive)
            + len(running.alive)
            + len(layer_loading.alive)
            + len(compare_item._running),
            "processors": len(PostProcessor._waiting),
            "temporary": sum(len(files) for _, _, files in os.walk(os.environ["TMPDIR"])),
            "engines": len(engines),
            **{
                f"engine_{name}": sum(one[name] for one in engines)
                for name in ("private", "files", "threads")
            },
            "own": dict(own),
            "wrapped": dict(Counter(type(one).__name__ for one in wrapped)),
        }


class _Heap(ctypes.Structure):
    """glibc's `struct mallinfo2`."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    ]


def _process(pid: int) -> dict[str, float]:
    place = Path("/proc") / str(pid)
    rows = (line.split() for line in (place / "smaps_rollup").read_text().splitlines()[1:])
    sizes = {row[0].rstrip(":"): int(row[1]) / 2**10 for row in rows}
    return {
        "resident": sizes["Rss"],
        "private": sizes["Private_Dirty"],
        "files": len(os.listdir(place / "fd")),
        "threads": len(os.listdir(place / "task")),
    }


def _children(pid: int) -> list[int]:
    tasks_of = (Path("/proc") / str(pid) / "task").iterdir()
    found = [int(child) for task in tasks_of for child in (task / "children").read_text().split()]
    return [*found, *(grandchild for child in found for grandchild in _children(child))]


soak = Soak(given_task())
soak.start()
