# SPDX-License-Identifier: GPL-2.0-or-later
"""Bands marked as alpha: masks, or data that a program has marked by mistake (near infrared of NAIP).

GDAL marks the fourth of four 8-bit bands as alpha if nobody objects, so that many four-band images carry
their near infrared under that mark.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import RasterError
from ..messages import Message
from ..sampling import evenly_spread
from ..words import first_few
from .band_header import BandHeader
from .gdalio import captured, open_raster, sample_windows
from .header import Header

FEW_ZEROS = 0.25
"""Share of transparent pixels up to which the values may be those of a band."""

MANY_VALUES = 16
"""Different values above 0 from which on a band is no mask, unless one of them is most frequent."""

_DATES = 12
"""Rasters sampled at most, spread over the series."""


@dataclass(frozen=True)
class Decision:
    """Which bands that are marked as alpha are data."""

    data: frozenset[int]
    """One-based bands of the files."""

    notes: tuple[str, ...] = ()
    """For the log."""

    warnings: tuple[str, ...] = ()
    """For the log, where the mark is not followed."""


def decide(headers: Sequence[Header], labels: Sequence[str], wanted: Sequence[str | int] | None) -> Decision:
    """Which bands marked as alpha in any raster are data: asked for, or not what a transparency looks like.

    `wanted` are the bands that the user names, by name or number. Raises RasterError for unreadable files.
    """
    data, notes, warnings = set(), [], []
    for number in sorted({band.index for header in headers for band in header.marked}):
        holders = [index for index, header in enumerate(headers) if _marked(header, number)]
        what = Message(
            "Band {number} is marked as alpha (transparency) in {label}",
            number=number,
            label=first_few([labels[index] for index in holders], 1),
        )
        if _asked_for(headers[holders[0]], number, wanted):
            data.add(number)
            warnings.append(
                Message("{what}; it is taken as a band and hides no pixel, as it is asked for.", what=what)
            )
            continue
        why = _other_reason(headers, number)
        sample = None if why else _sample([headers[index].path for index in holders], number)
        if why or sample.is_data():
            data.add(number)
            others = [band.index for band in headers[holders[0]].bands]
            leave_out = (
                Message(" To leave it out, name the bands {others}.", others=", ".join(map(str, others)))
                if others
                else ""
            )
            warnings.append(
                Message(
                    "{what}, yet taken as a band: {why}.{leave_out}",
                    what=what,
                    why=why or sample.text(),
                    leave_out=leave_out,
                )
            )
        else:
            line = Message(
                "{what}, and taken as a mask: pixels where it is 0 are not clear, all others are "
                "({text}). To take it as a band, name it among the bands ({number}).",
                what=what,
                text=sample.text(),
                number=number,
            )
            (warnings if sample.values >= MANY_VALUES else notes).append(line)
    return Decision(frozenset(data), tuple(notes), tuple(warnings))


@dataclass(frozen=True)
class Sample:
    """Values of a band marked as alpha, over some windows of some rasters."""

    zeros: float
    """Share of the pixels that are 0."""

    values: int
    """Different values above 0."""

    commonest: float
    """Share of the most frequent of these, among pixels above 0."""

    opaque: bool
    """Whether any pixel has a value that means fully opaque: 1, 255 or the largest of the type."""

    def is_data(self) -> bool:
        """Whether these are no values of a transparency: many of them, hardly any 0, or none opaque."""
        spread = self.values >= MANY_VALUES and self.commonest < 0.5
        return self.zeros <= FEW_ZEROS and (spread or (self.values >= 4 and not self.opaque))

    def text(self) -> str:
        """The reason, for the log."""
        return Message(
            "of the pixels sampled {zeros:.1%} are 0, the others have {values} different "
            "values, the most frequent of them in {commonest:.0%}",
            zeros=self.zeros,
            values=self.values,
            commonest=self.commonest,
        )


def _marked(header: Header, number: int) -> bool:
    return any(band.index == number for band in header.marked)


def _asked_for(header: Header, number: int, wanted: Sequence[str | int] | None) -> bool:
    """Whether the user names the band, by number or name."""
    name = next(band.name for band in header.marked if band.index == number).lower()
    return any(
        band == number if not isinstance(band, str) else band.strip().lower() == name != ""
        for band in wanted or ()
    )


def _other_reason(headers: Sequence[Header], number: int) -> str:
    """What but pixels says that a marked band is data; empty where nothing does."""
    for header in headers:
        for band in header.marked:
            if band.index == number and not math.isnan(band.wavelength):
                return (
                    Message("it is called {name}", name=band.name)
                    if band.name
                    else Message("its wavelength is {wavelength:g} um", wavelength=band.wavelength)
                )
        if any(band.index == number and _is_another_date(band, header.bands) for band in header.marked):
            return Message("it states a date, as the other bands do")
        if not header.bands and len(header.marked) == 1:
            return Message("it is the only band")
        if any(band.index == number for band in header.bands):
            return Message("it is an ordinary band in {path}", path=header.path)
    return ""


def _is_another_date(band: BandHeader, others: Sequence[BandHeader]) -> bool:
    """Whether a band states a date that none of the others has, and all of these state one."""
    return band.date is not None and all(o.date and o.date.time != band.date.time for o in others)


def _sample(paths: Sequence[str], number: int) -> Sample:
    """The values of a band in windows of some of the rasters."""
    parts = [_values(paths[index], number) for index in evenly_spread(len(paths), _DATES)]
    full = _opaque_values(parts[0].dtype)
    pixels = np.concatenate(parts)
    above, counts = np.unique(pixels[pixels > 0], return_counts=True)
    return Sample(
        zeros=1 - counts.sum() / pixels.size,
        values=len(above),
        commonest=counts.max() / counts.sum() if len(counts) else 0.0,
        opaque=bool(np.isin(above, full).any()),
    )


def _opaque_values(dtype: np.dtype) -> list[float]:
    return [1, 255, np.iinfo(dtype).max] if dtype.kind in "iu" else [1.0, 255.0]


def _values(path: str, number: int) -> np.ndarray:
    """Values (n,) of a band in some windows of one raster."""
    dataset = open_raster(path)
    parts = []
    with captured() as log:
        band = dataset.GetRasterBand(number)
        for row, col, height, width in sample_windows(band.YSize, band.XSize):
            part = band.ReadAsArray(col, row, width, height)
            if part is not None:
                parts.append(part.ravel())
    if log.failures or not parts:
        raise RasterError(
            "{path} is damaged or truncated: band {number} cannot be read ({log}). Get the "
            "file again, or remove it from the input.",
            path=path,
            number=number,
            log=log,
        )
    return np.concatenate(parts)
