# SPDX-License-Identifier: GPL-2.0-or-later
"""Paths that GDAL opens: files, and parts of files."""

from __future__ import annotations

import re

State = tuple[tuple[str, int, int], ...]
"""Each file behind a raster: its path, bytes, and modification time in nanoseconds."""


def file_name(path: str) -> str:
    """The file's name in what GDAL opens, with the part of the file that is meant: x.nc:ndvi.

    What follows ? in an address may be a signature and is left out.
    """
    return parts_of(path)[-1] + inner_path(path)


def whole_file(path: str) -> str:
    """The file of what GDAL opens, as of a part of it: NETCDF:"x.nc":ndvi."""
    quoted = re.match(r'[A-Za-z0-9_]+:[^"]*"([^"]+)"', path)
    return quoted[1] if quoted else path


def parts_of(path: str) -> list[str]:
    """Folders and file name of what GDAL opens."""
    plain = whole_file(path)
    if "://" in plain:
        plain = plain.split("?", 1)[0]
    return [part for part in re.split(r"[/\\]", plain) if part] or [path]


def inner_path(path: str) -> str:
    """The part of a file that GDAL is to open, with a colon before; empty for the whole."""
    quoted = re.match(r'[A-Za-z0-9_]+:[^"]*"[^"]+"(.*)', path)
    name = re.split(r"[/:]", quoted[1].rstrip("/:"))[-1] if quoted else ""
    return f":{name}" if name else ""
