# SPDX-License-Identifier: GPL-2.0-or-later
"""Choice of a provider or connection, and of its collection, with the menu that keeps connections."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QSize, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QMenu, QMessageBox, QToolButton, QWidget

from ..core.errors import ParameterError
from ..core.scenes.connection import Connection, known_connections
from ..core.scenes.families import Family
from ..core.scenes.providers import AUTO, registry
from ..engine.client import Engine
from ..provider import connections
from ..provider.narrow_list import narrow
from ..provider.parameters.query import COLLECTIONS, PROVIDERS, URL, URL_COLLECTION
from ..provider.plain_text import plain, tooltip
from ..provider.settings import PROVIDER
from ..provider.stored_value import stored_value
from ..provider.translation import tr
from .collection_list import list_work
from .connection_dialog import ConnectionDialog
from .tasks import Work

_ENOUGH = 8
"""Characters that a combo box shows at least, so that the panel can be narrow."""


class CatalogueChoice(QObject):
    """Who is asked, and for which collection. A connection is asked for its collections when it is chosen."""

    changed = pyqtSignal()

    failed = pyqtSignal(object, object)
    """What went wrong with a connection, and a function that tries again."""

    def __init__(self, engine: Callable[[], Engine], parent: QWidget) -> None:
        """`engine` is called when a connection is asked for its collections, not before."""
        super().__init__(parent)
        self._engine, self._work = engine, None
        self._listed: dict[str, list[tuple[str, str]]] = {}
        """Collections of the connections that were asked, (id, title) each, by address."""
        self.dialog: ConnectionDialog | None = None
        self.provider = Choice(
            tr("Provider"),
            tr("The catalogue to search. Automatic: the best source, then the next one if it fails."),
        )
        self.collection = Choice(tr("Collection"), tr("The kind of product."))
        self.row = self._with_menu(parent)
        self._fill_providers()
        first = self.provider.findData(stored_value(PROVIDER, AUTO))
        self.provider.setCurrentIndex(max(0, first))
        self._fill_collections()
        self.provider.opened.connect(self._fill_providers)
        self.collection.opened.connect(self._list_unless_known)
        self.provider.currentIndexChanged.connect(self._provider_changed)
        self.collection.currentIndexChanged.connect(lambda *_: self.changed.emit())

    # --- what is chosen

    def source(self) -> tuple[str, str]:
        """Provider and collection, as `SearchQuery` takes them. Raises ParameterError while none is known."""
        name = self.collection.currentData()
        if not name:
            raise ParameterError(
                tr("No collection of {provider} is chosen. Choose one in the list.").format(
                    provider=self.provider.currentText()
                )
            )
        return self.provider.currentData(), name

    def parameters(self) -> dict[str, Any]:
        """The same for `searchscenes`. Raises ParameterError."""
        provider, name = self.source()
        if self.connection is not None:
            return {URL: provider, URL_COLLECTION: name}
        return {"COLLECTION": name, "PROVIDER": provider}

    def state(self) -> dict[str, Any]:
        """The same as plain values, for `restore`."""
        name, title = self.collection.currentData(), self.collection.currentText()
        return {"provider": self.provider.currentData(), "collection": name, "collection_title": title}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Choose what `state` has given, and ask nobody; of what is not there any more, the first."""
        self._fill_providers()
        wanted, name = state.get("provider"), state.get("collection")
        provider = self.provider.findData(wanted) if wanted else -1
        self.provider.blockSignals(True)
        self.provider.setCurrentIndex(max(0, provider))
        self.provider.blockSignals(False)
        self._fill_collections()
        if name and provider >= 0 and self.connection is not None and self.collection.findData(name) < 0:
            self._show_collections([(str(name), str(state.get("collection_title") or name))])
        self.collection.setCurrentIndex(max(0, self.collection.findData(name)))
        self.changed.emit()

    def choose_collection(self, name: str) -> None:
        """Choose a collection, if it is offered."""
        place = self.collection.findData(name)
        if place >= 0:
            self.collection.setCurrentIndex(place)

    @property
    def connection(self) -> Connection | None:
        """The connection that is chosen; None for a declared provider."""
        url = self.provider.currentData()
        return next((one for one in known_connections() if one.url == url), None)

    def family(self) -> Family | None:
        """The kind of product; None where only the scenes will say."""
        declared = registry()
        known = (
            None if self.connection is not None else declared.collections.get(self.collection.currentData())
        )
        return declared.families[known.family] if known else None

    def stop(self) -> None:
        """End what is being asked, and close the dialog: the plugin goes."""
        self._drop()
        if self.dialog is not None and not sip.isdeleted(self.dialog):
            self.dialog.reject()

    def _drop(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.drop()

    # --- connections

    def new_connection(self) -> None:
        """Ask for a name and an address, and choose what comes of it."""
        self._edit(None)

    def edit_connection(self) -> None:
        """Ask for another name, address or login of the one chosen."""
        self._edit(self.connection)

    def remove_connection(self) -> None:
        """Forget the one chosen, if that is meant."""
        connection = self.connection
        if connection is None:
            return
        buttons = QMessageBox.StandardButton
        text = tr("Remove the connection '{name}'? Its authentication configuration stays in QGIS.")
        asked = QMessageBox.question(
            self.provider.window(),
            tr("Remove Connection"),
            plain(text.format(name=connection.name)),
            buttons.Yes | buttons.No,
        )
        if asked == buttons.Yes:
            connections.remove(connection.name)
            self._fill_providers()
            self._provider_changed()

    def _edit(self, connection: Connection | None) -> None:
        self.dialog = dialog = ConnectionDialog(self._engine, connection, self.provider.window())
        dialog.saved.connect(self._choose)
        dialog.open()

    def _choose(self, connection: Connection) -> None:
        """One that is new, or another than before."""
        self._listed.pop(connection.url, None)
        self._fill_providers()
        self.provider.blockSignals(True)
        self.provider.setCurrentIndex(self.provider.findData(connection.url))
        self.provider.blockSignals(False)
        self._provider_changed()

    # --- what is offered

    def _fill_providers(self) -> None:
        """All providers and connections, with the same one chosen if it is still there."""
        chosen, declared = self.provider.currentData(), registry()
        self.provider.blockSignals(True)
        self.provider.clear()
        self.provider.addItem(tr("Automatic"), AUTO)
        for name in PROVIDERS:
            if name in declared.providers:
                self.provider.addItem(declared.providers[name].title, name)
        found = connections.refresh()
        if found:
            self.provider.insertSeparator(self.provider.count())
        for one in found:
            self.provider.addItem(one.name, one.url)
        self.provider.setCurrentIndex(max(0, self.provider.findData(chosen)))
        self.provider.blockSignals(False)

    def _provider_changed(self, *_: object) -> None:
        self._fill_collections()
        self._list_unless_known()
        self.changed.emit()

    def _fill_collections(self) -> None:
        """Those of the provider, as far as they are known."""
        self._drop()
        provider, declared = self.provider.currentData(), registry()
        if self.connection is not None:
            self._show_collections(self._listed.get(provider, []))
            return
        offered = [
            name
            for name in COLLECTIONS
            if name in declared.collections
            and provider in (AUTO, *(source.provider for source in declared.collections[name].sources))
        ]
        self._show_collections([(name, declared.collections[name].title) for name in offered])

    def _show_collections(self, found: list[tuple[str, str]], otherwise: str = "") -> None:
        """Fill the list, with the same one chosen if it is among them."""
        chosen = self.collection.currentData()
        self.collection.blockSignals(True)
        self.collection.clear()
        for name, title in found:
            self.collection.addItem(title, name)
        if not found:
            self.collection.addItem(otherwise or tr("not listed yet"), None)
        self.collection.setCurrentIndex(max(0, self.collection.findData(chosen)))
        self.collection.blockSignals(False)

    def _list_unless_known(self) -> None:
        """Ask a connection for its collections, once."""
        connection = self.connection
        if connection is None or connection.url in self._listed or self._work is not None:
            return
        try:
            work = list_work(connection, self._engine())
        except Exception as error:
            self._cannot_list(error)
            return
        known = [
            (self.collection.itemData(place), self.collection.itemText(place))
            for place in range(self.collection.count())
            if self.collection.itemData(place)
        ]
        self._show_collections(known, tr("loading…"))
        self._work = Work(
            tr("List collections"),
            work,
            lambda answer: self._take(connection, answer["collections"]),
            self._cannot_list,
            self._stopped,
        ).start()

    def _take(self, connection: Connection, found: list[list[str]]) -> None:
        self._work = None
        self._listed[connection.url] = [(name, title) for name, title in found]
        before = self.collection.currentData()
        self._show_collections(self._listed[connection.url], tr("none"))
        if self.collection.currentData() != before:
            self.changed.emit()

    def _cannot_list(self, error: Exception) -> None:
        self._stopped()
        self.failed.emit(error, self._list_unless_known)

    def _stopped(self) -> None:
        self._work = None
        if not self.collection.currentData():
            self._show_collections([])

    def _with_menu(self, parent: QWidget) -> QWidget:
        """The providers, and beside them the menu of connections."""
        self.menu_button = QToolButton()
        self.menu_button.setIcon(QgsApplication.getThemeIcon("/symbologyAdd.svg"))
        self.menu_button.setIconSize(QSize(16, 16))
        self.menu_button.setAutoRaise(True)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setToolTip(tooltip(tr("Connections to STAC APIs: add, edit or remove one")))
        self.menu_button.setAccessibleName(tr("Connections to STAC APIs"))
        menu = QMenu(self.menu_button)
        self.new = menu.addAction(tr("New connection…"))
        self.edit = menu.addAction(tr("Edit connection…"))
        self.forget = menu.addAction(tr("Remove connection…"))
        for action, run in (
            (self.new, self.new_connection),
            (self.edit, self.edit_connection),
            (self.forget, self.remove_connection),
        ):
            action.triggered.connect(lambda *_, run=run: run())
        menu.aboutToShow.connect(self._enable)
        self.menu_button.setMenu(menu)
        row = QWidget(parent)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.provider, 1)
        layout.addWidget(self.menu_button)
        row.setFocusProxy(self.provider)
        return row

    def _enable(self) -> None:
        """Connections that QGIS keeps itself are edited in its Browser."""
        mine = self.connection is not None and self.connection.editable
        self.edit.setEnabled(mine)
        self.forget.setEnabled(mine)


class Choice(QComboBox):
    """A list as narrow as the panel wants it."""

    opened = pyqtSignal()
    """The list is about to be shown."""

    def __init__(self, name: str, tip: str) -> None:
        super().__init__()
        narrow(self, _ENOUGH)
        self.setToolTip(tooltip(tip))
        self.setAccessibleName(name)

    def showPopup(self) -> None:
        """Bring the list up to date, and show it."""
        self.opened.emit()
        super().showPopup()
