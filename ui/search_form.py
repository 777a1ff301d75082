# SPDX-License-Identifier: GPL-2.0-or-later
"""Search form: provider, collection, area, period, cloud cover."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone
from typing import Any

from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QDate, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QSlider,
    QToolButton,
    QWidget,
)

from ..core.dates import parse_time
from ..core.scenes.providers import AUTO, Registry, registry
from ..core.scenes.query import SearchQuery
from ..provider.parameters.query import COLLECTIONS, PROVIDERS
from ..provider.plain_text import tooltip
from ..provider.settings import PROVIDER
from ..provider.translation import tr
from .area import AreaButton
from .label import Label

COLLECTION_SETTING = "temporal_liif/dock/collection"
_ENOUGH = 8
"""Characters that a combo box shows at least, so that the panel can be narrow."""


class SearchForm(QWidget):
    """Form of a search. It sends nothing: the panel does."""

    changed = pyqtSignal()
    """The question is another one: what is being asked is out of date."""

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.collection = self._combo(tr("Collection"), tr("The kind of product."))
        self.provider = self._combo(
            tr("Provider"), tr("Who is asked. Automatic: the best source, and the next one if it fails.")
        )
        self.area = AreaButton(canvas)
        self.start, self.end = self._date(tr("First day")), self._date(tr("Last day"))
        self.cloud = QSlider(Qt.Orientation.Horizontal)
        self.cloud_text = Label()
        self._fill_collections(registry())
        self._lay_out()
        today = QDate.currentDate()
        self.start.setDate(today.addMonths(-3))
        self.end.setDate(today)
        self.cloud.valueChanged.connect(self._show_cloud)
        self.cloud.setValue(60)
        self._collection_changed()
        self.collection.currentIndexChanged.connect(self._collection_changed)
        for signal in (
            self.collection.currentIndexChanged,
            self.provider.currentIndexChanged,
            self.area.changed,
            self.start.dateChanged,
            self.end.dateChanged,
            self.cloud.valueChanged,
        ):
            signal.connect(lambda *_: self.changed.emit())

    def query(self) -> SearchQuery:
        """The query. Raises ParameterError for values that cannot be searched for."""
        return SearchQuery(
            collection=self.collection.currentData(),
            provider=self.provider.currentData(),
            area=self.area.area().geojson(),
            start=self._moment(self.start) if self.dated else None,
            end=self._moment(self.end, last=True) if self.dated else None,
            max_cloud_cover=float(self.cloud.value())
            if self.cloud.isEnabled() and self.cloud.value() < 100
            else None,
        ).checked()

    def parameters(self) -> dict[str, Any]:
        """The same question for `searchscenes`."""
        values = {
            "COLLECTION": self.collection.currentData(),
            "PROVIDER": self.provider.currentData(),
            "CLOUD_COVER": float(self.cloud.value()) if self.cloud.isEnabled() else 100.0,
            "SORT": "-datetime",
            **self.area.area().parameters(),
        }
        if self.dated:
            # As dates: QGIS writes a date's text into its history without quotes.
            values |= {"START": self.start.date(), "END": self.end.date()}
        return values

    def summary(self) -> str:
        """The question on one short line."""
        what = self.collection.currentText().split(" (")[0]
        if not self.dated:
            return what
        form = Qt.DateFormat.ISODate
        return f"{what}, {self.start.date().toString(form)} – {self.end.date().toString(form)}"

    @property
    def dated(self) -> bool:
        """Whether the collection has acquisition times."""
        return self._family().dated

    def remember(self) -> None:
        """Keep the choice of collection for the next session."""
        QgsSettings().setValue(COLLECTION_SETTING, self.collection.currentData())

    def use_project_period(self) -> None:
        """Take the project's temporal range."""
        period = QgsProject.instance().timeSettings().temporalRange()
        if not period.begin().isNull():
            self.start.setDate(period.begin().date())
        if not period.end().isNull():
            self.end.setDate(period.end().date())

    def use_period(self, start: QDate, end: QDate) -> None:
        """Take a first and a last day."""
        self.start.setDate(start)
        self.end.setDate(end)

    def _periods(self) -> list[tuple[str, Callable[[], None]]]:
        """Periods that are often asked for, up to the day on which they are chosen."""

        def since(months: int) -> Callable[[], None]:
            return lambda: self.use_period(QDate.currentDate().addMonths(-months), QDate.currentDate())

        def year(back: int) -> None:
            first = QDate(QDate.currentDate().year() - back, 1, 1)
            self.use_period(first, min(first.addYears(1).addDays(-1), QDate.currentDate()))

        return [
            (tr("Last month"), since(1)),
            (tr("Last 3 months"), since(3)),
            (tr("Last 12 months"), since(12)),
            (tr("This year"), lambda: year(0)),
            (tr("Last year"), lambda: year(1)),
            (tr("Project's temporal range"), self.use_project_period),
        ]

    def stop(self) -> None:
        """Let go of the map."""
        self.area.stop()

    def _lay_out(self) -> None:
        period = QHBoxLayout()
        period.setSpacing(4)
        period.addWidget(self.start, 1)
        dash = Label("–")
        period.addWidget(dash)
        period.addWidget(self.end, 1)
        self.project_period = QToolButton()
        self.project_period.setIcon(QgsApplication.getThemeIcon("/mTemporalNavigationFixedRange.svg"))
        self.project_period.setIconSize(QSize(16, 16))
        self.project_period.setAutoRaise(True)
        self.project_period.setToolTip(tr("Usual periods, and the project's temporal range"))
        self.project_period.setAccessibleName(tr("Usual periods"))
        self.project_period.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.project_period)
        for title, choose in self._periods():
            menu.addAction(title).triggered.connect(lambda *_, choose=choose: choose())
        self.project_period.setMenu(menu)
        period.addWidget(self.project_period)
        cloud = QHBoxLayout()
        cloud.setSpacing(8)
        self.cloud.setRange(0, 100)
        self.cloud.setPageStep(10)
        self.cloud.setAccessibleName(tr("Maximum cloud cover"))
        self.cloud_text.setMinimumWidth(self.cloud_text.fontMetrics().horizontalAdvance("≤ 100 %"))
        cloud.addWidget(self.cloud, 1)
        cloud.addWidget(self.cloud_text)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for label, field in (
            (tr("&Collection"), self.collection),
            (tr("&Provider"), self.provider),
            (tr("&Area"), self.area),
            (tr("P&eriod"), period),
            (tr("C&louds"), cloud),
        ):
            form.addRow(label, field)
        form.labelForField(period).setBuddy(self.start)
        form.labelForField(cloud).setBuddy(self.cloud)

    def _combo(self, name: str, tip: str) -> QComboBox:
        combo = QComboBox()
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(_ENOUGH)
        combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        combo.setToolTip(tooltip(tip))
        combo.setAccessibleName(name)
        return combo

    def _date(self, name: str) -> QDateEdit:
        edit = QDateEdit()
        edit.setCalendarPopup(True)
        edit.setDisplayFormat("yyyy-MM-dd")
        edit.setMinimumDate(QDate(1972, 1, 1))
        edit.setMinimumWidth(edit.fontMetrics().horizontalAdvance("0000-00-00") + 30)
        edit.setAccessibleName(name)
        edit.setToolTip(tooltip(name))
        return edit

    def _fill_collections(self, declared: Registry) -> None:
        for name in (name for name in COLLECTIONS if name in declared.collections):
            self.collection.addItem(declared.collections[name].title, name)
        known = self.collection.findData(QgsSettings().value(COLLECTION_SETTING, COLLECTIONS[0], type=str))
        self.collection.setCurrentIndex(max(0, known))

    def _collection_changed(self) -> None:
        """Offer the providers that have it, and what it can be asked."""
        declared = registry()
        wanted = self.provider.currentData() or QgsSettings().value(PROVIDER, AUTO, type=str)
        offered = {source.provider for source in declared.collections[self.collection.currentData()].sources}
        self.provider.blockSignals(True)
        self.provider.clear()
        self.provider.addItem(tr("Automatic"), AUTO)
        for name in PROVIDERS:
            if name in offered:
                self.provider.addItem(declared.providers[name].title, name)
        self.provider.setCurrentIndex(max(0, self.provider.findData(wanted)))
        self.provider.blockSignals(False)
        family = self._family()
        for widget in (self.start, self.end, self.project_period):
            widget.setEnabled(family.dated)
        self.cloud.setEnabled(family.cloud_cover)
        self.cloud_text.setEnabled(family.cloud_cover)

    def _family(self):
        declared = registry()
        return declared.families[declared.collections[self.collection.currentData()].family]

    def _show_cloud(self, value: int) -> None:
        self.cloud_text.setText(tr("≤ {value} %").format(value=value) if value < 100 else tr("any"))

    @staticmethod
    def _moment(edit: QDateEdit, last: bool = False) -> datetime:
        text = edit.date().toString(Qt.DateFormat.ISODate)
        moment = parse_time(text).astimezone(timezone.utc)
        return moment.replace(hour=23, minute=59, second=59, microsecond=999000) if last else moment
