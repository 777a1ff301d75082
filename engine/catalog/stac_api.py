# SPDX-License-Identifier: GPL-2.0-or-later
"""Search at one STAC API: filters, items, and guards against endless pages."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit, urlunsplit

from pystac_client import ItemSearch

from ...core.errors import CatalogError
from ...core.messages import Message
from ...core.scenes.address import problem_of, same_host
from ...core.scenes.providers import Provider
from ...core.scenes.query import Filter, SearchQuery, as_cql2, as_query, as_sortby
from .http import Http
from .http_errors import endpoint
from .pages import Pages, Renumbered, links_of

PAGE_CAP = 2000
"""Pages after which a search is taken to be endless."""

SPARE = 10
"""Items that a page may hold beyond the limit."""


@dataclass(frozen=True)
class Abilities:
    """What an API can do."""

    url: str
    """Address of its search."""

    language: str
    """How it filters properties: `cql2`, `query`, or empty (not at all)."""

    sorts: bool
    method: str
    """GET or POST."""


def items(
    http: Http,
    provider: Provider,
    able: Abilities,
    collection: str,
    query: SearchQuery,
    conditions: tuple[Filter, ...],
    note: Callable[[str], None],
    matched: Callable[[int], None] = lambda count: None,
) -> Iterator[dict[str, Any]]:
    """Items as the API answers them, page after page, each id once; conditions may be left unfiltered.

    Pages that are too large for the server are asked for again, smaller. `matched` gets how many there are,
    where the API says so. Raises CatalogError, CancelledError.
    """
    # Some more than wanted: of copies of one acquisition only one counts.
    size = min(provider.page_limit, query.limit + SPARE if query.limit else provider.page_limit)
    pages = Pages(http, able.url, size, note)
    known_ids: set[str] = set()
    while True:
        try:
            yield from _new(
                _searched(pages, able, collection, query, conditions), known_ids, http, note, matched
            )
            return
        except Renumbered:
            # Where pages are counted, smaller ones are other ones: all over again, without what is known.
            continue


def _searched(
    pages: Pages,
    able: Abilities,
    collection: str,
    query: SearchQuery,
    conditions: tuple[Filter, ...],
) -> Iterator[dict[str, Any]]:
    cql2 = able.language == "cql2"
    return ItemSearch(
        url=able.url,
        method=able.method,
        stac_io=pages,
        collections=[collection] if collection else None,
        ids=list(query.ids) or None,
        intersects=dict(query.area) if query.area else None,
        datetime=query.interval(),
        limit=pages.size,
        filter=as_cql2(conditions) if cql2 else None,
        filter_lang="cql2-json" if cql2 and conditions else None,
        query=as_query(conditions) if able.language == "query" else None,
        sortby=as_sortby(query.sort) if able.sorts else None,
    ).pages_as_dicts()


def _new(
    pages: Iterator[dict[str, Any]],
    known_ids: set[str],
    http: Http,
    note: Callable[[str], None],
    matched: Callable[[int], None],
) -> Iterator[dict[str, Any]]:
    """The items of pages whose ids are not among those known, which they join."""
    known_links: set[str] = set()
    again = bool(known_ids)
    for number, page in enumerate(pages, start=1):
        http.check()
        features = page.get("features")
        if not isinstance(features, list):
            raise CatalogError(
                "{title} answered a page without a list of features. Try again later.", title=http.title
            )
        total = _matched(page)
        if total is not None:
            matched(total)
        new = [feature for feature in features if _id(feature) not in known_ids]
        known_ids.update(_id(feature) for feature in new)
        yield from new
        link = _next(page)
        if link in known_links or not (new or again):
            note(
                Message("{title} repeats a page of its answer; the search was ended there.", title=http.title)
            )
            return
        if number >= PAGE_CAP:
            note(
                Message(
                    "{title} has more than {most} pages; narrow the period or the area.",
                    title=http.title,
                    most=PAGE_CAP,
                )
            )
            return
        known_links.add(link)


def abilities(http: Http, provider: Provider, note: Callable[[str], None]) -> Abilities:
    """What a provider's API can do, as it is declared or as the API itself says. Raises CatalogError."""
    if provider.filter:
        return Abilities(f"{provider.url}/search", provider.filter, True, "POST")
    return abilities_at(landing_page(http, provider), provider, note)


def landing_page(http: Http, provider: Provider) -> Mapping[str, Any]:
    """The root of an API. Raises CatalogError for a page that is none."""
    page = http.json("GET", provider.url)
    if not isinstance(page, Mapping) or "links" not in page:
        raise CatalogError(
            "{url} is not the root of a STAC API (it has no links). Give the address whose "
            "page lists `conformsTo` and a link to /search.",
            url=provider.url,
        )
    return page


def abilities_at(page: Mapping[str, Any], provider: Provider, note: Callable[[str], None]) -> Abilities:
    """What an API can do, as its root says. Raises CatalogError where it cannot be searched."""
    declared = page.get("conformsTo")
    classes = " ".join(map(str, declared if isinstance(declared, list) else []))
    links = links_of(page, "search")
    if not links and "item-search" not in classes:
        raise CatalogError(
            "{url} is a static STAC catalogue or an API without item search: it cannot be "
            "searched. Download its items and use them as an item file.",
            url=provider.url,
        )
    posts = [link for link in links if str(link.get("method", "")).upper() == "POST"]
    link = (posts or links or [{"href": f"{provider.url}/search"}])[0]
    method = "POST" if posts or not links else "GET"
    if "item-search#filter" in classes and "cql2-json" in classes and method == "POST":
        language = "cql2"
    elif "item-search#query" in classes:
        language = "query"
    else:
        language = ""
        note(
            Message(
                "{title} filters no properties: filters are applied to what it answers.", title=provider.title
            )
        )
    address = _search_address(provider, str(link.get("href") or "search"))
    return Abilities(address, language, "item-search#sort" in classes, method)


def _search_address(provider: Provider, href: str) -> str:
    """Where an API wants to be searched: over https where it is itself reached so. Raises CatalogError."""
    try:
        address = urljoin(provider.url + "/", href)
        problem = problem_of(address, outside=True)
    except ValueError:
        address, problem = "", Message("which cannot be read")
    own = urlsplit(provider.url)
    if not problem and own.scheme == "https" and same_host(address, provider.url):
        address = urlunsplit(urlsplit(address)._replace(scheme="https", netloc=own.netloc))
    if problem or (own.scheme == "https") > address.startswith("https://"):
        raise CatalogError(
            "{title} says that it is searched at {endpoint}, {problem}. Check the address of the catalogue.",
            title=provider.title,
            endpoint=endpoint(address),
            problem=problem or Message("which is not https"),
        )
    return address


def _id(feature: Any) -> str:
    return str(feature.get("id")) if isinstance(feature, Mapping) else repr(feature)


def _next(page: Mapping[str, Any]) -> str:
    """What identifies the next link; empty if there is none."""
    link = next(iter(links_of(page, "next")), None)
    return json.dumps([link.get("href"), link.get("body")], sort_keys=True) if link else ""


def _matched(page: Mapping[str, Any]) -> int | None:
    context = page.get("context") if isinstance(page.get("context"), Mapping) else {}
    for value in (page.get("numberMatched"), context.get("matched")):
        if isinstance(value, int) and not isinstance(value, bool):
            return value
    return None
