# SPDX-License-Identifier: GPL-2.0-or-later
"""Dialog of "Make the series": options and the estimate."""

from __future__ import annotations

import re
from collections.abc import Sequence
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

from ..core.analysis.indices import bands_needed, computable, index_named
from ..core.errors import CancelledError, TemporalLiifError
from ..core.raster.file_names import safe_name
from ..core.scenes.scene import Scene
from ..provider.help import add_help
from ..provider.parameters.index import index_words
from ..provider.parameters.superresolve import model_words
from ..provider.plain_text import tooltip
from ..provider.translation import tr
from .area import Area
from .cloud_options import CloudOptions
from .colours import faded
from .details import size_text
from .folder_choice import INPUT, SERIES, FolderChoice, fresh, home_folder
from .label import Label
from .series import BASELINE, Estimate, SeriesRequest, default_bands, estimate, keys_for, spectral_bands
from .tasks import Work
from .timers import single_shot

ALGORITHM = "temporalliif:superresolve"


class SeriesDialog(QDialog):
    """Asks for dates, GSD, bands and a folder; the estimate follows each change off the GUI thread."""

    def __init__(self, scenes: Sequence[Scene], area: Area, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Make the series"))
        self._scenes, self._area = tuple(scenes), area
        self._geojson = area.geojson()
        self._work: Work | None = None
        self.estimate: Estimate | None = None
        self._later = single_shot(self, 150, self._start_estimate)
        self._build()
        self._start_estimate()

    # --- what was chosen

    def request(self) -> SeriesRequest:
        """What the user asks for."""
        bands = tuple(word for word in re.split(r"[,;\s]+", self.bands.text()) if word)
        if self.index.currentData():
            needed = bands_needed([index_named(self.index.currentData())], spectral_bands(self._scenes))
            bands = (*bands, *(name for name in needed if name not in bands))
        return SeriesRequest(
            self._scenes, self._geojson, bands, self._targets(), self.gsd.value(), self.model.currentData()
        )

    def fetch_parameters(self, item_file: str) -> dict[str, Any]:
        """For `fetchscenes`."""
        return {
            "ITEMS": item_file,
            **self._area.parameters(),
            "BANDS": ", ".join(self.request().bands),
            "OUTPUT": str(self.folder / INPUT),
            "OVERWRITE": self.output.replaces,
            **self.clouds.parameters(),
            **keys_for(self._scenes),
        }

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
        name = self.index.currentData()
        if not name:
            return None
        return {
            "SERIES": str(self.folder / SERIES),
            "INDEX": [name],
            "OUTPUT": str(self.folder / name),
            "OVERWRITE": self.output.overwrite,
        }

    @property
    def folder(self) -> Path:
        """Where everything goes."""
        return self.output.folder

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
        self.gsd.setSpecialValueText(tr("as the scenes"))
        self.gsd.setValue(self._finer())
        self.bands = QLineEdit(", ".join(default_bands(self._scenes)))
        bands = ", ".join(self._scenes[0].band_names())
        self.bands.setToolTip(tooltip(tr("There are: {bands}").format(bands=bands)))
        self.model = QComboBox()
        words = model_words()
        for name in _models():
            self.model.addItem(words[name], name)
        self.index = QComboBox()
        self.index.addItem(tr("none"), "")
        words = index_words()
        for index in computable(spectral_bands(self._scenes)):
            self.index.addItem(words[index.name], index.name)
        self.index.setEnabled(self.index.count() > 1)
        self.index.setToolTip(tooltip(tr("An index of the series as well; its bands are fetched.")))
        self.output = FolderChoice(_fresh_folder(self._scenes))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(tr("&Dates"), self.every)
        form.addRow(tr("&Pixel size (GSD)"), self.gsd)
        form.addRow(tr("&Bands"), self.bands)
        self.clouds = CloudOptions(form)
        form.addRow(tr("&Model"), self.model)
        form.addRow(tr("&Index"), self.index)
        form.addRow(tr("&Folder"), self.output)
        box = QGroupBox(tr("What will be made"))
        self._summary = QFormLayout(box)
        self._summary.setVerticalSpacing(3)
        self.summary: dict[str, Label] = {}
        for name, title in (
            ("from", tr("From")),
            ("dates", tr("Images")),
            ("size", tr("Size")),
            ("data", tr("Data")),
            ("time", tr("Time")),
            ("memory", tr("Memory")),
            ("credit", tr("Credit")),
        ):
            label = Label()
            label.setWordWrap(True)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            heading = Label(title)
            palette = heading.palette()
            palette.setColor(palette.ColorRole.WindowText, faded(palette))
            heading.setPalette(palette)
            self._summary.addRow(heading, label)
            self.summary[name] = label
        self.warning = Label()
        self.warning.setWordWrap(True)
        self.warning.setVisible(False)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = self.buttons.addButton(tr("Make the series"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setIcon(QgsApplication.getThemeIcon("/mActionStart.svg"))
        self.go.setDefault(True)
        add_help(self.buttons, "dock")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(box)
        layout.addWidget(self.warning)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.resize(470, 0)
        self.every.valueChanged.connect(self._changed)
        self.gsd.valueChanged.connect(self._changed)
        self.bands.textChanged.connect(self._changed)
        self.model.currentIndexChanged.connect(self._changed)
        self.index.currentIndexChanged.connect(self._changed)
        self.output.changed.connect(self._fit)

    def done(self, result: int) -> None:
        """What is being worked out is not wanted any more."""
        self._later.stop()
        self._drop()
        super().done(result)

    def _targets(self) -> str:
        return f"P{self.every.value()}D"

    def _finer(self) -> float:
        """Half the finest GSD of the default bands."""
        first = self._scenes[0]
        sizes = [hit[1].gsd for name in default_bands(self._scenes) if (hit := first.find(name))]
        known = [size for size in sizes if size == size]
        return min(known) / 2 if known else 0.0

    def _changed(self) -> None:
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
        request = self.request()
        self._work = Work(
            tr("Estimate the series"),
            lambda work: estimate(request),
            self._show,
            self._cannot,
            lambda: self._cannot(
                CancelledError(tr("The estimate was stopped. Change a value to repeat it."))
            ),
        ).start()

    def _show(self, found: Estimate) -> None:
        self._work = None
        self.estimate = found
        first, last = f"{found.targets[0]:%Y-%m-%d}", f"{found.targets[-1]:%Y-%m-%d}"
        texts = {
            "from": tr("{days} days of {scenes} scenes, {first} to {last}").format(
                days=len(found.observed),
                scenes=len(self._scenes) - len(found.skipped),
                first=f"{found.observed[0]:%Y-%m-%d}",
                last=f"{found.observed[-1]:%Y-%m-%d}",
            ),
            "dates": tr("{count}, {first} to {last}").format(
                count=len(found.targets), first=first, last=last
            ),
            "size": tr("{width} × {height} pixels of {gsd} m (scenes: {source} m)").format(
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
            else tr("{time}, a first guess for this computer").format(time=time_text(found.seconds)),
            "memory": tr("about {size}").format(size=size_text(round(found.memory, -7))),
            "credit": found.credit or tr("none known: ask the provider"),
        }
        for name, text in texts.items():
            self.summary[name].setText(text)
        self.warning.setVisible(bool(found.skipped))
        if found.skipped:
            self.warning.setText(
                tr("{count} scenes take no part: {first}").format(
                    count=len(found.skipped), first=found.skipped[0]
                )
            )
        self._fit()
        self.go.setEnabled(True)

    def _fit(self) -> None:
        """Facts that wrap, as they do in some languages, need more lines than the window was made with."""
        for layout in (self._summary, self.layout()):
            layout.invalidate()
            layout.activate()
        self.resize(self.width(), max(self.height(), self.layout().heightForWidth(self.width())))

    def _cannot(self, error: Exception) -> None:
        self._work = None
        self.estimate = None
        for label in self.summary.values():
            label.setText("–")
        text = str(error) if isinstance(error, TemporalLiifError) else repr(error)
        self.warning.setText(text)
        self.warning.setVisible(True)


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


def _fresh_folder(scenes: Sequence[Scene]) -> Path:
    """A folder that is not there yet, beside the project or in the user's documents."""
    times = sorted(scene.time for scene in scenes if scene.time)
    name = f"{scenes[0].collection}_{times[0]:%Y%m%d}_{times[-1]:%Y%m%d}" if times else scenes[0].collection
    name = safe_name(name or "scenes")
    return fresh(home_folder() / name)
