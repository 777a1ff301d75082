# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS's proxy and certificate settings, for the engine; on the main thread."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import quote

from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsSettings

_SCHEMES = {"HttpProxy": "http", "HttpCachingProxy": "http", "Socks5Proxy": "socks5h"}


def network_settings() -> dict[str, Any]:
    """Arguments of `Engine.configure`: proxy (with its login), no_proxy, ca_file."""
    settings = QgsSettings()
    return {"proxy": _proxy(settings), "no_proxy": _exceptions(settings), "ca_file": _ca_file()}


def _proxy(settings: QgsSettings) -> str | None:
    if not settings.value("proxy/proxyEnabled", False, type=bool):
        return None
    host = settings.value("proxy/proxyHost", "", type=str)
    scheme = _SCHEMES.get(settings.value("proxy/proxyType", "", type=str))
    if not host or scheme is None:
        return None
    user, password = _login(settings)
    login = f"{quote(user, safe='')}:{quote(password, safe='')}@" if user else ""
    port = settings.value("proxy/proxyPort", "", type=str)
    return f"{scheme}://{login}{host}{':' + port if port else ''}"


def _login(settings: QgsSettings) -> tuple[str, str]:
    """User and password of the proxy: from the authentication database where a configuration is named."""
    name = settings.value("proxy/authcfg", "", type=str)
    config = QgsAuthMethodConfig()
    if name and QgsApplication.authManager().loadAuthenticationConfig(name, config, True):
        return config.config("username"), config.config("password")
    return settings.value("proxy/proxyUser", "", type=str), settings.value(
        "proxy/proxyPassword", "", type=str
    )


def _exceptions(settings: QgsSettings) -> tuple[str, ...]:
    """Hosts reached directly. QGIS keeps addresses; hosts are what counts."""
    found = []
    for key in ("proxy/noProxyUrls", "proxy/proxyExcludedUrls"):
        value = settings.value(key, [])
        for address in value if isinstance(value, list) else str(value or "").split("|"):
            host = str(address).split("://")[-1].split("/")[0].strip()
            if host:
                found.append(host)
    return tuple(dict.fromkeys(found))


def _ca_file() -> str | None:
    """The authorities that QGIS trusts, the user's own among them, as a file; None where it knows none."""
    manager = QgsApplication.authManager()
    if manager.isDisabled():
        return None
    text = bytes(manager.trustedCaCertsPemText())
    if b"BEGIN CERTIFICATE" not in text:
        return None
    name = f"temporal-liif-ca-{hashlib.sha256(text).hexdigest()[:16]}.pem"
    path = Path(tempfile.gettempdir()) / name
    if not path.exists() or path.read_bytes() != text:
        path.write_bytes(text)
    return str(path)
