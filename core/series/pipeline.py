# SPDX-License-Identifier: GPL-2.0-or-later
"""Pipeline of a stack through a model into a finer and denser one: tiles are read, computed and written side
by side."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, Callable, Protocol

import numpy as np

from ..dates import to_days
from ..errors import ParameterError
from ..messages import Message
from ..raster.grid import Grid
from ..signatures import public
from ..stack.model import Stack
from ..stack.reader import Reader
from ..stack.writer import StackWriter
from . import registration_report
from .ahead import Put, handed_over
from .extras import NO_EXTRAS, Extras, TileWriter, layers_of, write_tile
from .observed_rows import observed_rows
from .patch import Cancelled, Model, Patch, Prediction, Query
from .registration import Registration
from .runner import Runner
from .screen import Screen
from .tiles import Mixing, Tiles, patches, read_ahead, tile_side

MAX_PIXELS = 2**40
"""Largest output accepted, in pixels of one date and band."""

_COMMIT_SHARE = 0.15
"""Share of the progress bar for turning the tiles into finished files."""

_PATIENCE = 1.0
"""Seconds that who leaves waits for a model: an engine that does not stop by itself is killed before."""

Progress = Callable[[float, str], None]


class Spread(Protocol):
    """Has the tiles of a series computed by other processes."""

    def __call__(
        self,
        tiles: Tiles,
        model: Model,
        writer: StackWriter,
        progress: Progress,
        cancelled: Cancelled,
        log: Callable[[str], None],
    ) -> dict[str, tuple[int, str]]:
        """Make the finished rasters in the writer's working folder; bytes and multihash by file name.

        `tiles.screen` counts what was found. Raises as `superresolve`.
        """


def superresolve(
    stack: Stack,
    targets: Sequence[datetime],
    grid: Grid,
    model: Model,
    folder: Path | str,
    *,
    overwrite: bool = False,
    tile: int | None = None,
    extras: Extras = NO_EXTRAS,
    provenance: dict[str, Any] | None = None,
    mixing: Mixing | None = None,
    registration: Registration | None = None,
    screen: Screen | None = None,
    spread: Spread | None = None,
    progress: Progress = lambda fraction, text: None,
    cancelled: Cancelled = lambda: False,
    log: Callable[[str], None] = lambda text: None,
) -> Stack:
    """Write the stack of `targets` on `grid` (same extent as the stack's) into `folder` and return it.

    `tile` is the side of a tile in target pixels (None: the model's own choice); `mixing` makes other bands
    of the stack's before the model sees them; `registration` says where the dates lie (None: all on the
    reference); `screen` weighs them (None: all are believed), and what it found is logged; `spread` has the
    tiles computed elsewhere (None: in this process). Nothing appears
    in `folder` under its final name unless all is done. Raises OutputError, RasterError, CancelledError,
    EngineError, and OutOfMemoryError when even the smallest tile does not fit.
    """
    check_grid(stack, grid)
    written = stack if mixing is None else replace(stack, bands=mixing.bands)
    layers = layers_of(extras, written)
    provenance = {
        **(provenance or {}),
        **model.provenance(),
        "dates_used": [observation.time.isoformat() for observation in stack.observations],
        "sources": [
            public(raster.name or raster.source)
            for observation in stack.observations
            for raster in observation.rasters
        ],
        "scale": [grid.height / stack.grid.height, grid.width / stack.grid.width],
    }
    if registration is not None:
        provenance["registration"] = registration_report.provenance(stack, registration)
    if screen is not None:
        provenance["screened"] = True
    images = len(targets) * (2 if extras.uncertainty else 1)
    soon = tile is None and spread is None
    side = tile_side(written, images, grid, model, tile, log, even=not soon)
    with StackWriter(
        folder, written, grid, targets, overwrite=overwrite, provenance=provenance, layers=layers
    ) as writer:
        days = np.array([to_days(target) for target in targets])
        tiles = Tiles(stack, written, grid, days, side, extras, mixing, registration, screen, soon)

        def finishing(share: float, text: str) -> None:
            progress(1 - _COMMIT_SHARE * (1 - share), text)

        finished = None
        if spread is not None:
            finished = spread(tiles, model, writer, progress, cancelled, log)
        else:
            _compute(tiles, model, writer, progress, cancelled, log)
        for line in () if screen is None else screen.report():
            log(line)
        writer.observed = observed_rows(stack, registration, screen)
        return writer.commit(finishing, cancelled) if finished is None else writer.publish(finished)


def _compute(
    tiles: Tiles,
    model: Model,
    writer: StackWriter,
    progress: Progress,
    cancelled: Cancelled,
    log: Callable[[str], None],
) -> None:
    """Compute and write all tiles in this process."""

    def computing(share: float) -> None:
        text = Message("{percent} % of the area", percent=round(100 * share))
        progress(share * (1 - _COMMIT_SHARE), text)

    made = predictions(tiles, model, computing, cancelled, log)
    with closing(made):
        for part in made:
            write_tile(writer, *part, tiles.extras)
            # Not held until the next one is there: they are large.
            del part


def compute_tile(
    tiles: Tiles,
    query: Query,
    model: Model,
    writer: TileWriter,
    cancelled: Cancelled = lambda: False,
    log: Callable[[str], None] = lambda text: None,
) -> None:
    """Compute and write one tile by itself, as another process does. Raises as `superresolve`."""

    def receive(*part: Any) -> None:
        write_tile(writer, *part, tiles.extras)

    runner = Runner(model, tiles, receive, cancelled, log)
    with Reader(tiles.stack) as reader:
        for lent, part in patches(reader, tiles, query, runner.largest):
            runner.predict(lent, part)


def predictions(
    tiles: Tiles,
    model: Model,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Cancelled = lambda: False,
    log: Callable[[str], None] = lambda text: None,
) -> Iterator[tuple[Patch | None, Query, Prediction]]:
    """The parts of tiles through the model as they become ready; close it when leaving early.

    The model works, and the tile after is read, in threads of their own while a part is used. Patches come
    without values, and where layers are made of them alone. A model that computes elsewhere answers with
    values as they are stored. Where memory runs out, in this process or on the model's device, tiles are
    halved: what came of such a tile comes again.
    """
    pixels = tiles.grid.width * tiles.grid.height

    def work(put: Put, stopped: Cancelled) -> None:
        begun = threading.Event()

        def receive(*part: Any) -> None:
            begun.set()
            put(part)

        # What reports to the user is called by the thread that takes the parts.
        runner = Runner(
            model,
            tiles,
            receive,
            stopped,
            lambda text: put(partial(log, text)),
            lambda done: put(partial(progress, min(1.0, done / pixels))),
        )
        # The first values come sooner if nothing is read beside them.
        with closing(read_ahead(tiles, runner.largest, stopped, begun if tiles.soon else None)) as reading:
            try:
                for lent, query in reading:
                    runner.predict(lent, query)
                    begun.set()
            finally:
                begun.set()

    with closing(handed_over(work, cancelled, _PATIENCE)) as items:
        for item in items:
            if callable(item):
                item()
            else:
                yield item
            del item


def target_grid(stack: Stack, scale: float, gsd: float | None = None) -> Grid:
    """The grid `scale` times as fine, or of pixels of `gsd` metres, of exactly the stack's extent.

    Raises ParameterError as `check_grid`.
    """
    source = stack.grid
    if gsd is None:
        width, height = source.width * scale, source.height * scale
    else:
        along_rows, along_cols = source.gsd()
        width, height = source.width * along_cols / gsd, source.height * along_rows / gsd
    # Infinite ones cannot be rounded.
    if not width * height < 2.0 * MAX_PIXELS:
        raise _too_large(width, height)
    grid = source.resized(max(1, round(width)), max(1, round(height)))
    check_grid(stack, grid)
    return grid


def check_grid(stack: Stack, grid: Grid) -> None:
    """Raise ParameterError if `grid` is coarser than the stack's or larger than can be written."""
    if grid.width < stack.grid.width or grid.height < stack.grid.height:
        raise ParameterError(
            "The output would have {width} x {height} pixels, fewer than the input's "
            "{input_width} x {input_height}. Choose a scale of 1 or more, or a GSD not above "
            "the input's.",
            width=grid.width,
            height=grid.height,
            input_width=stack.grid.width,
            input_height=stack.grid.height,
        )
    if grid.width * grid.height > MAX_PIXELS:
        raise _too_large(grid.width, grid.height)


def _too_large(width: float, height: float) -> ParameterError:
    return ParameterError(
        "The output would have {width:.10g} x {height:.10g} pixels. Choose a smaller "
        "scale, a coarser GSD or a smaller area.",
        width=width,
        height=height,
    )
