# SPDX-License-Identifier: GPL-2.0-or-later
"""Dialog of "Make the series": of scenes whose area is fetched first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from qgis.PyQt.QtWidgets import QFormLayout, QWidget

from ..core.raster.file_names import safe_name
from ..core.scenes.scene import Scene
from ..provider.plain_text import tooltip
from ..provider.translation import tr
from .area import Area
from .cloud_options import CloudOptions
from .folder_choice import INPUT, FolderChoice, fresh, home_folder, unfinished_folder
from .series import (
    Estimate,
    ScenesRequest,
    default_bands,
    estimate,
    keys_for,
    request_key,
    spectral_bands,
)
from .series_dialog import SeriesDialog, first_and_last, shared_titles


class ScenesDialog(SeriesDialog):
    """A series of scenes and an area."""

    def __init__(
        self,
        scenes: Sequence[Scene],
        area: Area,
        parent: QWidget | None = None,
        set_up_engine: Callable[[], None] | None = None,
    ) -> None:
        self.scenes, self._area = tuple(scenes), area
        self._geojson = area.geojson()
        self.key = request_key(self.scenes, self._geojson)
        folder = unfinished_folder(self.key) or _fresh_folder(self.scenes)
        super().__init__(FolderChoice(folder), set_up_engine, parent)
        self.setWindowTitle(tr("Make the Series"))

    def request(self) -> ScenesRequest:
        """What the user asks for."""
        bands = self._wanted_bands(spectral_bands(self.scenes))
        return ScenesRequest(
            bands, self._targets(), self.gsd.value(), self.computes, self.scenes, self._geojson
        )

    def fetch_parameters(self, item_file: str) -> dict[str, Any] | None:
        """For `fetchscenes`."""
        return {
            "ITEMS": item_file,
            **self._area.parameters(),
            "BANDS": ", ".join(self.request().bands),
            "OUTPUT": str(self.folder / INPUT),
            "OVERWRITE": self.output.replaces,
            **self.clouds.fetch_parameters(),
            **keys_for(self.scenes),
        }

    def input_parameters(self) -> dict[str, Any]:
        """For `superresolve`: clouds are nodata in what was fetched."""
        return {"SERIES": str(self.folder / INPUT)}

    def _add_input(self, form: QFormLayout) -> None:
        self.gsd.setSpecialValueText(tr("same as the scenes"))
        names = default_bands(self.scenes)
        self.gsd.setValue(self._finer(names))
        self.bands.setText(", ".join(names))
        bands = ", ".join(self.scenes[0].band_names())
        self.bands.setToolTip(tooltip(tr("Available: {bands}").format(bands=bands)))
        self.index.fill(spectral_bands(self.scenes))

    def _add_masks(self, form: QFormLayout) -> None:
        self.clouds = CloudOptions(form, clear=True)

    def _titles(self) -> dict[str, str]:
        return {"area": tr("Area"), "from": tr("From"), **shared_titles(), "credit": tr("Credit")}

    def _facts(self, found: Estimate) -> dict[str, str]:
        size = self._area.size_text()
        return {
            "area": f"{self._area.title} ({size})" if size else self._area.title,
            "from": tr("{days} days of {scenes} scenes, {first} to {last}").format(
                days=len(found.observed),
                scenes=len(self.scenes) - len(found.skipped),
                **first_and_last(found.observed),
            ),
            **super()._facts(found),
            "credit": found.credit or tr("unknown: ask the provider"),
        }

    def _estimation(self) -> Callable[[], Estimate]:
        request = self.request()
        return lambda: estimate(request)

    def _finer(self, names: Sequence[str]) -> float:
        """Half the finest GSD of the bands of these names."""
        first = self.scenes[0]
        sizes = [hit[1].gsd for name in names if (hit := first.find(name))]
        known = [size for size in sizes if size == size]
        return min(known) / 2 if known else 0.0


def _fresh_folder(scenes: Sequence[Scene]) -> Path:
    """A folder that is not there yet, beside the project or where series go."""
    times = sorted(scene.time for scene in scenes if scene.time)
    name = f"{scenes[0].collection}_{times[0]:%Y%m%d}_{times[-1]:%Y%m%d}" if times else scenes[0].collection
    name = safe_name(name or "scenes")
    return fresh(home_folder() / name)
