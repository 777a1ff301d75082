# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables as layers without geometry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessingContext,
    QgsWkbTypes,
)

from ..core.errors import OutputError
from .algorithm import Algorithm
from .translation import tr


def write_table(
    algorithm: Algorithm,
    parameters: dict[str, Any],
    name: str,
    context: QgsProcessingContext,
    fields: Sequence[tuple[str, Any]],
    rows: Iterable[Sequence[Any]],
) -> str:
    """Write rows to the sink parameter `name` and return the layer's id. Raises OutputError."""
    columns = QgsFields()
    for title, kind in fields:
        columns.append(QgsField(title, kind))
    sink, layer = algorithm.parameterAsSink(parameters, name, context, columns, QgsWkbTypes.Type.NoGeometry)
    if sink is None:
        raise OutputError(tr("The table cannot be written. Choose another place for it."))
    for row in rows:
        feature = QgsFeature(columns)
        feature.setAttributes(list(row))
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise OutputError(
                tr("A row of the table cannot be written ({reason}). Choose another place for it.").format(
                    reason=sink.lastError()
                )
            )
    return layer
