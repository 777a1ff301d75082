# SPDX-License-Identifier: GPL-2.0-or-later
"""Compact scenes for lists of thousands: what a list shows at hand, the rest unpacked when it is needed.

A thousand items as dictionaries are some hundred thousand objects. Making them, and walking over them to
collect garbage, stops every thread of Python, the one of QGIS's window too. Packed, a scene is eight.
"""

from __future__ import annotations

import json
import zlib
from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

import numpy as np

from .items import to_item
from .providers import registry
from .scene import Scene

AT_HAND = 64
"""Scenes that stay unpacked."""

_PLAIN = ("id", "provider", "collection", "family", "cloud_cover", "platform", "thumbnail", "outside")
_TIMES = ("time", "end")
_TUPLES = ("bbox", "notes", "problems")


def pack(scenes: Iterable[Scene]) -> tuple[list[dict[str, Any]], np.ndarray]:
    """Rows of what a list shows, as plain JSON values; and all else as one array of bytes, (n,) uint8."""
    rows, pieces = [], []
    for scene in scenes:
        parts = (
            json.dumps(scene.geometry).encode(),
            json.dumps(dict(scene.properties)).encode(),
            zlib.compress(json.dumps(to_item(scene)).encode(), 1),
        )
        row: dict[str, Any] = {name: getattr(scene, name) for name in (*_PLAIN, *_TUPLES)}
        row.update((name, _text(getattr(scene, name))) for name in _TIMES)
        rows.append({**row, "lengths": [len(part) for part in parts]})
        pieces += parts
    return rows, np.frombuffer(b"".join(pieces), np.uint8)


def unpack(rows: Sequence[Mapping[str, Any]], data: np.ndarray) -> list[Scene]:
    """The scenes that `pack` was given.

    Their `geometry`, `properties`, `assets` and `item` are unpacked when they are looked at, and read-only.
    """
    scenes, place = [], 0
    content = memoryview(np.ascontiguousarray(data))
    for row in rows:
        parts = []
        for length in row["lengths"]:
            parts.append(bytes(content[place : place + length]))
            place += length
        geometry, properties, item = parts
        values: dict[str, Any] = {name: row[name] for name in _PLAIN}
        values.update((name, None if row[name] is None else tuple(row[name])) for name in _TUPLES)
        values.update((name, _moment(row[name])) for name in _TIMES)
        scenes.append(
            Scene(
                **values,
                geometry=None if geometry == b"null" else _Json(geometry),
                properties=_Json(properties),
                assets=_Part(item, "assets"),
                item=_Part(item, "item"),
            )
        )
    return scenes


def opened(scene: Scene) -> Scene:
    """The same scene with nothing packed: for work that asks for its files again and again."""
    return _scene(scene.item.data) if isinstance(scene.item, _Part) else scene


class _Packed(Mapping):
    """A mapping that is made when it is read."""

    __slots__ = ("data",)

    def __init__(self, data: bytes) -> None:
        self.data = data

    @abstractmethod
    def _open(self) -> Mapping[str, Any]:
        """What it holds."""

    def __getitem__(self, name: str) -> Any:
        return self._open()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._open())

    def __len__(self) -> int:
        return len(self._open())


class _Json(_Packed):
    """A JSON object."""

    __slots__ = ()

    def _open(self) -> Mapping[str, Any]:
        return json.loads(self.data)

    def items(self):
        """Read once for all."""
        return self._open().items()

    def values(self):
        """Read once for all."""
        return self._open().values()


class _Part(_Packed):
    """One of the mappings of a scene whose item is packed."""

    __slots__ = ("_part",)

    def __init__(self, data: bytes, part: str) -> None:
        super().__init__(data)
        self._part = part

    def _open(self) -> Mapping[str, Any]:
        return getattr(_scene(self.data), self._part)


@lru_cache(maxsize=AT_HAND)
def _scene(data: bytes) -> Scene:
    return registry().scene(json.loads(zlib.decompress(data)))


def _text(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
