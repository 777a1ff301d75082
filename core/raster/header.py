# SPDX-License-Identifier: GPL-2.0-or-later
"""Header of a raster, all but its pixels: grid, bands, type, nodata, masks, time."""

from __future__ import annotations

import math
import os
import re
import threading
from collections import OrderedDict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from osgeo import gdal

from ..messages import message_of
from .band_dates import date_of_band
from .band_header import BandHeader
from .classes import classes_of, is_mask_file
from .credits import credit_in
from .date_metadata import tag_time, time_from_metadata
from .gdal_text import description_of, metadata_of
from .gdalio import alpha_bands, dtype_of, grid_of, open_raster
from .grid import Grid
from .nodata import NO_SETTINGS, LayerSettings, storable
from .paths import State
from .products import UNKNOWN, Product, product_of
from .scene_clouds import cloud_cover_of
from .sensors import band_of_file, bands_of_file, is_sentinel2_band, wavelength_of
from .unchanged import Fingerprint, files_behind, fingerprint, state_of
from .virtual_bands import file_behind, product_behind, shown_files

KEPT = 300
"""Headers that are remembered: to read one takes longer than to open its file."""

_kept: OrderedDict[tuple, tuple[list[str], Fingerprint, Header]] = OrderedDict()
"""By path, settings and alpha bands that are data: the files behind it, as they were, and the header."""

_lock = threading.Lock()


@dataclass(frozen=True)
class Header:
    """All that is known of a raster without reading pixels."""

    path: str
    """What GDAL opens."""

    grid: Grid
    """Where its pixels lie."""

    bands: tuple[BandHeader, ...]
    """Its bands, alpha left out."""

    marked: tuple[BandHeader, ...]
    """Bands marked as alpha and not taken as data: masks."""

    masked: bool
    """True when it carries a mask of its dataset or of a band, or an alpha band."""

    settings: LayerSettings
    """What the user has set on the layer."""

    assumed_nodata: bool
    """True when it declares neither nodata nor mask, and 0 is taken as nodata because it is Sentinel-2's."""

    time: datetime | None
    """Acquisition time by its metadata."""

    tag_time: datetime | None
    """TIFFTAG_DATETIME, mostly the time when the file was made."""

    reflectance_scale: float | None
    """Factor from physical value to reflectance that this library wrote into it."""

    cloud_cover: float | None = None
    """Percent of the whole scene that is cloud, by its metadata."""

    credit: str = ""
    """Line that credits the owner of its data, where this library wrote it."""

    product: Product = UNKNOWN
    """The product that it belongs to, by its names and metadata."""

    behind: tuple[str, ...] = ()
    """Files whose stored values it shows as they are, where it is a virtual raster."""

    unreadable_axis: str = ""
    """Units of a time axis that gives no dates."""

    keeps_partly_nodata: bool = False
    """True where this library wrote it by the nodata rule "all": nodata in some bands is data."""

    state: State = field(default=(), compare=False)
    """The files behind it as they were when it was read."""

    def of_bands(self, indexes: Sequence[int]) -> Header:
        """The same raster with some of its bands, by one-based numbers and in their order; () for all."""
        if not indexes:
            return self
        known = {band.index: band for band in self.bands}
        return replace(self, bands=tuple(known[index] for index in indexes if index in known))

    @property
    def alphas(self) -> tuple[int, ...]:
        """One-based numbers of the alpha bands."""
        return tuple(band.index for band in self.marked)


REFLECTANCE_KEY = "REFLECTANCE_SCALE"
"""Metadata key under which a written stack keeps its factor to reflectance."""

NODATA_RULE_KEY = "NODATA_RULE"
"""Metadata key under which a written stack keeps the rule "any" or "all" of its nodata value."""


def read_header(
    path: str, settings: LayerSettings = NO_SETTINGS, data_alphas: Collection[int] = ()
) -> Header:
    """Read a raster's header; RasterError when it cannot be opened, StackError when it cannot be used."""
    known = known_header(path, settings, data_alphas)
    return header_of(open_raster(path), path, settings, data_alphas) if known is None else known


def known_header(
    path: str, settings: LayerSettings = NO_SETTINGS, data_alphas: Collection[int] = ()
) -> Header | None:
    """The header that was read before, of a raster whose files are as they were then; else None."""
    with _lock:
        known = _kept.get((path, settings, frozenset(data_alphas)))
    return known[2] if known is not None and fingerprint(known[0]) == known[1] else None


def header_of(
    dataset: gdal.Dataset,
    path: str,
    settings: LayerSettings = NO_SETTINGS,
    data_alphas: Collection[int] = (),
) -> Header:
    """The header of an open raster; bands marked as alpha are masks, but for those in `data_alphas`."""
    files = files_behind(dataset)
    before = fingerprint(files)
    header = _header_of(dataset, path, settings, data_alphas, files)
    if before:
        with _lock:
            _kept.pop(key := (path, settings, frozenset(data_alphas)), None)
            _kept[key] = files, before, header
            while len(_kept) > KEPT:
                _kept.popitem(last=False)
    return header


def _header_of(
    dataset: gdal.Dataset,
    path: str,
    settings: LayerSettings,
    data_alphas: Collection[int],
    files: Sequence[str],
) -> Header:
    state = state_of(files)
    metadata: dict[str, str] = {}
    for domain in ("", "IMAGERY", "ENVI"):
        metadata.update(metadata_of(dataset, domain))
    numbered = bands_of_file(os.path.basename(path))
    numbers = range(1, dataset.RasterCount + 1)
    alphas = [number for number in alpha_bands(dataset) if number not in data_alphas]
    every = [_band(dataset.GetRasterBand(number), number, numbered, settings) for number in numbers]
    behind = shown_files(dataset, files)
    if behind:
        names = [file_behind(dataset.GetRasterBand(number)) for number in numbers]
        every = [_named_by_file(band, name, bands_of_file(name)) for band, name in zip(every, names)]
    bands = [band for band in every if band.index not in alphas]
    if len(bands) == 1:
        named = _named_by_file(bands[0], path, numbered)
        only = dataset.GetRasterBand(named.index)
        bands = [replace(named, classes=classes_of(only, named.name, path))]
    elif is_mask_file(path):
        pairs = ((band, dataset.GetRasterBand(band.index)) for band in bands)
        bands = [replace(band, classes=classes_of(one, band.name, path)) for band, one in pairs]
    masked = bool(alphas) or any(_has_mask(dataset.GetRasterBand(band.index)) for band in bands)
    # Sentinel-2's JP2 files declare no nodata; 0 is theirs by the product specification.
    assumed = not masked and all(
        band.nodata is None
        and band.index not in settings.ignored
        and band.dtype == "uint16"
        and is_sentinel2_band(band.name)
        for band in bands
    )
    if assumed:
        bands = [replace(band, nodata=0.0) for band in bands]
    product = product_of(path, metadata=metadata)
    every, unreadable_axis = _dated(dataset, every, metadata)
    dates = {band.index: band.date for band in every}
    bands = [replace(band, date=dates[band.index]) for band in bands]
    return Header(
        path=path,
        assumed_nodata=assumed,
        grid=grid_of(dataset, settings.crs),
        bands=tuple(bands),
        marked=tuple(band for band in every if band.index in alphas),
        masked=masked,
        settings=settings,
        time=time_from_metadata(metadata),
        tag_time=tag_time(metadata),
        reflectance_scale=_number(metadata.get(REFLECTANCE_KEY)),
        cloud_cover=cloud_cover_of(metadata),
        credit=credit_in(metadata),
        keeps_partly_nodata=metadata.get(NODATA_RULE_KEY) == "all",
        product=product if product.kind else product_behind(behind),
        behind=behind,
        unreadable_axis=unreadable_axis,
        state=state,
    )


def _dated(
    dataset: gdal.Dataset, bands: list[BandHeader], metadata: Mapping[str, str]
) -> tuple[list[BandHeader], str]:
    """The bands with the dates that they state; and the units of a time axis that gives none."""
    try:
        dates = [date_of_band(dataset.GetRasterBand(band.index), band.name, metadata) for band in bands]
    except ValueError as error:
        return bands, message_of(error)
    return [replace(band, date=date) for band, date in zip(bands, dates)], ""


def _has_mask(band: gdal.Band) -> bool:
    """Whether a band has a mask of its own or of its dataset, which is neither nodata nor alpha."""
    flags = band.GetMaskFlags()
    return not flags & (gdal.GMF_ALL_VALID | gdal.GMF_ALPHA) and flags != gdal.GMF_NODATA


def _band(
    band: gdal.Band, index: int, numbered: dict[str, float] | None, settings: LayerSettings
) -> BandHeader:
    """Header of one band."""
    stated = {**metadata_of(band), **metadata_of(band, "IMAGERY")}
    metadata = {key.upper(): value for key, value in stated.items()}
    name = (description_of(band) or metadata.get("BANDNAME") or metadata.get("BAND_NAME") or "").strip()
    scale, offset = band.GetScale(), band.GetOffset()
    dtype = dtype_of(band)
    nodata = None if index in settings.ignored else band.GetNoDataValue()
    possible = nodata is not None and storable(nodata, dtype)
    interpretation = band.GetColorInterpretation()
    return BandHeader(
        index=index,
        name=name,
        wavelength=_wavelength(metadata, name, numbered),
        dtype=dtype,
        # Drivers report 1 and 0 where a file says nothing.
        scale=None if scale in (None, 1.0) and offset in (None, 0.0) else scale if scale is not None else 1.0,
        offset=None if scale in (None, 1.0) and offset in (None, 0.0) else offset or 0.0,
        nodata=nodata if possible else None,
        impossible_nodata=None if possible else nodata,
        colour=""
        if interpretation == gdal.GCI_Undefined
        else gdal.GetColorInterpretationName(interpretation),
        classes=classes_of(band, name),
    )


def _named_by_file(band: BandHeader, path: str, numbered: dict[str, float] | None) -> BandHeader:
    """An unnamed band takes the band that a Sentinel-2, Landsat or HLS file name ends with."""
    name = band_of_file(os.path.splitext(os.path.basename(path))[0])
    if band.name or not name:
        return band
    wavelength = wavelength_of(name, numbered) if math.isnan(band.wavelength) else band.wavelength
    return replace(band, name=name, wavelength=wavelength)


def _wavelength(metadata: dict[str, str], name: str, numbered: dict[str, float] | None) -> float:
    """Centre wavelength in micrometres that metadata state, else of the band's name."""
    value = _number(metadata.get("CENTRAL_WAVELENGTH_UM"))
    if value is None:
        value = _number(metadata.get("WAVELENGTH") or metadata.get("CENTER_WAVELENGTH"))
        unit = metadata.get("WAVELENGTH_UNITS", metadata.get("WAVELENGTH_UNIT", "")).lower()
        if value is not None and (unit.startswith("nano") or unit == "nm" or (not unit and value > 100)):
            value /= 1000.0
    return value if value is not None and value > 0 else wavelength_of(name, numbered)


def _number(text: str | None) -> float | None:
    """The number at the start of a metadata text ('0.665 um'), or None."""
    match = re.match(r"\s*([-+]?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?)", text or "")
    return float(match[1]) if match else None
