# SPDX-License-Identifier: GPL-2.0-or-later
"""Credentials from QGIS's authentication database, read at the moment of use; on the main thread.

They are handed to the engine in a message, and to GDAL in the options of one thread; never to a log, a
parameter, a file or a layer's source.
"""

from __future__ import annotations

import json
import re

from qgis.core import QgsApplication, QgsAuthMethodConfig
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

from ..core.errors import CredentialsError
from .translation import tr

_HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
"""Name of an HTTP header (RFC 9110, 5.6.2)."""


def login_of(authcfg: str) -> dict[str, str]:
    """What a login needs: username, password and totp (Basic), or a token (OAuth2); {} for no id.

    The field Realm of a Basic configuration holds the second factor. Raises CredentialsError.
    """
    config = _load(authcfg)
    if config is None:
        return {}
    if config.method() == "Basic":
        values = {
            "username": config.config("username"),
            "password": config.config("password"),
            "totp": config.config("realm"),
        }
        if not values["username"] or not values["password"]:
            raise CredentialsError(
                tr(
                    "The authentication configuration '{name}' has no user name or no password. Fill them in."
                ).format(name=config.name())
            )
        return {name: value for name, value in values.items() if value}
    if config.method() == "OAuth2":
        given = json.loads(config.config("oauth2config") or "{}")
        if given.get("username") and given.get("password"):
            return {"username": given["username"], "password": given["password"]}
        return {"token": token_of(authcfg, config)}
    raise CredentialsError(
        tr(
            "The authentication configuration '{name}' is of type {method}. Choose one of type Basic (user "
            "name and password) or OAuth2."
        ).format(name=config.name(), method=config.method())
    )


def keys_of(authcfg: str) -> dict[str, str]:
    """S3 keys: access_key and secret_key, from user name and password of a configuration; {} for no id.

    The field Realm may hold the session token of temporary keys. Raises CredentialsError.
    """
    config = _load(authcfg)
    if config is None:
        return {}
    values = {
        "access_key": config.config("username"),
        "secret_key": config.config("password"),
        "session_token": config.config("realm"),
    }
    if not values["access_key"] or not values["secret_key"]:
        raise CredentialsError(
            tr(
                "The authentication configuration '{name}' holds no S3 keys. Make one of type Basic with the "
                "access key as user name and the secret key as password."
            ).format(name=config.name())
        )
    return {name: value for name, value in values.items() if value}


def _load(authcfg: str) -> QgsAuthMethodConfig | None:
    if not authcfg:
        return None
    config = QgsAuthMethodConfig()
    manager = QgsApplication.authManager()
    found = not manager.isDisabled() and manager.loadAuthenticationConfig(authcfg, config, True)
    if not found or not config.method():
        raise CredentialsError(
            tr(
                "The authentication configuration '{id}' cannot be read. Unlock QGIS's authentication "
                "database with its master password, or choose another configuration."
            ).format(id=authcfg)
        )
    return config


def headers_of(authcfg: str, address: str) -> dict[str, str]:
    """HTTP headers that log in at an address: what QGIS itself would send; {} for no id.

    Of type Basic, API Header or OAuth2, or any other whose login is a header. An OAuth2 flow may open the
    browser. Raises CredentialsError.
    """
    config = _load(authcfg)
    if config is None:
        return {}
    if config.method() == "APIHeader":
        # QGIS before 3.28 has the type in its database, but does not send its headers.
        headers = {name: value for name, value in config.configMap().items() if name and value}
    else:
        headers = _sent_by_qgis(authcfg, address)
    if not headers or not all(is_header(name, value) for name, value in headers.items()):
        raise CredentialsError(
            tr(
                "The authentication configuration '{name}' (type {method}) gives no HTTP header to log in "
                "with. Choose one of type Basic, API Header or OAuth2, and test it in QGIS's options."
            ).format(name=config.name(), method=config.method())
        )
    return headers


def is_header(name: str, value: str) -> bool:
    """Whether a name and a value can be those of an HTTP header."""
    return bool(_HEADER.fullmatch(name)) and value.isprintable()


def _sent_by_qgis(authcfg: str, address: str) -> dict[str, str]:
    """The headers that QGIS adds to a request."""
    request = QNetworkRequest(QUrl(address))
    # PyQt returns the request too where the C++ signature takes it by reference.
    answer = QgsApplication.authManager().updateNetworkRequest(request, authcfg)
    changed = answer[1] if isinstance(answer, tuple) else request
    names = [bytes(name) for name in changed.rawHeaderList()]
    return {name.decode("latin-1"): bytes(changed.rawHeader(name)).decode("latin-1") for name in names}


def token_of(authcfg: str, config: QgsAuthMethodConfig) -> str:
    """The token that QGIS itself gets by an OAuth2 flow in the browser."""
    sent = _sent_by_qgis(authcfg, "https://download.dataspace.copernicus.eu/")
    header = sent.get("Authorization", "")
    if not header.startswith("Bearer "):
        raise CredentialsError(
            tr("The OAuth2 configuration '{name}' gave no token. Test it in QGIS's options.").format(
                name=config.name()
            )
        )
    return header[len("Bearer ") :]
