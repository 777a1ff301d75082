# SPDX-License-Identifier: GPL-2.0-or-later
"""Cross-check of the detail within a scene: its own pixels are the truth of a coarser copy of it.

The estimate is halved in resolution, detail is asked of that copy, and compared with what the halving took
away. Where the network cannot restore what is known, it is not believed about what is not; restoring at a
coarser scale is how "zero-shot" super-resolution learns (Shocher, Cohen & Irani, CVPR 2018).
"""

from __future__ import annotations

import numpy as np
import torch

from ....core.series import upsampling
from ....core.series.patch import Axis
from . import orbit
from .detail import DetailNet, field_matrix

FACTOR = 2
"""The coarser copy's pixels, in pixels."""

AROUND = 25
"""Side of the square, in the copy's pixels, over which detail is compared."""

LEAST_DETAIL = 3e-4
"""Reflectance below which detail is believed: there is hardly any."""

REACH = FACTOR * (AROUND // 2 + 15)
"""Pixels around one on which its share depends: the square, and what detail and up-sampling look at. What the
up-sampler's filter takes from farther away is less than 1e-5 of it."""


def consistent_share(
    network: DetailNet,
    images: tuple[np.ndarray, np.ndarray],
    support: np.ndarray,
    rows: Axis,
    cols: Axis,
    mixing: torch.Tensor,
) -> np.ndarray:
    """Share (B, h, w) float32 of the detail, 0 to 1, that an estimate bears out; 1 where nothing tells.

    `images`: the estimate and the mean of the dates, (B, h, w) reflectance, filled where `support` (h, w) is
    False; `rows` and `cols` say where their pixels lie in the grid, so that a tile is halved as the whole is.
    """
    inside = tuple(_whole_pairs(*pair) for pair in zip((rows, cols), support.shape))
    known = support[inside]
    if not known.size:
        return np.ones_like(images[0])
    known = _halved(known.astype(np.float32)) == 1
    estimate = images[0][(..., *inside)]
    halves = [_halved(image[(..., *inside)]) for image in images]
    axes = [Axis(size, FACTOR * size, 0, size, 0, FACTOR * size) for size in known.shape]
    lost = estimate - upsampling.upsample(halves[0], np.ones_like(known), *axes, upsampling.BALANCED)
    predicted, _ = network(*(torch.from_numpy(x)[None].to(mixing.device) for x in halves), mixing)
    by_row, by_col = (torch.from_numpy(field_matrix(axis, network.fine).astype(np.float32)) for axis in axes)
    predicted = (by_row.to(mixing.device) @ predicted[0] @ by_col.to(mixing.device).T).cpu().numpy()
    both = orbit.sums_around(_halved(lost * predicted) * known, AROUND)
    own = orbit.sums_around(_halved(predicted**2) * known, AROUND)
    counted = orbit.sums_around(known.astype(np.float32), AROUND)
    share = (both + LEAST_DETAIL**2 * counted) / (own + LEAST_DETAIL**2 * np.maximum(counted, 1e-6))
    share = np.where(counted > 0, np.clip(share, 0.0, 1.0), 1.0).astype(np.float32)
    share = np.repeat(np.repeat(share, FACTOR, axis=-2), FACTOR, axis=-1)
    beside = [(part.start, size - part.stop) for part, size in zip(inside, support.shape)]
    return np.pad(share, ((0, 0), *beside), mode="edge")


def _whole_pairs(axis: Axis, size: int) -> slice:
    """The part of a patch of `size` pixels whose pairs are those of the whole grid."""
    start = -axis.patch_start % FACTOR
    return slice(start, start + (size - start) // FACTOR * FACTOR)


def _halved(images: np.ndarray) -> np.ndarray:
    """Means of (..., h, w) over FACTOR x FACTOR pixels."""
    *lead, height, width = images.shape
    return images.reshape(*lead, height // FACTOR, FACTOR, width // FACTOR, FACTOR).mean((-3, -1))
