# SPDX-License-Identifier: GPL-2.0-or-later
"""Registration of a stack on disk, by windows that are read from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from typing import Any, Callable

import numpy as np

from ..raster.products import baseline_in
from ..raster.windows import Place
from ..stack.model import Stack
from ..stack.reader import Reader
from . import shift_fit, texture
from .ahead import in_thread
from .registration import Registration, covering, textured, trusted, visible
from .workspace import Workspace

FIRST_REFINED = 5.0
"""Sentinel-2's processing baseline (Collection 1) from which on products are refined to ESA's
global reference image everywhere."""

_TOGETHER, _TOGETHER_BYTES = 6, 32e6
"""Windows that are read together at most, and about the bytes that these may take."""

_READ_BYTES = 5
"""Bytes of a pixel of a band as it is read, at most: its value, and whether it is valid."""

_MANY = 12
"""Windows from which on half of them tell a first step."""

_AHEAD = 2
"""How many times as many are read before they are prepared: some blocks of the files hold more of them."""


def register(
    stack: Stack,
    *,
    reference: Stack | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[float], None] = lambda share: None,
) -> Registration:
    """Where the dates of a stack lie, from windows at full resolution spread over it; a few seconds.

    `reference` is an image (a stack of one date, on any grid) to register to, instead of the median of
    the dates. Raises RasterError for a raster that cannot be read, StackError for a reference that
    shows something else, and CancelledError.
    """
    shape = stack.grid.height, stack.grid.width
    places = covering(shape, len(stack.observations) + 1)
    compared = [_compared(stack, places, cancelled)]
    if reference is not None:
        compared.append(_compared(replace(reference, grid=stack.grid), places, cancelled))
    with closing(in_thread(lambda: _read(compared, places), cancelled, _AHEAD)) as reading:
        windows = _prepared(reading, lambda number: progress(0.7 * number / len(places)))
        fit = shift_fit.fit(windows, shape, cancelled=cancelled, few=list(map(_centre, _every_other(places))))
    found = trusted(fit, shape, _refined(stack), reference and reference.observations[0].name)
    progress(1.0)
    return replace(found, bands=tuple(band.name for band in compared[0].bands))


def _prepared(
    reading: Iterator[list[tuple[Any, Place]]], progress: Callable[[int], None]
) -> Iterator[texture.Window]:
    """The windows that are read, prepared; `progress` takes their number."""
    number, space = 0, Workspace()
    for some in reading:
        while some:
            arrays, place = some.pop(0)
            centre = _centre(place)
            window = texture.joined([texture.prepare(*pair, None, centre, space) for pair in arrays])
            del arrays
            yield window
            number += 1
            progress(number)


def _every_other(places: Sequence[Place]) -> list[Place]:
    """Windows that tell the first step, which is right to some hundredths of a pixel only: of many every
    other one, as the white fields of a chessboard; none: all."""
    if len(places) < _MANY:
        return []
    across = sum(rows == places[0][0] for rows, _ in places)
    return [place for n, place in enumerate(places) if (n // across + n % across) % 2 == 0]


def _centre(place: Place) -> tuple[float, float]:
    (top, bottom), (left, right) = place
    return (top + bottom) / 2, (left + right) / 2


def _read(stacks: Sequence[Stack], places: Sequence[Place]) -> Iterator[list[tuple[Any, Place]]]:
    """Values and valid pixels of each stack, and the place, of windows; those that lie in one block of the
    files together."""
    values = sum(len(stack.observations) * len(stack.bands) for stack in stacks)
    with ExitStack() as held:
        readers = [held.enter_context(Reader(stack)) for stack in stacks]
        # The largest first: what is read last is looked at when nothing is read any more.
        for group in sorted(readers[0].by_block(places), key=len, reverse=True):
            size = max((rows[1] - rows[0]) * (cols[1] - cols[0]) for rows, cols in group)
            step = max(1, min(_TOGETHER, int(_TOGETHER_BYTES / (_READ_BYTES * values * size))))
            for first in range(0, len(group), step):
                some = group[first : first + step]
                yield list(zip(zip(*(reader.read_each(some) for reader in readers)), some))


def _compared(stack: Stack, places: Sequence[Place], cancelled: Callable[[], bool]) -> Stack:
    """The stack with the bands alone that are compared: visible ones, else by the window in the middle."""
    bands = visible(np.array([band.wavelength for band in stack.bands]))
    if not bands:
        middle = places[len(places) // 2]
        with closing(in_thread(lambda: _read([stack], [middle]), cancelled)) as reading:
            [([(values, valid)], _)] = next(reading)
        images = [index for index, band in enumerate(stack.bands) if not band.classes]
        images = images or list(range(len(stack.bands)))
        bands = [images[index] for index in textured(values[:, images], valid)]
    positions = stack.band_indexes or tuple(range(1, len(stack.bands) + 1))
    return replace(
        stack,
        bands=tuple(stack.bands[band] for band in bands),
        band_indexes=tuple(positions[band] for band in bands),
    )


def _refined(stack: Stack) -> np.ndarray:
    """(T,) bool: dates that are refined to the global reference image, by their products' names."""
    baselines = [
        baseline_in([text for raster in observation.rasters for text in (raster.source, raster.name)])
        for observation in stack.observations
    ]
    return np.array(baselines) >= FIRST_REFINED
