# SPDX-License-Identifier: GPL-2.0-or-later
"""Results against a reference, block by block: all metrics, and the crops that show where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Callable

import numpy as np

from ..errors import CancelledError, ParameterError, StackError
from ..messages import Message
from ..raster.gdalio import same_crs
from ..raster.grid import Grid
from ..raster.windows import Window, windows
from ..series.patch import Axis
from ..stack.model import Stack
from ..stack.reader import Reader
from .metrics import Comparison, Consistency, Score, blocks, psnr

CELL = 32
"""Side of the cells in which differences are summed to find where the results differ most."""

BLOCK = 16 * CELL
"""Side of the blocks that are read."""

UNITS = {
    "mae": "reflectance",
    "mse": "reflectance squared",
    "psnr": "dB",
    "bias": "reflectance",
    "cpsnr": "dB",
    "shift_x": "pixels",
    "shift_y": "pixels",
    "ssim": "",
    "sam": "degrees",
    "consistency": "reflectance",
}
"""Metrics in the order of tables, and their units."""

Progress = Callable[[float, str], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True)
class Result:
    """What came out for one result."""

    name: str
    """What the user calls it."""

    count: int
    """Pixels that are valid in both images."""

    scores: dict[str, Score]
    """By metric id."""

    warped: bool
    """Whether it was resampled to the reference's grid."""


@dataclass(frozen=True)
class Report:
    """The whole comparison."""

    reference: str
    """Name of the reference."""

    bands: tuple[str, ...]
    """Names of the bands compared."""

    peak: float
    """Reflectance that is the peak of PSNR."""

    grid: Grid
    """The grid on which was compared."""

    results: tuple[Result, ...]
    """In the user's order."""

    errors: np.ndarray = field(repr=False, compare=False, default=None)
    """(results, 2, cells down, cells across): valid pixels and their summed squared errors."""

    def to_json(self) -> dict[str, Any]:
        """Plain values: figures per band and over all, None where there is none."""
        return {
            "reference": self.reference,
            "peak": self.peak,
            "unit_of_values": "reflectance",
            "units": {name: unit for name, unit in UNITS.items() if unit},
            "results": [
                {
                    "name": result.name,
                    "pixels": result.count,
                    "resampled": result.warped,
                    "all": {name: plain(score.all) for name, score in result.scores.items()},
                    "bands": {
                        band: {
                            name: plain(score.bands[index])
                            for name, score in result.scores.items()
                            if score.bands
                        }
                        for index, band in enumerate(self.bands)
                    },
                }
                for result in self.results
            ],
        }


def compare(
    reference: Stack,
    results: Sequence[Stack],
    peak: float = 1.0,
    resample: bool = False,
    observed: Stack | None = None,
    progress: Progress = lambda share, text: None,
    cancelled: Cancelled = lambda: False,
) -> Report:
    """Compare images (stacks of one date) with a reference, in reflectance, on the pixels valid in both.

    `observed` is the coarser image that the results were made from, for their consistency with it.
    Raises StackError for other grids (unless `resample`) and for no common valid pixel, ParameterError for
    other numbers of bands.
    """
    if not results:
        raise StackError("There is nothing to compare with the reference. Choose at least one result.")
    ready = [on_grid_of(reference, result, resample) for result in results]
    found, cells = [], []
    for index, (result, warped) in enumerate(ready):

        def tick(share: float, index: int = index, name: str = _name(result)) -> None:
            if cancelled():
                raise CancelledError("Cancelled.")
            progress((index + share) / len(ready), Message("Comparing {name}", name=name))

        comparison, sums = _compare(reference, result, peak, tick)
        scores = comparison.result()
        if observed is not None:
            scores.update(_consistency(observed, results[index], tick))
        if not comparison.count:
            raise StackError(
                "{name} and the reference {reference} share no valid pixel. Check that they show "
                "the same place, and their nodata values and masks.",
                name=_name(result),
                reference=_name(reference),
            )
        found.append(Result(_name(result), comparison.count, scores, warped))
        cells.append(sums)
    names = tuple(band.name for band in reference.bands)
    return Report(_name(reference), names, peak, reference.grid, tuple(found), np.stack(cells))


def on_grid_of(reference: Stack, result: Stack, resample: bool) -> tuple[Stack, bool]:
    """The result as it is read on the reference's grid, and whether that warps it."""
    if len(result.bands) != len(reference.bands):
        raise ParameterError(
            "{name} has {result_count} bands, the reference {reference} has {reference_count}. "
            "Choose the bands to compare, as many of each.",
            name=_name(result),
            result_count=len(result.bands),
            reference=_name(reference),
            reference_count=len(reference.bands),
        )
    same = same_crs(result.grid.crs, reference.grid.crs) and result.grid.same_frame(reference.grid)
    if same:
        return replace(result, grid=reference.grid), False
    if not resample:
        raise StackError(
            "{name} lies on another grid ({result_grid}) than the reference {reference} "
            "({reference_grid}). Allow resampling to the reference's grid, or warp it "
            "beforehand.",
            name=_name(result),
            result_grid=_frame(result.grid),
            reference=_name(reference),
            reference_grid=_frame(reference.grid),
        )
    return replace(result, grid=reference.grid), True


def most_different(report: Report, side: int) -> Window:
    """The window of about `side` pixels in which the results differ most from the reference on average."""
    counts, sums = report.errors[:, 0], report.errors[:, 1]
    down, across = (max(1, min(round(side / CELL), size)) for size in counts.shape[1:])
    windows = [_window_sums(plane, down, across) for plane in (*counts, *sums)]
    shared, total = np.array(windows[: len(counts)]), np.array(windows[len(counts) :])
    with np.errstate(invalid="ignore", divide="ignore"):
        mse = (total / shared).mean(axis=0)
    # A window that is mostly nodata shows nothing, whatever its error.
    mse[shared.min(axis=0) < 0.5 * shared.max()] = -1
    row, col = np.unravel_index(int(np.nanargmax(mse)), mse.shape)
    return clipped(report.grid, Window(int(row) * CELL, int(col) * CELL, down * CELL, across * CELL))


def clipped(grid: Grid, region: Window) -> Window:
    """The part of a region that lies on the grid; ParameterError where there is none."""
    top, left = max(0, region.row), max(0, region.col)
    bottom, right = min(grid.height, region.row + region.height), min(grid.width, region.col + region.width)
    if top >= bottom or left >= right:
        raise ParameterError("The region lies outside of the reference. Choose one inside.")
    return Window(top, left, bottom - top, right - left)


def crop(image: Stack, grid: Grid, region: Window) -> tuple[np.ndarray, np.ndarray]:
    """Values (B, h, w) reflectance and validity (h, w) of a region of `grid`."""
    with Reader(replace(image, grid=grid)) as reader:
        rows = region.row, region.row + region.height
        return reader.read_date(0, rows, (region.col, region.col + region.width))


def crop_psnr(
    reference: tuple[np.ndarray, np.ndarray], result: tuple[np.ndarray, np.ndarray], peak: float
) -> float:
    """PSNR of a crop over the pixels valid in both."""
    return psnr(reference[0], result[0], peak, reference[1] & result[1])


def _compare(
    reference: Stack, result: Stack, peak: float, tick: Callable[[float], None]
) -> tuple[Comparison, np.ndarray]:
    """All blocks of one pair, and the squared errors by cell."""
    grid = reference.grid
    comparison = Comparison(len(reference.bands), peak)
    cells = np.zeros((2, -(-grid.height // CELL), -(-grid.width // CELL)))
    parts = blocks(grid.height, grid.width, BLOCK)
    with Reader(reference) as theirs, Reader(result) as ours:
        for number, (window, own) in enumerate(parts):
            tick(number / len(parts))
            first, first_valid = theirs.read_date(0, window.rows, window.cols)
            second, second_valid = ours.read_date(0, window.rows, window.cols)
            comparison.add(first, second, first_valid, second_valid, own.within(window))
            _add_cells(cells, window, own, first, second, first_valid & second_valid)
    return comparison, cells


def _add_cells(
    cells: np.ndarray, window: Window, own: Window, first: np.ndarray, second: np.ndarray, valid: np.ndarray
) -> None:
    """Add counts and squared errors of the own part of a window that was read to its cells."""
    rows, cols = own.within(window)
    valid = valid[rows, cols]
    error = ((first[:, rows, cols] - second[:, rows, cols]).astype(np.float64) ** 2).mean(axis=0) * valid
    top, left = own.row // CELL, own.col // CELL
    for plane, values in zip(cells, (valid.astype(np.float64), error)):
        down = np.add.reduceat(values, np.arange(0, values.shape[0], CELL), axis=0)
        both = np.add.reduceat(down, np.arange(0, values.shape[1], CELL), axis=1)
        plane[top : top + both.shape[0], left : left + both.shape[1]] += both


def _consistency(observed: Stack, result: Stack, tick: Callable[[float], None]) -> dict[str, Score]:
    """How well the result, averaged, gives the observation back; both on their own grids."""
    coarse, fine = observed.grid, result.grid
    if not (
        same_crs(coarse.crs, fine.crs)
        and fine.width >= coarse.width
        and fine.height >= coarse.height
        and coarse.resized(fine.width, fine.height).same_frame(fine)
    ):
        raise StackError(
            "{name} ({fine_grid}) and the observation {observation} ({coarse_grid}) do not "
            "have the same extent, or the observation is the finer one: consistency cannot be "
            "measured. Clip both to one extent, or leave the observation out.",
            name=_name(result),
            fine_grid=_frame(fine),
            observation=_name(observed),
            coarse_grid=_frame(coarse),
        )
    if len(observed.bands) != len(result.bands):
        raise ParameterError(
            "{observation} has {count} bands, {name} has {result_count}. Choose the same bands of both.",
            observation=_name(observed),
            count=len(observed.bands),
            name=_name(result),
            result_count=len(result.bands),
        )
    measured = Consistency(len(result.bands))
    side = max(1, int(BLOCK * coarse.width / fine.width))
    with Reader(observed) as theirs, Reader(result) as ours:
        for part in windows(coarse.height, coarse.width, side):
            tick(part.row / coarse.height)
            rows = _covering(coarse.height, fine.height, *part.rows)
            cols = _covering(coarse.width, fine.width, *part.cols)
            values, valid = theirs.read_date(0, part.rows, part.cols)
            made, made_valid = ours.read_date(0, (rows.start, rows.stop), (cols.start, cols.stop))
            measured.add(values, made, valid, made_valid, rows, cols)
    return measured.result()


def _covering(coarse: int, fine: int, start: int, stop: int) -> Axis:
    """The axis of all fine pixels that touch the coarse pixels [start, stop)."""
    return Axis(coarse, fine, start, stop, start * fine // coarse, -(-stop * fine // coarse))


def _window_sums(plane: np.ndarray, down: int, across: int) -> np.ndarray:
    """Sums over every whole window of down x across cells."""
    total = np.pad(plane.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
    rows = total[down:] - total[:-down]
    return rows[:, across:] - rows[:, :-across]


def _name(image: Stack) -> str:
    return image.observations[0].name


def _frame(grid: Grid) -> str:
    rows, cols = grid.gsd()
    return Message(
        "{width} x {height} pixels of {cols:.4g} x {rows:.4g} m",
        width=grid.width,
        height=grid.height,
        cols=cols,
        rows=rows,
    )


def plain(value: float) -> float | str | None:
    """A figure for JSON, which knows neither NaN nor infinity."""
    if np.isnan(value):
        return None
    return "inf" if np.isinf(value) else value
