# SPDX-License-Identifier: GPL-2.0-or-later
"""Connections with a login, and the collections of a STAC API, at a real one with a login before it."""

from __future__ import annotations

import json
import socket
import threading
import time
from base64 import b64encode
from contextlib import suppress
from dataclasses import replace

import pytest
from temporal_liif.core.errors import CancelledError, CatalogError, CredentialsError, ParameterError
from temporal_liif.core.scenes.connection import Connection
from temporal_liif.core.scenes.providers import Provider, registry
from temporal_liif.core.scenes.query import SearchQuery
from temporal_liif.engine.catalog.collections import _next, list_collections
from temporal_liif.engine.catalog.http import DIALOG, Http, LoginHeaders
from temporal_liif.engine.catalog.search import search
from temporal_liif.tests.servers.fixed_answer import FixedAnswer
from temporal_liif.tests.servers.gate import Gate
from temporal_liif.tests.stopwatch import Stopwatch

MINE = Provider("https://stac.example.org", "Mine", "https://stac.example.org")
BASIC = "Basic " + b64encode(b"ada:love").decode()


@pytest.fixture
def gate(pgstac, nginx):
    """pgstac behind a login."""
    server = Gate(pgstac.url, nginx.url, "Authorization", BASIC)
    yield server
    server.stop()


def connected(gate, value=BASIC):
    """A provider and its client, which shows the login."""
    provider = registry("").including([Connection("Mine", gate.url, "id")]).provider(gate.url)
    return provider, Http(provider.title, login=LoginHeaders({gate.header: value}, provider.url))


def test_the_collections_of_an_api_behind_a_login(gate, pgstac, products):
    provider, http = connected(gate)
    listed = list_collections(http, provider)
    there = {one["id"] for one in products.collections()} - {"sentinel-2-c1-l2a", "legacy-sentinel-2-l2a"}
    # pgstac gives ten a page: there are more.
    assert there <= {name for name, _ in listed.collections} and len(listed.collections) >= len(there)
    titles = [title.casefold() for _, title in listed.collections]
    assert titles == sorted(titles) and all(titles) and listed.title
    assert {shown for _, shown in gate.requests} == {BASIC}


@pytest.mark.parametrize("value", ["", "Basic wrong"])
def test_without_the_login_the_refusal_names_it(gate, value):
    provider, http = connected(gate, value)
    with pytest.raises(CredentialsError, match=r"Mine refused .*401.*configuration") as failure:
        list_collections(http, provider)
    assert "wrong" not in str(failure.value)


def test_a_search_shows_the_login_with_every_page(gate, pgstac, products):
    _, http = connected(gate)
    declared = registry("").including([Connection("Mine", gate.url, "id")])
    query = SearchQuery("sentinel-2-l2a", gate.url)
    found = search(query, lambda one: http, declared)
    assert found.provider == gate.url and len(found.scenes) > 4
    # What lies at the API's own host needs the login as well.
    hrefs = {asset.href for scene in found.scenes for asset in scene.assets.values()}
    assert all(href.startswith(f"{gate.url}/files/") for href in hrefs)
    assert all(asset.restricted for scene in found.scenes for asset in scene.assets.values())
    assert {shown for _, shown in gate.requests} == {BASIC} and len(gate.requests) > 1


def test_scenes_of_unknown_cloud_cover_are_kept_where_the_kind_is_not_known(gate, pgstac, products):
    first = products.items["landsat-c2-l2"][0]
    items = []
    for name, cover in (("clear", 10), ("cloudy", 50), ("unknown", None)):
        others = {key: value for key, value in first["properties"].items() if key != "eo:cloud_cover"}
        known = {} if cover is None else {"eo:cloud_cover": cover}
        items.append({**first, "id": name, "collection": "mixed", "properties": {**others, **known}})
    pgstac.load([{**products.collections()[0], "id": "mixed"}], items)
    _, http = connected(gate)
    declared = registry("").including([Connection("Mine", gate.url, "id")])
    found = search(SearchQuery("mixed", gate.url, max_cloud_cover=20), lambda one: http, declared)
    assert {scene.id for scene in found.scenes} == {"clear", "unknown"}
    assert not any("did not meet" in note for note in found.notes)


def test_a_collection_of_a_declared_name_is_the_connection_s_own(gate):
    declared = registry("").including([Connection("Mine", gate.url, "id")])
    (source,) = declared.sources(gate.url, "sentinel-2-l2a")
    assert (source.provider, source.collection) == (gate.url, "sentinel-2-l2a")
    with pytest.raises(ParameterError, match="Mine"):
        declared.sources("nobody", "sentinel-2-l2a")


def test_a_connection_to_a_declared_provider_is_that_provider():
    url = registry("").provider("planetary-computer").url
    declared = registry("").including([Connection("Also", f"{url}")])
    assert declared.provider(url).id == "planetary-computer" and len(declared.providers) == 4


def test_the_login_goes_to_its_own_host_alone():
    taken = []
    login = LoginHeaders({"X-Api-Key": "k", "Authorization": "a"}, "https://stac.example.org/v1")

    class Request:
        def __init__(self, url):
            self.url, self.headers = url, {}

    for url in (
        "https://stac.example.org/other",
        "https://stac.example.org:444/v1",
        "http://stac.example.org/v1",
        "https://stac.example.org.evil.example/v1",
        "https://files.example.org/v1",
    ):
        taken.append(bool(login(Request(url)).headers))
    assert taken == [True, False, False, False, False]


@pytest.mark.fault("Logins: a server redirects to another host", "that gets no login; a repeat succeeds")
def test_a_redirect_to_another_host_gets_no_login(gate):
    first = Gate(gate.api, gate.files, "Authorization", BASIC)
    first.redirect = f"{gate.url}/"
    provider, http = connected(first)
    with pytest.raises(CredentialsError, match=r"401.*configuration"):
        list_collections(http, provider)
    assert first.requests == [("/", BASIC)] and gate.requests == [("/", None)]
    first.redirect = ""
    assert list_collections(http, provider).collections
    first.stop()
    assert {shown for _, shown in first.requests} == {BASIC} and len(gate.requests) == 1


@pytest.mark.fault(
    "STAC servers: the address is a web page", "the error says so; a repeat at an API succeeds"
)
@pytest.mark.parametrize(
    ("page", "text_of_error"),
    [
        ({"links": []}, "static STAC catalogue"),
        ({"links": [], "conformsTo": ["item-search"], "collections": 3}, "without collections"),
        ({"features": []}, "not the root of a STAC API"),
        ([], "not the root of a STAC API"),
    ],
)
def test_what_is_no_api_that_can_be_searched(page, text_of_error):
    with pytest.raises(CatalogError, match=text_of_error):
        list_collections(FixedAnswer(json.dumps(page)), MINE)
    right = {"links": [], "conformsTo": ["item-search"], "collections": [{"id": "a"}]}
    assert list_collections(FixedAnswer(json.dumps(right)), MINE).collections == (("a", "a"),)


@pytest.mark.fault("STAC servers: the list of collections repeats", "it ends")
def test_a_list_that_repeats_or_leads_elsewhere_ends():
    entry = {"id": "a", "title": "  A\nb "}
    for href in ("?page=1", "https://elsewhere.example/collections", "::", 7):
        page = {
            "links": [{"rel": "next", "href": href}],
            "conformsTo": ["item-search"],
            "collections": [entry, {"title": "nameless"}, "x", {"id": "b"}],
        }
        listed = list_collections(FixedAnswer(json.dumps(page)), MINE)
        assert listed.collections == (("a", "A b"), ("b", "b"))


@pytest.mark.fault("STAC servers: a proxy in front ends TLS", "links of http are asked for over https")
def test_pages_of_collections_keep_the_api_s_own_scheme():
    first = "https://stac.example.org/collections"
    for href, target in (
        ("http://stac.example.org/collections?page=2", f"{first}?page=2"),
        ("?page=2", f"{first}?page=2"),
        ("https://stac.example.org:444/collections?page=2", ""),
        ("ftp://stac.example.org/collections?page=2", ""),
        ("https://stac.example.org:port/collections", ""),
    ):
        assert _next({"links": [{"rel": "next", "href": href}]}, first) == target
    behind = {"links": [{"rel": "next", "href": "http://stac.example.org:8443/collections?page=2"}]}
    assert _next(behind, "https://stac.example.org:8443/collections").startswith(
        "https://stac.example.org:8443"
    )


@pytest.fixture
def silent():
    """A server that takes requests and answers none; yields its address and the connections so far."""
    taken = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def accept():
            with suppress(OSError):
                while True:
                    taken.append(server.accept()[0])

        threading.Thread(target=accept, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", taken
        server.shutdown(socket.SHUT_RDWR)
    for one in taken:
        one.close()


@pytest.mark.fault(
    "STAC servers: nobody answers while a dialog waits",
    "it is asked once and not for long; a repeat succeeds",
)
def test_whoever_waits_before_a_dialog_is_answered_soon(silent):
    address, taken = silent
    with socket.create_server(("127.0.0.1", 0)) as server:
        closed = f"http://127.0.0.1:{server.getsockname()[1]}"
    clock = Stopwatch()
    with pytest.raises(CatalogError, match="cannot be reached"):
        Http("Mine", attempts=DIALOG).json("GET", closed)
    assert clock.within(0.5)
    with pytest.raises(CatalogError, match="does not answer in time"):
        Http("Mine", attempts=replace(DIALOG, timeout=(1.0, 0.2))).json("GET", address)
    assert len(taken) == 1

    def answer():
        while len(taken) < 2:
            time.sleep(0.01)
        taken[1].recv(65536)
        taken[1].sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n[7]")

    threading.Thread(target=answer, daemon=True).start()
    assert Http("Mine", attempts=DIALOG).json("GET", address) == [7]


def test_a_silent_server_is_left_at_once_when_the_user_stops(silent):
    address, taken = silent
    clock = Stopwatch()
    with pytest.raises(CancelledError):
        Http("Mine", lambda: bool(taken)).json("GET", address)
    assert clock.within(1)
