# SPDX-License-Identifier: GPL-2.0-or-later
"""Super-resolution of one image, tile by tile."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any, Callable

import numpy as np

from ..dates import to_days
from ..messages import Message
from ..raster.grid import Grid
from ..signatures import public
from ..stack.image_writer import ImageWriter
from ..stack.model import Stack
from . import pipeline
from .extras import NO_EXTRAS
from .patch import Cancelled, Model
from .tiles import Tiles, tile_side


def upscale(
    image: Stack,
    grid: Grid,
    model: Model,
    path: Path | str,
    *,
    tile: int | None = None,
    provenance: dict[str, Any] | None = None,
    progress: pipeline.Progress = lambda fraction, text: None,
    cancelled: Cancelled = lambda: False,
    log: Callable[[str], None] = lambda text: None,
) -> Path:
    """Write `image` (a stack of one date) on `grid`, of the same extent, to `path`.

    The output keeps the type, scale, offset, nodata and bands of the image. Raises what
    `pipeline.superresolve` raises; nothing is written unless all is done.
    """
    pipeline.check_grid(image, grid)
    provenance = {
        **(provenance or {}),
        **model.provenance(),
        "source": public(image.observations[0].name),
        "scale": [grid.height / image.grid.height, grid.width / image.grid.width],
    }
    side = tile_side(image, 1, grid, model, tile, log)
    day = np.array([to_days(image.observations[0].time)])
    with ImageWriter(path, image, grid, provenance) as writer:
        tiles = Tiles(image, image, grid, day, side, NO_EXTRAS)
        parts = pipeline.predictions(
            tiles, model, lambda share: progress(0.85 * share, Message("Computing")), cancelled, log
        )
        with closing(parts):
            for _, query, prediction in parts:
                valid = None if prediction.valid is None else prediction.valid[0]
                writer.write(query.rows.start, query.cols.start, prediction.values[0], valid)
        return writer.commit(lambda share, text: progress(0.85 + 0.15 * share, text), cancelled)
