# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS's settings of the network, as the plugin takes them."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsSettings,
)
from temporal_liif.provider.network import network_settings


def test_the_proxy_of_qgis(plugin):
    settings = QgsSettings()
    values = {
        "proxyEnabled": True,
        "proxyType": "HttpProxy",
        "proxyHost": "proxy",
        "proxyPort": "3128",
        "proxyUser": "me",
        "proxyPassword": "a:b",
        "noProxyUrls": ["http://localhost/x", "intern"],
    }
    try:
        for name, value in values.items():
            settings.setValue(f"proxy/{name}", value)
        found = network_settings()
        assert found.proxy == "http://me:a%3Ab@proxy:3128"
        assert found.no_proxy[:2] == ("localhost", "intern")
    finally:
        settings.remove("proxy")
    assert network_settings().proxy is None


def test_what_qgis_leaves_out_of_the_proxy_keeps_ports_and_networks(plugin, monkeypatch):
    monkeypatch.setenv("no_proxy", "near.example")
    monkeypatch.setenv("https_proxy", "http://environment:1")
    settings = QgsSettings()
    assert network_settings().proxy_for("https://x.example/") == "http://environment:1"
    try:
        settings.setValue("proxy/proxyEnabled", True)
        settings.setValue("proxy/proxyType", "HttpProxy")
        settings.setValue("proxy/proxyHost", "proxy")
        settings.setValue(
            "proxy/noProxyUrls", ["https://intern.example:8443/a", "10.0.0.0/8, *:81", "http://me@b.example"]
        )
        found = network_settings()
    finally:
        settings.remove("proxy")
    assert found.no_proxy == ("intern.example:8443", "10.0.0.0/8", "*:81", "b.example", "near.example")
    assert found.proxy_for("https://intern.example/a") == "http://proxy"
    for address in (
        "https://sub.intern.example:8443/",
        "http://10.4.4.4/",
        "https://a.near.example/",
        "http://x:81/",
    ):
        assert found.proxy_for(address) is None


def test_certificates_lie_in_the_profile_for_their_owner_alone(plugin, tmp_path):
    path = Path(network_settings().ca_file)
    assert path.is_relative_to(QgsApplication.qgisSettingsDirPath()) and b"BEGIN CERT" in path.read_bytes()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    text, planted = path.read_bytes(), tmp_path / "planted.pem"
    planted.write_bytes(b"another's")
    path.unlink()
    path.symlink_to(planted)
    earlier = [path.parent / f"authorities-{name}.pem" for name in ("0000", "0001")]
    for one in earlier:
        one.write_bytes(b"an earlier one")
    os.utime(earlier[0], (0, time.time() - 2 * 24 * 3600))
    assert network_settings().ca_file == str(path) and not path.is_symlink()
    assert path.read_bytes() == text and planted.read_bytes() == b"another's"
    path.chmod(0o644)
    network_settings()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    # One of today may be that of a run that goes on.
    assert set(path.parent.glob("authorities-*")) == {path, earlier[1]}
    earlier[1].unlink()
