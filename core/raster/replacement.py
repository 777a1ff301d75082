# SPDX-License-Identifier: GPL-2.0-or-later
"""Atomic replacement: finished files get their final names all or none, also when the process is killed.

Every writer makes its files in a Workspace, a hidden folder beside the output, which one run holds at a time.
Before anything is moved, a journal says what will be; the next run into the same place undoes what a killed
one has left half done, and takes away the rest.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..errors import OutputError
from .journal import Move, read_journal, write_journal
from .locks import HeldError, Lock
from .moving import flush, flush_all, flush_folder, move_new
from .ownership import (
    MARK,
    STACK_FILE,
    May,
    as_named,
    check_file,
    is_marked,
    made_here,
    mark,
    not_ours,
    note,
    taken_by,
    unwritable,
)

PREFIX = ".unfinished-"
"""Hidden folders in which output is made."""

_LOCK, _JOURNAL, _DONE, _REPLACED = ".lock", ".journal", ".published", ".replaced"
_AWAY = ".away-"
_LONGEST = 100


class Workspace:
    """The hidden folder in which output for one place is made. Raises OutputError where it cannot be.

    `name` is the file to be written, or stack.json for a series, whose workspace stands for the whole folder.
    """

    def __init__(self, folder: Path, name: str = STACK_FILE) -> None:
        """Hold the place, and put right what killed runs have left in the folder."""
        self.folder = folder
        self.path = folder / f"{PREFIX}{_short(name)}"
        if os.path.lexists(self.path) and not _is_folder(self.path):
            raise not_ours(self.path)
        try:
            self._lock = Lock(self.path / _LOCK)
        except HeldError as error:
            what = folder if name == STACK_FILE else folder / name
            raise OutputError(
                "{what} already holds the output of a run that is still at work ({error}). Wait "
                "until it has ended, or choose another place.",
                what=what,
                error=error,
            ) from error
        except OSError as error:
            raise unwritable(folder, error) from error
        try:
            self._take_up()
            put_right(folder, self.path)
        except OSError as error:
            self._lock.release()
            raise unwritable(folder, error) from error
        except BaseException:
            self._lock.release()
            raise

    def commit(self, finished: Sequence[tuple[Path, Path]], outdated: Sequence[Path], may: May) -> None:
        """Give each (file, final) its name, in order, and take the `outdated` files away: all or nothing.

        What stands under a final name is replaced only if `may` says so, and nothing that comes there
        meanwhile is. Raises OutputError; everything is then as it was.
        """
        old: list[Path] = []
        for final in (final for _, final in finished):
            standing = taken_by(final)
            if standing and (standing[0] != final or not may(final)):
                raise _came_meanwhile(standing[0]) if standing[0] == final else not_ours(standing[0])
            old += standing
        old += [found for path in outdated for found in taken_by(path)]
        try:
            for new, _ in finished:
                flush_all(new)
            self._write_journal(finished, old)
            for path in old:
                move_new(path, self._backup(path))
            for new, final in finished:
                move_new(new, final)
            (self.path / _DONE).touch()
            flush(self.path / _DONE)
            flush_folder(self.folder)
        except OSError as error:
            self._roll_back()
            name = Path(error.filename2 or error.filename or "A file").name
            if isinstance(error, FileExistsError):
                raise _came_meanwhile(self.folder / name) from error
            raise OutputError(
                "{name} cannot be replaced ({reason}). Close the programs and layers that use it, "
                "or choose another folder. Nothing was changed.",
                name=name,
                reason=error.strerror,
            ) from error
        note([final for _, final in finished], outdated)

    def close(self) -> None:
        """Take away what is left; what was published stays."""
        if self._lock is None:
            return
        self._clear()
        lock, self._lock = self._lock, None
        lock.release()
        with contextlib.suppress(OSError):
            self.path.rmdir()

    def check_there(self, error: BaseException | None) -> None:
        """Raise OutputError in place of an error that comes of the folder's having gone meanwhile.

        What the system says then names a hidden file, whose place the user has not chosen.
        """
        if isinstance(error, (OSError, OutputError)) and self._lock is not None and not self.path.is_dir():
            raise OutputError(
                "{folder} was removed or renamed, or its disk has gone, while output was written there. "
                "Start again, with the disk connected, or choose another folder.",
                folder=self.folder,
            ) from error

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, _kind: object, error: BaseException | None, *_trace: object) -> None:
        try:
            self.check_there(error)
        finally:
            self.close()

    def _backup(self, path: Path) -> Path:
        return self.path / _REPLACED / path.name

    def _write_journal(self, finished: Sequence[tuple[Path, Path]], old: Sequence[Path]) -> None:
        (self.path / _REPLACED).mkdir(exist_ok=True)
        write_journal(self.path / _JOURNAL, self.folder, finished, old)
        flush_folder(self.path)

    def _take_up(self) -> None:
        """Undo and take away what killed runs have left."""
        left = [entry for entry in self.path.iterdir() if entry.name not in (_LOCK, MARK)]
        if left and not is_marked(self.path):
            raise not_ours(self.path)
        self._roll_back()
        self._clear()
        mark(self.path)

    def _roll_back(self) -> None:
        """Put everything back as the journal says it was, unless all had been published."""
        journal = read_journal(self.path / _JOURNAL, self.folder)
        if journal is None or (self.path / _DONE).exists():
            return
        for move in reversed(journal.moves):
            new, final = move.new, move.final
            if new.exists() and _is_placeholder(final, self.path):
                final.unlink()
                continue
            if not _is_the_one(final, move) or (new.exists() and not os.path.samefile(new, final)):
                continue
            if new.exists() or not new.parent.is_dir():
                _discard(final)
            else:
                move_new(final, new)
        for final in reversed(journal.replaced if _is_folder(self.path / _REPLACED) else ()):
            kept = self._backup(final)
            if final.exists() and _is_placeholder(kept, self.path):
                kept.unlink()
            elif kept.exists():
                if _is_placeholder(final, self.path):
                    final.unlink()
                restore(kept, final)
        (self.path / _JOURNAL).unlink()

    def _clear(self) -> None:
        # The journal first: without it, nobody undoes what was published.
        with contextlib.suppress(OSError):
            for entry in [self.path / _JOURNAL, *self.path.iterdir()]:
                if entry.name == _LOCK:
                    continue
                if entry.is_dir():
                    # Under another name, a worker that is still stopping cannot write into it.
                    with contextlib.suppress(OSError):
                        entry = entry.rename(self.path / f"{_AWAY}{uuid.uuid4().hex}")
                with contextlib.suppress(OSError):
                    _discard(entry)


@contextlib.contextmanager
def new_file(path: str | Path) -> Iterator[Path]:
    """A path to write to; what stands there at the end takes the place of `path`, which the user has named.

    Raises OutputError where that cannot be; `path` is then as it was.
    """
    path = Path(path).absolute()
    check_file(path)
    with Workspace(path.parent, path.name) as work:
        part = work.path / path.name
        try:
            yield part
        except OSError as error:
            work.check_there(error)
            raise OutputError(
                "{path} cannot be written ({reason}). Choose another place, or make room there.",
                path=path,
                reason=error.strerror or error,
            ) from error
        work.commit([(part, path)], [], as_named)


def restore(kept: Path, final: Path) -> None:
    """Give a file its name back, or, where another has come meanwhile, a name beside it."""
    if final.exists() and os.path.samefile(kept, final):
        # Killed while it had both names.
        kept.unlink()
        return
    names = (final, *(final.with_name(f"{final.stem} (restored {n}){final.suffix}") for n in range(1, 1000)))
    for name in names:
        try:
            move_new(kept, name)
        except FileExistsError:
            continue
        return


def put_right(folder: Path, own: Path | None = None) -> None:
    """Undo or take away what runs that were killed have left in a folder of outputs, but for the workspace
    `own`."""
    for left in folder.glob(f"{PREFIX}*"):
        if left == own or not _is_folder(left):
            continue
        if is_marked(left):
            # Of one that is at work, the lock is held.
            with contextlib.suppress(OSError, HeldError):
                lock = Lock(left / _LOCK)
                try:
                    _abandoned(folder, left, lock).close()
                finally:
                    lock.release()
        elif re.fullmatch(r"[a-z0-9_]{8}", left.name[len(PREFIX) :]):
            _clear_old(folder, left)
        else:
            # Empty, it is of one that was killed as it took the folder away, its last.
            with contextlib.suppress(OSError):
                left.rmdir()


def _abandoned(folder: Path, path: Path, lock: Lock) -> Workspace:
    """A workspace that a killed run has left, everything put back."""
    work = Workspace.__new__(Workspace)
    work.folder, work.path, work._lock = folder, path, lock
    work._roll_back()
    return work


def _clear_old(folder: Path, left: Path) -> None:
    """The same for version 0.1.0, whose folders have neither mark nor lock: known by what is in them."""
    own = [path for path in left.iterdir() if path.is_file() and made_here(path)]
    if own and _is_folder(left / "replaced"):
        for kept in sorted((left / "replaced").glob("*")):
            restore(kept, folder / kept.name)
    for path in own:
        path.unlink()
    for empty in (left / "replaced", left):
        with contextlib.suppress(OSError):
            empty.rmdir()


def _is_folder(path: Path) -> bool:
    """Whether a folder stands there itself, and no link to one elsewhere."""
    return path.is_dir() and not path.is_symlink()


def _discard(path: Path) -> None:
    if _is_folder(path):
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink()


def _is_the_one(final: Path, move: Move) -> bool:
    """Whether what stands under a final name is what this run has moved there."""
    try:
        known = final.stat()
    except OSError:
        return False
    if final.is_dir():
        return known.st_ino == move.node
    return (known.st_size, known.st_mtime_ns) == (move.size, move.time)


def _is_placeholder(final: Path, work: Path) -> bool:
    """Whether a name was taken, and not filled, by a run that was killed: see move_new."""
    try:
        return final.stat().st_size == 0 and final.is_file() and not _has_links(work)
    except OSError:
        return False


def _has_links(folder: Path) -> bool:
    """Whether the file system knows hard links."""
    probe = folder / ".link"
    try:
        os.link(folder / _JOURNAL, probe)
    except (OSError, NotImplementedError):
        return False
    probe.unlink()
    return True


def _came_meanwhile(path: Path) -> OutputError:
    return OutputError(
        "{folder} already holds {name}, which has come there since the run began, or is "
        "not this plugin's: it is not replaced. Nothing was changed. Move it away, or "
        "choose another folder.",
        folder=path.parent,
        name=path.name,
    )


def _short(name: str) -> str:
    """A name that is not too long with something before it, and that differs where names do."""
    if len(name.encode()) <= _LONGEST:
        return name
    return f"{name[:40]}-{hashlib.sha256(name.encode()).hexdigest()[:12]}"
