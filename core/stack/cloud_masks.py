# SPDX-License-Identifier: GPL-2.0-or-later
"""Cloud masks of a stack: found beside or within its rasters, or given and paired by date."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np

from ..choices import AUTOMATIC, GIVEN, NONE
from ..dates import text_of
from ..errors import ParameterError, RasterError, StackError
from ..messages import Message, joined
from ..raster.date_names import date_from_name
from ..raster.header import Header, read_header
from ..words import first_few
from . import mosaic
from .date_report import EXAMPLES
from .mask_content import VALUES, Found, MaskOptions, mask_bands_of, masks_of_file
from .mask_files import Folders, masks_beside
from .mask_names import (
    NamedMask,
    called_alike,
    different_tiles,
    mask_in_name,
    masks_among,
    stem_of,
)
from .model import Mask, Observation, Source, Stack
from .reader import Reader
from .scene_clouds import CloudShares, disagreement
from .sources import Time, Times

_REMEDY = Message(
    "Set the temporal range in the layer's properties, put the date in the file name "
    "(2021-05-01), or call it as its raster (x.tif and x_mask.tif)."
)


@dataclass
class _Rasters:
    """The rasters of a stack with their masks."""

    observations: list[Observation]
    headers: list[Header]
    warnings: list[str]

    def add(self, index: int, mask: Mask) -> None:
        """Give a raster one more mask."""
        own = self.observations[index]
        self.observations[index] = replace(own, masks=(*own.masks, mask))


GivenMask = tuple[Source, Time]
"""A mask layer or file, and the date that the user gives for it."""


def separated(
    sources: Sequence[Source], times: Times | None
) -> tuple[list[Source], list[GivenMask], Times | None]:
    """The rasters among the sources, the masks of these with the dates given for them, and the other dates.

    A source is a mask where its file, or its layer, is called as one (SCL, QA_PIXEL, ...); see `masks_among`.
    """
    named = [mask_in_name(source.path) or _by_layer(source) for source in sources]
    chosen = masks_among([source.path for source in sources], named)
    if not any(chosen):
        return list(sources), [], times
    listed = times is not None and not hasattr(times, "keys") and len(times) == len(sources)
    given = list(times) if listed else [None] * len(sources)
    masks = [(source, time) for source, time, mask in zip(sources, given, chosen) if mask]
    rasters = [source for source, mask in zip(sources, chosen) if not mask]
    return rasters, masks, [t for t, mask in zip(given, chosen) if not mask] if listed else times


def _by_layer(source: Source) -> NamedMask | None:
    """What a layer's name says of the mask in it, if more than the word 'mask' does."""
    named = mask_in_name(source.name)
    return named if named is not None and not named.generic else None


def assign(
    observations: Sequence[Observation],
    headers: Sequence[Header],
    options: MaskOptions,
    among: Sequence[GivenMask] = (),
    wanted: Sequence[str | int] | None = None,
    warnings: list[str] | None = None,
) -> tuple[list[Observation], list[Header]]:
    """Give each raster its masks; of the headers, bands that are masks are left out.

    `among` are masks that stand among the inputs, `wanted` the bands that the user names: they are data.
    Raises ParameterError, StackError and RasterError for given masks that cannot be used, naming the remedy.
    """
    result = _Rasters(list(observations), list(headers), [] if warnings is None else warnings)
    if options.source == NONE:
        if options.given:
            raise ParameterError(
                "Cloud masks are given, and the masks to use are 'none'. Leave them out, or choose 'given'."
            )
        return result.observations, result.headers
    if options.source == GIVEN and not options.given and not options.band and not among:
        raise ParameterError(
            "'Masks to use' is 'Given masks only', and none is given. Choose 'Cloud masks' or a 'Mask band'."
        )
    _take_bands(result, options, wanted)
    _pair([*((source, None) for source in options.given), *among], result, options, len(options.given))
    if options.source == AUTOMATIC:
        _find(result, replace(options, band="") if not options.given else options)
    return result.observations, result.headers


def _take_bands(result: _Rasters, options: MaskOptions, wanted: Sequence[str | int] | None) -> None:
    """Masks among the bands of the rasters: they are no data unless asked for or copied."""
    named = bool(options.band) and not options.given
    if not named and (options.source == GIVEN or options.keep_bands):
        return
    inside = options if named else replace(options, band="")
    asked = {str(band).strip().lower() for band in wanted or ()}
    for index, header in enumerate(result.headers):
        data = [band for band in header.bands if {band.name.lower(), str(band.index)} & asked]
        rest = [band for band in header.bands if band not in data]
        masks = mask_bands_of(
            header, header.bands if named else rest, inside, result.observations[index].name
        )
        taken = {mask.band for mask in masks}
        kept = [band for band in header.bands if band.index not in taken or band in data]
        if not masks or not kept:
            continue
        own = replace(result.observations[index], masks=tuple(masks))
        if len(kept) < len(header.bands) and not options.keep_bands:
            result.headers[index] = replace(header, bands=tuple(kept))
            own = replace(own, bands=tuple(band.index for band in kept))
        result.observations[index] = own


def _pair(masks: Sequence[GivenMask], result: _Rasters, options: MaskOptions, given: int) -> None:
    """Give the rasters the masks of their dates; the first `given` ones must have a partner."""
    for number, (source, time) in enumerate(masks):
        header = read_header(source.path, source.settings)
        found = masks_of_file(source, header, options)
        for one in found:
            when = _as_time(time) or one.time
            partners = _partners(source, header, when, result)
            if partners:
                for index in partners:
                    result.add(index, one.mask)
            elif number < given and not options.must_pair:
                continue
            elif number < given and len(found) == 1:
                raise StackError(_unpaired(source, header, when, result))
            else:
                result.warnings.append(
                    Message("Left out: {why}", why=_unpaired(source, header, when, result))
                )


def _as_time(value: Time) -> datetime | None:
    """A date that the user gives for a mask among the inputs."""
    if isinstance(value, datetime):
        return value
    named = date_from_name(str(value)) if value else None
    return named.start if named else None


def _time(source: Source, header: Header, when: datetime | None) -> datetime | None:
    """The date of a mask, as of a raster: given, layer, metadata, name, TIFFTAG_DATETIME."""
    named = date_from_name(source.name) or date_from_name(stem_of(source.path))
    known = (when, source.time, header.time, named.start if named else None, header.tag_time)
    return next((time for time in known if time is not None), None)


def _partners(source: Source, header: Header, when: datetime | None, result: _Rasters) -> list[int]:
    """Indexes of the rasters that a mask is of: called alike, else of its day, its tile and its place."""
    named = mask_in_name(source.path)
    everyone = range(len(result.observations))
    if when is None and source.time is None and named is not None:
        alike = [index for index in everyone if called_alike(result.observations[index].source, named)]
        if alike:
            return [index for index in alike if overlaps(header, result.headers[index])]
    time = _time(source, header, when)
    if time is None:
        return []
    day = [index for index in everyone if result.observations[index].time.date() == time.date()]
    exact = [index for index in day if result.observations[index].time == time]
    day = [
        index
        for index in exact or day
        if not different_tiles(stem_of(result.observations[index].source), stem_of(source.path))
    ]
    return [index for index in day if overlaps(header, result.headers[index])]


def overlaps(mask: Header, raster: Header) -> bool:
    """Whether a mask covers a part of a raster, or states no place and has its size."""
    if not mask.grid.crs and raster.grid.crs:
        return (mask.grid.width, mask.grid.height) == (raster.grid.width, raster.grid.height)
    return mosaic.overlap(mask.grid, raster.grid) > 0


def _unpaired(source: Source, header: Header, when: datetime | None, result: _Rasters) -> str:
    """Why a mask belongs to no raster, and the remedy."""
    time = _time(source, header, when)
    if time is None:
        return Message(
            "The date of the mask {label} is unknown. {remedy}", label=source.label, remedy=_REMEDY
        )
    day = [index for index, date in enumerate(result.observations) if date.time.date() == time.date()]
    if day:
        if not header.grid.crs and result.headers[day[0]].grid.crs:
            return Message(
                "The mask {label} has no coordinate reference system. Assign that of {name} to it.",
                label=source.label,
                name=result.observations[day[0]].name,
            )
        return Message(
            "The mask {label} shows another place than {name}, the raster of its date. Check "
            "its coordinate reference system, or remove it.",
            label=source.label,
            name=result.observations[day[0]].name,
        )
    times = sorted({date.time.date() for date in result.observations})
    listed = ", ".join(map(str, times[:EXAMPLES])) + (", ..." if len(times) > EXAMPLES else "")
    return Message(
        "The mask {label} is of {time}, and no raster is of this day ({listed}). Correct "
        "its date, or remove it.",
        label=source.label,
        time=text_of(time),
        listed=listed,
    )


def _find(result: _Rasters, options: MaskOptions) -> None:
    """Masks beside the rasters that have none yet and were not written by this library."""
    folders = Folders()
    elsewhere: list[str] = []
    unclear: list[str] = []
    for index, (own, header) in enumerate(zip(result.observations, result.headers)):
        if own.masks or own.written:
            continue
        masks: list[Mask] = []
        for path in masks_beside(header, folders):
            try:
                mask = read_header(path)
                if overlaps(mask, header):
                    masks += [one.mask for one in _of_day(masks_of_file(Source(path), mask, options), own)]
                else:
                    elsewhere.append(path)
            except (ParameterError, RasterError, StackError) as error:
                unclear.append(
                    Message("{name}: a mask beside it is ignored. {error}", name=own.name, error=error)
                )
        result.observations[index] = replace(own, masks=tuple(masks))
    if elsewhere:
        result.warnings.append(
            Message(
                "These are named like masks of rasters beside them, but show another place, and "
                "are ignored: {elsewhere}. Check their coordinate reference system; without one, a "
                "mask needs the size of its raster.",
                elsewhere=first_few(elsewhere),
            )
        )
    if unclear:
        more = [Message("So are {count} more.", count=len(unclear) - 1)] if len(unclear) > 1 else []
        result.warnings.append(joined(" ", [unclear[0], *more]))


def _of_day(found: Sequence[Found], own: Observation) -> list[Found]:
    """The masks that state no date, or a raster's."""
    return [one for one in found if one.time is None or one.time.date() == own.time.date()]


def are_unmasked(observations: Sequence[Observation]) -> bool:
    """Whether nothing hides clouds of any date: no mask with a class to hide, nor a run of this library."""
    rasters = [raster for date in observations for raster in date.rasters]
    masks = [mask for raster in rasters for mask in raster.masks]
    hides = any(mask.kind.ranges or mask.kind.named(mask.hidden) for mask in masks)
    return not hides and not any(raster.written for raster in rasters)


def scene_clouds(observations: Sequence[Observation]) -> str:
    """A warning of the dates whose scene and masks disagree on clouds; empty for none."""
    known = [date for date in observations if not math.isnan(date.masked)]
    return disagreement(
        CloudShares(text_of(date.time), date.cloud_cover, date.masked, date.masked) for date in known
    )


def report(stack: Stack, notes: list[str], warnings: list[str]) -> Stack:
    """Say for each date what was masked by what, and warn where that cannot be meant.

    The stack with what masks hide of its dates.
    """
    masked = [date for date in stack.observations if any(raster.masks for raster in date.rasters)]
    if not masked:
        return stack
    bare = len(stack.observations) - len(masked)
    if bare:
        warnings.append(
            Message(
                "{bare} of {count} dates have no cloud mask, the others have.",
                bare=bare,
                count=len(stack.observations),
            )
        )
    kinds = {mask.kind.id: mask for date in masked for raster in date.rasters for mask in raster.masks}
    for mask in kinds.values():
        what = ", ".join(mask.kind.named(mask.hidden) if mask.kind.flags else map(_range, mask.kind.ranges))
        notes.append(
            Message(
                "{mask} hides: {classes}; clouds and shadows grow by {growth}.",
                mask=mask.kind.title,
                classes=what or Message("nothing"),
                growth=Message("two pixels") if mask.growth is None else f"{mask.growth:g} m",
            )
        )
    every: list[float] = []
    partial: list[str] = []
    dates = list(stack.observations)
    with Reader(replace(stack, reflectance_scale=1.0)) as reader:
        for index, date in enumerate(stack.observations):
            if date not in masked:
                continue
            shares = reader.masked_shares(index)
            names = [mask.name for raster in date.rasters for mask in raster.masks]
            listed = [
                Message("{share:.0%} by {mask}", share=share, mask=name) for share, name in zip(shares, names)
            ]
            notes.append(
                Message("{time}: masked {shares}.", time=text_of(date.time), shares=joined(", ", listed))
            )
            every.append(min(shares))
            covered = zip(names, reader.mask_coverage(index))
            partial += [f"{name} ({share:.0%})" for name, share in covered if share < _COVERED]
            dates[index] = replace(date, masked=_hidden(date, shares))
    if partial:
        warnings.append(
            Message(
                "These masks cover only a part of their rasters: {partial}. What lies outside of "
                "them is hidden. Give masks of the whole rasters, or an extent that the masks "
                "cover.",
                partial=first_few(partial),
            )
        )
    if np.median(every) > _MOST and {"MASK", "MASK_255"} & set(kinds):
        warnings.append(
            Message(
                "The masks hide {share:.0%} or more in half of the dates. Where 1 (or 255) stands "
                "for clear pixels in them, say so: set 'Masked values' to 0.",
                share=np.median(every),
            )
        )
    if VALUES in kinds and max(every) == 0:
        listed = ", ".join(map(_range, kinds[VALUES].kind.ranges))
        warnings.append(
            Message(
                "The masked values ({listed}) occur in no mask, so nothing is hidden. Correct them "
                "('Masked values'), or leave them empty.",
                listed=listed,
            )
        )
    return replace(stack, observations=tuple(dates))


def _hidden(date: Observation, shares: Sequence[float]) -> float:
    """Share of a date that masks hide: the most that one of a raster's does, the mean over its rasters."""
    left = iter(shares)
    most = [max((next(left) for _ in raster.masks), default=0.0) for raster in date.rasters]
    return float(np.mean(most))


def _range(values: tuple[float, float]) -> str:
    """A value, or a range of values."""
    low, high = values
    return f"{low:g}" if low == high else f"{low:g} to {high:g}"


_MOST = 0.9
"""Share of half of the dates from which on a plain mask may mean the opposite."""

_COVERED = 0.9
"""Share of a raster from which on its mask counts as covering it."""
