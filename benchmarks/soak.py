# SPDX-License-Identifier: GPL-2.0-or-later
"""Soak: whether memory, files, threads and layers stay flat in QGIS's window through hours of use.

`python benchmarks/soak.py [MINUTES]`, or TEMPORAL_LIIF_SOAK_MINUTES; a few minutes by default. Each round
searches, stops a search, previews, begins a series and cancels it, makes and loads it (one of four by the
engine), plays it, takes profiles, looks at its dates, compares, and begins a new project, with the panels
open or closed by turns. What is held is taken after each, when the C library has given back what it can. The
first quarter of the rounds warms up. Memory is judged in longer runs: caches and the allocator's pools of all
threads are full after some 25 rounds. The folder that TEMPORAL_LIIF_SOAK_FOLDER names keeps the figures.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
from itertools import combinations
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "build" / "plugins"))

SCRIPT = Path(__file__).with_name("_soak_window.py")
MINUTES = 4.0
WARM = 3
"""Rounds of which no figure counts."""

WARM_MEMORY = 25
"""Rounds of which no figure of memory does."""

BOUNDS = {
    "private": 0.25,
    "allocated": 0.1,
    "engine_private": 0.5,
    "files": 0.02,
    "threads": 0.02,
    "layers": 0.0,
    "layer_wrappers": 0.0,
    "qobjects": 0.5,
    "widgets": 0.5,
    "own_objects": 0.5,
    "tasks": 0.0,
    "processors": 0.0,
    "temporary": 0.0,
}
"""Largest growth a round: MiB of memory, else numbers."""

MEMORY = ("private", "allocated", "engine_private", "own_objects")


def main(arguments: list[str]) -> int:
    """Print the growth of each figure; 1 if one is beyond its bound."""
    from temporal_liif.tests.window.desktop import Appearance, DesktopFixture

    minutes = float(arguments[0] if arguments else os.environ.get("TEMPORAL_LIIF_SOAK_MINUTES", MINUTES))
    with tempfile.TemporaryDirectory() as name:
        kept = Path(os.environ.get("TEMPORAL_LIIF_SOAK_FOLDER") or name)
        lines = kept / "rounds.jsonl"
        with DesktopFixture(Path(name) / "desktop") as desktop:
            more = {"seconds": 60 * minutes, "lines": str(lines)}
            desktop.run("soak", Appearance("soak"), 60 * minutes + 900, SCRIPT, more)
        rounds = [json.loads(line) for line in lines.read_text().splitlines()]
    return report(rounds)


def report(rounds: list[dict]) -> int:
    """Print the table; 1 if a figure grows beyond its bound."""
    warm = max(WARM, len(rounds) // 4)
    steady = rounds[warm:]
    if len(steady) < 3:
        print(f"{len(rounds)} rounds are too few: the first {warm} warm up. Give more minutes.")
        return 1
    hours = (steady[-1]["time"] - steady[0]["time"]) / 3600
    pace = (len(steady) - 1) / hours
    print(f"{len(steady)} rounds in {60 * hours:.0f} min, after {warm} to warm up; {pace:.0f} an hour")
    print(f"{'':18}{'first':>10}{'last':>10}{'a round':>12}{'an hour':>12}{'bound a round':>16}")
    failed = False
    for name, bound in BOUNDS.items():
        values = [one[name] for one in steady]
        slope = slope_of(values)
        judged = name not in MEMORY or warm >= WARM_MEMORY
        ends = f"{name:18}{values[0]:10.1f}{values[-1]:10.1f}{slope:12.4f}{slope * pace:12.2f}"
        print(f"{ends}{bound:16.2f}{'' if judged else '  (not judged: warming up)'}")
        failed |= judged and slope > bound
    dead = [one["round"] for one in rounds if one["layers"] or one["layer_wrappers"]]
    if dead:
        print(f"layers are alive in an empty project after the rounds {dead[:10]}")
    return int(failed or bool(dead))


def slope_of(values: list[float]) -> float:
    """Growth a round: the median of the slopes between all pairs of rounds (Theil and Sen)."""
    pairs = combinations(enumerate(values), 2)
    return statistics.median((later - earlier) / (n - m) for (m, earlier), (n, later) in pairs)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
