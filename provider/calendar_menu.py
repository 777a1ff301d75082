# SPDX-License-Identifier: GPL-2.0-or-later
"""Calendars in menus, made when they are first shown: a dialog would take that much longer to appear."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QCalendarWidget, QMenu, QWidgetAction


def add_calendar(
    menu: QMenu, name: str, take: Callable[[QDate], None], shown: Callable[[], QDate] = QDate.currentDate
) -> None:
    """A calendar in an empty menu. `take` gets the day that is chosen; `shown` gives the one that is marked
    when the menu opens."""

    def fill() -> None:
        if menu.isEmpty():
            calendar, action = QCalendarWidget(), QWidgetAction(menu)
            calendar.setAccessibleName(name)
            calendar.clicked.connect(take)
            calendar.activated.connect(take)
            action.setDefaultWidget(calendar)
            menu.addAction(action)
        menu.actions()[0].defaultWidget().setSelectedDate(shown())

    menu.aboutToShow.connect(fill)
