# SPDX-License-Identifier: GPL-2.0-or-later
"""One search at one STAC API: its filters, its pages, and guards against pages without end."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import urljoin

from pystac_client import ItemSearch
from pystac_client.stac_api_io import StacApiIO

from ..errors import CatalogError
from .http import Http
from .providers import Provider
from .query import Filter, SearchQuery, as_cql2, as_query, as_sortby
from .refusals import not_json

PAGE_CAP = 2000
"""Pages after which a search is taken to be endless."""


def items(
    http: Http,
    provider: Provider,
    collection: str,
    query: SearchQuery,
    conditions: tuple[Filter, ...],
    note: Callable[[str], None],
    matched: Callable[[int], None] = lambda count: None,
) -> Iterator[dict[str, Any]]:
    """Items as the API answers them, page after page, each id once; conditions may be left unfiltered.

    `matched` hears how many there are, where the API says so. Raises CatalogError, CancelledError.
    """
    url, language, sorts, method = _abilities(http, provider, note)
    search = ItemSearch(
        url=url,
        method=method,
        stac_io=_Io(http, url),
        collections=[collection] if collection else None,
        ids=list(query.ids) or None,
        intersects=dict(query.area) if query.area else None,
        datetime=query.interval(),
        limit=min(provider.page_limit, query.limit or provider.page_limit),
        filter=as_cql2(conditions) if language == "cql2" else None,
        filter_lang="cql2-json" if language == "cql2" and conditions else None,
        query=as_query(conditions) if language == "query" else None,
        sortby=as_sortby(query.sort) if sorts else None,
    )
    seen_links: set[str] = set()
    seen_ids: set[str] = set()
    for number, page in enumerate(search.pages_as_dicts(), start=1):
        http.check()
        features = page.get("features")
        if not isinstance(features, list):
            raise CatalogError(
                f"{provider.title} answered a page without a list of features. Try again later."
            )
        total = _matched(page)
        if total is not None:
            matched(total)
        new = [feature for feature in features if _id(feature) not in seen_ids]
        seen_ids.update(_id(feature) for feature in new)
        yield from new
        link = _next(page)
        if link in seen_links or not new:
            note(f"{provider.title} repeats a page of its answer; the search was ended there.")
            return
        if number >= PAGE_CAP:
            note(f"{provider.title} has more than {PAGE_CAP} pages; narrow the period or the area.")
            return
        seen_links.add(link)


def _abilities(http: Http, provider: Provider, note: Callable[[str], None]) -> tuple[str, str, bool, str]:
    """Address of the search, filter language (cql2, query or empty), whether it sorts, and the method."""
    if provider.filter:
        return f"{provider.url}/search", provider.filter, True, "POST"
    page = http.json("GET", provider.url)
    if not isinstance(page, Mapping) or "links" not in page:
        raise CatalogError(
            f"{provider.url} is not the root of a STAC API (it has no links). Give the address whose page "
            "lists `conformsTo` and a link to /search."
        )
    classes = " ".join(str(one) for one in page.get("conformsTo") or ())
    links = [link for link in page["links"] if isinstance(link, Mapping) and link.get("rel") == "search"]
    if not links and "item-search" not in classes:
        raise CatalogError(
            f"{provider.url} is a static STAC catalogue or an API without item search: it cannot be "
            "searched. Download its items and use them as an item file."
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
        note(f"{provider.title} filters no properties: filters are applied to what it answers.")
    return urljoin(provider.url + "/", str(link["href"])), language, "item-search#sort" in classes, method


class _Io(StacApiIO):
    """pystac-client's paging over our own requests."""

    def __init__(self, http: Http, base: str) -> None:
        super().__init__(max_retries=None)
        self._http = http
        self._base = base

    def request(
        self,
        href: str,
        method: str | None = None,
        headers: dict[str, str] | None = None,
        parameters: dict[str, Any] | None = None,
    ) -> str:
        method = (method or "GET").upper()
        body = {"json": parameters} if method == "POST" else {"params": parameters}
        response = self._http.request(method, urljoin(self._base, href), headers=headers, **body)
        # JSON is UTF-8; requests would guess, which takes longer than the request itself.
        text = response.content.decode("utf-8", "replace")
        if not text.lstrip().startswith("{"):
            raise not_json(self._http.title, response)
        return text

    def read_json(self, source: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        text = self.read_text(source, *args, **kwargs)
        try:
            return json.loads(text)
        except ValueError as error:
            raise CatalogError(
                f"{self._http.title} answered JSON that is cut off or wrong ({error}). Try again later."
            ) from error


def _id(feature: Any) -> str:
    return str(feature.get("id")) if isinstance(feature, Mapping) else repr(feature)


def _next(page: Mapping[str, Any]) -> str:
    """What tells the next link from all others; empty if there is none."""
    links = page.get("links") or ()
    link = next((one for one in links if isinstance(one, Mapping) and one.get("rel") == "next"), None)
    return json.dumps([link.get("href"), link.get("body")], sort_keys=True) if link else ""


def _matched(page: Mapping[str, Any]) -> int | None:
    context = page.get("context") if isinstance(page.get("context"), Mapping) else {}
    for value in (page.get("numberMatched"), context.get("matched")):
        if isinstance(value, int) and not isinstance(value, bool):
            return value
    return None
