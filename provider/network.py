# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS's proxy and certificate settings, for the engine; on the main thread."""

from __future__ import annotations

import contextlib
import hashlib
import ipaddress
import os
import re
import stat
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsSettings

from ..core.network import Network
from ..core.raster.moving import replace_file
from .plain_text import plain
from .stored_value import stored_value
from .translation import tr

_SCHEMES = {"HttpProxy": "http", "HttpCachingProxy": "http", "Socks5Proxy": "socks5h"}

_KEPT = 24 * 3600.0
"""Seconds that earlier files of authorities stay: runs that go on, and other QGIS windows, read them."""


def network_settings() -> Network:
    """How QGIS reaches the network, and where its settings leave that open, the environment. Main thread."""
    settings = QgsSettings()
    known = Network(_proxy(), _exceptions(settings), _ca_file())
    return known.completed(os.environ)


def _proxy() -> str | None:
    if not stored_value("proxy/proxyEnabled", False):
        return None
    host = stored_value("proxy/proxyHost", "")
    scheme = _SCHEMES.get(stored_value("proxy/proxyType", ""))
    if not host or scheme is None:
        return None
    user, password = _login()
    login = f"{quote(user, safe='')}:{quote(password, safe='')}@" if user else ""
    port = stored_value("proxy/proxyPort", "")
    return f"{scheme}://{login}{host}{':' + port if port else ''}"


def _login() -> tuple[str, str]:
    """User and password of the proxy: from the authentication database where a configuration is named."""
    name = stored_value("proxy/authcfg", "")
    config = QgsAuthMethodConfig()
    if name and QgsApplication.authManager().loadAuthenticationConfig(name, config, True):
        return config.config("username"), config.config("password")
    return stored_value("proxy/proxyUser", ""), stored_value("proxy/proxyPassword", "")


def _exceptions(settings: QgsSettings) -> tuple[str, ...]:
    """What is reached directly. QGIS keeps addresses; hosts, with their ports, and networks count."""
    found = []
    for key in ("proxy/noProxyUrls", "proxy/proxyExcludedUrls"):
        value = settings.value(key, [])
        entries = value if isinstance(value, list) else [value or ""]
        for address in re.split(r"[|,;\s]+", " ".join(map(str, entries))):
            text = address.split("://")[-1]
            found.append(text if _is_network(text) else text.split("/")[0].split("@")[-1])
    return tuple(dict.fromkeys(filter(None, found)))


def _is_network(text: str) -> bool:
    try:
        ipaddress.ip_network(text, strict=False)
    except ValueError:
        return False
    return True


def _ca_file() -> str | None:
    """The authorities that QGIS trusts, the user's own among them, as a file; None where it knows none.

    It lies in the profile, which is the user's own, and can be read by no one else.
    """
    manager = QgsApplication.authManager()
    if manager.isDisabled():
        return None
    text = bytes(manager.trustedCaCertsPemText())
    if b"BEGIN CERTIFICATE" not in text:
        return None
    folder = Path(QgsApplication.qgisSettingsDirPath()) / "temporal_liif"
    path = folder / f"authorities-{hashlib.sha256(text).hexdigest()[:16]}.pem"
    try:
        if not _holds(path, text):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write(path, text)
    except OSError as error:
        text = tr(
            "QGIS's certificate authorities cannot be written to {folder} ({why}): those of the system "
            "count. Make the profile's folder writable."
        ).format(folder=folder, why=error.strerror or error)
        QgsApplication.messageLog().logMessage(plain(text), "Temporal LIIF")
        return None
    return str(path)


def _holds(path: Path, text: bytes) -> bool:
    """Whether a file of one's own, and no link, holds the text, for its owner alone."""
    try:
        found = path.lstat()
        private = os.name == "nt" or stat.S_IMODE(found.st_mode) == 0o600
        return stat.S_ISREG(found.st_mode) and private and path.read_bytes() == text
    except OSError:
        return False


def _write(path: Path, text: bytes) -> None:
    """Write a file for its owner alone, whole or not at all; old ones go."""
    number, name = tempfile.mkstemp(prefix="authorities-", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(text)
        replace_file(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    for old in path.parent.glob("authorities-*"):
        with contextlib.suppress(OSError):
            if old != path and time.time() - old.lstat().st_mtime > _KEPT:
                old.unlink()
