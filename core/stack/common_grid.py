# SPDX-License-Identifier: GPL-2.0-or-later
"""The grid on which rasters of several dates are read together."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ..errors import ParameterError, StackError
from ..messages import Message
from ..raster.gdalio import same_crs, transform_points
from ..raster.grid import Grid
from ..raster.header import Header
from .families import left_out
from .model import Source


def choose_grid(
    sources: Sequence[Source], headers: Sequence[Header], reference: int | None, notes: list[str]
) -> tuple[Grid, int]:
    """The stack's grid and the index of the raster that it comes from."""
    grids = [header.grid for header in headers]
    with_crs = [bool(grid.crs) for grid in grids]
    if any(with_crs) and not all(with_crs):
        bare = ", ".join(source.label for source, known in zip(sources, with_crs) if not known)
        raise StackError(
            "No coordinate reference system is known for: {bare}. Assign one to these rasters.", bare=bare
        )
    shared = all(grid.same_frame(grids[0]) and same_crs(grid.crs, grids[0].crs) for grid in grids)
    if reference is not None:
        origin = reference
    elif shared:
        origin = 0
    else:
        areas = [gsd[0] * gsd[1] for gsd in (grid.gsd() for grid in grids)]
        # Rasters of one GSD differ by rounding only; the first of them counts.
        origin = next(index for index, area in enumerate(areas) if area <= min(areas) * 1.001)
    if not shared:
        others = [
            source.label
            for source, grid in zip(sources, grids)
            if not (same_crs(grid.crs, grids[origin].crs) and grid.shift_to(grids[origin]))
        ]
        label = sources[origin].label
        if others:
            note = Message(
                "The rasters are on different grids; that of {label} is taken, and these are warped to it: "
                "{others}.",
                label=label,
                others=", ".join(others),
            )
        else:
            note = Message("The rasters are on different grids; that of {label} is taken.", label=label)
        notes.append(note)
    return grids[origin], origin


def index_of(reference: int | str, sources: Sequence[Source]) -> int:
    """Index of the reference raster given by index, name or path."""
    if isinstance(reference, int) and 0 <= reference < len(sources):
        return reference
    for index, source in enumerate(sources):
        if reference in (source.name, source.path, source.label):
            return index
    names = ", ".join(source.label for source in sources)
    raise ParameterError(
        "The reference raster '{reference}' is not among the inputs: {names}.",
        reference=reference,
        names=names,
    )


def on_grid(
    sources: Sequence[Source],
    groups: Sequence[Sequence[int]],
    headers: Sequence[Header],
    grid: Grid,
    origin: int,
    warnings: list[str],
) -> list[Sequence[int]]:
    """The dates (indexes of rasters) that have a pixel on the grid of the raster `origin`.

    Others are left out where a folder or group holds them beside more that do. Raises StackError naming those
    that were chosen.
    """
    kept = [group for group in groups if any(_overlap(headers[index].grid, grid) for index in group)]
    outside = [sources[index] for group in groups if group not in kept for index in group]
    labels = [source.label for source in outside]
    if not outside:
        return list(groups)
    if all(source.found for source in outside) and 2 * len(kept) > len(groups):
        warnings.append(
            left_out(labels, Message("they do not overlap the grid of {label}", label=sources[origin].label))
        )
        return kept
    raise StackError(
        "No overlap with the grid of {label}: {labels}. Remove these rasters, or choose "
        "another reference or extent.",
        label=sources[origin].label,
        labels=", ".join(labels),
    )


def _overlap(source: Grid, grid: Grid) -> bool:
    """Whether a part of the grid lies in the source."""
    cols, rows = np.meshgrid(np.linspace(0, grid.width, 21), np.linspace(0, grid.height, 21))
    x, y = grid.place_of(cols.ravel(), rows.ravel())
    places = transform_points(np.stack([x, y], axis=1), grid.crs, source.crs)
    places = places[np.isfinite(places).all(axis=1)]
    if not len(places):
        return False
    cols, rows = source.pixel_of(source.nearest_turn(places[:, 0]), places[:, 1])
    # Bounding boxes in the source's pixels; touching edges hold nothing.
    tiny = 1e-6
    return bool(
        cols.max() > tiny
        and cols.min() < source.width - tiny
        and rows.max() > tiny
        and rows.min() < source.height - tiny
    )


def crop(grid: Grid, extent: tuple[float, float, float, float]) -> Grid:
    """The part of a grid that covers an extent, in whole pixels."""
    xmin, ymin, xmax, ymax = extent
    text = Message(
        "The extent {xmin:.10g}, {ymin:.10g}, {xmax:.10g}, {ymax:.10g} (xmin, ymin, xmax, ymax)",
        xmin=xmin,
        ymin=ymin,
        xmax=xmax,
        ymax=ymax,
    )
    if not all(map(math.isfinite, extent)) or xmin >= xmax or ymin >= ymax:
        raise ParameterError("{text} has no size. Draw a larger one.", text=text)
    window = window_of(grid, extent)
    if window is None:
        box = ", ".join(f"{number:.10g}" for number in grid.extent())
        raise StackError(
            "{text} lies outside of the rasters ({box}). Choose an extent inside.", text=text, box=box
        )
    left, top, right, bottom = window
    return grid.window(top, left, bottom - top, right - left)


def window_of(grid: Grid, extent: tuple[float, float, float, float]) -> tuple[int, int, int, int] | None:
    """Left, top, right, bottom of the whole pixels of a grid that an extent touches; None for none."""
    xmin, ymin, xmax, ymax = extent
    # Of an area in degrees that is cut at 180, the parts may lie on either side of the grid.
    turns = (0.0, -360.0, 360.0) if grid.geographic else (0.0,)
    parts = [part for turn in turns if (part := _pixels(grid, (xmin + turn, ymin, xmax + turn, ymax)))]
    if not parts:
        return None
    lefts, tops, rights, bottoms = zip(*parts)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _pixels(grid: Grid, extent: tuple[float, float, float, float]) -> tuple[int, int, int, int] | None:
    """The same for an extent whose longitudes are the grid's."""
    xmin, ymin, xmax, ymax = extent
    cols, rows = grid.pixel_of(np.array([xmin, xmin, xmax, xmax]), np.array([ymin, ymax, ymin, ymax]))
    # An edge within 1/1000 pixel of a pixel's edge means that edge.
    left, top = max(0, math.floor(cols.min() + 1e-3)), max(0, math.floor(rows.min() + 1e-3))
    right = min(grid.width, math.ceil(cols.max() - 1e-3))
    bottom = min(grid.height, math.ceil(rows.max() - 1e-3))
    return (left, top, right, bottom) if left < right and top < bottom else None
