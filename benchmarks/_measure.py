# SPDX-License-Identifier: GPL-2.0-or-later
"""Measuring in processes of their own, so that a peak is one run's peak."""

from __future__ import annotations

import json
import os
import resource
import subprocess
from pathlib import Path
from typing import Any

PLUGINS = Path(__file__).resolve().parents[1] / "build" / "plugins"


def child(interpreter: str, script: str, *arguments: object) -> dict[str, Any]:
    """Run a script in its own process; what it prints last is a JSON object."""
    done = subprocess.run(
        [interpreter, script, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(PLUGINS)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise SystemExit(f"{script} {' '.join(map(str, arguments))} failed:\n{done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


def peak(pid: int | str = "self") -> float:
    """MiB that a process held at most.

    Linux's own figure, which begins anew with each program (getrusage's begins with the parent's).
    """
    status = Path(f"/proc/{pid}/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 2**10
    if pid != "self":
        return float("nan")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def line(what: str, value: str, goal: str = "") -> None:
    """Print one ratio."""
    print(f"{what:58}{value}{f'  (goal: {goal})' if goal else ''}", flush=True)
