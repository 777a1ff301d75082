# SPDX-License-Identifier: GPL-2.0-or-later
"""Status of an area on disk: which steps are done, and for what request.

What is done is known by the outputs themselves: each carries the fingerprint of its request. The status file
beside them only adds what the report tells of a step.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..core.raster.replacement import new_file
from ..core.stack.index import FILE_NAME

STATUS = "status.json"

FINGERPRINT = "request"
"""Member of the provenance of what a step wrote, with the fingerprint."""

PROVENANCE = "temporal_liif:provenance"


def fingerprint(*what: Any) -> str:
    """Short text that is the same only for the same request."""
    text = json.dumps(what, sort_keys=True, default=_plain)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def made_for(folder: Path) -> str:
    """Fingerprint of the request that a stack on disk was made for; empty where there is none."""
    collection = read_json(folder / FILE_NAME)
    try:
        found = collection["features"][0]["properties"][PROVENANCE][FINGERPRINT]
    except (KeyError, IndexError, TypeError):
        return ""
    return str(found)


def read_json(path: Path) -> Any:
    """The JSON of a file of the command's own; {} where it is not there or damaged."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def write_json(path: Path, data: Any) -> None:
    """Write a file, whole or not at all; one that says the same already is left alone. Raises OutputError."""
    text = json.dumps(data, indent=1, ensure_ascii=False, default=_plain) + "\n"
    try:
        if path.read_text(encoding="utf-8") == text:
            return
    except (OSError, ValueError):
        path.parent.mkdir(parents=True, exist_ok=True)
    with new_file(path) as part:
        part.write_text(text, encoding="utf-8")


class Status:
    """What is known of the steps of one area."""

    def __init__(self, folder: Path) -> None:
        """Read what an earlier run has left."""
        self._path = folder / STATUS
        known = read_json(self._path)
        self._steps: dict[str, dict[str, Any]] = known if isinstance(known, dict) else {}

    def of(self, step: str, request: str) -> Mapping[str, Any]:
        """What is known of a step that was done for a request; {} where nothing is."""
        known = self._steps.get(step, {})
        return known if known.get(FINGERPRINT) == request else {}

    def save(self, step: str, request: str, found: Mapping[str, Any]) -> None:
        """Note a step that is done. Raises OutputError."""
        self._steps[step] = {FINGERPRINT: request, **found}
        write_json(self._path, self._steps)


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, (set, frozenset)) else str(value)
