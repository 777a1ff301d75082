# SPDX-License-Identifier: GPL-2.0-or-later
"""A kind of input that is damaged: a whole example of it, and what reads it as the product does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Subject:
    """One kind of input."""

    make: Callable[[Path], bytes]
    """Writes what lies beside it into a folder, and returns a whole example."""

    read: Callable[[Path], Any]
    """Reads the file with the example, which lies in that folder."""

    file: str = "input.txt"
    """The file's name."""

    text: bool = False
    """Whether it is a text."""

    expected: tuple[type[Exception], ...] = ()
    """Errors besides the library's own that are part of the interface."""

    writes: bool = False
    """Whether reading may change the folder of the input; nothing may change what lies outside of it."""


def lines(*examples: str) -> Callable[[Path], bytes]:
    """Makes a text of these lines."""
    return lambda folder: "\n".join(examples).encode()


def each(read: Callable[[str], Any]) -> Callable[[Path], None]:
    """Reads every line by itself; the first error is that of the text."""

    def lines(path: Path) -> None:
        errors = []
        for line in path.read_bytes().decode("utf-8", "surrogateescape").split("\n"):
            try:
                read(line)
            except Exception as error:
                errors.append(error)
        # What is no error of the library's comes first.
        for error in sorted(errors, key=lambda one: type(one).__module__.startswith("temporal_liif")):
            raise error

    return lines


def taken(path: Path) -> bytes:
    """The content of a file, which is removed."""
    data = path.read_bytes()
    path.unlink()
    return data
