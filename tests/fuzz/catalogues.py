# SPDX-License-Identifier: GPL-2.0-or-later
"""What catalogues and their servers answer, and item files."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import requests
from temporal_liif.core.scenes import items
from temporal_liif.core.scenes.declarations import FILE
from temporal_liif.core.scenes.providers import Provider, registry
from temporal_liif.core.scenes.query import SearchQuery
from temporal_liif.engine.catalog import s3
from temporal_liif.engine.catalog.archive import check_zip, unpack
from temporal_liif.engine.catalog.collections import list_collections
from temporal_liif.engine.catalog.http import Http
from temporal_liif.engine.catalog.login import Credentials, Login
from temporal_liif.engine.catalog.search import search
from temporal_liif.engine.catalog.signing import Signer

from ..core.scenes.test_scene import EARTH_SEARCH
from .subject import Subject, taken

ROOT = "https://stac.example.org/v1"
BLOB = "https://account.blob.core.windows.net/container/x.tif"


class _Answer(Http):
    """Client of a provider that is answered with the same bytes whatever it asks."""

    def __init__(self, data: bytes) -> None:
        super().__init__("X")
        self._data = data

    def request(self, method: str, url: str, **_options: Any) -> requests.Response:
        """The bytes, with status 200."""
        response = requests.Response()
        response.status_code, response._content, response.url = 200, self._data, url
        return response


def _json(value: Any) -> Any:
    return lambda folder: json.dumps(value).encode()


def _search(path: Path, provider: str, collection: str) -> None:
    data = path.read_bytes()
    query = SearchQuery(collection, provider, limit=20)
    found = search(query, lambda provider: _Answer(data), registry(""))
    for scene in found.scenes:
        items.to_item(scene)


def _read_collections(path: Path) -> None:
    list_collections(_Answer(path.read_bytes()), Provider(ROOT, ROOT, ROOT))


def _read_listing(path: Path) -> None:
    list(s3.listed(_Answer(path.read_bytes()), Provider("x", "X", ROOT), "s3://bucket/p/", Credentials()))


def _read_signature(path: Path) -> None:
    provider = Provider("x", "X", ROOT, signing="planetary-computer", signing_url=f"{ROOT}/token")
    Signer(_Answer(path.read_bytes()), provider).sign(BLOB)


def _read_login(path: Path) -> None:
    provider = Provider("x", "X", ROOT, auth="copernicus", token_url=f"{ROOT}/token")
    Login(_Answer(path.read_bytes()), provider, Credentials(username="a", password="b")).bearer()


def _make_zip(folder: Path) -> bytes:
    with zipfile.ZipFile(folder / "zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("P.SAFE/manifest.safe", "P.SAFE/GRANULE/b.jp2", "P.SAFE/a.xml"):
            archive.writestr(name, name * 20)
    return taken(folder / "zip")


def _unpack(path: Path) -> None:
    check_zip(path)
    unpack(path, path.parent / "out")


def _make_providers(folder: Path) -> bytes:
    """A provider, a collection and a family of the user's, as the plugin's own are declared."""
    known = json.loads(FILE.read_text(encoding="utf-8"))
    family = known["families"]["sentinel-2-l2a"]
    mine = {
        "title": "Mine",
        "url": ROOT,
        "page_limit": 100,
        "rewrites": {"s3://a/": "https://a/"},
        "s3": {"endpoint": "https://s3.example.org", "buckets": ["a"], "regions": {"a": "eu"}},
    }
    source = {"provider": "mine", "collection": "c", "filters": {"platform": "x"}, "offset": "declared"}
    own = {
        "providers": {"mine": mine, "earth-search": {"url": ROOT}},
        "collections": {"own": {"title": "Own", "family": "own", "sources": [source]}},
        "families": {"own": {**family, "bands": family["bands"][:2], "masks": family["masks"][:1]}},
    }
    return json.dumps(own).encode()


def _read_providers(path: Path) -> None:
    declared = registry(str(path))
    for name in declared.providers:
        declared.provider(name).restricts(BLOB)
    for name in declared.collections:
        declared.sources("auto", name)
    declared.scene(EARTH_SEARCH)


_PAGE = {"type": "FeatureCollection", "numberMatched": 1, "features": [EARTH_SEARCH], "links": []}
_COLLECTIONS = {
    "title": "A catalogue",
    "conformsTo": ["https://api.stacspec.org/v1.0.0/item-search", "https://x/item-search#filter cql2-json"],
    "links": [
        {"rel": "search", "href": f"{ROOT}/search", "method": "POST"},
        {"rel": "next", "href": f"{ROOT}/collections?token=2"},
    ],
    "collections": [{"id": "a", "title": "First"}, {"id": "b", "title": "Second"}],
}
_PRODUCTS = {
    "value": [
        {
            "Id": "0f1e",
            "Name": "S2B_MSIL2A_20210501T104031_N0500_R008_T31UFS_20210501T134031.SAFE",
            "ContentLength": 1000,
            "Online": True,
            "S3Path": "/eodata/test/x",
            "Checksum": [{"Value": "d41d8cd98f00b204e9800998ecf8427e", "Algorithm": "MD5"}],
            "ContentDate": {"Start": "2021-05-01T10:40:31.000Z", "End": "2021-05-01T10:40:31.000Z"},
            "GeoFootprint": {
                "type": "Polygon",
                "coordinates": [[[4.4, 51.4], [4.5, 51.4], [4.5, 51.5], [4.4, 51.4]]],
            },
            "Attributes": [
                {"Name": "cloudCover", "Value": 12.5},
                {"Name": "productType", "Value": "S2MSI2A"},
            ],
            "Assets": [{"Type": "QUICKLOOK", "DownloadLink": f"{ROOT}/quicklook.jpg"}],
        }
    ]
}
_LISTING = (
    b"<?xml version='1.0'?><ListBucketResult><Contents><Key>p/a.xml</Key><Size>20</Size></Contents>"
    b"<Contents><Key>p/b/c.jp2</Key><Size>5</Size></Contents>"
    b"<NextContinuationToken>abc</NextContinuationToken></ListBucketResult>"
)
_TOKEN = {"access_token": "abc", "expires_in": 600, "refresh_token": "def", "refresh_expires_in": 3600}

SUBJECTS = {
    "items": Subject(_json({**_PAGE, "links": None}), items.read_items, "items.json", True),
    "page of a STAC API": Subject(
        _json(_PAGE), lambda path: _search(path, "earth-search", "sentinel-2-l2a"), text=True
    ),
    "collections of a STAC API": Subject(_json(_COLLECTIONS), _read_collections, text=True),
    "page of an OData service": Subject(
        _json(_PRODUCTS), lambda path: _search(path, "copernicus-odata", "sentinel-2-l2a"), text=True
    ),
    "listing of a bucket": Subject(lambda folder: _LISTING, _read_listing, text=True),
    "signature": Subject(
        _json({"token": "sv=2021&sig=abc", "msft:expiry": "2031-01-01T00:00:00Z"}), _read_signature, text=True
    ),
    "login": Subject(_json(_TOKEN), _read_login, text=True),
    "zip of a product": Subject(_make_zip, _unpack, "P.zip", writes=True),
    "providers.json": Subject(_make_providers, _read_providers, "providers.json", True),
}
