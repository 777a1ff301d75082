# SPDX-License-Identifier: GPL-2.0-or-later
"""Zip files of products: tested whole, and unpacked without leaving their folder."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from ..errors import DownloadError
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

    The paths of the top, in order. Raises DownloadError for a damaged zip, and for one with paths that
    would leave the folder (nothing is written then).
    """
    folder.mkdir(parents=True, exist_ok=True)
    part = Path(tempfile.mkdtemp(prefix=".unpacking-", dir=folder))
    try:
        with zipfile.ZipFile(path) as archive:
            targets = [(member, _target(part, member)) for member in archive.infolist()]
            for member, target in targets:
                if member.is_dir():
                    target.mkdir(parents=True, exist_ok=True)
                    continue
                target.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(member) as source, target.open("wb") as sink:
                    while chunk := source.read(_CHUNK):
                        check()
                        sink.write(chunk)
        tops = []
        for found in sorted(part.iterdir()):
            final = folder / found.name
            if final.is_dir() and not final.is_symlink():
                shutil.rmtree(final)
            os.replace(found, final)
            tops.append(final)
        return tops
    except _DAMAGED as error:
        raise DownloadError(f"{path.name} is not a whole zip file ({error}). Download it again.") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _target(folder: Path, member: zipfile.ZipInfo) -> Path:
    # ZipInfo has already turned backslashes into slashes on Windows; orig_filename is what was written.
    if stat.S_ISLNK(member.external_attr >> 16):
        raise DownloadError(f"The zip holds a link, {member.filename!r}: the product was not unpacked.")
    return inside(folder, member.orig_filename.rstrip("/") if member.is_dir() else member.orig_filename)
