# SPDX-License-Identifier: GPL-2.0-or-later
"""The fast Temporal LIIF against the plain one, full size (EDSR-baseline), on 128 x 128 pixels of 5 dates.

As published: t = 0, cell 2, queries in batches of 30,000. Every run has a process of its own, fast and plain
in turns, so that peaks are peaks. One thread and processor time by default, because threads that wait for
each other on a busy machine measure the others' work.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "build" / "plugins"))

from temporal_liif.models import runtime
from temporal_liif.models.architectures.encoders import ENCODERS
from temporal_liif.models.architectures.fast import FastLIIF
from temporal_liif.models.architectures.liif import make_coord
from temporal_liif.models.architectures.temporal_liif import TemporalLIIF

SIDE, DATES, SCALES, BATCH = 128, 5, (2, 4), 30_000


def network() -> TemporalLIIF:
    """Full size, random weights, the same in every process."""
    torch.manual_seed(0)
    return TemporalLIIF(ENCODERS["edsr-baseline"](3), 3, [256] * 4).eval()


def image(side: int) -> torch.Tensor:
    """(3, DATES, side, side) in [-1, 1], the same in every process."""
    return torch.rand(3, DATES, side, side, generator=torch.Generator().manual_seed(1)) * 2 - 1


def run_plain(frames: torch.Tensor, scale: int) -> np.ndarray:
    """(3, H, W) as the original's demo computes it."""
    plain, side = network(), scale * frames.shape[-1]
    coord = make_coord((1, side, side)).reshape(1, -1, 3)
    cell = torch.tensor([2.0, 2 / side, 2 / side])
    with torch.inference_mode():
        features = plain.encoder(frames[None])
        parts = [plain.query(features, part, cell.expand_as(part)) for part in coord.split(BATCH, 1)]
        return torch.cat(parts, 1).view(side, side, 3).permute(2, 0, 1).numpy()


def run_fast(frames: torch.Tensor, scale: int) -> np.ndarray:
    """(3, H, W), the same in the fast way."""
    fast, side = FastLIIF(network()), frames.shape[-1]
    places = (np.arange(scale * side) + 0.5) / scale - 0.5
    middle = np.array([(DATES - 1) / 2])
    features = fast.encode(frames)
    return fast.decode(features, (middle, places, places), (2.0 * DATES, 2 / scale, 2 / scale))[0]


RUNS = {"plain": run_plain, "fast": run_fast}


def peak() -> float:
    """MiB of this process at its largest; not from getrusage on Linux, where it begins with the parent's."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def child(kind: str, scale: int, threads: int) -> None:
    """Time one run and print the figures as JSON."""
    torch.set_num_threads(threads)
    runtime.make_deterministic()
    RUNS[kind](image(8), scale)
    frames, before = image(SIDE), peak()
    start, start_cpu = time.perf_counter(), time.process_time()
    RUNS[kind](frames, scale)
    seconds, cpu = time.perf_counter() - start, time.process_time() - start_cpu
    print(json.dumps({"seconds": seconds, "cpu": cpu, "peak": peak(), "added": peak() - before}))


def measure(scale: int, repeats: int, threads: int) -> dict[str, dict[str, float]]:
    """Medians of seconds (wall, processor) and MiB (peak, above what was held before) for each kind."""
    results: dict[str, list[dict[str, float]]] = {kind: [] for kind in RUNS}
    for _ in range(repeats):
        for kind, found in results.items():
            command = [sys.executable, __file__, "--child", kind, str(scale), str(threads)]
            found.append(json.loads(subprocess.run(command, check=True, capture_output=True).stdout))
    return {
        kind: {key: statistics.median(run[key] for run in found) for key in found[0]}
        for kind, found in results.items()
    }


def compare_small(scale: int) -> tuple[dict[str, float], float]:
    """Multiply-adds per output pixel of each kind, and the largest difference between them."""
    # Here, so that the measured processes do not carry what it imports.
    from torch.utils.flop_counter import FlopCounterMode

    counts, outputs, frames = {}, [], image(48)
    for kind, run in RUNS.items():
        with FlopCounterMode(display=False) as counter:
            outputs.append(run(frames, scale))
        counts[kind] = counter.get_total_flops() / 2 / outputs[-1][0].size
    return counts, float(np.abs(outputs[0] - outputs[1]).max())


def main() -> None:
    """Print ratios fast : plain and, if asked, write all figures to a file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure there")
    parser.add_argument("--repeats", type=int, default=3, help="runs of each kind and scale")
    parser.add_argument("--threads", type=int, default=1, help="threads of each run")
    parser.add_argument("--child", nargs=3, metavar=("KIND", "SCALE", "THREADS"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        return child(arguments.child[0], *map(int, arguments.child[1:]))

    report = {}
    for scale in SCALES:
        counts, difference = compare_small(scale)
        found = measure(scale, arguments.repeats, arguments.threads)
        plain, fast = found["plain"], found["fast"]
        ratios = {key: fast[key] / plain[key] for key in plain}
        goal = "  (goal: at most 0.50)" if scale == 4 else ""
        print(f"networks  x{scale} processor time, fast / plain       {ratios['cpu']:.2f}{goal}")
        print(f"networks  x{scale} elapsed time, fast / plain         {ratios['seconds']:.2f}")
        print(f"networks  x{scale} peak memory, fast / plain          {ratios['peak']:.2f}{goal}")
        print(f"networks  x{scale} memory above start, fast / plain   {ratios['added']:.2f}")
        print(
            f"networks  x{scale} multiply-adds per output pixel     {counts['fast'] / 1e6:.2f} M / "
            f"{counts['plain'] / 1e6:.2f} M = {counts['fast'] / counts['plain']:.2f}"
        )
        print(f"networks  x{scale} largest difference                 {difference:.1e}  (goal: at most 1e-4)")
        if difference > 1e-4:
            raise SystemExit("networks: fast and plain differ")
        report[f"x{scale}"] = {
            "runs": found,
            "ratios": ratios,
            "multiply_adds": counts,
            "largest_difference": difference,
        }
    if arguments.json:
        arguments.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
