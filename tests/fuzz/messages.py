# SPDX-License-Identifier: GPL-2.0-or-later
"""What travels through the pipe between QGIS and the engine, in both directions."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Mapping
from multiprocessing.connection import Pipe
from pathlib import Path
from threading import Thread
from typing import Any

import numpy as np
from temporal_liif.core import jsontext
from temporal_liif.core.log import warning
from temporal_liif.core.messages import Message, rendered
from temporal_liif.core.network import Network
from temporal_liif.engine import bodies, protocol
from temporal_liif.engine.call import Call, Limits
from temporal_liif.engine.failures import describe
from temporal_liif.engine.protocol import Channel

from .subject import Subject


def _stream(*messages: tuple[Any, Mapping[str, np.ndarray]]) -> bytes:
    """Messages as `multiprocessing.connection` writes them: each frame after its length."""
    frames = [bytes(frame) for body, arrays in messages for frame in protocol.encode(body, arrays)]
    return b"".join(struct.pack("!i", len(frame)) + frame for frame in frames)


def _received(path: Path, kinds: Mapping[str, Mapping[str, Any]], take: Callable[[Any, dict], None]) -> None:
    """Send the bytes through a pipe, and take each message that comes out of it."""
    data = path.read_bytes()
    here, there = Pipe()

    def send() -> None:
        with there:
            there._send(data)

    sender = Thread(target=send, daemon=True)
    sender.start()
    try:
        channel = Channel(here)
        while True:
            body, arrays = channel.receive()
            take(bodies.checked(body, kinds), arrays)
    except EOFError:
        pass
    finally:
        here.close()
        sender.join(5)


class _Worker:
    """Stands for a process whose messages are at hand."""

    killed = False

    def __init__(self, messages: list[tuple[dict, dict]]) -> None:
        self._messages = messages

    def next(self, timeout: float) -> tuple[dict, dict]:
        """The next message."""
        if not self._messages:
            raise EOFError
        return self._messages.pop(0)

    def exit_report(self) -> tuple[str, str]:
        """How it ended."""
        return "it has ended", ""


def _read_replies(path: Path) -> None:
    found: list[tuple[dict, dict]] = []
    _received(path, bodies.REPLIES, lambda body, arrays: found.append((body, arrays)))
    _follow(found)


def _follow(messages: list[tuple[dict, dict]]) -> None:
    """Take the messages as the call 7 does."""

    def hear(text: str) -> None:
        rendered(text, lambda template: template)

    call = Call(_Worker(messages), 7, "models.predict", Limits(), None, {"secret"})
    call.follow(lambda share, text: hear(text), lambda: False, hear, lambda value, arrays: None)


def _read_requests(path: Path) -> None:
    _received(path, bodies.REQUESTS, lambda body, arrays: None)


def _read_bodies(path: Path) -> None:
    """Each line a body: the frames are whole, and what is said in them is damaged."""
    found = []
    for line in path.read_bytes().split(b"\n"):
        try:
            body = jsontext.loads(line)
        except ValueError:
            continue
        found.append((bodies.checked(body, bodies.REPLIES), {}))
    _follow(found)


def _replies() -> list[tuple[dict, dict]]:
    values = np.arange(24, dtype=np.float32).reshape(2, 3, 4)
    log = warning(Message("{name} has {count} bands.", name="a.tif", count=3), "bands")
    failed = describe(ValueError("no such thing"), "models.predict")
    return [
        ({"type": "heartbeat", "id": 7, "user": 1.5, "system": 0.1, "at": "models/runtime.py:12 in run"}, {}),
        ({"type": "progress", "id": 7, "fraction": 0.5, "text": "Half"}, {}),
        ({"type": "log", "id": 7, **log.to_json()}, {}),
        ({"type": "part", "id": 7, "value": {"rows": [0, 3]}}, {"values": values}),
        ({"type": "error", "id": 8, **failed}, {}),
        ({"type": "result", "id": 7, "value": {"name": "x"}}, {"valid": values > 3}),
    ]


def _make_requests(folder: Path) -> bytes:
    network = Network("http://proxy.example.org:8080", ("localhost",)).to_json()
    params = {"handle": "a", "rows": {"start": 0, "stop": 3}}
    return _stream(
        ({"type": "configure", "settings": network}, {}),
        ({"type": "call", "id": 7, "method": "models.predict", "params": params}, {"days": np.arange(3.0)}),
        ({"type": "cancel", "id": 7}, {}),
    )


# An announced array may be larger than the memory that there is, which is an error of its own kind.
SUBJECTS = {
    "messages to QGIS": Subject(
        lambda folder: _stream(*_replies()), _read_replies, "stream", expected=(MemoryError,)
    ),
    "messages to the engine": Subject(_make_requests, _read_requests, "stream", expected=(MemoryError,)),
    "bodies of messages to QGIS": Subject(
        lambda folder: "\n".join(json.dumps(body) for body, _ in _replies()).encode(),
        _read_bodies,
        "bodies.json",
        True,
    ),
}
