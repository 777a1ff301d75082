# SPDX-License-Identifier: GPL-2.0-or-later
"""Up-sampling in space as one small matrix per axis, so that a tile is two matrix products.

Every row of a matrix depends on source pixels within `margin(kind)` of its output pixel and on nothing else:
an image made in tiles equals the image made whole.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from ..choices import LANCZOS, UPSAMPLINGS
from ..errors import ParameterError
from .banded import Array, Separable, continued, copied, greatest, least
from .patch import Axis

_SPLINE_TAPS = 18
"""Radius of the truncated inverse filter: its largest pole is 0.361, and 0.361 ** 18 is 1e-8."""

_CORRECTION_REACH = 14
"""Source pixels from which the correction of means at fractional scales is gathered."""

_DAMPING, _DAMPED_BELOW = 0.25, 1.25
"""Tikhonov damping of that correction as the scale nears 1, and the scale from which there is none.

Half-way between two source pixels a target pixel of the same size is their mean, in which what alternates
from pixel to pixel is lost: keeping means exactly there rings without end. Damped, the correction falls to
0.382 a pixel (the root of r + 1 / r = 2 + 4 * 0.25), which leaves 1e-6 at the margin.
"""

_LIMITED_BELOW = 2.0
"""Fractional scales below this are held to the local range: their pixels are too large for finer detail."""

_OVERSHOOT = 0.1
"""How far a limited value may leave the range of the 3 x 3 source pixels around, as a share of the range."""

_FILL_RADIUS = {"band_limited": 8, "bicubic": 3, LANCZOS: 4}
_KERNEL_RADIUS = {"band_limited": _SPLINE_TAPS + 4 + _CORRECTION_REACH, "bicubic": 3, LANCZOS: 4}


def margin(kind: str) -> int:
    """Source pixels on each side of an output pixel that its value may depend on."""
    _check(kind)
    return _KERNEL_RADIUS[kind] + _FILL_RADIUS[kind]


def upsample(images: np.ndarray, support: np.ndarray, rows: Axis, cols: Axis, kind: str) -> np.ndarray:
    """Up-sample `images` (..., h, w) to (..., rows.count, cols.count) float32; NaN where not supported.

    `support` (h, w) bool says which source pixels hold a value. Pixels without one take no part: near them,
    the nearest supported value stands in; an output pixel whose centre lies in one of them is NaN.

    "band_limited" keeps means: averaging the output over a source pixel's area gives that pixel back (exactly
    at whole scales; by area at others, whose output pixels cross source pixels' edges; nearly at those below
    1.25, which cannot do it without ringing). "bicubic" interpolates the pixel centres. At fractional scales
    below 2 no value leaves the range of the 3 x 3 source pixels around it by more than a tenth of that range.
    """
    source = fill_unsupported(images, support, _FILL_RADIUS[kind]).astype(np.float32, copy=False)
    out = Separable(matrix(rows, kind), matrix(cols, kind), source)(source)
    limit_to_local_range(out, source, rows, cols)
    if not support.all():
        out[..., ~nearest(support, rows, cols)] = np.nan
    return out


def nearest(image: Array, rows: Axis, cols: Axis) -> Array:
    """The value of the source pixel in which each output pixel's centre lies: (..., h, w) to (..., H, W)."""
    row = np.clip(np.floor(rows.centres()).astype(int), 0, image.shape[-2] - 1)
    col = np.clip(np.floor(cols.centres()).astype(int), 0, image.shape[-1] - 1)
    return image[..., row[:, None], col[None, :]]


def limit_to_local_range(out: Array, images: Array, rows: Axis, cols: Axis) -> None:
    """Hold `out` (..., H, W) to the range of the 3 x 3 pixels of `images` (..., h, w) around; in place.

    The range is widened by a tenth of itself on either side. Only fractional scales below 2 are held so.
    """
    if not any(axis.scale < _LIMITED_BELOW and axis.target_size % axis.source_size for axis in (rows, cols)):
        return
    for index in np.ndindex(*images.shape[:-2]):
        padded = continued(continued(images[index], 1, 1, -2), 1, 1, -1)
        low = least(least(padded[:-2], padded[1:-1]), padded[2:])
        high = greatest(greatest(padded[:-2], padded[1:-1]), padded[2:])
        low = least(least(low[:, :-2], low[:, 1:-1]), low[:, 2:])
        high = greatest(greatest(high[:, :-2], high[:, 1:-1]), high[:, 2:])
        slack = _OVERSHOOT * (high - low)
        bottom, top = (nearest(edge, rows, cols) for edge in (low - slack, high + slack))
        out[index] = least(greatest(out[index], bottom), top)


@lru_cache(maxsize=16)
def matrix(axis: Axis, kind: str) -> np.ndarray:
    """The up-sampler along one axis: (target pixels, patch pixels) float64, rows summing to 1; read-only."""
    weights = _matrix(axis, kind)
    weights.setflags(write=False)
    return weights


def _matrix(axis: Axis, kind: str) -> np.ndarray:
    _check(kind)
    if kind == "bicubic":
        return _fold(*_cubic_convolution(axis.centres()), axis)
    if kind == LANCZOS:
        return _fold(*_lanczos(axis.centres()), axis)
    if axis.target_size % axis.source_size == 0:
        return _spline_matrix(axis)
    wider = _widened(axis, _CORRECTION_REACH)
    weights, degrade = _spline_matrix(wider), degrade_matrix(wider)
    covered = degrade.any(axis=1)
    degrade, wanted = degrade[covered], np.eye(len(covered))[covered]
    # The least change after which averaging gives the source back; it fades by a factor of 2 to 10 per pixel.
    damping = _DAMPING * max(0.0, _DAMPED_BELOW - axis.scale) / (_DAMPED_BELOW - 1)
    normal = degrade @ degrade.T + damping * np.eye(len(degrade))
    change = np.linalg.solve(normal, wanted - degrade @ weights)
    weights = weights + degrade.T @ change
    return weights[axis.inside(wider)]


def _widened(axis: Axis, margin: int) -> Axis:
    """The axis asked for all target pixels up to `margin` source pixels farther, on the same patch."""
    margin = int(np.ceil(margin * axis.scale))
    start, stop = max(0, axis.start - margin), min(axis.target_size, axis.stop + margin)
    return replace(axis, start=start, stop=stop)


def _spline_matrix(axis: Axis) -> np.ndarray:
    """Means over target pixels of the spline whose means over source pixels are the source's values."""
    spline, first = _spline_cell_means(axis.edges())
    wide = np.apply_along_axis(np.convolve, 1, spline, _inverse_quartic())
    return _fold(wide, first - _SPLINE_TAPS, axis)


def degrade_matrix(axis: Axis) -> np.ndarray:
    """Area averaging back to source pixels: (patch pixels, target pixels), rows summing to 1 where covered.

    Only source pixels wholly covered by the target pixels of `axis` have a row of full weight; others are 0.
    """
    edges = axis.edges()
    pixels = np.arange(axis.patch_stop - axis.patch_start, dtype=np.float64)[:, None]
    overlap = np.minimum(edges[None, 1:], pixels + 1) - np.maximum(edges[None, :-1], pixels)
    overlap = np.clip(overlap, 0.0, None)
    overlap[overlap.sum(axis=1) < 1 - 1e-9] = 0.0
    return overlap


def fill_unsupported(images: np.ndarray, support: np.ndarray, radius: int) -> np.ndarray:
    """`images` (..., h, w) with unsupported pixels taken from the nearest supported within `radius` steps.

    A step goes to one of the eight neighbours. Pixels farther away become 0. A copy is made only if needed.
    """
    return filled(images, filling(support, radius))


@dataclass(frozen=True)
class Filling:
    """Where the pixels of an image that hold no value are taken from; pixels as positions row by row."""

    pixels: np.ndarray
    """(n,) those that are filled."""

    sources: np.ndarray
    """(n,) what each of them is taken from."""

    empty: np.ndarray
    """(m,) those that nothing is near enough to fill."""


def filling(support: np.ndarray, radius: int) -> Filling | None:
    """For `filled`; None where nothing is to be filled. `support` and `radius` as of fill_unsupported."""
    if support.all():
        return None
    height, width = support.shape
    known, rim = np.pad(support, 1), np.zeros((height + 2, width + 2), bool)
    row, flat_known = width + 2, known.ravel()
    source = np.arange(known.size)
    done: list[np.ndarray] = []
    for _ in range(radius):
        across = known[:-2] | known[1:-1] | known[2:]
        around = across[:, :-2] | across[:, 1:-1] | across[:, 2:]
        rim[1:-1, 1:-1] = around & ~known[1:-1, 1:-1]
        left = np.flatnonzero(rim)
        if not len(left):
            break
        done.append(left)
        # The first one that is known counts: beside, before across.
        for step in (-row, row, -1, 1, -1 - row, 1 - row, row - 1, row + 1):
            there = flat_known[left + step]
            found, left = left[there], left[~there]
            source[found] = source[found + step]
        flat_known[done[-1]] = True
    pixels = np.concatenate(done) if done else source[:0]
    places = [(some // row - 1) * width + some % row - 1 for some in (pixels, source[pixels])]
    return Filling(*places, np.flatnonzero(~known[1:-1, 1:-1]))


def filled(images: Array, by: Filling | None) -> Array:
    """`images` (..., h, w) with the pixels of a filling filled, and 0 where nothing is near; a copy, if any
    is."""
    if by is None:
        return images
    out = copied(images).reshape(*images.shape[:-2], -1)
    out[..., by.pixels] = out[..., by.sources]
    out[..., by.empty] = 0
    return out.reshape(images.shape)


def _check(kind: str) -> None:
    if kind not in _KERNEL_RADIUS:
        raise ParameterError(
            "Unknown up-sampling '{kind}'. Choose one of: {choices}.",
            kind=kind,
            choices=", ".join((*UPSAMPLINGS, LANCZOS)),
        )


def _cubic_convolution(centres: np.ndarray) -> tuple[np.ndarray, int]:
    """Weights of Keys' kernel on the pixels from the returned first index on."""
    first = int(np.floor(centres[0] - 0.5)) - 1
    last = int(np.floor(centres[-1] - 0.5)) + 2
    return keys_kernel(centres[:, None] - (np.arange(first, last + 1) + 0.5)), first


def keys_kernel(x: np.ndarray) -> np.ndarray:
    """Cubic convolution at distances of `x` pixels (Keys 1981, a = -1/2)."""
    x = np.abs(x)
    near = (1.5 * x - 2.5) * x * x + 1
    far = ((-0.5 * x + 2.5) * x - 4) * x + 2
    return np.where(x <= 1, near, np.where(x < 2, far, 0.0))


def _lanczos(centres: np.ndarray) -> tuple[np.ndarray, int]:
    """Weights of Lanczos' kernel (a = 3), made to sum to 1, from the returned first index on."""
    first = int(np.floor(centres[0] - 0.5)) - 2
    last = int(np.floor(centres[-1] - 0.5)) + 3
    x = centres[:, None] - (np.arange(first, last + 1) + 0.5)
    weights = np.where(np.abs(x) < 3, np.sinc(x) * np.sinc(x / 3), 0.0)
    return weights / weights.sum(axis=1, keepdims=True), first


def _spline_cell_means(edges: np.ndarray) -> tuple[np.ndarray, int]:
    """Means over target pixels of the cubic B-splines centred on source pixels, from the first index on."""
    first = int(np.floor(edges[0])) - 2
    last = int(np.ceil(edges[-1])) + 1
    steps = _integrated_cubic_spline(edges[:, None] - (np.arange(first, last + 1) + 0.5))
    return np.diff(steps, axis=0) / np.diff(edges)[:, None], first


def _integrated_cubic_spline(x: np.ndarray) -> np.ndarray:
    """Integral from minus infinity to x of the cubic B-spline (Unser, Splines: a perfect fit, 1999)."""
    a = np.clip(np.abs(x), 0, 2)
    inner = 2 / 3 * a - a**3 / 3 + a**4 / 8
    outer = 11 / 24 + (1 - (2 - a) ** 4) / 24
    return 0.5 + np.sign(x) * np.where(a <= 1, inner, outer)


def _inverse_quartic() -> np.ndarray:
    """The filter that undoes averaging a cubic spline over pixels, 2 * _SPLINE_TAPS + 1 taps, sum 1.

    Averaging maps spline coefficients to pixel means by the quartic B-spline at whole numbers,
    (1, 76, 230, 76, 1) / 384 (de Boor's histospline); its inverse decays by 0.361 per pixel.
    """
    size = 8 * _SPLINE_TAPS
    frequency = 2 * np.pi * np.arange(size) / size
    response = (230 + 152 * np.cos(frequency) + 2 * np.cos(2 * frequency)) / 384
    taps = np.fft.ifft(1 / response).real
    taps = np.concatenate([taps[-_SPLINE_TAPS:], taps[: _SPLINE_TAPS + 1]])
    return taps / taps.sum()


def _fold(weights: np.ndarray, first: int, axis: Axis) -> np.ndarray:
    """Columns from source index `first` on, mirrored at the whole grid's edges, as columns of the patch."""
    size = axis.source_size
    index = np.arange(first, first + weights.shape[1]) + axis.patch_start
    index = np.mod(index, 2 * size)
    index = np.where(index >= size, 2 * size - 1 - index, index) - axis.patch_start
    length = axis.patch_stop - axis.patch_start
    # What lies outside the patch and not beyond the grid has no weight, or the margin was too small.
    inside = (index >= 0) & (index < length)
    out = np.zeros((weights.shape[0], length))
    np.add.at(out.T, index[inside], weights.T[inside])
    return out
