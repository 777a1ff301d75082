# SPDX-License-Identifier: GPL-2.0-or-later
"""Entries of `providers.json`, which users write too, as the dataclasses that they declare."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, TypeVar

from ..messages import Message

Kind = TypeVar("Kind")

_PATTERNS = ("pattern", "signing_pattern")
_TYPES: Mapping[str, Any] = {
    "str": str,
    "bool": bool,
    "int": int,
    "float": (int, float),
    "float | None": (int, float, type(None)),
}
"""By annotation of a field; those of mappings and tuples begin so."""


def entry_as(kind: type[Kind], /, **values: Any) -> Kind:
    """A dataclass of values that have the types of its fields.

    Raises TypeError for other ones, for unknown and for missing names; re.error for patterns that are none.
    """
    for field in fields(kind):
        if field.name in values and not _fits(values[field.name], str(field.type)):
            raise TypeError(Message("{name} is {value:.60}", name=field.name, value=repr(values[field.name])))
        if field.name in _PATTERNS:
            re.compile(values.get(field.name, ""))
    return kind(**values)


def _fits(value: Any, annotation: str) -> bool:
    """Whether a value is what an annotation says."""
    if annotation.startswith("Mapping[str, "):
        inner = annotation[len("Mapping[str, ") : -1]
        return isinstance(value, Mapping) and all(_fits(one, inner) for one in value.values())
    if annotation == "tuple[str, ...]":
        return isinstance(value, tuple) and all(isinstance(one, str) for one in value)
    if annotation not in _TYPES:
        return True
    if isinstance(value, bool) or annotation == "bool":
        return isinstance(value, bool) and annotation == "bool"
    if isinstance(value, int) and annotation in ("float", "float | None"):
        return abs(value) < 2**63
    return isinstance(value, _TYPES[annotation]) and not (annotation == "int" and value < 1)
