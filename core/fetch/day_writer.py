# SPDX-License-Identifier: GPL-2.0-or-later
"""Writer of one fetched day: a stack of its own, or an image without a date."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, Callable

import numpy as np

from ..raster.cog import Scratch
from ..raster.file_names import safe_name
from ..raster.ownership import unwritable
from ..raster.raster_plan import run_tags
from ..stack.image_plan import plan_of
from ..stack.writer import StackWriter
from .kept import is_whole, seal
from .naming import UNNAMED
from .plan import DayPlan, Plan


class DayWriter:
    """Writes one day: a stack of one date, or a plain raster for what has no time."""

    def __init__(self, folder: Path, plan: Plan, day: DayPlan, provenance: dict[str, Any]) -> None:
        self.folder, form = folder, plan.form
        self.stack: StackWriter | None = None
        self.scratch: Scratch | None = None
        if day.time is not None:
            self.stack = StackWriter(
                folder,
                form,
                plan.grid,
                [day.time],
                provenance=provenance,
                buffered=True,
                cloud_cover=[day.cloud_cover],
            )
            return
        folder.mkdir(parents=True, exist_ok=True)
        self.file = folder / f"{safe_name(day.label or UNNAMED)}.tif"
        planned = plan_of(form, plan.grid, run_tags(provenance))
        self.scratch = Scratch(folder / "scratch", planned, buffered=True)

    def __enter__(self) -> DayWriter:
        return self

    def __exit__(self, *_exception: object) -> None:
        if self.stack is not None:
            self.stack.abort()
        elif not is_whole(self.folder):
            self.scratch.close()
            shutil.rmtree(self.folder, ignore_errors=True)

    def write(self, row: int, col: int, stored: np.ndarray, valid: np.ndarray) -> None:
        """Write a tile of values (B, h, w), and where they are valid (h, w)."""
        if self.stack is not None:
            self.stack.write_stored(0, row, col, stored, valid)
        else:
            self.scratch.write(row, col, stored, valid)

    def finish(self, cancelled: Callable[[], bool]) -> None:
        """Turn it into a COG and mark the day as done."""
        if self.stack is not None:
            self.stack.commit(cancelled=cancelled)
        else:
            self.scratch.finish(self.file, lambda share: not cancelled())
        try:
            seal(self.folder)
        except OSError as error:
            raise unwritable(self.folder, error) from error
