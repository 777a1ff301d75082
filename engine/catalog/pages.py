# SPDX-License-Identifier: GPL-2.0-or-later
"""Paging through a STAC API's answer: links to the next page, and page sizes that the server can handle."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from pystac_client.stac_api_io import StacApiIO

from ...core.errors import CatalogError
from ...core.jsontext import loads
from .http import Http
from .http_errors import endpoint, not_json
from .volume import Volume


class Renumbered(Exception):
    """Pages are counted by the server, and have become smaller: the first ones have to be asked for again."""


class Pages(StacApiIO):
    """pystac-client's paging over our own requests."""

    def __init__(self, http: Http, base: str, size: int, note: Callable[[str], None]) -> None:
        """`base`: address of the search; `size`: items a page, halved when the server cannot do them."""
        super().__init__(max_retries=None)
        self.size = size
        self._http = http
        self._base = base
        self._note = note
        self._volume = Volume(http.title)

    def request(
        self,
        href: str,
        method: str | None = None,
        headers: dict[str, str] | None = None,
        parameters: dict[str, Any] | None = None,
    ) -> str:
        """Ask for a page: the first, or the one that a next link of the one before it names."""
        method = (method or "GET").upper()
        address = self._page(href, method)
        known = {name: value for name, value in (headers or {}).items() if name.lower() in _HEADERS}
        while True:
            url, body = sized(address, method, parameters or {}, self.size)
            options = {"json": body} if method == "POST" else {"params": body}
            response = self._http.page(method, url, self.size, headers=known or None, **options)
            if response is not None:
                break
            self.size = self._http.smaller(self.size, self._note)
            if _is_counted(url, body):
                raise Renumbered
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
                "{title} answered JSON that is cut off or wrong ({error}). Try again later.",
                title=self._http.title,
                error=error,
            ) from error
        if not isinstance(page.get("features") or [], list):
            raise CatalogError(
                "{title} answered a page without a list of features. Try again later.", title=self._http.title
            )
        self._volume.add(len(text), len(page.get("features") or []))
        page["links"] = [_checked_link(link) for link in links_of(page, "next")]
        return page

    def _page(self, href: str, method: str) -> str:
        """The address of a page. Raises CatalogError for another host or method."""
        address, own = own_address(self._base, href), urlsplit(self._base).netloc
        if not address or method not in ("GET", "POST"):
            raise CatalogError(
                "{title} gives {method} as the method of its next page, at {endpoint}: only GET "
                "and POST at {own} are used. Narrow the period or the area, so that one page is "
                "enough, or choose another provider.",
                title=self._http.title,
                method=method[:10],
                endpoint=endpoint(urljoin(self._base, href)),
                own=own,
            )
        return address


def own_address(base: str, href: str) -> str:
    """The address that a link of an API's answer means, at the API's own scheme, host and port; empty for one
    elsewhere.

    Behind a proxy a server may take itself for http. Raises ValueError for what cannot be taken apart.
    """
    address = urljoin(base, href)
    own, other = urlsplit(base), urlsplit(address)
    moved = other.scheme not in ("https", "http") or other.hostname != own.hostname
    if moved or (other.port and other.port != own.port):
        return ""
    return urlunsplit(other._replace(scheme=own.scheme, netloc=own.netloc))


_HEADERS = ("accept", "accept-language")
"""Headers that a next link may ask for."""


def links_of(page: Mapping[str, Any], relation: str) -> list[Mapping[str, Any]]:
    """The links of a page that have a relation, such as `next`."""
    links = page.get("links")
    return [
        link
        for link in (links if isinstance(links, list) else [])
        if isinstance(link, Mapping) and link.get("rel") == relation
    ]


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


def sized(url: str, method: str, parameters: Mapping[str, Any], size: int) -> tuple[str, dict[str, Any]]:
    """An address and the parameters of a request for a page, its limit not above `size`."""
    body = dict(parameters)
    if _whole(body.get("limit")) > size:
        body["limit"] = size
    parts = urlsplit(url)
    query = parse_qsl(parts.query, keep_blank_values=True)
    if method == "GET" and any(name == "limit" and _whole(value) > size for name, value in query):
        query = [(name, str(size) if name == "limit" else value) for name, value in query]
        url = urlunsplit(parts._replace(query=urlencode(query)))
    return url, body


def _is_counted(url: str, body: Mapping[str, Any]) -> bool:
    """Whether a request is for a page by its number."""
    return any(
        name.lower() in ("page", "pagenumber") for name in (*dict(parse_qsl(urlsplit(url).query)), *body)
    )


def _whole(value: Any) -> int:
    try:
        return int(value)
    except (TypeError, ValueError, OverflowError):
        return 0
