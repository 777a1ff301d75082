# SPDX-License-Identifier: GPL-2.0-or-later
"""The catalogue's handlers, called as QGIS calls them."""

from __future__ import annotations

import pytest
from temporal_liif.core.errors import CancelledError, CatalogError, CredentialsError
from temporal_liif.core.scenes.query import SearchQuery
from temporal_liif.tests.servers.copernicus import PASSWORD, USER
from temporal_liif.tests.servers.products import DATES
from temporal_liif.tests.stopwatch import Stopwatch


def test_search_sign_and_download(local_providers, planetary, engine, nginx, tmp_path):
    query = SearchQuery("sentinel-2-l2a", "planetary-computer", limit=3, start=DATES[0])
    shares, notes = [], []
    answer, _ = engine.call(
        "catalog.search",
        {"query": query.to_json()},
        progress=lambda share, text: shares.append(share),
        log=notes.append,
    )
    assert len(answer["items"]) == 3 and answer["provider"] == "planetary-computer"
    assert shares and shares == sorted(shares)
    hrefs = [item["assets"]["B04"]["href"] for item in answer["items"]]
    for _ in range(2):
        signed, _ = engine.call("catalog.sign", {"provider": "planetary-computer", "hrefs": hrefs})
    assert all(one.startswith(f"{href}?") and "sig=" in one for one, href in zip(signed["hrefs"], hrefs))
    assert all(signed["expires"]) and len(planetary.requests) == 1
    plain, _ = engine.call("catalog.sign", {"provider": "earth-search", "hrefs": hrefs})
    assert plain == {"hrefs": hrefs, "expires": [None] * 3}
    done, _ = engine.call(
        "catalog.download", {"items": answer["items"], "folder": str(tmp_path), "assets": ["SCL"]}
    )
    assert [product["error"] for product in done["products"]] == [None] * 3
    assert len(list(tmp_path.glob("*/*_SCL.tif"))) == 3


def test_tokens_and_what_refusals_show(local_providers, copernicus, engine):
    login = {"username": USER, "password": PASSWORD}
    for _ in range(2):
        answer, _ = engine.call("catalog.token", {"provider": "copernicus", "credentials": login})
        assert answer["token"] in copernicus.tokens
    assert copernicus.log == ["grant password"]
    with pytest.raises(CredentialsError, match="wrong or") as failure:
        wrong = {"username": USER, "password": "guess-4711"}
        engine.call("catalog.token", {"provider": "copernicus", "credentials": wrong})
    assert "guess-4711" not in str(failure.value)


def test_errors_keep_their_class(local_providers, earth_search, engine):
    earth_search.fail = [(400, {}, b'{"description": "bad bbox"}')]
    with pytest.raises(CatalogError, match="bad bbox"):
        engine.call("catalog.search", {"query": SearchQuery("sentinel-2-l2a", "earth-search").to_json()})


def test_cancel_stops_a_slow_download_and_the_next_run_goes_on(
    local_providers, copernicus, engine, nginx, tmp_path
):
    (nginx.root / "crawl.bin").write_bytes(bytes(500_000))
    item = {
        "type": "Feature",
        "id": "slow",
        "properties": {"datetime": "2021-05-01T00:00:00Z"},
        "assets": {"data": {"href": f"{nginx.url}/slow/crawl.bin"}},
    }
    pressed = []

    def cancelled():
        if not pressed and any(path.stat().st_size for path in tmp_path.rglob("*.part")):
            pressed.append(Stopwatch())
        return bool(pressed)

    with pytest.raises(CancelledError):
        engine.call("catalog.download", {"items": [item], "folder": str(tmp_path)}, cancelled=cancelled)
    assert pressed[0].within(2)
    assert not (tmp_path / "slow" / "crawl.bin").exists()
    item["assets"]["data"]["href"] = f"{nginx.url}/crawl.bin"
    before = len(nginx.requests())
    done, _ = engine.call("catalog.download", {"items": [item], "folder": str(tmp_path)})
    assert done["products"][0]["error"] is None
    assert (tmp_path / "slow" / "crawl.bin").read_bytes() == bytes(500_000)
    assert any(" 206 " in line and "crawl.bin" in line for line in nginx.requests()[before:])
