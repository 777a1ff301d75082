# SPDX-License-Identifier: GPL-2.0-or-later
"""Versions of files while they are read: one that changes meanwhile would mix pixels, and is an error.

Files on disk are looked at around every read, by size and time. Of a server's file GDAL keeps what the first
answer said, so that its size, date and ETag are asked for once more when all of it has been read.
"""

from __future__ import annotations

import threading
from email.utils import parsedate_to_datetime
from typing import Any

from osgeo import gdal

from ..errors import CatalogError
from ..raster.gdalio import captured, thread_options
from ..raster.unchanged import state_of_file
from .access import Location

CHUNK = 16384
"""Bytes of the parts that GDAL asks servers for."""


class Versions:
    """The version of each file that was read first, by its address without a signature. Several threads."""

    def __init__(self) -> None:
        self._known: dict[str, Any] = {}
        self._read: dict[str, Location] = {}
        self._begun: set[str] = set()
        self._tried: set[str] = set()
        self._lock = threading.Lock()

    def before(self, key: str, location: Location) -> None:
        """To be called before a read: what a file on disk is like; nothing kept of a server's counts."""
        if not location.host:
            self._compare(key, location, state_of_file(location.path))
            return
        with self._lock:
            first = key not in self._begun
            self._begun.add(key)
        if first:
            # GDAL may keep parts of a version that was read long ago.
            with thread_options(location.options), captured():
                gdal.VSICurlPartialClearCache(location.path)

    def after(self, key: str, location: Location) -> None:
        """To be called after a read. Raises CatalogError if another version than the first was read."""
        with self._lock:
            self._read[key] = location
            web = location.path.startswith("/vsicurl")
            untried = web and location.host not in self._tried
        if untried:
            self._try_parts(location)
        self._compare(key, location, _kept(location) if location.host else state_of_file(location.path))

    def verify(self, key: str) -> None:
        """Ask a server whether its file is still the same. Raises CatalogError if not."""
        with self._lock:
            location, known = self._read.get(key), self._known.get(key)
        if location is None or not location.host or known is None:
            return
        size, time, tag = known
        headers = _headers(location)
        now = headers.get("content-length"), _seconds(headers.get("last-modified")), headers.get("etag")
        same = (
            "content-range" in headers or now[0] in (None, str(size)),
            not time or now[1] in (None, time),
            not tag or now[2] in (None, tag),
        )
        if not all(same):
            self._compare(key, location, now)

    def _try_parts(self, location: Location) -> None:
        """Raise CatalogError for a server that gives a file's beginning whatever part of it is asked for.

        GDAL does not look at what an answer says of its place. One large file of each server is tried.
        """
        first, inner = _parts(location)
        if not inner:
            return
        with self._lock:
            self._tried.add(location.host)
        if first == inner:
            raise CatalogError(
                "{owner}: the server of {name} answers requests for parts of a file with its "
                "beginning (Range): the pixels would be wrong. Choose another provider, or "
                "download the files whole.",
                owner=location.owner,
                name=location.name,
            )

    def _compare(self, key: str, location: Location, version: Any) -> None:
        if version is None:
            return
        with self._lock:
            known = self._known.setdefault(key, version)
        if known != version:
            raise CatalogError(
                "{owner}: {name} has changed while it was read: its pixels would be mixed. What to "
                "do: run again, when nobody writes to it any more.",
                owner=location.owner,
                name=location.name or location.path,
            )


def _kept(location: Location) -> tuple[int, int, str] | None:
    """Bytes and date of a server's file as GDAL keeps them, and its ETag where there is no date."""
    if not location.path.startswith("/vsicurl"):
        # For a file in an object store, GDAL would list its folder.
        headers = _headers(location)
        size, time = headers.get("content-length", ""), _seconds(headers.get("last-modified"))
        return (int(size), time or 0, headers.get("etag", "")) if size.isdigit() else None
    status = None
    with thread_options(location.options), captured():
        status = gdal.VSIStatL(location.path, gdal.VSI_STAT_EXISTS_FLAG | gdal.VSI_STAT_SIZE_FLAG)
    if status is None:
        return None
    return status.size, status.mtime, "" if status.mtime else _headers(location).get("etag", "")


def _parts(location: Location) -> tuple[bytes, bytes]:
    """64 bytes of a server's file from its beginning, and from its middle; empty for small files."""
    read = b"", b""
    with thread_options(location.options), captured():
        status = gdal.VSIStatL(location.path, gdal.VSI_STAT_EXISTS_FLAG | gdal.VSI_STAT_SIZE_FLAG)
        if status is None or status.size < 4 * CHUNK:
            return read
        file = gdal.VSIFOpenL(location.path, "rb")
        if file is None:
            return read
        try:
            found = []
            for place in (0, status.size // 2 // CHUNK * CHUNK):
                gdal.VSIFSeekL(file, place, 0)
                found.append(bytes(gdal.VSIFReadL(1, 64, file) or b""))
            read = found[0], found[1]
        finally:
            gdal.VSIFCloseL(file)
    return read


def _headers(location: Location) -> dict[str, str]:
    """What the server says of its file now, names in lower case; empty where it says nothing."""
    headers: dict[str, str] = {}
    with thread_options(location.options), captured():
        headers = gdal.GetFileMetadata(location.path, "HEADERS") or {}
    return {name.lower(): value for name, value in headers.items()}


def _seconds(text: str | None) -> int | None:
    try:
        return int(parsedate_to_datetime(text).timestamp()) if text else None
    except (TypeError, ValueError):
        return None
