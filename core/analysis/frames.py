# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures of a stack's dates: 8-bit colours by one stretch, at the size asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Callable

import numpy as np

from ..errors import CancelledError, ParameterError
from ..messages import Message
from ..stack.model import Stack
from ..stack.reader import Reader
from .indices import Index, values_of
from .ramps import COLOURS, painted

PERCENTILES = (2.0, 98.0)
"""Of the clear values of all dates together: what is shown darkest and brightest."""

BACKGROUND = 32
"""Grey level of pixels without data."""

_ROWS = 256

Stretch = Sequence[tuple[float, float]]
"""Lowest and highest reflectance shown, for each band."""


def sized(stack: Stack, width: int) -> Stack:
    """The stack as it is read at `width` pixels across; pixels become square on the ground."""
    if width < 16:
        raise ParameterError("A width of {width} pixels is too small. Choose 16 or more.", width=width)
    along_rows, along_cols = stack.grid.gsd()
    ratio = stack.grid.height * along_rows / (stack.grid.width * along_cols)
    return replace(stack, grid=stack.grid.resized(width, max(1, round(width * ratio))))


def stretch_of(samples: Sequence[tuple[np.ndarray, np.ndarray]]) -> list[tuple[float, float]]:
    """One stretch per band of values (B, h, w) with their validity (h, w); 0 to 1 where nothing is valid."""
    bands = len(samples[0][0])
    stretch = []
    for band in range(bands):
        pool = np.concatenate([values[band][valid] for values, valid in samples])
        low, high = np.percentile(pool, PERCENTILES) if pool.size else (0.0, 1.0)
        stretch.append((float(low), float(high) if high > low else float(low) + 1e-3))
    return stretch


def colours(values: np.ndarray, valid: np.ndarray, stretch: Stretch) -> np.ndarray:
    """(1 or 3 bands, h, w) reflectance as (h, w, 3) uint8; BACKGROUND where not valid."""
    low = np.array([limits[0] for limits in stretch], np.float32)[:, None, None]
    high = np.array([limits[1] for limits in stretch], np.float32)[:, None, None]
    levels = np.rint(np.clip((values - low) / (high - low), 0, 1) * 255)
    shown = np.where(valid, levels, BACKGROUND).astype(np.uint8)
    return np.repeat(shown, 3 // len(shown), axis=0).transpose(1, 2, 0)


def index_colours(values: np.ndarray, valid: np.ndarray, stretch: Stretch, index: Index) -> np.ndarray:
    """(1, h, w) values of an index as (h, w, 3) uint8 by its ramp; BACKGROUND where not valid."""
    low, high = stretch[0]
    shares = np.where(valid, (values[0] - low) / (high - low), 0)
    return np.where(valid[..., None], painted(shares, COLOURS[index.ramp]), np.uint8(BACKGROUND))


def write_frames(
    stack: Stack,
    path: Path,
    stretch: Stretch | None = None,
    index: Index | None = None,
    natural: bool = False,
    progress: Callable[[float, str], None] = lambda share, text: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[tuple[float, float]]:
    """Write all dates of a stack of one or three bands to `path` (.npy, (T, h, w, 3) uint8).

    With an index, its values are drawn, of a stack that holds them or has its bands. Returns the stretch
    used: the one given, the index's own, or the percentiles over all dates. `natural`: the bands are red,
    green and blue, which share one stretch, as by one for each forests turn violet. Raises ParameterError for
    missing bands.
    """
    shown = values_of(index, stack.bands) if index else lambda values, valid: (values, valid)
    if stretch is None and index is not None and index.shown is not None:
        stretch = [index.shown]
    height, width = stack.grid.height, stack.grid.width
    count = len(stack.observations)
    frames = np.lib.format.open_memmap(path, "w+", np.uint8, (count, height, width, 3))

    def tick(date: int, half: int) -> None:
        if cancelled():
            raise CancelledError("Cancelled.")
        progress((date + half * count) / (2 * count), Message("Reading the images"))

    with Reader(stack) as reader:
        if stretch is None:
            samples = []
            for date in range(count):
                tick(date, 0)
                samples.append(shown(*_sample(reader, date)))
            stretch = stretch_of(samples)
            if natural:
                lows, highs = zip(*stretch)
                stretch = [(min(lows), max(highs))] * len(stretch)
        for date in range(count):
            tick(date, 1)
            for row in range(0, height, _ROWS):
                bottom = min(row + _ROWS, height)
                values, valid = shown(*reader.read_date(date, (row, bottom), (0, width)))
                frames[date, row:bottom] = (
                    index_colours(values, valid, stretch, index) if index else colours(values, valid, stretch)
                )
    frames.flush()
    return [(float(low), float(high)) for low, high in stretch]


def sample(stack: Stack, index: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Values (B, n, w) and validity (n, w) of rows spread over a date."""
    with Reader(stack) as reader:
        return _sample(reader, index)


def _sample(reader: Reader, index: int, limit: int = 1 << 16) -> tuple[np.ndarray, np.ndarray]:
    """Rows spread over a date, together at most about `limit` pixels."""
    grid = reader.stack.grid
    step = max(1, grid.width * grid.height // limit)
    parts = [reader.read_date(index, (row, row + 1), (0, grid.width)) for row in range(0, grid.height, step)]
    values, valid = zip(*parts)
    return np.concatenate(values, axis=1), np.concatenate(valid, axis=0)
