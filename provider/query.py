# SPDX-License-Identifier: GPL-2.0-or-later
"""A query of a catalogue, of the parameters of the algorithms that search."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProcessingContext,
)

from ..core.errors import ParameterError
from ..core.scenes.geometry import polygons_of as rings_of
from ..core.scenes.geometry import unwrapped, within_globe
from ..core.scenes.providers import registry
from ..core.scenes.query import SearchQuery, parse_filters, parse_sort
from .algorithm import Algorithm
from .connections import connection_of
from .features import polygons_of, repaired
from .parameters.query import (
    AREA,
    CLOUD_COVER,
    COLLECTION,
    END,
    EXTENT,
    FILTERS,
    LIMIT,
    PROVIDER,
    SORT,
    START,
    URL,
    URL_COLLECTION,
)
from .plain_text import one_line
from .translation import tr

_MOST_POINTS = 1000
_DENSER = 20


def query_of(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> SearchQuery:
    """The question, its area in degrees. Raises ParameterError for what cannot be asked. Main thread.

    A connection's name becomes its address.
    """

    def text(name: str) -> str:
        return algorithm.parameterAsString(parameters, name, context).strip()

    known = connection_of(text(URL)) if text(URL) else None
    url, collection = known.url if known else text(URL), text(URL_COLLECTION)
    cloud_cover = algorithm.parameterAsDouble(parameters, CLOUD_COVER, context)
    query = SearchQuery(
        collection=collection
        or ("" if url.startswith("http") else _choice(algorithm, parameters, COLLECTION, context)),
        provider=url or _choice(algorithm, parameters, PROVIDER, context),
        area=area_of(algorithm, parameters, context),
        start=_day(algorithm, parameters, START, context),
        end=_day(algorithm, parameters, END, context, last=True),
        max_cloud_cover=cloud_cover if cloud_cover < 100 else None,
        filters=parse_filters(text(FILTERS)),
        sort=parse_sort(text(SORT)),
        limit=algorithm.parameterAsInt(parameters, LIMIT, context),
    ).checked()
    registry().sources(query.provider, query.collection)
    return query


def area_of(
    algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> dict[str, Any] | None:
    """The polygons, else the extent, as GeoJSON in degrees and cut at the antimeridian; None for neither.

    Raises ParameterError for a layer without features and for what cannot be transformed.
    """
    if algorithm.given(parameters, AREA):
        source = algorithm.parameterAsSource(parameters, AREA, context)
        if source is None:
            raise ParameterError(tr("The area's layer cannot be read. Choose another."))
        shapes = polygons_of(source)
        if not shapes:
            raise ParameterError(
                tr("The area's layer has no (selected) polygon. Select one, or draw an extent.")
            )
        return globe_area(shapes, source.sourceCrs(), context)
    if algorithm.given(parameters, EXTENT):
        box = algorithm.parameterAsExtent(parameters, EXTENT, context)
        if box.isEmpty():
            raise ParameterError(tr("The extent is empty. Draw one with a width and a height."))
        crs = algorithm.parameterAsExtentCrs(parameters, EXTENT, context)
        return globe_area([QgsGeometry.fromRect(box)], crs, context)
    return None


def globe_area(
    shapes: list[QgsGeometry], crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext
) -> dict[str, Any]:
    """Polygons of any CRS as one GeoJSON geometry in degrees, cut at the antimeridian.

    Invalid ones are repaired. Shapes of very many points are simplified outwards: what they touch is still
    found.
    """
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    transform = QgsCoordinateTransform(crs, degrees, context.transformContext())
    polygons = []
    for shape in _simplified(repaired(shapes)):
        planar = crs.isValid() and crs != degrees
        # Straight edges bend on the globe, and a long one would be taken to go the short way around it.
        shape = shape.densifyByCount(_DENSER) if planar and _points(shape) < _MOST_POINTS else shape
        for rings in rings_of(json.loads(shape.asJson(12))):
            if planar:
                try:
                    rings = [[tuple(transform.transform(x, y)) for x, y in ring] for ring in rings]
                except QgsCsException as error:
                    raise ParameterError(
                        tr("The area cannot be given in degrees: {why}. Choose another extent.").format(
                            why=one_line(error)
                        )
                    ) from error
                rings = [unwrapped(ring) for ring in rings]
            polygons.append(rings)
    geometries = [{"type": "Polygon", "coordinates": rings} for rings in polygons]
    return within_globe({"type": "GeometryCollection", "geometries": geometries})


def _simplified(shapes: list[QgsGeometry]) -> list[QgsGeometry]:
    if sum(map(_points, shapes)) <= _MOST_POINTS:
        return shapes
    whole = QgsGeometry.unaryUnion(shapes)
    box = whole.boundingBox()
    step = max(box.width(), box.height()) / 2000
    while not whole.isEmpty() and _points(whole) > _MOST_POINTS:
        whole = whole.simplify(step).buffer(step, 1)
        step *= 2
    return [whole] if not whole.isEmpty() else [QgsGeometry.fromRect(box)]


def _points(shape: QgsGeometry) -> int:
    return shape.constGet().nCoordinates()


def _choice(
    algorithm: Algorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> str:
    given = parameters.get(name)
    # As it was written, so that what does not exist is named, with what does.
    return (
        given
        if isinstance(given, str) and given
        else algorithm.parameterAsEnumString(parameters, name, context)
    )


def _day(
    algorithm: Algorithm,
    parameters: dict[str, Any],
    name: str,
    context: QgsProcessingContext,
    last: bool = False,
) -> datetime | None:
    """The first or last moment of a day, in UTC; None where none is given."""
    if not algorithm.given(parameters, name):
        return None
    day = algorithm.parameterAsDateTime(parameters, name, context).date()
    if not day.isValid():
        raise ParameterError(
            tr("'{value}' is not a date. Write it like 2021-05-01.").format(value=parameters[name])
        )
    moment = datetime(day.year(), day.month(), day.day(), tzinfo=timezone.utc)
    return moment + timedelta(days=1, milliseconds=-1) if last else moment
