# SPDX-License-Identifier: GPL-2.0-or-later
"""Areas of a run, from a GeoJSON file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..core.errors import ParameterError
from ..core.raster.file_names import safe_name
from ..core.scenes.geometry import within_globe
from ..core.scenes.jsontext import loads


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
        raise ParameterError(f"The areas {path} cannot be read ({error.strerror or error}).") from error
    except ValueError as error:
        raise ParameterError(f"{path} is no GeoJSON: {error}. Export the areas as GeoJSON.") from error
    features = data.get("features") if isinstance(data, Mapping) else None
    if not isinstance(features, list) or not features:
        raise ParameterError(
            f"{path} holds no features. Give a GeoJSON FeatureCollection of polygons in degrees."
        )
    _check_crs(data, path)
    taken: set[str] = set()
    width = len(str(len(features)))
    areas = []
    for number, feature in enumerate(features, 1):
        called = _called(feature, name, path, number) or f"{number:0{width}}"
        if called.casefold() in taken:
            raise ParameterError(f"{path}: two areas are called {called!r}. Give each a name of its own.")
        try:
            areas.append(NamedArea(safe_name(called, taken), within_globe(feature)))
        except ParameterError as error:
            raise ParameterError(f"{path}, area {called!r}: {error}") from error
    return areas


def _called(feature: Any, name: str, path: Path, number: int) -> str:
    """The name of a feature; empty where it has none."""
    if not isinstance(feature, Mapping):
        raise ParameterError(f"{path}: feature {number} is no GeoJSON feature.")
    properties = feature.get("properties") or {}
    if name and name not in properties:
        raise ParameterError(
            f"{path}: feature {number} has no property {name!r} ([areas] name). It has: "
            f"{', '.join(properties)}."
        )
    found = properties[name] if name else feature.get("id")
    return "" if found is None else str(found).strip()


def _check_crs(data: Mapping[str, Any], path: Path) -> None:
    """ParameterError for a CRS of GeoJSON 2008 that is not longitude and latitude."""
    crs = data.get("crs")
    known = str(crs.get("properties", {}).get("name", "")) if isinstance(crs, Mapping) else ""
    if known and not known.endswith(("CRS84", ":4326")):
        raise ParameterError(
            f"{path} is in {known}. Export it as GeoJSON in EPSG:4326 (longitude, latitude)."
        )
