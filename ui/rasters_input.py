# SPDX-License-Identifier: GPL-2.0-or-later
"""The user's own dated rasters as input of a series: what the project has, and the estimate."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer

from ..core.errors import StackError
from ..core.raster.paths import file_name
from ..core.stack.extra_files import are_extras, are_masks
from ..core.stack.mask_content import MaskOptions
from ..core.stack.model import Band, Source
from ..core.stack.open import open_stack
from ..provider.layers import date_of, source_of
from ..provider.project_series import dated_parts, dates_of, is_own_group
from ..provider.rasters import INPUT, SERIES
from ..provider.translation import tr
from .series import Estimate, SeriesRequest, outcome

SELECTED, LAYERS = "layers://selected", "layers://all"
"""Values of the choice of the layers selected in the layer tree, and of all dated ones in no series."""

LEAST = 2
"""Dates that a series needs."""


class ProjectRasters:
    """The dated rasters of the project that are in no series of the plugin's."""

    def __init__(self, selected: Callable[[], Sequence[QgsMapLayer]] = tuple) -> None:
        """`selected` gives the layers that are selected in the layer tree."""
        self._selected = selected

    def choices(self) -> list[tuple[str, str]]:
        """Names and values of what can be chosen, the surest first."""
        chosen, every = _dates(self.layers(SELECTED)), _dates(self.layers(LAYERS))
        found = []
        if LEAST <= len(chosen) < len(every) or len(chosen) >= LEAST > len(every):
            found.append((tr("Selected layers: {count} dates").format(count=len(chosen)), SELECTED))
        if len(every) >= LEAST:
            found.append((tr("Dated layers of the project: {count}").format(count=len(every)), LAYERS))
        return found

    def layers(self, value: str) -> list[QgsRasterLayer]:
        """The layers of a choice, masks among them too."""
        layers = self._selected() if value == SELECTED else _in_no_series()
        rasters = [one for one in layers if isinstance(one, QgsRasterLayer) and one.providerType() == "gdal"]
        return [one for one in rasters if date_of(one) is not None]


@dataclass(frozen=True)
class RastersInput:
    """What was chosen."""

    name: str
    """For people, and for the folder of the series."""

    parameters: dict[str, Any]
    """For `superresolve`."""

    sources: tuple[Source, ...] = ()
    """The layers; empty: the rasters of the folder."""

    folder: str = ""
    """Where a series, or the rasters, lie."""


@dataclass(frozen=True)
class RastersRequest(SeriesRequest):
    """A series of rasters that are there."""

    rasters: RastersInput
    masks: MaskOptions
    halves: bool = False
    """Whether pixels are half as large as those of the rasters, in place of `gsd`."""


@dataclass(frozen=True)
class RastersEstimate(Estimate):
    """What will come of it."""

    bands: tuple[Band, ...] = ()
    """Of the rasters that are read."""

    masked: int = 0
    """Dates that have a mask."""

    mask: str = ""
    """The first mask's name."""

    warnings: tuple[str, ...] = ()
    """What is left out, and what may not be as expected."""


def chosen_rasters(value: str, name: str, project: ProjectRasters) -> RastersInput:
    """What a choice stands for; main thread. Raises StackError where nothing is chosen or it is gone."""
    if value in (SELECTED, LAYERS):
        layers = project.layers(value)
        folder = Path(layers[0].source()).parent.name if layers else ""
        ids = [layer.id() for layer in layers]
        return RastersInput(folder, {INPUT: ids}, tuple(map(source_of, layers)))
    if not value:
        raise StackError(
            tr("The project has no rasters of several dates. Add some, or choose their folder with '…'.")
        )
    if Path(value).is_dir():
        return RastersInput(Path(value).name, {SERIES: value}, folder=value)
    layers = dates_of(value, None, QgsProject.instance())
    return RastersInput(
        name, {SERIES: value}, tuple(replace(source_of(layer), found=True) for layer in layers)
    )


def estimate_rasters(request: RastersRequest) -> RastersEstimate:
    """Open the rasters, and work it out; in a worker thread. Raises TemporalLiifError."""
    rasters = request.rasters
    parts = () if rasters.sources else dated_parts(rasters.folder, None, None)
    sources = rasters.sources or [Source(path, Path(path).stem, found=found) for path, found in parts]
    stack = open_stack(
        sources,
        bands=request.bands or None,
        masks=request.masks,
        minimum=LEAST,
        check_pixels=False,
        reflectance_scale=1.0,
    )
    grid, bands, width = stack.grid, stack.bands, np.dtype(stack.dtype).itemsize
    times = [one.time for one in stack.observations]
    size = float(len(times) * len(bands) * grid.width * grid.height * width)
    wanted = replace(request, gsd=grid.gsd()[1] / 2) if request.halves else request
    found = outcome(wanted, times, grid, len(bands), size, width)
    masks = [[mask for raster in one.rasters for mask in raster.masks] for one in stack.observations]
    return RastersEstimate(
        **vars(found),
        bands=bands,
        masked=sum(map(bool, masks)),
        mask=next((mask.name or file_name(mask.source) for one in masks for mask in one), ""),
        warnings=stack.warnings,
    )


def _in_no_series() -> list[QgsMapLayer]:
    found = []
    for node in QgsProject.instance().layerTreeRoot().findLayers():
        parent = node.parent()
        while parent is not None and not is_own_group(parent):
            parent = parent.parent()
        if parent is None:
            found.append(node.layer())
    return found


def _dates(layers: Sequence[QgsRasterLayer]) -> list[QgsRasterLayer]:
    """Those that are neither masks nor extra layers."""
    paths = [layer.source() for layer in layers]
    others = zip(layers, are_masks(paths), are_extras(paths))
    return [layer for layer, mask, extra in others if not mask and not extra]
