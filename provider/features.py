# SPDX-License-Identifier: GPL-2.0-or-later
"""Features of vector inputs, read so that broken geometries end nothing, and their polygons repaired."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsWkbTypes,
)

from .algorithm import tr


def features_of(
    source: QgsProcessingFeatureSource, request: QgsFeatureRequest | None = None
) -> Iterator[QgsFeature]:
    """The features of a source, whatever their geometries are.

    By itself a source stops at the first invalid geometry, as Processing's settings ask for, with a C++
    exception that Python cannot catch in QGIS 3.22: it ends QGIS. The check in a request of one's own is
    overruled by the source; its flag is not.
    """
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    return source.getFeatures(QgsFeatureRequest() if request is None else request, unchecked)


def polygons_of(
    source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback | None = None
) -> list[QgsGeometry]:
    """The polygons of a source in its CRS, valid ones; what was repaired or left out is a warning."""
    request = QgsFeatureRequest().setNoAttributes()
    shapes = [feature.geometry() for feature in features_of(source, request) if feature.hasGeometry()]
    broken = [shape for shape in shapes if not shape.isGeosValid()]
    polygons = repaired(shapes)
    if broken and feedback is not None:
        feedback.pushWarning(
            tr(
                "{count} of {total} polygons are invalid (the first: {why}). They were repaired; {lost} have "
                "no area and were left out."
            ).format(
                count=len(broken),
                total=len(shapes),
                why=broken[0].lastError() or tr("no reason given"),
                lost=len(shapes) - len(polygons),
            )
        )
    return polygons


def repaired(shapes: Iterable[QgsGeometry]) -> list[QgsGeometry]:
    """Valid polygons of any shapes, with straight edges; what has no area is left out."""
    found = (_repaired(shape) for shape in shapes)
    return [shape for shape in found if not shape.isEmpty() and shape.area() > 0]


def _repaired(shape: QgsGeometry) -> QgsGeometry:
    """A valid polygon or multipolygon; an empty geometry where nothing is left."""
    if shape.isNull() or shape.isEmpty():
        return QgsGeometry()
    straight = QgsGeometry(shape.constGet().segmentize())
    if not straight.isGeosValid():
        straight = straight.makeValid()
    polygon = QgsWkbTypes.GeometryType.PolygonGeometry
    if straight.isNull():
        return QgsGeometry()
    if straight.type() != polygon and not straight.convertGeometryCollectionToSubclass(polygon):
        return QgsGeometry()
    return straight
