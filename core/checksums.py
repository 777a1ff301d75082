# SPDX-License-Identifier: GPL-2.0-or-later
"""Checksums of files: what tells one that was changed in place, under its old size."""

from __future__ import annotations

import hashlib
from pathlib import Path

_CHUNK = 1 << 20

_SHA256 = "1220"
"""What a multihash of SHA-256 begins with: its code, and its length in bytes."""


def sha256(path: Path) -> str:
    """SHA-256 of a file's content, hexadecimal. Raises OSError."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def multihash(path: Path) -> str:
    """The same as STAC's file:checksum has it (https://multiformats.io/multihash/). Raises OSError."""
    return _SHA256 + sha256(path)
