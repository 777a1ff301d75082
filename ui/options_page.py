# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin's page in QGIS's Options."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.gui import (
    QgsAuthConfigSelect,
    QgsFileWidget,
    QgsOptionsPageWidget,
    QgsScrollArea,
)
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QGroupBox,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import EngineError, TemporalLiifError
from ..core.fetch.access import READERS
from ..core.scenes.declarations import titles
from ..core.scenes.providers import AUTO
from ..engine import locate
from ..provider import settings as provider_settings
from ..provider.credentials import login_of
from ..provider.engine_access import engine_for_network, engine_news, missing_engine, without_remedy
from ..provider.help import add_help
from ..provider.stored_value import stored_value
from ..provider.translation import tr, translated
from .disk_options import DiskGroup
from .engine_setup import EngineSetup
from .label import Label
from .series_options import SeriesGroup
from .tasks import Work


class OptionsPage(QgsOptionsPageWidget):
    """Engine, catalogues, login, defaults, disk. Nothing is stored before OK; no password is stored here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.addWidget(self._engine_group())
        layout.addWidget(self._catalogue_group())
        self.series, self.disk = SeriesGroup(), DiskGroup()
        self.disk.engine_removed.connect(self._show_engine)
        layout.addWidget(self.series)
        layout.addWidget(self.disk)
        layout.addStretch(1)
        buttons = QDialogButtonBox()
        add_help(buttons, "options")
        layout.addWidget(buttons)
        # Taller than the window of a small laptop, which QGIS would make higher.
        area = QgsScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
        self._read()

    def _engine_group(self) -> QGroupBox:
        group = QGroupBox(tr("Engine"))
        form = QFormLayout(group)
        self.interpreter = QgsFileWidget()
        self.interpreter.setDialogTitle(tr("Python of the engine"))
        self.interpreter.lineEdit().setPlaceholderText(tr("Detected automatically"))
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
        self.device.setToolTip(tr("Where networks run when the device of an algorithm is 'auto'."))
        form.addRow(tr("&Device"), self.device)
        return group

    def _catalogue_group(self) -> QGroupBox:
        group = QGroupBox(tr("Catalogues"))
        form = QFormLayout(group)
        self.provider = QComboBox()
        self.provider.addItem(tr("Automatic"), AUTO)
        for name, title in titles("providers").items():
            self.provider.addItem(title, name)
        form.addRow(tr("&First choice"), self.provider)
        self.readers = QSpinBox()
        self.readers.setRange(1, 64)
        self.readers.setToolTip(
            tr("Files read at the same time when scenes are fetched, within the limit of each provider.")
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
            tr(
                "S3 keys of the Copernicus Data Space (access key as user name, secret key as "
                "password), for fetching areas from it."
            )
        )
        form.addRow(tr("Copernicus S3 &keys"), self.keys)
        return group

    def _read(self) -> None:
        self.interpreter.setFilePath(provider_settings.interpreter_setting() or "")
        self.device.setCurrentText(provider_settings.device_setting())
        self.provider.setCurrentIndex(
            max(0, self.provider.findData(stored_value(provider_settings.PROVIDER, AUTO)))
        )
        self.readers.setValue(provider_settings.readers_setting(READERS))
        self.login.setConfigId(provider_settings.login_setting())
        self.keys.setConfigId(provider_settings.keys_setting())
        self.series.read()
        self.disk.read()
        self._show_engine()

    def apply(self) -> None:
        """OK or Apply was pressed."""
        settings = QgsSettings()
        self.series.apply()
        self.disk.apply()
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
            self.engine_state.setText(without_remedy(translated(error)))
        else:
            text = tr("Uses {path}").format(path=python)
            if locate.is_former(python):
                text += "\n" + tr(
                    "An earlier version of the plugin has set it up. Set it up again for MP4 animations and "
                    "one-time passwords."
                )
            self.engine_state.setText(text)

    def _open_set_up(self) -> None:
        dialog = EngineSetup(self)
        dialog.exec()
        self._show_engine()
        self.disk.measure_engine()

    def _test_login(self) -> None:
        """Ask Copernicus for a token with the chosen configuration; it is thrown away."""
        try:
            credentials = login_of(self.login.configId())
            if not credentials:
                self.login_state.setText(tr("Choose or make an authentication configuration first."))
                return
            engine = engine_for_network()
        except TemporalLiifError as error:
            self.login_state.setText(translated(error))
            return
        self.test_login.setEnabled(False)
        self.login_state.setText(tr("Logging in…"))
        params = {"provider": "copernicus", "credentials": credentials}
        self._work = Work(
            tr("Test the Copernicus login"),
            lambda work: engine.call("catalog.token", params, cancelled=work.halted),
            lambda _: self._show_login_result(tr("The login works.")),
            lambda error: self._show_login_result(translated(error)),
            lambda: self._show_login_result(tr("The test was stopped.")),
        ).start()

    def _show_login_result(self, text: str) -> None:
        self._work = None
        self.test_login.setEnabled(True)
        self.login_state.setText(text)

    def hideEvent(self, event) -> None:
        """Leaving the page ends a test."""
        self.disk.stop()
        if self._work is not None:
            self._work.drop()
            self._work = None
            self.test_login.setEnabled(True)
            self.login_state.clear()
        super().hideEvent(event)
