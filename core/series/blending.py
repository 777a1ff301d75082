# SPDX-License-Identifier: GPL-2.0-or-later
"""Observed and estimated pixels of one date joined without a seam. numpy alone.

A mask's rim shows where an estimate has another radiometry (haze, sun, the day's moisture) than the
observation beside it. The estimate is moved to the date's radiometry by what observation and estimate differ
nearby, fading with distance; where an observation is believed in part, both are averaged.
"""

from __future__ import annotations

import numpy as np

SCALES = (4.0, 1.5)
"""Standard deviations, in pixels, of the neighbourhoods whose differences move the estimate, in turn: the
coarse one carries the date's radiometry inwards, the fine one closes what is left at the rim."""

SHRINKAGE = 0.05
"""Share of a full neighbourhood of observations that the unmoved estimate counts for, so that a move fades:
to a half where a twentieth of the neighbourhood is observed, 1.6 standard deviations away."""

_CUT = 2.5
"""Standard deviations at which a neighbourhood ends."""

REACH = sum(int(np.ceil(_CUT * scale)) for scale in SCALES)
"""Pixels around a pixel that its value depends on."""


def share_believed(weights: np.ndarray) -> np.ndarray:
    """Share that an observation has in a value: 0 at a weight of a half, its rejection, 1 from 0.8 on."""
    return np.clip((weights - 0.5) / 0.3, 0, 1)


def blend(
    estimate: np.ndarray, observation: np.ndarray, observed: np.ndarray, known: np.ndarray | None = None
) -> np.ndarray:
    """One image from an estimate made without a date's own observation, and that observation.

    `estimate` (B, h, w); `observation` (B, h, w) with the share `observed` (h, w), bool or from 0 to 1;
    `known` (h, w) bool: where there is an estimate (None: everywhere). Returns (B, h, w) float32: the
    observation alone where its share is 1 or nothing is known.
    """
    share = np.asarray(observed, np.float32)
    known = np.ones(share.shape, bool) if known is None else known
    both = share * known
    moved = np.where(known, estimate, observation).astype(np.float32)
    for scale in SCALES:
        moved += _carried((observation - moved) * both, both, scale) * known
    share = np.where(known, share, 1)
    joined = np.where(share == 1, observation, share * observation + (1 - share) * moved)
    return joined.astype(np.float32)


def _carried(difference: np.ndarray, weight: np.ndarray, scale: float) -> np.ndarray:
    """Weighted differences (B, h, w) averaged nearby, and shrunk where little is observed."""
    mass = smoothed(weight[None], scale)
    return smoothed(difference, scale) / (mass + SHRINKAGE)


def smoothed(images: np.ndarray, scale: float) -> np.ndarray:
    """Gaussian sums over the last two axes, nothing outside."""
    radius = int(np.ceil(_CUT * scale))
    offsets = np.arange(-radius, radius + 1)
    kernel = np.exp(-0.5 * (offsets / scale) ** 2)
    kernel = (kernel / kernel.sum()).astype(np.float32)
    for axis in (1, 2):
        size = images.shape[axis]
        summed = np.zeros_like(images)
        for offset, share in zip(offsets, kernel):
            if abs(offset) >= size:
                continue
            to = slice(max(0, -offset), size - max(0, offset))
            of = slice(max(0, offset), size - max(0, -offset))
            if axis == 1:
                summed[:, to] += share * images[:, of]
            else:
                summed[:, :, to] += share * images[:, :, of]
        images = summed
    return images
