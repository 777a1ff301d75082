# SPDX-License-Identifier: GPL-2.0-or-later
"""The declared providers, collections and band tables (`providers.json`), and what they say of a scene."""

from __future__ import annotations

import json
import math
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..errors import ParameterError
from ..products import Product, is_reflective
from .calibration import RULES, note_of, of_band, product
from .scene import Asset, AssetBand, Scene, parse_item, unusable_item

FILE = Path(__file__).with_name("providers.json")
"""The declarations that come with the plugin."""

EXTRA = "TEMPORAL_LIIF_PROVIDERS"
"""Environment variable naming a second file of the same form, whose entries add to or replace these."""

AUTO = "auto"
"""Provider choice: the sources of a collection in their order, the next when one fails."""


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

    kind: str
    """`classes`: a pixel has one of the values; `bits`: any may be set; `layers`: a band above 0 for each."""

    classes: Mapping[str, tuple[int, ...]]
    """Values (or numbers of bits or bands) by meaning: nodata, cloud, shadow, cirrus, snow, ..."""

    gsd: float = math.nan
    """Ground sampling distance in metres."""

    nodata: float | None = None
    """Stored value of no data."""


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

    windows: bool = True
    """False for products that are downloaded whole (SLC, NetCDF)."""

    baseline_offset: bool = False
    """True when the offset follows the rules of Sentinel-2's processing baselines."""

    platforms: tuple[str, ...] = ()
    """Beginnings of `platform` by which an unknown catalogue's items are recognised."""

    pattern: str = ""
    """What their collection id or product type must contain, in lower case."""


@dataclass(frozen=True)
class Source:
    """Where a collection can be had."""

    provider: str
    """Provider id."""

    collection: str
    """The provider's name of the collection."""

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


@dataclass(frozen=True)
class Collection:
    """A kind of product to search for."""

    id: str
    title: str
    family: str
    sources: tuple[Source, ...]
    """Best first; the others stand in when one fails."""


@dataclass(frozen=True)
class Provider:
    """A catalogue and the way its files are reached."""

    id: str
    title: str
    url: str
    """Root of the API, without a trailing slash."""

    api: str = "stac"
    """`stac` or `odata`."""

    filter: str = ""
    """How properties are filtered: `cql2`, `query`, or empty (as its conformance says, else here)."""

    page_limit: int = 100
    """Items a page."""

    connections: int = 8
    """Downloads or reads at once."""

    signing: str = ""
    """`planetary-computer`, or empty."""

    signing_url: str = ""
    """Where tokens for assets are had."""

    signing_pattern: str = ""
    """Regular expression of addresses to sign, with groups account and container; empty: Azure's."""

    auth: str = ""
    """`copernicus`, or empty: whose login downloads need."""

    token_url: str = ""
    client_id: str = ""
    odata_url: str = ""
    download_url: str = ""
    """Host that hands out whole products, without a redirect."""

    domain: str = ""
    """Domain whose hosts want the login's token."""

    rewrites: Mapping[str, str] = field(default_factory=dict)
    """Beginnings of addresses and what to put in their place."""

    s3: Mapping[str, Any] = field(default_factory=dict)
    """endpoint, region, regions by bucket, path_style, buckets, requester_pays."""

    @property
    def guarded(self) -> tuple[str, ...]:
        """Addresses and domain that want the login's token, and may be given it."""
        return tuple(place for place in (self.download_url, self.odata_url, self.domain) if place)


@dataclass(frozen=True)
class Registry:
    """All declarations."""

    providers: Mapping[str, Provider]
    collections: Mapping[str, Collection]
    families: Mapping[str, Family]

    def provider(self, name: str) -> Provider:
        """The declared provider, or any other STAC API given by its address."""
        if name in self.providers:
            return self.providers[name]
        if name.startswith(("http://", "https://")):
            url = name.split("?", 1)[0].rstrip("/")
            url = url[: -len("/search")] if url.endswith("/search") else url
            known = next((p for p in self.providers.values() if p.url == url and p.api == "stac"), None)
            return known or Provider(url, url, url)
        raise ParameterError(
            f"Provider {name!r} is unknown. Choose one of {', '.join(self.providers)}, or give the address "
            "of a STAC API (https://...)."
        )

    def sources(self, provider: str, collection: str) -> tuple[Source, ...]:
        """The sources to try, in order.

        `collection` is an id of these declarations or, with a provider named, that provider's own.
        """
        known = self.collections.get(collection)
        if provider in ("", AUTO):
            if known is None:
                raise ParameterError(
                    f"Collection {collection!r} is unknown. Choose one of {', '.join(self.collections)}, "
                    "or name the provider that has it."
                )
            return known.sources
        name = self.provider(provider).id
        found = tuple(s for s in known.sources if s.provider == name) if known else ()
        if found:
            return found
        if known and name in self.providers:
            offers = ", ".join(s.provider for s in known.sources)
            raise ParameterError(
                f"{self.providers[name].title} does not offer {known.title}. It is offered by {offers}."
            )
        if not collection:
            raise ParameterError(f"Name the collection to search at {name}.")
        return (self._declared(name, collection)[0] or Source(name, collection),)

    def family_of(self, scene: Scene) -> Family | None:
        """The family of a scene of this registry, or None where nothing is known of it."""
        return self.families.get(scene.family)

    def scene(
        self,
        item: Mapping[str, Any],
        provider: str = "",
        collection: str = "",
        base: str = "",
        outside: bool = False,
    ) -> Scene:
        """The scene of a STAC item, with the band names, units and addresses of this plugin.

        Names not given are taken from the item (as an item file of this plugin has them, or by its links).
        Of an item that a catalogue gives (`outside`) only web addresses are used. Raises CatalogError if it
        is no STAC item, or has a value that cannot be worked with: whatever is wrong with it, nothing else is
        raised here.
        """
        scene = parse_item(item, provider, collection, base, outside)
        try:
            return self._known(scene, item)
        except (TypeError, ValueError, LookupError, AttributeError, ArithmeticError, RecursionError) as error:
            raise unusable_item(item, error) from error

    def _known(self, scene: Scene, item: Mapping[str, Any]) -> Scene:
        """A scene as the declarations of its provider, collection and family have it."""
        if not scene.provider:
            scene = replace(scene, provider=self._origin(item))
        known = self.providers.get(scene.provider)
        source, declared = self._declared(scene.provider, str(item.get("collection") or scene.collection))
        family = self.families.get(source.family or declared.family) if source else None
        if family is None and scene.collection in self.collections:
            family = self.families[self.collections[scene.collection].family]
        family = family or self._recognised(scene)
        rule = source.offset if source else "declared"
        href = next((asset.href for asset in scene.assets.values() if "data" in asset.roles), "")
        kind = product(scene.properties, (scene.id, str(item.get("collection") or scene.collection), href))
        notes: dict[str, None] = {}
        assets = {}
        for key, asset in scene.assets.items():
            asset = _rewritten(asset, known.rewrites) if known else asset
            if family:
                assets[key] = _named(asset, family, kind, scene.properties, rule, notes)
            else:
                assets[key] = _scaled(asset, kind, scene.properties, notes)
        return replace(
            scene,
            family=family.id if family else "",
            assets=assets,
            notes=tuple(notes),
            thumbnail=_rewrite(scene.thumbnail, known.rewrites if known else {}),
        )

    def _origin(self, item: Mapping[str, Any]) -> str:
        """The provider that the links of an item saved by other software lead to; empty if it is none."""
        links = [link for link in item.get("links") or () if isinstance(link, Mapping)]
        hrefs = [
            str(link.get("href"))
            for link in links
            if link.get("rel") in ("self", "root", "collection", "parent")
        ]
        return next(
            (
                provider.id
                for provider in self.providers.values()
                if any(f"{href}/".startswith(f"{provider.url.rstrip('/')}/") for href in hrefs)
            ),
            "",
        )

    def _declared(self, provider: str, collection: str) -> tuple[Source, Collection] | tuple[None, None]:
        """The declared source (and its collection) whose provider and collection, or fill, these are."""
        for declared in self.collections.values():
            for source in declared.sources:
                if source.provider == provider and collection in (source.collection, source.fill):
                    if collection == source.fill:
                        source = replace(source, collection=collection, fill="", offset="legacy")
                    return source, declared
        return None, None

    def _recognised(self, scene: Scene) -> Family | None:
        """The family of another catalogue's scene, by its platform and asset keys."""
        platform = scene.platform.lower().replace("_", "-")
        kind = f"{scene.collection} {scene.properties.get('s2:product_type', '')}".lower()
        for family in self.families.values():
            keys = {key for row in (*family.bands, *family.masks) for key in row.keys}
            if platform.startswith(family.platforms) and family.pattern in kind and keys & set(scene.assets):
                return family
        return None


def registry(extra: str | None = None) -> Registry:
    """The declarations of the plugin, with those of `extra` or of the file that EXTRA names on top.

    Raises ParameterError that names what is wrong with that file.
    """
    path = extra if extra is not None else os.environ.get(EXTRA, "")
    return _registry(path, Path(path).stat().st_mtime_ns if path and Path(path).exists() else 0)


@lru_cache(maxsize=4)
def _registry(path: str, version: int) -> Registry:
    """The declarations with those of a file, read anew when it has changed."""
    data = json.loads(FILE.read_text(encoding="utf-8"))
    if path:
        try:
            more = json.loads(Path(path).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise ParameterError(f"The file of further providers {path} cannot be read: {error}") from error
        for part in ("providers", "collections", "families"):
            for name, entry in more.get(part, {}).items():
                data[part][name] = {**data[part].get(name, {}), **entry}
    return parse(data)


def parse(data: Mapping[str, Any]) -> Registry:
    """The registry that a mapping of the form of `providers.json` declares. Raises ParameterError."""
    try:
        families = {name: _family(name, entry) for name, entry in data["families"].items()}
        providers = {name: Provider(id=name, **entry) for name, entry in data["providers"].items()}
        collections = {
            name: Collection(
                name, entry["title"], entry["family"], tuple(Source(**s) for s in entry["sources"])
            )
            for name, entry in data["collections"].items()
        }
    except (KeyError, TypeError, AttributeError) as error:
        raise ParameterError(f"The declaration of providers is wrong: {error}") from error
    for collection in collections.values():
        for source in collection.sources:
            wrong = (
                (source.provider not in providers and f"provider {source.provider!r}")
                or (source.family not in ("", *families) and f"family {source.family!r}")
                or (source.offset not in RULES and f"offset rule {source.offset!r}")
                or (collection.family not in families and f"family {collection.family!r}")
            )
            if wrong:
                raise ParameterError(
                    f"The declaration of collection {collection.id!r} names an unknown {wrong}."
                )
    return Registry(providers, collections, families)


def _family(name: str, entry: Mapping[str, Any]) -> Family:
    def keys(row):
        return {key: math.nan if gsd is None else float(gsd) for key, gsd in row["keys"].items()}

    bands = tuple(BandRow(**{**row, "keys": keys(row)}) for row in entry["bands"])
    masks = tuple(
        MaskRow(
            **{**row, "keys": keys(row), "classes": {what: tuple(v) for what, v in row["classes"].items()}},
        )
        for row in entry["masks"]
    )
    rest = {key: value for key, value in entry.items() if key not in ("bands", "masks", "platforms")}
    # "-" never begins a platform: a family without platforms recognises none.
    return Family(name, bands, masks, platforms=tuple(entry.get("platforms") or ("-",)), **rest)


def _rewrite(href: str, rewrites: Mapping[str, str]) -> str:
    for start, new in rewrites.items():
        if href.startswith(start):
            return new + href[len(start) :]
    return href


def _rewritten(asset: Asset, rewrites: Mapping[str, str]) -> Asset:
    """The asset under its rewritten address; the provider's own becomes an alternate."""
    href = _rewrite(asset.href, rewrites)
    if href == asset.href:
        return asset
    return replace(asset, href=href, alternates=(*asset.alternates, asset.href))


def _scaled(asset: Asset, kind: Product, properties: Mapping[str, Any], notes: dict[str, None]) -> Asset:
    """The asset of an unknown family, its undeclared bands scaled as its product stores them."""
    if not kind.kind or not any(band.scale is None and is_reflective(band.name) for band in asset.bands):
        return asset
    bands = []
    for band in asset.bands:
        if band.scale is None and not band.mask and is_reflective(band.name):
            decision = of_band(kind, properties, (None, band.offset))
            band = replace(band, scale=decision.scale, offset=decision.offset)
            notes[note_of(decision)] = None
        bands.append(band)
    return replace(asset, bands=tuple(bands))


def _named(
    asset: Asset,
    family: Family,
    kind: Product,
    properties: Mapping[str, Any],
    rule: str,
    notes: dict[str, None],
) -> Asset:
    """The asset with its band named, scaled and marked as the family's table says."""
    key = re.sub(r"[-_ ]?jp2$", "", asset.key)
    band = asset.bands[0] if asset.bands else AssetBand(1, key)
    for mask in family.masks:
        if key in mask.keys:
            gsd = mask.keys[key]
            nodata = mask.nodata if band.nodata is None else band.nodata
            band = replace(band, name=mask.name, gsd=gsd, scale=1.0, offset=0.0, nodata=nodata, mask=True)
            return replace(asset, bands=(band,))
    row = next((row for row in family.bands if key in row.keys), None)
    if row is None or len(asset.bands) > 1:
        return asset
    gsd = band.gsd if math.isnan(row.keys[key]) else row.keys[key]
    decision = of_band(
        kind,
        properties,
        (band.scale, band.offset),
        (row.scale, row.offset),
        sentinel2=family.baseline_offset,
        rule=rule,
    )
    if family.baseline_offset or decision.doubtful:
        notes[note_of(decision)] = None
    band = replace(
        band,
        name=row.name,
        common_name=row.common_name or band.common_name,
        wavelength=row.wavelength,
        gsd=gsd,
        scale=decision.scale,
        offset=decision.offset,
        nodata=row.nodata if band.nodata is None else band.nodata,
    )
    return replace(asset, bands=(band,))
