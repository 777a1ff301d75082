# SPDX-License-Identifier: GPL-2.0-or-later
"""Features of vector inputs: read without stopping at invalid geometries, polygons repaired."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsRectangle,
    QgsWkbTypes,
)

from ..core.errors import ParameterError
from .translation import tr

_DENSER = 20
"""Points put between two that follow each other in a polygon that was cut, before it changes its CRS."""

_MOST_POINTS = 5000
"""Points of a polygon from which on its edges are short enough."""


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


def in_crs(
    shapes: Iterable[QgsGeometry],
    change: QgsCoordinateTransform,
    around: QgsRectangle,
    feedback: QgsProcessingFeedback | None = None,
) -> list[QgsGeometry]:
    """Valid polygons in the destination CRS of `change`, of which only what lies near `around` is needed.

    A polygon that reaches far beyond it (in the destination CRS) is cut near it first: elsewhere the CRS may
    be undefined, and a long edge, straight in one CRS, is none in another. What cannot be expressed is left
    out with a warning. Raises ParameterError where nothing is left.
    """
    shapes = list(shapes)
    if not change.isValid() or change.isShortCircuited():
        if shapes and change.sourceCrs() != change.destinationCrs() and feedback is not None:
            feedback.pushWarning(
                tr(
                    "It is not known how the coordinate reference systems of the polygons ({polygons}) and "
                    "of the rasters ({rasters}) lie to each other: the coordinates are taken as they are."
                ).format(polygons=_name(change.sourceCrs()), rasters=_name(change.destinationCrs()))
            )
        return shapes
    near = _near(change, around)
    found = [shape for shape in (_in_crs(shape, change, near) for shape in shapes) if shape is not None]
    if shapes and not found:
        raise ParameterError(
            tr(
                "No polygon can be expressed in the coordinate reference system of the rasters ({rasters}). "
                "Check the CRS of the polygons ({polygons}), or choose polygons nearer to the rasters."
            ).format(polygons=_name(change.sourceCrs()), rasters=_name(change.destinationCrs()))
        )
    if len(found) < len(shapes) and feedback is not None:
        feedback.pushWarning(
            tr(
                "{count} of {total} polygons cannot be expressed in the coordinate reference system of the "
                "rasters, and were left out."
            ).format(count=len(shapes) - len(found), total=len(shapes))
        )
    return found


def _near(change: QgsCoordinateTransform, around: QgsRectangle) -> QgsRectangle | None:
    """What lies around the rasters, in the polygons' CRS; None where that cannot be expressed."""
    try:
        box = change.transformBoundingBox(around, Qgis.TransformDirection.Reverse)
    except QgsCsException:
        return None
    return box.buffered(0.1 * max(box.width(), box.height())) if box.isFinite() else None


def _in_crs(
    shape: QgsGeometry, change: QgsCoordinateTransform, near: QgsRectangle | None
) -> QgsGeometry | None:
    """A polygon in another CRS; None where it cannot be expressed there."""
    if near is not None and not near.contains(shape.boundingBox()):
        (cut,) = repaired([shape.intersection(QgsGeometry.fromRect(near))]) or (QgsGeometry(),)
        if not cut.isNull():
            shape = cut.densifyByCount(_DENSER) if cut.constGet().nCoordinates() < _MOST_POINTS else cut
    moved = QgsGeometry(shape)
    try:
        moved.transform(change)
    except QgsCsException:
        return None
    return moved if moved.boundingBox().isFinite() and moved.area() > 0 else None


def _name(crs: QgsCoordinateReferenceSystem) -> str:
    return crs.userFriendlyIdentifier() or tr("none")


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
    if straight.type() == polygon:
        return straight
    parts = list(_polygon_parts(straight))
    return QgsGeometry.unaryUnion(parts) if parts else QgsGeometry()


def _polygon_parts(geometry: QgsGeometry) -> Iterator[QgsGeometry]:
    """The polygons and multipolygons in a collection, and in collections within it."""
    for part in geometry.asGeometryCollection():
        if part.type() == QgsWkbTypes.GeometryType.PolygonGeometry:
            yield part
        elif QgsWkbTypes.isMultiType(part.wkbType()):
            yield from _polygon_parts(part)
