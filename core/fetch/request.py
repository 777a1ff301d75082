# SPDX-License-Identifier: GPL-2.0-or-later
"""Request of a fetch: area, bands, grid, and which pixels count as usable."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from osgeo import gdal, ogr, osr

from ..choices import HIDDEN_BY_DEFAULT, LARGEST_GROWTH, RESAMPLINGS
from ..errors import ParameterError
from ..raster.gdalio import captured, spatial_reference, transformation
from ..scenes.geometry import bounds, geometry_of, polygons_of, unwrapped, within_globe
from ..scenes.placement import is_crs_text

WGS84 = "EPSG:4326"

RESAMPLING = dict(
    zip(RESAMPLINGS, (gdal.GRA_Bilinear, gdal.GRA_NearestNeighbour, gdal.GRA_Cubic, gdal.GRA_Average))
)
"""Resampling of bands that lie on another grid; classes and quality bits are always nearest."""


@dataclass(frozen=True)
class Area:
    """The polygon (or box) whose pixels are wanted."""

    wkt: str
    """Geometry as WKT, x (or longitude) first."""

    crs: str = WGS84
    """Its coordinate reference system: WKT or `AUTH:CODE`."""

    @classmethod
    def box(cls, xmin: float, ymin: float, xmax: float, ymax: float, crs: str = WGS84) -> Area:
        """A rectangle; in degrees xmin > xmax means across the antimeridian."""
        intervals = [(xmin, xmax)]
        if xmin > xmax and reference(crs).IsGeographic():
            intervals = [(xmin, 180.0), (-180.0, xmax)]
        rings = ", ".join(
            f"(({a} {ymin}, {b} {ymin}, {b} {ymax}, {a} {ymax}, {a} {ymin}))" for a, b in intervals
        )
        return cls(f"MULTIPOLYGON ({rings})", crs)

    @classmethod
    def of_geojson(cls, geometry: Mapping[str, Any], crs: str = WGS84) -> Area:
        """A GeoJSON polygon or polygons. Raises ParameterError."""
        shape = ogr.CreateGeometryFromJson(json.dumps(geometry_of(polygons_of(geometry))))
        return cls(shape.ExportToWkt(), crs)

    def geometry(self, crs: str) -> ogr.Geometry:
        """The area in another CRS, its edges split finely first.

        Raises ParameterError if it is empty, has no extent, or no place in that CRS.
        """
        shape = None
        with captured():
            shape = ogr.CreateGeometryFromWkt(self.wkt)
        if shape is None or shape.IsEmpty():
            raise ParameterError("The area is empty. Draw a rectangle, or choose a polygon layer.")
        if shape.GetDimension() != 2 or shape.GetArea() == 0:
            raise ParameterError("The area has no extent (a point or a line). Draw a rectangle or a polygon.")
        source, target = reference(self.crs), reference(crs)
        if source.IsSame(target):
            return shape
        xmin, xmax, ymin, ymax = shape.GetEnvelope()
        shape.Segmentize(max(xmax - xmin, ymax - ymin) / 32)
        failed = True
        to_degrees = target.IsGeographic() and not source.IsGeographic()
        change = transformation(source, target)
        if change is not None:
            with captured():
                failed = shape.Transform(change) != 0
        if failed:
            raise ParameterError(
                "The area cannot be expressed in {crs}. Choose another CRS.", crs=target.GetName()
            )
        return _cut(shape) if to_degrees else shape

    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north in degrees; west > east across the antimeridian."""
        return bounds(json.loads(self.geometry(WGS84).ExportToJson()))

    def centre(self) -> tuple[float, float]:
        """Longitude and latitude of the middle."""
        west, south, east, north = self.bounds()
        longitude = (west + east + (360.0 if west > east else 0.0)) / 2
        return (longitude + 180.0) % 360.0 - 180.0, (south + north) / 2


@dataclass(frozen=True)
class Request:
    """A query for pixels."""

    area: Area
    """Where."""

    bands: tuple[str, ...]
    """Which bands, by the plugin's names (B04, vv, elevation)."""

    gsd: float | None = None
    """Metres per output pixel; None: the finest of the bands."""

    crs: str = ""
    """CRS of the output (WKT or `AUTH:CODE`); empty: the one that most of the scenes have."""

    masked: frozenset[str] = frozenset(HIDDEN_BY_DEFAULT)
    """Meanings of mask classes (core.stack.mask_kinds) whose pixels become nodata; empty: no mask is read."""

    minimum_clear: float = 0.0
    """Least share (0 to 1) of the area that must be usable for a day to be kept."""

    resampling: str = "bilinear"
    """How bands on other grids come onto the output's (RESAMPLING)."""

    growth: float | None = 0.0
    """Metres by which clouds and shadows grow; None: two pixels, at least one of the mask's."""

    offset: float | None = None
    """Reflectance offset to use for all scenes instead of the one decided for each."""

    def __post_init__(self) -> None:
        if not self.bands:
            raise ParameterError("No band is chosen. Name one band or more.")
        if len(set(self.bands)) < len(self.bands):
            raise ParameterError(
                "A band is named twice in {bands}. Name each once.", bands=", ".join(self.bands)
            )
        if self.gsd is not None and not self.gsd > 0:
            raise ParameterError("A GSD of {gsd} m is not possible. Choose a number above 0.", gsd=self.gsd)
        if self.growth is not None and not 0 <= self.growth <= LARGEST_GROWTH:
            raise ParameterError(
                "Masks cannot grow by {growth:g} m. Choose 0 to {largest:g} m.",
                growth=self.growth,
                largest=LARGEST_GROWTH,
            )
        if not 0 <= self.minimum_clear <= 1:
            raise ParameterError(
                "A minimum clear share of {share:g} % is not possible. Choose 0 to 100.",
                share=100 * self.minimum_clear,
            )
        if self.resampling not in RESAMPLING:
            raise ParameterError(
                "Unknown resampling {resampling}. Choose one of: {choices}.",
                resampling=repr(self.resampling),
                choices=", ".join(RESAMPLING),
            )


def _cut(shape: ogr.Geometry) -> ogr.Geometry:
    """A shape whose projected edges were turned into degrees, cut at the antimeridian."""
    polygons = [
        [unwrapped(ring) for ring in rings] for rings in polygons_of(json.loads(shape.ExportToJson()))
    ]
    return ogr.CreateGeometryFromJson(json.dumps(within_globe(geometry_of(polygons))))


def reference(crs: str) -> osr.SpatialReference:
    """The spatial reference of WKT, PROJJSON or `AUTH:CODE`, x first.

    Other texts are not given to GDAL, which takes them for addresses and files that hold a CRS. Raises
    ParameterError if it is not understood.
    """
    srs = osr.SpatialReference()
    failed = True
    if is_crs_text(crs):
        with captured():
            failed = srs.SetFromUserInput(crs) != 0
    if failed:
        raise ParameterError(
            "The CRS {crs} is not understood. Give a code such as EPSG:32631.", crs=repr(crs[:60])
        )
    return spatial_reference(srs.ExportToWkt())
