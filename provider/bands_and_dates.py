# SPDX-License-Identifier: GPL-2.0-or-later
"""Bands and dates of the inputs, as users write them."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Sequence

from ..core.errors import DateError
from ..core.raster.paths import file_name
from ..core.stack.model import Source
from ..core.words import whole_number
from .translation import tr


def read_bands(text: str) -> list[str] | list[int] | None:
    """Bands by name, or all by number; None for all."""
    words = [word for word in re.split(r"[,;\s]+", text) if word]
    numbers = [whole_number(word) for word in words]
    return words or None if None in numbers or not words else numbers


def read_times(text: str, sources: Sequence[Source]) -> list[str] | None:
    """A date for each source, empty where its own counts: in their order, or by layer or file name.

    Raises DateError for a name that no source has or that several have, and for names beside bare dates.
    """
    words = [word.strip() for word in re.split(r"[,;\n]", text)]
    if not any(words):
        return None
    if not any("=" in word for word in words):
        if len(words) == 1:
            # Spaces separate too, but for the one between date and time.
            words = re.split(r"\s+(?=\d{4}-?\d{2,3}\b|\d{8})", words[0])
        return words[:-1] if len(words) == len(sources) + 1 and not words[-1] else words
    times = [""] * len(sources)
    for word in filter(None, words):
        name, equals, date = (part.strip() for part in word.rpartition("="))
        if not equals:
            raise DateError(
                tr(
                    "'{word}' is given without the name of an input, others with one. Give all dates by "
                    "name, or all in the order of the inputs."
                ).format(word=word)
            )
        times[_named(name, sources)] = date
    return times


def _as_compared(path: str) -> str:
    """A path as this system compares it: on Windows in any case, and accents on macOS either way."""
    return os.path.normcase(unicodedata.normalize("NFC", path)).replace("\\", "/")


def _named(name: str, sources: Sequence[Source]) -> int:
    """Index of the source with a layer's or file's name, or the end of its path. Raises DateError."""
    plain = [_as_compared(source.path) for source in sources]
    wanted, whole = _as_compared(name), _as_compared(os.path.abspath(os.path.expanduser(name)))
    matching = (
        [path in (wanted, whole) for path in plain],
        [source.name == name for source in sources],
        [path.endswith(f"/{wanted}") or file_name(path) == wanted for path in plain],
        [os.path.splitext(file_name(path))[0] == wanted for path in plain],
    )
    matches = next(([i for i, hit in enumerate(hits) if hit] for hits in matching if any(hits)), [])
    if len(matches) == 1:
        return matches[0]
    if matches:
        raise DateError(
            tr(
                "A date is given for '{name}', a name of {count} inputs: {inputs}. Give more of the path."
            ).format(
                name=name, count=len(matches), inputs=", ".join(sources[index].path for index in matches)
            )
        )
    raise DateError(
        tr("A date is given for '{name}', but no input has this name. The inputs are: {inputs}.").format(
            name=name, inputs=", ".join(source.label for source in sources)
        )
    )
