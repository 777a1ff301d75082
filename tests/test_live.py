# SPDX-License-Identifier: GPL-2.0-or-later
"""The checks of the live services, against services on this machine: what is well, and what is not."""

import json
import os
import subprocess
import sys

import pytest
from temporal_liif.core.errors import CredentialsError
from temporal_liif.core.scenes.providers import Provider
from temporal_liif.engine.client import Engine
from temporal_liif.scripts.live import __main__ as live
from temporal_liif.scripts.live import checks as checking
from temporal_liif.scripts.live.checks import Checks, Row
from temporal_liif.tests.servers.copernicus import PASSWORD, SAFE, USER

PLACE = {
    "collection": "sentinel-2-l2a",
    "box": [4.4431, 51.4369, 4.4459, 51.4386],
    "start": "2021-05-01",
    "end": "2021-05-30",
    "bands": ["red"],
    "range": [0.1, 0.4],
    "median": [0.14, 0.3],
}


@pytest.fixture
def checks(local_providers, tmp_path):
    engine = Engine(sys.executable)
    yield Checks(engine, tmp_path / "live", login={"username": USER, "password": PASSWORD})
    engine.stop()


def places(folder, monkeypatch, **changes):
    question = {key: PLACE[key] for key in ("collection", "box", "start", "end")}
    path = folder / "places.json"
    paging = {**question, "limit": changes.pop("limit", 4)}
    place = {**PLACE, **changes}
    path.write_text(json.dumps({"places": [place], "paging": paging, "download": question}))
    monkeypatch.setattr(live, "PLACES", path)


@pytest.mark.parametrize("provider", ["earth-search", "planetary-computer"])
def test_a_service_as_it_should_be(checks, tmp_path, monkeypatch, provider):
    places(tmp_path, monkeypatch)
    rows = list(live.run(checks, provider, "sentinel-2-l2a"))
    assert [(row.check, row.wrong) for row in rows] == [("search", ""), ("fetch", ""), ("paging", "")]
    assert rows[1].found.startswith("2 images, 100% clear, ")
    live.write_fixtures(rows, tmp_path / "fixtures")
    (kept,) = (tmp_path / "fixtures").iterdir()
    assert kept.name == f"{provider}-sentinel-2-l2a.json"
    item = json.loads(kept.read_text())
    assert item["type"] == "Feature" and item["assets"] and "?" not in json.dumps(item["assets"])


def test_a_product_is_downloaded_with_a_login_alone(checks, copernicus, safe, tmp_path, monkeypatch):
    copernicus.add("11111111-2222-3333-4444-555555555555", SAFE, safe)
    places(tmp_path, monkeypatch)
    question = json.loads(live.PLACES.read_text())["download"]
    row = checks.download("copernicus-odata", question)
    assert not row.wrong and "whole" in row.found and SAFE[:-5] in row.found
    (product,) = (checks.folder / "copernicus-odata-download" / "product").rglob("*.zip")
    assert product.read_bytes() == safe
    row = Checks(checks.engine, tmp_path).download("copernicus-odata", question)
    assert not row.wrong and "needs an account (LOGIN=" in row.skipped


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"median": [0.5, 0.9]}, {"fetch": "expected 0.1 to 0.4, the median in"}),
        ({"limit": 900}, {"paging": "900 expected"}),
        (
            {"start": "2001-01-01", "end": "2001-02-01"},
            {"search": "no scene, and some are known: 2001-01-01 to 2001-02-01"},
        ),
    ],
)
def test_what_is_not_as_expected_is_said(checks, tmp_path, monkeypatch, changes, wrong):
    places(tmp_path, monkeypatch, **changes)
    rows = [row for row in live.run(checks, "earth-search", "sentinel-2-l2a") if row.wrong]
    assert {row.check: True for row in rows} == dict.fromkeys(wrong, True)
    for row in rows:
        assert wrong[row.check] in row.wrong


@pytest.mark.parametrize("restricted", [True, False])
def test_pixels_that_need_an_account_are_left_out_without_one(checks, tmp_path, monkeypatch, restricted):
    def refuse(*arguments, **options):
        raise CredentialsError("The bucket charges who reads it.")

    places(tmp_path, monkeypatch)
    monkeypatch.setattr(checking, "fetch", refuse)
    monkeypatch.setattr(Provider, "restricts", lambda provider, href: restricted)
    _, row, _ = live.run(checks, "earth-search", "sentinel-2-l2a")
    if restricted:
        assert (
            not row.wrong
            and "needs S3 keys (KEYS=" in row.skipped
            and "--provider earth-search" in row.skipped
        )
    else:
        assert not row.skipped and row.wrong == "The bucket charges who reads it."


def test_an_answer_that_is_taken_badly_does_not_end_the_table(checks, tmp_path, monkeypatch):
    def stumble(*arguments):
        raise KeyError("assets")

    places(tmp_path, monkeypatch)
    monkeypatch.setattr(checking, "_checked_pixels", stumble)
    search, fetch, paging = live.run(checks, "earth-search", "sentinel-2-l2a")
    assert search.found and paging.found and fetch.wrong == "unexpected KeyError: 'assets'"


@pytest.mark.parametrize(
    ("rows", "code", "summary"),
    [
        (
            [Row("a", "s2", "search", found="3 scenes"), Row("a", "s2", "fetch", skipped="needs an account")],
            0,
            "1 as expected, 0 not, 1 not checked for want of an account",
        ),
        (
            [Row("a", "s2", "search", wrong="no scene")],
            1,
            "0 as expected, 1 not, 0 not checked for want of an account",
        ),
        ([], 1, "0 as expected"),
    ],
)
def test_the_table_and_the_exit_code(monkeypatch, capsys, rows, code, summary):
    monkeypatch.setattr(live, "run", lambda *arguments: iter(rows))
    assert live.main([]) == code
    *table, last = capsys.readouterr().out.splitlines()
    assert last.startswith(summary)
    assert [line.split()[0] for line in table] == [
        "FAIL" if row.wrong else "skip" if row.skipped else "ok" for row in rows
    ]


def test_an_account_that_cannot_be_read_ends_the_checks_before_they_begin(monkeypatch, capsys):
    def locked(*identifiers):
        raise CredentialsError("Unlock QGIS's authentication database.")

    monkeypatch.setattr(live, "_credentials", locked)
    assert live.main(["--login", "gone123"]) == 2
    assert capsys.readouterr().err == "Unlock QGIS's authentication database.\n"


def test_keys_are_those_of_one_provider(monkeypatch, capsys):
    given = {"TEMPORAL_LIIF_S3_ACCESS_KEY": "a", "TEMPORAL_LIIF_S3_SECRET_KEY": "b"}
    monkeypatch.setattr(live.os, "environ", {**os.environ, **given})
    used = []
    monkeypatch.setattr(live, "run", lambda checks, *which: used.append(dict(checks.keys)) or iter([]))
    live.main([])
    live.main(["--provider", "copernicus"])
    assert used == [{}, {"access_key": "a", "secret_key": "b"}]
    with pytest.raises(SystemExit):
        live.main(["--keys", "abc1234"])
    assert "name it with --provider" in capsys.readouterr().err


STORE = """
import sys
from qgis.core import QgsApplication, QgsAuthMethodConfig

application = QgsApplication([], False, sys.argv[1])
application.initQgis()
config = QgsAuthMethodConfig("Basic")
config.setId("abc1234")
config.setName("mine")
config.setConfig("username", "me")
config.setConfig("password", "word")
manager = QgsApplication.authManager()
stored = manager.setMasterPassword("master", True) and manager.storeAuthenticationConfig(config)[0]
application.exitQgis()
sys.exit(0 if stored else 1)
"""
READ = """
import json, sys
from temporal_liif.scripts.live.__main__ import _credentials

print(json.dumps(_credentials("abc1234", "abc1234", sys.argv[1])))
"""


def test_an_account_is_read_from_the_authentication_database_of_a_profile(tmp_path):
    profile, password = tmp_path / "my profile", tmp_path / "password"
    profile.mkdir()
    password.write_text("master\n")
    plugins = os.pathsep.join(path for path in sys.path if path)
    variables = {**os.environ, "QGIS_AUTH_PASSWORD_FILE": str(password), "PYTHONPATH": plugins}
    variables.pop("QGIS_CUSTOM_CONFIG_PATH", None)
    for code in (STORE, READ):
        command = [sys.executable, "-c", code, str(profile)]
        done = subprocess.run(command, env=variables, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
    login, keys = json.loads(done.stdout.splitlines()[-1])
    assert login == {"username": "me", "password": "word"}
    assert keys == {"access_key": "me", "secret_key": "word"}
