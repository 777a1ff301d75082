# SPDX-License-Identifier: GPL-2.0-or-later
"""Protocol between QGIS and the engine: messages of a JSON header and raw array buffers, without pickle.

A message is a body (plain JSON values) and named arrays. On the wire it is one header frame,
`{"body": ..., "arrays": [[name, dtype, shape], ...]}`, and then each array's bytes, C order and
little-endian, in frames of at most CHUNK bytes. NaN and infinity pass unharmed in both.
"""

from __future__ import annotations

import json
import math
import os
import threading
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import numpy as np

from ..core.errors import EngineError
from ..core.messages import Message

VERSION = 5
"""Raised whenever the two sides would no longer understand each other."""

CHUNK = 16 * 2**20
"""Longest array frame, bytes: bounds the copies in flight and stays below what a Windows pipe takes."""

MAX_HEADER = 64 * 2**20
"""Longest header, bytes."""

MAX_BYTES = 16 * 2**30
"""Largest sum of a message's array buffers, bytes."""

MAX_NDIM = 32
MAX_ARRAYS = 1024

DTYPES = frozenset(
    ["|b1", "|i1", "|u1", "<i2", "<u2", "<i4", "<u4", "<i8", "<u8", "<f2", "<f4", "<f8"],
)
"""Array types that may travel: booleans, integers and floats."""


def encode(body: Any, arrays: Mapping[str, np.ndarray] | None = None) -> list[bytes | memoryview]:
    """Frames of one message; large arrays are views, not copies, where they are contiguous already.

    Raises EngineError for a value or array type that cannot travel.
    """
    specs, buffers = [], []
    for name, value in (arrays or {}).items():
        array = _portable(name, value)
        specs.append([name, array.dtype.str, list(array.shape)])
        if array.size:
            buffers.append(memoryview(array.reshape(-1).view(np.uint8)))
    if len(specs) > MAX_ARRAYS or sum(len(buffer) for buffer in buffers) > MAX_BYTES:
        raise EngineError(
            "A message to or from the engine is too large: {count} arrays of {size} bytes "
            "(limit {limit}). Choose a smaller tile size.",
            count=len(specs),
            size=sum(len(buffer) for buffer in buffers),
            limit=MAX_BYTES,
        )
    try:
        header = json.dumps({"body": body, "arrays": specs}, default=_plain, separators=(",", ":")).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise EngineError("A message holds a value that JSON cannot carry: {error}.", error=error) from error
    if len(header) > MAX_HEADER:
        raise EngineError(
            "A message's header is {size} bytes long (limit {limit}). Ask for less.",
            size=len(header),
            limit=MAX_HEADER,
        )
    chunks = [buffer[at : at + CHUNK] for buffer in buffers for at in range(0, len(buffer), CHUNK)]
    return [header, *chunks]


def decode(frames: Iterator[bytes]) -> tuple[Any, dict[str, np.ndarray]]:
    """Take one message, (body, arrays), from the frames; the arrays own their memory and may be written to.

    Raises EngineError if the frames are not a message. Errors of the iterator itself pass through.
    """
    body, specs = _parse_header(_next(frames))
    return body, {name: _gather(name, dtype, shape, frames) for name, dtype, shape in specs}


class Channel:
    """One end of the connection; `send` may be called from several threads, `receive` from one."""

    def __init__(self, connection: Any) -> None:
        """Take over a connected `multiprocessing.connection.Connection`."""
        self._connection = connection
        self._sending = threading.Lock()

    def send(self, body: Any, arrays: Mapping[str, np.ndarray] | None = None) -> None:
        """Encode and send one message. Raises OSError when the other side is gone."""
        self.send_frames(encode(body, arrays))

    def send_frames(self, frames: Iterable[bytes | memoryview]) -> None:
        """Send a message encoded before. Raises OSError when the other side is gone."""
        with self._sending:
            for frame in frames:
                self._connection.send_bytes(frame)

    def receive(self) -> tuple[Any, dict[str, np.ndarray]]:
        """Wait for one message. Raises EOFError at the end, EngineError if it is malformed."""
        try:
            return decode(self._frames())
        except OSError as error:
            # Connection reports an oversized message as an OSError without a number; all others mean the end.
            if error.errno is None:
                raise malformed(str(error)) from error
            raise EOFError(os.strerror(error.errno)) from error

    def close(self) -> None:
        """Close this end; the other side sees the end of the stream."""
        self._connection.close()

    def _frames(self) -> Iterator[bytes]:
        yield self._connection.recv_bytes(MAX_HEADER)
        while True:
            yield self._connection.recv_bytes(CHUNK)


def _portable(name: str, value: np.ndarray) -> np.ndarray:
    """The array in C order and little-endian, if its type may travel."""
    if isinstance(value, np.ma.MaskedArray):
        raise EngineError(
            "Array {name} is masked; send the values and the mask as two arrays.", name=repr(name)
        )
    array = np.asarray(value, order="C")
    little = array.dtype.newbyteorder("<")
    if little.str not in DTYPES:
        raise EngineError(
            "Array {name} has type {dtype}, which cannot travel to the engine; use booleans, "
            "integers or floats of at most 64 bits.",
            name=repr(name),
            dtype=array.dtype,
        )
    return array.astype(little, copy=False)


def _plain(value: Any) -> Any:
    """NumPy scalars and paths as plain JSON values."""
    if isinstance(value, np.generic) and value.dtype.kind in "biuf":
        return value.item()
    if isinstance(value, os.PathLike):
        return os.fspath(value)
    raise TypeError(f"{type(value).__name__} {value!r:.80}")


def _parse_header(frame: bytes) -> tuple[Any, list[tuple[str, np.dtype, tuple[int, ...]]]]:
    try:
        header = json.loads(frame)
    except (ValueError, RecursionError) as error:
        raise malformed(Message("the header is not JSON ({error})", error=error)) from error
    if (
        not isinstance(header, dict)
        or set(header) != {"body", "arrays"}
        or not isinstance(header["arrays"], list)
    ):
        raise malformed(Message("the header lacks its body or its list of arrays"))
    if len(header["arrays"]) > MAX_ARRAYS:
        raise malformed(
            Message("{count} arrays (limit {limit})", count=len(header["arrays"]), limit=MAX_ARRAYS)
        )
    specs = [_parse_spec(spec) for spec in header["arrays"]]
    if len({name for name, _, _ in specs}) != len(specs):
        raise malformed(Message("two arrays share a name"))
    total = sum(_size(dtype, shape) for _, dtype, shape in specs)
    if total > MAX_BYTES:
        raise malformed(Message("arrays of {size} bytes (limit {limit})", size=total, limit=MAX_BYTES))
    return header["body"], specs


def _parse_spec(spec: Any) -> tuple[str, np.dtype, tuple[int, ...]]:
    if not isinstance(spec, list) or len(spec) != 3:
        raise malformed(Message("array description {spec:.80}", spec=repr(spec)))
    name, dtype, shape = spec
    if not isinstance(name, str):
        raise malformed(Message("array name {name:.80}", name=repr(name)))
    if not isinstance(dtype, str) or dtype not in DTYPES:
        raise malformed(Message("array {name:.80} of type {dtype:.80}", name=repr(name), dtype=repr(dtype)))
    if (
        not isinstance(shape, list)
        or len(shape) > MAX_NDIM
        or not all(type(side) is int and 0 <= side <= MAX_BYTES for side in shape)
        or math.prod(max(1, side) for side in shape) > MAX_BYTES
    ):
        raise malformed(Message("array {name:.80} of shape {shape:.80}", name=repr(name), shape=repr(shape)))
    return name, np.dtype(dtype), tuple(shape)


def _size(dtype: np.dtype, shape: tuple[int, ...]) -> int:
    return dtype.itemsize * math.prod(shape)


def _gather(name: str, dtype: np.dtype, shape: tuple[int, ...], frames: Iterator[bytes]) -> np.ndarray:
    size = _size(dtype, shape)
    buffer = np.empty(size, np.uint8)
    for at in range(0, size, CHUNK):
        frame = _next(frames)
        expected = min(CHUNK, size - at)
        if len(frame) != expected:
            raise malformed(
                Message(
                    "array {name:.80} came with {size} bytes where {expected} were announced",
                    name=repr(name),
                    size=len(frame),
                    expected=expected,
                )
            )
        buffer[at : at + expected] = np.frombuffer(frame, np.uint8)
    return buffer.view(dtype).reshape(shape)


def _next(frames: Iterator[bytes]) -> bytes:
    try:
        return next(frames)
    except StopIteration:
        raise malformed(Message("it ends too early")) from None


def malformed(what: str) -> EngineError:
    """The error for a message that cannot be read."""
    return EngineError(
        "A message between QGIS and the engine cannot be read: {what}. Start the run again.", what=what
    )
