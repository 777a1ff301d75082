# SPDX-License-Identifier: GPL-2.0-or-later
"""What catalogues and servers may not do: addresses, redirects, links, secrets, sizes, time, values."""

from __future__ import annotations

import gzip
import json
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import requests
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from temporal_liif.core.catalog import area, http, jsontext, transfer
from temporal_liif.core.catalog.address import belongs, problem_of, resolved, secure, split_s3
from temporal_liif.core.catalog.http import Bearer, Http
from temporal_liif.core.catalog.items import read_items, to_item, write_items
from temporal_liif.core.catalog.login import Credentials, Login
from temporal_liif.core.catalog.providers import Provider, registry
from temporal_liif.core.catalog.query import SearchQuery
from temporal_liif.core.catalog.s3 import SignedS3, address
from temporal_liif.core.catalog.search import search
from temporal_liif.core.catalog.signing import Signer
from temporal_liif.core.catalog.transfer import Transfer, fetch
from temporal_liif.core.errors import CatalogError, CredentialsError, DownloadError, ParameterError

VRT = '<VRTDataset rasterXSize="1" rasterYSize="1"></VRTDataset>'


@contextmanager
def server(answer):
    """A web server at `url`: `answer` gets the handler of each request; `asked`: method, path, headers."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _any(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            self.body = self.rfile.read(length)
            made.asked.append((self.command, self.path, dict(self.headers)))
            answer(self)

        do_GET = do_POST = do_PUT = do_DELETE = _any

        def send(self, body=b"{}", status=200, **headers) -> None:
            self.send_response(status)
            headers.setdefault("Content_Length", str(len(body)))
            for name, value in headers.items():
                self.send_header(name.replace("_", "-"), value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments: object) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request, client_address) -> None:
            """Clients go away."""

    made = Server(("127.0.0.1", 0), Handler)
    made.asked = []
    made.url = f"http://127.0.0.1:{made.server_port}"
    threading.Thread(target=made.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield made
    finally:
        made.shutdown()
        made.server_close()


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Waits are short."""
    monkeypatch.setattr(http, "BACK_OFF", 0.01)


# --- addresses


@pytest.mark.parametrize(
    "href",
    [
        "file:///etc/passwd",
        "FILE:///etc/passwd",
        "/etc/passwd",
        "etc/passwd",
        "../x.tif",
        "\\\\server\\share\\x.tif",
        "C:\\x.tif",
        "/vsimem/x.tif",
        "/vsicurl/http://h/x.tif",
        VRT,
        f"\n {VRT}",
        "MEM:::DATAPOINTER=0x10",
        "data:image/tiff;base64,AAAA",
        "ftp://host/x.tif",
        "vrt://x.tif",
        "GTIFF_DIR:1:/etc/passwd",
        "https:///x.tif",
        "https://user:pw@host/x.tif",
        "https://host\\@evil/x.tif",
        "https://host:99999/x.tif",
        "https://[::1/x.tif",
        "https://ho st/x.tif",
        "https://host/x\r\ny.tif",
        "s3://host#/k",
        "s3://a.b@evil/k",
        "s3://a..b/k",
        "s3://bucket",
        "s3://bucket/../other/k",
        "s3:///k",
        "s3://bu?cket/k",
    ],
)
def test_addresses_that_no_catalogue_may_give(href):
    with suppress(ValueError):
        assert problem_of(href, outside=True)
    assets = {"a": {"href": href}, "b": {"href": "https://h/b.tif"}}
    try:
        scene = registry().scene(item(assets=assets, links=[]), outside=True)
    except CatalogError as error:
        # What cannot even be taken apart.
        assert "S2A_31TDG" in str(error)
    else:
        assert list(scene.assets) == ["b"] and any("not used" in one for one in scene.problems)


def item(**changes):
    """A STAC item; changes replace its members."""
    ring = [[3.0, 45.0], [4.0, 45.0], [4.0, 46.0], [3.0, 46.0], [3.0, 45.0]]
    band = {"name": "B04", "common_name": "red", "center_wavelength": 0.665}
    asset = {
        "href": "https://host/B04.tif",
        "type": "image/tiff; application=geotiff",
        "roles": ["data"],
        "eo:bands": [band],
        "raster:bands": [{"nodata": 0, "scale": 0.0001, "offset": -0.1, "data_type": "uint16"}],
        "proj:shape": [10980, 10980],
        "proj:transform": [10, 0, 600000, 0, -10, 5000040],
        "file:size": 12345,
        "alternate": {"s3": {"href": "s3://bucket/B04.tif"}},
    }
    return {
        "type": "Feature",
        "stac_version": "1.0.0",
        "id": "S2A_31TDG",
        "collection": "sentinel-2-c1-l2a",
        "geometry": {"type": "Polygon", "coordinates": [ring]},
        "bbox": [3, 45, 4, 46],
        "properties": {
            "datetime": "2021-05-01T10:50:31Z",
            "platform": "sentinel-2a",
            "proj:epsg": 32631,
            "eo:cloud_cover": 12.5,
            "gsd": 10,
            "mgrs:utm_zone": 31,
            "mgrs:latitude_band": "T",
            "mgrs:grid_square": "DG",
            "s2:processing_baseline": "05.00",
        },
        "assets": {
            "red": asset,
            "thumbnail": {"href": "https://host/t.jpg", "type": "image/jpeg", "roles": ["thumbnail"]},
        },
        "links": [{"rel": "self", "href": "https://host/items/a.json"}],
        **changes,
    }


def test_relative_addresses_of_a_catalogue_stay_at_its_host():
    assets = {
        "a": {"href": "../x/a.tif"},
        "b": {"href": "/b.tif"},
        "c": {"href": "//other/c.tif"},
        "d": {"href": "HTTPS://Host/d.tif"},
    }
    scene = registry().scene(item(assets=assets), outside=True)
    assert [one.href for one in scene.assets.values()] == [
        "https://host/x/a.tif",
        "https://host/b.tif",
        "https://other/c.tif",
        "https://Host/d.tif",
    ]
    lost = item(assets={"a": {"href": "a.tif"}}, links=[{"rel": "self", "href": "file:///data/a.json"}])
    assert not registry().scene(lost, outside=True).assets
    assert resolved("/data/items.json", "./a.tif", outside=False) == "/data/a.tif"


def test_the_first_address_that_may_be_used_is_taken_and_pictures_too():
    assets = {
        "a": {
            "href": "/etc/a.tif",
            "alternate": {"x": {"href": "file:///b"}, "y": {"href": "s3://bucket/a.tif"}},
        },
        "thumbnail": {"href": "file:///home/me/t.png", "roles": ["thumbnail"]},
    }
    scene = registry().scene(item(assets=assets, links=[]), outside=True)
    assert (scene.assets["a"].href, scene.assets["a"].alternates) == ("s3://bucket/a.tif", ())
    assert scene.thumbnail == ""
    own = registry().scene(item(assets=assets, links=[]))
    assert own.assets["a"].href == "/etc/a.tif" and own.thumbnail == "file:///home/me/t.png"


def test_an_item_file_of_a_search_is_no_file_of_the_users(tmp_path):
    given = item(assets={"a": {"href": "file:///etc/passwd"}, "b": {"href": "https://h/b.tif"}})
    # No catalogue can say that its item is the user's.
    given["properties"]["temporalliif:outside"] = False
    scene = registry().scene(given, "earth-search", outside=True)
    path = write_items(tmp_path / "items.json", [scene])
    (again,) = read_items(path)
    assert again.outside and list(again.assets) == ["b"]
    path.write_text(
        json.dumps(
            {"type": "FeatureCollection", "features": [item(assets={"a": {"href": "a.tif"}}, links=[])]}
        )
    )
    (own,) = read_items(path)
    assert not own.outside and own.assets["a"].href == str(tmp_path / "a.tif")
    assert to_item(replace(scene, outside=False))["properties"]["temporalliif:outside"] is False


def test_names_of_buckets_are_checked_before_they_make_a_host():
    provider = registry("").provider("earth-search")
    assert split_s3("s3://bucket-1.x/a b/c#d?e") == ("bucket-1.x", "a b/c#d?e")
    for wrong in ("s3://host#/k", "s3://a.b@evil/k", "s3://evil/x/../../k", "s3://a/"[:5] + "/k"):
        with pytest.raises(CatalogError, match="cannot be read"):
            address(wrong, provider)


# --- secrets


def test_where_secrets_may_go():
    places = ("https://download.x/odata", "space.eu", "http://127.0.0.1:8000/odata")
    for url in (
        "https://download.x/file",
        "https://a.space.eu/x",
        "https://DOWNLOAD.x:443/",
        "http://127.0.0.1:8000/x",
    ):
        assert belongs(url, places), url
    for url in (
        "http://download.x/file",
        "http://a.space.eu/x",
        "https://myspace.eu/x",
        "https://space.eu.evil/x",
        "https://download.x:8443/x",
        "http://127.0.0.1:8001/x",
        "https://download.x@evil/x",
        "https://[bad/x",
    ):
        assert not belongs(url, places), url
    assert (
        secure("http://localhost:80/x") and not secure("http://localhost.evil/x") and not secure("http://h/x")
    )
    assert not secure("http://127.0.0.1.evil/")


def test_a_token_goes_over_tls_alone_and_to_whom_it_is_for():
    for url, sent in (
        ("https://a.space.eu/x", True),
        ("http://a.space.eu/x", False),
        ("https://elsewhere/x", False),
    ):
        prepared = requests.Request("GET", url, auth=Bearer("t", ("space.eu",))).prepare()
        assert ("Authorization" in prepared.headers) is sent
    provider = Provider("x", "X", "https://x", token_url="http://x/token", client_id="c")
    with pytest.raises(CredentialsError, match="sent nothing"):
        Login(Http("X"), provider, Credentials(username="me", password="pw")).bearer()


@pytest.mark.parametrize(
    "answer", [b"[]", b'"x"', b"[" * 100_000, b'{"access_token": {"a": 1}}', b'{"access_token": "a\\nb"}']
)
def test_answers_of_an_identity_service_that_are_none(answer):
    with server(lambda handler: handler.send(answer)) as one:
        provider = Provider("x", "X", one.url, token_url=f"{one.url}/token", client_id="c")
        with pytest.raises(CredentialsError, match="refuses the login"):
            Login(Http("X"), provider, Credentials(username="me", password="pw")).bearer()


def test_keys_signatures_and_passwords_stay_with_their_host():
    keys = Credentials(access_key="AK", secret_key="SK", session_token="SESSION-1")
    with server(lambda handler: handler.send(b"hello")) as other:
        # Another name of the loopback is another host.
        elsewhere = other.url.replace("127.0.0.1", "localhost")

        def answer(handler):
            status = 307 if handler.command == "POST" else 302
            handler.send(b"", status, Location=f"{elsewhere}{handler.path}")

        with server(answer) as one:
            Http("X").request("GET", f"{one.url}/b/k", auth=SignedS3(keys, "r"))
            assert "x-amz-security-token" in {name.lower() for name in one.asked[-1][2]}
            headers = {name.lower(): value for name, value in other.asked[-1][2].items()}
            assert not {"x-amz-security-token", "authorization", "x-amz-date"} & set(headers)
            Http("X").request("GET", f"{one.url}/b/k?sig=SAS-1&se=2030&part=7")
            assert other.asked[-1][1] == "/b/k?part=7"
            before = len(other.asked)
            with pytest.raises(CatalogError, match="another host"):
                Http("X").request("POST", f"{one.url}/token", data={"password": "pw"})
            assert len(other.asked) == before


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd",
        "ftp://host/x",
        "s3://bucket/k",
        "https://user:pw@host/",
        "http://[bad",
        "gopher://h/",
    ],
)
def test_redirects_to_what_is_no_web_address(target):
    away = server(lambda handler: handler.send(b"", 302, Location=target))
    with away as one, pytest.raises(CatalogError, match="redirects to"):
        Http("X").request("GET", f"{one.url}/x")


def test_redirects_that_never_end_and_those_to_http(monkeypatch):
    with server(lambda handler: handler.send(b"", 302, Location=f"/{len(one.asked)}")) as one:
        with pytest.raises(CatalogError, match="again and again"):
            Http("X").request("GET", one.url)
        assert len(one.asked) == http.REDIRECTS + 1
    reach = Http("X")
    answer = requests.Response()
    answer.status_code, answer.url = 302, "https://host/a"
    answer.headers["Location"] = "http://host/b"
    monkeypatch.setattr(reach.session, "request", lambda *a, **k: answer)
    monkeypatch.setattr(answer, "close", lambda: None)
    with pytest.raises(CatalogError, match="not https"):
        reach.request("GET", "https://host/a")


@pytest.mark.parametrize(
    "href",
    [
        "https://evil/?x@store.blob.core.windows.net/c/f.tif",
        "https://evil?x.blob.core.windows.net/c/f.tif",
        "https://evil#x.blob.core.windows.net/c/f.tif",
        "http://store.blob.core.windows.net/c/f.tif",
        "https://store.blob.core.windows.net.evil/c/f.tif",
    ],
)
def test_what_only_looks_like_the_store_is_not_signed(href):
    class Nobody:
        title = "X"

        def json(self, *arguments, **options):
            raise AssertionError("no token is asked for")

    signer = Signer(Nobody(), registry("").provider("planetary-computer"))
    assert signer.sign(href) == (href, None)


# --- pages


@pytest.mark.parametrize(
    "link",
    [
        {"method": "PUT"},
        {"method": "DELETE"},
        {"href": "http://localhost:1/search"},
        {"href": "file:///etc/passwd"},
        {"href": "http://127.0.0.1:1/search"},
        {"href": 7},
        {"href": "http://[bad"},
        {"body": [1]},
        {"headers": "x"},
        {"headers": {"a": 1}},
        {"method": 3},
    ],
)
def test_next_links_are_followed_at_the_same_host_by_get_and_post_alone(link):
    def answer(handler):
        if handler.path == "/":
            conforms = ["https://api.stacspec.org/v1.0.0/item-search"]
            return handler.send(json.dumps({"conformsTo": conforms, "links": []}).encode())
        following = {"rel": "next", "href": f"{one.url}/search?page=2", **link}
        handler.send(json.dumps({"features": [item()], "links": [None, following]}).encode())

    with server(answer) as one:
        query = SearchQuery("c", one.url)
        with pytest.raises(CatalogError, match="next page"):
            search(query, lambda provider: Http(provider.title))
        assert [method for method, path, _ in one.asked] == ["GET", "POST"]


def test_a_next_link_takes_no_headers_along_and_comes_over_the_searchs_own_scheme():
    def answer(handler):
        if handler.path == "/":
            conforms = ["https://api.stacspec.org/v1.0.0/item-search"]
            return handler.send(json.dumps({"conformsTo": conforms, "links": []}).encode())
        page = 2 if "page=2" in handler.path else 1
        links = [
            {"rel": "next", "href": "/search?page=2", "headers": {"Authorization": "x", "Accept": "y/z"}}
        ]
        handler.send(
            json.dumps(
                {"features": [dated(f"p{page}", page)], "links": links if page == 1 else None}
            ).encode()
        )

    with server(answer) as one:
        found = search(SearchQuery("c", one.url), lambda provider: Http(provider.title))
        assert [scene.id for scene in found.scenes] == ["p1", "p2"]
        headers = {name.lower(): value for name, value in one.asked[-1][2].items()}
        assert headers["accept"] == "y/z" and "authorization" not in headers


# --- sizes and time


def test_an_answer_that_unpacks_to_gigabytes_is_let_go(monkeypatch):
    bomb = gzip.compress(b"0" * 300_000_000, 1)
    monkeypatch.setattr(http, "LARGEST_ANSWER", 64 * 2**20)

    def answer(handler):
        status = 302 if handler.path == "/redirect" else 404 if handler.path == "/404" else 200
        handler.send(
            bomb, status, Content_Encoding="gzip", Location="/end"
        ) if status == 302 else handler.send(
            bomb, status, Content_Encoding="gzip"
        ) if handler.path != "/end" else handler.send(b"[1]")

    with server(answer) as one:
        for path in ("/200", "/404"):
            with pytest.raises(CatalogError, match="more than 67 MB"):
                Http("X").json("GET", one.url + path)
        # What comes with a redirect is not read at all.
        assert Http("X").json("GET", f"{one.url}/redirect") == [1]
    twice = server(lambda handler: handler.send(b"x", Content_Encoding="gzip, gzip"))
    with twice as one, pytest.raises(CatalogError, match="not asked for"):
        Http("X").request("GET", one.url)


@pytest.mark.parametrize("slow", ["headers", "body", "chunks", "endless"])
def test_a_server_that_sends_a_byte_now_and_then_is_given_up(monkeypatch, slow):
    monkeypatch.setattr(http, "ANSWER_TIME", 1.5)

    def answer(handler):
        write, flush = handler.wfile.write, handler.wfile.flush
        if slow != "headers":
            write(b"HTTP/1.1 200 OK\r\n")
            write(b"Transfer-Encoding: chunked\r\n\r\n" if slow == "chunks" else b"Connection: close\r\n")
            write(b"" if slow == "chunks" else b"Content-Length: 100\r\n\r\n" if slow == "body" else b"\r\n")
        for _ in range(100):
            write(b"1\r\nx\r\n" if slow == "chunks" else b"x")
            flush()
            time.sleep(0.2)

    with server(answer) as one:
        began = time.monotonic()
        with pytest.raises(CatalogError, match="does not answer in time"):
            Http("X").json("GET", one.url)
        assert time.monotonic() - began < 6 and len(one.asked) == 1


def test_a_file_that_stalls_is_given_up_and_a_quick_one_may_take_long(monkeypatch, tmp_path):
    monkeypatch.setattr(http, "STALL", 0.5)
    monkeypatch.setattr(transfer, "BACK_OFF", 0.01)
    monkeypatch.setattr(http, "ANSWER_TIME", 1.0)

    def answer(handler):
        quick = handler.path == "/quick"
        handler.send_response(200)
        handler.send_header("Content-Length", str(16_384 * 10))
        handler.end_headers()
        for _ in range(10 if quick else 50):
            handler.wfile.write(b"x" * 16_384 if quick else b"x")
            handler.wfile.flush()
            time.sleep(0.12)

    with server(answer) as one:
        fetch(Http("X"), Transfer(f"{one.url}/quick", tmp_path / "quick"), lambda done, total: None)
        assert (tmp_path / "quick.part").stat().st_size == 163_840
        began = time.monotonic()
        with pytest.raises(DownloadError, match="not received whole"):
            fetch(Http("X"), Transfer(f"{one.url}/slow", tmp_path / "slow"), lambda done, total: None)
        assert time.monotonic() - began < 20


@pytest.mark.parametrize("length", ["\u00b2", "-1", "9" * 400, "x"])
def test_lengths_and_waits_that_are_no_numbers(length):
    def answer(handler):
        handler.wfile.write(
            b"HTTP/1.1 429 x\r\nConnection: close\r\nRetry-After: " + length.encode("latin-1")
        )
        handler.wfile.write(b"\r\n\r\n{}")
        handler.close_connection = True

    with server(answer) as one, pytest.raises(CatalogError, match="Too many requests"):
        Http("X").request("GET", one.url)


# --- JSON and items


def test_json_that_is_nested_or_numbered_without_end():
    deep = "[" * 3000 + "]" * 3000
    text = f'{{"a": [1, {deep}, "]\\"["], "n": {"9" * 5000}, "x": NaN, "y": -Infinity, "z": {deep}}}'
    assert jsontext.loads(text) == {
        "a": [1, _nested(62), ']"['],
        "n": None,
        "x": None,
        "y": None,
        "z": _nested(63),
    }
    for wrong in ('{"a": ', "[" * 50_000, '"' + '\\"' * 200_000, "", "{]"):
        began = time.monotonic()
        with pytest.raises(ValueError):
            jsontext.loads(wrong)
        assert time.monotonic() - began < 5


def _nested(levels: int):
    value = None
    for _ in range(levels):
        value = [value]
    return value


def test_footprints_beyond_the_globe_end_at_once():
    ring = [[0, 0], [1e300, 0], [1e300, 1], [0, 0]]
    with pytest.raises(ParameterError, match="longitudes beyond"):
        area.within_globe({"type": "Polygon", "coordinates": [ring]})
    with pytest.raises(CatalogError, match=r"S2A_31TDG .*longitudes beyond"):
        registry().scene(item(geometry={"type": "Polygon", "coordinates": [ring]}), outside=True)
    huge = {"type": "Polygon", "coordinates": [[[10**400, 0], [1, 0], [1, 1], [10**400, 0]]]}
    with pytest.raises(CatalogError, match="S2A_31TDG"):
        registry().scene(item(geometry=huge), outside=True)


WRONG = {
    "shape": ("assets", "red", "proj:shape", ["a", "b"]),
    "bands": ("assets", "red", "eo:bands", 5),
    "infinite": ("properties", "eo:cloud_cover", float("inf")),
    "huge": ("properties", "gsd", 10**400),
    "picture": ("assets", "thumbnail", "href", "https://[bad/t.jpg"),
    "deep": ("properties", "x", _nested(900)),
    "far": ("geometry", "coordinates", [[[1e300, 0], [1, 0], [1, 1], [1e300, 0]]]),
    "roles": ("assets", "red", "roles", 7),
    "early": ("properties", "datetime", "0001-01-01T00:00:00+14:00"),
}


def changed(value, path, new):
    """A copy with the value at a path replaced."""
    if not path:
        return new
    first, rest = path[0], path[1:]
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[first] = changed(copy[first] if isinstance(copy, list) or first in copy else None, rest, new)
    return copy


def dated(name, day):
    """A sound item of a day of its own."""
    return changed(item(id=name), ("properties", "datetime"), f"2021-05-{day:02d}T10:50:31Z")


def found_among(broken, notes=None):
    """Ids of what a search finds where a broken item stands between two sound ones."""
    features = [dated("first", 3), broken, dated("last", 4)]
    page = json.dumps({"type": "FeatureCollection", "features": features, "links": None})

    class Http_:
        title = "X"

        def request(self, *arguments, **options):
            response = requests.Response()
            response.status_code, response._content = 200, page.encode()
            return response

        def check(self):
            """Nobody stops it."""

    said = [] if notes is None else notes
    query = SearchQuery("sentinel-2-l2a", "earth-search")
    result = search(query, lambda provider: Http_(), registry(""), note=said.append)
    return [scene.id for scene in result.scenes], result


@pytest.mark.parametrize("name", WRONG)
def test_one_broken_item_is_left_out_and_named(name, tmp_path):
    *path, value = WRONG[name]
    broken = changed(item(id="broken-one"), path, value)
    notes: list[str] = []
    ids, _ = found_among(broken, notes)
    assert set(ids) - {"broken-one"} == {"first", "last"}
    if name not in ("infinite", "huge", "deep"):
        # What JSON has no words for is left empty as it is read.
        assert any("broken-one" in note for note in notes)
        assert ("broken-one" in ids) == (name in ("shape", "early"))
    path = tmp_path / "items.json"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [item(id="first"), broken]}))
    heard: list[str] = []
    assert "first" in [scene.id for scene in read_items(path, note=heard.append)]
    if name in ("shape", "early"):
        # The file, or nobody, is asked instead.
        assert registry().scene(broken, outside=True).problems
        return
    with pytest.raises(CatalogError, match="broken-one"):
        registry().scene(broken, outside=True)


def paths_of(value, path=()):
    """Paths to every value within."""
    yield path
    if isinstance(value, dict):
        for key, one in value.items():
            yield from paths_of(one, (*path, key))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from paths_of(one, (*path, number))


ANY = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from([10**400, 1e300, -1e300, "https://[x", "2021-13-45", "nan", VRT, "\x00", "s3://#"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
PATHS = sorted(set(paths_of(item())) - {()}, key=str)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(PATHS), ANY)
def test_whatever_stands_in_an_item_costs_no_other(path, value):
    broken = changed(item(), path, value)
    ids, result = found_among(broken)
    assert {"first", "last"} <= set(ids)
    for scene in result.scenes:
        assert all(not problem_of(one.href, True) for one in scene.assets.values())
        if scene.geometry is not None:
            with suppress(ParameterError):
                area.within_globe(scene.geometry)
