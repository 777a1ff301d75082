# SPDX-License-Identifier: GPL-2.0-or-later
"""Deadlines for whole requests, beyond the time-outs that requests has for single reads.

The time-outs of sockets are those between two pieces: a server that sends a byte a second keeps them all.
Here one thread checks the clock, and shuts down the connections whose time is over or whose work the user has
stopped, so that whoever waits for them goes on with an error.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, ProxyManager
from urllib3.connection import HTTPConnection, HTTPSConnection

_TICK = 0.1
"""Seconds between two checks."""

_current = threading.local()
"""`deadline`: the one of the request that this thread makes."""


class Deadline:
    """A time limit for the connections that are used while it holds (`with`), in the thread that enters
    it."""

    def __init__(self, seconds: float, cancelled: Callable[[], bool] = lambda: False) -> None:
        """`cancelled` is asked from another thread: whether the connections are not wanted any more."""
        self.passed = False
        """Whether the time was over, and the connection was shut down."""
        self.sockets: set[socket.socket] = set()
        """What was connected; of a streamed answer it is still in use when the time for its head is over."""
        self._end = time.monotonic() + seconds
        self._cancelled = cancelled
        self._outer: Deadline | None = None

    def extend(self, seconds: float) -> None:
        """So many seconds from now on; math.inf: none are counted."""
        self._end = time.monotonic() + seconds

    def __enter__(self) -> Deadline:
        self._outer, _current.deadline = getattr(_current, "deadline", None), self
        _clock.add(self)
        return self

    def __exit__(self, *_exception: object) -> None:
        _current.deadline = self._outer
        _clock.remove(self)

    def check(self) -> None:
        """Shut the connections down if the time is over; again and again, as one may still be opening."""
        self.passed = self.passed or time.monotonic() >= self._end
        if not self.passed and not self._cancelled():
            return
        for one in tuple(self.sockets):
            with suppress(OSError, TypeError, ValueError):
                # Not TLS's own shutdown, which another thread may not call in the middle of a read.
                socket.socket.shutdown(one, socket.SHUT_RDWR)


class _Clock:
    """One thread for all deadlines; it ends when there are none."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._deadlines: set[Deadline] = set()
        self._runs = False

    def add(self, deadline: Deadline) -> None:
        with self._lock:
            self._deadlines.add(deadline)
            if not self._runs:
                self._runs = True
                threading.Thread(target=self._run, name="temporal-liif-deadlines", daemon=True).start()

    def remove(self, deadline: Deadline) -> None:
        with self._lock:
            self._deadlines.discard(deadline)

    def _run(self) -> None:
        idle = 0.0
        while True:
            time.sleep(_TICK)
            with self._lock:
                running = tuple(self._deadlines)
                idle = 0.0 if running else idle + _TICK
                if idle > 10:
                    self._runs = False
                    return
            for deadline in running:
                deadline.check()


_clock = _Clock()


class Adapter(HTTPAdapter):
    """Sends requests over connections that a Deadline can end."""

    def init_poolmanager(self, *arguments, **options) -> None:
        """As the base class."""
        super().init_poolmanager(*arguments, **options)
        self.poolmanager.pool_classes_by_scheme = _POOLS

    def proxy_manager_for(self, *arguments, **options):
        """As the base class."""
        manager = super().proxy_manager_for(*arguments, **options)
        # A SOCKS proxy has connections of its own.
        if type(manager) is ProxyManager:
            manager.pool_classes_by_scheme = _POOLS
        return manager


class _Noted:
    """A connection that the deadline of its thread can end."""

    def connect(self) -> None:
        super().connect()
        self._note()

    def putrequest(self, *arguments, **options):
        self._note()
        return super().putrequest(*arguments, **options)

    def _note(self) -> None:
        deadline = getattr(_current, "deadline", None)
        if deadline is not None and self.sock is not None:
            deadline.sockets.add(self.sock)


class _Plain(_Noted, HTTPConnection):
    pass


class _Secure(_Noted, HTTPSConnection):
    pass


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _Plain


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _Secure


_POOLS = {"http": _PlainPool, "https": _SecurePool}
