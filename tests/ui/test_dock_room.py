# SPDX-License-Identifier: GPL-2.0-or-later
"""A panel in a dock that is too low for it."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget
from temporal_liif.ui.dock_room import LOWEST, DockRoom


def test_a_panel_scrolls_where_it_has_too_little_room_and_fills_what_there_is(qgis_app, qtbot):
    panel = QWidget()
    panel.setMinimumSize(200, 400)
    room = DockRoom(panel)
    qtbot.addWidget(room)
    least = room.minimumSizeHint()
    assert least.height() == LOWEST
    room.resize(300, 500)
    room.show()
    bar = room.verticalScrollBar()
    assert (panel.width(), panel.height()) == (300, 500) and not bar.isVisible()
    room.resize(300, 150)
    qtbot.waitUntil(bar.isVisible)
    assert panel.height() == 400 and bar.maximum() == 250
    assert (
        panel.width() == 300 - bar.width()
        and room.minimumSizeHint().width() == least.width() == 200 + bar.width()
    )
    # The panel changes by itself: it folds something away.
    panel.setMinimumHeight(100)
    qtbot.waitUntil(lambda: panel.height() == 150 and not bar.isVisible())
    assert room.minimumSizeHint().height() == 100
