# SPDX-License-Identifier: GPL-2.0-or-later
"""Toolbars of the panels, and the plugin's own icons in them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QToolBar, QWidget

_ICONS = Path(__file__).parent / "icons"


class PanelBar(QToolBar):
    """A toolbar with icons as large as in QGIS's own panels, whose buttons the Tab key reaches."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__()
        side = max(16, panel.fontMetrics().height())
        self.setIconSize(QSize(side, side))

    def add_group(self, actions: Sequence[QAction]) -> None:
        """Add actions, apart from what there is already."""
        if self.actions():
            self.addSeparator()
        for action in actions:
            self.addAction(action)
            self.widgetForAction(action).setFocusPolicy(Qt.FocusPolicy.TabFocus)


def own_icon(name: str) -> QIcon:
    """An icon that the plugin brings along, by the name of its file."""
    return QIcon(str(_ICONS / name))
