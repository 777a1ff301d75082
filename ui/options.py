# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin's page in QGIS's Options."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsSettings
from qgis.gui import (
    QgisInterface,
    QgsAuthConfigSelect,
    QgsFileWidget,
    QgsOptionsPageWidget,
    QgsOptionsWidgetFactory,
)
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import EngineError, TemporalLiifError
from ..core.fetch.access import READERS
from ..core.scenes.providers import AUTO, registry
from ..engine import locate
from ..provider import settings as provider_settings
from ..provider.credentials import login_of
from ..provider.engine_access import engine_for_network, engine_news, missing_engine
from ..provider.groups import PLUGIN_ICON
from ..provider.help import add_help
from ..provider.translation import tr
from . import cache
from .details import size_text
from .engine_setup import EngineSetup
from .label import Label
from .tasks import Work

TITLE = "Temporal LIIF"


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page when Options is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.setTitle(TITLE)

    def icon(self) -> QIcon:
        """The plugin's own."""
        return QIcon(str(PLUGIN_ICON))

    def createWidget(self, parent: QWidget | None) -> QgsOptionsPageWidget:
        """The page."""
        return OptionsPage(parent)


class OptionsEntry:
    """Adds the page to QGIS's Options and takes it away again."""

    def __init__(self, iface: QgisInterface) -> None:
        self._iface, self._factory = iface, OptionsFactory()

    def add(self) -> None:
        """Show up in Options."""
        self._iface.registerOptionsWidgetFactory(self._factory)

    def remove(self) -> None:
        """Leave nothing behind."""
        self._iface.unregisterOptionsWidgetFactory(self._factory)

    def set_up_engine(self) -> None:
        """Open the dialog that makes an engine."""
        EngineSetup(self._iface.mainWindow()).exec()


class OptionsPage(QgsOptionsPageWidget):
    """Engine, catalogues, login and cache. Nothing is stored before OK; no password is ever stored here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._measuring: Work | None = None
        layout = QVBoxLayout(self)
        layout.addWidget(self._engine_group())
        layout.addWidget(self._catalogue_group())
        layout.addWidget(self._cache_group())
        layout.addStretch(1)
        buttons = QDialogButtonBox()
        add_help(buttons, "options")
        layout.addWidget(buttons)
        self._read()

    def _engine_group(self) -> QGroupBox:
        group = QGroupBox(tr("Engine"))
        form = QFormLayout(group)
        self.interpreter = QgsFileWidget()
        self.interpreter.setDialogTitle(tr("Python of the engine"))
        self.interpreter.lineEdit().setPlaceholderText(tr("Found by itself"))
        self.interpreter.fileChanged.connect(lambda *_: self._show_engine())
        form.addRow(tr("&Python"), self.interpreter)
        self.engine_state = Label()
        self.engine_state.setWordWrap(True)
        self.set_up = QPushButton(tr("Set up engine…"))
        self.set_up.clicked.connect(lambda *_: self._open_set_up())
        row = QHBoxLayout()
        row.addWidget(self.engine_state, 1)
        row.addWidget(self.set_up)
        form.addRow(row)
        self.device = QComboBox()
        self.device.setEditable(True)
        self.device.addItems(["auto", "cpu", "cuda:0", "cuda:1", "mps"])
        self.device.setToolTip(tr("What networks compute on where an algorithm is left on 'auto'."))
        form.addRow(tr("&Device"), self.device)
        return group

    def _catalogue_group(self) -> QGroupBox:
        group = QGroupBox(tr("Catalogues"))
        form = QFormLayout(group)
        self.provider = QComboBox()
        self.provider.addItem(tr("Automatic"), AUTO)
        for name, provider in registry().providers.items():
            self.provider.addItem(provider.title, name)
        form.addRow(tr("&First choice"), self.provider)
        self.readers = QSpinBox()
        self.readers.setRange(1, 64)
        self.readers.setToolTip(
            tr("Files read at once when scenes are fetched; a provider's own limit holds besides.")
        )
        form.addRow(tr("Files read at &once"), self.readers)
        self.login = QgsAuthConfigSelect()
        form.addRow(tr("Copernicus &login"), self.login)
        self.test_login = QPushButton(tr("Test login"))
        self.test_login.clicked.connect(lambda *_: self._test_login())
        self.login_state = Label()
        self.login_state.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.login_state, 1)
        row.addWidget(self.test_login)
        form.addRow(row)
        self.keys = QgsAuthConfigSelect()
        self.keys.setToolTip(
            tr("S3 keys of the Copernicus Data Space, as user and password: for fetching areas from there.")
        )
        form.addRow(tr("Copernicus S3 &keys"), self.keys)
        return group

    def _cache_group(self) -> QGroupBox:
        group = QGroupBox(tr("Cache"))
        group.setToolTip(tr("Thumbnails, clouds over areas, and the item files of runs in the history."))
        form = QFormLayout(group)
        self.cache_folder = QgsFileWidget()
        self.cache_folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.cache_folder.setDialogTitle(tr("Folder of the cache"))
        self.cache_folder.lineEdit().setPlaceholderText(str(locate.cache_folder()))
        self.cache_folder.fileChanged.connect(lambda *_: self._show_cache())
        form.addRow(tr("Fold&er"), self.cache_folder)
        self.cache_size = QSpinBox()
        self.cache_size.setRange(0, 100_000)
        self.cache_size.setSingleStep(50)
        self.cache_size.setSuffix(" MB")
        form.addRow(tr("At &most"), self.cache_size)
        self.cache_state = Label()
        self.clear_cache = QPushButton(tr("Clea&r"))
        self.clear_cache.clicked.connect(lambda *_: self._clear_cache())
        row = QHBoxLayout()
        row.addWidget(self.cache_state, 1)
        row.addWidget(self.clear_cache)
        form.addRow(row)
        return group

    def _read(self) -> None:
        settings = QgsSettings()
        self.cache_folder.setFilePath(settings.value(cache.FOLDER, "", type=str))
        self.cache_size.setValue(settings.value(cache.MEGABYTES, cache.MOST, type=int))
        self.interpreter.setFilePath(provider_settings.interpreter_setting() or "")
        self.device.setCurrentText(provider_settings.device_setting())
        self.provider.setCurrentIndex(
            max(0, self.provider.findData(settings.value(provider_settings.PROVIDER, AUTO, type=str)))
        )
        self.readers.setValue(provider_settings.readers_setting(READERS))
        self.login.setConfigId(provider_settings.login_setting())
        self.keys.setConfigId(provider_settings.keys_setting())
        self._show_engine()
        self._show_cache()

    def apply(self) -> None:
        """OK or Apply was pressed."""
        settings = QgsSettings()
        settings.setValue(cache.FOLDER, self.cache_folder.filePath().strip())
        settings.setValue(cache.MEGABYTES, self.cache_size.value())
        before = provider_settings.interpreter_setting()
        settings.setValue(provider_settings.INTERPRETER, self.interpreter.filePath().strip())
        if provider_settings.interpreter_setting() != before and not missing_engine():
            engine_news().ready.emit()
        settings.setValue(provider_settings.DEVICE, self.device.currentText().strip() or "auto")
        settings.setValue(provider_settings.PROVIDER, self.provider.currentData())
        settings.setValue(provider_settings.READERS, self.readers.value())
        # The ids alone: what they stand for is in QGIS's authentication database.
        settings.setValue(provider_settings.LOGIN, self.login.configId())
        settings.setValue(provider_settings.KEYS, self.keys.configId())

    def _show_engine(self) -> None:
        try:
            python = locate.find(self.interpreter.filePath().strip() or None)
        except EngineError as error:
            self.engine_state.setText(str(error).split(locate.REMEDY)[0].strip())
        else:
            self.engine_state.setText(tr("Uses {path}").format(path=python))

    def _cache(self, act: Callable[[cache.Cache], None]) -> None:
        """Do something with the cache that is shown, then show its size; off the GUI thread."""
        folder = self.cache_folder.filePath().strip()
        store = cache.Cache(
            Path(folder).expanduser() if folder else locate.cache_folder(),
            self.cache_size.value() * 1_000_000,
        )

        def work(task: Work) -> int:
            act(store)
            return store.size()

        def show(size: int) -> None:
            self._measuring = None
            if sip.isdeleted(self.cache_state):
                return  # The options were closed while the files were counted.
            self.cache_state.setText(tr("In use: {size}").format(size=size_text(size)))
            self.clear_cache.setEnabled(size > 0)

        self._stop_measuring()
        self.clear_cache.setEnabled(False)
        self._measuring = Work(tr("Measure the cache"), work, show, lambda error: None).start()

    def _stop_measuring(self) -> None:
        if self._measuring is not None:
            self._measuring.drop()
            self._measuring = None

    def _show_cache(self) -> None:
        self._cache(lambda store: None)

    def _clear_cache(self) -> None:
        self._cache(lambda store: store.clear())

    def _open_set_up(self) -> None:
        dialog = EngineSetup(self)
        dialog.exec()
        self._show_engine()

    def _test_login(self) -> None:
        """Ask Copernicus for a token with the chosen configuration; it is thrown away."""
        try:
            credentials = login_of(self.login.configId())
            if not credentials:
                self.login_state.setText(tr("Choose or make an authentication configuration first."))
                return
            engine = engine_for_network()
        except TemporalLiifError as error:
            self.login_state.setText(str(error))
            return
        self.test_login.setEnabled(False)
        self.login_state.setText(tr("Logging in…"))
        params = {"provider": "copernicus", "credentials": credentials}
        self._work = Work(
            tr("Test the Copernicus login"),
            lambda work: engine.call("catalog.token", params, cancelled=work.halted),
            lambda _: self._show_login_result(tr("The login works.")),
            lambda error: self._show_login_result(str(error)),
            lambda: self._show_login_result(tr("The test was stopped.")),
        ).start()

    def _show_login_result(self, text: str) -> None:
        self._work = None
        self.test_login.setEnabled(True)
        self.login_state.setText(text)

    def hideEvent(self, event) -> None:
        """Leaving the page ends a test."""
        self._stop_measuring()
        if self._work is not None:
            self._work.drop()
            self._work = None
            self.test_login.setEnabled(True)
            self.login_state.clear()
        super().hideEvent(event)
