# SPDX-License-Identifier: GPL-2.0-or-later
"""Zip files of products: tested whole, and unpacked without leaving their folder."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from ..errors import DownloadError, OutputError
from ..publish import Workspace
from .names import inside

_CHUNK = 4 * 2**20
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)


def check_zip(path: Path, check: Callable[[], None] = lambda: None) -> int:
    """Read every member against its CRC; the bytes that unpacking needs. Raises DownloadError.

    `check` is called between pieces, and raises to stop.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            for member in archive.infolist():
                _target(path.parent, member)
                with archive.open(member) as file:
                    while file.read(_CHUNK):
                        check()
            return sum(member.file_size for member in archive.infolist())
    except _DAMAGED as error:
        raise DownloadError(
            f"{path.name} is not a whole zip file ({error}). It was deleted; download it again."
        ) from error


def unpack(path: Path, folder: Path, check: Callable[[], None] = lambda: None) -> list[Path]:
    """Unpack into `folder`; what the zip holds at its top appears under its name only when it is whole.

    What stands under such a name already is never replaced: that is an error. The paths of the top, in order.
    Raises OutputError for what cannot be written, and DownloadError for a damaged zip and for one with paths
    that would leave the folder (nothing is written then).
    """
    folder.mkdir(parents=True, exist_ok=True)
    with Workspace(folder, path.name) as work:
        part = work.path / "unpacked"
        _extract(path, part, check)
        moves = [(found, folder / found.name) for found in sorted(part.iterdir())]
        work.publish(moves, [], lambda path: False)
        return [final for _, final in moves]


def _extract(path: Path, part: Path, check: Callable[[], None]) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            targets = [(member, _target(part, member)) for member in archive.infolist()]
            _check_distinct(path, [target for member, target in targets if not member.is_dir()])
            part.mkdir()
            for member, target in targets:
                if member.is_dir():
                    target.mkdir(parents=True, exist_ok=True)
                    continue
                target.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(member) as source, target.open("wb") as sink:
                    while chunk := source.read(_CHUNK):
                        check()
                        sink.write(chunk)
    except _DAMAGED as error:
        raise DownloadError(f"{path.name} is not a whole zip file ({error}). Download it again.") from error
    except OSError as error:
        raise OutputError(
            f"{path.name} cannot be unpacked to {part.parent.parent} ({error.strerror or error}). Make room "
            "there, or choose another folder."
        ) from error


def _check_distinct(path: Path, targets: list[Path]) -> None:
    """DownloadError where one file of a zip would take the place of another, on some system."""
    known: set[str] = set()
    for target in targets:
        name = str(target).casefold()
        if name in known:
            raise DownloadError(
                f"{path.name} holds {target.name} twice, or in upper and lower case: it was not unpacked. "
                "Report it to the provider."
            )
        known.add(name)


def _target(folder: Path, member: zipfile.ZipInfo) -> Path:
    # ZipInfo has already turned backslashes into slashes on Windows; orig_filename is what was written.
    if stat.S_ISLNK(member.external_attr >> 16):
        raise DownloadError(f"The zip holds a link, {member.filename!r}: the product was not unpacked.")
    return inside(folder, member.orig_filename.rstrip("/") if member.is_dir() else member.orig_filename)
