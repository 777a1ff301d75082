# SPDX-License-Identifier: GPL-2.0-or-later
"""Status of an area on disk: which steps are done, and for what request.

What is done is known by the outputs themselves: each carries the fingerprint of its request. The status file
beside them only adds what the report tells of a step.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from ..core import jsontext
from ..core.raster.ownership import as_named, unwritable
from ..core.raster.replacement import Workspace
from ..core.stack.index import FILE_NAME, PROVENANCE

STATUS = "status.json"

FINGERPRINT = "request"
"""Member of the provenance of what a step wrote, with the fingerprint."""


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
        return jsontext.read(path)
    except (OSError, ValueError):
        return {}


def write_json(path: Path, data: Any) -> None:
    """Write a file, whole or not at all; one that says the same already is left alone. Raises OutputError."""
    write_texts(path.parent, {path.name: json_text(data)})


def json_text(data: Any) -> str:
    """JSON as it is written."""
    return json.dumps(data, indent=1, ensure_ascii=False, default=_plain) + "\n"


def write_texts(folder: Path, texts: Mapping[str, str], outdated: Collection[Path] = ()) -> None:
    """Write files of a folder by their names, all or none; those that say the same already are left alone.

    `outdated` files of the command's own are taken away with it. Raises OutputError.
    """
    fresh = {name: text for name, text in texts.items() if not _says(folder / name, text)}
    if not fresh and not outdated:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with Workspace(folder, next(iter([*texts, *(path.name for path in outdated)]))) as work:
            for name, text in fresh.items():
                (work.path / name).write_text(text, encoding="utf-8")
            work.commit([(work.path / name, folder / name) for name in fresh], list(outdated), as_named)
    except OSError as error:
        raise unwritable(folder, error) from error


def _says(path: Path, text: str) -> bool:
    try:
        return path.read_text(encoding="utf-8") == text
    except (OSError, ValueError):
        return False


class Status:
    """What is known of the steps of one area."""

    def __init__(self, folder: Path) -> None:
        """Read what an earlier run has left."""
        self._path = folder / STATUS
        known = read_json(self._path)
        self._steps: dict[str, dict[str, Any]] = known if isinstance(known, dict) else {}

    def of(self, step: str, request: str) -> Mapping[str, Any]:
        """What is known of a step that was done for a request; {} where nothing is."""
        known = self._steps.get(step)
        return known if isinstance(known, dict) and known.get(FINGERPRINT) == request else {}

    def save(self, step: str, request: str, found: Mapping[str, Any]) -> None:
        """Note a step that is done. Raises OutputError."""
        self._steps[step] = {FINGERPRINT: request, **found}
        write_json(self._path, self._steps)


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, (set, frozenset)) else str(value)
