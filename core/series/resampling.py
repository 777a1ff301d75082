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

from .banded import Array, Banded, Sliding, add_product, continued, same_kind, zeros_like
from .tabulated import weights_of

RADIUS = 3
"""Radius of the kernel in pixels."""

_MATTERS = 0.1
"""Weight from which on a pixel that is not valid spoils the resampled one."""


Taps = tuple[dict[int, np.ndarray], dict[int, np.ndarray]]
"""Along rows and along columns: offsets in pixels to weights of the shift's shape, which sum to 1
everywhere."""


def resampled(images: Array, shifts: np.ndarray, taps: Taps | None = None) -> Array:
    """`images` (..., h, w) float32 at p + shift for every pixel p, edges continued; also for tensors of
    torch.

    `shifts` (2, h, w) or (2, 1, 1), down and right, in pixels, or (2, N, 1, 1) of each of N images; `taps`:
    theirs, where these are known. Along rows, then along columns: exact for constant shifts, and for fields
    that change by less than 1e-3 px a pixel within 1e-3 of the local contrast.
    """
    for axis, parts in zip((-1, -2), taps or taps_of(shifts)):
        before, after = max(0, -min(parts)), max(0, max(parts))
        size, edged = images.shape[axis], continued(images, before, after, axis)
        if all(part.size == 1 for part in parts.values()):
            weights = np.array([part.item() for part in parts.values()])
            matrix = Banded(Sliding(weights, before + min(parts), (size, before + size + after)), images)
            images = matrix.cols(edged) if axis == -1 else matrix.rows(edged)
            continue
        out = zeros_like(images, tuple(images.shape))
        for offset, part in parts.items():
            beside = slice(before + offset, before + offset + size)
            image = edged[..., beside] if axis == -1 else edged[..., beside, :]
            add_product(out, image, same_kind(part, images))
        images = out
    return images


def spoiled(invalid: np.ndarray, shifts: np.ndarray, taps: Taps | None = None) -> np.ndarray:
    """Pixels (h, w) bool that `resampled` makes of one that is `invalid` (h, w), or of one outside the image.

    Pixels that the kernel hardly weighs do not count, and outside only the nearest one does.
    """
    for axis, parts, shift in zip((-1, -2), taps or taps_of(shifts), shifts[::-1]):
        out = np.zeros(invalid.shape, bool)
        for offset, beside in displaced(invalid, list(parts), axis, mode="edge"):
            matters = np.abs(parts[offset]) >= _MATTERS
            if matters.any():
                out |= beside & matters
        for offset, beside in displaced(invalid, list(parts), axis, mode="constant", constant_values=True):
            nearest = np.abs(offset - shift) < 0.5
            if nearest.any():
                out |= beside & nearest
        invalid = out
    return invalid


def taps_of(shifts: np.ndarray) -> Taps:
    """The kernel's weights for `shifts` (2, h, w) or (2, 1, 1)."""
    return _taps(np.asarray(shifts[1], np.float64)), _taps(np.asarray(shifts[0], np.float64))


def _taps(shift: np.ndarray) -> dict[int, np.ndarray]:
    first, last = int(np.floor(shift.min())) - RADIUS + 1, int(np.floor(shift.max())) + RADIUS
    offsets = np.arange(first, last + 1)

    def weights(shifts: np.ndarray) -> np.ndarray:
        x = offsets.reshape(-1, *[1] * shifts.ndim) - shifts
        kernel = np.where(np.abs(x) < RADIUS, np.sinc(x) * np.sinc(x / RADIUS), 0.0)
        return kernel / kernel.sum(axis=0)

    return dict(zip(offsets.tolist(), weights_of(shift, weights)))


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
