# SPDX-License-Identifier: GPL-2.0-or-later
"""The own shift of a hidden date, and estimates rendered into it.

A date lies up to a pixel beside the others, by chance, and nothing that other dates hold tells by how much.
So that the choice of a frame does not count as an error, two numbers are estimated from the hidden date
itself against an estimate of it, by iterated least squares on texture (Lucas and Kanade, 1981), for every
method alike.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from ...core.series.registration import LARGEST, visible
from .detail import finer

LEAST_CORRELATION = 0.3
"""Of the textures, below which a fit is not believed."""

_COARSE = 2.0
"""Standard deviation in pixels of the Gaussian that is taken off."""

_BORDER = 4
"""Pixels beside what is not known that do not count."""


def own_shift(
    image: np.ndarray, estimate: np.ndarray, known: np.ndarray, wavelengths: np.ndarray
) -> tuple[float, float]:
    """Pixels s, down and right, by which `image` lies off `estimate` (B, h, w each).

    That is image(p) = estimate(p - s). `known` (h, w) says where both hold values; the visible bands are
    compared, all where there is none. (0, 0) where the textures do not tell.
    """
    picked = visible(wavelengths) or range(len(wavelengths))
    inside = ndimage.binary_erosion(known, iterations=_BORDER)
    if inside.sum() < 100:
        return 0.0, 0.0
    ours = np.stack([texture(image[b], known) for b in picked])
    theirs = np.stack([texture(estimate[b], known) for b in picked])
    shift = np.zeros(2)
    for _ in range(8):
        step = _step(ours, render(theirs, shift), inside)
        shift += step
        if np.abs(shift).max() > LARGEST:
            return 0.0, 0.0
        if np.abs(step).max() < 0.002:
            break
    moved = render(theirs, shift)
    alike = np.corrcoef(ours[:, inside].ravel(), moved[:, inside].ravel())[0, 1]
    return (float(shift[0]), float(shift[1])) if alike >= LEAST_CORRELATION else (0.0, 0.0)


def render(images: np.ndarray, shift: tuple[float, float] | np.ndarray) -> np.ndarray:
    """`images` (..., h, w) moved down and right by `shift` pixels, by cubic splines; edges continue."""
    if not np.any(shift):
        return images
    move = (0,) * (images.ndim - 2) + tuple(shift)
    return ndimage.shift(images, move, order=3, mode="nearest")


def texture(image: np.ndarray, known: np.ndarray) -> np.ndarray:
    """(h, w): what is finer than some pixels; 0 where not known."""
    return finer(image, known, _COARSE, np.float64)


def _step(ours: np.ndarray, theirs: np.ndarray, inside: np.ndarray) -> np.ndarray:
    """(2,) by which `theirs` has to move on; every band by its own gain and in units of its own texture."""
    normal, right = np.zeros((2, 2)), np.zeros(2)
    for a, b in zip(ours, theirs):
        gain = float(np.sum(a[inside] * b[inside]) / max(np.sum(b[inside] ** 2), 1e-12))
        slopes = -gain * np.stack([slope[inside] for slope in np.gradient(b)])
        rest = a[inside] - gain * b[inside]
        unit = max(float(np.mean(rest**2)), 1e-12)
        normal += slopes @ slopes.T / unit
        right += slopes @ rest / unit
    return np.linalg.solve(normal + 1e-9 * np.eye(2), right)
