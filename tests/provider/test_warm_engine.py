# SPDX-License-Identifier: GPL-2.0-or-later
"""An engine that is made ready before a run asks for it."""

from __future__ import annotations

import sys
import threading

import pytest
from temporal_liif.core.errors import CancelledError, EngineError
from temporal_liif.engine.client import Engine
from temporal_liif.provider import engine_access
from temporal_liif.provider.background import end_background


class FakeEngine:
    """Notes what it is asked for, and what becomes of it."""

    def __init__(self, error=None):
        self.asked, self.error = [], error
        self.begun, self.ended = threading.Event(), threading.Event()

    def call(self, method, params, cancelled):
        self.asked.append((method, params))
        self.begun.set()
        try:
            if self.error:
                raise self.error
            while not cancelled():
                self.ended.wait(0.01)
            raise CancelledError("The run was stopped.")
        finally:
            self.ended.set()


@pytest.fixture
def warm(monkeypatch):
    def start(engine, missing=""):
        monkeypatch.setattr(engine_access, "session_engine", lambda: engine)
        monkeypatch.setattr(engine_access, "missing_engine", lambda: missing)
        engine_access.warm_engine()
        return engine

    return start


def test_it_is_asked_on_a_thread_of_its_own_and_stopped_as_the_plugin_goes(warm):
    engine = warm(FakeEngine())
    assert engine.begun.wait(5) and end_background(5) and engine.ended.is_set()
    assert engine.asked == [("models.warm", {})]


def test_what_fails_is_left_to_the_run_and_one_that_is_missing_is_not_asked(warm, monkeypatch):
    failures = []
    monkeypatch.setattr(threading, "excepthook", failures.append)
    assert warm(FakeEngine(EngineError("It did not start."))).ended.wait(5)
    assert warm(FakeEngine(), missing="There is none.").asked == []
    assert end_background(5) and failures == []


def test_a_real_one_has_torch_then_and_holds_no_model():
    pytest.importorskip("torch")
    engine = Engine(sys.executable, extra_services={"test.held": "tests.engine.services:held"})
    try:
        assert engine.call("models.warm", {}) == ({}, {})
        found = engine.call("test.held", {})[0]
        assert found["models"] == 0 and found["pid"] == engine.pid
    finally:
        engine.stop()
