# SPDX-License-Identifier: GPL-2.0-or-later
"""The weights of the screen for missed clouds as a stack of rasters."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable

import numpy as np

from ..messages import Message
from ..stack.model import Band, Stack
from ..stack.writer import StackWriter
from .extras import Extras
from .observed_rows import observed_rows
from .screen import Screen
from .tiles import LargestTile, Tiles, read_ahead

BAND = "weight"
"""Name of the band of the rasters."""

_SIDE = 256
"""Side of the blocks that are read."""


def write_weights(
    stack: Stack,
    folder: Path | str,
    *,
    overwrite: bool = False,
    provenance: dict[str, Any] | None = None,
    progress: Callable[[float, str], None] = lambda share, text: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Stack, Screen]:
    """Write a raster of weights a date into `folder`: the stack of them, and what the screen found.

    Percent in uint8, with a scale of 0.01; 255 (nodata) where masks or nodata hide the date. Raises
    RasterError, OutputError and CancelledError.
    """
    times = [observation.time for observation in stack.observations]
    written = replace(
        stack,
        bands=(Band(BAND, scale=0.01),),
        band_indexes=(),
        dtype="uint8",
        nodata=255,
        masked=False,
        reflectance_scale=1.0,
    )
    grid, screen, done = stack.grid, Screen(stack), 0
    with StackWriter(
        folder, written, grid, times, overwrite=overwrite, provenance=provenance or {}
    ) as writer:
        tiles = Tiles(stack, written, grid, np.zeros(1), _SIDE, Extras(), screen=screen)
        with closing(read_ahead(tiles, LargestTile(0), cancelled)) as reading:
            for lent, query in reading:
                patch = lent.take()
                weights = np.where(patch.valid, patch.weights, np.nan)
                for index, weight in enumerate(weights):
                    writer.write(index, query.rows.start, query.cols.start, weight[None])
                done += query.rows.count * query.cols.count
                progress(0.85 * done / (grid.width * grid.height), Message("Screening"))
        writer.observed = observed_rows(stack, None, screen)
        result = writer.commit(lambda share, text: progress(0.85 + 0.15 * share, text), cancelled)
    return result, screen
