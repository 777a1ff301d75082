# SPDX-License-Identifier: GPL-2.0-or-later
"""Menus that are filled anew, or shown once: nothing of the last one stays."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QMenu


def empty(menu: QMenu) -> None:
    """Take everything out of a menu; `QMenu.clear` leaves its submenus alive."""
    parts = [action.menu() for action in menu.actions() if action.menu() is not None]
    menu.clear()
    for part in parts:
        part.deleteLater()


def show_once(menu: QMenu, place: QPoint) -> None:
    """Show a menu at a place of the screen until something is chosen; then it goes."""
    menu.exec(place)
    menu.deleteLater()
