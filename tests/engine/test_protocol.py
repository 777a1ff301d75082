# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages survive the journey bit by bit, and nothing malformed is taken for one."""

import json
import multiprocessing.connection as mpc
import threading
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from temporal_liif.core.errors import EngineError
from temporal_liif.engine import bodies, protocol

TYPES = [np.dtype(name) for name in sorted(protocol.DTYPES)]

any_array = st.sampled_from(TYPES).flatmap(
    lambda dtype: hnp.arrays(dtype, hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=5))
)
any_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


def travel(body, arrays=None):
    frames = [bytes(frame) for frame in protocol.encode(body, arrays)]
    rest = iter(frames)
    result = protocol.decode(rest)
    assert list(rest) == []
    return result


@given(any_json, st.dictionaries(st.text(max_size=5), any_array, max_size=3))
def test_message_survives(body, arrays):
    got_body, got = travel(body, arrays)
    assert got_body == body
    assert list(got) == list(arrays)
    for name, array in arrays.items():
        assert got[name].dtype == array.dtype
        assert got[name].shape == array.shape
        assert got[name].tobytes() == array.tobytes()
        assert got[name].flags.writeable


@pytest.mark.parametrize("dtype", TYPES, ids=str)
def test_non_contiguous_and_big_endian(dtype):
    array = np.arange(60).reshape(3, 4, 5).astype(dtype)
    for view in (array[:, ::-2], array.T, array.astype(dtype.newbyteorder(">")), np.asfortranarray(array)):
        got = travel({}, {"x": view})[1]["x"]
        np.testing.assert_array_equal(got, view)
        assert got.dtype == dtype


def test_chunks(monkeypatch):
    monkeypatch.setattr(protocol, "CHUNK", 7)
    array = np.arange(10, dtype=np.float32)
    assert len(protocol.encode({}, {"x": array, "none": array[:0]})) == 1 + 6
    got = travel({}, {"x": array, "none": array[:0], "y": array[:1]})[1]
    np.testing.assert_array_equal(got["x"], array)
    assert got["none"].shape == (0,)


def test_nan_and_numpy_scalars_in_the_body():
    scalars = {"c": np.float32(0.5), "d": Path("x"), "e": (1, 2)}
    body, _ = travel({"a": float("nan"), "b": [float("-inf")], **scalars})
    assert np.isnan(body["a"])
    assert {key: body[key] for key in "bcde"} == {"b": [float("-inf")], "c": 0.5, "d": "x", "e": [1, 2]}


@pytest.mark.parametrize(
    "array",
    [
        np.array([None]),
        np.array(["text"]),
        np.array(["2021-05-01"], "M8[D]"),
        np.zeros(2, complex),
        np.zeros(2, [("a", "f4")]),
        np.ma.masked_equal([1, 2], 2),
    ],
    ids=lambda array: str(array.dtype),
)
def test_arrays_that_cannot_travel(array):
    with pytest.raises(EngineError, match="'x'"):
        protocol.encode({}, {"x": array})


@pytest.mark.parametrize("value", [object(), {1, 2}, b"bytes", np.datetime64("2021-05-01"), 1j])
def test_values_that_cannot_travel(value):
    with pytest.raises(EngineError, match="JSON"):
        protocol.encode({"value": value})


def test_too_large(monkeypatch):
    monkeypatch.setattr(protocol, "MAX_BYTES", 100)
    monkeypatch.setattr(protocol, "MAX_HEADER", 100)
    with pytest.raises(EngineError, match="smaller tile"):
        protocol.encode({}, {"x": np.zeros(101, np.uint8)})
    with pytest.raises(EngineError, match="header"):
        protocol.encode({"text": "x" * 100})


def header(*arrays, body=None):
    return json.dumps({"body": body, "arrays": list(arrays)}).encode()


@pytest.mark.parametrize(
    "frames",
    [
        [],
        [b""],
        [b"\xff\xfe"],
        [b"[" * 100_000],
        [b"[]"],
        [b'{"body": 1}'],
        [b'{"body": 1, "arrays": {}}'],
        [b'{"body": 1, "arrays": [], "more": 0}'],
        [header("x")],
        [header(["x", "<f4"])],
        [header([1, "<f4", [1]]), b"1234"],
        [header(["x", "|O", [1]]), b"12345678"],
        [header(["x", ["<f4"], [1]]), b"1234"],
        [header(["x", ">f4", [1]]), b"1234"],
        [header(["x", "<f4", 1]), b"1234"],
        [header(["x", "<f4", [-1]])],
        [header(["x", "<f4", [True]]), b"1234"],
        [header(["x", "<f4", [1.0]]), b"1234"],
        [header(["x", "<f4", [1] * 33]), b"1234"],
        [header(["x", "<f4", [2**33, 2**33]])],
        [header(["x", "<f4", [10**30, 0]])],
        [header(["x", "<f4", [0, 2**33, 2**33]])],
        [header(["x", "<f4", [1]], ["x", "<f4", [1]]), b"1234", b"1234"],
        [header(["x", "<f4", [2]]), b"1234"],
        [header(["x", "<f4", [1]]), b"12345"],
        [header(["x", "<f4", [1]]), b""],
        [header(["x", "<f4", [1]])],
        [header(*(["x", "<f4", [0]] for _ in range(2000)))],
    ],
)
def test_malformed(frames):
    with pytest.raises(EngineError, match="cannot be read"):
        protocol.decode(iter(frames))


@given(st.lists(st.binary(max_size=60), max_size=3))
def test_noise_never_passes(frames):
    with pytest.raises(EngineError):
        protocol.decode(iter(frames))


@given(st.data())
def test_a_damaged_header_is_refused_or_says_something_else(data):
    frames = [bytes(frame) for frame in protocol.encode({"a": 1}, {"x": np.arange(6.0).reshape(2, 3)})]
    at = data.draw(st.integers(0, len(frames[0]) - 1))
    frames[0] = frames[0][:at] + bytes([data.draw(st.integers(0, 255))]) + frames[0][at + 1 :]
    try:
        _, arrays = protocol.decode(iter(frames))
    except EngineError:
        return
    assert sum(array.nbytes for array in arrays.values()) in (0, 48)


def connected():
    left, right = mpc.Pipe()
    return protocol.Channel(left), protocol.Channel(right)


def test_channel_keeps_messages_of_several_threads_apart():
    left, right = connected()
    array = np.arange(200_000, dtype=np.float64)
    senders = [
        threading.Thread(target=lambda n=n: [left.send({"n": n}, {"x": array + n}) for _ in range(5)])
        for n in range(4)
    ]
    for sender in senders:
        sender.start()
    observed = []
    for _ in range(20):
        body, arrays = right.receive()
        np.testing.assert_array_equal(arrays["x"], array + body["n"])
        observed.append(body["n"])
    assert sorted(observed) == sorted([0, 1, 2, 3] * 5)
    for sender in senders:
        sender.join(5)


def test_channel_end_is_an_eof():
    left, right = connected()
    left.close()
    with pytest.raises(EOFError):
        right.receive()


def test_channel_refuses_an_overlong_header(monkeypatch):
    left, right = connected()
    monkeypatch.setattr(protocol, "MAX_HEADER", 10)
    left.send_frames([b"x" * 11])
    with pytest.raises(EngineError, match="cannot be read"):
        right.receive()


BODIES = {
    "text": ("hello", bodies.REPLIES),
    "nothing": (None, bodies.REPLIES),
    "no kind": ({"id": 1}, bodies.REPLIES),
    "kind that cannot be": ({"type": ["call"]}, bodies.REQUESTS),
    "other direction": ({"type": "call", "id": 1, "method": "x", "params": {}}, bodies.REPLIES),
    "no time": ({"type": "heartbeat", "id": 1, "at": "x"}, bodies.REPLIES),
    "no number": ({"type": "progress", "id": 1, "fraction": "half", "text": "x"}, bodies.REPLIES),
    "no value": ({"type": "result", "id": 1, "value": [1]}, bodies.REPLIES),
    "no parameters": ({"type": "call", "id": 1, "method": "x"}, bodies.REQUESTS),
}


@pytest.mark.parametrize("name", BODIES)
def test_bodies_that_say_nothing_are_refused(name):
    body, kinds = BODIES[name]
    with pytest.raises(EngineError, match="cannot be read"):
        bodies.checked(body, kinds)


def test_whole_bodies_pass_as_they_are():
    for body, kinds in (
        ({"type": "heartbeat", "id": 1, "user": 2, "system": 0.5, "at": "x", "more": 1}, bodies.REPLIES),
        ({"type": "configure", "settings": {}}, bodies.REQUESTS),
    ):
        assert bodies.checked(body, kinds) is body
