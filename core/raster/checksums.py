# SPDX-License-Identifier: GPL-2.0-or-later
"""Checksums of files, which differ where one was changed in place under its old size."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

_CHUNK = 1 << 20

_SHA256 = "1220"
"""What a multihash of SHA-256 begins with: its code, and its length in bytes."""


def sha256(path: Path) -> str:
    """SHA-256 of a file's content, hexadecimal, read once for a state of the file. Raises OSError."""
    known = path.stat()
    # As a text: paths are objects for Python's garbage collector to go through.
    return _sha256(str(path), known.st_ino, known.st_size, known.st_mtime_ns)


def multihash(path: Path) -> str:
    """The same as STAC's file:checksum has it (https://multiformats.io/multihash/). Raises OSError."""
    return _SHA256 + sha256(path)


@lru_cache(maxsize=4096)
def _sha256(path: str, *_state: int) -> str:
    """A run checks a file several times: when it is written, and before it is replaced."""
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
