# SPDX-License-Identifier: GPL-2.0-or-later
"""Panels that look at series, in QGIS's window: each a dock, an entry in the menu, and a button."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QWidget

from ..provider.plain_text import tooltip
from ..provider.translation import tr
from .stages import Stages
from .toolbar import own_icon


class BenchPanel(Protocol):
    """What a panel does beside being a widget."""

    def begin(self) -> None:
        """The user has asked for it."""

    def choose(self, value: str) -> None:
        """Look into a series of the project, by its value; nothing changes where it is not there."""

    def set_active(self, on: bool) -> None:
        """It is shown, or closed."""

    def remove(self) -> None:
        """Let go of the map and the project: the plugin goes."""


@dataclass(frozen=True)
class Description:
    """What a panel is called, and how it is made when it is first shown."""

    key: str
    """For QGIS's own memory of its window."""

    title: str
    tip: str
    icon: str
    area: Qt.DockWidgetArea
    make: Callable[[QgisInterface], QWidget]


class PanelEntry:
    """One panel's dock and action. The panel is made when it is first shown, in stages."""

    def __init__(self, iface: QgisInterface, about: Description) -> None:
        self._iface, self._about = iface, about
        self._has_room = False
        self.panel: BenchPanel | None = None
        icon = own_icon(about.icon)
        self.dock = QgsDockWidget(about.title, iface.mainWindow())
        self.dock.setObjectName(about.key)
        self.dock.setWindowIcon(icon)
        self.action = QAction(icon, about.title, iface.mainWindow())
        self.action.setObjectName(f"{about.key}Action")
        self.action.setToolTip(tooltip(about.tip))
        self._stages = Stages(self.dock)

    def add(self) -> None:
        """Show up in the window; the dock stays hidden unless it was open when QGIS was last left."""
        self.dock.setToggleVisibilityAction(self.action)
        self.action.triggered.connect(self._asked_for)
        self._iface.addDockWidget(self._about.area, self.dock)
        self.dock.hide()
        # Now: QGIS has shown it for a moment.
        self.dock.visibilityChanged.connect(self._shown)

    def remove(self) -> None:
        """Leave nothing behind."""
        self._stages.stop()
        panel, self.panel = self.panel, None
        if panel is not None:
            panel.remove()
        self._iface.removeDockWidget(self.dock)
        self.action.deleteLater()
        self.dock.deleteLater()

    def open(self, value: str = "") -> None:
        """Show the panel, as its action does, soon with the series of a value chosen."""
        if self.action.isChecked():
            self._asked_for(True)
            self.dock.raise_()
        else:
            self.action.trigger()
        if value:
            self._stages.add(lambda: self._choose(value))

    def _shown(self, visible: bool) -> None:
        if visible:
            self._stages.add(self._make, self._place, self._take_room, self._activate)
        elif self.panel is not None and not self.dock.isVisible():
            self.panel.set_active(False)

    def _asked_for(self, on: bool) -> None:
        if on:
            self._stages.add(self._begin)

    # --- stages; the dock may have been closed since they were added

    def _make(self) -> None:
        if self.panel is None and self.dock.isVisible():
            self.panel = self._about.make(self._iface)

    def _place(self) -> None:
        if self.panel is not None and self.dock.widget() is None:
            from .dock_room import DockRoom

            self.dock.setWidget(DockRoom(self.panel))

    def _activate(self) -> None:
        if self.panel is not None and self.dock.isVisible():
            self.panel.set_active(True)

    def _begin(self) -> None:
        if self.panel is not None and self.dock.isVisible():
            self.panel.begin()

    def _choose(self, value: str) -> None:
        if self.panel is not None:
            self.panel.choose(value)

    def _take_room(self) -> None:
        """As wide as it wants to be and the map allows; below the map, as wide as others there.

        QGIS gives a new dock the least that it needs.
        """
        window, below = self._iface.mainWindow(), Qt.DockWidgetArea.BottomDockWidgetArea
        if self._has_room or self.panel is None or not self.dock.isVisible():
            return
        self._has_room = True
        if self.dock.isFloating() or window.tabifiedDockWidgets(self.dock):
            return
        middle = window.centralWidget()
        spare = max(0, middle.width() - round(1.1 * middle.minimumSizeHint().width()))
        docks, width = [self.dock], min(self.dock.sizeHint().width(), self.dock.width() + spare)
        if window.dockWidgetArea(self.dock) == below:
            # Docks are the window's own children; to go through all of its widgets holds it for long.
            known = window.findChildren(QgsDockWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            shown = [one for one in known if one.isVisible() and not one.isFloating()]
            docks = [one for one in shown if window.dockWidgetArea(one) == below]
            width = sum(one.width() for one in docks) // len(docks)
        window.resizeDocks(docks, [width] * len(docks), Qt.Orientation.Horizontal)
        half = (middle.height() + self.dock.height()) // 2
        if window.dockWidgetArea(self.dock) == below and self.dock.height() > half:
            # What is asked for is looked at on the map.
            window.resizeDocks([self.dock], [half], Qt.Orientation.Vertical)


class Bench:
    """All of them."""

    def __init__(self, iface: QgisInterface) -> None:
        self.profile = PanelEntry(
            iface,
            Description(
                "TemporalLiifProfile",
                tr("Pixel Profile"),
                tr("Plot bands or an index of a place over time"),
                "profile.svg",
                Qt.DockWidgetArea.BottomDockWidgetArea,
                _make_profile,
            ),
        )
        self.compare = PanelEntry(
            iface,
            Description(
                "TemporalLiifCompare",
                tr("Compare Images"),
                tr("Compare dates and series with a swipe or on a second map"),
                "compare.svg",
                Qt.DockWidgetArea.RightDockWidgetArea,
                _make_compare,
            ),
        )
        self.dates = PanelEntry(
            iface,
            Description(
                "TemporalLiifDates",
                tr("Dates of a Series"),
                tr("List the dates of a series with their clear share, and show them on the map"),
                "dates.svg",
                Qt.DockWidgetArea.BottomDockWidgetArea,
                _make_dates,
            ),
        )
        self._entries = (self.profile, self.compare, self.dates)

    @property
    def actions(self) -> tuple[QAction, ...]:
        """Those that open the panels."""
        return tuple(entry.action for entry in self._entries)

    def add(self) -> None:
        """Show up in the window."""
        for entry in self._entries:
            entry.add()

    def remove(self) -> None:
        """Leave nothing behind."""
        for entry in self._entries:
            entry.remove()


def _make_profile(iface: QgisInterface) -> QWidget:
    from .profile_panel import ProfilePanel

    return ProfilePanel(iface.mapCanvas())


def _make_compare(iface: QgisInterface) -> QWidget:
    from .compare_panel import ComparePanel

    return ComparePanel(iface.mapCanvas())


def _make_dates(iface: QgisInterface) -> QWidget:
    from .dates_panel import DatesPanel

    return DatesPanel(iface.mapCanvas())
