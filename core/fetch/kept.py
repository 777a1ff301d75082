# SPDX-License-Identifier: GPL-2.0-or-later
"""Finished days that wait on disk for the others: sealed when they are whole, and read again later."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from ..publish import flush, flush_folder

SEAL = "done"
"""File in a day's folder that holds the checksums of the others."""

_CHUNK = 1 << 20


def seal(folder: Path) -> None:
    """Mark the day in `folder` as whole, once its files are on the disk. Raises OSError."""
    files = [path for path in sorted(folder.iterdir()) if path.is_file()]
    for path in files:
        flush(path)
    part = folder / f"{SEAL}.part"
    part.write_text(json.dumps({path.name: _checksum(path) for path in files}), encoding="utf-8")
    flush(part)
    part.replace(folder / SEAL)
    flush_folder(folder)


def is_whole(folder: Path) -> bool:
    """Whether a day is sealed, and every file of it still is as it was then."""
    try:
        known = json.loads((folder / SEAL).read_text(encoding="utf-8"))
        return bool(known) and all(_checksum(folder / name) == value for name, value in known.items())
    except (OSError, ValueError, AttributeError):
        return False


def _checksum(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
