# SPDX-License-Identifier: GPL-2.0-or-later
"""Stages of work, one an event, after the panels' modules were imported on another thread."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from functools import partial

import pytest
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog
from temporal_liif.tests.conftest import PLUGINS
from temporal_liif.ui import stages as module
from temporal_liif.ui.project_rasters import ProjectRasters
from temporal_liif.ui.rasters_dialog import RastersDialog
from temporal_liif.ui.running import open_dialog
from temporal_liif.ui.stages import Modules, Stages, panel_modules


@pytest.fixture
def parent(qgis_app):
    panel_modules().end()
    yield QObject()
    panel_modules().end()


def test_each_stage_has_an_event_of_its_own(parent, qtbot):
    seen = []

    def stage(number):
        seen.append(number)
        QTimer.singleShot(0, lambda: seen.append("event"))

    stages = Stages(parent)
    stages.add(*(partial(stage, number) for number in range(3)))
    assert seen == []
    qtbot.waitUntil(lambda: len(seen) == 6)
    assert seen == [0, "event", 1, "event", 2, "event"]
    stages.add(lambda: seen.append(3))
    qtbot.waitUntil(lambda: seen[6:] == [3])


def test_what_has_not_begun_is_left_out(parent, qtbot):
    seen = []
    stages = Stages(parent)
    stages.add(lambda: seen.append(1), stages.stop, lambda: seen.append(2))
    qtbot.wait(60)
    assert seen == [1]
    stages.add(lambda: seen.append(3))
    qtbot.waitUntil(lambda: seen == [1, 3])


def test_a_parent_that_is_deleted_takes_its_stages_along(parent, qtbot):
    seen = []
    Stages(parent).add(lambda: seen.append(1))
    sip.delete(parent)
    qtbot.wait(60)
    assert seen == []


def test_a_stage_that_fails_is_reported_and_keeps_no_other_from_its_turn(parent, qtbot):
    seen = []
    with qtbot.capture_exceptions() as errors:
        Stages(parent).add(lambda: 1 / 0, lambda: seen.append(1))
        qtbot.waitUntil(lambda: seen == [1])
    assert [kind for kind, *_ in errors] == [ZeroDivisionError]


def test_the_first_stage_waits_for_the_modules_and_the_window_does_not(parent, qtbot, monkeypatch):
    gate, seen, ticks = threading.Event(), [], []
    monkeypatch.setattr(module, "_import_panels", gate.wait)
    stages = Stages(parent)
    stages.add(lambda: seen.append(1), lambda: seen.append(2))
    timer = QTimer(parent)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(5)
    qtbot.waitUntil(lambda: len(ticks) > 10)
    assert seen == [] and panel_modules().loading
    gate.set()
    qtbot.waitUntil(lambda: seen == [1, 2])
    assert not panel_modules().loading


def test_modules_begin_soon_unless_the_plugin_goes_before(qgis_app, qtbot, monkeypatch):
    seen = []
    monkeypatch.setattr(module, "_import_panels", lambda: seen.append(threading.current_thread()))
    monkeypatch.setattr(module, "START", 20)
    modules = Modules()
    modules.load_soon()
    modules.end()
    qtbot.wait(80)
    assert seen == []
    modules.load_soon()
    qtbot.waitUntil(lambda: len(seen) == 1 and not modules.loading)
    modules.load()
    modules.end()
    assert len(seen) == 1 and seen[0] is not threading.main_thread()


def test_a_module_that_cannot_be_imported_is_reported(qgis_app, monkeypatch, qtbot):
    monkeypatch.setattr(module, "MODULES", ("ui.no_such_panel", "ui.dock"))
    from qgis.core import QgsApplication

    log = QgsApplication.messageLog()
    said = []
    log.messageReceived.connect(lambda text, *_: said.append(text))
    modules = Modules()
    modules.load()
    qtbot.waitUntil(lambda: not modules.loading)
    qtbot.waitUntil(lambda: any("no_such_panel" in text for text in said))


def test_the_panels_are_imported_on_another_thread():
    code = (
        f"import sys; sys.path.insert(0, {str(PLUGINS)!r}); "
        "from qgis.core import QgsApplication; application = QgsApplication([], True);"
        "sys.path.append(QgsApplication.pkgDataPath() + '/python/plugins');"
        "from temporal_liif.ui import stages; modules = stages.panel_modules();"
        "names = ['temporal_liif.' + name for name in stages.MODULES];"
        "before = [name in sys.modules for name in names]; modules.load(); modules.end();"
        "print(any(before), all(name in sys.modules for name in names), modules.loading)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "False True False", done.stderr


def test_the_estimate_waits_until_the_dialog_stands(qgis_new_project, processing_provider, qtbot):
    """However long it takes to come up: the estimate keeps Python busy, and the layout would wait for it."""
    dialog = RastersDialog(ProjectRasters())
    qtbot.addWidget(dialog)
    time.sleep(1.2 * dialog._later.interval() / 1000)
    dialog.show()
    QApplication.processEvents()
    assert dialog.warning.text() == "" and not dialog.go.isEnabled()
    qtbot.waitUntil(lambda: "no rasters of several dates" in dialog.warning.text())
    dialog.reject()


def test_a_dialog_of_processing_is_made_in_one_event_and_shown_in_the_next(
    qgis_processing, qtbot, monkeypatch
):
    from qgis import processing

    made = []

    def make(name, parameters):
        made.append(QDialog())
        return made[-1]

    monkeypatch.setattr(processing, "createAlgorithmDialog", make)
    for _ in range(2):
        open_dialog("temporalliif:searchscenes", {})
    assert not any(dialog.isVisible() for dialog in made)
    # One goes before it is shown.
    sip.delete(made.pop())
    qtbot.waitUntil(made[0].isVisible)
    made[0].close()
