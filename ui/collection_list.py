# SPDX-License-Identifier: GPL-2.0-or-later
"""Collections of a connection, asked for in the background."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..core.scenes.connection import Connection
from ..engine.client import Engine
from ..provider.connections import message_of
from .tasks import Work


def list_work(connection: Connection, engine: Engine) -> Callable[[Work], dict[str, Any]]:
    """Work that gives {title, collections: [[id, title]]}. Main thread; raises CredentialsError."""
    params = {"url": connection.url, "connections": [message_of(connection)]}
    return lambda work: engine.call("catalog.collections", params, cancelled=work.halted)[0]
