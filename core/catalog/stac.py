# SPDX-License-Identifier: GPL-2.0-or-later
"""One search at one STAC API: its filters, its pages, and guards against pages without end."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit, urlunsplit

from pystac_client import ItemSearch
from pystac_client.stac_api_io import StacApiIO

from ..errors import CatalogError
from .address import problem_of, same_host
from .http import Http
from .jsontext import loads
from .providers import Provider
from .query import Filter, SearchQuery, as_cql2, as_query, as_sortby
from .refusals import not_json, place

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
    classes = " ".join(str(one) for one in _list(page.get("conformsTo")))
    links = [
        link for link in _list(page["links"]) if isinstance(link, Mapping) and link.get("rel") == "search"
    ]
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
    address = _search_address(provider, str(link.get("href") or "search"))
    return address, language, "item-search#sort" in classes, method


def _search_address(provider: Provider, href: str) -> str:
    """Where an API wants to be searched: over https where it is itself reached so. Raises CatalogError."""
    try:
        address = urljoin(provider.url + "/", href)
        problem = problem_of(address, outside=True)
    except ValueError:
        address, problem = "", "which cannot be read"
    own = urlsplit(provider.url)
    if not problem and own.scheme == "https" and same_host(address, provider.url):
        address = urlunsplit(urlsplit(address)._replace(scheme="https", netloc=own.netloc))
    if problem or (own.scheme == "https") > address.startswith("https://"):
        raise CatalogError(
            f"{provider.title} says that it is searched at {place(address)}, "
            f"{problem or 'which is not https'}. Check the address of the catalogue."
        )
    return address


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


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
        """Ask for a page: the first, or the one that a next link of the one before it names."""
        method = (method or "GET").upper()
        body = {"json": parameters} if method == "POST" else {"params": parameters}
        known = {name: value for name, value in (headers or {}).items() if name.lower() in _HEADERS}
        response = self._http.request(method, self._page(href, method), headers=known or None, **body)
        # JSON is UTF-8; requests would guess, which takes longer than the request itself.
        text = response.content.decode("utf-8", "replace")
        if not text.lstrip().startswith("{"):
            raise not_json(self._http.title, response)
        return text

    def read_json(self, source: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """A page whose links can be relied upon."""
        text = self.read_text(source, *args, **kwargs)
        try:
            page = loads(text)
        except ValueError as error:
            raise CatalogError(
                f"{self._http.title} answered JSON that is cut off or wrong ({error}). Try again later."
            ) from error
        if not isinstance(page.get("features") or [], list):
            raise CatalogError(
                f"{self._http.title} answered a page without a list of features. Try again later."
            )
        links = page.get("links")
        links = links if isinstance(links, list) else []
        page["links"] = [
            _checked_link(link) for link in links if isinstance(link, Mapping) and _is_next(link)
        ]
        return page

    def _page(self, href: str, method: str) -> str:
        """The address of a page: at the search's own host, whatever the link says of scheme and port.

        Behind a proxy a server may take itself for http. Raises CatalogError for another host or method.
        """
        address = urljoin(self._base, href)
        own, other = urlsplit(self._base), urlsplit(address)
        moved = other.scheme not in ("https", "http") or other.hostname != own.hostname
        if moved or method not in ("GET", "POST") or (other.port and other.port != own.port):
            raise CatalogError(
                f"{self._http.title} says that its next page is to be had by {method[:10]} at "
                f"{place(address)}: only GET and POST at {own.netloc} are used. Narrow the period or the "
                "area, so that one page is enough, or choose another provider."
            )
        return urlunsplit(other._replace(scheme=own.scheme, netloc=own.netloc))


_HEADERS = ("accept", "accept-language")
"""Headers that a next link may ask for."""


def _is_next(link: Mapping[str, Any]) -> bool:
    return link.get("rel") == "next"


def _checked_link(link: Mapping[str, Any]) -> dict[str, Any]:
    """A next link with values of the types that paging works with. Raises CatalogError."""
    headers, body = link.get("headers") or {}, link.get("body") or {}
    method, href = link.get("method") or "GET", link.get("href")
    texts = isinstance(headers, Mapping) and all(isinstance(value, str) for value in headers.values())
    try:
        right = isinstance(href, str) and urlsplit(href).port != 0
    except ValueError:
        right = False
    if not (right and texts and isinstance(body, Mapping) and isinstance(method, str)):
        raise CatalogError(
            "The catalogue's link to its next page is wrong. Narrow the period or the area, so that one page "
            "is enough, or choose another provider."
        )
    merge = link.get("merge") is True
    return {
        "rel": "next",
        "href": href,
        "method": method.upper(),
        "headers": headers,
        "body": body,
        "merge": merge,
    }


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
