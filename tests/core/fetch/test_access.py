# SPDX-License-Identifier: GPL-2.0-or-later
"""How servers are reached: keys of object stores, proxy, certificates."""

import threading
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import numpy as np
import pytest
from osgeo import gdal
from temporal_liif.core.errors import CatalogError, CredentialsError
from temporal_liif.core.fetch.access import HTTP_OPTIONS, Access, Location, store_keys
from temporal_liif.core.fetch.request import Area, Request
from temporal_liif.core.fetch.retry import cause_of
from temporal_liif.core.fetch.run import fetch
from temporal_liif.core.fetch.window import Unreadable, opened
from temporal_liif.core.network import Network
from temporal_liif.core.retry_policy import pause_of
from temporal_liif.core.scenes.providers import registry
from temporal_liif.tests.servers.products import raster_bytes

from .conftest import moved
from .scenes import ORIGIN, pixels, read, sentinel2
from .test_servers import UTM

KEYS = store_keys({"access_key": "key", "secret_key": "confidential"})


@pytest.mark.parametrize("form", ["tif", "jp2"])
def test_object_store_with_keys(moto, tmp_path, form):
    """Also JPEG 2000, whose driver likes to read in threads of its own."""
    big = pixels(7, 700)
    driver = {"tif": "COG", "jp2": "JP2OpenJPEG"}[form]
    data = raster_bytes(big, (ORIGIN[0], 10, 0, ORIGIN[1], 0, -10), 32631, 0, driver)
    moto.put("eodata", {f"{form}/B04.{form}": data})
    declared = registry()
    store = {**declared.providers["copernicus"].s3, "endpoint": moto.url}
    local = replace(declared.providers["copernicus"], s3=store)
    declared = replace(declared, providers={**declared.providers, "copernicus": local})
    scene = sentinel2(tmp_path, "a", "2021-05-01T10:50:00Z", offset=0.0)
    place = {"shape": big.shape, "transform": (ORIGIN[0], 10.0, 0.0, ORIGIN[1], 0.0, -10.0)}
    red = replace(scene.assets["red"], href=f"s3://eodata/{form}/B04.{form}", **place)
    red = replace(red, alternates=("https://download.example/B04",))
    scene = replace(scene, provider="copernicus", assets={"red": red})
    box = Area.box(ORIGIN[0] + 1000, ORIGIN[1] - 4000, ORIGIN[0] + 4000, ORIGIN[1] - 1000, UTM)
    request = Request(box, ("B04",))
    access = Access(declared=declared, keys={"copernicus": KEYS})
    result = fetch([scene], request, tmp_path / "out", access)
    np.testing.assert_array_equal(read(result.paths[0]), big[100:400, 100:400])
    with pytest.raises(CredentialsError, match=r"S3 access key.*fetch from their folder"):
        fetch([scene], request, tmp_path / "none", Access(declared=declared))
    gone = moved(scene, lambda href: f"{href}.gone")
    with pytest.raises(CatalogError, match="404") as error:
        fetch([gone], request, tmp_path / "none", access)
    assert "confidential" not in str(error.value) and "confidential" not in repr(access)
    assert gdal.GetConfigOption("AWS_SECRET_ACCESS_KEY") is None
    assert gdal.GetThreadLocalConfigOption("AWS_SECRET_ACCESS_KEY") is None


@pytest.mark.parametrize(
    ("sent", "code", "status", "temporary"),
    [
        (403, "AccessDenied", 403, False),
        (403, "InvalidAccessKeyId", 403, False),
        (403, "SignatureDoesNotMatch", 403, False),
        (400, "ExpiredToken", 403, False),
        (404, "NoSuchKey", 404, False),
        (404, "NoSuchBucket", 404, False),
        (503, "SlowDown", 503, True),
    ],
)
def test_errors_of_an_object_store_are_known_by_number(sent, code, status, temporary):
    """What the store writes beside its code does not count."""

    class Store(BaseHTTPRequestHandler):
        def do_GET(self):
            body = f"<?xml version='1.0'?><Error><Code>{code}</Code><Message>Nein.</Message></Error>".encode()
            self.send_response(sent)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Store) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        options = {
            **HTTP_OPTIONS,
            **KEYS,
            "AWS_S3_ENDPOINT": f"127.0.0.1:{server.server_port}",
            "AWS_HTTPS": "NO",
            "AWS_VIRTUAL_HOSTING": "FALSE",
        }
        location = Location(
            f"/vsis3/bucket/{code}.tif", options, "127.0.0.1", "s3://bucket/B04.tif", "Scene a"
        )
        with pytest.raises(Unreadable) as caught:
            opened(location, lambda dataset: dataset.RasterCount, lambda: False)
        server.shutdown()
    cause = cause_of(location, caught.value, Access())
    assert (cause.status, cause.temporary) == (status, temporary)


@pytest.mark.parametrize(
    ("path", "name"), [("/a/b.tif", "b.tif"), ("/vsis3/bucket/a.tif", "s3://bucket/a.tif")]
)
def test_the_path_in_an_error_is_shown_by_its_name_and_nothing_else_is(path, name):
    """However short it is, and whatever a part of it is."""
    error = Unreadable(
        SimpleNamespace(message=f"{path} is cut short, cket/a.tif", http_status=None, numbers=[])
    )
    found = cause_of(Location(path, name=name), error, Access())
    assert found.text == f"{name} is cut short, cket/a.tif"


def test_qgis_proxy_and_certificates_reach_gdal():
    network = Network("http://me:p%40ss@proxy.example:3128", ("inside.example", "127.0.0.1"), "/ca.pem")
    assert network.options("data.example:443") == {
        "CURL_CA_BUNDLE": "/ca.pem",
        "GDAL_HTTP_PROXY": "http://proxy.example:3128",
        "GDAL_HTTPS_PROXY": "http://proxy.example:3128",
        "GDAL_HTTP_PROXYUSERPWD": "me:p@ss",
    }
    # An empty text: whatever QGIS or the environment have set for others.
    directly = {"GDAL_HTTP_PROXY": "", "GDAL_HTTPS_PROXY": ""}
    assert network.options("data.inside.example") == {"CURL_CA_BUNDLE": "/ca.pem", **directly}
    assert "p%40ss" not in repr(network)
    assert Network().options("data.example") == directly


def test_a_pause_given_as_a_date():
    when = datetime.now(timezone.utc) + timedelta(seconds=90)
    text = when.strftime("%a, %d %b %Y %H:%M:%S GMT")
    assert 85 < pause_of(text) <= 91
    assert pause_of("7") == 7.0
    assert pause_of("soon") is None and pause_of(None) is None
