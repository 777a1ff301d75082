# SPDX-License-Identifier: GPL-2.0-or-later
"""Earth Search's quirks: no CQL2 (silently ignored), a next link on the last page, large limits refused."""

from __future__ import annotations

import json
import threading
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from ...core.scenes.geometry import intersects

_OPS = {
    "eq": lambda a, b: a == b,
    "neq": lambda a, b: a != b,
    "lt": lambda a, b: a < b,
    "lte": lambda a, b: a <= b,
    "gt": lambda a, b: a > b,
    "gte": lambda a, b: a >= b,
    "in": lambda a, b: a in b,
}


class EarthSearch:
    """Item search over a list of items; `loop` makes it repeat its first page for ever."""

    def __init__(self, items: list[dict]) -> None:
        self.items = items
        self.requests: list[dict] = []
        self.fail: list[tuple[int, dict[str, str], bytes]] = []
        """(status, headers, body) for the next requests."""
        self.loop = False
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"

    def answer(self, body: dict) -> dict:
        """One page."""
        found = [item for item in self.items if self._fits(item, body)]
        for key in reversed(body.get("sortby") or []):
            name = key["field"].removeprefix("properties.")
            found.sort(key=lambda item: item["properties"].get(name), reverse=key["direction"] == "desc")
        start = int(body.get("next") or 0)
        stop = start + body.get("limit", 10)
        following = "0" if self.loop else str(min(stop, len(found)))
        page = found[start:stop]
        link = {
            "rel": "next",
            "method": "POST",
            "href": f"{self.url}/search",
            "merge": False,
            "body": {**body, "next": following},
        }
        return {
            "type": "FeatureCollection",
            "features": page,
            "links": [link] if page else [],
            "numberMatched": len(found),
            "numberReturned": len(page),
        }

    def _fits(self, item: dict, body: dict) -> bool:
        if body.get("collections") and item["collection"] not in body["collections"]:
            return False
        if body.get("ids") and item["id"] not in body["ids"]:
            return False
        if body.get("intersects") and not intersects(body["intersects"], item["geometry"]):
            return False
        if body.get("datetime"):
            time = _time(item["properties"]["datetime"])
            start, _, end = body["datetime"].partition("/")
            if (start != ".." and time < _time(start)) or (end != ".." and time > _time(end)):
                return False
        for name, conditions in (body.get("query") or {}).items():
            value = item["properties"].get(name)
            if value is None or not all(_OPS[op](value, wanted) for op, wanted in conditions.items()):
                return False
        return True

    def stop(self) -> None:
        """End the server."""
        self._server.shutdown()
        self._server.server_close()


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def _handler(state: EarthSearch) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            state.requests.append(body)
            if state.fail:
                return self._send(*state.fail.pop(0))
            if body.get("limit", 10) > 500:
                return self._send(502, {}, b'{"message": "Internal server error"}')
            self._send(200, {"Content-Type": "application/geo+json"}, json.dumps(state.answer(body)).encode())

        def _send(self, status: int, headers: dict[str, str], body: bytes) -> None:
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)
            if "Content-Length" in headers:
                self.close_connection = True

        def log_message(self, *arguments: object) -> None:
            """Say nothing."""

    return Handler
