# SPDX-License-Identifier: GPL-2.0-or-later
"""The user's own dated rasters as input of a series, and the estimate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import QgsProcessingUtils, QgsProject, QgsRasterLayer

from ..core.errors import StackError
from ..core.raster.paths import file_name
from ..core.stack.band_files import open_joined
from ..core.stack.mask_content import MaskOptions
from ..core.stack.model import Band, Source, Stack, read_by
from ..provider.layers import source_of
from ..provider.parameters.rasters import INPUT, SERIES
from ..provider.project_series import dated_parts, dates_of
from ..provider.translation import tr
from .project_rasters import LAYERS, LEAST, SELECTED, ProjectRasters, why_none
from .series import Estimate, SeriesRequest, outcome


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

    def parameters_for(self, found: Estimate | None) -> dict[str, Any]:
        """For `superresolve`: without layers that the estimate has found to be no part of the series."""
        if INPUT not in self.parameters or not isinstance(found, RastersEstimate):
            return self.parameters
        pairs = zip(self.parameters[INPUT], self.sources)
        return {INPUT: [name for name, one in pairs if not one.found or one.path in found.taken]}


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

    taken: frozenset[str] = frozenset()
    """What GDAL opens of the rasters that are part of the series, and of masks."""


def chosen_rasters(value: str, name: str, project: ProjectRasters) -> RastersInput:
    """What a choice stands for; main thread. Raises StackError where nothing is chosen or it is gone."""
    if _of_layers(value):
        layers = project.layers(value)
        # What is selected was meant; what the project has need not be of one series.
        sources = (replace(source_of(layer), found=value != SELECTED) for layer in layers)
        parameters = {INPUT: [layer.id() for layer in layers]}
        return RastersInput(_folder_of(layers), parameters, tuple(sources))
    if not value:
        text = tr("The project has no rasters of several dates. Add some, or choose their folder with '…'.")
        raise StackError(why_none(text))
    if Path(value).is_dir():
        return RastersInput(chosen_name(value, name, project), {SERIES: value}, folder=value)
    layers = dates_of(value, None, QgsProject.instance())
    return RastersInput(
        name, {SERIES: value}, tuple(replace(source_of(layer), found=True) for layer in layers)
    )


def chosen_name(value: str, name: str, project: ProjectRasters) -> str:
    """What `chosen_rasters` calls a choice, which takes longer; main thread."""
    if _of_layers(value):
        return _folder_of(project.layers(value))
    return Path(value).name if Path(value).is_dir() else name


def _of_layers(value: str) -> bool:
    """Whether a choice is of layers in no series."""
    return value == SELECTED or value.startswith(LAYERS)


def _folder_of(layers: Sequence[QgsRasterLayer]) -> str:
    """The name of the folder of the first of some layers."""
    return Path(layers[0].source()).parent.name if layers else ""


def sources_in(folder: str) -> list[Source]:
    """The rasters of a folder. Raises StackError where there is none."""
    parts = dated_parts(folder, None, None)
    return [Source(path, Path(path).stem, found=found) for path, found in parts]


def taken_by(stack: Stack) -> frozenset[str]:
    """What GDAL opens of the rasters that are part of a series, and of their masks; and the files behind."""
    rasters = [raster for one in stack.observations for raster in one.rasters]
    masks = [mask.source for raster in rasters for mask in raster.masks]
    return frozenset((*(raster.source for raster in rasters), *masks, *read_by(stack.observations)))


def estimate_rasters(request: RastersRequest) -> RastersEstimate:
    """Open the rasters, and work it out; in a worker thread. Raises TemporalLiifError."""
    rasters = request.rasters
    sources = rasters.sources or sources_in(rasters.folder)
    stack = open_joined(
        sources,
        QgsProcessingUtils.tempFolder(),
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
        taken=taken_by(stack),
    )
