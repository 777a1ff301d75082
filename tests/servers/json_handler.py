# SPDX-License-Identifier: GPL-2.0-or-later
"""HTTP handler whose answers are JSON."""

import json
from http.server import BaseHTTPRequestHandler


class JsonHandler(BaseHTTPRequestHandler):
    """Writes no log."""

    def send_json(self, status: int, body: dict) -> None:
        """The whole answer."""
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *arguments: object) -> None:
        """None."""
