# SPDX-License-Identifier: GPL-2.0-or-later
"""What PyQt6 refuses and PyQt5 takes: in the source, and in a process where widgets run under PyQt6.

In the source: enum members without their enum's name, and names that are gone.
"""

from __future__ import annotations

import ast
import importlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from temporal_liif.tests.conftest import PLUGINS

ROOT = Path(__file__).resolve().parents[1]
FILES = [ROOT / "plugin.py", *sorted((ROOT / "ui").rglob("*.py")), *sorted((ROOT / "provider").rglob("*.py"))]

GONE = {
    "exec_": "exec",
    "print_": "print",
    "desktop": "screen",
    "globalX": "globalPosition",
    "globalY": "globalPosition",
    "winEvent": "nativeEvent",
}
"""Methods that Qt 6 has no more, and what there is instead."""

KEPT = {"QVariant"}
"""Classes whose members QGIS keeps on Qt 6."""


def refused(source: str) -> Iterator[str]:
    """Line and what stands there, of everything that would fail."""
    tree = ast.parse(source)
    classes: dict[str, object] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in ("qgis", "PyQt5", "sip"):
            if node.module.startswith("PyQt5") or node.module == "sip":
                yield f"{node.lineno}: {node.module} instead of qgis.PyQt"
                continue
            module = importlib.import_module(node.module)
            classes |= {one.asname or one.name: getattr(module, one.name, None) for one in node.names}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute):
            continue
        if node.attr in GONE:
            yield f"{node.lineno}: {node.attr} instead of {GONE[node.attr]}"
        if isinstance(node.value, ast.Name) and node.value.id in classes and node.value.id not in KEPT:
            member = getattr(classes[node.value.id], node.attr, None)
            if isinstance(member, int) and type(member) not in (int, bool):
                yield f"{node.lineno}: {node.value.id}.{node.attr} instead of {type(member).__qualname__}.*"


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_source_is_ready_for_qt6(path, qgis_app):
    assert list(refused(path.read_text(encoding="utf-8"))) == []


def test_what_is_refused_is_found(qgis_app):
    source = """
from PyQt5.QtCore import QTimer
from qgis.core import QgsTask, QgsWkbTypes
from qgis.PyQt.QtCore import Qt, QEvent, QVariant
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QDialog, QSizePolicy
a = Qt.AlignLeft, QSizePolicy.Expanding, QgsTask.CanCancel, QgsWkbTypes.PolygonGeometry, QEvent.ToolTip
b = Qt.AlignmentFlag.AlignLeft, QSizePolicy.Policy.Expanding, QgsTask.Flag.CanCancel, QVariant.Int
c = QDialog().exec_(), QPalette().color(QPalette.Base)
"""
    found = list(refused(source))
    assert len(found) == 8 and found[0].startswith("2: PyQt5")
    assert {line.split(": ")[1].split(" ")[0] for line in found[1:]} == {
        "Qt.AlignLeft",
        "QSizePolicy.Expanding",
        "QgsTask.CanCancel",
        "QgsWkbTypes.PolygonGeometry",
        "QEvent.ToolTip",
        "exec_",
        "QPalette.Base",
    }


@pytest.fixture(scope="module")
def under_qt6(tmp_path_factory) -> dict[str, dict[str, str]]:
    """What tests/qt6/child.py found, with a home of its own."""
    # Not imported here: this process has the other Qt.
    if find_spec("PyQt6") is None:
        pytest.skip("PyQt6 is not installed (tests/requirements.txt)")
    home = str(tmp_path_factory.mktemp("home"))
    done = subprocess.run(
        [sys.executable, "-m", "temporal_liif.tests.qt6.child"],
        env={
            **os.environ,
            "PYTHONPATH": str(PLUGINS),
            "XDG_CACHE_HOME": home,
            "QT_QPA_PLATFORM": "offscreen",
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


def test_every_module_is_imported_under_pyqt6(under_qt6):
    assert len(under_qt6["modules"]) == len([path for path in FILES if path.name != "__init__.py"])
    assert {name: error for name, error in under_qt6["modules"].items() if error} == {}


def test_widgets_are_made_drawn_and_used_under_pyqt6(under_qt6):
    assert len(under_qt6["widgets"]) >= 20
    assert {name: error for name, error in under_qt6["widgets"].items() if error} == {}


def test_every_enum_and_method_named_by_its_class_is_in_pyqt6(under_qt6):
    assert under_qt6["lacking"] == {}


def test_what_fails_under_pyqt6_is_found(under_qt6):
    assert under_qt6["example"]["lacking"] == ["2: Qt.LeftButton", "2: Qt.AlignmentFlag.AlignMiddle"]
    assert under_qt6["example"]["used"].startswith("AttributeError: ")
