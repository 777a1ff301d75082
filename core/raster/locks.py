# SPDX-License-Identifier: GPL-2.0-or-later
"""Lock files, which one run has at a time; the system frees them when the process ends, however it ends."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import platform
import threading
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

try:
    import fcntl
except ImportError:
    fcntl = None
try:
    import msvcrt
except ImportError:
    msvcrt = None

from .. import jsontext
from ..messages import Message
from .ownership import SOFTWARE, not_ours

_FAR = 1 << 30
"""Byte that is locked on Windows, beyond the file's end, so that its text can still be read."""

_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)
"""Flag of `os.open`, where the system has it."""

_HELD = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK)


_QUERY, _ACCESS_DENIED, _STILL_ACTIVE = 0x1000, 5, 259
"""Of Windows: the right PROCESS_QUERY_LIMITED_INFORMATION, an error, and the exit code of what still runs."""


class HeldError(Exception):
    """Another run holds the lock; the message says which."""


_here: set[tuple[int, int]] = set()
"""Device and number of the lock files that this process holds, for file systems without locks."""

_taking = threading.Lock()


class Lock:
    """A lock file, held from the start until `release`, which takes it away.

    Raises HeldError, OSError, and OutputError for a file of the user's under its name.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with _taking:
            self._number = self._take()
            _here.add(_identity(self._number))
        with contextlib.suppress(OSError):
            os.ftruncate(self._number, 0)
            os.write(self._number, json.dumps(_about_this_process()).encode())

    def release(self) -> None:
        """Let go, and take the file away."""
        if self._number < 0:
            return
        number, self._number = self._number, -1
        _here.discard(_identity(number))
        if os.name != "nt":
            # Taken away while it is held: else another run could lock what is about to vanish.
            with contextlib.suppress(OSError):
                self.path.unlink()
        os.close(number)
        if os.name == "nt":
            with contextlib.suppress(OSError):
                self.path.unlink()

    def _take(self) -> int:
        while True:
            self.path.parent.mkdir(exist_ok=True)
            try:
                number = os.open(self.path, os.O_RDWR | os.O_CREAT | _NO_LINKS, 0o666)
            except FileNotFoundError:
                # Another run has just ended, and taken its folder with it.
                if not self.path.parent.parent.is_dir():
                    raise
                continue
            except OSError as error:
                if error.errno == errno.ELOOP:
                    # A link to a file elsewhere, which would be written to.
                    raise not_ours(self.path) from error
                raise
            try:
                _lock(number, self.path)
                if os.fstat(number).st_size and not holder(self.path):
                    raise not_ours(self.path)
                if _is_file_at(number, self.path):
                    return number
            except BaseException:
                os.close(number)
                raise
            os.close(number)


def holder(path: Path) -> dict[str, Any]:
    """Who holds, or held, a lock file: {software, process, host, since}; empty where that is not known."""
    try:
        known = jsontext.read(path)
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) and known.get("software") == SOFTWARE else {}


def _about_this_process() -> dict[str, Any]:
    now = datetime.now(timezone.utc).isoformat(timespec="seconds")
    return {"software": SOFTWARE, "process": os.getpid(), "host": platform.node(), "since": now}


def _lock(number: int, path: Path) -> None:
    """Lock an open file, or raise HeldError."""
    try:
        if fcntl is not None:
            # Also between two runs of one process.
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        elif msvcrt is not None:
            os.lseek(number, _FAR, os.SEEK_SET)
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
            os.lseek(number, 0, os.SEEK_SET)
    except OSError as error:
        if error.errno in _HELD or _identity(number) in _here or _lives(holder(path)):
            raise HeldError(_description(holder(path))) from error
        # A file system without locks: the process that is named in the file has ended.


def _lives(known: dict[str, Any]) -> bool:
    """Whether the process that a lock file names is still there, as far as that can be known."""
    if not known or known.get("host") != platform.node():
        return bool(known)
    try:
        process = int(known["process"])
        there = _runs_on_windows(process) if os.name == "nt" else _runs(process)
    except (ValueError, KeyError, TypeError, OverflowError):
        return False
    return there and process != os.getpid()


def _runs(process: int) -> bool:
    """Whether there is a process of this number."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        # Another user's.
        return True
    return True


def _runs_on_windows(process: int) -> bool:
    """The same on Windows, where `os.kill` would send Ctrl+C, or end the process."""
    import ctypes

    kernel, code = ctypes.windll.kernel32, ctypes.c_ulong()
    handle = kernel.OpenProcess(_QUERY, False, process)
    if not handle:
        return kernel.GetLastError() == _ACCESS_DENIED
    try:
        return bool(kernel.GetExitCodeProcess(handle, ctypes.byref(code))) and code.value == _STILL_ACTIVE
    finally:
        kernel.CloseHandle(handle)


def _identity(number: int) -> tuple[int, int]:
    known = os.fstat(number)
    return known.st_dev, known.st_ino


def _is_file_at(number: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(number), path.stat())
    except FileNotFoundError:
        return False


def _description(known: dict[str, Any]) -> str:
    if not known:
        return Message("another run")
    return Message(
        "process {number} on {host} since {time}",
        number=known.get("process"),
        host=known.get("host"),
        time=known.get("since"),
    )
