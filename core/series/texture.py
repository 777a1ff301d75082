# SPDX-License-Identifier: GPL-2.0-or-later
"""Texture of the dates of a window: band-passed, of equal local contrast, and where it can be trusted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from .banded import Banded

COARSE, FINE = 2.5, 0.7
"""Standard deviations in pixels of the Gaussians of the band-pass: what is coarser is light, haze and
season; what is finer is noise, and aliased by the sensor."""

EDGE = 8
"""Pixels around a window that only serve the filters: the coarse Gaussian ends at three standard
deviations."""

_RIM = 3
"""Pixels at the edges of a window that are compared with nothing: there filters and kernel lack a side."""

_LOCAL = 7
"""Radius in pixels of the box, used twice, over which gain and correlation are taken (about 6 px of
deviation)."""


@dataclass(frozen=True)
class Window:
    """A window of the scene, prepared: its texture and where it can be trusted."""

    centre: tuple[float, float]
    """Row and column of its centre in pixels of the scene."""

    texture: np.ndarray
    """(T, h, w) float32: band-passed, 0 where not valid."""

    weights: np.ndarray
    """(T, h, w) float32 from 0 to 1; 0 where not valid or at the rim of what is not."""

    @cached_property
    def seen(self) -> np.ndarray:
        """(S,) int: the dates that it shows anything of."""
        return np.flatnonzero(self.weights.any(axis=(1, 2)))


def prepare(
    values: np.ndarray, valid: np.ndarray, weights: np.ndarray | None, centre: tuple[float, float]
) -> Window:
    """The window of `values` (T, B, h, w), clear where `valid` (T, h, w); bands are joined at equal
    contrast."""
    mask = valid.astype(np.float32)
    coarse = tuple(_gaussian(size, COARSE) for size in valid.shape[1:])
    fine = tuple(_gaussian(size, FINE) for size in valid.shape[1:])
    around = np.maximum(_filtered(mask, coarse), 1e-6)
    texture = np.zeros(valid.shape, np.float32)
    for band in range(values.shape[1]):
        image = np.where(valid, values[:, band], 0).astype(np.float32)
        detail = np.where(valid, image - _filtered(image, coarse) / around, 0)
        spread = np.sqrt(float(np.mean(detail**2, dtype=np.float64)))
        if spread > 0:
            texture += detail / spread
    # A pixel beside one that is not valid holds half of a filter, and often half of a cloud.
    solid = (_filtered(1 - mask, fine) < 0.01).astype(np.float32)
    for rim in (slice(0, _RIM), slice(-_RIM, None)):
        solid[:, rim] = 0
        solid[:, :, rim] = 0
    if weights is not None:
        solid *= weights
    texture = _filtered(texture, fine) * (solid > 0)
    return Window(centre, texture / _local_deviation(texture, solid), solid)


def _local_deviation(texture: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Local standard deviation (T, h, w) of a texture, where it is weak half of the date's usual one at
    least."""
    energy = box(weights * texture * texture) / np.maximum(box(weights), 1e-3)
    floors = [0.25 * np.median(e[w > 0]) if (w > 0).any() else 0 for e, w in zip(energy, weights)]
    return np.sqrt(np.maximum(energy + np.array(floors)[:, None, None], 1e-12)).astype(np.float32)


def joined(windows: Sequence[Window]) -> Window:
    """One window of the dates of all."""
    texture = np.concatenate([window.texture for window in windows])
    return Window(windows[0].centre, texture, np.concatenate([window.weights for window in windows]))


def box(images: np.ndarray) -> np.ndarray:
    """Sums of (T, h, w) over a box, of such sums over a box; of pixels within the window."""
    return _filtered(images, tuple(_double_box(size) for size in images.shape[1:]))


def _filtered(images: np.ndarray, filters: tuple[Banded, Banded]) -> np.ndarray:
    """(T, h, w) smoothed along rows and columns; what lies outside counts as 0."""
    # Also because of products as large as these matrices OpenBLAS gives each thread of its own a part, which
    # takes some times as long as one thread needs wherever a processor has something else to do.
    return filters[1].cols(filters[0].rows(images))


@lru_cache(maxsize=16)
def _double_box(size: int) -> Banded:
    """(size, size): how often each pixel counts in sums of sums along one axis."""
    place = np.arange(size)
    once = (np.abs(place[:, None] - place) <= _LOCAL).astype(np.float32)
    return Banded(once @ once, once)


@lru_cache(maxsize=16)
def _gaussian(size: int, sigma: float) -> Banded:
    """(size, size): smoothing along one axis."""
    distance = np.arange(size)[:, None] - np.arange(size)
    weights = np.exp(-0.5 * (distance / sigma) ** 2) / (sigma * np.sqrt(2 * np.pi))
    weights[np.abs(distance) > 3 * sigma + 1] = 0
    return Banded(weights, np.empty(0, np.float32))
