# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages in QGIS's bar last no longer than what their buttons call."""

from __future__ import annotations

from qgis.gui import QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QWidget
from temporal_liif.ui.messages import Messages


def test_messages_go_with_the_plugin_and_others_stay(qgis_app, qtbot):
    bar, parent, forgotten = QgsMessageBar(), QWidget(), []
    for widget in (bar, parent):
        qtbot.addWidget(widget)
    messages = Messages(bar, None, parent)
    bar.pushMessage("QGIS", "Its own.")
    messages.error("Wrong.", "Why.")
    messages.engine_needed("No engine.", "Why.", None)
    messages.news("Good.")
    messages.apart("Series", "/made", lambda: None, lambda: forgotten.append(True))
    shown = bar.items()
    assert len(shown) == 5
    messages.remove()
    assert [item.text() for item in bar.items()] == ["Its own."]
    qtbot.waitUntil(lambda: sum(map(sip.isdeleted, shown)) == 4)
    assert not forgotten
