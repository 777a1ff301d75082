# SPDX-License-Identifier: GPL-2.0-or-later
"""Answers of web servers about files that GDAL cannot read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Optional

BEGINNING = 512
"""Bytes of a file that a server is asked for."""


@dataclass(frozen=True)
class Answer:
    """What a web server says when it is asked for a part of a file."""

    status: int | None
    """HTTP status; None where there is no answer."""

    kind: str = ""
    """Content type."""

    start: bytes = b""
    """First bytes of the part, or of the server's explanation."""

    bounded: bool = True
    """Whether it has an end: no more came than was asked for, or its length is stated."""

    size: int | None = None
    """Bytes of the whole file; None where the server does not say."""

    retry_after: str | None = None
    """Header of that name."""

    url: str = ""
    """Whose answer it is, behind redirects; empty where there is none."""

    failure: str = ""
    """Why there is no answer."""


Ask = Callable[[str, Optional[str], Optional[str], float, Mapping[str, str], int, int], Answer]
"""Asks for a part of a file: its address, a proxy, a file of certificates, seconds to wait, the headers that
log in at its host, the first byte, and how many bytes."""
