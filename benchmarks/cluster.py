# SPDX-License-Identifier: GPL-2.0-or-later
"""Two local workers with one thread each against one, on one series: time of the windows and of the joins.

On a machine that others use too the clock says little. Therefore processor time stands beside it: the bound
is what two idle cores would reach, twice the processor time that one worker takes over that of both.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "build" / "plugins"))

from temporal_liif.benchmarks._measure import line
from temporal_liif.benchmarks._series import stack_of, targets, write_series
from temporal_liif.cli.cluster import Cluster
from temporal_liif.core.series.interpolation import BaselineModel
from temporal_liif.core.series.pipeline import superresolve, target_grid
from temporal_liif.core.series.registration_report import register_and_log
from temporal_liif.core.series.screen import Screen

SIDE, TARGETS, TILE, REPEATS = 1024, 9, 512, 3
GOAL = 1.85
SPEC = {"model": "baseline", "options": {"method": "kriging", "upsampling_kind": "band_limited"}}


def main() -> None:
    """Interleaved runs on one worker and on two."""
    with tempfile.TemporaryDirectory() as name:
        (scenes,) = write_series(Path(name), [SIDE])
        stack = stack_of(scenes)
        shifts = register_and_log(stack, lambda text: None)
        found: dict[int, list[tuple[float, float]]] = {1: [], 2: []}
        for repeat in range(REPEATS):
            for workers, runs in found.items():
                out = Path(name, f"out-{workers}-{repeat}")
                runs.append(_run(stack, shifts, targets(scenes, TARGETS), workers, out))
    clock, processor = (
        {workers: statistics.median(run[part] for run in runs) for workers, runs in found.items()}
        for part in (0, 1)
    )
    pixels = SIDE * SIDE * TARGETS
    line("cluster: clock, one worker / two", f"{clock[1] / clock[2]:.2f}", f">= {GOAL}")
    line(
        "cluster: bound by processor time, 2 x one / two",
        f"{2 * processor[1] / processor[2]:.2f}",
        f">= {GOAL}",
    )
    line("cluster: processor time a pixel and target, one worker", f"{1e6 * processor[1] / pixels:.2f} us")
    line("cluster: the same, two workers", f"{1e6 * processor[2] / pixels:.2f} us")


def _run(stack, shifts, days, workers: int, out: Path) -> tuple[float, float]:
    """Seconds by the clock, and of the workers' processors."""
    with Cluster(f"local:{workers}") as cluster:
        # Imports are not what is measured.
        cluster._client.run(lambda: __import__("temporal_liif.cli.tasks"))
        before = sum(cluster._client.run(time.process_time).values())
        start = time.perf_counter()
        superresolve(
            stack,
            days,
            target_grid(stack, 2.0),
            BaselineModel(),
            out,
            tile=TILE,
            registration=shifts,
            screen=Screen(stack),
            spread=cluster.spread(SPEC),
        )
        clock = time.perf_counter() - start
        return clock, sum(cluster._client.run(time.process_time).values()) - before


if __name__ == "__main__":
    main()
