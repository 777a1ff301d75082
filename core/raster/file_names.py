# SPDX-License-Identifier: GPL-2.0-or-later
"""File names from ids and keys of a catalogue, which may be anything, and must stay within their folder.

`safe_name` makes one name of a text from outside, `is_plain` and `inside` check a name and a path that have
to be kept as they are.
Whatever makes a path of such a text comes through here.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import parse_qsl, unquote, urlsplit

from ..errors import DownloadError

_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?$", re.I)
_LONGEST = 120


def safe_name(text: str, taken: set[str] | None = None) -> str:
    """A single file name that every system takes, different for different texts.

    What is altered (separators, drive letters, control characters, reserved names, dots and spaces at the
    ends, what is too long) gets a hash of the original at its end, before the extension. With `taken`, so
    does a name that differs from one of them in case alone, or not at all; the result is added to them.
    Raises DownloadError for an empty text.
    """
    if not text.strip():
        raise DownloadError("The catalogue gives an item or asset without a name: it cannot be saved.")
    name = re.sub(r"[^A-Za-z0-9._+=@-]+", "_", text).strip(". ") or "_"
    if _RESERVED.match(name):
        name = "_" + name
    fits = name == text and len(name) <= _LONGEST
    result = name if fits else _marked(name, text)
    number = 1
    while taken is not None and result.casefold() in taken:
        number += 1
        result = _marked(name, f"{text}\0{number}")
    if taken is not None:
        taken.add(result.casefold())
    return result


def is_plain(name: str) -> bool:
    """Whether a text is the name of a file in a folder, and no path that leads elsewhere."""
    return name == Path(name).name and name not in ("", ".", "..") and "\0" not in name


def _marked(name: str, text: str) -> str:
    """A name, shortened where it is too long, with a hash of the text before its extension."""
    stem, dot, extension = name.rpartition(".")
    if not dot or not stem or len(extension) > 5:
        stem, dot, extension = name, "", ""
    mark = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{stem[:_LONGEST].rstrip('. ')}-{mark}{dot}{extension}"


def file_name(hrefs: Iterable[str], otherwise: str) -> str:
    """The name of a file by the first of its addresses that shows one with an extension, else `otherwise`.

    OData writes it as Nodes(NAME) before `$value`; others put it into the query, or an action behind it. Not
    safe yet: see `safe_name`.
    """
    return next((name for href in hrefs for name in _names_in(href)), otherwise)


def _names_in(href: str) -> Iterator[str]:
    """Whatever looks like a file's name in an address, the last part of its path first."""
    parts = urlsplit(href)
    nodes = re.findall(r"Nodes\(['\"]?([^()'\"]+)['\"]?\)", unquote(parts.path))
    path = [part for part in parts.path.split("/") if "(" not in part]
    query = [value for _, value in parse_qsl(parts.query)]
    texts = nodes[::-1] or [*(unquote(part) for part in reversed(path)), *query]
    for text in texts:
        name = re.split(r"[/\\]", text)[-1]
        if re.search(r"[^.]\.[A-Za-z][A-Za-z0-9]{0,5}$", name):
            yield name


def inside(folder: Path, relative: str) -> Path:
    """A path below `folder` for a name within an archive or bucket, made of the same parts.

    Raises DownloadError for what would leave the folder or cannot be a file name somewhere: `..`,
    absolute paths, drive letters, backslashes, control characters, reserved names.
    """
    parts = PurePosixPath(relative).parts
    fine = bool(parts) and not relative.startswith(("/", "\\")) and "\\" not in relative
    for part in parts:
        bad_character = re.search(r'[\x00-\x1f:*?"<>|]', part)
        fine = fine and part != ".." and not bad_character and not _RESERVED.match(part)
        fine = fine and part == part.rstrip(". ")
    if not fine:
        raise DownloadError(
            "The name {relative} would leave the folder or is reserved: the product was not "
            "unpacked. Do not trust it, and report it to the provider.",
            relative=repr(relative),
        )
    return folder.joinpath(*parts)
