# SPDX-License-Identifier: GPL-2.0-or-later
"""Renames as every system takes them, and content that is on the disk for sure."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from pathlib import Path
from typing import Callable

WAITS = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between attempts to rename a file that another program has open on Windows."""

_BUSY = (5, 32, 33)
"""Errors of Windows: access denied, sharing violation, lock violation."""


def patiently(act: Callable[[], None]) -> None:
    """Do what Windows refuses while another program has a file open: virus scanners and indexers look at new
    ones for a moment. Raises PermissionError after `WAITS`, at once elsewhere."""
    for wait in WAITS:
        try:
            return act()
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _BUSY:
                raise
        time.sleep(wait)
    return act()


def replace_file(old: str | Path, new: str | Path) -> None:
    """Rename a file, in the place of what stands under the new name."""
    patiently(lambda: os.replace(old, new))


def move_new(old: Path, new: Path) -> None:
    """Rename; FileExistsError if something stands under the new name, whenever it has come there."""
    if os.name == "nt" or old.is_dir():
        # A folder takes the place of an empty folder at most.
        patiently(lambda: os.rename(old, new))
        return
    try:
        os.link(old, new, follow_symlinks=False)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        # A file system without hard links: the name is taken first, and then filled.
        os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        os.replace(old, new)
        return
    os.unlink(old)


def flush(path: Path) -> None:
    """See that a file's content is on the disk, and not in the system's memory alone."""
    number = os.open(path, os.O_RDWR)
    try:
        os.fsync(number)
    except OSError as error:
        # Some file systems of the network cannot.
        if error.errno not in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP):
            raise
    finally:
        os.close(number)


def flush_all(path: Path) -> None:
    """The same for a file, or for all files below a folder."""
    for one in (found for found in path.rglob("*") if found.is_file()) if path.is_dir() else (path,):
        flush(one)


def flush_folder(folder: Path) -> None:
    """See that the names in a folder are on the disk, where the system can do that."""
    with contextlib.suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
