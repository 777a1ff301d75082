# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine's environments on disk, those of earlier versions too: their size, and their removal."""

from __future__ import annotations

import os
import re
import shutil
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from ..core.errors import CancelledError, EngineError
from . import locate

_NAME = re.compile(r"engine-[0-9a-f]{8}(\.(partial|old)-[0-9a-f]{8})?")
"""What `locate.own_folder` and the installation call them; nothing else in the cache is touched."""


CURRENT, OTHER, LEFTOVER = "current", "other", "leftover"
"""Kinds of environments: this version's, another version's, and what a set-up or removal has left."""


@dataclass(frozen=True)
class Environment:
    """An environment on disk."""

    folder: Path
    kind: str
    """One of this module's kinds."""

    size: int
    """Bytes."""

    used: bool
    """Whether the plugin computes with it here."""


def measured(python: Path | None, cancelled: Callable[[], bool] = lambda: False) -> list[Environment]:
    """The environments with their sizes; `python` is the engine's interpreter. Raises CancelledError."""
    return [
        Environment(
            folder, _kind(folder), size_of([folder], cancelled), folder in getattr(python, "parents", ())
        )
        for folder in environments()
    ]


def _kind(folder: Path) -> str:
    if "." in folder.name:
        return LEFTOVER
    return CURRENT if folder == locate.own_folder() else OTHER


def environments() -> list[Path]:
    """Folders of environments that this plugin has made."""
    cache = locate.cache_folder()
    if not cache.is_dir():
        return []
    return sorted(path for path in cache.iterdir() if _NAME.fullmatch(path.name) and path.is_dir())


def size_of(folders: Iterable[Path], cancelled: Callable[[], bool] = lambda: False) -> int:
    """Bytes of files in folders; links are not followed. Raises CancelledError."""
    total = 0
    for folder in folders:
        for place, _, names in os.walk(folder):
            if cancelled():
                raise CancelledError("Cancelled.")
            for name in names:
                try:
                    total += os.lstat(os.path.join(place, name)).st_size
                except OSError:
                    continue
    return total


def remove(folders: Iterable[Path]) -> None:
    """Remove environments. Raises EngineError for one that is in use or cannot be removed."""
    for folder in folders:
        aside = set_aside(folder)
        try:
            if aside is not None:
                shutil.rmtree(aside)
        except OSError as error:
            raise _in_use(folder, error) from error


def set_aside(folder: Path) -> Path | None:
    """Rename an environment, so that none that is half removed is ever taken for whole; None where there is
    none. Raises EngineError for one that is in use.
    """
    aside = folder.with_name(f"{folder.name[:15]}.old-{uuid.uuid4().hex[:8]}")
    try:
        folder.rename(aside)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _in_use(folder, error) from error
    return aside


def _in_use(folder: Path, error: OSError) -> EngineError:
    return EngineError(
        "The engine in {folder} cannot be removed ({error}). Close other QGIS windows that use it, "
        "restart QGIS and try again.",
        folder=folder,
        error=error,
    )
