# SPDX-License-Identifier: GPL-2.0-or-later
"""Stacks on disk as areas to learn from: all bands of Sentinel-2, in blocks that fit into memory."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np

from .dates import to_days
from .errors import StackError
from .raster import Reader
from .stack import Band, Stack, read_stack
from .worldstrat import BANDS, SCALE, WAVELENGTHS, Area

BLOCK = 256
"""Longest side of an area in pixels; larger stacks give several."""

MOST_BLOCKS = 16
"""Blocks taken of one stack, evenly spread: with 16 dates, 400 MB."""

TOLERANCE = 0.011
"""Micrometres by which a band's wavelength may differ from Sentinel-2's; B08 and B8A lie 0.023 apart."""

LEAST_BLOCK = 64
"""Blocks that would be smaller become part of their neighbours."""


def read_stack_areas(folder: str | Path) -> list[Area]:
    """The areas of a stack.

    Raises StackError for a stack without all bands of Sentinel-2.
    """
    folder = Path(folder)
    stack = read_stack(folder)
    positions = _positions(stack, folder)
    blocks = [(rows, cols) for rows in _cuts(stack.grid.height) for cols in _cuts(stack.grid.width)]
    picked = np.unique(np.linspace(0, len(blocks) - 1, min(MOST_BLOCKS, len(blocks))).round().astype(int))
    days = np.array([to_days(seen.time) for seen in stack.observations])
    areas = []
    with Reader(stack) as reader:
        for rows, cols in (blocks[index] for index in picked):
            name = folder.name if len(blocks) == 1 else f"{folder.name} {rows[0]},{cols[0]}"
            areas.append(_area(reader, positions, name, rows, cols, days))
    return areas


def _area(
    reader: Reader,
    positions: list[int],
    name: str,
    rows: tuple[int, int],
    cols: tuple[int, int],
    days: np.ndarray,
) -> Area:
    shape = len(days), len(BANDS), rows[1] - rows[0], cols[1] - cols[0]
    numbers, clear = np.zeros(shape, np.uint16), np.empty((shape[0], *shape[2:]), bool)
    for date in range(len(days)):
        values, clear[date] = reader.read_date(date, rows, cols)
        # 0 says nodata in this format; reflectance may be 0 or less in shadow.
        stored = np.clip(np.rint(values[positions] / SCALE), 1, 65535)
        numbers[date] = stored * clear[date]
    return Area(name, numbers, clear, days, reader.stack.grid.gsd())


def _positions(stack: Stack, folder: Path) -> list[int]:
    """Where the bands of Sentinel-2 stand in a stack."""
    found = [_position(stack.bands, name, wavelength) for name, wavelength in zip(BANDS, WAVELENGTHS)]
    missing = [name for name, position in zip(BANDS, found) if position is None]
    if missing:
        raise StackError(
            f"The stack {folder} lacks {', '.join(missing)}; it has "
            f"{', '.join(band.name for band in stack.bands)}. Networks learn from all bands of Sentinel-2 "
            f"L2A: fetch the scenes with the bands {', '.join(BANDS)}."
        )
    return [position for position in found if position is not None]


def _position(bands: tuple[Band, ...], name: str, wavelength: float) -> int | None:
    for index, band in enumerate(bands):
        if band.name.upper() == name:
            return index
    distances = [abs(band.wavelength - wavelength) for band in bands]
    known = [math.inf if math.isnan(distance) else distance for distance in distances]
    nearest = int(np.argmin(known))
    return nearest if known[nearest] <= TOLERANCE else None


def _cuts(size: int) -> list[tuple[int, int]]:
    """Ranges of at most BLOCK pixels or so along an axis, none of them tiny."""
    count = max(1, math.ceil((size - LEAST_BLOCK) / BLOCK))
    edges = np.linspace(0, size, count + 1).round().astype(int).tolist()
    return list(zip(edges[:-1], edges[1:]))
