# SPDX-License-Identifier: GPL-2.0-or-later
"""Polygons of a cloud mask in GML, read in one pass over the text.

Sentinel-2 Products Specification Document: MaskFeature with maskType and extentOf, in the CRS of the tile.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from xml.parsers import expat

from osgeo import ogr

from ..messages import Message

Ring = list[tuple[float, float]]

_POSITIONS = ("posList", "pos", "coordinates")


class GmlError(Exception):
    """The text is no whole mask; the message says why."""


def mask_polygons(data: bytes) -> dict[str, list[bytes]]:
    """WKB polygons by mask type (OPAQUE, CIRRUS, ...), holes included; {} for a mask without any.

    Raises GmlError for what is cut short, damaged, or no mask.
    """
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.buffer_text = True
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise GmlError(Message("it ends or breaks in line {line}", line=error.lineno)) from error
    if not reader.is_mask:
        raise GmlError(Message("it is no mask"))
    return reader.found


def _refuse(*_declaration: object) -> None:
    raise GmlError(Message("it declares a document type or entities, which masks do not have"))


class _Reader:
    """Follows the elements of a mask, of which it keeps those that count."""

    def __init__(self) -> None:
        self.is_mask = False
        self.found: dict[str, list[bytes]] = {}
        self._kind = ""
        self._polygons: list[list[Ring]] = []
        self._rings: list[Ring] = []
        self._ring: Ring = []
        self._dimension = 2
        self._text: list[str] | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        local = name.rpartition(" ")[2]
        if local in ("maskMembers", "MaskFeature"):
            self.is_mask = True
        if local == "MaskFeature":
            self._kind, self._polygons = "", []
        elif local == "Polygon":
            self._rings, self._dimension = [], 2
        elif local == "LinearRing":
            self._ring = []
        elif local in _POSITIONS or local == "maskType":
            self._text = []
        given = attributes.get("srsDimension", "")
        if given:
            self._dimension = 3 if given.strip() == "3" else 2

    def text(self, text: str) -> None:
        """Characters of an element."""
        if self._text is not None:
            self._text.append(text)

    def end(self, name: str) -> None:
        """An element ends."""
        local = name.rpartition(" ")[2]
        if local == "maskType":
            self._kind = "".join(self._text or ()).strip().upper()
        elif local in _POSITIONS:
            self._ring += _points("".join(self._text or ()), self._dimension)
        elif local == "LinearRing":
            if len(self._ring) < 4 or self._ring[0] != self._ring[-1]:
                raise GmlError("a polygon is not closed")
            self._rings.append(self._ring)
        elif local == "Polygon":
            if not self._rings:
                raise GmlError("a polygon has no outline")
            self._polygons.append(self._rings)
        elif local == "MaskFeature":
            self._close()
        if local in _POSITIONS or local == "maskType":
            self._text = None

    def _close(self) -> None:
        if not self._kind:
            raise GmlError("a part of it has no type")
        shapes = self.found.setdefault(self._kind, [])
        for rings in self._polygons:
            polygon = ogr.Geometry(ogr.wkbPolygon)
            for points in rings:
                ring = ogr.Geometry(ogr.wkbLinearRing)
                for x, y in points:
                    ring.AddPoint_2D(x, y)
                polygon.AddGeometry(ring)
            if polygon.GetArea() > 0:
                shapes.append(bytes(polygon.ExportToWkb()))


def _points(text: str, dimension: int) -> Ring:
    try:
        numbers = [float(word) for word in text.replace(",", " ").split()]
    except ValueError as error:
        raise GmlError("a coordinate is no number") from error
    if len(numbers) % dimension or not all(map(math.isfinite, numbers)):
        raise GmlError("coordinates are missing")
    return list(zip(numbers[::dimension], numbers[1::dimension]))
