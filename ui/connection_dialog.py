# SPDX-License-Identifier: GPL-2.0-or-later
"""Dialog of a connection to a STAC API: name, address, login, and a test of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from qgis.core import QgsApplication
from qgis.gui import QgsAuthConfigSelect
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..core.scenes.connection import Connection
from ..engine.client import Engine
from ..provider.algorithm import readable
from ..provider.connections import checked, save
from ..provider.help import add_help
from ..provider.plain_text import tooltip
from ..provider.translation import tr, translated
from .collection_list import list_work
from .label import Label, fit_height
from .tasks import Work

LONGEST_NAME = 60
"""Characters of a name that is taken from the API."""


class ConnectionDialog(QDialog):
    """Makes a connection, or changes one; it is kept when OK is pressed."""

    saved = pyqtSignal(object)
    """The Connection, as it is kept."""

    def __init__(
        self, engine: Callable[[], Engine], connection: Connection | None, parent: QWidget | None = None
    ) -> None:
        """`connection` is the one to be changed; None: a new one."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Edit STAC Connection") if connection else tr("New STAC Connection"))
        self.setWindowIcon(QgsApplication.getThemeIcon("/mIconConnect.svg"))
        self._engine, self._before = engine, connection.name if connection else ""
        self._work: Work | None = None
        self.name, self.url, self.login = QLineEdit(), QLineEdit(), QgsAuthConfigSelect()
        self.url.setPlaceholderText("https://stac.example.org/v1")
        self.url.setToolTip(tooltip(tr("The root of the API: the page that lists conformsTo")))
        self.login.setToolTip(
            tooltip(tr("Where the API needs one: a configuration of type Basic, API Header or OAuth2"))
        )
        if connection is not None:
            self.name.setText(connection.name)
            self.url.setText(connection.url)
            self.login.setConfigId(connection.login)
        self._lay_out()
        for edit in (self.name, self.url):
            edit.textChanged.connect(self._changed)
        self.login.selectedConfigIdChanged.connect(self._changed)
        self._changed()

    def connection(self) -> Connection:
        """What is written."""
        return Connection(self.name.text(), self.url.text(), self.login.configId())

    def test_or_stop(self) -> None:
        """What the button does: begin the test, or end the one that runs."""
        if self._work is None:
            self.test()
        else:
            self._drop()
            self._rest(tr("The test was stopped."))

    def test(self) -> None:
        """Ask the API for its root and its collections."""
        self._drop()
        given = self.connection()
        try:
            # The address says enough for a name to be found by the test.
            given = replace(given, name=given.name.strip() or urlsplit(given.url).netloc or "-")
            connection = checked(given, self._before)
            work = list_work(connection, self._engine())
        except Exception as error:
            self._show_error(error)
            return
        self.test_button.setText(tr("Stop"))
        self.state.setText(tr("Asking {name}…").format(name=connection.name))
        self._work = Work(
            tr("Test the connection"),
            work,
            self._show_result,
            self._show_error,
            lambda: self._rest(tr("The test was stopped.")),
        ).start()

    def accept(self) -> None:
        """Keep the connection, unless something about it is wrong."""
        try:
            connection = save(self.connection(), self._before)
        except Exception as error:
            self._show_error(error)
            return
        super().accept()
        self.saved.emit(connection)

    def done(self, result: int) -> None:
        """What is being asked is not wanted any more."""
        self._drop()
        super().done(result)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(tr("&Name"), self.name)
        form.addRow(tr("&Address"), self.url)
        form.addRow(tr("&Login"), self.login)
        self.test_button = QPushButton()
        self.test_button.setAutoDefault(False)
        self.test_button.clicked.connect(lambda *_: self.test_or_stop())
        self.state = Label()
        self.state.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.test_button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.state, 1)
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        add_help(self.buttons, "catalogues")
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addLayout(row)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.resize(480, 0)

    def _changed(self, *_: object) -> None:
        """What was tested is something else now."""
        self._drop()
        self._rest("")
        ready = bool(self.name.text().strip() and self.url.text().strip())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ready)

    def _show_result(self, answer: dict[str, Any]) -> None:
        found, title = answer["collections"], answer["title"]
        text = tr("The connection works, but the API has no collection.")
        if len(found) == 1:
            text = tr("The connection works: 1 collection, {first}.").format(first=found[0][1])
        elif found:
            text = tr("The connection works: {count} collections, such as {first}.").format(
                count=len(found), first=found[0][1]
            )
        if title and not self.name.text().strip():
            self.name.setText(title[:LONGEST_NAME])
        self._rest(text)

    def _show_error(self, error: Exception) -> None:
        self._rest(translated(readable(error)))

    def _rest(self, text: str) -> None:
        """Nothing is being asked."""
        self._work = None
        self.test_button.setText(tr("&Test connection"))
        self.test_button.setEnabled(bool(self.url.text().strip()))
        self.state.setText(text)
        fit_height(self)

    def _drop(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.drop()
