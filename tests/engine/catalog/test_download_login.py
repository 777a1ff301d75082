# SPDX-License-Identifier: GPL-2.0-or-later
"""Logins and tokens of downloads."""

from __future__ import annotations

from dataclasses import replace

import pytest
from temporal_liif.core.errors import CredentialsError
from temporal_liif.core.scenes.providers import registry
from temporal_liif.engine.catalog import download as download_module
from temporal_liif.engine.catalog.download import download
from temporal_liif.engine.catalog.http import Http
from temporal_liif.engine.catalog.login import Credentials, Login
from temporal_liif.engine.catalog.transfer import Transfer, fetch
from temporal_liif.tests.servers.copernicus import CODE, PASSWORD, SAFE, USER

from .test_download import LOGIN, client, found, noise


def test_a_token_follows_the_redirect_to_the_download_host_alone(local_providers, copernicus, tmp_path):
    copernicus.add("u", SAFE, noise(1000))
    provider = registry().provider("copernicus-odata")
    url = f"{copernicus.url}/odata/v1/Products(u)/$value"
    for trusted in (provider.guarded, ()):
        http = Http(provider.title, trusted=trusted)
        transfer = Transfer(url, tmp_path / "x.zip", login=Login(http, provider, LOGIN))
        if trusted:
            fetch(http, transfer, lambda done, total: None)
            assert (tmp_path / "x.zip.part").stat().st_size == len(copernicus.files["u"])
            (tmp_path / "x.zip.part").unlink()
        else:
            with pytest.raises(CredentialsError, match="status 401"):
                fetch(http, transfer, lambda done, total: None)


@pytest.mark.fault("Logins: the token has expired", "it is renewed")
def test_an_expired_token_is_renewed_by_itself(local_providers, copernicus, tmp_path):
    copernicus.lifetime = 1
    for number in range(3):
        copernicus.add(f"u{number}", f"S2B_MSIL2A_2021050{number + 1}T104031_X{number}.SAFE", noise(1000))
    done = download(found(), tmp_path, client, LOGIN)
    assert all(one.error is None for one in done)
    assert copernicus.log.count("grant password") == 1 and "grant refresh_token" in copernicus.log


@pytest.mark.fault("Logins: the token is revoked", "it is renewed once")
def test_a_token_that_the_server_drops_early_is_renewed_once(local_providers, copernicus, tmp_path):
    copernicus.add("u", SAFE, noise(1000))
    scenes = found()
    session = download_module._Sessions(client, LOGIN)
    login = session.login(registry().provider("copernicus-odata"))
    copernicus.tokens[login.bearer().token] = 0.0
    http = session.http(registry().provider("copernicus-odata"))
    target = tmp_path / "x.zip"
    fetch(http, Transfer(scenes[0].assets["product"].href, target, login=login), lambda done, total: None)
    assert (tmp_path / "x.zip.part").exists()
    assert "download 401" in copernicus.log and "grant refresh_token" in copernicus.log


@pytest.mark.fault(
    "Logins: a page of a network stands before the identity service",
    "an error; the session is kept; a repeat succeeds",
)
def test_what_answers_instead_of_the_identity_service_ends_no_session(local_providers, copernicus, tmp_path):
    """A code of six digits opens one session: lost, the user would have to look up another."""
    copernicus.two_factor, copernicus.lifetime = True, 1
    copernicus.add("u", SAFE, noise(1000))
    login = replace(LOGIN, totp=CODE)
    (done,) = download(found(), tmp_path / "one", client, login)
    assert done.error is None
    copernicus.instead = b"<!doctype html><html>Accept our terms</html>"
    (done,) = download(found(), tmp_path / "two", client, login)
    assert isinstance(done.error, CredentialsError) and "Check the account" in str(done.error)
    assert not list((tmp_path / "two").iterdir())
    copernicus.instead = None
    # Whoever has the session needs no code any more.
    before = copernicus.log.count("grant password")
    (done,) = download(found(), tmp_path / "two", client, login)
    assert done.error is None and done.verified
    assert copernicus.log.count("grant password") == before == 1


@pytest.mark.fault(
    "Logins: a token that QGIS keeps is refused once", "the error says what to choose; a repeat succeeds"
)
def test_a_token_of_qgis_is_tried_again_in_the_next_run(local_providers, copernicus, tmp_path):
    copernicus.add("u", SAFE, noise(1000))
    given = Credentials(token="kept fresh by QGIS")
    for _ in range(2):
        (done,) = download(found(), tmp_path, client, given)
        assert isinstance(done.error, CredentialsError) and "type Basic" in str(done.error)
        assert not list(tmp_path.glob("*.zip*"))
    assert copernicus.log.count("download 401") == 2
    copernicus.tokens[given.token] = float("inf")
    (done,) = download(found(), tmp_path, client, given)
    assert done.error is None and done.verified


@pytest.mark.fault("Logins: wrong user, password or code", "the error says which; a repeat succeeds")
@pytest.mark.parametrize(
    ("credentials", "two_factor", "message"),
    [
        (Credentials(), False, "account only"),
        (Credentials(username=USER, password="wrong"), False, "wrong or"),
        (LOGIN, True, "one-time code is missing"),
        (replace(LOGIN, totp="000000"), True, "fresh one"),
        (replace(LOGIN, totp="?"), True, "neither a code"),
        (Credentials(token="stale"), False, "has expired"),
    ],
)
def test_wrong_logins_say_what_is_wrong(
    local_providers, copernicus, tmp_path, credentials, two_factor, message
):
    copernicus.two_factor = two_factor
    copernicus.add("u", SAFE, noise(1000))
    (done,) = download(found(), tmp_path, client, credentials)
    assert isinstance(done.error, CredentialsError) and message in str(done.error)
    assert PASSWORD not in str(done.error) and not list(tmp_path.glob("*.zip*"))
    copernicus.two_factor = False
    (done,) = download(found(), tmp_path, client, LOGIN)
    assert done.error is None


def test_two_factor_login(local_providers, copernicus, tmp_path):
    copernicus.two_factor = True
    copernicus.add("u", SAFE, noise(1000))
    (done,) = download(found(), tmp_path, client, replace(LOGIN, totp=CODE))
    assert done.error is None


def test_a_session_is_renewed_not_opened_anew(local_providers, copernicus, tmp_path):
    copernicus.add("u", SAFE, noise(1000))
    for folder in ("one", "two"):
        (done,) = download(found(), tmp_path / folder, client, LOGIN)
        assert done.error is None
    assert [line for line in copernicus.log if line.startswith("grant")] == ["grant password"]
