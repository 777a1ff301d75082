# SPDX-License-Identifier: GPL-2.0-or-later
"""Fixtures of servers and products; each is started when the first test asks for it."""

from __future__ import annotations

import json
import os
import signal
from dataclasses import dataclass
from pathlib import Path

import pytest

from .copernicus import Copernicus, safe_zip
from .earthsearch import EarthSearch
from .moto import Moto
from .nginx import Nginx
from .pgstac import PgStac, Postgres
from .planetary import Planetary
from .products import Products

_AREA = Path(__file__).resolve().parents[3] / "shared" / "worldstrat" / "Landcover-461460"


def pytest_configure(config: pytest.Config) -> None:
    """A test run that is asked to end takes its servers with it."""
    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, _interrupt)


def _interrupt(number: int, frame: object) -> None:
    raise KeyboardInterrupt


@pytest.fixture(scope="session")
def server_folder(tmp_path_factory) -> Path:
    """Where servers keep logs."""
    return tmp_path_factory.mktemp("servers")


@pytest.fixture(scope="session")
def nginx(tmp_path_factory, server_folder) -> Nginx:
    """Files over HTTP; its folder is `nginx.root`."""
    root = tmp_path_factory.mktemp("files")
    server = Nginx(root, server_folder / "nginx")
    server.root = root
    yield server
    server.stop()


@pytest.fixture(scope="session")
def products(nginx) -> Products:
    """Synthetic products and, where the sample is there, one WorldStrat area."""
    return Products(nginx.root, nginx.url, _AREA if _AREA.is_dir() else None)


@pytest.fixture(scope="session")
def moto(server_folder) -> Moto:
    """An object store."""
    server = Moto(server_folder)
    yield server
    server.stop()


@pytest.fixture(scope="session")
def postgres() -> Postgres:
    """A database server."""
    server = Postgres()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def pgstac(postgres, products, server_folder) -> PgStac:
    """A STAC API with all products but Earth Search's own collections."""
    server = PgStac(postgres, "catalogue", server_folder)
    own = ("sentinel-2-c1-l2a", "legacy-sentinel-2-l2a")
    items = [item for name, items in products.items.items() if name not in own for item in items]
    # As at Planetary Computer, Sentinel-2's files need a signature.
    text = [json.dumps(item) for item in items]
    guarded = [
        one.replace(f"{products.url}/plain/", f"{products.url}/signed/plain/")
        if item["collection"] == "sentinel-2-l2a"
        else one
        for item, one in zip(items, text)
    ]
    collections = [one for one in products.collections() if one["id"] not in own]
    server.load(collections, [json.loads(one) for one in guarded])
    yield server
    server.stop()


@pytest.fixture
def copernicus() -> Copernicus:
    """Login, OData and downloads, with one whole Sentinel-2 product `SAFE`."""
    server = Copernicus()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def safe() -> bytes:
    """A zipped Sentinel-2 product."""
    return safe_zip()


@pytest.fixture
def earth_search(products) -> EarthSearch:
    """Earth Search with its two collections of Sentinel-2 and the DEM."""
    legacy = [{**item, "collection": "sentinel-2-l2a"} for item in products.items["legacy-sentinel-2-l2a"]]
    server = EarthSearch([*products.items["sentinel-2-c1-l2a"], *legacy, *products.items["cop-dem-glo-30"]])
    yield server
    server.stop()


@pytest.fixture
def planetary() -> Planetary:
    """The service that signs addresses."""
    server = Planetary()
    yield server
    server.stop()


def declare(path: Path, data: dict) -> None:
    """Write declarations of providers; who reads them meanwhile, as background work may, finds them whole."""
    part = path.with_suffix(".part")
    part.write_text(json.dumps(data))
    part.replace(path)


@dataclass
class Providers:
    """A file of declarations that sends every provider to the loopback."""

    path: Path
    data: dict

    def save(self) -> None:
        """Write changes of `data`."""
        declare(self.path, self.data)


@pytest.fixture
def local_providers(tmp_path, monkeypatch, pgstac, earth_search, copernicus, planetary, nginx) -> Providers:
    """All providers on the loopback, for this process and those that it starts."""
    odata = {
        "url": f"{copernicus.url}/odata/v1",
        "token_url": f"{copernicus.url}/token",
        "odata_url": f"{copernicus.url}/odata/v1",
        "download_url": f"{copernicus.download}/odata/v1",
    }
    data = {
        "providers": {
            "earth-search": {"url": earth_search.url},
            "planetary-computer": {
                "url": pgstac.url,
                "signing_url": planetary.url,
                "signing_pattern": rf"(?P<account>{nginx.url})/signed/(?P<container>[^/]+)/",
            },
            "copernicus": {**odata, "url": pgstac.url},
            "copernicus-odata": odata,
        }
    }
    providers = Providers(tmp_path / "providers.json", data)
    providers.save()
    monkeypatch.setenv("TEMPORAL_LIIF_PROVIDERS", str(providers.path))
    assert os.environ["TEMPORAL_LIIF_PROVIDERS"]
    return providers
