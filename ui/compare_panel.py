# SPDX-License-Identifier: GPL-2.0-or-later
"""Panel that compares what the map shows with another date, series or raster: a swipe and a second map."""

from __future__ import annotations

from datetime import datetime

from qgis.core import QgsApplication, QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QAction,
    QComboBox,
    QGridLayout,
    QSizePolicy,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from ..provider.help import help_action
from ..provider.layer_dates import known_date
from ..provider.plain_text import tooltip
from ..provider.translation import tr
from . import map_tools
from .compare_choices import (
    LAYER,
    Choices,
    drawn_as,
    is_drawn_by_accident,
    name_of,
    top_raster,
    with_vectors,
)
from .compare_item import Swipe
from .compare_tool import HandleGrip, SwipeTool
from .compare_views import LinkedCanvas
from .label import Label
from .profile_map import DateOnMap
from .project_changes import ProjectChanges
from .timers import single_shot
from .toolbar import PanelBar, own_icon


class ComparePanel(QWidget):
    """Everything within the dock."""

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.second = LinkedCanvas(canvas)
        self.swipe = Swipe(canvas, self.far_layers)
        self.tool = SwipeTool(canvas, self.swipe)
        self._grip = HandleGrip(canvas, self.swipe)
        self._known = Choices(QgsProject.instance())
        self._on_map = DateOnMap(canvas, lambda: self._known.list)
        self._active = False
        self._offered: str | None = None
        """What is compared with as long as the user has chosen nothing."""
        self._copy: tuple[str, str, QgsRasterLayer] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 4)
        layout.setSpacing(4)
        layout.addWidget(self._toolbar())
        layout.addLayout(self._choices())
        layout.addWidget(self.second, 1)
        self.caption = _Caption(wrap=True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.caption)
        self._show_soon = single_shot(self, 30, self._show)
        self._changes = ProjectChanges(self, 150, self._fill)
        self._connect()

    # --- what is compared

    def far_layer(self) -> QgsRasterLayer | None:
        """The raster that the map is compared with."""
        value, time = self.series[1].currentData() or "", self.dates[1].currentData()
        if time is not None or not value:
            return self._known.layer(value, time)
        shown = top_raster(self._canvas)
        return self._known.layer(value, known_date(shown) if shown is not None else None, shown)

    def far_layers(self) -> list[QgsMapLayer]:
        """What is drawn on the far side: that raster, below the map's vector layers."""
        return with_vectors(self._canvas, self._drawn(self.far_layer()))

    def _drawn(self, layer: QgsRasterLayer | None) -> QgsRasterLayer | None:
        """A raster; or a copy with the colours of the map's, where these are asked for or it has none."""
        near = top_raster(self._canvas)
        if layer is None or near is None or near is layer:
            self._copy = None
            return layer
        if not (self.colours_action.isChecked() or is_drawn_by_accident(layer, near)):
            self._copy = None
            return layer
        if self._copy is None or self._copy[:2] != (near.id(), layer.id()):
            copied = drawn_as(layer, near)
            self._copy = None if copied is None else (near.id(), layer.id(), copied)
        return layer if self._copy is None else self._copy[2]

    def _fill(self) -> None:
        """Series and rasters as they are now; what was chosen stays."""
        self._known = Choices(QgsProject.instance())
        names = self._known.names
        for place, box in enumerate(self.series):
            before = box.currentData()
            box.blockSignals(True)
            box.clear()
            if not place:
                box.addItem(tr("As it is"), "")
            for name, value in names:
                box.addItem(name, value)
            found = box.findData(before)
            # A single raster was all that there was, until its date and those of others were known.
            if place and (found < 0 or (before == self._offered and before.startswith(LAYER))):
                self._offered = self._known.against(top_raster(self._canvas))
                found = box.findData(self._offered)
            box.setCurrentIndex(max(0, found))
            box.blockSignals(False)
            self._fill_dates(place, box.currentData() == before)
        self._show_soon.start()

    def _fill_dates(self, place: int, same: bool = False) -> None:
        """The dates of what is chosen now; of the `same` series the chosen date stays, if it is there."""
        box, value = self.dates[place], self.series[place].currentData() or ""
        dates, before = self._known.dates(value), box.currentData()
        wanted = before if same else None if place else self._date_to_meet()
        box.blockSignals(True)
        box.clear()
        if place and dates:
            box.addItem(tr("nearest date"), None)
        for text, time in dates:
            box.addItem(text, time)
        if wanted is not None and dates:
            times = [time for _, time in dates]
            near = times.index(min(times, key=lambda time: abs(time - wanted)))
            box.setCurrentIndex(near + place)
        box.setEnabled(bool(dates))
        box.blockSignals(False)
        if not place and dates and not (same and box.currentData() == before):
            self._choose_map_date()

    def _date_to_meet(self) -> datetime | None:
        """The date that the map is compared with, where it does not follow the map; else the map's own."""
        value, time = self.series[1].currentData() or "", self.dates[1].currentData()
        layer = self._known.layer(value, time) if time is not None or value.startswith(LAYER) else None
        layer = layer or top_raster(self._canvas)
        return known_date(layer) if layer is not None else None

    def _series_chosen(self, place: int) -> None:
        if place:
            self._offered = None
        self._fill_dates(place)
        self._show_soon.start()

    def _date_chosen(self, place: int) -> None:
        if not place:
            self._choose_map_date()
        self._show_soon.start()

    def _choose_map_date(self) -> None:
        """Make the chosen date of the map's own side the visible one of its series."""
        value, time = self.series[0].currentData(), self.dates[0].currentData()
        if value and time is not None:
            self._on_map.go_to(value, time)

    def _step(self, way: int) -> None:
        """Go to the next or the last date, of the map where its series is chosen, else of the other side."""
        place = 0 if self.dates[0].count() else 1
        box, far = self.dates[place], self.far_layer()
        at = box.currentIndex()
        if place and box.currentData() is None and far is not None:
            # The nearest date: from the one that is shown.
            times = [box.itemData(row) for row in range(box.count())]
            at = times.index(known_date(far)) if known_date(far) in times else at
        box.setCurrentIndex(min(box.count() - 1, max(0, at + way)))

    def _show(self) -> None:
        """The far side as it is chosen now."""
        if not self._active:
            return
        layer = self.far_layer()
        near = name_of(top_raster(self._canvas))
        self.swipe.item.names = near, name_of(layer)
        self.swipe.refresh()
        self.swipe.item.update()
        layers = with_vectors(self._canvas, self._drawn(layer))
        if self.second.layers() != layers:
            self.second.setLayers(layers)
            self.second.refresh()
        if layer is None:
            self.caption.setText(tr("The project has no raster to compare with."))
        else:
            text = tr("Map: {near}. Against: {far}.")
            self.caption.setText(text.format(near=near or tr("nothing"), far=name_of(layer)))
        for action in (self.earlier, self.later):
            action.setEnabled(any(box.count() > 1 for box in self.dates))

    # --- how it is compared

    def set_swipe(self, on: bool) -> None:
        """Show the swipe on the map, with its tool at hand; or take it away."""
        self.swipe.set_visible(on and self._active)
        if on and self._active:
            map_tools.take(self._canvas, self.tool)
        else:
            map_tools.put_away(self._canvas, self.tool)

    def set_second(self, on: bool) -> None:
        """Show the second map, or hide it."""
        self.second.setVisible(on)
        self.second.set_linked(on and self._active)

    def set_across(self, on: bool) -> None:
        """Whether the handle is a horizontal line."""
        self.swipe.item.vertical = not on
        self.tool.set_cursor()
        self.swipe.item.update()

    # --- comings and goings

    def begin(self) -> None:
        """The user has asked for the panel."""
        if not self.swipe_action.isChecked() and not self.second_action.isChecked():
            self.swipe_action.setChecked(True)

    def choose(self, value: str) -> None:
        """Compare the map with a series of the project."""
        self._fill()
        found = self.series[1].findData(value)
        if found >= 0:
            self.series[1].setCurrentIndex(found)

    def set_active(self, on: bool) -> None:
        """The panel is shown, or closed."""
        self._active = on
        self.set_swipe(on and self.swipe_action.isChecked())
        self.second.set_linked(on and self.second_action.isChecked())
        self._changes.follow(on)

    def remove(self) -> None:
        """Let go of the map and the project: the plugin goes."""
        self.set_active(False)
        self._grip.remove()
        self.swipe.remove()
        self.second.remove()
        for signal, slot in self._signals:
            signal.disconnect(slot)

    def _layers_go(self, *_: object) -> None:
        """Layers are taken out of the project: nothing is drawn of what may be one of them."""
        self.swipe.stop()
        self._copy = None
        self.second.setLayers([])
        self.swipe.item.forget()

    # --- the parts

    def _toolbar(self) -> QToolBar:
        bar = PanelBar(self)
        self.swipe_action = self._action(own_icon("compare.svg"), tr("Swipe on the map"), self.set_swipe)
        self.across_action = self._action(
            QgsApplication.getThemeIcon("/mActionArrowDown.svg"),
            tr("Swipe up and down"),
            self.set_across,
        )
        self.second_action = self._action(
            QgsApplication.getThemeIcon("/mActionNewMap.svg"), tr("Second map, linked"), self.set_second
        )
        self.second_action.setChecked(True)
        self.colours_action = self._action(
            QgsApplication.getThemeIcon("/rendererCategorizedSymbol.svg"),
            tr("Draw both with the colours of the map's image"),
            lambda on: self._show_soon.start(),
        )
        self.earlier = self._action(
            QgsApplication.getThemeIcon("/mActionArrowLeft.svg"), tr("Earlier date"), None
        )
        self.later = self._action(
            QgsApplication.getThemeIcon("/mActionArrowRight.svg"), tr("Later date"), None
        )
        self.earlier.triggered.connect(lambda *_: self._step(-1))
        self.later.triggered.connect(lambda *_: self._step(1))
        views = self.swipe_action, self.across_action, self.second_action, self.colours_action
        for group in (views, (self.earlier, self.later)):
            bar.add_group(group)
        bar.add_group((help_action("comparepanel", self),))
        return bar

    def _action(self, icon: QIcon, text: str, toggled) -> QAction:
        action = QAction(icon, text, self)
        action.setToolTip(tooltip(text))
        if toggled is not None:
            action.setCheckable(True)
            action.toggled.connect(toggled)
        return action

    def _choices(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(2, 0, 2, 0)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        self.series, self.dates = [], []
        for row, (title, series, date) in enumerate(
            (
                (tr("Map"), tr("Series on the map"), tr("Date on the map")),
                (tr("Against"), tr("Series or layer to compare with"), tr("Date to compare with")),
            )
        ):
            grid.addWidget(Label(title), row, 0)
            for column, (boxes, name) in enumerate(((self.series, series), (self.dates, date)), 1):
                box = QComboBox()
                box.setAccessibleName(name)
                box.setToolTip(tooltip(name))
                # As wide as the panel lets them; the lists themselves show whole names.
                box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
                box.setMinimumWidth(box.fontMetrics().horizontalAdvance("2021-05-01") + 36)
                boxes.append(box)
                grid.addWidget(box, row, column)
        return grid

    def _connect(self) -> None:
        for place in (0, 1):
            self.series[place].currentIndexChanged.connect(lambda *_, place=place: self._series_chosen(place))
            self.dates[place].currentIndexChanged.connect(lambda *_, place=place: self._date_chosen(place))
        self._signals = (
            (QgsProject.instance().layersWillBeRemoved, self._layers_go),
            (self._canvas.layersChanged, self._show_soon.start),
            (self._canvas.temporalRangeChanged, self._show_soon.start),
        )
        for signal, slot in self._signals:
            signal.connect(slot)


class _Caption(Label):
    """A text that keeps the room for all of its lines."""

    def minimumSizeHint(self) -> QSize:
        """As high as it is at this width."""
        return QSize(0, self.heightForWidth(self.width()))

    def resizeEvent(self, event) -> None:
        """At another width it has more lines, or fewer."""
        super().resizeEvent(event)
        self.updateGeometry()
