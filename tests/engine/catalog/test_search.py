# SPDX-License-Identifier: GPL-2.0-or-later
"""Search, against a real STAC API and stubs of what only the providers themselves do."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from temporal_liif.core.errors import CancelledError, CatalogError, ParameterError, SourcesError
from temporal_liif.core.scenes.providers import Registry, registry
from temporal_liif.core.scenes.query import Filter, SearchQuery, parse_filters
from temporal_liif.engine.catalog import alternatives
from temporal_liif.engine.catalog.http import ONE_OF_SEVERAL, SEARCH, Http
from temporal_liif.engine.catalog.search import search
from temporal_liif.tests.servers.products import DATES, GAP
from temporal_liif.tests.stopwatch import Stopwatch


def client(provider, **options) -> Http:
    return Http(provider.title, **options)


def ids(result) -> list[str]:
    return [scene.id for scene in result.scenes]


PERIOD = {"start": DATES[0] - timedelta(days=1), "end": DATES[-1] + timedelta(days=1)}
AREA = {
    "type": "Polygon",
    "coordinates": [[[4.44, 51.42], [4.45, 51.42], [4.45, 51.43], [4.44, 51.43], [4.44, 51.42]]],
}


def test_earth_search_fills_the_gaps_of_its_preferred_collection(local_providers, earth_search):
    result = search(SearchQuery("sentinel-2-l2a", "earth-search", AREA, **PERIOD), client, registry())
    days = [scene.time.date() for scene in result.scenes]
    assert days == sorted(days) and sorted(set(days)) == [time.date() for time in DATES]
    filled = [scene for scene in result.scenes if scene.time.date() == DATES[GAP].date()]
    own = [scene for scene in result.scenes if scene not in filled]
    assert {scene.item["collection"] for scene in filled} == {"sentinel-2-l2a"}
    assert {scene.item["collection"] for scene in own} == {"sentinel-2-c1-l2a"}
    assert len(ids(result)) == len(set(ids(result)))
    for scene in own:
        asset, band = scene.find("B04")
        assert (asset.key, band.scale, band.offset, band.nodata) == ("red", 1e-4, -0.1, 0)
        assert scene.notes == ("Reflectance offset -0.1: declared by the item",)
    for scene in filled:
        assert scene.find("B04")[1].offset == 0.0
        assert "unreliable" in scene.notes[0]
    assert any("fill gaps" in note for note in result.notes)
    # What Earth Search ignores is never sent.
    assert all("filter" not in body and body["limit"] <= 500 for body in earth_search.requests)


def test_pages_end_although_the_last_page_has_a_next_link(local_providers, earth_search):
    local_providers.data["providers"]["earth-search"]["page_limit"] = 3
    local_providers.save()
    result = search(SearchQuery("sentinel-2-l2a", "earth-search", **PERIOD), client, registry())
    assert len(result.scenes) == 2 * len(DATES)


@pytest.mark.fault("STAC servers: pages repeat without end", "the search ends; a repeat succeeds")
def test_a_page_that_repeats_ends_the_search(local_providers, earth_search):
    earth_search.loop = True
    result = search(SearchQuery("cop-dem-glo-30", "earth-search"), client, registry())
    assert len(result.scenes) == 2
    assert any("repeats a page" in note for note in result.notes)
    assert len(earth_search.requests) == 2
    earth_search.loop = False
    repeat = search(SearchQuery("cop-dem-glo-30", "earth-search"), client, registry())
    assert ids(repeat) == ids(result) and not any("repeats a page" in note for note in repeat.notes)


def test_pgstac_filters_by_cql2_sorts_and_limits(local_providers):
    query = SearchQuery(
        "sentinel-2-l2a",
        "planetary-computer",
        max_cloud_cover=60,
        filters=(Filter("s2:nodata_pixel_percentage", "<", 20), Filter("s2:mgrs_tile", "in", ["31UFS", "x"])),
        sort=(("eo:cloud_cover", False), ("datetime", True)),
        limit=3,
        **PERIOD,
    )
    result = search(query, client, registry())
    assert [scene.time.date() for scene in result.scenes] == [DATES[n].date() for n in (2, 0, 1)]
    assert {scene.platform for scene in result.scenes} == {"sentinel-2b"}
    asset, band = result.scenes[0].find("B11", gsd=10)
    assert (asset.key, band.gsd, band.wavelength, band.offset) == ("B11", 20, 1.6137, 0.0)
    assert result.scenes[0].find("SCL")[1].mask
    assert result.scenes[0].thumbnail.endswith("thumbnail.jpg")


def test_landsat_missions_differ_by_platform(local_providers):
    eight = search(SearchQuery("landsat-8"), client, registry())
    five = search(SearchQuery("landsat-5"), client, registry())
    assert len(eight.scenes) == 4 and {scene.platform for scene in eight.scenes} == {"landsat-8"}
    assert [scene.platform for scene in five.scenes] == ["landsat-5"]
    band = eight.scenes[0].find("red")[1]
    assert (band.scale, band.offset, band.gsd) == (2.75e-05, -0.2, 30)


def test_a_dem_needs_no_time(local_providers):
    now = datetime(2026, 1, 1, tzinfo=timezone.utc)
    result = search(SearchQuery("cop-dem-glo-30", start=now, max_cloud_cover=10), client, registry())
    assert len(result.scenes) == 2
    assert any("no acquisition times" in note for note in result.notes)
    assert any("no cloud cover" in note for note in result.notes)
    assert result.scenes[0].find("elevation") is not None


def test_any_other_stac_api_by_its_address(pgstac, products):
    query = SearchQuery("landsat-c2-l2", pgstac.url + "/", filters=parse_filters("platform = landsat-5"))
    result = search(query, client, registry(""))
    assert [scene.platform for scene in result.scenes] == ["landsat-5"]
    # Recognised by platform and keys, although nothing is declared for this address.
    assert result.scenes[0].family == "landsat" and result.scenes[0].find("qa_pixel")[1].mask


def test_odata_has_what_the_stac_api_lacks(local_providers, copernicus):
    copernicus.add("u-1", "LT05_L1TP_198024_20100601T101500_C01", b"x", "LANDSAT-5")
    copernicus.add(
        "u-2", "LT05_L1TP_198024_20110601T101500_C01", b"x", "LANDSAT-5", Checksum=[], ContentLength=0
    )
    query = SearchQuery(
        "landsat-5",
        "copernicus-odata",
        AREA,
        max_cloud_cover=20,
        end=datetime(2011, 1, 1, tzinfo=timezone.utc),
    )
    (scene,) = search(query, client, registry()).scenes
    assert scene.id == "LT05_L1TP_198024_20100601T101500_C01"
    assert scene.time == datetime(2010, 6, 1, 10, 15, tzinfo=timezone.utc)
    assert (scene.platform, scene.cloud_cover) == ("landsat-5", 12.5)
    product = scene.assets["product"]
    assert product.href == f"{copernicus.download}/odata/v1/Products(u-1)/$value"
    assert product.checksum.startswith("d50110") and product.size == 1
    assert scene.thumbnail.endswith("quicklook.jpg")
    both = search(replace(query, end=None), client, registry()).scenes
    assert both[1].assets["product"].checksum == "" and both[1].assets["product"].size is None


def test_odata_goes_on_where_skipping_ends(local_providers, copernicus, monkeypatch):
    from temporal_liif.engine.catalog import odata

    monkeypatch.setattr(odata, "LAST_SKIP", 4)
    local_providers.data["providers"]["copernicus-odata"]["page_limit"] = 2
    local_providers.save()
    for day in range(1, 16):
        copernicus.add(f"u-{day}", f"S2B_MSIL2A_202105{day:02d}T104031_X.SAFE", b"x")
    result = search(SearchQuery("sentinel-2-l2a", "copernicus-odata"), client, registry())
    assert [scene.time.day for scene in result.scenes] == list(range(1, 16))
    assert all("skip 6" not in line for line in copernicus.log)


@pytest.mark.fault(
    "STAC servers: one source is down", "the next takes its place; a repeat asks the first again"
)
def test_the_next_source_stands_in_for_one_that_fails(local_providers, earth_search):
    earth_search.fail = [(404, {}, b"")]
    result = search(SearchQuery("sentinel-2-l2a", area=AREA, **PERIOD), client, registry())
    assert result.provider == "planetary-computer" and result.scenes
    assert any(note.startswith("Instead: Planetary Computer") and "404" in note for note in result.notes)
    repeat = search(SearchQuery("sentinel-2-l2a", area=AREA, **PERIOD), client, registry())
    assert repeat.provider == "earth-search" and repeat.scenes
    assert not any(note.startswith("Instead") for note in repeat.notes)


def renamed(declared: Registry, addresses: Mapping[str, str]) -> Registry:
    """The declarations, with other addresses of some providers."""
    moved = {name: replace(declared.provider(name), url=url) for name, url in addresses.items()}
    return replace(declared, providers={**declared.providers, **moved})


@pytest.fixture
def silent():
    """The address of a server that takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0), backlog=32) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


@pytest.mark.fault("STAC servers: one source is silent", "the next is asked as well, and gives the scenes")
def test_beside_a_silent_source_the_next_one_is_asked(local_providers, silent, monkeypatch):
    monkeypatch.setattr(alternatives, "HEAD_START", 0.2)
    said, watch = [], Stopwatch()
    result = search(
        SearchQuery("sentinel-2-l2a", area=AREA, **PERIOD),
        client,
        renamed(registry(), {"earth-search": silent}),
        note=said.append,
    )
    assert watch.within(10) and result.provider == "planetary-computer" and result.scenes
    note = next(one for one in said if "has not answered" in one)
    assert note.code == "fallback" and note in result.notes
    assert note.startswith("Earth Search") and "Planetary Computer (Microsoft) is asked as well" in note


def test_a_source_that_has_begun_to_answer_is_waited_for(local_providers, earth_search, monkeypatch):
    """Even where the next one has its scenes already."""
    monkeypatch.setattr(alternatives, "HEAD_START", 0.2)
    others = threading.Event()

    def asked(provider) -> Http:
        made = client(provider)
        if provider.id != "earth-search":
            others.set()
            return made
        whole = made.request

        def late(*arguments, **options):
            others.wait(20)
            made.answered = True
            time.sleep(1)
            return whole(*arguments, **options)

        made.request = late
        return made

    result = search(SearchQuery("sentinel-2-l2a", area=AREA, **PERIOD), asked, registry())
    assert others.is_set() and result.provider == "earth-search" and result.scenes
    assert any("has not answered" in note for note in result.notes)


@pytest.mark.fault(
    "STAC servers: all sources are silent",
    "they are asked side by side, and each is named; a repeat succeeds",
)
def test_silent_sources_are_asked_side_by_side(local_providers, silent, monkeypatch):
    monkeypatch.setattr(alternatives, "HEAD_START", 0.1)
    declared = registry()
    names = [source.provider for source in declared.sources("auto", "sentinel-2-l2a")]
    few = replace(ONE_OF_SEVERAL, timeout=(1.0, 1.0))
    watch = Stopwatch()
    with pytest.raises(SourcesError) as failure:
        search(
            SearchQuery("sentinel-2-l2a"),
            lambda provider: client(provider, attempts=few),
            renamed(declared, dict.fromkeys(names, silent)),
        )
    # Two seconds each, one after the other, were eight.
    assert watch.within(5) and str(failure.value).count("does not answer in time") == len(names) == 4
    assert search(SearchQuery("sentinel-2-l2a"), client, declared).scenes


def test_how_often_a_server_is_asked_depends_on_what_fails(silent):
    with socket.create_server(("127.0.0.1", 0)) as server:
        closed = f"http://127.0.0.1:{server.getsockname()[1]}"
    for address, attempts, tries, why in (
        (closed, ONE_OF_SEVERAL, 2, "cannot be reached"),
        (closed, SEARCH, 2, "cannot be reached"),
        (closed, None, 5, "cannot be reached"),
        (silent, replace(ONE_OF_SEVERAL, timeout=(1.0, 0.1)), 1, "does not answer"),
        (silent, replace(SEARCH, timeout=(1.0, 0.1)), 2, "does not answer"),
    ):
        log = []
        with pytest.raises(CatalogError, match=why):
            Http("X", notify=log.append, attempts=attempts).json("GET", address)
        assert len(log) == tries - 1 and all(why in line for line in log)


@pytest.mark.fault(
    "STAC servers: all sources are down", "each is named with reason and remedy; a repeat succeeds"
)
def test_where_all_sources_fail_each_is_named_with_its_reason_and_remedy(
    local_providers, earth_search, copernicus
):
    earth_search.fail = [(404, {}, b"")]
    for name in ("planetary-computer", "copernicus"):
        local_providers.data["providers"][name]["url"] = "http://127.0.0.1:9/v1"
    local_providers.data["providers"]["copernicus-odata"]["url"] = f"{copernicus.url}/nowhere"
    local_providers.save()
    declared = registry()
    with pytest.raises(SourcesError) as failure:
        search(SearchQuery("sentinel-2-l2a"), client, declared)
    head, *lines = str(failure.value).split("\n")
    sources = declared.sources("auto", "sentinel-2-l2a")
    assert head.startswith(f"None of the {len(sources)} sources of Sentinel-2") and len(lines) == len(sources)
    for line, source in zip(lines, sources):
        title = declared.provider(source.provider).title
        assert line.startswith(f"- {title}") and line.count(title) == 1
    assert "404" in lines[0] and "cannot be reached" in lines[1] and "Check the network" in lines[2]
    # One source alone is its own error.
    with pytest.raises(CatalogError, match="cannot be reached") as failure:
        search(SearchQuery("sentinel-2-l2a", "planetary-computer"), client, declared)
    assert not isinstance(failure.value, SourcesError)
    result = search(SearchQuery("sentinel-2-l2a"), client, declared)
    assert result.provider == "earth-search" and result.scenes


@pytest.mark.fault(
    "STAC servers: refuse the search", "the error names provider, status and remedy; a repeat succeeds"
)
@pytest.mark.parametrize(
    ("answer", "text_of_error"),
    [
        ((200, {"Content-Type": "text/html"}, b"<!DOCTYPE html><html></html>"), "web page"),
        ((200, {"Content-Type": "application/json"}, b'{"type": "FeatureCollection", "feat'), "cut off"),
        ((401, {}, b""), "authentication configuration"),
        ((403, {}, b'{"message":"Forbidden"}'), "Too many requests"),
        ((429, {}, b""), "Too many requests"),
        ((400, {}, b'{"description": "bad bbox"}'), "bad bbox"),
    ],
)
def test_refusals_name_the_provider_the_status_and_the_remedy(
    local_providers, earth_search, answer, text_of_error
):
    earth_search.fail = [answer] * 5
    with pytest.raises(CatalogError, match=text_of_error) as failure:
        search(SearchQuery("sentinel-2-l2a", "earth-search"), client, registry())
    assert "Earth Search" in str(failure.value)
    if answer[0] != 200:
        assert f"status {answer[0]}" in str(failure.value)
    earth_search.fail = []
    assert search(SearchQuery("sentinel-2-l2a", "earth-search"), client, registry()).scenes


@pytest.mark.fault("STAC servers: an answer is cut off", "it is asked for again")
def test_a_truncated_answer_is_asked_for_again(local_providers, earth_search):
    earth_search.fail = [
        (200, {"Content-Length": "5000", "Content-Type": "application/json"}, b'{"type": "Fea')
    ]
    result = search(SearchQuery("cop-dem-glo-30", "earth-search"), client, registry())
    assert len(result.scenes) == 2


@pytest.mark.fault("STAC servers: busy (429, 503)", "they are waited for as long as they ask")
def test_busy_servers_are_waited_for_as_long_as_they_ask(local_providers, earth_search):
    earth_search.fail = [(429, {"Retry-After": "1"}, b""), (503, {}, b"")]
    messages: list[str] = []
    start = time.monotonic()
    result = search(
        SearchQuery("cop-dem-glo-30", "earth-search"), lambda p: client(p, notify=messages.append), registry()
    )
    assert len(result.scenes) == 2 and time.monotonic() - start >= 1.0
    assert "trying again in 1 s" in messages[0] and "503" in messages[1]


@pytest.mark.fault("STAC servers: stay busy", "it is given up after five attempts; a repeat succeeds")
def test_after_four_more_attempts_it_gives_up(local_providers, earth_search):
    earth_search.fail = [(503, {}, b"")] * 9
    with pytest.raises(CatalogError, match=r"status 503.*ry again"):
        search(SearchQuery("cop-dem-glo-30", "earth-search"), client, registry())
    assert len(earth_search.requests) == 5
    earth_search.fail = []
    assert len(search(SearchQuery("cop-dem-glo-30", "earth-search"), client, registry()).scenes) == 2


def test_cancel_ends_a_wait_at_once(local_providers, earth_search):
    earth_search.fail = [(429, {"Retry-After": "60"}, b"")]
    watch = Stopwatch()
    with pytest.raises(CancelledError):
        search(
            SearchQuery("cop-dem-glo-30", "earth-search"),
            lambda p: client(p, cancelled=lambda: not watch.within(0.3)),
            registry(),
        )
    assert watch.within(1)


def test_an_item_without_time_geometry_or_assets_does_not_cost_the_others(local_providers, earth_search):
    poor = json.loads(json.dumps(earth_search.items[0]))
    poor.update(id="poor", assets={}, bbox=None)
    earth_search.items.append(poor)
    earth_search.items.append({**poor, "id": ""})
    result = search(SearchQuery("sentinel-2-l2a", "earth-search"), client, registry())
    assert "poor" in ids(result)
    assert any("poor: the catalogue gives no assets" in note for note in result.notes)
    assert any("not a STAC item" in note for note in result.notes)


def test_areas_across_the_antimeridian(pgstac, products):
    east = json.loads(json.dumps(products.items["cop-dem-glo-30"][0]))
    east.update(collection="pacific", bbox=[179.5, -17, 179.9, -16])
    ring = [[179.5, -17], [179.9, -17], [179.9, -16], [179.5, -16], [179.5, -17]]
    items = []
    for name, shift in (("east", 0), ("west", -359.4), ("far", -20)):
        moved = [[x + shift, y] for x, y in ring]
        geometry = {"type": "Polygon", "coordinates": [moved]}
        items.append({**east, "id": name, "geometry": geometry})
    pgstac.load([{**products.collections()[0], "id": "pacific"}], items)
    area = {"type": "Polygon", "coordinates": [[[179, -18], [181, -18], [181, -15], [179, -15], [179, -18]]]}
    result = search(SearchQuery("pacific", pgstac.url, area), client, registry(""))
    assert sorted(ids(result)) == ["east", "west"]


@pytest.mark.fault("STAC servers: nobody listens", "the error says so; a repeat succeeds")
def test_nobody_at_home(local_providers):
    declared = local_providers.data["providers"]["earth-search"]
    address, declared["url"] = declared["url"], "http://127.0.0.1:9/v1"
    local_providers.save()
    with pytest.raises(CatalogError, match="cannot be reached"):
        search(SearchQuery("sentinel-2-l2a", "earth-search"), client, registry())
    declared["url"] = address
    local_providers.save()
    assert search(SearchQuery("sentinel-2-l2a", "earth-search"), client, registry()).scenes


@pytest.mark.fault("STAC servers: ignore the filters", "what was not asked for is left out")
def test_an_api_that_ignores_filters_is_corrected(local_providers, earth_search, monkeypatch):
    monkeypatch.setattr(
        type(earth_search), "_fits", lambda self, item, body: item["collection"] in body["collections"]
    )
    query = SearchQuery("sentinel-2-l2a", "earth-search", max_cloud_cover=10, start=DATES[1], end=DATES[3])
    result = search(query, client, registry())
    assert {scene.time.date() for scene in result.scenes} <= {DATES[1].date(), DATES[3].date()}
    assert result.scenes and any("did not meet" in note for note in result.notes)


@pytest.mark.parametrize(
    ("query", "text_of_error"),
    [
        (SearchQuery("sentinel-9"), "unknown"),
        (SearchQuery("sentinel-1-slc", "earth-search"), "offered by"),
        (SearchQuery("sentinel-2-l2a", "nobody"), "Choose one of"),
        (SearchQuery("sentinel-2-l2a", start=DATES[1], end=DATES[0]), "swap"),
        (SearchQuery("sentinel-2-l2a", max_cloud_cover=101), "percentage"),
        (SearchQuery("sentinel-2-l2a", limit=0), "at least 1"),
    ],
)
def test_what_cannot_be_asked_is_reported_before_any_request(query, text_of_error):
    with pytest.raises(ParameterError, match=text_of_error):
        search(query, client, registry(""))


def test_a_static_catalogue_cannot_be_searched(nginx, products):
    root = {"type": "Catalog", "stac_version": "1.0.0", "id": "x", "links": [], "description": ""}
    (products.folder / "index.html").write_text(json.dumps(root))
    with pytest.raises(CatalogError, match="static"):
        search(SearchQuery("x", nginx.url), client, registry(""))
    with pytest.raises(CatalogError, match="web page"):
        search(SearchQuery("x", f"{nginx.url}/html/x"), client, registry(""))
