# SPDX-License-Identifier: GPL-2.0-or-later
"""What follows the changes of the project does so once: when they end, or when a run has added its layers."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject
from temporal_liif.ui import layer_loading
from temporal_liif.ui.project_changes import ProjectChanges


def test_changes_are_followed_once_when_a_run_has_added_its_layers(qgis_new_project, qtbot, monkeypatch):
    parent, seen = QObject(), []
    root = QgsProject.instance().layerTreeRoot()
    changes = ProjectChanges(parent, 20, lambda: seen.append(len(root.children())))
    changes.follow(True)
    assert seen == [0]
    root.addGroup("one")
    root.addGroup("two")
    qtbot.waitUntil(lambda: seen == [0, 2], timeout=2000)
    monkeypatch.setattr(layer_loading, "alive", {object()})
    root.addGroup("three")
    qtbot.wait(150)
    assert seen == [0, 2]
    root.addGroup("four")
    layer_loading.alive.clear()
    qtbot.waitUntil(lambda: seen == [0, 2, 4], timeout=2000)
    changes.follow(False)
    root.addGroup("five")
    qtbot.wait(100)
    assert seen == [0, 2, 4]
