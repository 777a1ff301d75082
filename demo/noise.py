# SPDX-License-Identifier: GPL-2.0-or-later
"""Smooth random maps."""

from __future__ import annotations

import numpy as np


def _smooth(rng: np.random.Generator, n: int, cell: int, shift: tuple[float, float]) -> np.ndarray:
    """(n, n) float32: random knots every `cell` pixels, joined by cubic weights (C1)."""
    knots = rng.standard_normal((n // cell + 4, n // cell + 4)).astype(np.float32)
    result = knots
    for axis in (0, 1):
        position = np.arange(n) / cell + shift[axis]
        index = np.floor(position).astype(int)
        part = (position - index).astype(np.float32)
        part = part * part * (3 - 2 * part)
        low, high = np.take(result, index, axis), np.take(result, index + 1, axis)
        weight = part[:, None] if axis == 0 else part[None, :]
        result = low + (high - low) * weight
    return result


def fractal(rng: np.random.Generator, n: int, largest: int, octaves: int) -> np.ndarray:
    """(n, n) float32 of mean 0 and standard deviation 1: octaves of noise from `largest` pixels downwards."""
    total = np.zeros((n, n), np.float32)
    cell, weight = max(2, largest), 1.0
    for _ in range(octaves):
        total += weight * _smooth(rng, n, cell, tuple(rng.random(2)))
        if cell <= 2:
            break
        cell, weight = max(2, cell // 2), weight * 0.5
    return ((total - total.mean()) / total.std()).astype(np.float32)
