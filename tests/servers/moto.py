# SPDX-License-Identifier: GPL-2.0-or-later
"""An object store that speaks S3."""

from __future__ import annotations

from pathlib import Path

import requests

from .processes import Server, free_port, tool


class Moto:
    """Serves buckets; any keys are taken."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._server = Server(
            [str(tool("moto_server")), "-H", "127.0.0.1", "-p", str(self.port)],
            self.port,
            folder / "moto.log",
        )

    def put(self, bucket: str, files: dict[str, bytes]) -> None:
        """Make a bucket with objects."""
        requests.put(f"{self.url}/{bucket}", timeout=30).raise_for_status()
        for key, content in files.items():
            requests.put(f"{self.url}/{bucket}/{key}", data=content, timeout=30).raise_for_status()

    def stop(self) -> None:
        """End the server."""
        self._server.stop()
