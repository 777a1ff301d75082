# SPDX-License-Identifier: GPL-2.0-or-later
"""The panel's widgets and their layout; their behaviour is in `dock`."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QFont, QFontMetrics
from qgis.PyQt.QtWidgets import (
    QAction,
    QActionGroup,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..provider.plain_text import tooltip
from ..provider.translation import tr
from .actions import SceneActions
from .details import Details
from .label import Label
from .progress_row import ProgressRow
from .results_view import ResultsView
from .saved_searches import SavedSearchesButton
from .search_form import SearchForm
from .timeline import Timeline
from .toolbar import PanelBar

_BESIDE_TITLE = 40
"""Pixels of the arrow before a title, and around both."""

CLEAR = 20
"""Percent of clouds up to which a scene counts as clear."""


class PanelLayout(QWidget):
    """Toolbar, search, timeline, filter, list with details, and what is going on, from top to bottom."""

    def __init__(
        self,
        form: SearchForm,
        view: ResultsView,
        actions: SceneActions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.form, self.view, self.scene_actions = form, view, actions
        self.timeline, self.details = Timeline(), Details()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._toolbar())
        body = QVBoxLayout()
        body.setContentsMargins(6, 4, 6, 6)
        body.setSpacing(6)
        layout.addLayout(body, 1)
        body.addWidget(self._search_box())
        body.addWidget(self.timeline)
        body.addWidget(self._filter_row())
        body.addWidget(self._results(), 1)
        self._add_bottom(body)

    def _toolbar(self) -> QToolBar:
        self.bar = bar = PanelBar(self)
        actions = self.scene_actions
        self.zoom = self._switch("/mActionZoomToLayer.svg", tr("Zoom to the selected scenes"), False)
        self.pick = self._switch("/mActionSelectRectangle.svg", tr("Select scenes on the map"))
        self.outlines = self._switch("/mActionShowAllLayers.svg", tr("Show the footprints"))
        self.outlines.setChecked(True)
        self.show_details = self._switch("/mActionPropertiesWidget.svg", tr("Show the details"))
        for group in (
            (actions.preview, actions.fetch, actions.download, actions.rasters, actions.save),
            (self.zoom, self.pick, self.outlines, self.show_details),
        ):
            bar.add_group(group)
        self.addActions((*actions.all, actions.rasters, self.zoom))
        return bar

    def _switch(self, icon: str, text: str, checkable: bool = True) -> QAction:
        action = QAction(QgsApplication.getThemeIcon(icon), text, self)
        action.setCheckable(checkable)
        action.setToolTip(tooltip(text))
        return action

    def _search_box(self) -> QWidget:
        self.search_box = _SearchBox()
        self.search_box.setSaveCollapsedState(False)
        self.search_box.setScrollOnExpand(False)
        fold = self.search_box.findChild(QToolButton, "collapseButton")
        if fold is not None:
            fold.setAccessibleName(tr("Show or hide the search"))
            fold.setToolTip(tr("Show or hide the search"))
        self.search_button = QPushButton(tr("Search"))
        self.search_button.setAutoDefault(False)
        row = QHBoxLayout()
        self.saved = SavedSearchesButton(self.form)
        row.addWidget(self.saved)
        row.addStretch(1)
        row.addWidget(self.search_button)
        inner = QVBoxLayout(self.search_box)
        inner.setContentsMargins(6, 4, 6, 4)
        inner.setSpacing(6)
        inner.addWidget(self.form)
        inner.addLayout(row)
        return self.search_box

    def _filter_row(self) -> QWidget:
        # QGIS's own filter field writes its hint dark on dark once it was cleared, in dark themes.
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        search = QgsApplication.getThemeIcon("/search.svg")
        self.filter.addAction(search, QLineEdit.ActionPosition.LeadingPosition)
        self.filter.setPlaceholderText(tr("Filter by id, platform or date"))
        self.filter.setAccessibleName(tr("Filter the scenes found"))
        self.sort = QToolButton()
        self.sort.setIcon(QgsApplication.getThemeIcon("/sort.svg"))
        self.sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sort.setAutoRaise(True)
        self.sort.setToolTip(tr("Order of the list"))
        self.sort.setAccessibleName(tr("Order of the list"))
        menu, group = QMenu(self.sort), QActionGroup(self)
        self.sort_actions: dict[str, QAction] = {}
        for name, text in (
            ("newest", tr("Newest first")),
            ("oldest", tr("Oldest first")),
            ("clearest", tr("Clearest scene first")),
            ("clearest_area", tr("Clearest area first")),
            ("platform", tr("By platform")),
        ):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(name == "newest")
            group.addAction(action)
            self.sort_actions[name] = action
        self.sort.setMenu(menu)
        self.filter_row = QWidget()
        row = QHBoxLayout(self.filter_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.filter, 1)
        row.addWidget(self.sort)
        self.select_clear = QToolButton()
        self.select_clear.setIcon(QgsApplication.getThemeIcon("/mActionSelectAll.svg"))
        self.select_clear.setIconSize(QSize(16, 16))
        self.select_clear.setAutoRaise(True)
        text = tr(
            "Select all clear scenes: at most {percent} % cloud over the area or, if unknown, over the scene"
        )
        self.select_clear.setToolTip(tooltip(text.format(percent=CLEAR)))
        self.select_clear.setAccessibleName(tr("Select all clear scenes"))
        row.addWidget(self.select_clear)
        return self.filter_row

    def _results(self) -> QWidget:
        self.empty = Label()
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(12)
        rasters = self.scene_actions.rasters
        self.from_layers = QPushButton(rasters.icon(), rasters.text())
        self.from_layers.setAutoDefault(False)
        self.from_layers.setToolTip(tooltip(rasters.toolTip()))
        self.from_layers.clicked.connect(rasters.trigger)
        start = QWidget()
        inside = QVBoxLayout(start)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addStretch(1)
        inside.addWidget(self.empty)
        inside.addWidget(self.from_layers, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(1)
        self.pages = QStackedWidget()
        self.pages.addWidget(start)
        self.pages.addWidget(self.view)
        self.pages.setMinimumHeight(90)
        self.details.setMinimumHeight(110)
        self.details.setVisible(False)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.pages)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        return splitter

    def _add_bottom(self, body: QVBoxLayout) -> None:
        self.busy = ProgressRow(tr("Searching"))
        self.run_row = ProgressRow(tr("Running"), self.scene_actions.cancel_runs)
        self.status = Label()
        # Its link, and numbers.
        self.status.setTextFormat(Qt.TextFormat.RichText)
        self.status.setWordWrap(True)
        self.status.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        series = self.scene_actions.series
        self.series_button = QPushButton(series.icon(), series.text())
        self.series_button.setAutoDefault(False)
        self.series_button.clicked.connect(series.trigger)
        series.changed.connect(self._show_series_button)
        self._show_series_button()
        row = QHBoxLayout()
        row.addWidget(self.status, 1)
        row.addWidget(self.series_button)
        for widget in (self.busy, self.run_row):
            body.addWidget(widget)
        body.addLayout(row)

    def _show_series_button(self) -> None:
        series = self.scene_actions.series
        self.series_button.setEnabled(series.isEnabled())
        self.series_button.setToolTip(tooltip(series.toolTip()))


class _SearchBox(QgsCollapsibleGroupBox):
    """Its title, a whole question when it is folded, takes the room that there is and asks for none."""

    def __init__(self) -> None:
        super().__init__(tr("Search"))
        self._whole = self.title()

    def show_title(self, text: str) -> None:
        """Show as much of it as there is room for."""
        self._whole = text
        self._cut()

    def minimumSizeHint(self) -> QSize:
        """Without the title."""
        return QSize(self.layout().minimumSize().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event) -> None:
        """More fits, or less."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        bold = QFont(self.font())
        bold.setBold(True)
        room = self.width() - _BESIDE_TITLE
        self.setTitle(QFontMetrics(bold).elidedText(self._whole, Qt.TextElideMode.ElideMiddle, room))
        self.setToolTip(tooltip(self._whole if self.isCollapsed() else ""))
