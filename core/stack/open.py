# SPDX-License-Identifier: GPL-2.0-or-later
"""Opening of stacks from files: rasters of several dates on one grid."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from ..choices import NONE
from ..dates import text_of
from ..errors import ParameterError, StackError
from ..messages import Message
from ..raster.grid import Grid
from ..raster.header import Header
from . import mosaic
from .band_names import find_band
from .calibration import Raster, calibrate, check_given
from .cloud_masks import GivenMask, assign, report, separated
from .common_grid import choose_grid, crop, index_of, on_grid
from .families import alike, one_series
from .index import StackItem, read_items
from .levels import Level, levels_of, with_pixels
from .mask_content import NO_MASKS, MaskOptions
from .model import Band, Observation, Source, Stack
from .sources import Times, inputs_of, observe, tell_apart
from .validity import check_classes, explain_nodata, read_headers, report_partly_nodata, rule_for


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
    masks: MaskOptions = NO_MASKS,
) -> Stack:
    """Put dated rasters together to a stack, sorted by date.

    bands: names (`band_names`) or one-based numbers to keep, in this order; None keeps all but alpha bands.
    reference: index, name or path of the raster whose grid is taken; None: the shared one, else the finest.
    times: dates that count before the rasters' own (temporal range, metadata, name); None or '' for none.
    reflectance_scale: factor from physical value (declared scale and offset applied, and what the product is
    known to be larger by taken off) to reflectance; None: decided for each raster (core.reflectance).
    reflectance_offset: offset in reflectance of all rasters; None: decided for each.
    extent: (xmin, ymin, xmax, ymax) in the CRS of the stack's grid, widened to whole pixels.
    minimum: fewest dates accepted.
    check_pixels: leave out dates without any valid pixel (in the extent), with a warning.
    nodata_rule: one of core.choices.NODATA_RULES.
    classes: take bands of classes too, which are then copied or taken by nearest neighbour.
    undated: time of rasters whose date is not known; None: that is an error.
    bands_are_dates: take each date of a raster whose bands state dates by itself; else as bands of one date.
    masks: which cloud masks hide pixels; none by default. Masks among the sources are then no dates of their
    own, and those among the bands no data.

    Raises StackError, DateError, ParameterError or RasterError, each naming the rasters and the remedy.
    """
    check_given(reflectance_scale, reflectance_offset)
    if not sources:
        raise StackError(_too_few(sources, minimum))
    notes: list[str] = []
    warnings: list[str] = []
    among: list[GivenMask] = []
    if masks.source != NONE:
        sources, among, times = separated(sources, times)
    if reference is not None:
        reference = sources[index_of(reference, sources)].path
        sources = [replace(one, found=one.found and one.path != reference) for one in sources]
    headers, alphas = read_headers(tell_apart(sources), bands, notes, warnings)
    inputs = inputs_of(sources, headers, times, bands_are_dates, notes)
    if len(inputs) < minimum:
        raise StackError(_too_few(sources, minimum))
    inputs, dated = observe(inputs, undated, notes, warnings)
    sources = [one.source for one in inputs]
    dated, headers = assign(dated, [one.header for one in inputs], masks, among, bands, warnings)
    sources, dated, headers = one_series(sources, dated, headers, warnings)
    groups = mosaic.passes(dated, headers)
    if len(groups) < minimum:
        raise StackError(_too_few_dates(groups, dated, minimum))
    positions = _choose_bands(sources, headers, bands)
    check_classes(sources, headers, positions, classes, bool(bands), warnings)
    _check_types(sources, headers, positions)
    origin = None if reference is None else next(n for n, one in enumerate(sources) if one.path == reference)
    grid, origin = choose_grid(sources, headers, origin, notes)
    groups = mosaic.ranked(groups, dated, headers, grid)
    notes += mosaic.report(groups, dated)
    grid = _joined_grid(grid, groups, headers, dated)
    groups = on_grid(sources, groups, headers, grid, origin, warnings)
    if len(groups) < minimum:
        raise StackError(_too_few_dates(groups, dated, minimum))
    if extent is not None:
        grid = crop(grid, extent)
    elif cut := mosaic.cut_off(grid, headers, [source.label for source in sources]):
        warnings.append(cut)
    observations = tuple(mosaic.joined(group, dated) for group in groups)
    stack = _assemble(headers, positions, grid, origin, observations, notes)
    rule = rule_for(headers, positions, nodata_rule)
    stack = replace(stack, data_alphas=alphas, nodata_rule=rule)
    explain_nodata(sources, headers, positions, notes)
    levels: list[Level] = [(0.0, 0.0)] * len(groups)
    if check_pixels or reflectance_scale is None:
        levels, hidden = levels_of(stack)
    if check_pixels:
        kept = with_pixels(observations, levels, hidden, minimum, warnings)
        groups, levels = [groups[index] for index in kept], [levels[index] for index in kept]
        stack = replace(stack, observations=tuple(observations[index] for index in kept))
        report_partly_nodata(stack, nodata_rule, notes, warnings)
        stack = report(stack, notes, warnings)
    rasters, groups, origin = _numbered(groups, levels, origin, sources, headers)
    stack, decided, doubtful = calibrate(
        stack, rasters, groups, origin, reflectance_scale, reflectance_offset
    )
    return replace(stack, notes=(*notes, *decided), warnings=(*warnings, *doubtful))


def bands_of(
    sources: Sequence[Source], times: Times | None = None, masks: MaskOptions = NO_MASKS
) -> tuple[Band, ...]:
    """Names and wavelengths of all bands that rasters have, masks among them too; no pixel is read.

    Raises StackError for different bands, and RasterError.
    """
    if masks.source != NONE:
        sources, _, times = separated(sources, times)
    headers, _ = read_headers(tell_apart(sources), None, [], [])
    inputs = inputs_of(sources, headers, times, True, [])
    sources, headers = [one.source for one in inputs], [one.header for one in inputs]
    kept = alike(sources, headers, [])
    sources, headers = [sources[index] for index in kept], [headers[index] for index in kept]
    positions = _choose_bands(sources, headers, None)
    names = _band_names(headers)
    return tuple(Band(name, length) for name, length in zip(names, _wavelengths(headers, positions)))


def read_stack(folder: Path | str, masks: MaskOptions = NO_MASKS) -> Stack:
    """Open a stack on disk again, from its stack.json, with more masks than it has been made with.

    A date may be all nodata there. Raises StackError when there is none or it is not one of this library's.
    """
    return stack_of(read_items(Path(folder)), folder, masks)


def stack_of(items: Sequence[StackItem], folder: Path | str, masks: MaskOptions = NO_MASKS) -> Stack:
    """The same for dates that were read from it."""
    sources = [Source(str(item.path), item.path.stem, item.time, item.end) for item in items]
    stack = open_stack(
        sources,
        reflectance_scale=items[0].reflectance_scale,
        minimum=1,
        check_pixels=False,
        classes=True,
        bands_are_dates=False,
        masks=masks,
    )
    return replace(stack, folder=Path(folder))


def _too_few(sources: Sequence[Source], minimum: int) -> str:
    """Message for a stack of too few dates."""
    if not sources:
        return Message("No raster is given. Choose the raster layers or files of at least two dates.")
    names = ", ".join(source.label for source in sources)
    return Message(
        "{count} raster is given ({names}), but {minimum} dates are needed at least. Add more dates.",
        count=len(sources),
        names=names,
        minimum=minimum,
    )


def _choose_bands(
    sources: Sequence[Source], headers: Sequence[Header], wanted: Sequence[str] | Sequence[int] | None
) -> tuple[int, ...]:
    """One-based positions of the wanted bands, after a check that all rasters have the same bands."""
    counts = {len(header.bands) for header in headers}
    if len(counts) > 1 or 0 in counts:
        listed = ", ".join(f"{s.label}: {len(h.bands)}" for s, h in zip(sources, headers))
        raise StackError(
            "The rasters have different numbers of bands ({listed}). Use rasters with the same "
            "bands in the same order.",
            listed=listed,
        )
    names = _band_names(headers)
    for source, header in zip(sources, headers):
        own = [band.name for band in header.bands]
        if any(mine and mine.lower() != name.lower() for mine, name in zip(own, names)):
            join = Message(
                " Of band files of one date make one raster first (Raster > Miscellaneous > Build "
                "Virtual Raster, each file into a separate band)."
            )
            raise StackError(
                "{label} has the bands {own}, the others {names}. Use rasters with the same bands "
                "in the same order.{join}",
                label=source.label,
                own=", ".join(own),
                names=", ".join(names),
                join=join if len(own) == 1 else "",
            )
    return _positions(names, headers, wanted)


def _check_types(sources: Sequence[Source], headers: Sequence[Header], positions: Sequence[int]) -> None:
    """StackError for bands of different data types."""
    types = {
        source.label: sorted({header.bands[position - 1].dtype for position in positions})
        for source, header in zip(sources, headers)
    }
    if len({name for kinds in types.values() for name in kinds}) > 1:
        listed = ", ".join(f"{label}: {'/'.join(kinds)}" for label, kinds in types.items())
        raise StackError(
            "The bands are stored in different data types ({listed}). Convert them to one "
            "type, or choose bands of one type.",
            listed=listed,
        )


def _band_names(headers: Sequence[Header]) -> list[str]:
    """Names of the first raster that has any; 'Band N' where there is none."""
    named = next((header for header in headers if any(band.name for band in header.bands)), headers[0])
    return [band.name or f"Band {number}" for number, band in enumerate(named.bands, 1)]


def _positions(
    names: list[str], headers: Sequence[Header], wanted: Sequence[str] | Sequence[int] | None
) -> tuple[int, ...]:
    """One-based positions of bands asked for by any of their names, or by number in the file."""
    if not wanted:
        return tuple(range(1, len(names) + 1))
    wavelengths = _wavelengths(headers, range(1, len(names) + 1))
    numbers = [band.index for band in headers[0].bands]
    positions = []
    for band in wanted:
        if isinstance(band, str):
            index = find_band(band, names, wavelengths)
        else:
            index = numbers.index(band) if band in numbers else None
        if index is None:
            raise ParameterError(
                "There is no band '{band}'. The rasters have: {names}.", band=band, names=", ".join(names)
            )
        positions.append(index + 1)
    if len(set(positions)) < len(positions):
        raise ParameterError(
            "A band is asked for twice in {names}. Name each one once.", names=", ".join(map(str, wanted))
        )
    return tuple(positions)


def _wavelengths(headers: Sequence[Header], positions: Iterable[int]) -> list[float]:
    """Centre wavelengths (micrometres) of bands at one-based positions, as the first raster that has them."""
    known = [[header.bands[position - 1].wavelength for header in headers] for position in positions]
    return [next((length for length in lengths if not math.isnan(length)), math.nan) for lengths in known]


def _too_few_dates(groups: Sequence[Sequence[int]], observations: Sequence[Observation], minimum: int) -> str:
    """Message for rasters that are too few dates when joined."""
    dates = ", ".join(text_of(observations[group[0]].time) for group in groups)
    if len(groups) == len(observations):
        if len(groups) == 1:
            return Message(
                "Only {date} is left of the series; {minimum} dates are needed at least. Add more dates.",
                date=dates,
                minimum=minimum,
            )
        return Message(
            "Only {dates} are left of the series; {minimum} dates are needed at least. Add more dates.",
            dates=dates,
            minimum=minimum,
        )
    return Message(
        "The {count} rasters are tiles of {dates_left} date ({dates}), but {minimum} dates "
        "are needed at least. Add more dates.",
        count=len(observations),
        dates_left=len(groups),
        dates=dates,
        minimum=minimum,
    )


def _joined_grid(
    grid: Grid,
    groups: Sequence[Sequence[int]],
    headers: Sequence[Header],
    observations: Sequence[Observation],
) -> Grid:
    """The grid, widened to all rasters that are joined to others."""
    for group in groups:
        if len(group) > 1:
            grids = [headers[index].grid for index in group]
            grid = mosaic.union(grid, grids, [observations[index].name for index in group])
    return grid


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
    wavelengths = _wavelengths(headers, positions)
    if any(header.assumed_nodata for header in headers):
        notes.append(
            Message(
                "The rasters declare no nodata value; 0 is taken as nodata, as in Sentinel-2's own files."
            )
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


def _numbered(
    groups: Sequence[Sequence[int]],
    levels: Sequence[Level],
    origin: int,
    sources: Sequence[Source],
    headers: Sequence[Header],
) -> tuple[list[Raster], list[list[int]], int]:
    """The rasters of dates in the user's order; the dates and the raster of the grid by indexes among these.

    A date without pixels has the level of the first that has some; for a raster of the grid that is left out
    the first of all dates stands.
    """
    known = next((level for level in levels if level is not None), (0.0, 0.0))
    level_of = {index: level or known for group, level in zip(groups, levels) for index in group}
    kept = sorted(level_of)
    place = {index: number for number, index in enumerate(kept)}
    rasters = [Raster(sources[index].label, headers[index], *level_of[index]) for index in kept]
    numbered = [[place[index] for index in group] for group in groups]
    return rasters, numbered, place.get(origin, numbered[0][0])
