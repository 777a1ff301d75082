# SPDX-License-Identifier: GPL-2.0-or-later
"""Parsing of words that users write."""

from __future__ import annotations


def whole_number(word: str) -> int | None:
    """The number that a word of at most 9 of the digits 0 to 9 is; None for all else, such as '²' or '٣'."""
    return int(word) if word.isascii() and word.isdigit() and len(word) < 10 else None
