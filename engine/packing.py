# SPDX-License-Identifier: GPL-2.0-or-later
"""Dataclasses of the library as plain values and arrays, as the protocol carries them: no pickle.

A dataclass goes as its module below `core`, its name and its fields; tuples, sets, mappings, paths, times and
arrays are marked, so that they come out as what they were.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from ..core.errors import EngineError

_PACKAGE = __package__.rpartition(".")[0]
_CORE = f"{_PACKAGE}.core."

_SEQUENCES = {"tuple": tuple, "set": frozenset, "list": list}
"""By the word that marks them."""


def packed(value: Any, arrays: dict[str, np.ndarray]) -> Any:
    """A value for JSON; arrays in it are added to `arrays`. Raises EngineError for what cannot travel."""
    if is_dataclass(value) and type(value).__module__.startswith(_CORE):
        place = f"{type(value).__module__[len(_CORE) :]}:{type(value).__qualname__}"
        members = {field.name: packed(getattr(value, field.name), arrays) for field in fields(value)}
        return {"class": place, "fields": members}
    if isinstance(value, np.ndarray):
        name = f"array_{len(arrays)}"
        arrays[name] = value
        return {"array": name}
    if isinstance(value, np.generic):
        return value.item()
    if isinstance(value, datetime):
        return {"time": value.isoformat()}
    if isinstance(value, Path):
        return {"path": str(value)}
    if isinstance(value, Mapping):
        return {"map": [[packed(part, arrays) for part in pair] for pair in value.items()]}
    for name, kind in _SEQUENCES.items():
        if isinstance(value, kind):
            return {name: [packed(part, arrays) for part in value]}
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    raise EngineError("{kind} cannot travel to the engine.", kind=type(value).__name__)


def unpacked(data: Any, arrays: Mapping[str, np.ndarray]) -> Any:
    """The value that was packed. Raises EngineError for anything else."""
    if not isinstance(data, dict):
        return data
    try:
        if "class" in data:
            members = {name: unpacked(part, arrays) for name, part in data["fields"].items()}
            return _class(data["class"])(**members)
        ((kind, content),) = data.items()
        if kind == "array":
            return arrays[content]
        if kind == "time":
            return datetime.fromisoformat(content)
        if kind == "path":
            return Path(content)
        if kind == "map":
            return {unpacked(key, arrays): unpacked(part, arrays) for key, part in content}
        return _SEQUENCES[kind](unpacked(part, arrays) for part in content)
    except (TypeError, ValueError, LookupError, AttributeError, ImportError) as error:
        raise EngineError(
            "What was sent to the engine cannot be read ({error}). Restart QGIS.", error=error
        ) from error


def _class(place: str) -> type:
    """A dataclass of the library. Raises TypeError for anything else."""
    module, _, name = place.partition(":")
    found = getattr(importlib.import_module(_CORE + module), name)
    if not (is_dataclass(found) and isinstance(found, type) and found.__module__ == _CORE + module):
        raise TypeError(f"{place} is no dataclass of the library")
    return found
