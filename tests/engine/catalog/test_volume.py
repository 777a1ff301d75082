# SPDX-License-Identifier: GPL-2.0-or-later
"""Answers that are small on the way and large in memory, page after page."""

from __future__ import annotations

import json

import pytest
import requests
from temporal_liif.core.errors import CatalogError
from temporal_liif.core.scenes.providers import registry
from temporal_liif.core.scenes.query import SearchQuery
from temporal_liif.engine.catalog import volume
from temporal_liif.engine.catalog.http import Http
from temporal_liif.engine.catalog.search import search
from temporal_liif.engine.catalog.volume import Volume

from .test_broken_items import changed, dated

ROOT = "https://stac.example.org/v1"


class Pages(Http):
    """Client of a catalogue without end: each page has one item, or product, with `load` bytes in it."""

    def __init__(self, load: int) -> None:
        super().__init__("X")
        self.load, self.count, self.ends = "x" * load, 0, False

    def request(self, method: str, url: str, **_options) -> requests.Response:
        self.count += 1
        name, day = f"item-{self.count}", 1 + self.count % 28
        item = changed(dated(name, day), ("properties", "note"), self.load)
        link = {"rel": "next", "href": f"{ROOT}/search?token={self.count}", "method": "GET"}
        product = {
            "Id": name,
            "Name": name,
            "ContentDate": {"Start": f"2021-05-{day:02d}T10:00:00.000Z"},
            "Attributes": [{"Name": "note", "Value": self.load}],
        }
        links, products = ([], [product]) if self.ends else ([link], [product] * 200)
        body = {"type": "FeatureCollection", "features": [item], "links": links, "value": products}
        response = requests.Response()
        response.status_code, response._content, response.url = 200, json.dumps(body).encode(), url
        return response


@pytest.mark.fault(
    "STAC servers: items of megabytes, packed to kilobytes",
    "the search ends with an error; a repeat succeeds",
)
@pytest.mark.parametrize("provider", ["earth-search", "copernicus-odata"])
def test_a_search_takes_no_gigabytes(monkeypatch, provider):
    monkeypatch.setattr(volume, "FREE", 5_000_000)
    pages = Pages(1_000_000 if provider == "earth-search" else 200_000)
    query = SearchQuery("sentinel-2-l2a", provider, limit=500)
    with pytest.raises(
        CatalogError, match=r"X answers with .* MB for .* items, far more than items have\. Narrow the search"
    ):
        search(query, lambda _: pages, registry(""))
    assert pages.count < 10
    sound = Pages(1)
    sound.ends = True
    assert search(query, lambda _: sound, registry("")).scenes


def test_items_as_large_as_they_are_pass_however_many():
    found = Volume("X")
    for _ in range(100):
        # A hundred thousand of the largest there are.
        found.add(40_000_000, 1000)
    with pytest.raises(CatalogError, match="for 100001 items"):
        found.add(10 * volume.FREE * 100, 1)
