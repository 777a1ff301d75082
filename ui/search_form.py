# SPDX-License-Identifier: GPL-2.0-or-later
"""Search form: provider, collection, area, period, cloud cover."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from qgis.core import QgsSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QHBoxLayout, QSlider, QWidget

from ..core.errors import ParameterError
from ..core.scenes.providers import AUTO
from ..core.scenes.query import SearchQuery
from ..engine.client import Engine
from ..provider.settings import PROVIDER
from ..provider.stored_value import stored_json, stored_value
from ..provider.translation import tr
from .area import Area
from .area_button import AreaButton
from .catalogue_choice import CatalogueChoice
from .label import Label
from .period_field import PeriodField

LAST = "temporal_liif/dock/last_search"
"""Setting: what was searched for last."""

_COLLECTION = "temporal_liif/dock/collection"
"""The same of version 0.1.0: the collection alone."""


class SearchForm(QWidget):
    """Form of a search. It sends nothing: the panel does."""

    changed = pyqtSignal()
    """The question is another one: what is being asked is out of date."""

    def __init__(
        self, canvas: QgsMapCanvas, engine: Callable[[], Engine], parent: QWidget | None = None
    ) -> None:
        """`engine` is called when a connection is asked for its collections, not before."""
        super().__init__(parent)
        self.catalogue = CatalogueChoice(engine, self)
        self.provider, self.collection = self.catalogue.provider, self.catalogue.collection
        self.area = AreaButton(canvas)
        self.period = PeriodField()
        self.cloud = QSlider(Qt.Orientation.Horizontal)
        self.cloud_text = Label()
        self._lay_out()
        self.cloud.valueChanged.connect(self._show_cloud)
        self.cloud.setValue(60)
        self._source_changed()
        self.catalogue.changed.connect(self._source_changed)
        for signal in (
            self.area.changed,
            self.period.changed,
            self.cloud.valueChanged,
        ):
            signal.connect(lambda *_: self.changed.emit())
        self.restore_last()

    def query(self) -> SearchQuery:
        """The query. Raises ParameterError for values that cannot be searched for."""
        provider, collection = self.catalogue.source()
        start, end = self.period.period().moments() if self.dated else (None, None)
        return SearchQuery(
            collection=collection,
            provider=provider,
            area=self.area.area().geojson(),
            start=start,
            end=end,
            max_cloud_cover=float(self.cloud.value())
            if self.cloud.isEnabled() and self.cloud.value() < 100
            else None,
        ).checked()

    def parameters(self) -> dict[str, Any]:
        """The same question for `searchscenes`. Raises ParameterError for what is no period."""
        values = {
            **self.catalogue.parameters(),
            "CLOUD_COVER": float(self.cloud.value()) if self.cloud.isEnabled() else 100.0,
            "SORT": "-datetime",
            **self.area.area().parameters(),
        }
        if self.dated:
            # As dates: QGIS writes a date's text into its history without quotes.
            period = self.period.period()
            first, last = (QDate(*day.timetuple()[:3]) for day in (period.first, period.last))
            values |= {"START": first, "END": last}
        return values

    def summary(self) -> str:
        """The question on one short line."""
        what = self.product()
        if not self.dated:
            return what
        try:
            return f"{what}, {self.period.period().text()}"
        except ParameterError:
            return f"{what}, {self.period.text()}"

    def product(self) -> str:
        """Short name of what is searched for."""
        return self.collection.currentText().split(" (")[0]

    @property
    def dated(self) -> bool:
        """Whether the collection has acquisition times."""
        family = self.catalogue.family()
        return family is None or family.dated

    def state(self, fixed: bool = False) -> dict[str, Any]:
        """What is asked for, as plain values. `fixed`: of the map's extent, what it is now."""
        area = self.area.fixed
        if area is None and fixed and self.area.area().shapes:
            area = replace(self.area.area(), title=tr("Saved extent"))
        try:
            days = self.period.period().text()
        except ParameterError:
            days = ""
        return {
            **self.catalogue.state(),
            "area": area.to_json() if area else None,
            "period": self.period.text(),
            "days": days,
            "cloud": self.cloud.value(),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Ask for what `state` has given; what is not there any more stays as it is."""
        self.catalogue.restore(state)
        self.period.set_text(str(state.get("period") or ""))
        if self.period.known is None:
            # Written in another language.
            self.period.set_text(str(state.get("days") or tr("Last 3 months")))
        cloud = state.get("cloud")
        self.cloud.setValue(min(max(cloud, 0), 100) if isinstance(cloud, int) else 100)
        area = state.get("area")
        try:
            found = Area.from_json(area) if isinstance(area, Mapping) else None
        except ParameterError:
            found = None
        if found is None:
            self.area.use_canvas()
        else:
            self.area.use(found)

    def remember(self) -> None:
        """Keep what is asked for, for the next session."""
        QgsSettings().setValue(LAST, json.dumps({**self.state(), "preferred": _preferred()}))

    def restore_last(self) -> None:
        """Ask for what was searched for last."""
        state = stored_json(LAST, None)
        if state is None:
            self.catalogue.choose_collection(stored_value(_COLLECTION, ""))
            return
        if isinstance(state, dict):
            if state.get("preferred", _preferred()) != _preferred():
                # Chosen in the options since then.
                state["provider"] = _preferred()
            self.restore(state)

    def stop(self) -> None:
        """Let go of the map, and of a connection that is being asked."""
        self.catalogue.stop()
        self.area.stop()

    def _lay_out(self) -> None:
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
            (tr("&Provider"), self.catalogue.row),
            (tr("&Collection"), self.collection),
            (tr("&Area"), self.area),
            (tr("P&eriod"), self.period),
            (tr("C&louds"), cloud),
        ):
            form.addRow(label, field)
        form.labelForField(self.catalogue.row).setBuddy(self.provider)
        form.labelForField(self.period).setBuddy(self.period.edit)
        form.labelForField(cloud).setBuddy(self.cloud)

    def _source_changed(self) -> None:
        """What the kind of product can be asked."""
        family = self.catalogue.family()
        self.period.setEnabled(self.dated)
        for widget in (self.cloud, self.cloud_text):
            widget.setEnabled(family is None or family.cloud_cover)
        self.changed.emit()

    def _show_cloud(self, value: int) -> None:
        self.cloud_text.setText(tr("≤ {value} %").format(value=value) if value < 100 else tr("any"))


def _preferred() -> str:
    """The provider of first choice, as the options say."""
    return stored_value(PROVIDER, AUTO)
