# SPDX-License-Identifier: GPL-2.0-or-later
"""Registry of declared providers, collections and band tables (`providers.json`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from ..errors import ParameterError
from .address import belongs
from .calibration import RULES, is_legacy, product
from .connection import LOGIN, Connection, is_root, known_connections, root_of
from .declarations import declarations, extra_file, unusable
from .entries import entry_as
from .families import Collection, Family, Source, family_of_entry, named, scaled, stem, with_gsd
from .placement import believable_gsd
from .scene import Asset, Scene
from .stac_item import parse_item, unusable_item

AUTO = "auto"
"""Provider choice: the sources of a collection in their order, the next when one fails."""

_TYPES = (
    "product:type",
    "odata:productType",
    "s2:product_type",
    "sar:product_type",
    "processing:level",
    "landsat:correction",
)
"""Properties that say what kind of product an item is."""


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
    """`copernicus`, or `connection`: whose login files need; empty: none."""

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
        """Addresses and domain that want the login, and may be given it."""
        if self.auth == LOGIN:
            return (self.url,)
        return tuple(place for place in (self.download_url, self.odata_url, self.domain) if place)

    def restricts(self, href: str) -> bool:
        """Whether an address wants keys of an account or the login."""
        parts = urlsplit(href)
        if parts.scheme == "s3":
            return parts.netloc in (*self.s3.get("buckets", ()), *self.s3.get("requester_pays", ()))
        return bool(self.auth) and belongs(href, self.guarded)


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
        if is_root(name):
            url = root_of(name)
            known = next((p for p in self.providers.values() if p.url == url and p.api == "stac"), None)
            return known or Provider(url, url, url)
        names = (one.title if is_root(one.id) else one.id for one in self.providers.values())
        raise ParameterError(
            "Provider {name} is unknown. Choose one of {names}, or give the address of a STAC "
            "API (https://...).",
            name=repr(name),
            names=", ".join(names),
        )

    def including(self, connections: Iterable[Connection]) -> Registry:
        """These declarations and connections; of one to a declared provider, the declaration counts."""
        declared = {provider.url for provider in self.providers.values()}
        more = {
            one.url: Provider(one.url, one.name, one.url, auth=LOGIN if one.login else "")
            for one in connections
            if one.url not in declared
        }
        return replace(self, providers={**self.providers, **more})

    def sources(self, provider: str, collection: str) -> tuple[Source, ...]:
        """The sources to try, in order.

        `collection` is an id of these declarations or, with a provider named, that provider's own.
        """
        known = self.collections.get(collection)
        if provider in ("", AUTO):
            if known is None:
                raise ParameterError(
                    "Collection {collection} is unknown. Choose one of {collections}, or name the "
                    "provider that has it.",
                    collection=repr(collection),
                    collections=", ".join(self.collections),
                )
            return known.sources
        name = self.provider(provider).id
        found = tuple(s for s in known.sources if s.provider == name) if known else ()
        if found:
            return found
        if known and name in self.providers and not is_root(name):
            offers = ", ".join(s.provider for s in known.sources)
            raise ParameterError(
                "{provider} does not offer {collection}. It is offered by {offers}.",
                provider=self.providers[name].title,
                collection=known.title,
                offers=offers,
            )
        if not collection:
            raise ParameterError("Name the collection to search at {name}.", name=name)
        return (self._own_source(name, collection),)

    def _own_source(self, provider: str, collection: str) -> Source:
        """The source of a provider's own collection; where several share it, one without their filters."""
        found = self._sharing(provider, collection)
        if len(found) == 1 and not found[0][0].product_type:
            return found[0][0]
        families = {source.family or declared.family for source, declared in found}
        return Source(provider, collection, family=families.pop() if len(families) == 1 else "")

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
        source, family = self._kind(scene, str(item.get("collection") or scene.collection))
        legacy = source is None and is_legacy(asset.href for asset in scene.assets.values())
        rule = source.offset if source else "legacy" if legacy else "declared"
        href = next((asset.href for asset in scene.assets.values() if "data" in asset.roles), "")
        kind = product(scene.properties, (scene.id, str(item.get("collection") or scene.collection), href))
        notes: dict[str, None] = {}
        gsd = believable_gsd(scene.properties.get("gsd"))
        assets = {}
        for key, asset in scene.assets.items():
            asset = _reached(asset, known) if known else asset
            if family:
                asset = named(asset, family, kind, scene.properties, rule, notes)
            else:
                asset = scaled(asset, kind, scene.properties, notes)
            assets[key] = with_gsd(asset, gsd)
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

    def _kind(self, scene: Scene, collection: str) -> tuple[Source | None, Family | None]:
        """The source that a scene is from, and its family: as declared, else by its platform and type."""
        for source, declared in self._sharing(scene.provider, collection):
            if source.holds(scene):
                return source, self.families[source.family or declared.family]
        family = self._recognised(scene, collection)
        if family is None and scene.collection in self.collections:
            family = self.families[self.collections[scene.collection].family]
        return None, family

    def _sharing(self, provider: str, collection: str) -> list[tuple[Source, Collection]]:
        """The declared sources whose provider and collection, or fill, these are."""
        found = []
        for declared in self.collections.values():
            for source in declared.sources:
                if source.provider != provider or not collection:
                    continue
                if collection in source.names:
                    found.append((source, declared))
                elif collection == source.fill:
                    fill = replace(source, collection=collection, aliases=(), fill="", offset="legacy")
                    found.append((fill, declared))
        return found

    def _recognised(self, scene: Scene, collection: str) -> Family | None:
        """The family of a scene of no declared source, by its platform, product type, name and asset keys."""
        platform = _platform(scene)
        types = [scene.properties.get(name) for name in _TYPES]
        texts = [str(text) for text in (collection, scene.collection, scene.id, *types) if text]
        kind = " ".join([platform, *texts]).lower()
        files = {stem(key) for key, asset in scene.assets.items() if not asset.picture}
        rasters = any(asset.bands and not asset.picture for asset in scene.assets.values())
        for family in self.families.values():
            keys = {key.partition(":")[0] for row in (*family.bands, *family.masks) for key in row.keys}
            fits = platform.startswith(family.platforms) and re.search(family.pattern, kind)
            if fits and (keys & files or not rasters or not keys):
                return family
        return None


def registry(extra: str | None = None) -> Registry:
    """The declarations of the plugin, with those of `extra` or of the file that EXTRA names on top, and the
    connections that this process knows.

    Raises ParameterError that names what is wrong with that file.
    """
    return _joined(*extra_file(extra), known_connections())


@lru_cache(maxsize=4)
def _joined(path: str, version: int, connections: tuple[Connection, ...]) -> Registry:
    return _registry(path, version).including(connections)


@lru_cache(maxsize=4)
def _registry(path: str, version: int) -> Registry:
    data = declarations(path, version)
    try:
        return parse(data)
    except ParameterError as error:
        raise (unusable(path, error) if path else error) from error


def parse(data: Mapping[str, Any]) -> Registry:
    """The registry that a mapping of the form of `providers.json` declares. Raises ParameterError."""
    try:
        families = {name: family_of_entry(name, entry) for name, entry in data["families"].items()}
        providers = {
            name: entry_as(Provider, **{**entry, "id": name}) for name, entry in data["providers"].items()
        }
        collections = {
            name: entry_as(
                Collection, **{**entry, "id": name, "sources": tuple(map(_source, entry["sources"]))}
            )
            for name, entry in data["collections"].items()
        }
    except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, re.error) as error:
        raise ParameterError("The declaration of providers is wrong: {error}", error=error) from error
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
                    "The declaration of collection {id} names an unknown {wrong}",
                    id=repr(collection.id),
                    wrong=wrong,
                )
    return Registry(providers, collections, families)


def _source(entry: Mapping[str, Any]) -> Source:
    return entry_as(Source, **{**entry, "aliases": tuple(entry.get("aliases") or ())})


def _platform(scene: Scene) -> str:
    """The platform in one spelling (sentinel-2a, landsat-8); where the item has none, by its id."""
    names = (scene.platform, str(scene.properties.get("constellation") or ""))
    for name in names:
        plain = re.sub(r"[_ ]+", "-", name.strip().lower())
        plain = re.sub(r"^(?:s|sentinel)-?([1-6])", r"sentinel-\1", plain)
        if plain:
            return re.sub(r"^(?:l|landsat)-?(\d)", r"landsat-\1", plain)
    match = re.match(r"S([1-6])([A-D]?)_", scene.id, re.I)
    if match:
        return f"sentinel-{match[1]}{match[2].lower()}"
    match = re.match(r"L[CEMOT]0?(\d)", scene.id, re.I)
    return f"landsat-{match[1]}" if match else ""


def _rewrite(href: str, rewrites: Mapping[str, str]) -> str:
    for start, new in rewrites.items():
        if href.startswith(start):
            return new + href[len(start) :]
    return href


def _reached(asset: Asset, provider: Provider) -> Asset:
    """The asset under its rewritten address (the provider's own is an alternate), and who may read it."""
    href = _rewrite(asset.href, provider.rewrites)
    if href != asset.href:
        asset = replace(asset, href=href, alternates=(*asset.alternates, asset.href))
    wanted = [provider.restricts(one) for one in (asset.href, *asset.alternates)]
    return replace(asset, restricted=asset.restricted or all(wanted))
