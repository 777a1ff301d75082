# SPDX-License-Identifier: GPL-2.0-or-later
"""Finished files into their final names: all of them, or none."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from .errors import OutputError


def publish(finished: Sequence[tuple[Path, Path]], outdated: Sequence[Path], backup: Path) -> None:
    """Rename each (finished, final) in order, replacing what is there, and take `outdated` files away.

    All paths lie on one file system. What is replaced waits in the folder `backup` until all has worked;
    on failure it is put back and OutputError raised.
    """
    backup.mkdir(exist_ok=True)
    undo: list[tuple[Path, Path]] = []
    try:
        replaced = [final for _, final in finished]
        # Statistics that GDAL or QGIS keep beside a raster are those of the old one.
        beside = [path.with_name(path.name + ".aux.xml") for path in (*replaced, *outdated)]
        for path in dict.fromkeys((*replaced, *outdated, *beside)):
            if path.exists():
                _move(path, backup / path.name, undo)
        for new, final in finished:
            _move(new, final, undo)
    except OSError as error:
        for old, new in reversed(undo):
            os.replace(new, old)
        name = Path(error.filename).name if error.filename else "A file"
        raise OutputError(
            f"{name} cannot be replaced ({error.strerror}). Close the programs and layers that use it, "
            "or choose another folder. Nothing was changed."
        ) from error


def _move(old: Path, new: Path, undo: list[tuple[Path, Path]]) -> None:
    os.replace(old, new)
    undo.append((old, new))
