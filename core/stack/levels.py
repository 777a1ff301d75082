# SPDX-License-Identifier: GPL-2.0-or-later
"""Levels of a stack's dates: sampled stored values, by which reflectance is known; and dates without any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Optional

import numpy as np

from ..dates import text_of
from ..errors import StackError
from ..messages import Message
from ..words import first_few
from .each_date import each_date
from .model import Observation, Stack
from .reader import Reader

Level = Optional[tuple[float, float]]
"""2nd percentile of the stored values of a date, and 98th of their magnitude; None: no pixel is valid."""

LARGEST = 2**18
"""Pixels of a side of a square that is looked through for a valid pixel, in a million windows."""

SIDE = 256
"""Pixels of a side of these windows."""

_NAMED = 6
"""Dates that a message names of many."""


def levels_of(stack: Stack) -> tuple[list[Level], list[int]]:
    """The level of each date, and the dates (indexes) of which cloud masks hide all that there is.

    Of these, pixels below the masks count. Raises StackError for a grid of more pixels than can be looked
    through: a VRT of a few lines may claim any number.
    """
    height, width = stack.grid.height, stack.grid.width
    if height * width > LARGEST**2 or max(height, width) > LARGEST * SIDE:
        raise StackError(
            "The rasters have {width} x {height} pixels in this area, more than can be worked on at a time "
            "({most} x {most}). Choose a smaller extent.",
            width=width,
            height=height,
            most=LARGEST,
        )
    plain = tuple((position, 1.0, 0.0) for position in stack.band_indexes)
    stored = tuple(observation.changed(calibration=plain) for observation in stack.observations)
    levels = _levels(replace(stack, observations=stored, reflectance_scale=1.0))
    without = [index for index, level in enumerate(levels) if level is None]
    if without:
        bare = tuple(stored[index].changed(masks=()) for index in without)
        for index, level in zip(without, _levels(replace(stack, observations=bare, reflectance_scale=1.0))):
            levels[index] = level
    return levels, [index for index in without if levels[index] is not None]


def with_pixels(
    observations: Sequence[Observation],
    levels: Sequence[Level],
    hidden: Sequence[int],
    minimum: int,
    warnings: list[str],
) -> list[int]:
    """The dates (indexes) that have a valid pixel, below cloud masks too; `hidden` is from `levels_of`.

    What is left out and what masks hide wholly is said in `warnings`. Raises StackError where fewer than
    `minimum` dates are left, and where the masks hide all of them.
    """
    kept = [index for index, level in enumerate(levels) if level is not None]
    empty = [one for one, level in zip(observations, levels) if level is None]
    named = first_few([f"{one.name} ({text_of(one.time)})" for one in empty], _NAMED)
    why = (
        Message(
            "{named} holds no valid pixel in this area: all is nodata or masked in at least one band.",
            named=named,
        )
        if len(empty) == 1
        else Message(
            "{named} hold no valid pixel in this area: all is nodata or masked in at least one band.",
            named=named,
        )
    )
    if len(kept) < minimum:
        if len(observations) == 1:
            raise StackError("{why} Choose another raster, or another area.", why=why)
        left = (
            Message("1 date is left")
            if len(kept) == 1
            else Message("{count} dates are left", count=len(kept))
        )
        raise StackError(
            "{why} {left}, and {minimum} are needed at least. Add dates with pixels here.",
            why=why,
            left=left,
            minimum=minimum,
        )
    if len(hidden) == len(kept):
        dates = ", ".join(text_of(observations[index].time) for index in hidden)
        raise StackError(
            "The cloud masks hide every pixel of every date ({dates}). Let fewer classes hide "
            "('Masked classes'), check which values mean clouds ('Masked values'), or take no "
            "masks ('Masks to use': 'None').",
            dates=dates,
        )
    if empty:
        warnings.append(Message("Left out: {why}", why=why))
    if hidden:
        dates = first_few([text_of(observations[index].time) for index in hidden], _NAMED)
        warnings.append(
            Message("The cloud masks hide these dates wholly, which add nothing: {dates}.", dates=dates)
        )
    return kept


def with_clear_dates(stack: Stack) -> Stack:
    """The stack without the dates of which cloud masks and nodata hide every pixel."""
    clear = tuple(one for one, level in zip(stack.observations, _levels(stack)) if level is not None)
    return replace(stack, observations=clear)


def _levels(stack: Stack) -> list[Level]:
    """The level of each date, by its first window with valid pixels; None where there are none."""

    def level(reader: Reader, index: int) -> Level:
        values = reader.sample(index, SIDE)
        if values is None:
            return None
        return float(np.percentile(values, 2)), float(np.percentile(np.abs(values), 98))

    return each_date(stack, range(len(stack.observations)), level)
