# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters that name dated rasters, a series and single ones."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterMultipleLayers,
)

from ..definitions import series_choice
from ..head import AlgorithmHead
from ..translation import tr

SERIES, INPUT = "SERIES", "INPUT"


def add_rasters(algorithm: AlgorithmHead) -> None:
    """A series, and single rasters."""
    algorithm.add(series_choice(SERIES, tr("Series")), series_help())
    algorithm.add(
        QgsProcessingParameterMultipleLayers(
            INPUT, tr("Dated rasters"), QgsProcessing.SourceType.TypeRaster, None, True
        ),
        rasters_help(),
    )


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
