# SPDX-License-Identifier: GPL-2.0-or-later
"""Collections of a STAC API, and whether it can be searched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from ...core.errors import CatalogError
from ...core.scenes.address import problem_of
from ...core.scenes.providers import Provider
from .http import Http
from .pages import links_of, own_address
from .stac_api import abilities_at, landing_page

MOST_PAGES = 100
"""Pages after which a list of collections is taken to be endless."""

LONGEST_TITLE = 200


@dataclass(frozen=True)
class Listed:
    """What an API says of itself."""

    title: str
    """Of its root; empty where it has none."""

    collections: tuple[tuple[str, str], ...]
    """(id, title) of each, in the order of the titles."""


def list_collections(http: Http, provider: Provider) -> Listed:
    """The root's title and all collections. Raises CatalogError, also where nothing can be searched."""
    page = landing_page(http, provider)
    abilities_at(page, provider, lambda text: None)
    found: dict[str, str] = {}
    for entry in _entries(http, provider):
        name = str(entry.get("id") or "")
        if name:
            found.setdefault(name, _line(entry.get("title")) or name)
    ordered = sorted(found.items(), key=lambda pair: (pair[1].casefold(), pair[0]))
    return Listed(_line(page.get("title")), tuple(ordered))


def _entries(http: Http, provider: Provider) -> Iterator[Mapping[str, Any]]:
    """The entries of `/collections`, page after page, at the API's own host."""
    address, known = f"{provider.url}/collections", set()
    while address and address not in known and len(known) < MOST_PAGES:
        known.add(address)
        page = http.json("GET", address)
        entries = page.get("collections") if isinstance(page, Mapping) else None
        if not isinstance(entries, list):
            raise CatalogError(
                "{title} answers its list of collections without collections. Check that {url} is "
                "the root of a STAC API.",
                title=provider.title,
                url=provider.url,
            )
        yield from (entry for entry in entries if isinstance(entry, Mapping))
        address = _next(page, address)


def _next(page: Mapping[str, Any], address: str) -> str:
    """The address of the next page; empty for none, and for one at another host."""
    for link in links_of(page, "next"):
        if isinstance(link.get("href"), str):
            with suppress(ValueError):
                target = own_address(address, link["href"])
                if target and not problem_of(target, outside=True):
                    return target
    return ""


def _line(value: Any) -> str:
    """A title on one line of bounded length."""
    return " ".join(value.split())[:LONGEST_TITLE] if isinstance(value, str) else ""
