# SPDX-License-Identifier: GPL-2.0-or-later
"""Zip files of products: tested whole, and unpacked without leaving their folder."""

from __future__ import annotations

import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ...core.errors import DownloadError, OutputError
from ...core.messages import Message, message_of
from ...core.raster.file_names import inside
from ...core.raster.replacement import Workspace

_CHUNK = 2**20
_DAMAGED = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    # A method of packing that this Python does not know; a password that is asked for.
    NotImplementedError,
    RuntimeError,
    # An offset outside the file; names and numbers that cannot be.
    ValueError,
    LookupError,
    OverflowError,
    # bz2's data that are none.
    OSError,
)

LARGEST_RATIO = 200
"""A zip that unpacks to more than so many times its size, and than FREE bytes, is none of a product."""

FREE = 2**30
"""Bytes that even a small zip may unpack to."""

MOST_MEMBERS = 200_000
"""Files within a zip."""


def check_zip(path: Path, check: Callable[[], None] = lambda: None) -> int:
    """Read every member against its CRC; the bytes that unpacking needs. Raises DownloadError.

    `check` is called between pieces, and raises to stop.
    """
    size = 0
    with _opened(path, Message("It was deleted; download it again.")) as archive:
        for member, _ in _members(archive, path.parent):
            for piece in _pieces(archive, member, check):
                size += len(piece)
                _check_size(path, size)
    return size


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
        work.commit(moves, [], lambda path: False)
        return [final for _, final in moves]


def _extract(path: Path, part: Path, check: Callable[[], None]) -> None:
    """Write the members below `part`, a new folder."""
    where, size = part.parent.parent, 0
    with _opened(path, Message("Download it again.")) as archive:
        members = _members(archive, part)
        with _writing(path, where):
            part.mkdir()
        for member, target in members:
            with _writing(path, where):
                (target if member.is_dir() else target.parent).mkdir(parents=True, exist_ok=True)
            if member.is_dir():
                continue
            # What is still to be written shows a full disk as the file is closed.
            with _writing(path, where), target.open("wb") as sink:
                for piece in _pieces(archive, member, check):
                    size += len(piece)
                    _check_size(path, size)
                    sink.write(piece)


@contextmanager
def _opened(path: Path, remedy: str) -> Iterator[zipfile.ZipFile]:
    """A zip file. Whatever is damaged in it is a DownloadError that ends with the remedy."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except _DAMAGED as error:
        why = message_of(error) if str(error) else type(error).__name__
        raise DownloadError(
            "{name} is not a whole zip file ({why}). {remedy}", name=path.name, why=why, remedy=remedy
        ) from error


@contextmanager
def _writing(path: Path, folder: Path) -> Iterator[None]:
    """What goes wrong with the folder is no damage of the zip."""
    try:
        yield
    except OSError as error:
        raise OutputError(
            "{name} cannot be unpacked to {folder} ({reason}). Make room there, or choose another folder.",
            name=path.name,
            folder=folder,
            reason=error.strerror or error,
        ) from error


def _members(archive: zipfile.ZipFile, folder: Path) -> list[tuple[zipfile.ZipInfo, Path]]:
    """All members with their paths below `folder`, which differ on every system. Raises DownloadError."""
    members = archive.infolist()
    if len(members) > MOST_MEMBERS:
        raise DownloadError("The zip holds {count} files: the product was not unpacked.", count=len(members))
    found: list[tuple[zipfile.ZipInfo, Path]] = []
    files: set[str] = set()
    folders: set[str] = set()
    for member in members:
        target = _target(folder, member)
        name = str(target).casefold()
        if not member.is_dir() and name in files:
            raise DownloadError(
                "The zip holds {name} twice, or in upper and lower case: it was not unpacked. "
                "Report it to the provider.",
                name=target.name,
            )
        (folders if member.is_dir() else files).add(name)
        folders.update(str(one).casefold() for one in target.parents)
        found.append((member, target))
    if files & folders:
        raise DownloadError("The zip holds a folder of the same name as a file: it was not unpacked.")
    return found


def _pieces(archive: zipfile.ZipFile, member: zipfile.ZipInfo, check: Callable[[], None]) -> Iterator[bytes]:
    """What a member holds, compared with its CRC at the end."""
    if member.is_dir():
        return
    # Of bz2 and LZMA a few kilobytes can make many megabytes, all at once.
    plain = member.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    with _unpacking(), archive.open(member) as file:
        while piece := file.read(_CHUNK if plain else 4096):
            check()
            yield piece


@contextmanager
def _unpacking() -> Iterator[None]:
    """What goes wrong as a member is read is damage: bz2 says so by an OSError."""
    try:
        yield
    except OSError as error:
        raise zipfile.BadZipFile(str(error)) from error


def _check_size(path: Path, size: int) -> None:
    most = max(FREE, LARGEST_RATIO * path.stat().st_size)
    if size > most:
        raise DownloadError(
            "{name} holds more than {most:.1f} GB, {largest_ratio} times its own size, which "
            "no product does. Do not trust it, and report it to the provider.",
            name=path.name,
            most=most / 1e9,
            largest_ratio=LARGEST_RATIO,
        )


def _target(folder: Path, member: zipfile.ZipInfo) -> Path:
    # ZipInfo has already turned backslashes into slashes on Windows; orig_filename is what was written.
    if stat.S_ISLNK(member.external_attr >> 16):
        raise DownloadError(
            "The zip holds a link, {name}: the product was not unpacked.", name=repr(member.filename)
        )
    return inside(folder, member.orig_filename.rstrip("/") if member.is_dir() else member.orig_filename)
