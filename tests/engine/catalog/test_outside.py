# SPDX-License-Identifier: GPL-2.0-or-later
"""What catalogues and servers may not do: addresses, redirects, links, secrets, sizes, time, values."""

from __future__ import annotations

import gzip
import json
import shutil
import ssl
import subprocess
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import requests
from temporal_liif.core.errors import CatalogError, CredentialsError, DownloadError
from temporal_liif.core.network import Network
from temporal_liif.core.scenes.providers import Provider, registry
from temporal_liif.core.scenes.query import SearchQuery
from temporal_liif.engine.catalog import http
from temporal_liif.engine.catalog.http import Bearer, Http
from temporal_liif.engine.catalog.login import Credentials, Login
from temporal_liif.engine.catalog.s3 import SignedS3
from temporal_liif.engine.catalog.search import search
from temporal_liif.engine.catalog.signing import Signer
from temporal_liif.engine.catalog.transfer import Transfer, fetch

from ...core.scenes.test_addresses import item
from .test_broken_items import dated


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


# --- addresses


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


@pytest.mark.fault(
    "Logins: the identity service answers something else",
    "an error; nothing of it is used; a repeat succeeds",
)
@pytest.mark.parametrize(
    "answer", [b"[]", b'"x"', b"[" * 100_000, b'{"access_token": {"a": 1}}', b'{"access_token": "a\\nb"}']
)
def test_answers_of_an_identity_service_that_are_none(answer):
    answers = [answer]
    with server(lambda handler: handler.send(answers[-1])) as one:
        provider = Provider("x", "X", one.url, token_url=f"{one.url}/token", client_id="c")
        login = Login(Http("X"), provider, Credentials(username="me", password="pw"))
        with pytest.raises(CredentialsError, match=r"refuses the login .*Check the account"):
            login.bearer()
        answers.append(b'{"access_token": "right"}')
        assert login.bearer().token == "right"


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


@pytest.mark.fault("STAC servers: redirect to what is no web address", "that is refused; a repeat succeeds")
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
    targets, client = [target], Http("X")
    away = server(lambda handler: handler.send(b"", 302, Location=targets[0]) if targets else handler.send())
    with away as one:
        with pytest.raises(CatalogError, match=r"redirects to .* Check the address"):
            client.json("GET", f"{one.url}/x")
        targets.clear()
        assert client.json("GET", f"{one.url}/x") == {}


@pytest.mark.fault(
    "STAC servers: the file of certificate authorities goes", "the error names it; a repeat succeeds"
)
def test_a_file_of_authorities_that_goes(tmp_path):
    """Another QGIS, or a clean-up of the profile, may take it away."""
    if shutil.which("openssl") is None:
        pytest.skip("there is no openssl on this machine, which makes a certificate")
    key, own, authorities = (tmp_path / f"{name}.pem" for name in ("key", "own", "authorities"))
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=x"]
    command += ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", own]
    subprocess.run(command, check=True, capture_output=True)
    secured = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    secured.load_cert_chain(own, key)
    client = Http("X", network=Network(None, ("127.0.0.1",), str(authorities)))
    with server(lambda handler: handler.send()) as one:
        one.socket = secured.wrap_socket(one.socket, server_side=True)
        address = one.url.replace("http:", "https:")
        with pytest.raises(CatalogError, match=r"authorities\.pem, is gone\. Start again"):
            client.json("GET", address)
        with pytest.raises(CatalogError, match="is gone"):
            fetch(client, Transfer(address, tmp_path / "x"), lambda done, total: None)
        assert not list(tmp_path.glob("x*"))
        own.rename(authorities)
        assert client.json("GET", address) == {}
        fetch(client, Transfer(address, tmp_path / "x"), lambda done, total: None)
        assert (tmp_path / "x.part").read_bytes() == b"{}"


@pytest.mark.fault("STAC servers: redirect without end, or to http", "that is refused; a repeat succeeds")
def test_redirects_that_never_end_and_those_to_http(monkeypatch):
    mended, client = [], Http("X")

    def send(handler):
        handler.send() if mended else handler.send(b"", 302, Location=f"/{len(one.asked)}")

    with server(send) as one:
        with pytest.raises(CatalogError, match="again and again"):
            client.json("GET", one.url)
        assert len(one.asked) == http.REDIRECTS + 1
        mended.append(True)
        assert client.json("GET", one.url) == {}
    answer = requests.Response()
    answer.status_code, answer.url = 302, "https://host/a"
    answer.headers["Location"] = "http://host/b"
    monkeypatch.setattr(client.session, "request", lambda *a, **k: answer)
    monkeypatch.setattr(answer, "close", lambda: None)
    with pytest.raises(CatalogError, match="not https"):
        client.request("GET", "https://host/a")


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


@pytest.mark.fault("STAC servers: an answer unpacks to gigabytes", "it is let go; a repeat succeeds")
def test_an_answer_that_unpacks_to_gigabytes_is_let_go(monkeypatch):
    bomb, mended, client = gzip.compress(b"0" * 300_000_000, 1), [], Http("X")
    monkeypatch.setattr(http, "LARGEST_ANSWER", 64 * 2**20)

    def answer(handler):
        if handler.path == "/end" or mended:
            return handler.send(b"[1]")
        status = 302 if handler.path == "/redirect" else 404 if handler.path == "/404" else 200
        handler.send(bomb, status, Content_Encoding="gzip", **({"Location": "/end"} if status == 302 else {}))

    with server(answer) as one:
        for path in ("/200", "/404"):
            with pytest.raises(CatalogError, match=r"more than 67 MB\. Narrow the period"):
                client.json("GET", one.url + path)
        # What comes with a redirect is not read at all.
        assert client.json("GET", f"{one.url}/redirect") == [1]
        mended.append(True)
        assert client.json("GET", f"{one.url}/200") == [1]
    twice = server(lambda handler: handler.send(b"x", Content_Encoding="gzip, gzip"))
    with twice as one, pytest.raises(CatalogError, match="not asked for"):
        Http("X").request("GET", one.url)


@pytest.mark.fault("STAC servers: send a byte now and then", "they are given up; a repeat succeeds")
@pytest.mark.parametrize("slow", ["headers", "body", "chunks", "endless"])
def test_a_server_that_sends_a_byte_now_and_then_is_given_up(monkeypatch, slow):
    monkeypatch.setattr(http, "ANSWER_TIME", 1.5)
    sent, mended, client = [], [], Http("X")

    def answer(handler):
        if mended:
            handler.send()
            return
        write, flush = handler.wfile.write, handler.wfile.flush
        if slow != "headers":
            write(b"HTTP/1.1 200 OK\r\n")
            write(b"Transfer-Encoding: chunked\r\n\r\n" if slow == "chunks" else b"Connection: close\r\n")
            write(b"" if slow == "chunks" else b"Content-Length: 100\r\n\r\n" if slow == "body" else b"\r\n")
        for _ in range(100):
            write(b"1\r\nx\r\n" if slow == "chunks" else b"x")
            flush()
            sent.append(b"x")
            time.sleep(0.2)

    with server(answer) as one:
        with pytest.raises(CatalogError, match=r"does not answer in time.*Try again later"):
            client.json("GET", one.url)
        assert len(sent) < 100 and len(one.asked) == 1
        mended.append(True)
        assert client.json("GET", one.url) == {}


@pytest.mark.fault(
    "Downloads: a file stalls", "it is given up; a large file may take long; a repeat succeeds"
)
def test_a_file_that_stalls_is_given_up_and_a_quick_one_may_take_long(monkeypatch, tmp_path):
    monkeypatch.setattr(http, "STALL", 0.5)
    monkeypatch.setattr(http, "ANSWER_TIME", 1.0)
    whole, mended, client = [], [], Http("X")

    def answer(handler):
        quick = handler.path == "/quick" or bool(mended)
        handler.send_response(200)
        handler.send_header("Content-Length", str(16_384 * 10))
        handler.end_headers()
        for _ in range(10 if quick else 50):
            handler.wfile.write(b"x" * 16_384 if quick else b"x")
            handler.wfile.flush()
            time.sleep(0.12)
        whole.append(handler.path)

    with server(answer) as one:
        fetch(client, Transfer(f"{one.url}/quick", tmp_path / "quick"), lambda done, total: None)
        assert (tmp_path / "quick.part").stat().st_size == 163_840
        with pytest.raises(DownloadError, match=r"not received whole.*Start again"):
            fetch(client, Transfer(f"{one.url}/slow", tmp_path / "slow"), lambda done, total: None)
        assert whole == ["/quick"]
        mended.append(True)
        fetch(client, Transfer(f"{one.url}/slow", tmp_path / "slow"), lambda done, total: None)
        assert (tmp_path / "slow.part").stat().st_size == 163_840


@pytest.mark.fault("Downloads: lengths and waits are no numbers", "they are ignored; a repeat succeeds")
@pytest.mark.parametrize("length", ["\u00b2", "-1", "9" * 400, "x"])
def test_lengths_and_waits_that_are_no_numbers(tmp_path, length):
    head, client = [b"429 x\r\nRetry-After: "], Http("X")

    def answer(handler):
        handler.wfile.write(b"HTTP/1.1 " + head[-1] + length.encode("latin-1"))
        handler.wfile.write(b"\r\nConnection: close\r\n\r\n{}")
        handler.close_connection = True

    with server(answer) as one:
        with pytest.raises(CatalogError, match="Too many requests"):
            client.request("GET", one.url)
        head.append(b"200 OK\r\nContent-Length: ")
        fetch(client, Transfer(f"{one.url}/x", tmp_path / "x"), lambda done, total: None)
        assert (tmp_path / "x.part").read_bytes() == b"{}"


# --- JSON and items
