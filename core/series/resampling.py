# SPDX-License-Identifier: GPL-2.0-or-later
"""Images resampled beside their pixels, by shifts that are constant or change slowly from place to place.

The kernel is Lanczos' windowed sinc with six taps an axis: on the simulated and the real looks that it was
compared on, its error is within 2 % of the interpolating cubic B-spline's, whose reach is not bounded, and
6 % below that of cubic convolution.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

RADIUS = 3
"""Radius of the kernel in pixels."""

_MATTERS = 0.1
"""Weight from which on a pixel that is not valid spoils the resampled one."""


def resampled(images: np.ndarray, shifts: np.ndarray) -> np.ndarray:
    """`images` (..., h, w) at p + shift for every pixel p: float32, edges continued.

    `shifts` (2, h, w) or (2, 1, 1), down and right, in pixels. Along rows, then along columns: exact
    for constant shifts, and for fields that change by less than 1e-3 px a pixel within 1e-3 of the
    local contrast.
    """
    for axis, shift in ((-1, shifts[1]), (-2, shifts[0])):
        parts = _taps(np.asarray(shift, np.float64))
        out = np.zeros(images.shape, np.float32)
        for offset, image in displaced(images, list(parts), axis, mode="edge"):
            out += image * parts[offset].astype(np.float32)
        images = out
    return images


def spoiled(invalid: np.ndarray, shifts: np.ndarray) -> np.ndarray:
    """Pixels (h, w) bool that `resampled` makes of one that is `invalid` (h, w), or of one outside the image.

    Pixels that the kernel hardly weighs do not count, and outside only the nearest one does.
    """
    for axis, shift in ((-1, shifts[1]), (-2, shifts[0])):
        parts = _taps(np.asarray(shift, np.float64))
        out = np.zeros(invalid.shape, bool)
        for offset, beside in displaced(invalid, list(parts), axis, mode="edge"):
            out |= beside & (np.abs(parts[offset]) >= _MATTERS)
        for offset, beside in displaced(invalid, list(parts), axis, mode="constant", constant_values=True):
            out |= beside & (np.abs(offset - shift) < 0.5)
        invalid = out
    return invalid


def _taps(shift: np.ndarray) -> dict[int, np.ndarray]:
    """Offsets in pixels to weights of the shift's shape, which sum to 1 at every place."""
    first, last = int(np.floor(shift.min())) - RADIUS + 1, int(np.floor(shift.max())) + RADIUS
    weights = {}
    for offset in range(first, last + 1):
        x = offset - shift
        weights[offset] = np.where(np.abs(x) < RADIUS, np.sinc(x) * np.sinc(x / RADIUS), 0.0)
    total = sum(weights.values())
    return {offset: weight / total for offset, weight in weights.items()}


def displaced(
    images: np.ndarray, offsets: list[int], axis: int, **padding: Any
) -> Iterator[tuple[int, np.ndarray]]:
    """Each of the ascending offsets, and `images` moved by it: pixel p shows what lies at p + offset on
    an axis."""
    before, after = max(0, -offsets[0]), max(0, offsets[-1])
    pads = [(0, 0)] * images.ndim
    pads[axis] = (before, after)
    padded = np.pad(images, pads, **padding)
    place = [slice(None)] * images.ndim
    for offset in offsets:
        place[axis] = slice(before + offset, before + offset + images.shape[axis])
        yield offset, padded[tuple(place)]
