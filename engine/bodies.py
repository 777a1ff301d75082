# SPDX-License-Identifier: GPL-2.0-or-later
"""Bodies of the messages between QGIS and the engine: what each kind must hold, and of which type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.messages import Message
from .protocol import malformed

_NUMBER = (int, float)

REQUESTS: Mapping[str, Mapping[str, Any]] = {
    "call": {"id": int, "method": str, "params": dict},
    "cancel": {"id": int},
    "configure": {"settings": dict},
}
"""Members, and their types, by kind of message to the engine."""

REPLIES: Mapping[str, Mapping[str, Any]] = {
    "hello": {},
    "heartbeat": {"id": int, "user": _NUMBER, "system": _NUMBER, "at": str},
    "progress": {"id": int, "fraction": _NUMBER, "text": str},
    "log": {"id": int, "level": str, "code": str, "text": str},
    "part": {"id": int, "value": dict},
    "result": {"id": int, "value": dict},
    "error": {"id": int, "message": str},
}
"""The same of messages from the engine."""


def checked(body: Any, kinds: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """The body itself, if it is one of these kinds. Raises EngineError."""
    kind = body.get("type") if isinstance(body, dict) else None
    members = kinds.get(kind) if isinstance(kind, str) else None
    if members is None:
        raise malformed(Message("it is of the unknown kind {kind:.80}", kind=repr(kind)))
    wrong = [name for name, types in members.items() if not isinstance(body.get(name), types)]
    if wrong:
        raise malformed(
            Message(
                "its member {name} is {value:.80}", name=f"{kind}.{wrong[0]}", value=repr(body.get(wrong[0]))
            )
        )
    return body
