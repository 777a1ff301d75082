# SPDX-License-Identifier: GPL-2.0-or-later
"""Families of rasters: which of those that a folder or group holds are one series, and which are not."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from ..messages import Message
from ..raster.header import Header
from ..words import first_few
from . import mosaic
from .mask_names import stem_of
from .model import Observation, Source

Fits = Callable[[Sequence[int], Sequence[int]], bool]
Part = TypeVar("Part", Source, Observation, Header)


def one_series(
    sources: Sequence[Source],
    observations: Sequence[Observation],
    headers: Sequence[Header],
    warnings: list[str],
) -> tuple[list[Source], list[Observation], list[Header]]:
    """The rasters without those found in a folder or group that are no part of its series.

    These have other bands or data types, or show a date a second time. `warnings` name them.
    """
    kept = alike(sources, headers, warnings)
    sources, observations, headers = _only(kept, sources), _only(kept, observations), _only(kept, headers)
    kept = without_twins(sources, observations, headers, warnings)
    return _only(kept, sources), _only(kept, observations), _only(kept, headers)


def alike(sources: Sequence[Source], headers: Sequence[Header], warnings: list[str]) -> list[int]:
    """The rasters (indexes) without those found in a folder or group that have other bands, or data types.

    What most of them have counts; where it is as many on both sides, all stay. `warnings` name what goes.
    """
    forms = [_form(header) for header in headers]

    def fits(one: Sequence[int], other: Sequence[int]) -> bool:
        (crs, types, names), (other_crs, other_types, other_names) = forms[one[0]], forms[other[0]]
        # Files of one band each are what a product consists of: how to join them is said later.
        single = len(names) == len(other_names) == 1
        same = single or all(a == b or not (a and b) for a, b in zip(names, other_names))
        return (crs, types) == (other_crs, other_types) and same

    return _belonging(
        sources, forms, fits, Message("other bands, data type or kind of reference system"), warnings
    )


def without_twins(
    sources: Sequence[Source],
    observations: Sequence[Observation],
    headers: Sequence[Header],
    warnings: list[str],
) -> list[int]:
    """The rasters (indexes) without those found in a folder or group that show a date a second time.

    Those count of which there are more with that pixel size and those words in their names; where it is as
    many on both sides, all stay. `warnings` name what goes.
    """
    if not mosaic.twins(observations, headers):
        return list(range(len(sources)))

    def fits(one: Sequence[int], other: Sequence[int]) -> bool:
        both = [*one, *other]
        return not mosaic.twins([observations[n] for n in both], [headers[n] for n in both])

    kinds = [(_size(header), _words(source)) for source, header in zip(sources, headers)]
    return _belonging(sources, kinds, fits, Message("a second image of a date"), warnings)


def left_out(names: Sequence[str], why: str) -> str:
    """The warning for rasters of a folder or group that are no part of its series."""
    return Message(
        "Left out of the series: {names} ({why}). To use what is left out, choose the "
        "rasters themselves ('Dated rasters') instead of the series.",
        names=first_few(names, 6),
        why=why,
    )


def _belonging(
    sources: Sequence[Source], kinds: Sequence[Hashable], fits: Fits, why: str, warnings: list[str]
) -> list[int]:
    """Indexes without families that do not fit a larger one; what was chosen by itself always stays."""
    families: dict[Hashable, list[int]] = {}
    for index, (source, kind) in enumerate(zip(sources, kinds)):
        if source.found:
            families.setdefault(kind, []).append(index)
    kept: list[list[int]] = []
    gone: list[int] = []
    for family in sorted(families.values(), key=len, reverse=True):
        if all(fits(other, family) or len(other) == len(family) for other in kept):
            kept.append(family)
        else:
            gone += family
    if gone:
        warnings.append(left_out([sources[index].label for index in sorted(gone)], why))
    return [index for index in range(len(sources)) if index not in gone]


def _only(kept: Sequence[int], parts: Sequence[Part]) -> list[Part]:
    return [parts[index] for index in kept]


def _form(header: Header) -> tuple[bool, tuple[str, ...], tuple[str, ...]]:
    """Whether it has a CRS, the data types of its bands, and their names."""
    bands = header.bands
    return bool(header.grid.crs), tuple(b.dtype for b in bands), tuple(b.name.lower() for b in bands)


def _size(header: Header) -> tuple[str, ...]:
    """The pixel size to two digits: tiles of one grid differ by less."""
    return tuple(f"{metres:.1e}" for metres in header.grid.gsd())


def _words(source: Source) -> str:
    """What of a raster's name is no number: the same for all dates of one kind."""
    return " ".join(re.findall(r"[^\W\d_]+", stem_of(source.path).lower()))
