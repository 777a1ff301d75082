# SPDX-License-Identifier: GPL-2.0-or-later
"""temporalliif:searchscenes: scenes of a catalogue that match a query, as footprints and as an item file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsWkbTypes,
)

from ...core.errors import ParameterError
from ...core.scenes.items import read_items
from ...core.scenes.providers import registry
from ..algorithm import Algorithm
from ..connections import messages_for
from ..engine_access import engine_for_network, report_to, shown_by
from ..footprints import feature_of, fields_for
from ..parameters.searchscenes import ANSWERED_BY, COUNT, ITEMS, OUTPUT, SearchScenesHead
from ..plain_text import plain
from ..query import query_of


class SearchScenes(SearchScenesHead, Algorithm):
    """Search of a catalogue."""

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Raise an error of the library for a query that cannot be meant."""
        self._query(parameters, context)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Main thread: layers, settings."""
        self._asked = self._query(parameters, context)
        self._connections = messages_for([self._asked.provider])
        self._engine = engine_for_network()
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Worker thread: ask, write."""
        path = Path(self.parameterAsFileOutput(parameters, ITEMS, context))
        answer, _ = self._engine.call(
            "catalog.search",
            {
                "query": self._asked.to_json(),
                "connections": self._connections,
                "items_file": str(path.absolute()),
            },
            progress=shown_by(feedback, 0.95),
            cancelled=feedback.isCanceled,
            log=report_to(feedback),
        )
        declared = registry()
        scenes = read_items(path, declared, report_to(feedback)) if answer["count"] else []
        fields, behind = fields_for(scenes)
        sink, target = self.parameterAsSink(
            parameters,
            OUTPUT,
            context,
            fields,
            QgsWkbTypes.Type.MultiPolygon,
            QgsCoordinateReferenceSystem("EPSG:4326"),
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, OUTPUT))
        for scene in scenes:
            if not sink.addFeature(feature_of(scene, fields, behind, str(path))):
                raise QgsProcessingException(
                    plain(
                        self.tr("The footprint of {name} cannot be written. Choose another format.").format(
                            name=scene.id
                        )
                    )
                )
        del sink
        if not scenes:
            feedback.pushWarning(
                self.tr("Nothing was found. Widen the period, area or cloud cover, or ask another provider.")
            )
        title = declared.provider(answer["provider"]).title
        feedback.pushInfo(self.tr("{count} scenes from {title}.").format(count=len(scenes), title=title))
        return {OUTPUT: target, ITEMS: str(path), COUNT: len(scenes), ANSWERED_BY: answer["provider"]}

    def _query(self, parameters: dict[str, Any], context: QgsProcessingContext):
        query = query_of(self, parameters, context)
        if query.area is None:
            raise ParameterError(self.tr("No area is given. Draw an extent, or choose a polygon layer."))
        registry().sources(query.provider, query.collection)
        return query
