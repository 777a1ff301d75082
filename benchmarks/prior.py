# SPDX-License-Identifier: GPL-2.0-or-later
"""The rate of the learned prior's convolutions, as a share of that of one convolution of 128 channels.

What counts are operations that a correction needs: each pixel once, without the overlap of blocks. Both run
by turns on one thread, and processor time is taken.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

# Read when numpy is imported.
os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")

import torch
from torch import nn

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "build" / "plugins"))

from temporal_liif.benchmarks._measure import line
from temporal_liif.core.series.forward import FACTOR
from temporal_liif.models import registry

SIDE, RUNS, CHANNELS, CONVOLVED = 660, 7, 128, 128
"""Source pixels along a side, runs of each; channels and side of what it is compared with."""


@torch.inference_mode()
def main() -> None:
    """Print both rates and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=RUNS, help="runs of each")
    runs = parser.parse_args().runs
    torch.set_num_threads(1)
    network = registry.load({"model": "temporal-liif-3", "device": "cpu"})._refine._network
    torch.manual_seed(0)
    fine, shown = 0.01 * torch.randn(1, FACTOR * SIDE, FACTOR * SIDE), 0.01 * torch.randn(1, SIDE, SIDE)
    support = torch.rand(1, SIDE, SIDE)
    plain = nn.Conv2d(CHANNELS, CHANNELS, 3, padding=1).to(memory_format=torch.channels_last)
    image = torch.randn(1, CHANNELS, CONVOLVED, CONVOLVED).to(memory_format=torch.channels_last)
    works = {
        "plain": (lambda: plain(image), 2 * plain.weight.numel() * CONVOLVED**2, 10),
        "prior": (lambda: network(fine, shown, support), _operations(network) * SIDE**2, 1),
    }
    rates: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(runs):
        for name, (work, operations, times) in works.items():
            rates[name].append(operations * times / _seconds(work, times) / 1e9)
    found = {name: statistics.median(some) for name, some in rates.items()}
    line("prior  GFLOP/s of one convolution of 128 channels", f"{found['plain']:.0f}")
    line("prior  GFLOP/s of the prior", f"{found['prior']:.0f}")
    share = statistics.median(one / other for one, other in zip(rates["prior"], rates["plain"]))
    line("prior  share of the machine's rate", f"{100 * share:.0f} %", "at least 60 %")


def _operations(network: nn.Module) -> int:
    """Of a source pixel: both signs go through all layers but the last."""
    *layers, last = [2 * layer.weight.numel() for layer in network.layers]
    return 2 * sum(layers) + last


def _seconds(work: Callable[[], object], times: int) -> float:
    """Of processor time, for some runs."""
    start = time.process_time()
    for _ in range(times):
        work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
