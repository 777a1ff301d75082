# SPDX-License-Identifier: GPL-2.0-or-later
"""The area of a search, from geometries in any CRS."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessingContext,
    QgsRectangle,
)
from temporal_liif.core.scenes.geometry import bounds
from temporal_liif.provider.query import globe_area


@pytest.mark.parametrize(
    ("box", "crs", "west", "east"),
    [
        ((1_950_000, 5_800_000, 2_300_000, 6_000_000), "EPSG:2193", 177.0, -178.8),
        ((170, -20, 190, -10), "EPSG:4326", 170, -170),
        ((0, 0, 2, 2), "EPSG:4326", 0, 2),
    ],
)
def test_areas_across_the_antimeridian(plugin, box, crs, west, east):
    shape = QgsGeometry.fromRect(QgsRectangle(*box))
    area = globe_area([shape], QgsCoordinateReferenceSystem(crs), QgsProcessingContext())
    found = bounds(area)
    assert found[0] == pytest.approx(west, abs=0.6) and found[2] == pytest.approx(east, abs=0.6)
    assert area["type"] == ("MultiPolygon" if west > east else "Polygon")


def test_an_area_around_a_pole(plugin):
    shape = QgsGeometry.fromRect(QgsRectangle(-1e6, -1e6, 1e6, 1e6))
    area = globe_area([shape], QgsCoordinateReferenceSystem("EPSG:3995"), QgsProcessingContext())
    west, south, east, north = bounds(area)
    assert (west, east, north) == (-180, 180, 90) and 75 < south < 82


def test_a_coastline_is_simplified_outwards(plugin):
    shape = QgsGeometry.fromRect(QgsRectangle(0, 0, 10, 10)).buffer(1, 2000)
    area = globe_area([shape], QgsCoordinateReferenceSystem("EPSG:4326"), QgsProcessingContext())
    assert len(area["coordinates"][0]) < 1100
    simple = QgsGeometry.fromWkt("POLYGON((" + ",".join(f"{x} {y}" for x, y in area["coordinates"][0]) + "))")
    assert simple.contains(shape) and simple.area() < 1.1 * shape.area()
