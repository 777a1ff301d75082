# SPDX-License-Identifier: GPL-2.0-or-later
"""Pages that are too large, limits after sorting, and copies among what is found."""

from __future__ import annotations

import json
import threading
import time
from datetime import datetime, timedelta, timezone
from http.server import ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest
from temporal_liif.core.errors import CatalogError
from temporal_liif.core.scenes.providers import registry
from temporal_liif.core.scenes.query import SearchQuery
from temporal_liif.engine.catalog import search as search_module
from temporal_liif.engine.catalog.http import Attempts, Http
from temporal_liif.engine.catalog.pages import sized
from temporal_liif.engine.catalog.search import search

from ...servers.json_handler import JsonHandler

START = datetime(2021, 1, 1, 10, tzinfo=timezone.utc)


def item(number: int, **properties) -> dict:
    """A scene of every day, the clouds of which go up and down."""
    time = START + timedelta(days=number)
    ring = [[4, 51], [5, 51], [5, 52], [4, 52], [4, 51]]
    return {
        "type": "Feature",
        "id": f"n{number:03d}",
        "collection": "theirs",
        "geometry": {"type": "Polygon", "coordinates": [ring]},
        "bbox": [4, 51, 5, 52],
        "properties": {
            "datetime": f"{time:%Y-%m-%dT%H:%M:%SZ}",
            "platform": "sentinel-2a",
            "eo:cloud_cover": number * 37 % 101,
            **properties,
        },
        "assets": {"B04": {"href": "https://x/b.tif", "type": "image/tiff", "roles": ["data"]}},
        "links": [],
    }


class Api:
    """A STAC API by GET or POST that cannot make pages above `largest`, and may not sort."""

    def __init__(self, items: list[dict]) -> None:
        self.items, self.largest, self.status = items, 10**9, 502
        self.sorts, self.method, self.counted, self.claims = True, "POST", False, True
        self.limits: list[int] = []
        api = self

        class Handler(JsonHandler):
            def do_GET(self) -> None:
                parts = urlsplit(self.path)
                query = {name: values[0] for name, values in parse_qs(parts.query).items()}
                self.send_json(*(api.page(query) if parts.path == "/search" else (200, api.root())))

            def do_POST(self) -> None:
                self.send_json(*api.page(json.loads(self.rfile.read(int(self.headers["Content-Length"])))))

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def root(self) -> dict:
        """What the API says it can do."""
        classes = ["https://api.stacspec.org/v1.0.0/item-search"]
        classes += ["https://api.stacspec.org/v1.0.0/item-search#sort"] if self.claims else []
        link = {"rel": "search", "href": f"{self.url}/search", "method": self.method}
        return {"id": "api", "links": [link], "conformsTo": classes}

    def page(self, query: dict) -> tuple[int, dict]:
        """A page, or the status of one that is too large."""
        limit = int(query.get("limit", 10))
        self.limits.append(limit)
        if limit > self.largest:
            return self.status, {"message": "Internal server error"}
        found = list(self.items)
        for key in reversed(query.get("sortby") or []) if self.sorts and self.method == "POST" else ():
            name = key["field"].removeprefix("properties.")
            found.sort(key=lambda one: one["properties"][name], reverse=key["direction"] == "desc")
        if self.counted:
            number = int(query.get("page", 1))
            start, following = (number - 1) * limit, {"page": number + 1}
        else:
            start = int(query.get("token", 0))
            following = {"token": start + limit}
        body = {**query, **following}
        link = {"rel": "next", "href": f"{self.url}/search", "method": self.method, "body": body}
        if self.method == "GET":
            link["href"] += "?" + "&".join(f"{name}={value}" for name, value in body.items())
        links = [link] if start + limit < len(found) else []
        return 200, {"type": "FeatureCollection", "features": found[start : start + limit], "links": links}


@pytest.fixture
def api():
    """An API with a hundred and fifty scenes."""
    server = Api([item(number) for number in range(150)])
    yield server
    server.server.shutdown()
    server.server.server_close()


def found(api: Api, attempts: Attempts | None = None, **query):
    asked = SearchQuery("theirs", api.url, **query)
    return search(asked, lambda p: Http(p.title, attempts=attempts), registry(""))


@pytest.mark.fault("STAC servers: cannot make large pages", "the page is asked for in halves")
@pytest.mark.parametrize("status", [413, 500, 502, 504])
@pytest.mark.parametrize(
    ("method", "counted"), [("POST", False), ("GET", False), ("POST", True), ("GET", True)]
)
def test_pages_that_are_too_large_are_halved(api, status, method, counted):
    api.status, api.largest, api.method, api.counted = status, 30, method, counted
    result = found(api)
    assert [scene.id for scene in result.scenes] == [f"n{number:03d}" for number in range(150)]
    assert api.limits[:3] == [100, 50, 25] and set(api.limits[2:]) == {25}
    assert any("25 a page" in note for note in result.notes)


@pytest.mark.fault(
    "STAC servers: cannot make a page in the middle", "the search goes on there with smaller ones"
)
def test_it_goes_on_where_a_page_in_the_middle_was_too_large(api):
    at = []

    def page(query, whole=api.page):
        at.append((query.get("token", 0), query["limit"]))
        return (502, {}) if query.get("token") == 100 and query["limit"] > 50 else whole(query)

    api.page = page
    assert len(found(api).scenes) == 150
    assert at == [(0, 100), (100, 100), (100, 50)]


@pytest.mark.fault(
    "STAC servers: cannot make small pages either", "the error gives the status; a repeat succeeds"
)
def test_where_small_pages_fail_too_the_error_is_reported(api):
    api.largest = 0
    with pytest.raises(CatalogError, match="status 502"):
        found(api)
    assert api.limits == [100, 50, 25, 12, *[10] * 5]
    api.largest = 10**9
    assert len(found(api).scenes) == 150


@pytest.mark.fault("STAC servers: too slow for a page", "smaller pages are asked for")
def test_a_page_that_takes_too_long_is_halved(api):
    whole = api.page

    def slow(query):
        if int(query.get("limit", 0)) > 60:
            time.sleep(0.8)
        return whole(query)

    api.page = slow
    result = found(api, Attempts((1.0, 0.3)))
    assert len(result.scenes) == 150 and api.limits.count(50) == 3
    assert any("50 a page" in note for note in result.notes)


def test_the_limit_of_an_address_is_lowered_and_nothing_else():
    assert sized("https://h/search?limit=100&token=next:a&bbox=1,2", "GET", {}, 50) == (
        "https://h/search?limit=50&token=next%3Aa&bbox=1%2C2",
        {},
    )
    assert sized("https://h/search?limit=10", "GET", {}, 50)[0] == "https://h/search?limit=10"
    assert sized("https://h/search", "POST", {"limit": 100, "next": "x"}, 50)[1] == {"limit": 50, "next": "x"}
    assert sized("https://h/search", "GET", {"limit": None}, 50)[1] == {"limit": None}


def expected(limit: int, ascending: bool) -> list[str]:
    numbers = sorted(range(150), key=lambda number: number * 37 % 101, reverse=not ascending)
    return [f"n{number:03d}" for number in numbers[:limit]]


CLOUDS = (("eo:cloud_cover", True),)


@pytest.mark.parametrize(("sorts", "claims"), [(True, True), (False, False), (False, True)])
@pytest.mark.parametrize("ascending", [True, False])
def test_a_limit_counts_after_sorting_whoever_sorts(api, sorts, claims, ascending):
    api.sorts, api.claims = sorts, claims
    sort = (("eo:cloud_cover", ascending), ("datetime", True))
    result = found(api, limit=7, sort=sort)
    clouds = [scene.cloud_cover for scene in result.scenes]
    assert clouds == [int(name[1:]) * 37 % 101 for name in expected(7, ascending)]
    assert (sum(api.limits) < 150) == sorts


def test_what_does_not_sort_is_read_up_to_a_number(api, monkeypatch):
    monkeypatch.setattr(search_module, "CAP", 60)
    api.sorts = api.claims = False
    result = found(api, limit=2, sort=CLOUDS)
    assert [scene.cloud_cover for scene in result.scenes] == sorted(n * 37 % 101 for n in range(60))[:2]
    assert any("only the first 60" in note for note in result.notes)


def copies(number: int) -> list[dict]:
    names = {"s2:mgrs_tile": "31UFS"}
    old = item(number, **names, **{"s2:processing_baseline": "02.14"})
    new = item(number, **names, **{"s2:processing_baseline": "05.00"})
    return [{**old, "id": f"{old['id']}-0"}, {**new, "id": f"{new['id']}-1"}]


def test_copies_are_left_out_of_what_is_listed_and_do_not_count(api):
    api.items = [copy for number in range(20) for copy in copies(number)]
    result = found(api, limit=5)
    assert [scene.id for scene in result.scenes] == [f"n{number:03d}-1" for number in range(5)]
    assert any("older copies" in note and "n000-0" in note for note in result.notes)
    every = found(api)
    assert len(every.scenes) == 20 and any(
        note.startswith("20 scenes are older copies") for note in every.notes
    )
    # Who names them gets them.
    assert len(found(api, ids=("n000-0", "n000-1")).scenes) == 40


def test_what_is_wrong_with_many_items_is_reported_once(api):
    for one in api.items:
        one["assets"]["B04"]["proj:shape"] = "10980, 10980"
    notes = [note for note in found(api).notes if "proj:shape" in note]
    assert len(notes) == 1 and notes[0].startswith("n000, n001, n002 and 147 more")


def odata(copernicus, **query):
    return search(
        SearchQuery("sentinel-2-l2a", "copernicus-odata", **query), lambda p: Http(p.title), registry()
    )


def add(copernicus, count: int) -> None:
    for number in range(count):
        day = START + timedelta(days=number)
        product = copernicus.add(f"u-{number}", f"S2B_MSIL2A_{day:%Y%m%dT%H%M%S}_X{number}.SAFE", b"x")
        cloud = next(one for one in product["Attributes"] if one["Name"] == "cloudCover")
        cloud["Value"] = number * 37 % 101


def test_odata_halves_its_pages_too(local_providers, copernicus):
    add(copernicus, 40)
    copernicus.largest = 20
    result = odata(copernicus)
    assert len(result.scenes) == 40 and any("12 a page" in note for note in result.notes)


def test_odata_sorts_by_time_alone(local_providers, copernicus):
    add(copernicus, 40)
    local_providers.data["providers"]["copernicus-odata"]["page_limit"] = 12
    local_providers.save()
    last = odata(copernicus, limit=2, sort=(("datetime", False),))
    assert [scene.time for scene in last.scenes] == [START + timedelta(days=n) for n in (39, 38)]
    assert len([line for line in copernicus.log if line.startswith("search")]) == 1
    clear = odata(copernicus, limit=3, sort=CLOUDS)
    assert [scene.cloud_cover for scene in clear.scenes] == sorted(n * 37 % 101 for n in range(40))[:3]


def test_odata_goes_back_in_time_where_skipping_ends(local_providers, copernicus, monkeypatch):
    monkeypatch.setattr("temporal_liif.engine.catalog.odata.LAST_SKIP", 10)
    local_providers.data["providers"]["copernicus-odata"]["page_limit"] = 5
    local_providers.save()
    add(copernicus, 40)
    result = odata(copernicus, limit=33, sort=(("datetime", False),))
    assert [scene.time for scene in result.scenes] == [START + timedelta(days=n) for n in range(39, 6, -1)]


def landsat(copernicus):
    for number, name in ((1, "LANDSAT-8"), (2, "LANDSAT-8-ESA")):
        attributes = [{"Name": "platformShortName", "Value": "LANDSAT-8"}]
        attributes += [{"Name": "productType", "Value": "L1TP"}]
        copernicus.add(
            f"u-{number}",
            f"LC08_L1TP_198024_2021060{number}T101500_0{number}",
            b"x",
            name,
            Attributes=attributes,
        )
    query = SearchQuery("landsat-8", "copernicus-odata")
    return search(query, lambda p: Http(p.title), registry())


def test_a_collection_of_odata_under_all_its_names(local_providers, copernicus):
    result = landsat(copernicus)
    assert [scene.time.day for scene in result.scenes] == [1, 2]
    assert {scene.family for scene in result.scenes} == {"landsat-l1"}


@pytest.mark.parametrize("unknown", ["LANDSAT-8", "LANDSAT-8-ESA"])
def test_a_name_that_odata_does_not_know_costs_nothing(local_providers, copernicus, unknown):
    copernicus.unknown = (f"{unknown}",)
    result = landsat(copernicus)
    assert [scene.time.day for scene in result.scenes] == [2 if unknown == "LANDSAT-8" else 1]
    assert any(f"collection {unknown}:" in note for note in result.notes)
    copernicus.unknown = ("LANDSAT-8", "LANDSAT-8-ESA")
    with pytest.raises(CatalogError, match="Invalid collection"):
        landsat(copernicus)


@pytest.mark.fault(
    "STAC servers: pages without end, each with a new token", "the search ends; a repeat succeeds"
)
@pytest.mark.parametrize("repeated", [0, 3])
def test_pages_with_new_tokens_for_ever(api, monkeypatch, repeated):
    """Pages without an item, and pages with the same items again and again."""

    whole = api.page

    def page(query: dict) -> tuple[int, dict]:
        api.limits.append(1)
        link = {
            "rel": "next",
            "href": f"{api.url}/search",
            "method": "POST",
            "body": {**query, "token": len(api.limits)},
        }
        return 200, {"type": "FeatureCollection", "features": api.items[:repeated], "links": [link]}

    monkeypatch.setattr(api, "page", page)
    result = found(api)
    assert len(result.scenes) == repeated
    assert len(api.limits) <= 2
    assert any("repeats a page" in note for note in result.notes) is bool(repeated)
    monkeypatch.setattr(api, "page", whole)
    assert len(found(api).scenes) == 150
