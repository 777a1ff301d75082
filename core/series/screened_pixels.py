# SPDX-License-Identifier: GPL-2.0-or-later
"""The screen at the scale of pixels: clouds smaller than a cell, and the rims of larger ones.

A pixel differs from the mean of its cell by much the same on all clear dates, in all seasons. So the detail
of a date less the usual detail of the place, on top of the departure of the cell, is the pixel's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

DEVIATIONS = 3.0
"""Departure of a pixel, in standard deviations, at which its weight is a half: 99.7 % of normal noise lies
below, since nothing averages a pixel's noise."""

_FEWEST = 3
"""Other trusted dates that the usual detail of a place is known from at least."""

_LEAST = 0.7
"""Departure from which on a pixel is looked at: less leaves it a weight of 0.8, which is wholly believed."""


@dataclass(frozen=True)
class Cells:
    """What is known of the cells of a patch in one spectral range."""

    means: np.ndarray
    """(T, rows, columns) reflectance."""

    above: np.ndarray
    """(T, rows, columns): how far it lies above what the other dates let expect, as far as it counts."""

    floor: np.ndarray
    """(rows, columns): standard deviation that reflectance has at least."""


def departures(
    ranges: Sequence[tuple[np.ndarray, Cells]],
    trusted: np.ndarray,
    valid: np.ndarray,
    phase: tuple[int, int],
    side: int,
) -> np.ndarray:
    """Departures (T, h, w) of pixels, 0 or more, in units of DEVIATIONS standard deviations.

    `ranges`: images (T, h, w) of one or two spectral ranges with their cells of `side` pixels, of which the
    first miss `phase` pixels. A cloud lifts both, the second half as much at least. In `trusted` (T, rows,
    columns) cells alone single pixels are looked for.
    """
    blocks = _Blocks(valid.shape[1:], phase, side)
    usable = blocks.of(valid) & trusted[:, :, None, :, None]
    count = usable.sum(axis=0, dtype=np.float32)
    image, cells = ranges[0]
    lift = blocks.of(image) - cells.means[:, :, None, :, None]
    lift *= usable
    lift -= lift.sum(axis=0) / np.maximum(count, 1)
    lift += cells.above[:, :, None, :, None]
    lifted = usable & (count > _FEWEST) & (lift > _LEAST * DEVIATIONS * cells.floor[:, None, :, None])
    score = np.zeros(lifted.shape, np.float32)
    places = lifted.any(axis=0)
    if places.any():
        usable, which = usable[:, places], np.nonzero(lifted[:, places])
        found = [_standardised(*_at(*one, blocks, places), usable, which) for one in ranges]
        score[lifted] = np.maximum(np.minimum(found[0], 2 * found[-1]), 0) / DEVIATIONS
    return blocks.pixels(score)


def _at(
    image: np.ndarray, cells: Cells, blocks: _Blocks, places: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Details (T, n), heights of the cells (T, n) and accuracy (n,) at some places."""
    row, _, col, _ = np.nonzero(places)
    detail = blocks.of(image)[:, places] - cells.means[:, row, col]
    return detail, cells.above[:, row, col], cells.floor[row, col]


def _standardised(
    detail: np.ndarray,
    above: np.ndarray,
    floor: np.ndarray,
    usable: np.ndarray,
    which: tuple[np.ndarray, np.ndarray],
) -> np.ndarray:
    """Departures (m,) in standard deviations of m dates and places, by mean and variance of the other dates.

    `detail`, `above` and `usable` (T, n), `floor` (n,).
    """
    place, own = which[1], detail[which]
    used = detail * usable
    others = usable.sum(axis=0, dtype=np.float32)[place] - 1
    usual = (used.sum(axis=0)[place] - own) / others
    squares = np.einsum("tn,tn->n", used, used)[place] - own**2
    variance = np.maximum(squares - others * usual**2, 0) / (others - 1)
    return (own - usual + above[which]) / np.sqrt(variance + floor[place] ** 2)


class _Blocks:
    """Pixels of an image by cell, (..., rows, side, columns, side), the missing ones 0."""

    def __init__(self, shape: tuple[int, int], phase: tuple[int, int], side: int) -> None:
        self._cut = tuple(slice(before, before + size) for before, size in zip(phase, shape))
        self._padding = [(before, -(before + size) % side) for before, size in zip(phase, shape)]
        self._side = side

    def of(self, images: np.ndarray) -> np.ndarray:
        padded = np.pad(images, [(0, 0)] * (images.ndim - 2) + self._padding)
        rows, cols = (size // self._side for size in padded.shape[-2:])
        return padded.reshape(*images.shape[:-2], rows, self._side, cols, self._side)

    def pixels(self, blocks: np.ndarray) -> np.ndarray:
        rows, side, cols, _ = blocks.shape[-4:]
        return blocks.reshape(*blocks.shape[:-4], rows * side, cols * side)[(..., *self._cut)]
