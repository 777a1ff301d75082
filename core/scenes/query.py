# SPDX-License-Identifier: GPL-2.0-or-later
"""Query of a catalogue, and its forms in the languages that catalogues understand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..dates import instant
from ..errors import ParameterError
from ..jsontext import LARGEST
from .geometry import within_globe
from .providers import AUTO
from .scene import Scene
from .stac_item import parse_instant

CLOUD_COVER = "eo:cloud_cover"

_FILTER = re.compile(
    r"\s*(?P<name>[^\s<>=!]+)\s*(?P<op><=|>=|!=|<>|==|=|<|>|\bin\b)\s*(?P<value>.+?)\s*$", re.I
)
_QUERY_OPS = {"=": "eq", "!=": "neq", "<": "lt", "<=": "lte", ">": "gt", ">=": "gte", "in": "in"}


@dataclass(frozen=True)
class Filter:
    """One condition on an item's property."""

    name: str
    """Property, such as `s2:nodata_pixel_percentage` or `platform`."""

    op: str
    """One of = != < <= > >= in."""

    value: Any
    """A number, text or boolean; a list of them for `in`."""

    def holds(self, properties: Mapping[str, Any]) -> bool:
        """Whether the property is there and fits; text is compared without regard to case."""
        found = properties.get(self.name)
        if found is None:
            return False
        if self.op == "in":
            return any(_same(found, value) for value in self.value)
        if self.op in ("=", "!="):
            return _same(found, self.value) == (self.op == "=")
        left, right = _comparable(found), _comparable(self.value)
        if type(left) is not type(right):
            return False
        return {"<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right}[self.op]


@dataclass(frozen=True)
class SearchQuery:
    """A question to a catalogue."""

    collection: str
    """Collection id of `providers.json`, or the provider's own."""

    provider: str = AUTO
    """Provider id, the address of a STAC API, or `auto`."""

    area: Mapping[str, Any] | None = None
    """GeoJSON polygon or polygons in longitude and latitude; None: everywhere."""

    start: datetime | None = None
    """Earliest acquisition, aware; None: open."""

    end: datetime | None = None
    """Latest acquisition, aware; None: open."""

    max_cloud_cover: float | None = None
    """Percent of the tile; None or 100: any."""

    filters: tuple[Filter, ...] = ()
    """Further conditions, all of which must hold."""

    sort: tuple[tuple[str, bool], ...] = (("datetime", True),)
    """Properties to sort by, each with True for ascending."""

    limit: int | None = None
    """Most scenes to return; None: all."""

    ids: tuple[str, ...] = ()
    """Item ids, where known."""

    def checked(self) -> SearchQuery:
        """The query with its area cut at the antimeridian. Raises ParameterError for what cannot be asked."""
        if not self.collection and not self.provider.startswith("http"):
            raise ParameterError("Name the collection to search.")
        if self.start and self.end and self.start > self.end:
            raise ParameterError(
                "The start {start} lies after the end {end}: swap them.",
                start=instant(self.start),
                end=instant(self.end),
            )
        if self.max_cloud_cover is not None and not 0 <= self.max_cloud_cover <= 100:
            raise ParameterError(
                "Cloud cover is a percentage from 0 to 100, not {percentage:g}.",
                percentage=self.max_cloud_cover,
            )
        if self.limit is not None and self.limit < 1:
            raise ParameterError("The limit must be at least 1 scene, not {limit}.", limit=self.limit)
        area = within_globe(self.area) if self.area is not None else None
        return SearchQuery(**{**self.__dict__, "area": area})

    def conditions(self, cloud_cover: bool) -> tuple[Filter, ...]:
        """All conditions on properties; the cloud cover too where the collection has one."""
        if not cloud_cover or self.max_cloud_cover is None or self.max_cloud_cover >= 100:
            return self.filters
        return (Filter(CLOUD_COVER, "<=", float(self.max_cloud_cover)), *self.filters)

    def interval(self) -> str | None:
        """The period as STAC writes it (`start/..`), or None for all time."""
        if self.start is None and self.end is None:
            return None
        return f"{instant(self.start) if self.start else '..'}/{instant(self.end) if self.end else '..'}"

    def in_period(self, scene: Scene) -> bool:
        """Whether the scene's time lies within the period; a scene without one is kept."""
        if scene.time is None:
            return True
        last = scene.end or scene.time
        return (self.end is None or scene.time <= self.end) and (self.start is None or last >= self.start)

    def to_json(self) -> dict[str, Any]:
        """Plain values for a message or a file."""
        return {
            "collection": self.collection,
            "provider": self.provider,
            "area": self.area,
            "start": instant(self.start) if self.start else None,
            "end": instant(self.end) if self.end else None,
            "max_cloud_cover": self.max_cloud_cover,
            "filters": [[f.name, f.op, f.value] for f in self.filters],
            "sort": [list(key) for key in self.sort],
            "limit": self.limit,
            "ids": list(self.ids),
        }

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> SearchQuery:
        """The query of a message."""
        return cls(
            collection=values["collection"],
            provider=values.get("provider") or AUTO,
            area=values.get("area"),
            start=parse_instant(values.get("start")),
            end=parse_instant(values.get("end")),
            max_cloud_cover=values.get("max_cloud_cover"),
            filters=tuple(Filter(*f) for f in values.get("filters") or ()),
            sort=tuple((name, bool(up)) for name, up in values.get("sort") or (("datetime", True),)),
            limit=values.get("limit"),
            ids=tuple(values.get("ids") or ()),
        )


def parse_filters(text: str) -> tuple[Filter, ...]:
    """Conditions as people write them, separated by semicolons or lines.

    `s2:nodata_pixel_percentage < 20; platform in sentinel-2a, sentinel-2b`. Raises ParameterError.
    """
    found = []
    for part in re.split(r"[;\n]", text):
        if not part.strip():
            continue
        match = _FILTER.match(part)
        if match is None:
            raise ParameterError(
                "The filter {part} cannot be read. Write: property operator value, with one of = "
                "!= < <= > >= in, such as: view:off_nadir < 20; platform in landsat-8, landsat-9",
                part=repr(part.strip()),
            )
        op = {"==": "=", "<>": "!="}.get(match["op"].lower(), match["op"].lower())
        value = match["value"]
        if op == "in":
            values = [_literal(one) for one in value.strip("()[]").split(",") if one.strip()]
            found.append(Filter(match["name"], op, values))
        else:
            found.append(Filter(match["name"], op, _literal(value)))
    return tuple(found)


def parse_sort(text: str) -> tuple[tuple[str, bool], ...]:
    """Properties separated by commas; a leading minus means descending. Empty: by time."""
    keys = [key.strip() for key in text.split(",") if key.strip()]
    return tuple((key.lstrip("+-"), not key.startswith("-")) for key in keys) or (("datetime", True),)


def as_cql2(conditions: Sequence[Filter]) -> dict[str, Any] | None:
    """The conditions in CQL2 JSON of the basic class (`in` is advanced: written as alternatives)."""
    terms = []
    for condition in conditions:
        operand = {"property": condition.name}
        if condition.op == "in":
            options = [{"op": "=", "args": [operand, value]} for value in condition.value]
            terms.append(options[0] if len(options) == 1 else {"op": "or", "args": options})
        else:
            op = "<>" if condition.op == "!=" else condition.op
            terms.append({"op": op, "args": [operand, condition.value]})
    if not terms:
        return None
    return terms[0] if len(terms) == 1 else {"op": "and", "args": terms}


def as_query(conditions: Sequence[Filter]) -> dict[str, Any] | None:
    """The conditions for the STAC API's query extension."""
    query: dict[str, dict[str, Any]] = {}
    for condition in conditions:
        query.setdefault(condition.name, {})[_QUERY_OPS[condition.op]] = condition.value
    return query or None


def as_sortby(sort: Sequence[tuple[str, bool]]) -> list[dict[str, str]]:
    """The order for the STAC API's sort extension."""
    return [
        {
            "field": name if name in ("id", "collection") else f"properties.{name}",
            "direction": "asc" if ascending else "desc",
        }
        for name, ascending in sort
    ]


def ordered(scenes: Sequence[Scene], sort: Sequence[tuple[str, bool]]) -> list[Scene]:
    """The scenes in order; those without the property come last, whatever the direction."""
    result = list(scenes)
    for name, ascending in reversed(sort):

        def value(scene: Scene, name: str = name) -> Any:
            if name == "datetime":
                return scene.time.timestamp() if scene.time else None
            return _comparable(scene.id if name == "id" else scene.properties.get(name))

        present = [scene for scene in result if value(scene) is not None]
        absent = [scene for scene in result if value(scene) is None]
        if len({type(value(scene)) for scene in present}) > 1:
            present.sort(key=lambda scene: str(value(scene)), reverse=not ascending)
        else:
            present.sort(key=value, reverse=not ascending)
        result = present + absent
    return result


def _literal(text: str) -> Any:
    """A number that JSON can hold, true or false, or text with its quotes taken off."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        return text[1:-1]
    if text.lower() in ("true", "false"):
        return text.lower() == "true"
    for kind in (int, float):
        try:
            number = kind(text)
        except ValueError:
            continue
        if abs(number) < LARGEST:
            return number
    return text


def _comparable(value: Any) -> Any:
    """Numbers as float, everything else as text in lower case; None stays."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    return None if value is None else str(value).lower()


def _same(one: Any, other: Any) -> bool:
    return _comparable(one) == _comparable(other)
