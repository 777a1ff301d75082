# SPDX-License-Identifier: GPL-2.0-or-later
"""Searches saved by name, and the last one: kept in QGIS's settings, and the button that offers them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication, QgsSettings
from qgis.gui import QgsNewNameDialog
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget

from ..provider.plain_text import tooltip
from ..provider.stored_value import stored_json
from ..provider.translation import tr
from .menus import empty
from .search_form import SearchForm

_SEARCHES = "temporal_liif/dock/searches"


def saved_searches() -> dict[str, dict[str, Any]]:
    """What `SearchForm.state` has given, by name, in the order of the alphabet."""
    kept = stored_json(_SEARCHES, {})
    if not isinstance(kept, dict):
        return {}
    return {name: kept[name] for name in sorted(kept, key=str.casefold) if isinstance(kept[name], dict)}


def _write(searches: dict[str, dict[str, Any]]) -> None:
    QgsSettings().setValue(_SEARCHES, json.dumps(searches))


def save_search(name: str, state: dict[str, Any]) -> None:
    """Keep a search under a name, instead of what has that name."""
    _write({**saved_searches(), name: state})


def rename_search(name: str, new: str) -> None:
    """Give a saved search another name."""
    searches = saved_searches()
    if name in searches:
        searches[new] = searches.pop(name)
        _write(searches)


def remove_search(name: str) -> None:
    """Forget a saved search."""
    searches = saved_searches()
    searches.pop(name, None)
    _write(searches)


class SavedSearchesButton(QToolButton):
    """A menu of the saved searches; choosing one fills the form and asks nobody."""

    def __init__(self, form: SearchForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self.setText(tr("Saved searches"))
        self.setIcon(QgsApplication.getThemeIcon("/mActionShowBookmarks.svg"))
        self.setIconSize(QSize(16, 16))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAutoRaise(True)
        self.setToolTip(tooltip(tr("Save this search, or fill the form from a saved one")))
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def choose(self, name: str) -> None:
        """Fill the form; the map goes to the area where it does not show it."""
        self._form.restore(saved_searches()[name])
        if not self._form.area.in_view():
            self._form.area.zoom()

    def save(self) -> None:
        """Ask for a name, and save what the form says."""
        name = f"{self._form.product()}, {self._form.area.area().title}"
        self._ask(tr("Save Search"), name, lambda name: save_search(name, self._form.state(fixed=True)))

    def rename(self, name: str) -> None:
        """Ask for another name."""
        self._ask(tr("Rename Search"), name, lambda new: rename_search(name, new))

    def _ask(self, title: str, name: str, then: Callable[[str], None]) -> None:
        dialog = QgsNewNameDialog(
            "", name, [], list(saved_searches()), Qt.CaseSensitivity.CaseInsensitive, self.window()
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(title)
        dialog.setHintString(tr("Name"))
        dialog.setConflictingNameWarning(tr("A search of this name exists and will be replaced."))
        dialog.setOverwriteEnabled(True)
        dialog.accepted.connect(lambda: then(dialog.name().strip()))
        dialog.open()

    def _fill(self) -> None:
        menu, names = self.menu(), list(saved_searches())
        empty(menu)
        for name in names:
            self._add(menu, name, self.choose)
        menu.addSeparator()
        icon = QgsApplication.getThemeIcon("/mActionFileSave.svg")
        menu.addAction(icon, tr("Save this search…")).triggered.connect(lambda *_: self.save())
        for title, run in ((tr("Rename"), self.rename), (tr("Remove"), remove_search)):
            part = menu.addMenu(title)
            part.setEnabled(bool(names))
            for name in names:
                self._add(part, name, run)

    @staticmethod
    def _add(menu: QMenu, name: str, run: Callable[[str], None]) -> None:
        menu.addAction(name.replace("&", "&&")).triggered.connect(lambda *_: run(name))
