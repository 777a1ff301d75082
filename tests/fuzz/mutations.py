# SPDX-License-Identifier: GPL-2.0-or-later
"""Damage to bytes and texts: the same seed makes the same damage."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from typing import Any

WORDS = (
    "", "0", "-1", "1e308", "-1e308", "nan", "NaN", "Infinity", "null", "true", "9" * 400, "1/0", "0x10",
    "{}", "[]", '"', "\\", "\x00", "\ud7ff", "é", "..", "../../x", "/dev/zero", "file:///etc/passwd", "%00",
    "2021-02-30", "9999-12-31T23:59:59Z", "0000-00-00", "P0D", "P999999999Y", "EPSG:0", "a" * 3000,
    "(" * 200, "[" * 3000, "/vsicurl/http://127.0.0.1:9/x", "<VRTDataset>", "<b>x</b>", "-" * 990,
    "$(id)", "{0}",
)  # fmt: skip
"""What stands in a text where nobody expects it."""

VALUES = (
    None, True, False, 0, -1, 7, 1e308, -0.5, 10**25, 2**63, "", "x", "../../x", "2021-13-45", [], {}, [[]],
    [None], ["a", 1, None], {"a": 1}, {"": None}, [0] * 300, {"href": "/vsicurl/http://127.0.0.1:9/x"},
    [[1, 2], [3]],
)  # fmt: skip
"""What stands in JSON in place of a value of another type."""

_TOKENS = re.compile(rb"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[A-Za-z_:]{3,}|\"[^\"]{0,40}\"")


def damaged(data: bytes, chance: random.Random, text: bool = False) -> bytes:
    """The bytes with one to four kinds of damage; of a text, mostly to its words and numbers."""
    for _ in range(chance.choice((1, 1, 2, 4))):
        kinds = _OF_TEXTS if text and chance.random() < 0.7 else _OF_BYTES
        data = chance.choice(kinds)(data, chance)
    return data


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(min(len(changed), chance.choice((1, 1, 4, 30)))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _overwrite(data: bytes, chance: random.Random) -> bytes:
    """A number of 1, 2, 4 or 8 bytes replaced by an extreme one, mostly near the head."""
    if not data:
        return data
    size = chance.choice((1, 2, 4, 8))
    start = min(chance.choice((chance.randrange(len(data)), chance.randrange(400))), len(data) - 1)
    number = chance.choice((b"\x00", b"\xff", b"\x7f", b"\x80")) * size
    return data[:start] + number + data[start + size :]


def _without(data: bytes, chance: random.Random) -> bytes:
    start, length = _range(data, chance)
    return data[:start] + data[start + length :]


def _twice(data: bytes, chance: random.Random) -> bytes:
    start, length = _range(data, chance)
    return data[: start + length] + data[start:]


def _noise(data: bytes, chance: random.Random) -> bytes:
    start, length = _range(data, chance)
    return data[:start] + chance.randbytes(length) + data[start + length :]


def _word(data: bytes, chance: random.Random) -> bytes:
    found = list(_TOKENS.finditer(data))
    if not found:
        return data + chance.choice(WORDS).encode("utf-8", "surrogatepass")
    match = chance.choice(found)
    word = chance.choice(WORDS).encode("utf-8", "surrogatepass")
    return data[: match.start()] + word + data[match.end() :]


def _value(data: bytes, chance: random.Random) -> bytes:
    """JSON with one of its values replaced by another, taken away, or put in place of a second one."""
    try:
        whole = json.loads(data)
    except (ValueError, RecursionError):
        return _word(data, chance)
    places = list(_places(whole))
    if not places:
        return json.dumps(chance.choice(VALUES)).encode()
    holder, key = chance.choice(places)
    other, at = chance.choice(places)
    kind = chance.randrange(6)
    if kind == 0:
        del holder[key]
    elif kind == 1:
        # By way of its text, lest a value hold itself.
        holder[key] = json.loads(json.dumps(other[at]))
    else:
        holder[key] = chance.choice(VALUES)
    return json.dumps(whole).encode()


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Each object or list within, with each of its keys."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from _places(value[key])


def _swap(data: bytes, chance: random.Random) -> bytes:
    found = list(_TOKENS.finditer(data))
    if len(found) < 2:
        return data
    first, second = sorted(chance.sample(range(len(found)), 2))
    one, other = found[first], found[second]
    middle = data[one.end() : other.start()]
    return data[: one.start()] + other.group() + middle + one.group() + data[other.end() :]


def _range(data: bytes, chance: random.Random) -> tuple[int, int]:
    return chance.randrange(len(data) + 1), chance.choice((1, 3, 20, 200))


_OF_BYTES = (_cut, _flip, _flip, _overwrite, _overwrite, _without, _twice, _noise)
_OF_TEXTS = (_word, _word, _value, _value, _value, _swap)
