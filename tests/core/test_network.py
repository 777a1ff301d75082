# SPDX-License-Identifier: GPL-2.0-or-later
"""One decision on proxies and certificates, obeyed by requests and by GDAL alike."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from temporal_liif.core.network import Network
from temporal_liif.core.retry_policy import pause_of

ROOT = Path(__file__).resolve().parents[2]
PROXY = "http://proxy:3128"


@pytest.mark.parametrize(
    ("entry", "address", "direct"),
    [
        ("intern.example", "https://intern.example/x", True),
        ("intern.example", "https://data.intern.example/x", True),
        ("intern.example", "https://notintern.example/x", False),
        (".intern.example", "https://intern.example/x", True),
        ("*.intern.example", "http://a.b.intern.example:8080/x", True),
        ("INTERN.example.", "https://Intern.Example./x", True),
        ("intern.example:8443", "https://intern.example:8443/x", True),
        ("intern.example:8443", "https://data.intern.example:8443/x", True),
        ("intern.example:8443", "https://intern.example/x", False),
        ("intern.example:443", "https://intern.example/x", True),
        ("intern.example:443", "http://intern.example/x", False),
        ("intern.example:80", "http://intern.example/x", True),
        ("10.0.0.0/8", "https://10.1.2.3/x", True),
        ("10.0.0.0/8", "https://11.1.2.3:8080/x", False),
        ("10.0.0.0/8", "https://host.example/x", False),
        ("10.1.2.3", "http://10.1.2.3:8080/x", True),
        ("10.1.2.3:8080", "http://10.1.2.3/x", False),
        ("2.3", "https://10.1.2.3/x", False),
        ("fd00::/8", "https://[fd00::1]:8443/x", True),
        ("[fd00::1]:8443", "https://[fd00::1]:8443/x", True),
        ("[fd00::1]:8443", "https://[fd00::1]/x", False),
        ("fd00::1", "https://[fd00:0::1]/x", True),
        ("*", "https://anything.example/x", True),
        ("*:8443", "https://anything.example:8443/x", True),
        (":8443", "https://anything.example/x", False),
        (":443", "https://anything.example/x", True),
        ("10.*", "http://10.1.2.3:8080/x", True),
        ("10.*", "http://110.1.2.3/x", False),
        ("intra*.example:80", "http://intranet.example/x", True),
        ("intra*.example:80", "https://intranet.example/x", False),
        ("", "https://anything.example/x", False),
        ("intern.example", "data.intern.example:443", True),
        ("intern.example", "https://intern.example.evil.test/x", False),
        ("intern.example", "https://intern.example:0/x", False),
    ],
)
def test_exclusions_by_host_subdomain_port_and_network(entry, address, direct):
    network = Network(PROXY, (entry,))
    assert network.direct(address) == direct
    assert network.proxy_for(address) == (None if direct else PROXY)
    assert network.proxies(address) == dict.fromkeys(("http", "https"), None if direct else PROXY)
    assert network.options(address)["GDAL_HTTP_PROXY"] == ("" if direct else PROXY)


def test_the_environment_says_what_qgis_leaves_open(tmp_path):
    bundle = tmp_path / "ca.pem"
    bundle.write_text("-----BEGIN CERTIFICATE-----")
    variables = {
        "HTTP_PROXY": "one:1",
        "https_proxy": "http://me:a%3Ab@two:2",
        "HTTPS_PROXY": "http://ignored:9",
        "no_proxy": "near.example, 10.0.0.0/8",
        "REQUESTS_CA_BUNDLE": str(tmp_path / "gone.pem"),
        "CURL_CA_BUNDLE": str(bundle),
    }
    network = Network(no_proxy=("far.example",)).completed(variables)
    assert network.proxy_for("http://x.example/") == "http://one:1"
    assert network.proxy_for("https://x.example/") == "http://me:a%3Ab@two:2"
    assert network.options("https://x.example/")["GDAL_HTTP_PROXYUSERPWD"] == "me:a:b"
    assert network.proxy_for("https://a.near.example/") is network.proxy_for("http://10.9.9.9/") is None
    assert network.proxy_for("https://far.example/") is None
    assert network.verify() == str(bundle) and network.options("x")["CURL_CA_BUNDLE"] == str(bundle)
    named = Network(PROXY, ("far.example",), "/qgis.pem").completed(variables)
    assert named.proxy_for("http://x.example/") == named.proxy_for("https://x.example/") == PROXY
    assert named.no_proxy == ("far.example", "near.example", "10.0.0.0/8") and named.ca_file == "/qgis.pem"
    everything = Network().completed({"ALL_PROXY": "socks5h://s:1"})
    assert everything.proxy_for("http://x/") == everything.proxy_for("https://x/") == "socks5h://s:1"
    assert Network().completed({}) == Network()
    assert Network.from_json(network.to_json()) == network and "a%3Ab" not in repr(network)


def test_other_programs_get_the_same():
    network = Network("http://p:1", ("a.example", "b.example:8080"), "/ca.pem")
    found = network.variables()
    assert found["https_proxy"] == found["HTTP_PROXY"] == "http://p:1"
    assert found["NO_PROXY"] == "a.example,b.example:8080" and found["PIP_CERT"] == "/ca.pem"
    assert Network().variables() == {}


@pytest.mark.parametrize(
    ("text", "seconds"), [("7", 7.0), ("1.5", 1.5), ("soon", None), ("", None), (None, None)]
)
def test_pauses_that_servers_ask_for(text, seconds):
    assert pause_of(text) == seconds


class Served(BaseHTTPRequestHandler):
    """A file, and a note of who has asked for it."""

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.send_response(200)
        self.send_header("Content-Length", "5")
        self.end_headers()
        self.wfile.write(b"hello")

    def do_HEAD(self) -> None:
        self.do_GET()

    def log_message(self, *arguments) -> None:
        pass


@pytest.fixture
def serve():
    """Servers that note requests; as a proxy they answer themselves."""
    servers = []

    def make() -> ThreadingHTTPServer:
        server = ThreadingHTTPServer(("127.0.0.1", 0), Served)
        server.asked = []
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return server

    yield make
    for server in servers:
        server.shutdown()


ASK = """
import json, os, sys
sys.path.insert(0, sys.argv[1])
from osgeo import gdal
from temporal_liif.core.raster.gdalio import thread_options
from temporal_liif.core.network import Network
network = Network.from_json(json.loads(sys.argv[2])).completed(os.environ)
# What QGIS sets for its own files.
if sys.argv[4]:
    gdal.SetConfigOption("GDAL_HTTP_PROXY", sys.argv[4])
with thread_options(network.options(sys.argv[3])):
    file = gdal.VSIFOpenL("/vsicurl/" + sys.argv[3], "rb")
    told = bytes(gdal.VSIFReadL(1, 5, file)).decode() if file else ""
    if file:
        gdal.VSIFCloseL(file)
from temporal_liif.engine.catalog.http import Http
print(told, Http("X", network=network).request("GET", sys.argv[3]).text)
"""


@pytest.mark.parametrize("excluded", [False, True])
@pytest.mark.parametrize("how", ["qgis", "environment"])
def test_gdal_and_requests_go_the_same_way(serve, how, excluded):
    server, proxy = serve(), serve()
    port = server.server_address[1]
    through = f"http://127.0.0.1:{proxy.server_address[1]}"
    exclusions = [f"127.0.0.1:{port}"] if excluded else [f"127.0.0.1:{port + 1}", "elsewhere.example"]
    network = Network(through if how == "qgis" else None, tuple(exclusions))
    variables = {"PATH": "/usr/bin:/bin", **({"http_proxy": through} if how == "environment" else {})}
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            ASK,
            str(ROOT / "build" / "plugins"),
            json.dumps(network.to_json()),
            f"http://127.0.0.1:{port}/file.tif",
            through if how == "qgis" else "",
        ],
        env=variables,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stdout.split() == ["hello", "hello"], done.stderr
    used, other = (server, proxy) if excluded else (proxy, server)
    assert len(used.asked) >= 2 and other.asked == []
