# SPDX-License-Identifier: GPL-2.0-or-later
"""Dialog of a series to be made: what all kinds of input have in common, and the estimate."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ..core.analysis.indices import bands_needed
from ..core.errors import CancelledError, TemporalLiifError
from ..core.stack.model import Band
from ..provider.engine_access import missing_engine, warm_engine
from ..provider.help import add_help
from ..provider.parameters.superresolve import AUTO, model_words
from ..provider.plain_text import escaped, tooltip
from ..provider.translation import tr, translated
from .colours import fade
from .details import size_text
from .dialog_body import DialogBody
from .folder_choice import SERIES, FolderChoice
from .index_box import IndexBox
from .label import Label, fit_height
from .series import BASELINE, Estimate
from .tasks import Work
from .timers import single_shot

ALGORITHM = "temporalliif:superresolve"

ROOM = 200
"""Characters that are shown of the begin and of the end of a long warning."""


class SeriesDialog(QDialog):
    """Asks for dates, pixel size, bands and a folder; the estimate follows each change off the GUI thread."""

    key = ""
    """Names what is fetched, for what was left unfinished; empty where nothing is fetched."""

    def __init__(
        self,
        output: FolderChoice,
        set_up_engine: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`set_up_engine` opens the way to get an engine."""
        super().__init__(parent)
        self.output, self._set_up_engine = output, set_up_engine
        self._work: Work | None = None
        self.estimate: Estimate | None = None
        self._without_engine = bool(missing_engine())
        self._warmed = False
        self._later = single_shot(self, 150, self._start_estimate)
        self._build()
        self._show_engine()
        # Once the window stands: what works it out keeps Python busy, and the layout would wait for it.
        self._changed()

    # --- what kinds of input differ in

    @abstractmethod
    def fetch_parameters(self, item_file: str) -> dict[str, Any] | None:
        """For `fetchscenes`; None where nothing is fetched."""

    @abstractmethod
    def input_parameters(self) -> dict[str, Any]:
        """For `superresolve`: its input and masks."""

    @abstractmethod
    def _add_input(self, form: QFormLayout) -> None:
        """Rows that say what the series is made of."""

    @abstractmethod
    def _add_masks(self, form: QFormLayout) -> None:
        """Rows that say what masks hide."""

    @abstractmethod
    def _titles(self) -> dict[str, str]:
        """What the estimate is about, by key, in order."""

    @abstractmethod
    def _estimation(self) -> Callable[[], Estimate]:
        """What works the estimate out, of what is chosen now; it is called in a worker thread."""

    # --- what was chosen

    def series_parameters(self) -> dict[str, Any]:
        """For `superresolve`, but for its input."""
        values: dict[str, Any] = {
            "TARGETS": self._targets(),
            "MODEL": self.model.currentData(),
            "OUTPUT": str(self.folder / SERIES),
            "OVERWRITE": self.output.overwrite,
        }
        if self.estimate is not None and self.estimate.gsd < 0.999 * self.estimate.source_gsd:
            values["GSD"] = round(self.estimate.gsd, 6)
        else:
            values["SCALE"] = 1.0
        return values

    def index_parameters(self) -> dict[str, Any] | None:
        """For `indexstack`; None where no index is wanted."""
        index = self.index.index()
        if index is None:
            return None
        return {
            "SERIES": str(self.folder / SERIES),
            **self.index.parameters(),
            "OUTPUT": str(self.folder / index.name),
            "OVERWRITE": self.output.overwrite,
        }

    @property
    def computes(self) -> str:
        """What will compute: `BASELINE`, else a network."""
        model = self.model.currentData()
        return BASELINE if model == AUTO and self._without_engine else model

    @property
    def folder(self) -> Path:
        """Where everything goes."""
        return self.output.folder

    def _wanted_bands(self, there: Sequence[Band]) -> tuple[str, ...]:
        """The bands that are written, and those of `there` that the index needs."""
        bands = tuple(word for word in re.split(r"[,;\s]+", self.bands.text()) if word)
        index = self.index.index()
        if index is None or not there:
            return bands
        return (*bands, *(name for name in bands_needed([index], there) if name not in bands))

    def _targets(self) -> str:
        return f"P{self.every.value()}D"

    # --- the window

    def _build(self) -> None:
        self.every = QSpinBox()
        self.every.setRange(1, 366)
        self.every.setValue(7)
        self.every.setSuffix(tr(" days"))
        self.every.setPrefix(tr("every "))
        self.gsd = QDoubleSpinBox()
        self.gsd.setRange(0.0, 1000.0)
        self.gsd.setDecimals(2)
        self.gsd.setSingleStep(0.5)
        self.gsd.setSuffix(" m")
        self.bands = QLineEdit()
        self.model = QComboBox()
        words = model_words()
        for name in _models():
            self.model.addItem(words[name], name)
        self.index = IndexBox()
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._add_input(form)
        form.addRow(tr("&Dates"), self.every)
        form.addRow(tr("&Pixel size (GSD)"), self.gsd)
        form.addRow(tr("&Bands"), self.bands)
        self._add_masks(form)
        # Its link.
        self.engine = Label(wrap=True)
        self.engine.setTextFormat(Qt.TextFormat.RichText)
        self.engine.linkActivated.connect(lambda *_: self._get_engine())
        # A row of its own would leave a gap while it is hidden.
        computing = QVBoxLayout()
        computing.addWidget(self.model)
        computing.addWidget(self.engine)
        form.addRow(tr("&Model"), computing)
        form.labelForField(computing).setBuddy(self.model)
        form.addRow(tr("&Index"), self.index)
        form.addRow(tr("&Folder"), self.output)
        body = QWidget()
        self._body = QVBoxLayout(body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.addLayout(form)
        self._body.addWidget(self._summary_box())
        self.warning = Label(wrap=True)
        self.warning.setVisible(False)
        self._body.addWidget(self.warning)
        self._body.addStretch(1)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = self.buttons.addButton(tr("Make the series"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setIcon(QgsApplication.getThemeIcon("/mActionStart.svg"))
        self.go.setDefault(True)
        add_help(self.buttons, "dock")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        self._room = DialogBody(body)
        layout.addWidget(self._room, 1)
        layout.addWidget(self.buttons)
        self.resize(470, 0)
        self.every.valueChanged.connect(self._changed)
        self.gsd.valueChanged.connect(self._changed)
        self.bands.textChanged.connect(self._changed)
        self.model.currentIndexChanged.connect(lambda *_: self._show_engine())
        self.model.currentIndexChanged.connect(self._changed)
        self.index.changed.connect(self._changed)
        self.output.changed.connect(self._fit)
        # Before it is shown, so that it is placed as large as it will be.
        self._fit()

    def _summary_box(self) -> QGroupBox:
        box = QGroupBox(tr("What will be made"))
        self._summary = QFormLayout(box)
        self._summary.setVerticalSpacing(3)
        self.summary: dict[str, Label] = {}
        for name, title in self._titles().items():
            label = Label(wrap=True)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            heading = Label(title)
            fade(heading)
            self._summary.addRow(heading, label)
            self.summary[name] = label
        return box

    def showEvent(self, event) -> None:
        """The estimate waits until the window stands, however long that takes."""
        super().showEvent(event)
        if self._later.isActive():
            self._later.start()

    def done(self, result: int) -> None:
        """What is being worked out is not wanted any more."""
        self._later.stop()
        self._drop()
        super().done(result)

    # --- the engine

    def _show_engine(self) -> None:
        """Say that there is none, where it matters, and how to get one."""
        model = self.model.currentData()
        lacking = model != BASELINE and self._without_engine
        if lacking:
            text = tr("The engine is not set up. The baseline is used instead, which adds no finer detail.")
            if model != AUTO:
                text = tr("This model needs the engine, which is not set up.")
            link = f'<a href="engine">{escaped(tr("Set up the engine…"))}</a>' if self._set_up_engine else ""
            self.engine.setText(f"{escaped(text)} {link}")
        self.engine.setVisible(lacking)

    def _get_engine(self) -> None:
        self._set_up_engine()
        self._without_engine = bool(missing_engine())
        self._show_engine()
        self._changed()

    # --- the estimate

    def _changed(self, *_: object) -> None:
        self._drop()
        self.go.setEnabled(False)
        self._later.start()

    def _drop(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.drop()

    def _start_estimate(self) -> None:
        self._drop()
        self.go.setEnabled(False)
        try:
            estimation = self._estimation()
        except Exception as error:
            self._cannot(error)
            return
        self._work = Work(
            tr("Estimate the series"),
            lambda work: estimation(),
            self._show,
            self._cannot,
            lambda: self._cannot(
                CancelledError(tr("The estimate was stopped. Change a value to repeat it."))
            ),
        ).start()

    def _show(self, found: Estimate) -> None:
        self._work = None
        self.estimate = found
        for name, text in self._facts(found).items():
            self.summary[name].setText(text)
        self._warn(_left_out(found.skipped))
        self.go.setEnabled(self.model.currentData() in (AUTO, BASELINE) or not self._without_engine)
        if not self._warmed and self.computes != BASELINE:
            # Not before: the estimate would wait for it.
            self._warmed = True
            warm_engine()

    def _facts(self, found: Estimate) -> dict[str, str]:
        """What is said of the estimate, by the keys of `_titles`."""
        return {
            "dates": tr("{count}, {first} to {last}").format(
                count=len(found.targets), **first_and_last(found.targets)
            ),
            "size": tr("{width} × {height} pixels of {gsd} m (input: {source} m)").format(
                width=found.width,
                height=found.height,
                gsd=f"{found.gsd:.3g}",
                source=f"{found.source_gsd:.3g}",
            ),
            "data": tr("about {read} to read, {written} on disk").format(
                read=size_text(round(found.read)), written=size_text(round(found.written))
            ),
            "time": time_text(found.seconds)
            if found.measured
            else tr("{time} (a first guess on this computer)").format(time=time_text(found.seconds)),
            "memory": tr("about {size}").format(size=size_text(round(found.memory, -7))),
        }

    def _warn(self, text: str) -> None:
        """Show as much as there is room for, and all of it in the tooltip."""
        long = len(text) > 2 * ROOM
        self.warning.setText(f"{text[:ROOM]} […] {text[-ROOM:]}" if long else text)
        self.warning.setToolTip(tooltip(text if long else ""))
        self.warning.setVisible(bool(text))
        self._fit()

    def _fit(self) -> None:
        """Facts that wrap, as they do in some languages, need more lines than the window was made with."""
        self._room.updateGeometry()
        for layout in (self._summary, self._body, self.layout()):
            layout.invalidate()
            layout.activate()
        fit_height(self)

    def _cannot(self, error: Exception) -> None:
        self._work = None
        self.estimate = None
        for label in self.summary.values():
            label.setText("–")
        text = translated(error) if isinstance(error, TemporalLiifError) else repr(error)
        self._warn(text)


def first_and_last(dates: Sequence[datetime]) -> dict[str, str]:
    """The days on which dates begin and end, for a text."""
    return {"first": f"{dates[0]:%Y-%m-%d}", "last": f"{dates[-1]:%Y-%m-%d}"}


def _left_out(skipped: Sequence[str]) -> str:
    """How many scenes are not used, and why; empty for none."""
    if not skipped:
        return ""
    text = tr("{count} scenes are left out: {first}")
    if len(skipped) == 1:
        text = tr("1 scene is left out: {first}")
    return text.format(count=len(skipped), first=translated(skipped[0]))


def shared_titles() -> dict[str, str]:
    """What every estimate is about."""
    return {
        "dates": tr("Images"),
        "size": tr("Size"),
        "data": tr("Data"),
        "time": tr("Time"),
        "memory": tr("Memory"),
    }


def time_text(seconds: float) -> str:
    """A duration as people guess it."""
    if seconds < 50:
        return tr("under a minute")
    if seconds < 5400:
        return tr("about {count} min").format(count=max(1, round(seconds / 60)))
    return tr("about {count} h").format(count=f"{seconds / 3600:.1f}")


def _models() -> list[str]:
    """Models of the algorithm that need no file, its default first."""
    algorithm = QgsApplication.processingRegistry().algorithmById(ALGORITHM)
    parameter = algorithm.parameterDefinition("MODEL") if algorithm else None
    if parameter is None:
        return [BASELINE]
    default = str(parameter.defaultValue() or BASELINE)
    names = [name for name in parameter.options() if name != "checkpoint"]
    return sorted(names, key=lambda name: name != default)
