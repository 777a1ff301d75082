# SPDX-License-Identifier: GPL-2.0-or-later
"""Forward model of dates: how each shows a finer ground, and the adjoint of that, for numpy and for torch.

A date's pixel is the mean of the ground over the pixel's footprint, blurred by the optics, on a grid that
lies displaced by the date's shift. Rows and columns are done one after the other; shifts are constant or
vary slowly from place to place, and the adjoint is exact for both. Slices, products and sums alone, so that
the very same code runs on arrays of numpy and on tensors of torch.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import erf, exp, pi, sqrt

import numpy as np

from . import striped
from .banded import (
    Array,
    Separable,
    Sliding,
    add_product,
    copied,
    empty_like,
    same_kind,
    zeros_like,
)
from .looks import PSF
from .registration import LARGEST
from .shifts import Shift, Shifts
from .striped import Striped
from .tabulated import weights_of

FACTOR = 2
"""Samples of the ground per source pixel along an axis: solved on 5 m of 10 m pixels and enlarged by cubic
convolution it is as good as solved on 2.5 m."""

BORDER = 3
"""Source pixels of ground beyond each edge of the image, which displaced and blurred pixels show too."""

_REACH = 3.0
"""Standard deviations at which the blur is cut."""


@dataclass(frozen=True)
class Optics:
    """How a band sees: a pixel's footprint and blur, along rows' and columns' axis in source pixels."""

    footprint: tuple[float, float] = (1.0, 1.0)
    """Sides of the area that a pixel averages over; 2 for a band of 20 m on a grid of 10 m."""

    psf: tuple[float, float] = (PSF, PSF)
    """Standard deviation of the blur by optics, motion and resampling."""


class Forward:
    """Looks of dates at a ground of (FACTOR (h + 2 BORDER), FACTOR (w + 2 BORDER)) samples."""

    def __init__(self, shifts: Shifts, shape: tuple[int, int], optics: Optics, like: Array):
        """`shifts` in source pixels, of a patch of `shape` (h, w); `like`: an array of the kind and on the
        device that looks are made of."""
        self.ground_shape = tuple(FACTOR * (size + 2 * BORDER) for size in shape)
        self._dates: list[_Constant | _Striped | _PerPixel] = []
        for shift in shifts:
            if not shift.varies:
                kind = _Constant
            else:
                kind = _Striped if striped.suits(shift, like) else _PerPixel
            self._dates.append(kind(shift, shape, optics, like))

    def look(self, date: int, ground: Array) -> Array:
        """What a date shows, (..., h, w), of a ground (..., FACTOR (h + 2 BORDER), FACTOR (w + 2 BORDER))."""
        return self._dates[date].look(ground)

    def back(self, date: int, image: Array) -> Array:
        """The adjoint: from (..., h, w) to (..., FACTOR (h + 2 BORDER), FACTOR (w + 2 BORDER))."""
        return self._dates[date].back(image)


class _Constant:
    """A date with one shift everywhere: a matrix along each axis."""

    def __init__(self, shift: Shift, shape: tuple[int, int], optics: Optics, like: Array):
        along = []
        for part, width, psf, size in zip(shift.constant, optics.footprint, optics.psf, shape):
            along.append(_matrix(*response(np.array(part), width, psf), size))
        self.look = Separable(*along, like)
        self.back = Separable(*(matrix.T for matrix in along), like)


class _Striped:
    """A date whose shift varies slowly: along an axis its part along that axis counts where it is, across it
    as it is in the middle of a stripe."""

    def __init__(self, shift: Shift, shape: tuple[int, int], optics: Optics, like: Array):
        along = []
        for axis, (footprint, psf) in enumerate(zip(optics.footprint, optics.psf)):
            edges, parts = shift.in_stripes(axis, shape)
            weights, first = response(parts, footprint, psf)
            matrices = [_matrix(own, first, shape[axis]) for own in weights.transpose(2, 0, 1)]
            if axis == 0:
                # The pass along rows comes while columns are still the ground's, with those beyond its edges.
                inner = [FACTOR * (edge + BORDER) for edge in edges[1:-1]]
                edges = [0, *inner, FACTOR * (shape[1] + 2 * BORDER)]
            along.append(Striped(edges, matrices, like))
        self.look = Separable(*along, like)
        self.back = Separable(*(matrix.T for matrix in along), like)


def _matrix(weights: np.ndarray, first: int, size: int) -> Sliding:
    """From the ground's samples to `size` pixels along an axis, by `response`."""
    return Sliding(weights, first + FACTOR * BORDER, (size, FACTOR * (size + 2 * BORDER)), FACTOR)


class _PerPixel:
    """A date whose shift varies from place to place: weights of their own for every pixel."""

    def __init__(self, shift: Shift, shape: tuple[int, int], optics: Optics, like: Array):
        self._shape = shape
        parts = zip(shift.field(shape), optics.footprint, optics.psf)
        along = [response(part, width, psf) for part, width, psf in parts]
        (rows, self._top), (cols, self._left) = along
        # The pass along rows comes while columns are still the ground's.
        rows = np.repeat(np.pad(rows, ((0, 0), (0, 0), (BORDER, BORDER)), mode="edge"), FACTOR, axis=2)
        self._rows, self._cols = same_kind(rows, like), same_kind(cols, like)

    def look(self, ground: Array) -> Array:
        height, width = self._shape
        strips = zeros_like(ground, (*ground.shape[:-2], height, ground.shape[-1]))
        for k, taps in enumerate(self._rows):
            add_product(strips, ground[..., _samples(self._top + k, height), :], taps)
        # Neighbours in memory: a processor takes many of them at once.
        phases = [copied(strips[..., phase::FACTOR]) for phase in range(FACTOR)]
        out = zeros_like(ground, (*ground.shape[:-2], height, width))
        for k, taps in enumerate(self._cols):
            first, phase = divmod(self._left + k + FACTOR * BORDER, FACTOR)
            add_product(out, phases[phase][..., first : first + width], taps)
        return out

    def back(self, image: Array) -> Array:
        height, width = self._shape
        strips = empty_like(image, (*image.shape[:-1], FACTOR * (width + 2 * BORDER)))
        phases = [zeros_like(image, (*image.shape[:-1], width + 2 * BORDER)) for _ in range(FACTOR)]
        for k, taps in enumerate(self._cols):
            first, phase = divmod(self._left + k + FACTOR * BORDER, FACTOR)
            add_product(phases[phase][..., first : first + width], image, taps)
        for phase, part in enumerate(phases):
            strips[..., phase::FACTOR] = part
        out = zeros_like(image, (*image.shape[:-2], FACTOR * (height + 2 * BORDER), strips.shape[-1]))
        for k, taps in enumerate(self._rows):
            add_product(out[..., _samples(self._top + k, height), :], strips, taps)
        return out


def _samples(first: int, count: int) -> slice:
    """Samples of the ground that tap `first` has for each of `count` pixels."""
    start = first + FACTOR * BORDER
    return slice(start, start + FACTOR * (count - 1) + 1, FACTOR)


def response(shift: np.ndarray, footprint: float, psf: float) -> tuple[np.ndarray, int]:
    """Weights (K, ...) of the ground's samples in a pixel along one axis, and the place of the first.

    `shift` (...) in source pixels, cut at LARGEST; the first sample is counted from the pixel's own first
    one. The weights are the integrals over samples of a box of `footprint` pixels displaced by -`shift`,
    convolved with a Gaussian of `psf` pixels; they sum to 1. Beyond BORDER pixels they are cut.
    """
    shift = np.clip(shift, -LARGEST, LARGEST)
    reach = min(footprint / 2 + _REACH * psf, BORDER + 0.5 - float(np.abs(shift).max()))
    first = max(int(np.floor((0.5 - shift.max() - reach) * FACTOR)), -FACTOR * BORDER)
    last = min(int(np.ceil((0.5 - shift.min() + reach) * FACTOR)), FACTOR * (BORDER + 1))

    def weights(shifts: np.ndarray) -> np.ndarray:
        edges = np.arange(first, last + 1).reshape(-1, *[1] * shifts.ndim) / FACTOR - 0.5 + shifts
        # Each its own reach, not that of the farthest: a pixel's weights do not hang on others' shifts.
        edges = np.clip(edges, -reach, reach)
        grown = np.diff(_ramp(edges + footprint / 2, psf) - _ramp(edges - footprint / 2, psf), axis=0)
        return grown / grown.sum(axis=0)

    return weights_of(shift, weights), first


def _ramp(x: np.ndarray, sigma: float) -> np.ndarray:
    """The integral up to x of a unit step at 0 blurred by a Gaussian, to 1e-6."""
    if sigma == 0:
        return np.maximum(x, 0.0)
    places, excess = _ramp_table()
    z = np.abs(x) / sigma
    return np.maximum(x, 0.0) + sigma * np.interp(z, places, excess, right=0.0)


@lru_cache(maxsize=1)
def _ramp_table() -> tuple[np.ndarray, np.ndarray]:
    """By how much the blurred ramp exceeds the plain one, at places in standard deviations."""
    places = np.linspace(0, 6, 4097)
    excess = [exp(-z * z / 2) / sqrt(2 * pi) - z * (1 - erf(z / sqrt(2))) / 2 for z in places.tolist()]
    return places, np.array(excess)
