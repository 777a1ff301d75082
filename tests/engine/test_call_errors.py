# SPDX-License-Identifier: GPL-2.0-or-later
"""Errors on their way from the engine to its caller."""

import os

import pytest
from temporal_liif.core import errors

# The limit is for tests that hang; what takes 30 seconds of itself must have been ended by then.
pytestmark = [pytest.mark.timeout(120), pytest.mark.skipif(os.name == "nt", reason="uses POSIX signals")]


def test_errors_keep_their_class(engine):
    with pytest.raises(errors.RasterError, match=r"^scene\.tif is cut short; fetch it again$"):
        engine.call("test.fail", {"how": "raster"})
    assert engine.pid is not None


def test_unknown_classes_become_engine_errors_with_details(engine):
    with pytest.raises(errors.EngineError, match="of a kind unknown"):
        engine.call("test.fail", {"how": "home-made"})
    with pytest.raises(errors.EngineError, match=r"test\.fail: ZeroDivisionError") as caught:
        engine.call("test.fail", {"how": "bug"})
    assert "services.py" in caught.value.details["traceback"]
    with pytest.raises(errors.EngineError, match="shapes differ"):
        engine.call("test.fail", {"how": "other"})


def test_errors_keep_their_parts_without_secrets(engine):
    with pytest.raises(errors.RasterError) as caught:
        engine.call("test.fail", {"how": "parts", "token": "t0k3n"})
    message = caught.value.message
    assert (message, message.template) == ("scene.tif is cut short; ask ***", "{name} is cut short; {remedy}")
    remedy = message.values["remedy"]
    assert (remedy, remedy.template, remedy.values) == ("ask ***", "ask {who}", {"who": "***"})


@pytest.mark.fault("Engine: out of memory in a call", "an error of its own kind; the process goes on")
@pytest.mark.parametrize("how", ["memory", "torch", "cpu"])
def test_out_of_memory(engine, how):
    with pytest.raises(errors.OutOfMemoryError, match="smaller tile"):
        engine.call("test.fail", {"how": how})
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}


@pytest.mark.parametrize("where", ["value", "array"])
def test_replies_that_cannot_travel(engine, where):
    with pytest.raises(errors.EngineError):
        engine.call("test.odd", {"in": where})
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}


def test_parameters_that_cannot_travel(engine):
    with pytest.raises(errors.EngineError, match="JSON"):
        engine.call("test.echo", {"a": object()})


def test_unknown_method(engine):
    with pytest.raises(errors.EngineError, match=r"'no\.such'"):
        engine.call("no.such", {})


@pytest.mark.fault("Engine: libraries print without end", "the answer arrives all the same")
def test_stray_output_stays_out_of_the_channel_and_is_bounded(engine):
    assert engine.call("test.chatter", {})[0] == {"stdin": ""}
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}
    kept = engine.short.worker.output
    assert kept.size < 2 * 64 * 1024
    assert "not text" in kept.lines(3)


# --- the interpreter
