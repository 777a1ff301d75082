# SPDX-License-Identifier: GPL-2.0-or-later
"""A server that is away and comes back at the same address."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress

from .processes import free_port


class Door:
    """Passes connections on to a port of this machine once it is open.

    Before that it takes them and never says a word, or nobody listens at all.
    """

    def __init__(self, port: int, silent: bool = True) -> None:
        self._port, self._own = port, free_port()
        self._opened, self._kept = False, []
        self._socket: socket.socket | None = None
        self.url = f"http://127.0.0.1:{self._own}"
        if silent:
            self._listen()

    def open(self) -> None:
        """Pass on what comes from now on; connections of before hear nothing."""
        self._opened = True
        if self._socket is None:
            self._listen()

    def mute(self) -> None:
        """Say not a word more, in connections of before and new ones."""
        self._opened = False

    def close(self) -> None:
        """Listen no more, and break off what there is."""
        self._opened = False
        listening, self._socket, kept, self._kept = self._socket, None, self._kept, []
        for one in (listening, *kept):
            if one is not None:
                with suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)
                one.close()

    def _listen(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", self._own), backlog=64)
        threading.Thread(target=self._serve, args=(self._socket,), daemon=True).start()

    def _serve(self, listening: socket.socket) -> None:
        while True:
            try:
                inside, _ = listening.accept()
            except OSError:
                return
            self._kept.append(inside)
            if self._opened:
                outside = socket.create_connection(("127.0.0.1", self._port))
                self._kept.append(outside)
                for pair in ((inside, outside), (outside, inside)):
                    threading.Thread(target=self._pump, args=pair, daemon=True).start()

    def _pump(self, source: socket.socket, target: socket.socket) -> None:
        try:
            while data := source.recv(65536):
                if not self._opened:
                    return
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            return
