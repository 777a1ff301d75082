# SPDX-License-Identifier: GPL-2.0-or-later
"""Places by coordinates: what people write, in which order, and the square around a point."""

from __future__ import annotations

import pytest
from osgeo import osr
from qgis.PyQt.QtWidgets import QDialogButtonBox
from temporal_liif.core.errors import ParameterError
from temporal_liif.ui.coordinates import parse_place
from temporal_liif.ui.place_dialog import PlaceDialog


@pytest.mark.parametrize(
    ("text", "latitude", "longitude"),
    [
        ("46.5, 7.1", 46.5, 7.1),
        ("46.5 7.1", 46.5, 7.1),
        ("46,5 7,1", 46.5, 7.1),
        ("46,5; 7,1", 46.5, 7.1),
        ("46,7", 46, 7),
        ("-33.9,18.4", -33.9, 18.4),
        ("7.1E 46.5N", 46.5, 7.1),
        ("46.5N, 7.1W", 46.5, -7.1),
        ("N46.5 E7.1", 46.5, 7.1),
        ("e 7.1 s 46.5", -46.5, 7.1),
        ("46°30'00\"N 7°06'00\"E", 46.5, 7.1),
        ("46°30′N, 7°6′ W", 46.5, -7.1),
        ("46 30 N 7 6 E", 46.5, 7.1),
        ("S 33 54 0 E 18 24 36", -33.9, 18.41),
        ("46°30.6', -7°6'", 46.51, -7.1),
        ("−0.5, 0.25", -0.5, 0.25),
    ],
)
def test_points_as_people_write_them(text, latitude, longitude):
    found = parse_place(text)
    assert found.is_point
    assert (found.south, found.west) == pytest.approx((latitude, longitude), abs=1e-12)
    again = parse_place(found.text())
    assert (again.south, again.west) == pytest.approx((latitude, longitude), abs=1e-6)


@pytest.mark.parametrize(
    ("text", "box", "crs"),
    [
        ("7.0, 46.4, 7.2, 46.6", (7.0, 46.4, 7.2, 46.6), "EPSG:4326"),
        ("[7.0,46.4,7.2,46.6]", (7.0, 46.4, 7.2, 46.6), "EPSG:4326"),
        ("170,-20,-170,-10", (170, -20, 190, -10), "EPSG:4326"),
        ("5e5,51e4,0,1 [x]", None, ""),
        ("500000,510000,4600000,4610000 [EPSG:32631]", (500000, 4600000, 510000, 4610000), "EPSG:32631"),
    ],
)
def test_boxes_of_stac_and_of_qgis(text, box, crs):
    if box is None:
        with pytest.raises(ParameterError):
            parse_place(text)
        return
    found = parse_place(text)
    assert (found.west, found.south, found.east, found.north) == box and found.crs == crs


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "not a place"),
        ("Sion", "'Sion' is not a place"),
        ("46.5", "not a place"),
        ("120.5, 45", "latitude 120.5 is beyond 90. Latitude comes first"),
        ("45, 200", "longitude 200 is beyond 180"),
        ("46.5N 7.1", "both coordinates a letter"),
        ("46.5N 47N", "one coordinate is a latitude"),
        ("46 75 N 7 6 E", "60 minutes"),
        ("7, 46.6, 7.2, 46.4", "no width or no height"),
        ("7, 146, 7.2, 147", "west, south, east, north"),
    ],
)
def test_what_is_no_place_is_refused_with_the_remedy(text, words):
    with pytest.raises(ParameterError) as refused:
        parse_place(text)
    assert words.lower() in str(refused.value).lower()


@pytest.mark.parametrize("latitude", [0.0, 46.5, -78.0])
def test_the_square_around_a_point_has_its_size_on_the_ground(latitude):
    box = parse_place(f"{latitude}, 7.1").around(10_000)
    # Another way: metres of a transverse Mercator projection at the place itself.
    plane = osr.SpatialReference()
    plane.ImportFromProj4(f"+proj=tmerc +lat_0={latitude} +lon_0=7.1 +ellps=WGS84")
    globe = osr.SpatialReference()
    globe.ImportFromEPSG(4326)
    globe.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    change = osr.CoordinateTransformation(globe, plane)
    west, east = (change.TransformPoint(x, latitude)[0] for x in (box.west, box.east))
    south, north = (change.TransformPoint(7.1, y)[1] for y in (box.south, box.north))
    assert (west, east) == pytest.approx((-5000, 5000), abs=2)
    assert (south, north) == pytest.approx((-5000, 5000), abs=2)


def test_no_square_reaches_over_a_pole():
    with pytest.raises(ParameterError, match="pole"):
        parse_place("89.99, 0").around(10_000)


def test_the_dialog_says_what_was_understood(qgis_app, qtbot):
    dialog = PlaceDialog()
    qtbot.addWidget(dialog)
    go = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not go.isEnabled() and dialog.meaning.text() == ""
    dialog.coordinates.setText("7.1E 46.5N")
    assert dialog.meaning.text() == "46.5° N 7.1° E" and go.isEnabled() and dialog.side.isEnabled()
    dialog.side.setValue(2.0)
    place, title = dialog.result_place()
    assert title == "46.5° N 7.1° E"
    assert place.north - place.south == pytest.approx(2 / 111.15, rel=1e-3)
    dialog.coordinates.setText("7.0, 46.4, 7.2, 46.6")
    assert not dialog.side.isEnabled() and dialog.result_place()[0].east == 7.2
    dialog.coordinates.setText("0,1,0,1 [EPSG:999999]")
    assert "does not know the CRS EPSG:999999" in dialog.meaning.text() and not go.isEnabled()
