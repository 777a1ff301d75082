# SPDX-License-Identifier: GPL-2.0-or-later
"""Items kept as text: a thousand of them as dictionaries would keep Python's garbage collector busy."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any


class PackedItem(Mapping):
    """A STAC item that is decoded when read: a collection of garbage stops every thread, the window's too."""

    __slots__ = ("_text",)

    def __init__(self, item: Mapping[str, Any]) -> None:
        self._text = json.dumps(item)

    def __getitem__(self, name: str) -> Any:
        return json.loads(self._text)[name]

    def __iter__(self) -> Iterator[str]:
        return iter(json.loads(self._text))

    def __len__(self) -> int:
        return len(json.loads(self._text))
