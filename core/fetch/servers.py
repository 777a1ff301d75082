# SPDX-License-Identifier: GPL-2.0-or-later
"""Servers whose answers have no end, known before GDAL reads from them: it would take in all that comes."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from ..errors import CatalogError
from ..http_remedies import is_web_page
from .access import Access, Location
from .answers import BEGINNING

TIMEOUT = 5.0
"""Seconds in which a server has to give the beginning of a file; a slower one is left to GDAL's limits."""

TRIES = 3
"""Files of a server that are asked for at most, until it gives one."""


@dataclass
class _Server:
    tries: int = 0
    endless: bool = False
    asking: threading.Lock = field(default_factory=threading.Lock)


class Servers:
    """The servers of a run, each asked once for the beginning of a file. Used by several threads."""

    def __init__(self, access: Access) -> None:
        self._access = access
        self._servers: dict[str, _Server] = {}
        self._lock = threading.Lock()

    def check(self, location: Location) -> None:
        """To be called before a file is read. Raises CatalogError for a server that sends without end."""
        if not location.address:
            return
        with self._lock:
            server = self._servers.setdefault(location.host, _Server())
        with server.asking:
            if server.tries < TRIES:
                self._ask(server, location)
        if server.endless:
            raise CatalogError(
                "{owner}: the server of {name} sends without end: it was asked for {count} bytes, and sends "
                "more without saying how much there is. Choose another provider, or leave this scene out.",
                owner=location.owner,
                name=location.name,
                count=BEGINNING,
            )

    def _ask(self, server: _Server, location: Location) -> None:
        """See what the server gives; who says nothing is not asked again."""
        server.tries += 1
        answer = self._access.answer_at(location.address, TIMEOUT, location.headers)
        if answer is None or answer.status is None:
            server.tries = TRIES
        elif answer.status in (200, 206):
            server.tries = TRIES
            server.endless = not answer.bounded and not is_web_page(answer.start, answer.kind)
