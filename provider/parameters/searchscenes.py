# SPDX-License-Identifier: GPL-2.0-or-later
"""Head, parameters and outputs of temporalliif:searchscenes, with their help."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
)

from .. import groups
from ..head import AlgorithmHead, Head
from .query import add_query_to

OUTPUT, ITEMS, COUNT, ANSWERED_BY = "OUTPUT", "ITEMS", "COUNT", "ANSWERED_BY"


class SearchScenesHead(AlgorithmHead):
    """Id, texts and parameters."""

    work = "SearchScenes"

    section = groups.GET

    needs_engine = True

    def head(self) -> Head:
        """What the Toolbox says."""
        return Head(
            "searchscenes",
            self.tr("Search scenes"),
            self.tr(
                "Asks a catalogue which scenes there are of an area and a period. The footprints carry every "
                "property; the item file is what fetching and downloading take. No account is needed."
            ),
            self.tr(
                "stac,catalog,catalogue,sentinel,landsat,dem,copernicus,earth search,planetary computer,odata"
            ),
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Parameters and outputs."""
        add_query_to(self)
        self.add(
            QgsProcessingParameterFeatureSink(
                OUTPUT, self.tr("Footprints"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            self.tr(
                "Outlines of the scenes in EPSG:4326, with id, time, cloud cover, thumbnail and properties."
            ),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                ITEMS, self.tr("Item file"), self.tr("STAC items (*.json *.geojson)")
            ),
            self.tr("The scenes as a STAC ItemCollection."),
        )
        self.add_output(QgsProcessingOutputNumber(COUNT, self.tr("Scenes found")))
        self.add_output(QgsProcessingOutputString(ANSWERED_BY, self.tr("Provider that answered")))
