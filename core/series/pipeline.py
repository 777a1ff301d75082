# SPDX-License-Identifier: GPL-2.0-or-later
"""Pipeline of a stack through a model into a finer and denser one, tile by tile, one read ahead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Callable

import numpy as np

from ..dates import to_days
from ..errors import CancelledError, OutOfMemoryError, ParameterError, explained
from ..log import warning
from ..raster.grid import Grid
from ..signatures import public
from ..stack.model import Band, Stack
from ..stack.writer import ExtraLayer, StackWriter
from . import registration_report, upsampling
from .interpolation import days_to_clear
from .observed_rows import observed_rows
from .patch import Model, Patch, Prediction, Query
from .registration import Registration, aligned
from .screen import Screen
from .screening import believed
from .tiles import Cancelled, LargestTile, cut, read_ahead, tile_side
from .why import WHY, why

MAX_PIXELS = 2**40
"""Largest output accepted, in pixels of one date and band."""

DAYS = ExtraLayer("days", "float32", float("nan"), "days to the nearest clear observation")
COUNT = ExtraLayer("count", "uint16", None, "clear observations")
SUPPORT = ExtraLayer(
    "support",
    "float32",
    float("nan"),
    "share from 0 to 1 of the detail finer than an input pixel that the dates decide, not the model",
)

_COMMIT_SHARE = 0.15
"""Share of the progress bar for turning the tiles into finished files."""

Progress = Callable[[float, str], None]


@dataclass(frozen=True)
class Extras:
    """What is written beside the images."""

    days: bool = False
    """Days from the target to the nearest clear observation, per pixel."""

    count: bool = False
    """Clear observations in the whole stack, per pixel."""

    why: bool = False
    """What a value comes from, or why there is none, per pixel: see core.series.why."""

    uncertainty: bool = False
    """The model's own uncertainty: one standard deviation in reflectance."""

    support: bool = False
    """How much of the detail finer than an input pixel the dates decide, per pixel, from 0 to 1."""


@dataclass(frozen=True)
class Mixing:
    """New bands as weighted sums of a stack's, for bands at other wavelengths."""

    bands: tuple[Band, ...]
    """The new bands."""

    weights: np.ndarray
    """(new bands, bands of the stack) float64, rows summing to 1."""

    def applied(self, patch: Patch) -> Patch:
        """The patch with the new bands; what is not valid stays 0."""
        values = np.einsum("nb,tbhw->tnhw", self.weights.astype(np.float32), patch.values)
        wavelengths = np.array([band.wavelength for band in self.bands])
        return replace(patch, values=values, wavelengths=wavelengths)


def superresolve(
    stack: Stack,
    targets: Sequence[datetime],
    grid: Grid,
    model: Model,
    folder: Path | str,
    *,
    overwrite: bool = False,
    tile: int | None = None,
    extras: Extras = Extras(),
    provenance: dict[str, Any] | None = None,
    mixing: Mixing | None = None,
    registration: Registration | None = None,
    screen: Screen | None = None,
    progress: Progress = lambda fraction, text: None,
    cancelled: Cancelled = lambda: False,
    log: Callable[[str], None] = lambda text: None,
) -> Stack:
    """Write the stack of `targets` on `grid` (same extent as the stack's) into `folder` and return it.

    `tile` is the side of a tile in target pixels (None: the model's own choice); `mixing` makes other bands
    of the stack's before the model sees them; `registration` says where the dates lie (None: all on the
    reference); `screen` weighs them (None: all are believed), and what it found is logged. Nothing appears
    in `folder` under its final name unless all is done. Raises OutputError, RasterError, CancelledError,
    EngineError, and OutOfMemoryError when even the smallest tile does not fit.
    """
    check_grid(stack, grid)
    written = stack if mixing is None else replace(stack, bands=mixing.bands)
    wanted_layers = (
        (extras.days, DAYS),
        (extras.count, COUNT),
        (extras.why, WHY),
        (extras.uncertainty, uncertainty_layer(written)),
        (extras.support, SUPPORT),
    )
    layers = [layer for wanted, layer in wanted_layers if wanted]
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
    side = tile_side(written, len(targets), grid, model, tile, log)
    with StackWriter(
        folder, written, grid, targets, overwrite=overwrite, provenance=provenance, layers=layers
    ) as writer:
        days = np.array([to_days(target) for target in targets])
        done = 0
        with closing(
            predictions(
                stack,
                grid,
                days,
                model,
                side,
                mixing,
                registration,
                screen,
                cancelled,
                log,
                extras.uncertainty,
            )
        ) as tiles:
            for patch, query, prediction in tiles:
                _write(writer, patch, query, prediction, extras)
                done += query.rows.count * query.cols.count
                share = done / (grid.width * grid.height)
                progress(share * (1 - _COMMIT_SHARE), f"{round(100 * share)} % of the area")
        for line in () if screen is None else screen.report():
            log(line)
        writer.observed = observed_rows(stack, registration, screen)
        return writer.commit(
            progress=lambda share, text: progress(1 - _COMMIT_SHARE * (1 - share), text), cancelled=cancelled
        )


def predictions(
    stack: Stack,
    grid: Grid,
    days: np.ndarray,
    model: Model,
    side: int,
    mixing: Mixing | None = None,
    registration: Registration | None = None,
    screen: Screen | None = None,
    cancelled: Cancelled = lambda: False,
    log: Callable[[str], None] = lambda text: None,
    uncertainty: bool = True,
) -> Iterator[tuple[Patch, Query, Prediction]]:
    """The tiles of `grid` in reading order through the model, one read ahead; close it when leaving early.

    `uncertainty`: whether the model's is asked for.
    Where memory runs out, in this process or on the model's device, tiles are halved.
    """
    largest = LargestTile(model.margin)
    runner = _Runner(model, mixing, largest, cancelled, log)
    reading = read_ahead(stack, grid, days, side, largest, cancelled, registration, screen, uncertainty)
    with closing(reading) as tiles:
        for patch, query in tiles:
            yield from runner.predict(patch, query)


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
            f"The output would have {grid.width} x {grid.height} pixels, fewer than the input's "
            f"{stack.grid.width} x {stack.grid.height}. Choose a scale of 1 or more, or a GSD not above the "
            "input's."
        )
    if grid.width * grid.height > MAX_PIXELS:
        raise _too_large(grid.width, grid.height)


def _too_large(width: float, height: float) -> ParameterError:
    return ParameterError(
        f"The output would have {width:.10g} x {height:.10g} pixels. Choose a smaller scale, a coarser GSD "
        "or a smaller area."
    )


def uncertainty_layer(stack: Stack) -> ExtraLayer:
    """The layer of one standard deviation per band."""
    return ExtraLayer(
        "uncertainty", "float32", float("nan"), "one standard deviation of reflectance", len(stack.bands)
    )


class _Runner:
    """Runs a model, halving tiles for good where they do not fit into memory."""

    def __init__(
        self,
        model: Model,
        mixing: Mixing | None,
        largest: LargestTile,
        cancelled: Cancelled,
        log: Callable[[str], None],
    ) -> None:
        self.model, self.mixing, self.largest = model, mixing, largest
        self.cancelled, self.log = cancelled, log
        self._reported: int | None = None

    def predict(self, patch: Patch, query: Query) -> Iterator[tuple[Patch, Query, Prediction]]:
        """The model's answers to the query or to parts of it; NaN where no date is clear in a whole patch.

        Parts are handed on one by one: all together may be what did not fit.
        """
        if self.cancelled():
            raise CancelledError("Cancelled.")
        if self.largest.side != self._reported:
            self._reported = self.largest.side
            self.log(
                warning(f"Out of memory: going on with tiles of {self._reported} pixels.", "out-of-memory")
            )
        if not self.largest.allows(query):
            for part in self.largest.quarters(query):
                yield from self.predict(cut(patch, query, part), part)
            return
        answer = self._answer(patch, query)
        if isinstance(answer, tuple):
            yield answer
            return
        # The traceback, and with it what the failed attempt held, is gone by now.
        self._make_room(query, answer)
        yield from self.predict(patch, query)

    def _answer(self, patch: Patch, query: Query) -> tuple[Patch, Query, Prediction] | OutOfMemoryError:
        """The patch as the model saw it, the query and the answer; or that there was no memory for it."""
        try:
            mixed = patch if self.mixing is None else self.mixing.applied(patch)
            if patch.valid.any():
                return mixed, query, self.model.predict(mixed, query, self.cancelled)
            shape = (len(query.days), mixed.values.shape[1], query.rows.count, query.cols.count)
            empty = np.full(shape, np.nan, np.float32)
            return mixed, query, Prediction(empty, empty, empty[0, 0])
        except (OutOfMemoryError, MemoryError) as error:
            return explained(error).with_traceback(None)

    def _make_room(self, query: Query, error: OutOfMemoryError) -> None:
        """Halve the tiles, else move the model; raises the error where neither helps."""
        if self.largest.halve(query):
            return
        if not self.model.relocate():
            raise error
        self.log(warning("Out of memory: going on with the CPU.", "out-of-memory"))
        self.largest.side = self._reported = None


def _write(writer: StackWriter, patch: Patch, query: Query, prediction: Prediction, extras: Extras) -> None:
    row, col = query.rows.start, query.cols.start
    if extras.why or extras.count or extras.days:
        # Where the dates are clear, on the reference as the images are.
        patch = aligned(replace(patch, values=patch.values[:, :0]))
    reasons = why(patch, query, prediction) if extras.why else None
    if extras.count or extras.days:
        patch = believed(patch)
    if extras.count:
        clear = upsampling.nearest(patch.valid.sum(axis=0, dtype=np.uint16), query.rows, query.cols)
    if extras.days:
        nearest_clear = upsampling.nearest(days_to_clear(patch, query.days), query.rows, query.cols)
    if extras.uncertainty:
        uncertainty = _known(prediction.uncertainty, "uncertainty")
    if extras.support:
        support = _known(prediction.support, "support of its detail")
    for index, image in enumerate(prediction.values):
        writer.write(index, row, col, image)
        if extras.count:
            writer.write_layer(COUNT.name, index, row, col, clear[None])
        if extras.days:
            writer.write_layer(DAYS.name, index, row, col, nearest_clear[index][None])
        if reasons is not None:
            writer.write_layer(WHY.name, index, row, col, reasons[index])
        if extras.uncertainty:
            writer.write_layer("uncertainty", index, row, col, uncertainty[index])
        if extras.support:
            known = np.where(np.isfinite(image).any(axis=0), support, np.nan)
            writer.write_layer(SUPPORT.name, index, row, col, known[None])


def _known(layer: np.ndarray | None, name: str) -> np.ndarray:
    """What a model says beside its values; ParameterError where it says nothing."""
    if layer is None:
        raise ParameterError(f"This model has no {name}: do not ask for it, or choose another model.")
    return layer
