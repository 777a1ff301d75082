# SPDX-License-Identifier: GPL-2.0-or-later
"""What PyQt6 refuses and PyQt5 takes: enum members without their enum's name, and names that are gone."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

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
