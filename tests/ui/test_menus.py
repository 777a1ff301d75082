# SPDX-License-Identifier: GPL-2.0-or-later
"""Menus leave nothing behind, however often they are filled and shown."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPoint, QTimer
from qgis.PyQt.QtWidgets import QMenu, QWidget
from temporal_liif.ui.menus import empty, show_once


def test_a_menu_that_is_filled_again_keeps_no_part_of_it(qgis_app, qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    for number in range(3):
        empty(menu)
        assert menu.isEmpty()
        menu.addAction(f"{number}")
        menu.addMenu("part").addAction("inner")
        qtbot.waitUntil(lambda: len(menu.findChildren(QMenu)) == 1, timeout=2000)
    assert [action.text() for action in menu.actions()] == ["2", "part"]


def test_a_menu_that_is_shown_once_goes_and_does_what_was_chosen(qgis_app, qtbot):
    parent, done = QWidget(), []
    qtbot.addWidget(parent)
    menu = QMenu(parent)
    action = menu.addAction("do")
    action.triggered.connect(lambda: done.append(True))

    def choose() -> None:
        action.trigger()
        menu.close()

    QTimer.singleShot(100, choose)
    show_once(menu, QPoint(5, 5))
    qtbot.waitUntil(lambda: not parent.findChildren(QMenu), timeout=2000)
    assert done == [True]
