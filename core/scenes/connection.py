# SPDX-License-Identifier: GPL-2.0-or-later
"""Connections: STAC APIs that the user has named, beside the declared providers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

LOGIN = "connection"
"""`Provider.auth` of a connection with a login, which is sent as HTTP headers to its own host."""


@dataclass(frozen=True)
class Connection:
    """A STAC API under a name. It holds no secret."""

    name: str
    url: str
    """Root of the API, as `root_of` gives it; scenes name their provider by it."""

    login: str = ""
    """Id of the authentication configuration; empty: open to all."""

    editable: bool = True
    """Whether it is the plugin's own, and not one of QGIS's."""


_known: tuple[Connection, ...] = ()


def use_connections(connections: Iterable[Connection]) -> None:
    """Have the registry of this process know these connections, and no others."""
    global _known
    _known = tuple(connections)


def known_connections() -> tuple[Connection, ...]:
    """The connections that the registry of this process knows."""
    return _known


def is_root(text: str) -> bool:
    """Whether a text is meant as the address of an API, and not as a name."""
    return text.lower().startswith(("http://", "https://"))


def root_of(address: str) -> str:
    """The root of an API: its address without query, trailing slash and `/search`."""
    root = address.strip().partition("#")[0].partition("?")[0].rstrip("/")
    return root[: -len("/search")] if root.endswith("/search") else root
