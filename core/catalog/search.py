# SPDX-License-Identifier: GPL-2.0-or-later
"""From a question to scenes: the sources of a collection in their order, gaps filled, duplicates dropped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ..errors import CatalogError
from . import odata, stac
from .families import Family
from .http import Http
from .providers import Provider, Registry, Source, registry
from .query import Filter, SearchQuery, ordered
from .scene import Scene


@dataclass(frozen=True)
class SearchResult:
    """What a search found."""

    scenes: tuple[Scene, ...]
    """In the order asked for."""

    provider: str
    """Id of the provider that answered."""

    notes: tuple[str, ...] = ()
    """Decisions and oddities that the user should know of, in order."""


HttpFactory = Callable[[Provider], Http]
"""Makes the way to a provider, with the session's settings, cancel and messages."""


def search(
    query: SearchQuery,
    http: HttpFactory,
    declared: Registry | None = None,
    progress: Callable[[float, str], None] = lambda fraction, text: None,
    note: Callable[[str], None] = lambda text: None,
) -> SearchResult:
    """Scenes that fit the query.

    With provider `auto`, the next source of the collection is asked when one fails. Raises
    ParameterError, CatalogError (the last source's, with what became of the others), CancelledError.
    """
    declared = declared or registry()
    query = query.checked()
    sources = declared.sources(query.provider, query.collection)
    notes: list[str] = []

    def tell(text: str) -> None:
        if text not in notes:
            notes.append(text)
            note(text)

    for position, source in enumerate(sources):
        provider = declared.provider(source.provider)
        try:
            scenes = _from_source(query, source, provider, http(provider), declared, progress, tell)
            return SearchResult(tuple(scenes), provider.id, tuple(notes))
        except CatalogError as error:
            if position + 1 == len(sources):
                failed = [text for text in notes if text.startswith("Instead:")]
                raise type(error)("\n".join([str(error), *failed])) from error
            following = declared.provider(sources[position + 1].provider).title
            tell(f"Instead: {following} is asked, for {error}")
    raise CatalogError(f"Collection {query.collection!r} has no source.")


def _from_source(
    query: SearchQuery,
    source: Source,
    provider: Provider,
    http: Http,
    declared: Registry,
    progress: Callable[[float, str], None],
    note: Callable[[str], None],
) -> list[Scene]:
    family = _family(source, query, declared)
    if family and not family.dated and (query.start or query.end):
        note("This collection has no acquisition times: the period is not used.")
        query = replace(query, start=None, end=None)
    has_cloud_cover = family.cloud_cover if family else True
    if not has_cloud_cover and query.max_cloud_cover not in (None, 100):
        note("This collection has no cloud cover: the limit is not used.")
    fixed = tuple(Filter(name, "=", value) for name, value in source.filters.items())
    conditions = (*fixed, *query.conditions(has_cloud_cover))
    filling = replace(source, collection=source.fill, fill="") if source.fill else None
    found: list[Scene] = []
    for part in (source, *([filling] if filling else [])):
        label = f"Searching {provider.title}, {part.collection or 'all collections'}"
        known = query.collection if query.collection in declared.collections else part.collection
        more = []
        for scene in _scenes(query, part, provider, http, declared, known, conditions, label, progress, note):
            more.append(scene)
            if query.limit is not None and len(more) >= query.limit:
                break
        known_already = {mark for scene in found for mark in _marks(scene)}
        added = [scene for scene in more if known_already.isdisjoint(_marks(scene, around=1))]
        if part is filling and more:
            note(f"{provider.title}: {len(added)} of {len(more)} scenes of {part.collection} fill gaps.")
        found += added
    return ordered(found, query.sort)[: query.limit]


def _scenes(
    query: SearchQuery,
    source: Source,
    provider: Provider,
    http: Http,
    declared: Registry,
    known: str,
    conditions: tuple[Filter, ...],
    label: str,
    progress: Callable[[float, str], None],
    note: Callable[[str], None],
) -> Iterator[Scene]:
    """Scenes of one collection that meet the conditions, whether or not the API minded them."""
    totals = [0]
    if provider.api == "odata":
        cloud_cover = any(condition.name == "eo:cloud_cover" for condition in conditions)
        answers: Iterable[Mapping[str, Any]] = odata.items(http, provider, source, query, cloud_cover)
    else:
        answers = stac.items(
            http, provider, source.collection, query, conditions, note, lambda count: totals.append(count)
        )
    dropped = 0
    progress(0.0, label)
    for number, item in enumerate(answers, start=1):
        total = min(totals[-1] or number + 1, query.limit or 10**9)
        progress(min(1.0, number / max(total, number)), f"{label}: {number}")
        try:
            scene = declared.scene(item, provider.id, known, outside=True)
        except CatalogError as error:
            note(f"{provider.title}: one answer was left out. {error}")
            continue
        if not all(condition.holds(scene.properties) for condition in conditions):
            dropped += 1
            continue
        if not query.in_period(scene):
            dropped += 1
            continue
        for problem in scene.problems:
            if problem == "no datetime" and scene.family and not declared.families[scene.family].dated:
                continue
            note(f"{scene.id}: the catalogue gives {problem}.")
        yield scene
    if dropped:
        note(
            f"{dropped} scenes that {provider.title} answered did not meet the conditions and were left out."
        )


def _family(source: Source, query: SearchQuery, declared: Registry) -> Family | None:
    collection = declared.collections.get(query.collection)
    name = source.family or (collection.family if collection else "")
    if not name:
        name = next((c.family for c in declared.collections.values() if source in c.sources), "")
    return declared.families.get(name)


def _marks(scene: Scene, around: int = 0) -> set[tuple]:
    """What two copies of one acquisition share: the product, or tile and time (`around`: seconds off)."""
    product, tile = scene.properties.get("s2:product_uri"), _tile(scene)
    marks: set[tuple] = {("product", product)} if product else set()
    if tile and scene.time:
        second = int(scene.time.timestamp())
        marks |= {(scene.platform, tile, second + step) for step in range(-around, around + 1)}
    return marks


def _tile(scene: Scene) -> str:
    """MGRS tile, from whichever property says it."""
    properties = scene.properties
    for name in ("grid:code", "s2:mgrs_tile", "s2:product_uri", "s2:tile_id"):
        match = re.search(r"(?:MGRS-|^|_T)(\d{1,2}[C-X][A-Z]{2})(?:_|$)", str(properties.get(name) or ""))
        if match:
            return match[1].zfill(5)
    zone, band = properties.get("mgrs:utm_zone"), properties.get("mgrs:latitude_band")
    square = properties.get("mgrs:grid_square")
    return f"{zone}{band}{square}".zfill(5) if zone and band and square else ""
