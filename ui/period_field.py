# SPDX-License-Identifier: GPL-2.0-or-later
"""Field of the search for a period: typed, chosen from usual ones or in a calendar; below it, its days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QDate, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import ParameterError
from ..provider.calendar_menu import add_calendar
from ..provider.plain_text import tooltip
from ..provider.translation import tr, translated
from .colours import fade
from .label import Label
from .period import Period, parse_period, today_utc, usual_periods


class PeriodField(QWidget):
    """A period as text. What the text means is always written below it."""

    changed = pyqtSignal()
    """The days are others, or the text has become one that is no period."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit, self.hint = QLineEdit(), Label()
        self.edit.setAccessibleName(tr("Period"))
        self.edit.setPlaceholderText(tr("2021-05, May 2021, last 90 days…"))
        self.edit.setToolTip(
            tooltip(
                tr(
                    "For example 2021, May 2021, 2021-05-01/2021-07-01, last 90 days, since 2021-05-01. "
                    "Both days count, in UTC."
                )
            )
        )
        self.usual = QToolButton()
        self.usual.setIcon(QgsApplication.getThemeIcon("/mTemporalNavigationFixedRange.svg"))
        self.usual.setIconSize(QSize(16, 16))
        self.usual.setAutoRaise(True)
        self.usual.setToolTip(tooltip(tr("Usual periods, a calendar, and the project's temporal range")))
        self.usual.setAccessibleName(tr("Usual periods"))
        self.usual.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.usual.setMenu(self._menu())
        self._known: Period | None = None
        self._lay_out()
        self.edit.textChanged.connect(self._typed)
        self.edit.editingFinished.connect(self._show)
        self.set_text(tr("Last 3 months"))

    def period(self) -> Period:
        """The days that the text means today. Raises ParameterError."""
        return parse_period(self.edit.text(), today_utc())

    @property
    def known(self) -> Period | None:
        """The days that the text meant when it was written; None where it is no period."""
        return self._known

    def text(self) -> str:
        """As it was written."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Write a period."""
        self.edit.setText(text)
        self._show()

    def set_days(self, first: date, last: date) -> None:
        """Write a period by its first and last day."""
        self.set_text(Period(first, last).text())

    def use_project_period(self) -> None:
        """Take the project's temporal range; where it is open, the day stays."""
        found = QgsProject.instance().timeSettings().temporalRange()
        first, last = (moment.date() for moment in (found.begin(), found.end()))
        before = self._days()
        self.set_days(_day(first) or before.first, _day(last) or before.last)

    def _menu(self) -> QMenu:
        menu = QMenu(self.usual)
        for title, _ in usual_periods():
            menu.addAction(title).triggered.connect(lambda *_, title=title: self.set_text(title))
        menu.addAction(tr("Project's temporal range")).triggered.connect(lambda *_: self.use_project_period())
        menu.addSeparator()
        for title, choose, chosen in (
            (tr("First day"), self._begin, lambda: self._days().first),
            (tr("Last day"), self._end, lambda: self._days().last),
        ):
            part = menu.addMenu(title)
            add_calendar(
                part,
                title,
                partial(self._take_day, choose),
                lambda chosen=chosen: QDate(*chosen().timetuple()[:3]),
            )
        return menu

    def _take_day(self, choose: Callable[[date], None], day: QDate) -> None:
        self.usual.menu().close()
        choose(date(day.year(), day.month(), day.day()))

    def _days(self) -> Period:
        return self._known or Period(today_utc(), today_utc())

    def _begin(self, day: date) -> None:
        self.set_days(day, max(day, self._days().last))

    def _end(self, day: date) -> None:
        self.set_days(min(day, self._days().first), day)

    def _typed(self) -> None:
        """The days follow each letter; what is not a period yet is no error until it is left."""
        self._take()
        self._write(self._meaning() if self._known else "")

    def _show(self) -> None:
        """Say what the text means, or why it means nothing."""
        why = self._take()
        self._write(self._meaning() if self._known else why)

    def _take(self) -> str:
        """Know the days that the text means; why it means none, where it is no period."""
        try:
            found, why = self.period(), ""
        except ParameterError as error:
            found, why = None, translated(error)
        if found != self._known:
            self._known = found
            self.changed.emit()
        return why

    def _meaning(self) -> str:
        found = self._days()
        if found.days == 1:
            return tr("{day}, one day").format(day=found.first)
        days = found.text()
        if days == self.text().strip():
            return tr("{count} days").format(count=found.days)
        return tr("{period}, {count} days").format(period=days, count=found.days)

    def _write(self, text: str) -> None:
        """The text below the field, in as many lines as it needs."""
        self.hint.setText(text)
        self.hint.setToolTip(tooltip(text))
        self._make_room()

    def _make_room(self) -> None:
        """A form does not ask how high a wrapped text is: its lines would be cut, or a gap stays below."""
        # A label never says that it needs less than its minimum.
        self.hint.setMinimumHeight(0)
        self.hint.setFixedHeight(max(0, self.hint.heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The text below has other lines."""
        super().resizeEvent(event)
        self._make_room()

    def _lay_out(self) -> None:
        # The panel may be narrower than the days.
        self.hint.setWordWrap(True)
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        fade(self.hint)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.edit, 1)
        row.addWidget(self.usual)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self.hint)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.edit)


def _day(day: QDate) -> date | None:
    return date(day.year(), day.month(), day.day()) if day.isValid() else None
