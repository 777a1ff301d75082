# SPDX-License-Identifier: GPL-2.0-or-later
"""Ground: the finest image that explains all looks at a place, in closed form and without learning.

Dates that lie beside each other by fractions of a pixel sample the same ground at different places, and
what one pixel has lost another still holds (R. Tsai and T. Huang, "Multiframe image restoration and
registration", 1984). Contrasts change with the season, also in sign, so looks are compared by local gain:

1. A reference: what is finer than 20 m, registered, as one pattern with a gain for each date and band
   (the largest principal component around each place, by two steps of alternating least squares).
2. Of each date one look: its bands of one group, each divided by its gain, weighted by its precision; and
   a weight, by how precisely it shows the pattern.
3. The ground x minimises sum_t W_t |y_t - A_t x|^2 + PRIOR |gradient of x|^2, where A_t is the forward
   model of date t (forward.Forward): the mean of the posterior of a ground whose spectrum falls with the
   square of frequency, as those of natural images do (D. Field, 1987). W counts in units of the pattern's
   gradients, so the prior needs no tuning, and gives way as looks become more and better.
4. A fixed number of Chebyshev steps, with bounds of the spectrum that follow from the operator alone, so
   that what a pixel depends on has bounds too, and tiles equal the whole.

A target takes the ground with its own local gain (scene_detail).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from . import local_means, upsampling
from .banded import Array, Separable, add_product, add_scaled, each, same_kind, zeros_like
from .forward import BORDER, FACTOR, Forward, Optics
from .local_means import LocalMeans
from .patch import Axis
from .shifts import Shifts

STEPS = 10
"""Chebyshev steps; each looks one footprint farther."""

PRIOR = 0.03
"""Variance of the noise of one perfect look over that of the ground's gradient from sample to sample."""

SATURATION = 3.0
"""Largest precision of a look in the pattern's units: what no noise explains (viewing angle, errors of the
registration) differs from date to date by about as much as the pattern's own gradient."""

NOISE = 0.001
"""Reflectance that a date's pixels are uncertain by at least."""

_ROUNDS = 2
"""Rounds of alternating least squares for the reference."""

_STIFFEST = 0.5
"""Largest weight of the prior against that of the looks: where hardly any look counts."""

_SOFTEST = 0.05
"""Smallest eigenvalue that the steps are made for; what is softer converges more slowly."""

_LEAST_PATTERN = 1e-4
"""Reflectance below which there is no pattern."""

AROUND = STEPS * 2
"""Source pixels around a place on which its pattern depends by the steps. Each looks three pixels far, but
what lies beyond changes no reflectance by 1e-6 (clouds, holes and edges of real and simulated series)."""

REACH = (_ROUNDS + 1) * local_means.REACH_OF_MEANS + AROUND
"""Source pixels around a place that its detail depends on, likewise; 30 more by the bounds of all steps."""


_LARGEST_PATTERN = 0.1
"""Reflectance of a pattern that no look shows: the reference's prior."""


@dataclass(frozen=True)
class Looks:
    """What the solver takes of the dates, for one group of bands; arrays of numpy or tensors of torch."""

    values: Array
    """(T, B, h, w) reflectance as observed."""

    weights: Array
    """(T, 1, h, w) from 0 to 1: 0 where not valid."""

    registered: Array
    """(T, B, h, w) reflectance of the dates resampled onto the reference."""

    registered_weights: Array
    """(T, 1, h, w) of those."""


@dataclass(frozen=True)
class Ground:
    """The fine pattern of a group of bands, common to all dates up to a local gain."""

    fine: Array
    """(FACTOR (h + 2 BORDER), FACTOR (w + 2 BORDER)): the pattern, in units of the reference."""

    shown: Array
    """(h, w): the same as a date without shift shows it."""

    support: Array
    """(h, w) from 0 to 1: how much of the detail finer than a pixel the looks decide, not the prior."""

    gains: Array
    """(T, B, m, n) at knots: every date's and band's gain on `shown`; 0 where a date shows nothing."""

    seen: Array
    """(T, m, n) from 0 to 1: weight of each date around knots."""


def cut(ground: Ground, whole: tuple[Axis, Axis], part: tuple[Axis, Axis]) -> Ground:
    """The ground of a smaller patch; axes of rows and columns of the larger one and of this one.

    What lies beyond the smaller patch's edges is the ground's own.
    """
    inner = tuple(smaller.of(larger) for larger, smaller in zip(whole, part))
    samples = tuple(slice(FACTOR * one.start, FACTOR * (one.stop + 2 * BORDER)) for one in inner)
    gains, seen = (local_means.cut(values, whole, part) for values in (ground.gains, ground.seen))
    return Ground(ground.fine[samples], ground.shown[inner], ground.support[inner], gains, seen)


def solve(
    looks: Looks, shifts: Shifts, optics: Optics, local: LocalMeans, part: LocalMeans | None = None
) -> Ground:
    """The ground of a patch from its looks and their `shifts`, see the head.

    `part`: means of a smaller patch that the ground is asked for, AROUND pixels from its own edges, and its
    gains REACH_OF_MEANS farther from these; None: of all.
    """
    pattern, gains, noise = _reference(looks, local)
    image, weights = _combined(looks, pattern, gains, noise, local)
    seen = local.sums(looks.registered_weights)[:, 0]
    if part is not None:
        inner = tuple(smaller.of(larger) for larger, smaller in zip(local.axes, part.axes))
        image, weights, pattern = (values[(..., *inner)] for values in (image, weights, pattern))
        shifts = shifts.window(*inner)
        gains, seen = (local_means.cut(values, local.axes, part.axes) for values in (gains, seen))
        local = part
    shape = tuple(pattern.shape)
    forward = Forward(shifts, shape, optics, looks.values)
    total = weights.sum(0)
    share = weights / (total + 1e-6)
    stiffness = FACTOR**2 * PRIOR / (total + FACTOR**2 * PRIOR / _STIFFEST)
    fine = _minimum(forward, image, share, on_samples(stiffness), enlargement(shape, pattern)(pattern))
    shown = Forward(Shifts.constant(np.zeros((1, 2))), shape, optics, looks.values).look(0, fine)
    own, crossed = (local.sums(part * shown) for part in (shown, pattern))
    gains = gains * (crossed / (own + _LEAST_PATTERN**2))
    return Ground(fine, shown, _support(share, stiffness, shifts, optics), gains, seen)


def _reference(looks: Looks, local: LocalMeans) -> tuple[Array, Array, Array]:
    """Pattern (h, w), and at knots the gains and squared noise of every date and band, (T, B, m, n)."""
    weights, dates = looks.registered_weights, range(len(looks.registered))
    seen = local.sums(weights) + 1e-3
    weighted = each(len(dates), lambda t: weights[t] * local.fine_part(looks.registered[t], weights[t]))
    # Where a weight is 0, so is what it weighs.
    inverse = 1 / (weights + (weights == 0))
    energy = each(len(dates), lambda t: local.sums(weighted[t] * weighted[t] * inverse[t])) / seen
    pattern = (weighted.sum(0) / (weights.sum(0) + 1e-3)).sum(0)
    for _ in range(_ROUNDS):
        gains, noise = _gains(weighted, weights, pattern, energy, seen, local)
        # The precise looks' mean, each divided by its gain.
        ratio = gains / noise
        top = sum((local.spread(ratio[t]) * weighted[t]).sum(0) for t in dates)
        bottom = sum(local.spread((gains[t] * ratio[t]).sum(0)) * weights[t, 0] for t in dates)
        pattern = top / (bottom + _LARGEST_PATTERN**-2)
    return pattern, *_gains(weighted, weights, pattern, energy, seen, local)


def _gains(
    weighted: Array, weights: Array, pattern: Array, energy: Array, seen: Array, local: LocalMeans
) -> tuple[Array, Array]:
    """Regression of dates and bands, times their weights, on the pattern around knots: gains, and mean
    squares of the rest."""
    own = local.sums(weights * (pattern * pattern)) / seen
    gains = each(len(weighted), lambda t: local.sums(weighted[t] * pattern)) / seen
    gains = gains / (own + _LEAST_PATTERN**2)
    rest = energy - gains * gains * own
    return gains, rest * (rest > 0) + NOISE**2


def _combined(
    looks: Looks, pattern: Array, gains: Array, noise: Array, local: LocalMeans
) -> tuple[Array, Array]:
    """One look for each date, and its weight: (T, h, w) both."""
    ratio = gains / noise
    precision = (gains * ratio).sum(1)
    ratio = ratio / (precision[:, None] + _LARGEST_PATTERN**-2)
    image = each(
        len(ratio),
        lambda t: (local.spread(ratio[t]) * local.fine_part(looks.values[t], looks.weights[t])).sum(0),
    )
    steps = zeros_like(pattern, tuple(pattern.shape))
    steps[:-1] += (pattern[1:] - pattern[:-1]) * (pattern[1:] - pattern[:-1])
    steps[:, :-1] += (pattern[:, 1:] - pattern[:, :-1]) * (pattern[:, 1:] - pattern[:, :-1])
    precision = precision * local.sums(steps) / (2 * FACTOR**2)
    precision = precision / (1 + precision / SATURATION)
    return image, local.spread(precision) * looks.weights[:, 0]


def _minimum(forward: Forward, image: Array, share: Array, stiffness: Array, start: Array) -> Array:
    """The ground after STEPS Chebyshev steps, preconditioned by the prior's diagonal.

    `image` and `share` (T, h, w), shares sum to 1; `stiffness` as the ground. The operator's eigenvalues lie
    below 1 for the looks (rows of A_t sum to 1, columns to 1 / FACTOR^2) and below 8 times the stiffness for
    the prior, hence below 1 once divided by 1 + 8 times the stiffness. The steps are those of
    Y. Saad, "Iterative methods for sparse linear systems" (2003), algorithm 12.1.
    """
    scale = 1 / (1 + 8 * stiffness)
    below, beside = ((stiffness[1:] + stiffness[:-1]) / 2, (stiffness[:, 1:] + stiffness[:, :-1]) / 2)

    def residual(ground: Array) -> Array:
        out = -_roughness(ground, below, beside)
        for date in range(len(image)):
            missed = image[date] - forward.look(date, ground)
            missed *= share[date]
            add_scaled(out, forward.back(date, missed), FACTOR**2)
        out *= scale
        return out

    centre, radius = (1 + _SOFTEST) / 2, (1 - _SOFTEST) / 2
    ground, step = start, residual(start) / centre
    rho = radius / centre
    for _ in range(STEPS - 1):
        ground = ground + step
        following = 1 / (2 * centre / radius - rho)
        step = following * rho * step + 2 * following / radius * residual(ground)
        rho = following
    return ground + step


def _roughness(ground: Array, below: Array, beside: Array) -> Array:
    """The gradient of half the sum of squared differences between neighbouring samples, weighted by
    stiffnesses between those `below` and those `beside` one another."""
    out = zeros_like(ground, tuple(ground.shape))
    step = (ground[1:] - ground[:-1]) * below
    out[1:] += step
    out[:-1] -= step
    step = (ground[:, 1:] - ground[:, :-1]) * beside
    out[:, 1:] += step
    out[:, :-1] -= step
    return out


def _bordered(image: Array) -> Array:
    """(h, w) with BORDER pixels more on every side, continued from the edges."""
    height, width = image.shape
    out = zeros_like(image, (height + 2 * BORDER, width + 2 * BORDER))
    out[BORDER:-BORDER, BORDER:-BORDER] = image
    out[:BORDER], out[-BORDER:] = out[BORDER : BORDER + 1], out[-BORDER - 1 : -BORDER]
    out[:, :BORDER], out[:, -BORDER:] = out[:, BORDER : BORDER + 1], out[:, -BORDER - 1 : -BORDER]
    return out


def on_samples(image: Array) -> Array:
    """The value of its pixel for every sample of the ground."""
    image = _bordered(image)
    out = zeros_like(image, tuple(FACTOR * size for size in image.shape))
    for row in range(FACTOR):
        for col in range(FACTOR):
            out[row::FACTOR, col::FACTOR] = image
    return out


def enlargement(shape: tuple[int, int], like: Array) -> Separable:
    """From pixels (..., h, w) to the ground's samples, by cubic convolution, continued from the edges.

    `like`: an array of the kind, and on the device, of the pixels.
    """
    return Separable(*map(_enlargement, shape), like)


@lru_cache(maxsize=8)
def _enlargement(size: int) -> np.ndarray:
    """(FACTOR (size + 2 BORDER), size) weights along an axis."""
    wide = size + 2 * BORDER
    weights = upsampling.matrix(Axis(wide, FACTOR * wide, 0, wide, 0, FACTOR * wide), "bicubic")
    out = weights[:, BORDER:-BORDER].copy()
    out[:, 0] += weights[:, :BORDER].sum(axis=1)
    out[:, -1] += weights[:, -BORDER:].sum(axis=1)
    return out


def pixel_means(ground: Array) -> Array:
    """Means of a ground's samples over the image's pixels, (h, w)."""
    inside = slice(FACTOR * BORDER, -FACTOR * BORDER)
    ground = ground[inside, inside]
    parts = [ground[row::FACTOR, col::FACTOR] for row in range(FACTOR) for col in range(FACTOR)]
    return sum(parts[1:], parts[0]) / FACTOR**2


def _support(share: Array, stiffness: Array, shifts: Shifts, optics: Optics) -> Array:
    """How much the looks decide of what lies at the pixels' Nyquist frequency: the share of the posterior's
    precision that is not the prior's, times how evenly the looks' phases tell the two frequencies apart that
    a single look folds onto one another."""
    told, apart, shape = 1.0, 0.0, tuple(share.shape[1:])
    for axis, (footprint, psf) in enumerate(zip(optics.footprint, optics.psf)):
        wave = np.pi / footprint
        told *= np.sinc(0.5) * np.exp(-((wave * psf) ** 2) / 2)
        mean = [zeros_like(share, shape) for _ in range(2)]
        for date, seen in enumerate(share):
            phase = np.float32(2 * wave) * shifts[date].field(shape)[axis].astype(np.float32)
            for total, part in zip(mean, (np.cos(phase), np.sin(phase))):
                add_product(total, seen, same_kind(part, share))
        apart = apart + (1 - mean[0] * mean[0] - mean[1] * mean[1]) / 2
    curvature = 2 - 2 * float(np.cos(np.pi / (FACTOR * max(optics.footprint))))
    return apart * (share.sum(0) > 0) * float(told) / (float(told) + curvature * stiffness)


def sampling(rows: Axis, cols: Axis, like: Array) -> Separable:
    """From a ground of a patch (..., ., .) to a query's target pixels (..., rows.count, cols.count).

    Means over pixels that are larger than its samples, cubic convolution for smaller ones. `like`: an array
    of the kind and on the device of the ground.
    """
    return Separable(_sampling(rows), _sampling(cols), like)


def _sampling(axis: Axis) -> np.ndarray:
    """(target pixels, samples) weights along an axis, rows summing to 1."""
    samples = np.arange(FACTOR * (axis.patch_stop - axis.patch_start + 2 * BORDER), dtype=np.float64)
    if axis.scale < FACTOR:
        edges = FACTOR * (axis.edges() + BORDER)
        low, high = edges[:-1, None], edges[1:, None]
        return np.clip(np.minimum(high, samples + 1) - np.maximum(low, samples), 0, None) / (high - low)
    return upsampling.keys_kernel(FACTOR * (axis.centres() + BORDER)[:, None] - (samples + 0.5))
