# SPDX-License-Identifier: GPL-2.0-or-later
"""Widgets of the profile's panel and their layout; their behaviour is in `profile_panel`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import QgsApplication, QgsMapLayer
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAction,
    QComboBox,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core.analysis.indices import Index
from ..core.analysis.own_indices import THEME
from ..provider.help import help_action
from ..provider.plain_text import tooltip
from ..provider.translation import tr
from .label import Label
from .menus import empty
from .plot import Plot
from .toolbar import PanelBar, own_icon


class ProfileLayout(QWidget):
    """A row of choices, the plot, and a line for what is going on."""

    quantities_changed = pyqtSignal()

    formula_wanted = pyqtSignal()
    """The user wants to show a formula of the bands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = Plot()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 4)
        layout.setSpacing(2)
        layout.addWidget(self._choices())
        layout.addWidget(self.plot, 1)
        layout.addLayout(self._bottom())
        self._show_quantities()

    def shown_quantities(self) -> list[str]:
        """The bands and indices that are ticked."""
        return [action.text() for action in self.quantity_actions if action.isChecked()]

    def fill_quantities(self, bands: Sequence[str], indices: Sequence[Index], shown: Sequence[str]) -> None:
        """Offer these, the indices by what they are for, with some ticked."""
        menu = self.quantities.menu()
        empty(menu)
        self.quantity_actions = []
        menu.addSection(tr("Bands"))
        for name in bands:
            self._offer(menu, name, name in shown)
        menu.addSection(tr("Indices"))
        themes: dict[str, QMenu] = {}
        for index in indices:
            if index.theme not in themes:
                themes[index.theme] = menu.addMenu(_theme(index.theme))
                themes[index.theme].setToolTipsVisible(True)
            action = self._offer(themes[index.theme], index.name, index.name in shown)
            action.setToolTip(tooltip(index.title))
        menu.addSeparator()
        menu.addAction(tr("Formula…")).triggered.connect(lambda *_: self.formula_wanted.emit())
        self._show_quantities()

    def _offer(self, menu: QMenu, name: str, ticked: bool) -> QAction:
        action = menu.addAction(name)
        action.setCheckable(True)
        action.setChecked(ticked)
        action.toggled.connect(lambda *_: self._ticked())
        self.quantity_actions.append(action)
        return action

    def fill_layers(self, layers: Sequence[QgsMapLayer], use: Callable[[QgsMapLayer], None]) -> None:
        """Offer these layers as places."""
        self.layers_menu.clear()
        for layer in layers:
            action = self.layers_menu.addAction(layer.name().replace("&", "&&"))
            action.triggered.connect(lambda *_, layer=layer: use(layer))
        if not layers:
            self.layers_menu.addAction(tr("The project has no layer of points or polygons")).setEnabled(False)

    def show_busy(self, on: bool) -> None:
        """Whether something is being read."""
        self.progress.setVisible(on)

    def show_note(self, text: str, problem: bool) -> None:
        """One line below the plot."""
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.note_icon.setVisible(bool(text) and problem)

    # --- the parts

    def _choices(self) -> QWidget:
        bar = PanelBar(self)
        self.pick = QAction(own_icon("profile.svg"), tr("Choose a point or a box on the map"), self)
        self.pick.setCheckable(True)
        self.pick.setToolTip(tooltip(tr("Click on the map for a point, or drag a box")))
        bar.add_group((self.pick,))
        self.layers_menu = QMenu(self)
        bar.addWidget(
            self._button("/mActionAddLayer.svg", tr("Use the features of a layer"), self.layers_menu)
        )
        bar.addSeparator()
        self.series = [self._series_box(tr("Series")), self._series_box(tr("Second series"))]
        for box in self.series:
            bar.addWidget(box)
        self.quantity_actions: list[QAction] = []
        self.quantities = self._button("", tr("Bands and indices shown"), QMenu(self))
        self.quantities.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        bar.addWidget(self.quantities)
        self.follow = QAction(
            QgsApplication.getThemeIcon("/mActionShowSelectedLayers.svg"),
            tr("Show the date under the cursor on the map"),
            self,
        )
        self.follow.setCheckable(True)
        self.follow.setChecked(True)
        bar.add_group((self.follow,))
        self.save = self._button("/mActionFileSave.svg", tr("Save the profile"), self._save_menu())
        self.save.setEnabled(False)
        bar.addWidget(self.save)
        bar.add_group((help_action("profile", self),))
        return bar

    def _save_menu(self) -> QMenu:
        menu = QMenu(self)
        self.save_actions = {
            "csv": menu.addAction(tr("Values as CSV…")),
            "png": menu.addAction(tr("Plot as PNG…")),
            "svg": menu.addAction(tr("Plot as SVG…")),
        }
        self.copy_action = menu.addAction(tr("Copy the plot"))
        return menu

    def _button(self, icon: str, text: str, menu: QMenu) -> QToolButton:
        button = QToolButton()
        if icon:
            button.setIcon(QgsApplication.getThemeIcon(icon))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setAutoRaise(True)
        button.setToolTip(tooltip(text))
        button.setAccessibleName(text)
        button.setMenu(menu)
        return button

    def _series_box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(tooltip(name))
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMinimumContentsLength(8)
        box.setMaximumWidth(260)
        return box

    def _bottom(self) -> QVBoxLayout:
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(3)
        # The plot does not jump when it comes and goes.
        room = self.progress.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(room)
        self.progress.setAccessibleName(tr("Reading"))
        self.note, self.note_icon = Label(wrap=True), Label()
        side = self.fontMetrics().height()
        self.note_icon.setPixmap(QgsApplication.getThemeIcon("/mIconWarning.svg").pixmap(side, side))
        row = QHBoxLayout()
        row.addWidget(self.note_icon)
        row.addWidget(self.note, 1)
        bottom = QVBoxLayout()
        bottom.setSpacing(2)
        bottom.addWidget(self.progress)
        bottom.addLayout(row)
        self.show_busy(False)
        return bottom

    def _ticked(self) -> None:
        self._show_quantities()
        self.quantities_changed.emit()

    def _show_quantities(self) -> None:
        names = self.shown_quantities()
        text = ", ".join(names[:3]) + ("…" if len(names) > 3 else "")
        self.quantities.setText(text or tr("Nothing"))
        self.quantities.setEnabled(bool(self.quantity_actions))


def _theme(name: str) -> str:
    """What indices are for, in the user's language."""
    known = {
        "vegetation": tr("Vegetation"),
        "moisture": tr("Moisture"),
        "water": tr("Water"),
        "snow and ice": tr("Snow and ice"),
        "burnt areas": tr("Burnt areas"),
        "soil": tr("Soil"),
        "built-up areas": tr("Built-up areas"),
        THEME: tr("My formulas"),
    }
    return known.get(name, name)
