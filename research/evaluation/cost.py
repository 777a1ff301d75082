# SPDX-License-Identifier: GPL-2.0-or-later
"""Cost of a prediction in seconds: one target at x2 and x4, and nine at x2."""

from __future__ import annotations

import time

import numpy as np
import torch

from ...core.series.patch import Model, Patch, Query
from ...core.stack.area import RGB, WAVELENGTHS
from ...models.training.areas import whole

SIDE, DATES, SCALES = 128, 5, (2, 4)
"""The input of the published cost figures, with three bands."""


def example() -> Patch:
    """A made-up patch of that size."""
    values = np.random.default_rng(0).uniform(0.02, 0.4, (DATES, 3, SIDE, SIDE)).astype(np.float32)
    days = 18000.0 + 10 * np.arange(DATES)
    return Patch(
        values, np.ones((DATES, SIDE, SIDE), bool), days, np.array(WAVELENGTHS)[list(RGB)], (10.0, 10.0)
    )


NINE = "x2, 9 targets"
"""Key of the cost of a weekly series: what is made once for all targets counts once."""


def measure(model: Model, repeats: int = 3) -> dict[str, dict[str, float]]:
    """Cost of one target date between two of five."""
    patch, out = example(), {}
    for scale in SCALES:
        query = whole(patch, [float(patch.days[2] + 4)], (SIDE * scale, SIDE * scale))
        seconds = _seconds(model, patch, query, repeats)
        out[f"x{scale}"] = {
            "seconds": seconds,
            "seconds_per_output_megapixel": seconds / (SIDE * scale) ** 2 * 1e6,
            "threads": torch.get_num_threads(),
        }
    days = (patch.days[1] + np.arange(9.0)).tolist()
    query = whole(patch, days, (2 * SIDE, 2 * SIDE))
    seconds = _seconds(model, patch, query, repeats)
    return {**out, NINE: {"seconds": seconds, "threads": torch.get_num_threads()}}


def _seconds(model: Model, patch: Patch, query: Query, repeats: int) -> float:
    """Of the fastest prediction."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        model.predict(patch, query, lambda: False)
        times.append(time.perf_counter() - start)
    return min(times)
