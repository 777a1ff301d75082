# SPDX-License-Identifier: GPL-2.0-or-later
"""Work in the background: delivered on the main thread, cancelled anywhere, never in each other's way."""

from __future__ import annotations

import gc
import threading
import weakref
from types import SimpleNamespace

import pytest
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QThread
from temporal_liif.core.errors import TemporalLiifError
from temporal_liif.ui import tasks
from temporal_liif.ui.layer_loading import opened
from temporal_liif.ui.tasks import Work


def wait(event):
    """Work that waits for an event, or its cancelling."""

    def run(work):
        while not event.wait(0.01):
            if work.halted():
                return None
        return threading.get_ident()

    return run


def test_work_that_waits_for_other_work_does_not_lock_up(qgis_app, qtbot):
    """More tasks than the pool has threads wait for the last one."""
    released, notices = threading.Event(), []
    count = tasks.thread_pool().maxThreadCount() + 3
    for number in range(count):
        Work(f"waits {number}", wait(released), notices.append, notices.append).start()
    Work("releases", lambda work: released.set(), notices.append, notices.append).start()
    try:
        qtbot.waitUntil(lambda: len(notices) == count + 1, timeout=20_000)
    finally:
        released.set()
    assert threading.get_ident() not in notices
    qtbot.waitUntil(lambda: tasks.thread_pool().activeThreadCount() == 0, timeout=10_000)


def test_results_and_errors_come_on_the_main_thread(qgis_app, qtbot):
    notices = []

    def fail(work):
        raise TemporalLiifError("no")

    for function in (fail, lambda work: "yes"):
        Work(
            "says",
            function,
            lambda result: notices.append((result, QThread.currentThread())),
            lambda error: notices.append((str(error), QThread.currentThread())),
        ).start()
    qtbot.waitUntil(lambda: len(notices) == 2, timeout=20_000)
    assert {text for text, _ in notices} == {"no", "yes"}
    assert all(thread == QgsApplication.instance().thread() for _, thread in notices)


def test_a_cancel_in_the_task_manager_is_reported_and_a_drop_is_not(qgis_app, qtbot):
    never, notices = threading.Event(), []
    works = [
        Work(
            name, wait(never), notices.append, notices.append, lambda name=name: notices.append(name)
        ).start()
        for name in ("cancelled", "dropped")
    ]
    qtbot.waitUntil(lambda: all(work.status() == work.TaskStatus.Running for work in works), timeout=20_000)
    works[0].cancel()
    works[1].drop()
    qtbot.waitUntil(lambda: not tasks.alive, timeout=20_000)
    assert notices == ["cancelled"]


def test_threads_that_outlive_the_work_may_ask_whether_to_go_on(qgis_app, qtbot):
    never, observed, notices = threading.Event(), [], []
    asking = [threading.Event(), threading.Event()]

    def leave_behind(work):
        def stay():
            while not work.halted():
                asking[0].set()
            asking[1].wait(20)
            observed.append((sip.isdeleted(work), work.halted()))

        threading.Thread(target=stay, daemon=True).start()
        return wait(never)(work)

    Work("cancelled by QGIS", leave_behind, notices.append, notices.append).start()
    assert asking[0].wait(20)
    QgsApplication.taskManager().cancelAll()
    qtbot.waitUntil(lambda: not tasks.alive and QgsApplication.taskManager().count() == 0, timeout=20_000)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    asking[1].set()
    qtbot.waitUntil(lambda: bool(observed), timeout=20_000)
    assert observed == [(True, True)] and not notices


def test_a_search_cancelled_in_the_task_manager_leaves_the_panel_ready(make_panel, qtbot):
    import sys

    from temporal_liif.engine.client import Engine

    engine = Engine(sys.executable, extra_services={"catalog.search": "tests.ui.services:slow"})
    panel = make_panel(engine)
    panel.start_search()
    qtbot.waitUntil(lambda: panel.busy.step == "Searching", timeout=30_000)
    (task,) = (task for task in QgsApplication.taskManager().activeTasks() if "Search" in task.description())
    task.cancel()
    qtbot.waitUntil(lambda: not panel.search.running, timeout=20_000)
    assert panel.search_button.text() == "Search" and not panel.busy.isVisible()
    assert panel.messages.bar.items() == []
    engine.stop()


def test_layers_are_opened_elsewhere_and_used_here(scenery, qgis_app, qtbot, tmp_path):
    path, notices = str(scenery.folder / "scenery" / "0_31TDG_red.tif"), []
    Work("opens", lambda work: opened(path, False), notices.append, notices.append).start()
    qtbot.waitUntil(lambda: bool(notices), timeout=20_000)
    (layer,) = notices
    assert isinstance(layer, QgsRasterLayer) and layer.isValid() and layer.name() == "0_31TDG_red"
    here = QgsApplication.instance().thread()
    assert layer.thread() == here and layer.dataProvider().thread() == here
    QgsProject.instance().addMapLayer(layer)
    assert QgsProject.instance().mapLayer(layer.id()) is layer
    QgsProject.instance().clear()
    with pytest.raises(TemporalLiifError, match="cannot be opened"):
        opened(str(tmp_path / "gone.tif"), True)


def test_what_qgis_loses_is_begun_again(take_places, qtbot, monkeypatch):
    """QGIS 3.22 takes a waiting task for one that has just ended where both had the same place in memory."""
    manager, asked, notices = QgsApplication.taskManager(), [], []

    def add(task) -> bool:
        asked.append(task)
        return manager.addTask(task) if len(asked) > 1 else True

    # Later versions of QGIS have a pool of tasks.
    pool = {"threadPool": manager.threadPool} if hasattr(manager, "threadPool") else {}
    forgetful = SimpleNamespace(addTask=add, **pool)
    monkeypatch.setattr(tasks, "QgsApplication", SimpleNamespace(taskManager=lambda: forgetful))
    monkeypatch.setattr(tasks, "PATIENCE", 50)
    work = Work("lost", lambda task: 7, notices.append, notices.append).start()
    qtbot.waitUntil(lambda: notices == [7], timeout=10_000)
    assert asked[0] is work and len(asked) == 2
    tasks.alive.discard(work)
    # A task that is only waiting for its turn is begun once.
    release, ran = take_places(), []
    Work("waits", lambda task: ran.append(True), lambda done: notices.append("done"), notices.append).start()
    qtbot.wait(300)
    assert ran == [] and len(asked) == 3
    release.set()
    qtbot.waitUntil(lambda: notices == [7, "done"], timeout=10_000)
    assert ran == [True] and len(asked) == 3


def test_what_is_cancelled_before_it_begins_is_left_to_the_thread_that_takes_it_up(take_places, qtbot):
    """QGIS would delete it while that thread begins it."""
    release, ran, notices = take_places(), [], []
    works = [
        Work(name, ran.append, ran.append, ran.append, lambda name=name: notices.append(name)).start()
        for name in ("cancelled", "dropped")
    ]
    works[0].cancel()
    works[1].drop()
    qtbot.wait(30)
    assert all(not sip.isdeleted(work) and work.status() == work.TaskStatus.Queued for work in works)
    assert not notices and all(work.halted() for work in works)
    release.set()
    qtbot.waitUntil(lambda: not tasks.alive, timeout=20_000)
    assert notices == ["cancelled"] and ran == []
    qtbot.waitUntil(lambda: QgsApplication.taskManager().count() == 0, timeout=10_000)


def test_what_waits_when_the_plugin_goes_is_not_left_in_the_queue(take_places, qtbot):
    release, ran = take_places(), []
    work = Work("waits", ran.append, ran.append, ran.append).start()
    tasks.drop_all()
    assert work.status() == work.TaskStatus.Terminated
    release.set()
    qtbot.waitUntil(lambda: not tasks.alive and tasks.thread_pool().activeThreadCount() == 0, timeout=10_000)
    assert ran == []


@pytest.mark.parametrize("end", ["cancel", "drop"])
def test_what_qgis_loses_and_nobody_wants_is_let_go_of(qgis_app, qtbot, monkeypatch, end):
    manager, notices = QgsApplication.taskManager(), []
    pool = {"threadPool": manager.threadPool} if hasattr(manager, "threadPool") else {}
    forgetful = SimpleNamespace(addTask=lambda task: True, **pool)
    monkeypatch.setattr(tasks, "QgsApplication", SimpleNamespace(taskManager=lambda: forgetful))
    monkeypatch.setattr(tasks, "PATIENCE", 50)
    work = Work("lost", notices.append, notices.append, notices.append, lambda: notices.append("stopped"))
    work.start()
    getattr(work, end)()
    qtbot.waitUntil(lambda: work.status() == work.TaskStatus.Terminated, timeout=10_000)
    assert notices == [] and work._again is None
    tasks.alive.discard(work)


def test_what_a_failed_function_held_is_let_go_of_at_once(qgis_app, qtbot):
    """As soon as the error was reported, without Python's collector: files that were open can be replaced."""

    class Held:
        pass

    references, notices = [], []

    def fail(work):
        held = Held()
        references.append(weakref.ref(held))
        raise TemporalLiifError("no")

    gc.collect()
    gc.disable()
    try:
        Work("fails", fail, notices.append, lambda error: notices.append(str(error))).start()
        qtbot.waitUntil(lambda: notices == ["no"], timeout=20_000)
        qtbot.waitUntil(lambda: references[0]() is None, timeout=2000)
    finally:
        gc.enable()
