# SPDX-License-Identifier: GPL-2.0-or-later
"""A STAC API over PostgreSQL: stac-fastapi-pgstac, the software that Planetary Computer runs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from .processes import Server, free_port, program, tool

_BIN = "/usr/lib/postgresql/15/bin"


class Postgres:
    """A database server of its own, as user postgres where the tests run as root."""

    def __init__(self) -> None:
        self.port = free_port()
        self._pg_ctl = program("pg_ctl", _BIN)
        self._folder = Path(tempfile.mkdtemp(prefix="temporal-liif-pg-"))
        self._as: list[str] = []
        if os.geteuid() == 0:
            shutil.chown(self._folder, "postgres")
            self._as = [program("runuser"), "-u", "postgres", "--"]
        data = self._folder / "data"
        self._run(
            program("initdb", _BIN), "-D", str(data), "-A", "trust", "-U", "postgres", "-E", "UTF8", "-N"
        )
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -k {self._folder} -F -c full_page_writes=off"
        self._run(
            self._pg_ctl, "-D", str(data), "-o", options, "-l", str(self._folder / "log"), "-w", "start"
        )
        self._data = data

    def _run(self, *command: str) -> None:
        subprocess.run(
            [*self._as, *command],
            check=True,
            cwd=self._folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.STDOUT,
        )

    def create(self, name: str, template: str = "template1") -> dict[str, str]:
        """Create a database; the variables by which libpq finds it."""
        env = self.env(name)
        self._run(
            program("createdb", _BIN),
            "-h",
            "127.0.0.1",
            "-p",
            str(self.port),
            "-U",
            "postgres",
            "-T",
            template,
            name,
        )
        return env

    def env(self, name: str) -> dict[str, str]:
        """Variables by which libpq finds a database."""
        return {
            "PGHOST": "127.0.0.1",
            "PGPORT": str(self.port),
            "PGUSER": "postgres",
            "PGPASSWORD": "none",
            "PGDATABASE": name,
        }

    def stop(self) -> None:
        """End the server and remove its data."""
        self._run(self._pg_ctl, "-D", str(self._data), "-m", "immediate", "stop")
        shutil.rmtree(self._folder, ignore_errors=True)


class PgStac:
    """One API over one database."""

    def __init__(self, postgres: Postgres, name: str, folder: Path) -> None:
        self.env = postgres.create(name)
        self._folder = folder
        self._pypgstac("migrate")
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        self._server = Server(
            [
                str(tool("uvicorn")),
                "stac_fastapi.pgstac.app:create_app",
                "--factory",
                "--host=127.0.0.1",
                f"--port={port}",
                "--log-level=warning",
            ],
            port,
            folder / f"{name}.log",
            {**self.env, "ENABLE_TRANSACTIONS_EXTENSIONS": "TRUE", "DB_MIN_CONN_SIZE": "1"},
        )

    def load(self, collections: list[dict], items: list[dict]) -> None:
        """Add collections and items to the catalogue."""
        for kind, entries in (("collections", collections), ("items", items)):
            path = self._folder / f"{kind}-{time.monotonic_ns()}.ndjson"
            path.write_text("".join(json.dumps(entry) + "\n" for entry in entries))
            self._pypgstac("load", kind, str(path), "--method", "upsert")

    def _pypgstac(self, *arguments: str) -> None:
        subprocess.run(
            [str(tool("pypgstac")), *arguments],
            check=True,
            env={**os.environ, **self.env},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )

    def stop(self) -> None:
        """End the API; the database goes with its server."""
        self._server.stop()
