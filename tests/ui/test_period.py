# SPDX-License-Identifier: GPL-2.0-or-later
"""The period of a search: what people type, what it means, and what is refused."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from qgis.core import QgsDateTimeRange, QgsProject
from qgis.PyQt.QtCore import QDate, QDateTime, QLocale, QTime
from qgis.PyQt.QtWidgets import QCalendarWidget, QFormLayout, QVBoxLayout, QWidget
from temporal_liif.core.errors import ParameterError
from temporal_liif.provider import translation
from temporal_liif.ui.period import Period, parse_period, today_utc
from temporal_liif.ui.period_field import PeriodField
from temporal_liif.ui.timeline import ticks

TODAY = date(2024, 3, 31)


def days(first: str, last: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("05/2021", "2021-05-01", "2021-05-31"),
        ("May 2021", "2021-05-01", "2021-05-31"),
        ("2021 sept.", "2021-09-01", "2021-09-30"),
        ("Q4 2021", "2021-10-01", "2021-12-31"),
        ("2021-05-03", "2021-05-03", "2021-05-03"),
        ("20210503", "2021-05-03", "2021-05-03"),
        ("3.5.2021", "2021-05-03", "2021-05-03"),
        ("May 3rd, 2021", "2021-05-03", "2021-05-03"),
        ("25/12/2021", "2021-12-25", "2021-12-25"),
        ("12/25/2021", "2021-12-25", "2021-12-25"),
        ("2021-05-01/2021-07-01", "2021-05-01", "2021-07-01"),
        ("2021-05-01 – 2021-07-01", "2021-05-01", "2021-07-01"),
        ("2021-05-01..2021-07-01", "2021-05-01", "2021-07-01"),
        ("2021-05-01-2021-07-01", "2021-05-01", "2021-07-01"),
        ("between 2021-05-01 and 2021-07-01", "2021-05-01", "2021-07-01"),
        ("2021-05/2021-07", "2021-05-01", "2021-07-31"),
        ("2020-2021", "2020-01-01", "2021-12-31"),
        ("from May to July 2021", "2021-05-01", "2021-07-31"),
        ("5-20 May 2021", "2021-05-05", "2021-05-20"),
        ("May 1 - June 10, 2021", "2021-05-01", "2021-06-10"),
        ("last 90 days", "2024-01-02", "2024-03-31"),
        ("past 2 weeks", "2024-03-18", "2024-03-31"),
        ("last 1 month", "2024-03-01", "2024-03-31"),
        ("Last 12 months", "2023-04-01", "2024-03-31"),
        ("last month", "2024-02-01", "2024-02-29"),
        ("last year", "2023-01-01", "2023-12-31"),
        ("this year", "2024-01-01", "2024-03-31"),
        ("this week", "2024-03-25", "2024-03-31"),
        ("yesterday", "2024-03-30", "2024-03-30"),
        ("since Feb 2024", "2024-02-01", "2024-03-31"),
        ("2024-02-10 to today", "2024-02-10", "2024-03-31"),
        ("2024-02-10/..", "2024-02-10", "2024-03-31"),
    ],
)
def test_periods_as_people_write_them(text, first, last):
    assert parse_period(text, TODAY) == days(first, last)
    assert parse_period(parse_period(text, TODAY).text(), TODAY) == days(first, last)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "No period"),
        ("whenever", "'whenever' is not a period"),
        ("May 21", "not a period"),
        ("03/05/2021", "read in two ways. Write 2021-05-03 or 2021-03-05"),
        ("2021-02-30", "no day 2021-02-30: that month has 28 days"),
        ("2021-13", "no month 13"),
        ("2021-05-01T22:00-05:00/2021-06-01", "time of day"),
        ("2021-07-01/2021-05-01", "begins on 2021-07-01, after its end on 2021-05-01"),
        ("Nov - Feb 2021", "write both years"),
        ("last 99999 days", "before 1900"),
        ("../2021", "not a period"),
    ],
)
def test_what_is_no_period_is_refused_with_the_remedy(text, words):
    with pytest.raises(ParameterError) as refused:
        parse_period(text, TODAY)
    assert words in str(refused.value)


@pytest.mark.parametrize(
    ("language", "text"), [("es", "mayo 2021"), ("ca", "maig 2021"), ("de", "Mai 2021"), ("fr", "mai 2021")]
)
def test_months_have_the_names_of_the_users_language_too(language, text):
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        assert parse_period(text, TODAY) == days("2021-05-01", "2021-05-31")
        assert parse_period("May 2021", TODAY) == days("2021-05-01", "2021-05-31")
    finally:
        QLocale.setDefault(before)


def test_months_have_the_names_of_the_windows_language_beside_other_formats(monkeypatch):
    """QGIS's language is one setting, and the formats of numbers and dates another."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    monkeypatch.setattr(translation, "language", lambda: "es")
    try:
        assert parse_period("mayo - julio 2021", TODAY) == days("2021-05-01", "2021-07-31")
        assert ticks(date(2021, 4, 28), date(2021, 5, 3), 3)[1][1] == "30 abr"
        monkeypatch.setattr(translation, "language", lambda: "en")
        assert ticks(date(2021, 4, 28), date(2021, 5, 3), 3)[1][1] == "30 Apr"
    finally:
        QLocale.setDefault(before)


def test_every_day_of_a_year_is_read_in_each_form():
    for ordinal in range(366):
        day = date(2024, 1, 1) + timedelta(days=ordinal)
        name = calendar.month_name[day.month]
        for text in (f"{day}", f"{day:%Y%m%d}", f"{day.day} {name} 2024", f"{name[:3]} {day.day}, 2024"):
            assert parse_period(text, TODAY) == Period(day, day), text


def test_both_days_count_to_the_last_millisecond():
    begin, end = days("2021-05-01", "2021-05-02").moments()
    assert begin.isoformat() == "2021-05-01T00:00:00+00:00"
    assert end.isoformat() == "2021-05-02T23:59:59.999000+00:00"
    assert days("2021-05-01", "2021-05-02").days == 2


@pytest.fixture
def field(qgis_app, qtbot) -> PeriodField:
    QgsProject.instance().clear()
    made = PeriodField()
    qtbot.addWidget(made)
    return made


def test_the_days_meant_are_written_below_and_reported(field, qtbot):
    with qtbot.waitSignal(field.changed):
        field.edit.setText("May 2021")
    assert field.hint.text() == "2021-05-01 – 2021-05-31, 31 days"
    with qtbot.assertNotEmitted(field.changed):
        field.set_text("2021-05")
    field.edit.setText("May 20")
    assert field.hint.text() == ""
    field.edit.editingFinished.emit()
    assert "is not a period" in field.hint.text()
    with pytest.raises(ParameterError, match="May 20"):
        field.period()


def test_usual_periods_and_the_calendar(field):
    actions = {action.text(): action for action in field.usual.menu().actions()}
    today = today_utc()
    actions["Last year"].trigger()
    assert field.text() == "Last year"
    assert field.period() == Period(date(today.year - 1, 1, 1), date(today.year - 1, 12, 31))
    actions["This year"].trigger()
    assert field.period() == Period(date(today.year, 1, 1), today)
    field.set_text("2021-05-03/2021-05-20")
    part, last = (actions[name].menu() for name in ("First day", "Last day"))
    assert part.isEmpty()
    for menu in (part, part, last):
        menu.aboutToShow.emit()
    shown = part.actions()[0].defaultWidget()
    assert isinstance(shown, QCalendarWidget) and shown.selectedDate() == QDate(2021, 5, 3)
    shown.clicked.emit(QDate(2021, 6, 1))
    assert field.text() == "2021-06-01 – 2021-06-01"
    last.actions()[0].defaultWidget().clicked.emit(QDate(2021, 6, 9))
    assert field.period() == days("2021-06-01", "2021-06-09")


def test_the_projects_temporal_range(field):
    begin, end = (QDateTime(day, QTime(0, 0)) for day in (QDate(2019, 4, 2), QDate(2019, 9, 1)))
    QgsProject.instance().timeSettings().setTemporalRange(QgsDateTimeRange(begin, end))
    field.use_project_period()
    assert field.period() == days("2019-04-02", "2019-09-01")


def test_the_days_are_not_cut_in_a_low_and_narrow_panel(qtbot):
    panel, form, field = QWidget(), QWidget(), PeriodField()
    QFormLayout(form).addRow("Period", field)
    QVBoxLayout(panel).addWidget(form)
    qtbot.addWidget(panel)
    panel.show()
    field.set_text("06.2021 - 08.2021")
    panel.resize(210, panel.minimumSizeHint().height())
    qtbot.wait(50)
    panel.resize(210, panel.minimumSizeHint().height())
    qtbot.wait(50)
    needed, line = field.hint.heightForWidth(field.hint.width()), field.hint.fontMetrics().height()
    assert needed > 1.5 * line and field.hint.height() >= needed
    field.set_text("no period at all")
    tall = field.hint.height()
    field.set_text("06.2021 - 08.2021")
    assert field.hint.height() == needed < tall
