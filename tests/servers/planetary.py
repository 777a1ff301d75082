# SPDX-License-Identifier: GPL-2.0-or-later
"""Planetary Computer's service of tokens for its storage."""

from __future__ import annotations

import secrets
import threading
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

from .json_handler import JsonHandler


class Planetary:
    """`url` gives a token for any /account/container; attributes set its lifetime, by how many seconds
    the service's clock is ahead, and how busy it is.

    With `tokens`, a folder, a file there is named as each token's signature until the token expires.
    """

    def __init__(self) -> None:
        self.lifetime = 3600.0
        self.skew = 0.0
        self.busy = 0
        self.requests: list[str] = []
        self.tokens: Path | None = None
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_port}/api/sas/v1/token"

    def stop(self) -> None:
        """End the server."""
        self._server.shutdown()
        self._server.server_close()


def _handler(state: Planetary) -> type[BaseHTTPRequestHandler]:
    class Handler(JsonHandler):
        def do_GET(self) -> None:
            state.requests.append(self.path)
            if state.busy > 0:
                state.busy -= 1
                body = {"statusCode": 429, "message": "Rate limit is exceeded. Try again in 1 seconds."}
                return self.send_json(429, body)
            end = datetime.now(timezone.utc) + timedelta(seconds=state.lifetime + state.skew)
            name = f"s{len(state.requests)}-{secrets.token_hex(4)}"
            token = f"sv=2021&se={quote(end.strftime('%Y-%m-%dT%H:%M:%SZ'))}&sig={name}"
            if state.tokens is not None:
                file = state.tokens / name
                file.touch()
                expire = threading.Timer(state.lifetime, lambda: file.unlink(missing_ok=True))
                expire.daemon = True
                expire.start()
            self.send_json(200, {"msft:expiry": end.strftime("%Y-%m-%dT%H:%M:%SZ"), "token": token})

    return Handler
