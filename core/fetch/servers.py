# SPDX-License-Identifier: GPL-2.0-or-later
"""Servers whose answers have no end: GDAL takes in all that comes, and nothing but a time-out ends that.

Each server is asked for two small parts of a file before GDAL reads from it. One that turns endless later
meets the time that a request may take: a short one, and longer only where the server has proved to be slow.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from ..errors import CatalogError
from ..http_remedies import is_web_page
from .access import Access, Location
from .answers import BEGINNING, Answer
from .window import Unreadable

TIMEOUT = 5.0
"""Seconds in which a server has to give a small part of a file; a slower one is left to GDAL's limits."""

TRIES = 3
"""Files of a server that are asked for at most, until it gives one."""

LIMITS = (30.0, 120.0, 600.0)
"""Seconds that one request of GDAL's, of a few megabytes, may take; the next, where the server is slow."""

SAMPLE = 1 << 20
"""Bytes by which the speed of a server is measured."""

IN_FLIGHT = 32_000_000
"""Bytes that a run asks for at once: eight files, of each a tile, packed."""

MOST_CUTS = 3
"""Reads that ran into the limit, one after the other, after which a server that is not slow is given up."""

T = TypeVar("T")


@dataclass
class _Server:
    tries: int = 0
    endless: bool = False
    level: int = 0
    """Which of LIMITS holds."""
    cuts: int = 0
    """Reads that ran into the limit since the last that came to its end."""
    asking: threading.Lock = field(default_factory=threading.Lock)


class Servers:
    """The servers of a run. Used by several threads."""

    def __init__(self, access: Access) -> None:
        self._access = access
        self._servers: dict[str, _Server] = {}
        self._lock = threading.Lock()

    def read(self, location: Location, work: Callable[[Location], T]) -> T:
        """What `work` makes of a file, each request within the server's limit.

        Raises CatalogError for a server that sends without end, and what `work` raises.
        """
        if not location.host:
            return work(location)
        with self._lock:
            server = self._servers.setdefault(location.host, _Server())
        self._check(server, location)
        level = server.level
        limit = LIMITS[level]
        begun = time.monotonic()
        try:
            result = work(replace(location, options={**location.options, "GDAL_HTTP_TIMEOUT": f"{limit:g}"}))
        except Unreadable:
            if time.monotonic() - begun >= limit:
                self._cut(server, location, level)
            raise
        server.cuts = 0
        return result

    def _check(self, server: _Server, location: Location) -> None:
        """Ask a server that has not been asked yet."""
        with server.asking:
            if server.tries < TRIES and not server.endless:
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
        """See what the server gives, at a file's beginning and in its middle; who says nothing is not asked
        again."""
        server.tries += 1
        answer = self._part(location, 0, BEGINNING)
        if answer is None or answer.status is None:
            server.tries = TRIES
        elif answer.status in (200, 206):
            server.tries = TRIES
            server.endless = _endless(answer)
            if not server.endless and answer.size and answer.size >= 2 * BEGINNING:
                inner = self._part(location, answer.size // 2, BEGINNING)
                server.endless = inner is not None and _endless(inner)

    def _cut(self, server: _Server, location: Location, level: int) -> None:
        """What follows from a read that ran into the limit. Raises CatalogError for a server given up."""
        with server.asking:
            if level < server.level:
                return
            # What it was like before does not count any more.
            server.tries = 0
            self._ask(server, location)
            if not server.endless and server.level + 1 < len(LIMITS) and self._slow(location, LIMITS[level]):
                server.level, server.cuts = level + 1, 0
            else:
                server.cuts += 1
            given_up = server.cuts >= MOST_CUTS
        self._check(server, location)
        if given_up:
            raise CatalogError(
                "{owner}: the server of {name} begins to answer, and comes to no end within {limit:.0f} s. "
                "Choose another provider, or try again later.",
                owner=location.owner,
                name=location.name,
                limit=LIMITS[level],
            )

    def _slow(self, location: Location, limit: float) -> bool:
        """Whether a server may need longer than the limit for what a run asks at once; so may one that
        cannot be measured."""
        begun = time.monotonic()
        answer = self._part(location, 0, SAMPLE)
        if answer is None or answer.status not in (200, 206):
            return True
        whole = len(answer.start) >= min(SAMPLE, answer.size or SAMPLE)
        return not whole or (time.monotonic() - begun) * IN_FLIGHT > limit * SAMPLE

    def _part(self, location: Location, first: int, count: int) -> Answer | None:
        address = location.asked_at()
        if not address:
            return None
        return self._access.answer_at(address, TIMEOUT, location.headers, first, count)


def _endless(answer: Answer) -> bool:
    return answer.status in (200, 206) and not answer.bounded and not is_web_page(answer.start, answer.kind)
