# SPDX-License-Identifier: GPL-2.0-or-later
"""What the registration of a stack found, for the log, for provenance and for tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Callable

from ..dates import text_of
from ..log import warning
from ..messages import Message
from ..stack.model import Stack
from .registration import Registration
from .stack_registration import register


@dataclass(frozen=True)
class DateShift:
    """Where one date lies, at the centre of the scene."""

    date: str
    """ISO 8601."""

    right: float
    """Pixels by which its image lies to the right of the reference."""

    down: float
    """Pixels by which it lies below."""

    x: float
    """Metres to the right."""

    y: float
    """Metres upwards."""

    quality: float
    """Correlation with the other dates, from 0 to 1; 0 where it could not be registered and stays."""

    error: float
    """Standard error in pixels."""

    windows: int
    """Windows that carried the estimate."""


def date_shifts(stack: Stack, found: Registration) -> list[DateShift]:
    """One for each date of the stack, in its order."""
    high, wide = stack.grid.gsd()
    rows = []
    for t, observation in enumerate(stack.observations):
        down, right = (round(float(shift), 4) for shift in found.centre[t])
        rows.append(
            DateShift(
                date=text_of(observation.time),
                right=right,
                down=down,
                x=round(right * wide, 3),
                y=round(-down * high, 3) + 0.0,
                quality=round(float(found.quality[t]), 3),
                error=round(float(found.error[t]), 4),
                windows=int(found.windows[t]),
            )
        )
    return rows


def provenance(stack: Stack, found: Registration) -> dict[str, Any]:
    """The table as plain JSON values."""
    return {
        "reference": found.reference,
        "bands": list(found.bands),
        "varies": bool(found.coefficients.shape[2] > 1),
        "dates": [
            {
                "date": row.date,
                "pixels_right": row.right,
                "pixels_down": row.down,
                "metres_right": row.x,
                "metres_up": row.y,
                "quality": row.quality,
            }
            for row in date_shifts(stack, found)
        ],
    }


def register_and_log(
    stack: Stack,
    log: Callable[[str], None],
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[float], None] = lambda share: None,
    reference: Stack | None = None,
) -> Registration:
    """`register`, with what it found in the log. Raises what `register` raises."""
    found = register(stack, reference=reference, cancelled=cancelled, progress=progress)
    for line in _lines(stack, found):
        log(line)
    return found


def _lines(stack: Stack, found: Registration) -> Iterator[str]:
    rows = date_shifts(stack, found)
    yield Message(
        "Registration of the dates by {bands}, to the {reference}:",
        bands=", ".join(found.bands),
        reference=found.reference,
    )
    for row in rows:
        if row.quality > 0:
            yield Message(
                "{date}  {across} and {along} px (x {x:+.1f} m, y {y:+.1f} m), quality {quality:.2f}",
                date=row.date,
                across=_across(row.right),
                along=_along(row.down),
                x=row.x,
                y=row.y,
                quality=row.quality,
            )
        else:
            yield Message("{date}  stays where it is, quality 0", date=row.date)
    missed = [row.date for row in rows if row.quality == 0]
    if missed:
        yield warning(
            Message(
                "These dates could not be registered and stay where they are: {missed}. Too little "
                "of them is clear, or they have no texture in common with the other dates, or lie "
                "farther away than products of one kind do.",
                missed=", ".join(missed),
            ),
            "not-registered",
        )


def _across(pixels: float) -> Message:
    size = abs(pixels)
    return (
        Message("{pixels:.2f} right", pixels=size)
        if pixels >= 0
        else Message("{pixels:.2f} left", pixels=size)
    )


def _along(pixels: float) -> Message:
    size = abs(pixels)
    return (
        Message("{pixels:.2f} down", pixels=size) if pixels >= 0 else Message("{pixels:.2f} up", pixels=size)
    )
