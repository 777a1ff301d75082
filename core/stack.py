# SPDX-License-Identifier: GPL-2.0-or-later
"""A stack: rasters of several dates on one grid; and how one is put together from files."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import numpy as np

from . import mosaic
from .dates import text_of
from .errors import ParameterError, StackError
from .gdalio import same_crs, transform_points
from .grid import Grid
from .header import Header
from .nodata import Number
from .raster import Reader
from .sources import Input, Observation, Source, Times, inputs_of, observe, tell_apart
from .stac import read_items
from .stack_calibration import Raster, calibrate, check_given
from .validity import check_classes, explain_nodata, read_headers, report_partly_nodata, rule_for

__all__ = ["Band", "Observation", "Source", "Stack", "open_stack", "read_stack"]


@dataclass(frozen=True)
class Band:
    """One band, the same in every date of a stack."""

    name: str
    """Name, as in the rasters' descriptions (B04, red, ...)."""

    wavelength: float = float("nan")
    """Centre wavelength in micrometres; NaN where unknown."""

    scale: float = 1.0
    """Declared: physical value = stored value * scale + offset."""

    offset: float = 0.0
    """See scale."""

    classes: bool = False
    """True for classes or flags, which are copied and never averaged."""


@dataclass(frozen=True)
class Stack:
    """Rasters of several dates, ascending in time, read on one grid."""

    grid: Grid
    """The frame on which every window is read; rasters on others are warped to it."""

    bands: tuple[Band, ...]
    """The bands in reading order."""

    observations: tuple[Observation, ...]
    """The dates, ascending."""

    dtype: str
    """numpy name of the stored type, the same for all dates."""

    nodata: Number | None
    """Stored value, one that `dtype` can hold, of no data; None where masks say so or none is declared."""

    reflectance_scale: float = 1.0
    """Factor from declared physical value to reflectance (1e-4 for undeclared Sentinel-2 numbers)."""

    masked: bool = False
    """True when any date carries a mask or alpha band, or pixels can be invalid and no nodata value says so:
    the output then carries a mask too."""

    nodata_rule: str = "any"
    """When a pixel is nodata: if "any" of its bands has its nodata value, or only if "all" have."""

    data_alphas: frozenset[int] = frozenset()
    """One-based bands of the sources that are marked as alpha, yet are data."""

    folder: Path | None = None
    """Where stack.json lies, for a stack on disk."""

    band_indexes: tuple[int, ...] = field(default=())
    """One-based positions of the bands in the sources, masks not counted; empty: 1, 2, 3, ..."""

    notes: tuple[str, ...] = field(default=(), compare=False)
    """Decisions taken while opening, for the log: reference grid, reflectance scale, sources of dates."""

    warnings: tuple[str, ...] = field(default=(), compare=False)
    """Decisions that may not be what the user expects, for the log."""


def open_stack(
    sources: Sequence[Source],
    bands: Sequence[str] | Sequence[int] | None = None,
    reference: int | str | None = None,
    times: Times | None = None,
    reflectance_scale: float | None = None,
    extent: tuple[float, float, float, float] | None = None,
    minimum: int = 2,
    check_pixels: bool = True,
    nodata_rule: str = "auto",
    classes: bool = False,
    undated: datetime | None = None,
    reflectance_offset: float | None = None,
    bands_are_dates: bool = True,
) -> Stack:
    """Put dated rasters together to a stack, sorted by date.

    bands: names or one-based numbers to keep, in this order; None keeps all but alpha bands.
    reference: index, name or path of the raster whose grid is taken; None: the shared one, else the finest.
    times: dates that count before the rasters' own (temporal range, metadata, name); None or '' for none.
    reflectance_scale: factor from physical value (declared scale and offset applied, and what the product is
    known to be larger by taken off) to reflectance; None: decided for each raster (core.reflectance).
    reflectance_offset: offset in reflectance of all rasters; None: decided for each.
    extent: (xmin, ymin, xmax, ymax) in the CRS of the stack's grid, widened to whole pixels.
    minimum: fewest dates accepted.
    check_pixels: refuse a date without any valid pixel.
    nodata_rule: one of core.nodata.RULES.
    classes: take bands of classes too, which are then copied or taken by nearest neighbour.
    undated: time of rasters whose date is not known; None: that is an error.
    bands_are_dates: take each date of a raster whose bands state dates by itself; else as bands of one date.

    Raises StackError, DateError, ParameterError or RasterError, each naming the rasters and the remedy.
    """
    check_given(reflectance_scale, reflectance_offset)
    if not sources:
        raise StackError(_too_few(sources, minimum))
    notes: list[str] = []
    warnings: list[str] = []
    origin = None if reference is None else _index_of(reference, sources)
    headers, alphas = read_headers(tell_apart(sources), bands, notes, warnings)
    inputs = inputs_of(sources, headers, times, bands_are_dates, notes)
    if len(inputs) < minimum:
        raise StackError(_too_few(sources, minimum))
    origin = None if origin is None else _first_of(sources[origin].path, inputs)
    sources, headers = [one.source for one in inputs], [one.header for one in inputs]
    seen = observe(inputs, undated, notes, warnings)
    groups = mosaic.passes(seen, headers)
    if len(groups) < minimum:
        raise StackError(_too_few_dates(groups, seen, minimum))
    positions = _choose_bands(sources, headers, bands)
    check_classes(sources, headers, positions, classes, bool(bands), warnings)
    _check_types(sources, headers, positions)
    grid, origin = _choose_grid(sources, headers, origin, notes)
    groups = mosaic.ranked(groups, seen, headers, grid)
    notes += mosaic.report(groups, seen)
    grid = _joined_grid(grid, groups, headers, seen)
    _check_overlap(seen, groups, headers, grid, f"the grid of {sources[origin].label}")
    if extent is not None:
        grid = _crop(grid, extent)
        _check_overlap(seen, groups, headers, grid, "the extent asked for")
    elif cut := mosaic.cut_off(grid, headers, [source.label for source in sources]):
        warnings.append(cut)
    observations = tuple(mosaic.joined(group, seen) for group in groups)
    stack = _assemble(headers, positions, grid, origin, observations, notes)
    rule = rule_for(headers, positions, nodata_rule)
    stack = replace(stack, data_alphas=alphas, nodata_rule=rule)
    explain_nodata(sources, headers, positions, notes)
    if check_pixels:
        report_partly_nodata(stack, nodata_rule, notes, warnings)
    sampled = check_pixels or reflectance_scale is None
    levels = _levels(stack) if sampled else [(0.0, 0.0)] * len(groups)
    of_source = {index: level for group, level in zip(groups, levels) for index in group}
    rasters = [
        Raster(source.label, header, *of_source[index])
        for index, (source, header) in enumerate(zip(sources, headers))
    ]
    stack, decided, doubts = calibrate(stack, rasters, groups, origin, reflectance_scale, reflectance_offset)
    return replace(stack, notes=(*notes, *decided), warnings=(*warnings, *doubts))


def read_stack(folder: Path | str) -> Stack:
    """Open a stack on disk again, from its stack.json.

    A date may be all nodata there. Raises StackError when there is none or it is not one of this library's.
    """
    items = read_items(Path(folder))
    sources = [Source(str(item.path), item.path.stem, item.time, item.end) for item in items]
    stack = open_stack(
        sources,
        reflectance_scale=items[0].reflectance_scale,
        minimum=1,
        check_pixels=False,
        classes=True,
        bands_are_dates=False,
    )
    return replace(stack, folder=Path(folder))


def _too_few(sources: Sequence[Source], minimum: int) -> str:
    """Message for a stack of too few dates."""
    if not sources:
        return "No raster is given. Choose the raster layers or files of at least two dates."
    names = ", ".join(source.label for source in sources)
    return (
        f"{len(sources)} raster is given ({names}), but {minimum} dates are needed at least. Add more dates."
    )


def _choose_bands(
    sources: Sequence[Source], headers: Sequence[Header], wanted: Sequence[str] | Sequence[int] | None
) -> tuple[int, ...]:
    """One-based positions of the wanted bands, after a check that all rasters have the same bands."""
    counts = {len(header.bands) for header in headers}
    if len(counts) > 1 or 0 in counts:
        listed = ", ".join(f"{s.label}: {len(h.bands)}" for s, h in zip(sources, headers))
        raise StackError(
            f"The rasters have different numbers of bands ({listed}). "
            "Use rasters with the same bands in the same order."
        )
    names = _band_names(headers)
    for source, header in zip(sources, headers):
        own = [band.name for band in header.bands]
        if any(mine and mine.lower() != name.lower() for mine, name in zip(own, names)):
            raise StackError(
                f"{source.label} has the bands {', '.join(own)}, the others {', '.join(names)}. "
                "Use rasters with the same bands in the same order."
            )
    return _positions(names, [band.index for band in headers[0].bands], wanted)


def _check_types(sources: Sequence[Source], headers: Sequence[Header], positions: Sequence[int]) -> None:
    """StackError for bands of different data types."""
    types = {
        source.label: sorted({header.bands[position - 1].dtype for position in positions})
        for source, header in zip(sources, headers)
    }
    if len({name for kinds in types.values() for name in kinds}) > 1:
        listed = ", ".join(f"{label}: {'/'.join(kinds)}" for label, kinds in types.items())
        raise StackError(
            f"The bands are stored in different data types ({listed}). Convert them to one type, "
            "or choose bands of one type."
        )


def _band_names(headers: Sequence[Header]) -> list[str]:
    """Names of the first raster that has any; 'Band N' where there is none."""
    named = next((header for header in headers if any(band.name for band in header.bands)), headers[0])
    return [band.name or f"Band {number}" for number, band in enumerate(named.bands, 1)]


def _positions(
    names: list[str], numbers: list[int], wanted: Sequence[str] | Sequence[int] | None
) -> tuple[int, ...]:
    """One-based positions of bands asked for by name, or by number in the file (`numbers`)."""
    if not wanted:
        return tuple(range(1, len(names) + 1))
    known = {name.lower(): position for position, name in reversed(list(enumerate(names, 1)))}
    by_number = {number: position for position, number in enumerate(numbers, 1)}
    positions = []
    for band in wanted:
        position = known.get(band.strip().lower()) if isinstance(band, str) else by_number.get(int(band))
        if position is None:
            raise ParameterError(f"There is no band '{band}'. The rasters have: {', '.join(names)}.")
        positions.append(position)
    if len(set(positions)) < len(positions):
        raise ParameterError(
            f"A band is asked for twice in {', '.join(map(str, wanted))}. Name each one once."
        )
    return tuple(positions)


def _choose_grid(
    sources: Sequence[Source], headers: Sequence[Header], reference: int | None, notes: list[str]
) -> tuple[Grid, int]:
    """The stack's grid and the index of the raster that it comes from."""
    grids = [header.grid for header in headers]
    with_crs = [bool(grid.crs) for grid in grids]
    if any(with_crs) and not all(with_crs):
        bare = ", ".join(source.label for source, known in zip(sources, with_crs) if not known)
        raise StackError(f"No coordinate reference system is known for: {bare}. Assign one to these rasters.")
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
        said = f"The rasters are on different grids; that of {sources[origin].label} is taken"
        notes.append(f"{said}, and these are warped to it: {', '.join(others)}." if others else f"{said}.")
    return grids[origin], origin


def _index_of(reference: int | str, sources: Sequence[Source]) -> int:
    """Index of the reference raster given by index, name or path."""
    if isinstance(reference, int) and 0 <= reference < len(sources):
        return reference
    for index, source in enumerate(sources):
        if reference in (source.name, source.path, source.label):
            return index
    names = ", ".join(source.label for source in sources)
    raise ParameterError(f"The reference raster '{reference}' is not among the inputs: {names}.")


def _first_of(path: str, inputs: Sequence[Input]) -> int:
    """Index of the first date that a raster stands for."""
    return next(index for index, one in enumerate(inputs) if one.source.path == path)


def _too_few_dates(groups: Sequence[Sequence[int]], seen: Sequence[Observation], minimum: int) -> str:
    """Message for rasters that are too few dates when joined."""
    dates = ", ".join(text_of(seen[group[0]].time) for group in groups)
    return (
        f"The {len(seen)} rasters are tiles of {len(groups)} date ({dates}), but {minimum} dates are needed "
        "at least. Add more dates."
    )


def _joined_grid(
    grid: Grid, groups: Sequence[Sequence[int]], headers: Sequence[Header], seen: Sequence[Observation]
) -> Grid:
    """The grid, widened to all rasters that are joined to others."""
    for group in groups:
        if len(group) > 1:
            grids = [headers[index].grid for index in group]
            grid = mosaic.union(grid, grids, [seen[index].name for index in group])
    return grid


def _check_overlap(
    seen: Sequence[Observation],
    groups: Sequence[Sequence[int]],
    headers: Sequence[Header],
    grid: Grid,
    what: str,
) -> None:
    """StackError naming the rasters of every date that has no pixel in the grid."""
    outside = [
        seen[index].name
        for group in groups
        if not any(_overlap(headers[index].grid, grid) for index in group)
        for index in group
    ]
    if outside:
        raise StackError(
            f"No overlap with {what}: {', '.join(outside)}. "
            "Remove these rasters, or choose another reference or extent."
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


def _crop(grid: Grid, extent: tuple[float, float, float, float]) -> Grid:
    """The part of a grid that covers an extent, in whole pixels."""
    xmin, ymin, xmax, ymax = extent
    said = f"The extent {xmin:.10g}, {ymin:.10g}, {xmax:.10g}, {ymax:.10g} (xmin, ymin, xmax, ymax)"
    if not all(map(math.isfinite, extent)) or xmin >= xmax or ymin >= ymax:
        raise ParameterError(f"{said} has no size. Draw a larger one.")
    # Of an area in degrees that is cut at 180, the parts may lie on either side of the grid.
    turns = (0.0, -360.0, 360.0) if grid.geographic else (0.0,)
    parts = [part for turn in turns if (part := _pixels(grid, (xmin + turn, ymin, xmax + turn, ymax)))]
    if not parts:
        box = ", ".join(f"{number:.10g}" for number in grid.extent())
        raise StackError(f"{said} lies outside of the rasters ({box}). Choose an extent inside.")
    left, top = min(part[0] for part in parts), min(part[1] for part in parts)
    right, bottom = max(part[2] for part in parts), max(part[3] for part in parts)
    return grid.window(top, left, bottom - top, right - left)


def _pixels(grid: Grid, extent: tuple[float, float, float, float]) -> tuple[int, int, int, int] | None:
    """Left, top, right, bottom of the whole pixels of a grid that an extent touches; None for none."""
    xmin, ymin, xmax, ymax = extent
    cols, rows = grid.pixel_of(np.array([xmin, xmin, xmax, xmax]), np.array([ymin, ymax, ymin, ymax]))
    # An edge within 1/1000 pixel of a pixel's edge means that edge.
    left, top = max(0, math.floor(cols.min() + 1e-3)), max(0, math.floor(rows.min() + 1e-3))
    right = min(grid.width, math.ceil(cols.max() - 1e-3))
    bottom = min(grid.height, math.ceil(rows.max() - 1e-3))
    return (left, top, right, bottom) if left < right and top < bottom else None


def _assemble(
    headers: Sequence[Header],
    positions: tuple[int, ...],
    grid: Grid,
    origin: int,
    observations: tuple[Observation, ...],
    notes: list[str],
) -> Stack:
    """The stack, its reflectance scale still open."""
    names = _band_names(headers)
    chosen = [headers[origin].bands[position - 1] for position in positions]
    wavelengths = [
        next(
            (h.bands[p - 1].wavelength for h in headers if not math.isnan(h.bands[p - 1].wavelength)),
            math.nan,
        )
        for p in positions
    ]
    if any(header.assumed_nodata for header in headers):
        notes.append(
            "The rasters declare no nodata value; 0 is taken as nodata, as in Sentinel-2's own files."
        )
    candidates = [band.nodata for band in chosen]
    candidates += [h.bands[p - 1].nodata for h in headers for p in positions]
    dtype = chosen[0].dtype
    nodata = next((value for value in candidates if value is not None), None)
    if nodata is None and dtype.startswith("float"):
        nodata = math.nan
    return Stack(
        grid=grid,
        bands=tuple(
            Band(
                names[position - 1],
                wavelength,
                1.0 if band.scale is None else band.scale,
                0.0 if band.offset is None else band.offset,
                any(h.bands[position - 1].classes for h in headers),
            )
            for position, band, wavelength in zip(positions, chosen, wavelengths)
        ),
        observations=observations,
        dtype=dtype,
        nodata=nodata,
        masked=nodata is None or any(header.masked for header in headers),
        band_indexes=positions,
    )


def _levels(stack: Stack) -> list[tuple[float, float]]:
    """2nd percentile of sampled stored values of each date, and 98th of their magnitude.

    StackError for a date without a valid pixel.
    """
    plain = tuple((position, 1.0, 0.0) for position in stack.band_indexes)
    stored = tuple(
        replace(seen, calibration=plain, parts=tuple(replace(one, calibration=plain) for one in seen.parts))
        for seen in stack.observations
    )
    levels = []
    with Reader(replace(stack, observations=stored, reflectance_scale=1.0)) as reader:
        for index, seen in enumerate(stack.observations):
            values = reader.sample(index)
            if values is None:
                raise StackError(
                    f"{seen.name} ({text_of(seen.time)}) holds no valid pixel in this area: all is nodata or "
                    "masked in at least one band. Remove it from the input."
                )
            levels.append((float(np.percentile(values, 2)), float(np.percentile(np.abs(values), 98))))
    return levels
