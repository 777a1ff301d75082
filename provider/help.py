# SPDX-License-Identifier: GPL-2.0-or-later
"""Help of panels and dialogs: it opens their page of the manual in the browser."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAction, QDialogButtonBox, QPushButton, QToolButton, QWidget

from .manual import page
from .plain_text import tooltip
from .translation import tr


def open_page(name: str) -> None:
    """Show a page of the manual in the browser."""
    QDesktopServices.openUrl(page(name))


def help_action(name: str, parent: QWidget) -> QAction:
    """An action that shows a page, for a panel's toolbar."""
    action = QAction(QgsApplication.getThemeIcon("/mActionHelpContents.svg"), tr("Help"), parent)
    action.setToolTip(tooltip(tr("Open the manual's page on this panel in the browser")))
    action.triggered.connect(lambda *_: open_page(name))
    return action


def help_button(name: str, parent: QWidget) -> QToolButton:
    """The same as a button, for a panel without a toolbar."""
    button = QToolButton(parent)
    button.setDefaultAction(help_action(name, parent))
    button.setAutoRaise(True)
    return button


def add_help(buttons: QDialogButtonBox, name: str) -> QPushButton:
    """A dialog's Help button, which shows a page."""
    button = buttons.addButton(QDialogButtonBox.StandardButton.Help)
    # Qt's own signal says only that some Help button was pressed.
    button.clicked.connect(lambda *_: open_page(name))
    button.setAutoDefault(False)
    return button
