# SPDX-License-Identifier: GPL-2.0-or-later
"""Predictions at the input's resolution as the sensor would show them.

A hidden date is an observation: it has the sensor's blur and pixels. Estimates in time have the blur too,
being means of observations. A model of the ground undoes it, and its result, averaged over pixels of the same
size, is sharper than any observation; what it says of one is a look at it (core.series.looks). Where bands
are observed in larger pixels than the grid's, each repeated, every method's image is averaged over these.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...core.series import upsampling
from ...core.series.looks import PSF, observe
from ...core.series.optics import band_groups
from ...core.series.patch import Model, Patch, Prediction
from ...core.stack.area import Area
from ...models.architectures.temporal_liif_3.model import NAME
from ...models.training.areas import whole
from .ground_model import GroundModel

OF_THE_GROUND = (GroundModel.name, NAME)
"""Models whose results are of the ground, and not of what the sensor makes of it."""

_SCALE = 2

_REPEATS = 0.1
"""Largest difference inside pixels that are said to repeat, in the mean, in those between them."""


def predict(model: Model, patch: Patch, day: float) -> Prediction:
    """Values and uncertainty (1, B, h, w) of a day on the patch's own pixels.

    Results of the ground are looked at in the bands that it is solved for, each with its own blur, averaged
    over the patch's pixels; those of other bands stay as the model gives them.
    """
    plain = model.predict(patch, whole(patch, [day]), lambda: False)
    groups = band_groups(patch.wavelengths, patch.gsd)
    if getattr(model, "name", "") not in OF_THE_GROUND or not groups:
        return plain
    height, width = patch.valid.shape[1:]
    query = whole(patch, [day], (_SCALE * height, _SCALE * width))
    fine = model.predict(patch, query, lambda: False).values[0]
    values = plain.values.copy()
    for group in groups:
        bands = list(group.bands)
        known = np.isfinite(fine[bands]).all(axis=0)
        filled = upsampling.fill_unsupported(np.where(known, fine[bands], 0), known, 4 * _SCALE)
        seen = observe(filled, _SCALE, psf=PSF * max(group.optics.footprint))
        values[0, bands] = np.where(np.isfinite(values[0, bands]), seen, np.nan)
    return replace(plain, values=values)


def on_own_pixels(image: np.ndarray, known: np.ndarray, area: Area, date: int) -> np.ndarray:
    """`image` (B, h, w), each band averaged over the pixels in which the date repeats it.

    `known` (h, w): where the image holds values; only these count, and the others stay. Bands that do not
    repeat, being resampled or as fine as the grid, stay as they are.
    """
    out = image.copy()
    for band, metres in enumerate(area.resolutions):
        sizes = [round(metres / side) for side in area.gsd]
        if max(sizes) < 2:
            continue
        given = area.numbers[date, band].astype(np.float64)
        first = [_first_edge(given, area.clear[date], axis, size) for axis, size in enumerate(sizes)]
        if None not in first:
            out[band] = _means(image[band], known, first, sizes)
    return out


def _first_edge(image: np.ndarray, known: np.ndarray, axis: int, size: int) -> int | None:
    """Index of the first larger pixel's first row (axis 0) or column that begins inside; None where no
    repetition shows."""
    if size == 1:
        return 0
    image, known = (np.moveaxis(part, axis, 0) for part in (image, known))
    both = known[1:] & known[:-1]
    apart = (np.abs(np.diff(image, axis=0)) * both).sum(axis=1)
    place, counts = (np.arange(len(apart)) + 1) % size, both.sum(axis=1)
    sums, numbers = (np.bincount(place, part, size) for part in (apart, counts))
    if (numbers == 0).any():
        return None
    between = int(np.argmax(sums / numbers))
    inside = np.delete(sums, between).sum() / np.delete(numbers, between).sum()
    return between if inside <= _REPEATS * sums[between] / numbers[between] else None


def _means(image: np.ndarray, known: np.ndarray, first: list[int], sizes: list[int]) -> np.ndarray:
    """(h, w): means of the known over blocks of some sizes, the first of which begins at `first`."""
    rows, cols = ((np.arange(n) - at) // size for n, at, size in zip(image.shape, first, sizes))
    rows, cols = rows - rows[0], cols - cols[0]
    block = rows[:, None] * (cols[-1] + 1) + cols
    count = np.bincount(block.ravel(), known.ravel())
    means = np.bincount(block.ravel(), np.where(known, image, 0).ravel()) / np.maximum(count, 1)
    return np.where(known, means[block], image)
