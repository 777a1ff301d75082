# SPDX-License-Identifier: GPL-2.0-or-later
"""Errors with a message for the user, which names the thing, the value found, and the remedy.

`explained` turns what Python and the system raise into them.
"""

from __future__ import annotations

import errno
import re

from .messages import Message, with_values


class TemporalLiifError(Exception):
    """Base of every error whose message is written for the user.

    `StackError("{name} has {count} bands.", name=name, count=count)`: the template stands in the call, so
    that it can be translated. A text without values is taken as it is; an error or a message, with its
    parts.
    """

    code = "error"
    """Word for the kind of error; it never changes, whatever the message says."""

    def __init__(self, text: object = "", /, **values: object) -> None:
        super().__init__(with_values(text, values))

    @property
    def message(self) -> Message:
        """The text with its parts; `str` of the error is its English."""
        return self.args[0]


class CancelledError(TemporalLiifError):
    """The user asked to stop."""

    code = "cancelled"


class DateError(TemporalLiifError):
    """A date is missing, unreadable, duplicated, or outside what can be asked for."""

    code = "date"


class StackError(TemporalLiifError):
    """Rasters cannot form one stack (none, too few, other bands, no overlap, nothing valid)."""

    code = "stack"


class RasterError(TemporalLiifError):
    """A raster cannot be opened or read whole."""

    code = "raster"


class OutputError(TemporalLiifError):
    """The output cannot be written (exists, no permission, no space)."""

    code = "output"


class ParameterError(TemporalLiifError):
    """A parameter's value is outside what the work allows."""

    code = "parameter"


class ModelError(TemporalLiifError):
    """A model or checkpoint is unknown, unsafe, or does not fit the stack."""

    code = "model"


class OutOfMemoryError(TemporalLiifError):
    """A tile does not fit the device's memory; a smaller tile may."""

    code = "memory"


class EngineError(TemporalLiifError):
    """The engine process is missing, incomplete, dead or silent."""

    code = "engine"


class CatalogError(TemporalLiifError):
    """A catalogue or provider cannot be reached, refuses, or answers something unusable."""

    code = "catalog"


class AnswerError(CatalogError):
    """A server's answer is too large or comes too slowly: a smaller one may come."""

    code = "answer"


class CredentialsError(CatalogError):
    """A provider refuses the credentials, or needs some that were not given."""

    code = "credentials"


class DownloadError(CatalogError):
    """A product or asset cannot be downloaded whole."""

    code = "download"


class SourcesError(CatalogError):
    """Several sources of a collection were asked, and none answered; a line of its message is of each."""

    code = "sources"


class FileError(TemporalLiifError):
    """The system cannot open, read or write a file or folder."""

    code = "file"


class NestingError(TemporalLiifError):
    """A text (JSON) is nested more deeply than can be read."""

    code = "nesting"


class UnexpectedError(TemporalLiifError):
    """Something failed that no other class stands for."""

    code = "unexpected"


_REMEDIES = {
    errno.ENOSPC: Message("Make room there, or choose another place"),
    getattr(errno, "EDQUOT", None): Message(
        "Your share of this disk is used up: make room, or choose another place"
    ),
    errno.EACCES: Message("Change its permissions, or choose another place"),
    errno.EPERM: Message("Change its permissions, or choose another place"),
    errno.EROFS: Message("It lies on a disk that cannot be written to: choose another place"),
    errno.ENOENT: Message("Check the path, or choose another"),
    errno.ENOTDIR: Message("Check the path: a part of it is a file, not a folder"),
    errno.EISDIR: Message("It is a folder: choose a file"),
    errno.ENAMETOOLONG: Message("Choose a shorter name or path"),
    errno.EMFILE: Message("Too many files are open: close layers, or restart QGIS"),
    errno.ENFILE: Message("Too many files are open: close other programs"),
    errno.EIO: Message("The disk or the network drive fails: check it, or choose another place"),
}


_NO_MEMORY = re.compile(
    r"out of memory|can't allocate memory|not enough memory|CUBLAS_STATUS_ALLOC_FAILED|failed to allocate|"
    r"bad_alloc|could not create a (?:primitive|memory object)$",
    re.IGNORECASE,
)
"""What torch's allocator on the CPU, oneDNN, cuBLAS and C++ write: a RuntimeError without class or code."""


def is_out_of_memory(error: BaseException) -> bool:
    """Whether memory was lacking, so that a smaller tile may succeed.

    torch's class of that name counts too: it is known by its name, as torch is not imported here.
    """
    if isinstance(error, MemoryError) or any(
        one.__name__ == "OutOfMemoryError" for one in type(error).__mro__
    ):
        return True
    return isinstance(error, RuntimeError) and bool(_NO_MEMORY.search(str(error)))


def explained(error: BaseException) -> TemporalLiifError:
    """The error as one of this module: itself, or what it means to a user, with the remedy."""
    if isinstance(error, TemporalLiifError):
        return error
    if isinstance(error, MemoryError):
        return OutOfMemoryError(
            "There is not enough memory ({reason}). Choose a smaller tile, a smaller area or fewer dates, or "
            "close other programs, and start again.",
            reason=str(error) or Message("no more is given"),
        )
    if isinstance(error, RecursionError):
        return NestingError(
            "A text that was given is nested more deeply than can be read. Check the JSON files of the input "
            "(item file, stack.json, providers): one is damaged, or is not what it seems."
        )
    if isinstance(error, OSError):
        return _of_system(error)
    return UnexpectedError(
        "Something failed that should not ({kind}: {reason}). Check that the inputs are what they seem. If "
        "it happens again, report it with the details in the log.",
        kind=type(error).__name__,
        reason=str(error) or Message("no reason given"),
    )


def _of_system(error: OSError) -> FileError:
    """What the system refused, to which file, and the remedy."""
    names = [str(name) for name in (error.filename, error.filename2) if name]
    if len(names) == 2:
        what: object = Message("{path} to {target}", path=names[0], target=names[1])
    else:
        what = names[0] if names else Message("A file, folder or connection")
    return FileError(
        "{what} cannot be used ({reason}). {remedy}.",
        what=what,
        reason=error.strerror or error,
        remedy=_REMEDIES.get(error.errno, Message("Check it, or choose another, and start again")),
    )
