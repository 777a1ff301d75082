# SPDX-License-Identifier: GPL-2.0-or-later
"""Connections to STAC APIs: kept in QGIS's settings, used by name in Processing, with a login before them."""

from __future__ import annotations

import json
from base64 import b64encode
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsSettings
from temporal_liif.core.errors import CredentialsError, ParameterError
from temporal_liif.core.scenes.connection import Connection
from temporal_liif.core.scenes.items import read_items
from temporal_liif.core.scenes.providers import registry
from temporal_liif.provider import connections
from temporal_liif.provider.credentials import headers_of
from temporal_liif.tests.servers.gate import Gate

from .conftest import Listener, checked_run

EXTENT = "600100,602000,5698000,5699900 [EPSG:32631]"
SECRET = "not-to-be-read-anywhere"
BASIC = "Basic " + b64encode(f"ada:{SECRET}".encode()).decode()


@pytest.fixture(autouse=True)
def own_settings(qgis_app):
    """No connections before and after."""
    for group in (connections.OWN, connections.QGIS):
        QgsSettings().remove(group)
    connections.refresh()
    yield
    for group in (connections.OWN, connections.QGIS):
        QgsSettings().remove(group)
    connections.refresh()


@pytest.fixture
def run(plugin, local_providers, engine):
    """A function that runs an algorithm with an engine: outputs, and all that was said."""

    def call(name: str, **parameters) -> tuple[dict, str]:
        feedback = Listener()
        outputs, _ = checked_run(name, feedback, parameters)
        return outputs, "\n".join([*feedback.lines, *feedback.errors])

    return call


@pytest.fixture
def gate(pgstac, nginx):
    """pgstac, and the files of its scenes, behind a password."""
    server = Gate(pgstac.url, nginx.url, "Authorization", BASIC)
    yield server
    server.stop()


def test_connections_are_kept_by_name_without_a_secret(authcfg):
    login = authcfg("ada", SECRET)
    made = connections.save(Connection(" My \n catalogue ", "https://stac.example.org/v1/search", login))
    assert made == Connection("My catalogue", "https://stac.example.org/v1", login)
    connections.save(Connection("Another", "http://127.0.0.1:8080/"))
    assert [one.name for one in connections.refresh()] == ["Another", "My catalogue"]
    assert connections.connection_of("my CATALOGUE") == made
    assert connections.connection_of("https://stac.example.org/v1/") == made
    assert connections.connection_of("nobody") is None
    assert SECRET not in QgsSettings().value(connections.OWN)
    provider = registry().provider(made.url)
    assert (provider.title, provider.auth) == ("My catalogue", "connection")
    # Renamed and moved, it takes the place of the old one.
    connections.save(Connection("Mine", "https://other.example.org", login), "My catalogue")
    assert [one.name for one in connections.refresh()] == ["Another", "Mine"]
    connections.remove("Mine")
    assert [one.name for one in connections.refresh()] == ["Another"]
    assert made.url not in registry().providers


@pytest.mark.parametrize(
    ("name", "url", "login", "text_of_error"),
    [
        ("", "https://a.example", "", "no name"),
        ("auto", "https://a.example", "", "something else"),
        ("Earth-Search", "https://a.example", "", "something else"),
        ("https://a", "https://a.example", "", "something else"),
        ("there", "https://a.example", "", "'there' already"),
        ("new", "stac.example.org", "", "is not the address"),
        ("new", "ftp://stac.example.org", "", "is not the address"),
        ("new", "https://user:secret@stac.example.org", "", "user name, a password or a key"),
        ("new", "https://stac.example.org/v1?key=1", "", "configuration"),
        ("new", "https://there.example/search", "", "'There' has this address"),
        ("new", "http://stac.example.org", "abc1234", "https alone"),
    ],
)
def test_what_is_no_connection_is_not_kept(name, url, login, text_of_error):
    connections.save(Connection("There", "https://there.example"))
    with pytest.raises(ParameterError, match=text_of_error) as refused:
        connections.save(Connection(name, url, login))
    assert "secret" not in str(refused.value)
    assert [one.name for one in connections.refresh()] == ["There"]


def test_connections_of_qgis_are_offered_too():
    settings = QgsSettings()
    connections.save(Connection("mine", "https://mine.example"))
    for name, url, login in (
        ("Browser", "https://b.example/v1/", "abc1234"),
        ("Mine", "https://c.example", ""),
        ("Twice", "https://mine.example", ""),
        ("Broken", "file:///etc", ""),
    ):
        settings.setValue(f"{connections.QGIS}/{name}/url", url)
        settings.setValue(f"{connections.QGIS}/{name}/authcfg", login)
    found = connections.refresh()
    assert found == (
        Connection("Browser", "https://b.example/v1", "abc1234", editable=False),
        Connection("mine", "https://mine.example"),
    )
    with pytest.raises(ParameterError, match="'Browser' already"):
        connections.save(Connection("Browser", "https://d.example"))
    connections.remove("Browser")
    assert connections.refresh() == found


def test_a_login_that_qgis_keeps_itself_is_used(run, gate, tmp_path):
    group = f"{connections.QGIS}/Browser"
    for key, value in (
        ("url", gate.url),
        ("username", "ada"),
        ("password", SECRET),
        ("http-header", {"referer": "me", "bad name": "x", "X-None": ""}),
    ):
        QgsSettings().setValue(f"{group}/{key}", value)
    (message,) = connections.messages_for([gate.url])
    assert message["credentials"] == {"Authorization": BASIC, "referer": "me"}
    question = {"URL": "Browser", "URL_COLLECTION": "landsat-c2-l2", "EXTENT": EXTENT, "LIMIT": 2}
    outputs, log = run("searchscenes", **question, OUTPUT="TEMPORARY_OUTPUT", ITEMS=str(tmp_path / "i.json"))
    assert outputs["COUNT"] == 2 and SECRET not in log and BASIC not in log
    # Without it, it is open to all; and only over https.
    for key in ("username", "http-header"):
        QgsSettings().remove(f"{group}/{key}")
    assert connections.connection_of("Browser").login == ""
    QgsSettings().setValue(f"{group}/url", "http://stac.example.org")
    QgsSettings().setValue(f"{group}/username", "ada")
    with pytest.raises(CredentialsError, match="https alone"):
        connections.messages_for(["http://stac.example.org"])


@pytest.mark.parametrize("text", ["{", "[1, {}]", '{"name": 3}', '[{"name": "x", "url": "y"}]', "[" * 99999])
def test_damaged_settings_are_no_connections(text):
    QgsSettings().setValue(connections.OWN, text)
    assert connections.refresh() == ()


def test_headers_by_type_of_configuration(authcfg):
    assert headers_of("", "https://a.example") == {}
    assert headers_of(authcfg("ada", SECRET), "https://a.example") == {"Authorization": BASIC}
    token = authcfg(method="APIHeader", Authorization="Bearer abc")
    assert headers_of(token, "https://a.example") == {"Authorization": "Bearer abc"}
    key = {"X-Api-Key": "abc", "X-Tenant": "acme"}
    assert headers_of(authcfg(method="APIHeader", **key), "https://a.example") == key
    for useless in ({"X-Api-Key": "a\r\nHost: b"}, {"X Key": "a"}):
        with pytest.raises(CredentialsError, match="no HTTP header"):
            headers_of(authcfg(method="APIHeader", **useless), "https://a.example")
    with pytest.raises(CredentialsError, match="cannot be read"):
        headers_of("nowhere", "https://a.example")


def test_search_and_fetch_by_the_name_of_a_connection(run, gate, authcfg, tmp_path, nginx):
    connections.save(Connection("My catalogue", gate.url, authcfg("ada", SECRET)))
    items = tmp_path / "items.json"
    question = {"URL": "My catalogue", "URL_COLLECTION": "landsat-c2-l2", "EXTENT": EXTENT}
    outputs, log = run("searchscenes", **question, OUTPUT=str(tmp_path / "f.gpkg"), ITEMS=str(items))
    assert outputs["COUNT"] > 2 and outputs["ANSWERED_BY"] == gate.url
    scenes = read_items(items)
    assert {scene.provider for scene in scenes} == {gate.url}
    assert all(shown == BASIC for _, shown in gate.requests)
    # The files lie behind the same login.
    kept = []
    for name, scenes_from in (("searched", question), ("given", {"ITEMS": str(items), "EXTENT": EXTENT})):
        made, more = run("fetchscenes", **scenes_from, BANDS="red", OUTPUT=str(tmp_path / name), MASKED=[])
        log += more
        assert made["FAILED"] == 0 and made["COUNT"] >= 2, made["REPORT"]
        kept.append(gdal.Open(made["FIRST"]).ReadAsArray())
    assert np.array_equal(*kept) and kept[0].max() > 0
    files = [shown for path, shown in gate.requests if path.startswith("/files/")]
    assert files and set(files) == {BASIC}
    written = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    for secret in (SECRET, BASIC.split()[1]):
        assert secret not in log and secret.encode() not in written
        assert secret not in json.dumps(outputs) and secret not in QgsSettings().value(connections.OWN)


def test_files_behind_a_key_are_downloaded_and_fetched(run, pgstac, nginx, authcfg, tmp_path, products):
    gate = Gate(pgstac.url, nginx.url, "X-Api-Key", SECRET)
    login = authcfg(method="APIHeader", **{"X-Api-Key": SECRET})
    connections.save(Connection("Keyed", gate.url, login))
    items = tmp_path / "items.json"
    question = {"URL": gate.url, "URL_COLLECTION": "landsat-c2-l2", "EXTENT": EXTENT, "LIMIT": 2}
    _, log = run("searchscenes", **question, OUTPUT=str(tmp_path / "f.gpkg"), ITEMS=str(items))
    done, more = run("downloadproducts", ITEMS=str(items), ASSETS="red", OUTPUT=str(tmp_path / "p"))
    fetched, last = run("fetchscenes", **question, BANDS="red", OUTPUT=str(tmp_path / "s"), MASKED=[])
    gate.stop()
    assert (done["COUNT"], done["FAILED"]) == (2, 0) and fetched["FAILED"] == 0
    for path in Path(tmp_path / "p").rglob("*.tif"):
        assert path.read_bytes() == next(products.folder.rglob(path.name)).read_bytes()
    assert all(shown == SECRET for _, shown in gate.requests)
    assert SECRET not in log + more + last


@pytest.mark.parametrize("header", ["X-Api-Key", "Authorization"])
def test_files_that_redirect_elsewhere_are_read_there_without_the_login(
    run, pgstac, nginx, authcfg, tmp_path, header
):
    gate = Gate(pgstac.url, nginx.url, header, SECRET)
    other = Gate(pgstac.url, nginx.url, header, SECRET)
    # Open to whoever shows nothing.
    other.value = None
    gate.files_redirect = f"{other.url}/files"
    connections.save(Connection("Keyed", gate.url, authcfg(method="APIHeader", **{header: SECRET})))
    question = {"URL": "Keyed", "URL_COLLECTION": "landsat-c2-l2", "EXTENT": EXTENT, "LIMIT": 2}
    made, _ = run("fetchscenes", **question, BANDS="red", OUTPUT=str(tmp_path / "s"), MASKED=[])
    for server in (gate, other):
        server.stop()
    assert made["FAILED"] == 0 and gdal.Open(made["FIRST"]).ReadAsArray().max() > 0
    assert other.requests and {shown for _, shown in other.requests} == {None}


@pytest.mark.fault(
    "Logins: refused by a connection of the user's",
    "the error names it and the remedy; nothing is written; a repeat succeeds",
)
def test_a_refused_login_names_the_connection_and_the_remedy(run, gate, authcfg, tmp_path):
    connections.save(Connection("My catalogue", gate.url, authcfg("ada", "wrong")))
    question = {"URL": "my catalogue", "URL_COLLECTION": "landsat-c2-l2", "EXTENT": EXTENT}
    with pytest.raises(QgsProcessingException, match=r"My catalogue refused .*401.*configuration") as failure:
        run("searchscenes", **question, OUTPUT="TEMPORARY_OUTPUT", ITEMS=str(tmp_path / "i.json"))
    assert "wrong" not in str(failure.value)
    connections.save(Connection("My catalogue", gate.url), "My catalogue")
    with pytest.raises(QgsProcessingException, match="401"):
        run("fetchscenes", **question, OUTPUT=str(tmp_path / "s"))
    assert not (tmp_path / "s").exists() and not (tmp_path / "i.json").exists()
    connections.save(Connection("My catalogue", gate.url, authcfg("ada", SECRET)), "My catalogue")
    found = run("searchscenes", **question, OUTPUT="TEMPORARY_OUTPUT", ITEMS=str(tmp_path / "i.json"))
    assert found[0]["COUNT"] > 0 and (tmp_path / "i.json").exists()


def test_a_scene_s_file_elsewhere_gets_no_login(run, gate, pgstac, nginx, authcfg, tmp_path):
    """Items of the connection may point anywhere: only its own host is shown the login."""
    other = Gate(pgstac.url, nginx.url, "Authorization", BASIC)
    connections.save(Connection("My catalogue", gate.url, authcfg("ada", SECRET)))
    items = tmp_path / "items.json"
    question = {"URL": "My catalogue", "URL_COLLECTION": "landsat-c2-l2", "EXTENT": EXTENT, "LIMIT": 2}
    run("searchscenes", **question, OUTPUT="TEMPORARY_OUTPUT", ITEMS=str(items))
    items.write_text(items.read_text().replace(f"{gate.url}/files", f"{other.url}/files"))
    with pytest.raises(QgsProcessingException, match="401"):
        run("fetchscenes", ITEMS=str(items), EXTENT=EXTENT, BANDS="red", OUTPUT=str(tmp_path / "s"))
    other.stop()
    assert other.requests and {shown for _, shown in other.requests} == {None}


def test_an_unknown_name_is_an_error_before_any_request(run, tmp_path):
    connections.save(Connection("My catalogue", "https://stac.example.org"))
    with pytest.raises(QgsProcessingException, match=r"'Another' is unknown.*My catalogue"):
        run(
            "searchscenes", URL="Another", EXTENT=EXTENT, OUTPUT="TEMPORARY_OUTPUT", ITEMS=str(tmp_path / "i")
        )
