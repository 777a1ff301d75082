# SPDX-License-Identifier: GPL-2.0-or-later
"""Disk cache of the panel: thumbnails, clouds over areas, item files; as much as the user allows."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..engine.locate import cache_folder
from ..provider.stored_value import stored_value

FOLDER = "temporal_liif/cache_folder"
"""Setting: the folder; empty: the plugin's folder in the user's cache."""

MEGABYTES = "temporal_liif/cache_megabytes"
"""Setting: the size limit."""

MOST = 200
"""Default size limit in megabytes."""

KINDS = {"thumbnails": ".jpg", "quicklooks": ".jpg", "clouds": ".txt", "items": ".json", "areas": ".json"}
"""Subfolders, each with the suffix of its files; nothing else in the folder is ever touched."""

_OWN = re.compile(r"[0-9a-f]{32}")
"""Names of entries, without suffix: what a user keeps in such a folder is called otherwise."""


@dataclass(frozen=True)
class Cache:
    """Files by kind and key. No method raises: what cannot be kept is read again some day."""

    folder: Path
    limit: int
    """Bytes."""

    def path(self, kind: str, key: str) -> Path:
        """Where an entry lies."""
        name = hashlib.sha256(key.encode()).hexdigest()[:32]
        return self.folder / kind / f"{name}{KINDS[kind]}"

    def read(self, kind: str, key: str) -> bytes | None:
        """An entry, which counts as used now; None where there is none."""
        path = self.path(kind, key)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        return data

    def write(self, kind: str, key: str, data: bytes) -> None:
        """Keep an entry; it is there whole or not at all."""
        if len(data) > self.limit:
            return
        path = self.path(kind, key)
        part = path.with_name(f"{uuid.uuid4().hex}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(data)
            part.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                part.unlink()

    def size(self, kinds: Iterable[str] = tuple(KINDS)) -> int:
        """Bytes in use, by entries of some kinds or of all."""
        return sum(size for _, size, _ in self._entries(kinds))

    def trim(self) -> None:
        """Drop what has not been used for the longest time, down to nine tenths of the limit."""
        entries = sorted(self._entries())
        used = sum(size for _, size, _ in entries)
        if used <= self.limit:
            return
        for _, size, path in entries:
            if used <= 0.9 * self.limit:
                break
            with contextlib.suppress(OSError):
                path.unlink()
                used -= size

    def clear(self, kinds: Iterable[str] = tuple(KINDS)) -> None:
        """Drop the entries of some kinds, or of all."""
        for _, _, path in self._entries(kinds):
            with contextlib.suppress(OSError):
                path.unlink()

    def _entries(self, kinds: Iterable[str] = tuple(KINDS)) -> Iterator[tuple[float, int, Path]]:
        """When each was used last, its bytes, and where it lies; those left over from a crash too."""
        for kind in kinds:
            suffix = KINDS[kind]
            with contextlib.suppress(OSError):
                for entry in list(os.scandir(self.folder / kind)):
                    stem, dot, end = entry.name.partition(".")
                    if _OWN.fullmatch(stem) and dot + end in (suffix, ".part"):
                        with contextlib.suppress(OSError):
                            stat = entry.stat()
                            yield stat.st_mtime, stat.st_size, Path(entry.path)


def current() -> Cache:
    """The cache as the settings say. Main thread."""
    return cache_in(stored_value(FOLDER, ""), stored_value(MEGABYTES, MOST))


def cache_in(folder: str, megabytes: int) -> Cache:
    """The cache in a folder, as it is written in the options."""
    chosen = folder.strip()
    return Cache(Path(chosen).expanduser() if chosen else cache_folder(), max(0, megabytes) * 1_000_000)
