# SPDX-License-Identifier: GPL-2.0-or-later
"""Finished days that wait on disk for the others: sealed when they are whole, and read again later."""

from __future__ import annotations

import json
from pathlib import Path

from .. import jsontext
from ..raster.checksums import sha256
from ..raster.file_names import is_plain
from ..raster.moving import flush, flush_folder

SEAL = "done"
"""File in a day's folder that holds the checksums of the others."""


def seal(folder: Path) -> None:
    """Mark the day in `folder` as whole, once its files are on the disk. Raises OSError."""
    files = [path for path in sorted(folder.iterdir()) if path.is_file()]
    for path in files:
        flush(path)
    part = folder / f"{SEAL}.part"
    part.write_text(json.dumps({path.name: sha256(path) for path in files}), encoding="utf-8")
    flush(part)
    part.replace(folder / SEAL)
    flush_folder(folder)


def is_whole(folder: Path) -> bool:
    """Whether a day is sealed, and every file of it still is as it was then."""
    try:
        known = jsontext.read(folder / SEAL)
        return bool(known) and all(_is_as_sealed(folder, name, value) for name, value in known.items())
    except (OSError, ValueError, AttributeError):
        return False


def _is_as_sealed(folder: Path, name: str, checksum: str) -> bool:
    """Whether a file of the folder itself has a checksum: a name that leads elsewhere is none of a seal's."""
    file = folder / name
    return is_plain(name) and file.is_file() and sha256(file) == checksum
