# SPDX-License-Identifier: GPL-2.0-or-later
"""Cost of a country and of Europe, on paper, and a simulation of 1,000 workers on 30,000 windows.

Every figure that is assumed stands here; docs/scale.md says where it is from and what follows.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "build" / "plugins"))

from temporal_liif.benchmarks._measure import line
from temporal_liif.tests.cli.scheduler import Load, Machines, simulate

PIXELS = 10980**2
"""Of a Sentinel-2 tile at 10 m."""

BANDS, DATES, TARGETS, SCALE = 4, 73, 52, 2
"""Weekly for a year, from one orbit's passes every five days."""

BAND_BYTES = 0.10e9
"""Of a band of 10 m of a tile, compressed as the catalogues have it."""

REQUEST_BYTES = 1e6
"""That a request brings: GDAL merges neighbouring blocks."""

OUTPUT_RATIO = 0.75
"""Compressed output with its overviews over the stored values."""

JOIN_RATE = 50e6
"""Bytes of stored values that one core joins and compresses a second, overviews too."""

READ_RATE = 50e6
"""Bytes a second that one fetch reads beside the data."""

CORE_HOUR, GPU_HOUR, GET_1000, GB_MONTH = 0.03, 3.0, 0.0004, 0.023
"""US dollars, of the order of public clouds: a preemptible core, an H100, requests, object storage."""

PLACES = {"a country": 300, "Europe": 1400}
COSTS = {"goal": 3e-6, "0.1.0": 20e-6}
"""Seconds of a core for an input pixel and target (network, 8 dates, 4 bands, x2)."""

GPU_TILE = 180.0
"""Seconds of an H100 for a tile of 9 targets: the goal."""

WINDOWS = 100
"""Of a tile: of 1098 input pixels along each side."""


@dataclass(frozen=True)
class Cost:
    """Of one tile and year."""

    requests: float
    read: float
    """Bytes."""

    written: float
    compute: float
    """Seconds of a core."""

    fetch: float
    join: float
    gpu: float


def of_tile(seconds: float) -> Cost:
    """What a tile costs at so many seconds for an input pixel and target."""
    read = DATES * BANDS * BAND_BYTES * 1.06
    stored = PIXELS * SCALE**2 * BANDS * 2 * TARGETS
    return Cost(
        requests=read / REQUEST_BYTES + 2 * DATES * (BANDS + 1),
        read=read,
        written=stored * OUTPUT_RATIO,
        compute=PIXELS * TARGETS * seconds,
        fetch=read / READ_RATE,
        join=stored / JOIN_RATE,
        gpu=GPU_TILE * TARGETS / 9,
    )


def load(tiles: int, seconds: float) -> Load:
    """The same as tasks."""
    cost = of_tile(seconds)
    return Load(tiles, WINDOWS, TARGETS, cost.fetch, cost.compute / WINDOWS, cost.join / TARGETS)


def main() -> None:
    """Print both."""
    for name, tiles in PLACES.items():
        for which, seconds in COSTS.items():
            cost = of_tile(seconds)
            hours = tiles * (cost.compute + cost.fetch + cost.join) / 3600
            dollars = hours * CORE_HOUR + tiles * cost.requests / 1000 * GET_1000
            line(f"{name}, {which}: core hours", f"{hours:,.0f}, {dollars:,.0f} dollars with requests")
        line(
            f"{name}: requests, TB read",
            f"{tiles * cost.requests / 1e6:.1f} M, {tiles * cost.read / 1e12:.0f}",
        )
        month = tiles * cost.written / 1e9 * GB_MONTH
        line(f"{name}: TB written, dollars a month", f"{tiles * cost.written / 1e12:.0f}, {month:,.0f}")
        gpu = tiles * cost.gpu / 3600
        line(f"{name}: GPU hours in place of the windows", f"{gpu:,.0f}, {gpu * GPU_HOUR:,.0f} dollars")
    for which, seconds in COSTS.items():
        _simulated(which, load(PLACES["a country"], seconds))


def _simulated(which: str, work: Load) -> None:
    ideal = work.areas * (work.fetch + work.windows * work.window + work.rasters * work.raster) / 1000
    for parallel in (4, 16, 32, 64):
        for lost_after in (float("inf"), 6 * 3600.0):
            machines = Machines(1000, parallel, lost_after)
            found = simulate(work, machines)
            what = f"{which}, 1,000 workers, {parallel} areas at once" + (
                "" if lost_after == float("inf") else ", lost every 6 h"
            )
            line(
                what,
                f"{found.seconds / 3600:.2f} h, {ideal / found.seconds:.0%} busy, {found.lost} lost, "
                f"scheduler {found.dispatching / found.seconds:.1%}",
            )


if __name__ == "__main__":
    main()
