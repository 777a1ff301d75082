# SPDX-License-Identifier: GPL-2.0-or-later
"""Validity of a stack's pixels: alpha bands, classes and the nodata rule, decided for all dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..choices import NODATA_RULES
from ..errors import ParameterError, StackError
from ..messages import Message, joined, labelled
from ..raster import alpha
from ..raster.band_header import BandHeader
from ..raster.header import Header, read_header
from ..sampling import evenly_spread
from ..words import first_few
from .each_date import each_date
from .model import Source, Stack

_DATES = 12
"""Dates at most in which pixels with the nodata value in some bands are counted."""


def read_headers(
    sources: Sequence[Source], bands: Sequence[str | int] | None, notes: list[str], warnings: list[str]
) -> tuple[list[Header], frozenset[int]]:
    """The headers of all rasters, and the one-based bands that are marked as alpha, yet are data.

    `bands` are those that the user names. Raises RasterError and StackError.
    """
    headers = [read_header(source.path, source.settings) for source in sources]
    decision = alpha.decide(headers, [source.label for source in sources], bands)
    notes += decision.notes
    warnings += decision.warnings
    if decision.data:
        headers = [
            read_header(source.path, source.settings, decision.data) if header.marked else header
            for source, header in zip(sources, headers)
        ]
    return headers, decision.data


def check_classes(
    sources: Sequence[Source],
    headers: Sequence[Header],
    positions: Sequence[int],
    accepted: bool,
    chosen: bool,
    warnings: list[str],
) -> None:
    """StackError for bands of classes, unless they are accepted, or the user has chosen them against a name.

    `positions` are the bands of the stack, one-based among those of the headers.
    """
    for position in positions:
        found = [
            (source, header.bands[position - 1])
            for source, header in zip(sources, headers)
            if header.bands[position - 1].classes
        ]
        if not found:
            continue
        source, band = found[0]
        name = f"{band.index} ({band.name})" if band.name else str(band.index)
        what = Message("Band {name} of {label} holds classes", name=name, label=source.label)
        if accepted:
            warnings.append(
                Message(
                    "{what}: {reason}. Its values are copied or taken by nearest pixel.",
                    what=what,
                    reason=band.classes.reason,
                )
            )
        elif chosen and not any(band.classes.certain for _, band in found):
            warnings.append(
                Message(
                    "{what}, it seems: {reason}. It is taken as data, as it is asked for.",
                    what=what,
                    reason=band.classes.reason,
                )
            )
        else:
            raise StackError(
                "{what}: {reason}. {without_classes}",
                what=what,
                reason=band.classes.reason,
                without_classes=_without_classes(headers[0]),
            )


def _without_classes(header: Header) -> str:
    """What to do about bands of classes."""
    others = [band.name or str(band.index) for band in header.bands if not band.classes]
    leave = (
        Message("Name the other bands ({others})", others=", ".join(others))
        if others
        else Message("Remove it from the input")
    )
    return Message(
        "There is nothing between two classes, so they cannot be interpolated or compared. "
        "{leave}, cut the series out with 'Clip a time series', which copies classes, or "
        "make colours of a palette first (Raster > Conversion > PCT to RGB).",
        leave=leave,
    )


def rule_for(headers: Sequence[Header], positions: Sequence[int], rule: str) -> str:
    """ "any" or "all": when a pixel is nodata; "all" by itself for 8-bit pictures, and what was made by it.

    A colour with one band at 0 or 255 is a colour; a reflectance that misses one band misses its spectrum.
    Raises ParameterError for an unknown rule.
    """
    if rule not in NODATA_RULES:
        raise ParameterError(
            "The nodata rule '{rule}' is unknown. Choose one of {rules}.",
            rule=rule,
            rules=", ".join(NODATA_RULES),
        )
    if rule != "auto":
        return rule
    return "all" if all(header.keeps_partly_nodata or _is_picture(header) for header in headers) else "any"


def _is_picture(header: Header) -> bool:
    """Whether a raster is a picture: 8 bits without a declared scale; red, green, blue, or three bands."""
    if any(band.dtype != "uint8" or band.scale is not None for band in header.bands):
        return False
    colours = {word.lower() for band in header.bands for word in (band.colour, band.name)}
    return len(header.bands) == 3 or {"red", "green", "blue"} <= colours


def explain_nodata(
    sources: Sequence[Source], headers: Sequence[Header], positions: Sequence[int], notes: list[str]
) -> None:
    """Note nodata values that the type cannot hold, and what the layers' settings change."""
    found: dict[str, list[str]] = {}
    for source, header in zip(sources, headers):
        bands = [header.bands[position - 1] for position in positions]
        for text in _impossible(bands) + _settings(header, bands):
            found.setdefault(text, []).append(source.label)
    for text, labels in found.items():
        notes.append(labelled(first_few(labels, 1), text))


def _impossible(bands: Sequence[BandHeader]) -> list[str]:
    """What becomes of a nodata value that the type cannot hold."""
    return [
        Message(
            "the nodata value {nodata:g} is declared, which {dtype} cannot hold: no pixel has "
            "it. The output says by a mask what is nodata.",
            nodata=band.impossible_nodata,
            dtype=band.dtype,
        )
        for band in bands
        if band.impossible_nodata is not None
    ][:1]


def _settings(header: Header, bands: Sequence[BandHeader]) -> list[str]:
    """What the layer's settings change."""
    settings = []
    if header.settings.crs:
        settings.append(Message("the CRS assigned to it"))
    ranges = [str(values) for band in bands for values in header.settings.ranges(band.index)]
    if ranges:
        settings.append(
            Message("its additional nodata values ({values})", values=", ".join(dict.fromkeys(ranges)))
        )
    if any(band.index in header.settings.ignored for band in bands):
        settings.append(Message("that its own nodata value is switched off"))
    return (
        [Message("the layer's settings in QGIS count: {settings}.", settings=joined(", ", settings))]
        if settings
        else []
    )


def report_partly_nodata(stack: Stack, asked: str, notes: list[str], warnings: list[str]) -> None:
    """Say what the rule of nodata costs, where pixels have it in some bands only."""
    if len(stack.bands) < 2:
        return
    dates = evenly_spread(len(stack.observations), _DATES)
    plain = replace(stack, reflectance_scale=1.0)
    counted = each_date(plain, dates, lambda reader, index: reader.partly_nodata(index))
    partly, total = (sum(counts) for counts in zip(*counted))
    if not partly:
        return
    found = Message(
        "{partly} of {total} pixels sampled have the nodata value in at least one band, but not in all",
        partly=partly,
        total=total,
    )
    why = Message("as asked for") if asked != "auto" else Message("as is right for a picture")
    if stack.nodata_rule == "all":
        notes.append(Message("{found}: they count as data, {why} (nodata rule: all).", found=found, why=why))
    else:
        why = Message("as asked for") if asked != "auto" else Message("as a spectrum needs all of its bands")
        warnings.append(
            Message(
                "{found}: they count as nodata, {why} (nodata rule: any; 'all' keeps them as data).",
                found=found,
                why=why,
            )
        )
