# SPDX-License-Identifier: GPL-2.0-or-later
"""Folds of the cross-validation: the areas that each leaves out."""

from __future__ import annotations

import functools
import json
from pathlib import Path

from ..core.errors import ParameterError

_FILE = Path(__file__).with_name("folds.json")


@functools.cache
def read_folds() -> list[list[str]]:
    """Names of the areas that each fold leaves out, as fixed before any training."""
    return json.loads(_FILE.read_text(encoding="utf-8"))["folds"]


def fold_of(area: str) -> int:
    """The fold that leaves an area out; 0 if none does."""
    return next((number for number, names in enumerate(read_folds(), 1) if area in names), 0)


def parse_folds(text: str) -> dict[int, frozenset[str]]:
    """Areas left out by fold, as the command line has them: "0", "1,2", or "all" for each and then all areas.

    Raises ParameterError for what is unknown.
    """
    count = len(read_folds())
    numbers = text.split(",")
    if text == "all":
        numbers = [*map(str, range(1, count + 1)), "0"]
    if not all(number.isdigit() and int(number) <= count for number in numbers):
        raise ParameterError(
            f"--folds {text} is unknown. Give 'all', or numbers from 0 to {count} such as 1,2."
        )
    left_out = [[], *read_folds()]
    return {int(number): frozenset(left_out[int(number)]) for number in numbers}
