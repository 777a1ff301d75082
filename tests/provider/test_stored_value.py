# SPDX-License-Identifier: GPL-2.0-or-later
"""Settings that somebody has written by hand: another type, a comma too many, no JSON."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsSettings
from temporal_liif.provider import connections, network, settings
from temporal_liif.provider.formulas import kept_formulas
from temporal_liif.provider.stored_value import stored_json, stored_value
from temporal_liif.ui import cache
from temporal_liif.ui.saved_searches import saved_searches

NAME = "temporal_liif/test/value"
ODD = (
    None,
    ["a", "b"],
    ["/data", "2024"],
    {"a": 1},
    [["a"]],
    b"x",
    5,
    1.5,
    True,
    "",
    "many",
    "nan",
    "1e400",
    10**25,
)


@pytest.fixture(autouse=True)
def own_settings(qgis_app):
    """The settings as they were before."""
    store = QgsSettings()
    before = {name: store.value(name) for name in store.allKeys()}
    yield
    store.clear()
    for name, value in before.items():
        store.setValue(name, value)
    connections.refresh()


@pytest.mark.parametrize("value", ODD, ids=repr)
@pytest.mark.parametrize("default", ["d", 7, 0.5, False])
def test_a_value_is_of_the_type_that_is_asked_for(value, default):
    QgsSettings().setValue(NAME, value)
    assert type(stored_value(NAME, default)) is type(default)


def test_values_that_can_be_meant_are_taken():
    for value, default, expected in (
        (["/data", "2024"], "", "/data, 2024"),
        ("8", 1, 8),
        (8, "", "8"),
        ("0.25", 1.0, 0.25),
        ("true", False, True),
        ("false", True, False),
        (1, False, True),
        ("x", "", "x"),
    ):
        QgsSettings().setValue(NAME, value)
        assert stored_value(NAME, default) == expected
    for value, default in (("many", 8), (10**25, 8), ("1e400", 0.5), (["a"], 8), (b"x", "d")):
        QgsSettings().setValue(NAME, value)
        assert stored_value(NAME, default) == default
    assert stored_value("temporal_liif/test/none", "d") == "d"


@pytest.mark.parametrize(
    "value", [*ODD, "[" * 100_000, "[5]", '{"a": 5}'], ids=lambda value: repr(value)[:20]
)
def test_no_setting_keeps_the_plugin_from_starting(value, monkeypatch):
    names = (
        *(settings.INTERPRETER, settings.DEVICE, settings.LOGIN, settings.KEYS, settings.READERS),
        *(settings.MASKED, settings.GROWTH, settings.OUTPUT_FOLDER),
        *("temporal_liif/formulas/mine", connections.OWN, "temporal_liif/dock/searches", cache.MEGABYTES),
        *("proxy/proxyEnabled", "proxy/proxyHost", "proxy/proxyPort", "proxy/proxyType"),
    )
    for name in names:
        QgsSettings().setValue(name, value)
    assert isinstance(settings.interpreter_setting(), (str, type(None)))
    assert isinstance(settings.device_setting() + settings.login_setting() + settings.keys_setting(), str)
    assert isinstance(settings.output_folder_setting(), str) and settings.readers_setting(8) >= 1
    assert set(settings.masked_setting()) <= {"cloud", "dilated", "shadow", "cirrus", "snow", "defective"}
    assert settings.growth_setting() is None or isinstance(settings.growth_setting(), float)
    assert all(index.name == "mine" for index in kept_formulas()) and connections.refresh() == ()
    assert all(isinstance(state, dict) for state in saved_searches().values())
    assert cache.current().limit >= 0
    network.network_settings()


def test_json_that_is_none_is_the_default():
    for text in ("", "no", "[" * 100_000, '{"a": '):
        QgsSettings().setValue(NAME, text)
        assert stored_json(NAME, "d") == "d"
    QgsSettings().setValue(NAME, json.dumps({"a": [1]}))
    assert stored_json(NAME, None) == {"a": [1]}
