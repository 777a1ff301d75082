# SPDX-License-Identifier: GPL-2.0-or-later
"""Journal of a replacement: which files are about to get their final names, and which ones they replace.

The folder it lies in may have come from somebody else, in an archive say. What it names is believed within
that folder alone: nothing outside of it is ever moved, made or removed on a journal's word.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .. import jsontext
from .file_names import is_plain
from .moving import flush


@dataclass(frozen=True)
class Move:
    """A file that gets its final name."""

    new: Path
    final: Path
    node: int
    """Its number in the file system."""

    size: int
    time: int
    """Modification time in nanoseconds."""


@dataclass(frozen=True)
class Journal:
    """What was about to be done, in order."""

    moves: tuple[Move, ...]
    replaced: tuple[Path, ...]
    """Files whose names others get."""


def write_journal(
    path: Path, folder: Path, finished: Sequence[tuple[Path, Path]], replaced: Sequence[Path]
) -> None:
    """Write down that each (file, final) gets its name in the folder, in place of `replaced`.

    Raises OSError.
    """
    moves = []
    for new, final in finished:
        known = new.stat()
        state = {"node": known.st_ino, "size": known.st_size, "time": known.st_mtime_ns}
        moves.append({"new": os.path.relpath(new, folder), "final": final.name, **state})
    content = {"moves": moves, "replaced": [one.name for one in replaced]}
    path.write_text(json.dumps(content), encoding="utf-8")
    flush(path)


def read_journal(path: Path, folder: Path) -> Journal | None:
    """What a journal about a folder says; None where there is none that `write_journal` can have written."""
    try:
        known = jsontext.read(path)
        return Journal(
            tuple(_move(one, folder) for one in known["moves"]),
            tuple(_child(folder, name) for name in known["replaced"]),
        )
    except (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError):
        return None


def _move(entry: Mapping[str, Any], folder: Path) -> Move:
    state = {name: int(entry[name]) for name in ("node", "size", "time")}
    return Move(_below(folder, entry["new"]), _child(folder, entry["final"]), **state)


def _child(folder: Path, name: str) -> Path:
    """A file of the folder itself. Raises ValueError for any other."""
    if not is_plain(name):
        raise ValueError(f"{name!r} is no name of a file")
    return folder / name


def _below(folder: Path, name: str) -> Path:
    """A file at any depth of the folder, links followed. Raises ValueError for any other."""
    path = folder / name
    if folder.resolve() not in path.parent.resolve().joinpath(path.name).parents or path.name == "..":
        raise ValueError(f"{name!r} leads out of the folder")
    return path
