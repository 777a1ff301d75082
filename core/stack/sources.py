# SPDX-License-Identifier: GPL-2.0-or-later
"""Sources of a stack: its rasters, their names and their dates."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Union

from ..dates import as_utc, parse_time, text_of
from ..errors import DateError, StackError, TemporalLiifError
from ..messages import Message
from ..raster.band_dates import dates_of, variable_names
from ..raster.band_header import BandHeader
from ..raster.date_names import NamedDate, date_from_name
from ..raster.header import Header, read_header
from ..raster.paths import file_name, inner_path, parts_of, whole_file
from ..raster.sensors import wavelength_of
from .date_report import BY_TAG, DateReport
from .families import left_out
from .model import Observation, Source

_FORM = Message("Write the dates of the inputs as 2021-05-01 or 2021-05-01T10:30.")

_REMEDY = Message(
    "Set the temporal range in the layer's properties, put the date in the file name "
    "(2021-05-01), or give the dates ('Dates of the inputs': 2021-05-01, 2021-05-11 in "
    "the order of the inputs, or by name, summer.tif=2021-07-01)."
)


Time = Union[datetime, str, None]
Times = Union[Mapping[str, Time], Sequence[Time]]
"""Dates that the user gives: by name or path, or in the order of the sources; None or '' for none."""


def tell_apart(sources: Sequence[Source]) -> list[Source]:
    """The sources with names that differ: equal ones by file name, then by as many folders as needed."""
    labels = [source.label for source in sources]
    depth, most = 1, max((len(parts_of(source.path)) for source in sources), default=1)
    twins = _twins(labels)
    while twins and depth <= most:
        for index in twins:
            path = sources[index].path
            labels[index] = "/".join(parts_of(path)[-depth:]) + inner_path(path)
        twins = _twins(labels)
        depth += 1
    return [replace(source, name=label) for source, label in zip(sources, labels)]


@dataclass(frozen=True)
class Input:
    """What of a raster becomes one date of a stack, and what is known of that date."""

    source: Source
    """With a name that no other of the stack has."""

    header: Header
    """What the raster says of itself and of those of its bands that are of this date."""

    given: datetime | None
    """The date that the user gives for it."""

    named: NamedDate | None
    """The date in its name or its file's."""

    bands: tuple[int, ...] = ()
    """One-based numbers of its bands, in a file whose bands are several dates; empty: all."""

    band_time: datetime | None = None
    """The date that its bands state of themselves."""


def inputs_of(
    sources: Sequence[Source],
    headers: Sequence[Header],
    times: Times | None,
    bands_are_dates: bool,
    notes: list[str],
) -> list[Input]:
    """The rasters of a stack with their dates; a raster whose bands are dates stands for as many.

    Raises DateError for dates that do not fit the rasters, and StackError for bands that are dates and cannot
    be taken so.
    """
    named = list(map(_named, sources))
    labelled = tell_apart(sources)
    if times is not None and not isinstance(times, Mapping) and len(times) != len(sources):
        if bands_are_dates and len(times) == sum(len(header.bands) for header in headers):
            notes.append(
                Message(
                    "{available} dates are given, one for each band: each band is taken as a date.",
                    available=len(times),
                )
            )
            return _each_band(labelled, headers, times)
        given = (
            Message("1 date is")
            if len(times) == 1
            else Message("{available} dates are", available=len(times))
        )
        raise DateError(
            "{given} given for {count} rasters with {bands} bands in all. Give one for each "
            "raster in order, with nothing between two commas where its own date is right; or "
            "one for each band; or give them by name.",
            given=given,
            count=len(sources),
            bands=sum(len(header.bands) for header in headers),
        )
    whole = list(map(Input, labelled, headers, _given_dates(times, sources), named))
    return [part for one in whole for part in (_by_date(one, notes) if bands_are_dates else [one])]


def dates_of_source(source: Source) -> tuple[datetime, ...]:
    """The dates that a stack takes for a raster, several where its bands are dates; empty: none is known.

    A file that is not on this computer's disks or cannot be read is dated by its name, and none is by
    TIFFTAG_DATETIME alone, which is mostly the time when the file was made.
    """
    named = _named(source)
    time = source.time or (named.start if named else None)
    inputs: list[Input] = []
    if source.time is None and os.path.isfile(whole_file(source.path)):
        try:
            inputs = inputs_of([source], [read_header(source.path)], None, True, [])
        except TemporalLiifError:
            inputs = []
    found = [_date(one, DateReport())[:2] for one in inputs] or [("", time)]
    return tuple(as_utc(time) for origin, time in found if time is not None and origin != BY_TAG)


def _named(source: Source) -> NamedDate | None:
    """The date in a raster's name, or its file's."""
    return date_from_name(source.name) or date_from_name(file_name(source.path))


def _each_band(sources: Sequence[Source], headers: Sequence[Header], times: Sequence[Time]) -> list[Input]:
    """Each band of each raster as a date that the user gives."""
    pairs = [(source, header, band) for source, header in zip(sources, headers) for band in header.bands]
    return [
        _part(Input(source, header, _given(time), None), (band.index,), [""])
        for (source, header, band), time in zip(pairs, times)
    ]


def _by_date(one: Input, notes: list[str]) -> list[Input]:
    """A raster as it is, or as many as its bands are dates."""
    label, header = one.source.label, one.header
    if one.given is None and header.unreadable_axis and len(header.bands) > 1:
        raise StackError(
            "{label}: its bands are dates on a time axis that cannot be read "
            "({unreadable_axis}). Give a date for each of its {count} bands "
            "('Dates of the inputs'), or one for the file, if all bands are of one date.",
            label=label,
            unreadable_axis=header.unreadable_axis,
            count=len(header.bands),
        )
    dates = dates_of(header.bands, label) if one.given is None else []
    if not dates:
        return [one]
    names = variable_names(dates)
    if len(dates) == 1:
        time, bands = dates[0]
        bands = tuple(_renamed(band, name or band.name) for band, name in zip(bands, names))
        return [replace(one, header=replace(header, bands=bands), band_time=time)]
    notes.append(
        Message(
            "{label}: its bands are {count} dates, by {source}; each date is taken by itself. "
            "To take them as bands of one date, give it for the file ('Dates of the inputs').",
            label=label,
            count=len(dates),
            source=header.bands[0].date.source,
        )
    )
    one = replace(one, header=_steady(header, dates))
    return [
        replace(_part(one, tuple(band.index for band in bands), names), band_time=time)
        for time, bands in dates
    ]


def _steady(header: Header, dates: Sequence[tuple[datetime, Sequence[BandHeader]]]) -> Header:
    """The header without wavelengths that change from date to date: FORCE writes the year there."""
    places = zip(*(bands for _, bands in dates))
    changing = [place for place in places if len({repr(band.wavelength) for band in place}) > 1]
    indexes = {band.index for place in changing for band in place}
    bands = [replace(b, wavelength=math.nan) if b.index in indexes else b for b in header.bands]
    return replace(header, bands=tuple(bands))


def _part(one: Input, numbers: tuple[int, ...], names: Sequence[str]) -> Input:
    """Some bands of a raster, under these names."""
    header = one.header.of_bands(numbers)
    header = replace(header, bands=tuple(map(_renamed, header.bands, names)))
    label = f"{one.source.label} ({'bands' if len(numbers) > 1 else 'band'} {', '.join(map(str, numbers))})"
    return replace(one, source=replace(one.source, name=label), header=header, bands=numbers)


def observe(
    inputs: Sequence[Input], undated: datetime | None, notes: list[str], warnings: list[str]
) -> tuple[list[Input], list[Observation]]:
    """The rasters, and each with its date.

    Order of trust: the date given, that of its bands where the file has several, the layer's temporal range,
    the acquisition in the metadata, that of its bands, the name, TIFFTAG_DATETIME (mostly the time when the
    file was made); else `undated`. Those without a date that a folder or group holds beside more dates are
    left out. Raises DateError for others without a date.
    """
    dated: list[Input] = []
    found: list[Observation] = []
    unknown: list[Source] = []
    log = DateReport()
    for one in inputs:
        origin, start, end = _date(one, log)
        start = start or undated
        if start is None:
            unknown.append(one.source)
            continue
        log.count(origin)
        dated.append(one)
        end = as_utc(end) if end else None
        source = one.source
        found.append(
            Observation(
                source.path,
                as_utc(start),
                end,
                source.label,
                source.settings,
                bands=one.bands,
                written=one.header.reflectance_scale is not None,
                cloud_cover=one.header.cloud_cover,
                credit=one.header.credit,
                state=one.header.state,
            )
        )
    labels = [source.label for source in unknown]
    if unknown and (not all(source.found for source in unknown) or len(unknown) >= len(dated)):
        raise DateError(
            "The date is unknown for: {labels}. {remedy}", labels=", ".join(labels), remedy=_REMEDY
        )
    if unknown:
        warnings.append(left_out(labels, Message("their dates are unknown")))
    notes += log.notes()
    warnings += log.warnings()
    return dated, found


def _renamed(band: BandHeader, name: str) -> BandHeader:
    """A band under another name, with the wavelength that the name means where none is declared."""
    known = wavelength_of(name) if math.isnan(band.wavelength) else band.wavelength
    return replace(band, name=name, wavelength=known)


def _given_dates(times: Times | None, sources: Sequence[Source]) -> list[datetime | None]:
    """The date that the user gives for each source, or None."""
    if times is None:
        return [None] * len(sources)
    if not isinstance(times, Mapping):
        return [_given(value) for value in times]
    return [
        _given(next((times[key] for key in (source.name, source.path, source.label) if key in times), None))
        for source in sources
    ]


def _date(one: Input, log: DateReport) -> tuple[str, datetime | None, datetime | None]:
    """Where the date of a raster comes from, the date, and the end where one is known."""
    source, time, tag, named = one.source, one.header.time, one.header.tag_time, one.named
    if one.given is not None:
        return "parameter", one.given, None
    if one.bands:
        return "bands", one.band_time, None
    if source.time is not None:
        return "temporal range", source.time, source.end
    if time is not None:
        if named and not _same_day(time, named):
            log.by_metadata.append(
                Message(
                    "{label} (metadata {time}, name {start})",
                    label=source.label,
                    time=text_of(time),
                    start=text_of(named.start),
                )
            )
        elif named and time == named.start.replace(hour=0, minute=0, second=0, microsecond=0):
            # Metadata that state the day alone: the name knows the time.
            return "metadata", named.start, named.end
        return "metadata", time, None
    if one.band_time is not None:
        if named and not _same_day(one.band_time, named):
            log.by_bands.append(
                Message(
                    "{label} (bands {band_time}, name {start})",
                    label=source.label,
                    band_time=text_of(one.band_time),
                    start=text_of(named.start),
                )
            )
        return "bands", one.band_time, None
    if named:
        if tag and not _same_day(tag, named):
            log.by_name.append(
                Message(
                    "{label} (name {start}, TIFFTAG_DATETIME {tag})",
                    label=source.label,
                    start=text_of(named.start),
                    tag=text_of(tag),
                )
            )
        return "name", named.start, named.end
    if tag:
        log.by_tag.append(f"{source.label} ({text_of(tag)})")
        return BY_TAG, tag, None
    return "", None, None


def _same_day(time: datetime, named: NamedDate) -> bool:
    """Whether a time lies on the day that a name states, or in its period."""
    return named.start.date() <= time.date() <= (named.end or named.start).date()


def _given(value: Time) -> datetime | None:
    """A date of the user's."""
    if isinstance(value, str):
        return parse_time(value, _FORM) if value.strip() else None
    return value


def _twins(labels: Sequence[str]) -> list[int]:
    """Indexes of the labels that others have too."""
    return [index for index, label in enumerate(labels) if labels.count(label) > 1]
