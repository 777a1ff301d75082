# SPDX-License-Identifier: GPL-2.0-or-later
"""Head, parameters and outputs of temporalliif:clipstack, with their help."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
)

from .. import groups
from ..head import Head
from . import stack as names
from .stack import StackHead

MASK = "MASK"


class ClipStackHead(StackHead):
    """Id, texts and parameters."""

    work = "ClipStack"

    section = groups.PREPARE

    def head(self) -> Head:
        """What the Toolbox says."""
        return Head(
            "clipstack",
            self.tr("Clip a time series"),
            self.tr(
                "Crops many dated rasters to an extent or to polygons at once. Values, bands, type, nodata "
                "and CRS are kept; pixels stay where they are. Rasters on other grids are brought to the "
                "finest."
            ),
            self.tr("clip,crop,cut,mask,extent,polygon,subset,shapefile"),
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Parameters and outputs."""
        self.add_input(extent=False)
        self.add(
            QgsProcessingParameterExtent(names.EXTENT, self.tr("Extent"), None, True),
            self.tr("What to keep, widened to whole pixels. Give this, polygons, or both."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                MASK, self.tr("Polygons"), [QgsProcessing.SourceType.TypeVectorPolygon], None, True
            ),
            self.tr(
                "A polygon layer or file in any CRS, also a zipped shapefile: the dates are cropped to its "
                "extent, and pixels whose centre lies outside become nodata. Of a layer of the project, only "
                "the selected features can be taken."
            ),
        )
        self.add_details()
        self.add_series_outputs(self.tr("Receives one cloud-optimised GeoTIFF per date, and stack.json."))
