# SPDX-License-Identifier: GPL-2.0-or-later
"""Damaged inputs are read or refused in words: no crash, no hang, no error of Python's, nothing written.

`make fuzz` reads a thousand, FUZZ=N of `make fuzz` or the environment says another number; SEED others.
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from temporal_liif.tests.conftest import PLUGINS

from .mutations import damaged
from .subjects import SUBJECTS

COUNT = max(1, int(os.environ.get("FUZZ", "400")) // len(SUBJECTS))
SEED = int(os.environ.get("SEED", "1"))
LIMIT = 10.0
"""Seconds an input may take."""
START = 120.0
"""Seconds a process may take to load torch and to read the whole example."""

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="needs POSIX limits of memory"),
    pytest.mark.timeout(max(600, 10 * COUNT)),
]


def read_all(name: str, folder: Path) -> tuple[list[dict], list[str]]:
    """Outcomes of the inputs of a subject, and what ended processes: crashes and hangs."""
    outcomes: list[dict] = []
    ends: list[str] = []
    first = 0
    while first < COUNT:
        done, end = _child(name, first, folder)
        outcomes += [line for line in done if "kind" in line]
        if not end:
            break
        begun = max((line["number"] for line in done), default=-1)
        if begun < first:
            pytest.fail(f"{name}: the whole example is not read: {end}")
        ends.append(f"input {begun}: {end}")
        first = begun + 1
    return outcomes, ends


def _child(name: str, first: int, folder: Path) -> tuple[list[dict], str]:
    command = [sys.executable, "-m", "temporal_liif.tests.fuzz.child", name]
    numbers = map(str, (SEED, first, COUNT - first))
    process = subprocess.Popen(
        [*command, *numbers, str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(PLUGINS), os.environ.get("PYTHONPATH", "")]),
            "OMP_NUM_THREADS": "1",
        },
    )
    lines: queue.Queue[str] = queue.Queue()
    errors: list[str] = []
    readers = [
        threading.Thread(target=lambda: [lines.put(line) for line in process.stdout], daemon=True),
        threading.Thread(target=lambda: errors.extend(process.stderr), daemon=True),
    ]
    for reader in readers:
        reader.start()
    done: list[dict] = []
    end = ""
    while True:
        try:
            done.append(json.loads(lines.get(timeout=LIMIT if done else START)))
        except queue.Empty:
            if process.poll() is None:
                process.kill()
                end = f"no answer in {LIMIT:.0f} s"
            break
        if "kind" in done[-1] and done[-1]["number"] == COUNT - 1:
            break
    process.wait(60)
    readers[1].join(5)
    if not end and process.returncode:
        end = f"exit code {process.returncode}: {''.join(errors[-3:])}"
    return done, end


@pytest.mark.fault("Input: damaged at random", "no crash, no hang, an error in words")
@pytest.mark.parametrize("name", SUBJECTS)
def test_damaged_inputs(name, tmp_path):
    outcomes, ends = read_all(name, tmp_path)
    assert not ends
    raw = [(outcome["number"], outcome["error"]) for outcome in outcomes if outcome["kind"] == "raw"]
    assert not raw, f"{len(raw)} of {COUNT} with seed {SEED}: {raw[:5]}"
    written = [outcome for outcome in outcomes if outcome["changed"] or outcome["outside"]]
    assert not written, written[:3]
    assert len(outcomes) == COUNT
    assert all(outcome["error"].strip() for outcome in outcomes if outcome["kind"] == "refused")


def test_damage_is_the_same_for_the_same_seed_and_differs_between_seeds():
    import random

    data = bytes(range(256)) * 4
    same = [damaged(data, random.Random("a 1 2")) for _ in range(2)]
    assert same[0] == same[1] != data
    results = {damaged(b'{"a": 1, "bcd": 2.5}', random.Random(seed), text=True) for seed in range(50)}
    assert len(results) > 30
