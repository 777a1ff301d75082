# SPDX-License-Identifier: GPL-2.0-or-later
"""Dialog that installs the engine's environment, tests it and shows its diagnosis."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import EngineError, TemporalLiifError
from ..core.network import Network
from ..engine import cli as engine_cli
from ..engine import interpreters, locate
from ..engine.client import shutdown
from ..provider.engine_access import engine_news
from ..provider.help import add_help
from ..provider.network import network_settings
from ..provider.settings import interpreter_setting
from ..provider.translation import tr, translated
from .diagnosis import full_text, summary
from .label import Label
from .tasks import Work


class EngineSetup(QDialog):
    """Finds what is there, creates the environment in the user's cache, and tests it.

    QGIS's own Python is never touched.
    """

    _logged = pyqtSignal(str)
    _went = pyqtSignal(float, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Set Up the Engine"))
        self.setObjectName("TemporalLiifEngineSetup")
        self.resize(620, 460)
        self._work: Work | None = None
        self._report: dict[str, Any] | None = None
        self.state = Label(tr("Looking for an engine…"))
        self.state.setWordWrap(True)
        about = Label(
            tr(
                "The engine is a separate Python that searches catalogues and runs networks. Its "
                "packages (PyTorch and others, 1 to 6 GB) are installed in {folder}; QGIS's own "
                "Python is not changed."
            ).format(folder=locate.own_folder())
        )
        about.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.step = Label()
        self.step.setWordWrap(True)
        self.log = QPlainTextEdit()
        self.log.setReadOnly(True)
        self.log.setMaximumBlockCount(2000)
        self.log.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.log.setAccessibleName(tr("Messages"))
        layout = QVBoxLayout(self)
        self.cluster = QCheckBox(tr("For c&lusters (dask)"))
        self.cluster.setToolTip(tr("Also installs dask, which the parameter Cluster needs."))
        for widget in (about, self.cluster, self.state, self.progress, self.step, self.log):
            layout.addWidget(widget)
        layout.setStretchFactor(self.log, 1)
        self._add_buttons(layout)
        self._logged.connect(self.log.appendPlainText)
        self._went.connect(self._show_progress)
        self._start(tr("Look for an engine"), self._inspect)

    def _add_buttons(self, layout: QVBoxLayout) -> None:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.create_button = QPushButton(tr("&Set up engine"))
        self.test_button = QPushButton(tr("&Test"))
        self.copy_button = QPushButton(tr("C&opy diagnosis"))
        self.stop_button = QPushButton(tr("&Cancel set-up"))
        for button, pressed in (
            (self.create_button, self.create_engine),
            (self.test_button, self.test_engine),
            (self.copy_button, self.copy_diagnosis),
            (self.stop_button, self.stop),
        ):
            box.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(lambda *_, pressed=pressed: pressed())
        self.close_button = box.button(QDialogButtonBox.StandardButton.Close)
        add_help(box, "install")
        box.rejected.connect(self.reject)
        layout.addWidget(box)

    def create_engine(self) -> None:
        """Make the environment, then test it. A cancelled or failed set-up can be repeated."""
        shutdown()
        self.log.clear()
        network, cluster = network_settings(), self.cluster.isChecked()
        self._start(tr("Set up the engine"), lambda work: self._create(work, network, cluster))

    def test_engine(self) -> None:
        """Ask the engine for its versions, devices and speed."""
        self._start(tr("Test the engine"), self._test)

    def stop(self) -> None:
        """Cancel what runs; nothing half-made stays."""
        if self._work is not None:
            self._work.drop()
            self._work = None
            self._rest(tr("Cancelled. Nothing was changed."))

    def copy_diagnosis(self) -> None:
        """What the test found, and the messages, on the clipboard."""
        parts = [full_text(self._report)] if self._report else [self.state.text()]
        QApplication.clipboard().setText("\n\n".join([*parts, self.log.toPlainText()]).strip())

    def reject(self) -> None:
        """Closing ends the work."""
        self.stop()
        super().reject()

    def _start(self, title: str, function) -> None:
        self.stop()
        for button in (self.create_button, self.test_button, self.copy_button):
            button.setEnabled(False)
        self.stop_button.setEnabled(True)
        self.progress.setRange(0, 0)
        self.progress.setVisible(True)
        self._work = Work(title, function, self._done, self._failed, self.stop).start()

    def _inspect(self, work: Work) -> dict[str, Any]:
        """Worker thread: what is there already, without starting anything large."""
        setting = interpreter_setting()
        try:
            found = locate.find(setting)
        except EngineError as error:
            base = interpreters.find_base(cancelled=work.halted)
            self._logged.emit(tr("Python found: {path}").format(path=base.path if base else tr("none found")))
            card = shutil.which("nvidia-smi")
            self._logged.emit(tr("NVIDIA driver: {path}").format(path=card or tr("none found")))
            return {"missing": translated(error)}
        return self._examine(work, found)

    def _create(self, work: Work, network: Network, cluster: bool) -> dict[str, Any]:
        """Worker thread."""
        python = engine_cli.create(
            progress=lambda share, text: self._went.emit(share, translated(text)),
            cancelled=work.halted,
            log=lambda text: self._logged.emit(translated(text)),
            network=network,
            cluster=cluster,
        )
        return self._examine(work, python)

    def _test(self, work: Work) -> dict[str, Any]:
        """Worker thread."""
        return self._examine(work, locate.find(interpreter_setting()))

    def _examine(self, work: Work, python: Path) -> dict[str, Any]:
        self._went.emit(0.95, tr("Measuring {path}").format(path=python))
        return engine_cli.diagnose(python)

    def _show_progress(self, share: float, text: str) -> None:
        self.progress.setRange(0, 100)
        self.progress.setValue(round(100 * share))
        self.step.setText(text)

    def _done(self, report: dict[str, Any]) -> None:
        self._work = None
        if "missing" in report:
            self._rest(tr("The engine is not set up yet. Press 'Set up engine' to install it."))
            return
        self._report = report
        self._logged.emit(full_text(report))
        self._rest(tr("The engine is ready:") + "\n" + summary(report), self.close_button)
        engine_news().ready.emit()

    def _failed(self, error: Exception) -> None:
        self._work = None
        if not isinstance(error, TemporalLiifError):
            self._logged.emit(f"{type(error).__name__}: {translated(error)}")
        self._rest(translated(error) or type(error).__name__)

    def _rest(self, text: str, default: QPushButton | None = None) -> None:
        """Nothing runs. Return presses `default`, or begins the set-up."""
        (default or self.create_button).setDefault(True)
        self.state.setText(text)
        self.step.clear()
        self.progress.setVisible(False)
        for button in (self.create_button, self.test_button, self.copy_button):
            button.setEnabled(True)
        self.stop_button.setEnabled(False)
