# SPDX-License-Identifier: GPL-2.0-or-later
"""The notice that a series was made without an engine, and that it goes when there is one."""

from __future__ import annotations

import sys
import threading

import pytest
from qgis.core import Qgis, QgsSettings
from qgis.PyQt.QtWidgets import QPushButton
from temporal_liif.provider.engine_access import engine_news
from temporal_liif.provider.settings import INTERPRETER
from temporal_liif.tests.ui.conftest import texts_of
from temporal_liif.ui.engine_notice import EngineNotice
from temporal_liif.ui.options_page import OptionsPage


@pytest.fixture
def pressed() -> list:
    """Filled when the button is pressed."""
    return []


@pytest.fixture
def notice(messages, pressed):
    """Listens, as in QGIS's window."""
    made = EngineNotice(messages, lambda: pressed.append(True))
    made.add()
    yield made
    made.remove()


def test_a_run_on_another_thread_is_noticed_once_with_a_button(notice, messages, pressed, qtbot):
    for why in ("none <yet>", "broken"):
        run = threading.Thread(target=lambda why=why: engine_news().missed.emit(why))
        run.start()
        run.join()
    qtbot.waitUntil(lambda: bool(messages.items()), timeout=5000)
    qtbot.wait(50)
    (item,) = messages.items()
    assert "baseline" in texts_of(messages)[0] and item.level() == Qgis.MessageLevel.Warning
    button = item.findChild(QPushButton)
    assert "broken" in button.toolTip()
    button.click()
    assert pressed == [True]
    engine_news().ready.emit()
    assert messages.items() == []
    # Whoever closes it by hand is not told again.
    notice.show_missing("x")
    messages.clearWidgets()
    engine_news().ready.emit()
    assert messages.items() == []


def test_after_the_plugin_is_gone_nobody_listens(messages, qtbot):
    notice = EngineNotice(messages, lambda: None)
    notice.add()
    notice.show_missing("x")
    notice.remove()
    assert messages.items() == []
    engine_news().missed.emit("x")
    qtbot.wait(50)
    assert messages.items() == []


def test_a_python_named_in_the_options_is_an_engine_too(qtbot, monkeypatch, notice, messages):
    QgsSettings().remove(INTERPRETER)
    page = OptionsPage()
    qtbot.addWidget(page)
    notice.show_missing("x")
    for path, left in (("/nowhere/python", 1), (sys.executable, 0)):
        page.interpreter.setFilePath(path)
        page.apply()
        assert len(messages.items()) == left
    QgsSettings().remove(INTERPRETER)
    page.hide()
