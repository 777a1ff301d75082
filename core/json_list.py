# SPDX-License-Identifier: GPL-2.0-or-later
"""A list within a JSON object, read entry by entry.

Python's garbage collector goes through every object that there is once enough new ones have outlived a few
rounds of it, and stops all threads meanwhile, the one of QGIS's window too. Thousands of values that are
alive together bring that about; those of one entry are gone before the next.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection
from typing import Any, TypeVar

Kept = TypeVar("Kept")

_DECODER = json.JSONDecoder()
_SPACE = re.compile(r"[ \t\n\r]*")


def read_list(
    text: str, name: str, convert: Callable[[Any], Kept], others: Collection[str] = ()
) -> tuple[list[Kept], dict[str, Any]]:
    """The entries of the list `name` of a JSON object, each converted, and the members called as `others`.

    Raises ValueError for what is no JSON object with such a list, and what `convert` raises.
    """
    found: list[Kept] | None = None
    kept = {}
    at, more = _begin(text, _after_space(text, 0), "{}")
    while more:
        key, at = _DECODER.raw_decode(text, at)
        at = _after_space(text, at)
        if not isinstance(key, str) or text[at : at + 1] != ":":
            raise json.JSONDecodeError("Expecting a name and ':'", text, at)
        at = _after_space(text, at + 1)
        if key == name and text[at : at + 1] == "[":
            found, at = _read_entries(text, at, convert)
        else:
            value, at = _DECODER.raw_decode(text, at)
            if key in others:
                kept[key] = value
        at, more = _next(text, at, "}")
    if _after_space(text, at) != len(text):
        raise json.JSONDecodeError("Extra data", text, at)
    if found is None:
        raise ValueError(f"it has no list '{name}'")
    return found, kept


def _read_entries(text: str, at: int, convert: Callable[[Any], Kept]) -> tuple[list[Kept], int]:
    """The entries of the list that begins at a position, and where it ends."""
    found = []
    at, more = _begin(text, at, "[]")
    while more:
        entry, at = _DECODER.raw_decode(text, at)
        found.append(convert(entry))
        at, more = _next(text, at, "]")
    return found, at


def _begin(text: str, at: int, brackets: str) -> tuple[int, bool]:
    """Position of the first entry behind an opening bracket, or of what follows an empty pair of them."""
    if text[at : at + 1] != brackets[0]:
        raise json.JSONDecodeError(f"Expecting '{brackets[0]}'", text, at)
    at = _after_space(text, at + 1)
    return (at + 1, False) if text[at : at + 1] == brackets[1] else (at, True)


def _next(text: str, at: int, end: str) -> tuple[int, bool]:
    """Position of the next entry, or of what follows the closing bracket."""
    at = _after_space(text, at)
    sign = text[at : at + 1]
    if sign not in (",", end) or not sign:
        raise json.JSONDecodeError(f"Expecting ',' or '{end}'", text, at)
    return (_after_space(text, at + 1), True) if sign == "," else (at + 1, False)


def _after_space(text: str, at: int) -> int:
    return _SPACE.match(text, at).end()
