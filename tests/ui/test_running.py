# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs in QGIS's task manager: cancelled while they wait, lost by QGIS, left when the plugin goes."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from qgis.core import QgsApplication
from qgis.PyQt import sip
from temporal_liif.core.stack.open import read_stack
from temporal_liif.tests.provider.conftest import write_geotiff
from temporal_liif.ui import running, tasks
from temporal_liif.ui.running import Run

pytestmark = pytest.mark.usefixtures("processing_provider", "qgis_new_project")


@pytest.fixture
def run(tmp_path):
    """A run that clips two dates, and what it says at its end."""
    paths = []
    for day in ("2021-05-01", "2021-05-11"):
        path = tmp_path / f"{day}.tif"
        write_geotiff(path, np.full((1, 8, 8), 1000, "uint16"), nodata=0)
        paths.append(str(path))
    made = Run(
        "temporalliif:clipstack",
        {"INPUT": paths, "EXTENT": "600000,600040,4999960,5000000", "OUTPUT": str(tmp_path / "out")},
    )
    made.notices = []
    made.ended.connect(lambda ok, results: made.notices.append(ok))
    yield made
    if made not in running.alive:
        # Of the last test of all, pytest lets go of this after QGIS's end, and a context goes with QGIS.
        made.context = None


@pytest.fixture
def queue(take_places):
    """All places for tasks taken, until the event is set."""
    return take_places()


@pytest.mark.parametrize("by", ["panel", "task manager"])
def test_a_waiting_run_that_is_cancelled_is_left_to_the_thread_that_takes_it_up(
    run, queue, by, qtbot, tmp_path
):
    """QGIS 3.22 would delete it while that thread begins it."""
    run.start()
    qtbot.waitUntil(lambda: run.task is not None, timeout=10_000)
    task = run.task
    if by == "panel":
        run.cancel()
    else:
        QgsApplication.taskManager().cancelAll()
    qtbot.wait(30)
    assert not sip.isdeleted(task) and task.status() == task.TaskStatus.Queued
    assert run.notices == [] and run.cancelled
    queue.set()
    qtbot.waitUntil(lambda: run.notices == [False], timeout=20_000)
    assert run not in running.alive and not (tmp_path / "out").exists()


def test_a_waiting_run_is_not_left_in_the_queue_when_the_plugin_goes(run, queue, qtbot, tmp_path):
    run.start()
    qtbot.waitUntil(lambda: run.task is not None, timeout=10_000)
    task = run.task
    running.cancel_all()
    assert task.status() == task.TaskStatus.Terminated
    queue.set()
    qtbot.waitUntil(lambda: run not in running.alive, timeout=10_000)
    assert run.notices == [] and not (tmp_path / "out").exists()


def test_a_run_that_qgis_loses_is_begun_again(run, qtbot, monkeypatch, tmp_path):
    manager, asked = QgsApplication.taskManager(), []

    def add(task) -> bool:
        asked.append(task)
        return manager.addTask(task) if len(asked) > 1 else True

    forgetful = SimpleNamespace(taskManager=lambda: SimpleNamespace(addTask=add))
    monkeypatch.setattr(running, "QgsApplication", forgetful)
    monkeypatch.setattr(tasks, "PATIENCE", 50)
    run.start()
    qtbot.waitUntil(lambda: bool(run.notices), timeout=20_000)
    assert run.notices == [True] and len(asked) == 2 and not run.cancelled
    assert len(read_stack(tmp_path / "out").observations) == 2


def test_a_run_that_qgis_loses_ends_when_it_is_cancelled(run, qtbot, monkeypatch):
    forgetful = SimpleNamespace(taskManager=lambda: SimpleNamespace(addTask=lambda task: True))
    monkeypatch.setattr(running, "QgsApplication", forgetful)
    monkeypatch.setattr(tasks, "PATIENCE", 50)
    run.start()
    qtbot.waitUntil(lambda: run.task is not None, timeout=10_000)
    run.cancel()
    qtbot.waitUntil(lambda: run.notices == [False], timeout=10_000)
    assert run not in running.alive
