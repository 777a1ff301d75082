# SPDX-License-Identifier: GPL-2.0-or-later
"""Connections to STAC APIs in QGIS's settings: the plugin's own, and those that QGIS keeps itself.

A connection has the id of an authentication configuration, and never what is in it.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Sequence
from typing import Any

from qgis.core import QgsSettings

from ..core.errors import CredentialsError, ParameterError
from ..core.scenes.address import belongs, is_web_address, secure
from ..core.scenes.connection import Connection, is_root, known_connections, root_of, use_connections
from ..core.scenes.providers import AUTO, registry
from ..core.scenes.scene import Scene
from ..core.signatures import public
from .credentials import headers_of, is_header
from .stored_value import stored_json, stored_value
from .translation import tr

OWN = "temporal_liif/connections"
"""Setting: JSON list of the plugin's own connections, each {name, url, login}."""

QGIS = "connections/stac/items"
"""Group of settings of QGIS's own connections, from version 3.40 on (QgsStacConnection)."""

PLAIN = "settings"
"""`Connection.login` of one of QGIS's connections that keeps its login itself, in QGIS's settings."""

Message = dict[str, Any]
"""A connection as the engine takes it: {name, url, credentials}; it holds secrets and is never shown."""


def refresh() -> tuple[Connection, ...]:
    """The connections there are, by name; the registry of this process knows them from here on."""
    own = _own()
    names, urls = {one.name.casefold() for one in own}, {one.url for one in own}
    others = [one for one in _of_qgis() if one.name.casefold() not in names and one.url not in urls]
    found = tuple(sorted((*own, *others), key=lambda one: one.name.casefold()))
    if found != known_connections():
        use_connections(found)
    return found


def connection_of(text: str) -> Connection | None:
    """The connection of a name or an address; None where there is none."""
    name, url = text.strip().casefold(), root_of(text) if is_root(text) else ""
    return next((one for one in refresh() if url == one.url or name == one.name.casefold()), None)


def checked(connection: Connection, before: str = "") -> Connection:
    """A connection that can be saved in place of the one of the name `before`. Raises ParameterError."""
    name, given = " ".join(connection.name.split()), connection.url.strip()
    others = [one for one in refresh() if one.name != before]
    if not name:
        raise ParameterError(tr("The connection has no name. Give it one."))
    if is_root(name) or name.casefold() in (AUTO, *registry().providers):
        raise ParameterError(
            tr("'{name}' means something else already. Choose another name.").format(name=name)
        )
    if any(one.name.casefold() == name.casefold() for one in others):
        raise ParameterError(
            tr("There is a connection '{name}' already. Choose another name.").format(name=name)
        )
    url = root_of(given)
    if public(given) != given or "@" in url.partition("://")[2].partition("/")[0]:
        raise ParameterError(
            tr(
                "The address holds a user name, a password or a key. Leave it out; it belongs in an "
                "authentication configuration."
            )
        )
    if not is_root(given) or not is_web_address(url):
        raise ParameterError(
            tr("'{url}' is not the address of a STAC API. Give one like https://stac.example.org/v1.").format(
                url=given
            )
        )
    if "?" in given:
        raise ParameterError(
            tr(
                "The address holds more than the API's own ('?'). Leave it out; a key belongs in an "
                "authentication configuration."
            )
        )
    for one in others:
        if one.url == url:
            raise ParameterError(
                tr("The connection '{name}' has this address already. Edit that one.").format(name=one.name)
            )
    if connection.login and not secure(url):
        raise ParameterError(
            tr("A login is sent over https alone. Give an address that begins with https://.")
        )
    return Connection(name, url, connection.login)


def save(connection: Connection, before: str = "") -> Connection:
    """Keep a connection, in place of the one of the name `before`. Raises ParameterError."""
    connection = checked(connection, before)
    _write([*(one for one in _own() if one.name not in (before, connection.name)), connection])
    return connection


def remove(name: str) -> None:
    """Forget one of the plugin's own connections; its authentication configuration stays in QGIS."""
    _write(one for one in _own() if one.name != name)


def message_of(connection: Connection) -> Message:
    """A connection for the engine, with what logs in there. Main thread; raises CredentialsError."""
    if connection.login and not secure(connection.url):
        raise CredentialsError(
            tr(
                "The connection '{name}' has a login, which is sent over https alone. Change its address."
            ).format(name=connection.name)
        )
    headers = _headers(connection)
    return {"name": connection.name, "url": connection.url, "credentials": headers}


def messages_for(providers: Iterable[str]) -> tuple[Message, ...]:
    """The connections among providers, by their ids, for the engine. Main thread; raises CredentialsError."""
    wanted = {root_of(name) for name in providers if is_root(name)}
    return tuple(message_of(one) for one in refresh() if one.url in wanted) if wanted else ()


def messages_of(scenes: Sequence[Scene]) -> tuple[Message, ...]:
    """The connections that scenes are of. Main thread; raises CredentialsError."""
    return messages_for({scene.provider for scene in scenes})


def headers_by_provider(messages: Iterable[Message]) -> dict[str, dict[str, str]]:
    """HTTP headers by provider id, as `core.fetch.access.Access` takes them."""
    return {one["url"]: one["credentials"] for one in messages if one["credentials"]}


def headers_for(address: str) -> dict[str, str]:
    """HTTP headers for a file: of the connection at whose host it lies. Main thread.

    Raises CredentialsError.
    """
    for one in known_connections():
        if one.login and belongs(address, (one.url,)):
            return _headers(one)
    return {}


def _headers(connection: Connection) -> dict[str, str]:
    """What logs in at a connection. Raises CredentialsError."""
    kept = {} if connection.editable else _kept_by_qgis(connection.name)
    return kept if connection.login == PLAIN else {**kept, **headers_of(connection.login, connection.url)}


def _own() -> list[Connection]:
    """The plugin's own; what is damaged is left out."""
    entries = stored_json(OWN, [])
    found = []
    for entry in entries if isinstance(entries, list) else []:
        if isinstance(entry, dict) and entry.get("name") and is_web_address(str(entry.get("url"))):
            found.append(Connection(str(entry["name"]), str(entry["url"]), str(entry.get("login") or "")))
    return found


def _write(connections: Iterable[Connection]) -> None:
    entries = [{"name": one.name, "url": one.url, "login": one.login} for one in connections]
    QgsSettings().setValue(OWN, json.dumps(entries))
    refresh()


def _of_qgis() -> list[Connection]:
    settings = QgsSettings()
    settings.beginGroup(QGIS)
    names = settings.childGroups()
    settings.endGroup()
    found = []
    for name in names:
        url = root_of(stored_value(f"{QGIS}/{name}/url", ""))
        if is_web_address(url):
            login = stored_value(f"{QGIS}/{name}/authcfg", "") or (PLAIN if _kept_by_qgis(name) else "")
            found.append(Connection(name, url, login, False))
    return found


def _kept_by_qgis(name: str) -> dict[str, str]:
    """HTTP headers that QGIS itself keeps in its settings for one of its connections."""
    group = f"{QGIS}/{name}"
    kept = QgsSettings().value(f"{group}/http-header", {})
    found = {str(key): str(value) for key, value in kept.items()} if isinstance(kept, dict) else {}
    user, password = (stored_value(f"{group}/{key}", "") for key in ("username", "password"))
    if user:
        found["Authorization"] = f"Basic {b64encode(f'{user}:{password}'.encode()).decode()}"
    return {key: value for key, value in found.items() if value and is_header(key, value)}
