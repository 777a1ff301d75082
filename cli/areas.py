# SPDX-License-Identifier: GPL-2.0-or-later
"""Areas of a run, from a GeoJSON file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..core.errors import ParameterError
from ..core.jsontext import loads
from ..core.raster.file_names import safe_name
from ..core.scenes.geometry import within_globe


@dataclass(frozen=True)
class NamedArea:
    """One area."""

    name: str
    """What its folder is called; unique."""

    geometry: Mapping[str, Any]
    """GeoJSON polygon or polygons in longitude and latitude, cut at the antimeridian."""


def read_areas(path: Path, name: str = "") -> list[NamedArea]:
    """The features of a GeoJSON file, each an area, called by the property `name`, else id, else number.

    Raises ParameterError, which names the feature.
    """
    try:
        data = loads(path.read_bytes())
    except OSError as error:
        raise ParameterError(
            "The areas {path} cannot be read ({reason}).", path=path, reason=error.strerror or error
        ) from error
    except ValueError as error:
        raise ParameterError(
            "{path} is no GeoJSON: {error}. Export the areas as GeoJSON.", path=path, error=error
        ) from error
    features = data.get("features") if isinstance(data, Mapping) else None
    if not isinstance(features, list) or not features:
        raise ParameterError(
            "{path} holds no features. Give a GeoJSON FeatureCollection of polygons in degrees.", path=path
        )
    _check_crs(data, path)
    taken: set[str] = set()
    width = len(str(len(features)))
    areas = []
    for number, feature in enumerate(features, 1):
        called = _called(feature, name, path, number) or f"{number:0{width}}"
        if called.casefold() in taken:
            raise ParameterError(
                "{path}: two areas are called {called}. Give each a name of its own.",
                path=path,
                called=repr(called),
            )
        try:
            areas.append(NamedArea(safe_name(called, taken), within_globe(feature)))
        except ParameterError as error:
            raise ParameterError(
                "{path}, area {called}: {error}", path=path, called=repr(called), error=error
            ) from error
    return areas


def _called(feature: Any, name: str, path: Path, number: int) -> str:
    """The name of a feature; empty where it has none."""
    if not isinstance(feature, Mapping):
        raise ParameterError("{path}: feature {number} is no GeoJSON feature.", path=path, number=number)
    properties = feature.get("properties")
    properties = properties if isinstance(properties, Mapping) else {}
    if name and name not in properties:
        raise ParameterError(
            "{path}: feature {number} has no property {name} ([areas] name). It has: {properties}.",
            path=path,
            number=number,
            name=repr(name),
            properties=", ".join(properties),
        )
    found = properties[name] if name else feature.get("id")
    return "" if found is None else str(found).strip()


def _check_crs(data: Mapping[str, Any], path: Path) -> None:
    """ParameterError for a CRS of GeoJSON 2008 that is not longitude and latitude."""
    crs = data.get("crs")
    properties = crs.get("properties") if isinstance(crs, Mapping) else None
    known = str(properties.get("name", "")) if isinstance(properties, Mapping) else ""
    if known and not known.endswith(("CRS84", ":4326")):
        raise ParameterError(
            "{path} is in {known}. Export it as GeoJSON in EPSG:4326 (longitude, latitude).",
            path=path,
            known=known,
        )
