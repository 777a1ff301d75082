# SPDX-License-Identifier: GPL-2.0-or-later
"""Families of products: tables of bands and masks, and an item's assets named and scaled by them."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ..log import warning
from ..messages import Message
from ..raster.products import Product, is_reflective
from ..raster.sensors import COMMON
from ..stack.mask_kinds import KINDS, MaskKind
from .calibration import DOUBTFUL, note_of, of_band
from .entries import entry_as
from .scene import Asset, AssetBand, Scene

UNKNOWN_SCALE = warning(
    Message("Doubtful scale 1: neither the item nor its product's name says how reflectance is stored"),
    DOUBTFUL,
)
"""Note of a scene with bands of reflectance in whole numbers of an unknown unit."""


@dataclass(frozen=True)
class BandRow:
    """One band of a family."""

    name: str
    """The same from every provider."""

    keys: Mapping[str, float]
    """Asset keys that hold it, with their GSD in metres (NaN: as the item says)."""

    common_name: str = ""
    """STAC common name, or empty."""

    wavelength: float = math.nan
    """Centre wavelength in micrometres."""

    gsd: float = math.nan
    """Finest ground sampling distance in metres."""

    scale: float = 1.0
    """Where the item declares none."""

    offset: float = 0.0
    """Where the item declares none."""

    nodata: float | None = None
    """Where the item declares none."""

    unit: str = ""
    """m, K; empty for reflectance and backscatter."""


@dataclass(frozen=True)
class MaskRow:
    """One band that says which pixels are usable."""

    name: str
    """SCL, CLM, qa_pixel."""

    keys: Mapping[str, float]
    """Asset keys, with their GSD in metres."""

    kind: MaskKind
    """What its values mean."""

    gsd: float = math.nan
    """Ground sampling distance in metres."""


@dataclass(frozen=True)
class Family:
    """What scenes of one kind of product have in common, whoever offers them."""

    id: str
    bands: tuple[BandRow, ...] = ()
    masks: tuple[MaskRow, ...] = ()
    cloud_cover: bool = False
    """True when items carry `eo:cloud_cover`."""

    dated: bool = True
    """False for what has no acquisition time (a DEM)."""

    defaults: tuple[str, ...] = ()
    """Bands that are fetched where none are named, as far as the scenes have them."""

    windows: bool = True
    """False for products that are downloaded whole (SLC, NetCDF)."""

    baseline_offset: bool = False
    """True when the offset follows the rules of Sentinel-2's processing baselines."""

    platforms: tuple[str, ...] = ()
    """Beginnings of `platform` by which items are recognised where no source is declared for them."""

    pattern: str = ""
    """Regular expression that their platform, collection, product type or id must contain, in lower case."""


def family_of_entry(name: str, entry: Mapping[str, Any]) -> Family:
    """The family that an entry of `providers.json` declares."""

    def keys(row):
        return {key: math.nan if gsd is None else float(gsd) for key, gsd in row["keys"].items()}

    bands = tuple(entry_as(BandRow, **{**row, "keys": keys(row)}) for row in entry["bands"])
    masks = tuple(
        entry_as(MaskRow, **{**row, "keys": keys(row), "kind": KINDS[row["kind"]]}) for row in entry["masks"]
    )
    rest = {key: value for key, value in entry.items() if key not in ("bands", "masks", "platforms")}
    # "-" never begins a platform: a family without platforms recognises none.
    rest["defaults"] = tuple(entry.get("defaults") or ())
    platforms = tuple(entry.get("platforms") or ("-",))
    return entry_as(Family, id=name, bands=bands, masks=masks, platforms=platforms, **rest)


def stem(key: str) -> str:
    """An asset key without the word that distinguishes a JPEG 2000 file from its COG."""
    return re.sub(r"[-_ ]?jp2$", "", key)


def with_gsd(asset: Asset, gsd: float) -> Asset:
    """The asset, bands without a GSD of their own with the item's."""
    if math.isnan(gsd) or not any(math.isnan(band.gsd) for band in asset.bands):
        return asset
    bands = (replace(band, gsd=gsd) if math.isnan(band.gsd) else band for band in asset.bands)
    return replace(asset, bands=tuple(bands))


def scaled(asset: Asset, kind: Product, properties: Mapping[str, Any], notes: dict[str, None]) -> Asset:
    """The asset of an unknown family, its undeclared bands scaled as its product stores them."""
    if asset.picture:
        return asset
    bands = []
    for band in asset.bands:
        if band.scale is None and not band.mask and _reflects(band):
            if kind.kind:
                decision = of_band(kind, properties, (None, band.offset))
                band = replace(band, scale=decision.scale, offset=decision.offset)
                notes[note_of(decision)] = None
            elif band.dtype not in ("uint8", "float32", "float64"):
                notes[UNKNOWN_SCALE] = None
        bands.append(band)
    return replace(asset, bands=tuple(bands))


def _reflects(band: AssetBand) -> bool:
    """Whether a band is called as one of reflectance."""
    return is_reflective(band.name) or band.common_name in COMMON or band.name.lower() in COMMON


def named(
    asset: Asset,
    family: Family,
    kind: Product,
    properties: Mapping[str, Any],
    rule: str,
    notes: dict[str, None],
) -> Asset:
    """The asset with its bands named, scaled and marked as the family's table says; pictures stay."""
    if asset.picture:
        return asset
    key = stem(asset.key)
    bands = asset.bands or (AssetBand(1, key),)
    mask = next((mask for mask in family.masks if key in mask.keys), None)
    if mask is not None:
        nodata = mask.kind.nodata if bands[0].nodata is None else bands[0].nodata
        gsd = _gsd(bands[0], mask.keys[key], key)
        band = replace(bands[0], name=mask.name, gsd=gsd, scale=1.0, offset=0.0, nodata=nodata, mask=True)
        return replace(asset, bands=(band,))
    found: dict[int, AssetBand] = {}
    for band in bands:
        place = key if len(bands) == 1 else f"{key}:{band.index}"
        row = next((row for row in family.bands if place in row.keys), None)
        if row is None:
            continue
        declared = band.scale, band.offset
        if declared == (1.0, 0.0) and row.scale != 1.0:
            # So do items say that were made by software which knows files only.
            declared = None, None
        decision = of_band(
            kind,
            properties,
            declared,
            (row.scale, row.offset),
            sentinel2=family.baseline_offset,
            rule=rule,
        )
        if family.baseline_offset or decision.doubtful or (declared[0] is None and kind.kind):
            notes[note_of(decision)] = None
        found[band.index] = replace(
            band,
            name=row.name,
            common_name=row.common_name or band.common_name,
            wavelength=row.wavelength,
            gsd=_gsd(band, row.keys[place], key),
            scale=decision.scale,
            offset=decision.offset,
            nodata=row.nodata if band.nodata is None else band.nodata,
            mask=False,
        )
    return replace(asset, bands=tuple(found.get(band.index, band) for band in bands)) if found else asset


def _gsd(band: AssetBand, declared: float, key: str) -> float:
    """The GSD of a band: what the item says of it, unless the key itself names it; else as declared."""
    if math.isnan(band.gsd) or (re.search(r"_\d+m$", key) and not math.isnan(declared)):
        return declared
    return band.gsd


FALLBACK = "fallback"
"""Log code of what is said of a source that fails or is silent, and of the one that is asked instead."""


@dataclass(frozen=True)
class Source:
    """Where a collection can be had."""

    provider: str
    """Provider id."""

    collection: str
    """The provider's name of the collection."""

    aliases: tuple[str, ...] = ()
    """Further names of it, all of which are searched; one that the provider does not know costs nothing."""

    fill: str = ""
    """A second collection of the same provider that fills the first one's gaps."""

    filters: Mapping[str, Any] = field(default_factory=dict)
    """Properties that items must equal."""

    product_type: str = ""
    """OData `productType`."""

    offset: str = "declared"
    """Rule of calibration.RULES."""

    family: str = ""
    """Family, where it differs from the collection's."""

    @property
    def names(self) -> tuple[str, ...]:
        """The provider's names of the collection, the one that fills gaps not among them."""
        return (self.collection, *self.aliases)

    def holds(self, scene: Scene) -> bool:
        """Whether a scene of the collection is of this source's product type and filters, as far as known."""
        kind = str(scene.properties.get("odata:productType") or scene.properties.get("product:type") or "")
        if self.product_type and kind.lower() != self.product_type.lower():
            return False
        found = ((scene.properties.get(name), value) for name, value in self.filters.items())
        return all(own is None or str(own).lower() == str(value).lower() for own, value in found)


@dataclass(frozen=True)
class Collection:
    """A kind of product to search for."""

    id: str
    title: str
    family: str
    sources: tuple[Source, ...]
    """Best first; the others stand in when one fails."""
