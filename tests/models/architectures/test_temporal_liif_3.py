# SPDX-License-Identifier: GPL-2.0-or-later
"""Temporal LIIF 3 as it ships: observations, seams, tiles, nodata, uncertainty."""

from __future__ import annotations

import json
import threading
from dataclasses import replace

import numpy as np
import pytest
import torch
from temporal_liif.core.errors import DateError, ModelError, OutOfMemoryError
from temporal_liif.core.series import looks, solved_scene
from temporal_liif.core.series.patch import Axis, Patch, Query
from temporal_liif.core.series.shifts import Shifts
from temporal_liif.models import checkpoint as checkpoints
from temporal_liif.models import registry, runtime
from temporal_liif.models.architectures import temporal_liif_3
from temporal_liif.models.architectures.temporal_liif_3.date_weights import DateWeights
from temporal_liif.models.architectures.temporal_liif_3.gap_correction import GapCorrection
from temporal_liif.models.architectures.temporal_liif_3.time_estimate import TimeEstimator
from temporal_liif.models.training import time_calibration
from temporal_liif.research.evaluation.ground_model import GroundModel

DAYS = 18000.0 + np.array([0, 10, 25, 35, 50, 60], np.float64)


@pytest.fixture(scope="module")
def model():
    return registry.load({"model": "temporal-liif-3", "device": "cpu"})


def series(height=36, width=40, wavelengths=(0.665, 0.560, 0.842), seed=0):
    """Dates of blocks that brighten with the season, jittered, blurred and noisy."""
    rng = np.random.default_rng(seed)
    truth = np.kron(rng.uniform(0.06, 0.22, (height // 2, width // 2)), np.ones((8, 8)))
    shifts = rng.normal(0, 0.25, (len(DAYS), 2)).astype(np.float32)
    values = np.array(
        [
            looks.observe(truth[None], 4, tuple(map(float, shift))) * np.ones((len(wavelengths), 1, 1))
            + 0.0003 * (day - DAYS[0])
            for day, shift in zip(DAYS, shifts)
        ]
    )
    values = (values + 0.002 * rng.standard_normal(values.shape)).astype(np.float32)
    valid = np.ones((len(DAYS), height, width), bool)
    return Patch(values, valid, DAYS, np.array(wavelengths), (10.0, 10.0), Shifts.constant(shifts))


def masked(patch, date, rows, cols):
    valid = patch.valid.copy()
    valid[date, rows, cols] = False
    return replace(patch, valid=valid, values=patch.values * valid[:, None])


def ask(model, patch, days, scale=2):
    rows, cols = (Axis(n, scale * n, 0, n, 0, scale * n) for n in patch.valid.shape[1:])
    return model.predict(patch, Query(np.array(days, np.float64), rows, cols), lambda: False)


def test_a_look_at_an_observed_day_shows_the_observation(model):
    patch = series()
    found = ask(model, patch, [DAYS[2]], 4).values[0]
    look = looks.observe(found, 4, tuple(map(float, patch.shifts[2].constant)))
    assert found.dtype == np.float32
    assert np.abs(look - patch.values[2])[:, 4:-4, 4:-4].mean() < 0.002


def test_all_targets_of_a_query_are_what_each_is_alone_and_the_uncertainty_is_left_out_where_not_asked(model):
    patch = masked(series(), 3, slice(5, 12), slice(8, 20))
    days = np.array([DAYS[1], DAYS[1] + 3, DAYS[3], DAYS[3] + 9])
    whole = ask(model, patch, days)
    for n, day in enumerate(days):
        alone = ask(model, patch, [day])
        np.testing.assert_allclose(whole.values[n], alone.values[0], atol=1e-6)
        np.testing.assert_allclose(whole.uncertainty[n], alone.uncertainty[0], atol=1e-6)
    rows, cols = (Axis(n, 2 * n, 0, n, 0, 2 * n) for n in patch.valid.shape[1:])
    plain = model.predict(patch, Query(days, rows, cols, uncertainty=False), lambda: False)
    assert plain.uncertainty is None
    np.testing.assert_array_equal(plain.values, whole.values)
    np.testing.assert_array_equal(plain.support, whole.support)


def test_there_is_no_seam_where_a_mask_ends(model):
    patch = series(seed=3)
    level = np.full_like(patch.values, 0.1)
    level[2] += 0.02  # A date with haze.
    patch = masked(replace(patch, values=level), 2, slice(None), slice(20, None))
    found = ask(model, patch, [DAYS[2]], 1).values[0, 0]
    jumps = np.abs(np.diff(found, axis=1))[6:-6]
    assert found[18, 4] > 0.115
    assert found[18, -4] < 0.105
    assert jumps.max() < 0.012


@pytest.mark.parametrize("slope", [0, 4e-5, 1e-3], ids=["constant", "slow", "steep"])
def test_tiles_equal_the_whole(model, slope):
    """Also where shifts vary, slowly or from pixel to pixel."""
    size = 2 * model.margin + 24
    patch = masked(series(size, 32), 3, slice(size // 2 - 5, size // 2 + 3), slice(5, 20))
    if slope:
        slopes = slope * np.cos(np.arange(len(DAYS)))[:, None, None] * [[1, 2], [-1, 1]]
        own = slopes * [size, 32] / 2
        constant = patch.shifts.coefficients + own.sum(axis=2, keepdims=True)
        curved = own[..., :1] * [0.3, 0.2, 0.3]
        patch = replace(patch, shifts=Shifts(np.concatenate([constant, own, curved], axis=2), (size, 32)))
    day = [DAYS[3], DAYS[3] + 4]
    whole = ask(model, patch, day)
    start, stop = size // 2 - 5, size // 2 + 6
    rows = Axis.around(size, 2 * size, 2 * start, 2 * stop, model.margin)
    part = patch.window(slice(rows.patch_start, rows.patch_stop), slice(None))
    assert part.valid.shape[1] < size
    tile = model.predict(part, Query(np.array(day), rows, Axis(32, 64, 0, 32, 0, 64)), lambda: False)
    there = slice(2 * start, 2 * stop)
    assert np.abs(tile.values - whole.values[:, :, there]).max() < 1e-5
    assert np.abs(tile.uncertainty - whole.uncertainty[:, :, there]).max() < 1e-5
    assert np.abs(tile.support - whole.support[there]).max() < 1e-4


def test_what_no_date_shows_is_nodata(model):
    answer = ask(model, masked(series(), slice(None), slice(8, 14), slice(20, 28)), [DAYS[3] + 4])
    assert np.isnan(answer.values[:, :, 20:24, 46:50]).all()
    assert np.isfinite(answer.values[:, :, 40:]).all()
    np.testing.assert_array_equal(np.isnan(answer.values), np.isnan(answer.uncertainty))


def test_detail_is_that_of_the_ground_in_numpy(model):
    """Between dates only the estimate in time differs from the baseline's."""
    patch = series()
    ours, numpys = (ask(one, patch, [DAYS[3] + 4], 4) for one in (model, GroundModel()))
    np.testing.assert_allclose(ours.support, numpys.support, atol=1e-3)
    inside = (0, 0, slice(16, -16), slice(16, -16))
    assert np.corrcoef(ours.values[inside].ravel(), numpys.values[inside].ravel())[0, 1] > 0.99


def test_uncertainty_of_finer_pixels_has_that_of_the_detail(model):
    same, finer = (ask(model, series(), [DAYS[3] + 4], scale).uncertainty for scale in (1, 2))
    assert (finer[0, 0, ::2, ::2] >= same[0, 0] - 1e-6).all()
    assert finer.mean() > same.mean()
    assert (same > 0).all()


def test_shifts_may_be_a_field(model):
    patch = series()
    hardly = np.concatenate([patch.shifts.coefficients, np.full((len(DAYS), 2, 2), 1e-6)], axis=2)
    field = Shifts(hardly, patch.valid.shape[1:])
    assert field[0].varies
    constant, varying = (
        ask(model, replace(patch, shifts=shifts), [DAYS[2]]).values for shifts in (patch.shifts, field)
    )
    assert np.abs(constant - varying).max() < 1e-5


def test_far_days_are_refused(model):
    with pytest.raises(DateError, match="at most 60 days"):
        ask(model, series(), [DAYS[-1] + 61])


def test_options_are_refused(model):
    with pytest.raises(ModelError, match="has no option 'zoom'"):
        temporal_liif_3.load(runtime.choose("cpu"), {"zoom": 2})
    # What dialogs ask published networks for.
    temporal_liif_3.load(runtime.choose("cpu"), {"time": 0.5, "value_range": [0, 0.4]})


def test_provenance_says_what_ran(model):
    said = model.provenance()
    assert said["model"] == "temporal-liif-3"
    assert said["ground"] == "closed form and learned prior"
    # The weights' licence says nothing about a user's rasters.
    assert "licence" not in json.dumps(said)
    assert said["weights"] == "temporal-liif-3.safetensors" and len(said["weights_sha256"]) == 64
    assert not model.relocate()


def test_a_model_that_leaves_its_device_predicts_on_the_cpu():
    model = registry.load({"model": "temporal-liif-3", "device": "cpu"})
    before = ask(model, series(), [DAYS[2] + 4])
    gone = runtime.Device(torch.device("meta"), "elsewhere")
    model._device = gone
    model._network._device = gone.torch
    assert model.relocate() and not model.relocate()
    after = ask(model, series(), [DAYS[2] + 4])
    np.testing.assert_array_equal(after.values, before.values)
    np.testing.assert_array_equal(after.uncertainty, before.uncertainty)
    assert model.provenance()["device"] == "CPU: meta ran out of memory"


def test_what_is_masked_has_no_influence(model):
    patch = masked(series(), 2, slice(8, 20), slice(10, 25))
    dirty = replace(patch, values=np.where(patch.valid[:, None], patch.values, np.float32(7.0)))
    for days in ([DAYS[2]], [DAYS[2] + 4]):
        np.testing.assert_allclose(ask(model, dirty, days).values, ask(model, patch, days).values, atol=1e-6)


def test_clouds_on_the_target_day_are_filled_by_the_other_dates(model):
    patch = series()
    cloudy = masked(patch, 2, slice(10, 24), slice(10, 24))
    found, clear = (ask(model, one, [DAYS[2]], 1) for one in (cloudy, patch))
    there = (0, 0, slice(14, 20), slice(14, 20))
    assert np.abs(found.values[there] - clear.values[there]).mean() < 0.01
    assert found.uncertainty[there].mean() > 2 * found.uncertainty[0, 0, :6].mean()


@pytest.mark.parametrize("wavelengths", [(0.842,), (0.49, 0.56, 0.665, 0.704, 1.61), (np.nan, np.nan)])
def test_any_bands_in_any_order(model, wavelengths):
    patch = series(24, 24, wavelengths)
    found = ask(model, patch, [DAYS[2] + 3])
    assert found.values.shape == found.uncertainty.shape == (1, len(wavelengths), 48, 48)
    assert np.isfinite(found.values).all() and found.uncertainty.dtype == np.float32
    turned = replace(patch, values=patch.values[:, ::-1], wavelengths=patch.wavelengths[::-1])
    np.testing.assert_allclose(ask(model, turned, [DAYS[2] + 3]).values[:, ::-1], found.values, atol=1e-5)


def test_one_date_is_enough(model):
    patch = series(24, 24)
    one = replace(
        patch,
        values=patch.values[:1],
        valid=patch.valid[:1],
        days=DAYS[:1],
        shifts=Shifts.constant(np.zeros((1, 2))),
    )
    there, later = (ask(model, one, [day], 4) for day in (DAYS[0], DAYS[0] + 3))
    look = looks.observe(there.values[0], 4)
    assert np.abs(look - one.values[0])[:, 4:-4, 4:-4].mean() < 0.002
    assert np.isfinite(later.values).all()
    assert later.uncertainty.mean() > there.uncertainty.mean()


def test_targets_asked_for_together_equal_those_asked_for_alone(model):
    patch = series(24, 24)
    both = ask(model, patch, [DAYS[1] + 2, DAYS[3]])
    for place, day in enumerate((DAYS[1] + 2, DAYS[3])):
        np.testing.assert_allclose(ask(model, patch, [day]).values[0], both.values[place], atol=1e-6)


def test_the_registry_loads_a_file_and_refuses_one_of_other_shapes(tmp_path):
    network, path = DateWeights(8), tmp_path / "mine.safetensors"
    args, state = time_calibration.part(network, GapCorrection(8), (1.0,) * 6, 0.5)
    checkpoints.write(path, "temporal-liif-3", {**args, "detail_spread": 2.0}, state)
    loaded = registry.load({"model": str(path), "device": "cpu"})
    assert loaded.provenance()["weights_sha256"] == checkpoints.read(path).sha256
    assert loaded.provenance()["ground"] == "closed form"
    assert loaded.tile_size(5, 3, 1, 2.0) >= 64
    args["time"]["weights"] = {"features": 9}
    checkpoints.write(path, "temporal-liif-3", args, state)
    with pytest.raises(ModelError, match="has misshapen"):
        registry.load({"model": str(path), "device": "cpu"})
    checkpoints.write(path, "temporal-liif-3", {"time": {"weights": {}}}, state)
    with pytest.raises(ModelError, match="does not describe an estimate in time"):
        registry.load({"model": str(path), "device": "cpu"})


@pytest.mark.parametrize("threads", [1, 2, 8])
def test_tiles_are_as_large_as_memory_allows(threads, monkeypatch):
    monkeypatch.setattr(runtime, "threads", lambda: threads)
    monkeypatch.setattr(runtime.memory, "available", lambda: 64 * 2**30)
    model = registry.load({"model": "temporal-liif-3", "device": "cpu"})
    plain, uncertain, long = (model.tile_size(*asked, 2.0) for asked in ((8, 4, 9), (8, 4, 18), (30, 10, 50)))
    assert plain == 1536 and plain % 64 == uncertain % 64 == 0
    assert 64 < long < uncertain <= plain
    monkeypatch.setattr(runtime.memory, "available", lambda: 2**30)
    assert 64 <= model.tile_size(8, 4, 9, 2.0) < uncertain


def test_the_number_of_threads_changes_nothing(model, monkeypatch):
    patch = series()
    found = []
    for threads in (2, 3, 5):
        monkeypatch.setattr(runtime, "threads", lambda threads=threads: threads)
        found.append(ask(model, patch, DAYS[2:4] + 2.0))
    for one in found[1:]:
        np.testing.assert_array_equal(one.values, found[0].values)
        np.testing.assert_array_equal(one.uncertainty, found[0].uncertainty)


def test_the_first_tile_begins_with_a_strip_that_waits_for_no_more_estimates_than_it_needs(
    model, monkeypatch
):
    patch, made = series(height=240), []
    strip = TimeEstimator._strip

    def watched(self, prepared, others, rows, *more):
        made.append(rows.stop)
        return strip(self, prepared, others, rows, *more)

    monkeypatch.setattr(TimeEstimator, "_strip", watched)
    monkeypatch.setattr(runtime, "threads", lambda: 1)
    shares, starts, before = [], [], []

    def receive(part, prediction):
        starts.append((part.rows.start, part.rows.stop))
        before.append(max(made))

    rows, cols = (Axis(n, 2 * n, 0, n, 0, 2 * n) for n in patch.valid.shape[1:])
    query = Query(DAYS[2:4] + 2.0, rows, cols)
    model.predict_parts(lambda: patch, query, receive, shares.append, lambda: False)
    assert starts == [(0, 64), (64, 272), (272, 480)] and before == [64, 240, 240]
    assert shares == sorted(shares) and shares[-1] == 1.0
    found = model.predict(patch, query, lambda: False)
    monkeypatch.setattr(temporal_liif_3.model, "FIRST_STRIP", 1000)
    together = model.predict(patch, query, lambda: False)
    np.testing.assert_allclose(found.values, together.values, rtol=0, atol=1e-6)
    np.testing.assert_allclose(found.uncertainty, together.uncertainty, rtol=0, atol=1e-6)
    # Another tile is made in strips of one size.
    starts.clear()
    below = replace(query, rows=replace(rows, start=2))
    model.predict_parts(lambda: patch, below, receive, shares.append, lambda: False)
    assert starts == [(2, 241), (241, 480)]


@pytest.mark.parametrize("failing", ["prepare", "ground"])
def test_what_fails_beside_other_work_is_raised_and_leaves_no_thread(model, monkeypatch, failing):
    monkeypatch.setattr(runtime, "threads", lambda: 2)

    def fail(*args, **kwargs):
        raise MemoryError("No room.")

    if failing == "prepare":
        monkeypatch.setattr(TimeEstimator, "prepare", fail)
    else:
        monkeypatch.setattr(solved_scene.solver, "solve", fail)
    before = threading.active_count()
    with pytest.raises(OutOfMemoryError, match="No room"):
        ask(model, series(), DAYS[2:3] + 2.0)
    assert threading.active_count() == before
