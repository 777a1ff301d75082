# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters that name dated rasters, a series and single ones, and what they stand for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsRasterLayer,
)

from ..core.stack.model import Source
from .layers import raster_inputs, source_of
from .parameters.rasters import INPUT, SERIES
from .project_series import dated_parts, dates_of
from .translation import tr


def rasters_of(parameters: dict[str, Any], context: QgsProcessingContext, masks: bool = True) -> list[Any]:
    """Layers, ids and paths of the series and the single rasters together; without `masks`, none of these.

    Raises StackError for a series that is not there.
    """
    return dates_of(parameters.get(SERIES), parameters.get(INPUT), context.project(), masks)


def sources_of(
    parameters: dict[str, Any], context: QgsProcessingContext, masks: bool = True
) -> tuple[list[QgsRasterLayer | str], tuple[Source, ...]]:
    """The same as layers and paths, and as sources. Raises RasterError too, for what is no raster."""
    parts = dated_parts(parameters.get(SERIES), parameters.get(INPUT), context.project(), masks)
    layers = raster_inputs([part for part, _ in parts], context)
    pairs = zip(layers, parts)
    return layers, tuple(replace(source_of(layer), found=found) for layer, (_, found) in pairs)


def no_rasters() -> str:
    """What is said where neither a series nor rasters are given."""
    return tr("No raster is given. Choose a series, or the raster layers or files of at least two dates.")
