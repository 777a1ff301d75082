# SPDX-License-Identifier: GPL-2.0-or-later
"""Temporal LIIF 3 against the plain original, on 128 x 128 pixels of 5 dates and 3 bands, to x2 and x4.

Both in one process, in turns, one thread and processor time: then a busy machine changes little.
"""

from __future__ import annotations

import argparse
import functools
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

# Read when numpy is imported; a matrix library's threads that wait for each other count as work.
os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")

import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "build" / "plugins"))

from temporal_liif.models import registry
from temporal_liif.models.training.areas import whole
from temporal_liif.research.evaluation import cost

from benchmarks import networks


def main() -> None:
    """Print seconds and ratios, and write them as JSON where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=5, help="runs of Temporal LIIF 3")
    parser.add_argument("--model", default="temporal-liif-3", help="id or file")
    parser.add_argument("--json", help="file to write")
    options = parser.parse_args()
    torch.set_num_threads(1)
    model = registry.load({"model": options.model, "device": "cpu"})
    patch, rows = cost.example(), {}
    for scale in cost.SCALES:
        query = whole(patch, [float(patch.days[2] + 4)], (cost.SIDE * scale, cost.SIDE * scale))
        model.predict(patch, query, lambda: False)
        own = functools.partial(model.predict, patch, query, lambda: False)
        ours = statistics.median(_seconds(own) for _ in range(options.repeats))
        plain = _seconds(functools.partial(networks.run_plain, networks.image(cost.SIDE), scale))
        rows[f"x{scale}"] = {"temporal_liif_3_s": ours, "plain_original_s": plain, "ratio": plain / ours}
        print(f"x{scale}: {ours:.3f} s against {plain:.1f} s: {plain / ours:.0f} times as fast")
    if options.json:
        Path(options.json).write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
