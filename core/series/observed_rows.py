# SPDX-License-Identifier: GPL-2.0-or-later
"""What a run found on each date that it was made of, as rows for stack.json (see core.stack.observed)."""

from __future__ import annotations

from typing import Any

from ..dates import text_of
from ..signatures import public
from ..stack.model import Stack
from .registration import Registration
from .registration_report import date_shifts
from .screen import Screen


def observed_rows(
    stack: Stack, registration: Registration | None, screen: Screen | None
) -> list[dict[str, Any]]:
    """One row a date in the stack's order; what was not looked for is left out."""
    rows: list[dict[str, Any]] = [
        {"date": text_of(one.time), "name": public(one.name)} for one in stack.observations
    ]
    for row, counts in zip(rows, screen.table() if screen is not None else ()):
        row.update(clear=counts.clear, masked=counts.masked, rejected=counts.rejected, weight=counts.weight)
    for row, shift in zip(rows, date_shifts(stack, registration) if registration is not None else ()):
        row.update(right=shift.right, down=shift.down, x=shift.x, y=shift.y, quality=shift.quality)
    return rows
