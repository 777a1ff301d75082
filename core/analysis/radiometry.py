# SPDX-License-Identifier: GPL-2.0-or-later
"""Radiometric adaptation: counts, histogram matching, gain and bias, and V of HSV.

Everything works block by block: a first pass counts values (`Counts`), two histograms give a `Curve`, a
second pass applies it. Integers of up to 16 bits are counted value by value and mapped by a table; wider
and floating types are counted in 65536 bins between their extremes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import ParameterError, StackError
from ..messages import Message
from . import hsv

_IMAGE, _REFERENCE = Message("The image"), Message("The reference")
"""Whose histogram or line it is, where no name is known."""

BINS = 65_536
"""Bins for types that are too wide to be counted value by value."""

SAMPLE_LIMIT = 1 << 20
"""Pixels that the regression of gain and bias sees at most, on an even lattice over the image."""

_CHUNK = 1 << 18
"""Pixels counted or mapped at a time, so that numpy's 64-bit indexes stay in the processor's cache."""

_BIWEIGHT = 4.685
"""Tukey's constant: 95 % efficiency on Gaussian residuals (Holland and Welsch, 1977)."""

MAD_TO_SIGMA = 1.4826
"""Standard deviations per median absolute deviation of a Gaussian."""


@dataclass(frozen=True)
class Histogram:
    """How often each value (or bin) of one band occurs among the pixels that take part."""

    values: np.ndarray
    """(V,) float64, strictly ascending: values, or upper edges of bins; only those that occur."""

    counts: np.ndarray
    """(V,) int64, positive."""

    @property
    def total(self) -> int:
        """Pixels counted."""
        return int(self.counts.sum())

    @property
    def flat(self) -> bool:
        """True when a single value (or none) occurs, so that no shape can be matched."""
        return len(self.values) < 2

    def quantiles(self) -> np.ndarray:
        """Share of pixels at or below each value, (V,) float64, ending in 1."""
        return np.cumsum(self.counts) / self.total


@dataclass(frozen=True)
class Interval:
    """The least and the largest value of a band among the pixels that take part."""

    low: float = np.inf
    """Least value; infinity without any pixel."""

    high: float = -np.inf
    """Largest value; minus infinity without any pixel."""

    @property
    def empty(self) -> bool:
        """True without any pixel."""
        return self.low > self.high

    def widened(self, values: np.ndarray, valid: np.ndarray | None = None) -> Interval:
        """The interval that also holds the finite valid pixels of `values`."""
        used = _selected(values, valid)
        if not used.size:
            return self
        return Interval(min(self.low, float(used.min())), max(self.high, float(used.max())))


class Counts:
    """Counts of one band's values, filled block by block."""

    def __init__(self, dtype: np.dtype | str, interval: Interval | None = None) -> None:
        """For integers of up to 16 bits `interval` is not needed; for others it is, from a pass before."""
        self.dtype = np.dtype(dtype)
        self._dense = is_countable(self.dtype)
        if not self._dense and (interval is None or interval.empty):
            raise ParameterError(
                "Values of type {dtype} are counted between their extremes, and none are known. "
                "Find the range of the clear pixels first.",
                dtype=self.dtype,
            )
        self._interval = interval
        size = 1 << (8 * self.dtype.itemsize) if self._dense else BINS
        self._counts = np.zeros(size, np.int64)

    def add(self, values: np.ndarray, valid: np.ndarray | None = None) -> None:
        """Count a block; where `valid` (of the same shape, bool) is False, and NaN, take no part."""
        if self._dense:
            used = values.reshape(-1) if valid is None else values[valid]
            index = used.astype(self.dtype, copy=False).view(_unsigned(self.dtype))
            for start in range(0, len(index), _CHUNK):
                self._counts += np.bincount(index[start : start + _CHUNK], minlength=len(self._counts))
        else:
            used = _selected(values, valid)
            width = (self._interval.high - self._interval.low) or 1.0
            place = (used.astype(np.float64) - self._interval.low) * (BINS / width)
            index = np.clip(np.ceil(place) - 1, 0, BINS - 1).astype(np.int64)
            self._counts += np.bincount(index, minlength=BINS)

    def histogram(self, nodata: float | None = None) -> Histogram:
        """What was counted, without the value `nodata`."""
        if self._dense:
            levels = np.arange(len(self._counts)).astype(_unsigned(self.dtype)).view(self.dtype)
            order = np.argsort(levels, kind="stable")
            levels, counts = levels[order].astype(np.float64), self._counts[order]
        else:
            width = self._interval.high - self._interval.low
            levels = self._interval.low + (np.arange(BINS) + 1) * (width / BINS)
            counts = self._counts
            if width == 0:
                levels, counts = levels[:1], np.array([counts.sum()])
        used = counts > 0
        if nodata is not None:
            used &= levels != nodata
        return Histogram(levels[used], counts[used])


@dataclass(frozen=True)
class Curve:
    """A monotone map of stored values, linear between its knots and constant beyond them."""

    x: np.ndarray
    """(K,) float64 ascending: values of the source."""

    y: np.ndarray
    """(K,) float64: what they become."""

    def __call__(self, values: np.ndarray) -> np.ndarray:
        """Mapped values, float64."""
        return np.interp(values, self.x, self.y)


def is_countable(dtype: np.dtype | str) -> bool:
    """True for integer types whose values are counted one by one (8 and 16 bits)."""
    dtype = np.dtype(dtype)
    return dtype.kind in "iu" and dtype.itemsize <= 2


def match_curve(source: Histogram, reference: Histogram, name: str = _IMAGE) -> Curve:
    """The map that gives `source` the distribution of `reference` (Gonzalez and Woods, 3.3.2).

    The same as scikit-image's `match_histograms`: a value's quantile is looked up among the reference's
    quantiles, linear in between. Raises StackError, which names `name`, where either has no shape.
    """
    for histogram, what in ((source, name), (reference, _REFERENCE)):
        if not len(histogram.values):
            raise StackError(
                "{what} has no clear pixel, so its histogram cannot be matched. Leave it out, or "
                "loosen the cloud mask.",
                what=what,
            )
        if histogram.flat:
            raise StackError(
                "{what} has the single value {value:g} in all its clear pixels, so its histogram "
                "cannot be matched. Leave the date or the band out.",
                what=what,
                value=histogram.values[0],
            )
    return Curve(source.values, np.interp(source.quantiles(), reference.quantiles(), reference.values))


@dataclass(frozen=True)
class Line:
    """Gain and bias: reference = gain * source + bias, in stored values."""

    gain: float
    """Reference units per source unit."""

    bias: float
    """Reference value at source 0."""

    share: float
    """Share of the pixels whose weight in the fit is above one half."""

    def __call__(self, values: np.ndarray) -> np.ndarray:
        """Mapped values, float64."""
        return self.gain * values + self.bias


def fit_line(source: np.ndarray, reference: np.ndarray, name: str = _IMAGE) -> Line:
    """Robust regression of reference on source over pixels (N,) that are clear in both.

    Iteratively reweighted least squares: Huber's weights first, then Tukey's biweight, so that land that
    changed does not pull the line. Raises StackError, which names `name`, for too few pixels or a flat band.
    """
    x, y = np.asarray(source, np.float64), np.asarray(reference, np.float64)
    finite = np.isfinite(x) & np.isfinite(y)
    x, y = x[finite], y[finite]
    if len(x) < 10:
        raise StackError(
            "{name} and the reference have {count} clear pixels in common, and gain and bias "
            "need 10. Choose another reference, or match histograms, which need no common "
            "pixels.",
            name=name,
            count=len(x),
        )
    if np.ptp(x) == 0 or np.ptp(y) == 0:
        which = name if np.ptp(x) == 0 else _REFERENCE
        raise StackError(
            "{which} has a single value in all pixels that are clear in both, so gain and bias "
            "cannot be found. Leave the date or the band out.",
            which=which,
        )
    gain, bias = _line_through_quartiles(x, y)
    weights = np.ones_like(x)
    floor = 1e-9 * np.ptp(y)
    for step in range(60):
        residual = y - (gain * x + bias)
        sigma = max(MAD_TO_SIGMA * float(np.median(np.abs(residual))), floor)
        scaled = np.abs(residual) / sigma
        if step < 10:
            weights = 1.345 / np.maximum(scaled, 1.345)
        else:
            weights = np.clip(1 - (scaled / _BIWEIGHT) ** 2, 0, None) ** 2
        before = gain, bias
        gain, bias = _weighted_line(x, y, weights, before)
        moved = abs(gain - before[0]) * np.ptp(x) + abs(bias - before[1])
        if step >= 10 and moved < 1e-9 * np.ptp(y):
            break
    return Line(gain, bias, float(np.mean(weights > 0.5)))


def lattice_step(height: int, width: int, limit: int = SAMPLE_LIMIT) -> int:
    """Every how many rows and columns to sample so that at most about `limit` pixels remain."""
    return max(1, int(np.ceil(np.sqrt(height * width / limit))))


def _line_through_quartiles(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    """A start that a quarter of outliers does not move: ratio of the interquartile ranges, signed."""
    x25, x50, x75 = np.percentile(x, [25, 50, 75])
    y25, y50, y75 = np.percentile(y, [25, 50, 75])
    if x75 == x25:
        return 1.0, float(y50 - x50)
    sign = 1.0 if np.median((x - x50) * (y - y50)) >= 0 else -1.0
    gain = sign * (y75 - y25) / (x75 - x25)
    return float(gain), float(y50 - gain * x50)


def _weighted_line(
    x: np.ndarray, y: np.ndarray, weights: np.ndarray, fallback: tuple[float, float]
) -> tuple[float, float]:
    total = weights.sum()
    mean_x, mean_y = (weights @ x) / total, (weights @ y) / total
    spread = weights @ (x - mean_x) ** 2
    if spread <= 1e-12 * np.ptp(x) ** 2:
        return fallback
    gain = (weights * (x - mean_x)) @ (y - mean_y) / spread
    return float(gain), float(mean_y - gain * mean_x)


def to_byte(rgb: np.ndarray, peak: float) -> np.ndarray:
    """8-bit image as published: the whole part of 255 * value / peak, in the input's floating type.

    `peak` is the largest value of the image (all three bands). Integers are divided in float64; reflectance
    in float32 gives other last digits than in float64, and the published pixels come from float32.
    """
    kind = rgb.dtype.type if rgb.dtype.kind == "f" else np.float64
    if not peak > 0:
        raise StackError(
            "The largest value of the image is {peak:g}, so it cannot be brought to 8 bits. "
            "Choose an image with positive values.",
            peak=peak,
        )
    return np.clip(kind(255) * (rgb.astype(kind, copy=False) / kind(peak)), 0, 255).astype(np.uint8)


def value_table(source: Histogram, reference: Histogram, name: str = _IMAGE) -> np.ndarray:
    """(256,) uint8: what each V of HSV becomes, truncated as in the published adaptation."""
    return match_curve(source, reference, name)(np.arange(256.0)).astype(np.uint8)


def match_value_byte(
    rgb: np.ndarray, table: np.ndarray, width: int | None = None, column: int = 0
) -> np.ndarray:
    """V of HSV through `value_table`, hue and saturation kept: (3, H, W) uint8 to the same.

    `width` and `column` place a block in its image (see `hsv.to_rgb`).
    """
    pixels = hsv.from_rgb(rgb)
    pixels[2] = table[pixels[2]]
    return hsv.to_rgb(pixels, width, column)


def match_value(rgb: np.ndarray, curve: Curve | Line) -> np.ndarray:
    """V of HSV through a curve for any type: (3, H, W) to float64.

    With hue and saturation kept, red, green and blue all change by the factor by which V changes.
    """
    top = hsv.value(rgb).astype(np.float64)
    factor = np.divide(curve(top), top, out=np.zeros_like(top), where=top > 0)
    return rgb * factor


def _selected(values: np.ndarray, valid: np.ndarray | None) -> np.ndarray:
    """The finite valid pixels, flat."""
    used = values.reshape(-1) if valid is None else values[valid]
    return used[np.isfinite(used)] if values.dtype.kind == "f" else used


def _unsigned(dtype: np.dtype) -> np.dtype:
    return np.dtype(f"u{dtype.itemsize}")
