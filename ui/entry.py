# SPDX-License-Identifier: GPL-2.0-or-later
"""The panel's place in QGIS's window: a dock, an entry in the menu, a button in the toolbar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsMapLayer
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QWidget

from ..provider.groups import PLUGIN_ICON
from ..provider.help import help_action, open_page
from ..provider.imported import call_if_imported
from ..provider.settings import interpreter_setting
from ..provider.translation import tr
from .stages import Stages

if TYPE_CHECKING:
    from ..engine.client import Engine

MENU = "Temporal LIIF"


class DockEntry:
    """Adds the dock to a window and takes it away again. The panel is made when it is first shown, or asked
    for something, in stages."""

    def __init__(
        self,
        iface: QgisInterface,
        set_up_engine: Callable[[], None] | None = None,
        tools: Sequence[QAction] = (),
    ) -> None:
        """`set_up_engine` opens the dialog that makes an engine; `tools` come into menu and toolbars."""
        self._iface, self._set_up_engine, self._tools = iface, set_up_engine, tools
        self._engine: Engine | None = None
        self.panel = None
        self._problem: QWidget | None = None
        """What the dock shows where the panel cannot be made."""
        self.dock = QgsDockWidget(tr("Scenes and Series"), iface.mainWindow())
        self._stages = Stages(self.dock)
        self.dock.setObjectName("TemporalLiifScenes")
        self.dock.setWindowIcon(QIcon(str(PLUGIN_ICON)))
        self.dock.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        self.action = QAction(QIcon(str(PLUGIN_ICON)), tr("Scenes and Series Panel"), iface.mainWindow())
        self.action.setObjectName("TemporalLiifScenesAction")
        self.action.setToolTip(tr("Find satellite scenes on the map and make series of them"))
        self.in_processing = QAction(
            QgsApplication.getThemeIcon("/processingAlgorithm.svg"),
            tr("Search Scenes in Processing…"),
            iface.mainWindow(),
        )
        self.in_processing.triggered.connect(lambda *_: self._search_in_processing())
        self.manual = QAction(
            QgsApplication.getThemeIcon("/mActionHelpContents.svg"), tr("Manual"), iface.mainWindow()
        )
        self.manual.triggered.connect(lambda *_: open_page("index"))
        self.from_layers = QAction(
            QgsApplication.getThemeIcon("/mActionDuplicateLayer.svg"),
            tr("Make a Series from Layers…"),
            iface.mainWindow(),
        )
        self.from_layers.setToolTip(tr("Make a regular series of dated rasters of the project or a folder"))
        self.from_layers.triggered.connect(lambda *_: self._make_from_layers())

        self._own = (self.action, self.from_layers, self.in_processing, self.manual)
        self._menu = (self.action, self.from_layers, *tools, self.in_processing, self.manual)
        self._buttons = (self.action, self.from_layers, *tools)

    def add(self) -> None:
        """Show up in the window; the dock stays hidden unless it was open when QGIS was last left."""
        self.dock.setToggleVisibilityAction(self.action)
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.hide()
        # Now: QGIS has shown it for a moment.
        self.dock.visibilityChanged.connect(self._shown)
        for action in self._menu:
            self._iface.addPluginToRasterMenu(MENU, action)
        for action in self._buttons:
            self._iface.addToolBarIcon(action)

    def remove(self) -> None:
        """Leave nothing behind."""
        self._stages.stop()
        if self.panel is not None:
            self.panel.remove()
        call_if_imported("ui.running", "cancel_all")
        call_if_imported("ui.tasks", "drop_all")
        if self._engine is not None:
            self._engine.stop()
        for action in self._menu:
            self._iface.removePluginRasterMenu(MENU, action)
        for action in self._buttons:
            self._iface.removeToolBarIcon(action)
        for action in self._own:
            action.deleteLater()
        self._iface.removeDockWidget(self.dock)
        self.dock.deleteLater()
        self.panel = None

    def engine(self) -> Engine:
        """An engine for looking around: a download in the other one does not keep a search waiting."""
        from ..engine.client import Engine
        from ..provider.network import network_settings

        named = interpreter_setting()
        if self._engine is None or self._engine.interpreter != named:
            if self._engine is not None:
                self._engine.stop()
            self._engine = Engine(named)
        self._engine.configure(network_settings())
        return self._engine

    def _shown(self, visible: bool) -> None:
        if visible:
            self._stages.add(self._make, self._place, self._show_footprints)
        elif self.panel is not None and not self.dock.isVisible():
            self.panel.stop()
            self.panel.footprints.set_visible(False, False)

    # --- stages; without a panel where it could not be made, which is shown in its place

    def _make(self) -> None:
        if self.panel is not None:
            return
        from ..core.errors import TemporalLiifError
        from .dock import ScenesPanel

        try:
            self.panel = ScenesPanel(
                self._iface.mapCanvas(), self.engine, self._iface.messageBar(), self._set_up_engine
            )
        except TemporalLiifError as error:
            self._show_problem(error)
            return
        # QGIS's own locator knows places by name (> Nominatim) and moves the map there.
        self.panel.form.area.find_by_name = lambda: self._iface.locatorSearch("> ")
        self.panel.scene_actions.selected_layers = self._selected_layers
        if self._tools:
            self.panel.bar.add_group(self._tools)
        self.panel.bar.add_group([help_action("dock", self.panel)])

    def _show_problem(self, error: Exception) -> None:
        """Say in the dock why there is no panel."""
        from .actions import error_texts
        from .panel_problem import PanelProblem

        self._problem = self._in_dock(
            PanelProblem(error_texts(error)[0], lambda: self._shown(True)), self._problem
        )

    def _place(self) -> None:
        if self.panel is not None and self.dock.widget() in (None, self._problem):
            from .dock_room import DockRoom

            self._in_dock(DockRoom(self.panel), self._problem)
            self._problem = None

    def _in_dock(self, widget: QWidget, before: QWidget | None) -> QWidget:
        """Show a widget in the dock; the one of before goes."""
        self.dock.setWidget(widget)
        if before is not None:
            before.deleteLater()
        return widget

    def _show_footprints(self) -> None:
        if self.panel is not None and self.dock.isVisible():
            self.panel.footprints.set_visible(self.panel.outlines.isChecked())

    def _run_rasters(self) -> None:
        if self.panel is not None:
            self.panel.scene_actions.run_rasters()

    def _open_in_processing(self) -> None:
        if self.panel is not None:
            self.panel.open_in_processing()

    def _selected_layers(self) -> list[QgsMapLayer]:
        return self._iface.layerTreeView().selectedLayersRecursive()

    def _make_from_layers(self) -> None:
        self._stages.add(self._make, self._place, self._run_rasters)

    def _search_in_processing(self) -> None:
        self._stages.add(self._make, self._place, self._open_in_processing)
