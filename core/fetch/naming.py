# SPDX-License-Identifier: GPL-2.0-or-later
"""File names of a series, and the reservation of its folder."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from ..messages import Message
from ..raster.file_names import safe_name
from ..raster.ownership import check_not_read, check_place, check_targets, claim, is_full, unwritable
from ..raster.raster_plan import check_space
from ..raster.replacement import Workspace
from ..stack.index import FILE_NAME
from .plan import Plan

UNNAMED = "raster"
"""Name of what has neither a date nor a collection."""

PARTIAL = ".fetching"
"""Folder inside the output folder where finished days wait for the others; a second run goes on from it."""


def file_names(plan: Plan) -> list[str]:
    """The file of each day of a plan: its date, the time too where two share one, or else its collection."""
    dates = [f"{day.time:%Y-%m-%d}" if day.time else day.label or UNNAMED for day in plan.days]
    taken: set[str] = set()
    return [
        safe_name(f"{day.time:%Y-%m-%dT%H%M%S}" if day.time and dates.count(name) > 1 else name, taken)
        + ".tif"
        for day, name in zip(plan.days, dates)
    ]


@contextlib.contextmanager
def reserved(folder: Path, plan: Plan, overwrite: bool, read: set[str]) -> Iterator[Workspace]:
    """Hold the folder, made where it is not there, for a run. Raises OutputError where it cannot be used.

    `read` are the files on disk that the run reads.
    """
    check_place(folder)
    made = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(folder, error) from error
    try:
        with Workspace(folder) as work:
            stack = Message("a series") if (folder / FILE_NAME).exists() else ""
            names = [FILE_NAME, *file_names(plan)]
            check_targets(folder, names, overwrite, stack)
            check_not_read({folder / name for name in names}, read)
            check_space(folder, plan.size, Message("ask for a smaller area, fewer bands or a coarser GSD"))
            claim(folder / PARTIAL)
            yield work
    except OSError as error:
        # The disk has filled up, or the folder has gone, since.
        if is_full(error) or str(error.filename or "").startswith(str(folder)):
            raise unwritable(folder, error) from error
        raise
    finally:
        if made:
            # Only if it is empty.
            with contextlib.suppress(OSError):
                folder.rmdir()
