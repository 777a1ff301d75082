# SPDX-License-Identifier: GPL-2.0-or-later
"""Places as people write them: "46.5, 7.1", "7.1E 46.5N", 46°30'00"N 7°06'00"E, or a bounding box.

Latitude comes first in a pair, as in GPS devices and map sites, unless letters say otherwise. Four numbers
are west, south, east, north, as in STAC and GeoJSON; with a CRS behind them they are an extent of QGIS's.
"""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass

from ..core.errors import ParameterError
from ..provider.translation import tr

_NUMBER = r"[+-]?\d+(?:\.\d+)?"
_DEGREES = (
    rf"(?P<degrees>{_NUMBER})\s*°?\s*"
    r"(?:(?P<minutes>\d+(?:\.\d+)?)\s*'?\s*(?:(?P<seconds>\d+(?:\.\d+)?)\s*(?:\"|'')?\s*)?)?"
)
_LETTER = r"(?P<letter>[nsew])"
_BEFORE, _BEHIND = re.compile(rf"{_LETTER}\s*{_DEGREES}"), re.compile(rf"{_DEGREES}{_LETTER}?")
"""Degrees, minutes and seconds, with a letter before or behind them."""

_EXTENT = re.compile(rf"({_NUMBER}),({_NUMBER}),({_NUMBER}),({_NUMBER})\s*\[(?P<crs>[^\]]+)\]", re.IGNORECASE)
_SIGNS = {"º": "°", "˚": "°", "′": "'", "’": "'", "‘": "'", "´": "'", "″": '"', "”": '"', "“": '"', "−": "-"}


@dataclass(frozen=True)
class Place:
    """A point or a box; the point in degrees."""

    west: float
    south: float
    east: float
    """Above 180 where the box crosses the antimeridian."""

    north: float
    crs: str = "EPSG:4326"
    """As QGIS names it."""

    @property
    def is_point(self) -> bool:
        """Whether it has no extent."""
        return self.west == self.east and self.south == self.north

    def text(self) -> str:
        """With letters, so that nobody takes the one coordinate for the other."""
        if self.crs != "EPSG:4326":
            return f"{self.west:.10g}, {self.south:.10g} – {self.east:.10g}, {self.north:.10g} [{self.crs}]"
        first = f"{_lettered(self.south, 'NS')} {_lettered(_wrapped(self.west), 'EW')}"
        if self.is_point:
            return first
        return f"{first} – {_lettered(self.north, 'NS')} {_lettered(_wrapped(self.east), 'EW')}"

    def around(self, width: float) -> Place:
        """The box of so many metres a side around the point. Raises ParameterError at a pole."""
        latitude = math.radians(self.south)
        # Lengths of a degree on WGS84.
        north = 111132.954 - 559.822 * math.cos(2 * latitude) + 1.175 * math.cos(4 * latitude)
        east = 111412.84 * math.cos(latitude) - 93.5 * math.cos(3 * latitude)
        half = width / 2 / north
        south, top = self.south - half, self.south + half
        if east <= 0 or width / east > 360 or not -90 <= south < top <= 90:
            raise ParameterError(tr("No square of that size lies around a place so near to a pole."))
        return Place(self.west - width / 2 / east, south, self.west + width / 2 / east, top)


def parse_place(text: str) -> Place:
    """Read a point or a bounding box. Raises ParameterError for what is neither, or not on the globe."""
    plain = "".join(_SIGNS.get(sign, sign) for sign in unicodedata.normalize("NFC", text)).strip().casefold()
    extent = _EXTENT.fullmatch(plain)
    if extent:
        west, east, south, north = (float(extent[number]) for number in range(1, 5))
        return _box(west, south, east, north, extent["crs"].upper())
    numbers = _numbers(plain)
    if len(numbers) == 4:
        return _degrees_box(*numbers)
    angles = _angles(plain) if len(numbers) != 2 else [(number, "") for number in numbers]
    if len(angles) != 2:
        raise ParameterError(
            tr(
                "'{text}' is not a place. Write latitude and longitude (46.5, 7.1), with letters in any "
                "order (7.1E 46.5N), or west, south, east, north (7.0, 46.4, 7.2, 46.6)."
            ).format(text=text.strip())
        )
    return _point(*angles)


def _numbers(text: str) -> list[float]:
    """The numbers of a text that has nothing else; decimal commas where they cannot be anything else."""
    words = [word for word in re.split(r"[;\s]+", text.strip("[]()")) if word]
    if len(words) in (2, 4) and all(re.fullmatch(r"[+-]?\d+,\d+", word) for word in words):
        return [float(word.replace(",", ".")) for word in words]
    words = [word for word in re.split(r"[,;\s]+", text.strip("[]()")) if word]
    return [float(word) for word in words] if all(re.fullmatch(_NUMBER, word) for word in words) else []


def _angles(text: str) -> list[tuple[float, str]]:
    """Angles in degrees, each with its letter or none; nothing where there is more than angles."""
    # A comma between digits is a decimal one here: two coordinates have letters or degree signs between.
    text = re.sub(r"(?<=\d),(?=\d)", ".", text)
    pattern = _BEFORE if text[:1] in ("n", "s", "e", "w") else _BEHIND
    if not re.fullmatch(r"[,;\s]*", pattern.sub("", text)):
        return []
    return [_angle(match) for match in pattern.finditer(text)]


def _angle(match: re.Match[str]) -> tuple[float, str]:
    minutes, seconds = float(match["minutes"] or 0), float(match["seconds"] or 0)
    if minutes >= 60 or seconds >= 60:
        raise ParameterError(
            tr("'{text}' has 60 minutes or seconds, or more. Write less than 60.").format(
                text=match[0].strip()
            )
        )
    degrees = float(match["degrees"])
    value = math.copysign(abs(degrees) + minutes / 60 + seconds / 3600, degrees)
    letter = (match["letter"] or "").upper()
    return (-value if letter in ("S", "W") else value), letter


def _point(one: tuple[float, str], other: tuple[float, str]) -> Place:
    letters = one[1] + other[1]
    if letters and (one[1] in ("N", "S")) == (other[1] in ("N", "S")):
        raise ParameterError(
            tr("One coordinate is a latitude (N or S) and the other a longitude (E or W). Give both letters.")
        )
    if letters and not (one[1] and other[1]):
        raise ParameterError(tr("Give both coordinates a letter (N, S, E, W), or neither."))
    latitude, longitude = (other[0], one[0]) if one[1] in ("E", "W") else (one[0], other[0])
    if abs(latitude) > 90:
        raise ParameterError(
            tr("The latitude {value} is beyond 90. Latitude comes first, as in 46.5, 7.1.").format(
                value=f"{latitude:g}"
            )
        )
    if abs(longitude) > 180:
        raise ParameterError(tr("The longitude {value} is beyond 180.").format(value=f"{longitude:g}"))
    return Place(longitude, latitude, longitude, latitude)


def _degrees_box(west: float, south: float, east: float, north: float) -> Place:
    if max(abs(south), abs(north)) > 90 or max(abs(west), abs(east)) > 180:
        raise ParameterError(tr("A box in degrees is west, south, east, north, as in 7.0, 46.4, 7.2, 46.6."))
    return _box(west, south, east + 360 if west > east else east, north, "EPSG:4326")


def _box(west: float, south: float, east: float, north: float, crs: str) -> Place:
    if not (west < east and south < north):
        raise ParameterError(
            tr("The box has no width or no height. Write west, south, east, north: the south is the smaller.")
        )
    return Place(west, south, east, north, crs)


def _wrapped(longitude: float) -> float:
    return longitude - 360 if longitude > 180 else longitude


def _lettered(value: float, letters: str) -> str:
    return f"{abs(value):.6f}".rstrip("0").rstrip(".") + f"° {letters[value < 0]}"
