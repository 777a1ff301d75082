# SPDX-License-Identifier: GPL-2.0-or-later
"""Files that change while they are read: an error that names them, for their pixels would be mixed."""

from __future__ import annotations

import os

from osgeo import gdal

from .errors import RasterError

State = tuple[tuple[str, int, int], ...]
"""Each file behind a raster: its path, bytes, and modification time in nanoseconds."""

_BESIDE = (".aux.xml", ".ovr")
"""What may be written beside a raster while its pixels stay as they are: statistics and overviews."""

_ARCHIVES = ("/vsizip/", "/vsitar/", "/vsigzip/")


def state_of(dataset: gdal.Dataset) -> State:
    """The files on disk behind an open raster, as they are now."""
    paths = [dataset.GetDescription(), *(dataset.GetFileList() or ())]
    known = (_known(on_disk(path)) for path in dict.fromkeys(paths) if not path.lower().endswith(_BESIDE))
    return tuple(dict.fromkeys(one for one in known if one is not None))


def state_of_file(path: str) -> State:
    """The same for a path that GDAL opens; empty for what is not on disk."""
    known = _known(on_disk(path))
    return (known,) if known is not None else ()


def check_unchanged(path: str, state: State) -> None:
    """Raise RasterError if a file of a raster is no longer as it was when it was opened."""
    for file, size, time in state:
        if _known(file) != (file, size, time):
            raise RasterError(changed(path, file))


def changed(path: str, file: str) -> str:
    """The message for a raster that changed while it was read."""
    which = "" if file == path else f" ({file})"
    return (
        f"{path}{which} has changed since the run began to read it: its pixels would be mixed. Wait until "
        "the program that writes it has finished, and run again."
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
