# SPDX-License-Identifier: GPL-2.0-or-later
"""Parser of JSON from outside, which no single value of it can break."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

DEEPEST = 64
"""Lists and objects within each other; nothing that catalogues say has ten."""

LARGEST = 2**64
"""Numbers without a fraction are smaller, as everywhere outside Python."""

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*(?:"|\Z)|[\[\]{}]|-?[0-9]{40,}(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?', re.S)
_HALF = "u[dD][%s][0-9a-fA-F]{2}"
_ESCAPE = re.compile(rf"\\(?:{_HALF % '89abAB'}\\{_HALF % 'c-fC-F'}|({_HALF % '89a-fA-F'})|.)", re.S)


def loads(data: bytes | str) -> Any:
    """JSON as Python values; NaN and infinities are none there, and are left empty (None).

    What is nested deeper than DEEPEST, and numbers of 40 digits or more, are left empty too, where they would
    cost the rest. Halves of characters, which no text outside Python can hold, become U+FFFD. Raises
    ValueError for what is no JSON.
    """
    text = data if isinstance(data, str) else data.decode("utf-8-sig", "replace")
    if "\\ud" in text or "\\uD" in text:
        text = _ESCAPE.sub(lambda found: r"\ufffd" if found[1] else found[0], text)
    try:
        return json.loads(text, parse_constant=_nothing)
    except (RecursionError, ValueError) as error:
        # Python itself refuses whole numbers of thousands of digits, and nesting of about a thousand levels.
        shorter = _pruned(text)
        if shorter == text:
            raise ValueError(str(error)) from error
        return json.loads(shorter, parse_constant=_nothing)


def read(path: Path) -> Any:
    """The JSON of a file, as `loads` has it. Raises OSError, and ValueError for what is no JSON."""
    return loads(path.read_bytes())


def _pruned(text: str) -> str:
    """The text with `null` for what is nested too deeply, and for numbers that are too long."""
    kept, start, depth = [], 0, 0
    for token in _TOKEN.finditer(text):
        sign = token[0][0]
        if sign in "[{":
            depth += 1
            if depth == DEEPEST + 1:
                kept.append(text[start : token.start()] + "null")
        elif sign in "]}":
            if depth == DEEPEST + 1:
                start = token.end()
            depth -= 1
        elif sign != '"' and depth <= DEEPEST:
            kept.append(text[start : token.start()] + "null")
            start = token.end()
    return "".join(kept) + (text[start:] if depth <= DEEPEST else "")


def check_values(value: Any) -> None:
    """Raise ValueError for values of JSON that nothing outside Python can hold: too deep, or too large."""
    level = [value]
    for _ in range(DEEPEST):
        below = []
        for one in level:
            parts = (
                one.values() if isinstance(one, dict) else one if isinstance(one, (list, tuple)) else (one,)
            )
            for part in parts:
                if isinstance(part, (dict, list, tuple)):
                    below.append(part)
                elif isinstance(part, float) and part in (float("inf"), -float("inf")):
                    raise ValueError("an infinite number")
                elif isinstance(part, int) and not -LARGEST < part < LARGEST:
                    raise ValueError(f"a number of more than {LARGEST.bit_length() - 1} bits")
        if not below:
            return
        level = below
    raise ValueError(f"lists and objects nested more than {DEEPEST} times")


def _nothing(_name: str) -> None:
    return None
