# SPDX-License-Identifier: GPL-2.0-or-later
"""Simulated looks: what a sensor shows of a known finer ground, date by date.

The forward model of a look: the ground times a local gain, blurred by the optics (a Gaussian), averaged over
pixels whose grid lies displaced by the date's shift, plus what is coarser of that date, plus noise.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import erf, exp, pi, sqrt

import numpy as np

from ..errors import ParameterError

PSF = 0.35
"""Standard deviation of the optics' blur in source pixels: with the pixel, an MTF of 0.35 at Nyquist.

ESA's reports on data quality have 0.2 to 0.3 for Sentinel-2's 10 m bands (0.42 pixels); the detail that is
solved for hardly differs between the two.
"""

_REACH = 4.0
"""Standard deviations at which the blur is cut: less than 1e-4 lies beyond."""

_COARSE = 6.0
"""Standard deviation in source pixels of the fields of gains and of coarse change."""

_CLOUD = 8.0
"""Standard deviation in source pixels of the fields that clouds are cut from."""


@dataclass(frozen=True)
class Conditions:
    """How looks are taken and how they differ; with the defaults they differ by shifts and noise alone."""

    dates: int = 8
    """Looks."""

    jitter: float = 0.25
    """Standard deviation of the shift along each axis, in source pixels."""

    noise: float = 0.003
    """Standard deviation of the noise, white over pixels, in reflectance."""

    psf: float = PSF
    """Standard deviation of the blur in source pixels."""

    gain: float = 0.0
    """Standard deviation of the logarithm of a date's local gain of contrast."""

    coarse: float = 0.0
    """Standard deviation of what is coarser than about 20 m of a date alone, in reflectance."""

    change: float = 0.0
    """Standard deviation of what the ground shows on one date alone, in reflectance."""

    fineness: float = 0.5
    """Standard deviation in source pixels of the field that this change is."""

    clouds: float = 0.0
    """Mean share of a date's pixels that clouds hide."""


@dataclass(frozen=True)
class Looks:
    """Simulated dates of a ground."""

    values: np.ndarray
    """(T, B, h, w) float32 reflectance; 0 where not valid."""

    valid: np.ndarray
    """(T, h, w) bool."""

    shifts: np.ndarray
    """(T, 2) float32, down and right in source pixels: what the ground shows at p, a date shows at p +
    shift."""


def simulate(ground: np.ndarray, factor: int, conditions: Conditions, rng: np.random.Generator) -> Looks:
    """Looks of `ground` (B, H, W) reflectance, whose samples are `factor` to a source pixel along each axis.

    H and W are multiples of `factor`. Every random number comes from `rng`.
    """
    height, width = (n // factor for n in ground.shape[-2:])
    if (height * factor, width * factor) != ground.shape[-2:]:
        raise ParameterError(
            "A ground of {rows} x {cols} samples is no whole number of pixels of {factor} "
            "samples. Cut it to a multiple.",
            rows=ground.shape[-2],
            cols=ground.shape[-1],
            factor=factor,
        )
    shifts = rng.normal(0, conditions.jitter, (conditions.dates, 2)).astype(np.float32)
    looks, valid = [], np.ones((conditions.dates, height, width), bool)
    for date, shift in enumerate(shifts):
        image = _changed(ground, factor, conditions, rng)
        look = observe(image, factor, tuple(map(float, shift)), conditions.psf)
        look = look + conditions.coarse * smooth_field(rng, look.shape, _COARSE)
        look = look + conditions.noise * rng.standard_normal(look.shape)
        if conditions.clouds:
            valid[date] = _clear(rng, (height, width), conditions.clouds)
        looks.append(look * valid[date])
    return Looks(np.stack(looks).astype(np.float32), valid, shifts)


def observe(
    ground: np.ndarray, factor: int, shift: tuple[float, float] = (0.0, 0.0), psf: float = PSF
) -> np.ndarray:
    """One look (..., h, w) at `ground` (..., H, W): blurred, and averaged over pixels of a displaced grid.

    `factor` samples of the ground to a pixel; `shift` (down, right) in pixels as in `Looks.shifts`. Beyond
    its edges the ground goes on as it is at the edge.
    """
    for axis, along in zip((-2, -1), shift):
        taps, first = pixel_response(along, psf, factor)
        before, after = max(0, -first), max(0, first + len(taps) - factor)
        padding = [(0, 0)] * ground.ndim
        padding[axis] = (before, after)
        padded = np.moveaxis(np.pad(ground, padding, mode="edge"), axis, -1)
        count = ground.shape[axis] // factor
        start = first + before
        sampled = sum(
            tap * padded[..., start + k : start + k + factor * (count - 1) + 1 : factor]
            for k, tap in enumerate(taps)
        )
        ground = np.moveaxis(sampled, -1, axis)
    return ground


@lru_cache(maxsize=4096)
def pixel_response(shift: float, psf: float, factor: int) -> tuple[np.ndarray, int]:
    """Weights of the ground's samples in source pixel 0 along one axis, and the index of the first.

    Pixel i has the same weights on samples `factor` * i farther on. They are the integrals over the samples
    of a box one pixel wide, displaced by -`shift` pixels, convolved with a Gaussian of `psf` pixels; they sum
    to 1.
    """
    low, high = -shift, 1 - shift
    first = int(np.floor((low - _REACH * psf) * factor))
    last = int(np.ceil((high + _REACH * psf) * factor))
    edges = [index / factor for index in range(first, last + 1)]
    grown = np.array([_ramp(edge - low, psf) - _ramp(edge - high, psf) for edge in edges])
    taps = np.diff(grown)
    taps /= taps.sum()
    taps.setflags(write=False)
    return taps, first


def _ramp(x: float, sigma: float) -> float:
    """The integral up to x of a unit step at 0 blurred by a Gaussian."""
    if sigma == 0:
        return max(x, 0.0)
    z = x / sigma
    return sigma * (z * 0.5 * (1 + erf(z / sqrt(2))) + exp(-z * z / 2) / sqrt(2 * pi))


def smooth_field(rng: np.random.Generator, shape: tuple[int, ...], sigma: float) -> np.ndarray:
    """A random field (..., h, w) of mean 0 and variance 1 everywhere, smooth over about `sigma` pixels."""
    by_row, by_col = (_blended(size, sigma) for size in shape[-2:])
    knots = rng.standard_normal((*shape[:-2], by_row.shape[1], by_col.shape[1]))
    return by_row @ knots @ by_col.T


def clear_between_clouds(
    rng: np.random.Generator, shape: tuple[int, int], hidden: float, sigma: float
) -> np.ndarray:
    """A mask (h, w): what clouds of about `sigma` pixels do not hide, a share 1 - `hidden` of the pixels."""
    field = smooth_field(rng, shape, sigma)
    return field >= np.quantile(field, hidden)


@lru_cache(maxsize=64)
def _blended(size: int, sigma: float) -> np.ndarray:
    """Gaussian weights (size, knots) of random knots `sigma` pixels apart; the squares of a row sum to 1."""
    knots = np.arange(-3, size / sigma + 3) * sigma
    weights = np.exp(-(((np.arange(size)[:, None] + 0.5 - knots) / sigma) ** 2))
    return weights / np.sqrt((weights**2).sum(axis=1, keepdims=True))


def _changed(ground: np.ndarray, factor: int, conditions: Conditions, rng: np.random.Generator) -> np.ndarray:
    """The ground of one date: its own contrast and its own change."""
    if conditions.gain:
        field = conditions.gain * smooth_field(rng, ground.shape[-2:], _COARSE * factor)
        mean = ground.mean(axis=(-2, -1), keepdims=True)
        ground = mean + (ground - mean) * np.exp(field)
    if conditions.change:
        ground = ground + conditions.change * smooth_field(rng, ground.shape, conditions.fineness * factor)
    return ground


def _clear(rng: np.random.Generator, shape: tuple[int, int], share: float) -> np.ndarray:
    """A mask (h, w) in which clouds hide a share of the pixels that is `share` in the mean over dates."""
    hidden = rng.beta(0.4, 0.4 * (1 - share) / share) if share < 1 else 1.0
    clear = clear_between_clouds(rng, shape, hidden, _CLOUD)
    return clear if hidden > 0.02 else np.ones(shape, bool)
