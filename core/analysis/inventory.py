# SPDX-License-Identifier: GPL-2.0-or-later
"""Inventory of the images of a run before adaptation: histograms, and an even lattice of pixels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Callable

import numpy as np

from ..dates import text_of
from ..errors import CancelledError, ParameterError, StackError
from ..messages import Message
from ..raster.windows import windows
from ..stack.encoding import Encoding, encode
from ..stack.model import Stack
from ..stack.reader import Reader
from . import hsv, radiometry
from .radiometry import Counts, Histogram, Interval

METHODS = ("value_8bit", "value", "bands", "gain_bias")
"""V of HSV in 8 bits as published; V of HSV in the stored type; each band's histogram; gain and bias."""

BLOCK = 1024
"""Side of the blocks that are read."""

_SAMPLE_VALUES = 40_000_000
"""Values of all dates and bands on the lattice together, at most."""

Progress = Callable[[float, str], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True)
class ImageInventory:
    """Inventory of one image."""

    name: str
    """For messages and the report."""

    peak: float
    """Largest reflectance of its clear pixels, all bands."""

    histograms: tuple[Histogram, ...]
    """By band in reflectance; for "value" of V in reflectance; for "value_8bit" of V in levels."""

    sample: np.ndarray
    """(B, h, w) float32 reflectance on the lattice."""

    clear: np.ndarray
    """(h, w) bool on the lattice."""

    stored: Stack | None = None
    """Whose stored integers were counted one by one; None where values were counted in bins."""


@dataclass(frozen=True)
class Inventory:
    """All images of a run."""

    method: str
    """One of METHODS."""

    dates: tuple[ImageInventory, ...]
    """The stack's, in its order."""

    image: ImageInventory | None
    """The high-resolution image's, its sample warped to the stack's lattice."""

    median: ImageInventory | None
    """Of the median over the clear dates of each pixel, where it was asked for."""


def take_inventory(
    stack: Stack,
    method: str,
    image: Stack | None = None,
    median: bool = False,
    progress: Progress = lambda share, text: None,
    cancelled: Cancelled = lambda: False,
) -> Inventory:
    """Read the stack, and the image with the same bands, once.

    Raises ParameterError for a method that does not fit the bands, StackError for an image without clear
    pixels.
    """
    if method not in METHODS:
        raise ParameterError(
            "Unknown method '{method}'. Choose one of: {choices}.", method=method, choices=", ".join(METHODS)
        )
    if method.startswith("value") and len(stack.bands) != 3:
        raise ParameterError(
            "V of HSV is made of red, green and blue, and {count} bands are chosen. Choose "
            "three (such as B04, B03, B02), or match each band's histogram.",
            count=len(stack.bands),
        )
    total = len(stack.observations) + (image is not None) + median
    limit = _SAMPLE_VALUES // (len(stack.bands) * (len(stack.observations) + 1))
    step = radiometry.lattice_step(stack.grid.height, stack.grid.width, min(limit, radiometry.SAMPLE_LIMIT))
    done = 0

    def tick(share: float) -> None:
        if cancelled():
            raise CancelledError("Cancelled.")
        progress((done + share) / total, Message("Reading the images"))

    dates = []
    for index, observation in enumerate(stack.observations):
        name = f"{observation.name} ({text_of(observation.time)})"
        dates.append(
            _inventory_of(stack, method, name, step, lambda reader, i=index: date_blocks(reader, i), tick)
        )
        done += 1
    of_image = None
    if image is not None:
        of_image = _inventory_of(
            image, method, image.observations[0].name, step, lambda r: date_blocks(r, 0), tick
        )
        lattice = _lattice_of(replace(image, grid=stack.grid), step)
        of_image = replace(of_image, sample=lattice.sample, clear=lattice.clear)
        done += 1
    of_median = (
        _inventory_of(stack, method, Message("the median"), step, _median_blocks, tick) if median else None
    )
    return Inventory(method, tuple(dates), of_image, of_median)


def _inventory_of(
    stack: Stack,
    method: str,
    name: str,
    step: int,
    blocks: Callable[[Reader], Iterator[tuple[int, int, np.ndarray, np.ndarray]]],
    tick: Callable[[float], None],
) -> ImageInventory:
    """Read an image: first its extremes where they are needed, then histograms and lattice."""
    height = stack.grid.height
    intervals = [Interval() for _ in stack.bands]
    counted = method == "bands" and radiometry.is_countable(stack.dtype)
    with Reader(stack) as reader:
        if not counted:
            for row, _, values, valid in blocks(reader):
                intervals = [interval.widened(band, valid) for interval, band in zip(intervals, values)]
                tick(0.4 * row / height)
        counters = _counters(stack, method, intervals, counted, name)
        lattice = _Lattice(stack, step)
        peak = max((interval.high for interval in intervals), default=-np.inf)
        for row, col, values, valid in blocks(reader):
            for counter, pixels in zip(counters, _counted(values, method, peak, stack, counted)):
                counter.add(pixels, valid)
            lattice.add(row, col, values, valid)
            tick(0.4 + 0.6 * row / height)
    histograms = tuple(_in_reflectance(t.histogram(), stack, i, counted) for i, t in enumerate(counters))
    if not sum(histogram.total for histogram in histograms):
        raise StackError("{name} has no clear pixel. Leave it out, or loosen the cloud mask.", name=name)
    return ImageInventory(
        name, float(peak), histograms, lattice.sample, lattice.clear, stack if counted else None
    )


def _counters(stack: Stack, method: str, intervals: list[Interval], counted: bool, name: str) -> list[Counts]:
    if method == "value_8bit":
        return [Counts(np.uint8)]
    if counted:
        return [Counts(stack.dtype) for _ in stack.bands]
    if any(interval.empty for interval in intervals):
        raise StackError("{name} has no clear pixel. Leave it out, or loosen the cloud mask.", name=name)
    if method == "value":
        low, high = max(interval.low for interval in intervals), max(interval.high for interval in intervals)
        return [Counts(np.float32, Interval(low, high))]
    return [Counts(np.float32, interval) for interval in intervals]


def _counted(values: np.ndarray, method: str, peak: float, stack: Stack, counted: bool) -> list[np.ndarray]:
    """What is counted of a block: V, or the bands, as stored where these are counted one by one."""
    if method == "value_8bit":
        return [hsv.value(radiometry.to_byte(values, peak))]
    if method == "value":
        return [hsv.value(values)]
    return list(encode(values, Encoding.of(stack))[0]) if counted else list(values)


def _in_reflectance(histogram: Histogram, stack: Stack, index: int, counted: bool) -> Histogram:
    """A histogram of stored values as one of reflectance, ascending."""
    if not counted:
        return histogram
    band = stack.bands[index]
    values = (histogram.values * band.scale + band.offset) * stack.reflectance_scale
    order = np.argsort(values, kind="stable")
    return Histogram(values[order], histogram.counts[order])


def date_blocks(reader: Reader, index: int) -> Iterator[tuple[int, int, np.ndarray, np.ndarray]]:
    """Blocks of one date: first row, first column, values (B, h, w), valid (h, w)."""
    grid = reader.stack.grid
    for part in windows(grid.height, grid.width, BLOCK):
        yield (part.row, part.col, *reader.read_date(index, part.rows, part.cols))


def _median_blocks(reader: Reader) -> Iterator[tuple[int, int, np.ndarray, np.ndarray]]:
    """Blocks of the median over the clear dates of each pixel."""
    grid = reader.stack.grid
    side = max(64, int((2e7 / len(reader.stack.observations) / len(reader.stack.bands)) ** 0.5))
    for part in windows(grid.height, grid.width, side):
        yield (part.row, part.col, *masked_median(*reader.read(part.rows, part.cols)))


def masked_median(values: np.ndarray, valid: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Median over the valid dates, and where there is any.

    (T, B, h, w) and (T, h, w) bool to (B, h, w) float32, 0 where no date is valid, and (h, w) bool.
    """
    ordered = np.sort(np.where(valid[:, None], values, np.inf), axis=0)
    count = valid.sum(axis=0)
    last = len(values) - 1
    low, high = (np.minimum(index, last) for index in (np.maximum(count - 1, 0) // 2, count // 2))
    middle = sum(np.take_along_axis(ordered, index[None, None], axis=0)[0] for index in (low, high)) / 2
    return np.where(count > 0, middle, 0).astype(np.float32), count > 0


class _Lattice:
    """Every step-th row and column of an image, filled block by block."""

    def __init__(self, stack: Stack, step: int) -> None:
        self._step = step
        shape = -(-stack.grid.height // step), -(-stack.grid.width // step)
        self.sample = np.zeros((len(stack.bands), *shape), np.float32)
        """(B, h, w) reflectance."""
        self.clear = np.zeros(shape, bool)
        """(h, w) validity."""

    def add(self, row: int, col: int, values: np.ndarray, valid: np.ndarray) -> None:
        """Take in a block (B, h, w) whose first pixel is (row, col), and its validity (h, w)."""
        step = self._step
        rows, cols = slice(-row % step, None, step), slice(-col % step, None, step)
        top, left = -(-row // step), -(-col // step)
        part = values[:, rows, cols]
        self.sample[:, top : top + part.shape[1], left : left + part.shape[2]] = part
        self.clear[top : top + part.shape[1], left : left + part.shape[2]] = valid[rows, cols]


def _lattice_of(stack: Stack, step: int) -> _Lattice:
    """The lattice of the first date of a stack."""
    lattice = _Lattice(stack, step)
    with Reader(stack) as reader:
        for row, col, values, valid in date_blocks(reader, 0):
            lattice.add(row, col, values, valid)
    return lattice
