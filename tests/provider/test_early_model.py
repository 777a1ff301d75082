# SPDX-License-Identifier: GPL-2.0-or-later
"""A model that is loaded while images are opened: taken, dropped before and after it is there, cancelled."""

from __future__ import annotations

import threading

import pytest
from temporal_liif.core.errors import CancelledError, ModelError
from temporal_liif.engine.model import EngineModel
from temporal_liif.provider.background import end_background
from temporal_liif.provider.jobs.early_model import EarlyModel

REPLY = {"name": "some", "margin": 3, "extrapolates": False, "provenance": {"model": "some"}}


class FakeEngine:
    """Loads when it is let; notes what it is asked for."""

    pid = 1

    def __init__(self, error=None):
        self.calls, self.error = [], error
        self.go, self.asked, self.unloaded = (threading.Event() for _ in range(3))

    def call(self, method, params, arrays=None, *, cancelled=None, log=None, **others):
        self.calls.append(method)
        if method == "models.unload":
            self.unloaded.set()
            return {}, {}
        self.asked.set()
        log("starting")
        while not self.go.wait(0.01):
            if cancelled():
                raise CancelledError("The run was stopped.")
        if self.error:
            raise self.error
        log("running")
        return dict(REPLY), {}


def test_it_loads_before_it_is_taken_and_says_then_what_happened():
    engine, said = FakeEngine(), []
    early = EarlyModel(engine, {"model": "some"})
    assert engine.asked.wait(5)
    engine.go.set()
    model = early.take(said.append, lambda: False)
    assert isinstance(model, EngineModel) and (model.name, model.margin) == ("some", 3)
    assert said == ["starting", "running"]
    early.drop()
    assert engine.calls == ["models.load"]
    # What it says later goes to the same log.
    model.load()
    assert said == ["starting", "running"] * 2


def test_what_is_dropped_before_or_after_it_is_there_is_let_go():
    engine = FakeEngine()
    early = EarlyModel(engine, {"model": "some"})
    assert engine.asked.wait(5)
    engine.go.set()
    while "models.unload" not in engine.calls:
        early.drop()
    late = FakeEngine()
    early = EarlyModel(late, {"model": "some"})
    assert late.asked.wait(5)
    early.drop()
    assert late.unloaded.wait(5) and end_background(5)


def test_an_error_and_a_cancel_reach_who_takes_it():
    engine = FakeEngine(ModelError("no such file"))
    engine.go.set()
    with pytest.raises(ModelError, match="no such file"):
        EarlyModel(engine, {"model": "some"}).take(lambda text: None, lambda: False)
    early = EarlyModel(FakeEngine(), {"model": "some"})
    with pytest.raises(CancelledError):
        early.take(lambda text: None, lambda: True)


def test_the_plugin_goes_while_it_loads():
    engine = FakeEngine()
    early = EarlyModel(engine, {"model": "some"})
    assert engine.asked.wait(5)
    assert end_background(5)
    with pytest.raises(CancelledError):
        early.take(lambda text: None, lambda: False)
