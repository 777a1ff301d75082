# SPDX-License-Identifier: GPL-2.0-or-later
"""Texture of the dates of a window: band-passed, of equal local contrast, and where it can be trusted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from .banded import Banded
from .workspace import Workspace

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


TOGETHER = 140_000
"""Pixels of dates that are worked on together: of many small steps each waits for Python's lock, and large
ones take memory."""


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
    values: np.ndarray,
    valid: np.ndarray,
    weights: np.ndarray | None,
    centre: tuple[float, float],
    space: Workspace | None = None,
) -> Window:
    """The window of `values` (T, B, h, w), clear where `valid` (T, h, w) and 0 elsewhere; bands are joined at
    equal contrast. `space`: for what lies between, of who prepares many."""
    space = space or Workspace()
    coarse = tuple(_gaussian(size, COARSE) for size in valid.shape[1:])
    fine = tuple(_gaussian(size, FINE) for size in valid.shape[1:])
    mask, around, image = (space(name, *valid.shape) for name in ("mask", "around", "image"))
    mask[...] = valid
    np.maximum(_filtered(mask, coarse, space), 1e-6, out=around)
    texture = np.zeros(valid.shape, np.float32)
    for band in values.swapaxes(0, 1):
        detail = _filtered(band, coarse, space)
        detail /= around
        np.subtract(band, detail, out=detail)
        detail *= mask
        spread = np.sqrt(np.einsum("tyx,tyx->t", detail, detail).mean(dtype=np.float64) / detail[0].size)
        if spread > 0:
            detail *= 1 / spread
            texture += detail
    # A pixel beside one that is not valid holds half of a filter, and often half of a cloud.
    solid = (_filtered(np.subtract(1, mask, out=image), fine, space) < 0.01).astype(np.float32)
    for rim in (slice(0, _RIM), slice(-_RIM, None)):
        solid[:, rim] = 0
        solid[:, :, rim] = 0
    if weights is not None:
        solid *= weights
    np.multiply(_filtered(texture, fine, space), solid > 0, out=texture)
    texture /= _local_deviation(texture, solid, space)
    return Window(centre, texture, solid)


def _local_deviation(texture: np.ndarray, weights: np.ndarray, space: Workspace) -> np.ndarray:
    """Local standard deviation (T, h, w) of a texture, where it is weak half of the date's usual one at
    least; in `space`."""
    found = space("deviation", *texture.shape)
    step = max(1, TOGETHER // texture[0].size)
    for first in range(0, len(texture), step):
        some = slice(first, first + step)
        products = space("products", 2, *texture[some].shape)
        np.multiply(weights[some], texture[some], out=products[0])
        products[0] *= texture[some]
        products[1] = weights[some]
        energy, counts = box(products, space)
        energy /= np.maximum(counts, 1e-3, out=counts)
        for one, weight in zip(energy, weights[some]):
            seen = one[weight > 0]
            if len(seen):
                one += 0.25 * np.median(seen, overwrite_input=True)
        np.sqrt(np.maximum(energy, 1e-12, out=energy), out=found[some])
    return found


def joined(windows: Sequence[Window]) -> Window:
    """One window of the dates of all."""
    texture = np.concatenate([window.texture for window in windows])
    return Window(windows[0].centre, texture, np.concatenate([window.weights for window in windows]))


def box(images: np.ndarray, space: Workspace | None = None) -> np.ndarray:
    """Sums of (..., h, w) over a box, of such sums over a box; of pixels within the window."""
    return _filtered(images, tuple(_double_box(size) for size in images.shape[-2:]), space)


def _filtered(
    images: np.ndarray, filters: tuple[Banded, Banded], space: Workspace | None = None
) -> np.ndarray:
    """(..., h, w) smoothed along rows and columns, in `space` if there is one; outside of it all is 0."""
    # Also because of products as large as these matrices OpenBLAS gives each thread of its own a part, which
    # takes some times as long as one thread needs wherever a processor has something else to do.
    between, out = (space and space(name, *images.shape) for name in ("smoothed rows", "smoothed"))
    return filters[1].cols(filters[0].rows(images, between), out)


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
