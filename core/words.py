# SPDX-License-Identifier: GPL-2.0-or-later
"""Words that users write, and names in messages."""

from __future__ import annotations

from collections.abc import Iterable

from .messages import Message, joined


def whole_number(word: str) -> int | None:
    """The number that a word of at most 9 of the digits 0 to 9 is; None for all else, such as '²' or '٣'."""
    return int(word) if word.isascii() and word.isdigit() and len(word) < 10 else None


def first_few(names: Iterable[str], most: int = 3) -> str:
    """Names for a message, the first few of many."""
    names = list(names)
    first = joined(", ", names[:most])
    if len(names) <= most:
        return first
    return Message("{names} and {count} more", names=first, count=len(names) - most)
