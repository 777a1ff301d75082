# SPDX-License-Identifier: GPL-2.0-or-later
"""A model in the engine behaves as one at hand, and outlives its process."""

import os
import signal
import sys
import threading
from dataclasses import replace

import numpy as np
import pytest
from temporal_liif.core.errors import CancelledError, EngineError, ModelError, OutOfMemoryError
from temporal_liif.core.series.patch import Axis, Patch, Query
from temporal_liif.core.series.shifts import Shifts
from temporal_liif.core.stack.encoding import Encoding, encode
from temporal_liif.engine.client import Engine
from temporal_liif.engine.model import load_model

pytestmark = [pytest.mark.timeout(30), pytest.mark.skipif(os.name == "nt", reason="uses POSIX signals")]


def ask(rows=4, bands=2):
    rng = np.random.default_rng(2)
    valid = rng.random((3, 6, 7)) > 0.4
    values = np.where(valid[:, None], rng.random((3, bands, 6, 7)), 0).astype(np.float32)
    wavelengths = np.array([0.49, np.nan, 0.8])[:bands]
    patch = Patch(values, valid, np.array([18000.0, 18005.5, 18010.0]), wavelengths, (10.0, 20.0))
    query = Query(np.array([18001.0, 18002.0]), Axis(60, 120, 0, 6, 2, 2 + rows), Axis(70, 210, 1, 8, 9, 14))
    return patch, query


def expected_row(patch, query):
    clear = patch.values.sum((0, 2, 3))
    row = clear[:, None] + query.cols.centres() + 20.0
    return row + (query.days - patch.days[0])[:, None, None]


@pytest.fixture
def model(engine):
    return load_model(engine, {"model": "fake", "device": "auto", "options": {}})


def test_facts_and_prediction(engine):
    log = []
    model = load_model(engine, {"model": "fake", "uncertain": True}, log.append)
    assert (model.name, model.margin, model.extrapolates) == ("fake", 3, False)
    assert model.tile_size(3, 2, 1, 2.5) == 250 + 6
    assert model.provenance() == {"name": "fake", "device": "cuda:0"}
    assert "device cuda:0: it is the fastest" in log
    patch, query = ask()
    prediction = model.predict(patch, query, lambda: False)
    assert prediction.values.shape == prediction.uncertainty.shape == (2, 2, 4, 5)
    assert prediction.values.dtype == np.float32
    np.testing.assert_allclose(prediction.values[:, :, 0], expected_row(patch, query), rtol=1e-6)
    assert np.isnan(prediction.values[:, :, 1:]).all()
    assert prediction.support is None


def test_the_support_of_the_detail_comes_back(engine):
    answer = load_model(engine, {"model": "fake", "supported": True}).predict(*ask())
    assert answer.uncertainty is None and answer.support.dtype == np.float32
    np.testing.assert_array_equal(answer.support, np.full((4, 5), 0.25))
    with pytest.raises(EngineError, match=r"float32 \(1, 5\) where float32 \(4, 5\) was asked for"):
        load_model(engine, {"model": "fake", "supported": True, "cut": True}).predict(*ask())


def test_shifts_and_weights_of_the_dates_arrive(model):
    patch, query = ask()
    plain = model.predict(patch, query).values[:, :, 0]
    # At row 5 of 44 and column 12 of 50: 1 - 0.75 * 2 - 0.5 * 4.
    shifts = Shifts(np.broadcast_to([1.0, 2.0, 4.0], (3, 2, 3)), (44, 50), (5, 12))
    weights = np.full((3, 6, 7), 0.5, np.float32)
    answer = model.predict(replace(patch, shifts=shifts, weights=weights), query).values[:, :, 0]
    np.testing.assert_allclose(answer - plain, -2.5 * 6 + 63, rtol=1e-4)


@pytest.mark.fault("Engine: the graphics card is out of memory", "the model goes on on the processor")
def test_out_of_memory_then_the_cpu(model):
    patch, query = ask(rows=10)
    with pytest.raises(OutOfMemoryError):
        model.predict(patch, query)
    model.predict(*ask(rows=5))
    assert model.relocate()
    assert model.provenance()["device"] == "cpu"
    assert not model.relocate()
    values = model.predict(patch, query).values
    assert values.shape == (2, 2, 10, 5)
    np.testing.assert_allclose(values[:, :, 0], expected_row(patch, query), rtol=1e-6)


@pytest.mark.fault(
    "Engine: killed by one model", "an error; another model is loaded again where it was, and goes on"
)
def test_crash_is_an_error_and_the_model_is_loaded_again_where_it_was(engine, model):
    model.relocate()
    killer = load_model(engine, {"model": "killer", "die": True})
    with pytest.raises(EngineError, match="SIGKILL"):
        killer.predict(*ask())
    # Ten rows fit on the cpu alone: the new process has moved the model there.
    patch, query = ask(rows=10)
    values = model.predict(patch, query).values
    np.testing.assert_allclose(values[:, :, 0], expected_row(patch, query), rtol=1e-6)
    assert model.provenance()["device"] == "cpu"


@pytest.mark.fault("Engine: killed between two tiles", "the model is loaded again and gives the same values")
def test_killed_while_idle(engine, model):
    before = model.predict(*ask()).values
    os.kill(engine.pid, signal.SIGKILL)
    engine.stop()
    np.testing.assert_array_equal(model.predict(*ask()).values, before)


def test_more_models_than_are_kept(engine):
    models = [load_model(engine, {"model": f"m{number}"}) for number in range(4)]
    for model in models + models[::-1]:
        assert model.predict(*ask()).values.shape == (2, 2, 4, 5)


def test_close_frees_it(engine, model):
    with model:
        model.predict(*ask())
    pid = engine.pid
    # Used again nevertheless, it is loaded again.
    assert model.predict(*ask()).values.shape == (2, 2, 4, 5)
    engine.stop()
    model.close()
    assert engine.pid is None and pid is not None


def test_wrong_shape_is_refused(engine, model, monkeypatch):
    def call(method, params, arrays, *, part, **options):
        assert arrays()["values"].shape == (3, 2, 6, 7)
        part({"rows": (2, 6), "cols": (9, 14)}, {"values": np.zeros((1, 2, 4, 5), np.float32)})
        return {}, {}

    monkeypatch.setattr(engine, "call", call)
    with pytest.raises(EngineError, match=r"float32 \(2, 2, 4, 5\) was asked for"):
        model.predict(*ask())


ENCODING = Encoding("uint16", 0, (1.0, 0.5), (0.0, -1000.0), 1e-4)


def in_parts(model, patch, query):
    """The parts of an answer, with the query of each."""
    parts = []
    model.predict_parts(
        lambda: patch, query, lambda *part: parts.append(part), lambda share: None, lambda: False
    )
    return parts


def test_parts_come_as_they_are_stored_and_together_are_the_whole(engine):
    model = load_model(engine, {"model": "fake", "parts": 3, "uncertain": True, "supported": True})
    patch, query = ask(rows=7)
    plain = model.predict(patch, query)
    assert plain.values.dtype == np.float32 and plain.valid is None
    parts = in_parts(model, patch, replace(query, encoding=ENCODING))
    assert [(part.rows.start, part.rows.stop) for part, _ in parts] == [(2, 5), (5, 8), (8, 9)]
    for part, prediction in parts:
        rows = part.rows.inside(query.rows)
        assert prediction.values.dtype == np.uint16
        for n, image in enumerate(plain.values[:, :, rows]):
            stored, valid = encode(image, ENCODING)
            np.testing.assert_array_equal(prediction.values[n], stored)
            np.testing.assert_array_equal(prediction.valid[n], valid)
            np.testing.assert_array_equal(prediction.made[n], np.isfinite(image).all(axis=0))
        np.testing.assert_array_equal(prediction.uncertainty, plain.uncertainty[:, :, rows])
        np.testing.assert_array_equal(prediction.support, plain.support[rows])


def test_a_model_without_parts_answers_with_one_as_stored(model):
    patch, query = ask()
    [(part, prediction)] = in_parts(model, patch, replace(query, encoding=ENCODING))
    assert (part.rows, part.cols) == (query.rows, query.cols)
    stored, valid = encode(model.predict(patch, query).values[1], ENCODING)
    np.testing.assert_array_equal(prediction.values[1], stored)
    np.testing.assert_array_equal(prediction.valid[1], valid)


def test_what_is_large_comes_in_pieces_of_whole_blocks(model):
    model.relocate()
    patch, query = ask(rows=600)
    query = replace(query, days=np.linspace(18000, 18010, 100), cols=replace(query.cols, stop=100))
    parts = in_parts(model, patch, replace(query, encoding=ENCODING))
    assert [(part.rows.start, part.rows.stop) for part, _ in parts] == [(2, 512), (512, 602)]
    plain = model.predict(patch, query)
    for part, prediction in parts:
        stored, valid = encode(plain.values[70, :, part.rows.inside(query.rows)], ENCODING)
        np.testing.assert_array_equal(prediction.values[70], stored)
        np.testing.assert_array_equal(prediction.valid[70], valid)


def test_a_tile_of_which_a_part_is_missing_is_refused(engine):
    model = load_model(engine, {"model": "fake", "parts": 2, "forgets": True})
    with pytest.raises(EngineError, match="left 10 pixels of a tile out"):
        model.predict(*ask(rows=6))


def test_parts_that_nobody_takes_yet_hold_the_model_up_and_a_cancel_ends_it(engine):
    model, taken, stop = load_model(engine, {"model": "fake", "parts": 1}), [], threading.Event()
    model.relocate()

    def receive(part, prediction):
        taken.append(prediction)
        stop.set()

    patch, query = ask(rows=100)
    with pytest.raises(CancelledError):
        model.predict_parts(lambda: patch, query, receive, lambda share: None, stop.is_set)
    assert len(taken) == 1
    assert len(in_parts(model, patch, query)) == 100


def check_strips(engine):
    """The network's strips, as they are stored, are those of what it answers at hand."""
    from temporal_liif.models import registry

    spec, rng = {"model": "temporal-liif-3", "device": "cpu", "options": {}}, np.random.default_rng(3)
    valid = rng.random((4, 400, 8)) > 0.2
    values = np.where(valid[:, None], rng.uniform(0.05, 0.3, (4, 2, 400, 8)), 0).astype(np.float32)
    patch = Patch(values, valid, 18000.0 + 5 * np.arange(4), np.array([0.665, 0.842]), (10.0, 10.0))
    query = Query(np.array([18003.0, 18011.0]), Axis(400, 800, 0, 400, 0, 800), Axis(8, 16, 0, 8, 0, 16))
    plain = registry.load(spec).predict(patch, query, lambda: False)
    parts = in_parts(load_model(engine, spec), patch, replace(query, encoding=ENCODING))
    assert len(parts) > 2 and sum(part.rows.count for part, _ in parts) == 800
    for part, prediction in parts:
        rows = part.rows.inside(query.rows)
        for n, image in enumerate(plain.values[:, :, rows]):
            stored, known = encode(image, ENCODING)
            np.testing.assert_array_equal(prediction.values[n], stored)
            np.testing.assert_array_equal(prediction.valid[n], known)
        np.testing.assert_array_equal(prediction.uncertainty, plain.uncertainty[:, :, rows])


def test_a_real_model_answers_as_it_does_at_hand():
    pytest.importorskip("torch")
    from temporal_liif.models import registry

    spec = {"model": "interpolation", "device": "cpu", "options": {}}
    engine, log = Engine(sys.executable), []
    try:
        model = load_model(engine, spec, log.append)
        at_hand = registry.load(spec)
        patch, query = ask()
        np.testing.assert_array_equal(
            model.predict(patch, query).values, at_hand.predict(patch, query, lambda: False).values
        )
        assert (model.margin, model.provenance()) == (at_hand.margin, at_hand.provenance())
        assert any("Running interpolation on" in line for line in log)
        with pytest.raises(ModelError, match="no-such-model"):
            load_model(engine, {**spec, "model": "no-such-model"})
        check_strips(engine)
    finally:
        engine.stop()
