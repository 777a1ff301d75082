# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs children that read damaged inputs, one after the other, and counts how the inputs ended.

    python -m temporal_liif.tests.fuzz.runs COUNT SEED[,SEED...] [GROUP...]

reads so many of each kind with each seed, and prints a table of them; what should not have been goes to
standard error.
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from temporal_liif.tests.conftest import PLUGINS

LIMIT = 10.0
"""Seconds an input may take."""

START = 120.0
"""Seconds a process may take to load torch, or to make and read the next whole example."""


@dataclass
class Found:
    """How the inputs of one kind ended."""

    outcomes: list[dict[str, Any]] = field(default_factory=list)
    """Of each input that was read or refused: number, kind, error, changed, outside."""

    hangs: list[str] = field(default_factory=list)
    crashes: list[str] = field(default_factory=list)

    @property
    def inputs(self) -> int:
        """How many were read."""
        return len(self.outcomes) + len(self.hangs) + len(self.crashes)

    def add(self, other: Found) -> None:
        """Take in those of another seed."""
        self.outcomes += other.outcomes
        self.hangs += other.hangs
        self.crashes += other.crashes

    def figures(self) -> tuple[int, ...]:
        """How many were read, refused, and ended in raw errors, hangs, crashes and writes outside."""
        kinds = (len(self.of_kind(kind)) for kind in ("read", "refused", "raw"))
        return (*kinds, len(self.hangs), len(self.crashes), len(self.written))

    def faults(self) -> list[str]:
        """What should not have been, each once."""
        raw = (one["error"] for one in self.of_kind("raw"))
        return list(dict.fromkeys([*raw, *self.hangs, *self.crashes, *map(str, self.written)]))

    def of_kind(self, kind: str) -> list[dict[str, Any]]:
        """Those that ended so: read, refused or raw."""
        return [one for one in self.outcomes if one["kind"] == kind]

    @property
    def written(self) -> list[dict[str, Any]]:
        """Those that changed what they must not."""
        return [one for one in self.outcomes if one.get("changed") or one["outside"]]


def read_all(group: str, count: int, seed: int, folder: Path) -> dict[str, Found]:
    """How `count` inputs of each kind of the group ended.

    Raises RuntimeError where an example is not read.
    """
    found: dict[str, Found] = {}
    first = 0
    while True:
        lines, end, hung = _child(group, seed, count, first, folder)
        for line in lines:
            one = found.setdefault(line["name"], Found())
            if "kind" in line:
                one.outcomes.append(line)
        if not end:
            return found
        begun = lines[-1] if lines else {}
        if not begun or "kind" in begun:
            raise RuntimeError(f"{group}: the example behind {begun.get('name', 'none')} is not read: {end}")
        ended = found[begun["name"]].hangs if hung else found[begun["name"]].crashes
        ended.append(f"input {begun['number']}: {end}")
        first = begun["number"] + 1


def _child(
    group: str, seed: int, count: int, first: int, folder: Path
) -> tuple[list[dict[str, Any]], str, bool]:
    """Lines of a process, why it ended before its time (empty: it did not), and whether it hung."""
    command = [sys.executable, "-m", "temporal_liif.tests.fuzz.child", group]
    process = subprocess.Popen(
        [*command, *map(str, (seed, count, first)), str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(PLUGINS), os.environ.get("PYTHONPATH", "")]),
            "OMP_NUM_THREADS": "1",
            "TMPDIR": str(folder),
        },
    )
    lines: queue.Queue[str] = queue.Queue()
    errors: list[str] = []

    def read() -> None:
        for line in process.stdout:
            lines.put(line)
        lines.put("")

    readers = [
        threading.Thread(target=read, daemon=True),
        threading.Thread(target=lambda: errors.extend(process.stderr), daemon=True),
    ]
    for reader in readers:
        reader.start()
    done: list[dict[str, Any]] = []
    while True:
        waits = bool(done) and "kind" not in done[-1]
        try:
            line = lines.get(timeout=LIMIT if waits else START)
        except queue.Empty:
            process.kill()
            process.wait(60)
            return done, f"no answer in {LIMIT if waits else START:.0f} s", True
        if not line:
            break
        done.append(json.loads(line))
    process.wait(60)
    readers[1].join(5)
    end = f"exit code {process.returncode}: {''.join(errors[-3:])}" if process.returncode else ""
    return done, end, False


def main(count: int, seeds: list[int], groups: list[str]) -> None:
    """Print the table."""
    print("| input | read | refused | raw errors | hangs | crashes | writes outside |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    total = (0,) * 6
    for group in groups:
        found: dict[str, Found] = {}
        for seed in seeds:
            with tempfile.TemporaryDirectory() as folder:
                for name, one in read_all(group, count, seed, Path(folder)).items():
                    found.setdefault(name, Found()).add(one)
        for name, one in found.items():
            total = tuple(map(sum, zip(total, one.figures())))
            _row(name, one.figures())
            for text in one.faults():
                print(f"{name}: {text[:600]}", file=sys.stderr, flush=True)
    _row(f"all {sum(total[:3]) + sum(total[3:5])}", total)


def _row(name: str, figures: Sequence[int]) -> None:
    print("|", " | ".join([name, *map(str, figures)]), "|", flush=True)


if __name__ == "__main__":
    from .subjects import GROUPS

    main(int(sys.argv[1]), [int(seed) for seed in sys.argv[2].split(",")], sys.argv[3:] or list(GROUPS))
