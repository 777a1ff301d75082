# SPDX-License-Identifier: GPL-2.0-or-later
"""The masks in a file: which of its bands, of which kind, and of which date."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime

import numpy as np
from osgeo import gdal

from ..choices import AUTOMATIC, GIVEN, HIDDEN_BY_DEFAULT, NONE
from ..errors import ParameterError, StackError
from ..messages import Message, joined
from ..raster.band_dates import dates_of
from ..raster.band_header import BandHeader
from ..raster.gdalio import open_raster, read_values, sample_windows
from ..raster.header import Header
from ..raster.products import DIGITAL_EARTH, HLS, MAJA
from .mask_kinds import KINDS, MaskKind
from .mask_names import FMASK, GENERIC, kind_of_band, mask_in_name
from .model import Mask, Source

VALUES = "VALUES"
"""Id of the kind of masks whose values the user gives."""

_VALUES = MaskKind(VALUES, "Mask by its values", {}, keeps_nodata=False)


@dataclass(frozen=True)
class MaskOptions:
    """What the user says of cloud masks."""

    source: str = AUTOMATIC
    """One of core.choices.MASK_SOURCES."""

    given: tuple[Source, ...] = ()
    """Mask layers and files."""

    band: str = ""
    """Name or one-based number of the mask's band, in the given masks, else in the rasters; empty: known."""

    hidden: frozenset[str] = frozenset(HIDDEN_BY_DEFAULT)
    """Meanings whose pixels are hidden."""

    ranges: tuple[tuple[float, float], ...] = ()
    """Values that hide, ends included, whatever the kind of the masks; empty: by their kinds."""

    growth: float | None = None
    """Metres by which clouds and shadows grow; None: two pixels of the raster, at least one of the mask's."""

    keep_bands: bool = False
    """Whether masks among the bands of the rasters are copied with the others and hide nothing."""

    must_pair: bool = True
    """Whether a given mask without a raster of its date is an error; else it is passed over."""

    def for_another(self) -> MaskOptions:
        """For an image beside the series, which has no band that is named for the series' rasters."""
        if self.given:
            return replace(self, must_pair=False)
        return replace(self, source=NONE if self.source == GIVEN else self.source, band="")


NO_MASKS = MaskOptions(NONE)
"""Masks are left alone."""


@dataclass(frozen=True)
class Found:
    """A mask, and the date that its band states."""

    mask: Mask
    time: datetime | None = None


@dataclass
class _File:
    """A file whose masks are looked for."""

    source: Source
    header: Header
    options: MaskOptions
    _dataset: gdal.Dataset | None = field(default=None)

    def values(self, band: BandHeader) -> np.ndarray:
        """A sample of a band's values (n,), in windows spread over it."""
        if self._dataset is None:
            self._dataset = open_raster(self.header.path)
        grid, dtype = self.header.grid, np.dtype(band.dtype)
        windows = sample_windows(grid.height, grid.width)
        parts = [
            read_values(self._dataset, self.header.path, [band.index], dtype, window) for window in windows
        ]
        return np.concatenate([part.ravel() for part in parts])

    def mask(self, band: BandHeader, word: str, name: str) -> Mask | None:
        """The mask in a band whose name, or its file's, says `word`; None where its values are not known."""
        kind = self._kind(band, word)
        if kind is None:
            return None
        return Mask(
            self.header.path,
            kind,
            band.index,
            self.options.hidden,
            self.options.growth,
            name,
            self.header.settings,
            self.header.state,
        )

    def _kind(self, band: BandHeader, word: str) -> MaskKind | None:
        if self.options.ranges:
            return replace(_VALUES, ranges=self.options.ranges)
        product = self.header.product.kind
        if word == "CLM" and product == MAJA:
            return KINDS["CLM_MAJA"]
        if word == FMASK and product == HLS:
            return KINDS["FMASK_HLS"]
        if word == FMASK and product == DIGITAL_EARTH:
            return KINDS["FMASK_DE"]
        floats = band.dtype.startswith("float")
        if word in KINDS and word != GENERIC and not floats:
            return KINDS[word]
        values = self.values(band)
        values = values[np.isfinite(values)]
        if floats and (values != np.rint(values)).any():
            return None
        if word == FMASK:
            # Fmask 4 knows classes up to 4; HLS has bits, those of aerosols among them.
            classes = not values.size or values[values != 255].max(initial=0) <= 4
            return KINDS["FMASK" if classes else "FMASK_HLS"]
        if word in KINDS and word != GENERIC:
            return KINDS[word]
        return _plain(values)


def _plain(values: np.ndarray) -> MaskKind | None:
    """The kind of a mask by its values alone (n,); None for others than 0, 1 and 255."""
    found = set(np.unique(values).tolist())
    if found <= {0, 1} or found == {0, 255}:
        return KINDS["MASK"]
    return KINDS["MASK_255"] if found <= {0, 1, 255} else None


def mask_bands_of(
    header: Header, bands: Collection[BandHeader], options: MaskOptions, label: str
) -> list[Mask]:
    """The masks among the bands of a raster, by their names, or that which the user names."""
    file = _File(Source(header.path, label), header, options)
    if options.band:
        band = _chosen(bands, options.band, label)
        return [
            _understood(file, band, kind_of_band(band.name) or GENERIC, joined(", ", [label, _called(band)]))
        ]
    words = [(band, kind_of_band(band.name)) for band in bands if band.name]
    masks = [
        file.mask(band, word, joined(", ", [label, _called(band)]))
        for band, word in words
        if _is_single(word)
    ]
    return [mask for mask in masks if mask is not None]


def masks_of_file(source: Source, header: Header, options: MaskOptions) -> list[Found]:
    """The masks of a mask file.

    Raises ParameterError and StackError for bands or values that are not understood.
    """
    file, label = _File(source, header, options), source.label
    named = mask_in_name(header.path) or mask_in_name(source.name)
    word = named.kind if named else GENERIC
    if options.band:
        band = _chosen(header.bands, options.band, label)
        return [
            Found(
                _understood(file, band, kind_of_band(band.name) or word, joined(", ", [label, _called(band)]))
            )
        ]
    if len(header.bands) == 1:
        (band,) = header.bands
        own = kind_of_band(band.name)
        time = band.date.time if band.date else None
        return [Found(_understood(file, band, own if own and own != GENERIC else word, label), time)]
    if word in ("UDM2", "CLASSI") and not options.ranges:
        needed = max(KINDS[word].bands(options.hidden))
        if len(header.bands) < needed:
            raise StackError(
                "{label} has {count} bands, and {title} has {needed}.",
                label=label,
                count=len(header.bands),
                title=KINDS[word].title,
                needed=needed,
            )
        first = replace(header.bands[0], dtype="uint8")
        return [Found(file.mask(first, word, label))]
    own = [(band, kind_of_band(band.name)) for band in header.bands]
    known = [(band, kind) for band, kind in own if _is_single(kind)]
    if known:
        return [Found(_understood(file, band, kind, f"{label}, {band.name}")) for band, kind in known]
    dated = dates_of(header.bands, label)
    if dated and all(len(bands) == 1 for _, bands in dated):
        return [
            Found(
                _understood(file, band, word, joined(", ", [label, Message("band {name}", name=band.index)])),
                time,
            )
            for time, (band,) in dated
        ]
    names = ", ".join(band.name or str(band.index) for band in header.bands)
    raise ParameterError(
        "The mask {label} has {count} bands ({names}), none of which is named like a mask "
        "(SCL, QA_PIXEL, Fmask, CLM, ...). Choose it under 'Cloud masks', and say which "
        "band it is ('Mask band').",
        label=label,
        count=len(header.bands),
        names=names,
    )


def _is_single(word: str) -> bool:
    """Whether a word names a kind of one band."""
    return bool(word) and word not in ("UDM2", "CLASSI")


def _called(band: BandHeader) -> Message:
    return Message("band {name}", name=band.name or band.index)


def _chosen(bands: Collection[BandHeader], wanted: str, label: str) -> BandHeader:
    """The band of a name or one-based number. Raises ParameterError."""
    names = [band for band in bands if band.name.lower() == wanted.strip().lower()]
    if not names and re.fullmatch(r"\s*\d+\s*", wanted):
        names = [band for band in bands if band.index == int(wanted)]
    if not names:
        listed = ", ".join(f"{band.index} {band.name}".strip() for band in bands)
        raise ParameterError(
            "There is no mask band '{wanted}' in {label}. It has: {listed}. Give a name or "
            "number of these ('Mask band'), or leave it empty.",
            wanted=wanted,
            label=label,
            listed=listed,
        )
    return names[0]


def _understood(file: _File, band: BandHeader, word: str, name: str) -> Mask:
    """The mask in a band; ParameterError where its values are not known."""
    mask = file.mask(band, word, name)
    if mask is not None:
        return mask
    values = file.values(band)
    values = np.unique(values[np.isfinite(values)])
    listed = ", ".join(f"{value:g}" for value in values[:6]) + (", ..." if len(values) > 6 else "")
    raise ParameterError(
        "The values of the mask {name} are not understood ({listed}): a mask holds 0 and "
        "1, or classes or bits and is called so (SCL, QA_PIXEL, Fmask, CLM, udm2, "
        "state_1km). Say which of its values hide ('Masked values': 1, or "
        "8-10, 3, or 0.4-1).",
        name=name,
        listed=listed,
    )
