# SPDX-License-Identifier: GPL-2.0-or-later
"""Areas on the globe: cut at the antimeridian, their hull and overlap (degrees, planar).

Neither ogr nor shapely: both processes need it, and QGIS has no shapely, the engine no GDAL. Each through a
library of its own, it would be written twice.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from ..errors import ParameterError

LARGEST_LONGITUDE = 3600.0
"""Degrees: ten times around the globe are meant by nobody."""

Ring = list[tuple[float, float]]
"""Longitude, latitude; the first point is repeated at the end."""


def polygons_of(geometry: Mapping[str, Any]) -> list[list[Ring]]:
    """Polygons (outer ring, then holes) of a GeoJSON Polygon, MultiPolygon, Feature or collection of them.

    Heights are dropped. Raises ParameterError for other geometries and for what is no number.
    """
    kind = geometry.get("type") if isinstance(geometry, Mapping) else None
    try:
        if kind == "Feature":
            return polygons_of(geometry["geometry"])
        if kind in ("FeatureCollection", "GeometryCollection"):
            parts = geometry["features" if kind == "FeatureCollection" else "geometries"]
            return [polygon for part in parts for polygon in polygons_of(part)]
        if kind in ("Polygon", "MultiPolygon"):
            groups = [geometry["coordinates"]] if kind == "Polygon" else geometry["coordinates"]
            polygons = [[_ring(ring) for ring in rings] for rings in groups]
            if all(rings and all(len(ring) >= 4 for ring in rings) for rings in polygons):
                return polygons
    except (KeyError, TypeError, ValueError, IndexError, OverflowError, RecursionError):
        pass
    raise ParameterError(
        "The area must be a polygon in longitude and latitude (GeoJSON Polygon or MultiPolygon), not {kind}.",
        kind=repr(kind),
    )


def geometry_of(polygons: Sequence[Sequence[Ring]]) -> dict[str, Any]:
    """GeoJSON Polygon of one polygon, MultiPolygon of several."""
    coordinates = [[[list(point) for point in ring] for ring in rings] for rings in polygons]
    if len(coordinates) == 1:
        return {"type": "Polygon", "coordinates": coordinates[0]}
    return {"type": "MultiPolygon", "coordinates": coordinates}


def unwrapped(ring: Sequence[Sequence[float]]) -> Ring:
    """A ring of short edges with continuous longitudes: a step of more than 180 degrees went the other way.

    A ring around a pole is closed over that pole. Longitudes may leave [-180, 180]; `within_globe` cuts them.
    """
    points: Ring = []
    for longitude, latitude in ((point[0], point[1]) for point in ring):
        if points:
            longitude += 360.0 * round((points[-1][0] - longitude) / 360.0)
        points.append((longitude, latitude))
    turn = points[-1][0] - points[0][0] if points else 0.0
    if abs(turn) > 180:
        pole = math.copysign(90.0, sum(latitude for _, latitude in points))
        points += [(points[-1][0], pole), (points[0][0], pole), points[0]]
    return points


def within_globe(geometry: Mapping[str, Any]) -> dict[str, Any]:
    """The geometry with every longitude in [-180, 180], cut where it crosses the antimeridian.

    Raises ParameterError if nothing is left or latitudes leave [-90, 90].
    """
    pieces = []
    for rings in polygons_of(geometry):
        if any(abs(latitude) > 90.000001 for ring in rings for _, latitude in ring):
            raise ParameterError(
                "The area has latitudes beyond 90 degrees: are its coordinates longitude and latitude?"
            )
        west = min(longitude for longitude, _ in rings[0])
        east = max(longitude for longitude, _ in rings[0])
        if max(-west, east) > LARGEST_LONGITUDE:
            raise ParameterError(
                "The area has longitudes beyond {largest:g} degrees: are its coordinates longitude "
                "and latitude?",
                largest=LARGEST_LONGITUDE,
            )
        first, last = math.floor((west + 180.0) / 360.0), math.ceil((east - 180.0) / 360.0)
        for turn in range(first, max(first, last) + 1):
            left, right = 360.0 * turn - 180.0, 360.0 * turn + 180.0
            parts = [_clip(_clip(ring, left, 1), right, -1) for ring in rings]
            if len(parts[0]) >= 4:
                pieces.append([_shifted(part, -360.0 * turn) for part in parts if len(part) >= 4])
    if not pieces:
        raise ParameterError("The area is empty: draw a polygon, or an extent with a width and a height.")
    return geometry_of(pieces)


def bounds(geometry: Mapping[str, Any]) -> tuple[float, float, float, float]:
    """West, south, east, north of all parts; west > east for parts on both sides of the antimeridian only."""
    boxes = []
    for rings in polygons_of(geometry):
        xs, ys = zip(*rings[0])
        boxes.append((min(xs), min(ys), max(xs), max(ys)))
    south, north = min(box[1] for box in boxes), max(box[3] for box in boxes)
    west, east = min(box[0] for box in boxes), max(box[2] for box in boxes)
    if west == -180.0 and east == 180.0 and not any(box[0] == west and box[2] == east for box in boxes):
        behind = [box for box in boxes if box[0] == -180.0]
        before = [box for box in boxes if box not in behind]
        first, last = min(box[0] for box in before), max(box[2] for box in behind)
        # Where the parts meet on the far side too, they go all around the globe.
        west, east = (first, last) if first > last else (west, east)
    return west, south, east, north


def hull(ring: Sequence[tuple[float, float]]) -> Ring:
    """Convex hull of a ring's points, anticlockwise and closed (Andrew's monotone chain)."""
    points = sorted(set(ring))

    def chain(sequence):
        line: list[tuple[float, float]] = []
        for point in sequence:
            while len(line) > 1 and _turn(line[-2], line[-1], point) <= 0:
                line.pop()
            line.append(point)
        return line[:-1]

    outline = chain(points) + chain(reversed(points))
    return [*outline, outline[0]]


def intersects(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two areas share a point; touching counts."""
    return any(_overlap(a, b) for a in polygons_of(one) for b in polygons_of(other))


def share_within(one: Mapping[str, Any], other: Mapping[str, Any], steps: int = 24) -> float:
    """Share (0 to 1) of one area that lies in another, by a raster of points over the first.

    Raises ParameterError for what is no area.
    """
    mine, others = polygons_of(one), polygons_of(other)
    inside = shared = 0
    for rings in mine:
        xs, ys = zip(*rings[0])
        for i in range(steps):
            for j in range(steps):
                x = min(xs) + (i + 0.5) / steps * (max(xs) - min(xs))
                y = min(ys) + (j + 0.5) / steps * (max(ys) - min(ys))
                if _inside((x, y), rings):
                    inside += 1
                    shared += any(_inside((x, y), polygon) for polygon in others)
    return shared / inside if inside else 1.0


def _overlap(one: Sequence[Ring], other: Sequence[Ring]) -> bool:
    (ax, ay), (bx, by) = zip(*one[0]), zip(*other[0])
    if max(ax) < min(bx) or max(bx) < min(ax) or max(ay) < min(by) or max(by) < min(ay):
        return False
    if _inside(one[0][0], other) or _inside(other[0][0], one):
        return True
    edges = [edge for ring in other for edge in zip(ring, ring[1:])]
    return any(_cross(a, b, c, d) for ring in one for a, b in zip(ring, ring[1:]) for c, d in edges)


def _inside(point: tuple[float, float], rings: Sequence[Ring]) -> bool:
    """Even-odd rule over the outer ring and the holes."""
    x, y = point
    odd = False
    for ring in rings:
        for (x0, y0), (x1, y1) in zip(ring, ring[1:]):
            if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
                odd = not odd
    return odd


def _cross(a, b, c, d) -> bool:
    """Whether the segments ab and cd share a point."""
    if max(a[0], b[0]) < min(c[0], d[0]) or max(c[0], d[0]) < min(a[0], b[0]):
        return False
    if max(a[1], b[1]) < min(c[1], d[1]) or max(c[1], d[1]) < min(a[1], b[1]):
        return False
    return _turn(a, b, c) * _turn(a, b, d) <= 0 and _turn(c, d, a) * _turn(c, d, b) <= 0


def _turn(a, b, c) -> float:
    """Twice the signed area of a triangle: positive for a left turn."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _clip(ring: Ring, limit: float, sign: int) -> Ring:
    """The part of a ring with sign * longitude >= sign * limit (Sutherland and Hodgman), closed."""
    kept: Ring = []
    for (x0, y0), (x1, y1) in zip(ring, ring[1:]):
        inside, next_inside = sign * (x0 - limit) >= 0, sign * (x1 - limit) >= 0
        if inside:
            kept.append((x0, y0))
        if inside != next_inside:
            kept.append((limit, y0 + (y1 - y0) * (limit - x0) / (x1 - x0)))
    # What merely touches the limit has no width.
    if not kept or all(x == limit for x, _ in kept):
        return []
    return kept if kept[0] == kept[-1] else [*kept, kept[0]]


def _shifted(ring: Ring, degrees: float) -> Ring:
    return [(x + degrees, y) for x, y in ring]


def _ring(points: Sequence[Sequence[float]]) -> Ring:
    ring = [(float(point[0]), float(point[1])) for point in points]
    if not all(math.isfinite(number) for point in ring for number in point):
        raise ValueError("coordinates must be finite")
    return ring if ring[0] == ring[-1] else [*ring, ring[0]]
