# SPDX-License-Identifier: GPL-2.0-or-later
"""Imports every module of the plugin's window under PyQt6, and makes, draws and uses its widgets.

Prints one JSON object: {modules: {name: error or ""}, widgets: {class: error or ""}, lacking: {file: [...]}},
where `lacking` is what the source takes from classes of Qt by their names and PyQt6 has not.
"""

from __future__ import annotations

import ast
import importlib
import json
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from temporal_liif.tests.qt6 import stubs

ROOT = Path(__file__).resolve().parents[2]
errors: list[str] = []


def modules() -> list[str]:
    """The modules that import Qt, by their names in the plugin."""
    files = [path for room in ("ui", "provider") for path in (ROOT / room).rglob("*.py")]
    names = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in files]
    return ["plugin", *sorted(name for name in names if not name.endswith("__init__"))]


def outcome(function: Callable[[], Any]) -> str:
    """How a call ends: empty, or the error and its place."""
    errors.clear()
    try:
        function()
    except Exception as error:
        _note(type(error), error, error.__traceback__)
    return "; ".join(errors)


def _note(kind: type, error: BaseException, trace: Any) -> None:
    """Exceptions in slots and event handlers come here, too; Qt 6 would end the process for them."""
    at = traceback.extract_tb(trace)[-1]
    errors.append(f"{kind.__name__}: {error} ({Path(at.filename).name}:{at.lineno})")


def scenes() -> list[Any]:
    """Six scenes, with and without clouds."""
    from temporal_liif.core.scenes.scene import Asset, AssetBand, Scene

    first = datetime(2021, 5, 1, 10, 30, tzinfo=timezone.utc)
    bands = (AssetBand(1, "B04", "red", 0.665, 10.0, 1e-4, 0.0, 0.0, "uint16"),)
    one = Scene(
        "S2A_1",
        "earth-search",
        "sentinel-2-l2a",
        first,
        bbox=(3.0, 41.5, 3.1, 41.6),
        platform="sentinel-2a",
        assets={"B04": Asset("B04", "https://example.org/B04.tif", bands, size=10_000_000, shape=(100, 100))},
    )
    days = [first + timedelta(days=5 * number) for number in range(6)]
    covers = [None, 3.0, 40.0, 99.0, 12.0, 0.0]
    return [
        replace(one, id=f"S2A_{number}", time=day, cloud_cover=cover)
        for number, (day, cover) in enumerate(zip(days, covers))
    ]


def curves() -> list[Any]:
    """One quantity of four dates: observed, masked, estimated, with its uncertainty."""
    import numpy as np
    from temporal_liif.core.analysis.profile import Profile, State
    from temporal_liif.ui.plot_curves import curves_of

    times = tuple(scene.time for scene in scenes()[:4])
    states = (State.OBSERVED, State.MASKED, State.ESTIMATED, State.OBSERVED)
    mean, zeros = np.array([[0.2, 0.9, 0.4, 0.6]]), np.zeros(4)
    spread, clear = np.full((1, 4), 0.05), np.ones(4, int)
    return curves_of([("a", Profile(times, ("NDVI",), mean, spread, spread, clear, 9, states, zeros, False))])


def filled(widget: Any) -> Any:
    """A widget with something to show, where it takes scenes or texts."""
    name = type(widget).__name__
    if name == "Timeline":
        widget.show_scenes(scenes(), None, None, complete=False)
        widget.show_selection(["S2A_1"])
    elif name == "Details":
        widget.show_scene(scenes()[1])
    elif name == "PeriodField":
        for text in ("May 2021", "last 90 days", "2021-05-01/2021-07-01", "nonsense"):
            widget.set_text(text)
    elif name == "Plot":
        widget.show_curves(curves())
    elif name == "ResultsView":
        widget.model().add(scenes())
        widget.selectAll()
    return widget


def makers() -> dict[str, Callable[[], Any]]:
    """How each widget is made."""
    from qgis.gui import QgsMapCanvas

    ui, canvas = "temporal_liif.ui", QgsMapCanvas()
    given: dict[str, tuple[Any, ...]] = {
        "area_button.AreaButton": (canvas,),
        "catalogue_choice.Choice": ("Provider", "Who is asked"),
        "connection_dialog.ConnectionDialog": (None, None),
        "dates_panel.DatesPanel": (canvas,),
        "details.Details": (),
        "disk_options.DiskGroup": (),
        "engine_setup.EngineSetup": (),
        "index_box.IndexBox": (),
        "label.Label": ("<b>&",),
        "options_page.OptionsPage": (),
        "period_field.PeriodField": (),
        "place_dialog.PlaceDialog": (),
        "plot.Plot": (),
        "profile_layout.ProfileLayout": (),
        "profile_panel.ProfilePanel": (canvas,),
        "progress_row.ProgressRow": ("Search", lambda: None),
        "search_form.SearchForm": (canvas, lambda: None),
        "series_options.SeriesGroup": (),
        "timeline.Timeline": (),
    }
    made = {}
    for path, arguments in given.items():
        module, _, name = path.partition(".")
        kind = getattr(importlib.import_module(f"{ui}.{module}"), name)
        made[name] = lambda kind=kind, arguments=arguments: kind(*arguments)
    model = importlib.import_module(f"{ui}.results_model").ResultsModel
    made["ResultsView"] = lambda: importlib.import_module(f"{ui}.results_view").ResultsView(model())
    return made


def used(make: Callable[[], Any]) -> None:
    """Make a widget, draw it, and do with it and all in it what a mouse and a keyboard can do."""
    from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
    from qgis.PyQt.QtGui import QHelpEvent, QWheelEvent
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QApplication, QWidget

    widget = filled(make())
    widget.resize(420, 320)
    widget.show()
    QApplication.processEvents()
    widget.grab()
    middle, keys = QPoint(60, 20), Qt.Key
    for one in (widget, *widget.findChildren(QWidget)):
        place = QPointF(middle), QPointF(one.mapToGlobal(middle))
        buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        turned, none = QPoint(0, 120), Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(one, QWheelEvent(*place, turned, turned, buttons, none, phase, False))
        QApplication.sendEvent(one, QHelpEvent(QEvent.Type.ToolTip, middle, one.mapToGlobal(middle)))
        QTest.mouseMove(one, middle)
        if not hasattr(one, "menu") and not one.inherits("QAbstractButton") and not one.inherits("QComboBox"):
            QTest.mouseClick(one, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, middle)
            for key in (
                keys.Key_Left,
                keys.Key_Right,
                keys.Key_Home,
                keys.Key_End,
                keys.Key_Up,
                keys.Key_Down,
            ):
                QTest.keyClick(one, key)
        QApplication.processEvents()
        if popup := QApplication.activePopupWidget():
            popup.close()
    widget.grab()
    widget.close()


def attributes_of(source: str) -> Iterator[tuple[int, str, list[str]]]:
    """Line, module and names of everything that is taken from a class or an enum of Qt by its name."""
    tree = ast.parse(source)
    known: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt."):
            known |= {
                one.asname or one.name: f"{node.module[len('qgis.PyQt.') :]}.{one.name}" for one in node.names
            }
    for node in ast.walk(tree):
        names, at = [], node
        while isinstance(at, ast.Attribute):
            names, at = [at.attr, *names], at.value
        if names and isinstance(at, ast.Name) and at.id in known:
            module, _, name = known[at.id].partition(".")
            yield node.lineno, module, [name, *names]


def lacking(source: str) -> list[str]:
    """What PyQt6 has not, of all this."""
    found = []
    for line, module, (first, *names) in attributes_of(source):
        at = getattr(importlib.import_module(f"qgis.PyQt.{module}"), first, None)
        for name in names:
            if not isinstance(at, type):
                break
            at = getattr(at, name, None)
            if at is None:
                found.append(f"{line}: {first}.{'.'.join(names)}")
    return found


def example() -> dict[str, Any]:
    """What is found of a source and of a widget that are not ready."""
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtWidgets import QWidget

    class Old(QWidget):
        def mousePressEvent(self, event: Any) -> None:
            self.pressed = event.button() == getattr(Qt, "LeftButton")  # noqa: B009

    names = "Qt.LeftButton, Qt.MouseButton.LeftButton, Qt.AlignmentFlag.AlignMiddle"
    source = f"from qgis.PyQt.QtCore import Qt\na = {names}"
    return {"lacking": lacking(source), "used": outcome(lambda: used(Old))}


def answer_dialogs() -> None:
    """Nobody is there to close what waits for an answer."""
    from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QMenu, QMessageBox

    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        setattr(QFileDialog, name, staticmethod(lambda *_, **__: ("", "")))
    QFileDialog.getExistingDirectory = staticmethod(lambda *_, **__: "")
    for kind in (QDialog, QMenu, QMessageBox):
        kind.exec = lambda *_: 0
    for name in ("question", "information", "warning", "critical"):
        setattr(QMessageBox, name, staticmethod(lambda *_, **__: QMessageBox.StandardButton.No))


def main() -> None:
    """All of it."""
    stubs.install()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from qgis.PyQt.QtWidgets import QApplication

    application = QApplication([])
    sys.excepthook = _note
    answer_dialogs()
    imported = {
        name: outcome(lambda name=name: importlib.import_module(f"temporal_liif.{name}"))
        for name in modules()
    }
    widgets = {name: outcome(lambda make=make: used(make)) for name, make in makers().items()}
    files = [ROOT / f"{name.replace('.', '/')}.py" for name in modules()]
    found = {str(path.relative_to(ROOT)): lacking(path.read_text(encoding="utf-8")) for path in files}
    missing = {name: what for name, what in found.items() if what}
    report = {"modules": imported, "widgets": widgets, "lacking": missing, "example": example()}
    print(json.dumps(report), flush=True)
    del application
    # Threads of what was begun meanwhile are not waited for.
    os._exit(0)


if __name__ == "__main__":
    main()
