# SPDX-License-Identifier: GPL-2.0-or-later
"""Help of every panel and dialog opens its page of the manual."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import QAbstractButton
from temporal_liif.provider import help as opened
from temporal_liif.provider.formula_dialog import FormulaDialog
from temporal_liif.ui.compare_panel import ComparePanel
from temporal_liif.ui.dates_panel import DatesPanel
from temporal_liif.ui.engine_setup import EngineSetup
from temporal_liif.ui.entry import DockEntry
from temporal_liif.ui.options_page import OptionsPage
from temporal_liif.ui.profile_panel import ProfilePanel

from .test_entry import Window

ROOT = Path(__file__).parents[2]


@pytest.fixture
def urls(monkeypatch) -> list[str]:
    """The pages that would open in the browser."""
    found: list[str] = []

    class Services:
        @staticmethod
        def openUrl(url) -> None:
            assert Path(url.toLocalFile()).is_file()
            found.append(Path(url.toLocalFile()).stem)

    monkeypatch.setattr(opened, "QDesktopServices", Services)
    return found


def press_help(widget) -> None:
    """Press the one Help button of a panel or dialog."""
    (button,) = [
        one
        for one in widget.findChildren(QAbstractButton)
        if one.accessibleName() == "Help" or one.text().replace("&", "") == "Help"
    ]
    button.click()


@pytest.mark.parametrize(
    ("make", "page"),
    [
        (lambda canvas: ProfilePanel(canvas), "profile"),
        (lambda canvas: ComparePanel(canvas), "comparepanel"),
        (lambda canvas: DatesPanel(canvas), "series"),
        (lambda canvas: OptionsPage(), "options"),
        (lambda canvas: EngineSetup(), "install"),
        (lambda canvas: FormulaDialog(), "indexstack"),
    ],
)
def test_help_opens_the_page(qgis_app, qtbot, urls, make, page):
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    widget = make(canvas)
    qtbot.addWidget(widget)
    press_help(widget)
    assert urls == [page]
    if hasattr(widget, "stop"):
        widget.stop()
    if hasattr(widget, "remove") and callable(widget.remove):
        widget.remove()


def test_help_of_the_panel_and_the_manual_in_the_menu(qgis_app, qtbot, urls):
    window = Window()
    qtbot.addWidget(window.window)
    qtbot.addWidget(window.bar)
    window.window.show()
    entry = DockEntry(window)
    entry.add()
    entry.action.trigger()
    qtbot.waitUntil(lambda: entry.panel is not None and entry.panel.isVisible())
    press_help(entry.panel.bar)
    entry.manual.trigger()
    assert urls == ["dock", "index"] and entry.manual in window.menu
    entry.remove()


def test_every_page_that_is_named_is_there():
    code = "".join(
        path.read_text(encoding="utf-8") for part in ("ui", "provider") for path in (ROOT / part).glob("*.py")
    )
    pages = re.findall(r"(?:open_page|help_action|help_button|add_help)\((?:[\w.]+, )?\"(\w+)\"", code)
    assert len(pages) >= 9 and [name for name in pages if not (ROOT / "docs" / f"{name}.md").is_file()] == []


def test_every_dialog_has_help():
    files = [
        path.read_text(encoding="utf-8") for part in ("ui", "provider") for path in (ROOT / part).glob("*.py")
    ]
    dialogs = [text for text in files if re.search(r"^class \w+\(QDialog\):", text, re.M)]
    assert len(dialogs) >= 4 and all("add_help(" in text for text in dialogs)
