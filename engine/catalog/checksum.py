# SPDX-License-Identifier: GPL-2.0-or-later
"""Checksums as catalogues give them: multihashes (https://multiformats.io/multihash/)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from ...core.errors import DownloadError

_ALGORITHMS = {0xD5: ("md5", 16), 0x11: ("sha1", 20), 0x12: ("sha256", 32), 0x13: ("sha512", 64)}
_CHUNK = 4 * 2**20


def parse_multihash(text: str) -> tuple[str, bytes] | None:
    """(name of the algorithm, digest), or None for what cannot be verified: unknown, or not what it says."""
    try:
        data = bytes.fromhex(text)
        code, rest = _varint(data)
        length, digest = _varint(rest)
    except (ValueError, IndexError):
        return None
    name, expected = _ALGORITHMS.get(code, ("", 0))
    return (name, digest) if name and length == expected == len(digest) else None


def verify(path: Path, multihash: str, check: Callable[[], None] = lambda: None) -> bool:
    """Whether the file could be verified. Raises DownloadError if it is not what the checksum says.

    `check` is called between pieces, and raises to stop.
    """
    parsed = parse_multihash(multihash) if multihash else None
    if parsed is None:
        return False
    name, expected = parsed
    digest = hashlib.new(name, usedforsecurity=False)
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            check()
            digest.update(chunk)
    if digest.digest() != expected:
        raise DownloadError(
            "{name} arrived damaged: its {algorithm} is {found}, and the catalogue says "
            "{expected}. It was deleted; download it again.",
            name=path.name,
            algorithm=name,
            found=digest.hexdigest(),
            expected=expected.hex(),
        )
    return True


def _varint(data: bytes) -> tuple[int, bytes]:
    """An unsigned LEB128 number and what follows it."""
    value, shift = 0, 0
    for index, byte in enumerate(data):
        value |= (byte & 127) << shift
        shift += 7
        if not byte & 128:
            return value, data[index + 1 :]
    raise ValueError("unfinished number")
