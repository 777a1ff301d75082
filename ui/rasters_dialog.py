# SPDX-License-Identifier: GPL-2.0-or-later
"""Dialog of a series of the user's own rasters: layers or series of the project, or a folder."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtWidgets import QFormLayout, QWidget

from ..core.raster.file_names import safe_name
from ..core.stack.model import Band
from ..provider.layer_dates import layer_dates
from ..provider.series_widget import SeriesBox
from ..provider.translation import tr, translated
from .cloud_options import CloudOptions
from .folder_choice import FolderChoice, fresh, home_folder
from .project_rasters import ProjectRasters
from .rasters_input import RastersInput, RastersRequest, chosen_name, chosen_rasters, estimate_rasters
from .series import Estimate
from .series_dialog import SeriesDialog, first_and_last, shared_titles


class RastersDialog(SeriesDialog):
    """A series of rasters that are there."""

    def __init__(
        self,
        project: ProjectRasters,
        parent: QWidget | None = None,
        set_up_engine: Callable[[], None] | None = None,
    ) -> None:
        self._project = project
        self._there: tuple[Band, ...] = ()
        """The bands of the rasters, once they are open."""
        self._offered = home_folder()
        self._own_size = False
        self._chosen: RastersInput | None = None
        super().__init__(FolderChoice(self._offered, fetches=False), set_up_engine, parent)
        self.setWindowTitle(tr("Make a Series from Layers"))

    def fetch_parameters(self, item_file: str) -> dict[str, Any] | None:
        """Nothing is fetched."""
        return None

    def input_parameters(self) -> dict[str, Any]:
        """For `superresolve`."""
        values = {**self._rasters().parameters_for(self.estimate), **self.clouds.series_parameters()}
        bands = self._wanted_bands(self._there)
        return {**values, "BANDS": ", ".join(bands)} if self.bands.text().strip() else values

    def _rasters(self) -> RastersInput:
        """What is chosen; of hundreds of layers, asking each takes its time, and the dialog is modal."""
        if self._chosen is None:
            name = self.series.combo.currentText()
            self._chosen = chosen_rasters(self.series.value(), name, self._project)
        return self._chosen

    def _add_input(self, form: QFormLayout) -> None:
        layer_dates().try_again()
        self.series = SeriesBox(optional=False, others=self._project.choices)
        self.series.follow_dates()
        self._value = self.series.value()
        form.addRow(tr("&Rasters"), self.series)
        self.gsd.setSpecialValueText(tr("as the rasters"))
        self.bands.setPlaceholderText(tr("all"))
        self.series.changed.connect(self._other_rasters)
        self.gsd.valueChanged.connect(self._size_chosen)
        self._offer_folder()

    def _add_masks(self, form: QFormLayout) -> None:
        self.clouds = CloudOptions(form)
        self.clouds.classes.checkedItemsChanged.connect(self._changed)

    def _titles(self) -> dict[str, str]:
        return {"from": tr("From"), "masks": tr("Masks"), **shared_titles()}

    def _facts(self, found: Estimate) -> dict[str, str]:
        count = len(found.observed)
        if not self.clouds.hidden:
            masks = tr("none is read")
        elif not found.masked:
            masks = tr("none found beside the rasters; clouds are looked for by comparing the dates")
        else:
            masks = tr("found for {masked} of {count} dates ({first}, …)").format(
                masked=found.masked, count=count, first=found.mask
            )
        dates = tr("{count} dates, {first} to {last}").format(count=count, **first_and_last(found.observed))
        return {"from": dates, "masks": masks, **super()._facts(found)}

    def _estimation(self) -> Callable[[], Estimate]:
        bands = self._wanted_bands(self._there) if self.bands.text().strip() else ()
        request = RastersRequest(
            bands,
            self._targets(),
            self.gsd.value(),
            self.computes,
            self._rasters(),
            self.clouds.options(),
            halves=not self._own_size,
        )
        return lambda: estimate_rasters(request)

    def _show(self, found: Estimate) -> None:
        if not self.bands.text().strip():
            self._there = found.bands
            self.index.fill(found.bands)
        if not self._own_size:
            self.gsd.blockSignals(True)
            self.gsd.setValue(found.gsd)
            self.gsd.blockSignals(False)
        super()._show(found)
        self._warn("\n".join(map(translated, found.warnings)))

    def _size_chosen(self, *_: object) -> None:
        self._own_size = True

    def _other_rasters(self) -> None:
        """Others are chosen: what was known of those before does not hold; or more of them have a date."""
        self._chosen = self.estimate = None
        if self.series.value() != self._value:
            self._value, self._there, self._own_size = self.series.value(), (), False
            self.index.fill(())
            self._offer_folder()
        self._changed()

    def _offer_folder(self) -> None:
        """A folder that is called as the rasters, unless the user has named another."""
        value = self.series.value()
        if self.output.folder != self._offered or not value:
            return
        name = chosen_name(value, self.series.combo.currentText(), self._project)
        self._offered = fresh(home_folder() / safe_name(f"{name}_series"))
        self.output.file.setFilePath(str(self._offered))
