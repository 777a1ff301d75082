# SPDX-License-Identifier: GPL-2.0-or-later
"""The dates of a stack resampled onto their reference, as a stack."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np

from ..errors import CancelledError
from ..messages import Message
from ..raster.windows import Window, windows
from ..stack.encoding import nodata_value
from ..stack.model import Stack
from ..stack.reader import Reader
from ..stack.writer import StackWriter
from .observed_rows import observed_rows
from .patch import Patch
from .registration import MARGIN, Registration, aligned
from .registration_report import provenance as provenance_of

BLOCK = 1024
"""Side of the blocks that are read."""


def write_registered(
    stack: Stack,
    found: Registration,
    folder: Path | str,
    *,
    overwrite: bool = False,
    provenance: dict[str, Any] | None = None,
    progress: Callable[[float, str], None] = lambda share, text: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Stack:
    """Write all dates, resampled as `found` says, into `folder`; those that stay keep their values.

    Type, scale, offset, nodata, bands and grid are the stack's. Raises RasterError, OutputError and
    CancelledError.
    """
    times = [observation.time for observation in stack.observations]
    grid = stack.grid
    provenance = {**(provenance or {}), "registration": provenance_of(stack, found)}
    parts = list(windows(grid.height, grid.width, BLOCK))
    covers = [observation.cloud_cover for observation in stack.observations]
    with StackWriter(
        folder, stack, grid, times, overwrite=overwrite, provenance=provenance, cloud_cover=covers
    ) as writer:
        with Reader(stack) as reader:
            for done, part in enumerate(parts):
                for index in range(len(times)):
                    if cancelled():
                        raise CancelledError("Cancelled.")
                    _copy(reader, index, part, found, writer)
                progress(0.85 * (done + 1) / len(parts), Message("Resampling"))
        writer.observed = observed_rows(stack, found, None)
        return writer.commit(lambda share, text: progress(0.85 + 0.15 * share, text), cancelled)


def _copy(reader: Reader, index: int, part: Window, found: Registration, writer: StackWriter) -> None:
    """Write one block of a date, resampled with what lies around it."""
    if not found.coefficients[index].any():
        stored = reader.read_stored(index, part.rows, part.cols)
        if stored is not None:
            values, _, valid = stored
            hidden = nodata_value(values.dtype, reader.stack.nodata)
            writer.write_stored(index, part.row, part.col, np.where(valid, values, hidden), valid)
            return
    grid = reader.stack.grid
    around = part.widened(MARGIN, grid.height, grid.width)
    values, valid = reader.read_date(index, around.rows, around.cols)
    patch = Patch(
        values=values[None],
        valid=valid[None],
        days=np.zeros(1),
        wavelengths=np.array([band.wavelength for band in reader.stack.bands]),
        gsd=grid.gsd(),
        shifts=found.shifts(around.row, around.col).select([index]),
    )
    rows, cols = part.within(around)
    moved = aligned(patch).window(rows, cols)
    writer.write(index, part.row, part.col, np.where(moved.valid[0], moved.values[0], np.nan))
