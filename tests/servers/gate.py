# SPDX-License-Identifier: GPL-2.0-or-later
"""A login before other servers: answers 401 to whoever does not show it, and passes on everybody else."""

from __future__ import annotations

import threading
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from .json_handler import JsonHandler

_PASSED_ON = ("accept", "content-type", "range", "if-match")
_GIVEN_BACK = ("Content-Type", "Content-Range", "Accept-Ranges", "ETag", "Last-Modified")


class Gate:
    """At `url` the STAC API `api`, and at `url`/files the files of `files`, to whom items then point.

    `header` and `value` are the login; `requests` has (path, shown) of each request: what was shown of the
    header, or None. With `redirect`, an address, whoever is logged in is sent there; with `files_redirect`,
    whoever wants a file to the same path there.
    """

    def __init__(self, api: str, files: str, header: str, value: str) -> None:
        self.api, self.files, self.header, self.value = api, files, header, value
        self.redirect = self.files_redirect = ""
        self.requests: list[tuple[str, str | None]] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def pass_on(self, request: BaseHTTPRequestHandler) -> tuple[int, dict[str, str], bytes]:
        """The answer of the server behind: status, headers, body."""
        inside = request.path.startswith("/files/")
        place = urlsplit(self.files if inside else self.api)
        path = request.path[len("/files") :] if inside else request.path
        length = int(request.headers.get("Content-Length") or 0)
        body = request.rfile.read(length) if length else None
        headers = {name: value for name, value in request.headers.items() if name.lower() in _PASSED_ON}
        # Links are to lead here again.
        headers["Host"] = urlsplit(self.url).netloc
        connection = HTTPConnection(place.hostname, place.port, timeout=60)
        try:
            connection.request(request.command, path, body, headers)
            answer = connection.getresponse()
            data = answer.read()
            kept = {name: answer.headers[name] for name in _GIVEN_BACK if answer.headers[name]}
            if request.command == "HEAD":
                kept["Content-Length"] = answer.headers["Content-Length"]
        finally:
            connection.close()
        if not inside:
            data = data.replace(self.files.encode(), f"{self.url}/files".encode())
        return answer.status, kept, data

    def stop(self) -> None:
        """End the server."""
        self._server.shutdown()
        self._server.server_close()


def _handler(state: Gate) -> type[BaseHTTPRequestHandler]:
    class Handler(JsonHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            shown = self.headers.get(state.header)
            state.requests.append((self.path, shown))
            if shown != state.value:
                self.close_connection = True
                return self.send_json(401, {"detail": "Not logged in"})
            target = state.redirect
            if state.files_redirect and self.path.startswith("/files/"):
                target = state.files_redirect + self.path[len("/files") :]
            status, headers, body = (302, {"Location": target}, b"") if target else state.pass_on(self)
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        do_POST = do_HEAD = do_GET

    return Handler
