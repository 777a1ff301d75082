# SPDX-License-Identifier: GPL-2.0-or-later
"""Signed addresses whose tokens expire: before a file is read, in the middle of a fetch, in saved items."""

from __future__ import annotations

import json
import sys
from dataclasses import replace

import numpy as np
import pytest
from temporal_liif.core.errors import CatalogError
from temporal_liif.core.fetch.access import Access
from temporal_liif.core.fetch.run import fetch
from temporal_liif.core.scenes.items import read_items, write_items
from temporal_liif.core.scenes.providers import registry
from temporal_liif.core.scenes.scene import Scene
from temporal_liif.engine.access import Signatures
from temporal_liif.engine.catalog.download import download
from temporal_liif.engine.catalog.http import Http
from temporal_liif.engine.catalog.signing import Signer
from temporal_liif.engine.client import Engine

from .scenes import pixels, read, sentinel2
from .test_servers import RED

OLD = "sv=2020&se=2021-05-01T00%3A00%3A00Z&sr=c&sig=old"


@pytest.fixture
def guarded(planetary, nginx, tmp_path, monkeypatch):
    """Makes scenes of Planetary Computer whose files are there for those with a token that still holds."""
    planetary.tokens = nginx.tokens
    entry = {
        "signing_url": planetary.url,
        "signing_pattern": rf"(?P<account>{nginx.url})/guarded/(?P<container>[^/]+)/",
    }
    extra = tmp_path / "providers.json"
    extra.write_text(json.dumps({"providers": {"planetary-computer": entry}}))
    monkeypatch.setenv("TEMPORAL_LIIF_PROVIDERS", str(extra))
    folder = nginx.root / tmp_path.name

    def make(name: str, day: int, query: str = "") -> Scene:
        made = sentinel2(folder, name, f"2021-05-{day:02d}T10:50:00Z", seed=day)
        item = json.loads(json.dumps(made.item))
        for asset in item["assets"].values():
            href = asset["href"].replace(str(nginx.root), f"{nginx.url}/guarded")
            asset["href"] = f"{href}?{query}" if query else href
        return registry().scene(item, "planetary-computer", "sentinel-2-l2a")

    return make


@pytest.fixture
def access():
    """Signs through a real engine, as fetchscenes does."""
    engine = Engine(sys.executable)
    signatures = Signatures(engine, lambda: False)
    yield Access(sign=signatures.sign, renew=signatures.renew, declared=registry())
    engine.stop()


def revoke(nginx) -> None:
    for file in nginx.tokens.iterdir():
        file.unlink()


def revoked_at(count: int, nginx, sign):
    """`sign`, before whose count-th signature the server gives up what it promised to honour for an hour."""
    left = [count]

    def revoking(scene, href):
        left[0] -= 1
        if not left[0]:
            revoke(nginx)
        return sign(scene, href)

    return revoking


@pytest.mark.fault("Logins: a signature ends in the middle of a fetch", "it is renewed and the fetch goes on")
def test_a_token_that_ends_in_the_middle_is_renewed_and_the_fetch_goes_on(
    guarded, access, planetary, nginx, tmp_path
):
    scenes = [guarded(f"s{day}", day) for day in range(1, 7)]
    log, sign = [], revoked_at(3, nginx, access.sign)
    result = fetch(scenes, RED, tmp_path / "out", replace(access, sign=sign, readers=2), log=log.append)
    assert len(result.paths) == 6 and not result.failures
    for day, path in enumerate(result.paths, 1):
        np.testing.assert_array_equal(read(path), pixels(day)[30:90, 20:90])
    assert len(planetary.requests) == 2
    assert any("was refused; reading with a new one" in line for line in log)
    assert not any("sig=" in line for line in log)


@pytest.mark.fault("Logins: a signature is about to end", "a new one is asked for")
def test_a_token_about_to_expire_is_not_used(guarded, access, planetary, tmp_path):
    planetary.lifetime = 59.0
    result = fetch([guarded("a", 1)], RED, tmp_path / "out", access)
    np.testing.assert_array_equal(read(result.paths[0]), pixels(1)[30:90, 20:90])
    # One for each of the two files, as none of them holds for another minute.
    assert len(planetary.requests) == 2


@pytest.mark.fault(
    "Logins: the computer's clock is two hours wrong", "signatures are used and renewed all the same"
)
@pytest.mark.parametrize("skew", [-7200.0, 7200.0])
def test_a_clock_that_is_wrong(guarded, access, planetary, nginx, tmp_path, skew):
    """Signatures end before they are given, or seem to hold when they do not any more."""
    planetary.skew = skew
    log, sign = [], revoked_at(3, nginx, access.sign)
    scenes = [guarded(f"s{day}", day) for day in range(1, 5)]
    result = fetch(scenes, RED, tmp_path / "out", replace(access, sign=sign, readers=1), log=log.append)
    assert len(result.paths) == 4 and not result.failures
    for day, path in enumerate(result.paths, 1):
        np.testing.assert_array_equal(read(path), pixels(day)[30:90, 20:90])
    # One a file at most where none seems to hold.
    assert len(planetary.requests) <= 2 * 4 + 1
    assert not any("sig=" in line for line in log)


@pytest.mark.fault("Logins: saved items carry old signatures", "they are signed anew")
@pytest.mark.parametrize("query", [OLD, "sv=2020&sig=old"])
def test_saved_items_with_old_signatures_are_read(guarded, access, planetary, tmp_path, query):
    """The end of the signature may be known, or not."""
    write_items(tmp_path / "items.json", [guarded("a", 1, query), guarded("b", 6, query)])
    scenes = read_items(tmp_path / "items.json")
    assert all("sig=old" in scene.assets["red"].href for scene in scenes)
    result = fetch(scenes, RED, tmp_path / "out", access)
    assert len(result.paths) == 2 and not result.failures
    np.testing.assert_array_equal(read(result.paths[1]), pixels(6)[30:90, 20:90])


def test_an_error_that_no_signature_mends_is_reported(guarded, access, planetary, tmp_path):
    planetary.tokens = None
    with pytest.raises(CatalogError, match="status 403"):
        fetch([guarded("a", 1)], RED, tmp_path / "out", access)


def test_downloads_take_a_new_signature_too(guarded, planetary, nginx, tmp_path):
    def client_for(provider):
        return Http(provider.title)

    done = download([guarded("a", 1, OLD)], tmp_path / "old", client_for, wanted=("B04",))
    assert done[0].error is None and (tmp_path / "old" / "a" / "B04.tif").exists()
    before = len(planetary.requests)
    signing = Signer.sign

    def late(self, href):
        signed = signing(self, href)
        if len(planetary.requests) == before + 1:
            revoke(nginx)
        return signed

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Signer, "sign", late)
        done = download([guarded("b", 6)], tmp_path / "new", client_for, wanted=("B04",))
    assert done[0].error is None and len(planetary.requests) == before + 2


def test_items_of_other_software_are_known_by_their_links(guarded):
    item = {**guarded("a", 1).item, "properties": {"datetime": "2021-05-01T10:50:00Z"}}
    url = registry().provider("planetary-computer").url
    item["links"] = [{"rel": "self", "href": f"{url}/collections/sentinel-2-l2a/items/a"}]
    assert registry().scene(item).provider == "planetary-computer"
    item["links"] = [{"rel": "self", "href": "https://elsewhere.example/items/a"}]
    assert registry().scene(item).provider == ""
