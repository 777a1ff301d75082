# SPDX-License-Identifier: GPL-2.0-or-later
"""Synthetic grounds: dead leaves, shapes of all sizes that lie over one another.

Such images have the edges, the occlusions and the scale invariance of natural ones (A. Lee, D. Mumford and
J. Huang, "Occlusion models for natural images", 2001), and networks that learn from them restore real images
nearly as well as those that learn from photographs (R. Achddou, Y. Gousseau and S. Ladjal, "Synthetic images
as a regularity prior for image restoration neural networks", 2021). Here discs stand for trees and ponds,
rectangles for fields and roofs, in most images along two common directions as in a town, and strips for
roads. They need no data, so no licence passes on to what is learned from them.
"""

from __future__ import annotations

import numpy as np

from ...core.series.looks import smooth_field

DISC, FIELD, ROOF, ROAD = range(4)

_COMMON = (1.0, 1.2, 0.8, 0.7)
"""How common the kinds are: parameters of a Dirichlet distribution."""

_SHAPES = (150, 700)
"""Fewest and most shapes of an image."""

_TAILED, _TAILS = 0.5, (0.3, 1.3)
"""Share of the images whose shapes differ in contrast, and standard deviation of its logarithm in these."""


def dead_leaves(rng: np.random.Generator, size: int) -> np.ndarray:
    """An image (size, size) float64 of mean 0 and variance 1.

    In half of the images few shapes differ much from what lies around, and most little: differences within
    scenes have heavy tails (D. Ruderman and W. Bialek, "Statistics of natural images: scaling in the woods",
    1994).
    """
    tail = rng.uniform(*_TAILS) if rng.random() < _TAILED else 0.0

    def value() -> float:
        return rng.uniform(-0.5, 0.5) * np.exp(tail * rng.standard_normal())

    image = np.full((size, size), value())
    texture = _texture(rng, size)
    for shape in _shapes(rng, size):
        _paint(image, rng, value(), texture, *shape)
    if rng.random() < 0.5:
        # Ground that no shape explains: grass, sand, shrubs.
        image = image + image.std() * rng.uniform(0.1, 0.7) * texture * _patches(rng, size)
    image = image - image.mean()
    return image / max(image.std(), 1e-6)


def _shapes(rng: np.random.Generator, size: int) -> list[tuple[float, float, float, float, float]]:
    """Centre, half sides and angle of each, from the lowest to the topmost; discs have a NaN angle.

    Sizes have a density that falls with their third power, as scale invariance asks.
    """
    count = int(rng.integers(*_SHAPES))
    least, most = float(rng.choice([1.0, 2.0, 4.0])), size * rng.uniform(0.1, 0.5)
    sizes = (least**-2 - rng.random(count) * (least**-2 - most**-2)) ** -0.5
    if rng.random() < 0.6:
        sizes = np.sort(sizes)[::-1]
    kinds = rng.choice(4, count, p=rng.dirichlet(_COMMON))
    direction, aligned = rng.uniform(0, np.pi), rng.random() < 0.6
    shapes = []
    for kind, half in zip(kinds.tolist(), sizes.tolist()):
        row, col = rng.uniform(-5, size + 5, 2)
        angle = direction + np.pi / 2 * rng.integers(2) if aligned else rng.uniform(0, np.pi)
        angle += rng.normal(0, 0.03)
        if kind == DISC:
            shapes.append((row, col, half, half, np.nan))
        elif kind == ROAD:
            width = rng.uniform(0.3, 1.5) * min(least, 2.0)
            shapes.append((row, col, max(most, half) * rng.uniform(1, 4), width, angle))
        else:
            length = rng.uniform(0.5, 2.0) if kind == FIELD else rng.uniform(0.8, 1.3)
            shapes.append((row, col, half * length, half * rng.uniform(0.3, 1.0), angle))
    return shapes


def _paint(
    image: np.ndarray,
    rng: np.random.Generator,
    value: float,
    texture: np.ndarray,
    row: float,
    col: float,
    length: float,
    width: float,
    angle: float,
) -> None:
    """Lay a shape over the image, in place; edges cover pixels in part."""
    reach = length + width + 2
    top, left = (max(0, int(place - reach)) for place in (row, col))
    bottom, right = (min(len(image), int(place + reach)) for place in (row, col))
    if top >= bottom or left >= right:
        return
    down = np.arange(top, bottom)[:, None] - row
    across = np.arange(left, right)[None] - col
    if np.isnan(angle):
        inside = length - np.sqrt(down**2 + across**2 * rng.uniform(0.5, 1.5))
    else:
        along = down * np.cos(angle) + across * np.sin(angle)
        aside = across * np.cos(angle) - down * np.sin(angle)
        inside = np.minimum(length - np.abs(along), width - np.abs(aside))
    place = (slice(top, bottom), slice(left, right))
    shape = value + rng.uniform(0, 0.05) * texture[place]
    image[place] += np.clip(inside + 0.5, 0, 1) * (shape - image[place])


def _texture(rng: np.random.Generator, size: int) -> np.ndarray:
    """Noise of mixed fineness (size, size), of variance 1."""
    mixed = sum(
        share * smooth_field(rng, (size, size), fineness)
        for share, fineness in zip(rng.dirichlet((1, 1, 1)), (0.5, 1.0, 2.0))
    )
    return mixed / mixed.std()


def _patches(rng: np.random.Generator, size: int) -> np.ndarray:
    """Where there is much texture and where little (size, size), 1 on average."""
    field = np.exp(rng.uniform(0, 1) * smooth_field(rng, (size, size), 16.0))
    return field / field.mean()
