# SPDX-License-Identifier: GPL-2.0-or-later
"""The dates of a series, and what is known of each: from the run that made it, else from its images."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Callable

import numpy as np

from ..dates import parse_time
from ..errors import DateError, RasterError, StackError
from ..messages import message_of
from ..raster.gdalio import captured, open_raster, unreadable
from .index import FILE_NAME, read_items_and_observed
from .model import Stack
from .reader import Reader

SAMPLE = 256
"""Side of the decimated image that stands for a date when its clear share is counted."""


_ROWS = 64
"""Rows of a stack on which its clear shares are counted."""


@dataclass(frozen=True)
class ObservedDate:
    """One date. Shares are of all pixels, shifts at the centre of the scene; None: not known."""

    time: datetime
    name: str

    clear: float | None = None
    """Share of pixels that neither masks nor nodata hide."""

    masked: float | None = None
    """Share that masks or nodata hide."""

    rejected: float | None = None
    """Share that is clear by the masks and was rejected by the screen."""

    weight: float | None = None
    """Mean weight of the clear pixels, from 0 to 1."""

    right: float | None = None
    """Pixels by which the image lies to the right of the reference."""

    down: float | None = None
    """Pixels by which it lies below."""

    x: float | None = None
    """Metres to the right."""

    y: float | None = None
    """Metres upwards."""

    quality: float | None = None
    """Correlation with the other dates, from 0 to 1; 0 where it could not be registered."""

    problem: str = ""
    """Why its image cannot be read; empty where it can, or nobody has tried."""


def observed_dates(folder: Path, cancelled: Callable[[], bool] = lambda: False) -> list[ObservedDate]:
    """The dates that the series in a folder was made of, as its run found them.

    Of a series that says nothing of it (fetched scenes), its own dates, with their clear shares counted.
    Raises StackError where there is no stack.json or it is damaged.
    """
    items, rows = read_items_and_observed(folder)
    try:
        found = [_read(row) for row in rows or ()]
    except (ValueError, KeyError, TypeError, DateError) as error:
        raise StackError(
            "{path} does not say of which dates the series was made ({error}). Make it again.",
            path=folder / FILE_NAME,
            error=error,
        ) from error
    return found or counted([(item.time, item.path) for item in items], cancelled)


def counted(
    images: Sequence[tuple[datetime, Path]], cancelled: Callable[[], bool] = lambda: False
) -> list[ObservedDate]:
    """Dates with the clear shares of their images, on a decimated sample."""
    found = []
    for time, path in images:
        if cancelled():
            break
        try:
            clear = _clear_share(path)
            found.append(ObservedDate(time, path.stem, clear, 1.0 - clear))
        except (RasterError, MemoryError) as error:
            found.append(ObservedDate(time, path.stem, problem=message_of(error)))
    return found


def of_stack(stack: Stack, cancelled: Callable[[], bool] = lambda: False) -> list[ObservedDate]:
    """The dates of a stack with their clear shares, counted below its cloud masks."""
    found = []
    with Reader(stack) as reader:
        for index, date in enumerate(stack.observations):
            if cancelled():
                break
            try:
                clear = _clear_in(reader, index)
                found.append(ObservedDate(date.time, date.name, clear, 1.0 - clear))
            except RasterError as error:
                found.append(ObservedDate(date.time, date.name, problem=message_of(error)))
    return found


def clear_shares(stack: Stack) -> list[float]:
    """Share of valid pixels of each date, on rows spread over the image. Raises RasterError."""
    with Reader(stack) as reader:
        return [_clear_in(reader, index) for index in range(len(stack.observations))]


def _clear_in(reader: Reader, index: int) -> float:
    grid = reader.stack.grid
    step = max(1, grid.height // _ROWS)
    lines = [
        reader.read_date(index, (row, row + 1), (0, grid.width))[1]
        for row in range(step // 2, grid.height, step)
    ]
    return float(np.mean(lines))


def _clear_share(path: Path) -> float:
    """Share of valid pixels of the first band. Raises RasterError for an image that cannot be read."""
    dataset = open_raster(str(path))
    width, height = dataset.RasterXSize, dataset.RasterYSize
    mask = None
    with captured() as log:
        band = dataset.GetRasterBand(1).GetMaskBand()
        mask = band.ReadAsArray(buf_xsize=min(SAMPLE, width), buf_ysize=min(SAMPLE, height))
    if mask is None or log.failures:
        raise unreadable(str(path), (0, 0, height, width), log)
    return float(np.mean(mask > 0))


def _read(row: dict[str, Any]) -> ObservedDate:
    numbers = ("clear", "masked", "rejected", "weight", "right", "down", "x", "y", "quality")
    known = {name: float(row[name]) for name in numbers if row.get(name) is not None}
    return ObservedDate(parse_time(row["date"]), str(row["name"]), **known)
