# SPDX-License-Identifier: GPL-2.0-or-later
"""Starting, awaiting and stopping server processes."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / "build" / "servers" / "bin" / "python"
"""Python that has the packages of requirements.txt."""


def free_port() -> int:
    """A port of the loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def tool(name: str) -> Path:
    """A program of build/servers; skips the test where that environment has not been made."""
    path = PYTHON.with_name(name)
    if not path.exists():
        pytest.skip("the servers' environment build/servers is not there (make setup)")
    return path


def program(name: str, *folders: str) -> str:
    """A program of the system; skips the test where it is not installed."""
    found = shutil.which(name, path=os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", *folders]))
    if found is None:
        pytest.skip(f"{name} is not installed (tests/servers/apt.txt)")
    return found


class Server:
    """A process that listens on a port; a context manager."""

    def __init__(self, command: list[str], port: int, log: Path, env: dict[str, str] | None = None) -> None:
        self._log = log
        with log.open("wb") as sink:
            self._process = subprocess.Popen(
                command,
                stdout=sink,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                env={**os.environ, **(env or {})},
                start_new_session=True,
            )
        try:
            self._await(port)
        except BaseException:
            self.stop()
            raise

    def _await(self, port: int, limit: float = 60.0) -> None:
        end = time.monotonic() + limit
        while time.monotonic() < end:
            if self._process.poll() is not None:
                break
            with socket.socket() as probe:
                probe.settimeout(1.0)
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.05)
        raise RuntimeError(f"{self._process.args[0]} does not listen:\n{self._log.read_text()[-3000:]}")

    def stop(self) -> None:
        """End the process and its children."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGTERM)
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(self._process.pid, signal.SIGKILL)
                self._process.wait(10)

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *exception) -> None:
        self.stop()
