# SPDX-License-Identifier: GPL-2.0-or-later
"""Long work beside short work, the order of turns, reports of waiting, and models that are released."""

from __future__ import annotations

import threading
import time

import numpy as np
import pytest
from temporal_liif.core import errors
from temporal_liif.core.network import Network
from temporal_liif.core.series.patch import Axis, Patch, Query
from temporal_liif.engine import client, turns
from temporal_liif.engine.model import load_model
from temporal_liif.engine.turns import Turns
from temporal_liif.tests.engine.services import LONG_WORK, SERVICES
from temporal_liif.tests.stopwatch import Stopwatch


class Background:
    """A call that works until it is stopped."""

    def __init__(self, engine, method):
        self.begun, self.stop, self.outcome = threading.Event(), threading.Event(), []
        self.thread = threading.Thread(target=self._run, args=(engine, method))
        self.thread.start()
        assert self.begun.wait(60)

    def _run(self, engine, method):
        try:
            engine.call(method, {}, progress=lambda *messages: self.begun.set(), cancelled=self.stop.is_set)
        except errors.TemporalLiifError as error:
            self.outcome.append(error)

    def end(self):
        self.stop.set()
        self.thread.join(20)


@pytest.fixture
def engine(make_engine):
    """One engine whose downloads and trainings go on until they are stopped."""
    return make_engine(services=SERVICES | LONG_WORK)


@pytest.mark.parametrize("method", ["catalog.download", "training.train"])
def test_long_work_never_blocks_other_work(engine, method):
    engine.call("test.echo", {})
    first = engine.pid
    long = Background(engine, method)
    log, watch = [], Stopwatch()
    reply, _ = engine.call("test.held", {}, log=log.append)
    assert reply["pid"] == first == engine.pid and watch.within(1) and log == []
    other = {"catalog.download": "training.train", "training.train": "catalog.download"}[method]
    second = Background(engine, other)
    assert engine.call("test.echo", {"a": 1})[0] == {"a": 1}
    second.end()
    long.end()
    assert [type(error) for error in long.outcome] == [errors.CancelledError]
    # A training's process ends with it, a download's is kept with its login, as the one for all else.
    assert engine.pid == first and not engine.long["training.train"].worker.alive
    assert engine.long["catalog.download"].worker.alive


def test_stopping_ends_all_processes(engine):
    long = Background(engine, "training.train")
    engine.call("test.echo", {})
    engine.stop()
    long.thread.join(20)
    assert engine.pid is None and "shut down" in str(long.outcome[0])


def test_settings_reach_the_process_of_long_work(make_engine, monkeypatch):
    monkeypatch.setattr(client, "LONG", frozenset({"test.network"}))
    engine = make_engine(services=SERVICES)
    engine.configure(Network("http://one:1"))
    assert "http://one:1" in str(engine.call("test.network", {})[0]["proxy"])


def test_a_wait_is_reported_and_says_for_what(engine, monkeypatch):
    monkeypatch.setattr(turns, "NOTICE", 0.1)
    busy = Background(engine, "test.polite")
    texts, messages = [], []

    def report(*message):
        messages.append(message)
        busy.stop.set()

    engine.call("test.echo", {}, log=lambda text: report(texts.append(text)))
    assert texts[:1] == ["The engine is busy with other work: waiting for its end."]
    busy.end()
    busy = Background(engine, "test.polite")
    messages.clear()
    engine.call("test.echo", {}, progress=report)
    assert messages[0] == (0.0, texts[0])
    busy.end()
    download = Background(engine, "catalog.download")
    texts.clear()
    with pytest.raises(errors.CancelledError):
        engine.call("catalog.download", {}, log=texts.append, cancelled=lambda: bool(texts))
    assert "busy with a download" in texts[0]
    download.end()


def test_turns_come_in_the_order_of_asking():
    line, order, threads = Turns(), [], []

    def work(number):
        with line.turn("m", lambda: False):
            order.append(number)
            time.sleep(0.02)

    with line.turn("m", lambda: False):
        for number in range(5):
            threads.append(threading.Thread(target=work, args=(number,)))
            threads[-1].start()
            while len(line.waiting) < number + 2:
                time.sleep(0.005)
        assert line.wanted
        with pytest.raises(errors.CancelledError), line.turn("m", lambda: True):
            raise AssertionError
    for thread in threads:
        thread.join(5)
    assert order == [0, 1, 2, 3, 4] and not line.waiting


def patch_and_query():
    values = np.ones((2, 3, 8, 8), np.float32)
    patch = Patch(values, np.ones((2, 8, 8), bool), np.arange(2.0), np.full(3, np.nan), (10.0, 10.0))
    axis = Axis(8, 8, 0, 8, 0, 8)
    return patch, Query(np.array([0.5]), axis, axis)


def test_models_are_released_after_work_errors_and_cancels(engine):
    spec = {"model": "fake"}
    with load_model(engine, spec) as model:
        model.predict(*patch_and_query())
        assert engine.call("test.held", {})[0]["models"] == 1
    assert engine.call("test.held", {})[0]["models"] == 0
    with pytest.raises(ZeroDivisionError), load_model(engine, spec):
        raise ZeroDivisionError
    assert engine.call("test.held", {})[0]["models"] == 0
    with pytest.raises(errors.CancelledError):
        load_model(engine, spec, log=lambda text: messages.append(text), cancelled=lambda: bool(messages))
    assert engine.call("test.held", {})[0]["models"] == 0
    with pytest.raises(errors.EngineError, match="broken weights"):
        load_model(engine, {**spec, "broken": True})
    assert engine.call("test.held", {})[0]["models"] == 0
    with load_model(engine, spec):
        engine.stop()
    assert engine.pid is None


messages: list[str] = []
"""What loading has reported."""


def test_a_busy_engine_does_not_keep_who_releases_a_model(engine, monkeypatch):
    monkeypatch.setattr("temporal_liif.engine.model.UNLOAD_LIMIT", 0.3)
    model = load_model(engine, {"model": "fake"})
    busy = Background(engine, "test.polite")
    watch = Stopwatch()
    model.close()
    assert watch.within(1)
    busy.end()
