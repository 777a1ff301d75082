# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters that name dated rasters, a series and single ones, and what they stand for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterMultipleLayers,
    QgsRasterLayer,
)

from ..core.stack.model import Source
from .algorithm import Algorithm
from .definitions import series_choice
from .layers import raster_inputs, source_of
from .project_series import dated_parts, dates_of
from .translation import tr

SERIES, INPUT = "SERIES", "INPUT"


def add_rasters(algorithm: Algorithm) -> None:
    """A series, and single rasters."""
    algorithm.add(series_choice(SERIES, tr("Series")), series_help())
    algorithm.add(
        QgsProcessingParameterMultipleLayers(
            INPUT, tr("Dated rasters"), QgsProcessing.SourceType.TypeRaster, None, True
        ),
        rasters_help(),
    )


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


def series_help() -> str:
    """What a series is, for the help."""
    return tr(
        "A whole series: a group of the project, or the folder of a series or of dated rasters. What "
        "lies beside the dates (masks, _days, _uncertainty and the like) is not taken for dates. Leave it "
        "empty to give single rasters; with both, the rasters are added to the series."
    )


def rasters_help() -> str:
    """What dated rasters are, for the help."""
    return tr(
        "Raster layers or files of one place, with the same bands; clouds are nodata, or hidden by masks, "
        "which are found beside the rasters or given among them. The folder of a stack stands for its dates, "
        "and a file whose bands are dates (NetCDF with a time axis, bands named 20210501) for as many. A "
        "date is taken from 'Dates of the inputs', else from the layer's temporal range, else from the "
        "metadata of the acquisition, else from the name, else from TIFFTAG_DATETIME; the log says which."
    )
