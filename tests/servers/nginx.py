# SPDX-License-Identifier: GPL-2.0-or-later
"""Files over HTTP with Range, and the ways in which servers fail."""

from __future__ import annotations

import os
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from .processes import Server, free_port, program

_CONFIG = """
daemon off;
{user}
worker_processes 1;
pid "{state}/nginx.pid";
error_log "{state}/error.log";
events {{ worker_connections 256; }}
http {{
  log_format bytes '$request_method $status $bytes_sent $request_uri "$http_range" "$http_authorization"';
  access_log "{state}/access.log" bytes;
  client_body_temp_path "{state}/body";
  proxy_temp_path "{state}/proxy";
  fastcgi_temp_path "{state}/fastcgi";
  uwsgi_temp_path "{state}/uwsgi";
  scgi_temp_path "{state}/scgi";
  types {{ image/tiff tif; image/jp2 jp2; application/json json; image/jpeg jpg; application/zip zip; }}
  default_type application/octet-stream;
  server {{
    listen 127.0.0.1:{port};
    root "{root}";
    location /401/ {{ return 401; }}
    location /403/ {{ default_type application/json; return 403 '{{"message":"Forbidden"}}'; }}
    location /404/ {{ return 404; }}
    location /429/ {{ add_header Retry-After 1 always; return 429; }}
    location /503/ {{ return 503; }}
    location /html/ {{ default_type text/html; return 200 '<!doctype html><html>Log in</html>'; }}
    location /redirect/ {{ rewrite ^/redirect/(.*)$ /$1 redirect; }}
    location /login/ {{ if ($http_authorization != "Bearer good") {{ return 401; }} alias "{root}/"; }}
    location /signed/ {{ if ($arg_sig = "") {{ return 403; }} alias "{root}/"; }}
    location /guarded/ {{ if (!-f "{state}/tokens/$arg_sig") {{ return 403; }} alias "{root}/"; }}
    location /norange/ {{ alias "{root}/"; max_ranges 0; }}
    location /slow/ {{ alias "{root}/"; limit_rate 20k; }}
    location /truncated/ {{
      proxy_pass http://127.0.0.1:{truncating}/; proxy_http_version 1.1; proxy_buffering off;
    }}
  }}
}}
"""


class Nginx:
    """Serves a folder at `url`, and the same below /401/, /403/, /404/, /429/, /503/, /html/, /redirect/,
    /login/ (wants the token `good`), /signed/ (wants `?sig=`), /guarded/ (wants a `?sig=` that a file
    in `tokens` is named as), /norange/, /slow/ and /truncated/."""

    def __init__(self, root: Path, state: Path) -> None:
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        self._log = state / "access.log"
        self.tokens = state / "tokens"
        self.tokens.mkdir(parents=True, exist_ok=True)
        self._truncating = _truncating(root)
        config = state / "nginx.conf"
        config.write_text(
            _CONFIG.format(
                # Otherwise the workers run as a user who does not reach the tests' folders.
                user="user root;" if os.geteuid() == 0 else "",
                state=state,
                root=root,
                port=port,
                truncating=self._truncating.server_port,
            )
        )
        command = [program("nginx"), "-e", str(state / "error.log"), "-c", str(config)]
        self._server = Server(command, port, state / "out.log")

    def requests(self) -> list[str]:
        """Lines of the access log: method, status, bytes sent, address, "range", "authorization"."""
        return self._log.read_text().splitlines() if self._log.exists() else []

    def stop(self) -> None:
        """End the server."""
        self._server.stop()
        self._truncating.shutdown()
        self._truncating.server_close()


def _truncating(root: Path) -> ThreadingHTTPServer:
    """A server that breaks off in the middle of whatever is longer than 100 kB, and resumes."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = root / self.path.lstrip("/")
            if not path.is_file():
                return self.send_error(404)
            data = path.read_bytes()
            match = re.match(r"bytes=(\d+)-$", self.headers.get("Range", ""))
            start = int(match[1]) if match else 0
            self.send_response(206 if match else 200)
            if match:
                self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
            self.send_header("Content-Length", str(len(data) - start))
            self.end_headers()
            left = len(data) - start
            self.wfile.write(data[start : start + left // 2] if left > 100_000 else data[start:])
            self.close_connection = True

        def log_message(self, *arguments: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
