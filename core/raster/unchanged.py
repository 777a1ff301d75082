# SPDX-License-Identifier: GPL-2.0-or-later
"""Check that files stay as they were while they are read: else their pixels would be mixed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from osgeo import gdal

from ..errors import RasterError
from ..messages import Message
from .gdalio import captured
from .paths import State

Fingerprint = tuple[tuple[Any, ...], ...]

_BESIDE = (".aux.xml", ".ovr")
"""What may be written beside a raster while its pixels stay as they are: statistics and overviews."""

_VIRTUAL = ".vrt"

_ARCHIVES = ("/vsizip/", "/vsitar/", "/vsigzip/")


def state_of(paths: Iterable[str]) -> State:
    """The files on disk behind a raster as they are now, without what may be written beside it."""
    known = (_known(on_disk(path)) for path in paths if not path.lower().endswith(_BESIDE))
    return tuple(dict.fromkeys(one for one in known if one is not None))


def fingerprint(paths: Iterable[str]) -> Fingerprint:
    """What is another as soon as any of the files is written or replaced, or one comes to lie beside them.

    Empty where none is on disk.
    """
    files = [path for path in dict.fromkeys(map(on_disk, paths)) if os.path.isfile(path)]
    found = []
    for path in dict.fromkeys((*files, *map(os.path.dirname, files))):
        with suppress(OSError, ValueError):
            known = os.stat(path or os.curdir)
            # One that is replaced within a tick of the clock has another number.
            found.append((path, known.st_size, known.st_mtime_ns, known.st_ctime_ns, known.st_ino))
    return tuple(found)


def files_behind(dataset: gdal.Dataset) -> list[str]:
    """The paths that GDAL names as parts of a raster, and those behind virtual rasters among them."""
    found = dict.fromkeys([dataset.GetDescription(), *(dataset.GetFileList() or ())])
    # Of the first one, its own virtual raster, the parts are known by now.
    waiting = [path for path in found if path.lower().endswith(_VIRTUAL) and path != dataset.GetDescription()]
    while waiting:
        inner = None
        with captured():
            inner = gdal.OpenEx(waiting.pop(), gdal.OF_RASTER, allowed_drivers=["VRT"])
        fresh = [path for path in ((inner.GetFileList() or ()) if inner else ()) if path not in found]
        found.update(dict.fromkeys(fresh))
        waiting += [path for path in fresh if path.lower().endswith(_VIRTUAL)]
    return list(found)


def state_of_file(path: str) -> State:
    """The same for a path that GDAL opens; empty for what is not on disk."""
    known = _known(on_disk(path))
    return (known,) if known is not None else ()


def check_unchanged(path: str, state: State) -> None:
    """Raise RasterError if a file of a raster is no longer as it was when it was opened."""
    for file, size, time in state:
        if _known(file) != (file, size, time):
            raise RasterError(changed(path, file))


def changed(path: str, file: str) -> Message:
    """The message for a raster that changed while it was read."""
    which = "" if file == path else f" ({file})"
    return Message(
        "{path}{which} has changed since the run began to read it: its pixels would be "
        "mixed. Wait until the program that writes it has finished, and run again.",
        path=path,
        which=which,
    )


def on_disk(path: str) -> str:
    """The file that a path lies in: itself, or the archive."""
    for prefix in _ARCHIVES:
        if path.startswith(prefix):
            path = path[len(prefix) :]
            if path.startswith("{"):
                return path[1:].partition("}")[0]
            while path and not os.path.exists(path) and path != os.path.dirname(path):
                path = os.path.dirname(path)
    return path


def _known(path: str) -> tuple[str, int, int] | None:
    try:
        known = os.stat(path)
    except (OSError, ValueError):
        return None
    return path, known.st_size, known.st_mtime_ns
